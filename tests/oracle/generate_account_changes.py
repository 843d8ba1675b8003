"""Random changes of a history, most of them at an edge of a rule. Part of generate_account.py."""

import copy
from datetime import date, timedelta
from fractions import Fraction

import oracle_account_history as histories
import oracle_income as incomes

DAY = timedelta(days=1)
NIGHTS = (0, 51, 52, 103, 104, 155, 156, 174, 175, 200)
FIGURES = (0, 699, 700, 10_000, 15_000, 20_000, 40_000, 50_000, 60_000, 80_000, 100_000, 240_000, 300_000, 400_000)
BENEFITS = ("carers_allowance", "income_support", "pip", "category_a_pension")
PERIODS = {"week": 1, "fortnight": 2, "four-weeks": 4}
RESIDUAL = ("income", "nights", "other_child", "arrangement", "status", "variation", "other")
HAPPENED = ("child_ceases", "other_child_ceases", "arrangement_ceases", "receiving_parent_ceases", "residence",
            "benefit")


def edge_figure(rng):
    """A weekly income in pence: at an edge, or ordinary, or above the cap."""
    return max(0, rng.choice(FIGURES) + rng.choice((-1, 0, 0, 1))) if rng.random() < 0.7 else rng.randrange(0, 450_000)


def text(pence):
    return f"{pence // 100}.{pence % 100:02d}"


def figure_at_the_start(case):
    """The income of the first decision in pence, or what comes near; the histories do not depend on it."""
    try:
        found = incomes.gross_weekly_income(case["paying_parent"].get("income", {}),
                                            date.fromisoformat(case["effective_date"]), set())
    except incomes.ReturnWithoutPay:
        found = None
    return found[1] * 100 if found else Fraction(0)


