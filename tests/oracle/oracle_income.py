"""Gross weekly income: S.I. 2012/2677 Part 4 Chapter 1, regs. 34 to 42.

A second, independent implementation, kept naive on purpose. Ids in quotation marks are readings.
"""

from datetime import date
from fractions import Fraction
from typing import NamedTuple

EARNED = ("employment", "pension", "taxable_benefit", "trading_profit")  # reg. 36(1)
UNEARNED = ("property", "savings", "dividends", "miscellaneous")  # reg. 69 only
RELIEF = "relief_at_source_pension"  # reg. 35(3)
UNEARNED_THRESHOLD = 2500  # reg. 69

ZERO = Fraction(0)


def amount(value):
    """An amount of the case as exact pounds, from its text and never through a binary fraction."""
    if isinstance(value, int):
        return Fraction(value)
    if not isinstance(value, str):
        raise TypeError(f"an amount must be read as text, not as {type(value).__name__}")
    pounds, _, pence = value.partition(".")
    return Fraction(int(pounds) * 100 + int((pence + "00")[:2]), 100)


def yearly_to_weekly(yearly):
    """Reg. 35(1)(c): divided by 365 and multiplied by 7, in leap years too."""
    return yearly * 7 / 365


def period_to_weekly(value, period):
    """"regular-pay-to-weekly": the weekly equivalent of a regular amount or of one for a span of dates."""
    if isinstance(period, dict):
        first = date.fromisoformat(period["from"])
        last = date.fromisoformat(period["to"])
        return value * 7 / ((last - first).days + 1)
    if period == "week":
        return value
    if period == "fortnight":
        return value / 2
    if period == "four_weeks":
        return value / 4
    if period == "month":
        return yearly_to_weekly(value * 12)
    if period == "quarter":
        return yearly_to_weekly(value * 4)
    if period == "year":
        return yearly_to_weekly(value)
    raise ValueError(f"unknown period {period!r}")


def latest_ended_tax_year(requested_on):
    """The first calendar year of the last tax year that ended before the request; years end on 5 April."""
    first_year = requested_on.year - 1
    if date(first_year + 1, 4, 5) < requested_on:
        return first_year
    return first_year - 1


def latest_available_tax_year(records, requested_on):
    """Reg. 4: (first calendar year, its records), or None if no year is available."""
    latest = latest_ended_tax_year(requested_on)
    by_year = {}
    for record in records:
        year = int(record["tax_year"][:4])
        if latest - 5 <= year <= latest:
            by_year.setdefault(year, []).append(record)
    available = [year for year, lines in by_year.items()
                 if any(line["kind"] != RELIEF for line in lines)]
    if not available:
        return None
    return max(available), by_year[max(available)]


def total_of(lines, kinds):
    """The yearly total of the records of some kinds; where HMRC holds both, self-assessment beats PAYE."""
    others = [line for line in lines if line["kind"] != RELIEF]
    if any(line["source"] == "self_assessment" for line in others):
        others = [line for line in others if line["source"] == "self_assessment"]
    return sum((amount(line["amount"]) for line in others if line["kind"] in kinds), ZERO)


def relief_of(lines):
    """Reg. 35(3): contributions with relief at source, which have no source of their own."""
    return sum((amount(line["amount"]) for line in lines if line["kind"] == RELIEF), ZERO)


def request_day(income, effective_date):
    """The day on which HMRC was asked."""
    if "requested_on" in income:
        return date.fromisoformat(income["requested_on"])
    return effective_date


def note_records(records, requested_on, used, effective_date, notes):
    """What is to be said of HMRC's records and of the year used."""
    latest = latest_ended_tax_year(requested_on)
    if any(not latest - 5 <= int(record["tax_year"][:4]) <= latest for record in records):
        notes.add("records-ignored")
    if used is None:
        return
    year, lines = used
    if any(line.get("source") == "self_assessment" for line in lines) and any(
            line.get("source") == "paye" and line["kind"] in EARNED and amount(line["amount"]) > 0 for line in lines):
        notes.add("paye-passed-over")
    if effective_date > date(year + 3, 4, 5):  # two years after the 5 April on which the year ended
        notes.add("tax-year-old")
    if not any(line["kind"] in EARNED for line in lines):
        notes.add("latest-tax-year")
    if total_of(lines, UNEARNED) >= UNEARNED_THRESHOLD:
        notes.add("unearned-not-counted")


class ReturnWithoutPay(Exception):
    """The return of the year used holds unearned income alone, and PAYE records of that year hold pay."""


def check_return(lines):
    """A return states all income of its year, pay as well."""
    filed = [line["kind"] for line in lines if line.get("source") == "self_assessment"]
    pay = sum((amount(line["amount"]) for line in lines
               if line.get("source") == "paye" and line["kind"] in EARNED), ZERO)
    if filed and set(filed) <= set(UNEARNED) and pay > 0:
        raise ReturnWithoutPay


