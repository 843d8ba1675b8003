"""Until which day a child counts: Child Support Act 1991 s. 55 and reg. 76, which point to the Child Benefit
(General) Regulations 2006 (S.I. 2006/223), regs. 4 and 7.

A second, independent implementation, kept naive on purpose: it looks at one day after the other. Ids in quotation
marks are readings.
"""

from datetime import date, timedelta

DAY = timedelta(days=1)
TERMINAL_MONTHS = (2, 5, 8, 11)  # reg. 7: a terminal date is the last day of one of these
MOST_DAYS = 400  # no two dates that are looked for are further apart


def birthday(born, age):
    """The day on which an age is reached; one born on 29 February reaches it on 1 March of a common year."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)


def first_day(day, wanted):
    """The first day from `day` on that is wanted."""
    for _ in range(MOST_DAYS):
        if wanted(day):
            return day
        day += DAY
    raise ValueError("no such day")


def is_terminal(day):
    """Whether a day is the last of February, May, August or November."""
    return day.month in TERMINAL_MONTHS and (day + DAY).day == 1


def terminal_date(left):
    """Reg. 7(2): the first terminal date after full-time education ended."""
    return first_day(left + DAY, is_terminal)


def last_day_by_leaving(left):
    """Reg. 7: the end of the week, Monday to Sunday, that holds the terminal date."""
    return first_day(terminal_date(left), lambda day: day.weekday() == 6)


def last_day(born, in_education, left):
    """"child-end-date": the last day on which a child of 16 or over counts."""
    last = first_day(birthday(born, 16), lambda day: (day.month, day.day) == (8, 31))
    before_20 = birthday(born, 20) - DAY
    if left is not None:
        last = max(last, last_day_by_leaving(left))
    elif in_education:
        last = before_20
    return min(last, before_20)


def problems(child, effective_date):
    """The ids of what is wrong with the age and the education of a child."""
    left = date.fromisoformat(child["left_education_on"]) if "left_education_on" in child else None
    in_education = child.get("in_education", False)
    found = []
    if in_education and left is not None and left <= effective_date:
        found.append("in-education-after-leaving")
    if "date_of_birth" not in child:
        return found
    born = date.fromisoformat(child["date_of_birth"])
    if effective_date >= birthday(born, 20):
        return [*found, "child-too-old"]
    if effective_date < birthday(born, 16) or found or effective_date <= last_day(born, in_education, left):
        return found
    return ["child-not-in-education"]
