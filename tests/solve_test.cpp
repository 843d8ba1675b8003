// solve, against every value: each penny of gross weekly income to £4,000, each number of nights and of
// children; the yearly figure in solve_yearly_test.cpp.
#include "solve_test.hpp"

#include <algorithm>
#include <set>

namespace {

using namespace cmcalc;
using namespace cmcalc::test;

const std::string one_parent = R"({"children": [{"nights": 60}, {"nights": 60}]})";
const std::string mixed_nights = R"({"id": "Kim", "children": [{"nights": 52}, {"nights": 180}]},
                                    {"id": "Sam", "children": [{}]})";
const std::string half_care = R"({"children": [{"nights": 175}, {"nights": 200}]})";
// In the first household half care takes £7 a child off; at low income the floor is divided anew.
const std::string half_care_and_more = R"({"id": "Kim", "children": [{"nights": 175}, {"nights": 175}]},
                                          {"id": "Sam", "children": [{"nights": 110}]})";

struct Kind {
  std::string name;
  std::string text;
  std::optional<std::size_t> parent = {};
};

/// A case of each kind that the amount depends on income in another way.
std::vector<Kind> kinds()
{
  const std::string gross = R"("income": {"gross_weekly": 300})";
  const std::string expenses = R"(, "variation": {"special_expenses": [
      {"kind": "contact_costs", "amount": 40, "period": "week"},
      {"kind": "boarding_school_fees", "amount": 150, "period": "week"}]})";
  const std::string added = R"(, "variation": {"additional_income": [
      {"kind": "unearned", "amount": 5000, "period": "year"},
      {"kind": "diverted", "amount": 2, "period": "week"}]})";
  const std::string hidden = R"(, "variation": {"additional_income": [
      {"kind": "income_behind_flat_or_nil_rate"}]})";
  const std::string asked_for = R"(, "variation": {"accepted": false, "special_expenses": [
      {"kind": "prior_debts", "amount": 60, "period": "week"}]})";
  const std::string others = R"("relevant_other_children": 2, )";
  return {
      {"one receiving parent", case_text(gross, one_parent)},
      {"two receiving parents", case_text(gross, mixed_nights)},
      {"two receiving parents, the first", case_text(gross, mixed_nights), 0},
      {"two receiving parents, the second", case_text(gross, mixed_nights), 1},
      {"half care", case_text(gross, half_care)},
      {"half care and a division of the floor", case_text(gross, half_care_and_more)},
      {"half care, to the first", case_text(gross, half_care_and_more), 0},
      {"half care, to the second", case_text(gross, half_care_and_more), 1},
      {"other children", case_text(others + gross, one_parent)},
      {"arrangement children",
       case_text(R"("relevant_other_children": 1, "other_arrangement_children": 3, )" + gross, one_parent)},
      {"special expenses", case_text(gross + expenses, one_parent)},
      {"special expenses, to the first", case_text(gross + expenses, half_care_and_more), 0},
      {"additional income", case_text(gross + added, one_parent)},
      {"additional income in 2014",
       case_text(gross + added, one_parent, R"("effective_date": "2014-06-03")")},
      {"a variation asked for", case_text(gross + asked_for, one_parent)},
      {"flat rate by benefit", case_text(R"("benefits": ["maternity_allowance"], )" + gross, one_parent)},
      {"income hidden by a benefit",
       case_text(R"("benefits": ["new_state_pension"], )" + gross + hidden, one_parent)},
      {"a partner's benefit",
       case_text(R"("partner": {"benefits": ["income_support"], "pays_child_maintenance": true}, )" + gross,
                 one_parent)},
      {"nil by status", case_text(R"("status": ["prisoner"], )" + gross, one_parent)},
      {"income hidden by a status", case_text(R"("status": ["prisoner"], )" + gross + hidden, one_parent)},
      {"Northern Ireland",
       case_text(others + gross, one_parent, R"("effective_date": "2026-06-03", "jurisdiction": "NI")")},
      {"old figures, which step down at £200",
       case_text(others + gross, R"({"children": [{}]})", R"("effective_date": "2013-06-03")")},
      {"default decision",
       case_text(gross, one_parent, R"("effective_date": "2026-06-03", "decision": "default")")},
      {"care by a local authority",
       case_text(gross, R"({"id": "Kim", "children": [{"local_authority_nights": 300}]},
                           {"id": "Sam", "children": [{"nights": 175, "local_authority_nights": 60}]})"),
       1},
  };
}

void set_gross_weekly(Facts& facts, std::int64_t value)
{
  PayingParentFacts& paying = facts.paying_parent.emplace();
  IncomeFacts income;
  income.gross_weekly = Money{Fraction{value}};
  paying.income = income;
}

/// The nearest amounts that occur among `amounts` below and above `weekly`, as solve should name them.
std::set<std::int64_t> nearest_amounts(const std::map<std::int64_t, Intervals>& truth, std::int64_t weekly)
{
  std::set<std::int64_t> nearest;
  const auto above = truth.upper_bound(weekly);
  if (above != truth.end()) nearest.insert(above->first);
  if (above != truth.begin()) nearest.insert(std::prev(above)->first);
  return nearest;
}

