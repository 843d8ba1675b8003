// What a letter may have made of a variation: left it out, left out some grounds, or counted what is not
// accepted.
#include <algorithm>

#include "analysis/check/candidate.hpp"

namespace cmcalc::check {

namespace {

constexpr unsigned weight_of_some = 500;
constexpr unsigned weight_of_entry = 300;

/// The entries of one ground, by their pointers.
struct GroundEntries {
  bool expense = false;
  std::vector<std::string> pointers;
};

std::vector<GroundEntries> grounds_of(const CaseFacts& facts)
{
  std::array<GroundEntries, expense_kind_count + additional_income_kind_count> all;
  for (std::size_t at = 0; at < facts.special_expenses.size(); ++at) {
    GroundEntries& ground = all[static_cast<std::size_t>(facts.special_expenses[at].kind)];
    ground.expense = true;
    ground.pointers.push_back("/paying_parent/variation/special_expenses/" + std::to_string(at));
  }
  for (std::size_t at = 0; at < facts.additional_income.size(); ++at) {
    const auto kind = static_cast<std::size_t>(facts.additional_income[at].kind);
    all[expense_kind_count + kind].pointers.push_back("/paying_parent/variation/additional_income/" +
                                                      std::to_string(at));
  }
  std::vector<GroundEntries> given;
  for (GroundEntries& ground : all) {
    if (!ground.pointers.empty()) given.push_back(std::move(ground));
  }
  return given;
}

/// Leaves out the grounds that `left_out` says.
template <typename LeftOut>
std::vector<Change> without(const std::vector<GroundEntries>& grounds, LeftOut left_out)
{
  std::vector<Change> changes;
  for (std::size_t at = 0; at < grounds.size(); ++at) {
    if (!left_out(at)) continue;
    for (const std::string& pointer : grounds[at].pointers) changes.emplace_back(PointerChange{pointer});
  }
  return changes;
}

/// Every way to leave out some of the grounds and keep others; of more than four grounds, one at a time.
std::vector<std::vector<Change>> partly(const std::vector<GroundEntries>& grounds)
{
  constexpr std::size_t few = 4;
  std::vector<std::vector<Change>> ways;
  if (grounds.size() <= few) {
    for (unsigned set = 1; set + 1 < 1U << grounds.size(); ++set) {
      ways.push_back(without(grounds, [&](std::size_t at) { return (set >> at & 1U) != 0; }));
    }
    return ways;
  }
  for (std::size_t one = 0; one < grounds.size(); ++one) {
    ways.push_back(without(grounds, [&](std::size_t at) { return at == one; }));
    ways.push_back(without(grounds, [&](std::size_t at) { return at != one; }));
  }
  ways.push_back(without(grounds, [&](std::size_t at) { return grounds[at].expense; }));
  ways.push_back(without(grounds, [&](std::size_t at) { return !grounds[at].expense; }));
  return ways;
}

void add_accepted(const std::vector<GroundEntries>& grounds, Candidates& list)
{
  list.push_back({.id = ExplanationId::variation_omitted,
                  .weight = full_weight,
                  .parts = {Part::variation},
                  .changes = changes_of(PointerChange{"/paying_parent/variation"})});
  for (std::vector<Change>& changes : partly(grounds)) {
    list.push_back({.id = ExplanationId::variation_partly,
                    .weight = full_weight,
                    .parts = {Part::variation},
                    .changes = std::move(changes)});
  }
  for (const GroundEntries& ground : grounds) {
    for (const std::string& pointer : ground.pointers) {
      if (ground.pointers.size() == 1) break;
      list.push_back({.id = ExplanationId::variation_partly,
                      .weight = weight_of_entry,
                      .parts = {Part::variation},
                      .changes = changes_of(PointerChange{pointer})});
    }
  }
}

void add_not_accepted(const std::vector<GroundEntries>& grounds, Candidates& list)
{
  const PointerChange accepted{"/paying_parent/variation/accepted", true};
  list.push_back({.id = ExplanationId::variation_counted,
                  .weight = full_weight,
                  .parts = {Part::variation},
                  .changes = changes_of(accepted)});
  for (std::vector<Change>& changes : partly(grounds)) {
    changes.emplace_back(accepted);
    list.push_back({.id = ExplanationId::variation_counted,
                    .weight = weight_of_some,
                    .parts = {Part::variation},
                    .changes = std::move(changes)});
  }
}

}  // namespace

void add_variation(const Base& base, Candidates& list)
{
  const std::vector<GroundEntries> grounds = grounds_of(base.made());
  if (grounds.empty()) return;
  if (base.made().variation_accepted) {
    add_accepted(grounds, list);
  } else {
    add_not_accepted(grounds, list);
  }
}

}  // namespace cmcalc::check
