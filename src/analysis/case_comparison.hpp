/// @file
/// Two cases side by side: which facts differ, what each difference comes to, and where the workings part.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/changed_cases.hpp"

namespace cmcalc {

/// A fact that differs.
struct FactDifference {
  std::string pointer;
  std::optional<FactValue> old_value;  ///< nothing if it is not stated
  std::optional<FactValue> new_value;
};

/// The facts that differ, in the order of the document; what only the second case states comes last.
[[nodiscard]] std::vector<FactDifference> differing_facts(const Facts& base, const Facts& changed);

/// The changes that make these differences from `base` to `changed`: one for each fact, or for the whole
/// entry or object that only one of the cases has.
[[nodiscard]] std::vector<Change> changes_between(const Facts& base, const Facts& changed,
                                                  std::span<const FactDifference> differences);

/// What changes to a case come to.
struct CaseComparison {
  Amounts base;
  Amounts changed;
  std::vector<FactDifference> facts;
  /// The difference that each change makes alone; nothing if the case would be refused.
  std::vector<std::optional<Money>> each;

  [[nodiscard]] Money by() const { return changed.weekly - base.weekly; }
  /// What is left of the difference once each change has had its part; nothing if one has none.
  [[nodiscard]] std::optional<Money> together() const;
};

/// @param base, changed  cases that are accepted
/// @param changes        from `base` to `changed`
[[nodiscard]] CaseComparison compare_cases(const Facts& base, const Facts& changed,
                                           std::span<const Change> changes);

/// The positions of the first lines in which two workings differ. That of a worksheet that lacks the step is
/// its number of lines.
struct FirstDifference {
  std::size_t base = 0;
  std::size_t changed = 0;
};
[[nodiscard]] std::optional<FirstDifference> first_difference(const Worksheet& base,
                                                              const Worksheet& changed);

}  // namespace cmcalc
