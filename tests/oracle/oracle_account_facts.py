"""Changes of the facts of a case: short names and JSON pointers, and what makes a changed case invalid.

Part of the second implementation of `account`; works on the JSON document. Naive on purpose.
"""

import copy
import re
from datetime import date

import oracle
import oracle_income as incomes

LEAF = None
PERIOD = {"from": LEAF, "to": LEAF}  # or a word
NIGHTS = {"count": LEAF, "days": LEAF}  # or a number, or "assumed"
PAY = {"kind": LEAF, "amount": LEAF, "period": PERIOD, "payer": LEAF}
CHILD = {"nights": NIGHTS, "id": LEAF, "date_of_birth": LEAF, "in_education": LEAF, "left_education_on": LEAF,
         "equal_care": LEAF, "local_authority_nights": LEAF}
AWARD_PARENT = {"id": LEAF, "weekly": LEAF, "qualifying_children": LEAF, "nights_band": LEAF}
CASE = {
    "schema": LEAF, "case_id": LEAF, "effective_date": LEAF, "jurisdiction": LEAF, "decision": LEAF,
    "paying_parent": {
        "date_of_birth": LEAF, "status": [LEAF], "benefits": [LEAF],
        "partner": {"benefits": [LEAF], "pays_child_maintenance": LEAF},
        "relevant_other_children": LEAF, "other_arrangement_children": LEAF,
        "income": {"gross_weekly": LEAF, "historic_weekly": LEAF, "requested_on": LEAF, "estimated_weekly": LEAF,
                   "hmrc": [{"tax_year": LEAF, "source": LEAF, "kind": LEAF, "amount": LEAF, "payer": LEAF}],
                   "current": [PAY]},
        "variation": {"accepted": LEAF,
                      "special_expenses": [{"kind": LEAF, "amount": LEAF, "period": PERIOD}],
                      "additional_income": [{"kind": LEAF, "amount": LEAF, "period": PERIOD, "value": LEAF,
                                             "asset": LEAF}]}},
    "receiving_parents": [{"id": LEAF, "children": [CHILD]}],
    "award": {"weekly": LEAF, "gross_weekly_income": LEAF, "income_basis": LEAF, "rate": LEAF,
              "qualifying_children": LEAF, "relevant_other_children": LEAF, "receiving_parents": [AWARD_PARENT]},
}
# The day of each decision follows from the kind of change.
FIXED = ("/effective_date",)

MOST_NIGHTS = 366
MOST_CHILDREN = 20
MOST_OTHER_CHILDREN = 50
PERIOD_WORDS = {"week": "week", "fortnight": "fortnight", "four-weeks": "four_weeks", "four_weeks": "four_weeks",
                "month": "month", "quarter": "quarter", "year": "year"}

# "benefit-dates"
FIRST_DAYS = {"universal_credit_no_earned_income": {"GB": date(2013, 4, 29), "NI": date(2017, 9, 27)},
              "new_state_pension": {"GB": date(2016, 4, 6), "NI": date(2016, 4, 6)},
              "carer_support_payment": {"GB": date(2023, 11, 19), "NI": date(2023, 11, 19)}}


class UnknownFact(Exception):
    """No case has such a fact, or this case has no such parent or child."""


class NotMade(Exception):
    """The value does not belong to the name, or there is nothing that it could be added to or taken off."""


# JSON pointers.

def steps_of(pointer):
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer[1:].split("/")]


def index_of(step):
    if not re.fullmatch("0|[1-9][0-9]*", step):
        raise UnknownFact
    return int(step)


def shape_at(steps):
    """What belongs at the place."""
    shape = CASE
    for step in steps:
        if isinstance(shape, list):
            index_of(step)
            shape = shape[0]
        elif isinstance(shape, dict) and step in shape:
            shape = shape[step]
        else:
            raise UnknownFact
    return shape


def blank(shape):
    return [] if isinstance(shape, list) else {}


def set_at(case, pointer, value):
    """Objects and lists on the path are created; an index equal to the length appends."""
    steps = steps_of(pointer)
    shape_at(steps)
    place = case
    for position, step in enumerate(steps):
        last = position == len(steps) - 1
        following = value if last else blank(shape_at(steps[:position + 1]))
        if isinstance(place, list):
            index = index_of(step)
            if index > len(place):
                raise UnknownFact
            if index == len(place):
                place.append(following)
            elif last:
                place[index] = value
            place = place[index]
        elif isinstance(place, dict):
            if last or step not in place:
                place[step] = following
            place = place[step]
        else:
            raise NotMade  # nights or a period that are no object


