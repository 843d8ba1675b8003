#!/usr/bin/env python3
"""A second, independent implementation of the 2012-scheme calculation, to compare the program with.

Naive on purpose, Python's standard library only, its own literal figures. It takes valid cases
(`cmcalc.case/1`). As a program: one case a line on standard input, one answer a
line on standard output.
"""

import json
import math
import sys
from datetime import date
from fractions import Fraction
from typing import NamedTuple, Optional

import oracle_children as children
import oracle_income as incomes
import oracle_rates as rates
import oracle_variations as variations

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


def nil_rate_grounds(parent, own, partners, effective_date):
    """Para. 5(a), reg. 45(1): the facts of status that give the nil rate."""
    status = set(parent.get("status", ()))
    grounds = status & variations.NIL_WITHOUT_BENEFIT
    if "care_home" in status and own & (OWN_BENEFITS | MEANS_TESTED_BENEFITS):
        grounds.add("care_home")
    if "date_of_birth" in parent:
        age = age_on(effective_date, date.fromisoformat(parent["date_of_birth"]))
        if age < 16:
            grounds.add("child")
        elif age < 18 and (own | partners) & BENEFITS_AT_16_OR_17:
            grounds.add("16_or_17_on_benefit")
    return grounds


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


def note_half_or_more_nights(families, notes):
    """Such a child may be in equal care."""
    if any(nights >= 175 for family in families for nights, _ in family):
        notes.add("half-or-more-nights")


def income_matters(parent, nil_grounds, own, partners, variation):
    """Whether some other income could change the amount: not if it is nil or flat whatever the income, unless a
    ground of a variation is about that very income."""
    additional = variation.get("additional_income", ())
    kinds = [entry["kind"] for entry in additional if "amount" not in entry]
    if variations.is_barred(nil_grounds, bool(own & MEANS_TESTED_BENEFITS), bool(partners & MEANS_TESTED_BENEFITS)):
        kinds = []
    if "unearned" in kinds:
        return True
    if "income_behind_flat_or_nil_rate" in kinds and variations.income_is_hidden(nil_grounds, bool(own & OWN_BENEFITS)):
        return True
    flat_by_benefit = own & (OWN_BENEFITS | MEANS_TESTED_BENEFITS) or partners & MEANS_TESTED_BENEFITS
    return not nil_grounds and not flat_by_benefit


class Weekly(NamedTuple):
    """What is payable a week, before rounding."""
    basis: str
    income: Optional[Fraction]  # capped
    rate: str
    shares: list  # the exact amount to each person with care


def weekly_amounts(case, families, effective_date, notes, in_force=None):
    """Schedule 1 para. 1 in its order: what is payable, and what would be without the variation. `in_force`: the
    gross weekly income of an earlier decision, if it stays."""
    counts = [len(family) for family in families]
    qualifying = sum(counts)
    parent = case["paying_parent"]
    variation = parent.get("variation", {})
    note_scheme_not_open(qualifying, effective_date, notes)
    note_half_or_more_nights(families, notes)
    if qualifying == 0 or case.get("decision") == "default":
        if qualifying == 0:  # reg. 50: "equal-care"
            without = Weekly("not_needed", None, "none", [Fraction(0) for _ in families])
        else:  # reg. 49
            total = rates.DEFAULT_WEEKLY[rates.at_most_three(qualifying)]
            without = Weekly("default", None, "default", rates.apportioned(total, counts))
        if variations.is_given(variation):  # reg. 57(1)(c)
            notes.add("ground-without-effect")
        return without, without

    partner = parent.get("partner", {})
    own = set(parent.get("benefits", ()))
    partners = set(partner.get("benefits", ()))
    note_benefits(own, partners, effective_date, notes)
    if "universal_credit_no_earned_income" in own | partners and incomes.has_earnings(parent.get("income", {})):
        notes.add("benefit-and-earnings-disagree")
    nil_grounds = nil_rate_grounds(parent, own, partners, effective_date)

    if in_force is None:
        records = parent.get("income", {})
        found = incomes.gross_weekly_income(records, effective_date, notes)
    else:
        found, records = (in_force.basis, in_force.weekly), in_force.records
    if found is None and not (nil_grounds or own & OWN_BENEFITS or (own | partners) & MEANS_TESTED_BENEFITS):
        raise IncomeInsufficient
    if found and incomes.hmrc_could_be_asked(parent.get("income", {}), found[0]):
        if income_matters(parent, nil_grounds, own, partners, variation):
            notes.add("hmrc-not-given")
    without_notes = set()
    without = without_variation(parent, found, nil_grounds, families, effective_date, without_notes)
    if not variations.is_given(variation):
        notes |= without_notes
        return without, without
    if variations.is_barred(nil_grounds, bool(own & MEANS_TESTED_BENEFITS), bool(partners & MEANS_TESTED_BENEFITS)):
        notes |= without_notes | {"ground-without-effect"}
        return without, without

    facts = variations.Circumstances(
        variation=variation, effective_date=effective_date, jurisdiction=case.get("jurisdiction", "GB"),
        families=families, other_children=parent.get("relevant_other_children", 0),
        arrangement_children=parent.get("other_arrangement_children", 0), income=records,
        actual_income=None if found is None else found[1], rate=without.rate, nil_by_status=bool(nil_grounds),
        income_is_hidden=variations.income_is_hidden(nil_grounds, bool(own & OWN_BENEFITS)))
    varied = variations.varied(facts, notes)
    if varied is None:
        notes |= without_notes
        return without, without
    income, rate, shares = varied
    # Where income itself is not known the basis stays "not_needed", which has no gross weekly income.
    return Weekly(without.basis, None if found is None else income, rate, shares), without


