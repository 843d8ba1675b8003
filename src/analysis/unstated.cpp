#include "analysis/unstated.hpp"

#include <algorithm>
#include <utility>

#include "analysis/edges.hpp"

namespace cmcalc {

namespace {

constexpr std::int64_t most_tried_children = 3;
constexpr std::int64_t most_tried_percent = 20;

/// The lowest and the highest amount of the cases that are tried.
class Extremes {
 public:
  explicit Extremes(ChangedCases& cases) : cases_{cases}
  {
    found_.lowest = cases.amounts().weekly;
    found_.highest = cases.amounts().weekly;
  }

  /// A case that is refused does not count.
  void try_changes(std::vector<Change> changes)
  {
    const auto amounts = cases_.with(changes);
    if (!amounts) return;
    if (amounts->weekly < found_.lowest) {
      found_.lowest = amounts->weekly;
      found_.at_lowest = changes;
    }
    if (found_.highest < amounts->weekly) {
      found_.highest = amounts->weekly;
      found_.at_highest = std::move(changes);
    }
  }

  /// Adds what was found to `all`, with what `about` says, if the amounts differ.
  void add_to(std::vector<Unstated>& all, Unstated about)
  {
    if (found_.lowest == found_.highest) return;
    about.lowest = found_.lowest;
    about.highest = found_.highest;
    about.at_lowest = std::move(found_.at_lowest);
    about.at_highest = std::move(found_.at_highest);
    all.push_back(std::move(about));
  }

