// What a week's maintenance comes to for other periods, and with collection fees. Amounts payable are
// whole pence already; each amount here is rounded once from them.
#include "cmcalc/calculator.hpp"

namespace cmcalc {

namespace {

/// A reference period of 52 weeks (S.I. 1992/1989 reg 4; reading `calendar-amounts`).
CalendarAmounts amounts_of(Worksheet& sheet, const Amount& weekly, Subject subject)
{
  const Law law = Law::si1992_1989_4;
  const auto period = [&](Step step, Fraction weeks) {
    return sheet.times(step, law, weekly, weeks, Conversion::week_to_period, PeriodUnit::week, subject);
  };
  return {
      .fortnight = period(Step::fortnight, 2),
      .four_weeks = period(Step::four_weeks, 4),
      .month = sheet.to_penny(Step::month, law, period(Step::month_exact, {52, 12}), subject),
      .year = period(Step::year, 52),
  };
}

}  // namespace

Payments payments(const Answer& answer)
{
  Payments result{.total = amounts_of(answer.sheet, answer.calculation.weekly, {}), .receiving_parents = {}};
  const auto& payable = answer.calculation.receiving_parents;
  for (std::size_t at = 0; at < payable.size(); ++at) {
    const Subject subject{Subject::Kind::receiving_parent, static_cast<std::uint16_t>(at)};
    result.receiving_parents.add(payable.size() == 1 ? result.total
                                                     : amounts_of(answer.sheet, payable[at].weekly, subject));
  }
  return result;
}

std::optional<CollectAndPay> collect_and_pay(const Answer& answer)
{
  const Rates& rates = answer.rates;
  Worksheet& sheet = answer.sheet;
  if (!rates.has(Parameter::fees_paying_parent)) return std::nullopt;
  const Law law = Law::fees_7;
  CollectAndPay result;
  for (const Payable& payable : answer.calculation.receiving_parents) {
    const Amount paying = sheet.to_penny(Step::paying_parents_fee, law,
                                         sheet.share(Step::paying_parents_fee_exact, law, payable.weekly,
                                                     rates.figure(Parameter::fees_paying_parent)));
    const Amount receiving =
        sheet.to_penny(Step::receiving_parents_fee, law,
                       sheet.share(Step::receiving_parents_fee_exact, law, payable.weekly,
                                   rates.figure(Parameter::fees_receiving_parent)));
    result.receiving_parents.add({sheet.sum(Step::paid_with_fee, law, payable.weekly, paying),
                                  sheet.minus(Step::received_after_fee, law, payable.weekly, receiving)});
  }
  for (std::size_t at = 0; at < result.receiving_parents.size(); ++at) {
    const Amount& pays = result.receiving_parents[at].pays;
    result.pays = at == 0 ? pays : sheet.sum(Step::total_paid_with_fees, law, result.pays, pays);
  }
  return result;
}

}  // namespace cmcalc
