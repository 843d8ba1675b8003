// Calculator: from facts to an answer, and income in force from an earlier decision.
#include <catch2/catch.hpp>

#include <algorithm>

#include "case_test.hpp"
#include "cmcalc/calculator.hpp"

namespace {

using namespace cmcalc;

/// One child, and current income of so many pounds a week.
Facts earning(std::int64_t weekly)
{
  Facts facts = test::one_child();
  CurrentRecordFacts record = test::current_record();
  record.amount = pounds(weekly);
  record.period = Period{};
  test::income(facts) = {};
  test::income(facts).current = RecyclingVector{record};
  return facts;
}

HmrcRecordFacts record(HmrcKind kind, std::int64_t amount)
{
  HmrcRecordFacts record;
  record.tax_year = TaxYear{2024};
  if (kind != HmrcKind::relief_at_source_pension) record.source = Source::self_assessment;
  record.kind = kind;
  record.amount = pounds(amount);
  return record;
}

/// £10,000 earned in 2024-25, £12,000 of pension contributions and £5,000 of dividends.
Facts with_relief_left_over()
{
  Facts facts = test::one_child();
  test::income(facts) = {};
  test::income(facts).hmrc =
      RecyclingVector{record(HmrcKind::trading_profit, 10'000),
                      record(HmrcKind::relief_at_source_pension, 12'000), record(HmrcKind::dividends, 5'000)};
  return facts;
}

void vary_by_unearned(Facts& facts)
{
  AdditionalIncomeFacts ground;
  ground.kind = AdditionalIncomeKind::unearned;
  test::paying(facts).variation.emplace().additional_income = RecyclingVector{ground};
}

/// What the line of `step` says, if there is just one.
const WorksheetLine* line_of(const Answer& answer, Step step)
{
  const auto& lines = answer.sheet.entries();
  const auto is_of_step = [&](const WorksheetLine& line) { return line.step == step; };
  if (std::count_if(lines.begin(), lines.end(), is_of_step) != 1) return nullptr;
  return &*std::find_if(lines.begin(), lines.end(), is_of_step);
}

/// The answer of `calculator`, whose worksheet must add up.
Answer& answered(Calculator& calculator, const Facts& facts, const std::optional<IncomeInForce>& in_force)
{
  Problems problems;
  Answer* const answer = calculator.answer(facts, problems, in_force);
  for (const Problem& problem : problems) FAIL_CHECK(problem.pointer << ": " << text_of(problem.id).id);
  REQUIRE(answer != nullptr);
  CHECK(adds_up(answer->sheet));
  return *answer;
}

struct Tested {
  Money weekly;
  IncomeBasis basis{};

  friend bool operator==(const Tested&, const Tested&) = default;
};

/// The income used when new income of `facts` is tested against `in_force`.
Tested tested(const Facts& facts, Money in_force, IncomeBasis basis = IncomeBasis::historic)
{
  Calculator calculator;
  const Answer& answer =
      answered(calculator, facts,
               IncomeInForce{.weekly = in_force, .basis = basis, .hmrc = {}, .test_new_income = true});
  return {answer.calculation.determined_income->value, answer.calculation.income_basis};
}

}  // namespace

TEST_CASE("a calculator answers one case after another", "[calculator]")
{
  Calculator calculator;
  Problems problems;
  const Facts first = earning(400);
  const Facts second = earning(500);
  REQUIRE(calculator.answer(first, problems) != nullptr);
  const Answer* const answer = calculator.answer(second, problems);
  REQUIRE(answer != nullptr);
  CHECK(answer->calculation.weekly.value == pounds(60));  // 12 % of £500
  CHECK(answer->facts().income.current.size() == 1);
  CHECK(adds_up(answer->sheet));
}

TEST_CASE("a case without income is a problem like any other", "[calculator]")
{
  Calculator calculator;
  Problems problems;
  Facts facts = test::one_child();
  test::income(facts) = {};
  CHECK(calculator.answer(facts, problems) == nullptr);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].id == ErrorId::income_insufficient);
  CHECK(problems[0].pointer == "/paying_parent/income");

  problems.clear();
  HmrcRecordFacts old = record(HmrcKind::employment, 20'000);
  old.tax_year = TaxYear{2001};
  test::income(facts).hmrc = RecyclingVector{old};
  CHECK(calculator.answer(facts, problems) == nullptr);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].id == ErrorId::income_insufficient);
  CHECK(problems[0].pointer == "/paying_parent/income/hmrc");
}

TEST_CASE("a case with a problem of its reader has no answer", "[calculator]")
{
  Calculator calculator;
  Problems problems(1);
  const Facts facts = earning(400);
  CHECK(calculator.answer(facts, problems) == nullptr);
  CHECK(problems.size() == 1);
}

