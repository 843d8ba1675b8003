/// @file
/// Changes of facts, as commands name them: by a short name or by a JSON pointer.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/fact_paths.hpp"

namespace cmcalc {

/// A change of the fact at a JSON pointer; without a value, its removal.
struct PointerChange {
  std::string pointer;
  std::optional<FactValue> value = {};
};

using FactChange = std::variant<NamedChange, PointerChange>;

/// Makes all `changes`. Entries of lists are removed last, the later ones first, so that every pointer means
/// the entry that it means in the case.
/// @return false if one cannot be made: then some of them may be
[[nodiscard]] bool make_changes(Facts& facts, std::span<const FactChange> changes);

/// Gives every object that `changes` may have changed in `facts` the facts of `original` again.
void undo_changes(Facts& facts, const Facts& original, std::span<const FactChange> changes);

}  // namespace cmcalc
