// Schedule 1, paragraphs 2 to 5 and 10: the rates.
#include "rules/rules.hpp"

namespace cmcalc::rules {

namespace {

/// `amount` of the basic or reduced rate, which the law names.
Amount amount_of_rate(Context& context, const Amount& amount)
{
  const bool to_pounds = context.readings.whole_pounds == Readings::WholePounds::the_rate;
  return to_pounds ? whole_pounds(context, amount) : named_amount(context, amount);
}

/// Income as it is reduced for relevant other children.
/// @law Sch 1 para 2(3)
Amount after_other_children(Context& context, const Amount& income, Household home)
{
  if (home.relevant_other_children == 0) return income;
  const Figure percentage =
      context.rates.figure(Parameter::basic_rate_other_children, home.relevant_other_children);
  return named_amount(context, context.sheet.less_share(Step::income_after_other_children, Law::sch1_2_3,
                                                        income, percentage));
}

/// @return basic, or basic_plus if income is above the threshold after the reduction for other
///         children
/// @law    Sch 1 para 2
WeeklyRate basic_rate(Context& context, const Amount& income, Household home)
{
  Worksheet& sheet = context.sheet;
  const Rates& rates = context.rates;
  context.uses(FactGroup::relevant_other_children);
  // (3) comes first: it says what "gross weekly income" means in (1) and (2).
  Amount assessed = after_other_children(context, income, home);
  if (context.readings.cap == Readings::Cap::after_other_children) {
    assessed = limited_to_cap(context, assessed);
  }
  const Figure first_percentage =
      rates.figure(Parameter::basic_rate_up_to_threshold, home.qualifying_children);
  const Amount threshold = sheet.figure(rates.figure(Parameter::basic_rate_threshold));
  if (!sheet.above(Step::income_exceeds_threshold, Law::sch1_2_2, assessed, threshold)) {
    return {Rate::basic, amount_of_rate(context, sheet.share(Step::basic_rate, Law::sch1_2_1, assessed,
                                                             first_percentage))};
  }
  const Amount first = sheet.share(Step::rate_up_to_threshold, Law::sch1_2_2, threshold, first_percentage);
  const Amount above = sheet.minus(Step::income_above_threshold, Law::sch1_2_2, assessed, threshold);
  const Amount second =
      sheet.share(Step::rate_above_threshold, Law::sch1_2_2, above,
                  rates.figure(Parameter::basic_rate_above_threshold, home.qualifying_children));
  return {Rate::basic_plus,
          amount_of_rate(context, sheet.sum(Step::basic_rate, Law::sch1_2_2, first, second))};
}

/// @pre  the reduced rate applies to `income`
/// @law  Sch 1 para 3, reg 43
WeeklyRate reduced_rate(Context& context, const Amount& income, Household home)
{
  Worksheet& sheet = context.sheet;
  const Rates& rates = context.rates;
  context.uses(FactGroup::relevant_other_children);
  // Reg 43: F + (A × T). Other children enter through the table T only.
  const Amount limit = sheet.figure(rates.figure(Parameter::reduced_rate_income_above));
  const Amount part = sheet.minus(Step::income_above_flat_limit, Law::reg_43, income, limit);
  const Amount percentage = sheet.share(Step::reduced_rate_percentage, Law::reg_43, part,
                                        rates.figure(Parameter::reduced_rate_percentage,
                                                     home.qualifying_children, home.relevant_other_children));
  const Amount flat = sheet.figure(rates.figure(Parameter::flat_rate_amount));
  return {Rate::reduced,
          amount_of_rate(context, sheet.sum(Step::reduced_rate, Law::reg_43, flat, percentage))};
}

}  // namespace

WeeklyRate rate_by_income(Context& context, const Amount& income, Household home)
{
  Worksheet& sheet = context.sheet;
  const Rates& rates = context.rates;
  // Reading `priority-of-rates`: nil, flat, reduced, basic, on income not reduced for other children.
  const bool reduced_first = context.readings.tested_income == Readings::TestedIncome::after_other_children;
  const Amount tested = reduced_first ? after_other_children(context, income, home) : income;
  const Amount flat = sheet.figure(rates.figure(Parameter::flat_rate_amount));
  if (sheet.below(Step::nil_rate_by_income, Law::sch1_5_b, tested, flat)) {
    return {Rate::nil, sheet.given(Step::nil_rate, Law::sch1_5_b, {})};
  }
  const Amount flat_limit = sheet.figure(rates.figure(Parameter::flat_rate_income_limit));
  if (sheet.at_most(Step::flat_rate_by_income, Law::sch1_4_1_a, tested, flat_limit)) {
    return {Rate::flat, sheet.taken(Step::flat_rate, Law::sch1_4_1, flat)};
  }
  const Amount basic_from = sheet.figure(rates.figure(Parameter::reduced_rate_income_below));
  if (sheet.below(Step::reduced_rate_applies, Law::sch1_3, tested, basic_from)) {
    return reduced_rate(context, tested, home);
  }
  return basic_rate(context, income, home);
}

}  // namespace cmcalc::rules
