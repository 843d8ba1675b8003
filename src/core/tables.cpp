#include "cmcalc/tables.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <stdexcept>
#include <tuple>

namespace cmcalc {

void Rates::not_in_force() { throw std::out_of_range{"no figure of a parameter is in force"}; }

void Rates::below_the_table() { throw std::out_of_range{"a count is below the first of its table"}; }

const TableEntry* Tables::entry(Parameter parameter, Date day, Jurisdiction jurisdiction) const
{
  const auto starts_later = [](const auto& wanted, const TableEntry& entry) {
    return wanted < std::tie(entry.parameter, entry.jurisdiction, entry.from);
  };
  const auto next = std::upper_bound(entries_.begin(), entries_.end(), std::tie(parameter, jurisdiction, day),
                                     starts_later);
  if (next == entries_.begin()) return nullptr;
  const TableEntry& last = *std::prev(next);
  const bool in_force = last.parameter == parameter && last.jurisdiction == jurisdiction && last.rows > 0;
  return in_force ? &last : nullptr;
}

Rates Tables::in_force(Date day, Jurisdiction jurisdiction) const
{
  Rates rates;
  rates.jurisdiction_ = jurisdiction;
  for (std::size_t at = 0; at < rates.entries_.size(); ++at) {
    rates.entries_[at] = entry(static_cast<Parameter>(at), day, jurisdiction);
  }
  bool first = true;
  for (const TableEntry* const entry : rates.entries_) {
    if (entry == nullptr) continue;
    rates.in_force_from_ = first ? entry->from : std::max(rates.in_force_from_, entry->from);
    rates.verified_on_ = first ? entry->verified_on : std::min(rates.verified_on_, entry->verified_on);
    first = false;
  }
  return rates;
}

RatesByDay::RatesByDay(const Tables& tables)
{
  for (std::size_t at = 0; at < jurisdiction_count; ++at) {
    const auto jurisdiction = static_cast<Jurisdiction>(at);
    std::vector<Date> days = {Date{1, 1, 1}};
    for (const TableEntry& entry : tables.entries()) {
      if (entry.jurisdiction == jurisdiction) days.push_back(entry.from);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    for (const Date day : days) stretches_[at].push_back({day, tables.in_force(day, jurisdiction)});
  }
}

const Rates& RatesByDay::in_force(Date day, Jurisdiction jurisdiction) const
{
  const std::vector<Stretch>& stretches = stretches_[static_cast<std::size_t>(jurisdiction)];
  // Backwards from the latest: most cases are recent, and figures seldom change.
  auto stretch = stretches.rbegin();
  while (stretch->from > day) ++stretch;
  return stretch->rates;
}

const EntrySource* source_of(const TableEntry& entry)
{
  const std::span<const TableEntry> entries = built_in_tables().entries();
  const std::less<> before;
  if (before(&entry, entries.data()) || !before(&entry, entries.data() + entries.size())) return nullptr;
  return &built_in_sources()[static_cast<std::size_t>(&entry - entries.data())];
}

Date scheme_begins()
{
  static const Date begins = [] {
    const auto entries = built_in_tables().entries();
    return std::min_element(entries.begin(), entries.end(),
                            [](const TableEntry& a, const TableEntry& b) { return a.from < b.from; })
        ->from;
  }();
  return begins;
}

}  // namespace cmcalc
