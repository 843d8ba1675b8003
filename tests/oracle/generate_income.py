"""Random valid `income` objects, most of them at an edge of a rule. Part of generate.py."""

from datetime import date, timedelta
from fractions import Fraction

MOST = 9_999_999_999  # pence: the largest amount of a case
DAY = timedelta(days=1)

# Weekly pence where a rule changes; 800 pounds also before 11, 14 or 16 % come off.
EDGES = (0, 500, 700, 10_000, 20_000, 80_000, 300_000, 89_888, 93_023, 95_238)
EARNED_SOURCES = (("employment", "paye"), ("pension", "paye"), ("taxable_benefit", "paye"),
                  ("employment", "self_assessment"), ("trading_profit", "self_assessment"),
                  ("pension", "self_assessment"), ("taxable_benefit", "self_assessment"))
UNEARNED = ("property", "savings", "dividends", "miscellaneous")
# How much of a weekly amount a period holds.
PERIODS = {"week": Fraction(1), "fortnight": Fraction(2), "four_weeks": Fraction(4),
           "month": Fraction(365, 84), "quarter": Fraction(365, 28), "year": Fraction(365, 7)}


class Raw(str):
    """Text that is put into the JSON unchanged: a number with its own digits."""


def money(rng, pence):
    """An amount as a number or a string, with no, one or two decimals if that means the same."""
    pence = min(max(int(pence), 0), MOST)
    pounds, rest = divmod(pence, 100)
    texts = [f"{pounds}.{rest:02d}"]
    if rest % 10 == 0:
        texts.append(f"{pounds}.{rest // 10}")
    if rest == 0:
        texts.append(str(pounds))
    text = rng.choice(texts)
    return text if rng.random() < 0.3 else Raw(text)


def weekly_pence(rng):
    """A weekly income: at an edge, a penny beside it, ordinary, or out of all proportion."""
    kind = rng.random()
    if kind < 0.45:
        return max(0, rng.choice(EDGES) + rng.choice((-1, 0, 0, 1)))
    if kind < 0.65:
        return rng.randrange(10_000, 20_100)
    if kind < 0.80:
        return rng.randrange(20_000, 100_000)
    if kind < 0.92:
        return rng.randrange(80_000, 310_000)
    if kind < 0.97:
        return rng.randrange(0, 10_100)
    return rng.choice((MOST, MOST - 1, rng.randrange(300_000, MOST)))


def in_period(rng, weekly, factor):
    """The amount of a period that comes nearest to a weekly one, or a penny beside it."""
    return min(MOST, max(0, round(weekly * factor) + rng.choice((-1, 0, 0, 0, 1))))


def period_and_factor(rng, effective):
    """A period and how many weeks' worth it holds."""
    if rng.random() < 0.2:
        days = rng.choice((1, 2, 7, 14, 28, 30, 31, 365, 366, 799, 800, rng.randint(1, 800)))
        last = effective - DAY * rng.randint(0, 500)
        return {"from": str(last - DAY * (days - 1)), "to": str(last)}, Fraction(days, 7)
    name = rng.choice(tuple(PERIODS))
    return name, PERIODS[name]


def with_payer(rng, record):
    if rng.random() < 0.05:
        record["payer"] = rng.choice(("Acme Ltd", "Caf\u00e9 \"Zoë\"", "x" * 200))
    return record


def current_record(rng, kind, pence, period):
    return with_payer(rng, {"kind": kind, "amount": money(rng, pence), "period": period})


