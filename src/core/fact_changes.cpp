// Changes of facts by short names.
#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "cmcalc/case.hpp"
#include "core/case_check.hpp"
#include "core/fact_paths.hpp"

namespace cmcalc {

namespace {

using How = NamedChange::How;
using Outcome = std::optional<ChangeFault>;
constexpr Outcome made = std::nullopt;

/// The value stated, or an empty one that is stated from now on.
template <typename Type>
Type& stated_or_new(Fact<Type>& fact)
{
  if (!fact.stated()) fact = Type{};
  return *fact;
}

PayingParentFacts& paying_parent_of(Facts& facts) { return stated_or_new(facts.paying_parent); }

/// `old` after `change`, a number that is set, added or taken off.
std::int64_t after(std::int64_t old, const NamedChange& change)
{
  std::int64_t number = std::get<std::int64_t>(change.value);
  if (change.how == How::set) return number;
  // More than any count and more days than the calendar has, and nothing overflows.
  constexpr std::int64_t most = 1'000'000'000;
  number = std::clamp(number, -most, most);
  return change.how == How::add ? old + number : old - number;
}

bool is_number(const NamedChange& change) { return std::holds_alternative<std::int64_t>(change.value); }

Outcome change_gross_weekly(Facts& facts, const NamedChange& change)
{
  const Money* const amount = std::get_if<Money>(&change.value);
  if (amount == nullptr) return ChangeFault::wrong_value;
  Money result = *amount;
  if (change.how != How::set) {
    const Fact<IncomeFacts>& income = paying_parent_of(facts).income;
    if (!income.stated() || !income->gross_weekly.stated()) return ChangeFault::nothing_to_change;
    const Money old = *income->gross_weekly;
    if (change.how == How::take_off && old < *amount) return ChangeFault::too_small;
    result = change.how == How::add ? old + *amount : old - *amount;
  }
  IncomeFacts income;
  income.gross_weekly = result;
  paying_parent_of(facts).income = income;
  return made;
}

CurrentRecordFacts record_of(const PayChange& pay)
{
  CurrentRecordFacts record;
  record.kind = CurrentKind::employment;
  record.amount = pay.amount;
  record.period = Period{.unit = pay.unit, .from = {}, .to = {}};
  return record;
}

/// Takes `pay` off the first employment record for the same period.
Outcome take_off(RecyclingVector<CurrentRecordFacts>& records, const PayChange& pay)
{
  const auto is_same = [&](const CurrentRecordFacts& record) {
    return record.kind.stated() && *record.kind == CurrentKind::employment && record.period.stated() &&
           record.period->unit == pay.unit && record.amount.stated();
  };
  const auto found = std::find_if(records.begin(), records.end(), is_same);
  if (found == records.end()) return ChangeFault::nothing_to_change;
  if (*found->amount < pay.amount) return ChangeFault::too_small;
  found->amount = *found->amount - pay.amount;
  return made;
}

Outcome change_income(Facts& facts, const NamedChange& change)
{
  const PayChange* const pay = std::get_if<PayChange>(&change.value);
  if (pay == nullptr) return ChangeFault::wrong_value;
  auto& current = stated_or_new(paying_parent_of(facts).income).current;
  if (change.how == How::set) {
    current = RecyclingVector<CurrentRecordFacts>{record_of(*pay)};
    return made;
  }
  if (change.how == How::take_off) {
    return current.stated() ? take_off(*current, *pay) : ChangeFault::nothing_to_change;
  }
  stated_or_new(current).add(record_of(*pay));
  return made;
}

/// Calls `visit` with each receiving parent that the change concerns, by position.
template <typename Visit>
Outcome for_each_parent(Facts& facts, const NamedChange& change, Visit visit)
{
  if (!facts.receiving_parents.stated()) return ChangeFault::no_such_parent;
  RecyclingVector<ReceivingParentFacts>& parents = *facts.receiving_parents;
  bool found = false;
  for (std::size_t at = 0; at < parents.size(); ++at) {
    if (!change.parent.empty() && checks::id_of(parents[at].id, at) != change.parent) continue;
    found = true;
    if (const Outcome fault = visit(parents[at])) return fault;
  }
  return found ? made : ChangeFault::no_such_parent;
}

Outcome change_nights_of(ChildFacts& child, const NamedChange& change)
{
  if (const Nights* const nights = std::get_if<Nights>(&change.value)) {
    if (change.how != How::set) return ChangeFault::wrong_value;
    child.nights = *nights;
    return made;
  }
  if (!is_number(change) || change.how == How::set) return ChangeFault::wrong_value;
  const Nights old = child.nights.value_or(Nights{});
  if (old.assumed || !old.days.absent()) return ChangeFault::nights_are_not_a_count;
  const std::int64_t nights = after(old.count.value_or(0), change);
  child.nights =
      Nights{.assumed = false, .count = std::clamp<std::int64_t>(nights, 0, most_nights), .days = {}};
  return made;
}

/// The child that `name` means: its id, or else its position from 1; null if there is none.
ChildFacts* child_named(RecyclingVector<ChildFacts>& children, const std::string& name)
{
  for (ChildFacts& child : children) {
    if (child.id.stated() && *child.id == name) return &child;
  }
  for (std::size_t at = 0; at < children.size(); ++at) {
    if (std::to_string(at + 1) == name) return &children[at];
  }
  return nullptr;
}

Outcome change_nights(Facts& facts, const NamedChange& change)
{
  return for_each_parent(facts, change, [&](ReceivingParentFacts& parent) -> Outcome {
    if (!parent.children.stated()) return ChangeFault::no_such_child;
    if (!change.child.empty()) {
      ChildFacts* const child = child_named(*parent.children, change.child);
      return child == nullptr ? ChangeFault::no_such_child : change_nights_of(*child, change);
    }
    for (ChildFacts& child : *parent.children) {
      if (const Outcome fault = change_nights_of(child, change)) return fault;
    }
    return made;
  });
}

Outcome change_children(Facts& facts, const NamedChange& change)
{
  if (!is_number(change)) return ChangeFault::wrong_value;
  const bool several = facts.receiving_parents.stated() && facts.receiving_parents->size() > 1;
  if (several && change.parent.empty()) return ChangeFault::several_parents;
  return for_each_parent(facts, change, [&](ReceivingParentFacts& parent) -> Outcome {
    RecyclingVector<ChildFacts>& children = stated_or_new(parent.children);
    const std::int64_t wanted = after(static_cast<std::int64_t>(children.size()), change);
    if (wanted < 1 || wanted > most_children) return ChangeFault::out_of_range;
    ChildFacts another;
    if (!children.empty()) another.nights = children[children.size() - 1].nights;
    while (children.size() < static_cast<std::size_t>(wanted)) children.add(another);
    children.resize(static_cast<std::size_t>(wanted));
    return made;
  });
}

Outcome change_count(Fact<std::int64_t>& fact, const NamedChange& change)
{
  if (!is_number(change)) return ChangeFault::wrong_value;
  const std::int64_t wanted = after(fact.value_or(0), change);
  if (wanted < 0 || wanted > most_other_children) return ChangeFault::out_of_range;
  fact = wanted;
  return made;
}

Outcome change_benefits(RecyclingVector<Fact<Benefit>>& benefits, const NamedChange& change)
{
  const Benefit* const benefit = std::get_if<Benefit>(&change.value);
  const bool none = std::holds_alternative<std::monostate>(change.value) && change.how == How::set;
  if (benefit == nullptr && !none) return ChangeFault::wrong_value;
  if (none) {
    benefits.clear();
    return made;
  }
  const auto is_it = [&](const Fact<Benefit>& each) { return each.stated() && *each == *benefit; };
  const auto kept_end = std::remove_if(benefits.begin(), benefits.end(), is_it);
  benefits.resize(change.how == How::set ? 0 : static_cast<std::size_t>(kept_end - benefits.begin()));
  if (change.how != How::take_off) benefits.add(*benefit);
  return made;
}

Outcome change_date(Facts& facts, const NamedChange& change)
{
  if (const Date* const day = std::get_if<Date>(&change.value)) {
    if (change.how != How::set) return ChangeFault::wrong_value;
    facts.effective_date = *day;
    return made;
  }
  if (!is_number(change) || change.how == How::set) return ChangeFault::wrong_value;
  if (!facts.effective_date.stated()) return ChangeFault::nothing_to_change;
  const auto day = days_after(*facts.effective_date, after(0, change));
  if (!day) return ChangeFault::out_of_range;
  facts.effective_date = *day;
  return made;
}

Outcome change_in_place(Facts& facts, const NamedChange& change)
{
  switch (change.name) {
    case ShortName::gross_weekly: return change_gross_weekly(facts, change);
    case ShortName::income: return change_income(facts, change);
    case ShortName::nights: return change_nights(facts, change);
    case ShortName::children: return change_children(facts, change);
    case ShortName::other_children:
      return change_count(paying_parent_of(facts).relevant_other_children, change);
    case ShortName::arrangement_children:
      return change_count(paying_parent_of(facts).other_arrangement_children, change);
    case ShortName::benefit: return change_benefits(stated_or_new(paying_parent_of(facts).benefits), change);
    case ShortName::partner_benefit:
      return change_benefits(stated_or_new(paying_parent_of(facts).partner).benefits, change);
    case ShortName::date: break;
  }
  return change_date(facts, change);
}

}  // namespace

std::optional<ChangeFault> apply_or_spoil(Facts& facts, const NamedChange& change)
{
  return change_in_place(facts, change);
}

std::optional<ChangeFault> apply(Facts& facts, const NamedChange& change)
{
  Facts changed = facts;
  const Outcome fault = change_in_place(changed, change);
  if (!fault) facts = std::move(changed);
  return fault;
}

std::optional<ChangeFault> apply(Facts& facts, const Change& change)
{
  if (const auto* const named = std::get_if<NamedChange>(&change)) return apply(facts, *named);
  const auto& [pointer, value] = std::get<PointerChange>(change);
  if (value) return set_value(facts, pointer, *value) ? made : ChangeFault::no_such_place;
  remove_value(facts, pointer);
  return made;
}

}  // namespace cmcalc
