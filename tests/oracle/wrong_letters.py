"""Decision letters made wrong on purpose, each with its cause, by the second implementation: with other facts, or with
a rule of the second implementation replaced. Part of check_table.py."""

import contextlib
import copy
import random
from fractions import Fraction

import oracle
import oracle_income as incomes
import oracle_rates as rates
import wrong_facts
import wrong_rules
from letter_cases import nights, pounds, yearly_income
from wrong_facts import BANDS, any_home, band_of, qualifying


def answered(case):
    """The answer to a case, None if it is refused."""
    found = oracle.answer(case)
    return None if "refused" in found else found


def letter_of(case, found):
    """What a letter about the case would state."""
    letter = {"weekly": found["weekly"], "rate": found["rate"],
              "qualifying_children": sum(entry["children"] for entry in found["receiving_parents"]),
              "relevant_other_children": case["paying_parent"].get("relevant_other_children", 0)}
    if "gross_weekly_income" in found:
        letter["gross_weekly_income"] = found["gross_weekly_income"]
    if found["income_basis"] not in ("stated", "not_needed"):  # which no letter says
        letter["income_basis"] = found["income_basis"]
    letter["receiving_parents"] = []
    for home, entry in zip(case["receiving_parents"], found["receiving_parents"]):
        bands = {band_of(child.get("nights", 0)) for child in home["children"] if not child.get("equal_care")}
        stated = {"id": entry["id"], "weekly": entry["weekly"], "qualifying_children": entry["children"]}
        if len(bands) == 1:
            stated["nights_band"] = BANDS[bands.pop()][2]
        letter["receiving_parents"].append(stated)
    return letter


def of_case(change):
    """A cause that is another fact: `change` gets a copy of the case, and returns False if it cannot happen."""
    def letter(rng, case):
        changed = copy.deepcopy(case)
        if change(rng, changed, changed["paying_parent"]) is False:
            return None
        found = answered(changed)
        return found and letter_of(changed, found)
    return letter


def of_rule(replace):
    """A cause that is another rule: `replace` gives the functions and figures of oracle_rates and others."""
    def letter(rng, case):
        with contextlib.ExitStack() as stack:
            for module, name, value in replace(rng):
                stack.callback(setattr, module, name, getattr(module, name))
                setattr(module, name, value)
            found = answered(case)
            return found and letter_of(case, found)
    return letter


# --- readers' slips ----------------------------------------------------------------------------------------------

FACTORS = {"fortnight": Fraction(2), "four_weeks": Fraction(4), "month": Fraction(52, 12), "year": Fraction(52)}


def as_read(period=None, fee=None):
    """The letter with the amounts of another period, then with or after a fee."""
    def pence(text):
        amount = int(incomes.amount(text) * 100)
        if period:
            amount = rates.pence_half_up(Fraction(amount, 100) * FACTORS[period])
        if fee:
            amount = rates.pence_half_up(Fraction(amount, 100) * fee)
        return amount

    def letter(case):
        found = answered(case)
        if found is None:
            return None
        stated = letter_of(case, found)
        total = [pence(entry["weekly"]) for entry in stated["receiving_parents"]]
        stated["weekly"] = rates.pounds_text(sum(total) if fee else pence(stated["weekly"]))
        for entry, amount in zip(stated["receiving_parents"], total):
            entry["weekly"] = rates.pounds_text(amount)
        return stated
    return letter


def one_share(rng, case):
    found = answered(case)
    if found is None or len(found["receiving_parents"]) < 2:
        return None
    stated = letter_of(case, found)
    stated["weekly"] = rng.choice(stated["receiving_parents"])["weekly"]
    return stated


def fee_included(rng, case):
    period = "month" if rng.random() < 0.3 else None
    return as_read(period, Fraction(120, 100) if rng.random() < 0.7 else Fraction(96, 100))(case)


def other_period(rng, case):
    return as_read(rng.choice(("month", "month", "four_weeks", "fortnight", "year")))(case)


# --- all causes --------------------------------------------------------------------------------------------------

