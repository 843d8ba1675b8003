/// @file
/// Changes of facts as they are written: "nights=104", "income=+200/month", "/decision=\"default\"".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmcalc/error.hpp"
#include "core/fact_paths.hpp"

namespace cmcalc {

/// The short names of counts, amounts and dates.
[[nodiscard]] std::vector<std::string_view> varied_names();

/// Reads NAME=VALUE. NAME is a short name, perhaps with @PARENT or @PARENT/CHILD, or a JSON pointer; VALUE is
/// written as in the options of `estimate`, or is JSON after a pointer.
/// @return nothing if it cannot be read; then `problem` says why, without its place
[[nodiscard]] std::optional<Change> read_change(std::string_view text, Problem& problem);

/// Makes the change that `text` was read as.
/// @return why it cannot be made, with nothing changed, or nothing if it was made
[[nodiscard]] std::optional<Problem> make_change(Facts& facts, const Change& change, std::string_view text);

}  // namespace cmcalc
