#include "option_table.hpp"

#include <algorithm>
#include <array>

#include "choices.hpp"

namespace cmcalc::cli {

namespace {

// --- options of several commands -----------------------------------------------------------------------

constexpr Option help{.name = Name::help,
                      .group = Group::other,
                      .letter = 'h',
                      .word = "--help",
                      .help = "-h: this short help; --help: complete, with examples",
                      .example = "--help"};

constexpr Option version{.name = Name::version,
                         .group = Group::other,
                         .word = "--version",
                         .help = "version of the program and of the rules in it",
                         .example = "--version"};

constexpr Option format{.name = Name::format,
                        .group = Group::output,
                        .word = "--format",
                        .argument = "FORMAT",
                        .choices = choices::formats,
                        .offered = Offered::choices,
                        .choices_in_short_help = true,
                        .help = "how the result is written (text)",
                        .more = "text is the breakdown for people, json the same for programs.",
                        .example = "--format json"};

constexpr Option output{.name = Name::output,
                        .group = Group::output,
                        .letter = 'o',
                        .word = "--output",
                        .argument = "FILE",
                        .offered = Offered::files,
                        .help = "write to FILE and not to the screen",
                        .more = "FILE appears only when it is complete; one that exists is replaced.",
                        .example = "-o result.txt"};

constexpr Option errors{
    .name = Name::errors,
    .group = Group::output,
    .word = "--errors",
    .argument = "STYLE",
    .choices = choices::error_styles,
    .offered = Offered::choices,
    .choices_in_short_help = true,
    .help = "how problems are written (human)",
    .more = "Problems go to standard error: human is for people, json one document cmcalc.error/1 a line.",
    .example = "--errors json"};

constexpr Option color{
    .name = Name::color,
    .group = Group::output,
    .word = "--color",
    .argument = "WHEN",
    .choices = choices::colours,
    .offered = Offered::choices,
    .choices_in_short_help = true,
    .help = "bold and faint text on a terminal (auto)",
    .more = "auto: when the result goes to a terminal and the variable NO_COLOR is not set.",
    .example = "--color never"};

constexpr Option all_lines{.name = Name::all_lines,
                           .group = Group::output,
                           .word = "--all-lines",
                           .help = "show also the steps that changed nothing",
                           .example = "--all-lines"};

constexpr Option jurisdiction{.name = Name::jurisdiction,
                              .group = Group::when,
                              .word = "--jurisdiction",
                              .argument = "WHICH",
                              .choices = choices::jurisdictions,
                              .offered = Offered::choices,
                              .choices_in_short_help = true,
                              .help = "whose law: Great Britain or Northern Ireland (GB)",
                              .example = "--jurisdiction NI"};

constexpr Option date_of_case{
    .name = Name::date,
    .group = Group::when,
    .word = "--date",
    .argument = "YYYY-MM-DD",
    .help = "effective date, for a case that has none, or another",
    .more =
        "Facts and rates are those of this day. Where the case has a date of its own, it is replaced, and "
        "calc says so in a note.",
    .example = "--date 2026-06-03"};

constexpr Option date_of_rules{.name = Name::date,
                               .group = Group::when,
                               .word = "--date",
                               .argument = "YYYY-MM-DD",
                               .help = "the day that is asked about (today)",
                               .example = "--date 2014-01-01"};

// --- the case, as options of estimate --------------------------------------------------------------------

constexpr Option date_of_estimate{.name = Name::date,
                                  .group = Group::when,
                                  .word = "--date",
                                  .argument = "YYYY-MM-DD",
                                  .help = "the day the amount is for (today)",
                                  .more = "The effective date: facts and rates are those of this day.",
                                  .example = "--date 2026-11-21"};

constexpr Option decision{.name = Name::decision,
                          .group = Group::when,
                          .word = "--decision",
                          .argument = "KIND",
                          .choices = choices::decisions,
                          .offered = Offered::choices,
                          .choices_in_short_help = true,
                          .help = "default: what is set while the income is not known",
                          .more = "A default maintenance decision neither needs nor uses any income.",
                          .example = "--decision default"};

constexpr std::string_view amount_per_period = "AMOUNT/PERIOD";

constexpr Option income{
    .name = Name::income,
    .group = Group::income,
    .word = "--income",
    .argument = amount_per_period,
    .repeatable = true,
    .help = "pay from a job, before tax",
    .more =
        "Before tax and National Insurance, and after contributions to a pension that the employer takes out "
        "of pay. Once for each job.",
    .example = "--income 36000/year"};

constexpr Option self_employed{.name = Name::self_employed,
                               .group = Group::income,
                               .word = "--self-employed",
                               .argument = amount_per_period,
                               .repeatable = true,
                               .help = "profit of a business, before tax",
                               .more = "A loss is 0.",
                               .example = "--self-employed 18000/year"};

constexpr Option pension_income{.name = Name::pension_income,
                                .group = Group::income,
                                .word = "--pension-income",
                                .argument = amount_per_period,
                                .repeatable = true,
                                .help = "a pension that is received, before tax; not the state pension",
                                .example = "--pension-income 650/month"};

constexpr Option pension{.name = Name::pension,
                         .group = Group::income,
                         .word = "--pension",
                         .argument = amount_per_period,
                         .repeatable = true,
                         .help = "paid into a pension by the parent, out of pay already taxed",
                         .more = "Contributions with relief at source: they come off pay and profit.",
                         .example = "--pension 100/month"};

constexpr Option hmrc{
    .name = Name::hmrc,
    .group = Group::income,
    .word = "--hmrc",
    .argument = "AMOUNT[@TAX-YEAR]",
    .repeatable = true,
    .help = "pay for a whole tax year, as HMRC has it",
    .more =
        "The law starts from this figure, that of the last tax year for which HMRC has one; other pay counts "
        "only when it differs by at least 25 %. Without a tax year: the last that ended before the date.",
    .example = "--hmrc 31250@2024-25"};

constexpr Option historic_weekly{
    .name = Name::historic_weekly,
    .group = Group::income,
    .word = "--historic-weekly",
    .argument = "AMOUNT",
    .help = "HMRC's figure, where only a weekly one is known",
    .more = "As a letter of the Child Maintenance Service gives it; in the place of --hmrc.",
    .example = "--historic-weekly 598.36"};

constexpr Option estimated_weekly{.name = Name::estimated_weekly,
                                  .group = Group::income,
                                  .word = "--estimated-weekly",
                                  .argument = "AMOUNT",
                                  .help = "a weekly estimate, used only where nothing else is known",
                                  .example = "--estimated-weekly 480"};

constexpr Option gross_weekly{.name = Name::gross_weekly,
                              .group = Group::income,
                              .word = "--gross-weekly",
                              .argument = "AMOUNT",
                              .help = "gross weekly income that is settled already",
                              .more = "Then there is nothing to work out, and no other income is given.",
                              .example = "--gross-weekly 598.36"};

constexpr Option children{
    .name = Name::children,
    .group = Group::children,
    .word = "--children",
    .argument = "N",
    .help = "children that maintenance is for, all with one parent",
    .more = "From 1 to 20. For children with different receiving parents use --receiving-parent.",
    .example = "--children 2"};

constexpr Option nights{
    .name = Name::nights,
    .group = Group::children,
    .word = "--nights",
    .argument = "NIGHTS",
    .help = "nights a year that each stays with the paying parent (0)",
    .more =
        "NIGHTS is a number in the 12 months from the date; or 2/14, which is 2 nights in every 14; or "
        "assumed, the one night a week that is taken where nobody knows how many.",
    .example = "--nights 104"};

constexpr Option receiving_parent{
    .name = Name::receiving_parent,
    .group = Group::children,
    .word = "--receiving-parent",
    .argument = "N[:NIGHTS[,NIGHTS...]]",
    .repeatable = true,
    .help = "a receiving parent with N children, and their nights",
    .more =
        "In the place of --children and --nights: once for each receiving parent. One NIGHTS is for every "
        "child, several are for one child each.",
    .example = "--receiving-parent 2:104,52 --receiving-parent 1"};

constexpr Option other_children{
    .name = Name::other_children,
    .group = Group::household,
    .word = "--other-children",
    .argument = "N",
    .help = "other children who live with the paying parent",
    .more = "Relevant other children: those for whom this parent or a partner gets child benefit.",
    .example = "--other-children 1"};

constexpr Option arrangement_children{
    .name = Name::arrangement_children,
    .group = Group::household,
    .word = "--arrangement-children",
    .argument = "N",
    .help = "children maintained under another arrangement",
    .more = "A court order, a regular agreement, or an arrangement made abroad.",
    .example = "--arrangement-children 1"};

constexpr Option benefit{.name = Name::benefit,
                         .group = Group::household,
                         .word = "--benefit",
                         .argument = "CODE",
                         .choices = choices::benefits,
                         .offered = Offered::choices,
                         .repeatable = true,
                         .help = "a benefit or pension that the paying parent receives",
                         .example = "--benefit universal_credit_no_earned_income"};

constexpr Option partner_benefit{.name = Name::partner_benefit,
                                 .group = Group::household,
                                 .word = "--partner-benefit",
                                 .argument = "CODE",
                                 .choices = choices::benefits,
                                 .offered = Offered::choices,
                                 .repeatable = true,
                                 .help = "a benefit that a partner in the same home receives",
                                 .example = "--partner-benefit income_support"};

constexpr Option partner_pays{.name = Name::partner_pays,
                              .group = Group::household,
                              .word = "--partner-pays",
                              .help = "the partner has to pay child maintenance too",
                              .example = "--partner-pays"};

constexpr Option status{.name = Name::status,
                        .group = Group::household,
                        .word = "--status",
                        .argument = "STATUS",
                        .choices = choices::statuses,
                        .offered = Offered::choices,
                        .repeatable = true,
                        .help = "the paying parent is a child, in prison, in a care home ...",
                        .more = "child: under 16, or 16 to 19 in full-time non-advanced education.",
                        .example = "--status prisoner"};

constexpr Option date_of_birth{.name = Name::date_of_birth,
                               .group = Group::household,
                               .word = "--date-of-birth",
                               .argument = "YYYY-MM-DD",
                               .help = "of the paying parent; matters under 18",
                               .example = "--date-of-birth 2009-03-14"};

constexpr Option save{
    .name = Name::save,
    .group = Group::output,
    .word = "--save",
    .argument = "FILE",
    .offered = Offered::files,
    .help = "save the case, for cmcalc calc FILE",
    .more = "calc gives the same result for it, then or later, because the date is saved with it.",
    .example = "--save case.json"};

// --- commands
// ------------------------------------------------------------------------------------------------

constexpr Words case_files{.name = Name::file,
                           .argument = "FILE...|-",
                           .help = "case documents (cmcalc.case/1); - is standard input",
                           .offered = Offered::files,
                           .needed = true,
                           .several = true,
                           .missing = "no FILE is given; a single minus sign reads standard input"};

constexpr std::array estimate_options = {
    &date_of_estimate, &jurisdiction,     &decision,       &income,
    &self_employed,    &pension_income,   &pension,        &hmrc,
    &historic_weekly,  &estimated_weekly, &gross_weekly,   &children,
    &nights,           &receiving_parent, &other_children, &arrangement_children,
    &benefit,          &partner_benefit,  &partner_pays,   &status,
    &date_of_birth,    &format,           &output,         &save,
    &all_lines,        &errors,           &color,          &help};

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
            "a parent on benefit"}};

