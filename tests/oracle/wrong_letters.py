"""Decision letters made wrong on purpose, each with its cause, by the second implementation: with other facts, which
are drawn here and not taken from the program, or with a rule of the second implementation replaced. Part of
check_table.py."""

import copy
import contextlib
from datetime import date
from fractions import Fraction

import oracle
import oracle_income as incomes
import oracle_rates as rates
import oracle_variations as variations
from generate_income import latest_ended
from letter_cases import MEANS_TESTED, OWN, nights, pounds

BANDS = ((0, 51, "none"), (52, 103, "52-103"), (104, 155, "104-155"), (156, 174, "156-174"), (175, 366, "175"))
ORIGINAL = {name: getattr(rates, name) for name in dir(rates)}


def band_of(count):
    return next(position for position, (least, most, _) in enumerate(BANDS) if least <= count <= most)


def in_band(rng, band):
    least, most, _ = BANDS[band]
    return rng.choice((least, rng.randint(least, min(most, 182)), rng.randint(least, min(most, 182))))


# --- letters -----------------------------------------------------------------------------------------------------

def answered(case):
    """The answer to a case, None if it is refused."""
    found = oracle.answer(case)
    return None if "refused" in found else found


def letter_of(case, found):
    """What a letter about the case would state."""
    letter = {"weekly": found["weekly"], "rate": found["rate"],
              "qualifying_children": sum(entry["children"] for entry in found["receiving_parents"]),
              "relevant_other_children": case["paying_parent"].get("relevant_other_children", 0)}
    if "gross_weekly_income" in found:
        letter["gross_weekly_income"] = found["gross_weekly_income"]
    if found["income_basis"] not in ("stated", "not_needed"):  # which no letter says
        letter["income_basis"] = found["income_basis"]
    letter["receiving_parents"] = []
    for home, entry in zip(case["receiving_parents"], found["receiving_parents"]):
        bands = {band_of(child.get("nights", 0)) for child in home["children"] if not child.get("equal_care")}
        stated = {"id": entry["id"], "weekly": entry["weekly"], "qualifying_children": entry["children"]}
        if len(bands) == 1:
            stated["nights_band"] = BANDS[bands.pop()][2]
        letter["receiving_parents"].append(stated)
    return letter


def of_case(change):
    """A cause that is another fact: `change` gets a copy of the case, and returns False if it cannot happen."""
    def letter(rng, case):
        changed = copy.deepcopy(case)
        if change(rng, changed, changed["paying_parent"]) is False:
            return None
        found = answered(changed)
        return found and letter_of(changed, found)
    return letter


def of_rule(replace):
    """A cause that is another rule: `replace` gives the functions and figures of oracle_rates and others."""
    def letter(rng, case):
        with contextlib.ExitStack() as stack:
            for module, name, value in replace(rng):
                stack.callback(setattr, module, name, getattr(module, name))
                setattr(module, name, value)
            found = answered(case)
            return found and letter_of(case, found)
    return letter


# --- people ------------------------------------------------------------------------------------------------------

def qualifying(home):
    return [child for child in home["children"] if not child.get("equal_care")]


def any_home(rng, case):
    return rng.choice(case["receiving_parents"])


def other_band(rng, band):
    step = rng.choice((-1, 1)) if rng.random() < 0.75 else rng.choice((-3, -2, 2, 3, 4, -4))
    return band + step if 0 <= band + step < len(BANDS) else band - step


def nights_band(rng, case, parent):
    family = qualifying(any_home(rng, case))
    if not family:
        return False
    some = family if rng.random() < 0.65 else [rng.choice(family)]
    band = other_band(rng, band_of(some[0]["nights"]))
    if not 0 <= band < len(BANDS):
        return False
    count = in_band(rng, band)
    for child in some:
        child["nights"] = count
    return True


