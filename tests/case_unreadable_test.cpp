// A fact that could not be read was reported by its reader: make_case reports nothing more about it,
// and makes no case.
#include "case_test.hpp"

namespace {

using namespace cmcalc;
using namespace cmcalc::test;

template <typename Value>
void mark_unreadable(Fact<Value>& fact)
{
  fact = Fact<Value>::unreadable();
}

struct Spoilt {
  const char* what;
  void (*change)(Facts& facts);
};

void check_spoilt(const std::vector<Spoilt>& spoilt)
{
  CaseMaker maker;
  for (const Spoilt& row : spoilt) {
    INFO(row.what);
    Facts facts = one_child();
    row.change(facts);
    Problems problems;
    CHECK(maker.make(facts, problems) == nullptr);
    // Other facts of the row may be refused by a rule; nothing else may be reported.
    CHECK(listed(problems).empty());
  }
}

AdditionalIncomeFacts& vary(Facts& facts, AdditionalIncomeKind kind)
{
  AdditionalIncomeFacts entry;
  entry.kind = kind;
  entry.amount = pounds(20);
  entry.period = Period{};
  VariationFacts variation;
  variation.additional_income = {entry};
  paying(facts).variation = variation;
  return (*paying(facts).variation).additional_income[0];
}

SpecialExpenseFacts& vary_expense(Facts& facts)
{
  SpecialExpenseFacts entry;
  entry.kind = ExpenseKind::contact_costs;
  entry.amount = pounds(20);
  entry.period = Period{};
  VariationFacts variation;
  variation.special_expenses = {entry};
  paying(facts).variation = variation;
  return (*paying(facts).variation).special_expenses[0];
}

void nights(Facts& facts, Fact<std::int64_t> count, Fact<std::int64_t> days)
{
  child(facts).nights = Nights{false, count, days};
}

}  // namespace

TEST_CASE("unreadable: the case and its people", "[core][case]")
{
  check_spoilt({
      {"case_id", [](Facts& f) { mark_unreadable(f.case_id); }},
      {"effective_date", [](Facts& f) { mark_unreadable(f.effective_date); }},
      {"effective_date, and dates of birth that cannot be compared with it",
       [](Facts& f) {
         mark_unreadable(f.effective_date);
         child(f).date_of_birth = Date{1990, 1, 1};
         paying(f).date_of_birth = Date{2100, 1, 1};
         paying(f).benefits.emplace() = {Benefit::new_state_pension};
       }},
      {"jurisdiction, and a benefit of which it decides the first day",
       [](Facts& f) {
         mark_unreadable(f.jurisdiction);
         f.effective_date = Date{2013, 1, 1};
         paying(f).benefits.emplace() = {Benefit::universal_credit_no_earned_income};
       }},
      {"decision", [](Facts& f) { mark_unreadable(f.decision); }},
      {"paying_parent", [](Facts& f) { mark_unreadable(f.paying_parent); }},
      {"receiving_parents", [](Facts& f) { mark_unreadable(f.receiving_parents); }},
      {"date_of_birth of a child by status",
       [](Facts& f) {
         mark_unreadable(paying(f).date_of_birth);
         paying(f).status.emplace() = {Status::child};
       }},
      {"status", [](Facts& f) { mark_unreadable(paying(f).status); }},
      {"an entry of status", [](Facts& f) { paying(f).status.emplace() = {Fact<Status>::unreadable()}; }},
      {"benefits", [](Facts& f) { mark_unreadable(paying(f).benefits); }},
      {"a benefit", [](Facts& f) { paying(f).benefits.emplace() = {Fact<Benefit>::unreadable()}; }},
      {"partner", [](Facts& f) { mark_unreadable(paying(f).partner); }},
      {"partner/benefits",
       [](Facts& f) {
         paying(f).partner = PartnerFacts{{Fact<Benefit>::unreadable()}, {}};
       }},
      {"partner/pays_child_maintenance",
       [](Facts& f) {
         paying(f).partner = PartnerFacts{{}, Fact<bool>::unreadable()};
       }},
      {"relevant_other_children", [](Facts& f) { mark_unreadable(paying(f).relevant_other_children); }},
      {"other_arrangement_children", [](Facts& f) { mark_unreadable(paying(f).other_arrangement_children); }},
      {"income", [](Facts& f) { mark_unreadable(paying(f).income); }},
      {"variation", [](Facts& f) { mark_unreadable(paying(f).variation); }},
      {"an id, which is not A either",
       [](Facts& f) {
         receiving_parents(f, 2);
         mark_unreadable(receiving(f, 0).id);
         receiving(f, 1).id = std::string{"A"};
       }},
      {"children", [](Facts& f) { mark_unreadable(receiving(f).children); }},
  });
}

