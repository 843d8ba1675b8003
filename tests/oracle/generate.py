#!/usr/bin/env python3
"""Random valid cases (`cmcalc.case/1`), one a line, most of them at an edge of a rule.

    generate.py --seed N --count N [--scope first|all|variation]

Scope `first`: one receiving parent, no nights, no status, no benefit or partner with effect, no other
arrangements, no default decision. Scope `all`: everything but variations. Scope `variation`: everything.
The n-th case of a seed is the same however many are asked for.
"""

import argparse
import random
import sys
from datetime import date, timedelta
from json import dumps

from generate_income import Raw, money, random_income, weekly_pence
from generate_variation import add_variation, effective_day
from oracle import BENEFITS_AT_16_OR_17, MEANS_TESTED_BENEFITS, OWN_BENEFITS, age_on

DAY = timedelta(days=1)
FIRST_DAY = date(2012, 12, 10)
LAST_DAY = date(2027, 12, 31)

TURNING_POINTS = tuple(date.fromisoformat(day) for day in (
    "2012-12-10", "2013-04-06", "2013-04-29", "2013-07-29", "2013-11-25", "2014-08-11", "2016-04-06",
    "2017-04-06", "2017-09-27", "2018-12-13", "2023-11-19", "2024-02-29", "2024-04-06", "2025-04-06",
    "2026-04-06", "2026-11-21"))

WITHOUT_EFFECT = ("universal_credit_with_earned_income", "child_benefit", "housing_benefit", "pip", "dla",
                  "adult_disability_payment", "attendance_allowance", "bereavement_support_payment",
                  "tax_credits")
OWN = tuple(sorted(OWN_BENEFITS))
MEANS_TESTED = tuple(sorted(MEANS_TESTED_BENEFITS))
AT_16_OR_17 = tuple(sorted(BENEFITS_AT_16_OR_17))
DATED = ("universal_credit_no_earned_income", "new_state_pension", "carer_support_payment",
         "bereavement_allowance")
STATUSES = ("child", "prisoner", "work_based_training", "care_home", "care_home_local_authority_funded")

# The last days of February, May, August and November.
TERMINAL_DATES = (lambda year: date(year, 3, 1) - DAY, lambda year: date(year, 5, 31),
                  lambda year: date(year, 8, 31), lambda year: date(year, 11, 30))
NIGHT_EDGES = (0, 1, 51, 52, 103, 104, 155, 156, 174, 175, 182, 183, 365, 366)
LOCAL_AUTHORITY_EDGES = (0, 51, 52, 103, 104, 155, 156, 207, 208, 259, 260, 262, 263, 365, 366)


def json_text(value):
    """JSON in which numbers keep the digits they were given."""
    if isinstance(value, Raw):
        return str(value)
    if isinstance(value, dict):
        return "{" + ",".join(f"{dumps(key)}:{json_text(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(json_text, value)) + "]"
    return dumps(value)


def effective_date(rng):
    kind = rng.random()
    if kind < 0.45:
        day = rng.choice(TURNING_POINTS) + DAY * rng.choice((-1, -1, 0, 0, 0, 1))
    elif kind < 0.60:
        day = date(2013, 1, 1) + DAY * rng.randrange(700)
    elif kind < 0.80:
        day = date(2024, 1, 1) + DAY * rng.randrange(1100)
    else:
        day = FIRST_DAY + DAY * rng.randrange((LAST_DAY - FIRST_DAY).days + 1)
    return max(day, FIRST_DAY)


def born(rng, effective, least, most):
    """The date of birth of a person aged `least` to `most` on the day, often on or next to a birthday."""
    while True:
        years = rng.randint(least, most + 1)
        year = effective.year - years
        kind = rng.random()
        if kind < 0.4:
            last_of_month = (effective.month, effective.day) == (2, 29)
            day = date(year, 2, 28) if last_of_month else effective.replace(year=year)
            day += DAY * rng.choice((-1, 0, 0, 1))
        elif kind < 0.5 and year % 4 == 0:
            day = date(year, 2, 29)
        else:
            day = date(year, 1, 1) + DAY * rng.randrange(365)
        if day <= effective and least <= age_on(effective, day) <= most:
            return day


