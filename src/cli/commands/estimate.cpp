// cmcalc estimate: a case from options, calculated and written like any other.
#include "cli/commands/commands.hpp"
#include "cli/estimate/facts.hpp"
#include "cli/output.hpp"

namespace cmcalc::cli {

Outcome run_estimate(const ParsedCommand& given, const Environment& environment, StopSignal& stop)
{
  const StatedCase stated = stated_case(given, environment.today);
  if (!stated.mistake.empty()) return wrong_use(stated.mistake, given.command);
  const Style style = style_of(given, environment);
  Problems problems = stated.problems;
  Outcome outcome;
  const Question question{.facts = stated.facts, .compare_months = true};
  if (!append_result(outcome.out, question, style, problems)) {
    outcome.exit = exit_refused;
    name_options(problems, stated.origins);
    report(outcome.err, {.file = style.json_errors ? "" : "cmcalc", .names = option_names(stated.origins)},
           problems, style);
    return outcome;
  }
  if (const std::string* const file = given.value(Name::save)) {
    std::string saved;
    write_case(saved, stated.facts);
    write_whole_file(outcome, *file, saved, stop);
  }
  return outcome;
}

}  // namespace cmcalc::cli
