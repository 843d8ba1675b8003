/// @file
/// What another calculator in use would show, so that whoever compares understands the difference.
#pragma once

#include <optional>

#include "cmcalc/calculation.hpp"
#include "cmcalc/case.hpp"
#include "cmcalc/money.hpp"
#include "cmcalc/tables.hpp"

namespace cmcalc {

/// What becomes of a month's pay where it is made a week's by ÷ 4.33, as GOV.UK's calculator seems to do,
/// and not by × 12 ÷ 365 × 7 (reading `regular-pay-to-weekly`).
struct MonthComparison {
  Money gross_weekly_income;
  Money weekly;
};

/// @param calculation  that of the case, not refused
/// @return nothing where no current income is for a month, current income is used neither way, or there
///         is a variation, which that calculator does not know
[[nodiscard]] std::optional<MonthComparison> month_comparison(const Case& the_case, const Rates& rates,
                                                              const Calculation& calculation);

}  // namespace cmcalc
