#include "analysis/check/change.hpp"

#include <algorithm>

namespace cmcalc {

namespace {

bool is_removal(const FactChange& change)
{
  const auto* const at = std::get_if<PointerChange>(&change);
  return at != nullptr && !at->value;
}

/// Whether the entry at `a` comes after that at `b` in the document: indices are compared as numbers.
bool is_later(std::string_view a, std::string_view b)
{
  while (!a.empty() && !b.empty()) {
    const std::size_t end_a = std::min(a.find('/', 1), a.size());
    const std::size_t end_b = std::min(b.find('/', 1), b.size());
    const std::string_view step_a = a.substr(0, end_a);
    const std::string_view step_b = b.substr(0, end_b);
    if (step_a != step_b) {
      return step_a.size() != step_b.size() ? step_a.size() > step_b.size() : step_a > step_b;
    }
    a.remove_prefix(end_a);
    b.remove_prefix(end_b);
  }
  return a.size() > b.size();
}

bool make_change(Facts& facts, const FactChange& change)
{
  if (const auto* const named = std::get_if<NamedChange>(&change)) return !apply(facts, *named);
  const auto& at = std::get<PointerChange>(change);
  if (at.value) return set_value(facts, at.pointer, *at.value);
  remove_value(facts, at.pointer);
  return true;
}

}  // namespace

bool make_changes(Facts& facts, std::span<const FactChange> changes)
{
  std::vector<const PointerChange*> removals;
  for (const FactChange& change : changes) {
    if (is_removal(change)) {
      removals.push_back(&std::get<PointerChange>(change));
    } else if (!make_change(facts, change)) {
      return false;
    }
  }
  std::sort(removals.begin(), removals.end(), [](const PointerChange* a, const PointerChange* b) {
    return is_later(a->pointer, b->pointer);
  });
  for (const PointerChange* const removal : removals) remove_value(facts, removal->pointer);
  return true;
}

}  // namespace cmcalc
