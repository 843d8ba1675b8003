#include "core/grounds.hpp"

namespace cmcalc {

Ground ground_of(ExpenseKind kind)
{
  switch (kind) {
    case ExpenseKind::contact_costs: return Ground::contact_costs;
    case ExpenseKind::disability_of_relevant_other_child: return Ground::disability_of_relevant_other_child;
    case ExpenseKind::prior_debts: return Ground::prior_debts;
    case ExpenseKind::boarding_school_fees: return Ground::boarding_school_fees;
    case ExpenseKind::mortgage_or_insurance: break;
  }
  return Ground::mortgage_or_insurance;
}

Ground ground_of(AdditionalIncomeKind kind)
{
  switch (kind) {
    case AdditionalIncomeKind::unearned: return Ground::unearned;
    case AdditionalIncomeKind::assets: return Ground::assets;
    case AdditionalIncomeKind::diverted: return Ground::diverted;
    case AdditionalIncomeKind::income_behind_flat_or_nil_rate: break;
  }
  return Ground::income_behind_flat_or_nil_rate;
}

}  // namespace cmcalc