constexpr std::array calc_options = {&date_of_case, &format, &output, &all_lines, &errors, &color, &help};
constexpr std::array calc_examples = {
    Example{"cmcalc calc case.json", "the weekly amount, with every step"},
    Example{"cmcalc calc case.json --format json", "the same for programs"},
    Example{"cmcalc calc - --date 2026-06-03", "a case from standard input, as of a day"}};

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
                           "the one who has.",
            .words = {},
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
                  .help = "which document",
                  .choices = choices::schemas,
                  .offered = Offered::choices,
                  .needed = true,
                  .missing = "say which document: case, result, error or rules"},
        .options = text_options,
        .examples = schema_examples,
        .exits = exits_of_texts},
    Command{.name = "explain",
            .summary = "an error, note, step, figure or benefit in plain words",
            .description =
                "Says what an id means that stands in a result or an error, why it is so, the provision "
                "behind it, and what to do. Without an ID it lists them all.",
            .words = {.name = Name::rules_id,
                      .argument = "[ID]",
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
      "When and where", "Income of the paying parent",
      "Children",       "The paying parent and the household",
      "Output",         "Other"};
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

std::string written(const Option& option)
{
  std::string text = option.letter == 0 ? "" : std::string{'-', option.letter} + ", ";
  text += option.word;
  if (!option.argument.empty()) text.append(" ").append(option.argument);
  return text;
}

std::string usage(const Command& command)
{
  std::string text = "cmcalc " + std::string{command.name} + " [options]";
  if (!command.words.argument.empty()) text.append(" ").append(command.words.argument);
  return text;
}

}  // namespace cmcalc::cli
