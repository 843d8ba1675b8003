// The greatest amounts, the longest lists and the most awkward spans that a case may have: every step
// still fits, and the worksheet adds up.
#include "sweep_test.hpp"

namespace {

using namespace cmcalc;
using namespace cmcalc::test;

constexpr std::size_t most_records = most_entries;

/// A span of so many days.
Period days(int length)
{
  using namespace std::chrono;
  const year_month_day last{sys_days{year{2023} / 1 / 1} + std::chrono::days{length - 1}};
  return span(Date{2023, 1, 1}, Date{static_cast<int>(last.year()), static_cast<unsigned>(last.month()),
                                     static_cast<unsigned>(last.day())});
}

/// 100 records of the greatest amount, of every kind and of either source by turns.
RecyclingVector<HmrcRecordFacts> most_hmrc(bool self_assessment, bool unearned_too)
{
  constexpr HmrcKind kinds[] = {HmrcKind::employment,
                                HmrcKind::pension,
                                HmrcKind::taxable_benefit,
                                HmrcKind::trading_profit,
                                HmrcKind::relief_at_source_pension,
                                HmrcKind::property,
                                HmrcKind::savings,
                                HmrcKind::dividends,
                                HmrcKind::miscellaneous};
  RecyclingVector<HmrcRecordFacts> records;
  for (std::size_t at = 0; at < most_records; ++at) {
    HmrcRecordFacts record = hmrc_record();
    record.kind = kinds[at % (unearned_too ? std::size(kinds) : 4)];
    record.amount = most_money;
    record.source = self_assessment ? Source::self_assessment : Source::paye;
    if (*record.kind == HmrcKind::relief_at_source_pension) record.source = {};
    records.add(record);
  }
  return records;
}

/// 100 records of the greatest amount, each kind by each of `periods` in turn.
RecyclingVector<CurrentRecordFacts> most_current(const std::vector<Period>& periods, bool relief_too)
{
  constexpr CurrentKind kinds[] = {CurrentKind::employment, CurrentKind::self_employment,
                                   CurrentKind::pension, CurrentKind::relief_at_source_pension};
  RecyclingVector<CurrentRecordFacts> records;
  for (std::size_t at = 0; at < most_records; ++at) {
    CurrentRecordFacts record;
    record.kind = kinds[at % (relief_too ? 4 : 3)];
    record.amount = most_money;
    record.period = periods[at % periods.size()];
    records.add(record);
  }
  return records;
}

std::vector<Period> usual_periods()
{
  std::vector<Period> periods;
  for (const PeriodUnit unit : {PeriodUnit::week, PeriodUnit::fortnight, PeriodUnit::four_weeks,
                                PeriodUnit::month, PeriodUnit::quarter, PeriodUnit::year}) {
    periods.push_back({unit, {}, {}});
  }
  return periods;
}

/// Usual periods, every span up to a month, and a year.
std::vector<Period> all_periods()
{
  std::vector<Period> periods = usual_periods();
  for (int length = 1; length <= 31; ++length) periods.push_back(days(length));
  periods.push_back(days(365));
  return periods;
}

/// 20 receiving parents with 20 children each, with nights and local-authority nights of every band.
void most_families(Facts& facts, bool part_years)
{
  receiving_parents(facts, most_receiving_parents);
  for (std::size_t parent = 0; parent < most_receiving_parents; ++parent) {
    RecyclingVector<ChildFacts> children(most_children);
    for (std::size_t at = 0; at < children.size(); ++at) {
      const auto mixed = static_cast<std::int64_t>(parent * 37 + at * 61);
      Nights nights;
      nights.count = part_years ? mixed % 180 : mixed % (most_nights + 1);
      if (part_years) nights.days = 181 + mixed % 186;
      children[at].nights = nights;
      children[at].local_authority_nights = mixed * 7 % (most_nights + 1);
    }
    receiving(facts, parent).children = children;
  }
}

void check(const Facts& facts, const char* why)
{
  INFO(why);
  Problems problems;
  Calculator calculator;
  const Answer* answer = nullptr;
  REQUIRE_NOTHROW(answer = calculator.answer(facts, problems));
  for (const Problem& problem : problems)
    FAIL_CHECK(problem.pointer << ": " << sentences_of(problem).problem);
  REQUIRE(answer != nullptr);
  REQUIRE_NOTHROW(payments(*answer));
  REQUIRE_NOTHROW(collect_and_pay(*answer));
  REQUIRE_NOTHROW(rounding_note(*answer));
  CHECK(adds_up(answer->sheet));
  CHECK((answer->calculation.weekly.value <=
         pounds(482)));  // the most there is, at the cap with three children
}

/// The most of everything, with `income`.
Facts with_the_most(const IncomeFacts& income)
{
  Facts facts = one_child();
  most_families(facts, false);
  paying(facts).income = income;
  paying(facts).relevant_other_children = most_other_children;
  paying(facts).other_arrangement_children = most_other_children;
  return facts;
}

}  // namespace

