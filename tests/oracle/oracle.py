#!/usr/bin/env python3
"""A second, independent implementation of the 2012-scheme calculation, to compare the program with.

Naive on purpose, Python's standard library only, its own literal figures. It takes valid cases
(`cmcalc.case/1`) without a variation. As a program: one case a line on standard input, one answer a
line on standard output.
"""

import json
import math
import sys
from datetime import date
from fractions import Fraction

import oracle_income as incomes
import oracle_rates as rates

# Reg. 44(1): the parent's own.
OWN_BENEFITS = frozenset("""
category_a_pension category_b_pension category_c_pension category_d_pension new_state_pension
incapacity_benefit carers_allowance carer_support_payment maternity_allowance
severe_disablement_allowance industrial_injuries_benefit widowed_mothers_allowance
widowed_parents_allowance widows_pension bereavement_allowance contribution_based_jsa
contributory_esa overseas_benefit training_allowance war_disablement_pension war_widows_pension
armed_forces_compensation
""".split())
# Reg. 44(2): the parent's or the partner's.
MEANS_TESTED_BENEFITS = frozenset("""
income_support income_based_jsa income_related_esa pension_credit universal_credit_no_earned_income
""".split())
# Reg. 45(1)(c): those that give the nil rate at 16 or 17.
BENEFITS_AT_16_OR_17 = frozenset("""
income_support income_based_jsa income_related_esa universal_credit_no_earned_income
""".split())

BEREAVEMENT_ALLOWANCE_ENDS = date(2017, 4, 5)


class IncomeInsufficient(Exception):
    """Nothing in the case gives a gross weekly income, and the law needs one."""


