// solve for the yearly figure of HMRC, against every penny around the points at which the calculation takes
// another course, and every whole pound elsewhere.
#include <algorithm>

#include "solve_test.hpp"

namespace {

using namespace cmcalc;
using namespace cmcalc::test;

/// Income of 2025-26: one record of earned income, and what comes with it.
std::string hmrc(const std::string& beside, const std::string& current,
                 const std::string& kind = "employment", const std::string& source = "paye")
{
  return R"("income": {"hmrc": [{"tax_year": "2024-25", "source": "paye", "kind": "employment", "amount": 9000},
                                {"tax_year": "2025-26", "source": ")" +
         source + R"(", "kind": ")" + kind + R"(", "amount": 38500})" + beside + "]" + current + "}";
}

const std::string relief = R"(, {"tax_year": "2025-26", "kind": "relief_at_source_pension", "amount": 1200})";
const std::string savings =
    R"(, {"tax_year": "2025-26", "source": "paye", "kind": "savings", "amount": 3000})";
/// The position of the record that is solved for.
constexpr std::size_t record = 1;

std::string paid_a_month(const std::string& amount)
{
  return R"(, "current": [{"kind": "employment", "amount": )" + amount + R"(, "period": "month"}])";
}

struct Kind {
  std::string name;
  std::string text;
  std::optional<std::size_t> parent = {};
};

std::vector<Kind> kinds()
{
  const std::string one_parent = R"({"children": [{"nights": 60}, {"nights": 60}]})";
  const std::string two_parents = R"({"id": "Kim", "children": [{"nights": 175}, {"nights": 175}]},
                                     {"id": "Sam", "children": [{"nights": 110}]})";
  const std::string unearned =
      R"(, "variation": {"additional_income": [{"kind": "unearned"}], "special_expenses": [
           {"kind": "contact_costs", "amount": 30, "period": "week"}]})";
  const std::string boarding =
      R"(, "variation": {"special_expenses": [{"kind": "boarding_school_fees", "amount": 900, "period": "month"}]})";
  const std::string estimate = R"(, "estimated_weekly": 150)";
  return {
      {"HMRC alone", case_text(hmrc("", ""), one_parent)},
      {"HMRC's figure counts, pay of now is higher", case_text(hmrc("", paid_a_month("3800")), one_parent)},
      {"HMRC's figure counts, pay of now is lower",
       case_text(R"("relevant_other_children": 1, )" + hmrc(relief, paid_a_month("2500")), one_parent)},
      {"pay of now counts", case_text(hmrc(relief, paid_a_month("1000.01")), one_parent)},
      {"no pay now", case_text(hmrc(relief, R"(, "current": [])"), one_parent)},
      {"low pay, to the first of two", case_text(hmrc("", paid_a_month("430")), two_parents), 0},
      {"low pay, to the second of two", case_text(hmrc("", paid_a_month("430")), two_parents), 1},
      {"an estimate if HMRC's figure is zero", case_text(hmrc(relief, estimate), one_parent)},
      {"unearned income, less what is left of contributions",
       case_text(hmrc(relief + savings, paid_a_month("900")) + unearned, one_parent)},
      {"boarding fees", case_text(hmrc("", paid_a_month("2000")) + boarding, one_parent)},
      {"a trading profit", case_text(hmrc("", "", "trading_profit", "self_assessment"), one_parent)},
      {"a benefit", case_text(R"("benefits": ["pension_credit"], )" + hmrc("", ""), one_parent)},
      {"hidden by a benefit",
       case_text(R"("benefits": ["new_state_pension"], )" + hmrc("", paid_a_month("500")) +
                     R"(, "variation": {"additional_income": [{"kind": "income_behind_flat_or_nil_rate"}]})",
                 one_parent)},
      {"Northern Ireland", case_text(hmrc("", paid_a_month("3000")), one_parent,
                                     R"("effective_date": "2026-06-03", "jurisdiction": "NI")")},
  };
}

void set_yearly(Facts& facts, std::int64_t value)
{
  (*(*(*facts.paying_parent).income).hmrc)[record].amount = Money{Fraction{value}};
}

/// Checks each amount that occurs within `values`, a penny apart.
void check_every_penny(const Facts& facts, std::optional<std::size_t> parent, const Search& search,
                       Values values)
{
  const Amounts amounts = every_amount(facts, parent, values, set_yearly);
  for (const auto& [weekly, intervals] : intervals_by_amount(amounts)) {
    if (within(search.intervals(weekly), values) != intervals)
      FAIL("values of " << weekly << " from " << values.first);
  }
}

