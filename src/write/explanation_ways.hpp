// The ways in which a cause fits a letter, in words: what fills in {ways} of data/explanations.json.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/explanations.hpp"
#include "cmcalc/calculator.hpp"
#include "core/fact_paths.hpp"

namespace cmcalc {

/// The changes of one cause, in each of the ways in which it fits.
using ChangeSets = std::vector<std::span<const Change>>;

using Ways = std::vector<std::string>;

/// Of causes about nights and the care of single children.
[[nodiscard]] Ways ways_of_children(const Answer& calculated, const ChangeSets& sets);

/// Of causes about numbers of children, receiving parents, benefits and status.
[[nodiscard]] Ways ways_of_household(const Answer& calculated, ExplanationId id, const ChangeSets& sets);

/// Of causes about income and a variation.
[[nodiscard]] Ways ways_of_income(const Answer& calculated, ExplanationId id, const ChangeSets& sets);

/// "104 to 155": the nights of a band.
[[nodiscard]] std::string band_in_words(const Rates& rates, NightsBand band);

/// What a change is about: a receiving parent, or all; and one of that parent's children, or all.
struct ChangeTarget {
  std::optional<std::size_t> parent;
  std::optional<std::size_t> child;
};
[[nodiscard]] ChangeTarget target_of(const CaseFacts& facts, const Change& change);

/// The position after `list` at which a pointer is: 3 of "/list/3/amount"; nothing if it is not in the list.
[[nodiscard]] std::optional<std::size_t> position_in(std::string_view list, const Change& change);

}  // namespace cmcalc
