#include "analysis/month_comparison.hpp"

#include <algorithm>

namespace cmcalc {

std::optional<MonthComparison> month_comparison(const Case& the_case, const Rates& rates,
                                                const Calculation& calculation)
{
  // That calculator asks for no grounds of a variation.
  if (!the_case->special_expenses.empty() || !the_case->additional_income.empty()) return std::nullopt;
  const auto& records = the_case->income.current;
  const auto is_monthly = [](const CurrentRecord& record) { return record.pay.unit == PeriodUnit::month; };
  if (std::none_of(records.begin(), records.end(), is_monthly)) return std::nullopt;
  Worksheet sheet{Worksheet::Recording::off};
  const Readings reading{.regular_pay = Readings::RegularPay::divided_by_4_33};
  const Calculation other = calculate(the_case, rates, sheet, reading);
  const bool used =
      calculation.income_basis == IncomeBasis::current || other.income_basis == IncomeBasis::current;
  if (!used || !other.gross_weekly_income) return std::nullopt;
  return MonthComparison{other.gross_weekly_income->value, other.weekly.value};
}

}  // namespace cmcalc
