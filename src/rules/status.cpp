// Schedule 1 paragraphs 4 and 5(a), regs 44 and 45: benefits that make the rate flat, and facts that
// make it nil.
#include <array>

#include "rules/rules.hpp"

namespace cmcalc::rules {

namespace {

bool receives(const Benefits& benefits, Benefit benefit)
{
  return benefits[static_cast<std::size_t>(benefit)];
}

/// The benefits of each effect, as data/benefits.json says.
std::array<Benefits, 3> benefits_by_effect()
{
  std::array<Benefits, 3> benefits;
  for (std::size_t at = 0; at < benefit_count; ++at) {
    benefits[static_cast<std::size_t>(text_of(static_cast<Benefit>(at)).effect)].set(at);
  }
  return benefits;
}

bool any_with(const Benefits& benefits, BenefitEffect effect)
{
  return benefits.any() && (benefits & benefits_with(effect)).any();
}

/// Of reg 44(1) or (2): any benefit of the paying parent's own that makes the rate flat.
bool any_listed(const Benefits& own)
{
  return any_with(own, BenefitEffect::flat_rate_own) || any_with(own, BenefitEffect::flat_rate_own_partner);
}

/// Reg 45(1)(c): the benefits of a 16 or 17 year old, or of the partner, that make the rate nil.
bool any_of_the_young(const Benefits& benefits)
{
  return receives(benefits, Benefit::income_support) || receives(benefits, Benefit::income_based_jsa) ||
         receives(benefits, Benefit::income_related_esa) ||
         receives(benefits, Benefit::universal_credit_no_earned_income);
}

/// Reg 45(1)(a) and s 55: the paying parent is a child by status or by age.
bool is_a_child(Context& context, bool by_status)
{
  if (by_status) return context.sheet.fact(Step::nil_rate_child, Law::reg_45_1_a, true);
  if (context.facts.age == age_not_known) return false;
  const auto limit = context.sheet.number(context.rates.figure(Parameter::child_age));
  const bool child = context.facts.age < limit;
  return child && context.sheet.fact(Step::nil_rate_child, Law::reg_45_1_a, true);
}

/// Reg 45(1)(c): 16 or 17, with a benefit of the parent's own or the partner's.
bool is_young_on_benefit(Context& context)
{
  const CaseFacts& facts = context.facts;
  if (!any_of_the_young(facts.benefits | facts.partner_benefits) || facts.age == age_not_known) return false;
  const auto limit = context.sheet.number(context.rates.figure(Parameter::nil_rate_benefit_age_below));
  return facts.age < limit && context.sheet.fact(Step::nil_rate_young_on_benefit, Law::reg_45_1_c, true);
}

/// Reg 45(1)(c) and (e): at 16 or 17, and in a care home, benefits decide whether the rate is nil.
void use_benefits_of_reg_45(Context& context, bool in_care_home)
{
  Worksheet aside{Worksheet::Recording::off};
  const bool young =
      context.facts.age < aside.number(context.rates.figure(Parameter::nil_rate_benefit_age_below));
  if (young || in_care_home) context.uses(FactGroup::benefits);
  if (young) context.uses(FactGroup::partner_benefits);
}

}  // namespace

Benefits benefits_with(BenefitEffect effect)
{
  static const auto by_effect = benefits_by_effect();
  return by_effect[static_cast<std::size_t>(effect)];
}

FlatRateByBenefit flat_rate_by_benefit(Context& context)
{
  const CaseFacts& facts = context.facts;
  const bool of_the_parent = any_with(facts.benefits, BenefitEffect::flat_rate_own);
  const bool own_means_tested = any_with(facts.benefits, BenefitEffect::flat_rate_own_partner);
  const bool means_tested =
      own_means_tested || any_with(facts.partner_benefits, BenefitEffect::flat_rate_own_partner);
  FlatRateByBenefit found{
      .of_reg_44_1 = of_the_parent, .own = of_the_parent || own_means_tested, .means_tested = means_tested};
  if (of_the_parent) context.sheet.fact(Step::flat_rate_own_benefit, Law::reg_44_1, true);
  if (means_tested) context.sheet.fact(Step::flat_rate_means_tested, Law::reg_44_2, true);
  if (!found.applies()) context.sheet.fact(Step::flat_rate_benefit, Law::reg_44_1, false);
  if (means_tested && facts.partner_pays_child_maintenance) {
    found.half = context.sheet.fact(Step::flat_rate_two_payers, Law::reg_44_3, true);
  }
  return found;
}

bool nil_despite_benefit(Context& context, FlatRateByBenefit benefit)
{
  const auto& income = context.result.gross_weekly_income;
  if (benefit.own || !income) return false;
  const Amount flat = context.sheet.figure(context.rates.figure(Parameter::flat_rate_amount));
  if (!context.sheet.below(Step::income_alone_below_flat_rate, Law::reg_45_2, *income, flat)) return false;
  if (context.readings.partners_benefit == Readings::PartnersBenefit::does_not_count) return true;
  context.result.notes.add({.id = NoteId::benefits_count_for_nil_test});
  return false;
}

Amount flat_rate_of(Context& context, FlatRateByBenefit benefit)
{
  Worksheet& sheet = context.sheet;
  const Amount flat = sheet.figure(context.rates.figure(Parameter::flat_rate_amount));
  if (benefit.means_tested) context.uses(FactGroup::partner_pays);
  if (!benefit.half) return sheet.taken(Step::flat_rate, Law::sch1_4_1, flat);
  return sheet.share(Step::flat_rate, Law::sch1_4_2, flat, context.rates.figure(Parameter::flat_rate_half));
}

NilRateByStatus nil_rate_by_status(Context& context)
{
  Worksheet& sheet = context.sheet;
  const CaseFacts& facts = context.facts;
  context.uses(FactGroup::date_of_birth);
  const auto has = [&](Status status) { return facts.status[static_cast<std::size_t>(status)]; };
  // Every ground that holds gets its line: which of them there is matters to a variation.
  bool of_its_own = is_a_child(context, has(Status::child));
  if (has(Status::prisoner)) of_its_own = sheet.fact(Step::nil_rate_prisoner, Law::reg_45_1_b, true);
  const bool young_on_benefit = is_young_on_benefit(context);
  if (has(Status::work_based_training))
    of_its_own = sheet.fact(Step::nil_rate_training, Law::reg_45_1_d, true);
  const bool care_home = has(Status::care_home) &&
                         sheet.fact(Step::nil_rate_care_home, Law::reg_45_1_e, any_listed(facts.benefits));
  if (has(Status::care_home_local_authority_funded)) {
    of_its_own = sheet.fact(Step::nil_rate_care_home_funded, Law::reg_45_1_e, true);
  }
  if (care_home) context.uses(FactGroup::care_home);
  if (facts.status.any() || !of_its_own) context.uses(FactGroup::status);
  if (!of_its_own) use_benefits_of_reg_45(context, has(Status::care_home));
  const NilRateByStatus nil{of_its_own, young_on_benefit, care_home};
  if (!nil.applies()) sheet.fact(Step::nil_rate_status, Law::sch1_5_a, false);
  return nil;
}

bool means_tested_footing(const Context& context, NilRateByStatus nil, FlatRateByBenefit benefit)
{
  if (nil.of_its_own) return false;
  if (!nil.applies()) return benefit.means_tested;
  return nil.young_on_benefit || any_with(context.facts.benefits, BenefitEffect::flat_rate_own_partner);
}

}  // namespace cmcalc::rules