TEST_CASE("income in force stays with its basis, whatever the case says of income", "[calculator][in-force]")
{
  // £31,250 a year: 31,250 ÷ 365 × 7 = £599.315…; 12 % of that is £71.9178….
  const Money exact{Fraction{3'125'000 * 7, 365}};
  for (const IncomeBasis basis :
       {IncomeBasis::historic, IncomeBasis::current, IncomeBasis::estimated, IncomeBasis::stated}) {
    Calculator calculator;
    const Answer& answer =
        answered(calculator, earning(1'000), IncomeInForce{.weekly = exact, .basis = basis, .hmrc = {}});
    CHECK(answer.calculation.weekly.value == pounds(71, 92));
    CHECK(answer.calculation.income_basis == basis);
    CHECK(answer.calculation.gross_weekly_income->value == exact);
    const WorksheetLine* const line = line_of(answer, Step::income_in_force);
    REQUIRE(line != nullptr);
    CHECK(line->value == exact);
    CHECK(line->law == Law::reg_34_1);
    CHECK(line_of(answer, Step::current_income) == nullptr);
  }
}

TEST_CASE("income in force is exact and uncapped, and needs no income facts", "[calculator][in-force]")
{
  Facts facts = test::one_child();
  test::income(facts) = {};
  Calculator calculator;
  const IncomeInForce above_the_cap{.weekly = pounds(5'000), .basis = IncomeBasis::historic, .hmrc = {}};
  const Answer& answer = answered(calculator, facts, above_the_cap);
  CHECK(answer.calculation.determined_income->value == pounds(5'000));
  CHECK(answer.calculation.gross_weekly_income->value == pounds(3'000));
  const auto next = income_in_force(answer.facts(), answer.rates, answer.calculation);
  REQUIRE(next);
  CHECK(next->weekly == pounds(5'000));
  CHECK(next->basis == IncomeBasis::historic);
}

TEST_CASE("new current income is tested against the income in force", "[calculator][in-force]")
{
  // A quarter of £400 is £100.
  CHECK(tested(earning(500), pounds(400)) == Tested{pounds(500), IncomeBasis::current});
  CHECK(tested(earning(499), pounds(400)) == Tested{pounds(400), IncomeBasis::historic});
  CHECK(tested(earning(300), pounds(400)) == Tested{pounds(300), IncomeBasis::current});
  CHECK(tested(earning(301), pounds(400)) == Tested{pounds(400), IncomeBasis::historic});
  CHECK(tested(earning(500), pounds(400), IncomeBasis::current) == Tested{pounds(500), IncomeBasis::current});
  CHECK(tested(earning(499), pounds(400), IncomeBasis::current) == Tested{pounds(400), IncomeBasis::current});
  CHECK(tested(earning(301), pounds(400), IncomeBasis::estimated) ==
        Tested{pounds(400), IncomeBasis::estimated});
  // Exact figures: a quarter above 1200/7 pence is 1500/7 pence, and above £400 + 1/7 penny more than £500.
  CHECK(tested(earning(500), pounds(400) + Money{Fraction{1, 7}}).basis == IncomeBasis::historic);
  CHECK(tested(earning(300), pounds(400) - Money{Fraction{1, 7}}).basis == IncomeBasis::historic);
  // Above the cap the test is on what is not capped.
  CHECK(tested(earning(5'000), pounds(4'001)).basis == IncomeBasis::historic);
  CHECK(tested(earning(5'000), pounds(4'000)).basis == IncomeBasis::current);
  // In force is zero: any new income counts.
  CHECK(tested(earning(1), Money{}) == Tested{pounds(1), IncomeBasis::current});
  CHECK(tested(earning(0), Money{}) == Tested{Money{}, IncomeBasis::historic});
}

TEST_CASE("income already determined is tested like current income; records of HMRC are not",
          "[calculator][in-force]")
{
  Facts facts = test::one_child();
  test::income(facts) = {};
  test::income(facts).gross_weekly = pounds(500);
  CHECK(tested(facts, pounds(400)) == Tested{pounds(500), IncomeBasis::stated});
  CHECK(tested(facts, pounds(401)) == Tested{pounds(401), IncomeBasis::historic});
  CHECK(tested(with_relief_left_over(), pounds(400)) == Tested{pounds(400), IncomeBasis::historic});
}

TEST_CASE("the lines of the test against the income in force", "[calculator][in-force]")
{
  Calculator calculator;
  IncomeInForce in_force{.weekly = pounds(400), .basis = IncomeBasis::current, .hmrc = {}};
  in_force.test_new_income = true;
  const Answer& answer = answered(calculator, earning(450), in_force);
  CHECK(line_of(answer, Step::difference_from_income_in_force)->value == pounds(50));
  CHECK(line_of(answer, Step::tolerance_of_income_in_force)->value == pounds(100));
  const WorksheetLine* const reached = line_of(answer, Step::tolerance_of_income_in_force_reached);
  REQUIRE(reached != nullptr);
  CHECK_FALSE(reached->holds);
  CHECK(reached->law == Law::reg_23_4);
}

TEST_CASE("what HMRC's records left over stays in force with the income", "[calculator][in-force]")
{
  // Earned 10,000 − 12,000 is nothing, and 2,000 of relief are left over.
  Calculator calculator;
  const Answer& first = answered(calculator, with_relief_left_over(), std::nullopt);
  const auto in_force = income_in_force(first.facts(), first.rates, first.calculation);
  REQUIRE(in_force);
  CHECK(in_force->weekly == Money{});
  CHECK(in_force->basis == IncomeBasis::historic);
  REQUIRE(in_force->hmrc);
  CHECK(in_force->hmrc->year == TaxYear{2024});
  CHECK(in_force->hmrc->unearned == pounds(5'000));
  CHECK(in_force->hmrc->relief_left_over == pounds(2'000));

  // A variation later on, when the records of the case say something else: (5,000 − 2,000) ÷ 365 × 7 =
  // £57.5342….
  Facts later = test::one_child();
  test::income(later) = {};
  test::income(later).hmrc = RecyclingVector{record(HmrcKind::dividends, 90'000)};
  vary_by_unearned(later);
  const Answer& answer = answered(calculator, later, in_force);
  const Money unearned{Fraction{300'000 * 7, 365}};
  CHECK(answer.calculation.gross_weekly_income->value == unearned);
  CHECK(answer.calculation.rate == Rate::flat);
  REQUIRE(line_of(answer, Step::pension_relief_left_over) != nullptr);
  CHECK(line_of(answer, Step::pension_relief_left_over)->value == pounds(2'000));
  CHECK(line_of(answer, Step::unearned_weekly)->value == unearned);

  // The income and its records stay for the decision after that.
  const auto next = income_in_force(answer.facts(), answer.rates, answer.calculation);
  REQUIRE(next);
  CHECK(next->weekly == Money{});
  REQUIRE(next->hmrc);
  CHECK(next->hmrc->relief_left_over == pounds(2'000));
}

TEST_CASE("the income in force and the case make the same variation", "[calculator][in-force]")
{
  Facts facts = with_relief_left_over();
  vary_by_unearned(facts);
  Calculator calculator;
  const Answer& afresh = answered(calculator, facts, std::nullopt);
  const Money weekly = afresh.calculation.weekly.value;
  const auto in_force = income_in_force(afresh.facts(), afresh.rates, afresh.calculation);
  CHECK(answered(calculator, facts, in_force).calculation.weekly.value == weekly);
}

TEST_CASE("unearned income in force that no variation counts is worth its note", "[calculator][in-force]")
{
  const IncomeInForce::Hmrc hmrc{.year = TaxYear{2024}, .unearned = pounds(5'000), .relief_left_over = {}};
  Calculator calculator;
  const Answer& answer =
      answered(calculator, earning(400),
               IncomeInForce{.weekly = pounds(300), .basis = IncomeBasis::historic, .hmrc = hmrc});
  const auto notes = answer.calculation.notes.all();
  const auto note = std::find_if(notes.begin(), notes.end(),
                                 [](const Note& each) { return each.id == NoteId::unearned_not_counted; });
  REQUIRE(note != notes.end());
  CHECK(note->amount == pounds(5'000));
  CHECK(note->tax_year == TaxYear{2024});
}

TEST_CASE("income in force needs no figure of HMRC's", "[calculator][in-force]")
{
  const auto says_hmrc_was_not_given = [](const Answer& answer) {
    return answer.calculation.notes.find(NoteId::hmrc_not_given) != nullptr;
  };
  Calculator calculator;
  CHECK(says_hmrc_was_not_given(answered(calculator, earning(400), std::nullopt)));
  const IncomeInForce given{.weekly = pounds(300), .basis = IncomeBasis::current, .hmrc = {}};
  CHECK_FALSE(says_hmrc_was_not_given(answered(calculator, earning(400), given)));
}

TEST_CASE("if no income is determined, none is in force", "[calculator][in-force]")
{
  Facts facts = earning(400);
  facts.decision = Decision::default_decision;
  Calculator calculator;
  const IncomeInForce given{.weekly = pounds(300), .basis = IncomeBasis::historic, .hmrc = {}};
  const Answer& answer = answered(calculator, facts, given);
  CHECK(answer.calculation.rate == Rate::default_rate);
  CHECK_FALSE(income_in_force(answer.facts(), answer.rates, answer.calculation));
}
