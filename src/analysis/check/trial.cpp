#include "analysis/check/trial.hpp"

#include <algorithm>
#include <stdexcept>

namespace cmcalc::check {

Conditions::Conditions(std::span<const Practice* const> practices, const Answer& base) : rates_{base.rates}
{
  const Jurisdiction jurisdiction = base.facts().jurisdiction;
  for (const Practice* const practice : practices) {
    if (practice->none()) continue;
    usual_ = false;
    for (const Practice::Readings change : practice->readings) change(readings_);
    if (practice->tables.empty() && !practice->figures_of) continue;
    const auto entries = built_in_tables().entries();
    if (tables_.empty()) tables_.assign(entries.begin(), entries.end());
    for (const Practice::Tables change : practice->tables) change(tables_);
    if (practice->figures_of) take_figures_of(*practice->figures_of, base.facts());
  }
  if (!tables_.empty()) rates_ = Tables{tables_}.in_force(base.facts().effective_date, jurisdiction);
}

void Conditions::take_figures_of(Date day, const CaseFacts& facts)
{
  for (TableEntry& entry : tables_) {
    if (entry.jurisdiction != facts.jurisdiction || entry.from > facts.effective_date) continue;
    const TableEntry* const other = built_in_tables().entry(entry.parameter, day, facts.jurisdiction);
    if (other != nullptr) entry.values = other->values;
  }
}

Facts with_ids(const Facts& facts)
{
  Facts named = facts;
  const Trial trial{facts};
  for (std::size_t at = 0; at < trial.ids().size(); ++at) {
    Fact<std::string>& id = (*named.receiving_parents)[at].id;
    if (!id.stated()) id = std::string{trial.ids()[at]};
  }
  return named;
}

Trial::Trial(const Facts& facts)
    : facts_{facts},
      changed_{facts},
      base_calculator_{Worksheet::Recording::off},
      calculator_{Worksheet::Recording::off},
      base_answer_{base_calculator_.answer(facts, problems_)}
{
  if (base_answer_ == nullptr) return;
  for (const ReceivingParent& parent : base_answer_->facts().receiving_parents) ids_.push_back(parent.id);
}

std::optional<Outcome> Trial::outcome(std::span<const Candidate* const> parts, bool rounded_at_each_step,
                                      const std::optional<IncomeInForce>& income)
{
  undo_changes(changed_, facts_, changes_);
  changes_.clear();
  std::vector<const Practice*> practices;
  for (const Candidate* const part : parts) {
    changes_.insert(changes_.end(), part->changes.begin(), part->changes.end());
    practices.push_back(&part->practice);
  }
  last_answer_ = base_answer_;
  if (!changes_.empty() || income) {
    problems_.clear();
    if (!make_changes(changed_, changes_)) return std::nullopt;
    last_answer_ = calculator_.answer(changed_, problems_, income);
    if (last_answer_ == nullptr) return std::nullopt;
  }
  Conditions conditions{practices, *last_answer_};
  if (rounded_at_each_step) conditions.round_each_step();
  if (conditions.usual()) {
    last_ = last_answer_->calculation;
    return outcome_of(*last_answer_, *last_, last_answer_->rates, ids_);
  }
  try {
    last_ = recalculated(*last_answer_, conditions.readings(), conditions.rates());
  } catch (const std::overflow_error&) {
    // Amounts for spans of many lengths and a changed table: no longer exact in 128 bits.
    return std::nullopt;
  }
  if (last_->refusal != Calculation::Refusal::none) return std::nullopt;
  return outcome_of(*last_answer_, *last_, conditions.rates(), ids_);
}

namespace {

/// Amounts to all receiving parents and in total, in the order of a calculation.
struct Paid {
  Amount total;
  InplaceVector<Amount, most_receiving_parents> parents;
};

Paid paid_by(const Calculation& calculation)
{
  Paid paid{.total = calculation.weekly, .parents = {}};
  for (const Payable& payable : calculation.receiving_parents) paid.parents.add(payable.weekly);
  return paid;
}

/// Does something with the answer whose weekly amounts are `paid`.
template <typename Act>
auto with_amounts(const Answer& answer, const Paid& paid, Act act)
{
  Calculation calculation = answer.calculation;
  Worksheet aside{Worksheet::Recording::off};
  calculation.weekly = paid.total;
  calculation.receiving_parents = {};
  for (const Amount& amount : paid.parents) calculation.receiving_parents.add({amount, amount});
  return act(Answer{answer.the_case, answer.rates, answer.readings, answer.in_force, calculation, aside});
}

Amount of_period(const CalendarAmounts& amounts, PeriodUnit period)
{
  switch (period) {
    case PeriodUnit::fortnight: return amounts.fortnight;
    case PeriodUnit::four_weeks: return amounts.four_weeks;
    case PeriodUnit::month: return amounts.month;
    default: return amounts.year;
  }
}

Paid for_period(const Answer& answer, const Paid& paid, PeriodUnit period)
{
  if (period == PeriodUnit::week) return paid;
  return with_amounts(answer, paid, [&](const Answer& weekly) {
    const Payments amounts = payments(weekly);
    Paid result{.total = of_period(amounts.total, period), .parents = {}};
    for (const CalendarAmounts& parent : amounts.receiving_parents)
      result.parents.add(of_period(parent, period));
    return result;
  });
}

/// @return nothing on days before there were fees
std::optional<Paid> with_fee(const Answer& answer, const Paid& paid, ReadAs::Fee fee)
{
  if (fee == ReadAs::Fee::none) return paid;
  return with_amounts(answer, paid, [&](const Answer& without) -> std::optional<Paid> {
    const auto fees = collect_and_pay(without);
    if (!fees) return std::nullopt;
    Paid result;
    for (const CollectAndPay::Fees& parent : fees->receiving_parents) {
      const Amount& amount = fee == ReadAs::Fee::paid ? parent.pays : parent.receives;
      result.total.value = result.total.value + amount.value;
      result.parents.add(amount);
    }
    return result;
  });
}

}  // namespace

std::vector<StatedAmounts> Trial::read(const ReadAs& read_as)
{
  const Answer& answer = *last_answer_;
  const Paid weekly = paid_by(*last_);
  std::vector<StatedAmounts> all;
  const auto add = [&](const std::optional<Paid>& paid) {
    if (!paid) return;
    StatedAmounts amounts{.weekly = whole_pence(paid->total.value)};
    for (std::size_t at = 0; at < paid->parents.size(); ++at) {
      const auto id = std::find(ids_.begin(), ids_.end(), answer.facts().receiving_parents[at].id);
      amounts.parents[static_cast<std::size_t>(id - ids_.begin())] = whole_pence(paid->parents[at].value);
    }
    if (read_as.parent != ReadAs::all) amounts.weekly = amounts.parents[read_as.parent];
    all.push_back(amounts);
  };
  add(with_fee(answer, for_period(answer, weekly, read_as.period), read_as.fee));
  if (read_as.fee == ReadAs::Fee::none || read_as.period == PeriodUnit::week) return all;
  const auto first_with_fee = with_fee(answer, weekly, read_as.fee);
  if (first_with_fee) add(for_period(answer, *first_with_fee, read_as.period));
  return all;
}

}  // namespace cmcalc::check
