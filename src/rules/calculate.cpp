// calculate: the order of the steps (Sch 1 para 1), and nothing else.
#include <algorithm>

#include "cmcalc/calculation.hpp"

#include "rules/rules.hpp"

namespace cmcalc {

namespace rules {

Amount default_amount(Context& context)
{
  return context.sheet.figure(
      context.rates.figure(Parameter::default_rate_amount, context.facts.qualifying_children));
}

namespace {

/// The scheme opened in stages, by number of qualifying children.
void note_if_scheme_was_not_open(Context& context)
{
  const auto least = context.sheet.number(context.rates.figure(Parameter::scheme_least_children));
  if (least == 1 || context.facts.qualifying_children >= least) return;
  context.result.notes.add({.id = NoteId::scheme_not_open_yet, .count = static_cast<std::uint16_t>(least)});
}

/// All benefits that are closed to new claims from some day on.
Benefits closed_benefits()
{
  static const Benefits closed = [] {
    Benefits benefits;
    for (std::size_t at = 0; at < benefit_count; ++at) {
      benefits[at] = text_of(static_cast<Benefit>(at)).closed_to_new_after.has_value();
    }
    return benefits;
  }();
  return closed;
}

/// Reg 44 lists what makes the rate flat: (1) of the paying parent's own, (2) of either of the couple.
void note_benefits(Context& context)
{
  const CaseFacts& facts = context.facts;
  const Benefits received = facts.benefits | facts.partner_benefits;
  const Benefits closed = received & closed_benefits();
  for (std::size_t at = 0; closed.any() && at < benefit_count; ++at) {
    if (closed[at] && facts.effective_date > *text_of(static_cast<Benefit>(at)).closed_to_new_after) {
      context.result.notes.add({.id = NoteId::bereavement_allowance_saved});
    }
  }
  const Benefits own = facts.benefits & benefits_with(BenefitEffect::none);
  const Benefits partners = facts.partner_benefits & ~benefits_with(BenefitEffect::flat_rate_own_partner);
  if ((own | partners).any()) {
    context.result.notes.add({.id = NoteId::benefit_without_effect, .benefits = own | partners});
  }
}

/// Reg 50: a child whose care is equal is not a qualifying child of the case. A line for each.
void record_equal_care(Context& context)
{
  const std::span<const Child> children{context.facts.children};
  for (std::size_t at = 0; at < children.size(); ++at) {
    if (!children[at].equal_care) continue;
    context.sheet.fact(Step::equal_care, Law::reg_50, true, {},
                       {Subject::Kind::child, static_cast<std::uint16_t>(at)});
  }
}

bool in_whole_pounds(const Context& context)
{
  return context.readings.whole_pounds == Readings::WholePounds::amounts_payable;
}

/// The rounded amounts, each from its own exact value (reg 6, reading `rounding-once`).
void round_once(Context& context, const Shares& shares)
{
  Worksheet& sheet = context.sheet;
  Calculation& result = context.result;
  for (std::size_t at = 0; at < shares.size(); ++at) {
    const Subject subject{Subject::Kind::receiving_parent, static_cast<std::uint8_t>(at)};
    const Amount weekly = in_whole_pounds(context)
                              ? whole_pounds(context, shares[at])
                              : sheet.to_penny(Step::weekly_amount, Law::reg_6, shares[at], subject);
    result.receiving_parents.add({shares[at], weekly});
  }
  if (shares.size() == 1) {
    result.weekly = result.receiving_parents[0].weekly;
    return;
  }
  const Amount total = sheet.sum(Step::total_exact, Law::sch1_1, shares.all());
  result.weekly = sheet.to_penny(Step::weekly_total, Law::reg_6, total);
  Shares rounded;
  for (const Payable& payable : result.receiving_parents) rounded.add(payable.weekly);
  const Amount sum = sheet.sum(Step::sum_of_rounded, Law::reg_6, rounded.all());
  if (in_whole_pounds(context)) result.weekly = sum;
  if (sum.value != result.weekly.value) {
    result.notes.add(
        {.id = NoteId::shares_and_total_differ, .amount = sum.value, .second_amount = result.weekly.value});
  }
}

/// No maintenance is payable: the same line for every receiving parent.
Shares nothing_for_each(Context& context, const Amount& nothing)
{
  Shares shares;
  for (std::size_t at = 0; at < context.facts.receiving_parents.size(); ++at) shares.add(nothing);
  return shares;
}

/// At a flat rate by income nights do not matter (reading `flat-shared-care`).
void take_off_nights_at_flat_rate_by_income(Context& context, Shares& shares)
{
  switch (context.readings.flat_rate_nights) {
    case Readings::FlatRateNights::nothing: break;
    case Readings::FlatRateNights::as_at_other_rates: take_off_shared_care(context, shares); break;
    case Readings::FlatRateNights::as_by_benefit: take_off_shared_care_at_flat_rate(context, shares); break;
  }
}

/// Reduced and basic rate: paras 5A, 6 and 7; and a flat rate that a variation gave a parent whose rate is
/// nil by status.
Shares shares_of_rate(Context& context, const Amount& amount, bool flat = false)
{
  context.uses(FactGroup::other_arrangement_children);
  const bool others = context.facts.other_arrangement_children > 0;
  Shares shares =
      others ? apportioned(context, other_arrangements(context, amount)) : apportioned(context, amount);
  if (flat) {
    take_off_nights_at_flat_rate_by_income(context, shares);
  } else {
    take_off_shared_care(context, shares);
  }
  return shares;
}

WeeklyRate rate_on(Context& context, const Amount& capped)
{
  const unsigned counted = context.facts.qualifying_children + context.facts.other_arrangement_children;
  return rate_by_income(context, capped, {counted, context.facts.relevant_other_children});
}

/// Paras 2 to 8 on income that is limited to the capped amount.
Shares shares_by_income(Context& context, const Amount& capped)
{
  // Income decides only because no benefit does.
  context.uses(FactGroup::benefits);
  context.uses(FactGroup::partner_benefits);
  context.uses(FactGroup::income);
  const auto [rate, amount] = rate_on(context, capped);
  context.result.rate = rate;
  if (rate == Rate::nil) return nothing_for_each(context, amount);
  if (rate != Rate::flat) return shares_of_rate(context, amount);
  Shares shares = apportioned(context, amount);
  take_off_nights_at_flat_rate_by_income(context, shares);
  return shares;
}

/// Schedule 1 as it is apart from a variation.
Shares shares_apart_from_variation(Context& context, const Beginnings& begun)
{
  Calculation& result = context.result;
  if (begun.income) result.gross_weekly_income = capped_income(context, begun.income->amount);
  if (begun.nil.applies()) {
    result.rate = Rate::nil;
    return nothing_for_each(context, context.sheet.given(Step::nil_rate, Law::sch1_5_a, {}));
  }
  if (begun.benefit.applies() && !nil_despite_benefit(context, begun.benefit)) {
    result.rate = Rate::flat;
    if (begun.benefit.own) context.uses(FactGroup::benefits);
    context.uses(FactGroup::partner_benefits);
    Shares shares = apportioned(context, flat_rate_of(context, begun.benefit));
    take_off_shared_care_at_flat_rate(context, shares);
    return shares;
  }
  return shares_by_income(context, *result.gross_weekly_income);
}

/// Regs 72 to 74: Schedule 1 as varied.
/// @param rate  the rate apart from the variation
Shares shares_with_variation(Context& context, const Beginnings& begun, Rate rate)
{
  const ApartFromVariation apart{
      .rate = rate,
      .income = begun.income ? std::optional{begun.income->amount} : std::nullopt,
      .nil_by_status = begun.nil.applies(),
      .hides_income =
          begun.nil.applies() ? begun.nil.of_its_own || begun.nil.care_home : begun.benefit.of_reg_44_1,
      .means_tested_footing = means_tested_footing(context, begun.nil, begun.benefit)};
  const Varied varied = rules::varied(context, apart);
  if (!varied.unearned_counted) note_unearned_income(context);
  if (varied.how == Varied::How::not_at_all) return shares_apart_from_variation(context, begun);
  const Amount capped = capped_income(context, varied.income);
  // If no income was needed, none is reported, whatever a variation applied the rate to.
  if (context.result.income_basis != IncomeBasis::not_needed) context.result.gross_weekly_income = capped;
  if (varied.how == Varied::How::income) {
    if (rate != Rate::nil) {
      if (const auto floor = variation_floor(context, capped)) {
        context.result.rate = Rate::flat;
        return *floor;
      }
    }
    return shares_by_income(context, capped);
  }
  auto [found, amount] = rate_on(context, capped);
  context.result.rate = found;
  if (varied.how == Varied::How::nil_rate) return shares_of_rate(context, amount, found == Rate::flat);
  const Amount flat = context.sheet.figure(context.rates.figure(Parameter::flat_rate_amount));
  return shares_of_rate(context, context.sheet.sum(Step::varied_flat_rate, Law::reg_73_2, flat, amount));
}

/// Reg 34: the law starts from HMRC's figure. Without it the amount may be wrong, if it depends on income.
void note_if_hmrc_was_not_given(Context& context)
{
  const Income& income = context.facts.income;
  const IncomeBasis basis = context.result.income_basis;
  const bool not_known = income.historic_source == HistoricSource::not_known &&
                         (basis == IncomeBasis::current || basis == IncomeBasis::estimated);
  if (!not_known || context.in_force != nullptr || !context.used(FactGroup::income)) return;
  context.result.notes.add(
      {.id = NoteId::hmrc_not_given, .tax_year = last_tax_year_ended_before(income.requested_on)});
}

/// Reg 44(2)(e): universal credit makes the rate flat only if the award counts no earned income of the paying
/// parent.
void note_if_benefit_and_earnings_disagree(Context& context)
{
  constexpr auto award = static_cast<std::size_t>(Benefit::universal_credit_no_earned_income);
  const CaseFacts& facts = context.facts;
  if (!facts.benefits[award] && !facts.partner_benefits[award]) return;
  const auto is_earned = [](const CurrentRecord& record) {
    return (record.kind == CurrentKind::employment || record.kind == CurrentKind::self_employment) &&
           record.pay.amount > Money{};
  };
  const auto& current = facts.income.current;
  if (std::any_of(current.begin(), current.end(), is_earned)) {
    context.result.notes.add({.id = NoteId::benefit_and_earnings_disagree});
  }
}

/// Income, and what decides the rate whatever the income.
Beginnings beginnings(Context& context)
{
  note_benefits(context);
  note_if_benefit_and_earnings_disagree(context);
  return {nil_rate_by_status(context), flat_rate_by_benefit(context), gross_weekly_income(context)};
}

/// Para 1: the first rate whose condition is met, and the amount for each receiving parent.
/// @param apart  the calculation apart from the variation; null if there is none
Shares shares_by_schedule_1(Context& context, const Beginnings& begun, const Calculation* apart)
{
  context.result.income_basis = begun.income ? begun.income->basis : IncomeBasis::not_needed;
  if (apart != nullptr) return shares_with_variation(context, begun, apart->rate);
  note_unearned_income(context);
  return shares_apart_from_variation(context, begun);
}

/// What is payable to each receiving parent, exactly.
/// @param apart  the calculation apart from the variation; null if there is none
Shares shares_payable(Context& context, const Beginnings& begun, const Calculation* apart)
{
  const CaseFacts& facts = context.facts;
  Calculation& result = context.result;
  if (facts.qualifying_children == 0) {
    result.rate = Rate::none;
    if (apart != nullptr) variation_without_effect(context, Reason::no_qualifying_child);
    return nothing_for_each(context, context.sheet.given(Step::no_qualifying_child, Law::reg_50, {}));
  }
  if (facts.decision == Decision::default_decision) {
    result.rate = Rate::default_rate;
    result.income_basis = IncomeBasis::default_decision;
    if (apart != nullptr) variation_without_effect(context, Reason::default_decision);
    return apportioned(context, default_amount(context));
  }
  return shares_by_schedule_1(context, begun, apart);
}

/// The amounts payable, worked out from the start.
/// @param apart  the calculation apart from the variation; null to calculate that
void finish(Context& context, const Beginnings& begun, const Calculation* apart)
{
  if (apart != nullptr) context.result.without_variation = {apart->weekly.value, apart->rate};
  round_once(context, shares_payable(context, begun, apart));
}

/// Finishes the calculation of a case that has a variation, and the other one beside it: apart from the
/// variation if it is accepted, with it if it is not, because until then it changes nothing (CSA 1991 s.
/// 28F).
void finish_with_variation(Context& context, const Beginnings& begun)
{
  Worksheet aside{Worksheet::Recording::off};
  Calculation other;
  other.hmrc_year = context.result.hmrc_year;
  Context beside{context.facts, context.rates, context.readings, aside, context.in_force, other};
  if (context.facts.variation_accepted) {
    finish(beside, begun, nullptr);
    finish(context, begun, &other);
    context.result.used |= other.used;  // the rate apart from the variation decides what the variation does
    note_if_hmrc_was_not_given(context);
  } else {
    finish(context, begun, nullptr);
    note_if_hmrc_was_not_given(context);  // about the amount payable, and not about the other
    finish(beside, begun, &context.result);
    for (const Note& note : other.notes.all()) {  // which explain the other amount
      if (note.id == NoteId::ground_without_effect) context.result.notes.add_ground(note.ground, note.reason);
    }
    context.result.with_variation = {other.weekly.value, other.rate};
    context.result.used |= other.used;  // the result shows that amount too
  }
}

}  // namespace

}  // namespace rules

Calculation calculate(const Case& the_case, const Rates& rates, Worksheet& sheet, const Readings& readings,
                      const IncomeInForce* in_force)
{
  const CaseFacts& facts = the_case.facts();
  Calculation result;
  rules::Context context{facts, rates, readings, sheet, in_force, result};
  rules::note_if_scheme_was_not_open(context);
  rules::record_equal_care(context);
  rules::note_half_or_more_nights(context);
  const bool by_schedule_1 = facts.qualifying_children > 0 && facts.decision == Decision::calculation;
  const rules::Beginnings begun = by_schedule_1 ? rules::beginnings(context) : rules::Beginnings{};
  if (by_schedule_1 && !begun.lead_to_a_rate()) result.refusal = Calculation::Refusal::income_insufficient;
  if (result.refusal != Calculation::Refusal::none) return result;
  if (begun.income) result.determined_income = begun.income->amount;
  if (facts.has_variation()) {
    rules::finish_with_variation(context, begun);
  } else {
    rules::finish(context, begun, nullptr);
    rules::note_if_hmrc_was_not_given(context);
  }
  rules::note_facts_without_effect(context, begun);
  return result;
}

}  // namespace cmcalc
