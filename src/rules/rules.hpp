// The paragraphs of Schedule 1 and the regulations, in the order of the statute. Internal: the public
// way in is calculate().
#pragma once

#include <optional>

#include "cmcalc/calculation.hpp"

namespace cmcalc::rules {

/// What the rules of one calculation share.
struct Context {
  const CaseFacts& facts;
  const Rates& rates;
  const Readings& readings;
  Worksheet& sheet;
  Calculation& result;  ///< notes are added to it
};

/// `amount`, or its nearest penny where the reading rounds each amount that the law names.
Line named_amount(Context& context, Line amount);

// --- S.I. 2012/2677 Part 4 Chapter 1: gross weekly income --------------------------------------------

/// Historic income for a week: the HMRC figure of the latest available tax year ÷ 365 × 7, or the
/// figure of a letter.
///
/// @return nothing where none is available or known; the worksheet says which
/// @law    regs 4, 35, 36
[[nodiscard]] std::optional<Line> historic_income(Context& context);

/// Current income for a week: employment, self-employment and pension at the effective date, less
/// relief-at-source contributions.
///
/// @pre    current income is given; no record at all means nil
/// @law    regs 37-41
[[nodiscard]] Line current_income(Context& context);

struct GrossWeeklyIncome {
  IncomeBasis basis{};
  Line amount;
};

/// Gross weekly income, before any variation and before the cap.
///
/// @return nothing where there is nothing to determine it from (`income-insufficient`)
/// @law    regs 34, 42
[[nodiscard]] std::optional<GrossWeeklyIncome> gross_weekly_income(Context& context);

// --- Child Support Act 1991 Sch 1 Part I ---------------------------------------------------------------

/// What the income is reduced for and what the percentages depend on.
struct Household {
  unsigned qualifying_children;
  unsigned relevant_other_children;
};

struct WeeklyRate {
  Rate rate{};
  Line amount;  ///< a week, exact
};

/// The first of nil, flat, reduced and basic rate whose condition the income meets.
/// @pre  income is limited to the capped amount
/// @law  Sch 1 paras 1(1), 3, 4(1)(a), 5(b)
[[nodiscard]] WeeklyRate rate_by_income(Context& context, Line income, Household home);

/// @return basic, or basic_plus where income is above the threshold after the reduction for other
///         children
/// @law    Sch 1 para 2
[[nodiscard]] WeeklyRate basic_rate(Context& context, Line income, Household home);

/// @pre  the reduced rate applies to `income`
/// @law  Sch 1 para 3, reg 43
[[nodiscard]] Line reduced_rate(Context& context, Line income, Household home);

/// Income limited to the capped amount: what is above is ignored.
/// @law  Sch 1 para 10(3)
[[nodiscard]] Line capped_income(Context& context, Line income);

}  // namespace cmcalc::rules
