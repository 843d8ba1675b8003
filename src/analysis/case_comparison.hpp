/// @file
/// Two cases side by side: which facts differ, what each difference comes to, and where the workings part.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/changed_cases.hpp"
#include "analysis/fact_differences.hpp"

namespace cmcalc {

/// What changes to a case come to.
struct CaseComparison {
  Amounts base;
  Amounts changed;
  std::vector<FactDifference> facts;
  /// The difference that each change makes alone; nothing if the case would be refused.
  std::vector<std::optional<Money>> each;

  [[nodiscard]] Money by() const { return changed.weekly - base.weekly; }
  /// The same for a year: × 52.
  [[nodiscard]] Money by_year() const { return by() * Fraction{52}; }
  /// What is left of the difference once each change has had its part; nothing if one has none.
  [[nodiscard]] std::optional<Money> together() const;
};

/// @param base, changed  cases that are accepted
/// @param changes        from `base` to `changed`
[[nodiscard]] CaseComparison compare_cases(const Facts& base, const Facts& changed,
                                           std::span<const Change> changes);

/// The positions of the first lines in which two workings differ: the same step for the same person with
/// another result, or a step that only one of them has. That of a worksheet that lacks it is its number of
/// lines.
struct FirstDifference {
  std::size_t base = 0;
  std::size_t changed = 0;
};
[[nodiscard]] std::optional<FirstDifference> first_difference(const Answer& base, const Answer& changed);

/// The first line of `base` among those that count that `changed` lacks, or in which it has another result.
[[nodiscard]] std::optional<std::size_t> first_line_that_differs(const Answer& base, const Answer& changed,
                                                                 bool (*counts)(const WorksheetLine& line));

}  // namespace cmcalc