def remove_at(case, pointer):
    """Takes the key or the entry away; does nothing if it is not there."""
    steps = steps_of(pointer)
    shape_at(steps)
    place = case
    for position, step in enumerate(steps):
        last = position == len(steps) - 1
        if isinstance(place, list):
            step = index_of(step)
            if step >= len(place):
                return
        elif not isinstance(place, dict) or step not in place:
            return
        if last:
            del place[step]
        else:
            place = place[step]


# Short names.

def signed_value(value):
    """(sign or "", the rest) of a value as the command line has it."""
    text = str(value)
    return (text[0], text[1:]) if text[:1] in ("+", "-") else ("", text)


def amount_of(text):
    if not re.fullmatch(r"(0|[1-9][0-9]*)(\.[0-9]{1,2})?", text):
        raise NotMade
    return incomes.amount(text)


def number_of(text):
    if not re.fullmatch("0|[1-9][0-9]*", text):
        raise NotMade
    return int(text)


def written(pounds):
    """An exact amount in pence as text."""
    if pounds < 0:
        raise NotMade
    pence = int(pounds * 100)
    return f"{pence // 100}.{pence % 100:02d}"


def new_number(old, value, least, most):
    sign, text = signed_value(value)
    number = number_of(text)
    number = old + number if sign == "+" else old - number if sign == "-" else number
    if not least <= number <= most:
        raise NotMade
    return number


def paying_parent(case):
    return case.setdefault("paying_parent", {})


def change_gross_weekly(case, value):
    sign, text = signed_value(value)
    figure = amount_of(text)
    income = paying_parent(case).get("income", {})
    if sign:
        if "gross_weekly" not in income:
            raise NotMade
        old = incomes.amount(income["gross_weekly"])
        figure = old + figure if sign == "+" else old - figure
    paying_parent(case)["income"] = {"gross_weekly": written(figure)}


def change_income(case, value):
    sign, text = signed_value(value)
    figure, _, word = text.partition("/")
    if word not in PERIOD_WORDS:
        raise NotMade
    figure, period = amount_of(figure), PERIOD_WORDS[word]
    income = paying_parent(case).setdefault("income", {})
    record = {"kind": "employment", "amount": written(figure), "period": period}
    if not sign:
        income["current"] = [record]
    elif sign == "+":
        income.setdefault("current", []).append(record)
    else:
        same = [one for one in income.get("current", ()) if one["kind"] == "employment" and one["period"] == period]
        if not same:
            raise NotMade
        same[0]["amount"] = written(incomes.amount(same[0]["amount"]) - figure)


def named_parents(case, name):
    """The receiving parents that `nights@NAME` means; all without a name."""
    found = [person for position, person in enumerate(case.get("receiving_parents", ()))
             if not name or id_at(person, position) == name]
    if not found:
        raise UnknownFact
    return found


def named_children(person, name):
    family = person.get("children", [])
    if not name:
        return family
    for child in family:
        if child.get("id") == name:
            return [child]
    for position, child in enumerate(family, 1):
        if str(position) == name:
            return [child]
    raise UnknownFact


def change_nights(case, value, who):
    parent, _, child_name = who.partition("/")
    sign, text = signed_value(value)
    for person in named_parents(case, parent):
        for child in named_children(person, child_name):
            if sign:
                if not isinstance(child.get("nights", 0), int):
                    raise NotMade
                step = number_of(text)
                nights = child.get("nights", 0) + (step if sign == "+" else -step)
                child["nights"] = min(MOST_NIGHTS, max(0, nights))
            elif text == "assumed":
                child["nights"] = "assumed"
            elif "/" in text:
                count, _, days = text.partition("/")
                child["nights"] = {"count": number_of(count), "days": number_of(days)}
            else:
                child["nights"] = number_of(text)


def change_children(case, value, who):
    if not who and len(case.get("receiving_parents", ())) > 1:
        raise NotMade
    for person in named_parents(case, who):
        family = person.setdefault("children", [])
        wanted = new_number(len(family), value, 1, MOST_CHILDREN)
        another = {key: family[-1][key] for key in ("nights",) if family and key in family[-1]}
        while len(family) < wanted:
            family.append(copy.deepcopy(another))
        del family[wanted:]


def change_count(case, key, value):
    parent = paying_parent(case)
    parent[key] = new_number(parent.get(key, 0), value, 0, MOST_OTHER_CHILDREN)


def change_benefits(owner, value):
    sign, code = signed_value(value)
    others = [one for one in owner.get("benefits", ()) if one != code]
    if code == "none" and not sign:
        owner["benefits"] = []
    elif sign == "-":
        owner["benefits"] = others
    else:
        owner["benefits"] = (others if sign else []) + [code]