class Changes:
    """Makes changes that fit the case as it is about to be, if the days are in order."""

    def __init__(self, rng, case, days, until):
        self.rng, self.days, self.until = rng, days, until
        self.case = case
        self.figure = figure_at_the_start(case)
        people = case["receiving_parents"]
        self.names_at_the_start = [person.get("id", chr(ord("A") + at)) for at, person in enumerate(people)]
        self.people = [[name, len(person["children"])] for name, person in zip(self.names_at_the_start, people)]
        self.first = date.fromisoformat(case["effective_date"])
        self.reviews = [histories.anniversary(self.first, years) for years in (1, 2, 3)]

    # What each kind sets.

    def income(self):
        """Exactly a quarter away from what is in force, a penny beside it, or something else."""
        rng = self.rng
        if rng.random() < 0.7:
            target = self.figure * rng.choice((3, 5)) / 4
            pence = int(target) + rng.choice((-1, 0, 0, 1))
        else:
            pence = edge_figure(rng)
        pence = max(0, pence)
        if 4 * abs(pence - self.figure) >= self.figure:
            self.figure = Fraction(pence)
        stated = "gross_weekly" in self.case["paying_parent"].get("income", {})
        if stated and rng.random() < 0.9 or rng.random() < 0.1:
            return {"gross-weekly": text(pence)}
        if rng.random() < 0.15:
            return {"/paying_parent/income/current": [{"kind": "pension", "amount": text(pence), "period": "week"}]}
        if rng.random() < 0.08:
            return {"/paying_parent/income": {"hmrc": [], "estimated_weekly": text(pence)}}
        period = rng.choice(tuple(PERIODS))
        sign = "+" if rng.random() < 0.05 else ""
        return {"income": f"{sign}{text(pence * PERIODS[period])}/{period}"}

    def nights(self):
        rng = self.rng
        name, number = rng.choice(self.people)
        who = rng.choice(("", f"@{name}", f"@{name}/{rng.randint(1, number)}"))
        if "/" in name or "@" in name:
            who = ""
        value = rng.choice((rng.choice(NIGHTS), rng.choice(NIGHTS), str(rng.choice(NIGHTS)), "2/14", "assumed"))
        return {f"nights{who}": value}

    def other_child(self):
        return {"other-children": self.rng.choice((0, 1, 2, 3, "+1"))}

    def arrangement(self):
        return {"arrangement-children": self.rng.choice((0, 1, 2, "+1"))}

    def status(self):
        return {"/paying_parent/status": self.rng.choice((["prisoner"], [], None, ["care_home"]))}

    def benefit(self):
        rng = self.rng
        if rng.random() < 0.1:
            return {"partner-benefit": rng.choice(("income_support", "none"))}
        value = rng.choice((*BENEFITS, "+carers_allowance", "-carers_allowance", "none", "none"))
        sets = {"benefit": value}
        if value == "carers_allowance" and rng.random() < 0.3:
            sets["/paying_parent/income"] = None
        if value == "none" and rng.random() < 0.4:
            sets.update(self.income())
        return sets

    def variation(self):
        additional = "/paying_parent/variation/additional_income"
        contact = {"kind": "contact_costs", "amount": "15", "period": "week"}
        return self.rng.choice((
            {additional: [{"kind": "unearned"}]}, {additional: [{"kind": "income_behind_flat_or_nil_rate"}]},
            {additional: [{"kind": "diverted", "amount": "123.45", "period": "week"}]},
            {"/paying_parent/variation/special_expenses/0": contact},
            {"/paying_parent/variation": None}, {"/paying_parent/variation/accepted": False}))

    def other(self):
        rng = self.rng
        name, number = rng.choice(self.people)
        kind = rng.random()
        if kind < 0.2:
            return {"/decision": rng.choice(("default", "calculation"))}
        if kind < 0.4 and not set("/@=") & set(name):
            person = next(person for person in self.people if person[0] == name)
            person[1] = min(20, max(1, number + rng.choice((1, 1, -1))))
            return {f"children@{name}": person[1]}
        if kind < 0.6:
            return {"/receiving_parents/0/children/0/equal_care": rng.random() < 0.5}
        if kind < 0.75:
            return {"/receiving_parents/0/children/0/left_education_on": str(rng.choice(self.days) + DAY * 300)}
        if kind < 0.85:
            return {"/paying_parent/income/hmrc": [{"tax_year": "2025-26", "source": "paye", "kind": "employment",
                                                    "amount": "26000"}]}
        return {**self.nights(), **self.other_child()}

    def child_ceases(self):
        """The last child of a receiving parent, now and then the only one."""
        at = self.rng.randrange(len(self.people))
        if self.people[at][1] == 1 and len(self.people) == 1 and self.rng.random() < 0.9:
            return {}
        self.people[at][1] -= 1
        pointer = f"/receiving_parents/{at}/children/{self.people[at][1]}"
        if self.people[at][1] == 0:
            del self.people[at]
            self.people = self.people or [["A", 1]]
        return {pointer: None}

    def receiving_parent_ceases(self):
        at = self.rng.randrange(len(self.people))
        if len(self.people) == 1:
            return {}
        del self.people[at]
        return {f"/receiving_parents/{at}": None}

    def new_child(self):
        rng = self.rng
        if rng.random() < 0.4 and len(self.people) < 20:
            name = f"new {len(self.people)}"
            self.people.append([name, 1])
            person = {"id": name, "children": [{"nights": rng.choice(NIGHTS)}]}
            return {f"/receiving_parents/{len(self.people) - 1}": person}
        at = rng.randrange(len(self.people))
        self.people[at][1] += 1
        return {f"/receiving_parents/{at}/children/{self.people[at][1] - 1}": {}}

    def set_of(self, kind):
        made = {"other_child_ceases": self.other_child, "arrangement_ceases": self.arrangement,
                "residence": lambda: {}, "ends": lambda: {}, "income_rise_reportable": self.income,
                "expected": self.rng.choice((self.income, self.nights, self.other_child, self.status)),
                "annual_review": self.rng.choice((self.income, self.nights, self.other))}
        return made.get(kind, getattr(self, kind, None))()

    # The changes.

    def days_for(self, kind, day):
        """The days of a change that counts from `day`."""
        rng = self.rng
        earlier, later = str(day - DAY * rng.choice((0, 1, 40))), str(day + DAY * rng.choice((0, 1, 90)))
        if kind == "expected":
            days = {"expected": str(day), "notified": earlier}
        elif kind == "income_rise_reportable":
            days = {"happened": str(day), "notified": later} if rng.random() < 0.7 else {"expected": str(day)}
        elif kind == "annual_review":
            return {"effective_date": str(rng.choice(self.reviews))}
        elif kind in HAPPENED or kind == "ends":
            days = {"happened": str(day), "notified": later}
        else:
            days = {"notified": str(day), "happened": earlier}
        if rng.random() < 0.3:
            days["decided"] = str(max(date.fromisoformat(one) for one in days.values()) + DAY * rng.randint(0, 60))
        if rng.random() < 0.06:
            days["effective_date"] = str(rng.choice(self.days))
        return {key: one for key, one in days.items() if key not in ("notified", "happened") or rng.random() < 0.9
                or key in histories.KINDS[kind][0]}

    def one(self, day):
        rng = self.rng
        group = rng.random()
        if group < 0.55:
            kind = rng.choice((*RESIDUAL, "income", "income", "nights"))
        elif group < 0.75:
            kind = rng.choice((*HAPPENED, "benefit", "benefit"))
        elif group < 0.96:
            kind = rng.choice(("expected", "income_rise_reportable", "new_child", "annual_review"))
        else:
            kind = "ends"
        entry = {"kind": kind, **self.days_for(kind, day)}
        sets = self.set_of(kind)
        if sets:
            entry["set"] = copy.deepcopy(sets)
        return entry

    def revision(self, names):
        rng = self.rng
        of = rng.choice(("first", "first", f"review-{rng.choice(self.reviews)}", *names))
        entry = {"kind": "revision", "of": of, "set": rng.choice((self.nights, self.other_child, self.income))()}
        if rng.random() < 0.3:
            entry["decided"] = str(rng.choice(self.days))
        return entry

    def some(self):
        rng = self.rng
        number = rng.choice((0, 1, 1, 2, 3, 4, 6)) if rng.random() < 0.97 else 15
        days = sorted(rng.choice(self.days) for _ in range(number))
        if number and rng.random() < 0.3:
            days = sorted([days[0]] * (number // 2) + days[number // 2:])
        entries = [self.one(day) for day in days]
        if rng.random() < 0.15:
            rng.shuffle(entries)
        for position, entry in enumerate(entries):
            if rng.random() < 0.3:
                entry["id"] = f"c{position}"
        names = [histories.id_of(entry, position) for position, entry in enumerate(entries)
                 if entry["kind"] != "revision"]
        if rng.random() < 0.25:
            entries.append(self.revision(names))
            if rng.random() < 0.3:
                entries.append(self.revision(names))
        return entries
