// Variations: every penny of an expense and of additional income against a naive formula in whole numbers,
// and which way the total moves when more is allowed, and each exception to that.
#include <functional>
#include <random>
#include <set>
#include <vector>

#include "sweep_test.hpp"

namespace {

using namespace cmcalc;
using namespace cmcalc::test;

struct Household {
  Era era;
  std::size_t qualifying;
  std::int64_t others;
};
constexpr Household households[] = {{Era::seven_pounds, 1, 0},
                                    {Era::seven_pounds, 2, 1},
                                    {Era::seven_pounds, 4, 3},
                                    {Era::five_pounds, 2, 0}};

Fact<RecyclingVector<ChildFacts>> in_care(std::size_t children, std::int64_t nights,
                                          std::int64_t local_authority_nights)
{
  ChildFacts child;
  Nights given;
  given.count = nights;
  child.nights = given;
  child.local_authority_nights = local_authority_nights;
  return RecyclingVector(children, child);
}

SpecialExpenseFacts expense(ExpenseKind kind, std::int64_t pence_a_week)
{
  return {.kind = kind, .amount = pence(pence_a_week), .period = Period{}};
}

AdditionalIncomeFacts additional(AdditionalIncomeKind kind, std::int64_t pence_a_week)
{
  AdditionalIncomeFacts ground;
  ground.kind = kind;
  ground.amount = pence(pence_a_week);
  ground.period = Period{};
  return ground;
}

VariationFacts contact_costs(std::int64_t pence_a_week)
{
  return {.accepted = true,
          .special_expenses = {expense(ExpenseKind::contact_costs, pence_a_week)},
          .additional_income = {}};
}

VariationFacts diverted(std::int64_t pence_a_week)
{
  return {.accepted = true,
          .special_expenses = {},
          .additional_income = {additional(AdditionalIncomeKind::diverted, pence_a_week)}};
}

using OneGround = VariationFacts (*)(std::int64_t);

std::int64_t total(Runner& run, Facts& facts, VariationFacts variation)
{
  paying(facts).variation = std::move(variation);
  return whole_pence(run(facts).weekly.value);
}

/// Regs 68, 72, 73 and 74(1A) on an income that is stated, with contact costs and diverted income.
NaiveRate naive_varied(std::int64_t income, std::int64_t expenses, std::int64_t more, const Household& home)
{
  const auto rate_of = [&](std::int64_t of) {
    return naive_rate(of, home.qualifying, static_cast<std::size_t>(home.others), home.era);
  };
  const std::int64_t flat = flat_rate(home.era) * 100;
  const NaiveRate apart = rate_of(income);
  if (apart.rate == Rate::nil) return rate_of(income + more);
  if (apart.rate == Rate::flat) {
    if (more < flat) return apart;
    const NaiveRate alone = rate_of(more);
    return {alone.rate, apart.amount + alone.amount};
  }
  const std::int64_t counted = expenses >= 10'00 ? expenses : 0;
  const std::int64_t varied = std::max<std::int64_t>(0, income + more - counted);
  const bool floor = home.era == Era::seven_pounds && varied < flat;
  return floor ? NaiveRate{Rate::flat, flat_rate(home.era) * pound} : rate_of(varied);
}

/// One ground, from nothing up to `most` in steps: the amount of the naive formula, and never the other way.
void sweep_ground(const Household& home, std::int64_t income, OneGround ground, std::int64_t most,
                  std::int64_t step)
{
  Facts facts = facts_of(home.era, home.qualifying, home.others);
  test::income(facts).gross_weekly = pence(income);
  Runner run;
  const bool lowers = !ground(0).special_expenses.empty();
  std::int64_t before = total(run, facts, {});
  for (std::int64_t amount = 0; amount <= most; amount += step) {
    paying(facts).variation = ground(amount);
    const Calculation found = run(facts);
    const NaiveRate expected = naive_varied(income, lowers ? amount : 0, lowers ? 0 : amount, home);
    const std::int64_t weekly = whole_pence(found.weekly.value);
    if (weekly != rounded(expected.amount) || found.rate != expected.rate) {
      FAIL("income " << income << ", amount " << amount << ", " << home.qualifying << " and " << home.others
                     << " children: found " << weekly << ", expected " << rounded(expected.amount));
    }
    if (lowers ? weekly > before : weekly < before) FAIL("income " << income << ", amount " << amount);
    before = weekly;
    if (amount % 9973 == 0 && !run.adds_up_recorded(facts, found)) FAIL("does not add up: " << amount);
  }
}

/// The facts of a paying parent, except income.
using Circumstance = std::function<void(PayingParentFacts&)>;
const Circumstance circumstances[] = {
    [](PayingParentFacts&) {},
    [](PayingParentFacts& parent) { parent.benefits.emplace() = {Benefit::carers_allowance}; },
    [](PayingParentFacts& parent) { parent.benefits.emplace() = {Benefit::pension_credit}; },
    [](PayingParentFacts& parent) { parent.status.emplace() = {Status::prisoner}; },
    [](PayingParentFacts& parent) { parent.other_arrangement_children = 2; },
};

/// Incomes on both sides of each threshold, in pence.
constexpr std::int64_t incomes[] = {3'00,   6'99,   7'00,   90'00,  100'00,  100'01,  150'00,
                                    199'99, 200'00, 230'00, 801'00, 2999'99, 3000'00, 3200'00};

/// Amounts that bring `income` to a threshold or to within a penny of it, amounts at a threshold, and others.
std::set<std::int64_t> amounts_for(std::int64_t income)
{
  std::set<std::int64_t> amounts;
  for (const std::int64_t threshold : {0, 5'00, 7'00, 10'00, 100'00, 200'00, 800'00, 3000'00}) {
    for (const std::int64_t beside : {-1, 0, 1}) {
      for (const std::int64_t amount : {threshold, threshold - income, income - threshold}) {
        if (amount + beside >= 0) amounts.insert(amount + beside);
      }
    }
  }
  for (std::int64_t amount = 20'00; amount < 3300'00; amount += 173'19) amounts.insert(amount);
  return amounts;
}

void check_direction(Facts& facts, std::int64_t income)
{
  Runner run;
  test::income(facts).gross_weekly = pence(income);
  std::int64_t least = total(run, facts, {});
  std::int64_t greatest = least;
  for (const std::int64_t amount : amounts_for(income)) {
    const std::int64_t with_expense = total(run, facts, contact_costs(amount));
    const std::int64_t with_income = total(run, facts, diverted(amount));
    if (with_expense > least) FAIL("income " << income << ", expense " << amount);
    if (with_income < greatest) FAIL("income " << income << ", additional income " << amount);
    least = with_expense;
    greatest = with_income;
  }
}

/// Cases with several grounds and children in every kind of care, the same for the same seed everywhere.
class VariedCases {
 public:
  explicit VariedCases(unsigned seed) : engine_{seed} {}

  Facts next()
  {
    const Era era = one_in(4) ? Era::five_pounds : Era::seven_pounds;
    Facts facts = facts_of(era, 1, era == Era::five_pounds ? 0 : below(4));
    receiving_parents(facts, 1 + below(3));
    for (ReceivingParentFacts& parent : *facts.receiving_parents) parent.children = children();
    // One child at least whom a local authority does not look after the whole time: see the exceptions.
    child(facts).local_authority_nights = 0;
    pick(circumstances)(paying(facts));
    test::income(facts).gross_weekly = pence(one_in(2) ? pick(incomes) : below(3300'00));
    for (unsigned left = below(4); left > 0; --left) add_expense(facts);
    for (unsigned left = below(4); left > 0; --left) add_income(facts);
    return facts;
  }

  void add_expense(Facts& facts)
  {
    const auto kind = static_cast<ExpenseKind>(below(expense_kind_count));
    paying(facts).variation.emplace().special_expenses.add(expense(kind, some_amount()));
  }

  void add_income(Facts& facts)
  {
    auto& grounds = paying(facts).variation.emplace().additional_income;
    AdditionalIncomeFacts asset;
    asset.kind = AdditionalIncomeKind::assets;
    asset.value = pence(one_in(3) ? 31'250'00 + below(2) : below(200'000'00));
    asset.asset = static_cast<AssetKind>(below(asset_kind_count));
    switch (below(4)) {
      case 0: grounds.add(asset); break;
      case 1: grounds.add(additional(AdditionalIncomeKind::diverted, some_amount())); break;
      case 2: {
        const bool given =
            std::any_of(grounds.begin(), grounds.end(), [](const AdditionalIncomeFacts& ground) {
              return *ground.kind == AdditionalIncomeKind::unearned;
            });
        if (!given) grounds.add(additional(AdditionalIncomeKind::unearned, some_amount()));
        break;
      }
      default: grounds.add(additional(AdditionalIncomeKind::income_behind_flat_or_nil_rate, some_amount()));
    }
  }

 private:
  unsigned below(unsigned bound) { return static_cast<unsigned>(engine_()) % bound; }
  template <typename Value, std::size_t size>
  const Value& pick(const Value (&list)[size])
  {
    return list[below(static_cast<unsigned>(size))];
  }
  bool one_in(unsigned times) { return below(times) == 0; }
  std::int64_t some_amount() { return one_in(2) ? below(30'00) : one_in(2) ? below(120'00) : below(1500'00); }

  Fact<RecyclingVector<ChildFacts>> children()
  {
    constexpr std::int64_t nights[] = {0, 0, 52, 104, 156, 175};
    constexpr std::int64_t away[] = {0, 0, 0, 52, 208, 263};
    RecyclingVector<ChildFacts> all;
    for (unsigned left = 1 + below(3); left > 0; --left) {
      all.add((*in_care(1, pick(nights), pick(away)))[0]);
    }
    return all;
  }

  std::mt19937 engine_;
};

}  // namespace

TEST_CASE("every penny of an expense gives the amount of the naive formula and never raises it",
          "[sweep][variation]")
{
  for (const Household& home : households) {
    for (const std::int64_t income : {5'00, 90'00, 150'00, 230'00, 860'00}) {
      sweep_ground(home, income, contact_costs, income + 20'00, 1);
    }
    sweep_ground(home, 3200'00, contact_costs, 3300'00, 7);
  }
  SUCCEED();
}

TEST_CASE("additional income in steps of 3 pence gives the amount of the naive formula and never lowers it",
          "[sweep][variation]")
{
  for (const Household& home : households) {
    for (const std::int64_t income : {5'00, 90'00, 150'00, 780'00, 2900'00})
      sweep_ground(home, income, diverted, 3100'00 - income + 500'00, 3);
  }
  SUCCEED();
}

TEST_CASE("more allowed never moves the total the other way, in every circumstance", "[sweep][variation]")
{
  for (const Household& home : households) {
    for (const Circumstance& circumstance : circumstances) {
      for (const std::int64_t nights : {0, 52, 104, 175}) {
        for (const std::int64_t local_authority : {0, 104, 262}) {
          for (const std::int64_t income : incomes) {
            Facts facts = facts_of(home.era, home.qualifying, home.others);
            receiving(facts).children = in_care(home.qualifying, nights, local_authority);
            circumstance(paying(facts));
            check_direction(facts, income);
          }
        }
      }
    }
  }
  SUCCEED();
}

TEST_CASE("adding a ground to others never moves the total the wrong way", "[sweep][variation]")
{
  VariedCases cases{20261122};
  unsigned lowered = 0;
  unsigned raised = 0;
  for (unsigned at = 0; at < 100'000; ++at) {
    Facts facts = cases.next();
    Runner run;
    const std::int64_t before = whole_pence(run(facts).weekly.value);
    Facts more = facts;
    cases.add_expense(facts);
    const std::int64_t with_expense = whole_pence(run(facts).weekly.value);
    if (with_expense > before) FAIL("case " << at << " with an expense more");
    if (with_expense < before) ++lowered;
    cases.add_income(more);
    const Calculation found = run(more);
    const std::int64_t with_income = whole_pence(found.weekly.value);
    if (with_income < before) FAIL("case " << at << " with an income more");
    if (with_income > before) ++raised;
    if (at % 97 == 0 && !run.adds_up_recorded(more, found)) FAIL("case " << at << " does not add up");
  }
  CHECK(lowered > 10'000);
  CHECK(raised > 10'000);
}

TEST_CASE("exception: before 25 November 2013, with other children, the reduced rate begins pennies higher",
          "[sweep][variation]")
{
  // Reg 43 as it was: at £200 the table's amount is up to 4 pence above that of Sch 1 para 2. So an expense
  // that takes income below £200 raises the total, and additional income that takes it to £200 lowers it.
  Facts facts = facts_of(Era::five_pounds, 1, 1);
  Runner run;
  test::income(facts).gross_weekly = pounds(230);
  CHECK(total(run, facts, contact_costs(30'00)) == 21'36);
  CHECK(total(run, facts, contact_costs(30'01)) == 21'40);
  test::income(facts).gross_weekly = pounds(150);
  CHECK(total(run, facts, diverted(49'99)) == 21'40);
  CHECK(total(run, facts, diverted(50'00)) == 21'36);
}

TEST_CASE("exception: nights with a local authority take all off a rate, but nothing off the flat rate",
          "[sweep][variation]")
{
  // Reg 53 with Sch 1 para 7 goes down to £0 with every child away for 263 nights; the flat rate of Sch 1
  // para 4(1)(a) knows no such nights. So an expense may bring £7, and additional income take it away.
  Facts facts = facts_of(Era::seven_pounds, 2);
  receiving(facts).children = in_care(2, 0, 263);
  Runner run;
  test::income(facts).gross_weekly = pounds(200);
  CHECK(total(run, facts, contact_costs(99'99)) == 0);
  CHECK(total(run, facts, contact_costs(100'00)) == 7'00);
  CHECK(total(run, facts, contact_costs(193'01)) == 0);  // reg 74(1A), which leaves these children out
  test::income(facts).gross_weekly = pounds(90);
  CHECK(total(run, facts, diverted(6'99)) == 7'00);
  CHECK(total(run, facts, diverted(7'00)) == 0);  // reg 73(2): para 7 applies to the sum
  test::income(facts).gross_weekly = pounds(5);
  CHECK(total(run, facts, diverted(95'00)) == 7'00);
  CHECK(total(run, facts, diverted(95'01)) == 0);
}
