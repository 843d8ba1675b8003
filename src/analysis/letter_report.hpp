/// @file
/// What people are told about a decision letter: how it compares, where the workings part, what may explain
/// it, which income would fit, and what can be done by when.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/check.hpp"
#include "analysis/next_steps.hpp"
#include "cmcalc/calculator.hpp"

namespace cmcalc {

/// Gross weekly income that gives the letter's amount, if all else is as the case states it. It is never an
/// explanation: it says by how much income would have to be another.
struct IncomeThatFits {
  /// From the lowest to the highest income, both included; no upper end if more changes nothing.
  struct Range {
    Money from;
    std::optional<Money> to;
  };
  Range weekly;
  /// The same for a year: of the one HMRC record from which income comes, otherwise converted.
  /// @law  reg 35(1)(c)
  Range yearly;
  std::optional<Money> yearly_now;  ///< the same figure of the case as it is; nothing if it has no income
  bool nearest_of_several = false;  ///< other incomes give the amount too; these are nearest to the case's
};

/// Something that can be done about the decision.
struct NextStep {
  NextStepId id{};
  std::optional<Date> last_day;  ///< nothing if there is none, or the day of notification is not known
};

struct LetterReport {
  LetterCheck check;
  /// The first line that cannot be squared with the letter, by position in the worksheet of the case: if
  /// there is an explanation, the first that it works out otherwise; if there is none, that of the first
  /// stated figure that does not agree. Nothing if no line shows it.
  std::optional<std::size_t> first_difference;
  std::optional<IncomeThatFits> income_that_fits;
  bool no_income_fits = false;  ///< no gross weekly income at all gives the letter's amount
  std::vector<NextStep> next_steps;
};

/// Finds the income with which the whole letter would be right, and puts it into `report`, whose `check` is
/// done.
/// @param calculation  of `facts`, which state the award
void find_income_that_fits(LetterReport& report, const Facts& facts, const Calculation& calculation);

/// @param calculated  the answer to `facts`, with its worksheet
/// @param notified    the day on which the parents were told of the decision
/// @pre `facts` state an award with an amount
[[nodiscard]] LetterReport letter_report(const Facts& facts, const Answer& calculated,
                                         const std::optional<Date>& notified,
                                         SearchDepth depth = SearchDepth::pairs);

}  // namespace cmcalc
