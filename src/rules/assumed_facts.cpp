// What was assumed because the case does not state it: facts that the rules used all the same.
#include "cmcalc/calculator.hpp"

namespace cmcalc {

std::vector<AssumedFact> assumed_facts(const Facts& facts, const Answer& answer)
{
  std::vector<AssumedFact> assumed;
  const Calculation& calculation = answer.calculation;
  const auto add = [&](FactGroup group, bool stated, std::string pointer, Subject subject = {}) {
    const bool used = calculation.used[static_cast<std::size_t>(group)];
    if (used && !stated) assumed.push_back({group, subject, std::move(pointer)});
  };
  const PayingParentFacts& parent = *facts.paying_parent;
  const bool has_variation = calculation.without_variation || calculation.with_variation;
  // A status could only make the rate nil, which it may be already, or lift the bar of a variation.
  const bool no_less = calculation.rate == Rate::nil && !has_variation;
  add(FactGroup::status, parent.status.stated() || no_less, "/paying_parent/status");
  add(FactGroup::benefits, parent.benefits.stated(), "/paying_parent/benefits");
  add(FactGroup::partner_benefits, parent.partner.stated(), "/paying_parent/partner");
  add(FactGroup::relevant_other_children, parent.relevant_other_children.stated(),
      "/paying_parent/relevant_other_children");
  add(FactGroup::other_arrangement_children, parent.other_arrangement_children.stated(),
      "/paying_parent/other_arrangement_children");
  const Income& income = answer.facts().income;
  const bool hmrc = income.gross_weekly || income.historic_source != HistoricSource::not_known;
  add(FactGroup::income, hmrc || answer.in_force != nullptr, "/paying_parent/income/hmrc");
  // Sch 1 para 8: at a flat rate, one child's nights are enough for nothing to be payable to its receiving
  // parent. Those of the others then change nothing.
  const auto nothing_is_payable_for = [&](const Child& child) {
    return calculation.rate == Rate::flat && !has_variation &&
           calculation.receiving_parents[child.receiving_parent].exact.value == Money{};
  };
  const auto& children = answer.facts().children;
  for (std::size_t at = 0; at < children.size(); ++at) {
    const Child& child = children[at];
    const ChildFacts& stated = (*(*facts.receiving_parents)[child.receiving_parent].children)[child.position];
    add(FactGroup::nights, stated.nights.stated() || child.equal_care || nothing_is_payable_for(child),
        "/receiving_parents/" + std::to_string(child.receiving_parent) + "/children/" +
            std::to_string(child.position) + "/nights",
        {Subject::Kind::child, static_cast<std::uint16_t>(at)});
  }
  return assumed;
}

}  // namespace cmcalc