def age_on(day, born):
    """Whole years; one born on 29 February reaches an age on 1 March of a common year."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def nil_rate_by_status(parent, own, partners, effective_date):
    """Para. 5(a), reg. 45(1)."""
    status = set(parent.get("status", ()))
    if status & {"child", "prisoner", "work_based_training", "care_home_local_authority_funded"}:
        return True
    if "care_home" in status and own & (OWN_BENEFITS | MEANS_TESTED_BENEFITS):
        return True
    if "date_of_birth" in parent:
        age = age_on(effective_date, date.fromisoformat(parent["date_of_birth"]))
        if age < 16:
            return True
        if age < 18 and (own | partners) & BENEFITS_AT_16_OR_17:
            return True
    return False


def note_benefits(own, partners, effective_date, notes):
    """Benefits that leave the rate as it is, and the saved one."""
    if own - OWN_BENEFITS - MEANS_TESTED_BENEFITS or partners - MEANS_TESTED_BENEFITS:
        notes.add("benefit-without-effect")
    if effective_date > BEREAVEMENT_ALLOWANCE_ENDS and "bereavement_allowance" in own | partners:
        notes.add("bereavement-allowance-saved")


def note_scheme_not_open(qualifying_children, effective_date, notes):
    """The scheme was opened by numbers of qualifying children."""
    if effective_date < rates.TWO_CHILDREN_FROM:
        least = 4
    elif effective_date < rates.SEVEN_POUNDS_FROM:
        least = 2
    else:
        return
    if qualifying_children < least:
        notes.add("scheme-not-open-yet")


def weekly_amounts(case, families, effective_date, notes):
    """Schedule 1 para. 1 in its order: (basis, capped income or None, rate, exact amount to each)."""
    counts = [len(family) for family in families]
    qualifying = sum(counts)
    nothing = [Fraction(0) for _ in families]
    note_scheme_not_open(qualifying, effective_date, notes)
    if qualifying == 0:  # reg. 50: "equal-care"
        return "not_needed", None, "none", nothing
    if case.get("decision") == "default":  # reg. 49
        total = rates.DEFAULT_WEEKLY[rates.at_most_three(qualifying)]
        return "default", None, "default", rates.apportioned(total, counts)

    parent = case["paying_parent"]
    partner = parent.get("partner", {})
    own = set(parent.get("benefits", ()))
    partners = set(partner.get("benefits", ()))
    note_benefits(own, partners, effective_date, notes)

    nil_by_status = nil_rate_by_status(parent, own, partners, effective_date)
    means_tested = bool((own | partners) & MEANS_TESTED_BENEFITS)
    flat_by_own = bool(own & (OWN_BENEFITS | MEANS_TESTED_BENEFITS))
    flat_by_benefit = flat_by_own or means_tested

    found = incomes.gross_weekly_income(parent.get("income", {}), effective_date, notes)
    if found is None:
        if not (nil_by_status or flat_by_benefit):
            raise IncomeInsufficient
        basis, income = "not_needed", None
    else:
        basis, income = found[0], min(found[1], rates.CAP)  # para. 10(3)

    if nil_by_status:
        return basis, income, "nil", nothing
    if flat_by_benefit:  # para. 4(1)(b), (c) and 4(2)
        flat = rates.flat_rate_amount(effective_date)
        if not flat_by_own and income is not None and income < flat:
            notes.add("benefits-count-for-nil-test")
        if means_tested and partner.get("pays_child_maintenance"):
            flat = rates.half_flat_rate_amount(effective_date)
        shares = rates.apportioned(flat, counts)
        return basis, income, "flat", rates.shared_care_flat_rate(shares, families)

    name, amount = rates.rate_with_other_arrangements(
        income, qualifying, parent.get("other_arrangement_children", 0),
        parent.get("relevant_other_children", 0), effective_date)
    shares = rates.apportioned(amount, counts)
    if name not in ("nil", "flat"):
        shares = rates.shared_care(shares, families, effective_date, notes)
    return basis, income, name, shares


def qualifying_children(receiving_parent):
    """(nights with the paying parent, local-authority nights) of each child not in equal care."""
    return [(rates.nights_in_a_year(child.get("nights", 0)), child.get("local_authority_nights", 0))
            for child in receiving_parent["children"] if not child.get("equal_care", False)]


def periods(total):
    """"calendar-amounts": from the rounded weekly total, in pence."""
    month = rates.pence_half_up(Fraction(total * 52, 1200))
    return {"fortnight": rates.pounds_text(total * 2), "four_weeks": rates.pounds_text(total * 4),
            "month": rates.pounds_text(month), "year": rates.pounds_text(total * 52)}


def collect_and_pay(ids, amounts, effective_date):
    """S.I. 2014/612 reg. 7 as practised: 20 % on top and 4 % off, rounded once; None before the fees."""
    if effective_date < rates.FEES_FROM:
        return None
    pays = [rates.pence_half_up(Fraction(pence * 120, 10000)) for pence in amounts]
    receives = [rates.pence_half_up(Fraction(pence * 96, 10000)) for pence in amounts]
    return {"payer_pays": rates.pounds_text(sum(pays)),
            "receiving_parents": [{"id": name, "payer_pays": rates.pounds_text(out),
                                   "receives": rates.pounds_text(back)}
                                  for name, out, back in zip(ids, pays, receives)]}


def spans_too_different(parent):
    """Amounts for spans of dates of so many lengths that the program refuses to add them exactly."""
    lengths = [365]
    for record in parent.get("income", {}).get("current", ()):
        period = record["period"]
        if isinstance(period, dict):
            lengths.append((date.fromisoformat(period["to"]) - date.fromisoformat(period["from"])).days + 1)
    return math.lcm(*lengths) > 2 ** 53


def answer(case):
    """The whole answer for one valid case, amounts as text with two decimals."""
    if case["paying_parent"].get("variation"):
        raise NotImplementedError("variations are not part of this implementation")
    result = {}
    if "case_id" in case:
        result["case_id"] = case["case_id"]
    if spans_too_different(case["paying_parent"]):
        result["refused"] = "spans-too-different"
        return result
    effective_date = date.fromisoformat(case["effective_date"])
    people = case["receiving_parents"]
    families = [qualifying_children(person) for person in people]
    notes = set()
    try:
        basis, income, rate, exact = weekly_amounts(case, families, effective_date, notes)
    except IncomeInsufficient:
        result["refused"] = "income-insufficient"
        return result

    total = rates.pence_half_up(sum(exact))  # "rounding-once"
    amounts = [rates.pence_half_up(amount) for amount in exact]
    if sum(amounts) != total:
        notes.add("shares-and-total-differ")
    ids = [person.get("id", chr(ord("A") + position)) for position, person in enumerate(people)]

    result["income_basis"] = basis
    if income is not None:
        result["gross_weekly_income"] = rates.pounds_text(rates.pence_half_up(income))
    result["rate"] = rate
    result["weekly"] = rates.pounds_text(total)
    result["receiving_parents"] = [
        {"id": name, "weekly": rates.pounds_text(pence), "children": len(family)}
        for name, pence, family in zip(ids, amounts, families)]
    result["periods"] = periods(total)
    result["collect_and_pay"] = collect_and_pay(ids, amounts, effective_date)
    result["notes"] = sorted(notes)
    return result


def read_case(line):
    """One case from its JSON text, with the digits of its amounts kept as written."""
    return json.loads(line, parse_float=str)


def main():
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(answer(read_case(line)), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
