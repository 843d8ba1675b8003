#!/usr/bin/env python3
"""Random histories (`cmcalc.history/1`), one a line, most of them at an edge of a rule; some are to be refused.

    generate_account.py --seed N --count N

The n-th history of a seed is the same however many are asked for.
"""

import argparse
import random
import sys
from datetime import date, timedelta

import oracle
import oracle_account_history as histories
from generate import TURNING_POINTS, born, json_text, random_case
from generate_account_changes import Changes, edge_figure
from generate_income import latest_ended, tax_year

DAY = timedelta(days=1)
FIRST_DAYS = (*TURNING_POINTS, date(2016, 2, 29), date(2024, 2, 29), date(2024, 2, 28), date(2026, 3, 4),
              date(2026, 4, 6), date(2025, 12, 31))
LENGTHS = (0, 1, 2, 7, 30, 100, 364, 365, 366, 367, 730, 731, 800, 1100, 1500)


def amount_text(pence):
    return f"{pence // 100}.{pence % 100:02d}"


def children(rng, first):
    """One to three children of a receiving parent; often one whose last day is near."""
    family = []
    for _ in range(rng.choice((1, 1, 1, 2, 2, 3))):
        child = {}
        if rng.random() < 0.5:
            child["nights"] = rng.choice((0, 51, 52, 60, 103, 104, 155, 156, 174, 175, 182))
        if rng.random() < 0.06:
            child["equal_care"] = True
        if rng.random() < 0.3:
            dob = born(rng, first, 14, rng.choice((15, 15, 18)))
            child["date_of_birth"] = str(dob)
            if oracle.age_on(first, dob) >= 16 or rng.random() < 0.5:
                child["in_education"] = True
                if rng.random() < 0.5:
                    child["left_education_on"] = str(first + DAY * rng.randint(1, 900))
        family.append(child)
    return family


