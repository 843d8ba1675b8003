#include "cli/options/table.hpp"

#include <algorithm>
#include <array>

#include "cli/options/allowed_values.hpp"
#include "cli/options/batch.hpp"
#include "cli/options/common.hpp"
#include "cli/options/variation.hpp"

namespace cmcalc::cli {

namespace {

using namespace options;

constexpr Words case_files{.name = Name::file,
                           .argument = "FILE...|-",
                           .one = "file",
                           .help = "case documents (cmcalc.case/1); - is standard input",
                           .offered = Offered::files,
                           .needed = true,
                           .several = true,
                           .missing = "no FILE is given; a single minus sign reads standard input"};

constexpr std::array estimate_options = {
    // when and where, income
    &date_of_estimate, &jurisdiction, &decision, &income, &self_employed, &pension_income, &pension, &hmrc,
    &historic_weekly, &estimated_weekly, &gross_weekly,
    // children and household
    &children, &nights, &receiving_parent, &other_children, &arrangement_children, &benefit, &partner_benefit,
    &partner_pays, &status, &date_of_birth,
    // variation
    &contact_costs, &disability_costs, &prior_debts, &boarding_fees, &mortgage, &unearned, &unearned_hmrc,
    &assets, &diverted, &income_behind_rate,
    // output and others
    &format, &output, &save, &all_lines, &errors, &color, &help};

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

constexpr std::array calc_options = {&date_of_case, &format, &output, &all_lines, &errors, &color, &help};
constexpr std::array calc_examples = {
    Example{"cmcalc calc case.json", "the weekly amount, with every step"},
    Example{"cmcalc calc case.json --format json", "the same for programs"},
    Example{"cmcalc calc - --date 2026-06-03", "a case from standard input, as of a day"}};

constexpr std::array batch_options = {&date_of_case, &input_format,  &output_format, &csv_template, &output,
                                      &rejects,      &worksheet,     &only_changed,  &summary,      &on_error,
                                      &jobs,         &line_buffered, &quiet,         &errors,       &help};
constexpr std::array batch_examples = {
    Example{"cmcalc batch cases.ndjson -o results.ndjson", "a result for each case, in the same order"},
    Example{"cmcalc batch - --rejects refused.ndjson < cases.ndjson > results.ndjson",
            "refused records also in a file of their own"},
    Example{"cmcalc batch cases.ndjson --summary text > results.ndjson", "and how many of what"},
    Example{"cmcalc batch cases.csv --output-format csv -o results.csv", "from a spreadsheet, and for one"}};

constexpr std::array validate_options = {&date_of_case, &errors, &help};
constexpr std::array validate_examples = {
    Example{"cmcalc validate case.json", "silent when calc would accept it"},
    Example{"cmcalc validate --errors json - < cases.ndjson", "many cases, one a line"}};

constexpr std::array rules_options = {&date_of_rules, &jurisdiction, &format, &output, &help};
constexpr std::array rules_examples = {
    Example{"cmcalc rules", "every figure in force today"},
    Example{"cmcalc rules --date 2014-01-01 --format json", "those of another day, for programs"}};

constexpr std::array text_options = {&output, &help};
constexpr std::array schema_examples = {Example{"cmcalc schema case", "what a case may hold"},
                                        Example{"cmcalc schema result -o result.schema.json", "into a file"}};
constexpr std::array explain_examples = {Example{"cmcalc explain", "all that can be explained"},
                                         Example{"cmcalc explain rounding-once", "one of them"}};

constexpr std::array help_options = {&help};
constexpr std::array help_examples = {Example{"cmcalc help estimate", "the same as cmcalc estimate --help"}};

constexpr std::string_view exits_of_cases =
    "0 done; 2 wrong use, or a file that cannot be read or written; 3 a case was refused; 70 a defect in the "
    "program.";
constexpr std::string_view exits_of_batch =
    "0 done; 1 done, and some records were refused; 2 wrong use, or a file that cannot be read or written; "
    "70 a "
    "defect in the program; 130 after Ctrl-C, 143 after SIGTERM.";
constexpr std::string_view exits_of_texts =
    "0 done; 2 wrong use, or a file that cannot be written; 70 a defect in the program.";

constexpr std::array all_commands = {
    Command{.name = "estimate",
            .summary = "the weekly amount for what you say in options",
            .description = "Works out child maintenance from a few facts and shows every step, with the law "
                           "behind it. Nothing "
                           "has to be written down first.\n\n"
                           "Amounts are pounds, with pence after a full stop: 36000 or 412.50, without a "
                           "comma or a pound sign. "
                           "PERIOD is week, fortnight, four-weeks, month, quarter or year.\n\n"
                           "The paying parent is the one who does not have the main care of the children, a "
                           "receiving parent "
                           "the one who has.\n\n"
                           "A variation counts once the Child Maintenance Service has accepted it: state "
                           "its grounds as they were accepted.",
            .words = {},
            .usual = "--income AMOUNT/PERIOD --children N",
            .options = estimate_options,
            .examples = estimate_examples,
            .exits = exits_of_cases},
    Command{.name = "calc",
            .summary = "the weekly amount for cases in files",
            .description =
                "Works out the weekly amount for each case and shows every step with its provision. "
                "Several files give one result each, in their order.",
            .words = case_files,
            .options = calc_options,
            .examples = calc_examples,
            .exits = exits_of_cases},
    Command{.name = "batch",
            .summary = "the weekly amounts of a whole caseload",
            .description =
                "Reads one case a line (NDJSON, or CSV) and writes one result a line, in the same order. A "
                "record "
                "that is "
                "refused has its problems (cmcalc.error/1) in its place; the others are calculated all the "
                "same.\n\n"
                "Any number of records, in little memory; results come as soon as they are ready.",
            .words = {.name = Name::file,
                      .argument = "FILE|-",
                      .one = "file",
                      .help = "the caseload; - is standard input",
                      .offered = Offered::files},
            .usual = "-o RESULTS",
            .options = batch_options,
            .examples = batch_examples,
            .exits = exits_of_batch},
    Command{.name = "validate",
            .summary = "all that is wrong with cases in files",
            .description =
                "Reports every problem of every case, and writes nothing where there is none. A file holds "
                "one case, or many with one on each line (NDJSON).",
            .words = case_files,
            .options = validate_options,
            .examples = validate_examples,
            .exits = exits_of_cases},
    Command{.name = "rules",
            .summary = "the figures in force on a day, with their sources",
            .description =
                "Lists every figure that the calculation uses: the provision it belongs to, the instrument "
                "that set it, its source, when it was last compared with that source, and doubts.",
            .words = {},
            .options = rules_options,
            .examples = rules_examples,
            .exits = exits_of_texts},
    Command{
        .name = "schema",
        .summary = "JSON Schema of the documents",
        .description = "Writes the JSON Schema (2020-12) of a document that this program reads or writes.",
        .words = {.name = Name::schema_name,
                  .argument = "DOCUMENT",
                  .one = "document",
                  .help = "which document",
                  .choices = choices::schemas,
                  .offered = Offered::choices,
                  .needed = true,
                  .missing = "say which document: case, result, error, change, summary or rules"},
        .options = text_options,
        .examples = schema_examples,
        .exits = exits_of_texts},
    Command{.name = "explain",
            .summary = "an error, note, step, figure or benefit in plain words",
            .description =
                "Says what an id means that stands in a result or an error, why it is so, the provision "
                "behind it, and what to do. Without an ID it lists them all.",
            .words = {.name = Name::explained_id,
                      .argument = "[ID]",
                      .one = "id",
                      .help = "what to explain",
                      .choices = choices::explained,
                      .offered = Offered::choices},
            .options = text_options,
            .examples = explain_examples,
            .exits = exits_of_texts},
    Command{.name = "help",
            .summary = "all about a command",
            .description = "Shows the complete help of a command, or of the program.",
            .words = {.name = Name::command_name,
                      .argument = "[COMMAND]",
                      .one = "command",
                      .help = "which command",
                      .choices = choices::commands,
                      .offered = Offered::choices},
            .options = help_options,
            .examples = help_examples,
            .exits = exits_of_texts}};

constexpr std::array options_of_program = {&help, &version};
constexpr std::array examples_of_program = {estimate_examples[0], calc_examples[0],
                                            Example{"cmcalc estimate --help", "all about a command"}};

}  // namespace

std::string_view title_of(Group group)
{
  static constexpr std::array<std::string_view, group_count> titles = {
      "When and where",
      "Income of the paying parent",
      "Children",
      "The paying parent and the household",
      "Variation: grounds that were accepted",
      "Output",
      "How it runs",
      "Other"};
  return titles[static_cast<std::size_t>(group)];
}

std::span<const Command> commands() { return all_commands; }

const Command* command_named(std::string_view name)
{
  const auto* const found = std::find_if(all_commands.begin(), all_commands.end(),
                                         [&](const Command& command) { return command.name == name; });
  return found == all_commands.end() ? nullptr : found;
}

std::span<const Option* const> program_options() { return options_of_program; }
std::span<const Example> program_examples() { return examples_of_program; }

std::string argument_of(const Option& option)
{
  if (!option.shows_choices) return std::string{option.argument};
  std::string words;
  for (const std::string_view word : option.choices()) words.append(words.empty() ? "" : "|").append(word);
  return words;
}

std::string written(const Option& option)
{
  std::string text = option.letter == 0 ? "" : std::string{'-', option.letter} + ", ";
  text += option.word;
  const std::string argument = argument_of(option);
  return argument.empty() ? text : text + " " + argument;
}

std::string usage(const Command& command)
{
  std::string text = "cmcalc " + std::string{command.name};
  if (!command.usual.empty()) text.append(" ").append(command.usual);
  text += " [options]";
  if (!command.words.argument.empty()) text.append(" ").append(command.words.argument);
  return text;
}

}  // namespace cmcalc::cli
