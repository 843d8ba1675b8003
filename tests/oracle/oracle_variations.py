"""Variations: S.I. 2012/2677 Part 5, regs. 56 to 75 (Northern Ireland: S.R. 2012/427).

A second, independent implementation, kept naive on purpose. Ids in quotation marks are readings. That a
variation is just and equitable (reg. 60) is taken as accepted; what is left is what it does to the amount.
"""

from datetime import date
from fractions import Fraction
from typing import NamedTuple, Optional

import oracle_income as incomes
import oracle_rates as rates

EXPENSES_WITH_THRESHOLD = ("contact_costs", "prior_debts", "boarding_school_fees",
                           "mortgage_or_insurance")  # regs. 63, 65, 66, 67
DISABILITY = "disability_of_relevant_other_child"  # reg. 64, which does not mention reg. 68
EXPENSE_THRESHOLD = Fraction(10)  # reg. 68: a week

UNEARNED_THRESHOLD = Fraction(2500)  # reg. 69(1): a year
ASSET_LIMIT = Fraction(31250)  # reg. 69A(1)
STATUTORY_INTEREST = Fraction(8, 100)  # reg. 69A: a year
WEEKS = 52  # "asset-value"
ASSETS_FROM = {"GB": date(2018, 12, 13), "NI": date(2019, 6, 10)}  # S.I. 2018/1279, S.R. 2019/116
ASSETS_ALONE = ("land", "other")  # "asset-value": each of these is tested alone
HIDDEN_INCOME_LIMIT = Fraction(100)  # reg. 70: a week

MINIMUM_FROM = date(2013, 11, 25)  # reg. 74(1A), and "equal to or" left out of reg. 70: S.I. 2013/1654

# Reg. 45(1)(a), (b), (d) and (e)(ii): nil without any benefit.
NIL_WITHOUT_BENEFIT = frozenset(("child", "prisoner", "work_based_training", "care_home_local_authority_funded"))

ZERO = Fraction(0)


class Circumstances(NamedTuple):
    """The case without the variation."""
    variation: dict
    effective_date: date
    jurisdiction: str
    families: list  # of each person with care, (own nights, local-authority nights) of each child
    other_children: int
    arrangement_children: int
    income: dict  # the `income` of the case
    actual_income: Optional[Fraction]  # gross weekly income without the cap; None if it is not known
    rate: str  # without the variation
    nil_by_status: bool
    income_is_hidden: bool  # reg. 70


def is_given(variation):
    """Whether anything is asked for; empty objects and arrays say nothing."""
    return bool(variation.get("special_expenses") or variation.get("additional_income"))


def is_barred(nil_grounds, own_means_tested, partners_means_tested):
    """Reg. 57(1)(d), "means-tested-bar": a benefit of reg. 44(2) is a reason for the flat or the nil rate."""
    if nil_grounds & NIL_WITHOUT_BENEFIT:
        return False
    if "16_or_17_on_benefit" in nil_grounds:  # all those benefits are means-tested
        return True
    if "care_home" in nil_grounds:
        return own_means_tested
    return own_means_tested or partners_means_tested


def income_is_hidden(nil_grounds, own_benefit_of_44_1):
    """Reg. 70(1): flat rate by a benefit of the parent's own, or nil rate by status other than reg. 45(1)(c)."""
    if nil_grounds:
        return bool(nil_grounds - {"16_or_17_on_benefit"})
    return own_benefit_of_44_1


def weekly(entries):
    """The weekly equivalents of amounts with their periods, added."""
    return sum((incomes.period_to_weekly(incomes.amount(entry["amount"]), entry["period"])
                for entry in entries), ZERO)


# Special expenses, regs. 63 to 68 and 72.

def special_expenses(facts, notes):
    """"expense-threshold": the weekly amount counted of each kind that the variation names."""
    counted = {}
    by_kind = {}
    for entry in facts.variation.get("special_expenses", ()):
        by_kind.setdefault(entry["kind"], []).append(entry)
    for kind, entries in by_kind.items():
        total = weekly(entries)
        if kind == DISABILITY:
            counted[kind] = total if facts.other_children > 0 else ZERO
        elif kind in EXPENSES_WITH_THRESHOLD:
            counted[kind] = total if total >= EXPENSE_THRESHOLD else ZERO
        else:
            raise ValueError(f"unknown kind of expense {kind!r}")
        if counted[kind] == 0:
            notes.add("ground-without-effect")
    return counted


