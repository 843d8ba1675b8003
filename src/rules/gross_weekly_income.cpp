// Regs 23(4), 34 and 42: which income is gross weekly income.
#include "rules/rules.hpp"

namespace cmcalc::rules {

namespace {

/// How far current income is from the other outcome of the 25% test: for the reader only, nothing
/// else depends on it.
void distance_to_other_outcome(Worksheet& sheet, const Amount& historic, const Amount& current,
                               const Amount& tolerance, bool reached)
{
  const Law law = Law::reg_34_2_a;
  const auto for_a_year = [&](Step step, const Amount& weekly) {
    sheet.times(step, law, weekly, {365, 7}, Conversion::week_to_year);
  };
  if (!reached || current.value > historic.value) {
    const Amount upper = sheet.sum(Step::income_where_current_begins_above, law, historic, tolerance);
    for_a_year(Step::income_where_current_begins_above_year, upper);
    if (reached) {
      sheet.minus(Step::fall_to_historic, law, current, upper);
      return;
    }
    sheet.minus(Step::rise_to_current, law, upper, current);
  }
  const Amount lower = sheet.minus(Step::income_where_current_begins_below, law, historic, tolerance);
  for_a_year(Step::income_where_current_begins_below_year, lower);
  if (reached) {
    sheet.minus(Step::rise_to_historic, law, lower, current);
  } else {
    sheet.minus(Step::fall_to_current, law, current, lower);
  }
}

/// Reg 34(2)(a) and (2A): whether current income takes the place of historic income. A difference of
/// exactly 25% of historic income is enough, in either direction (reading `tolerance-inclusive`).
bool current_counts(Context& context, const Amount& historic, const Amount& current)
{
  Worksheet& sheet = context.sheet;
  if (historic.value == Money{}) {
    return sheet.above(Step::historic_nil_and_current_not, Law::reg_34_2a, current, historic);
  }
  const Amount difference =
      sheet.difference(Step::difference_from_historic, Law::reg_34_2_a, current, historic);
  const Amount tolerance = sheet.share(Step::tolerance, Law::reg_34_2_a, historic,
                                       context.rates.figure(Parameter::income_tolerance));
  const bool reached = sheet.at_least(Step::tolerance_reached, Law::reg_34_2_a, difference, tolerance);
  distance_to_other_outcome(sheet, historic, current, tolerance, reached);
  return reached;
}

/// `amount` under the name of gross weekly income.
GrossWeeklyIncome taken_from(Context& context, IncomeBasis basis, const Amount& amount)
{
  return {named_amount(context, context.sheet.taken(Step::gross_weekly_income, Law::reg_34_1, amount)),
          basis};
}

/// Reg 23(4): whether new income takes the place of the income in force, whatever its basis. A difference of
/// exactly 25% of the exact figure in force is enough, in either direction (reading `tolerance-base`).
bool replaces_income_in_force(Context& context, const Amount& in_force, const Amount& income)
{
  Worksheet& sheet = context.sheet;
  if (in_force.value == Money{}) {
    return sheet.above(Step::income_in_force_zero_and_new_not, Law::reg_23_4, income, in_force);
  }
  const Amount difference =
      sheet.difference(Step::difference_from_income_in_force, Law::reg_23_4, income, in_force);
  const Amount tolerance = sheet.share(Step::tolerance_of_income_in_force, Law::reg_23_4, in_force,
                                       context.rates.figure(Parameter::income_tolerance));
  return sheet.at_least(Step::tolerance_of_income_in_force_reached, Law::reg_23_4, difference, tolerance);
}

/// Whether current income is stated. Pension contributions alone say nothing about it (reading
/// `relief-is-no-income`); an empty list says that there is none.
bool states_current_income(const Context& context)
{
  const Income& income = context.facts.income;
  if (!are_contributions_alone(income.current)) return income.current_given;
  return context.readings.relief_alone == Readings::ReliefAlone::income_of_zero;
}

/// The income that the case already determined.
Amount stated_income(Context& context)
{
  return context.sheet.given(Step::stated_income, Law::reg_34_1, *context.facts.income.gross_weekly);
}

/// The income in force, or the new income of the case if that takes its place.
GrossWeeklyIncome in_force_or_new(Context& context, const IncomeInForce& in_force)
{
  const Income& income = context.facts.income;
  const Amount stays = context.sheet.given(Step::income_in_force, Law::reg_34_1, in_force.weekly);
  if (in_force.test_new_income && (income.gross_weekly || states_current_income(context))) {
    const IncomeBasis basis = income.gross_weekly ? IncomeBasis::stated : IncomeBasis::current;
    const Amount found = income.gross_weekly ? stated_income(context) : current_income(context);
    if (replaces_income_in_force(context, stays, found)) return taken_from(context, basis, found);
  }
  return taken_from(context, in_force.basis, stays);
}

/// Reg 42: an estimate, if nothing better is known.
std::optional<GrossWeeklyIncome> estimated_income(Context& context)
{
  const auto& estimate = context.facts.income.estimated_weekly;
  if (!estimate) return std::nullopt;
  context.uses(FactGroup::estimated_income);
  return taken_from(context, IncomeBasis::estimated,
                    context.sheet.given(Step::estimated_income, Law::reg_42, *estimate));
}

/// Reg 35(3): whether HMRC's figure has contributions, and earned income that they come off.
bool relief_comes_off_earnings(const Context& context)
{
  const auto& year = context.result.hmrc_year;
  return year && year->relief && year->earned.value > Money{};
}

/// Reg 34: historic income, unless an estimate takes its place.
std::optional<GrossWeeklyIncome> historic_or_estimated(Context& context,
                                                       const std::optional<Amount>& historic)
{
  if (!historic) return estimated_income(context);
  if (relief_comes_off_earnings(context)) context.uses(FactGroup::hmrc_relief);
  // Reading `estimate-only-without-income`: if historic income is zero, an estimate may be used.
  if (historic->value == Money{} && context.facts.income.estimated_weekly) return estimated_income(context);
  return taken_from(context, IncomeBasis::historic, *historic);
}

/// Which pension contributions matter: those that come off the income that counts, and those without which
/// the other income would count.
void mark_contributions(Context& context, const std::optional<Amount>& historic, const Amount& current,
                        bool current_counts_with_them)
{
  Worksheet aside{Worksheet::Recording::off};
  Calculation unused;
  Context without{context.facts, context.rates, context.readings, aside, nullptr, unused};
  if (relief_comes_off_earnings(context)) {
    const Amount more = historic_income_from(without, context.result.hmrc_year->earned);
    if (!current_counts_with_them || !current_counts(without, more, current)) {
      context.uses(FactGroup::hmrc_relief);
    }
  }
  const auto& records = context.facts.income.current;
  if (any_contributions(records) && any_earnings(records)) {
    const Amount more = current_income(without, Contributions::ignored);
    if (current_counts_with_them || current_counts(without, *historic, more)) {
      context.uses(FactGroup::current_relief);
    }
  }
}

/// Reg 34: historic income, unless current income takes its place.
GrossWeeklyIncome historic_or_current(Context& context, const std::optional<Amount>& historic)
{
  const Amount current = current_income(context);
  const bool counts = !historic || current_counts(context, *historic, current);
  mark_contributions(context, historic, current, counts);
  if (counts && historic && current.value < historic->value) {
    context.result.notes.add({.id = NoteId::only_stated_current_income, .amount = current.value});
  }
  return counts ? taken_from(context, IncomeBasis::current, current)
                : taken_from(context, IncomeBasis::historic, *historic);
}

}  // namespace

std::optional<GrossWeeklyIncome> gross_weekly_income(Context& context)
{
  if (context.in_force != nullptr) {
    context.result.hmrc_in_force = context.in_force->hmrc;
    return in_force_or_new(context, *context.in_force);
  }
  const Income& income = context.facts.income;
  if (income.gross_weekly) return taken_from(context, IncomeBasis::stated, stated_income(context));
  const auto historic = historic_income(context);
  if (states_current_income(context)) return historic_or_current(context, historic);
  return historic_or_estimated(context, historic);
}

}  // namespace cmcalc::rules

namespace cmcalc {

std::optional<IncomeInForce> income_in_force(const CaseFacts& facts, const Rates& rates,
                                             const Calculation& calculation)
{
  if (!calculation.determined_income) return std::nullopt;
  IncomeInForce income{.weekly = calculation.determined_income->value,
                       .basis = calculation.income_basis,
                       .hmrc = calculation.hmrc_in_force};
  if (!calculation.hmrc_year) return income;
  Worksheet aside{Worksheet::Recording::off};
  Calculation again;
  again.hmrc_year = calculation.hmrc_year;
  rules::Context context{facts, rates, as_read, aside, nullptr, again};
  const auto left = rules::relief_left_over(context);
  income.hmrc = {.year = calculation.hmrc_year->year,
                 .unearned = rules::unearned_of_year(context)->value,
                 .relief_left_over = left ? left->value : Money{}};
  return income;
}

}  // namespace cmcalc
