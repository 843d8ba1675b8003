#include "analysis/case_comparison.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace cmcalc {

namespace {

/// What names the step of a line in both cases: its step, and whom it concerns by id. Records have no names;
/// they are told from each other by their order.
std::string key_of(const CaseFacts& facts, const WorksheetLine& line)
{
  std::string key = std::to_string(static_cast<int>(line.step)) + " " +
                    (line.uses_figure ? std::to_string(static_cast<int>(line.parameter)) : "") + " " +
                    std::to_string(static_cast<int>(line.subject.kind));
  if (line.operation == Operation::figure) {  // of a table: which of its figures
    key += " " + std::to_string(line.row_count) + " " + std::to_string(line.column_count);
  }
  if (line.subject.kind == Subject::Kind::receiving_parent) {
    key.append(" ").append(facts.receiving_parents[line.subject.position].id);
  }
  if (line.subject.kind == Subject::Kind::child) {
    const Child& child = facts.children[line.subject.position];
    key.append(" ").append(facts.receiving_parents[child.receiving_parent].id);
    key.append("/").append(child.id.empty() ? std::to_string(child.position) : std::string{child.id});
  }
  return key;
}

/// The keys of all lines; those that come again are numbered.
std::vector<std::string> keys_of(const Answer& answer)
{
  std::map<std::string, std::size_t> times;
  std::vector<std::string> keys;
  for (const WorksheetLine& line : answer.sheet.entries()) {
    std::string key = key_of(answer.facts(), line);
    keys.push_back(key + " " + std::to_string(++times[key]));
  }
  return keys;
}

/// Where each key is.
std::map<std::string, std::size_t> places_of(const std::vector<std::string>& keys)
{
  std::map<std::string, std::size_t> places;
  for (std::size_t at = 0; at < keys.size(); ++at) places.emplace(keys[at], at);
  return places;
}

/// Whether two lines of the same step say the same, wherever their operands are.
bool same_line(const WorksheetLine& left, const WorksheetLine& right)
{
  return left.operation == right.operation && left.holds == right.holds &&
         left.uses_figure == right.uses_figure && left.parameter == right.parameter &&
         left.row_count == right.row_count && left.column_count == right.column_count &&
         left.unit == right.unit && left.days == right.days && left.tax_year == right.tax_year &&
         left.operands == right.operands && left.ratio == right.ratio && left.value == right.value;
}

}  // namespace

std::optional<Money> CaseComparison::together() const
{
  Money left = by();
  for (const std::optional<Money>& part : each) {
    if (!part) return std::nullopt;
    left = left - *part;
  }
  return left;
}

CaseComparison compare_cases(const Facts& base, const Facts& changed, std::span<const Change> changes)
{
  ChangedCases cases{base};
  CaseComparison comparison{.base = cases.amounts(),
                            .changed = ChangedCases{changed}.amounts(),
                            .facts = differences_between(base, changed).facts,
                            .each = {}};
  for (const Change& change : changes) {
    const auto alone = cases.with(change);
    comparison.each.push_back(alone ? std::optional{alone->weekly - comparison.base.weekly} : std::nullopt);
  }
  return comparison;
}

std::optional<FirstDifference> first_difference(const Answer& base, const Answer& changed)
{
  const auto& left = base.sheet.entries();
  const auto& right = changed.sheet.entries();
  const std::vector<std::string> left_keys = keys_of(base);
  const std::vector<std::string> right_keys = keys_of(changed);
  const std::map<std::string, std::size_t> places = places_of(right_keys);
  const std::set<std::string> known{left_keys.begin(), left_keys.end()};
  // The first step that only the changed case has.
  const auto is_new = [&](const std::string& key) { return !known.contains(key); };
  const auto added = static_cast<std::size_t>(std::find_if(right_keys.begin(), right_keys.end(), is_new) -
                                              right_keys.begin());
  for (std::size_t at = 0; at < left.size(); ++at) {
    const auto found = places.find(left_keys[at]);
    if (found == places.end()) return FirstDifference{at, added <= at ? added : right.size()};
    if (added < found->second) break;
    if (!same_line(left[at], right[found->second])) return FirstDifference{at, found->second};
  }
  if (added == right.size()) return std::nullopt;
  return FirstDifference{left.size(), added};
}

std::optional<std::size_t> first_line_that_differs(const Answer& base, const Answer& changed,
                                                   bool (*counts)(const WorksheetLine& line))
{
  const auto& left = base.sheet.entries();
  const auto& right = changed.sheet.entries();
  const std::vector<std::string> left_keys = keys_of(base);
  const std::map<std::string, std::size_t> places = places_of(keys_of(changed));
  for (std::size_t at = 0; at < left.size(); ++at) {
    if (!counts(left[at])) continue;
    const auto found = places.find(left_keys[at]);
    if (found == places.end() || !same_line(left[at], right[found->second])) return at;
  }
  return std::nullopt;
}

}  // namespace cmcalc
