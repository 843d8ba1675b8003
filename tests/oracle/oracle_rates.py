"""The weekly rate and what becomes of it: Child Support Act 1991, Schedule 1 Part I (2012 scheme).

A second, independent implementation, kept naive on purpose: it shares no figure and no code with the
program it checks. Regulations are those of S.I. 2012/2677. Ids in quotation marks are readings.
"""

from datetime import date
from fractions import Fraction

SEVEN_POUNDS_FROM = date(2013, 11, 25)  # S.I. 2013/2947 and S.I. 2013/1654
FEES_FROM = date(2014, 8, 11)  # "fees"
TWO_CHILDREN_FROM = date(2013, 7, 29)  # S.I. 2013/1860: cases of two or three qualifying children

CAP = Fraction(3000)  # para. 10(3)
THRESHOLD = Fraction(800)  # para. 2(2)
FLAT_LIMIT = Fraction(100)  # para. 4(1)(a)
REDUCED_LIMIT = Fraction(200)  # para. 3(1)
HALF_BAND_FURTHER = Fraction(7)  # para. 7(6): always 7 pounds

# para. 2(1), 2(2), 2(3); the last entry is for three or more.
BASIC_PERCENT = {1: 12, 2: 16, 3: 19}
BASIC_PLUS_PERCENT = {1: 9, 2: 12, 3: 15}
OTHER_CHILDREN_PERCENT = {0: 0, 1: 11, 2: 14, 3: 16}

# reg. 43: tenths of one per cent, by qualifying children (rows) and relevant other children (columns).
REDUCED_AS_MADE = {1: (190, 164, 156, 152), 2: (270, 235, 225, 219), 3: (330, 288, 277, 269)}
REDUCED_FROM_2013 = {1: (170, 141, 132, 124), 2: (250, 212, 199, 189), 3: (310, 264, 249, 238)}

DEFAULT_WEEKLY = {1: Fraction(39), 2: Fraction(51), 3: Fraction(64)}  # reg. 49

ZERO = Fraction(0)


def pence_half_up(pounds):
    """Reg. 6: a fraction of a penny counts as a penny if it is a half or more."""
    pence = pounds * 100
    return (2 * pence.numerator + pence.denominator) // (2 * pence.denominator)


def pounds_text(pence):
    """Whole pence as pounds with two decimals."""
    return f"{pence // 100}.{pence % 100:02d}"


def at_most_three(number):
    """The tables end with "three or more"."""
    return min(number, 3)


def flat_rate_amount(effective_date):
    """Para. 4(1): 7 pounds, 5 pounds before 25 November 2013; also paras. 3(3), 5(b), 5A and 7(7)."""
    return Fraction(7) if effective_date >= SEVEN_POUNDS_FROM else Fraction(5)


def half_flat_rate_amount(effective_date):
    """Para. 4(2), reg. 44(3): one half of the flat rate."""
    return flat_rate_amount(effective_date) / 2


def basic_rate(income, qualifying_children, other_children):
    """Para. 2. Gives the amount, and whether income as reduced by 2(3) exceeds the threshold of 2(2)."""
    children = at_most_three(qualifying_children)
    assessed = income * (100 - OTHER_CHILDREN_PERCENT[at_most_three(other_children)]) / 100
    if assessed <= THRESHOLD:
        return assessed * BASIC_PERCENT[children] / 100, False
    lower = THRESHOLD * BASIC_PERCENT[children] / 100
    upper = (assessed - THRESHOLD) * BASIC_PLUS_PERCENT[children] / 100
    return lower + upper, True


def reduced_rate(income, qualifying_children, other_children, effective_date):
    """Para. 3, reg. 43: F + (A x T), never less than the flat rate (para. 3(3))."""
    table = REDUCED_FROM_2013 if effective_date >= SEVEN_POUNDS_FROM else REDUCED_AS_MADE
    tenths = table[at_most_three(qualifying_children)][at_most_three(other_children)]
    flat = flat_rate_amount(effective_date)
    return max(flat, flat + (income - FLAT_LIMIT) * tenths / 1000)


def rate_by_income(income, qualifying_children, other_children, effective_date):
    """Paras. 2 to 5 in their order of priority, on unreduced income: (name, weekly amount)."""
    flat = flat_rate_amount(effective_date)
    if income < flat:
        return "nil", ZERO
    if income <= FLAT_LIMIT:
        return "flat", flat
    if income < REDUCED_LIMIT:
        return "reduced", reduced_rate(income, qualifying_children, other_children, effective_date)
    amount, above = basic_rate(income, qualifying_children, other_children)
    return ("basic_plus" if above else "basic"), amount


