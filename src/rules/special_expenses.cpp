// S.I. 2012/2677 regs 63-68: special expenses, as weekly amounts.
#include "rules/rules.hpp"

namespace cmcalc::rules {

namespace {

struct KindOfExpense {
  Ground ground;
  Step each;
  Step total;
};

KindOfExpense texts_of(ExpenseKind kind)
{
  switch (kind) {
    case ExpenseKind::contact_costs:
      return {Ground::contact_costs, Step::contact_costs, Step::contact_costs_total};
    case ExpenseKind::disability_of_relevant_other_child:
      return {Ground::disability_of_relevant_other_child, Step::disability_costs,
              Step::disability_costs_total};
    case ExpenseKind::prior_debts: return {Ground::prior_debts, Step::prior_debts, Step::prior_debts_total};
    case ExpenseKind::boarding_school_fees:
      return {Ground::boarding_school_fees, Step::boarding_fees, Step::boarding_fees_total};
    case ExpenseKind::mortgage_or_insurance: break;
  }
  return {Ground::mortgage_or_insurance, Step::mortgage_payments, Step::mortgage_payments_total};
}

/// The entries of one kind, added up; nothing if there are none.
std::optional<Amount> total_of(Context& context, ExpenseKind kind)
{
  const auto& expenses = context.facts.special_expenses;
  const KindOfExpense texts = texts_of(kind);
  const Law law = text_of(texts.ground).law;
  InplaceVector<Amount, most_entries> lines;
  for (std::size_t at = 0; at < expenses.size(); ++at) {
    if (expenses[at].kind != kind) continue;
    const Subject subject{Subject::Kind::special_expense, static_cast<std::uint16_t>(at)};
    const Amount stated = context.sheet.stated(law, expenses[at].amount, subject);
    lines.add(context.sheet.weekly(texts.each, law, stated, expenses[at].amount, subject,
                                   context.readings.regular_pay));
  }
  if (lines.size() == 0) return std::nullopt;
  return context.sheet.sum(texts.total, law, lines.all());
}

/// Reg 68: each kind on its own, whole or not at all (reading `expense-threshold`). Illness or disability
/// of a relevant other child has no threshold, but there must be such a child.
bool is_allowed(Context& context, ExpenseKind kind, const Amount& total)
{
  const Ground ground = texts_of(kind).ground;
  if (kind == ExpenseKind::disability_of_relevant_other_child) {
    context.uses(FactGroup::relevant_other_children);
    if (context.facts.relevant_other_children > 0) return true;
    context.result.notes.add_ground(ground, Reason::no_relevant_other_child);
    return false;
  }
  const Amount threshold = context.sheet.figure(context.rates.figure(Parameter::variation_expense_threshold));
  if (context.sheet.at_least(Step::expense_threshold_reached, Law::reg_68, total, threshold)) return true;
  context.result.notes.add_ground(ground, Reason::below_threshold);
  return false;
}

/// Reg 66: boarding fees alone never bring income below half of what would otherwise be taken into
/// account (reading `boarding-fees-limit`).
Amount limited_boarding_fees(Context& context, const Amount& fees, const Amount& actual_income)
{
  Worksheet& sheet = context.sheet;
  const Amount half = sheet.share(Step::half_of_income, Law::reg_66, capped_income(context, actual_income),
                                  context.rates.figure(Parameter::variation_boarding_fees_limit));
  const Amount limit = sheet.minus_to_nil(Step::boarding_fees_limit, Law::reg_66, actual_income, half);
  const Amount counted = sheet.lesser_of(Step::boarding_fees_counted, Law::reg_66, fees, limit);
  if (limit.value < fees.value) {
    context.result.notes.add({.id = NoteId::boarding_fees_limit, .amount = limit.value});
  }
  return counted;
}

}  // namespace

Allowed special_expenses(Context& context, const Amount& actual_income)
{
  Allowed allowed;
  for (std::size_t at = 0; at < expense_kind_count; ++at) {
    const auto kind = static_cast<ExpenseKind>(at);
    const auto total = total_of(context, kind);
    if (!total || !is_allowed(context, kind, *total)) continue;
    const bool boarding = kind == ExpenseKind::boarding_school_fees;
    allow(context, allowed, texts_of(kind).ground,
          boarding ? limited_boarding_fees(context, *total, actual_income) : *total);
  }
  if (allowed.amounts.size() > 0) {
    allowed.total = context.sheet.sum(Step::special_expenses, Law::reg_72, allowed.amounts.all());
  }
  return allowed;
}

}  // namespace cmcalc::rules
