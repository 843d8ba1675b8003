// The gross weekly income with which a letter would be right, all else being as the case states it.
#include <algorithm>

#include "analysis/check/change.hpp"
#include "analysis/check/trial.hpp"
#include "analysis/letter_report.hpp"
#include "analysis/solve.hpp"

namespace cmcalc {

namespace {

/// The weekly amount that income has to give: the total, or if the letter states none, that of one parent.
std::optional<SolveQuestion> question_of(const LetterCheck& check)
{
  for (const LetterFigure figure : {LetterFigure::weekly, LetterFigure::parents_weekly}) {
    const auto is_it = [&](const ComparedFigure& each) { return each.figure == figure; };
    const auto found = std::find_if(check.compared.begin(), check.compared.end(), is_it);
    if (found == check.compared.end()) continue;
    if (found->agrees) return std::nullopt;  // the income of the case fits
    SolveQuestion question{.weekly = std::get<Money>(found->award), .payable_to = {}};
    if (figure == LetterFigure::parents_weekly) question.payable_to = found->parent;
    return question;
  }
  return std::nullopt;
}

/// The interval nearest to the value of the case; of a case without one the lowest.
const Solution::Interval& nearest_interval(const Solution& solution)
{
  const auto distance = [&](const Solution::Interval& each) {
    const std::int64_t now = solution.value_now.value_or(0);
    return now < each.from ? each.from - now : now - each.to.value_or(now);
  };
  return *std::min_element(solution.intervals.begin(), solution.intervals.end(),
                           [&](const auto& a, const auto& b) { return distance(a) < distance(b); });
}

Money pounds_of(std::int64_t pence) { return {Fraction{pence}}; }

IncomeThatFits::Range range_of(const Solution::Interval& interval)
{
  return {.from = pounds_of(interval.from),
          .to = interval.to ? std::optional{pounds_of(*interval.to)} : std::nullopt};
}

/// A weekly amount for a year, to the penny.
/// @law  reg 35(1)(c), the other way round
Money for_a_year(const Money& weekly)
{
  constexpr std::int64_t days_of_year = 365;
  constexpr std::int64_t days_of_week = 7;
  return to_penny(weekly * Fraction{days_of_year, days_of_week});
}

/// Whether the letter's other figures are right too if gross weekly income is `weekly`.
bool all_else_is_right(const Facts& facts, const Money& weekly)
{
  Facts changed = check::with_ids(facts);
  if (apply(changed, {.name = ShortName::gross_weekly, .value = weekly})) return false;
  const LetterCheck check = check_letter(changed, SearchDepth::singles);
  return check.agrees;
}

/// Puts the year of the one HMRC record from which income comes into `income`. Other figures of that record
/// may give the same amount, because current income then counts; they are not the income of `income`.
void take_year_of_record(IncomeThatFits& income, const Facts& facts, SolveQuestion question,
                         const Money& weekly_now)
{
  question.unknown = Unknown::yearly;
  const Solution solution = solve(facts, question);
  if (solution.fault != Solution::Fault::none || !solution.value_now) return;
  const auto year_of = [&](const Money& weekly) {
    return whole_pence(for_a_year(weekly - weekly_now)) + *solution.value_now;
  };
  for (const Solution::Interval& each : solution.intervals) {
    const bool ends_before = each.to && *each.to < year_of(income.weekly.from);
    const bool begins_after = income.weekly.to && year_of(*income.weekly.to) < each.from;
    if (ends_before || begins_after) continue;
    income.yearly = range_of(each);
    income.yearly_now = pounds_of(*solution.value_now);
    return;
  }
}

}  // namespace

void find_income_that_fits(LetterReport& report, const Facts& facts, const Calculation& calculation)
{
  const std::optional<SolveQuestion> weekly = question_of(report.check);
  if (!weekly) return;
  const Solution solution = solve(facts, *weekly);
  report.no_income_fits = solution.intervals.empty();
  if (report.no_income_fits) return;
  IncomeThatFits income{.weekly = range_of(nearest_interval(solution)),
                        .yearly = {},
                        .yearly_now = {},
                        .nearest_of_several = solution.intervals.size() > 1};
  if (!all_else_is_right(facts, income.weekly.from)) return;
  income.yearly.from = for_a_year(income.weekly.from);
  if (income.weekly.to) income.yearly.to = for_a_year(*income.weekly.to);
  if (solution.value_now) {
    const Money weekly_now = pounds_of(*solution.value_now);
    income.yearly_now = for_a_year(weekly_now);
    if (calculation.income_basis == IncomeBasis::historic)
      take_year_of_record(income, facts, *weekly, weekly_now);
  }
  report.income_that_fits = income;
}

}  // namespace cmcalc
