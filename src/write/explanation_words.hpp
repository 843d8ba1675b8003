/// @file
/// What an explanation of a decision letter says, for people.
#pragma once

#include <string>
#include <vector>

#include "analysis/check.hpp"
#include "cmcalc/calculator.hpp"

namespace cmcalc {

/// "pension contributions of £1,200.00 (2025-26) were not taken off": what completes "The letter fits if …".
/// @param calculated  the case as it is
[[nodiscard]] std::string condition_in_words(const Answer& calculated, const Explanation& explanation);

/// "The letter fits if pension contributions of £1,200.00 (2025-26) were not taken off."
[[nodiscard]] std::string explanation_sentence(const Answer& calculated, const Explanation& explanation);

/// What to ask about it, or to look at.
[[nodiscard]] std::string explanation_question(const Explanation& explanation);

}  // namespace cmcalc
