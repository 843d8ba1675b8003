// cmcalc rules: the figures in force on a day.
#include <algorithm>
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

/// @pre `name` is one of choices::figures(), which are in the order of Parameter
Parameter figure_named(std::string_view name)
{
  const auto names = choices::figures();
  return static_cast<Parameter>(std::find(names.begin(), names.end(), name) - names.begin());
}

Outcome run_rules(const ParsedCommand& given, const Environment& environment, StopSignal&)
{
  const DateOption option = date_option(given, date_of_rules, environment.today);
  if (option.mistake) return wrong_use(*option.mistake, given);
  const Date day = option.date.value_or(environment.today);
  if (const Mistake early = before_scheme(day, date_of_rules)) return wrong_use(*early, given);
  const bool northern_ireland = given.value_or(jurisdiction, "GB") == "NI";
  const Rates rates = built_in_tables().in_force(day, northern_ireland ? Jurisdiction::ni : Jurisdiction::gb);
  std::optional<Parameter> only;
  if (!given.words.empty()) only = figure_named(given.words[0]);
  std::string text;
  if (given.value_or(format, "text") == "json") {
    write_rules_json(text, rates, day, only);
  } else {
    write_rules_text(text, rates, day, only);
  }
  return {.exit = exit_done, .out = std::move(text), .err = {}};
}

constexpr std::array rules_options = {&date_of_rules, &jurisdiction, &format, &output, &errors, &help};
constexpr std::array rules_examples = {
    Example{"cmcalc rules", "every figure in force today"},
    Example{"cmcalc rules flat-rate.amount", "one of them"},
    Example{"cmcalc rules --date 2014-01-01 --format json", "those of another day, for programs"}};

}  // namespace

const Command rules_command{
    .name = "rules",
    .summary = "the figures in force on a day, with their sources",
    .description =
        "Lists every figure that the calculation uses: the provision it belongs to, the instrument "
        "that set it, its source, when it was last compared with that source, and doubts. With a NAME, such "
        "as flat-rate.amount, it shows that figure alone.",
    .words = {.argument = "[NAME]", .one = "name", .help = "one figure alone", .choices = choices::figures},
    .options = rules_options,
    .examples = rules_examples,
    .exits = exits_of_texts,
    .run = run_rules};

}  // namespace cmcalc::cli
