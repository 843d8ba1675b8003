// Every fact of the description is checked: a number, an amount, a text or a list beyond its bounds is a
// problem that points at it. A fact that is added and not checked fails here.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "cmcalc/case.hpp"
#include "core/fact_paths.hpp"
#include "facts_test.hpp"

namespace {

using namespace cmcalc;

const Facts whole = test::FactMaker{}.facts();

/// Whether a case with `value` at `pointer` is refused with a problem at that place, or inside it.
bool is_refused(const std::string& pointer, const FactValue& value)
{
  Facts facts = whole;
  REQUIRE(set_value(facts, pointer, value));
  CaseMaker maker;
  Problems problems;
  CHECK(maker.make(facts, problems) == nullptr);
  return std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
    return problem.pointer == pointer || problem.pointer.starts_with(pointer + "/");
  });
}

/// Calls `check` with the pointer of each fact whose value is a `Type`. @return how many there are
template <typename Type, typename Check>
std::size_t for_each_of(Check check)
{
  std::vector<std::string> pointers;
  visit_facts(whole, [&](const std::string& pointer, const FactValue& value) {
    if (std::holds_alternative<Type>(value)) pointers.push_back(pointer);
  });
  for (const std::string& pointer : pointers) {
    INFO(pointer);
    check(pointer);
  }
  return pointers.size();
}

/// Checks that a list at `pointer` may not have 101 entries, the same as its first.
template <typename Element>
void check_length(const std::string& pointer)
{
  INFO(pointer);
  const auto value = value_at(whole, pointer);
  REQUIRE(value);
  const auto& list = std::get<RecyclingVector<Element>>(*value);
  CHECK(is_refused(pointer, RecyclingVector<Element>(101, list[0])));
}

}  // namespace

TEST_CASE("bounds: every number of the description", "[core][case]")
{
  const auto count = for_each_of<std::int64_t>([](const std::string& pointer) {
    CHECK(is_refused(pointer, std::int64_t{100'000}));
    CHECK(is_refused(pointer, std::int64_t{-1}));
  });
  CHECK(count > 4);
  for_each_of<Nights>([](const std::string& pointer) {
    CHECK(is_refused(pointer, Nights{.assumed = false, .count = std::int64_t{367}, .days = {}}));
    CHECK(is_refused(pointer, Nights{.assumed = false, .count = std::int64_t{1}, .days = std::int64_t{367}}));
  });
}

TEST_CASE("bounds: every amount of the description", "[core][case]")
{
  const auto count = for_each_of<Money>([](const std::string& pointer) {
    CHECK(is_refused(pointer, Money{Fraction{-1}}));
    CHECK(is_refused(pointer, Money{Fraction{1, 2}}));
    CHECK(is_refused(pointer, pounds(100'000'000)));
  });
  CHECK(count > 10);
}

TEST_CASE("bounds: every text of the description", "[core][case]")
{
  const auto count = for_each_of<std::string>([](const std::string& pointer) {
    CHECK(is_refused(pointer, std::string{}));
    CHECK(is_refused(pointer, std::string(201, 'x')));
  });
  CHECK(count > 5);
}

TEST_CASE("bounds: every list of the description", "[core][case]")
{
  check_length<Fact<Status>>("/paying_parent/status");
  check_length<Fact<Benefit>>("/paying_parent/benefits");
  check_length<Fact<Benefit>>("/paying_parent/partner/benefits");
  check_length<HmrcRecordFacts>("/paying_parent/income/hmrc");
  check_length<CurrentRecordFacts>("/paying_parent/income/current");
  check_length<SpecialExpenseFacts>("/paying_parent/variation/special_expenses");
  check_length<AdditionalIncomeFacts>("/paying_parent/variation/additional_income");
  check_length<ReceivingParentFacts>("/receiving_parents");
  check_length<ChildFacts>("/receiving_parents/0/children");
  check_length<AwardReceivingParentFacts>("/award/receiving_parents");
}