TEST_CASE("unreadable: children", "[core][case]")
{
  check_spoilt({
      {"id", [](Facts& f) { mark_unreadable(child(f).id); }},
      {"date_of_birth", [](Facts& f) { mark_unreadable(child(f).date_of_birth); }},
      {"in_education", [](Facts& f) { mark_unreadable(child(f).in_education); }},
      {"left_education_on", [](Facts& f) { mark_unreadable(child(f).left_education_on); }},
      {"in_education of a child of 17",
       [](Facts& f) {
         mark_unreadable(child(f).in_education);
         child(f).date_of_birth = Date{2008, 1, 1};
       }},
      {"equal_care", [](Facts& f) { mark_unreadable(child(f).equal_care); }},
      {"local_authority_nights", [](Facts& f) { mark_unreadable(child(f).local_authority_nights); }},
      {"nights", [](Facts& f) { mark_unreadable(child(f).nights); }},
      {"a number of nights", [](Facts& f) { nights(f, Fact<std::int64_t>::unreadable(), {}); }},
      {"count of an arrangement", [](Facts& f) { nights(f, Fact<std::int64_t>::unreadable(), 14); }},
      {"days of an arrangement", [](Facts& f) { nights(f, 3, Fact<std::int64_t>::unreadable()); }},
  });
}

TEST_CASE("unreadable: income", "[core][case]")
{
  check_spoilt({
      {"gross_weekly", [](Facts& f) { mark_unreadable(income(f).gross_weekly); }},
      {"gross_weekly beside others",
       [](Facts& f) {
         mark_unreadable(income(f).gross_weekly);
         income(f).current = RecyclingVector{current_record()};
       }},
      {"hmrc beside gross_weekly", [](Facts& f) { mark_unreadable(income(f).hmrc); }},
      {"historic_weekly beside gross_weekly", [](Facts& f) { mark_unreadable(income(f).historic_weekly); }},
      {"current beside gross_weekly", [](Facts& f) { mark_unreadable(income(f).current); }},
      {"estimated_weekly beside gross_weekly", [](Facts& f) { mark_unreadable(income(f).estimated_weekly); }},
      {"hmrc beside requested_on and historic_weekly",
       [](Facts& f) {
         from_hmrc(f);
         mark_unreadable(income(f).hmrc);
         income(f).requested_on = Date{2025, 1, 1};
         income(f).historic_weekly = pounds(1);
       }},
      {"requested_on",
       [](Facts& f) {
         from_hmrc(f);
         mark_unreadable(income(f).requested_on);
       }},
      {"hmrc/tax_year", [](Facts& f) { mark_unreadable(from_hmrc(f).tax_year); }},
      {"hmrc/source", [](Facts& f) { mark_unreadable(from_hmrc(f).source); }},
      {"hmrc/source of pension relief",
       [](Facts& f) {
         from_hmrc(f).kind = HmrcKind::relief_at_source_pension;
         mark_unreadable((*income(f).hmrc)[0].source);
       }},
      {"hmrc/kind", [](Facts& f) { mark_unreadable(from_hmrc(f).kind); }},
      {"hmrc/kind, and no source, which may not be needed",
       [](Facts& f) {
         mark_unreadable(from_hmrc(f).kind);
         (*income(f).hmrc)[0].source = {};
       }},
      {"hmrc/kind and source",
       [](Facts& f) {
         mark_unreadable(from_hmrc(f).kind);
         mark_unreadable((*income(f).hmrc)[0].source);
       }},
      {"hmrc/amount", [](Facts& f) { mark_unreadable(from_hmrc(f).amount); }},
      {"hmrc/payer", [](Facts& f) { mark_unreadable(from_hmrc(f).payer); }},
      {"current/kind", [](Facts& f) { mark_unreadable(from_current(f).kind); }},
      {"current/amount", [](Facts& f) { mark_unreadable(from_current(f).amount); }},
      {"current/period", [](Facts& f) { mark_unreadable(from_current(f).period); }},
      {"current/period/from",
       [](Facts& f) {
         from_current(f).period = span(Fact<Date>::unreadable(), Date{2025, 1, 1});
       }},
      {"current/period/to",
       [](Facts& f) {
         from_current(f).period = span(Date{2025, 1, 1}, Fact<Date>::unreadable());
       }},
      {"current/payer", [](Facts& f) { mark_unreadable(from_current(f).payer); }},
  });
}

