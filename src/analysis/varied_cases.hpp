/// @file
/// A case with each value of a range of a fact, or of two.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "analysis/changed_cases.hpp"
#include "core/fact_ranges.hpp"

namespace cmcalc {

/// One point, and what is payable there.
struct VariedCase {
  std::vector<Point> values;       ///< of each range
  std::optional<Amounts> amounts;  ///< nothing if the case is refused
  ErrorId refused{};               ///< why, if it is
};

/// Calculates the case of every point; with two ranges every pair, the first varying slowest.
///
/// @param facts  a case that is accepted
/// @param visit  gets each point in turn; false ends it
/// @return whether any point was refused
bool vary(const Facts& facts, std::span<const FactRange> ranges,
          const std::function<bool(const VariedCase&)>& visit);

}  // namespace cmcalc
