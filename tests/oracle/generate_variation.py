"""Random valid `variation` objects with incomes to match, most at an edge of a rule. Part of generate.py."""

from datetime import date
from fractions import Fraction

from generate_income import (DAY, MOST, PERIODS, UNEARNED, Raw, current_exactly, hmrc_record, hmrc_year, in_period,
                             latest_ended, money, period_and_factor, tax_year, weekly_pence)

TURNING_POINTS = (date(2013, 11, 25), date(2018, 12, 13), date(2019, 6, 10))
EXPENSES = ("contact_costs", "disability_of_relevant_other_child", "prior_debts", "boarding_school_fees",
            "mortgage_or_insurance")
ASSETS = ("cash", "precious_metal", "virtual_currency", "land", "company_shares", "securities",
          "chose_in_action", "other")
ADDITIONAL = ("unearned", "assets", "diverted", "income_behind_flat_or_nil_rate")
# Periods whose weekly equivalent is a whole number of pence for any weekly amount in pence.
EXACT = {"week": 1, "fortnight": 2, "four_weeks": 4}
# Weekly pence at which an income after the variation changes its rate.
AIMS = (0, 500, 700, 10_000, 20_000, 80_000, 300_000)
# Benefits of the parent's own that are in use on every day of the scheme.
HIDING_BENEFITS = ("carers_allowance", "category_a_pension", "war_disablement_pension", "maternity_allowance")
HIDING_STATUS = ("child", "prisoner", "work_based_training", "care_home_local_authority_funded")


def effective_day(rng):
    """About a first day of a rule, or well after all of them."""
    if rng.random() < 0.4:
        return date(2019, 6, 11) + DAY * rng.randrange(3000)
    return rng.choice(TURNING_POINTS) + DAY * rng.choice((-1, -1, 0, 0, 0, 1))


def with_period(rng, effective, weekly, entry):
    """The entry with an amount of about `weekly` pence a week in any period, or a penny beside it."""
    name, factor = period_and_factor(rng, effective)
    entry["amount"] = money(rng, in_period(rng, weekly, factor))
    entry["period"] = name
    return entry


