/// @file
/// Benefits in words: "carer's allowance", "new style JSA".
#pragma once

#include <optional>
#include <string_view>

#include "cmcalc/error.hpp"
#include "cmcalc/law.hpp"

namespace cmcalc::words {

/// A code, "carers_allowance", or a name. A name that several benefits have, "universal credit", is refused,
/// and `problem` names each of them.
[[nodiscard]] std::optional<Benefit> read_benefit(std::string_view text, Problem& problem);

}  // namespace cmcalc::words
