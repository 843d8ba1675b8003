// cmcalc estimate: a case from options, calculated and written like any other.
#include <array>
#include <cstdlib>

#include "cli/commands/commands.hpp"
#include "cli/estimate/facts.hpp"
#include "cli/options/facts.hpp"
#include "cli/output.hpp"
#include "system/file_names.hpp"

namespace cmcalc::cli {

namespace {

/// Writes the case to the file of --save, and the result to that of --output, if they are given.
void write_files(Outcome& outcome, const ParsedCommand& given, const Facts& facts, const StopSignal& stop)
{
  if (!given.has(options::save)) return;
  std::string saved;
  write_case(saved, facts);
  write_beside(outcome, given, options::save, saved, stop);
}

/// What is wrong with --save: a case that took an evening to put together is not lost to a name typed twice.
Mistake mistake_in_save(const ParsedCommand& given)
{
  const std::string* const file = given.value(options::save);
  if (file == nullptr || given.has(options::force) || !would_replace(*file)) return {};
  return mistake_at(options::save.word, Message::saved_file_exists, {{Argument::given, Given{*file}}});
}

/// Whether the facts are those of a case that GOV.UK's calculator is for: in Great Britain, with the figures
/// of today.
bool is_like_today(const Facts& facts, Date today)
{
  constexpr int days_of_year = 365;
  const Date day = facts.effective_date.stated() ? *facts.effective_date : today;
  const bool is_gb = facts.jurisdiction.value_or(Jurisdiction::gb) == Jurisdiction::gb;
  return is_gb && std::abs(day.days_since(today)) <= days_of_year;
}

Outcome run_estimate(const ParsedCommand& given, const Environment& environment, StopSignal& stop)
{
  if (const Mistake exists = mistake_in_save(given)) return wrong_use(*exists, given);
  const StatedCase stated = stated_case(given, environment.today);
  if (stated.mistake) return wrong_use(*stated.mistake, given);
  Style style = style_of(given, environment);
  style.short_page = !given.has(options::full) && !style.all_lines;
  Problems problems = stated.problems;
  Outcome outcome;
  const Question question{.facts = stated.facts,
                          .compared = is_like_today(stated.facts, environment.today),
                          .typed = &stated.parts};
  if (append_result(outcome.out, question, style, problems)) {
    write_files(outcome, given, stated.facts, stop);
  } else {
    // A value that is not understood is wrong use of the command line; a case that is not accepted is
    // refused.
    outcome.exit = stated.problems.empty() ? exit_refused : exit_usage;
    name_options(problems, stated.origins);
    report(outcome.err, {.file = style.json_errors ? "" : "cmcalc", .names = option_names(stated.origins)},
           problems, style);
  }
  return outcome;
}

using namespace options;

constexpr auto estimate_options =
    with_case_options(std::array{&format, &full, &output, &save, &force, &all_lines, &errors, &color, &help});

constexpr std::array estimate_examples = {
    Example{"cmcalc estimate --income 36000/year --children 2 --nights 104",
            "a salary of £36,000, two children who stay two nights a week"},
    Example{"cmcalc estimate --income 2500/month --pension 100/month --children 1",
            "monthly pay, and money paid into a pension"},
    Example{"cmcalc estimate --hmrc 31250@2024-25 --income 2100/month --children 1 --date 2026-06-03",
            "what HMRC has, and what is earned now"},
    Example{"cmcalc estimate --income 550/week --receiving-parent 2:104,52 --receiving-parent 1",
            "three children with two receiving parents"},
    Example{"cmcalc estimate --benefit universal_credit_no_earned_income --children 1",
            "a parent on benefit"},
    Example{"cmcalc estimate --income 36000/year --contact-costs 120/month --unearned 8000/year --children 2",
            "a variation: what it costs to see the children, and income from property or savings"}};

}  // namespace

const Command estimate_command{
    .name = "estimate",
    .summary = "the weekly amount from a few facts, given as options",
    .description =
        "Works out child maintenance from a few facts, and shows the amount and how it came about on one "
        "page. --full "
        "shows "
        "every step, with the provision it comes from. No file is needed.\n\n"
        "Amounts, nights and days may be written as people say them: 36000/year, \"2300 a month\", 600pw, "
        "£28k pa; 104 nights, \"3 nights a week\", 2/14, half; \"4 June 2026\". PERIOD is week, fortnight, "
        "four-weeks, month, quarter or year. Nothing is guessed: what could mean two things is refused, and "
        "each of them is named.\n\n"
        "The paying parent is the one who does not have the main care of the children, a "
        "receiving parent "
        "the one who has.\n\n"
        "docs/where-figures-come-from.md says which figure of a P60, payslip, tax return or benefit letter "
        "goes with which option.\n\n"
        "A variation changes what is payable once the Child Maintenance Service has accepted it. "
        "Until then the result is the amount without it, with the other beside it; "
        "--variation-accepted says that it was accepted.",
    .words = {},
    .usual = "--income AMOUNT/PERIOD --children N",
    .options = estimate_options,
    .examples = estimate_examples,
    .exits = exits_of_cases,
    .run = run_estimate};

}  // namespace cmcalc::cli
