/// @file
/// What the tests of thresholds share: cases, and where the thresholds of a case are.
#pragma once

#include <catch2/catch.hpp>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/thresholds.hpp"
#include "golden_test.hpp"

namespace cmcalc::test {

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
inline std::optional<Facts> accepted(const std::string& name)
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

inline std::int64_t number(const Point& point, Date from)
{
  if (const Date* const day = std::get_if<Date>(&point)) return day->days_since(from);
  if (const Money* const amount = std::get_if<Money>(&point)) return whole_pence(*amount);
  return std::get<std::int64_t>(point);
}

inline Found found(const std::vector<Threshold>& all, ThresholdId id, Date from = {})
{
  Found places;
  for (const Threshold& each : all) {
    if (each.id != id) continue;
    const bool is_new = places.emplace(std::pair{each.fact, each.upward}, number(each.to, from)).second;
    CHECK(is_new);
  }
  return places;
}

/// A case with HMRC's figure for a week and the records of current pay.
inline Facts with_pay(const std::string& historic, const std::string& current, const std::string& more = "")
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

}  // namespace cmcalc::test
