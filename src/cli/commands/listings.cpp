// cmcalc rules, schema and explain: texts that do not depend on a case.
#include <utility>

#include "cli/commands/commands.hpp"
#include "cli/commands/explain.hpp"
#include "cli/commands/rules.hpp"
#include "cli/commands/schema.hpp"

namespace cmcalc::cli {

Outcome run_rules(const ParsedCommand& given, const Environment& environment)
{
  const DateOption date = date_option(given);
  if (!date.mistake.empty()) return wrong_use(date.mistake, given.command);
  const bool northern_ireland = given.value_or(Name::jurisdiction, "GB") == "NI";
  const RulesOptions options{.date = date.date,
                             .jurisdiction = northern_ireland ? Jurisdiction::ni : Jurisdiction::gb,
                             .json = given.value_or(Name::format, "text") == "json"};
  std::string text = rules_text(options, environment.today);
  if (text.empty())
    return wrong_use("--date: " + no_rules_on(date.date.value_or(environment.today)), given.command);
  return {.exit = exit_done, .out = std::move(text), .err = {}};
}

Outcome run_schema(const ParsedCommand& given, const Environment&)
{
  return {.exit = exit_done, .out = schema_text(given.words[0]).value(), .err = {}};
}

Outcome run_explain(const ParsedCommand& given, const Environment&)
{
  if (given.words.empty()) return {.exit = exit_done, .out = explain_list(), .err = {}};
  return {.exit = exit_done, .out = explain_text(given.words[0]).value(), .err = {}};
}

}  // namespace cmcalc::cli
