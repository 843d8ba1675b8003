// Thresholds of income against brute force: every penny is tried.
#include <string>
#include <vector>

#include "thresholds_test.hpp"

namespace {

using namespace cmcalc;
using namespace cmcalc::test;

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
