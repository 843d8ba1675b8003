// Options of nights alone.
#pragma once

#include "cli/options/common.hpp"

namespace cmcalc::cli::options {

inline constexpr Option from{.group = Group::when,
                             .word = "--from",
                             .argument = "YYYY-MM-DD",
                             .help = "the first day of the 12 months, the effective date",
                             .more = "2026-06-03, \"3 June 2026\", 13/6/2026 or today.",
                             .example = "--from 2026-06-03"};

inline constexpr Option every{.group = Group::children,
                              .word = "--every",
                              .argument = "N/D[@FIRST]",
                              .help = "a pattern: the first N nights of every D days",
                              .more =
                                  "It begins on FIRST, or on the day of --from without it, and has no nights "
                                  "before. \"2 nights a week\" "
                                  "is 2/7. FIRST may be a day before the 12 months.",
                              .example = "--every 2/14@2026-06-05"};

inline constexpr Option dates_of_nights{
    .group = Group::children,
    .word = "--dates",
    .argument = "FILE.csv",
    .file = FileUse::read,
    .help = "single nights, which count instead of the pattern",
    .more =
        "A table with the date on which a night begins, and yes if the child is with the paying parent in "
        "that "
        "night or no if not. A header is not needed. A single minus sign is standard input.",
    .example = "--dates nights.csv"};

inline constexpr Option save_in_case{.group = Group::output,
                                     .word = "--save",
                                     .argument = "CASE",
                                     .file = FileUse::beside,
                                     .help = "write the number into every child of a case document",
                                     .more = "CASE has to exist; nothing else of what it states is changed.",
                                     .example = "--save case.json"};

}  // namespace cmcalc::cli::options
