// cmcalc rules: the figures in force on a day.
#include <array>
#include <utility>

#include "cli/commands/commands.hpp"
#include "cli/date_option.hpp"
#include "cli/options/common.hpp"
#include "cmcalc/tables.hpp"
#include "write/explain.hpp"

namespace cmcalc::cli {

namespace {

using namespace options;

Outcome run_rules(const ParsedCommand& given, const Environment& environment, StopSignal&)
{
  const DateOption option = date_option(given, date_of_rules);
  if (option.mistake) return wrong_use(*option.mistake, given);
  const Date day = option.date.value_or(environment.today);
  if (const Mistake early = before_scheme(day, date_of_rules)) return wrong_use(*early, given);
  const bool northern_ireland = given.value_or(jurisdiction, "GB") == "NI";
  const Rates rates = built_in_tables().in_force(day, northern_ireland ? Jurisdiction::ni : Jurisdiction::gb);
  std::string text;
  if (given.value_or(format, "text") == "json") {
    write_rules_json(text, rates, day);
  } else {
    write_rules_text(text, rates, day);
  }
  return {.exit = exit_done, .out = std::move(text), .err = {}};
}

constexpr std::array rules_options = {&date_of_rules, &jurisdiction, &format, &output, &help};
constexpr std::array rules_examples = {
    Example{"cmcalc rules", "every figure in force today"},
    Example{"cmcalc rules --date 2014-01-01 --format json", "those of another day, for programs"}};

}  // namespace

const Command rules_command{
    .name = "rules",
    .summary = "the figures in force on a day, with their sources",
    .description =
        "Lists every figure that the calculation uses: the provision it belongs to, the instrument "
        "that set it, its source, when it was last compared with that source, and doubts.",
    .words = {},
    .options = rules_options,
    .examples = rules_examples,
    .exits = exits_of_texts,
    .run = run_rules};

}  // namespace cmcalc::cli
