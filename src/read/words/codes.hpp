/// @file
/// Benefits, statuses and jurisdictions in words: "carer's allowance", "in prison", "Scotland".
///
/// Each function reads a code, "carers_allowance", or a name. A name that several codes have, "universal
/// credit", is refused, and `problem` names each of them.
#pragma once

#include <optional>
#include <string_view>

#include "cmcalc/error.hpp"
#include "cmcalc/facts.hpp"
#include "cmcalc/law.hpp"

namespace cmcalc::words {

[[nodiscard]] std::optional<Benefit> read_benefit(std::string_view text, Problem& problem);
[[nodiscard]] std::optional<Status> read_status(std::string_view text, Problem& problem);
[[nodiscard]] std::optional<Jurisdiction> read_jurisdiction(std::string_view text, Problem& problem);

}  // namespace cmcalc::words
