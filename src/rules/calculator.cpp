// Calculator: facts are checked, the case is calculated, and what the law refuses becomes a problem.
#include "cmcalc/calculator.hpp"

namespace cmcalc {

namespace {

/// The problem of a case that the law itself refuses, for want of income (regs 34(2), 42).
Problem income_insufficient(const CaseFacts& facts, const Rates& rates)
{
  Worksheet sheet{Worksheet::Recording::off};
  const std::int64_t years = sheet.number(rates.figure(Parameter::income_tax_years));
  const Date asked = facts.income.requested_on;
  const bool only_old_records = !facts.income.hmrc.empty();
  const bool only_contributions = !only_old_records && !facts.income.current.empty();
  if (only_contributions) {  // reading `relief-is-no-income`
    Problem problem{Message::no_income_but_contributions};
    problem.pointer = "/paying_parent/income/current";
    return problem;
  }
  Problem problem = only_old_records ? Problem{Message::no_income_in_the_years_that_count,
                                               {{Argument::years, years},
                                                {Argument::asked, asked},
                                                {Argument::last, last_tax_year_ended_before(asked)}}}
                                     : Problem{Message::no_income, {{Argument::years, years}}};
  problem.pointer = only_old_records ? "/paying_parent/income/hmrc" : "/paying_parent/income";
  return problem;
}

/// The problem of a return that lacks pay: it quotes that pay and what the return holds.
Problem return_without_pay(const Income& income, TaxYear year)
{
  Money pay;
  Money filed;
  std::optional<std::size_t> first;  // of the PAYE records of pay
  for (std::size_t at = 0; at < income.hmrc.size(); ++at) {
    const HmrcRecord& record = income.hmrc[at];
    if (record.tax_year != year || !record.source) continue;
    if (*record.source == Source::self_assessment) {
      filed = filed + record.amount;
    } else if (record.kind <= HmrcKind::trading_profit && record.amount > Money{}) {
      pay = pay + record.amount;
      if (!first) first = at;
    }
  }
  Problem problem{Message::return_without_pay,
                  {{Argument::year, year}, {Argument::pay, pay}, {Argument::filed, filed}}};
  problem.pointer = "/paying_parent/income/hmrc/" + std::to_string(*first) + "/source";
  return problem;
}

/// The problem of a case that has no result.
Problem problem_of(const Calculation& refused, const CaseFacts& facts, const Rates& rates)
{
  return refused.refusal == Calculation::Refusal::return_without_pay
             ? return_without_pay(facts.income, refused.hmrc_year->year)
             : income_insufficient(facts, rates);
}

}  // namespace

Calculator::Calculator(Worksheet::Recording recording, const Readings& readings, const Tables& tables)
    : readings_{readings}, rates_{tables}, maker_{tables}, sheet_{recording}
{
}

Answer* Calculator::answer(const Facts& facts, Problems& problems,
                           const std::optional<IncomeInForce>& in_force)
{
  const Case* const the_case = maker_.make(facts, problems);
  if (the_case == nullptr) return nullptr;
  const Rates& rates = rates_.in_force(the_case->facts().effective_date, the_case->facts().jurisdiction);
  sheet_.clear();
  in_force_ = in_force;
  const IncomeInForce* const stays = in_force_ ? &*in_force_ : nullptr;
  calculation_ = calculate(*the_case, rates, sheet_, readings_, stays);
  if (calculation_.refusal != Calculation::Refusal::none) {
    problems.push_back(problem_of(calculation_, the_case->facts(), rates));
    return nullptr;
  }
  return &answer_.emplace(Answer{*the_case, rates, readings_, stays, calculation_, sheet_});
}

std::optional<Money> Answer::award_difference() const
{
  const std::optional<Money>& awarded = facts().awarded_weekly;
  return awarded ? std::optional{*awarded - calculation.weekly.value} : std::nullopt;
}

Calculation recalculated(const Answer& answer, const Readings& readings, const Rates& rates)
{
  Worksheet sheet{Worksheet::Recording::off};
  return calculate(answer.the_case, rates, sheet, readings, answer.in_force);
}

Calculation recalculated(const Answer& answer, const Readings& readings)
{
  return recalculated(answer, readings, answer.rates);
}

std::optional<Note> rounding_note(const Answer& answer)
{
  Readings stepwise = answer.readings;
  stepwise.rounding = Readings::Rounding::each_named_amount;
  const Calculation& calculation = answer.calculation;
  const Calculation other = recalculated(answer, stepwise);
  if (other.weekly.value != calculation.weekly.value) {
    return Note{.id = NoteId::rounding_once, .amount = other.weekly.value};
  }
  for (std::size_t at = 0; at < other.receiving_parents.size(); ++at) {
    const Money amount = other.receiving_parents[at].weekly.value;
    if (amount == calculation.receiving_parents[at].weekly.value) continue;
    return Note{.id = NoteId::rounding_once,
                .subject = {Subject::Kind::receiving_parent, static_cast<std::uint16_t>(at)},
                .amount = amount};
  }
  return std::nullopt;
}

std::optional<Note> few_nights_note(const Answer& answer)
{
  constexpr unsigned most = 14;  // every night of a fortnight
  const auto& children = answer.facts().children;
  for (std::size_t at = 0; at < children.size(); ++at) {
    const ExpectedNights& nights = children[at].nights;
    if (children[at].equal_care || nights.days > 0 || nights.count == 0 || nights.count > most) continue;
    return Note{.id = NoteId::few_nights,
                .subject = {Subject::Kind::child, static_cast<std::uint16_t>(at)},
                .count = nights.count};
  }
  return std::nullopt;
}

}  // namespace cmcalc
