// Thresholds against brute force: every value of a fact is tried, and the nearest on each side with another
// amount must be what `thresholds` finds. Facts are set here directly, and not by changes.
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/members.hpp"
#include "thresholds_test.hpp"

namespace {

using namespace cmcalc;
using namespace cmcalc::test;

/// The nearest values on both sides of `now` for which `result` differs from that of the case.
void add_nearest(Found& places, const std::string& fact, std::int64_t now, Bounds range, const Result& base,
                 const std::function<Result(std::int64_t)>& result)
{
  std::vector<std::int64_t> others;
  for (std::int64_t value = range.least; value <= range.most; ++value) {
    const Result there = value == now ? base : result(value);
    if (there && !same_is_payable(*there, *base)) others.push_back(value);
  }
  for (const std::int64_t value : others) {
    if (value < now) places[{fact, false}] = value;
  }
  for (auto value = others.rbegin(); value != others.rend(); ++value) {
    if (*value > now) places[{fact, true}] = *value;
  }
}

std::string key_of(const ChildFacts& child)
{
  const Nights nights = child.nights.value_or(Nights{});
  return std::to_string(nights.assumed) + " " + std::to_string(nights.count.value_or(0)) + " " +
         std::to_string(nights.days.value_or(0));
}

std::int64_t yearly(const ChildFacts& child)
{
  const Nights nights = child.nights.value_or(Nights{});
  if (nights.assumed) return 52;
  const std::int64_t days = nights.days.value_or(365);
  return days < 365 ? nights.count.value_or(0) * 365 / days : nights.count.value_or(0);
}

Found nights_by_brute_force(const Facts& base)
{
  Tries tries;
  Found places;
  Facts facts = base;
  for (std::size_t parent = 0; parent < base.receiving_parents->size(); ++parent) {
    const auto& children = *(*base.receiving_parents)[parent].children;
    std::map<std::string, std::vector<std::size_t>> groups;
    for (std::size_t child = 0; child < children.size(); ++child) {
      groups[key_of(children[child])].push_back(child);
    }
    for (const auto& [key, members] : groups) {
      const std::string fact = "/receiving_parents/" + std::to_string(parent) + "/children/" +
                               std::to_string(members.front()) + "/nights";
      add_nearest(places, fact, yearly(children[members.front()]), {0, 366}, tries(base),
                  [&, &group = members](std::int64_t nights) {
                    for (const std::size_t child : group) {
                      (*(*facts.receiving_parents)[parent].children)[child].nights =
                          Nights{.assumed = false, .count = nights, .days = {}};
                    }
                    return tries(facts);
                  });
      facts = base;
    }
  }
  return places;
}

Found other_children_by_brute_force(const Facts& base)
{
  Tries tries;
  Found places;
  Facts facts = base;
  add_nearest(places, "/paying_parent/relevant_other_children",
              base.paying_parent->relevant_other_children.value_or(0), {0, 50}, tries(base),
              [&](std::int64_t count) {
                (*facts.paying_parent).relevant_other_children = count;
                return tries(facts);
              });
  return places;
}

Found children_by_brute_force(const Facts& base)
{
  Tries tries;
  Found places;
  for (std::size_t parent = 0; parent < base.receiving_parents->size(); ++parent) {
    const auto& children = *(*base.receiving_parents)[parent].children;
    add_nearest(places, "/receiving_parents/" + std::to_string(parent) + "/children",
                static_cast<std::int64_t>(children.size()), {1, 20}, tries(base), [&](std::int64_t count) {
                  Facts facts = base;
                  auto& changed = *(*facts.receiving_parents)[parent].children;
                  ChildFacts another;
                  another.nights = children[children.size() - 1].nights;
                  while (changed.size() < static_cast<std::size_t>(count)) changed.add(another);
                  changed.resize(static_cast<std::size_t>(count));
                  return tries(facts);
                });
  }
  return places;
}

/// The first day of a year on which another amount is payable than on the day before.
std::optional<std::int64_t> day_by_brute_force(const Facts& base)
{
  Tries tries;
  Facts facts = base;
  Result before = tries(base);
  for (int ahead = 1; ahead <= 365; ++ahead) {
    facts.effective_date = *days_after(*base.effective_date, ahead);
    const Result now = tries(facts);
    if (!now) return std::nullopt;  // a child no longer counts
    if (!same_is_payable(*now, *before)) return ahead;
    before = now;
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("nights and numbers of children are those of brute force, in every golden case", "[slow]")
{
  std::size_t cases = 0;
  std::size_t with_nights = 0;
  for (const std::string& name : golden_names()) {
    const auto facts = accepted(name);
    if (!facts) continue;
    INFO(name);
    ++cases;
    const std::vector<Threshold> all = thresholds(*facts);
    const Found nights = nights_by_brute_force(*facts);
    with_nights += nights.empty() ? 0 : 1;
    CHECK(found(all, ThresholdId::nights_band) == nights);
    CHECK(found(all, ThresholdId::other_children) == other_children_by_brute_force(*facts));
    CHECK(found(all, ThresholdId::children) == children_by_brute_force(*facts));
  }
  CHECK(cases > 400);
  CHECK(with_nights > 200);
}

TEST_CASE("the next day with another amount is that of brute force, in every golden case", "[slow]")
{
  std::size_t with_day = 0;
  for (const std::string& name : golden_names()) {
    const auto facts = accepted(name);
    if (!facts) continue;
    INFO(name);
    const std::vector<Threshold> all = thresholds(*facts);
    std::optional<std::int64_t> nearest;
    for (const Threshold& each : all) {
      if (each.id != ThresholdId::table_date && each.id != ThresholdId::later_day) continue;
      const std::int64_t day = number(each.to, *facts->effective_date);
      // Of days after the last day of a child, brute force says nothing.
      const bool all_children = each.changes.size() == 1;
      if (all_children && (!nearest || day < *nearest)) nearest = day;
    }
    CHECK(nearest == day_by_brute_force(*facts));
    with_day += nearest ? 1 : 0;
  }
  CHECK(with_day > 20);
}

TEST_CASE("each threshold is the amount of its changes, and the value before it has the amount of now",
          "[slow]")
{
  for (const std::string& name : golden_names()) {
    const auto facts = accepted(name);
    if (!facts) continue;
    INFO(name);
    ChangedCases cases{*facts};
    for (const Threshold& each : thresholds(*facts)) {
      INFO(text_of(each.id).id << " " << each.fact);
      if (each.changes.empty()) {
        CHECK(each.id == ThresholdId::child_end);
        CHECK(each.beyond.weekly == Money{});
        continue;
      }
      const auto beyond = cases.with(each.changes);
      REQUIRE(beyond);
      CHECK(same_is_payable(*beyond, each.beyond));
      CHECK(each.by == beyond->weekly - cases.amounts().weekly);
    }
  }
}

TEST_CASE("a child ends on the day after its last day, and the last child ends it all")
{
  Facts facts;
  Problems problems;
  CaseReader reader;
  const std::string document =
      R"({"effective_date":"2026-06-03","paying_parent":{"income":{"gross_weekly":500}},"receiving_parents":[)"
      R"({"id":"A","children":[{"id":"Ann","date_of_birth":"2011-02-01"},)"
      R"({"id":"Ben","date_of_birth":"2012-02-01"}]},{"id":"B","children":[{"date_of_birth":"2010-03-01"}]}]})";
  REQUIRE(reader.read(document, facts, problems) != nullptr);
  std::vector<std::string> ends;
  for (const Threshold& each : thresholds(facts)) {
    if (each.id != ThresholdId::child_end) continue;
    ends.push_back(std::get<Date>(each.to).iso() + " " + pounds_text(each.beyond.weekly));
  }
  // 16 in March 2026, February 2027 and February 2028: until 31 August of that year (s. 55). 19% of £500 for
  // three children, 16% for two, 12% for one.
  CHECK(ends == std::vector<std::string>{"2026-09-01 80.00", "2027-09-01 60.00", "2028-09-01 0.00"});
}

TEST_CASE("thresholds come nearest first, and one of each id before the second")
{
  const Facts facts = with_pay("500", R"({"kind":"employment","amount":510,"period":"week"})");
  std::vector<std::string> ids;
  for (const Threshold& each : thresholds(facts)) ids.emplace_back(text_of(each.id).id);
  const std::vector<std::string> expected = {
      "current-income-test", "nights-band", "other-children", "children",   "rate", "threshold-800", "cap",
      "current-income-test", "nights-band", "children",       "nights-band"};
  CHECK(ids == expected);
}

TEST_CASE("facts that cannot matter have no thresholds")
{
  Facts facts;
  Problems problems;
  CaseReader reader;
  const std::string document =
      R"({"effective_date":"2026-06-03","paying_parent":{"status":["prisoner"],"income":{"gross_weekly":500}},)"
      R"("receiving_parents":[{"children":[{}]}]})";
  REQUIRE(reader.read(document, facts, problems) != nullptr);
  CHECK(thresholds(facts).empty());
}
