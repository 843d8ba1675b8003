/// @file
/// The searches for thresholds, by what they change. thresholds.cpp puts them in order.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/thresholds.hpp"

namespace cmcalc::edges {

/// The first penny of (low, high] for which `holds` is true, if it is false at `low` and there is one such
/// penny from which on it stays true.
template <typename Holds>
std::optional<std::int64_t> first_penny(std::int64_t low, std::int64_t high, const Holds& holds)
{
  if (low >= high || !holds(high)) return std::nullopt;
  while (high - low > 1) {
    const std::int64_t middle = low + (high - low) / 2;
    (holds(middle) ? high : low) = middle;
  }
  return high;
}

/// The same downward: the last penny of [low, high) for which `holds` is true.
template <typename Holds>
std::optional<std::int64_t> last_penny(std::int64_t low, std::int64_t high, const Holds& holds)
{
  if (low >= high || !holds(low)) return std::nullopt;
  while (high - low > 1) {
    const std::int64_t middle = low + (high - low) / 2;
    (holds(middle) ? low : high) = middle;
  }
  return low;
}

[[nodiscard]] inline Money pence(std::int64_t amount) { return {Fraction{amount}}; }

inline constexpr std::int64_t most_pence = whole_pence(most_money);

/// The law of the first line of the worksheet that has one of `steps`; `otherwise` if there is none.
[[nodiscard]] Law law_of(const Answer& answer, std::initializer_list<Step> steps, Law otherwise);

/// Completes `found` with what is payable beyond it, and adds it to `all`.
/// @param steps      whose law decides there
/// @param otherwise  the law if none of them is on the worksheet
void add(std::vector<Threshold>& all, ChangedCases& cases, Threshold found, std::initializer_list<Step> steps,
         Law otherwise);

/// The current pay from which on it counts in place of historic income, or no longer does (reg 34(2)(a)).
void current_income_test(std::vector<Threshold>& all, ChangedCases& cases);

/// The gross weekly income at which another rate, the higher threshold or the cap is reached.
void rates_of_income(std::vector<Threshold>& all, ChangedCases& cases);

/// The amounts from which on a ground for a variation counts.
void variation_grounds(std::vector<Threshold>& all, ChangedCases& cases);

/// Nights and numbers of children.
void households(std::vector<Threshold>& all, ChangedCases& cases);

/// Days on which a child no longer counts, or another figure or tax year does.
void days(std::vector<Threshold>& all, ChangedCases& cases);

}  // namespace cmcalc::edges
