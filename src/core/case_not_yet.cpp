// What no rule exists for yet: refused where it would matter, because an amount that passes over a
// fact would be wrong. Each rule that is written deletes its refusal here.
#include <algorithm>

#include "case_check.hpp"

namespace cmcalc::checks {

namespace {

void refuse(Checker& check, const Place& where, const std::string& what)
{
  check.report(ErrorId::not_yet_calculated, where, what + " cannot be worked out by this version yet.",
               "Delete this fact only if it is not part of the case, and otherwise use a later version.");
}

/// Entries to look at: those too many have to go anyway.
std::size_t looked_at(std::size_t size, std::int64_t most)
{
  return std::min(size, static_cast<std::size_t>(most));
}

bool has_effect(const Fact<Benefit>& benefit, BenefitEffect effect)
{
  return benefit.stated() && text_of(*benefit).effect == effect;
}

/// Means-tested benefits of reg 44(2), which count when the parent or the partner receives them.
bool has_means_tested(const std::vector<Fact<Benefit>>& benefits)
{
  return std::any_of(benefits.begin(), benefits.end(), [](const Fact<Benefit>& benefit) {
    return has_effect(benefit, BenefitEffect::flat_rate_own_partner);
  });
}

void refuse_own_benefits(Checker& check, const std::vector<Fact<Benefit>>& benefits, const Place& where)
{
  for (std::size_t at = 0; at < looked_at(benefits.size(), most_entries); ++at) {
    if (!benefits[at].stated() || has_effect(benefits[at], BenefitEffect::none)) continue;
    refuse(check, where / at, "The flat rate for who receives " + quoted(text_of(*benefits[at]).code));
  }
}

/// Other benefits of the partner than the means-tested ones have no effect on the rate.
void refuse_partner_benefits(Checker& check, const std::vector<Fact<Benefit>>& benefits, const Place& where)
{
  for (std::size_t at = 0; at < looked_at(benefits.size(), most_entries); ++at) {
    if (!has_effect(benefits[at], BenefitEffect::flat_rate_own_partner)) continue;
    refuse(check, where / at,
           "The flat rate for whose partner receives " + quoted(text_of(*benefits[at]).code));
  }
}

/// Flat rate (Sch 1 para 4, reg 44).
void refuse_flat_rate(Checker& check, const PayingParentFacts& parent, const Place& where)
{
  refuse_own_benefits(check, parent.benefits, where / "benefits");
  if (!parent.partner.stated()) return;
  const Place partner = where / "partner";
  refuse_partner_benefits(check, parent.partner->benefits, partner / "benefits");
  // Half the flat rate (para 4(2)): without such a benefit the partner's own case changes nothing.
  const Fact<bool>& pays = parent.partner->pays_child_maintenance;
  if (!pays.stated() || !*pays) return;
  if (has_means_tested(parent.benefits) || has_means_tested(parent.partner->benefits)) {
    refuse(check, partner / "pays_child_maintenance",
           "The flat rate of two partners who both pay child maintenance");
  }
}

/// Nil rate by age and status (para 5(a), reg 45). Being 16 or 17 matters only with a benefit, which
/// is refused itself.
void refuse_nil_rate(Checker& check, const PayingParentFacts& parent, const Place& where)
{
  if (const std::optional<int> age = check.age(parent.date_of_birth)) {
    const std::optional<ChildAges> limits = check.child_ages();
    if (limits && *age < limits->education_from) {
      refuse(check, where / "date_of_birth",
             "The nil rate for a parent of " + std::to_string(*age) + " years");
    }
  }
  constexpr std::string_view names[status_count] = {"child", "prisoner", "work_based_training", "care_home",
                                                    "care_home_local_authority_funded"};
  const Place status = where / "status";
  for (std::size_t at = 0; at < looked_at(parent.status.size(), most_entries); ++at) {
    if (!parent.status[at].stated()) continue;
    const auto which = static_cast<std::size_t>(*parent.status[at]);
    refuse(check, status / at, "The nil rate for the status " + quoted(names[which]));
  }
}

void refuse_of_paying_parent(Checker& check, const PayingParentFacts& parent, const Place& where)
{
  refuse_nil_rate(check, parent, where);
  refuse_flat_rate(check, parent, where);
  const Fact<std::int64_t>& others = parent.other_arrangement_children;
  if (others.stated() && *others > 0) {  // para 5A
    refuse(check, where / "other_arrangement_children",
           "A case with " + std::to_string(*others) + " children under another maintenance arrangement");
  }
  if (!parent.variation.stated()) return;
  const Place variation = where / "variation";
  if (!parent.variation->special_expenses.empty()) {
    refuse(check, variation / "special_expenses", "A variation for special expenses");
  }
  if (!parent.variation->additional_income.empty()) {
    refuse(check, variation / "additional_income", "A variation for additional income");
  }
}

/// Shared care, equal care and care by a local authority (paras 7 and 8, regs 50 and 53).
void refuse_of_child(Checker& check, const ChildFacts& child, const Place& where)
{
  const Fact<Nights>& nights = child.nights;
  if (nights.stated() && (nights->assumed || nights->count.value_or(0) > 0)) {
    refuse(check, where / "nights",
           nights->assumed
               ? "A case with assumed nights"
               : "A case with " + std::to_string(*nights->count) + " nights with the paying parent");
  }
  if (child.equal_care.stated() && *child.equal_care) {
    refuse(check, where / "equal_care", "A case with equal care of a child");
  }
  const std::int64_t in_care = child.local_authority_nights.value_or(0);
  if (in_care > 0) {
    refuse(check, where / "local_authority_nights",
           "A case with " + std::to_string(in_care) + " nights in the care of a local authority");
  }
}

void refuse_of_receiving_parents(Checker& check, const std::vector<ReceivingParentFacts>& parents,
                                 const Place& where)
{
  if (parents.size() > 1) {  // para 6
    refuse(check, where / std::size_t{1},
           "A case of " + std::to_string(parents.size()) + " receiving parents");
  }
  for (std::size_t at = 0; at < looked_at(parents.size(), most_receiving_parents); ++at) {
    if (!parents[at].children.stated()) continue;
    const std::vector<ChildFacts>& children = *parents[at].children;
    const Place parent = where / at;
    const Place list = parent / "children";
    for (std::size_t child = 0; child < looked_at(children.size(), most_children); ++child) {
      refuse_of_child(check, children[child], list / child);
    }
  }
}

}  // namespace

void refuse_not_yet_calculated(Checker& check, const Facts& facts)
{
  const Place top;
  if (facts.decision.stated() && *facts.decision == Decision::default_decision) {
    refuse(check, top / "decision", "A default maintenance decision");
  }
  if (facts.paying_parent.stated()) {
    refuse_of_paying_parent(check, *facts.paying_parent, top / "paying_parent");
  }
  if (facts.receiving_parents.stated()) {
    refuse_of_receiving_parents(check, *facts.receiving_parents, top / "receiving_parents");
  }
}

}  // namespace cmcalc::checks
