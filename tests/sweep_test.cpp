// Every penny of income by every count that makes a difference, against a naive formula in whole
// numbers that shares no figure with the tables.
#include "sweep_test.hpp"

namespace {

using namespace cmcalc;
using namespace cmcalc::test;

/// One in so many cases is calculated with its lines recorded too.
constexpr std::int64_t sample = 9973;

/// All incomes from nothing to £3,100 in steps, for one household.
void sweep_incomes(Era era, std::size_t qualifying, std::int64_t others, std::int64_t step)
{
  Facts facts = facts_of(era, qualifying, others);
  Runner run{day_of(era)};
  std::int64_t before = 0;
  for (std::int64_t income = 0; income <= 3100'00; income += step) {
    test::income(facts).gross_weekly = pence(income);
    const Calculation found = run(facts);
    const NaiveRate expected = naive_rate(income, qualifying, static_cast<std::size_t>(others), era);
    const std::int64_t weekly = whole_pence(found.weekly.value);
    if (weekly != rounded(expected.amount) || found.rate != expected.rate ||
        found.receiving_parents[0].exact.value != Money{Fraction{expected.amount, penny}}) {
      FAIL("income " << income << " pence, " << qualifying << " and " << others << " children: found " << weekly
                     << ", expected " << rounded(expected.amount));
    }
    // More income never lowers the amount: at £200 with other children, where the rates do not meet, it
    // steps up.
    if (weekly < before) FAIL("less at " << income << " pence, " << qualifying << " and " << others << " children");
    before = weekly;
    if (income % sample == 0 && !run.adds_up_recorded(facts, found)) FAIL("income " << income << " does not add up");
  }
}

}  // namespace

TEST_CASE("every penny of income gives the amount of the naive formula", "[sweep]")
{
  const auto qualifying = GENERATE(std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{4}, std::size_t{5});
  for (std::int64_t others = 0; others <= 4; ++others) sweep_incomes(Era::seven_pounds, qualifying, others, 1);
  SUCCEED();
}

TEST_CASE("income before 25 November 2013 gives the amount of the naive formula", "[sweep]")
{
  for (std::size_t qualifying = 1; qualifying <= 5; ++qualifying) {
    for (std::int64_t others = 0; others <= 4; ++others) sweep_incomes(Era::five_pounds, qualifying, others, 7);
  }
  SUCCEED();
}

TEST_CASE("with other children the amount steps up where the basic rate begins", "[sweep]")
{
  // Tenths of a penny from £199.99 to £200, by qualifying and other children: the digest's "£0.26-£0.76"
  // and so on are the steps from the end of the reduced rate, £200 itself.
  constexpr std::int64_t steps_in_pence[3][4] = {{0, 26, 44, 76}, {0, 28, 62, 98}, {0, 42, 78, 112}};
  for (std::size_t qualifying = 1; qualifying <= 3; ++qualifying) {
    for (std::size_t others = 0; others <= 3; ++others) {
      Facts facts = facts_of(Era::seven_pounds, qualifying, static_cast<std::int64_t>(others));
      Runner run{day_of(Era::seven_pounds)};
      const auto weekly = [&](std::int64_t income) {
        test::income(facts).gross_weekly = pence(income);
        return run(facts).receiving_parents[0].exact.value;
      };
      // The reduced rate rises evenly: what it would be at £200 is one penny's rise above £199.99.
      const Money end_of_reduced = weekly(199'99) + (weekly(199'99) - weekly(199'98));
      INFO(qualifying << " and " << others << " children");
      CHECK((weekly(200'00) - end_of_reduced) == pence(steps_in_pence[qualifying - 1][others]));
    }
  }
}

TEST_CASE("children under other arrangements: a part of the rate, and the flat rate at least", "[sweep]")
{
  const Era era = GENERATE(Era::five_pounds, Era::seven_pounds);
  Runner run{day_of(era)};
  for (std::size_t qualifying = 1; qualifying <= 5; ++qualifying) {
    for (std::int64_t arranged = 1; arranged <= 5; ++arranged) {
      for (std::int64_t others = 0; others <= 3; others += 3) {
        Facts facts = facts_of(era, qualifying, others);
        paying(facts).other_arrangement_children = arranged;
        const auto counted = qualifying + static_cast<std::size_t>(arranged);
        const auto all = static_cast<std::int64_t>(counted);
        for (std::int64_t income = 0; income <= 3100'00; income += 331) {
          test::income(facts).gross_weekly = pence(income);
          const NaiveRate rate = naive_rate(income, counted, static_cast<std::size_t>(others), era);
          const bool divided = rate.rate != Rate::nil && rate.rate != Rate::flat;
          const std::int64_t part = rate.amount * static_cast<std::int64_t>(qualifying);
          const std::int64_t expected = divided ? std::max(part, flat_rate(era) * pound * all) : rate.amount * all;
          const Calculation found = run(facts);
          if (found.receiving_parents[0].exact.value != Money{Fraction{expected, all * penny}} || found.rate != rate.rate) {
            FAIL("income " << income << " pence, " << qualifying << ", " << others << " and " << arranged << " children");
          }
        }
      }
    }
  }
  SUCCEED();
}

TEST_CASE("the 25 % test at every pound of historic income, exactly at the quarter and a penny either side",
          "[sweep]")
{
  Facts facts = one_child();
  Runner run{*facts.effective_date};
  IncomeFacts incomes;
  incomes.historic_weekly = Money{};
  incomes.current = std::vector{current_record()};
  (*incomes.current)[0].period = Period{PeriodUnit::week, {}, {}};
  paying(facts).income = incomes;
  for (std::int64_t historic = 0; historic <= 3100; ++historic) {  // pounds
    struct Place {
      std::int64_t current;
      bool counts;
    };
    const Place places[] = {
        {75 * historic - 1, true},   {75 * historic, historic > 0}, {75 * historic + 1, historic == 0},
        {125 * historic - 1, false}, {125 * historic, historic > 0}, {125 * historic + 1, true},
    };
    for (const auto& [current, counts] : places) {
      if (current < 0) continue;
      test::income(facts).historic_weekly = pounds(historic);
      (*test::income(facts).current)[0].amount = pence(current);
      const Calculation found = run(facts);
      const IncomeBasis basis = counts ? IncomeBasis::current : IncomeBasis::historic;
      const std::int64_t used = std::min<std::int64_t>(counts ? current : historic * 100, 3000'00);
      if (found.income_basis != basis || found.gross_weekly_income->value != pence(used)) {
        FAIL("historic £" << historic << ", current " << current << " pence");
      }
    }
  }
  SUCCEED();
}