def without_variation(parent, found, nil_grounds, families, effective_date, notes):
    """Schedule 1 on the facts as they are, without any variation."""
    counts = [len(family) for family in families]
    if found is None:
        basis, income = "not_needed", None
    else:
        basis, income = found[0], min(found[1], rates.CAP)  # para. 10(3)
    if nil_grounds:
        return Weekly(basis, income, "nil", [Fraction(0) for _ in families])

    partner = parent.get("partner", {})
    own = set(parent.get("benefits", ()))
    means_tested = bool((own | set(partner.get("benefits", ()))) & MEANS_TESTED_BENEFITS)
    flat_by_own = bool(own & (OWN_BENEFITS | MEANS_TESTED_BENEFITS))
    if flat_by_own or means_tested:  # para. 4(1)(b), (c) and 4(2)
        flat = rates.flat_rate_amount(effective_date)
        if not flat_by_own and income is not None and income < flat:
            notes.add("benefits-count-for-nil-test")
        if means_tested and partner.get("pays_child_maintenance"):
            flat = rates.half_flat_rate_amount(effective_date)
        shares = rates.apportioned(flat, counts)
        return Weekly(basis, income, "flat", rates.shared_care_flat_rate(shares, families))

    name, shares = rates.payable_by_income(
        income, families, parent.get("other_arrangement_children", 0),
        parent.get("relevant_other_children", 0), effective_date, notes)
    return Weekly(basis, income, name, shares)


def qualifying_children(receiving_parent):
    """(nights with the paying parent, local-authority nights) of each child not in equal care."""
    return [(rates.nights_in_a_year(child.get("nights", 0)), child.get("local_authority_nights", 0))
            for child in receiving_parent["children"] if not child.get("equal_care", False)]


def without_its_variation(case):
    """The same case without the variation, which counts for nothing before it is accepted."""
    parent = {key: value for key, value in case["paying_parent"].items() if key != "variation"}
    return {**case, "paying_parent": parent}


def signed(pence):
    """Pence that may be negative as pounds with two decimals."""
    return ("-" if pence < 0 else "") + rates.pounds_text(abs(pence))


def refusals(case, effective_date):
    """The ids of what is wrong with the facts, in the order of the document."""
    found = ["spans-too-different"] if spans_too_different(case["paying_parent"]) else []
    for person in case["receiving_parents"]:
        for child in person["children"]:
            found += children.problems(child, effective_date)
    return found


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
    variation = parent.get("variation", {})
    lengths = [365]
    for record in (*parent.get("income", {}).get("current", ()), *variation.get("special_expenses", ()),
                   *variation.get("additional_income", ())):
        period = record.get("period")
        if isinstance(period, dict):
            lengths.append((date.fromisoformat(period["to"]) - date.fromisoformat(period["from"])).days + 1)
    return math.lcm(*lengths) > 2 ** 53


def answer(case):
    """The whole answer for one valid case, amounts as text with two decimals."""
    result = {}
    if "case_id" in case:
        result["case_id"] = case["case_id"]
    effective_date = date.fromisoformat(case["effective_date"])
    people = case["receiving_parents"]
    variation = case["paying_parent"].get("variation", {})
    accepted = variation.get("accepted", True)
    found = refusals(case, effective_date)
    if found:
        result["refused"] = ",".join(found)
        return result
    families = [qualifying_children(person) for person in people]
    notes, notes_on_varied = set(), set()
    try:
        found, without = weekly_amounts(case if accepted else without_its_variation(case), families,
                                        effective_date, notes)
        varied = found if accepted else weekly_amounts(case, families, effective_date, notes_on_varied)[0]
        notes |= notes_on_varied & {"ground-without-effect"}  # it explains the amount with the variation
    except IncomeInsufficient:
        result["refused"] = "income-insufficient"
        return result
    except incomes.ReturnWithoutPay:
        result["refused"] = "return-without-pay"
        return result

    total = rates.pence_half_up(sum(found.shares))  # "rounding-once"
    amounts = [rates.pence_half_up(amount) for amount in found.shares]
    if sum(amounts) != total:
        notes.add("shares-and-total-differ")
    ids = [person.get("id", chr(ord("A") + position)) for position, person in enumerate(people)]

    result["income_basis"] = found.basis
    if found.income is not None:
        result["gross_weekly_income"] = rates.pounds_text(rates.pence_half_up(found.income))
    result["rate"] = found.rate
    result["weekly"] = rates.pounds_text(total)
    result["receiving_parents"] = [
        {"id": name, "weekly": rates.pounds_text(pence), "children": len(family)}
        for name, pence, family in zip(ids, amounts, families)]
    if variations.is_given(variation):
        name, other = ("without_variation", without) if accepted else ("with_variation", varied)
        result[name] = {"weekly": rates.pounds_text(rates.pence_half_up(sum(other.shares))), "rate": other.rate}
    if "weekly" in case.get("award", {}):
        result["award_difference"] = signed(int(incomes.amount(case["award"]["weekly"]) * 100) - total)
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
