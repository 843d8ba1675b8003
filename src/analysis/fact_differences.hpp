/// @file
/// The facts in which two cases differ. People and records are matched by what names them, and not by their
/// position: a list in another order is the same list.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/fact_paths.hpp"

namespace cmcalc {

/// A fact that differs.
struct FactDifference {
  std::string pointer;                 ///< in the first case; of what only the second states, in that
  std::optional<FactValue> old_value;  ///< nothing if it is not stated
  std::optional<FactValue> new_value;
};

struct FactDifferences {
  /// In the order of the document; what only the second case states comes last.
  std::vector<FactDifference> facts;
  /// The changes that make them: one for each fact, or for the whole entry or object that only one of the
  /// cases has.
  std::vector<Change> changes;
};

[[nodiscard]] FactDifferences differences_between(const Facts& base, const Facts& changed);

}  // namespace cmcalc
