"""Reading a history (`cmcalc.history/1`): the kinds of change, the day each counts from, and what is refused.

Part of the second implementation of `account`. Naive on purpose. Regulations are those of S.I. 2012/2677 (Northern
Ireland: S.R. 2012/427, with the same numbers).
"""

from datetime import date, timedelta
from typing import NamedTuple, Optional

import oracle_income as incomes

DAY = timedelta(days=1)
RECONSIDERATION = timedelta(days=30)  # reg. 14(1)(a), "mr-deadline"

# Of each kind: the days that fix when it counts from, the first that is stated counting, and the provision.
KINDS = {
    "expected": (("expected",), "reg 18(2)"),
    "child_ceases": (("happened",), "reg 18(3)(a)"),
    "other_child_ceases": (("happened",), "reg 18(3)(a)"),
    "arrangement_ceases": (("happened",), "reg 18(3)(a)"),
    "receiving_parent_ceases": (("happened",), "reg 18(3)(b)"),
    "residence": (("happened",), "reg 18(3)(c)"),
    "benefit": (("happened",), "reg 18(3)(d)"),
    "income_rise_reportable": (("happened", "expected"), "reg 18(4)"),
    "new_child": (("notified",), "reg 18(5)"),
    "income": (("notified",), "reg 18(6)"),
    "nights": (("notified",), "reg 18(6)"),
    "other_child": (("notified",), "reg 18(6)"),
    "arrangement": (("notified",), "reg 18(6)"),
    "status": (("notified",), "reg 18(6)"),
    "variation": (("notified",), "reg 18(6)"),
    "other": (("notified",), "reg 18(6)"),
    "annual_review": (("effective_date",), "reg 20(2)"),
    "ends": (("happened",), "Sch 1 para 16(1)"),
    "revision": ((), "reg 14"),
}
FIRST_LAW = "reg 12"

HISTORY_KEYS = ("schema", "case_id", "case", "changes", "weekly", "payments", "until")
CHANGE_KEYS = ("id", "kind", "happened", "notified", "expected", "decided", "effective_date", "of", "set", "why")
WEEKLY_KEYS = ("from", "amount", "receiving_parents")
PAYMENT_KEYS = ("date", "amount", "to", "kind")
PAYMENT_KINDS = ("payment", "voluntary", "refund")


class Refused(Exception):
    """The history is refused: `problems` are (id, pointer), without a pointer for a problem of a changed case."""

    def __init__(self, problems, day=None):
        super().__init__(problems)
        self.problems = problems
        self.day = day


class Change(NamedTuple):
    position: int
    id: str
    kind: str
    day: Optional[date]  # None for a revision
    sets: list  # of (pointer, name, value)
    of: Optional[str]
    decided: Optional[date]
    day_is_given: bool  # by `effective_date`, instead of the rule


class History(NamedTuple):
    case_id: Optional[str]
    case: Optional[dict]
    changes: list
    weekly: list
    payments: list
    first: date
    until: date


def day_in(entry, key):
    return date.fromisoformat(entry[key]) if key in entry else None


def escaped(name):
    return name.replace("~", "~0").replace("/", "~1")


def anniversary(first, years):
    """"review-anniversary": the same day and month; 28 February for 29 February in a common year."""
    try:
        return first.replace(year=first.year + years)
    except ValueError:
        return first.replace(year=first.year + years, day=28)


def is_anniversary(day, first):
    return day > first and anniversary(first, day.year - first.year) == day


def unknown_keys(entry, known, pointer):
    return [("unknown-key", f"{pointer}/{escaped(key)}") for key in entry if key not in known]


def change_problems(entry, pointer):
    """What is wrong with a change, its day aside."""
    found = unknown_keys(entry, CHANGE_KEYS, pointer)
    kind = entry.get("kind")
    if kind is None:
        return [*found, ("missing-key", f"{pointer}/kind")]
    if kind not in KINDS:
        return [*found, ("unknown-value", f"{pointer}/kind")]
    if kind == "revision":
        if "of" not in entry:
            found.append(("missing-key", f"{pointer}/of"))
        if "effective_date" in entry:
            found.append(("key-not-allowed", f"{pointer}/effective_date"))
        return found
    if "of" in entry:
        found.append(("key-not-allowed", f"{pointer}/of"))
    needed = KINDS[kind][0]
    if "effective_date" not in entry and not any(key in entry for key in needed):
        found.append(("missing-key", f"{pointer}/{needed[0]}"))
    happened, notified, expected, decided = (day_in(entry, key)
                                             for key in ("happened", "notified", "expected", "decided"))
    if needed == ("notified",) and happened and notified and happened > notified:
        found.append(("days-out-of-order", f"{pointer}/happened"))  # it would be an expected change, reg. 18(2)
    if kind == "expected" and expected and notified and expected < notified:
        found.append(("days-out-of-order", f"{pointer}/expected"))  # it would be a change that has happened
    if decided and notified and decided < notified:
        found.append(("days-out-of-order", f"{pointer}/decided"))
    return found


def change_of(entry, position):
    """A change without problems, with the day it counts from."""
    kind = entry["kind"]
    days = [day_in(entry, key) for key in ("effective_date", *KINDS[kind][0]) if key in entry]
    pointer = f"/changes/{position}/set"
    return Change(position=position, id=id_of(entry, position), kind=kind,
                  day=days[0] if days and kind != "revision" else None,
                  sets=[(f"{pointer}/{escaped(name)}", name, value) for name, value in entry.get("set", {}).items()],
                  of=entry.get("of"), decided=day_in(entry, "decided"),
                  day_is_given="effective_date" in entry and kind != "annual_review")


