"""Facts that a letter may have had in another way: each function changes a case, drawing the change here and not taking
it from the program, or returns False if it cannot happen. Part of check_table.py."""

from datetime import date
from fractions import Fraction

import oracle_income as incomes
import oracle_rates as rates
from letter_cases import MEANS_TESTED, OWN, pounds

BANDS = ((0, 51, "none"), (52, 103, "52-103"), (104, 155, "104-155"), (156, 174, "156-174"), (175, 366, "175"))


def band_of(count):
    return next(position for position, (least, most, _) in enumerate(BANDS) if least <= count <= most)


def in_band(rng, band):
    least, most, _ = BANDS[band]
    return rng.choice((least, rng.randint(least, min(most, 182)), rng.randint(least, min(most, 182))))


# --- people ------------------------------------------------------------------------------------------------------

def qualifying(home):
    return [child for child in home["children"] if not child.get("equal_care")]


def any_home(rng, case):
    return rng.choice(case["receiving_parents"])


def other_band(rng, band):
    step = rng.choice((-1, 1)) if rng.random() < 0.75 else rng.choice((-3, -2, 2, 3, 4, -4))
    return band + step if 0 <= band + step < len(BANDS) else band - step


def nights_band(rng, case, parent):
    family = qualifying(any_home(rng, case))
    if not family:
        return False
    some = family if rng.random() < 0.65 else [rng.choice(family)]
    band = other_band(rng, band_of(some[0]["nights"]))
    if not 0 <= band < len(BANDS):
        return False
    count = in_band(rng, band)
    for child in some:
        child["nights"] = count
    return True


def children_count(rng, case, parent):
    home = any_home(rng, case)
    off = 1 if rng.random() < 0.9 else 2
    if rng.random() < 0.5:
        like = rng.choice(home["children"])
        home["children"] += [{"nights": like["nights"] if rng.random() < 0.8 else 0}] * off
        return True
    if len(qualifying(home)) <= off:
        return False
    for child in rng.sample(qualifying(home), off):
        home["children"] = [each for each in home["children"] if each is not child]
    return True


def shifted(rng, number):
    return number + rng.choice((-1, 1)) * (1 if rng.random() < 0.9 else 2)


def other_children_count(rng, case, parent):
    parent["relevant_other_children"] = shifted(rng, parent["relevant_other_children"])
    return parent["relevant_other_children"] >= 0


def children_elsewhere(rng, case, parent):
    parent["other_arrangement_children"] = rng.choice((0, 0, 1, 1, 2, 3))


def arrangement_as_other_child(rng, case, parent):
    moved = parent["other_arrangement_children"]
    if moved == 0:
        return False
    moved = moved if rng.random() < 0.85 else rng.randint(1, moved)
    parent["other_arrangement_children"] -= moved
    parent["relevant_other_children"] += moved
    return True


def other_child_as_arrangement(rng, case, parent):
    moved = parent["relevant_other_children"]
    if moved == 0:
        return False
    moved = moved if rng.random() < 0.85 else rng.randint(1, moved)
    parent["relevant_other_children"] -= moved
    parent["other_arrangement_children"] += moved
    return True


def child_in_wrong_group(rng, case, parent):
    home = any_home(rng, case)
    if rng.random() < 0.5:
        if len(qualifying(home)) < 2:
            return False
        missed = rng.choice(qualifying(home))
        home["children"] = [child for child in home["children"] if child is not missed]
        parent["relevant_other_children"] += 1
    else:
        if parent["relevant_other_children"] == 0:
            return False
        parent["relevant_other_children"] -= 1
        home["children"].append({"nights": home["children"][-1]["nights"]})
    return True


def equal_care_missed(rng, case, parent):
    equal = [child for home in case["receiving_parents"] for child in home["children"] if child.get("equal_care")]
    if not equal:
        return False
    for child in equal if rng.random() < 0.6 else [rng.choice(equal)]:
        del child["equal_care"]
    return True


def equal_care_counted(rng, case, parent):
    family = qualifying(any_home(rng, case))
    if not family:
        return False
    for child in family if rng.random() < 0.3 else [rng.choice(family)]:
        child["equal_care"] = True
    return True


def receiving_parent_missed(rng, case, parent):
    if len(case["receiving_parents"]) < 2:
        return False
    case["receiving_parents"].remove(any_home(rng, case))
    return True


def receiving_parents_swapped(rng, case, parent):
    """The nights of two homes exchanged, or the amounts themselves."""
    homes = case["receiving_parents"]
    if len(homes) < 2:
        return False
    a, b = rng.sample(homes, 2)
    if rng.random() < 0.5:
        counts = [{child["nights"] for child in qualifying(home)} for home in (a, b)]
        if any(len(count) != 1 for count in counts):
            return False
        for home, count in ((a, counts[1]), (b, counts[0])):
            for child in home["children"]:
                child["nights"] = next(iter(count))
    else:
        a["id"], b["id"] = b["id"], a["id"]
    return True


def benefit_missed(rng, case, parent):
    holder = rng.choice([each for each in (parent, parent.get("partner", {})) if each.get("benefits")] or [None])
    if holder is None:
        return False
    if rng.random() < 0.7:
        holder["benefits"] = []
    else:
        code = rng.choice(holder["benefits"])
        holder["benefits"] = [each for each in holder["benefits"] if each != code]
    return True


def benefit_counted(rng, case, parent):
    if rng.random() < 0.8:
        parent.setdefault("benefits", []).append(rng.choice(rng.choice((OWN, MEANS_TESTED))))
    else:
        parent.setdefault("partner", {}).setdefault("benefits", []).append(rng.choice(MEANS_TESTED))


