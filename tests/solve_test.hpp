/// @file
/// What the tests of solve share: cases of every kind, and the truth about them by trying every value.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analysis/solve.hpp"
#include "cmcalc/calculator.hpp"
#include "core/fact_paths.hpp"
#include "read/json/case_reader.hpp"

namespace cmcalc::test {

inline Facts facts_of(const std::string& text)
{
  CaseReader reader;
  Problems problems;
  const Facts* const facts = reader.read(text, problems);
  INFO(text);
  REQUIRE(facts != nullptr);
  REQUIRE(problems.empty());
  return *facts;
}

/// The document of a case.
/// @param paying   what follows in the paying parent
/// @param parents  the receiving parents
inline std::string case_text(const std::string& paying, const std::string& parents,
                             const std::string& beginning = R"("effective_date": "2026-06-03")")
{
  return "{" + beginning + R"(, "paying_parent": {)" + paying + R"(}, "receiving_parents": [)" + parents +
         "]}";
}

/// Amounts in pence, one for each of neighbouring values; below zero if the case is refused.
struct Amounts {
  std::int64_t first = 0;
  std::vector<std::int64_t> weekly;

  [[nodiscard]] Values values() const
  {
    return {first, first + static_cast<std::int64_t>(weekly.size()) - 1};
  }
  [[nodiscard]] std::int64_t at(std::int64_t value) const
  {
    return weekly[static_cast<std::size_t>(value - first)];
  }
};

/// The amount with each value, calculated without the code under test.
/// @param change  changes the facts to a value
template <typename Change>
Amounts every_amount(const Facts& facts, std::optional<std::size_t> parent, Values values, Change change)
{
  Calculator calculator{Worksheet::Recording::off};
  Problems problems;
  Amounts amounts{values.first, {}};
  Facts changed = facts;
  for (std::int64_t value = values.first; value <= values.last; ++value) {
    change(changed, value);
    problems.clear();
    const Answer* const answer = calculator.answer(changed, problems);
    if (answer == nullptr) {
      amounts.weekly.push_back(-1);
      continue;
    }
    const Calculation& found = answer->calculation;
    amounts.weekly.push_back(
        whole_pence(parent ? found.receiving_parents[*parent].weekly.value : found.weekly.value));
  }
  return amounts;
}

using Intervals = std::vector<std::pair<std::int64_t, std::int64_t>>;

/// For each amount, the values that give it, as widest intervals.
inline std::map<std::int64_t, Intervals> intervals_by_amount(const Amounts& amounts)
{
  std::map<std::int64_t, Intervals> found;
  const Values all = amounts.values();
  for (std::int64_t value = all.first; value <= all.last; ++value) {
    const std::int64_t weekly = amounts.at(value);
    if (weekly < 0) continue;
    Intervals& intervals = found[weekly];
    if (!intervals.empty() && intervals.back().second + 1 == value) {
      intervals.back().second = value;
    } else {
      intervals.emplace_back(value, value);
    }
  }
  return found;
}

/// The part of `intervals` that lies within `values`.
inline Intervals within(const std::vector<Solution::Interval>& intervals, Values values)
{
  Intervals found;
  for (const auto& [from, to] : intervals) {
    const std::int64_t first = std::max(from, values.first);
    const std::int64_t last = std::min(to.value_or(values.last), values.last);
    if (first <= last) found.emplace_back(first, last);
  }
  return found;
}

/// The search of solve, for amounts that are known: so every amount can be asked for.
class Search {
 public:
  /// @param record  of the yearly figure
  /// @param known   amounts that need not be calculated again
  Search(const Facts& facts, const SolveQuestion& question, std::size_t record, Amounts known)
      : trials_{facts, question, record, ""}, known_{std::move(known)}
  {
    stretches_ = stretches([this](std::int64_t value) { return trials_.course(value); }, trials_.values());
  }
  Search(const Search&) = delete;
  Search& operator=(const Search&) = delete;

  [[nodiscard]] const std::vector<Values>& parts() const { return stretches_; }

  [[nodiscard]] std::vector<Solution::Interval> intervals(std::int64_t weekly) const
  {
    std::vector<Solution::Interval> found;
    for (const auto& [values, amount] : levels_at(weekly_of_, stretches_, weekly))
      found.push_back({values.first, values.last});
    return found;
  }

 private:
  std::optional<std::int64_t> weekly(std::int64_t value)
  {
    const Values known = known_.values();
    if (known.first <= value && value <= known.last) {
      return known_.at(value) < 0 ? std::nullopt : std::optional{known_.at(value)};
    }
    const auto found = others_.find(value);
    return found != others_.end() ? found->second
                                  : others_.emplace(value, trials_.weekly(value)).first->second;
  }

  Trials trials_;
  Amounts known_;
  std::unordered_map<std::int64_t, std::optional<std::int64_t>> others_;
  std::vector<Values> stretches_;
  WeeklyOf weekly_of_ = [this](std::int64_t value) { return weekly(value); };
};

}  // namespace cmcalc::test
