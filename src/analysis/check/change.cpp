#include "analysis/check/change.hpp"

#include <algorithm>

namespace cmcalc {

namespace {

bool is_removal(const Change& change)
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

bool make_change(Facts& facts, const Change& change)
{
  if (const auto* const named = std::get_if<NamedChange>(&change)) return !apply_or_spoil(facts, *named);
  const auto& at = std::get<PointerChange>(change);
  if (at.value) return set_value_or_spoil(facts, at.pointer, *at.value);
  remove_value(facts, at.pointer);
  return true;
}

/// The receiving parent by whose position a pointer begins; nothing if that is not all that it may change.
std::optional<std::size_t> parent_changed(const Change& change, const Facts& facts)
{
  constexpr std::string_view parents = "/receiving_parents/";
  const RecyclingVector<ReceivingParentFacts>& all = *facts.receiving_parents;
  if (const auto* const named = std::get_if<NamedChange>(&change)) {
    for (std::size_t at = 0; at < all.size(); ++at) {
      if (all[at].id.stated() && *all[at].id == named->parent) return at;
    }
    return std::nullopt;
  }
  const std::string& pointer = std::get<PointerChange>(change).pointer;
  std::size_t at = 0;
  std::size_t next = parents.size();
  while (next < pointer.size() && pointer[next] != '/')
    at = 10 * at + static_cast<std::size_t>(pointer[next++] - '0');
  return next < pointer.size() ? std::optional{at} : std::nullopt;
}

/// Whether a change is about receiving parents or their children.
bool is_of_parents(const Change& change)
{
  if (const auto* const named = std::get_if<NamedChange>(&change)) {
    return named->name == ShortName::nights || named->name == ShortName::children;
  }
  return std::get<PointerChange>(change).pointer.starts_with("/receiving_parents/");
}

}  // namespace

void undo_changes(Facts& facts, const Facts& original, std::span<const Change> changes)
{
  const bool same_parents = facts.receiving_parents->size() == original.receiving_parents->size();
  for (const Change& change : changes) {
    if (is_of_parents(change)) {
      const auto parent = same_parents ? parent_changed(change, original) : std::nullopt;
      if (!parent) {
        facts.receiving_parents = original.receiving_parents;
        break;
      }
      (*facts.receiving_parents)[*parent] = (*original.receiving_parents)[*parent];
    }
  }
  const auto is_other = [](const Change& change) { return !is_of_parents(change); };
  if (std::none_of(changes.begin(), changes.end(), is_other)) return;
  facts.paying_parent = original.paying_parent;
  facts.decision = original.decision;
}

bool make_changes(Facts& facts, std::span<const Change> changes)
{
  std::vector<const PointerChange*> removals;
  for (const Change& change : changes) {
    if (is_removal(change)) {
      removals.push_back(&std::get<PointerChange>(change));
    } else if (!make_change(facts, change)) {
      return false;
    }
  }
  std::sort(removals.begin(), removals.end(),
            [](const PointerChange* a, const PointerChange* b) { return is_later(a->pointer, b->pointer); });
  for (const PointerChange* const removal : removals) remove_value(facts, removal->pointer);
  return true;
}

}  // namespace cmcalc
