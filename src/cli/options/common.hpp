// Every option of every command. Only the table of commands uses them.
#pragma once

#include "cli/options/allowed_values.hpp"
#include "cli/options/table.hpp"

namespace cmcalc::cli::options {

/// `option` with one of a few words after it, which stand in the place of its argument and are offered.
constexpr Option one_of(Choices choices, Option option)
{
  option.choices = choices;
  option.offered = Offered::choices;
  option.shows_choices = true;
  return option;
}

// --- options of several commands ---

inline constexpr Option help{.name = Name::help,
                             .group = Group::other,
                             .letter = 'h',
                             .word = "--help",
                             .help = "-h is short, --help complete, with examples",
                             .example = "--help"};

inline constexpr Option version{.name = Name::version,
                                .group = Group::other,
                                .word = "--version",
                                .help = "version of the program and of the rules in it",
                                .example = "--version"};

inline constexpr Option format =
    one_of(choices::formats, {.name = Name::format,
                              .group = Group::output,
                              .word = "--format",
                              .argument = "FORMAT",
                              .help = "how the result is written (text)",
                              .more = "text is the breakdown for people, json the same for programs.",
                              .example = "--format json"});

inline constexpr Option output{.name = Name::output,
                               .group = Group::output,
                               .letter = 'o',
                               .word = "--output",
                               .argument = "FILE",
                               .offered = Offered::files,
                               .help = "write to FILE and not to the screen",
                               .more =
                                   "FILE appears only when it is complete; one that exists is replaced. "
                                   "A single minus sign is standard output.",
                               .example = "-o result.txt"};

inline constexpr Option errors = one_of(
    choices::error_styles,
    {.name = Name::errors,
     .group = Group::output,
     .word = "--errors",
     .argument = "STYLE",
     .help = "how problems are written (human)",
     .more = "Problems go to standard error: human is for people, json one document cmcalc.error/1 a line.",
     .example = "--errors json"});

inline constexpr Option color =
    one_of(choices::colours,
           {.name = Name::color,
            .group = Group::output,
            .word = "--color",
            .argument = "WHEN",
            .help = "bold and faint text on a terminal (auto)",
            .more = "auto: when the result goes to a terminal and the variable NO_COLOR is not set.",
            .example = "--color never"});

inline constexpr Option all_lines{.name = Name::all_lines,
                                  .group = Group::output,
                                  .word = "--all-lines",
                                  .help = "show also the steps that changed nothing",
                                  .example = "--all-lines"};

inline constexpr Option jurisdiction =
    one_of(choices::jurisdictions, {.name = Name::jurisdiction,
                                    .group = Group::when,
                                    .word = "--jurisdiction",
                                    .argument = "WHICH",
                                    .help = "whose law: of Great Britain or Northern Ireland (GB)",
                                    .example = "--jurisdiction NI"});

inline constexpr Option date_of_case{
    .name = Name::date,
    .group = Group::when,
    .word = "--date",
    .argument = "YYYY-MM-DD",
    .help = "effective date, for a case that has none, or another",
    .more =
        "Facts and rates are those of this day. Where the case has a date of its own, it is replaced, and "
        "a note of the result says so.",
    .example = "--date 2026-06-03"};

inline constexpr Option date_of_rules{.name = Name::date,
                                      .group = Group::when,
                                      .word = "--date",
                                      .argument = "YYYY-MM-DD",
                                      .help = "the day that is asked about (today)",
                                      .example = "--date 2014-01-01"};

// --- the case, as options of estimate ---

inline constexpr Option date_of_estimate{.name = Name::date,
                                         .group = Group::when,
                                         .word = "--date",
                                         .argument = "YYYY-MM-DD",
                                         .help = "the day the amount is for (today)",
                                         .more = "The effective date: facts and rates are those of this day.",
                                         .example = "--date 2026-11-21"};

inline constexpr Option decision =
    one_of(choices::decisions, {.name = Name::decision,
                                .group = Group::when,
                                .word = "--decision",
                                .argument = "KIND",
                                .help = "default: the amount set while income is not known",
                                .more = "A default maintenance decision neither needs nor uses any income.",
                                .example = "--decision default"});

/// `option` with an amount for a period after it, as often as there are such amounts.
constexpr Option amounts(Option option)
{
  option.argument = "AMOUNT/PERIOD";
  option.repeatable = true;
  return option;
}

inline constexpr Option income = amounts({.name = Name::income,
                                          .group = Group::income,
                                          .word = "--income",
                                          .help = "pay from a job, before tax",
                                          .more = "Before tax and National Insurance, and after "
                                                  "contributions to a pension that the employer takes out "
                                                  "of pay. Once for each job.",
                                          .example = "--income 36000/year"});

inline constexpr Option self_employed = amounts({.name = Name::self_employed,
                                                 .group = Group::income,
                                                 .word = "--self-employed",
                                                 .help = "profit of a business, before tax",
                                                 .more = "A loss is 0.",
                                                 .example = "--self-employed 18000/year"});

inline constexpr Option pension_income =
    amounts({.name = Name::pension_income,
             .group = Group::income,
             .word = "--pension-income",
             .help = "a pension that is received, before tax; not the state pension",
             .example = "--pension-income 650/month"});

inline constexpr Option pension =
    amounts({.name = Name::pension,
             .group = Group::income,
             .word = "--pension",
             .help = "paid into a pension by the parent, out of pay already taxed",
             .more = "Contributions with relief at source: they come off pay and profit.",
             .example = "--pension 100/month"});

inline constexpr Option hmrc{
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

inline constexpr Option historic_weekly{
    .name = Name::historic_weekly,
    .group = Group::income,
    .word = "--historic-weekly",
    .argument = "AMOUNT",
    .help = "HMRC's figure, where only a weekly one is known",
    .more = "As a letter of the Child Maintenance Service gives it; in the place of --hmrc.",
    .example = "--historic-weekly 598.36"};

inline constexpr Option estimated_weekly{.name = Name::estimated_weekly,
                                         .group = Group::income,
                                         .word = "--estimated-weekly",
                                         .argument = "AMOUNT",
                                         .help = "a weekly estimate, used only where nothing else is known",
                                         .example = "--estimated-weekly 480"};

inline constexpr Option gross_weekly{
    .name = Name::gross_weekly,
    .group = Group::income,
    .word = "--gross-weekly",
    .argument = "AMOUNT",
    .help = "gross weekly income that is settled already",
    .more = "Then there is nothing to work out, and no other income is given.",
    .example = "--gross-weekly 598.36"};

inline constexpr Option children{
    .name = Name::children,
    .group = Group::children,
    .word = "--children",
    .argument = "N",
    .help = "children that maintenance is for, all with one parent",
    .more = "From 1 to 20. For children with different receiving parents use --receiving-parent.",
    .example = "--children 2"};

inline constexpr Option nights{
    .name = Name::nights,
    .group = Group::children,
    .word = "--nights",
    .argument = "NIGHTS",
    .help = "nights a year that each stays with the paying parent (0)",
    .more =
        "NIGHTS is a number in the 12 months from the date; or 2/14, which is 2 nights in every 14; or "
        "assumed, the one night a week that is taken where nobody knows how many.",
    .example = "--nights 104"};

inline constexpr Option receiving_parent{
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

inline constexpr Option other_children{
    .name = Name::other_children,
    .group = Group::household,
    .word = "--other-children",
    .argument = "N",
    .help = "other children who live with the paying parent",
    .more = "Relevant other children: those for whom this parent or a partner gets child benefit.",
    .example = "--other-children 1"};

inline constexpr Option arrangement_children{
    .name = Name::arrangement_children,
    .group = Group::household,
    .word = "--arrangement-children",
    .argument = "N",
    .help = "children maintained under another arrangement",
    .more = "A court order, a regular agreement, or an arrangement made abroad.",
    .example = "--arrangement-children 1"};

inline constexpr Option benefit{.name = Name::benefit,
                                .group = Group::household,
                                .word = "--benefit",
                                .argument = "CODE",
                                .choices = choices::benefits,
                                .offered = Offered::choices,
                                .repeatable = true,
                                .help = "a benefit or pension that the paying parent receives",
                                .example = "--benefit universal_credit_no_earned_income"};

inline constexpr Option partner_benefit{.name = Name::partner_benefit,
                                        .group = Group::household,
                                        .word = "--partner-benefit",
                                        .argument = "CODE",
                                        .choices = choices::benefits,
                                        .offered = Offered::choices,
                                        .repeatable = true,
                                        .help = "a benefit that a partner in the same home receives",
                                        .example = "--partner-benefit income_support"};

inline constexpr Option partner_pays{.name = Name::partner_pays,
                                     .group = Group::household,
                                     .word = "--partner-pays",
                                     .help = "the partner has to pay child maintenance too",
                                     .example = "--partner-pays"};

inline constexpr Option status{.name = Name::status,
                               .group = Group::household,
                               .word = "--status",
                               .argument = "STATUS",
                               .choices = choices::statuses,
                               .offered = Offered::choices,
                               .repeatable = true,
                               .help = "what the paying parent is: a child, in prison, in a care home",
                               .more = "child: under 16, or 16 to 19 in full-time non-advanced education.",
                               .example = "--status prisoner"};

inline constexpr Option date_of_birth{.name = Name::date_of_birth,
                                      .group = Group::household,
                                      .word = "--date-of-birth",
                                      .argument = "YYYY-MM-DD",
                                      .help = "of the paying parent; matters under 18",
                                      .example = "--date-of-birth 2009-03-14"};

inline constexpr Option save{
    .name = Name::save,
    .group = Group::output,
    .word = "--save",
    .argument = "FILE",
    .offered = Offered::files,
    .help = "save the case, for cmcalc calc FILE",
    .more = "calc gives the same result for it, then or later, because the date is saved with it.",
    .example = "--save case.json"};

}  // namespace cmcalc::cli::options