TEST_CASE("the greatest amounts and the longest lists fit", "[bounds]")
{
  for (const bool unearned : {false, true}) {
    for (const bool self_assessment : {false, true}) {
      IncomeFacts income;
      income.hmrc = most_hmrc(self_assessment, unearned);
      check(with_the_most(income), "HMRC records alone");
      income.current = most_current(usual_periods(), unearned);
      check(with_the_most(income), "HMRC and current records, usual periods");
      income.current = most_current(all_periods(), unearned);
      check(with_the_most(income), "HMRC and current records, spans of every length up to a month");
    }
  }
  IncomeFacts stated;
  stated.gross_weekly = most_money;
  check(with_the_most(stated), "stated income");
  IncomeFacts letter;
  letter.historic_weekly = most_money;
  letter.estimated_weekly = most_money;
  check(with_the_most(letter), "historic income of a letter");
  letter.current = most_current(all_periods(), true);
  check(with_the_most(letter), "historic income of a letter and current records");
  IncomeFacts estimate;
  estimate.estimated_weekly = most_money;
  check(with_the_most(estimate), "an estimate");
}

TEST_CASE("the smallest amounts by the same spans fit", "[bounds]")
{
  IncomeFacts income;
  income.hmrc = most_hmrc(false, true);
  for (HmrcRecordFacts& record : *income.hmrc) record.amount = pounds(0, 1);
  income.current = most_current(all_periods(), true);
  std::int64_t whole = 0;
  for (CurrentRecordFacts& record : *income.current) record.amount = pounds(whole++, 1);
  check(with_the_most(income), "a penny of everything");
}

TEST_CASE("as many records of one kind as there may be fit, alone and with one of another kind", "[bounds]")
{
  const bool one_of_another = GENERATE(false, true);
  for (const CurrentKind kind : {CurrentKind::employment, CurrentKind::self_employment, CurrentKind::pension,
                                 CurrentKind::relief_at_source_pension}) {
    if (kind == CurrentKind::relief_at_source_pension && !one_of_another) continue;  // which state no income
    IncomeFacts income;
    income.current = most_current(usual_periods(), true);
    for (CurrentRecordFacts& record : *income.current) record.kind = kind;
    if (one_of_another) {
      (*income.current)[0].kind =
          kind == CurrentKind::employment ? CurrentKind::pension : CurrentKind::employment;
    }
    check(with_the_most(income), ("current records, kind " + std::to_string(static_cast<int>(kind))).c_str());
  }
  for (auto kind = HmrcKind::employment; kind <= HmrcKind::miscellaneous;
       kind = static_cast<HmrcKind>(static_cast<int>(kind) + 1)) {
    IncomeFacts income;
    income.hmrc = most_hmrc(true, false);
    for (HmrcRecordFacts& record : *income.hmrc) {
      record.kind = kind;
      if (kind == HmrcKind::relief_at_source_pension) record.source = {};
    }
    if (one_of_another) {
      (*income.hmrc)[0].kind = kind == HmrcKind::employment ? HmrcKind::pension : HmrcKind::employment;
      (*income.hmrc)[0].source = Source::self_assessment;
    }
    income.estimated_weekly = pounds(300);  // relief alone makes no tax year available
    check(with_the_most(income), ("HMRC records, kind " + std::to_string(static_cast<int>(kind))).c_str());
  }
}