def rate_with_other_arrangements(income, qualifying_children, arrangement_children, other_children,
                                 effective_date):
    """Para. 5A: only if the rate would be basic or reduced; otherwise paras. 2 to 5 as they are."""
    counted = qualifying_children + arrangement_children
    name, amount = rate_by_income(income, counted, other_children, effective_date)
    if arrangement_children == 0 or name in ("nil", "flat"):
        return name, amount
    for_qualifying = amount / counted * qualifying_children
    return name, max(flat_rate_amount(effective_date), for_qualifying)


def apportioned(amount, counts):
    """Para. 6: divided by all qualifying children, multiplied by those of each person with care."""
    total = sum(counts)
    return [amount * count / total for count in counts]


def nights_in_a_year(nights):
    """Regs. 46 and 47: the expected nights, scaled if the arrangement covers fewer than 365 days."""
    if nights == "assumed":
        return 52
    if isinstance(nights, dict):
        if nights["days"] < 365:
            return Fraction(nights["count"] * 365, nights["days"])
        return nights["count"]
    return nights


def shared_care_fraction(nights):
    """Para. 7(4)."""
    if nights >= 175:
        return Fraction(1, 2)
    if nights >= 156:
        return Fraction(3, 7)
    if nights >= 104:
        return Fraction(2, 7)
    if nights >= 52:
        return Fraction(1, 7)
    return ZERO


def local_authority_fraction(nights):
    """Reg. 53: the bands of care by a local authority; at 263 nights nothing is payable for the child."""
    if nights >= 263:
        return Fraction(1)
    if nights >= 260:
        return Fraction(5, 7)
    if nights >= 208:
        return Fraction(4, 7)
    if nights >= 156:
        return Fraction(3, 7)
    if nights >= 104:
        return Fraction(2, 7)
    if nights >= 52:
        return Fraction(1, 7)
    return ZERO


def after_shared_care(share, children, notes):
    """Para. 7(3) to (6) with reg. 53, for one person with care; not below zero ("negative-share").

    `children` holds (own nights, local-authority nights) of each of her qualifying children.
    """
    if not children:
        return share
    fractions = ZERO
    half_band = 0
    for own, local_authority in children:
        fraction = min(Fraction(1), shared_care_fraction(own) + local_authority_fraction(local_authority))
        if own >= 175:  # "half-care-extra": also where nothing is left of this child's part
            half_band += 1
            if fraction == 1:
                notes.add("half-care-extra")
        fractions += fraction
    payable = share * (1 - fractions / len(children)) - HALF_BAND_FURTHER * half_band
    if payable < 0:
        notes.add("negative-share")
        return ZERO
    return payable


def flat_rate_split(families, effective_date, notes):
    """"floor-split": the flat rate in total, by numbers of qualifying children, those at 263 nights left out."""
    left_in = [sum(1 for _, local_authority in family if local_authority < 263) for family in families]
    if sum(left_in) == 0:
        return [ZERO for _ in families]
    if sum(left_in) < sum(len(family) for family in families):
        notes.add("floor-split")
    return apportioned(flat_rate_amount(effective_date), left_in)


def shared_care(shares, families, effective_date, notes):
    """Para. 7 and reg. 53 for all persons with care, then the floor of para. 7(7) ("floor-split")."""
    payable = [after_shared_care(share, family, notes) for share, family in zip(shares, families)]
    flat = flat_rate_amount(effective_date)
    if sum(payable) >= flat or sum(shares) < flat:
        return payable
    return flat_rate_split(families, effective_date, notes)


def shared_care_flat_rate(shares, families):
    """Para. 8: nil to a person with care one of whose children stays 52 nights or more; no floor."""
    return [ZERO if any(own >= 52 for own, _ in family) else share
            for share, family in zip(shares, families)]


def payable_by_income(income, families, arrangement_children, other_children, effective_date, notes):
    """Paras. 2 to 7 for a capped income: (name of the rate, exact amount to each person with care)."""
    counts = [len(family) for family in families]
    name, amount = rate_with_other_arrangements(income, sum(counts), arrangement_children, other_children,
                                                effective_date)
    shares = apportioned(amount, counts)
    if name not in ("nil", "flat"):
        shares = shared_care(shares, families, effective_date, notes)
    return name, shares
