/// @file
/// Ranges of a fact as they are written: "nights=0..366", "income=20000..60000/year:1000".
#pragma once

#include <optional>
#include <string_view>

#include "cmcalc/error.hpp"
#include "core/fact_ranges.hpp"

namespace cmcalc {

/// Reads NAME=FROM..TO or NAME=FROM..TO:STEP. NAME is a short name or a JSON pointer of a count, an amount or
/// a date; without STEP it is 1: a night, a child, a pound, a day.
/// @return nothing if it cannot be read; then `problem` says why, without its place
[[nodiscard]] std::optional<FactRange> read_range(std::string_view text, Problem& problem);

}  // namespace cmcalc
