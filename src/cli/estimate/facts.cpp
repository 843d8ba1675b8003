#include "cli/estimate/facts.hpp"

#include <algorithm>
#include <utility>

#include "cli/estimate/case_builder.hpp"
#include "cli/options/estimate.hpp"

namespace cmcalc::cli {

namespace {

/// Options of which one makes no sense without, or beside, another.
std::string mistake_in(const ParsedCommand& given)
{
  const bool listed = given.has(options::receiving_parent);
  if (listed && given.has(options::children)) {
    return "--children and --receiving-parent do not go together; write the number of children of each "
           "receiving parent after --receiving-parent";
  }
  if (listed && given.has(options::nights)) {
    return "--nights and --receiving-parent do not go together; write the nights after the children, like "
           "--receiving-parent 2:104";
  }
  if (!listed && !given.has(options::children)) {
    return "say for how many children, with --children or --receiving-parent";
  }
  return {};
}

/// When the fact of an option is stated: in the order of the case document, and what concerns each child
/// after the children.
int turn_of(const ParsedOption& each)
{
  const std::string_view fact = each.option->fact;
  if (fact == "/effective_date") return 0;
  if (!fact.starts_with("/receiving_parents")) return 1;
  return fact == "/receiving_parents/-" ? 2 : 3;
}

}  // namespace

StatedCase stated_case(const ParsedCommand& given, Date today)
{
  std::string mistake = mistake_in(given);
  if (!mistake.empty()) return {.facts = {}, .origins = {}, .problems = {}, .mistake = std::move(mistake)};
  std::vector<ParsedOption> in_turn = given.options;
  std::stable_sort(in_turn.begin(), in_turn.end(), [](const ParsedOption& left, const ParsedOption& right) {
    return turn_of(left) < turn_of(right);
  });
  CaseBuilder builder{today};
  for (const ParsedOption& each : in_turn) {
    if (each.option->state != nullptr) each.option->state(builder, each);
  }
  return builder.finish();
}

}  // namespace cmcalc::cli