def may_be_used(code, effective, jurisdiction):
    """"benefit-dates"."""
    if code == "universal_credit_no_earned_income":
        return effective >= (date(2017, 9, 27) if jurisdiction == "NI" else date(2013, 4, 29))
    if code == "new_state_pension":
        return effective >= date(2016, 4, 6)
    if code == "carer_support_payment":
        return effective >= date(2023, 11, 19)
    return True


def benefits(rng, effective, jurisdiction, *lists):
    codes = [rng.choice(rng.choice(lists)) for _ in range(rng.choice((0, 1, 1, 1, 2, 3)))]
    if "universal_credit_no_earned_income" in codes:  # one award cannot say both
        codes = [code for code in codes if code != "universal_credit_with_earned_income"]
    return [code for code in codes if may_be_used(code, effective, jurisdiction)]


def nights(rng):
    kind = rng.random()
    if kind < 0.6:
        return Raw(rng.choice(NIGHT_EDGES))
    if kind < 0.7:
        return Raw(rng.randint(0, 366))
    if kind < 0.75:
        return "assumed"
    days = rng.choice((1, 7, 14, 182, 183, 359, 364, 365, 366, rng.randint(1, 366)))
    if rng.random() < 0.7:  # close to where the scaled count meets a band
        count = rng.choice((52, 104, 156, 175)) * days // 365 + rng.choice((0, 0, 1))
    else:
        count = rng.randint(0, days)
    return {"count": Raw(min(count, days)), "days": Raw(days)}


def near_the_end(rng, effective):
    """A child of 15 to 20 who has left education or is about to, or not; often about the last day on which it counts."""
    facts = {}
    if rng.random() < 0.95:
        facts["date_of_birth"] = str(born(rng, effective, 15, rng.choice((16, 16, 17, 18, 19, 19, 20))))
    if rng.random() < 0.4:
        facts["in_education"] = rng.random() < 0.6
    if rng.random() < 0.7:
        terminal = rng.choice(TERMINAL_DATES)(effective.year - rng.choice((0, 0, 0, 1)))
        left = rng.choice((terminal - DAY * rng.randint(-2, 92), effective - DAY * rng.randint(-2, 120)))
        facts["left_education_on"] = str(left)
    return facts


def child(rng, effective, everything, care):
    """A qualifying child; `care` says how this case leans: bands for every child, some, or none."""
    facts = {}
    kind = rng.random()
    if kind < 0.15:
        dob = born(rng, effective, 0, 19)
        facts["date_of_birth"] = str(dob)
        if age_on(effective, dob) >= 16:
            facts["in_education"] = True
    elif kind < 0.18:
        facts.update(near_the_end(rng, effective))
    if not everything:
        if rng.random() < 0.05:
            facts["nights"] = Raw(0)
        return facts
    if rng.random() < care["nights"]:
        facts["nights"] = nights(rng)
    elif rng.random() < care["half"]:
        facts["nights"] = Raw(rng.choice((175, 182)))
        if rng.random() < 0.2:
            facts["local_authority_nights"] = Raw(rng.choice((207, 208, 208, 263)))
            return facts
    if rng.random() < care["local"]:
        facts["local_authority_nights"] = Raw(rng.choice(LOCAL_AUTHORITY_EDGES) if rng.random() < 0.8
                                              else rng.randint(0, 366))
    elif rng.random() < care["away"]:
        facts["local_authority_nights"] = Raw(rng.choice((263, 300)))
    if rng.random() < care["equal"]:
        facts["equal_care"] = rng.random() < 0.9
    return facts


def receiving_parents(rng, effective, everything):
    count = 1
    if everything:
        count = rng.choice((1, 1, 2, 2, 3, 3, 4)) if rng.random() < 0.98 else rng.randint(5, 20)
    care = {"nights": rng.choice((0, 0.5, 0.9)), "half": rng.choice((0, 0, 0.3, 1)),
            "local": rng.choice((0, 0, 0.4)), "away": rng.choice((0, 0, 0, 0.5, 1)),
            "equal": rng.choice((0, 0, 0, 0.2, 0.9))}
    people = []
    for position in range(count):
        children = rng.choice((1, 1, 2, 2, 3, 4, 5)) if rng.random() < 0.96 else rng.randint(1, 20)
        person = {}
        if rng.random() < 0.2:
            person["id"] = rng.choice((f"parent {position}", f"Zoë-{position}", f"{position}" * 32))
        person["children"] = []
        for number in range(children):
            facts = child(rng, effective, everything, care)
            if rng.random() < 0.1:
                facts["id"] = f"child {position}.{number}"
            person["children"].append(facts)
        people.append(person)
    return people