TEST_CASE("one span after the other, of every length that a span may have", "[bounds]")
{
  for (int length = 1; length <= most_span_days; ++length) {
    IncomeFacts income;
    income.hmrc = most_hmrc(false, true);
    income.current = most_current({days(length), {PeriodUnit::month, {}, {}}}, true);
    for (CurrentRecordFacts& record : *income.current) record.amount = pounds(7 * length, 1);
    check(with_the_most(income), std::to_string(length).c_str());
  }
}

TEST_CASE("nights in parts of years of every length fit", "[bounds]")
{
  for (const std::int64_t income : {101'01, 199'99, 2999'99}) {
    Facts facts = one_child();
    most_families(facts, true);
    test::income(facts).gross_weekly = pence(income);
    paying(facts).other_arrangement_children = 49;
    check(facts, "parts of years");
    paying(facts).other_arrangement_children = 0;
    facts.effective_date = Date{2013, 11, 24};
    check(facts, "parts of years, before November 2013");
  }
}

TEST_CASE("benefits of both parents, with the most of everything, fit", "[bounds]")
{
  IncomeFacts income;
  income.hmrc = most_hmrc(true, true);
  income.current = most_current(all_periods(), true);
  Facts facts = with_the_most(income);
  PartnerFacts partner;
  partner.pays_child_maintenance = true;
  auto& own = paying(facts).benefits.emplace();
  for (std::size_t at = 0; at < benefit_count; ++at) {
    own.add(static_cast<Benefit>(at));
    partner.benefits.add(static_cast<Benefit>(at));
  }
  paying(facts).partner = partner;
  check(facts, "every benefit");
  paying(facts).status.emplace() = {Status::prisoner, Status::care_home, Status::work_based_training,
                                    Status::child, Status::care_home_local_authority_funded};
  check(facts, "every status");
}

TEST_CASE("a variation with the most of everything fits", "[bounds]")
{
  const auto some = [](std::size_t at) { return all_periods()[at % all_periods().size()]; };
  VariationFacts variation;
  for (std::size_t at = 0; at < most_records; ++at) {
    SpecialExpenseFacts expense;
    expense.kind = static_cast<ExpenseKind>(at % 5);
    expense.amount = most_money;
    expense.period = some(at);
    variation.special_expenses.add(expense);
    AdditionalIncomeFacts income;
    const bool asset = at % 3 == 0;
    income.kind = asset ? AdditionalIncomeKind::assets : AdditionalIncomeKind::diverted;
    if (asset) {
      income.value = most_money;
      income.asset = static_cast<AssetKind>(at / 3 % 8);
    } else {
      income.amount = most_money;
      income.period = some(at);
    }
    if (at == most_records - 1) income.kind = AdditionalIncomeKind::unearned;  // with an amount
    variation.additional_income.add(income);
  }
  AdditionalIncomeFacts& last = variation.additional_income[most_records - 1];
  last.value = {};
  last.asset = {};
  last.amount = most_money;
  last.period = Period{PeriodUnit::month, {}, {}};
  for (const Money income : {Money{}, pounds(90), pounds(150), pounds(3000), most_money}) {
    IncomeFacts stated;
    stated.gross_weekly = income;
    Facts facts = with_the_most(stated);
    paying(facts).variation = variation;
    check(facts, "stated income");
  }
  IncomeFacts records;
  records.hmrc = most_hmrc(true, true);
  records.current = most_current(all_periods(), true);
  Facts facts = with_the_most(records);
  paying(facts).variation = variation;
  check(facts, "records");
}