OF_READER = (one_share, fee_included, other_period)
ID = {"weeks_4_33": "weeks-4.33"}


def id_of(function):
    return ID.get(function.__name__, function.__name__.replace("_", "-"))


CAUSES = {**{id_of(each): of_case(each) for each in wrong_facts.FACTS}, **{id_of(each): of_rule(each) for each in wrong_rules.RULES},
          **{id_of(each): each for each in OF_READER}}
CHANGES = {id_of(each): each for each in wrong_facts.FACTS}
RULES = {id_of(each): each for each in wrong_rules.RULES}


# --- causes outside the list, and two at once ----------------------------------------------------------------------

def nights_drawn_freely(rng, case, parent):
    for child in qualifying(any_home(rng, case)):
        child["nights"] = nights(rng)


def children_wrong_by_three(rng, case, parent):
    home = any_home(rng, case)
    more = rng.choice((-3, -2, -1, 1, 2, 3))
    if len(home["children"]) + more < 1:
        return False
    for _ in range(abs(more)):
        if more > 0:
            home["children"].append({"nights": home["children"][0]["nights"]})
        else:
            home["children"].pop()
    return True


def unknown_income(rng, case, parent):
    """Another person's income, which nothing in the case holds."""
    found = oracle.answer(case)
    if "gross_weekly_income" not in found:
        return False
    parent["income"] = {"gross_weekly": pounds(yearly_income(rng) * 700 / 365)}
    return True


def with_step_rounding(cause):
    """A wrong fact, and rounding at each step."""
    def letter(rng, case):
        changed = copy.deepcopy(case)
        if CHANGES[cause](rng, changed, changed["paying_parent"]) is False:
            return None
        exact, right = answered(changed), answered(case)
        if exact is None or exact["weekly"] == right["weekly"]:
            return None
        return of_rule(wrong_rules.step_rounding)(rng, changed)
    return letter


def unknown_income_and(cause):
    """An income that nothing in the case holds, and a wrong fact that changes the amount beside it."""
    def letter(rng, case):
        changed = copy.deepcopy(case)
        if unknown_income(rng, changed, changed["paying_parent"]) is False:
            return None
        before = answered(changed)
        if CHANGES[cause](rng, changed, changed["paying_parent"]) is False:
            return None
        found = answered(changed)
        if before is None or found is None or before["weekly"] == found["weekly"]:
            return None
        return letter_of(changed, found)
    return letter


SAME_FACT = ("children-count equal-care-missed equal-care-counted receiving-parent-missed child-in-wrong-group",
             "other-children-count arrangement-as-other-child other-child-as-arrangement child-in-wrong-group "
             "children-elsewhere", "nights-band receiving-parents-swapped receiving-parent-missed",
             "benefit-missed benefit-counted nil-status default-rate",
             "current-income historic-income other-tax-year paye-not-self-assessment paye-and-self-assessment record-missed",
             "pension-not-deducted pension-amount other-tax-year current-income historic-income",
             "record-missed pay-period unearned-counted paye-not-self-assessment paye-and-self-assessment",
             "variation-omitted variation-partly variation-counted unearned-counted",
             "current-income historic-income pay-period unearned-counted", "default-rate benefit-counted")


def same_fact(first, second):
    """Whether two causes may be about the same fact, so that together they may be another cause, or none."""
    return any({first, second} <= set(facts.split()) for facts in SAME_FACT)


def two_causes(first, second):
    """Two wrong facts, or a wrong fact and a wrong rule."""
    def letter(seed, case):
        changed = copy.deepcopy(case)
        for cause in (first, second):
            rng = random.Random(f"{seed}{cause}")
            if cause in CHANGES and CHANGES[cause](rng, changed, changed["paying_parent"]) is False:
                return None
        for cause in (first, second):
            if cause in RULES:
                return of_rule(RULES[cause])(random.Random(f"{seed}{cause}"), changed)
        found = answered(changed)
        return found and letter_of(changed, found)
    return letter