TEST_CASE("unreadable: variation and award", "[core][case]")
{
  check_spoilt({
      {"special_expenses/kind", [](Facts& f) { mark_unreadable(vary_expense(f).kind); }},
      {"special_expenses/amount", [](Facts& f) { mark_unreadable(vary_expense(f).amount); }},
      {"special_expenses/period", [](Facts& f) { mark_unreadable(vary_expense(f).period); }},
      {"additional_income/kind",
       [](Facts& f) { mark_unreadable(vary(f, AdditionalIncomeKind::diverted).kind); }},
      {"additional_income/amount, and no period",
       [](Facts& f) {
         mark_unreadable(vary(f, AdditionalIncomeKind::unearned).amount);
         (*paying(f).variation).additional_income[0].period = {};
       }},
      {"additional_income/period, and no amount",
       [](Facts& f) {
         mark_unreadable(vary(f, AdditionalIncomeKind::unearned).period);
         (*paying(f).variation).additional_income[0].amount = {};
       }},
      {"additional_income/value of another kind",
       [](Facts& f) { mark_unreadable(vary(f, AdditionalIncomeKind::diverted).value); }},
      {"additional_income/asset of another kind",
       [](Facts& f) { mark_unreadable(vary(f, AdditionalIncomeKind::diverted).asset); }},
      {"additional_income/amount and period of assets",
       [](Facts& f) {
         AdditionalIncomeFacts& entry = vary(f, AdditionalIncomeKind::assets);
         entry.value = pounds(1);
         mark_unreadable(entry.amount);
         mark_unreadable(entry.period);
       }},
      {"additional_income/amount of a second entry of hidden income",
       [](Facts& f) {
         AdditionalIncomeFacts& first = vary(f, AdditionalIncomeKind::income_behind_flat_or_nil_rate);
         first.amount = {};
         first.period = {};
         AdditionalIncomeFacts second = first;
         mark_unreadable(second.amount);
         (*paying(f).variation).additional_income.add(second);
       }},
      {"award", [](Facts& f) { mark_unreadable(f.award); }},
      {"award/weekly", [](Facts& f) { mark_unreadable(award(f).weekly); }},
      {"award/gross_weekly_income", [](Facts& f) { mark_unreadable(award(f).gross_weekly_income); }},
      {"award/income_basis", [](Facts& f) { mark_unreadable(award(f).income_basis); }},
      {"award/rate", [](Facts& f) { mark_unreadable(award(f).rate); }},
      {"award/qualifying_children", [](Facts& f) { mark_unreadable(award(f).qualifying_children); }},
      {"award/relevant_other_children", [](Facts& f) { mark_unreadable(award(f).relevant_other_children); }},
      {"award/receiving_parents/id", [](Facts& f) { mark_unreadable(award(f).receiving_parents.next().id); }},
      {"award/receiving_parents/weekly, and no other amount",
       [](Facts& f) {
         AwardFacts& stated = award(f);
         stated.weekly.reset();
         mark_unreadable(stated.receiving_parents.next().weekly);
       }},
      {"award/receiving_parents/qualifying_children",
       [](Facts& f) { mark_unreadable(award(f).receiving_parents.next().qualifying_children); }},
      {"award/receiving_parents/nights_band",
       [](Facts& f) { mark_unreadable(award(f).receiving_parents.next().nights_band); }},
      {"an id of the case that may be the one in the award",
       [](Facts& f) {
         mark_unreadable(receiving(f).id);
         award(f).receiving_parents.next().id = std::string{"Alex"};
       }},
      {"variation/accepted",
       [](Facts& f) {
         vary_expense(f);
         mark_unreadable((*paying(f).variation).accepted);
       }},
  });
}
