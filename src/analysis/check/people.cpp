// What a letter may have counted otherwise: qualifying children and receiving parents.
#include <algorithm>

#include "analysis/check/homes.hpp"

namespace cmcalc::check {

namespace {

constexpr unsigned weight_of_two_off = 80;
constexpr unsigned weight_of_three_off = 30;
constexpr unsigned weight_of_all_homes = 300;

PointerChange equal_care(std::size_t home, std::size_t child, bool equal)
{
  return {pointer_to_child(home, child) + "/equal_care", equal};
}

NamedChange children_of(const Base& base, std::size_t home, std::size_t count)
{
  return {.name = ShortName::children,
          .value = static_cast<std::int64_t>(count),
          .parent = std::string{base.ids[home]}};
}

PointerChange without_child(std::size_t home, std::size_t child) { return {pointer_to_child(home, child)}; }

Parts children_part(std::size_t home) { return Parts{}.add(Part::children, home); }

// --- equal care ------------------------------------------------------------------------------------------

/// Equal care of one home's children, of all or some of them.
void add_equal_care_of(const Home& home, const std::vector<std::size_t>& children, bool equal,
                       unsigned weight, Candidates& list)
{
  Candidate candidate{.id = equal ? ExplanationId::equal_care_counted : ExplanationId::equal_care_missed,
                      .weight = weight,
                      .parts = children_part(home.position)};
  for (const std::size_t child : children) {
    candidate.changes.emplace_back(equal_care(home.position, child, equal));
  }
  list.push_back(std::move(candidate));
}

/// One of the children who are alike.
void add_equal_care_of_one(const Home& home, const std::vector<std::size_t>& children, bool equal,
                           unsigned weight, Candidates& list)
{
  add_equal_care_of(home, {children.front()}, equal, weight, list);
  for (std::size_t at = 1; at < children.size(); ++at) {
    list.back().alike.push_back(changes_of(equal_care(home.position, children[at], equal)));
  }
}

void add_equal_care_missed(const Home& home, Candidates& list)
{
  const auto& children = home.in_equal_care;
  if (children.empty()) return;
  add_equal_care_of(home, children, false, full_weight, list);
  if (children.size() == 1) return;
  for (const std::size_t child : children) {
    add_equal_care_of(home, {child}, false, full_weight / static_cast<unsigned>(children.size()), list);
  }
}

void add_equal_care_counted(const Home& home, Candidates& list)
{
  std::vector<std::size_t> all;
  for (const AlikeChildren& alike : home.groups) {
    all.insert(all.end(), alike.children.begin(), alike.children.end());
  }
  if (all.empty()) return;
  add_equal_care_of(home, all, true, full_weight, list);
  if (all.size() == 1) return;
  for (const AlikeChildren& alike : home.groups) {
    const auto weight = static_cast<unsigned>(full_weight * alike.children.size() / all.size());
    add_equal_care_of_one(home, alike.children, true, weight, list);
  }
}

// --- numbers of children ---------------------------------------------------------------------------------

/// More children, with nights like those of each group, or with none.
void add_more_children(const Base& base, const Home& home, std::size_t more, unsigned weight,
                       Candidates& list)
{
  if (home.children + more > static_cast<std::size_t>(most_children)) return;
  const auto& children = *(*base.facts.receiving_parents)[home.position].children;
  std::vector<std::size_t> like;  // the child whose facts each has
  for (const AlikeChildren& alike : home.groups) like.push_back(alike.children.back());
  if (like.empty()) like.push_back(home.in_equal_care.back());
  const bool without_nights = std::any_of(home.groups.begin(), home.groups.end(),
                                          [](const AlikeChildren& alike) { return alike.band == 0; });
  const auto ways = static_cast<unsigned>(like.size() + (without_nights ? 0 : 1));
  const auto add = [&](const ChildFacts& another) {
    Candidate candidate{.id = ExplanationId::children_count,
                        .weight = weight / std::max(ways, 1U),
                        .parts = children_part(home.position)};
    for (std::size_t at = 0; at < more; ++at) {
      candidate.changes.emplace_back(
          PointerChange{pointer_to_child(home.position, home.children + at), another});
    }
    list.push_back(std::move(candidate));
  };
  for (const std::size_t child : like) {
    ChildFacts another;
    another.nights = children[child].nights;
    if (child + 1 == home.children) {
      list.push_back({.id = ExplanationId::children_count,
                      .weight = weight / ways,
                      .parts = children_part(home.position),
                      .changes = changes_of(children_of(base, home.position, home.children + more))});
    } else {
      add(another);
    }
  }
  if (!without_nights) add(ChildFacts{});
}

/// Two children fewer who are not alike.
void add_two_fewer(const Home& home, Candidates& list)
{
  if (home.qualifying <= 2) return;
  for (std::size_t a = 0; a < home.groups.size(); ++a) {
    for (std::size_t b = a + 1; b < home.groups.size(); ++b) {
      list.push_back({.id = ExplanationId::children_count,
                      .weight = weight_of_two_off / 2,
                      .parts = children_part(home.position),
                      .changes = changes_of(without_child(home.position, home.groups[a].children.front()),
                                            without_child(home.position, home.groups[b].children.front()))});
    }
  }
}

/// One child fewer, or several who are alike.
void add_fewer_children(const Base& base, const Home& home, std::size_t fewer, unsigned weight,
                        Candidates& list)
{
  if (home.qualifying <= fewer) return;
  for (const AlikeChildren& alike : home.groups) {
    const auto& children = alike.children;
    if (children.size() < fewer) continue;
    Candidate candidate{.id = ExplanationId::children_count,
                        .weight = static_cast<unsigned>(weight * children.size() / home.qualifying),
                        .parts = children_part(home.position)};
    if (children[children.size() - fewer] + fewer == home.children) {
      candidate.changes = changes_of(children_of(base, home.position, home.children - fewer));
    } else {
      for (std::size_t at = 0; at < fewer; ++at) {
        candidate.changes.emplace_back(without_child(home.position, children[at]));
      }
    }
    list.push_back(std::move(candidate));
  }
}

/// A qualifying child taken for a relevant other child, or the other way round.
void add_wrong_group(const Base& base, const Home& home, Candidates& list)
{
  const std::int64_t others = base.made().relevant_other_children;
  const auto with_others = [&](std::int64_t count, Change change) {
    return changes_of(std::move(change), NamedChange{.name = ShortName::other_children, .value = count});
  };
  const Parts parts = children_part(home.position).add(Part::relevant_other_children);
  if (home.qualifying > 1 && others < most_other_children) {
    for (const AlikeChildren& alike : home.groups) {
      list.push_back(
          {.id = ExplanationId::child_in_wrong_group,
           .weight = static_cast<unsigned>(full_weight * alike.children.size() / home.qualifying),
           .parts = parts,
           .changes = with_others(others + 1, without_child(home.position, alike.children.front()))});
    }
  }
  if (others > 0 && home.children < static_cast<std::size_t>(most_children)) {
    list.push_back({.id = ExplanationId::child_in_wrong_group,
                    .weight = full_weight / static_cast<unsigned>(base.ids.size()),
                    .parts = parts,
                    .changes = with_others(others - 1, children_of(base, home.position, home.children + 1))});
  }
}

// --- receiving parents -----------------------------------------------------------------------------------

/// The amounts of two receiving parents exchanged: that of each was given to the other.
Candidate swapped(const Base& base, const Home& a, const Home& b)
{
  return {.id = ExplanationId::receiving_parents_swapped,
          .weight = full_weight,
          .parts = {Part::ids},
          .changes = changes_of(
              PointerChange{pointer_to_parent(a.position) + "/id", std::string{base.ids[b.position]}},
              PointerChange{pointer_to_parent(b.position) + "/id", std::string{base.ids[a.position]}})};
}

/// The nights of two homes exchanged, if each home's children have the same.
void add_swapped_nights(const Base& base, const Home& a, const Home& b, Candidates& list)
{
  const auto same_band = [](const Home& home) {
    return !home.groups.empty() &&
           std::all_of(home.groups.begin(), home.groups.end(),
                       [&](const AlikeChildren& alike) { return alike.band == home.groups[0].band; });
  };
  if (!same_band(a) || !same_band(b) || a.groups[0].band == b.groups[0].band) return;
  const auto as_in = [&](const Home& home, const Home& other) {
    const auto& children = *(*base.facts.receiving_parents)[other.position].children;
    return NamedChange{.name = ShortName::nights,
                       .value = children[other.groups[0].children[0]].nights.value_or(
                           Nights{.assumed = false, .count = std::int64_t{0}, .days = {}}),
                       .parent = std::string{base.ids[home.position]}};
  };
  list.push_back({.id = ExplanationId::receiving_parents_swapped,
                  .weight = full_weight,
                  .parts = Parts{}.add(Part::nights, a.position).add(Part::nights, b.position),
                  .changes = changes_of(as_in(a, b), as_in(b, a))});
}

}  // namespace

void add_equal_care(const Base& base, Candidates& list)
{
  const std::vector<Home> homes = homes_of(base);
  for (const Home& home : homes) {
    add_equal_care_missed(home, list);
    add_equal_care_counted(home, list);
  }
  Candidate everywhere{.id = ExplanationId::equal_care_missed, .weight = weight_of_all_homes, .parts = {}};
  std::size_t homes_with = 0;
  for (const Home& home : homes) {
    if (!home.in_equal_care.empty()) ++homes_with;
    everywhere.parts.add(Part::children, home.position);
    for (const std::size_t child : home.in_equal_care) {
      everywhere.changes.emplace_back(equal_care(home.position, child, false));
    }
  }
  if (homes_with > 1) list.push_back(std::move(everywhere));
}

void add_numbers_of_children(const Base& base, Candidates& list)
{
  for (const Home& home : homes_of(base)) {
    add_more_children(base, home, 1, full_weight, list);
    add_more_children(base, home, 2, weight_of_two_off, list);
    add_more_children(base, home, 3, weight_of_three_off, list);
    add_fewer_children(base, home, 1, full_weight, list);
    add_fewer_children(base, home, 2, weight_of_two_off, list);
    add_fewer_children(base, home, 3, weight_of_three_off, list);
    add_two_fewer(home, list);
    add_wrong_group(base, home, list);
  }
}

void add_receiving_parents(const Base& base, Candidates& list)
{
  constexpr std::size_t few = 6;  // of whom each is compared with each
  const std::vector<Home> homes = homes_of(base);
  if (homes.size() < 2) return;
  for (const Home& home : homes) {
    list.push_back({.id = ExplanationId::receiving_parent_missed,
                    .weight = full_weight,
                    .parts = children_part(home.position).add(Part::nights, home.position),
                    .changes = changes_of(PointerChange{pointer_to_parent(home.position)})});
  }
  for (std::size_t a = 0; a < homes.size(); ++a) {
    for (std::size_t b = a + 1; b < homes.size(); ++b) {
      if (homes.size() > few && b > a + 1) break;
      list.push_back(swapped(base, homes[a], homes[b]));
      add_swapped_nights(base, homes[a], homes[b], list);
    }
  }
}

}  // namespace cmcalc::check
