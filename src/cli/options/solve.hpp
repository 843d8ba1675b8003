// The options of solve, but for those that state a case.
#pragma once

#include "cli/options/common.hpp"

namespace cmcalc::cli::options {

inline constexpr Option weekly_amount{.group = Group::question,
                                      .word = "--weekly",
                                      .argument = "AMOUNT",
                                      .help = "the weekly amount that is to come out",
                                      .more = "Exactly that, to the penny.",
                                      .example = "--weekly 62.54"};

inline constexpr Option payable_to{
    .group = Group::question,
    .word = "--payable-to",
    .argument = "ID",
    .help = "it is the amount for this receiving parent (the total)",
    .more = "The id of a receiving parent of the case: A, B and so on without one.",
    .example = "--payable-to Alex"};

inline constexpr Option unknown_fact{
    .group = Group::question,
    .word = "--for",
    .argument = "NAME",
    .choices = choices::unknowns,
    .help = "the fact to look for (gross-weekly)",
    .more =
        "gross-weekly is gross weekly income, in place of all income of the case; yearly is HMRC's figure of "
        "the tax year used, if it is in one record; nights are those of every child; children is the "
        "number of children of a receiving parent, other-children that of relevant other children.",
    .example = "--for yearly"};

}  // namespace cmcalc::cli::options
