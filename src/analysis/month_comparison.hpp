/// @file
/// What another calculator in use would show, so that a reader who compares understands the difference.
#pragma once

#include <optional>

#include "cmcalc/calculator.hpp"
#include "cmcalc/money.hpp"

namespace cmcalc {

/// The result if a month's pay is converted to a week's by ÷ 4.33, as GOV.UK's calculator seems to do, and
/// not by × 12 ÷ 365 × 7 (reading `regular-pay-to-weekly`).
struct MonthComparison {
  Money gross_weekly_income;
  Money weekly;
};

/// @return nothing if no current income is for a month, current income is used neither way, or there is a
/// variation,
///         which that calculator does not know
[[nodiscard]] std::optional<MonthComparison> month_comparison(const Answer& answer);

}  // namespace cmcalc