 private:
  ChangedCases& cases_;
  Unstated found_;
};

void try_counts(std::vector<Unstated>& all, ChangedCases& cases, const AssumedFact& fact, ShortName name)
{
  Extremes extremes{cases};
  for (std::int64_t count = 0; count <= most_tried_children; ++count) {
    extremes.try_changes({NamedChange{.name = name, .value = count}});
  }
  extremes.add_to(all, {.group = fact.group,
                        .facts = {fact.pointer},
                        .tried = Unstated::Range{std::int64_t{0}, most_tried_children}});
}

/// The nights of all children whose nights are not stated, together.
void try_nights(std::vector<Unstated>& all, ChangedCases& cases, const std::vector<AssumedFact>& nights)
{
  Extremes extremes{cases};
  for (std::int64_t count = 0; count <= most_nights; ++count) {
    std::vector<Change> changes;
    changes.reserve(nights.size());
    for (const AssumedFact& fact : nights) {
      changes.emplace_back(PointerChange{fact.pointer, Nights{.assumed = false, .count = count, .days = {}}});
    }
    extremes.try_changes(std::move(changes));
  }
  Unstated about{.group = FactGroup::nights, .tried = Unstated::Range{std::int64_t{0}, most_nights}};
  for (const AssumedFact& fact : nights) {
    about.facts.push_back(fact.pointer);
    about.children.push_back(fact.subject);
  }
  extremes.add_to(all, std::move(about));
}

/// Each code of an enum alone.
template <typename Code>
void try_codes(std::vector<Unstated>& all, ChangedCases& cases, const AssumedFact& fact, std::size_t codes,
               const std::string& list)
{
  Extremes extremes{cases};
  for (std::size_t at = 0; at < codes; ++at) {
    extremes.try_changes({PointerChange{list + "/0", static_cast<Code>(at)}});
  }
  extremes.add_to(all, {.group = fact.group, .facts = {fact.pointer}, .tried = Unstated::Codes{}});
}

/// HMRC's figure, as far as it would count beside current pay; any other is passed over (reg 34(2)(a)).
void try_historic_income(std::vector<Unstated>& all, ChangedCases& cases, const AssumedFact& fact)
{
  if (cases.amounts().income_basis != IncomeBasis::current) return;
  const Answer* const answer = cases.explained({});
  if (answer == nullptr || !answer->calculation.determined_income) return;
  const std::int64_t equal = whole_pence(to_penny(answer->calculation.determined_income->value));
  const auto at = [](std::int64_t pence) {
    return Change{PointerChange{"/paying_parent/income/historic_weekly", edges::pence(pence)}};
  };
  const auto counts = [&](std::int64_t pence) {
    const auto amounts = cases.with(at(pence));
    return amounts && amounts->income_basis == IncomeBasis::historic;
  };
  if (!counts(equal)) return;
  const auto does_not = [&](std::int64_t pence) { return !counts(pence); };
  const std::int64_t lowest = edges::last_penny(0, equal, does_not).value_or(-1) + 1;
  const std::int64_t highest =
      edges::first_penny(equal, edges::most_pence, does_not).value_or(edges::most_pence + 1) - 1;
  Extremes extremes{cases};
  extremes.try_changes({at(lowest)});
  extremes.try_changes({at(highest)});
  extremes.add_to(all, {.group = fact.group,
                        .facts = {fact.pointer},
                        .tried = Unstated::Range{edges::pence(lowest), edges::pence(highest)}});
}

bool states_contributions(const IncomeFacts& income)
{
  const auto current = [](const CurrentRecordFacts& each) {
    return *each.kind == CurrentKind::relief_at_source_pension;
  };
  const auto hmrc = [](const HmrcRecordFacts& each) {
    return *each.kind == HmrcKind::relief_at_source_pension;
  };
  return (income.current.stated() && std::any_of(income.current->begin(), income.current->end(), current)) ||
         (income.hmrc.stated() && std::any_of(income.hmrc->begin(), income.hmrc->end(), hmrc));
}

/// So many per cent of pay, paid into a pension, beside the pay or in HMRC's year; nothing if the income has
/// no pay of which it could be a part.
std::optional<Change> contribution(const IncomeFacts& income, const Calculation& calculation,
                                   std::int64_t percent)
{
  const Fraction part{percent, 100};
  if (calculation.income_basis == IncomeBasis::current) {
    for (const CurrentRecordFacts& pay : *income.current) {
      if (*pay.kind != CurrentKind::employment && *pay.kind != CurrentKind::self_employment) continue;
      CurrentRecordFacts record;
      record.kind = CurrentKind::relief_at_source_pension;
      record.amount = to_penny(*pay.amount * part);
      record.period = *pay.period;
      return PointerChange{"/paying_parent/income/current/" + std::to_string(income.current->size()), record};
    }
  }
  if (calculation.income_basis == IncomeBasis::historic && calculation.hmrc_year) {
    HmrcRecordFacts record;
    record.tax_year = calculation.hmrc_year->year;
    record.kind = HmrcKind::relief_at_source_pension;
    record.amount = to_penny(calculation.hmrc_year->earned.value * part);
    return PointerChange{"/paying_parent/income/hmrc/" + std::to_string(income.hmrc->size()), record};
  }
  return std::nullopt;
}

void try_contributions(std::vector<Unstated>& all, ChangedCases& cases)
{
  const Fact<IncomeFacts>& income = cases.base().paying_parent->income;
  if (!income.stated() || states_contributions(*income)) return;
  const Answer* const answer = cases.explained({});
  if (answer == nullptr) return;
  Extremes extremes{cases};
  std::string fact;
  for (std::int64_t percent = 1; percent <= most_tried_percent; ++percent) {
    const auto change = contribution(*income, answer->calculation, percent);
    if (!change) return;
    fact = std::get<PointerChange>(*change).pointer;
    extremes.try_changes({*change});
  }
  extremes.add_to(all, {.kind = Unstated::Kind::pension,
                        .facts = {fact},
                        .tried = Unstated::Range{Fraction{0}, Fraction{most_tried_percent, 100}}});
}

void try_fact(std::vector<Unstated>& all, ChangedCases& cases, const AssumedFact& fact)
{
  switch (fact.group) {
    case FactGroup::status: return try_codes<Status>(all, cases, fact, status_count, "/paying_parent/status");
    case FactGroup::benefits:
      return try_codes<Benefit>(all, cases, fact, benefit_count, "/paying_parent/benefits");
    case FactGroup::partner_benefits:
      return try_codes<Benefit>(all, cases, fact, benefit_count, "/paying_parent/partner/benefits");
    case FactGroup::relevant_other_children: return try_counts(all, cases, fact, ShortName::other_children);
    case FactGroup::other_arrangement_children:
      return try_counts(all, cases, fact, ShortName::arrangement_children);
    case FactGroup::income: return try_historic_income(all, cases, fact);
    default: return;
  }
}

}  // namespace

std::vector<Unstated> unstated_facts(const Facts& facts)
{
  ChangedCases cases{facts};
  Calculator calculator{Worksheet::Recording::off};
  Problems problems;
  const Answer* const answer = calculator.answer(facts, problems);
  if (answer == nullptr) return {};
  std::vector<Unstated> all;
  std::vector<AssumedFact> nights;
  for (AssumedFact& fact : assumed_facts(facts, *answer)) {
    if (fact.group == FactGroup::nights) {
      nights.push_back(std::move(fact));
    } else {
      try_fact(all, cases, fact);
    }
  }
  if (!nights.empty()) try_nights(all, cases, nights);
  try_contributions(all, cases);
  return all;
}

}  // namespace cmcalc
