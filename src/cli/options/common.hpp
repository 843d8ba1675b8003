// What several commands have: options, words, exit codes.
#pragma once

#include "cli/estimate/readers.hpp"
#include "cli/options/allowed_values.hpp"
#include "cli/options/table.hpp"

namespace cmcalc::cli::options {

/// `option` with one of a few words as its value, which help shows in place of the argument.
constexpr Option one_of(Choices choices, Option option)
{
  option.choices = choices;
  option.shows_choices = true;
  return option;
}

inline constexpr Option help{.group = Group::other,
                             .letter = 'h',
                             .word = "--help",
                             .help = "show help (-h: summary, --help: everything)",
                             .example = "--help"};

inline constexpr Option version{.group = Group::other,
                                .word = "--version",
                                .help = "version of the program and of the rules in it",
                                .example = "--version"};

inline constexpr Option format =
    one_of(choices::formats, {.group = Group::output,
                              .word = "--format",
                              .argument = "FORMAT",
                              .help = "the format of the result (text)",
                              .more = "text is the breakdown for people, json the same for programs.",
                              .example = "--format json"});

inline constexpr Option output{.group = Group::output,
                               .letter = 'o',
                               .word = "--output",
                               .argument = "FILE",
                               .file = FileUse::results,
                               .help = "write to FILE instead of standard output",
                               .more =
                                   "FILE appears only when it is complete; one that exists is replaced. "
                                   "A single minus sign is standard output.",
                               .example = "-o result.txt"};

inline constexpr Option errors = one_of(
    choices::error_styles,
    {.group = Group::output,
     .word = "--errors",
     .argument = "STYLE",
     .help = "the format of problems (human)",
     .more =
         "Problems go to standard error: human is for people, json is one cmcalc.error/1 document a line.",
     .example = "--errors json"});

inline constexpr Option color =
    one_of(choices::colours,
           {.group = Group::output,
            .word = "--color",
            .argument = "WHEN",
            .help = "bold and faint text on a terminal (auto)",
            .more = "auto: when the result goes to a terminal and the variable NO_COLOR is not set.",
            .example = "--color never"});

inline constexpr Option all_lines{.group = Group::output,
                                  .word = "--all-lines",
                                  .help = "also show the steps that changed nothing",
                                  .example = "--all-lines"};

inline constexpr Option short_page{.group = Group::output,
                                   .word = "--short",
                                   .help = "one page: the amount and how it came about",
                                   .more = "At most 24 lines. --format json is the same with and without it.",
                                   .example = "--short"};

inline constexpr Option full{.group = Group::output,
                             .word = "--full",
                             .help = "every step, with the law, and every note",
                             .more = "As calc prints it. --format json always has every step.",
                             .example = "--full"};

inline constexpr Option jurisdiction =
    one_of(choices::jurisdictions, {.group = Group::when,
                                    .word = "--jurisdiction",
                                    .argument = "WHICH",
                                    .help = "the law of Great Britain (GB) or Northern Ireland (NI)",
                                    .example = "--jurisdiction NI"});

inline constexpr Option date_of_case{
    .group = Group::when,
    .word = "--date",
    .argument = "YYYY-MM-DD",
    .help = "effective date, if the case has none or another",
    .more =
        "Facts and rates are those of this day. It replaces the date of a "
        "case that has one, and a note in the result says so. It may be today.",
    .example = "--date 2026-06-03"};

inline constexpr Option dates =
    one_of(choices::orders_of_days,
           {.group = Group::output,
            .word = "--dates",
            .argument = "ORDER",
            .help = "the order of days in a table: 3/6/2026 is 3 June",
            .more = "Not needed if some day of the column is above 12, within the first 4 MiB. A day that "
                    "contradicts it is refused.",
            .example = "--dates uk"});

inline constexpr Option case_of_table{.group = Group::output,
                                      .word = "--case",
                                      .argument = "ID",
                                      .help = "the case of a table (CSV) that has this case_id",
                                      .example = "--case A-17"};

inline constexpr Option date_of_rules{.group = Group::when,
                                      .word = "--date",
                                      .argument = "YYYY-MM-DD",
                                      .help = "the day for which to list the figures (today)",
                                      .example = "--date 2014-01-01"};

// --- words and exit codes of several commands ---

inline constexpr Words case_files{.argument = "FILE...|-",
                                  .one = "file",
                                  .help = "case documents (cmcalc.case/1); - is standard input",
                                  .files = true,
                                  .needed = true,
                                  .several = true,
                                  .missing = Message::no_file_given};

inline constexpr Words one_caseload{
    .argument = "FILE|-", .one = "file", .help = "the caseload; - is standard input", .files = true};

inline constexpr std::string_view exits_of_cases =
    "0 done; 2 wrong use, or a file that cannot be read or written; 3 a case was refused; 70 a defect in the "
    "program.";
inline constexpr std::string_view exits_of_batch =
    "0 done; 1 done, and some records were refused; 2 wrong use, or a file that cannot be read or written; "
    "70 a "
    "defect in the program; 130 after Ctrl-C, 143 after SIGTERM.";
inline constexpr std::string_view exits_of_texts =
    "0 done; 2 wrong use, or a file that cannot be written; 70 a defect in the program.";

}  // namespace cmcalc::cli::options
