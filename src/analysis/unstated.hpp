/// @file
/// What facts that a case does not state could change.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "analysis/changed_cases.hpp"

namespace cmcalc {

/// A fact that is not stated, and the amounts with the values that were tried for it.
struct Unstated {
  enum class Kind : std::uint8_t { assumed, pension };
  Kind kind = Kind::assumed;
  FactGroup group{};                    ///< of an assumed fact
  std::vector<std::string> facts = {};  ///< their JSON pointers; several for children who are tried together
  std::vector<Subject> children = {};   ///< those whose nights are not stated
  /// The values that were tried: from one number, amount or part of pay to another; or all codes.
  struct Codes {};
  struct Range {
    std::variant<std::int64_t, Money, Fraction> from;
    std::variant<std::int64_t, Money, Fraction> to;
  };
  std::variant<Codes, Range> tried = {};

  Money lowest = {};  ///< a week, in total
  Money highest = {};
  std::vector<Change> at_lowest = {};  ///< no change if what is assumed gives it
  std::vector<Change> at_highest = {};
};

/// What is assumed in a case and could change the amount, in the order of `assumed_facts`, and contributions
/// to a pension if none are stated. Nights are tried from 0 to 366, other children from 0 to 3, each benefit
/// and status alone, contributions from 0 to 20 % of pay, and HMRC's figure as far as it would count.
///
/// @param facts  a case that is accepted
[[nodiscard]] std::vector<Unstated> unstated_facts(const Facts& facts);

}  // namespace cmcalc
