// The checks of make_case on variation and award.
#include "case_test.hpp"

namespace {

using namespace cmcalc;
using namespace cmcalc::test;

const std::string expense = "/paying_parent/variation/special_expenses/0";
const std::string additional = "/paying_parent/variation/additional_income/0";

VariationFacts& vary(Facts& facts)
{
  paying(facts).variation = VariationFacts{};
  return *paying(facts).variation;
}

SpecialExpenseFacts& vary_expense(Facts& facts)
{
  SpecialExpenseFacts entry;
  entry.kind = ExpenseKind::prior_debts;
  entry.amount = pounds(20);
  entry.period = Period{};
  return vary(facts).special_expenses.add(entry);
}

void many_expenses(Facts& facts, std::size_t count)
{
  const SpecialExpenseFacts entry = vary_expense(facts);
  vary(facts).special_expenses = RecyclingVector(count, entry);
}

AdditionalIncomeFacts ground(AdditionalIncomeKind kind)
{
  AdditionalIncomeFacts entry;
  entry.kind = kind;
  return entry;
}

AdditionalIncomeFacts ground_with_amount(AdditionalIncomeKind kind)
{
  AdditionalIncomeFacts entry = ground(kind);
  entry.amount = pounds(150);
  entry.period = Period{};
  return entry;
}

AdditionalIncomeFacts assets()
{
  AdditionalIncomeFacts entry = ground(AdditionalIncomeKind::assets);
  entry.value = pounds(40'000);
  return entry;
}

/// Sets the additional income of a variation; the first entry, to be changed.
AdditionalIncomeFacts& grounds(Facts& facts, RecyclingVector<AdditionalIncomeFacts> entries)
{
  vary(facts).additional_income = std::move(entries);
  return (*paying(facts).variation).additional_income[0];
}

constexpr auto unearned = AdditionalIncomeKind::unearned;
constexpr auto diverted = AdditionalIncomeKind::diverted;
constexpr auto hidden = AdditionalIncomeKind::income_behind_flat_or_nil_rate;

}  // namespace

TEST_CASE("checks: special expenses", "[core][case]")
{
  check_rows({
      {"complete", [](Facts& f) { vary_expense(f); }},
      {"empty",
       [](Facts& f) { vary_expense(f) = {}; },
       {"missing-key " + expense + "/kind", "missing-key " + expense + "/amount",
        "missing-key " + expense + "/period"}},
      {"amount",
       [](Facts& f) { vary_expense(f).amount = Money{Fraction{-1}}; },
       {"amount-negative " + expense + "/amount"}},
      {"period",
       [](Facts& f) {
         vary_expense(f).period = span(Date{2025, 1, 2}, Date{2025, 1, 1});
       },
       {"period-reversed " + expense + "/period"}},
      {"100", [](Facts& f) { many_expenses(f, 100); }},
      {"101",
       [](Facts& f) { many_expenses(f, 101); },
       {"wrong-length /paying_parent/variation/special_expenses"}},
  });
}

TEST_CASE("checks: keys of additional income", "[core][case]")
{
  check_rows({
      {"without a kind",
       [](Facts& f) { grounds(f, {assets()}).kind = {}; },
       {"missing-key " + additional + "/kind"}},
      {"unearned from the records", [](Facts& f) { grounds(f, {ground(unearned)}); }},
      {"unearned with an amount", [](Facts& f) { grounds(f, {ground_with_amount(unearned)}); }},
      {"unearned without period",
       [](Facts& f) { grounds(f, {ground_with_amount(unearned)}).period = {}; },
       {"amount-without-period " + additional + "/amount"}},
      {"unearned without amount",
       [](Facts& f) { grounds(f, {ground_with_amount(unearned)}).amount = {}; },
       {"amount-without-period " + additional + "/period"}},
      {"unearned with value and asset",
       [](Facts& f) {
         grounds(f, {ground(unearned)}).value = pounds(1);
         (*paying(f).variation).additional_income[0].asset = AssetKind::land;
       },
       {"kind-key-not-allowed " + additional + "/value", "kind-key-not-allowed " + additional + "/asset"}},
      {"hidden without amount", [](Facts& f) { grounds(f, {ground(hidden)}); }},
      {"hidden without period",
       [](Facts& f) { grounds(f, {ground_with_amount(hidden)}).period = {}; },
       {"amount-without-period " + additional + "/amount"}},
      {"diverted", [](Facts& f) { grounds(f, {ground_with_amount(diverted)}); }},
      {"diverted, empty",
       [](Facts& f) { grounds(f, {ground(diverted)}); },
       {"missing-key " + additional + "/amount", "missing-key " + additional + "/period"}},
      {"diverted with value",
       [](Facts& f) { grounds(f, {ground_with_amount(diverted)}).value = pounds(1); },
       {"kind-key-not-allowed " + additional + "/value"}},
      {"assets", [](Facts& f) { grounds(f, {assets()}).asset = AssetKind::cash; }},
      {"assets without a kind of asset: other", [](Facts& f) { grounds(f, {assets()}); }},
      {"assets without value",
       [](Facts& f) { grounds(f, {assets()}).value = {}; },
       {"missing-key " + additional + "/value"}},
      {"assets with amount",
       [](Facts& f) { grounds(f, {assets()}).amount = pounds(1); },
       {"kind-key-not-allowed " + additional + "/amount"}},
      {"assets with period",
       [](Facts& f) { grounds(f, {assets()}).period = Period{}; },
       {"kind-key-not-allowed " + additional + "/period"}},
      {"value",
       [](Facts& f) { grounds(f, {assets()}).value = pounds(100'000'000); },
       {"amount-too-large " + additional + "/value"}},
  });
}

TEST_CASE("checks: additional income given twice", "[core][case]")
{
  const std::string second = "/paying_parent/variation/additional_income/1";
  check_rows({
      {"unearned twice",
       [](Facts& f) {
         grounds(f, {ground(unearned), ground_with_amount(unearned)});
       },
       {"unearned-given-twice " + second}},
      {"unearned three times",
       [](Facts& f) {
         grounds(f, {ground(unearned), ground(unearned), ground(unearned)});
       },
       {"unearned-given-twice " + second,
        "unearned-given-twice /paying_parent/variation/additional_income/2"}},
      {"hidden twice without amount",
       [](Facts& f) {
         grounds(f, {ground(hidden), ground(hidden)});
       },
       {"hidden-income-given-twice " + second}},
      {"hidden with and without",
       [](Facts& f) {
         grounds(f, {ground(hidden), ground_with_amount(hidden)});
       }},
      {"hidden twice with amounts",
       [](Facts& f) {
         grounds(f, {ground_with_amount(hidden), ground_with_amount(hidden)});
       }},
      {"assets and diverted twice",
       [](Facts& f) {
         grounds(f, {assets(), assets(), ground_with_amount(diverted), ground_with_amount(diverted)});
       }},
      {"100", [](Facts& f) { grounds(f, RecyclingVector(100, assets())); }},
      {"101",
       [](Facts& f) { grounds(f, RecyclingVector(101, assets())); },
       {"wrong-length /paying_parent/variation/additional_income"}},
  });
}

namespace {

/// An award to receiving parents with these ids; an empty one is left out.
void award_to(Facts& facts, const std::vector<std::string>& ids)
{
  for (const std::string& id : ids) {
    AwardReceivingParentFacts& parent = award(facts).receiving_parents.next();
    if (!id.empty()) parent.id = id;
  }
}

}  // namespace

TEST_CASE("checks: the award", "[core][case]")
{
  check_rows({
      {"no amount", [](Facts& f) { f.award = AwardFacts{}; }, {"award-without-amount /award"}},
      {"what is not an amount",
       [](Facts& f) {
         AwardFacts& stated = award(f);
         stated.weekly.reset();
         stated.income_basis = IncomeBasis::current;
         stated.rate = Rate::basic;
         stated.qualifying_children = 1;
         stated.relevant_other_children = 0;
         stated.receiving_parents.next().id = std::string{"A"};
       },
       {"award-without-amount /award"}},
      {"weekly", [](Facts& f) { award(f).weekly = pounds(0); }},
      {"gross_weekly_income",
       [](Facts& f) {
         award(f).gross_weekly_income = pounds(400);
         award(f).weekly.reset();
       }},
      {"of a receiving parent",
       [](Facts& f) {
         award(f).receiving_parents.next().weekly = pounds(1);
         award(f).weekly.reset();
       }},
      {"amounts and numbers in range",
       [](Facts& f) {
         const Money below{Fraction{-1}};
         AwardFacts& stated = award(f);
         stated.weekly = below;
         stated.gross_weekly_income = below;
         stated.qualifying_children = 401;
         stated.relevant_other_children = 51;
         AwardReceivingParentFacts& parent = stated.receiving_parents.next();
         parent.weekly = below;
         parent.qualifying_children = 21;
       },
       {"amount-negative /award/gross_weekly_income", "amount-negative /award/receiving_parents/0/weekly",
        "amount-negative /award/weekly", "count-out-of-range /award/qualifying_children",
        "count-out-of-range /award/receiving_parents/0/qualifying_children",
        "count-out-of-range /award/relevant_other_children"}},
      {"a person who is not in the case",
       [](Facts& f) { award_to(f, {"Alex"}); },
       {"award-for-unknown-parent /award/receiving_parents/0/id"}},
      {"the id that a receiving parent would have by position",
       [](Facts& f) {
         receiving(f).id = std::string{"Alex"};
         award_to(f, {"A"});
       },
       {"award-for-unknown-parent /award/receiving_parents/0/id"}},
      {"an entry without an id is for the parent in its position, whatever the id",
       [](Facts& f) {
         receiving(f).id = std::string{"Alex"};
         award_to(f, {""});
       }},
      {"more entries than receiving parents",
       [](Facts& f) {
         award_to(f, {"", ""});
       },
       {"award-for-unknown-parent /award/receiving_parents/1"}},
      {"two entries for one receiving parent",
       [](Facts& f) {
         award_to(f, {"", "A"});
       },
       {"id-repeated /award/receiving_parents/1/id"}},
      {"in another order than in the case",
       [](Facts& f) {
         (*f.receiving_parents).add(receiving(f));
         award_to(f, {"B", "A"});
       }},
  });
}

TEST_CASE("a case holds the variation that is stated, and nothing of the case before", "[core][case]")
{
  CaseMaker maker;
  Problems problems;
  const auto made_of = [&](const Facts& facts) {
    const Case* const made = maker.make(facts, problems);
    REQUIRE(problems.empty());
    return &made->facts();
  };
  Facts facts = one_child();
  vary_expense(facts);
  (*paying(facts).variation).additional_income = {ground_with_amount(diverted), assets()};
  const CaseFacts* made = made_of(facts);
  REQUIRE(made->special_expenses.size() == 1);
  CHECK(made->special_expenses[0].kind == ExpenseKind::prior_debts);
  CHECK(made->special_expenses[0].amount.amount == pounds(20));
  CHECK(made->special_expenses[0].amount.unit == PeriodUnit::week);
  REQUIRE(made->additional_income.size() == 2);
  CHECK(made->additional_income[0].kind == diverted);
  CHECK(made->additional_income[0].amount->amount == pounds(150));
  CHECK(made->additional_income[1].kind == AdditionalIncomeKind::assets);
  CHECK_FALSE(made->additional_income[1].amount);
  CHECK(made->additional_income[1].value == pounds(40'000));

  (*paying(facts).variation).special_expenses.clear();
  (*paying(facts).variation).additional_income = {assets()};
  made = made_of(facts);
  CHECK(made->special_expenses.empty());
  REQUIRE(made->additional_income.size() == 1);
  CHECK_FALSE(made->additional_income[0].amount);
  CHECK(made->additional_income[0].value == pounds(40'000));

  (*paying(facts).variation).additional_income = {ground_with_amount(diverted), ground_with_amount(diverted)};
  made = made_of(facts);
  REQUIRE(made->additional_income.size() == 2);
  CHECK(made->additional_income[1].amount->amount == pounds(150));
  CHECK(made->additional_income[1].value == Money{});

  made = made_of(one_child());
  CHECK_FALSE(made->has_variation());
}