/// Checks that `solution` has the amount if `truth` has it, and otherwise the nearest ones.
void check(const Solution& solution, const Amounts& amounts, const std::map<std::int64_t, Intervals>& truth,
           std::int64_t weekly)
{
  const auto expected = truth.find(weekly);
  const Intervals intervals = expected == truth.end() ? Intervals{} : expected->second;
  if (within(solution.intervals, amounts.values()) != intervals) FAIL("intervals of " << weekly);
  if (solution.intervals.empty() == solution.nearest.empty()) FAIL("nearest of " << weekly);
  std::set<std::int64_t> named;
  for (const auto& [value, amount] : solution.nearest) {
    named.insert(whole_pence(amount));
    const bool is_so = value > amounts.values().last || amounts.at(value) == whole_pence(amount);
    if (!is_so) FAIL(value << " is said to give " << whole_pence(amount));
  }
  if (!named.empty() && named != nearest_amounts(truth, weekly)) FAIL("nearest amounts of " << weekly);
}

/// Whole questions of solve are asked for one amount in so many.
constexpr std::int64_t sample = 211;

void check_gross_weekly(const Kind& kind)
{
  INFO(kind.name);
  constexpr std::int64_t most = 4000'00;
  const Facts facts = facts_of(kind.text);
  const SolveQuestion question{.unknown = Unknown::gross_weekly, .weekly = {}, .payable_to = kind.parent};
  const Amounts amounts = every_amount(facts, kind.parent, {0, most}, set_gross_weekly);
  const auto truth = intervals_by_amount(amounts);
  const Search search{facts, question, 0, amounts};
  const std::int64_t highest = truth.rbegin()->first;
  for (std::int64_t weekly = 0; weekly <= highest + 10; ++weekly) {
    const auto expected = truth.find(weekly);
    if (within(search.intervals(weekly), amounts.values()) !=
        (expected == truth.end() ? Intervals{} : expected->second))
      FAIL("values of " << weekly);
    if (weekly % sample != 0 && weekly < highest && weekly > 10) continue;
    SolveQuestion asked = question;
    asked.weekly = Money{Fraction{weekly}};
    check(solve(facts, asked), amounts, truth, weekly);
  }
}

/// Every value of a fact that is a small number.
template <typename Change>
void check_every_number(const Facts& facts, SolveQuestion question, Values values, Change change)
{
  const Amounts amounts = every_amount(facts, question.payable_to, values, change);
  const auto truth = intervals_by_amount(amounts);
  std::set<std::int64_t> wanted = {0, 7'00, 1'000'00};
  for (const auto& [weekly, intervals] : truth) {
    wanted.insert(weekly);
    wanted.insert(weekly + 1);
  }
  for (const std::int64_t weekly : wanted) {
    question.weekly = Money{Fraction{weekly}};
    const Solution solution = solve(facts, question);
    check(solution, amounts, truth, weekly);
    for (const auto& interval : solution.intervals) CHECK(interval.to);
  }
}

}  // namespace

TEST_CASE("solve finds every penny of gross weekly income to £4,000, and no other", "[solve][sweep][slow]")
{
  for (const Kind& kind : kinds()) check_gross_weekly(kind);
  SUCCEED();
}

TEST_CASE("solve finds every number of nights", "[solve]")
{
  for (const Kind& kind : kinds()) {
    INFO(kind.name);
    check_every_number(facts_of(kind.text),
                       {.unknown = Unknown::nights, .weekly = {}, .payable_to = kind.parent},
                       {0, most_nights}, [](Facts& facts, std::int64_t nights) {
                         for (ReceivingParentFacts& parent : *facts.receiving_parents) {
                           for (ChildFacts& child : *parent.children)
                             child.nights = Nights{.assumed = false, .count = nights, .days = {}};
                         }
                       });
  }
}

TEST_CASE("solve finds every number of other children", "[solve]")
{
  for (const Kind& kind : kinds()) {
    INFO(kind.name);
    check_every_number(facts_of(kind.text),
                       {.unknown = Unknown::other_children, .weekly = {}, .payable_to = kind.parent},
                       {0, most_other_children}, [](Facts& facts, std::int64_t count) {
                         facts.paying_parent.emplace().relevant_other_children = count;
                       });
  }
}

TEST_CASE("solve finds every number of children, each new one with the nights of the last", "[solve]")
{
  for (const Kind& kind : kinds()) {
    INFO(kind.name);
    const Facts facts = facts_of(kind.text);
    if (facts.receiving_parents->size() > 1 && !kind.parent) continue;
    const RecyclingVector<ChildFacts> old = *(*facts.receiving_parents)[kind.parent.value_or(0)].children;
    check_every_number(facts, {.unknown = Unknown::children, .weekly = {}, .payable_to = kind.parent},
                       {1, most_children}, [&](Facts& changed, std::int64_t count) {
                         RecyclingVector<ChildFacts> children;
                         for (std::size_t at = 0; at < static_cast<std::size_t>(count); ++at) {
                           ChildFacts child;
                           if (at < old.size()) {
                             child = old[at];
                           } else {
                             child.nights = old[old.size() - 1].nights;
                           }
                           children.add(child);
                         }
                         (*changed.receiving_parents)[kind.parent.value_or(0)].children = children;
                       });
  }
}

