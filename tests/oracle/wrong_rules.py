"""Rules that a letter may have applied in another way: each function gives what to put in the place of figures and
functions of the second implementation, as (module, name, value). Part of check_table.py."""

from datetime import date
from fractions import Fraction

import oracle
import oracle_income as incomes
import oracle_rates as rates

ORIGINAL = {name: getattr(rates, name) for name in dir(rates)}


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
        assessed = to_penny(income * (100 - percent) / 100) if other_children else income
        amount, above = ORIGINAL["basic_rate"](assessed, qualifying_children, 0)
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
    return ((rates, "SEVEN_POUNDS_FROM", never),)


RULES = (cap_after_reduction, cap_missed, reduction_before_test, reduced_column, upper_band_missed, half_care_once,
           floor_missed, shared_care_on_flat_rate, weeks_52, weeks_4_33, decimal_sevenths, whole_pounds,
           step_rounding, other_period_rates)
