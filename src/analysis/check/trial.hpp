/// @file
/// Tries candidates: gives each changed case, table or reading to the calculator.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "analysis/check/candidate.hpp"

namespace cmcalc::check {

/// The same facts with an id for each receiving parent, so that each keeps it when others are left out.
[[nodiscard]] Facts with_ids(const Facts& facts);

/// Readings and figures that take the place of the usual ones.
class Conditions {
 public:
  /// Those of all `practices`, for the case of `base`.
  Conditions(std::span<const Practice* const> practices, const Answer& base);

  [[nodiscard]] const Readings& readings() const { return readings_; }
  [[nodiscard]] const Rates& rates() const { return rates_; }
  [[nodiscard]] bool usual() const { return usual_; }

  /// The same, and every named amount is rounded.
  void round_each_step()
  {
    readings_.rounding = Readings::Rounding::each_named_amount;
    usual_ = false;
  }

 private:
  /// Gives all figures in force the values that they have on `day`, if they have any there.
  void take_figures_of(Date day, const CaseFacts& facts);

  Readings readings_;
  std::vector<TableEntry> tables_;  ///< only if some are changed
  Rates rates_;
  bool usual_ = true;
};

/// A calculated case, and what a letter about it would state.
struct Tried {
  Outcome outcome;
  Calculation calculation;
};

class Trial {
 public:
  /// @param facts  with an id for each receiving parent; must live longer
  explicit Trial(const Facts& facts);

  /// The case itself; null if it is refused. It stays valid.
  [[nodiscard]] const Answer* base() { return base_answer_; }
  [[nodiscard]] const std::vector<std::string_view>& ids() const { return ids_; }

  /// The case with the changes and practices of all `parts`; nothing if it is refused or cannot be made.
  [[nodiscard]] std::optional<Outcome> outcome(std::span<const Candidate* const> parts,
                                               bool rounded_at_each_step = false,
                                               const std::optional<IncomeInForce>& income = std::nullopt);

  /// What the letter would state of the last outcome, read in another way; none on days without fees. Amounts
  /// that may be rounded in two orders are given in both.
  [[nodiscard]] std::vector<StatedAmounts> read(const ReadAs& read_as);

 private:
  const Facts& facts_;
  Facts changed_;                ///< with `changes_`
  std::vector<Change> changes_;  ///< of the last outcome
  Problems problems_;
  Calculator base_calculator_;
  Calculator calculator_;
  const Answer* base_answer_ = nullptr;
  std::vector<std::string_view> ids_;
  const Answer* last_answer_ = nullptr;  ///< of the last outcome
  std::optional<Calculation> last_;
};

}  // namespace cmcalc::check
