// Regs 34 and 42: which income is gross weekly income.
#include "rules.hpp"

namespace cmcalc::rules {

namespace {

/// How far current income is from the other outcome of the 25 % test: for the reader only, nothing
/// else depends on it.
void distance_to_other_outcome(Worksheet& sheet, const Line& historic, const Line& current,
                               const Line& tolerance, bool reached)
{
  if (!sheet.is_recording()) return;
  const Law law = Law::reg_34_2_a;
  if (!reached || current.value > historic.value) {
    const Line upper = sheet.sum(Step::income_where_current_begins_above, law, historic, tolerance);
    if (reached) {
      sheet.minus(Step::fall_to_historic, law, current, upper);
      return;
    }
    sheet.minus(Step::rise_to_current, law, upper, current);
  }
  const Line lower = sheet.minus(Step::income_where_current_begins_below, law, historic, tolerance);
  if (reached) {
    sheet.minus(Step::rise_to_historic, law, lower, current);
  } else {
    sheet.minus(Step::fall_to_current, law, current, lower);
  }
}

/// Reg 34(2)(a) and (2A): whether current income takes the place of historic income. A difference of
/// exactly 25 % of historic income is enough, in either direction (reading `tolerance-inclusive`).
bool current_counts(Context& context, const Line& historic, const Line& current)
{
  Worksheet& sheet = context.sheet;
  if (historic.value == Money{}) {
    return sheet.above(Step::historic_nil_and_current_not, Law::reg_34_2a, current, historic);
  }
  const Line difference =
      sheet.difference(Step::difference_from_historic, Law::reg_34_2_a, current, historic);
  const Line tolerance = sheet.share(Step::tolerance, Law::reg_34_2_a, historic,
                                     context.rates.figure(Parameter::income_tolerance));
  const bool reached = sheet.at_least(Step::tolerance_reached, Law::reg_34_2_a, difference, tolerance);
  distance_to_other_outcome(sheet, historic, current, tolerance, reached);
  return reached;
}

/// Reg 42: an estimate, where nothing better is known.
std::optional<GrossWeeklyIncome> estimated_income(Context& context)
{
  const auto& estimate = context.facts.income.estimated_weekly;
  if (!estimate) return std::nullopt;
  return GrossWeeklyIncome{IncomeBasis::estimated,
                           context.sheet.given(Step::estimated_income, Law::reg_42, *estimate)};
}

/// Reg 34: historic income, unless current income or an estimate takes its place.
std::optional<GrossWeeklyIncome> historic_or_other(Context& context)
{
  const Income& income = context.facts.income;
  const auto historic = historic_income(context);
  std::optional<Line> current;
  if (income.current_given) current = current_income(context);

  if (historic) {
    if (current) {
      const bool counts = current_counts(context, *historic, *current);
      return counts ? GrossWeeklyIncome{IncomeBasis::current, *current}
                    : GrossWeeklyIncome{IncomeBasis::historic, *historic};
    }
    // Reading `estimate-only-without-income`: beside nil historic income an estimate may be used.
    if (historic->value == Money{}) {
      if (const auto estimate = estimated_income(context)) return estimate;
    }
    return GrossWeeklyIncome{IncomeBasis::historic, *historic};
  }
  const bool asked = income.historic_source == HistoricSource::hmrc_records;
  const auto other = current ? GrossWeeklyIncome{IncomeBasis::current, *current} : estimated_income(context);
  if (other && !asked) context.result.notes.add({.id = NoteId::hmrc_not_given});
  return other;
}

}  // namespace

std::optional<GrossWeeklyIncome> gross_weekly_income(Context& context)
{
  const auto& stated = context.facts.income.gross_weekly;
  const auto found = stated
                         ? GrossWeeklyIncome{IncomeBasis::stated,
                                             context.sheet.given(Step::stated_income, Law::reg_34_1, *stated)}
                         : historic_or_other(context);
  if (!found) return std::nullopt;
  return GrossWeeklyIncome{found->basis,
                           context.sheet.taken(Step::gross_weekly_income, Law::reg_34_1, found->amount)};
}

}  // namespace cmcalc::rules
