// Schedule 1 paragraph 5A, regs 48 and 52: children under another maintenance arrangement.
#include "rules/rules.hpp"

namespace cmcalc::rules {

Amount other_arrangements(Context& context, const Amount& all)
{
  Worksheet& sheet = context.sheet;
  const CaseFacts& facts = context.facts;
  const unsigned qualifying = facts.qualifying_children;
  const unsigned counted = qualifying + facts.other_arrangement_children;
  const Amount part =
      sheet.by_children(Step::rate_without_arrangement_children, Law::sch1_5a, all, qualifying, counted);
  const Amount least = sheet.figure(context.rates.figure(Parameter::other_arrangements_minimum));
  return named_amount(context,
                      sheet.greater_of(Step::rate_with_other_arrangements, Law::sch1_5a, part, least));
}

}  // namespace cmcalc::rules
