"""Random cases as a decision letter is about: ordinary families and incomes, with the facts that a letter may get
wrong. Part of check_table.py."""

from datetime import date, timedelta

from generate_income import tax_year, latest_ended
from oracle import MEANS_TESTED_BENEFITS, OWN_BENEFITS

DAY = timedelta(days=1)
OWN = ("carers_allowance", "contributory_esa", "maternity_allowance", "war_disablement_pension",
       "contribution_based_jsa", "category_a_pension")
MEANS_TESTED = ("income_support", "pension_credit", "income_related_esa", "universal_credit_no_earned_income")
PERIODS = {"week": 365 / 7, "fortnight": 365 / 14, "four_weeks": 365 / 28, "month": 12}
assert set(OWN) <= OWN_BENEFITS and set(MEANS_TESTED) <= MEANS_TESTED_BENEFITS


def chosen(rng, weights):
    return rng.choices(tuple(weights), tuple(weights.values()))[0]


def pounds(pence):
    pence = int(round(pence))
    return f"{pence // 100}.{pence % 100:02d}"


def nights(rng):
    """A number of nights that a family may have agreed on."""
    low, high = chosen(rng, {(0, 0): 34, (1, 51): 8, (52, 103): 24, (104, 155): 15, (156, 174): 8, (175, 200): 11})
    return rng.choice((low, high, rng.randint(low, high)))


def children(rng):
    count = chosen(rng, {1: 46, 2: 36, 3: 13, 4: 5})
    together = nights(rng)
    family = [{"nights": together if rng.random() < 0.85 else nights(rng)} for _ in range(count)]
    if rng.random() < 0.06:
        rng.choice(family)["equal_care"] = True
    for child in family:
        if rng.random() < 0.02:
            child["local_authority_nights"] = rng.choice((60, 120, 160, 210, 263))
    return family


def yearly_income(rng):
    """Pounds a year: most between 8,000 and 60,000, some on each side."""
    low, high = chosen(rng, {(1_000, 5_200): 6, (5_300, 10_400): 16, (10_500, 24_000): 28, (24_000, 41_000): 24,
                             (41_000, 70_000): 15, (70_000, 150_000): 7, (157_000, 230_000): 4})
    return rng.uniform(low, high)


def hmrc_of_year(rng, year, yearly):
    """The lines of one tax year, in pounds: pay of one or two employers, a return, unearned income, a pension."""
    def line(kind, source, amount, **more):
        record = {"tax_year": tax_year(year), "kind": kind, "amount": pounds(amount * 100), **more}
        if source:
            record["source"] = source
        return record
    lines = []
    form = rng.random()
    if form < 0.55:
        lines.append(line("employment", "paye", yearly))
    elif form < 0.75:
        second = yearly * rng.uniform(0.1, 0.45)
        lines.append(line("employment", "paye", yearly - second))
        lines.append(line(rng.choice(("employment", "employment", "pension", "taxable_benefit")), "paye", second))
    else:  # a return, which states all income of its year
        profit = yearly * rng.uniform(0.3, 1)
        lines.append(line("trading_profit", "self_assessment", profit))
        if rng.random() < 0.5:
            lines.append(line("employment", "self_assessment", yearly - profit))
        if rng.random() < 0.6:
            lines.append(line("employment", "paye", yearly * rng.uniform(0.2, 1.1)))
    if rng.random() < 0.3:
        source = "self_assessment" if any(each.get("source") == "self_assessment" for each in lines) else "paye"
        kind = rng.choice(("property", "savings", "dividends"))
        lines.append(line(kind, source, rng.choice((rng.uniform(200, 2499), rng.uniform(2500, 15_000)))))
    if rng.random() < 0.4:
        lines.append(line("relief_at_source_pension", None, yearly * rng.choice((0.03, 0.05, 0.08, rng.uniform(0.02, 0.2)))))
    return lines


