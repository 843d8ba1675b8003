/// @file
/// Ranges of a fact: counts, amounts or days that are tried one after another.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "core/fact_paths.hpp"

namespace cmcalc {

/// A value of a fact that can be compared: a count, an amount or a day.
using Point = std::variant<std::int64_t, Money, Date>;

/// At most so many points are calculated at once.
inline constexpr std::int64_t most_points = 1'000'000;

/// The values of one fact from `from` to `to`, both included if the steps lead there.
struct FactRange {
  std::string name;   ///< as it was written: "nights@A"
  Change change;      ///< of the fact; its value is replaced by each of the range
  PeriodUnit unit{};  ///< of pay
  Point from;
  Point to;               ///< not before `from`, and of its type
  std::int64_t step = 1;  ///< above zero: a number, pence or days

  [[nodiscard]] std::int64_t points() const;
  /// @pre 0 <= at < points()
  [[nodiscard]] Point point(std::int64_t at) const;
  /// The change to that value.
  [[nodiscard]] Change change_to(const Point& value) const;
};

}  // namespace cmcalc
