#include "analysis/month_comparison.hpp"

#include <algorithm>

namespace cmcalc {

std::optional<MonthComparison> month_comparison(const Answer& answer)
{
  const CaseFacts& facts = answer.facts();
  // That calculator asks for no grounds of a variation.
  if (facts.has_variation() && facts.variation_accepted) return std::nullopt;
  const auto& records = facts.income.current;
  const auto is_monthly = [](const CurrentRecord& record) { return record.pay.unit == PeriodUnit::month; };
  if (std::none_of(records.begin(), records.end(), is_monthly)) return std::nullopt;
  Readings reading = answer.readings;
  reading.regular_pay = Readings::RegularPay::divided_by_4_33;
  const Calculation other = recalculated(answer, reading);
  const bool used =
      answer.calculation.income_basis == IncomeBasis::current || other.income_basis == IncomeBasis::current;
  if (!used || !other.gross_weekly_income) return std::nullopt;
  return MonthComparison{other.gross_weekly_income->value, other.weekly.value};
}

}  // namespace cmcalc