def limited_boarding_fees(fees, actual_income, notes):
    """Reg. 66, "boarding-fees-limit": half of the income otherwise taken into account is left."""
    limit = actual_income - min(actual_income, rates.CAP) / 2
    if fees > limit:
        notes.add("boarding-fees-limit")
        return limit
    return fees


def total_expenses(facts, notes):
    """Reg. 72(1): what comes off actual income."""
    counted = special_expenses(facts, notes)
    if "boarding_school_fees" in counted:
        counted["boarding_school_fees"] = limited_boarding_fees(counted["boarding_school_fees"],
                                                                facts.actual_income, notes)
    return sum(counted.values(), ZERO)


def expenses_without_effect(facts, notes):
    """Flat and nil rates are not lowered by expenses."""
    if facts.variation.get("special_expenses"):
        notes.add("ground-without-effect")


# Additional income, regs. 69 to 71.

def hmrc_unearned(facts):
    """Reg. 69(3): of the year used, (yearly unearned income, pension relief left over from earned income)."""
    used = None
    if "hmrc" in facts.income:
        asked = incomes.request_day(facts.income, facts.effective_date)
        used = incomes.latest_available_tax_year(facts.income["hmrc"], asked)
    if used is None:
        return ZERO, ZERO
    lines = used[1]
    left_over = max(ZERO, incomes.relief_of(lines) - incomes.total_of(lines, incomes.EARNED))
    return incomes.total_of(lines, incomes.UNEARNED), left_over


def unearned_income(entry, facts, notes):
    """Reg. 69: the whole if it is 2,500 pounds a year or more, then less the relief left over (69(8), (9))."""
    if "amount" in entry:
        yearly, left_over = weekly([entry]) * 365 / 7, ZERO
    else:
        yearly, left_over = hmrc_unearned(facts)
    if yearly < UNEARNED_THRESHOLD:
        return ZERO
    notes.discard("unearned-not-counted")
    return max(ZERO, yearly - left_over) * 7 / 365


def asset_groups(entries):
    """"asset-value": values of one kind are one asset, except land and other."""
    together = {}
    groups = []
    for entry in entries:
        kind = entry.get("asset", "other")
        value = incomes.amount(entry["value"])
        if kind in ASSETS_ALONE:
            groups.append(value)
        else:
            together[kind] = together.get(kind, ZERO) + value
    return groups + list(together.values())


def asset_income(entries, facts, notes):
    """Reg. 69A: 8 per cent a year of the whole value of an asset that exceeds 31,250 pounds."""
    total = ZERO
    in_force = facts.effective_date >= ASSETS_FROM[facts.jurisdiction]
    for value in asset_groups(entries):
        if in_force and value > ASSET_LIMIT:
            total += value * STATUTORY_INTEREST / WEEKS
            notes.add("asset-value")
        else:
            notes.add("ground-without-effect")
    return total


def income_behind_flat_or_nil_rate(entries, facts):
    """Reg. 70: income that would be gross weekly income but for the flat or the nil rate."""
    if not facts.income_is_hidden:
        return ZERO
    total = ZERO
    for entry in entries:
        if "amount" in entry:
            total += weekly([entry])
        elif facts.actual_income is not None:
            total += facts.actual_income
    if total > HIDDEN_INCOME_LIMIT:
        return total
    if total == HIDDEN_INCOME_LIMIT and facts.effective_date < MINIMUM_FROM:
        return total
    return ZERO


