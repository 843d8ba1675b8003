// The order of the steps (Sch 1 para 1), and nothing else.
#include "cmcalc/calculation.hpp"

#include "rules.hpp"

namespace cmcalc {

namespace rules {

Line named_amount(Context& context, Line amount)
{
  if (context.readings.rounding == Readings::Rounding::once) return amount;
  return context.sheet.to_penny(Step::rounded_amount, Law::reg_6, amount);
}

}  // namespace rules

namespace {

/// The scheme opened in stages, by number of qualifying children.
void note_if_scheme_was_not_open(rules::Context& context)
{
  const auto least = context.sheet.number(context.rates.figure(Parameter::scheme_least_children));
  if (context.facts.qualifying_children >= least) return;
  context.result.notes.add({.id = NoteId::scheme_not_open_yet, .count = static_cast<std::uint16_t>(least)});
}

/// Reg 44 lists what makes the rate flat: (1) of the paying parent's own, (2) of either of the couple.
void note_benefits(rules::Context& context)
{
  std::bitset<benefit_count> without_effect;
  for (std::size_t at = 0; at < benefit_count; ++at) {
    const BenefitEffect effect = text_of(static_cast<Benefit>(at)).effect;
    const bool own = context.facts.benefits[at] && effect == BenefitEffect::none;
    const bool partners = context.facts.partner_benefits[at] && effect != BenefitEffect::flat_rate_own_partner;
    without_effect[at] = own || partners;
  }
  if (without_effect.any()) {
    context.result.notes.add({.id = NoteId::benefit_without_effect, .benefits = without_effect});
  }
  const auto closed = text_of(Benefit::bereavement_allowance).closed_to_new_after;
  const auto bereavement = static_cast<std::size_t>(Benefit::bereavement_allowance);
  const bool received = context.facts.benefits[bereavement] || context.facts.partner_benefits[bereavement];
  if (received && closed && context.facts.effective_date > *closed) {
    context.result.notes.add({.id = NoteId::bereavement_allowance_saved});
  }
}

}  // namespace

Calculation calculate(const Case& the_case, const Rates& rates, Worksheet& sheet, const Readings& readings)
{
  Calculation result;
  const CaseFacts& facts = *the_case.operator->();
  rules::Context context{facts, rates, readings, sheet, result};

  note_if_scheme_was_not_open(context);
  if ((facts.benefits | facts.partner_benefits).any()) note_benefits(context);
  const auto income = rules::gross_weekly_income(context);
  if (!income) {
    result.income_insufficient = true;
    return result;
  }
  result.income_basis = income->basis;
  const Line capped = rules::capped_income(context, income->amount);
  result.gross_weekly_income = capped;

  const auto [rate, amount] =
      rules::rate_by_income(context, capped, {facts.qualifying_children, facts.relevant_other_children});
  result.rate = rate;
  result.weekly = sheet.to_penny(Step::weekly_amount, Law::reg_6, amount, {Subject::Kind::receiving_parent, 0});
  result.receiving_parents.add({amount, result.weekly});
  return result;
}

std::optional<Money> total_if_rounded_at_each_step(const Case& the_case, const Rates& rates,
                                                   const Calculation& calculation)
{
  Worksheet sheet{Worksheet::Recording::off};
  const Readings stepwise{.rounding = Readings::Rounding::each_named_amount};
  const Calculation other = calculate(the_case, rates, sheet, stepwise);
  bool differs = other.weekly.value != calculation.weekly.value;
  for (std::size_t at = 0; at < other.receiving_parents.size(); ++at) {
    const Money amount = other.receiving_parents[at].weekly.value;
    differs = differs || amount != calculation.receiving_parents[at].weekly.value;
  }
  return differs ? std::optional{other.weekly.value} : std::nullopt;
}

}  // namespace cmcalc
