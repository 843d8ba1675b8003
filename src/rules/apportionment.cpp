// Schedule 1 paragraph 6: the rate is divided between the receiving parents by number of children.
#include "rules/rules.hpp"

namespace cmcalc::rules {

Shares divided(Context& context, const Amount& amount)
{
  const CaseFacts& facts = context.facts;
  Shares shares;
  for (std::size_t at = 0; at < facts.receiving_parents.size(); ++at) {
    // The divisor is the real number of children; only the percentages stop at three.
    const Amount share = context.sheet.by_children(
        Step::share, Law::sch1_6, amount, facts.receiving_parents[at].qualifying_children,
        facts.qualifying_children, {Subject::Kind::receiving_parent, static_cast<std::uint8_t>(at)});
    shares.add(named_amount(context, share));
  }
  return shares;
}

}  // namespace cmcalc::rules