TEST_CASE("solve asks which receiving parent's children are meant, if there are several", "[solve]")
{
  const Facts facts = facts_of(case_text(R"("income": {"gross_weekly": 300})", mixed_nights));
  const Solution total = solve(facts, {.unknown = Unknown::children, .weekly = pounds(30), .payable_to = {}});
  CHECK(total.fault == Solution::Fault::several_parents);
  CHECK(total.intervals.empty());
  const Solution one = solve(facts, {.unknown = Unknown::children, .weekly = pounds(30), .payable_to = 1});
  CHECK(one.fault == Solution::Fault::none);
  CHECK(one.value_now == 1);
  CHECK(whole_pence(one.weekly_now.value()) == 19'00);
}

TEST_CASE("solve has no upper end if no limit follows", "[solve]")
{
  const auto intervals = [](const std::string& text, Money weekly) {
    return solve(facts_of(text), {.unknown = Unknown::gross_weekly, .weekly = weekly, .payable_to = {}})
        .intervals;
  };
  // The cap: 12% of £800 and 9% of £2,200.
  const auto capped =
      intervals(case_text(R"("income": {"gross_weekly": 0})", R"({"children": [{}]})"), pounds(294));
  REQUIRE(capped.size() == 1);
  CHECK(capped[0].from == 2999'95);
  CHECK(!capped[0].to);
  const std::string on_benefit = case_text(R"("benefits": ["new_state_pension"])", R"({"children": [{}]})");
  const auto any = intervals(on_benefit, pounds(7));
  REQUIRE(any.size() == 1);
  CHECK(any[0].from == 0);
  CHECK(!any[0].to);
}

TEST_CASE("solve names the nearest amounts on both sides of one that no value gives", "[solve]")
{
  const std::string text =
      case_text(R"("income": {"gross_weekly": 500})", R"({"children": [{"nights": 60}]})");
  const auto nearest = [&](Unknown unknown, Money weekly) {
    const Solution solution = solve(facts_of(text), {.unknown = unknown, .weekly = weekly, .payable_to = {}});
    CHECK(solution.intervals.empty());
    std::vector<std::pair<std::int64_t, std::int64_t>> found;
    for (const auto& [value, amount] : solution.nearest) found.emplace_back(value, whole_pence(amount));
    return found;
  };
  using Found = std::vector<std::pair<std::int64_t, std::int64_t>>;
  // £60.00 less nothing, one-seventh, two-sevenths …: between the first two bands.
  CHECK(nearest(Unknown::nights, pounds(55)) == Found{{52, 51'43}, {51, 60'00}});
  // Above all amounts: the first value that gives the highest.
  CHECK(nearest(Unknown::nights, pounds(70)) == Found{{0, 60'00}});
  CHECK(nearest(Unknown::gross_weekly, pounds(1000)) == Found{{2999'94, 252'00}});
  // Between the nil rate and the flat rate.
  CHECK(nearest(Unknown::gross_weekly, pounds(3)) == Found{{6'99, 0}, {7'00, 7'00}});
}

TEST_CASE("solve for gross weekly income needs no income", "[solve]")
{
  const Facts without_income = facts_of(case_text(R"("benefits": [])", one_parent));
  const Facts with_income =
      facts_of(case_text(R"("benefits": [], "income": {"gross_weekly": 1})", one_parent));
  const SolveQuestion question{.weekly = pounds(30), .payable_to = {}};
  const Solution found = solve(without_income, question);
  const Solution same = solve(with_income, question);
  CHECK(found.problems.empty());
  CHECK_FALSE(found.weekly_now);
  CHECK_FALSE(found.value_now);
  REQUIRE(found.intervals.size() == same.intervals.size());
  REQUIRE_FALSE(found.intervals.empty());
  CHECK(found.intervals[0].from == same.intervals[0].from);
  CHECK(found.intervals[0].to == same.intervals[0].to);
  // What is wrong besides is still refused.
  Facts too_old = without_income;
  too_old.effective_date = Date{2012, 12, 9};
  CHECK_FALSE(solve(too_old, question).problems.empty());
}

TEST_CASE("solve refuses a case that is refused", "[solve]")
{
  for (const Unknown unknown : {Unknown::yearly, Unknown::nights, Unknown::other_children}) {
    const Facts without_income = facts_of(case_text(R"("benefits": [])", one_parent));
    const Solution refused =
        solve(without_income, {.unknown = unknown, .weekly = pounds(30), .payable_to = {}});
    REQUIRE(refused.problems.size() == 1);
    CHECK(refused.problems[0].id == ErrorId::income_insufficient);
    CHECK(refused.intervals.empty());
    CHECK(refused.nearest.empty());
  }
}
