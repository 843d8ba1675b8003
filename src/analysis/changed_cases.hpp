/// @file
/// Cases that differ from one case by a few facts, and what is payable in them.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "cmcalc/calculator.hpp"
#include "core/fact_paths.hpp"

namespace cmcalc {

/// What is payable a week, and by which rate and income.
struct Amounts {
  Money weekly;
  Rate rate{};
  IncomeBasis income_basis{};
  InplaceVector<Money, most_receiving_parents> receiving_parents;  ///< in the order of the case
};

[[nodiscard]] Amounts amounts_of(const Calculation& calculation);

/// Whether the same is payable, in total and to each receiving parent.
[[nodiscard]] bool same_is_payable(const Amounts& left, const Amounts& right);

/// Calculates cases that differ from a base by changes. All in the same memory: one for each thread.
class ChangedCases {
 public:
  /// @param base  a case that is accepted; it must live longer
  explicit ChangedCases(const Facts& base);

  [[nodiscard]] const Facts& base() const { return base_; }
  [[nodiscard]] const Amounts& amounts() const { return amounts_; }

  /// The amounts after `changes`, made one after another; nothing if one cannot be made, or the case is
  /// refused. Then `problems` says why, but of a change that cannot be made it says nothing.
  [[nodiscard]] std::optional<Amounts> with(std::span<const Change> changes, Problems& problems);
  [[nodiscard]] std::optional<Amounts> with(std::span<const Change> changes);
  [[nodiscard]] std::optional<Amounts> with(const Change& change) { return with({&change, 1}); }

  /// The same with its worksheet, valid until the next call of `explained`; null if it is refused.
  [[nodiscard]] const Answer* explained(std::span<const Change> changes);

 private:
  /// @return whether every change was made
  bool change(std::span<const Change> changes);

  const Facts& base_;
  Facts changed_;
  Calculator quick_{Worksheet::Recording::off};
  Calculator recording_;
  Amounts amounts_;
};

}  // namespace cmcalc
