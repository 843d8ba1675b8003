// S.I. 2012/2677 regs 57 and 72-74: what a variation does to the income or to the rate.
#include "rules/rules.hpp"

namespace cmcalc::rules {

namespace {

Ground ground_of(ExpenseKind kind)
{
  constexpr Ground grounds[expense_kind_count] = {
      Ground::contact_costs, Ground::disability_of_relevant_other_child, Ground::prior_debts,
      Ground::boarding_school_fees, Ground::mortgage_or_insurance};
  return grounds[static_cast<std::size_t>(kind)];
}

Ground ground_of(AdditionalIncomeKind kind)
{
  constexpr Ground grounds[additional_income_kind_count] = {
      Ground::unearned, Ground::assets, Ground::diverted, Ground::income_behind_flat_or_nil_rate};
  return grounds[static_cast<std::size_t>(kind)];
}

void expenses_without_effect(Context& context, Reason reason)
{
  for (const SpecialExpense& expense : context.facts.special_expenses) {
    context.result.notes.add_ground(ground_of(expense.kind), reason);
  }
}

/// Notes for the grounds that were allowed, but change nothing.
void allowed_without_effect(Context& context, const Allowed& allowed, Reason reason)
{
  for (std::size_t at = 0; at < ground_count; ++at) {
    if (allowed.grounds[at]) context.result.notes.add_ground(static_cast<Ground>(at), reason);
  }
}

/// If income determines the rate: regs 72 and 73(1) together, as in reg 74(1). Actual income, with the
/// additional income and less the expenses; the cap comes last (reading `expenses-before-cap`).
Varied varied_income(Context& context, const ApartFromVariation& apart)
{
  Worksheet& sheet = context.sheet;
  context.uses(FactGroup::income);
  const Amount actual = *apart.income;
  const bool nil = apart.rate == Rate::nil;
  if (nil) expenses_without_effect(context, Reason::flat_or_nil_rate);  // reading `nil-rate-variation`
  const Allowed expenses = nil ? Allowed{} : special_expenses(context, actual);
  const Allowed additional = additional_income(context, apart);
  if (!expenses.total && !additional.total) return {.unearned_counted = additional.unearned_met};

  Amount income = actual;
  if (additional.total)
    income = sheet.sum(Step::income_with_additional, Law::reg_73_1, income, *additional.total);
  if (expenses.total)
    income = sheet.minus_to_nil(Step::income_less_expenses, Law::reg_72, income, *expenses.total);
  const Amount cap = sheet.figure(context.rates.figure(Parameter::income_cap));
  if (cap.value <= actual.value && cap.value <= income.value) {
    allowed_without_effect(context, expenses, Reason::income_above_cap);
    allowed_without_effect(context, additional, Reason::income_above_cap);
  }
  if (expenses.total && additional.total && cap.value < actual.value) {
    context.result.notes.add({.id = NoteId::expenses_before_cap});
  }
  if (nil && additional.total) {
    context.result.notes.add({.id = NoteId::nil_rate_variation});
    const Amount least = sheet.figure(context.rates.figure(Parameter::flat_rate_amount));
    if (income.value < least.value) allowed_without_effect(context, additional, Reason::too_little);
  }
  return {.how = Varied::How::income, .income = income, .unearned_counted = additional.unearned_met};
}

/// If the rate is flat, or nil by status: the additional income alone (reg 73(2), readings
/// `flat-rate-variation` and `nil-rate-variation`). Expenses have no effect.
Varied additional_income_alone(Context& context, const ApartFromVariation& apart)
{
  expenses_without_effect(context, Reason::flat_or_nil_rate);
  const Allowed additional = additional_income(context, apart);
  if (!additional.total) return {.unearned_counted = additional.unearned_met};
  const Amount least = context.sheet.figure(context.rates.figure(Parameter::flat_rate_amount));
  const bool flat = apart.rate == Rate::flat;
  context.result.notes.add({.id = flat ? NoteId::flat_rate_variation : NoteId::nil_rate_variation});
  if (context.sheet.below(Step::additional_income_too_little, Law::sch1_5_b, *additional.total, least)) {
    allowed_without_effect(context, additional, Reason::too_little);
    return {.unearned_counted = additional.unearned_met};
  }
  return {.how = flat ? Varied::How::flat_rate : Varied::How::nil_rate,
          .income = *additional.total,
          .unearned_counted = additional.unearned_met};
}

}  // namespace

void allow(Context& context, Allowed& allowed, Ground ground, const Amount& amount)
{
  if (amount.value == Money{}) {
    context.result.notes.add_ground(ground, Reason::amount_nil);
    return;
  }
  allowed.amounts.add(amount);
  allowed.grounds.set(static_cast<std::size_t>(ground));
}

void variation_without_effect(Context& context, Reason reason)
{
  expenses_without_effect(context, reason);
  for (const AdditionalIncome& income : context.facts.additional_income) {
    context.result.notes.add_ground(ground_of(income.kind), reason);
  }
}

Varied varied(Context& context, const ApartFromVariation& apart)
{
  if (apart.means_tested_footing) {
    context.sheet.fact(Step::variation_barred, Law::reg_57_1_d, true);
    variation_without_effect(context, Reason::means_tested_benefit);
    return {};
  }
  const bool by_income = apart.income && !apart.nil_by_status && apart.rate != Rate::flat;
  return by_income ? varied_income(context, apart) : additional_income_alone(context, apart);
}

std::optional<Shares> variation_floor(Context& context, const Amount& income)
{
  if (!context.rates.has(Parameter::variation_minimum)) return std::nullopt;
  const Amount least = context.sheet.figure(context.rates.figure(Parameter::variation_minimum));
  if (!context.sheet.below(Step::variation_below_floor, Law::reg_74_1a, income, least)) return std::nullopt;
  return divided_floor(context, context.sheet.taken(Step::variation_floor, Law::reg_74_1a, least));
}

}  // namespace cmcalc::rules
