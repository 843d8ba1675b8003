/// @file
/// Thresholds: the values of single facts beyond which another amount is payable.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/changed_cases.hpp"
#include "cmcalc/ids.hpp"
#include "core/fact_ranges.hpp"

namespace cmcalc {

/// The nearest value of a fact, on one side of the value it has, from which on another amount is payable.
struct Threshold {
  ThresholdId id{};
  std::string fact = {};           ///< its JSON pointer
  std::optional<Point> from = {};  ///< its value in the case; nothing if none is stated
  Point to = {};                   ///< the first value beyond
  bool upward = false;             ///< whether that is above
  Amounts beyond = {};             ///< what is payable there
  Money by = {};                   ///< the difference to what is payable now
  Law law{};
  std::vector<Change> changes = {};  ///< that make the case beyond

  // What it concerns, as far as its id has use for it.
  std::vector<Subject> children = {};  ///< those whose nights change, or who no longer count
  std::uint16_t receiving_parent = 0;  ///< whose children change in number, by position
  PeriodUnit unit{};                   ///< of an amount of pay or of a variation
  Ground ground{};

  /// How far the fact has to move, never negative: nights, children, pounds or days; nothing without `from`.
  [[nodiscard]] std::optional<Point> distance() const;
};

/// The thresholds of a case: for each fact that matters the nearest on each side. The nearest of each id
/// comes first, in the order of ThresholdId; then the second of each id, and so on.
///
/// They are those that trying every night, every number of children, every day of the year ahead and every
/// penny would find.
///
/// @param facts  a case that is accepted
[[nodiscard]] std::vector<Threshold> thresholds(const Facts& facts);

/// What is payable with more gross weekly income.
struct MoreIncome {
  Money more;     ///< a week
  Change change;  ///< that states that income
  Amounts amounts;
};

/// What is payable with £10 more of gross weekly income a week: between thresholds the amount rises with
/// every few pence. Nothing if no income was determined, if it does not matter, or if a variation takes
/// amounts from HMRC's records, which income stated in their place would not have.
[[nodiscard]] std::optional<MoreIncome> with_more_income(const Facts& facts);

}  // namespace cmcalc
