#include "analysis/case_comparison.hpp"

#include <algorithm>
#include <map>
#include <type_traits>
#include <utility>

namespace cmcalc {

namespace {

template <typename Value>
bool same_fact(const Fact<Value>& left, const Fact<Value>& right)
{
  return left.stated() == right.stated() && (!left.stated() || *left == *right);
}

/// Whether two facts have the same value. An object or a list that is a fact has nothing in it.
bool same_value(const FactValue& left, const FactValue& right)
{
  if (left.index() != right.index()) return false;
  return std::visit(
      [&](const auto& value) {
        using Value = std::remove_cvref_t<decltype(value)>;
        const Value& other = std::get<Value>(right);
        if constexpr (std::is_same_v<Value, Period>) {
          return value.unit == other.unit && same_fact(value.from, other.from) &&
                 same_fact(value.to, other.to);
        } else if constexpr (std::is_same_v<Value, Nights>) {
          return value.assumed == other.assumed && same_fact(value.count, other.count) &&
                 same_fact(value.days, other.days);
        } else if constexpr (requires { value == other; }) {
          return value == other;
        } else {
          return true;
        }
      },
      left);
}

using FactsByPointer = std::vector<std::pair<std::string, FactValue>>;

FactsByPointer facts_of(const Facts& facts)
{
  FactsByPointer all;
  visit_facts(facts, [&](const std::string& pointer, const FactValue& value) {
    if (pointer != "/schema") all.emplace_back(pointer, value);  // nothing follows from that
  });
  return all;
}

bool same_step(const WorksheetLine& left, const WorksheetLine& right)
{
  return left.step == right.step && left.parameter == right.parameter && left.subject == right.subject;
}

bool has_step(std::span<const WorksheetLine> lines, const WorksheetLine& wanted)
{
  return std::any_of(lines.begin(), lines.end(),
                     [&](const WorksheetLine& line) { return same_step(line, wanted); });
}

/// The first part of `pointer` that leads to nothing in `facts`: the whole entry or object that it lacks.
std::string missing_in(const Facts& facts, const std::string& pointer)
{
  for (std::size_t end = pointer.find('/', 1); end != std::string::npos; end = pointer.find('/', end + 1)) {
    std::string part = pointer.substr(0, end);
    if (!value_at(facts, part)) return part;
  }
  return pointer;
}

/// Whether a case states something in the object or list at `pointer`, and not that alone.
bool states_more(const std::map<std::string, FactValue>& facts, const std::string& pointer)
{
  const auto next = facts.lower_bound(pointer + "/");
  return next != facts.end() && next->first.starts_with(pointer + "/");
}

/// Whether two lines say the same, wherever their operands are.
bool same_line(const WorksheetLine& left, const WorksheetLine& right)
{
  return left.step == right.step && left.operation == right.operation && left.subject == right.subject &&
         left.holds == right.holds && left.uses_figure == right.uses_figure &&
         left.parameter == right.parameter && left.row_count == right.row_count &&
         left.column_count == right.column_count && left.unit == right.unit && left.days == right.days &&
         left.tax_year == right.tax_year && left.operands == right.operands && left.ratio == right.ratio &&
         left.value == right.value;
}

}  // namespace

std::vector<FactDifference> differing_facts(const Facts& base, const Facts& changed)
{
  const FactsByPointer before = facts_of(base);
  const FactsByPointer after = facts_of(changed);
  const std::map<std::string, FactValue> old_values{before.begin(), before.end()};
  const std::map<std::string, FactValue> new_values{after.begin(), after.end()};
  std::vector<FactDifference> differences;
  for (const auto& [pointer, value] : before) {
    const auto found = new_values.find(pointer);
    if (found == new_values.end()) {
      // An entry about which nothing was stated is still there if something is now.
      if (!states_more(new_values, pointer)) differences.push_back({pointer, value, {}});
    } else if (!same_value(value, found->second)) {
      differences.push_back({pointer, value, found->second});
    }
  }
  for (const auto& [pointer, value] : after) {
    if (old_values.contains(pointer) || states_more(old_values, pointer)) continue;
    differences.push_back({pointer, {}, value});
  }
  return differences;
}

std::vector<Change> changes_between(const Facts& base, const Facts& changed,
                                    std::span<const FactDifference> differences)
{
  std::vector<Change> changes;
  std::string last;
  for (const FactDifference& each : differences) {
    const bool is_new = !each.old_value;
    const bool in_both = each.old_value && each.new_value;
    const std::string whole = in_both ? each.pointer : missing_in(is_new ? base : changed, each.pointer);
    if (whole == last) continue;
    last = whole;
    changes.emplace_back(PointerChange{whole, value_at(changed, whole)});
  }
  return changes;
}

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
                            .facts = differing_facts(base, changed),
                            .each = {}};
  for (const Change& change : changes) {
    const auto alone = cases.with(change);
    comparison.each.push_back(alone ? std::optional{alone->weekly - comparison.base.weekly} : std::nullopt);
  }
  return comparison;
}

std::optional<FirstDifference> first_difference(const Worksheet& base, const Worksheet& changed)
{
  const auto& left = base.entries();
  const auto& right = changed.entries();
  const auto [at, other] = std::mismatch(left.begin(), left.end(), right.begin(), right.end(), same_line);
  if (at == left.end() && other == right.end()) return std::nullopt;
  FirstDifference first{static_cast<std::size_t>(at - left.begin()),
                        static_cast<std::size_t>(other - right.begin())};
  if (at == left.end() || other == right.end() || same_step(*at, *other)) return first;
  // A step that only one of them has: the other goes on with it later.
  if (has_step(right, *at)) {
    first.base = left.size();
  } else if (has_step(left, *other)) {
    first.changed = right.size();
  }
  return first;
}

}  // namespace cmcalc
