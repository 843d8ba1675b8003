// What no rule exists for yet: refused, because an amount that passes over a fact would be wrong. Each
// rule that is written deletes its refusal here.
#include "case_check.hpp"

namespace cmcalc::checks {

namespace {

void refuse(Checker& check, const Place& where, const std::string& what)
{
  check.report(ErrorId::not_yet_calculated, where, what + " cannot be worked out by this version yet.",
               "Delete this fact only if it is not part of the case, and otherwise use a later version.");
}

}  // namespace

void refuse_not_yet_calculated(Checker& check, const Facts& facts)
{
  if (!facts.paying_parent.stated() || !facts.paying_parent->variation.stated()) return;
  const VariationFacts& given = *facts.paying_parent->variation;
  const Place top;
  const Place parent = top / "paying_parent";
  const Place variation = parent / "variation";
  if (!given.special_expenses.empty()) {
    refuse(check, variation / "special_expenses", "A variation for special expenses");
  }
  if (!given.additional_income.empty()) {
    refuse(check, variation / "additional_income", "A variation for additional income");
  }
}

}  // namespace cmcalc::checks
