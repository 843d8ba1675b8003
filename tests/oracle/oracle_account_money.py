"""What accrued and what was paid: "accrual-daily", "allocation-between-parents", "voluntary-payments".

Part of the second implementation of `account`. Naive on purpose. Amounts are whole pence, or exact fractions of pence.
"""

from datetime import date
from fractions import Fraction
from typing import NamedTuple, Optional

from oracle_account_decisions import Decision, Result
from oracle_account_history import DAY
from oracle_income import amount

WEEK = 7


class Span(NamedTuple):
    """Days on which one decision is in force: from `first` to the day before `until`."""
    first: date
    until: date
    result: Result
    decision: Optional[Decision]

    @property
    def days(self):
        return (self.until - self.first).days


class Payment(NamedTuple):
    day: date
    pence: int  # below zero for a refund
    kind: str
    parts: dict  # pence by receiving parent


def whole_pence(exact):
    """A fraction of a penny counts as a penny if it is a half or more."""
    return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)


def spans_of(standing, until):
    """What is in force between the days of decisions; nothing after an end."""
    ends = [day for day, _, _ in standing[1:]] + [until]
    return [Span(day, end, result, decision) for (day, result, decision), end in zip(standing, ends)
            if result is not None and day < end]


def merged(spans):
    """Neighbours that pay the same are one period, with everything else of the first."""
    periods = []
    for span in spans:
        if periods and periods[-1].until == span.first and span.result.pays_as(periods[-1].result):
            periods[-1] = periods[-1]._replace(until=span.until)
        else:
            periods.append(span)
    return periods


def accrued_between(spans, first, until, name=None):
    """"accrual-daily": the weekly amount of each receiving parent (or of one) by days, divided by 7, exact."""
    total = Fraction(0)
    for span in spans:
        days = (min(until, span.until) - max(first, span.first)).days
        if days > 0:
            total += sum(pence for who, pence in span.result.parents if name in (None, who)) * Fraction(days, WEEK)
    return total


def names_of(spans, otherwise):
    """The receiving parents of an account in the order in which they appear."""
    names = dict.fromkeys(name for span in spans for name, _ in span.result.parents)
    return list(names) or list(otherwise)


def weights_on(spans, day, names):
    """The weekly amounts of the day; if there are none above zero, the last that were; otherwise all the same."""
    before = [span for span in spans if span.first <= day]
    above_zero = [span for span in before if span.result.total or any(pence for _, pence in span.result.parents)]
    in_force = [span for span in before if day < span.until]
    for span in (in_force or []) + above_zero[::-1]:
        if any(pence for _, pence in span.result.parents):
            return dict(span.result.parents)
    everyone = [name for name, _ in before[-1].result.parents] if before else names
    return {name: 1 for name in everyone}


def split(pence, weights):
    """"allocation-between-parents": in proportion, with the pennies left over going to the largest."""
    total = sum(weights.values())
    parts = {name: pence * weight // total for name, weight in weights.items()}
    largest = max(weights, key=lambda name: weights[name])  # the first of several
    parts[largest] += pence - sum(parts.values())
    return parts


def counted(payments, history, spans, names, notes):
    """The payments that count, in the order of their days."""
    found = []
    for payment in payments:
        day = date.fromisoformat(payment["date"])
        kind = payment.get("kind", "payment")
        if day >= history.until:
            notes.add("payment-after-until")
            continue
        if day < history.first:  # voluntary: any other has been refused
            notes.add("payment-before-start")
            continue
        pence = int(amount(payment["amount"]) * 100)
        if "to" in payment:
            parts = {payment["to"]: pence}
        else:
            weights = weights_on(spans, day, names)
            if len(weights) > 1:
                notes.add("allocation-between-parents")
            parts = split(pence, weights)
        sign = -1 if kind == "refund" else 1
        found.append(Payment(day, sign * pence, kind, {name: sign * part for name, part in parts.items()}))
    return sorted(found, key=lambda payment: payment.day)


def statement(periods, payments, first):
    """What accrued until each payment and until the end of each period, and each payment, with the balance after it.

    What accrued on a line is the difference between two exact sums that are each rounded once, so that the last
    balance is that of the account. A payment comes after what accrued until the day before it.
    """
    lines = []
    balance = shown = 0
    cuts = {period.until for period in periods} | {payment.day for payment in payments}
    for cut in sorted(cuts):
        in_force = [period for period in periods if period.first < cut <= period.until]
        if in_force:
            accrued = whole_pence(accrued_between(periods, first, cut))
            balance += accrued - shown
            lines.append((cut - DAY, "accrued", accrued - shown, balance))
            shown = accrued
        for payment in payments:
            if payment.day == cut:
                balance -= payment.pence
                lines.append((cut, payment.kind, -payment.pence, balance))
    return lines