def children_count(rng, case, parent):
    home = any_home(rng, case)
    for _ in range(1 if rng.random() < 0.9 else 2):
        if rng.random() < 0.5:
            like = rng.choice(home["children"])
            home["children"].append({"nights": like["nights"] if rng.random() < 0.8 else 0})
        elif len(home["children"]) > 1:
            home["children"].pop(rng.randrange(len(home["children"])))
        else:
            return False
    return True


def shifted(rng, number):
    return number + rng.choice((-1, 1)) * (1 if rng.random() < 0.9 else 2)


def other_children_count(rng, case, parent):
    parent["relevant_other_children"] = shifted(rng, parent["relevant_other_children"])
    return parent["relevant_other_children"] >= 0


def children_elsewhere(rng, case, parent):
    parent["other_arrangement_children"] = rng.choice((0, 0, 1, 1, 2, 3))


def arrangement_as_other_child(rng, case, parent):
    moved = parent["other_arrangement_children"]
    if moved == 0:
        return False
    moved = moved if rng.random() < 0.85 else rng.randint(1, moved)
    parent["other_arrangement_children"] -= moved
    parent["relevant_other_children"] += moved
    return True


def other_child_as_arrangement(rng, case, parent):
    moved = parent["relevant_other_children"]
    if moved == 0:
        return False
    moved = moved if rng.random() < 0.85 else rng.randint(1, moved)
    parent["relevant_other_children"] -= moved
    parent["other_arrangement_children"] += moved
    return True


def child_in_wrong_group(rng, case, parent):
    home = any_home(rng, case)
    if rng.random() < 0.5:
        if len(qualifying(home)) < 2:
            return False
        home["children"].remove(rng.choice(qualifying(home)))
        parent["relevant_other_children"] += 1
    else:
        if parent["relevant_other_children"] == 0:
            return False
        parent["relevant_other_children"] -= 1
        home["children"].append({"nights": home["children"][-1]["nights"]})
    return True


def equal_care_missed(rng, case, parent):
    equal = [child for home in case["receiving_parents"] for child in home["children"] if child.get("equal_care")]
    if not equal:
        return False
    for child in equal if rng.random() < 0.6 else [rng.choice(equal)]:
        del child["equal_care"]
    return True


def equal_care_counted(rng, case, parent):
    family = qualifying(any_home(rng, case))
    if not family:
        return False
    for child in family if rng.random() < 0.3 else [rng.choice(family)]:
        child["equal_care"] = True
    return True


def receiving_parent_missed(rng, case, parent):
    if len(case["receiving_parents"]) < 2:
        return False
    case["receiving_parents"].remove(any_home(rng, case))
    return True


def receiving_parents_swapped(rng, case, parent):
    """The nights of two homes exchanged, or the amounts themselves."""
    homes = case["receiving_parents"]
    if len(homes) < 2:
        return False
    a, b = rng.sample(homes, 2)
    if rng.random() < 0.5:
        counts = [{child["nights"] for child in qualifying(home)} for home in (a, b)]
        if any(len(count) != 1 for count in counts):
            return False
        for home, count in ((a, counts[1]), (b, counts[0])):
            for child in home["children"]:
                child["nights"] = next(iter(count))
    else:
        a["id"], b["id"] = b["id"], a["id"]
    return True


def benefit_missed(rng, case, parent):
    holder = rng.choice([each for each in (parent, parent.get("partner", {})) if each.get("benefits")] or [None])
    if holder is None:
        return False
    if rng.random() < 0.7:
        holder["benefits"] = []
    else:
        code = rng.choice(holder["benefits"])
        holder["benefits"] = [each for each in holder["benefits"] if each != code]
    return True


def benefit_counted(rng, case, parent):
    if rng.random() < 0.8:
        parent.setdefault("benefits", []).append(rng.choice(rng.choice((OWN, MEANS_TESTED))))
    else:
        parent.setdefault("partner", {}).setdefault("benefits", []).append(rng.choice(MEANS_TESTED))


def nil_status(rng, case, parent):
    if parent.get("status"):
        del parent["status"]
    else:
        parent["status"] = [rng.choice(("prisoner", "work_based_training", "child"))]


