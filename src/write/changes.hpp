/// @file
/// Changes of facts, and values of facts, as they are written.
#pragma once

#include <span>
#include <string>

#include "core/fact_paths.hpp"
#include "core/fact_ranges.hpp"

namespace cmcalc {

/// Appends a fact as it is in a case document, on one line.
/// @pre everything in it could be read
void write_fact(std::string& out, const FactValue& value);

/// "nights@A=104", "/paying_parent/income/current/0/amount=3885.42": as `--set` reads it.
[[nodiscard]] std::string written(const Change& change);

/// Several, with a space between them.
[[nodiscard]] std::string written(std::span<const Change> changes);

/// "104", "3885.42", "2026-06-03"
[[nodiscard]] std::string written(const Point& point);

}  // namespace cmcalc
