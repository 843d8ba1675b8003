#include "cmcalc/case.hpp"

#include <algorithm>
#include <limits>

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
  check.report(ErrorId::date_before_scheme, top, "effective_date",
               day.iso() + " is before " + begins.iso() + ", when the 2012 scheme began.",
               "Write an effective date from " + begins.iso() + " on.");
}

constexpr std::string_view owner = "The case";

void check_top(Checker& check, const Facts& facts)
{
  check.text(facts.case_id, top, "case_id", most_id_length);
  if (check.needed(facts.effective_date, top, "effective_date", owner,
                   "Add \"effective_date\", the day that the amount is for, like \"2025-06-03\".")) {
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
  if (check.needed(
          parent, top, "paying_parent", owner,
          "Add \"paying_parent\", with the income, like {\"income\": {\"gross_weekly\": 412.50}}.")) {
    checks::check_paying_parent(check, *parent);
  }
}

void check_receiving_parents(Checker& check, const Fact<RecyclingVector<ReceivingParentFacts>>& parents)
{
  if (check.needed(parents, top, "receiving_parents", owner,
                   "Add \"receiving_parents\", each with the children: [{\"children\": [{}]}] is one, with "
                   "one child.")) {
    checks::check_receiving_parents(check, *parents);
  }
}

// Filling a case with what passed its checks. Every field is assigned, so that nothing is left from the case
// before; lists keep their memory.

/// The text where one is stated, otherwise an empty one.
std::string_view text_of(const Fact<std::string>& fact)
{
  const std::string& text = fact.value_or_any();
  return {text.data(), fact.if_stated(text.size())};
}

/// The value where one is stated, without a branch, and made where it stays.
template <typename Value>
void fill_optional(std::optional<Value>& value, const Fact<Value>& fact)
{
  value.emplace(fact.value_or_any());
  if (!fact.stated()) value.reset();
}

/// Income of which nothing is stated.
constinit const IncomeFacts no_income;

Regular regular_of(Money amount, const Period& period)
{
  if (period.unit != PeriodUnit::span) return {amount, period.unit, 0};
  return {amount, period.unit, static_cast<std::uint16_t>(period.to->days_since(*period.from) + 1)};
}

void fill_entry(HmrcRecord& record, const HmrcRecordFacts& facts)
{
  record.tax_year = *facts.tax_year;
  fill_optional(record.source, facts.source);
  record.kind = *facts.kind;
  record.amount = *facts.amount;
  record.payer = text_of(facts.payer);
}

void fill_entry(CurrentRecord& record, const CurrentRecordFacts& facts)
{
  record.kind = *facts.kind;
  record.pay = regular_of(*facts.amount, *facts.period);
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
  fill_optional(income.gross_weekly, facts.gross_weekly);
  income.historic_source = historic_source_of(facts);
  fill_list(income.hmrc, facts.hmrc);
  income.historic_weekly = facts.historic_weekly.stated() ? *facts.historic_weekly : Money{};
  income.requested_on = facts.requested_on.stated() ? *facts.requested_on : effective_date;
  income.current_given = facts.current.stated();
  fill_list(income.current, facts.current);
  fill_optional(income.estimated_weekly, facts.estimated_weekly);
}

void fill_variation(CaseFacts& made, const Fact<VariationFacts>& variation)
{
  made.special_expenses.clear();
  made.additional_income.clear();
  if (!variation.stated()) return;
  fill_list(made.special_expenses, variation->special_expenses);
  fill_list(made.additional_income, variation->additional_income);
}

void add_benefits(std::bitset<benefit_count>& set, const RecyclingVector<Fact<Benefit>>& benefits)
{
  for (const Fact<Benefit>& benefit : benefits) set.set(static_cast<std::size_t>(*benefit));
}

ExpectedNights nights_of(const Fact<Nights>& fact)
{
  const Nights& nights = fact.value_or_any();
  if (nights.assumed) return {.assumed = fact.stated()};
  constexpr std::uint64_t year = 365;
  const auto days = static_cast<std::uint64_t>(nights.days.value_or(year));
  const auto count = static_cast<std::uint64_t>(nights.count.value_or_any());
  return {.count = static_cast<std::uint16_t>(fact.if_stated(count)),
          .days = static_cast<std::uint16_t>(fact.if_stated(days < year ? days : 0))};
}

void fill_child(Child& child, const ChildFacts& facts)
{
  child.equal_care = facts.equal_care.value_or(false);
  child.nights = nights_of(facts.nights);
  child.local_authority_nights = static_cast<std::uint16_t>(facts.local_authority_nights.value_or(0));
  child.id = text_of(facts.id);
}

void fill_children(CaseFacts& made, const RecyclingVector<ReceivingParentFacts>& parents)
{
  made.children.clear();
  made.receiving_parents.resize(parents.size());
  made.qualifying_children = 0;
  std::uint8_t at = 0;
  for (const ReceivingParentFacts& facts : parents) {
    const std::size_t first = made.children.size();
    const std::size_t children = facts.children->size();
    made.children.resize(first + children);
    std::uint8_t position = 0;
    std::uint8_t qualifying = 0;
    Child* child = made.children.begin() + first;
    for (const ChildFacts& of_child : *facts.children) {
      child->receiving_parent = at;
      child->position = position++;
      fill_child(*child, of_child);
      if (!child->equal_care) ++qualifying;
      ++child;
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
  const int age = age_on(effective_date, parent.date_of_birth.value_or_any());
  return static_cast<std::uint16_t>(
      parent.date_of_birth.if_stated(static_cast<std::uint64_t>(age), age_not_known));
}

void fill_paying_parent(CaseFacts& made, const PayingParentFacts& parent)
{
  made.age = age_of(parent, made.effective_date);
  made.status.reset();
  for (const Fact<Status>& status : parent.status) made.status.set(static_cast<std::size_t>(*status));
  made.benefits.reset();
  add_benefits(made.benefits, parent.benefits);
  made.partner_benefits.reset();
  made.partner_pays_child_maintenance = false;
  if (parent.partner.stated()) {
    add_benefits(made.partner_benefits, parent.partner->benefits);
    made.partner_pays_child_maintenance = parent.partner->pays_child_maintenance.value_or(false);
  }
  made.relevant_other_children = static_cast<std::uint16_t>(parent.relevant_other_children.value_or(0));
  made.other_arrangement_children = static_cast<std::uint16_t>(parent.other_arrangement_children.value_or(0));
  fill_income(made.income, parent.income.stated() ? *parent.income : no_income, made.effective_date);
  fill_variation(made, parent.variation);
}

void fill_top(CaseFacts& made, const Facts& facts)
{
  made.case_id = text_of(facts.case_id);
  made.effective_date = *facts.effective_date;
  made.jurisdiction = facts.jurisdiction.value_or(Jurisdiction::gb);
  made.decision = facts.decision.value_or(Decision::calculation);
}

/// The least age from which `tables` ever refuse a child.
int least_child_age(const Tables& tables)
{
  const auto entries = tables.entries();
  auto next = std::partition_point(entries.begin(), entries.end(), [](const TableEntry& entry) {
    return entry.parameter < Parameter::child_age;
  });
  Int128 least = std::numeric_limits<int>::max();
  for (; next != entries.end() && next->parameter == Parameter::child_age; ++next) {
    least = std::min(least, next->values[0].num());
  }
  return static_cast<int>(std::max<Int128>(least, 0));
}

}  // namespace

CaseMaker::CaseMaker(const Tables& tables) : tables_{tables}, surely_child_under_{least_child_age(tables)} {}

const Case* CaseMaker::make(const Facts& facts, Problems& problems)
{
  Checker check{tables_, surely_child_under_, problems};
  // Problems of the reader are problems of the case too: a key that it does not know, or that stands
  // there twice, leaves no trace in the facts.
  const auto nothing_wrong = [&] { return problems.empty() && check.complete(); };
  // Each part is taken as soon as it is checked: the processor then still knows which branches it took, as
  // how many records or children there are decides those of both.
  CaseFacts& made = case_.facts_;
  check_top(check, facts);
  if (nothing_wrong()) fill_top(made, facts);
  check_paying_parent(check, facts.paying_parent);
  if (nothing_wrong()) fill_paying_parent(made, *facts.paying_parent);
  check_receiving_parents(check, facts.receiving_parents);
  if (nothing_wrong()) fill_children(made, *facts.receiving_parents);
  if (check.stated(facts.award)) checks::check_award(check, *facts.award);
  return nothing_wrong() ? &case_ : nullptr;
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