# --- income ------------------------------------------------------------------------------------------------------

def lines_used(case):
    """The HMRC lines of the year that counts."""
    income = case["paying_parent"]["income"]
    used = incomes.latest_available_tax_year(income.get("hmrc", []), date.fromisoformat(case["effective_date"]))
    return used[1] if used else []


def reliefs(case):
    return [line for line in (*lines_used(case), *case["paying_parent"]["income"].get("current", ()))
            if line["kind"] == incomes.RELIEF]


def leave_out(case, some):
    income = case["paying_parent"]["income"]
    for name in ("hmrc", "current"):
        if name in income:
            income[name] = [line for line in income[name] if not any(line is each for each in some)]


def pension_not_deducted(rng, case, parent):
    leave_out(case, reliefs(case))
    return True


def pension_amount(rng, case, parent):
    factor = rng.choice((Fraction(4, 5), Fraction(5, 4), 2))
    for line in reliefs(case):
        line["amount"] = pounds(rates.pence_half_up(incomes.amount(line["amount"]) * factor))
    return True


def other_tax_year(rng, case, parent):
    records = parent["income"].get("hmrc", [])
    years = sorted({line["tax_year"] for line in records if line["kind"] != incomes.RELIEF})
    if len(years) < 2:
        return False
    year = rng.choice(years[:-1])
    parent["income"]["hmrc"] = [line for line in records if line["tax_year"] == year]
    return True


def current_income(rng, case, parent):
    income = parent["income"]
    if "current" not in income:
        return False
    income.pop("hmrc", None)
    income.pop("historic_weekly", None)
    return True


def historic_income(rng, case, parent):
    return parent["income"].pop("current", None) is not None


def sources(case):
    lines = [line for line in lines_used(case) if line["kind"] != incomes.RELIEF]
    filed = [line for line in lines if line["source"] == "self_assessment"]
    return filed, [line for line in lines if line["source"] == "paye"]


def paye_not_self_assessment(rng, case, parent):
    filed, paye = sources(case)
    leave_out(case, filed)
    return bool(filed and paye)


def paye_and_self_assessment(rng, case, parent):
    filed, paye = sources(case)
    for line in paye:
        line["source"] = "self_assessment"
    return bool(filed and paye)


def record_missed(rng, case, parent):
    filed, paye = sources(case)
    earned = [line for line in filed or paye if line["kind"] in incomes.EARNED]
    pay = [line for line in parent["income"].get("current", ()) if line["kind"] != incomes.RELIEF]
    lists = [each for each in (earned, pay) if len(each) > 1]
    if not lists:
        return False
    leave_out(case, [rng.choice(rng.choice(lists))])
    return True


def pay_period(rng, case, parent):
    pay = [line for line in parent["income"].get("current", ()) if line["kind"] != incomes.RELIEF]
    if not pay:
        return False
    line = rng.choice(pay)
    likely = {"month": "four_weeks", "four_weeks": "month", "week": "fortnight", "fortnight": "week"}
    line["period"] = likely[line["period"]] if rng.random() < 0.7 else rng.choice(
        [period for period in likely if period != line["period"]])
    return True


def unearned_counted(rng, case, parent):
    unearned = [line for line in lines_used(case) if line["kind"] in incomes.UNEARNED]
    if not unearned or any(entry["kind"] == "unearned" for entry in
                           parent.get("variation", {}).get("additional_income", ())):
        return False
    if rng.random() < 0.5:
        for line in unearned:
            line["kind"] = "trading_profit"
    elif parent.get("variation", {}).get("accepted", True):
        parent.setdefault("variation", {}).setdefault("additional_income", []).append({"kind": "unearned"})
    else:
        parent["variation"] = {"additional_income": [{"kind": "unearned"}]}
    return True


def grounds(parent, accepted):
    variation = parent.get("variation", {})
    if not variation or variation.get("accepted", True) != accepted:
        return []
    return [(name, entry) for name in ("special_expenses", "additional_income") for entry in variation.get(name, ())]