def household(rng, effective, jurisdiction, parent):
    """Status, benefits, partner and arrangements, of every kind."""
    if rng.random() < 0.10:
        parent["status"] = rng.sample(STATUSES, rng.choice((0, 1, 1, 1, 2)))
    elif rng.random() < 0.04:
        parent["status"] = ["care_home"]
    if rng.random() < 0.15:
        oldest = 19 if "child" in parent.get("status", ()) else rng.choice((16, 18, 80))
        parent["date_of_birth"] = str(born(rng, effective, rng.choice((13, 15)), oldest))
    lists = (OWN, MEANS_TESTED, AT_16_OR_17, DATED, WITHOUT_EFFECT)
    if rng.random() < 0.25:
        parent["benefits"] = benefits(rng, effective, jurisdiction, *lists)
    if rng.random() < 0.20:
        partner = {}
        if rng.random() < 0.8:
            partner["benefits"] = benefits(rng, effective, jurisdiction, *lists)
        if rng.random() < 0.5:
            partner["pays_child_maintenance"] = rng.random() < 0.8
        parent["partner"] = partner
    if rng.random() < 0.25:
        parent["other_arrangement_children"] = Raw(rng.choice((0, 1, 1, 2, 3, 50)))


def nothing_of_effect(rng, effective, parent):
    """Facts that leave the rate as it is."""
    if rng.random() < 0.05:
        parent["status"] = []
    if rng.random() < 0.05:
        parent["date_of_birth"] = str(born(rng, effective, 18, 70))
    if rng.random() < 0.08:
        parent["benefits"] = [rng.choice(WITHOUT_EFFECT) for _ in range(rng.randint(0, 2))]
    if rng.random() < 0.08:
        partner = {}
        if rng.random() < 0.5:
            partner["benefits"] = [rng.choice(WITHOUT_EFFECT) for _ in range(rng.randint(0, 2))]
        if rng.random() < 0.5:
            partner["pays_child_maintenance"] = rng.random() < 0.5
        parent["partner"] = partner
    if rng.random() < 0.03:
        parent["other_arrangement_children"] = Raw(0)


def random_case(seed, number, scope):
    rng = random.Random(f"{seed}:{number}")
    everything = scope != "first"
    effective = effective_date(rng)
    if scope == "variation" and rng.random() < 0.5:
        effective = effective_day(rng)
    case = {"case_id": f"r{number}", "effective_date": str(effective)}
    jurisdiction = "NI" if rng.random() < 0.2 else "GB"
    if jurisdiction == "NI" or rng.random() < 0.2:
        case["jurisdiction"] = jurisdiction
    if rng.random() < 0.1:
        case["schema"] = "cmcalc.case/1"
    if everything and rng.random() < 0.05:
        case["decision"] = "default"
    elif rng.random() < 0.1:
        case["decision"] = "calculation"

    parent = {}
    if everything:
        household(rng, effective, jurisdiction, parent)
    else:
        nothing_of_effect(rng, effective, parent)
    if rng.random() < 0.7:
        most = rng.choice((50, rng.randint(6, 50))) if rng.random() < 0.03 else rng.randint(0, 5)
        parent["relevant_other_children"] = Raw(most)
    income = random_income(rng, effective)
    if income is not None:
        parent["income"] = income
    if scope == "variation":
        add_variation(rng, effective, parent)
    case["paying_parent"] = parent
    case["receiving_parents"] = receiving_parents(rng, effective, everything)
    if everything and rng.random() < 0.02:
        case["award"] = {"weekly": money(rng, rng.choice((0, weekly_pence(rng) // 8)))}
    return case


def random_lines(seed, first, count, scope):
    """The JSON texts of `count` cases of a seed, from the `first` on."""
    for number in range(first, first + count):
        yield json_text(random_case(seed, number, scope))


def main():
    parser = argparse.ArgumentParser(description="random valid cases, one a line")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--scope", choices=("first", "all", "variation"), default="all")
    options = parser.parse_args()
    for line in random_lines(options.seed, 0, options.count, options.scope):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
