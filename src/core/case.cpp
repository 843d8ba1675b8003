#include "cmcalc/case.hpp"

#include "case_check.hpp"

namespace cmcalc {

namespace {

using checks::Checker;
using checks::Place;

void check_effective_date(Checker& check, Date day, const Place& where)
{
  const Date begins = scheme_begins();
  if (day >= begins) {
    check.set_day(day);
    return;
  }
  check.report(ErrorId::date_before_scheme, where,
               day.iso() + " is before " + begins.iso() + ", when the 2012 scheme began.",
               "Write an effective date from " + begins.iso() + " on.");
}

void check_case(Checker& check, const Facts& facts)
{
  constexpr std::string_view owner = "The case";
  const Place top;
  check.text(facts.case_id, top / "case_id", most_id_length);
  if (check.needed(facts.effective_date, top, "effective_date", owner,
                   "Add \"effective_date\", the day that the amount is for, like \"2025-06-03\".")) {
    check_effective_date(check, *facts.effective_date, top / "effective_date");
  }
  if (check.stated(facts.jurisdiction) || facts.jurisdiction.absent()) {
    check.set_jurisdiction(facts.jurisdiction.value_or(Jurisdiction::gb));
  }
  check.stated(facts.decision);
  if (check.needed(
          facts.paying_parent, top, "paying_parent", owner,
          "Add \"paying_parent\", with the income, like {\"income\": {\"gross_weekly\": 412.50}}.")) {
    checks::check_paying_parent(check, *facts.paying_parent, top / "paying_parent");
  }
  if (check.needed(facts.receiving_parents, top, "receiving_parents", owner,
                   "Add \"receiving_parents\", each with the children: [{\"children\": [{}]}] is one, with "
                   "one child.")) {
    checks::check_receiving_parents(check, *facts.receiving_parents, top / "receiving_parents");
  }
  if (check.stated(facts.award)) checks::check_award(check, *facts.award, top / "award");
}

// Filling a case. Every field is assigned, so that nothing is left from the case before; lists and
// texts keep their memory.

void assign(std::string& text, const Fact<std::string>& fact)
{
  if (fact.stated()) {
    text = *fact;
  } else {
    text.clear();
  }
}

void assign(std::optional<Money>& amount, const Fact<Money>& fact)
{
  amount = fact.stated() ? std::optional{*fact} : std::nullopt;
}

Regular regular_of(Money amount, const Period& period)
{
  if (period.unit != PeriodUnit::span) return {amount, period.unit, 0};
  return {amount, period.unit, static_cast<std::uint16_t>(period.to->days_since(*period.from) + 1)};
}

void fill_hmrc_record(HmrcRecord& record, const HmrcRecordFacts& facts)
{
  record.tax_year = *facts.tax_year;
  record.source = facts.source.stated() ? std::optional{*facts.source} : std::nullopt;
  record.kind = *facts.kind;
  record.amount = *facts.amount;
  assign(record.payer, facts.payer);
}

void fill_current_record(CurrentRecord& record, const CurrentRecordFacts& facts)
{
  record.kind = *facts.kind;
  record.pay = regular_of(*facts.amount, *facts.period);
  assign(record.payer, facts.payer);
}

HistoricSource historic_source_of(const IncomeFacts& facts)
{
  if (facts.hmrc.stated()) return HistoricSource::hmrc_records;
  return facts.historic_weekly.stated() ? HistoricSource::weekly_figure : HistoricSource::not_known;
}

void fill_income(Income& income, const IncomeFacts& facts, Date effective_date)
{
  assign(income.gross_weekly, facts.gross_weekly);
  income.historic_source = historic_source_of(facts);
  income.hmrc.resize(facts.hmrc.stated() ? facts.hmrc->size() : 0);
  for (std::size_t at = 0; at < income.hmrc.size(); ++at)
    fill_hmrc_record(income.hmrc[at], (*facts.hmrc)[at]);
  income.historic_weekly = facts.historic_weekly.value_or({});
  income.requested_on = facts.requested_on.stated() ? *facts.requested_on : effective_date;
  income.current_given = facts.current.stated();
  income.current.resize(facts.current.stated() ? facts.current->size() : 0);
  for (std::size_t at = 0; at < income.current.size(); ++at) {
    fill_current_record(income.current[at], (*facts.current)[at]);
  }
  assign(income.estimated_weekly, facts.estimated_weekly);
}

void fill_variation(CaseFacts& made, const VariationFacts& variation)
{
  made.special_expenses.resize(variation.special_expenses.size());
  for (std::size_t at = 0; at < made.special_expenses.size(); ++at) {
    const SpecialExpenseFacts& facts = variation.special_expenses[at];
    made.special_expenses[at] = {*facts.kind, regular_of(*facts.amount, *facts.period)};
  }
  made.additional_income.resize(variation.additional_income.size());
  for (std::size_t at = 0; at < made.additional_income.size(); ++at) {
    const AdditionalIncomeFacts& facts = variation.additional_income[at];
    AdditionalIncome& income = made.additional_income[at];
    income = {.kind = *facts.kind,
              .amount = {},
              .value = facts.value.value_or({}),
              .asset = facts.asset.value_or(AssetKind::other)};
    if (facts.amount.stated()) income.amount = regular_of(*facts.amount, *facts.period);
  }
}

void fill_benefits(std::bitset<benefit_count>& set, const std::vector<Fact<Benefit>>& benefits)
{
  set.reset();
  for (const Fact<Benefit>& benefit : benefits) set.set(static_cast<std::size_t>(*benefit));
}

ExpectedNights nights_of(const Fact<Nights>& fact)
{
  if (!fact.stated()) return {};
  if (fact->assumed) return {.assumed = true};
  constexpr std::int64_t year = 365;
  const std::int64_t days = fact->days.value_or(year);
  return {.count = static_cast<std::uint16_t>(*fact->count),
          .days = static_cast<std::uint16_t>(days < year ? days : 0)};
}

void fill_child(Child& child, const ChildFacts& facts)
{
  child.equal_care = facts.equal_care.value_or(false);
  child.nights = nights_of(facts.nights);
  child.local_authority_nights = static_cast<std::uint16_t>(facts.local_authority_nights.value_or(0));
  assign(child.id, facts.id);
}

void fill_children(CaseFacts& made, const std::vector<ReceivingParentFacts>& parents)
{
  std::size_t children = 0;
  for (const ReceivingParentFacts& parent : parents) children += parent.children->size();
  made.children.resize(children);
  made.receiving_parents.resize(parents.size());
  made.qualifying_children = 0;
  std::size_t next = 0;
  for (std::size_t at = 0; at < parents.size(); ++at) {
    const std::vector<ChildFacts>& of_parent = *parents[at].children;
    ReceivingParent& parent = made.receiving_parents[at];
    parent.id = checks::id_of(parents[at].id, at);
    parent.children = static_cast<std::uint8_t>(of_parent.size());
    parent.qualifying_children = 0;
    parent.first_child = static_cast<std::uint16_t>(next);
    for (std::size_t position = 0; position < of_parent.size(); ++position) {
      Child& child = made.children[next++];
      child.receiving_parent = static_cast<std::uint8_t>(at);
      child.position = static_cast<std::uint8_t>(position);
      fill_child(child, of_parent[position]);
      if (!child.equal_care) ++parent.qualifying_children;
    }
    made.qualifying_children += parent.qualifying_children;
  }
}

void fill_paying_parent(CaseFacts& made, const PayingParentFacts& parent)
{
  static const IncomeFacts no_income;
  static const VariationFacts no_variation;
  static const std::vector<Fact<Benefit>> no_benefits;
  const bool born = parent.date_of_birth.stated();
  made.age.reset();
  if (born) made.age = static_cast<std::uint16_t>(age_on(made.effective_date, *parent.date_of_birth));
  made.status.reset();
  for (const Fact<Status>& status : parent.status) made.status.set(static_cast<std::size_t>(*status));
  fill_benefits(made.benefits, parent.benefits);
  fill_benefits(made.partner_benefits, parent.partner.stated() ? parent.partner->benefits : no_benefits);
  made.partner_pays_child_maintenance =
      parent.partner.stated() && parent.partner->pays_child_maintenance.value_or(false);
  made.relevant_other_children = static_cast<std::uint16_t>(parent.relevant_other_children.value_or(0));
  made.other_arrangement_children = static_cast<std::uint16_t>(parent.other_arrangement_children.value_or(0));
  fill_income(made.income, parent.income.stated() ? *parent.income : no_income, made.effective_date);
  fill_variation(made, parent.variation.stated() ? *parent.variation : no_variation);
}

/// @pre the facts passed every check
void fill(CaseFacts& made, const Facts& facts)
{
  assign(made.case_id, facts.case_id);
  made.effective_date = *facts.effective_date;
  made.jurisdiction = facts.jurisdiction.value_or(Jurisdiction::gb);
  made.decision = facts.decision.value_or(Decision::calculation);
  fill_paying_parent(made, *facts.paying_parent);
  fill_children(made, *facts.receiving_parents);
}

}  // namespace

const Case* CaseMaker::make(const Facts& facts, Problems& problems)
{
  Checker check{tables_, problems};
  check_case(check, facts);
  // Problems of the reader are problems of the case too: a key that it does not know, or that stands
  // there twice, leaves no trace in the facts.
  if (!problems.empty() || !check.complete()) return nullptr;
  fill(case_.facts_, facts);
  return &case_;
}

std::optional<Case> make_case(const Facts& facts, Problems& problems, const Tables& tables)
{
  CaseMaker maker{tables};
  const Case* const made = maker.make(facts, problems);
  return made == nullptr ? std::nullopt : std::optional{*made};
}

}  // namespace cmcalc