def current_records(rng, effective, weekly):
    """Current income of about `weekly` pence in a few records, with or without pension relief."""
    if weekly == 0 and rng.random() < 0.5:
        return []
    if rng.random() < 0.03:  # contributions alone
        return [current_record(rng, "relief_at_source_pension", rng.randrange(0, 50_000), rng.choice(tuple(PERIODS)))
                for _ in range(rng.choice((1, 1, 2)))]
    kinds = ("employment", "self_employment", "pension")
    records = []
    parts = rng.choice((1, 1, 1, 2, 3)) if rng.random() < 0.98 else rng.randint(4, 100)
    if rng.random() < 0.2:
        relief = rng.choice((1, weekly // 10, weekly, weekly + 1, 3 * weekly, rng.randrange(1, 50_000)))
        if rng.random() < 0.6:
            weekly += relief
        name, factor = period_and_factor(rng, effective)
        records.append(current_record(rng, "relief_at_source_pension", in_period(rng, relief, factor), name))
        parts = min(parts, 99)
    for part in range(parts):
        piece = weekly if part == parts - 1 else rng.randint(0, weekly)
        weekly -= piece
        name, factor = period_and_factor(rng, effective)
        records.append(current_record(rng, rng.choice(kinds), in_period(rng, piece, factor), name))
    rng.shuffle(records)
    return records


def current_exactly(rng, weekly):
    """One record whose weekly equivalent is exactly `weekly` pence."""
    name, times = rng.choice((("week", 1), ("fortnight", 2), ("four_weeks", 4)))
    return [current_record(rng, rng.choice(("employment", "self_employment", "pension")), weekly * times, name)]


def at_the_bounds(rng, effective):
    """As many records as a case may hold, of the largest amounts, with or without spans of many lengths."""
    if rng.random() < 0.4:
        year = latest_ended(effective)
        return {"hmrc": [hmrc_record(rng, year, *rng.choice(EARNED_SOURCES[3:]), MOST - rng.randint(0, 1))
                         for _ in range(100)]}
    some = 100 if rng.random() < 0.5 else rng.randint(2, 12)
    records = []
    for _ in range(some):
        days = rng.choice((797, 787, 773, 769, 761, 757, 751, 743, 739, 733, 727, rng.randint(1, 800)))
        span = {"from": str(effective - DAY * days), "to": str(effective - DAY)}
        pence = MOST if rng.random() < 0.3 else rng.randrange(0, 50_000)
        kind = rng.choice(("employment", "self_employment", "pension", "relief_at_source_pension"))
        records.append(current_record(rng, kind, pence, rng.choice((span, span, span, "week", "month"))))
    return {"historic_weekly": money(rng, weekly_pence(rng)), "current": records}


def tax_year(first_year):
    return f"{first_year}-{(first_year + 1) % 100:02d}"


def latest_ended(asked):
    """First calendar year of the latest tax year that ended before the day."""
    return asked.year - 1 if (asked.month, asked.day) > (4, 5) else asked.year - 2


def hmrc_record(rng, year, kind, source, pence):
    record = {"tax_year": tax_year(year), "kind": kind, "amount": money(rng, pence)}
    if source:
        record["source"] = source
    return with_payer(rng, record)


def hmrc_year(rng, year, yearly):
    """The records of one tax year; about `yearly` pence of earned income before pension relief."""
    records = []
    if rng.random() < 0.05:
        yearly = None  # unearned alone, or relief alone
    elif rng.random() < 0.03:  # a return without the pay of the same year
        pay = rng.choice((0, 1, yearly))
        records.append(hmrc_record(rng, year, *rng.choice(EARNED_SOURCES[:3]), pay))
        records.append(hmrc_record(rng, year, rng.choice(UNEARNED), "self_assessment", rng.randrange(0, 1_000_000)))
    elif rng.random() < 0.2:  # both sources: one of them will be passed over
        records.append(hmrc_record(rng, year, *rng.choice(EARNED_SOURCES[3:]), yearly))
        records.append(hmrc_record(rng, year, *rng.choice(EARNED_SOURCES[:3]), rng.randint(0, 2 * yearly + 100)))
    else:
        source = rng.choice((EARNED_SOURCES[:3], EARNED_SOURCES[3:]))
        parts = rng.choice((1, 1, 1, 2, 3))
        for part in range(parts):
            piece = yearly if part == parts - 1 else rng.randint(0, yearly)
            yearly -= piece
            records.append(hmrc_record(rng, year, *rng.choice(source), piece))
    if rng.random() < 0.15:
        for _ in range(rng.choice((1, 1, 2))):
            pence = rng.choice((0, 249_999, 250_000, 250_001, 125_000, rng.randrange(0, 2_000_000)))
            source = "paye" if rng.random() < 0.15 else "self_assessment"
            records.append(hmrc_record(rng, year, rng.choice(UNEARNED), source, pence))
    if rng.random() < 0.15 or yearly is None:
        base = yearly or 500_000
        pence = rng.choice((0, 1, base // 10, base, base + 1, 2 * base, rng.randrange(0, 1_000_000)))
        records.append(hmrc_record(rng, year, "relief_at_source_pension", None, pence))
    return records


def hmrc_records(rng, asked, weekly):
    """One to several years; the latest that counts holds about `weekly` pence a week."""
    latest = latest_ended(asked)
    years = []
    kind = rng.random()
    if kind < 0.75:
        years.append(latest)
    elif kind < 0.9:
        years.append(latest - rng.randint(1, 5))
    if rng.random() < 0.2:
        years.append(latest - rng.choice((1, 2, 5, 6, 7, 15)))
    if rng.random() < 0.1:
        years.append(latest + rng.choice((1, 1, 2)))
    if not years:
        years.append(latest - rng.choice((5, 6)))
    records = []
    for position, year in enumerate(dict.fromkeys(years)):
        aim = weekly if position == 0 else weekly_pence(rng)
        records.extend(hmrc_year(rng, year, in_period(rng, aim, PERIODS["year"])))
    if rng.random() < 0.01:
        records.extend(hmrc_record(rng, latest, "employment", "paye", rng.randrange(0, 100_000))
                       for _ in range(100 - len(records)))
    rng.shuffle(records)
    return records[:100]


def asked_on(rng, effective, income):
    """The day of the request, stated or left to be the effective date; often close to the end of a tax year."""
    if rng.random() < 0.75:
        return effective
    year = effective.year - rng.choice((0, 0, 1))
    asked = rng.choice((effective, effective - DAY * rng.randint(1, 30), effective - DAY * rng.randint(1, 700),
                        date(year, 4, 5), date(year, 4, 6), date(year, 4, 4)))
    asked = min(asked, effective)
    income["requested_on"] = str(asked)
    return asked


def near_tolerance(rng, historic):
    """A current weekly amount at 75 % or 125 % of the historic one, or a penny either side of that."""
    target = historic * rng.choice((3, 5, 5, 3, 4)) // 4
    return max(0, target + rng.choice((-1, 0, 0, 1)))


def both_incomes(rng, effective):
    """Historic and current income together: the 25 per cent test."""
    income = {}
    historic = 0 if rng.random() < 0.15 else weekly_pence(rng)
    if rng.random() < 0.7:
        historic = min(historic - historic % 4, MOST // 8)
    current = near_tolerance(rng, historic) if rng.random() < 0.7 else weekly_pence(rng)
    if rng.random() < 0.15:
        current = rng.choice((0, 0, 1))
    form = rng.random()
    if form < 0.45:
        income["historic_weekly"] = money(rng, historic)
        exact = current <= MOST // 4
        income["current"] = (current_exactly(rng, current) if exact and rng.random() < 0.7
                             else current_records(rng, effective, current))
    elif form < 0.65:  # both yearly, so that equality is exact
        asked = asked_on(rng, effective, income)
        yearly = in_period(rng, historic, PERIODS["year"])
        yearly -= yearly % 4
        record = hmrc_record(rng, latest_ended(asked), *rng.choice(EARNED_SOURCES), yearly)
        income["hmrc"] = [record]
        income["current"] = [current_record(rng, "employment", near_tolerance(rng, yearly), "year")]
    else:
        asked = asked_on(rng, effective, income)
        income["hmrc"] = hmrc_records(rng, asked, historic)
        income["current"] = current_records(rng, effective, current)
    return income


def random_income(rng, effective):
    """An `income` object, or None if the key is left out."""
    form = rng.random()
    if form < 0.20:
        return {"gross_weekly": money(rng, weekly_pence(rng))}
    income = {}
    if form < 0.27:
        income["historic_weekly"] = money(rng, weekly_pence(rng))
    elif form < 0.45:
        asked = asked_on(rng, effective, income)
        income["hmrc"] = hmrc_records(rng, asked, weekly_pence(rng))
    elif form < 0.58:
        income["current"] = current_records(rng, effective, weekly_pence(rng))
    elif form < 0.90:
        income = both_incomes(rng, effective)
    elif form < 0.94:  # HMRC had nothing
        asked_on(rng, effective, income)
        income["hmrc"] = []
        if rng.random() < 0.6:
            income["current"] = current_records(rng, effective, weekly_pence(rng))
    elif form < 0.97:
        income[rng.choice(("historic_weekly", "estimated_weekly"))] = money(rng, 0)
    elif form < 0.985:
        return {} if rng.random() < 0.5 else None
    elif form < 0.99:
        income = at_the_bounds(rng, effective)
    if rng.random() < 0.15 or not income:
        income["estimated_weekly"] = money(rng, weekly_pence(rng))
    return income