def just_enough(rng, weekly, entry):
    """The entry with the least amount of its period that makes `weekly` pence, or a penny beside it."""
    name = rng.choice(tuple(PERIODS))
    least = -((-weekly * PERIODS[name]) // 1)
    entry["amount"] = money(rng, max(0, least + rng.choice((-1, 0, 0, 1))))
    entry["period"] = name
    return entry


def exactly(rng, weekly, entry):
    """The entry with exactly `weekly` pence a week."""
    name = rng.choice(tuple(EXACT))
    entry["amount"] = money(rng, weekly * EXACT[name])
    entry["period"] = name
    return entry


def one_kind_of_expense(rng, effective, kind):
    """One to several entries of a kind: their total at 10 pounds, ordinary, or out of all proportion."""
    form = rng.random()
    if form < 0.35:
        return [just_enough(rng, Fraction(1000), {"kind": kind})]
    if form < 0.50:  # several that make 10 pounds together, or all but a penny
        parts = rng.choice((2, 2, 3, 4))
        target = 1000 + rng.choice((-1, 0, 0, 1))
        entries = []
        for part in range(parts):
            piece = target if part == parts - 1 else rng.randint(0, target)
            target -= piece
            entries.append(exactly(rng, piece, {"kind": kind}))
        return entries
    weekly = rng.choice((rng.randrange(0, 2_000), rng.randrange(1_000, 20_000), rng.randrange(1_000, 20_000),
                         weekly_pence(rng)))
    parts = rng.choice((1, 1, 1, 2, 3))
    return [with_period(rng, effective, weekly // parts, {"kind": kind}) for _ in range(parts)]


def special_expenses(rng, effective):
    kinds = rng.sample(EXPENSES, rng.choice((1, 1, 1, 2, 2, 3, 5)))
    entries = [entry for kind in kinds for entry in one_kind_of_expense(rng, effective, kind)]
    if rng.random() < 0.005:
        entries.extend(exactly(rng, rng.randrange(0, 500), {"kind": rng.choice(EXPENSES)})
                       for _ in range(100 - len(entries)))
    rng.shuffle(entries)
    return entries


def stated_unearned(rng, effective):
    """An amount with its period: about 2,500 pounds a year, ordinary, or out of all proportion."""
    entry = {"kind": "unearned"}
    form = rng.random()
    if form < 0.5:
        return just_enough(rng, Fraction(250_000 * 7, 365), entry)
    if form < 0.6:  # a span whose yearly equivalent is about the threshold
        return with_period(rng, effective, Fraction(250_000 * 7, 365), entry)
    return with_period(rng, effective, weekly_pence(rng) if form < 0.7 else rng.randrange(0, 60_000), entry)


def assets(rng):
    """Values at the limit, alone or only together, in the same or in different kinds."""
    limit = 3_125_000
    form = rng.random()
    if form < 0.45:
        values = [limit + rng.choice((-1, 0, 0, 1, 1))]
    elif form < 0.75:
        first = rng.randint(0, limit)
        values = [first, limit - first + rng.choice((-1, 0, 1, 1))]
    else:
        values = [rng.choice((rng.randrange(0, 10_000_000), rng.randrange(0, 200_000_000), 0, MOST, limit + 1))
                  for _ in range(rng.choice((1, 2, 2, 3, 5)))]
    same = rng.random() < 0.6
    kind = rng.choice(ASSETS + (None,))
    entries = []
    for pence in values:
        entry = {"kind": "assets", "value": money(rng, pence)}
        asset = kind if same else rng.choice(ASSETS + (None,))
        if asset:
            entry["asset"] = asset
        entries.append(entry)
    return entries


def hidden_income(rng, effective):
    """Reg. 70: entries with amounts that make 100 pounds or about that, and at most one without."""
    kind = "income_behind_flat_or_nil_rate"
    form = rng.random()
    if form < 0.35:
        return [{"kind": kind}]
    if form < 0.60:
        return [exactly(rng, 10_000 + rng.choice((-1, 0, 0, 1, 1)), {"kind": kind})]
    if form < 0.75:
        first = rng.randint(0, 10_000)
        return [exactly(rng, first, {"kind": kind}),
                exactly(rng, 10_000 - first + rng.choice((0, 0, 1)), {"kind": kind})]
    entries = [with_period(rng, effective, weekly_pence(rng), {"kind": kind}) for _ in range(rng.choice((1, 1, 2)))]
    if rng.random() < 0.4:
        entries.append({"kind": kind})
    return entries


def diverted(rng, effective):
    entries = []
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        entry = {"kind": "diverted"}
        weekly = rng.choice((weekly_pence(rng), rng.randrange(0, 30_000), rng.choice(AIMS), rng.randrange(400, 800)))
        exact = weekly <= MOST // 4 and rng.random() < 0.5
        entries.append(exactly(rng, weekly, entry) if exact else with_period(rng, effective, weekly, entry))
    return entries


def additional_income(rng, effective, hidden):
    kinds = rng.sample(ADDITIONAL[:3], rng.choice((0, 1, 1, 1, 2, 3)))
    if not kinds or rng.random() < (0.5 if hidden else 0.05):
        kinds.append("income_behind_flat_or_nil_rate" if hidden or rng.random() < 0.3 else "diverted")
    entries = []
    for kind in dict.fromkeys(kinds):
        if kind == "unearned":
            entries.append({"kind": kind} if rng.random() < 0.5 else stated_unearned(rng, effective))
        elif kind == "assets":
            entries.extend(assets(rng))
        elif kind == "diverted":
            entries.extend(diverted(rng, effective))
        else:
            entries.extend(hidden_income(rng, effective))
    rng.shuffle(entries)
    return entries


def hmrc_with_unearned(rng, effective):
    """Records of HMRC with unearned income about the threshold, often with more pension relief than earnings."""
    year = latest_ended(effective) - rng.choice((0, 0, 0, 1, 5))
    earned = rng.choice((0, 100_000, 1_000_000, 3_000_000, in_period(rng, weekly_pence(rng), PERIODS["year"])))
    records = []
    if rng.random() < 0.85:
        records.extend(hmrc_year(rng, year, earned))
    total = rng.choice((249_999, 250_000, 250_000, 250_001, rng.randrange(0, 300_000), rng.randrange(0, 5_000_000)))
    for _ in range(rng.choice((0, 1, 2))):
        piece = rng.randint(0, total)
        total -= piece
        records.append(hmrc_record(rng, year, rng.choice(UNEARNED), "self_assessment", piece))
    source = "paye" if rng.random() < 0.1 else "self_assessment"
    records.append(hmrc_record(rng, year, rng.choice(UNEARNED), source, total))
    if rng.random() < 0.4:
        relief = rng.choice((earned, earned + 1, earned + 100_000, earned + 250_000, earned + 250_001, 10 * earned))
        records.append(hmrc_record(rng, year, "relief_at_source_pension", None, relief))
    if rng.random() < 0.2:
        older = hmrc_record(rng, year - 1, rng.choice(UNEARNED), "self_assessment", 1_000_000)
        older["tax_year"] = tax_year(year - rng.choice((1, 1, 2)))
        records.append(older)
    rng.shuffle(records)
    income = {"hmrc": records[:100]}
    if rng.random() < 0.3:
        weekly = weekly_pence(rng)
        income["current"] = current_exactly(rng, min(weekly, MOST // 4))
    return income


def near_an_edge(rng):
    """(income, variation) that meet at an edge exactly or a penny beside it: income - expenses + additional."""
    aim = rng.choice(AIMS) + rng.choice((-1, 0, 0, 1))
    expenses = {kind: rng.randrange(1_000, 40_000)
                for kind in rng.sample(EXPENSES, rng.choice((0, 1, 1, 1, 2, 3)))}
    additional = rng.choice((0, 0, rng.randrange(1, 50_000), rng.randrange(1, 400_000)))
    if not expenses and not additional:
        additional = rng.randrange(1, 10_000)
    variation = {}
    if expenses:
        variation["special_expenses"] = [exactly(rng, pence, {"kind": kind}) for kind, pence in expenses.items()]
    if additional:
        variation["additional_income"] = [exactly(rng, additional, {"kind": "diverted"})]
    weekly = max(0, aim + sum(expenses.values()) - additional)
    if "boarding_school_fees" in expenses and rng.random() < 0.6:  # fees of about half of the income
        weekly = max(0, 2 * expenses["boarding_school_fees"] + rng.choice((-2, -1, 0, 1, 2)))
    key = rng.choice(("gross_weekly", "historic_weekly", "current"))
    income = {key: current_exactly(rng, weekly) if key == "current" else money(rng, weekly)}
    return income, variation


def hide_income(rng, parent):
    """A benefit or a status that hides income from the rate, but not from reg. 70."""
    if rng.random() < 0.6:
        parent["benefits"] = [*parent.get("benefits", ()), rng.choice(HIDING_BENEFITS)]
    else:
        statuses = HIDING_STATUS[1:] if "date_of_birth" in parent else HIDING_STATUS
        parent["status"] = [rng.choice(statuses)]


def add_variation(rng, effective, parent):
    """Gives a case of scope `all` its variation, and often the facts that make an edge of it."""
    hidden = rng.random() < 0.3
    if hidden:
        hide_income(rng, parent)
    form = rng.random()
    if form < 0.35:
        parent["income"], parent["variation"] = near_an_edge(rng)
        if hidden and rng.random() < 0.5:
            parent["variation"].setdefault("additional_income", []).extend(hidden_income(rng, effective))
    else:
        if form < 0.55:
            parent["income"] = hmrc_with_unearned(rng, effective)
        variation = {}
        which = rng.random()
        if which < 0.65:
            variation["special_expenses"] = special_expenses(rng, effective)
        if which >= 0.35:
            variation["additional_income"] = additional_income(rng, effective, hidden)
        parent["variation"] = variation
    if rng.random() < 0.03:
        parent["variation"] = rng.choice(({}, {"special_expenses": []}, {"additional_income": []},
                                          {"special_expenses": [], "additional_income": []}))
    if rng.random() < 0.25:
        parent["variation"]["accepted"] = rng.random() < 0.2
    if "disability_of_relevant_other_child" in str(parent["variation"]) and rng.random() < 0.5:
        parent["relevant_other_children"] = Raw(rng.choice((1, 1, 2, 3)))