def historic_income(income, effective_date, notes):
    """Reg. 35: weekly historic income, or None where there is none."""
    if "historic_weekly" in income:
        return amount(income["historic_weekly"])
    if "hmrc" not in income:
        return None
    requested_on = request_day(income, effective_date)
    used = latest_available_tax_year(income["hmrc"], requested_on)
    note_records(income["hmrc"], requested_on, used, effective_date, notes)
    if used is None:
        return None
    lines = used[1]
    check_return(lines)
    return yearly_to_weekly(max(ZERO, total_of(lines, EARNED) - relief_of(lines)))


def is_of_other_days(period, effective_date):
    """Whether a span of dates ended more than 365 days before the day, or begins after it."""
    if not isinstance(period, dict):
        return False
    ended = (effective_date - date.fromisoformat(period["to"])).days
    return ended > 365 or date.fromisoformat(period["from"]) > effective_date


def current_income(income, effective_date, notes):
    """Regs. 37 to 41: weekly current income, or None if nothing was stated about it."""
    records = income.get("current")
    if records is None:
        return None
    if records and all(record["kind"] == RELIEF for record in records):
        return None  # "relief-is-no-income"
    if any(is_of_other_days(record["period"], effective_date) for record in records):
        notes.add("current-income-old")
    totals = {"employment": ZERO, "self_employment": ZERO, "pension": ZERO, RELIEF: ZERO}
    for record in records:
        totals[record["kind"]] += period_to_weekly(amount(record["amount"]), record["period"])
    # Reg. 40: contributions come off employment and self-employment, not off pension.
    earnings = max(ZERO, totals["employment"] + totals["self_employment"] - totals[RELIEF])
    return earnings + totals["pension"]


def hmrc_could_be_asked(income, basis):
    """Whether nothing was said of HMRC's figure, and the income is another."""
    return basis in ("current", "estimated") and "hmrc" not in income and "historic_weekly" not in income


def has_earnings(income):
    """Whether there is current pay or profit."""
    return any(record["kind"] in ("employment", "self_employment") and amount(record["amount"]) > 0
               for record in income.get("current", ()))


def gross_weekly_income(income, effective_date, notes):
    """Reg. 34: (basis, exact weekly amount, uncapped), or None if income is insufficient."""
    if "gross_weekly" in income:
        return "stated", amount(income["gross_weekly"])
    historic = historic_income(income, effective_date, notes)
    current = current_income(income, effective_date, notes)
    estimate = amount(income["estimated_weekly"]) if "estimated_weekly" in income else None

    found = None
    if historic is None:  # reg. 34(2)(b) and (c)
        if current is not None:
            found = "current", current
        elif estimate is not None:  # reg. 42
            found = "estimated", estimate
    elif current is None:
        if historic == 0 and estimate is not None:  # reg. 42 by way of 34(2A)
            found = "estimated", estimate
        else:
            found = "historic", historic
    elif historic == 0:  # reg. 34(2A)
        found = ("current", current) if current > 0 else ("historic", historic)
    elif 4 * abs(current - historic) >= historic:  # reg. 34(2)(a)
        found = "current", current
    else:
        found = "historic", historic

    if found and found[0] == "current" and historic is not None and current < historic:
        notes.add("only-stated-current-income")
    return found


class InForce(NamedTuple):
    """Gross weekly income that a decision rests on, exact and not capped."""
    basis: str
    weekly: Fraction
    records: dict  # HMRC's answer of the day on which income was last worked out afresh: "hmrc", "requested_on"


def worked_out(income, day):
    """Income worked out afresh, to stay in force until it is worked out again; None if it is insufficient."""
    found = gross_weekly_income(income, day, set())
    if found is None:
        return None
    records = {"hmrc": income["hmrc"], "requested_on": str(request_day(income, day))} if "hmrc" in income else {}
    return InForce(*found, records)


def new_current_income(income, day):
    """What the facts of a day say is earned now: (basis, exact weekly amount), or None if they say nothing."""
    if "gross_weekly" in income:
        return "stated", amount(income["gross_weekly"])
    current = current_income(income, day, set())
    if current is not None:
        return "current", current
    if "estimated_weekly" in income and not historic_income(income, day, set()):  # "estimate-only-without-income"
        return "estimated", amount(income["estimated_weekly"])
    return None


def is_outside_tolerance(new, in_force):
    """Reg. 23, "tolerance-base": a quarter of the exact figure in force or more, up or down."""
    return new > 0 if in_force == 0 else 4 * abs(new - in_force) >= in_force
