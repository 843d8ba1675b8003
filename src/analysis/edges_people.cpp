// Thresholds of households: nights, and numbers of children.
#include <algorithm>
#include <string>
#include <utility>

#include "analysis/edges.hpp"
#include "core/case_check.hpp"
#include "core/members.hpp"

namespace cmcalc::edges {

namespace {

/// Children of one receiving parent with equal nights: they change together.
struct Alike {
  std::size_t parent = 0;
  std::vector<std::size_t> children;  ///< their positions among that parent's
  std::vector<Subject> subjects;
};

bool equal_nights(const ChildFacts& left, const ChildFacts& right)
{
  const Nights a = left.nights.value_or(Nights{});
  const Nights b = right.nights.value_or(Nights{});
  const auto same = [](const Fact<std::int64_t>& x, const Fact<std::int64_t>& y) {
    return x.value_or(0) == y.value_or(0);
  };
  return a.assumed == b.assumed && same(a.count, b.count) && same(a.days, b.days);
}

std::vector<Alike> groups_of(const Facts& facts)
{
  std::vector<Alike> groups;
  std::uint16_t position = 0;
  const auto& parents = *facts.receiving_parents;
  for (std::size_t parent = 0; parent < parents.size(); ++parent) {
    const auto& children = *parents[parent].children;
    const std::size_t first_group = groups.size();
    for (std::size_t child = 0; child < children.size(); ++child) {
      std::size_t group = first_group;
      while (group < groups.size() && !equal_nights(children[groups[group].children[0]], children[child])) {
        ++group;
      }
      if (group == groups.size()) groups.push_back({.parent = parent, .children = {}, .subjects = {}});
      groups[group].children.push_back(child);
      groups[group].subjects.push_back({Subject::Kind::child, position++});
    }
  }
  return groups;
}

/// Whether an id can be written in a change as it is, and several changes beside each other.
bool is_plain(const std::string& id)
{
  return !id.empty() && id.find_first_of("=@/ \"'\t\r\n") == std::string::npos;
}

/// What a change calls the child at `at`: its id, or else its position from 1; empty if another child has
/// that for an id.
std::string name_of_child(const RecyclingVector<ChildFacts>& children, std::size_t at)
{
  std::string name = children[at].id.value_or(std::to_string(at + 1));
  for (std::size_t other = 0; other < children.size(); ++other) {
    if (other != at && children[other].id.stated() && *children[other].id == name) return {};
  }
  return name;
}

/// `nights` for the children of a group, by the shortest names that say whose they are.
std::vector<Change> nights_of(const Facts& facts, const Alike& group, std::int64_t nights)
{
  const auto& parents = *facts.receiving_parents;
  const auto& children = *parents[group.parent].children;
  const Nights value{.assumed = false, .count = nights, .days = {}};
  const std::string parent{checks::id_of(parents[group.parent].id, group.parent)};
  NamedChange change{.name = ShortName::nights, .value = value};
  if (parents.size() > 1) change.parent = parent;
  const bool all = group.children.size() == children.size();
  if (all && (parents.size() == 1 || is_plain(parent))) return {change};
  change.parent = parent;
  std::vector<Change> changes;
  for (const std::size_t child : group.children) {
    change.child = name_of_child(children, child);
    if (is_plain(parent) && is_plain(change.child)) {
      changes.emplace_back(change);
    } else {
      changes.emplace_back(PointerChange{"/receiving_parents/" + std::to_string(group.parent) + "/children/" +
                                             std::to_string(child) + "/nights",
                                         value});
    }
  }
  return changes;
}

/// The nights in a year, in whole nights: an arrangement of days is scaled to a year.
std::int64_t nights_in_a_year(const Nights& nights)
{
  constexpr std::int64_t days_of_year = 365;
  constexpr std::int64_t one_a_week = 52;
  if (nights.assumed) return one_a_week;
  const std::int64_t count = nights.count.value_or(0);
  return nights.days.stated() && *nights.days < days_of_year ? count * days_of_year / *nights.days : count;
}

/// The numbers of nights from which on another figure counts, in order. Nothing else depends on how many
/// nights there are.
std::vector<std::int64_t> first_nights_of_bands(const Facts& facts)
{
  const Rates rates =
      built_in_tables().in_force(*facts.effective_date, facts.jurisdiction.value_or(Jurisdiction::gb));
  std::vector<std::int64_t> nights;
  for (const Parameter parameter : {Parameter::shared_care_nights, Parameter::shared_care_flat_rate_nights}) {
    const TableEntry* const entry = rates.entry(parameter);
    if (entry == nullptr) continue;
    for (std::size_t at = 0; at < std::size_t{entry->rows} * entry->columns; ++at) {
      nights.push_back(static_cast<std::int64_t>(entry->values[at].num()));
    }
  }
  std::sort(nights.begin(), nights.end());
  nights.erase(std::unique(nights.begin(), nights.end()), nights.end());
  return nights;
}

void add_nights(std::vector<Threshold>& all, ChangedCases& cases, const Alike& group)
{
  const Facts& facts = cases.base();
  const Fact<Nights>& stated = (*(*facts.receiving_parents)[group.parent].children)[group.children[0]].nights;
  const std::int64_t now = nights_in_a_year(stated.value_or(Nights{}));
  const auto add_first = [&](const std::vector<std::int64_t>& candidates, bool upward) {
    const auto changes_the_amount = [&](std::int64_t nights) {
      const auto amounts = cases.with(nights_of(facts, group, nights));
      return amounts && !same_is_payable(*amounts, cases.amounts());
    };
    const auto nights = std::find_if(candidates.begin(), candidates.end(), changes_the_amount);
    if (nights == candidates.end()) return;
    add(all, cases,
        {.id = ThresholdId::nights_band,
         .fact = "/receiving_parents/" + std::to_string(group.parent) + "/children/" +
                 std::to_string(group.children[0]) + "/nights",
         .from = now,
         .to = *nights,
         .upward = upward,
         .changes = nights_of(facts, group, *nights),
         .children = group.subjects},
        {Step::shared_care_fraction, Step::flat_rate_nights_reached}, Law::sch1_7_4);
  };
  std::vector<std::int64_t> below;
  std::vector<std::int64_t> above;
  for (const std::int64_t first : first_nights_of_bands(facts)) {
    if (first > now) above.push_back(first);
    if (first - 1 < now) below.insert(below.begin(), first - 1);
  }
  add_first(below, false);
  add_first(above, true);
}

/// What a number of children decides if no step of the basic or the reduced rate is taken.
Law law_of_count(ThresholdId id, Rate rate)
{
  if (rate == Rate::default_rate) return Law::reg_49;
  if (rate == Rate::flat) return Law::sch1_6;
  return id == ThresholdId::other_children ? Law::sch1_2_3 : Law::sch1_2_1;
}

/// Adds the nearest counts on both sides of `now` with which another amount is payable.
/// @param range  of counts
void add_counts(std::vector<Threshold>& all, ChangedCases& cases, const Threshold& of, Bounds range,
                NamedChange change)
{
  const bool other = of.id == ThresholdId::other_children;
  const Step basic = other ? Step::income_after_other_children : Step::basic_rate;
  const std::int64_t now = std::get<std::int64_t>(*of.from);
  for (const int direction : {-1, 1}) {
    for (std::int64_t count = now + direction; count >= range.least && count <= range.most;
         count += direction) {
      change.value = count;
      const auto amounts = cases.with(change);
      if (!amounts || same_is_payable(*amounts, cases.amounts())) continue;
      Threshold found = of;
      found.to = count;
      found.upward = direction > 0;
      found.changes = {change};
      add(all, cases, std::move(found), {basic, Step::reduced_rate}, law_of_count(of.id, amounts->rate));
      break;
    }
  }
}

}  // namespace

void households(std::vector<Threshold>& all, ChangedCases& cases)
{
  const Facts& facts = cases.base();
  for (const Alike& group : groups_of(facts)) add_nights(all, cases, group);
  add_counts(all, cases,
             {.id = ThresholdId::other_children,
              .fact = "/paying_parent/relevant_other_children",
              .from = facts.paying_parent->relevant_other_children.value_or(0)},
             {0, most_other_children}, {.name = ShortName::other_children});
  const auto& parents = *facts.receiving_parents;
  for (std::size_t at = 0; at < parents.size(); ++at) {
    NamedChange change{.name = ShortName::children};
    if (parents.size() > 1) change.parent = checks::id_of(parents[at].id, at);
    add_counts(all, cases,
               {.id = ThresholdId::children,
                .fact = "/receiving_parents/" + std::to_string(at) + "/children",
                .from = static_cast<std::int64_t>(parents[at].children->size()),
                .receiving_parent = static_cast<std::uint16_t>(at)},
               {1, most_children}, change);
  }
}

}  // namespace cmcalc::edges
