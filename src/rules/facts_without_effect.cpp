// The facts that were given and not used, and why. The law is in the rules that did not use them.
#include <algorithm>

#include "rules/rules.hpp"

namespace cmcalc::rules {

namespace {

/// Whether Schedule 1 was applied, and not only the number of children.
bool by_schedule_1(const Context& context)
{
  return context.result.rate != Rate::none && context.result.rate != Rate::default_rate;
}

/// What a record of HMRC's is for, if not for the earned income of the year used.
std::optional<FactGroup> group_of(const HmrcRecord& record, const std::optional<HmrcYear>& used)
{
  const bool relief = record.kind == HmrcKind::relief_at_source_pension;
  if (used && record.tax_year != used->year) return FactGroup::hmrc_other_years;
  if (relief) return FactGroup::hmrc_relief;
  return record.kind > HmrcKind::relief_at_source_pension ? std::optional{FactGroup::hmrc_unearned}
                                                          : std::nullopt;
}

/// The facts about income, if income is used at all. Another note is about records of years that do not
/// count.
void add_parts_of_income(const Context& context, FactGroups& given)
{
  const auto set = [&](FactGroup group) { given.set(static_cast<std::size_t>(group)); };
  const Income& income = context.facts.income;
  Worksheet aside{Worksheet::Recording::off};
  const TaxYears years = tax_years_that_count(context, aside);
  for (const HmrcRecord& record : income.hmrc) {
    const auto group = group_of(record, context.result.hmrc_year);
    if (group && years.include(record.tax_year)) set(*group);
  }
  if (context.result.notes.find(NoteId::unearned_not_counted) != nullptr) {
    given.reset(static_cast<std::size_t>(FactGroup::hmrc_unearned));
  }
  if (any_contributions(income.current)) set(FactGroup::current_relief);
  if (income.estimated_weekly) set(FactGroup::estimated_income);
}

/// All groups of which the case states a fact that is not the default, but for those that another note is
/// about, and those that nothing can leave without effect.
FactGroups given_facts(const Context& context)
{
  FactGroups given;
  const CaseFacts& facts = context.facts;
  const auto set = [&](FactGroup group, bool is_given = true) {
    if (is_given) given.set(static_cast<std::size_t>(group));
  };
  const bool with_notes = by_schedule_1(context);  // of benefits without effect on the rate
  const Benefits own = with_notes ? ~benefits_with(BenefitEffect::none) : ~Benefits{};
  const Benefits partners = with_notes ? benefits_with(BenefitEffect::flat_rate_own_partner) : ~Benefits{};
  set(FactGroup::decision, facts.qualifying_children == 0 && facts.decision == Decision::default_decision);
  set(FactGroup::date_of_birth, facts.age != age_not_known);
  const auto care_home = static_cast<std::size_t>(Status::care_home);
  set(FactGroup::care_home, facts.status[care_home]);
  set(FactGroup::status, (facts.status & ~std::bitset<status_count>{}.set(care_home)).any());
  set(FactGroup::benefits, (facts.benefits & own).any());
  set(FactGroup::partner_benefits, (facts.partner_benefits & partners).any());
  set(FactGroup::partner_pays, facts.partner_pays_child_maintenance);
  set(FactGroup::relevant_other_children, facts.relevant_other_children > 0);
  set(FactGroup::other_arrangement_children, facts.other_arrangement_children > 0);
  for (const Child& child : facts.children) {
    set(FactGroup::education, child.education_without_effect);
    const bool nights = child.nights.assumed || child.nights.count > 0;
    set(FactGroup::nights_in_equal_care, child.equal_care && (nights || child.local_authority_nights > 0));
    set(FactGroup::nights, !child.equal_care && nights);
    set(FactGroup::local_authority_nights, !child.equal_care && child.local_authority_nights > 0);
  }
  const Income& income = facts.income;
  const bool any_income = income.gross_weekly || income.historic_source != HistoricSource::not_known ||
                          income.current_given || income.estimated_weekly;
  if (context.in_force == nullptr) {
    set(FactGroup::income, any_income);
    if (context.used(FactGroup::income)) add_parts_of_income(context, given);
  }
  return given;
}

Reason reason_of_rate(const Context& context, const Beginnings& begun)
{
  switch (context.result.rate) {
    case Rate::none: return Reason::no_child_counts;
    case Rate::default_rate: return Reason::default_amount;
    case Rate::nil: return begun.nil.applies() ? Reason::nil_by_status : Reason::nil_by_income;
    default: break;
  }
  const bool by_benefit = begun.benefit.applies() && !begun.nil.applies();
  return by_benefit ? Reason::flat_by_benefit : Reason::flat_by_income;
}

/// Why income, or what makes the rate flat or nil whatever the income, was not used.
Reason reason_apart_from_income(const Context& context, const Beginnings& begun)
{
  if (!by_schedule_1(context)) return reason_of_rate(context, begun);
  return begun.nil.applies() ? Reason::nil_by_status : Reason::flat_by_benefit;
}

Reason reason_of_hmrc_relief(const Calculation& result)
{
  if (!result.hmrc_year) return Reason::year_without_income;
  return result.income_basis == IncomeBasis::current ? Reason::current_counts : Reason::no_earnings;
}

Reason reason_of_current_relief(const Context& context)
{
  const auto& current = context.facts.income.current;
  const auto is_pension = [](const CurrentRecord& record) { return record.kind == CurrentKind::pension; };
  if (any_earnings(current)) return Reason::historic_counts;
  return std::any_of(current.begin(), current.end(), is_pension) ? Reason::no_earnings
                                                                 : Reason::contributions_alone;
}

Reason reason_of(const Context& context, const Beginnings& begun, FactGroup group)
{
  switch (group) {
    case FactGroup::benefits:
    case FactGroup::partner_benefits:
    case FactGroup::income: return reason_apart_from_income(context, begun);
    case FactGroup::care_home:
      return by_schedule_1(context) ? Reason::care_home_without_benefit : reason_of_rate(context, begun);
    case FactGroup::partner_pays:
      return by_schedule_1(context) && !begun.nil.applies() ? Reason::half_rate_only
                                                            : reason_of_rate(context, begun);
    case FactGroup::hmrc_other_years: return Reason::later_year_counts;
    case FactGroup::hmrc_unearned: return Reason::only_in_variation;
    case FactGroup::hmrc_relief: return reason_of_hmrc_relief(context.result);
    case FactGroup::current_relief: return reason_of_current_relief(context);
    case FactGroup::estimated_income: return Reason::better_income_known;
    case FactGroup::education: return Reason::counts_without_education;
    case FactGroup::nights_in_equal_care:
      return by_schedule_1(context) ? Reason::child_in_equal_care : reason_of_rate(context, begun);
    default: return reason_of_rate(context, begun);
  }
}

}  // namespace

void note_facts_without_effect(Context& context, const Beginnings& begun)
{
  const FactGroups unused = given_facts(context) & ~context.result.used;
  if (unused.none()) return;
  const TaxYear year = context.result.hmrc_year ? context.result.hmrc_year->year : TaxYear{};
  for (std::size_t at = 0; at < fact_group_count; ++at) {
    const auto group = static_cast<FactGroup>(at);
    if (unused[at]) context.result.notes.add_fact(group, reason_of(context, begun, group), year);
  }
}

}  // namespace cmcalc::rules
