// The options of check, but for those that state a case: what a decision letter says.
#pragma once

#include "cli/options/common.hpp"

namespace cmcalc::cli::options {

inline constexpr Option letter{
    .group = Group::letter,
    .word = "--letter",
    .argument = "AMOUNT[/PERIOD]",
    .help = "the amount to pay that the letter states (a week)",
    .more =
        "In total, if there are several receiving parents. With a period it is taken as what the weekly "
        "amount comes to: 303.16/month is £69.96 a week. If it is not clear what the amount is for, leave "
        "the period out: other periods and fees are then tried.",
    .example = "--letter 71.50"};

inline constexpr Option letter_income{.group = Group::letter,
                                      .word = "--letter-income",
                                      .argument = "AMOUNT",
                                      .help = "the gross weekly income that the letter states",
                                      .example = "--letter-income 598.36"};

inline constexpr Option letter_rate{.group = Group::letter,
                                    .word = "--letter-rate",
                                    .argument = "RATE",
                                    .choices = choices::rates,
                                    .help = "the rate that the letter names",
                                    .more = "nil, flat, reduced, basic, basic_plus, default or none.",
                                    .example = "--letter-rate basic"};

inline constexpr Option letter_children{.group = Group::letter,
                                        .word = "--letter-children",
                                        .argument = "N",
                                        .help = "how many qualifying children the letter counts",
                                        .more = "Of all receiving parents.",
                                        .example = "--letter-children 2"};

inline constexpr Option letter_other_children{.group = Group::letter,
                                              .word = "--letter-other-children",
                                              .argument = "N",
                                              .help = "how many relevant other children the letter counts",
                                              .example = "--letter-other-children 1"};

inline constexpr Option letter_nights{.group = Group::letter,
                                      .word = "--letter-nights",
                                      .argument = "BAND",
                                      .choices = choices::nights_bands,
                                      .help = "the nights a year that the letter counts",
                                      .more =
                                          "none, 52-103, 104-155, 156-174 or 175. For the children of "
                                          "each receiving parent.",
                                      .example = "--letter-nights 52-103"};

inline constexpr Option letter_to{
    .group = Group::letter,
    .word = "--letter-to",
    .argument = "ID=AMOUNT",
    .repeatable = true,
    .help = "the weekly amount for one receiving parent",
    .more = "ID is that of the case, or the name in --receiving-parent: A, B and so on without one.",
    .example = "--letter-to Alex=40.00"};

inline constexpr Option notified{.group = Group::letter,
                                 .word = "--notified",
                                 .argument = "YYYY-MM-DD",
                                 .help = "the day the parents were told of the decision",
                                 .more = "From it the last days of what can be done are counted.",
                                 .example = "--notified 2026-06-12"};

}  // namespace cmcalc::cli::options
