// Options of audit that batch has with another meaning.
#pragma once

#include "cli/options/allowed_values.hpp"
#include "cli/options/common.hpp"

namespace cmcalc::cli::options {

inline constexpr Option audit_summary = one_of(
    choices::formats,
    {.group = Group::output,
     .word = "--summary",
     .argument = "FORMAT",
     .help = "at the end, what the findings come to",
     .more = "On standard error: how many awards agree, how much money a week is too much and how much "
             "too little, beside 1% of the money awarded; by rate, basis of income, jurisdiction, "
             "income, number of receiving parents and cause; and the ten largest differences. json "
             "is the document cmcalc.audit/1. With --quiet there is nothing else.",
     .example = "--summary text"});

inline constexpr Option findings_format =
    one_of(choices::record_formats,
           {.group = Group::output,
            .word = "--output-format",
            .argument = "FORMAT",
            .help = "the format of the findings (that of FILE)",
            .more = "Without it, the ending of the file of --output decides, .csv or .ndjson; otherwise a "
                    "table gives CSV. csv has a row for each case.",
            .example = "--output-format csv"});

}  // namespace cmcalc::cli::options
