#include "cmcalc/case.hpp"

#include "core/case_check.hpp"

namespace cmcalc {

namespace {

using checks::Checker;
using checks::places::top;

void check_effective_date(Checker& check, Date day)
{
  static const Date begins = scheme_begins();
  if (day >= begins) {
    check.set_day(day);
    return;
  }
  check.report(top / "effective_date", Message::date_before_scheme,
               {{Argument::given, day}, {Argument::begins, begins}});
}

void check_top(Checker& check, const Facts& facts)
{
  check.text(facts.case_id, top, "case_id", most_id_length);
  if (check.needed(facts.effective_date, top, "effective_date", Message::missing_effective_date)) {
    check_effective_date(check, *facts.effective_date);
  }
  check.stated(facts.jurisdiction);
  if (facts.jurisdiction.readable()) {
    check.set_jurisdiction(facts.jurisdiction.value_or(Jurisdiction::gb));
  }
  check.stated(facts.decision);
}

void check_paying_parent(Checker& check, const Fact<PayingParentFacts>& parent)
{
  if (check.needed(parent, top, "paying_parent", Message::missing_paying_parent)) {
    checks::check_paying_parent(check, *parent);
  }
}

void check_receiving_parents(Checker& check, const Fact<RecyclingVector<ReceivingParentFacts>>& parents)
{
  if (check.needed(parents, top, "receiving_parents", Message::missing_receiving_parents)) {
    checks::check_receiving_parents(check, *parents);
  }
}

// Filling a case with what passed its checks. Every field is assigned, so that nothing is left of the case
// before; lists keep their memory.

/// The text, or an empty one if none is stated.
std::string_view text_of(const Fact<std::string>& fact)
{
  return fact.stated() ? std::string_view{*fact} : std::string_view{};
}

template <typename Value>
std::optional<Value> optional_of(const Fact<Value>& fact)
{
  return fact.stated() ? std::optional{*fact} : std::nullopt;
}

Regular regular_of(Money amount, const Period& period)
{
  if (period.unit != PeriodUnit::span) return {amount, period.unit, 0};
  return {amount, period.unit, static_cast<std::uint16_t>(period.to->days_since(*period.from) + 1)};
}

void fill_entry(HmrcRecord& record, const HmrcRecordFacts& facts)
{
  record.tax_year = *facts.tax_year;
  record.source = optional_of(facts.source);
  record.kind = *facts.kind;
  record.amount = *facts.amount;
  record.payer = text_of(facts.payer);
}

void fill_entry(CurrentRecord& record, const CurrentRecordFacts& facts)
{
  record.kind = *facts.kind;
  record.pay = regular_of(*facts.amount, *facts.period);
  record.first_day = facts.period->from.value_or({});
  record.last_day = facts.period->to.value_or({});
  record.payer = text_of(facts.payer);
}

void fill_entry(SpecialExpense& expense, const SpecialExpenseFacts& facts)
{
  expense = {*facts.kind, regular_of(*facts.amount, *facts.period)};
}

void fill_entry(AdditionalIncome& income, const AdditionalIncomeFacts& facts)
{
  income = {.kind = *facts.kind,
            .amount = {},
            .value = facts.value.value_or({}),
            .asset = facts.asset.value_or(AssetKind::other)};
  if (facts.amount.stated()) income.amount = regular_of(*facts.amount, *facts.period);
}

template <typename Item, typename Entry>
void fill_list(RecyclingVector<Item>& list, const RecyclingVector<Entry>& facts)
{
  list.resize(facts.size());
  Item* item = list.begin();
  for (const Entry& entry : facts) fill_entry(*item++, entry);
}

template <typename Item, typename Entry>
void fill_list(RecyclingVector<Item>& list, const Fact<RecyclingVector<Entry>>& fact)
{
  if (fact.stated()) {
    fill_list(list, *fact);
  } else {
    list.clear();
  }
}

HistoricSource historic_source_of(const IncomeFacts& facts)
{
  if (facts.hmrc.stated()) return HistoricSource::hmrc_records;
  return facts.historic_weekly.stated() ? HistoricSource::weekly_figure : HistoricSource::not_known;
}

void fill_income(Income& income, const IncomeFacts& facts, Date effective_date)
{
  income.gross_weekly = optional_of(facts.gross_weekly);
  income.historic_source = historic_source_of(facts);
  fill_list(income.hmrc, facts.hmrc);
  income.historic_weekly = facts.historic_weekly.value_or({});
  income.requested_on = facts.requested_on.value_or(effective_date);
  income.current_given = facts.current.stated();
  fill_list(income.current, facts.current);
  income.estimated_weekly = optional_of(facts.estimated_weekly);
}

void fill_variation(CaseFacts& made, const Fact<VariationFacts>& variation)
{
  made.special_expenses.clear();
  made.additional_income.clear();
  made.variation_accepted = true;
  if (!variation.stated()) return;
  made.variation_accepted = variation->accepted.value_or(true);
  fill_list(made.special_expenses, variation->special_expenses);
  fill_list(made.additional_income, variation->additional_income);
}

void add_benefits(std::bitset<benefit_count>& set, const RecyclingVector<Fact<Benefit>>& benefits)
{
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

/// Whether the education of a child is stated and changes nothing: without a date of birth, or until the day
/// to which every child counts (reading `child-end-date`).
bool is_education_without_effect(const ChildFacts& child, Date day, const std::optional<ChildAges>& ages)
{
  if (!child.in_education.value_or(false) && !child.left_education_on.stated()) return false;
  if (!child.date_of_birth.stated() || !ages) return true;
  return day <= child_end(*child.date_of_birth, {}, *ages).last_day;
}

void fill_child(Child& child, const ChildFacts& facts)
{
  child.equal_care = facts.equal_care.value_or(false);
  child.nights = nights_of(facts.nights);
  child.local_authority_nights = static_cast<std::uint16_t>(facts.local_authority_nights.value_or(0));
  child.id = text_of(facts.id);
}

void fill_children(CaseFacts& made, const RecyclingVector<ReceivingParentFacts>& parents,
                   const std::optional<ChildAges>& ages)
{
  made.children.clear();
  made.receiving_parents.resize(parents.size());
  made.qualifying_children = 0;
  std::uint8_t at = 0;
  for (const ReceivingParentFacts& facts : parents) {
    const std::size_t first = made.children.size();
    const std::size_t children = facts.children->size();
    made.children.resize(first + children);
    std::uint8_t qualifying = 0;
    for (std::uint8_t position = 0; position < children; ++position) {
      Child& child = made.children[first + position];
      child.receiving_parent = at;
      child.position = position;
      const ChildFacts& stated = (*facts.children)[position];
      fill_child(child, stated);
      child.education_without_effect = is_education_without_effect(stated, made.effective_date, ages);
      if (!child.equal_care) ++qualifying;
    }
    ReceivingParent& parent = made.receiving_parents[at];
    parent.id = checks::id_of(facts.id, at);
    parent.children = static_cast<std::uint8_t>(children);
    parent.qualifying_children = qualifying;
    parent.first_child = static_cast<std::uint16_t>(first);
    made.qualifying_children += qualifying;
    ++at;
  }
}

std::uint16_t age_of(const PayingParentFacts& parent, Date effective_date)
{
  if (!parent.date_of_birth.stated()) return age_not_known;
  return static_cast<std::uint16_t>(age_on(effective_date, *parent.date_of_birth));
}

void fill_paying_parent(CaseFacts& made, const PayingParentFacts& parent)
{
  made.age = age_of(parent, made.effective_date);
  made.status.reset();
  if (parent.status.stated()) {
    for (const Fact<Status>& status : *parent.status) made.status.set(static_cast<std::size_t>(*status));
  }
  made.benefits.reset();
  if (parent.benefits.stated()) add_benefits(made.benefits, *parent.benefits);
  made.partner_benefits.reset();
  made.partner_pays_child_maintenance = false;
  if (parent.partner.stated()) {
    add_benefits(made.partner_benefits, parent.partner->benefits);
    made.partner_pays_child_maintenance = parent.partner->pays_child_maintenance.value_or(false);
  }
  made.relevant_other_children = static_cast<std::uint16_t>(parent.relevant_other_children.value_or(0));
  made.other_arrangement_children = static_cast<std::uint16_t>(parent.other_arrangement_children.value_or(0));
  static const IncomeFacts no_income;
  fill_income(made.income, parent.income.stated() ? *parent.income : no_income, made.effective_date);
  fill_variation(made, parent.variation);
}

void fill_top(CaseFacts& made, const Facts& facts)
{
  made.case_id = text_of(facts.case_id);
  made.effective_date = *facts.effective_date;
  made.jurisdiction = facts.jurisdiction.value_or(Jurisdiction::gb);
  made.decision = facts.decision.value_or(Decision::calculation);
  made.awarded_weekly = facts.award.stated() ? optional_of(facts.award->weekly) : std::nullopt;
}

}  // namespace

CaseMaker::CaseMaker(const Tables& tables) : tables_{tables} {}

const Case* CaseMaker::make(const Facts& facts, Problems& problems)
{
  Checker check{tables_, problems};
  check_top(check, facts);
  check_paying_parent(check, facts.paying_parent);
  check_receiving_parents(check, facts.receiving_parents);
  if (check.stated(facts.award)) checks::check_award(check, *facts.award, facts.receiving_parents);
  // Problems of the reader are problems of the case too: a key that is unknown, or is there twice, leaves no
  // trace in the facts.
  if (!problems.empty() || !check.complete()) return nullptr;
  CaseFacts& made = case_.facts_;
  fill_top(made, facts);
  fill_paying_parent(made, *facts.paying_parent);
  fill_children(made, *facts.receiving_parents, check.child_ages());
  return &case_;
}

std::optional<Case> make_case(const Facts& facts, Problems& problems, const Tables& tables)
{
  auto stated = std::make_shared<const Facts>(facts);
  CaseMaker maker{tables};
  const Case* const made = maker.make(*stated, problems);
  if (made == nullptr) return std::nullopt;
  Case the_case = *made;
  the_case.stated_ = std::move(stated);
  return the_case;
}

}  // namespace cmcalc
