// cmcalc check: whether a decision letter is right, and what may explain it if it differs.
#include "cli/options/check.hpp"

#include <array>

#include "cli/case_source.hpp"
#include "cli/commands/commands.hpp"
#include "cli/date_option.hpp"
#include "cli/letter.hpp"
#include "cli/options/facts.hpp"
#include "cli/output.hpp"
#include "write/check.hpp"

namespace cmcalc::cli {

namespace {

Outcome run_check(const ParsedCommand& given, const Environment& environment, StopSignal& stop)
{
  // A letter is about a day of its own; today's figures could be those of another year.
  if (given.words.empty() && states_a_case(given) && !given.has(options::date_of_estimate)) {
    return wrong_use(mistake_at(options::date_of_estimate.word, Message::no_letter_date_given), given);
  }
  const DateOption notified = date_option(given, options::notified, environment.today);
  if (notified.mistake) return wrong_use(*notified.mistake, given);
  Outcome outcome;
  std::optional<Facts> facts = case_of(given, environment, stop, outcome);
  std::string as_given;
  if (!facts || !add_letter(*facts, given, as_given, outcome)) return outcome;
  Calculator calculator;
  Problems none;
  const Answer& answer = *calculator.answer(*facts, none);
  const LetterReport report = letter_report(*facts, answer, notified.date);
  const CheckedLetter checked{*facts, answer, report, environment.today, as_given};
  (style_of(given, environment).json ? write_check_json : write_check_text)(outcome.out, checked);
  outcome.exit = report.check.agrees ? exit_done : exit_found;
  return outcome;
}

using namespace options;

constexpr auto check_options = with_case_options(
    std::array{&letter, &letter_income, &letter_rate, &letter_children, &letter_other_children,
               &letter_nights, &letter_to, &notified, &format, &output, &errors, &color, &help});

constexpr std::array check_examples = {
    Example{"cmcalc check letter.json", "a case whose award holds what the letter says"},
    Example{"cmcalc check --date 2026-06-03 --hmrc 30000 --children 1 --letter 71.50", "without a file"},
    Example{"cmcalc check case.json --letter 90.12 --letter-income 738.36 --notified 2026-06-12",
            "a case without an award, and the last days of what can be done"}};

}  // namespace

const Command check_command{
    .name = "check",
    .summary = "whether a decision letter is right, and what may explain it if not",
    .description =
        "Compares what a decision letter says with what the rules give for the facts of the case: the award "
        "of the case, or what the options of the letter state. If they differ, it shows by how much, the "
        "first step at which they part, and what would give exactly the figures of the letter: another fact, "
        "another way to work it out, or another reading of the letter. The more figures of the letter are "
        "stated, the fewer explanations are left.\n\n"
        "An explanation says what the letter fits, and not what was done: the facts of the case may be the "
        "wrong ones.\n\n"
        "docs/how-to-check-a-letter.md has more examples.",
    .words = one_case,
    .usual = "--date YYYY-MM-DD --letter AMOUNT",
    .options = check_options,
    .examples = check_examples,
    .exits =
        "0 every figure of the letter agrees; 1 one does not; 2 wrong use, or a file that cannot be read or "
        "written; 3 the case was refused, or no amount of a letter is stated; 70 a defect in the program.",
    .run = run_check};

}  // namespace cmcalc::cli