def additional_income(facts, notes):
    """Reg. 73(1), 74(1): the weekly additional income of all grounds."""
    by_kind = {}
    for entry in facts.variation.get("additional_income", ()):
        by_kind.setdefault(entry["kind"], []).append(entry)
    total = ZERO
    counting = set()
    for kind, entries in by_kind.items():
        if kind == "unearned":
            (entry,) = entries
            counted = unearned_income(entry, facts, notes)
        elif kind == "assets":
            counted = asset_income(entries, facts, notes)
        elif kind == "diverted":  # reg. 71
            counted = weekly(entries)
        elif kind == "income_behind_flat_or_nil_rate":
            counted = income_behind_flat_or_nil_rate(entries, facts)
        else:
            raise ValueError(f"unknown kind of additional income {kind!r}")
        if counted == 0:
            notes.add("ground-without-effect")
        total += counted
        if counted > 0:
            counting.add(kind)
    if {"unearned", "assets"} <= counting:
        notes.add("asset-and-its-income")
    return total


# The effect, regs. 72 to 74.

def on_a_flat_rate(facts, notes):
    """Reg. 73(2), "flat-rate-variation": flat rate and Schedule 1 on the additional income alone."""
    expenses_without_effect(facts, notes)
    additional = min(additional_income(facts, notes), rates.CAP)
    if additional == 0:
        return None
    notes.add("flat-rate-variation")
    counts = [len(family) for family in facts.families]
    qualifying = sum(counts)
    counted = qualifying + facts.arrangement_children
    name, on_additional = rates.rate_by_income(additional, counted, facts.other_children, facts.effective_date)
    if name == "nil":
        notes.add("ground-without-effect")
        return None
    flat = rates.flat_rate_amount(facts.effective_date)
    amount = flat + on_additional
    if facts.arrangement_children > 0:  # para. 5A, on the whole
        amount = max(flat, amount / counted * qualifying)
    shares = rates.shared_care(rates.apportioned(amount, counts), facts.families, facts.effective_date, notes)
    return additional, name, shares


def on_nil_by_status(facts, notes):
    """"nil-rate-variation": Schedule 1 on the additional income alone."""
    expenses_without_effect(facts, notes)
    additional = min(additional_income(facts, notes), rates.CAP)
    if additional == 0:
        return None
    notes.add("nil-rate-variation")
    name, shares = rates.payable_by_income(additional, facts.families, facts.arrangement_children,
                                           facts.other_children, facts.effective_date, notes)
    if name == "nil":
        notes.add("ground-without-effect")
        return None
    return additional, name, shares


def on_nil_by_income(facts, notes):
    """"nil-rate-variation": additional income is added to income."""
    expenses_without_effect(facts, notes)
    additional = additional_income(facts, notes)
    if additional == 0:
        return None
    notes.add("nil-rate-variation")
    income = min(rates.CAP, facts.actual_income + additional)
    name, shares = rates.payable_by_income(income, facts.families, facts.arrangement_children,
                                           facts.other_children, facts.effective_date, notes)
    if name == "nil":
        notes.add("ground-without-effect")
    return income, name, shares


def on_other_rates(facts, notes):
    """Regs. 72, 73(1), 74(1): "expenses-before-cap"; then reg. 74(1A): "variation-floor"."""
    expenses = total_expenses(facts, notes)
    additional = additional_income(facts, notes)
    if expenses > 0 and additional > 0 and facts.actual_income > rates.CAP:
        notes.add("expenses-before-cap")
    varied_income = facts.actual_income - expenses + additional
    if (expenses > 0 or additional > 0) and facts.actual_income >= rates.CAP and varied_income >= rates.CAP:
        notes.add("ground-without-effect")  # over the cap with and without it
    income = min(rates.CAP, max(ZERO, varied_income))
    flat = rates.flat_rate_amount(facts.effective_date)
    if income < flat and facts.effective_date >= MINIMUM_FROM:
        return income, "flat", rates.flat_rate_split(facts.families, facts.effective_date, notes)
    name, shares = rates.payable_by_income(income, facts.families, facts.arrangement_children,
                                           facts.other_children, facts.effective_date, notes)
    return income, name, shares


def varied(facts, notes):
    """(capped income, rate, exact amount to each), or None if the variation changes nothing."""
    if facts.nil_by_status:
        return on_nil_by_status(facts, notes)
    if facts.rate == "flat":
        return on_a_flat_rate(facts, notes)
    if facts.rate == "nil":
        return on_nil_by_income(facts, notes)
    return on_other_rates(facts, notes)
