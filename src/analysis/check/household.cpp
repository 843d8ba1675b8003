// What a letter may have counted otherwise: other children, benefits and status.
#include <algorithm>

#include "analysis/check/candidate.hpp"

namespace cmcalc::check {

namespace {

constexpr std::array<unsigned, 4> weight_by_difference = {0, 1000, 80, 40};

NamedChange count_of(ShortName name, std::int64_t count) { return {.name = name, .value = count}; }

void add_other_children_count(std::int64_t others, Candidates& list)
{
  for (std::int64_t off = -2; off <= 2; ++off) {
    const std::int64_t count = others + off;
    if (off == 0 || count < 0 || count > most_other_children) continue;
    list.push_back({.id = ExplanationId::other_children_count,
                    .weight = weight_by_difference[static_cast<std::size_t>(off < 0 ? -off : off)],
                    .parts = {Part::relevant_other_children},
                    .changes = changes_of(count_of(ShortName::other_children, count))});
  }
}

void add_children_elsewhere(std::int64_t arrangement, Candidates& list)
{
  constexpr std::int64_t most = 3;
  for (std::int64_t count = 0; count <= most; ++count) {
    if (count == arrangement) continue;
    const std::int64_t off = std::min(most, count < arrangement ? arrangement - count : count - arrangement);
    list.push_back({.id = ExplanationId::children_elsewhere,
                    .weight = weight_by_difference[static_cast<std::size_t>(off)],
                    .parts = {Part::other_arrangement_children},
                    .changes = changes_of(count_of(ShortName::arrangement_children, count))});
  }
}

/// Some or all of the children of one group counted in the other.
/// @param from  how many there are
void add_moved(ExplanationId id, ShortName from_name, std::int64_t from, ShortName to_name, std::int64_t to,
               Candidates& list)
{
  constexpr std::int64_t most_alone = 3;  // more of them make no difference
  constexpr unsigned weight_of_some = 300;
  const auto add = [&](std::int64_t moved, unsigned weight) {
    if (to + moved > most_other_children) return;
    list.push_back({.id = id,
                    .weight = weight,
                    .parts = {Part::relevant_other_children, Part::other_arrangement_children},
                    .changes = changes_of(count_of(from_name, from - moved), count_of(to_name, to + moved))});
  };
  if (from > 0) add(from, full_weight);
  for (std::int64_t moved = 1; moved < from && moved <= most_alone; ++moved) add(moved, weight_of_some);
}

NamedChange benefit_change(ShortName name, NamedChange::How how, Benefit benefit)
{
  return {.name = name, .how = how, .value = benefit};
}

/// Each benefit that has an effect left out, and all of them.
void add_benefits_missed(ShortName name, const std::bitset<benefit_count>& benefits, Part part,
                         Candidates& list)
{
  Candidate all{.id = ExplanationId::benefit_missed, .weight = full_weight, .parts = {part}};
  for (std::size_t at = 0; at < benefit_count; ++at) {
    const auto benefit = static_cast<Benefit>(at);
    if (!benefits[at] || text_of(benefit).effect == BenefitEffect::none) continue;
    all.changes.emplace_back(benefit_change(name, NamedChange::How::take_off, benefit));
  }
  if (all.changes.size() > 1) {
    for (const Change& change : all.changes) {
      list.push_back({.id = ExplanationId::benefit_missed,
                      .weight = full_weight / static_cast<unsigned>(all.changes.size()),
                      .parts = {part},
                      .changes = changes_of(change)});
    }
  }
  if (!all.changes.empty()) list.push_back(std::move(all));
}

/// A benefit of each kind counted. One award of universal credit cannot count earned income and none.
void add_benefits_counted(const Base& base, Candidates& list)
{
  using How = NamedChange::How;
  constexpr unsigned weight_of_partners = 500;
  const CaseFacts& facts = base.made();
  const auto add = [&](unsigned weight, Part part, std::vector<Change> changes) {
    list.push_back({.id = ExplanationId::benefit_counted,
                    .weight = weight,
                    .parts = {part},
                    .changes = std::move(changes)});
  };
  const auto universal_credit = [&](ShortName name, const std::bitset<benefit_count>& benefits) {
    std::vector<Change> changes;
    constexpr Benefit with = Benefit::universal_credit_with_earned_income;
    if (benefits[static_cast<std::size_t>(with)]) {
      changes.emplace_back(benefit_change(name, How::take_off, with));
    }
    changes.emplace_back(benefit_change(name, How::add, Benefit::universal_credit_no_earned_income));
    return changes;
  };
  add(full_weight, Part::benefits,
      changes_of(benefit_change(ShortName::benefit, How::add, Benefit::carers_allowance)));
  add(full_weight, Part::benefits, universal_credit(ShortName::benefit, facts.benefits));
  add(weight_of_partners, Part::partner,
      universal_credit(ShortName::partner_benefit, facts.partner_benefits));
}

void add_nil_status(const Base& base, Candidates& list)
{
  constexpr unsigned weight_of_age = 500;
  const auto add = [&](unsigned weight, PointerChange change) {
    list.push_back({.id = ExplanationId::nil_status,
                    .weight = weight,
                    .parts = {Part::status},
                    .changes = changes_of(std::move(change))});
  };
  if (base.made().status.any()) {
    add(full_weight, {"/paying_parent/status"});
  } else {
    add(full_weight,
        {"/paying_parent/status", RecyclingVector<Fact<Status>>{Fact<Status>{Status::prisoner}}});
  }
  if (base.parent().date_of_birth.stated()) add(weight_of_age, {"/paying_parent/date_of_birth"});
}

}  // namespace

void add_other_children(const Base& base, Candidates& list)
{
  const std::int64_t others = base.made().relevant_other_children;
  const std::int64_t arrangement = base.made().other_arrangement_children;
  add_other_children_count(others, list);
  add_children_elsewhere(arrangement, list);
  add_moved(ExplanationId::arrangement_as_other_child, ShortName::arrangement_children, arrangement,
            ShortName::other_children, others, list);
  add_moved(ExplanationId::other_child_as_arrangement, ShortName::other_children, others,
            ShortName::arrangement_children, arrangement, list);
}

void add_benefits_and_status(const Base& base, Candidates& list)
{
  add_benefits_missed(ShortName::benefit, base.made().benefits, Part::benefits, list);
  add_benefits_missed(ShortName::partner_benefit, base.made().partner_benefits, Part::partner, list);
  add_benefits_counted(base, list);
  add_nil_status(base, list);
}

}  // namespace cmcalc::check