def current(rng, yearly):
    """Pay as it is now, of one or two employers, in the periods in which people are paid."""
    def record(kind, amount):
        period = chosen(rng, {"month": 55, "week": 18, "four_weeks": 17, "fortnight": 10})
        return {"kind": kind, "amount": pounds(amount * 100 / PERIODS[period]), "period": period}
    if rng.random() < 0.3:
        second = yearly * rng.uniform(0.1, 0.45)
        records = [record("employment", yearly - second),
                   record(rng.choice(("employment", "self_employment", "pension")), second)]
    else:
        records = [record(rng.choice(("employment",) * 4 + ("self_employment",)), yearly)]
    if rng.random() < 0.3:
        records.append(record("relief_at_source_pension", yearly * rng.choice((0.03, 0.05, rng.uniform(0.02, 0.15)))))
    return records


def income(rng, effective):
    yearly = yearly_income(rng)
    now = yearly * rng.choice((rng.uniform(0.8, 1.2), rng.uniform(0.8, 1.2), rng.uniform(0.3, 0.74), rng.uniform(1.26, 2)))
    form = rng.random()
    if form < 0.08:
        return {"gross_weekly": pounds(yearly * 700 / 365)}
    if form < 0.14:
        return {"historic_weekly": pounds(yearly * 700 / 365), "current": current(rng, now)}
    if form < 0.2:
        return {"current": current(rng, now)}
    latest = latest_ended(effective)
    records = hmrc_of_year(rng, latest, yearly)
    for earlier in range(1, chosen(rng, {1: 35, 2: 50, 3: 15})):
        records += hmrc_of_year(rng, latest - earlier, yearly * rng.uniform(0.7, 1.15))
    facts = {"hmrc": records}
    if rng.random() < 0.6:
        facts["current"] = current(rng, now)
    return facts


def ground(rng, weekly):
    """A ground of a variation, with the list to which it belongs."""
    kind = rng.choice(("contact_costs", "prior_debts", "mortgage_or_insurance", "boarding_school_fees",
                       "diverted", "unearned", "assets"))
    period = rng.choice(tuple(PERIODS))
    amount = pounds(rng.uniform(11, max(20, weekly / 5)) * 36500 / 7 / PERIODS[period])
    if kind == "assets":
        return "additional_income", {"kind": "assets", "value": pounds(rng.uniform(3_200_000, 20_000_000)),
                                     "asset": rng.choice(("cash", "land", "other", "company_shares"))}
    if kind == "unearned":
        return "additional_income", {"kind": "unearned", "amount": pounds(rng.uniform(250_000, 1_200_000)), "period": "year"}
    where = "additional_income" if kind == "diverted" else "special_expenses"
    return where, {"kind": kind, "amount": amount, "period": period}


def variation(rng, weekly):
    grounds = {}
    kinds = set()
    for _ in range(chosen(rng, {1: 50, 2: 35, 3: 15})):
        where, entry = ground(rng, weekly)
        if entry["kind"] not in kinds:
            grounds.setdefault(where, []).append(entry)
        kinds.add(entry["kind"])
    if rng.random() < 0.3:
        grounds["accepted"] = False
    return grounds


def random_case(rng):
    """A case with everything that a letter may get wrong, each in its usual share."""
    effective = date(2019, 7, 1) + DAY * rng.randrange(2600)
    parent = {"relevant_other_children": chosen(rng, {0: 52, 1: 27, 2: 15, 3: 6}),
              "other_arrangement_children": chosen(rng, {0: 78, 1: 13, 2: 7, 3: 2}),
              "income": income(rng, effective)}
    if rng.random() < 0.14:
        parent["benefits"] = [rng.choice(rng.choice((OWN, MEANS_TESTED))) for _ in range(rng.choice((1, 1, 1, 2)))]
    elif rng.random() < 0.06:
        parent["partner"] = {"benefits": [rng.choice(MEANS_TESTED)]}
    if rng.random() < 0.02:
        parent["status"] = [rng.choice(("prisoner", "work_based_training"))]
    if rng.random() < 0.3:
        parent["variation"] = variation(rng, yearly_income(rng) * 7 / 365)
    homes = [{"id": "ABC"[at], "children": children(rng)} for at in range(chosen(rng, {1: 72, 2: 22, 3: 6}))]
    return {"effective_date": str(effective), "paying_parent": parent, "receiving_parents": homes}
