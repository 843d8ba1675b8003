#include "analysis/thresholds.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "analysis/edges.hpp"

namespace cmcalc {

namespace {

/// How far `to` is from `from`, in pence, days or counts.
Fraction gap(const Point& from, const Point& to)
{
  if (const Date* const day = std::get_if<Date>(&to)) return std::abs(day->days_since(std::get<Date>(from)));
  if (const Money* const amount = std::get_if<Money>(&to)) {
    const Money& old = std::get<Money>(from);
    return *amount < old ? (old - *amount).pence : (*amount - old).pence;
  }
  return std::abs(std::get<std::int64_t>(to) - std::get<std::int64_t>(from));
}

/// The nearest of each id first, then the second of each. What has no value now comes last among its own.
void put_in_order(std::vector<Threshold>& all)
{
  const auto is_nearer = [](const Threshold& left, const Threshold& right) {
    if (left.id != right.id) return left.id < right.id;
    if (left.from.has_value() != right.from.has_value()) return left.from.has_value();
    return left.from && left.from->index() == right.from->index() &&
           gap(*left.from, left.to) < gap(*right.from, right.to);
  };
  std::stable_sort(all.begin(), all.end(), is_nearer);
  std::array<std::size_t, threshold_id_count> of_id{};
  std::vector<std::pair<std::size_t, Threshold>> ranked;
  ranked.reserve(all.size());
  for (Threshold& each : all)
    ranked.emplace_back(of_id[static_cast<std::size_t>(each.id)]++, std::move(each));
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  std::transform(ranked.begin(), ranked.end(), all.begin(),
                 [](auto& each) { return std::move(each.second); });
}

}  // namespace

std::optional<Point> Threshold::distance() const
{
  if (!from) return std::nullopt;
  const Fraction far = gap(*from, to);
  if (std::holds_alternative<Money>(to)) return Money{far};
  return static_cast<std::int64_t>(far.num());
}

std::vector<Threshold> thresholds(const Facts& facts)
{
  ChangedCases cases{facts};
  std::vector<Threshold> all;
  edges::current_income_test(all, cases);
  edges::rates_of_income(all, cases);
  edges::variation_grounds(all, cases);
  edges::households(all, cases);
  edges::days(all, cases);
  put_in_order(all);
  return all;
}

namespace edges {

Law law_of(const Answer& answer, std::initializer_list<Step> steps, Law otherwise)
{
  for (const WorksheetLine& line : answer.sheet.entries()) {
    if (std::find(steps.begin(), steps.end(), line.step) != steps.end()) return line.law;
  }
  return otherwise;
}

void add(std::vector<Threshold>& all, ChangedCases& cases, Threshold found, std::initializer_list<Step> steps,
         Law otherwise)
{
  const Answer* const answer = cases.explained(found.changes);
  if (answer == nullptr) return;
  found.beyond = amounts_of(answer->calculation);
  found.by = found.beyond.weekly - cases.amounts().weekly;
  found.law = law_of(*answer, steps, otherwise);
  all.push_back(std::move(found));
}

}  // namespace edges

}  // namespace cmcalc