def variation_omitted(rng, case, parent):
    given = grounds(parent, True)
    parent.pop("variation", None)
    return bool(given)


def variation_partly(rng, case, parent):
    given = grounds(parent, True)
    if len(given) < 2:
        return False
    for name, entry in rng.sample(given, rng.randint(1, len(given) - 1)):
        parent["variation"][name].remove(entry)
    return True


def variation_counted(rng, case, parent):
    given = grounds(parent, False)
    if given:
        parent["variation"]["accepted"] = True
    return bool(given)


# --- rules -------------------------------------------------------------------------------------------------------

def capped_later(income, qualifying_children, other_children):
    children = rates.at_most_three(qualifying_children)
    percent = rates.OTHER_CHILDREN_PERCENT[rates.at_most_three(other_children)]
    assessed = min(Fraction(3000), income * (100 - percent) / 100)
    above = max(Fraction(0), assessed - 800)
    return (assessed - above) * rates.BASIC_PERCENT[children] / 100 + above * rates.BASIC_PLUS_PERCENT[children] / 100, above > 0


def cap_after_reduction(rng):
    return (rates, "CAP", Fraction(10 ** 12)), (rates, "basic_rate", capped_later)


def cap_missed(rng):
    return ((rates, "CAP", Fraction(10 ** 12)),)


def reduction_before_test(rng):
    def by_reduced_income(income, qualifying_children, other_children, effective_date):
        percent = rates.OTHER_CHILDREN_PERCENT[rates.at_most_three(other_children)]
        tested = income * (100 - percent) / 100
        if tested >= 200:
            amount, above = rates.basic_rate(income, qualifying_children, other_children)
            return ("basic_plus" if above else "basic"), amount
        return ORIGINAL["rate_by_income"](tested, qualifying_children, other_children, effective_date)
    return ((rates, "rate_by_income", by_reduced_income),)


def reduced_column(rng):
    def first_column(income, qualifying_children, other_children, effective_date):
        return ORIGINAL["reduced_rate"](income, qualifying_children, 0, effective_date)
    return ((rates, "reduced_rate", first_column),)


def upper_band_missed(rng):
    return ((rates, "THRESHOLD", Fraction(10 ** 12)),)


def half_care_once(rng):
    def counted(most):
        def after(share, children, notes):
            usual = rates.HALF_BAND_FURTHER
            in_band_count = sum(1 for own, _ in children if own >= 175)
            rates.HALF_BAND_FURTHER = usual * min(most, in_band_count) / max(1, in_band_count)
            try:
                return ORIGINAL["after_shared_care"](share, children, notes)
            finally:
                rates.HALF_BAND_FURTHER = usual
        return ((rates, "after_shared_care", after),)
    return rng.choice((counted(1), counted(1), counted(3), ((rates, "HALF_BAND_FURTHER", Fraction(0)),),
                       ((rates, "HALF_BAND_FURTHER", Fraction(-7)),)))


def floor_missed(rng):
    def without_floor(shares, families, effective_date, notes):
        return [rates.after_shared_care(share, family, notes) for share, family in zip(shares, families)]
    return ((rates, "shared_care", without_floor),)


def shared_care_on_flat_rate(rng):
    as_by_benefit = rng.random() < 0.4

    def payable(income, families, arrangement_children, other_children, effective_date, notes):
        name, shares = ORIGINAL["payable_by_income"](income, families, arrangement_children, other_children,
                                                     effective_date, notes)
        if name == "flat" and as_by_benefit:
            shares = rates.shared_care_flat_rate(shares, families)
        elif name == "flat":
            shares = [rates.after_shared_care(share, family, notes) for share, family in zip(shares, families)]
        return name, shares
    return ((rates, "payable_by_income", payable),)


ORIGINAL_PERIOD = incomes.period_to_weekly


