// Options of batch alone.
#pragma once

#include "cli/options/allowed_values.hpp"
#include "cli/options/common.hpp"

namespace cmcalc::cli::options {

inline constexpr Option input_format = one_of(
    choices::record_formats,
    {.group = Group::output,
     .word = "--input-format",
     .argument = "FORMAT",
     .help = "the format of the caseload (its first line tells)",
     .more = "It is CSV if the first line is the header of a table, otherwise NDJSON, one case a line.",
     .example = "--input-format csv"});

inline constexpr Option output_format = one_of(
    choices::record_formats,
    {.group = Group::output,
     .word = "--output-format",
     .argument = "FORMAT",
     .help = "the format of the results (that of FILE)",
     .more = "Without it, the ending of the file of --output decides, .csv or .ndjson; otherwise a table "
             "gives CSV. "
             "csv has a row for each receiving parent; the amounts of the case are in its first row only.",
     .example = "--output-format csv"});

inline constexpr Option csv_template{
    .group = Group::output,
    .word = "--template",
    .help = "write a CSV to start from, and do nothing else",
    .more = "A header with every column, and worked rows of every kind. No FILE is read.",
    .example = "--template -o cases.csv"};

inline constexpr Option rejects{
    .group = Group::output,
    .word = "--rejects",
    .argument = "FILE",
    .file = FileUse::beside,
    .help = "write refused records to FILE too, as they came",
    .more =
        "One line for each: the document cmcalc.error/1 with the record itself "
        "in raw. Once corrected, they can be read again: jq -r .raw FILE; rows of a "
        "table, below their header, with jq -j.",
    .example = "--rejects refused.ndjson"};

inline constexpr Option on_error = one_of(
    choices::on_error, {.group = Group::running,
                        .word = "--on-error",
                        .argument = "WHAT",
                        .help = "what to do after a refused record (continue)",
                        .more = "stop ends at the first one, and leaves the file of --output as it was.",
                        .example = "--on-error stop"});

inline constexpr Option worksheet{.group = Group::output,
                                  .word = "--worksheet",
                                  .help = "include every step of every case, as calc does",
                                  .example = "--worksheet"};

inline constexpr Option only_changed{
    .group = Group::output,
    .word = "--only-changed",
    .argument = "OLD",
    .file = FileUse::read,
    .help = "write only what changed since the results in OLD",
    .more =
        "OLD holds the results (NDJSON) of the same cases in the same order. For each case whose outcome "
        "differs, one line (cmcalc.change/1): what changed, from what to what, and by "
        "how much; and, if OLD has worksheets, the first line in which the two differ.",
    .example = "--only-changed results.ndjson"};

inline constexpr Option summary = one_of(
    choices::formats,
    {.group = Group::output,
     .word = "--summary",
     .argument = "FORMAT",
     .help = "at the end, counts and amounts of the caseload",
     .more = "On standard error: records by rate, basis of income, jurisdiction, "
             "number of receiving parents, problem "
             "and note; mean, quartiles and total of the weekly amounts. With --quiet there is nothing else.",
     .example = "--summary text"});

inline constexpr Option jobs{.group = Group::running,
                             .letter = 'j',
                             .word = "--jobs",
                             .argument = "N",
                             .help = "threads that calculate (as many as there are cores)",
                             .more = "The output is the same for any number.",
                             .example = "--jobs 2"};

inline constexpr Option line_buffered{.group = Group::running,
                                      .word = "--line-buffered",
                                      .help = "write each result as soon as it is ready",
                                      .more =
                                          "Even without it no result waits for records that come later, but "
                                          "results that are ready together are written together.",
                                      .example = "--line-buffered"};

inline constexpr Option quiet{.group = Group::running,
                              .letter = 'q',
                              .word = "--quiet",
                              .help = "no progress, and no line at the end",
                              .example = "--quiet"};

}  // namespace cmcalc::cli::options