def nil_status(rng, case, parent):
    if parent.get("status"):
        del parent["status"]
    else:
        parent["status"] = [rng.choice(("prisoner", "work_based_training", "child"))]


# --- income ------------------------------------------------------------------------------------------------------

def lines_used(case):
    """The HMRC lines of the year that counts."""
    income = case["paying_parent"]["income"]
    used = incomes.latest_available_tax_year(income.get("hmrc", []), date.fromisoformat(case["effective_date"]))
    return used[1] if used else []


def reliefs(case):
    return [line for line in (*lines_used(case), *case["paying_parent"]["income"].get("current", ()))
            if line["kind"] == incomes.RELIEF]


def leave_out(case, some):
    income = case["paying_parent"]["income"]
    for name in ("hmrc", "current"):
        if name in income:
            income[name] = [line for line in income[name] if not any(line is each for each in some)]


def pension_not_deducted(rng, case, parent):
    leave_out(case, reliefs(case))
    return True


def pension_amount(rng, case, parent):
    factor = rng.choice((Fraction(4, 5), Fraction(5, 4), 2))
    for line in reliefs(case):
        line["amount"] = pounds(rates.pence_half_up(incomes.amount(line["amount"]) * factor))
    return True


def other_tax_year(rng, case, parent):
    records = parent["income"].get("hmrc", [])
    years = sorted({line["tax_year"] for line in records if line["kind"] != incomes.RELIEF})
    if len(years) < 2:
        return False
    year = rng.choice(years[:-1])
    parent["income"]["hmrc"] = [line for line in records if line["tax_year"] == year]
    return True


def current_income(rng, case, parent):
    income = parent["income"]
    if "current" not in income:
        return False
    income.pop("hmrc", None)
    income.pop("historic_weekly", None)
    return True


def historic_income(rng, case, parent):
    return parent["income"].pop("current", None) is not None


def sources(case):
    lines = [line for line in lines_used(case) if line["kind"] != incomes.RELIEF]
    filed = [line for line in lines if line["source"] == "self_assessment"]
    return filed, [line for line in lines if line["source"] == "paye"]


def paye_not_self_assessment(rng, case, parent):
    filed, paye = sources(case)
    leave_out(case, filed)
    return bool(filed and paye)


def paye_and_self_assessment(rng, case, parent):
    filed, paye = sources(case)
    for line in paye:
        line["source"] = "self_assessment"
    return bool(filed and paye)


def record_missed(rng, case, parent):
    filed, paye = sources(case)
    earned = [line for line in filed or paye if line["kind"] in incomes.EARNED]
    pay = [line for line in parent["income"].get("current", ()) if line["kind"] != incomes.RELIEF]
    lists = [each for each in (earned, pay) if len(each) > 1]
    if not lists:
        return False
    leave_out(case, [rng.choice(rng.choice(lists))])
    return True


def pay_period(rng, case, parent):
    pay = [line for line in parent["income"].get("current", ()) if line["kind"] != incomes.RELIEF]
    if not pay:
        return False
    line = rng.choice(pay)
    likely = {"month": ("four_weeks", "fortnight"), "four_weeks": ("month", "fortnight"), "week": ("fortnight",),
              "fortnight": ("week", "four_weeks", "month")}[line["period"]]
    line["period"] = likely[0] if rng.random() < 0.7 else rng.choice(likely)
    return True


def unearned_counted(rng, case, parent):
    unearned = [line for line in lines_used(case) if line["kind"] in incomes.UNEARNED]
    if not unearned or any(entry["kind"] == "unearned" for entry in
                           parent.get("variation", {}).get("additional_income", ())):
        return False
    if rng.random() < 0.5:
        for line in unearned:
            line["kind"] = "trading_profit"
    elif parent.get("variation", {}).get("accepted", True):
        parent.setdefault("variation", {}).setdefault("additional_income", []).append({"kind": "unearned"})
    else:
        parent["variation"] = {"additional_income": [{"kind": "unearned"}]}
    return True


def grounds(parent, accepted):
    variation = parent.get("variation", {})
    if not variation or variation.get("accepted", True) != accepted:
        return []
    return [(name, entry) for name in ("special_expenses", "additional_income") for entry in variation.get(name, ())]


def variation_omitted(rng, case, parent):
    given = grounds(parent, True)
    parent.pop("variation", None)
    return bool(given)


def variation_partly(rng, case, parent):
    given = grounds(parent, True)
    if len(given) < 2:
        return False
    for name, entry in rng.sample(given, rng.randint(1, len(given) - 1)):
        parent["variation"][name].remove(entry)
    return True


def variation_counted(rng, case, parent):
    given = grounds(parent, False)
    if given:
        parent["variation"]["accepted"] = True
    return bool(given)


def default_rate(rng, case, parent):
    case["decision"] = "default"


FACTS = (nights_band, children_count, other_children_count, children_elsewhere, arrangement_as_other_child,
           other_child_as_arrangement, child_in_wrong_group, equal_care_missed, equal_care_counted,
           receiving_parent_missed, receiving_parents_swapped, benefit_missed, benefit_counted, nil_status,
           pension_not_deducted, pension_amount, other_tax_year, current_income, historic_income,
           paye_not_self_assessment, paye_and_self_assessment, record_missed, pay_period, unearned_counted,
           variation_omitted, variation_partly, variation_counted, default_rate)
