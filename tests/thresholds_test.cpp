// Thresholds against brute force: every value of a fact is tried, and the nearest on each side with another
// amount must be what `thresholds` finds. Facts are set here directly, and not by changes.
#include <catch2/catch.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "analysis/thresholds.hpp"
#include "core/members.hpp"
#include "golden_test.hpp"

namespace {

using namespace cmcalc;
using namespace cmcalc::test;

/// What is compared of a case: everything that is payable, or nothing if it is refused.
using Result = std::optional<Amounts>;

class Tries {
 public:
  Result operator()(const Facts& facts)
  {
    Problems problems;
    const Answer* const answer = calculator_.answer(facts, problems);
    return answer == nullptr ? std::nullopt : Result{amounts_of(answer->calculation)};
  }

 private:
  Calculator calculator_{Worksheet::Recording::off};
};

/// The facts of a golden case, if it is accepted.
std::optional<Facts> accepted(const std::string& name)
{
  Facts facts;
  Problems problems;
  CaseReader reader;
  const std::string document = golden(name).at("case").dump();
  if (reader.read(document, facts, problems) == nullptr || !Tries{}(facts)) return std::nullopt;
  return facts;
}

/// Where a threshold is: its fact and its first value beyond, in nights, children, pence or days.
using Found = std::map<std::pair<std::string, bool>, std::int64_t>;

std::int64_t number(const Point& point, Date from)
{
  if (const Date* const day = std::get_if<Date>(&point)) return day->days_since(from);
  if (const Money* const amount = std::get_if<Money>(&point)) return whole_pence(*amount);
  return std::get<std::int64_t>(point);
}

Found found(const std::vector<Threshold>& all, ThresholdId id, Date from = {})
{
  Found places;
  for (const Threshold& each : all) {
    if (each.id != id) continue;
    const bool is_new = places.emplace(std::pair{each.fact, each.upward}, number(each.to, from)).second;
    CHECK(is_new);
  }
  return places;
}

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

constexpr std::int64_t most_pence = 4000'00;

Found rates_by_brute_force(const Facts& base, std::int64_t now, ThresholdId id)
{
  Tries tries;
  Facts facts = base;
  std::vector<Rate> rates;
  for (std::int64_t amount = 0; amount <= most_pence; ++amount) {
    IncomeFacts income;
    income.gross_weekly = Money{Fraction{amount}};
    (*facts.paying_parent).income = income;
    rates.push_back(tries(facts)->rate);
  }
  const Rate current = rates[static_cast<std::size_t>(now)];
  const bool threshold = id == ThresholdId::threshold_800;
  const auto is_edge = [&](std::int64_t amount, bool up) {
    const Rate rate = rates[static_cast<std::size_t>(amount)];
    if (threshold) return (rate == Rate::basic_plus) != (current == Rate::basic_plus);
    if (rate == current || (up && rate == Rate::basic_plus)) return false;
    return up || current != Rate::basic_plus || rate != Rate::basic;
  };
  Found places;
  for (std::int64_t amount = 0; amount < now; ++amount) {
    if (is_edge(amount, false)) places[{"/paying_parent/income/gross_weekly", false}] = amount;
  }
  for (std::int64_t amount = most_pence; amount > now; --amount) {
    if (is_edge(amount, true)) places[{"/paying_parent/income/gross_weekly", true}] = amount;
  }
  return places;
}

/// A case with HMRC's figure for a week and the records of current pay.
Facts with_pay(const std::string& historic, const std::string& current, const std::string& more = "")
{
  Facts facts;
  Problems problems;
  CaseReader reader;
  const std::string document =
      R"({"effective_date":"2026-06-03","paying_parent":{"income":{"historic_weekly":)" + historic +
      (current.empty() ? "" : R"(,"current":[)" + current + "]") + "}" + more +
      R"(},"receiving_parents":[{"children":[{},{"nights":60}]}]})";
  REQUIRE(reader.read(document, facts, problems) != nullptr);
  REQUIRE(Tries{}(facts));
  return facts;
}

Found pay_by_brute_force(const Facts& base, std::size_t record, std::int64_t most)
{
  Tries tries;
  Facts facts = base;
  auto& amount = (*(*(*facts.paying_parent).income).current)[record].amount;
  const std::int64_t now = whole_pence(*amount);
  const IncomeBasis basis = tries(base)->income_basis;
  Found places;
  const std::string fact = "/paying_parent/income/current/" + std::to_string(record) + "/amount";
  for (std::int64_t value = 0; value <= most; ++value) {
    amount = Money{Fraction{value}};
    if (tries(facts)->income_basis == basis) continue;
    if (value < now) places[{fact, false}] = value;
    if (value > now) places.emplace(std::pair{fact, true}, value);
  }
  return places;
}

Found without_those_above(Found places, std::int64_t most)
{
  std::erase_if(places, [&](const auto& each) { return each.second > most; });
  return places;
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

TEST_CASE("rates of income are those of every penny to £4,000", "[slow]")
{
  const auto name =
      GENERATE("basic-rate-three-children", "arrangement-two-and-one", "arrangement-basic-plus",
               "half-care-extra-207-nights", "reduced-rate-one-child-two-other-before-november-2013",
               "northern-ireland-basic-rate", "leaflet-mark-two-receiving-parents-one-with-nights");
  const auto facts = accepted(name);
  if (!facts) FAIL(name << " is no golden case that is accepted");
  Problems none;
  Calculator calculator;
  const auto& income = calculator.answer(*facts, none)->calculation.determined_income;
  REQUIRE(income);
  const std::int64_t now = whole_pence(to_penny(income->value));
  REQUIRE(now <= most_pence);
  const std::vector<Threshold> all = thresholds(*facts);
  for (const ThresholdId id : {ThresholdId::rate, ThresholdId::threshold_800}) {
    CHECK(without_those_above(found(all, id), most_pence) == rates_by_brute_force(*facts, now, id));
  }
}

TEST_CASE("the 25 % test has the edges of every penny of current pay", "[slow]")
{
  const std::string week = R"(,"period":"week"})";
  const std::string month = R"(,"period":"month"})";
  const std::string job = R"({"kind":"employment","amount":)";
  const std::string relief = R"({"kind":"relief_at_source_pension","amount":)";
  struct Pay {
    std::string historic;
    std::string current;
    std::size_t record;
  };
  const Pay pay = GENERATE_COPY(Pay{"500", job + "510" + week, 0},  // historic counts
                                Pay{"500", job + "625" + week, 0},  // current counts, exactly above
                                Pay{"500", job + "375" + week, 0},  // and exactly below
                                Pay{"500", job + "624.99" + week, 0}, Pay{"500", job + "900" + week, 0},
                                Pay{"0", job + "10" + week, 0},  // nothing to compare with
                                Pay{"310.77", job + "1500" + month, 0}, Pay{"310.77", job + "200" + month, 0},
                                Pay{"400", job + "300" + week + "," + job + "150" + week, 0},  // two jobs
                                Pay{"400", job + "300" + week + "," + job + "150" + week, 1},
                                Pay{"400", job + "600" + week + "," + relief + "150" + week, 0});
  INFO(pay.historic << " " << pay.current);
  const Facts facts = with_pay(pay.historic, pay.current);
  const std::string fact = "/paying_parent/income/current/" + std::to_string(pay.record) + "/amount";
  Found places = found(thresholds(facts), ThresholdId::current_income_test);
  std::erase_if(places, [&](const auto& each) { return each.first.first != fact; });
  CHECK(without_those_above(places, 2000'00) == pay_by_brute_force(facts, pay.record, 2000'00));
}

TEST_CASE("without current pay the 25 % test has the pay for a month that would count")
{
  const Facts facts = with_pay("500", "");
  for (const Threshold& each : thresholds(facts)) {
    if (each.id != ThresholdId::current_income_test) continue;
    CHECK_FALSE(each.from);
    CHECK_FALSE(each.distance());
    const auto* const change = std::get_if<NamedChange>(&each.changes.front());
    REQUIRE(change != nullptr);
    CHECK(std::get<PayChange>(change->value).unit == PeriodUnit::month);
  }
  // £625 and £375 a week × 365 ÷ 7 ÷ 12 = £2,715.7738… and £1,629.4642… a month.
  const Found places = found(thresholds(facts), ThresholdId::current_income_test);
  CHECK(places == Found{{{"/paying_parent/income/current", true}, 2715'78},
                        {{"/paying_parent/income/current", false}, 1629'46}});
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
