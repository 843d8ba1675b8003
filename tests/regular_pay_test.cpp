// Reading `regular-pay-to-weekly`: the conversions in use, and what another than ours changes.
#include <catch2/catch.hpp>

#include "analysis/month_comparison.hpp"
#include "case_test.hpp"
#include "cmcalc/worksheet.hpp"

namespace {

using namespace cmcalc;
using RegularPay = Readings::RegularPay;

Money week_of_month(std::int64_t month, RegularPay reading)
{
  return to_penny(pounds(month) * week_of({pounds(month), PeriodUnit::month, 0}, reading));
}

Facts paid(std::int64_t amount, PeriodUnit unit)
{
  Facts facts = test::one_child();
  CurrentRecordFacts record = test::current_record();
  record.amount = pounds(amount);
  record.period = Period{unit, {}, {}};
  test::income(facts) = {};
  test::income(facts).current = RecyclingVector{record};
  return facts;
}

std::optional<MonthComparison> compared(const Facts& facts)
{
  Problems problems;
  Calculator calculator;
  const Answer* const answer = calculator.answer(facts, problems);
  REQUIRE(answer != nullptr);
  return month_comparison(*answer);
}

}  // namespace

TEST_CASE("a month's pay in each conversion in use", "[core][regular-pay]")
{
  CHECK(week_of_month(2'500, RegularPay::by_365) == pounds(575, 34));
  CHECK(week_of_month(2'500, RegularPay::by_52) == pounds(576, 92));
  CHECK(week_of_month(3'000, RegularPay::by_365) == pounds(690, 41));
  CHECK(week_of_month(3'000, RegularPay::by_52) == pounds(692, 31));
  CHECK(week_of_month(3'000, RegularPay::divided_by_4_33) == pounds(692, 84));
}

TEST_CASE("÷ 4.33 is for months alone, ÷ 52 for what is longer than four weeks", "[core][regular-pay]")
{
  for (const PeriodUnit unit : {PeriodUnit::week, PeriodUnit::fortnight, PeriodUnit::four_weeks,
                                PeriodUnit::quarter, PeriodUnit::year, PeriodUnit::span}) {
    const Regular regular{pounds(1), unit, 100};
    CHECK(week_of(regular, RegularPay::divided_by_4_33) == week_of(regular));
    const bool longer = unit == PeriodUnit::quarter || unit == PeriodUnit::year;
    CHECK((week_of(regular, RegularPay::by_52) == week_of(regular)) == !longer);
  }
}

TEST_CASE("the worksheet adds up in every conversion", "[core][regular-pay]")
{
  for (const RegularPay reading : {RegularPay::by_365, RegularPay::by_52, RegularPay::divided_by_4_33}) {
    for (const PeriodUnit unit : {PeriodUnit::month, PeriodUnit::quarter, PeriodUnit::year}) {
      Problems problems;
      const Facts facts = paid(9'001, unit);
      Calculator calculator{Worksheet::Recording::on, {.regular_pay = reading}};
      const Answer* const answer = calculator.answer(facts, problems);
      REQUIRE(answer != nullptr);
      CHECK(adds_up(answer->sheet));
      CHECK(answer->calculation.income_basis == IncomeBasis::current);
    }
  }
}

TEST_CASE("the comparison is made if a month's pay is used", "[core][regular-pay]")
{
  const auto month = compared(paid(2'500, PeriodUnit::month));
  REQUIRE(month);
  CHECK(to_penny(month->gross_weekly_income) == pounds(577, 37));
  CHECK(month->weekly == pounds(69, 28));
  CHECK(!compared(paid(2'500, PeriodUnit::quarter)));
  CHECK(!compared(test::one_child()));

  // HMRC's £30,000 a year is near enough to £2,500 a month either way: the month is not used.
  Facts historic = paid(2'500, PeriodUnit::month);
  HmrcRecordFacts record = test::hmrc_record();
  record.amount = pounds(30'000);
  test::income(historic).hmrc = RecyclingVector{record};
  CHECK(!compared(historic));
}
