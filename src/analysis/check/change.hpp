/// @file
/// Changes of facts, made in place and undone.
#pragma once

#include <span>

#include "core/fact_paths.hpp"

namespace cmcalc {

/// Makes all `changes`. Entries of lists are removed last, the later ones first, so that every pointer means
/// the entry that it means in the case.
/// @return false if one cannot be made: then some of them may be
[[nodiscard]] bool make_changes(Facts& facts, std::span<const Change> changes);

/// Gives every object that `changes` may have changed in `facts` the facts of `original` again.
void undo_changes(Facts& facts, const Facts& original, std::span<const Change> changes);

}  // namespace cmcalc
