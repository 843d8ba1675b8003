"""A second, independent implementation of `cmcalc deduction`: S.I. 1992/1989 Part III, reading "deo-deduction".

Naive on purpose. What the contract leaves open, and what is chosen here:

- `normal` is rounded once, half a penny up, from the exact sum of maintenance, fee and arrears; what is carried
  forward is worked out from the rounded one.
- --weekly W is maintenance without the fee. 20 % come on top of it, since an order is Collect and Pay; not on arrears,
  whose fees were charged when they accrued.
- A year is 52 weeks: a month is 52/12 weeks, in both directions (digest, H); a quarter is 13 weeks.
- Net pay below nothing does not exist; net pay of 0 carries everything forward.
- 60 % protected is rounded half a penny up, in favour of the paying parent.
- With --pay-days the rows are taken in the order of the file, and each entry has its "date".
"""

from fractions import Fraction

from oracle_income import amount
from oracle_rates import pence_half_up, pounds_text

PROTECTED = Fraction(60, 100)  # reg. 11(2)
FEE = Fraction(20, 100)  # S.I. 2014/612 reg. 7
IN_A_YEAR = {"week": 52, "fortnight": 26, "four-weeks": 13, "month": 12, "quarter": 4, "year": 1}


def normal_rate(every, weekly, arrears=None):
    """Reg. 8(1), 10: the sum for a pay period, in pence. `arrears`: (amount, period), or None."""
    yearly = amount(weekly) * (1 + FEE) * IN_A_YEAR["week"]
    if arrears:
        yearly += amount(arrears[0]) * IN_A_YEAR[arrears[1]]
    return pence_half_up(yearly / IN_A_YEAR[every])


def pay_days(normal, nets):
    """Reg. 11: (net, protected, deduction, carried) of each pay day, in pence."""
    carried = 0
    found = []
    for net in nets:
        net = int(amount(net) * 100)
        protected = pence_half_up(PROTECTED * net / 100)
        wanted = normal + carried
        deduction = min(wanted, max(0, net - protected))
        carried = wanted - deduction
        found.append((net, protected, deduction, carried))
    return found


def deduction(every, nets, normal=None, weekly=None, arrears=None, dates=None):
    """`cmcalc.deduction/1`."""
    rate = int(amount(normal) * 100) if normal is not None else normal_rate(every, weekly, arrears)
    keys = ("net", "protected", "deduction", "carried")
    days = [dict(zip(keys, map(pounds_text, line))) for line in pay_days(rate, nets)]
    if dates:
        days = [{"date": day, **line} for day, line in zip(dates, days)]
    return {"schema": "cmcalc.deduction/1", "normal": pounds_text(rate), "pay_days": days}
