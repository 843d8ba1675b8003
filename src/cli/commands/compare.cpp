// cmcalc compare: two cases side by side.
#include <array>

#include "cli/case_source.hpp"
#include "cli/commands/commands.hpp"
#include "cli/date_option.hpp"
#include "cli/options/common.hpp"
#include "cli/output.hpp"
#include "write/changes.hpp"
#include "write/whatif.hpp"

namespace cmcalc::cli {

namespace {

using namespace options;

Outcome run_compare(const ParsedCommand& given, const Environment& environment, StopSignal& stop)
{
  if (given.words.size() != 2) {
    return wrong_use(mistake_at(place_of(given.command->words), Message::two_cases_needed,
                                {{Argument::count, static_cast<std::int64_t>(given.words.size())}}),
                     given);
  }
  const DateOption date = date_option(given, date_of_case, environment.today);
  if (date.mistake) return wrong_use(*date.mistake, given);
  Outcome outcome;
  const auto base = case_in(given.words[0], given, date.date, environment, stop, outcome);
  if (!base) return outcome;
  const auto changed = case_in(given.words[1], given, date.date, environment, stop, outcome);
  if (!changed) return outcome;
  Calculator base_calculator;
  Calculator changed_calculator;
  Problems none;
  const Answer& before = *base_calculator.answer(*base, none);
  const Answer& after = *changed_calculator.answer(*changed, none);
  const std::vector<Change> changes = differences_between(*base, *changed).changes;
  std::vector<std::string> texts;
  texts.reserve(changes.size());
  for (const Change& change : changes) texts.push_back(written(change));
  const CaseComparison comparison = compare_cases(*base, *changed, changes);
  const ComparedCases compared{before, after, comparison, texts};
  style_of(given, environment).json ? write_compare_json(outcome.out, compared)
                                    : write_changed_text(outcome.out, compared);
  return outcome;
}

constexpr std::array compare_options = {&date_of_case, &format, &output, &errors, &color, &help};

constexpr std::array compare_examples = {
    Example{"cmcalc compare monday.json tuesday.json", "what is different, and what it comes to"},
    Example{"cmcalc compare before.json after.json --format json", "the same for programs"}};

}  // namespace

const Command compare_command{
    .name = "compare",
    .summary = "two cases side by side: what is different, and what it comes to",
    .description =
        "Shows the amounts of two cases, the facts in which they differ, what each of these comes to alone, "
        "and the first step in which the workings part. The first case is the one before.",
    .words = {.argument = "FILE FILE",
              .one = "file",
              .help = "two case documents (cmcalc.case/1); - is standard input",
              .files = true,
              .needed = true,
              .several = true,
              .missing = Message::no_file_given},
    .options = compare_options,
    .examples = compare_examples,
    .exits =
        "0 done, whether or not the amounts differ; 2 wrong use, or a file that cannot be read or "
        "written; 3 a case was refused; 70 a defect in the program.",
    .run = run_compare};

}  // namespace cmcalc::cli
