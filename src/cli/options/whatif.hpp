// The options of whatif.
#pragma once

#include "cli/options/common.hpp"

namespace cmcalc::cli::options {

inline constexpr Option set_fact{
    .group = Group::question,
    .word = "--set",
    .argument = "NAME=VALUE",
    .repeatable = true,
    .help = "change a fact, and see both amounts side by side",
    .more =
        "NAME is gross-weekly, income, nights, children, other-children, arrangement-children, benefit, "
        "partner-benefit or date; nights@A, nights@A/2 and children@A are of one receiving parent or "
        "child; any other fact is a JSON pointer of docs/case.md. VALUE is written as in the options of "
        "estimate; +1 and -1 add and take off, -benefit takes a benefit away.",
    .example = "--set nights=+1"};

inline constexpr Option vary_fact{
    .group = Group::question,
    .word = "--vary",
    .argument = "NAME=FROM..TO",
    .repeatable = true,
    .help = "the amount at each value of a count, an amount or a date",
    .more =
        "NAME=FROM..TO:STEP takes larger steps. Once or twice; two make a grid. In text, neighbours with "
        "the same amount are joined.",
    .example = "--vary nights=0..366"};

inline constexpr Option format_of_table =
    one_of(choices::table_formats, {.group = Group::output,
                                    .word = "--format",
                                    .argument = "FORMAT",
                                    .help = "the format of the result (text)",
                                    .more = "text is for people, json for programs; csv is for --vary.",
                                    .example = "--format json"});

}  // namespace cmcalc::cli::options
