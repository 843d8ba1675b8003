// What a letter may have counted otherwise: nights.
#include <algorithm>

#include "analysis/check/homes.hpp"

namespace cmcalc::check {

namespace {

/// How much less likely a band is that is further away.
unsigned weight_of_distance(unsigned distance)
{
  constexpr std::array<unsigned, 5> weights = {0, 1000, 300, 150, 100};
  return weights[distance];
}

/// A sibling alone is less likely than all children of a home, and less so the more there are.
constexpr unsigned weight_of_siblings = 350;

unsigned distance(std::size_t a, std::size_t b) { return static_cast<unsigned>(a < b ? b - a : a - b); }

/// The least nights of a band.
std::int64_t least_nights(const Base& base, std::size_t band)
{
  if (band == 0) return 0;
  return static_cast<std::int64_t>(
      base.answer.rates.entry(Parameter::shared_care_nights)->values[band - 1].cut_off());
}

NamedChange nights_of_all(const Base& base, std::size_t home, std::int64_t nights)
{
  return {.name = ShortName::nights,
          .value = Nights{.assumed = false, .count = nights, .days = {}},
          .parent = std::string{base.ids[home]}};
}

/// The short name of a child: its id, or else its position from 1; nothing if either means another child.
std::optional<std::string> name_of(const RecyclingVector<ChildFacts>& children, std::size_t child)
{
  const auto bearers = [&](const std::string& name) {
    return std::count_if(children.begin(), children.end(),
                         [&](const ChildFacts& each) { return each.id.stated() && *each.id == name; });
  };
  const Fact<std::string>& id = children[child].id;
  if (id.stated() && bearers(*id) == 1) return *id;
  std::string position = std::to_string(child + 1);
  return bearers(position) == 0 ? std::optional{std::move(position)} : std::nullopt;
}

Change nights_of(const Base& base, const Home& home, std::size_t child, std::int64_t nights)
{
  const auto name = name_of(*(*base.facts.receiving_parents)[home.position].children, child);
  if (!name) {
    return PointerChange{pointer_to_child(home.position, child) + "/nights",
                         Nights{.assumed = false, .count = nights, .days = {}}};
  }
  NamedChange change = nights_of_all(base, home.position, nights);
  change.child = *name;
  return change;
}

void add_nights_of_home(const Base& base, const Home& home, std::size_t band, Candidates& list)
{
  unsigned nearest = band_count;
  for (const AlikeChildren& alike : home.groups) {
    if (alike.band != band) nearest = std::min(nearest, distance(alike.band, band));
  }
  if (nearest == band_count) return;
  list.push_back({.id = ExplanationId::nights_band,
                  .weight = weight_of_distance(nearest),
                  .parts = Parts{}.add(Part::nights, home.position),
                  .changes = changes_of(nights_of_all(base, home.position, least_nights(base, band)))});
}

/// One of the children who are alike, and all of them if there are others too.
void add_nights_of_some(const Base& base, const Home& home, const AlikeChildren& alike, std::size_t band,
                        Candidates& list)
{
  const std::int64_t nights = least_nights(base, band);
  const auto among = static_cast<unsigned>(home.qualifying);
  const auto count = static_cast<unsigned>(alike.children.size());
  const unsigned weight = weight_of_siblings * weight_of_distance(distance(alike.band, band)) / full_weight;
  Candidate one{.id = ExplanationId::nights_band,
                .weight = weight * count / among,
                .parts = Parts{}.add(Part::nights, home.position),
                .changes = changes_of(nights_of(base, home, alike.children.front(), nights))};
  for (std::size_t at = 1; at < count; ++at) {
    one.alike.push_back(changes_of(nights_of(base, home, alike.children[at], nights)));
  }
  list.push_back(std::move(one));
  if (count == 1 || count == among) return;
  Candidate all{.id = ExplanationId::nights_band,
                .weight = weight / among,
                .parts = Parts{}.add(Part::nights, home.position)};
  for (const std::size_t child : alike.children)
    all.changes.emplace_back(nights_of(base, home, child, nights));
  list.push_back(std::move(all));
}

/// Each child in another band than before, in a home of two or three: what no other change of nights covers.
void add_mixed_nights(const Base& base, const Home& home, Candidates& list)
{
  constexpr unsigned weight = 20;
  constexpr std::size_t most = 3;
  if (home.qualifying < 2 || home.qualifying > most) return;
  std::vector<std::pair<std::size_t, std::size_t>> children;  // the position and the band of each
  for (const AlikeChildren& alike : home.groups) {
    for (const std::size_t child : alike.children) children.emplace_back(child, alike.band);
  }
  std::size_t ways = 1;
  for (std::size_t at = 0; at < children.size(); ++at) ways *= band_count;
  for (std::size_t way = 0; way < ways; ++way) {
    Candidate candidate{.id = ExplanationId::nights_band,
                        .weight = weight,
                        .parts = Parts{}.add(Part::nights, home.position)};
    bool new_way = true;  // bands that rise among children who are alike
    std::size_t rest = way;
    std::size_t before = 0;
    bool all_same = true;
    for (std::size_t at = 0; at < children.size(); ++at, rest /= band_count) {
      const std::size_t band = rest % band_count;
      all_same = all_same && (at == 0 || band == before);
      new_way = new_way && (at == 0 || children[at - 1].second != children[at].second || before <= band);
      before = band;
      if (band == children[at].second) continue;
      candidate.changes.emplace_back(nights_of(base, home, children[at].first, least_nights(base, band)));
    }
    if (new_way && !all_same && candidate.changes.size() > 1) list.push_back(std::move(candidate));
  }
}

/// All children of all homes, whose nights someone may have counted together.
void add_nights_everywhere(const Base& base, const std::vector<Home>& homes, Candidates& list)
{
  constexpr unsigned weight = 300;
  for (std::size_t band = 0; homes.size() > 1 && band < band_count; ++band) {
    Parts parts;
    for (const Home& home : homes) parts.add(Part::nights, home.position);
    NamedChange change = nights_of_all(base, 0, least_nights(base, band));
    change.parent.clear();
    list.push_back({.id = ExplanationId::nights_band,
                    .weight = weight,
                    .parts = parts,
                    .changes = changes_of(std::move(change))});
  }
}

}  // namespace

std::vector<Home> homes_of(const Base& base)
{
  std::vector<Home> homes;
  const CaseFacts& facts = base.made();
  for (std::size_t at = 0; at < facts.receiving_parents.size(); ++at) {
    const ReceivingParent& parent = facts.receiving_parents[at];
    Home home{.position = at, .children = parent.children, .qualifying = parent.qualifying_children};
    for (std::size_t next = 0; next < parent.children; ++next) {
      const Child& child = facts.children[parent.first_child + next];
      if (child.equal_care) {
        home.in_equal_care.push_back(next);
        continue;
      }
      const auto band = static_cast<std::size_t>(nights_band(base.answer.rates, child));
      const std::uint16_t other_nights = child.local_authority_nights;
      auto group = std::find_if(home.groups.begin(), home.groups.end(), [&](const AlikeChildren& each) {
        return each.band == band && each.local_authority_nights == other_nights;
      });
      if (group == home.groups.end()) {
        group = home.groups.insert(group, {.band = band, .local_authority_nights = other_nights});
      }
      group->children.push_back(next);
    }
    homes.push_back(std::move(home));
  }
  return homes;
}

void add_nights(const Base& base, Candidates& list)
{
  const std::vector<Home> homes = homes_of(base);
  for (const Home& home : homes) {
    for (std::size_t band = 0; band < band_count; ++band) {
      add_nights_of_home(base, home, band, list);
      if (home.qualifying == 1) continue;
      for (const AlikeChildren& alike : home.groups) {
        if (alike.band != band) add_nights_of_some(base, home, alike, band, list);
      }
    }
    add_mixed_nights(base, home, list);
  }
  add_nights_everywhere(base, homes, list);
}

}  // namespace cmcalc::check