def hmrc_of_years(rng, first, pence):
    """Records of the last year that has ended and of the next ones, to be found by reviews; some unearned."""
    latest = latest_ended(first)
    records = []
    for year in range(latest, latest + rng.choice((1, 2, 3, 4))):
        if year > latest and rng.random() < 0.7:
            pence = rng.choice((pence, pence * 5 // 4, pence * 3 // 4, pence + rng.randint(-99999, 99999)))
        pence = max(0, pence)
        source = rng.choice(("paye", "self_assessment"))
        records.append({"tax_year": tax_year(year), "source": source, "kind": "employment",
                        "amount": amount_text(pence)})
        if source == "self_assessment" and rng.random() < 0.4:
            records.append({"tax_year": tax_year(year), "source": source, "kind": rng.choice(("savings", "property")),
                            "amount": rng.choice(("2499.99", "2500", "6000"))})
        if rng.random() < 0.15:
            records.append({"tax_year": tax_year(year), "kind": "relief_at_source_pension",
                            "amount": rng.choice(("100", amount_text(pence + 50_000)))})
    return {"hmrc": records}


def income(rng, first):
    weekly = edge_figure(rng)
    kind = rng.random()
    if kind < 0.2:
        return {"historic_weekly": amount_text(weekly)}
    if kind < 0.5:
        return hmrc_of_years(rng, first, weekly * 365 // 7)
    if kind < 0.6:
        return {"gross_weekly": amount_text(weekly)}
    pay = [{"kind": rng.choice(("employment", "employment", "self_employment", "pension")),
            "amount": amount_text(weekly), "period": rng.choice(("week", "week", "fortnight", "month"))}]
    if kind < 0.7:
        return {"current": pay}
    if kind < 0.9:
        historic = rng.choice((weekly, weekly * 5 // 4, weekly * 4 // 5, weekly * 4 // 3))
        return {"historic_weekly": amount_text(historic), "current": pay}
    return {"hmrc": [], "estimated_weekly": amount_text(weekly)}


def small_case(rng):
    """A case of one to four receiving parents, in which the histories find what they change."""
    first = rng.choice(FIRST_DAYS) + DAY * rng.choice((0, 0, 0, 1, 100))
    parent = {"income": income(rng, first)}
    if rng.random() < 0.12:
        parent["benefits"] = [rng.choice(("carers_allowance", "income_support", "pip"))]
        if rng.random() < 0.5:
            parent.pop("income")
            parent["benefits"][0] = "carers_allowance"
    if rng.random() < 0.06:
        parent["status"] = ["prisoner"]
    if rng.random() < 0.25:
        parent["relevant_other_children"] = rng.choice((1, 2, 3))
    if rng.random() < 0.1:
        parent["other_arrangement_children"] = 1
    if rng.random() < 0.25:
        parent["variation"] = {"additional_income": [rng.choice((
            {"kind": "unearned"}, {"kind": "diverted", "amount": "55.55", "period": "week"},
            {"kind": "assets", "value": "40000"}))]}
    people = [{"children": children(rng, first)} for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 4)))]
    for position, person in enumerate(people):
        if rng.random() < 0.2:
            person["id"] = f"P{position}"
    case = {"effective_date": str(first), "paying_parent": parent, "receiving_parents": people}
    if rng.random() < 0.2:
        case["jurisdiction"] = "NI"
    if rng.random() < 0.04:
        case["decision"] = "default"
    return case


def valid_case(rng, seed, number):
    """A small case, or one of all that the calculation is compared on; hardly ever one that is refused."""
    for attempt in range(20):
        if rng.random() < 0.7:
            case = small_case(rng)
        else:
            text = json_text(random_case(seed, 1_000_000 + 20 * number + attempt, "variation"))
            case = oracle.read_case(text)
            case.pop("award", None)
            case.pop("case_id", None)
        if "refused" not in oracle.answer(case) or rng.random() < 0.01:
            return case
    return small_case(rng)


def days_of_interest(rng, first, until):
    """Days that several things happen on: the first, reviews, the end, and beside them."""
    days = [first, first + DAY, until - DAY, until, until + DAY]
    for years in (1, 2, 3):
        review = histories.anniversary(first, years)
        days += [review, review + DAY * rng.choice((-1, 1))]
    inside = max(1, (until - first).days)
    days += [first + DAY * rng.randrange(inside) for _ in range(4)]
    return [day for day in days if day >= first and (day < until or rng.random() < 0.2)] or [first]


def payments(rng, days, names):
    found = []
    for _ in range(rng.choice((0, 1, 2, 3, 5, 8)) if rng.random() < 0.97 else 60):
        payment = {"date": str(rng.choice(days)), "amount": amount_text(rng.choice((0, 1, 2, 5, 100, 9999, 20000)))}
        if rng.random() < 0.4:
            payment["to"] = rng.choice(names)
        kind = rng.random()
        if kind < 0.5:
            payment["kind"] = rng.choice(("payment", "voluntary", "refund"))
        if payment.get("kind") == "voluntary" and rng.random() < 0.2:
            payment["date"] = str(min(days) - DAY)
        found.append(payment)
    return found


def weekly_history(rng, days):
    """Amounts of letters, each from another day."""
    names = rng.choice((None, None, ("A",), ("A", "B"), ("Kim", "Sam", "A")))
    entries = []
    chosen = list(dict.fromkeys([min(days), *rng.sample(days, rng.randint(0, min(4, len(days))))]))
    rng.shuffle(chosen)
    for day in chosen:
        entry = {"from": str(day)}
        if rng.random() < 0.15 or names is None:
            entry["amount"] = "0" if rng.random() < 0.3 or names else amount_text(rng.randrange(1, 20_000))
        else:
            pence = [rng.choice((0, 700, rng.randrange(1, 20_000))) for _ in names]
            entry["receiving_parents"] = [{"id": name, "weekly": amount_text(one)} for name, one in zip(names, pence)]
            if rng.random() < 0.3:
                entry["amount"] = amount_text(sum(pence))
        entries.append(entry)
    appearing = [part["id"] for entry in entries for part in entry.get("receiving_parents", ())]
    return {"weekly": entries}, list(dict.fromkeys(appearing)) or ["A"]


def spoiled(rng, document):
    """The history with one mistake, if it has what the mistake is made in."""
    changes, paid = document.get("changes"), document.get("payments")
    first = histories.first_day(document)
    before = str(first - DAY * rng.choice((1, 400)))
    kind = rng.randrange(9)
    if kind == 0 and changes:
        document["weekly"] = [{"from": str(first), "amount": "5"}]
    elif kind == 1 and changes:
        rng.choice(changes)["kind"] = "holiday"
    elif kind == 2 and changes:
        rng.choice(changes).update(effective_date=before)
    elif kind == 3 and changes:
        entry = rng.choice(changes)
        for key in ("happened", "notified", "expected", "effective_date", "of"):
            entry.pop(key, None)
    elif kind == 4 and changes:
        rng.choice(changes).setdefault("set", {})["nihgts"] = 5
    elif kind == 5 and changes:
        changes.append({"kind": "revision", "of": rng.choice(("nothing", f"review-{first}", "review-2026-02-30"))})
    elif kind == 6 and paid:
        rng.choice(paid)["to"] = "someone else"
    elif kind == 7 and paid:
        rng.choice(paid).update(date=before, kind="payment")
    elif kind == 8 and document.get("weekly"):
        document["weekly"].append({"from": document["weekly"][0]["from"], "amount": "5"})
    else:
        document["until"] = before
    return document


def random_history(seed, number):
    rng = random.Random(f"account:{seed}:{number}")
    document = {"case_id": f"h{number}"}
    letters = rng.random() < 0.12
    case = None if letters else valid_case(rng, seed, number)
    first = rng.choice(FIRST_DAYS) if letters else date.fromisoformat(case["effective_date"])
    length = rng.choice(LENGTHS) if rng.random() < 0.5 else rng.randrange(1, 1300)
    until = first + DAY * length
    days = days_of_interest(rng, first, until)
    if letters:
        form, names = weekly_history(rng, days)
    else:
        changes = Changes(rng, case, days, until)
        form = {"case": case, "changes": changes.some()}
        names = changes.names_at_the_start
    document.update(form)
    document["payments"] = payments(rng, days, names)
    document["until"] = str(until)
    if rng.random() < 0.05:
        document = spoiled(rng, document)
    return document


def random_lines(seed, first, count):
    """The JSON texts of `count` histories of a seed, from the `first` on."""
    for number in range(first, first + count):
        yield json_text(random_history(seed, number))


def main():
    parser = argparse.ArgumentParser(description="random histories, one a line")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, required=True)
    options = parser.parse_args()
    for line in random_lines(options.seed, 0, options.count):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