def weeks_52(rng):
    def current_only(value, period):
        times = {"month": 12, "quarter": 4, "year": 1}
        return value * times[period] / 52 if isinstance(period, str) and period in times else ORIGINAL_PERIOD(value, period)
    if rng.random() < 0.5:
        return ((incomes, "period_to_weekly", current_only),)
    return ((incomes, "yearly_to_weekly", lambda yearly: yearly / 52),)


def weeks_4_33(rng):
    def divided(value, period):
        return value * 100 / 433 if period == "month" else ORIGINAL_PERIOD(value, period)
    return ((incomes, "period_to_weekly", divided),)


def decimal_sevenths(rng):
    def rounded(count):
        exact = ORIGINAL["shared_care_fraction"](count)
        return exact if exact == Fraction(1, 2) else Fraction(round(exact * 1000), 1000)
    return ((rates, "shared_care_fraction", rounded),)


def to(unit):
    def rounded(amount):
        return Fraction((2 * amount * unit + 1) // 2, unit)
    return rounded


to_pound, to_penny = to(1), to(100)


def whole_pounds(rng):
    if rng.random() < 0.5:  # the rule of the 2003 scheme
        def basic(*of):
            amount, above = ORIGINAL["basic_rate"](*of)
            return to_pound(amount), above
        return ((rates, "basic_rate", basic),
                (rates, "reduced_rate", lambda *of: to_pound(ORIGINAL["reduced_rate"](*of))))
    amounts = oracle.weekly_amounts

    def payable(*of):
        found, without = amounts(*of)
        return found._replace(shares=[to_pound(share) for share in found.shares]), without
    return ((oracle, "weekly_amounts", payable),)


GROSS = incomes.gross_weekly_income


def step_rounding(rng):
    """Reg. 6 at every amount that the law names."""
    def gross(*of):
        found = GROSS(*of)
        return found and (found[0], to_penny(found[1]))

    def basic(income, qualifying_children, other_children):
        percent = rates.OTHER_CHILDREN_PERCENT[rates.at_most_three(other_children)]
        amount, above = ORIGINAL["basic_rate"](to_penny(income * (100 - percent) / 100), qualifying_children, 0)
        return to_penny(amount), above

    def with_arrangements(*of):
        name, amount = ORIGINAL["rate_with_other_arrangements"](*of)
        return name, to_penny(amount)
    return ((incomes, "gross_weekly_income", gross), (rates, "basic_rate", basic),
            (rates, "reduced_rate", lambda *of: to_penny(ORIGINAL["reduced_rate"](*of))),
            (rates, "rate_with_other_arrangements", with_arrangements),
            (rates, "apportioned", lambda *of: [to_penny(share) for share in ORIGINAL["apportioned"](*of)]),
            (rates, "after_shared_care", lambda *of: to_penny(ORIGINAL["after_shared_care"](*of))))


def other_period_rates(rng):
    """The figures before 25 November 2013."""
    never = date(2100, 1, 1)
    return (rates, "SEVEN_POUNDS_FROM", never), (variations, "MINIMUM_FROM", never)


def default_rate(rng, case, parent):
    case["decision"] = "default"


# --- readers' slips ----------------------------------------------------------------------------------------------

FACTORS = {"fortnight": Fraction(2), "four_weeks": Fraction(4), "month": Fraction(52, 12), "year": Fraction(52)}


def as_read(period=None, fee=None):
    """The letter with the amounts of another period, then with or after a fee."""
    def pence(text):
        amount = int(incomes.amount(text) * 100)
        if period:
            amount = rates.pence_half_up(Fraction(amount, 100) * FACTORS[period])
        if fee:
            amount = rates.pence_half_up(Fraction(amount, 100) * fee)
        return amount

    def letter(case):
        found = answered(case)
        if found is None:
            return None
        stated = letter_of(case, found)
        total = [pence(entry["weekly"]) for entry in stated["receiving_parents"]]
        stated["weekly"] = rates.pounds_text(sum(total) if fee else pence(stated["weekly"]))
        for entry, amount in zip(stated["receiving_parents"], total):
            entry["weekly"] = rates.pounds_text(amount)
        return stated
    return letter


def one_share(rng, case):
    found = answered(case)
    if found is None or len(found["receiving_parents"]) < 2:
        return None
    stated = letter_of(case, found)
    stated["weekly"] = rng.choice(stated["receiving_parents"])["weekly"]
    return stated


def fee_included(rng, case):
    period = "month" if rng.random() < 0.3 else None
    return as_read(period, Fraction(120, 100) if rng.random() < 0.7 else Fraction(96, 100))(case)


def other_period(rng, case):
    return as_read(rng.choice(("month", "month", "four_weeks", "fortnight", "year")))(case)


# --- all causes --------------------------------------------------------------------------------------------------

BY_CASE = (nights_band, children_count, other_children_count, children_elsewhere, arrangement_as_other_child,
           other_child_as_arrangement, child_in_wrong_group, equal_care_missed, equal_care_counted,
           receiving_parent_missed, receiving_parents_swapped, benefit_missed, benefit_counted, nil_status,
           pension_not_deducted, pension_amount, other_tax_year, current_income, historic_income,
           paye_not_self_assessment, paye_and_self_assessment, record_missed, pay_period, unearned_counted,
           variation_omitted, variation_partly, variation_counted, default_rate)
BY_RULE = (cap_after_reduction, cap_missed, reduction_before_test, reduced_column, upper_band_missed, half_care_once,
           floor_missed, shared_care_on_flat_rate, weeks_52, weeks_4_33, decimal_sevenths, whole_pounds,
           step_rounding, other_period_rates)
OF_READER = (one_share, fee_included, other_period)
ID = {"weeks_4_33": "weeks-4.33"}


def id_of(function):
    return ID.get(function.__name__, function.__name__.replace("_", "-"))


CAUSES = {**{id_of(each): of_case(each) for each in BY_CASE}, **{id_of(each): of_rule(each) for each in BY_RULE},
          **{id_of(each): each for each in OF_READER}}
CHANGES = {id_of(each): each for each in BY_CASE}
RULES = {id_of(each): each for each in BY_RULE}


# --- causes outside the list, and two at once ----------------------------------------------------------------------

def nights_drawn_freely(rng, case, parent):
    for child in qualifying(any_home(rng, case)):
        child["nights"] = nights(rng)


def children_wrong_by_three(rng, case, parent):
    home = any_home(rng, case)
    more = rng.choice((-3, -2, -1, 1, 2, 3))
    if len(home["children"]) + more < 1:
        return False
    for _ in range(abs(more)):
        if more > 0:
            home["children"].append({"nights": home["children"][0]["nights"]})
        else:
            home["children"].pop()
    return True


def unknown_income(rng, case, parent):
    """An income that nothing in the case holds."""
    found = oracle.answer(case)
    if "gross_weekly_income" not in found:
        return False
    parent["income"] = {"gross_weekly": pounds(int(incomes.amount(found["gross_weekly_income"]) * 100)
                                               * rng.uniform(0.4, 1.8))}
    return True


def with_step_rounding(cause):
    """A wrong fact, and rounding at each step."""
    def letter(rng, case):
        changed = copy.deepcopy(case)
        if CHANGES[cause](rng, changed, changed["paying_parent"]) is False:
            return None
        return of_rule(step_rounding)(rng, changed)
    return letter


def two_causes(first, second):
    """Two wrong facts, or a wrong fact and a wrong rule."""
    def letter(rng, case):
        changed = copy.deepcopy(case)
        for cause in (first, second):
            if cause in CHANGES and CHANGES[cause](rng, changed, changed["paying_parent"]) is False:
                return None
        rule = next((RULES[cause] for cause in (first, second) if cause in RULES), None)
        if rule:
            return of_rule(rule)(rng, changed)
        found = answered(changed)
        return found and letter_of(changed, found)
    return letter
