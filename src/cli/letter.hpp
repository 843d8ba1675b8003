// What a decision letter says, as options state it.
#pragma once

#include <string>

#include "cli/dispatch.hpp"
#include "cli/options/table.hpp"
#include "cmcalc/facts.hpp"

namespace cmcalc::cli {

/// Adds the award that the options of the letter state to `facts`, a valid case.
/// @param as_given  becomes the amount of --letter in words, if it is for another period than a week
/// @return whether the case has an award that can be checked; if not, `outcome` says why
[[nodiscard]] bool add_letter(Facts& facts, const ParsedCommand& given, std::string& as_given,
                              Outcome& outcome);

}  // namespace cmcalc::cli