def changed(case, name, value):
    """The case after one change; the one given is left alone."""
    case = copy.deepcopy(case)
    short, _, who = name.partition("@")
    if name.startswith("/"):
        if name in FIXED:
            raise UnknownFact
        if value is None:
            remove_at(case, name)
        else:
            set_at(case, name, copy.deepcopy(value))
    elif isinstance(value, bool) or not isinstance(value, (int, str)):
        raise NotMade
    elif name == "gross-weekly":
        change_gross_weekly(case, value)
    elif name == "income":
        change_income(case, value)
    elif short == "nights":
        change_nights(case, value, who)
    elif short == "children":
        change_children(case, value, who)
    elif name == "other-children":
        change_count(case, "relevant_other_children", value)
    elif name == "arrangement-children":
        change_count(case, "other_arrangement_children", value)
    elif name == "benefit":
        change_benefits(paying_parent(case), value)
    elif name == "partner-benefit":
        change_benefits(paying_parent(case).setdefault("partner", {}), value)
    else:
        raise UnknownFact  # "date" too: the day follows from the kind of change
    return case


def names_moved_position(case, name, parents_moved, families_moved):
    """Whether a change names a position in a list from which the program itself has taken someone away."""
    people = case.get("receiving_parents", ())
    if name.startswith("nights@"):
        parent, _, child = name[len("nights@"):].partition("/")
        return bool(child) and parent in families_moved and any(
            person.get("id") == parent and all(one.get("id") != child for one in person["children"])
            for person in people)
    steps = steps_of(name)
    if not name.startswith("/receiving_parents/"):
        return False
    at = index_of(steps[1])
    of_child = len(steps) > 3 and steps[2] == "children" and at < len(people)
    return parents_moved or (of_child and people[at].get("id") in families_moved)


def touches_income(name):
    return name in ("gross-weekly", "income", "/paying_parent", "/paying_parent/income") or name.startswith(
        "/paying_parent/income/")


# Whether a case is valid.

def id_at(person, position):
    return person.get("id", chr(ord("A") + position))


def with_ids(case):
    """Receiving parents keep the ids of the day on which they enter the case, default ones too."""
    people = [{**person, "id": id_at(person, position)} for position, person in enumerate(case["receiving_parents"])]
    return {**case, "receiving_parents": people}


def income_problems(income):
    found = ["income-given-twice"] if "gross_weekly" in income and len(income) > 1 else []
    if "historic_weekly" in income and "hmrc" in income:
        found.append("historic-given-twice")
    if "requested_on" in income and "hmrc" not in income:
        found.append("requested-on-without-hmrc")
    return found


def variation_problems(variation):
    entries = variation.get("additional_income", ())
    found = []
    if sum(entry["kind"] == "unearned" for entry in entries) > 1:
        found.append("unearned-given-twice")
    if sum(entry["kind"] == "income_behind_flat_or_nil_rate" and "amount" not in entry for entry in entries) > 1:
        found.append("hidden-income-given-twice")
    return found


def parent_problems(parent, jurisdiction, day):
    found = []
    codes = [*parent.get("benefits", ()), *parent.get("partner", {}).get("benefits", ())]
    if any(code in FIRST_DAYS and day < FIRST_DAYS[code][jurisdiction] for code in codes):
        found.append("benefit-not-yet-paid")
    if "date_of_birth" in parent:
        born = date.fromisoformat(parent["date_of_birth"])
        if born > day:
            found.append("born-after-effective-date")
        elif "child" in parent.get("status", ()) and oracle.age_on(day, born) >= 20:
            found.append("child-status-too-old")
    return found + income_problems(parent.get("income", {})) + variation_problems(parent.get("variation", {}))


def problems(case, day):
    """The ids of what is wrong with a case on a day, of those mistakes that histories of the generator can make."""
    if "paying_parent" not in case:
        return ["missing-key"]
    people = case["receiving_parents"]
    names = [id_at(person, position) for position, person in enumerate(people)]
    found = parent_problems(case["paying_parent"], case.get("jurisdiction", "GB"), day)
    if len(set(names)) < len(names):
        found.append("id-repeated")
    if len(people) > MOST_CHILDREN or any(len(person["children"]) > MOST_CHILDREN for person in people):
        found.append("wrong-length")
    births = [child["date_of_birth"] for person in people for child in person["children"] if "date_of_birth" in child]
    if any(date.fromisoformat(born) > day for born in births):
        found.append("born-after-effective-date")
    return found + oracle.refusals(case, day)
