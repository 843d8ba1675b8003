/// @file
/// Calculator: the way from facts to a calculation, and what is worked out from the answer for one case.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cmcalc/calculation.hpp"
#include "cmcalc/case.hpp"
#include "cmcalc/error.hpp"
#include "cmcalc/facts.hpp"
#include "cmcalc/readings.hpp"
#include "cmcalc/tables.hpp"
#include "cmcalc/worksheet.hpp"

namespace cmcalc {

/// A calculated case with all that it was calculated from. It refers to its calculator and to the facts.
struct Answer {
  const Case& the_case;
  const Rates& rates;
  const Readings& readings;
  const IncomeInForce* in_force;  ///< null if none was given
  Calculation& calculation;       ///< never refused
  Worksheet& sheet;               ///< empty if the calculator keeps none

  [[nodiscard]] const CaseFacts& facts() const { return the_case.facts(); }

  /// The total a week that a decision letter says, less the total calculated; nothing if the case states no
  /// such total.
  [[nodiscard]] std::optional<Money> award_difference() const;
};

/// Answers one case after another in the same memory. One for each thread.
class Calculator {
 public:
  /// @param recording  off: no worksheet is kept
  /// @param tables     must live longer
  explicit Calculator(Worksheet::Recording recording = Worksheet::Recording::on,
                      const Readings& readings = as_read, const Tables& tables = built_in_tables());
  Calculator(const Calculator&) = delete;
  Calculator& operator=(const Calculator&) = delete;

  /// The calculation from `facts`, valid until the next call and as long as the facts stay as they are; null
  /// if the case is refused. Then every problem is appended to `problems`, each with its id and the pointer
  /// of the fact, `income-insufficient` too.
  ///
  /// @param problems  those that the reader of the facts found belong here too: a case with any is refused
  /// @param in_force  stands in for determining income from the facts
  [[nodiscard]] Answer* answer(const Facts& facts, Problems& problems,
                               const std::optional<IncomeInForce>& in_force = std::nullopt);
  Answer* answer(const Facts&&, Problems&, const std::optional<IncomeInForce>& = std::nullopt) = delete;

 private:
  Readings readings_;
  RatesByDay rates_;
  CaseMaker maker_;
  Worksheet sheet_;
  Calculation calculation_;
  std::optional<IncomeInForce> in_force_;
  std::optional<Answer> answer_;
};

/// What a weekly amount comes to for usual payment periods. Only the weekly amount is law (reading
/// `calendar-amounts`).
struct CalendarAmounts {
  Amount fortnight;   ///< × 2
  Amount four_weeks;  ///< × 4
  Amount month;       ///< × 52 ÷ 12, to the nearest penny
  Amount year;        ///< × 52
};

struct Payments {
  CalendarAmounts total;
  InplaceVector<CalendarAmounts, most_receiving_parents> receiving_parents;  ///< in their order in the case
};

/// Collection fees a week, if maintenance is paid through Collect and Pay (reading `fees`).
struct CollectAndPay {
  struct Fees {
    Amount pays;      ///< what the paying parent pays for one receiving parent
    Amount receives;  ///< what that receiving parent gets
  };
  Amount pays;  ///< in total
  InplaceVector<Fees, most_receiving_parents> receiving_parents;
};

/// Its lines are appended to the worksheet of `answer`.
[[nodiscard]] Payments payments(const Answer& answer);

/// Its lines are appended to the worksheet of `answer`.
/// @return nothing on days before there were fees
/// @law S.I. 2014/612 reg. 7
[[nodiscard]] std::optional<CollectAndPay> collect_and_pay(const Answer& answer);

/// A fact that the case does not state, and that could change the amount at the rate found.
struct AssumedFact {
  FactGroup group{};
  Subject subject{};    ///< the child whose nights are not stated
  std::string pointer;  ///< of the fact
};

/// What was assumed because `facts`, those of `answer`, do not state it, in the order of the document.
[[nodiscard]] std::vector<AssumedFact> assumed_facts(const Facts& facts, const Answer& answer);

/// The same case with the same income in force, calculated by other readings, and by other figures if `rates`
/// are others. It may be refused.
[[nodiscard]] Calculation recalculated(const Answer& answer, const Readings& readings, const Rates& rates);
[[nodiscard]] Calculation recalculated(const Answer& answer, const Readings& readings);

/// The band of the nights of `child` with the paying parent.
/// @law  Sch 1 para 7(4)
[[nodiscard]] NightsBand nights_band(const Rates& rates, const Child& child);

/// The note `rounding-once`, for the output of one case and not of a caseload: if rounding at each amount
/// that the law names, and not only at the end, would change an amount payable, the total under that reading;
/// or, if the total is the same, the first receiving parent whose amount is not, and that amount.
[[nodiscard]] std::optional<Note> rounding_note(const Answer& answer);

/// The note `few-nights`, for facts that someone has just typed: the first child with so few nights a year
/// that they may have been meant for a week.
[[nodiscard]] std::optional<Note> few_nights_note(const Answer& answer);

}  // namespace cmcalc