def id_of(entry, position):
    return entry.get("id", f"change-{position + 1}")


def id_problems(changes):
    """Ids differ from one another, default ones included, and from those of the program's own decisions."""
    found = []
    seen = set()
    for position, entry in enumerate(changes):
        name = id_of(entry, position)
        if name in seen or name == "first" or name.startswith(("review-", "child-end-")):
            found.append(("id-repeated", f"/changes/{position}" + ("/id" if "id" in entry else "")))
        seen.add(name)
    return found


def day_problems(changes, first):
    """What depends on the first day: changes before it, reviews on other days, revisions of nothing."""
    revisable = {"first", *(change.id for change in changes if change.kind != "revision")}
    found = []
    for change in changes:
        pointer = f"/changes/{change.position}"
        if change.kind == "revision":
            review = change.of[len("review-"):] if change.of.startswith("review-") else None
            if change.of not in revisable and not (review and is_review(review, first)):
                found.append(("unknown-decision", f"{pointer}/of"))
        elif change.kind == "annual_review" and change.day >= first and not is_anniversary(change.day, first):
            found.append(("not-a-review-date", f"{pointer}/effective_date"))
        elif change.day < first:
            found.append(("change-before-start", pointer))
    return found


def is_review(text, first):
    try:
        return text == str(date.fromisoformat(text)) and is_anniversary(date.fromisoformat(text), first)
    except ValueError:
        return False


def weekly_problems(entries):
    """Amounts of letters: each from a day of its own, with parts that add up to it."""
    found = []
    days = set()
    named = {name for entry in entries for name, _ in parts_of(entry, ("A",))}
    for position, entry in enumerate(entries):
        pointer = f"/weekly/{position}"
        found += unknown_keys(entry, WEEKLY_KEYS, pointer)
        if "from" not in entry:
            found.append(("missing-key", f"{pointer}/from"))
        elif entry["from"] in days:
            found.append(("weekly-repeated", f"{pointer}/from"))
        days.add(entry.get("from"))
        parts = entry.get("receiving_parents")
        if not parts and "amount" not in entry:
            found.append(("missing-key", f"{pointer}/amount"))
        elif not parts and len(named) > 1 and incomes.amount(entry["amount"]) > 0:
            found.append(("missing-key", f"{pointer}/receiving_parents"))
        elif parts:
            found += parts_problems(entry, pointer)
    return found


def parts_problems(entry, pointer):
    parts = parts_of(entry, ())
    found = []
    names = [name for name, _ in parts]
    if len(set(names)) < len(names):
        found.append(("id-repeated", f"{pointer}/receiving_parents"))
    if "amount" in entry and incomes.amount(entry["amount"]) != sum(weekly for _, weekly in parts):
        found.append(("amount-is-no-sum", f"{pointer}/amount"))
    return found


def parts_of(entry, default_names):
    """(id, weekly amount) of each receiving parent in an amount of a letter."""
    parts = entry.get("receiving_parents")
    if parts:
        return [(part.get("id", chr(ord("A") + position)), incomes.amount(part["weekly"]))
                for position, part in enumerate(parts)]
    if incomes.amount(entry.get("amount", 0)) == 0:
        return []
    return [(name, incomes.amount(entry["amount"])) for name in default_names]


def payment_problems(payments, first):
    found = []
    for position, payment in enumerate(payments):
        pointer = f"/payments/{position}"
        found += unknown_keys(payment, PAYMENT_KEYS, pointer)
        found += [("missing-key", f"{pointer}/{key}") for key in ("date", "amount") if key not in payment]
        if payment.get("kind", "payment") not in PAYMENT_KINDS:
            found.append(("unknown-value", f"{pointer}/kind"))
        elif first and "date" in payment and day_in(payment, "date") < first and payment.get("kind") != "voluntary":
            found.append(("payment-before-start", f"{pointer}/date"))
    return found


def first_day(document):
    """The initial effective date (reg. 12), or the first day of a letter; None if it is missing."""
    if document.get("weekly"):
        days = [entry["from"] for entry in document["weekly"] if "from" in entry]
        return date.fromisoformat(min(days)) if days else None
    return day_in(document.get("case", {}), "effective_date")


def read(document, today):
    """The history, or Refused with all that is wrong with it, cases that changes make aside."""
    weekly, entries = document.get("weekly", []), document.get("changes", [])
    found = unknown_keys(document, HISTORY_KEYS, "")
    if document.get("schema", "cmcalc.history/1") != "cmcalc.history/1":
        found.append(("unknown-schema", "/schema"))
    if weekly and ("case" in document or entries):
        raise Refused([*found, ("history-given-twice", "/weekly")])
    if not weekly and "case" not in document:
        raise Refused([*found, ("missing-key", "/case")])
    first = first_day(document)
    if first is None and not weekly:
        found.append(("missing-key", "/case/effective_date"))

    wrong = [change_problems(entry, f"/changes/{position}") for position, entry in enumerate(entries)]
    found += [problem for problems in wrong for problem in problems] + id_problems(entries)
    changes = [change_of(entry, position) for position, entry in enumerate(entries) if not wrong[position]]
    if first and not found:
        found += day_problems(changes, first)
    found += weekly_problems(weekly) + payment_problems(document.get("payments", ()), first)
    until = day_in(document, "until") or today
    if first and until < first:
        found.append(("days-out-of-order", "/until"))
    if found:
        raise Refused(found)
    return History(document.get("case_id"), document.get("case"), changes, weekly, document.get("payments", []), first,
                   until)