/// Checks that whole pounds are found with their amount, and only with that; and every penny between two of
/// them whose amounts are not close.
void check_whole_pounds(const Facts& facts, std::optional<std::size_t> parent, const Search& search)
{
  constexpr std::int64_t most = 64'000;
  constexpr std::int64_t pound = 100;
  const Amounts amounts = every_amount(facts, parent, {0, most}, [](Facts& changed, std::int64_t pounds) {
    set_yearly(changed, pounds * pound);
  });
  for (const auto& [weekly, intervals] : intervals_by_amount(amounts)) {
    std::vector<Solution::Interval> found;
    for (const auto& [from, to] : search.intervals(weekly)) {
      const Values whole{(from + pound - 1) / pound, *to / pound};
      if (whole.first <= whole.last) found.push_back({whole.first, whole.last});
    }
    // Levels that have no whole pound between them are one interval of pounds.
    std::vector<Solution::Interval> joined;
    for (const auto& interval : found) {
      if (!joined.empty() && *joined.back().to + 1 == interval.from) {
        joined.back().to = interval.to;
      } else {
        joined.push_back(interval);
      }
    }
    if (within(joined, amounts.values()) != intervals) FAIL("pounds of " << weekly);
  }
  constexpr std::int64_t close = 1;  // a pound a year is less than a penny of any weekly amount
  for (std::int64_t pounds = 0; pounds < most; ++pounds) {
    const std::int64_t rise = amounts.at(pounds + 1) - amounts.at(pounds);
    if (rise < 0 || rise > close)
      check_every_penny(facts, parent, search,
                        {std::max<std::int64_t>(0, pounds - 1) * pound, (pounds + 2) * pound});
  }
}

Solution solved(const Facts& facts, Money weekly)
{
  return solve(facts, {.unknown = Unknown::yearly, .weekly = weekly, .payable_to = {}});
}

}  // namespace

TEST_CASE("solve finds every penny of the yearly figure around each change of course, and every pound",
          "[solve][sweep][slow]")
{
  for (const Kind& kind : kinds()) {
    INFO(kind.name);
    const Facts facts = facts_of(kind.text);
    const Search search{
        facts, {.unknown = Unknown::yearly, .weekly = {}, .payable_to = kind.parent}, record, {}};
    constexpr std::int64_t around = 1000;
    for (const Values& part : search.parts()) {
      check_every_penny(facts, kind.parent, search,
                        {std::max<std::int64_t>(0, part.first - around), part.first + around});
    }
    check_whole_pounds(facts, kind.parent, search);
  }
  SUCCEED();
}

TEST_CASE("solve finds the figures on both sides of those that the 25 % test passes over", "[solve]")
{
  // £1,000 a week now counts if HMRC's figure is at most £800 or at least £1,333.33…; one child, no nights.
  const Facts facts = facts_of(
      case_text(hmrc("", R"(, "current": [{"kind": "employment", "amount": 1000, "period": "week"}])"),
                R"({"children": [{}]})"));
  const Solution solution = solved(facts, pounds(114));  // 12% of £800 and 9% of £200
  REQUIRE(solution.intervals.size() == 3);
  CHECK(solution.intervals[0].from == 0);
  CHECK(solution.intervals[0].to == 41'714'28);    // £799.9999 a week, of which 25 % is less than £200
  CHECK(solution.intervals[1].from <= 52'142'86);  // £1,000 a week
  CHECK(solution.intervals[1].to >= 52'142'86);
  CHECK(solution.intervals[2].from == 69'523'81);
  CHECK(!solution.intervals[2].to);
  CHECK(solution.value_now == 38'500'00);
  CHECK(solution.record_kind == HmrcKind::employment);
  CHECK(solution.tax_year == TaxYear{2025});
}

TEST_CASE("solve refuses the yearly figure unless it is in one record", "[solve]")
{
  const std::string child = R"({"children": [{}]})";
  const auto fault = [&](const std::string& income) {
    return solved(facts_of(case_text(income, child)), pounds(30)).fault;
  };
  using Fault = Solution::Fault;
  const std::string second =
      R"(, {"tax_year": "2025-26", "source": "paye", "kind": "pension", "amount": 100})";
  const std::string year_before =
      R"(, {"tax_year": "2024-25", "source": "paye", "kind": "pension", "amount": 1})";
  const std::string filed =
      R"(, {"tax_year": "2025-26", "source": "self_assessment", "kind": "trading_profit", "amount": 100})";
  CHECK(fault(hmrc("", "")) == Fault::none);
  CHECK(fault(hmrc(second, "")) == Fault::several_hmrc_records);
  CHECK(fault(hmrc(year_before, "")) == Fault::none);
  CHECK(fault(hmrc(relief + savings, "")) == Fault::none);
  CHECK(fault(hmrc(filed, "")) == Fault::none);  // the PAYE record is passed over
  CHECK(fault(R"("income": {"gross_weekly": 300})") == Fault::no_hmrc_record);
  CHECK(fault(R"("income": {"historic_weekly": 300})") == Fault::no_hmrc_record);
  CHECK(fault(R"("income": {"hmrc": [], "estimated_weekly": 300})") == Fault::no_hmrc_record);
}
