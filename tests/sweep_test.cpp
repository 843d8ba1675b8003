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
  Runner run;
  std::int64_t before = 0;
  for (std::int64_t income = 0; income <= 3100'00; income += step) {
    test::income(facts).gross_weekly = pence(income);
    const Calculation found = run(facts);
    const NaiveRate expected = naive_rate(income, qualifying, static_cast<std::size_t>(others), era);
    const std::int64_t weekly = whole_pence(found.weekly.value);
    if (weekly != rounded(expected.amount) || found.rate != expected.rate ||
        found.receiving_parents[0].exact.value != Money{Fraction{expected.amount, penny}}) {
      FAIL("income " << income << " pence, " << qualifying << " and " << others << " children: found "
                     << weekly << ", expected " << rounded(expected.amount));
    }
    // More income never lowers the amount; before November 2013 it could, where the basic rate begins.
    const bool may_step_down = era == Era::five_pounds && income >= 200'00 && income < 200'00 + step;
    if (weekly < before && !may_step_down) {
      FAIL("less at " << income << " pence, " << qualifying << " and " << others << " children");
    }
    before = weekly;
    if (income % sample == 0 && !run.adds_up_recorded(facts, found))
      FAIL("income " << income << " does not add up");
  }
}

}  // namespace

TEST_CASE("every penny of income gives the amount of the naive formula", "[sweep]")
{
  const auto qualifying =
      GENERATE(std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{4}, std::size_t{5});
  for (std::int64_t others = 0; others <= 4; ++others)
    sweep_incomes(Era::seven_pounds, qualifying, others, 1);
  SUCCEED();
}

TEST_CASE("income before 25 November 2013 gives the amount of the naive formula", "[sweep]")
{
  for (std::size_t qualifying = 1; qualifying <= 5; ++qualifying) {
    for (std::int64_t others = 0; others <= 4; ++others)
      sweep_incomes(Era::five_pounds, qualifying, others, 7);
  }
  SUCCEED();
}

TEST_CASE("with other children the reduced rate and the basic rate do not meet at £200", "[sweep]")
{
  // The tables are used unchanged. From November 2013 the amount steps up; before, by a few pence either way.
  constexpr std::int64_t steps_in_pence[2][3][4] = {
      {{0, -4, 4, -4}, {0, -2, 2, -2}, {0, 2, -2, 2}},
      {{0, 26, 44, 76}, {0, 28, 62, 98}, {0, 42, 78, 112}},
  };
  const Era era = GENERATE(Era::five_pounds, Era::seven_pounds);
  Runner run;
  for (std::size_t qualifying = 1; qualifying <= 3; ++qualifying) {
    for (std::size_t others = 0; others <= 3; ++others) {
      INFO(qualifying << " and " << others << " children");
      Facts facts = facts_of(era, qualifying, static_cast<std::int64_t>(others));
      const auto weekly = [&](std::int64_t income) {
        test::income(facts).gross_weekly = pence(income);
        return run(facts).receiving_parents[0].exact.value;
      };
      // The reduced rate rises evenly: at £200 it would be as much above £199.99 as that above £199.98.
      const Money end_of_reduced = weekly(199'99) + (weekly(199'99) - weekly(199'98));
      const std::int64_t step = steps_in_pence[static_cast<std::size_t>(era)][qualifying - 1][others];
      CHECK((weekly(200'00) - end_of_reduced == pence(step)));
    }
  }
}

TEST_CASE("children under other arrangements: a part of the rate, and the flat rate at least", "[sweep]")
{
  const Era era = GENERATE(Era::five_pounds, Era::seven_pounds);
  Runner run;
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
          const std::int64_t expected =
              divided ? std::max(part, flat_rate(era) * pound * all) : rate.amount * all;
          const Calculation found = run(facts);
          const Money exact = found.receiving_parents[0].exact.value;
          if (exact != Money{Fraction{expected, all * penny}} || found.rate != rate.rate) {
            FAIL("income " << income << ", " << qualifying << ", " << others << " and " << arranged
                           << " children");
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
  Runner run;
  IncomeFacts incomes;
  incomes.historic_weekly = Money{};
  incomes.current = RecyclingVector{current_record()};
  (*incomes.current)[0].period = Period{PeriodUnit::week, {}, {}};
  paying(facts).income = incomes;
  for (std::int64_t historic = 0; historic <= 3100; ++historic) {  // pounds
    struct Place {
      std::int64_t current;
      bool counts;
    };
    const Place places[] = {
        {75 * historic - 1, true},   {75 * historic, historic > 0},  {75 * historic + 1, historic == 0},
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
