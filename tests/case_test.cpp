// make_case: good cases give the right facts, and bad ones all their problems at once.
#include "case_test.hpp"

namespace {

using namespace cmcalc;
using namespace cmcalc::test;
using namespace std::string_literals;

/// A case with everything that may be given and has no effect or a rule.
Facts full_case()
{
  Facts facts = one_child();
  facts.case_id = std::string{"full"};
  facts.jurisdiction = Jurisdiction::ni;
  facts.decision = Decision::calculation;
  PayingParentFacts& parent = paying(facts);
  parent.date_of_birth = Date{1985, 2, 3};
  parent.benefits.emplace() = {Benefit::child_benefit, Benefit::pip, Benefit::pip};
  parent.partner = PartnerFacts{{Benefit::carers_allowance}, true};
  parent.relevant_other_children = 2;
  IncomeFacts records;
  HmrcRecordFacts relief = hmrc_record();
  relief.source = {};
  relief.kind = HmrcKind::relief_at_source_pension;
  records.hmrc = RecyclingVector{hmrc_record(), relief};
  (*records.hmrc)[0].payer = std::string{"A. Employer"};
  records.requested_on = Date{2025, 5, 1};
  records.current = RecyclingVector{current_record(), current_record()};
  (*records.current)[1].period = span(Date{2025, 1, 1}, Date{2025, 1, 31});
  records.estimated_weekly = pounds(300);
  parent.income = records;
  receiving(facts).id = std::string{"Jo"};
  receiving(facts).children = RecyclingVector<ChildFacts>(2);
  child(facts, 1).id = std::string{"younger"};
  award(facts).weekly = pounds(50);
  award(facts).rate = Rate::basic;
  return facts;
}

void check_income_of_full_case(const Income& income)
{
  CHECK_FALSE(income.gross_weekly.has_value());
  CHECK(income.historic_source == HistoricSource::hmrc_records);
  REQUIRE(income.hmrc.size() == 2);
  CHECK(income.hmrc[0].tax_year == TaxYear{2023});
  CHECK(income.hmrc[0].source == Source::paye);
  CHECK(income.hmrc[0].kind == HmrcKind::employment);
  CHECK(income.hmrc[0].amount == pounds(31'250));
  CHECK(income.hmrc[0].payer == "A. Employer");
  CHECK_FALSE(income.hmrc[1].source.has_value());
  CHECK(income.hmrc[1].kind == HmrcKind::relief_at_source_pension);
  CHECK(income.hmrc[1].payer.empty());
  CHECK(income.requested_on == Date{2025, 5, 1});
  CHECK(income.current_given);
  REQUIRE(income.current.size() == 2);
  CHECK(income.current[0].kind == CurrentKind::employment);
  CHECK(income.current[0].pay.amount == pounds(2'000));
  CHECK(income.current[0].pay.unit == PeriodUnit::month);
  CHECK(income.current[0].pay.days == 0);
  CHECK(income.current[1].pay.unit == PeriodUnit::span);
  CHECK(income.current[1].pay.days == 31);  // both days included
  CHECK(income.estimated_weekly == pounds(300));
}

/// Everything of one_child(), and nothing of any other case.
void check_one_child(const CaseFacts& made)
{
  CHECK(made.case_id.empty());
  CHECK(made.effective_date == Date{2025, 6, 3});
  CHECK(made.jurisdiction == Jurisdiction::gb);
  CHECK(made.benefits.none());
  CHECK(made.partner_benefits.none());
  CHECK(made.relevant_other_children == 0);
  CHECK(made.qualifying_children == 1);
  CHECK(made.income.gross_weekly == pounds(400));
  CHECK(made.income.historic_source == HistoricSource::not_known);
  CHECK(made.income.hmrc.empty());
  CHECK(made.income.historic_weekly == Money{});
  CHECK(made.income.requested_on == Date{2025, 6, 3});
  CHECK_FALSE(made.income.current_given);
  CHECK(made.income.current.empty());
  CHECK_FALSE(made.income.estimated_weekly.has_value());
  REQUIRE(made.receiving_parents.size() == 1);
  CHECK(made.receiving_parents[0].id == "A");
  CHECK(made.receiving_parents[0].children == 1);
  REQUIRE(made.children.size() == 1);
  CHECK(made.children[0].receiving_parent == 0);
  CHECK(made.children[0].position == 0);
  CHECK(made.children[0].id.empty());
}

Problems problems_of(const Facts& facts)
{
  Problems problems;
  CHECK_FALSE(make_case(facts, problems).has_value());
  return problems;
}

}  // namespace

TEST_CASE("make_case: the facts of a good case", "[core][case]")
{
  Problems problems;
  const std::optional<Case> made = make_case(full_case(), problems);
  REQUIRE(problems.empty());
  REQUIRE(made.has_value());
  const CaseFacts& facts = made->facts();
  CHECK(facts.case_id == "full");
  CHECK(facts.effective_date == Date{2025, 6, 3});
  CHECK(facts.jurisdiction == Jurisdiction::ni);
  CHECK(facts.benefits.count() == 2);  // a code given twice counts once
  CHECK(facts.benefits.test(static_cast<std::size_t>(Benefit::child_benefit)));
  CHECK(facts.benefits.test(static_cast<std::size_t>(Benefit::pip)));
  CHECK(facts.partner_benefits.count() == 1);
  CHECK(facts.partner_benefits.test(static_cast<std::size_t>(Benefit::carers_allowance)));
  CHECK(facts.relevant_other_children == 2);
  CHECK(facts.qualifying_children == 2);
  check_income_of_full_case(facts.income);
  REQUIRE(facts.receiving_parents.size() == 1);
  CHECK(facts.receiving_parents[0].id == "Jo");
  CHECK(facts.receiving_parents[0].children == 2);
  REQUIRE(facts.children.size() == 2);
  CHECK(facts.children[0].id.empty());
  CHECK(facts.children[1].id == "younger");
  CHECK(facts.children[1].receiving_parent == 0);
  CHECK(facts.children[1].position == 1);
}

TEST_CASE("make_case: what is left out has its default", "[core][case]")
{
  Problems problems;
  const std::optional<Case> made = make_case(one_child(), problems);
  REQUIRE(made.has_value());
  check_one_child(made->facts());
}

TEST_CASE("make_case: the source of historic income", "[core][case]")
{
  CaseMaker maker;
  Problems problems;
  Facts facts = one_child();
  paying(facts).income = {};
  const Case* made = maker.make(facts, problems);
  REQUIRE(made != nullptr);  // income that is not known is for the calculation to refuse
  CHECK(made->facts().income.historic_source == HistoricSource::not_known);
  CHECK_FALSE(made->facts().income.current_given);

  IncomeFacts asked;
  asked.hmrc = RecyclingVector<HmrcRecordFacts>{};
  asked.current = RecyclingVector<CurrentRecordFacts>{};
  paying(facts).income = asked;
  made = maker.make(facts, problems);
  REQUIRE(made != nullptr);
  CHECK(made->facts().income.historic_source == HistoricSource::hmrc_records);  // HMRC had nothing
  CHECK(made->facts().income.hmrc.empty());
  CHECK(made->facts().income.current_given);  // current income of zero

  IncomeFacts letter;
  letter.historic_weekly = pounds(350, 25);
  paying(facts).income = letter;
  made = maker.make(facts, problems);
  REQUIRE(made != nullptr);
  CHECK(made->facts().income.historic_source == HistoricSource::weekly_figure);
  CHECK(made->facts().income.historic_weekly == pounds(350, 25));
  CHECK(problems.empty());
}

TEST_CASE("make_case: nothing is left over from the case before", "[core][case]")
{
  CaseMaker maker;
  Problems problems;
  const Facts full = full_case();
  const Case* const first = maker.make(full, problems);
  REQUIRE(first != nullptr);
  const Facts usual = one_child();
  const Case* const second = maker.make(usual, problems);
  REQUIRE(second == first);  // the same memory
  check_one_child(second->facts());

  Facts early = one_child();  // whose day and jurisdiction would allow what the next does not
  early.effective_date = Date{2030, 1, 1};
  REQUIRE(maker.make(early, problems) != nullptr);
  Facts no_day = one_child();
  no_day.effective_date = {};
  child(no_day).date_of_birth = Date{2031, 1, 1};
  CHECK(maker.make(no_day, problems) == nullptr);
  CHECK(listed(problems) == std::vector<std::string>{"missing-key /effective_date"});

  problems.clear();
  REQUIRE(maker.make(usual, problems) != nullptr);
  CHECK(problems.empty());
}

TEST_CASE("make_case: its case needs the facts no longer, nor does a copy", "[core][case]")
{
  const std::string id = "an id that is too long to stand in the string itself";
  std::optional<Case> copy;
  {
    Problems problems;
    Facts facts = one_child();
    facts.case_id = id;
    const std::optional<Case> made = make_case(facts, problems);
    REQUIRE(made.has_value());
    facts.case_id = std::string(id.size(), 'x');
    CHECK(made->facts().case_id == id);
    copy = made;
  }
  CHECK(copy->facts().case_id == id);
}

TEST_CASE("make_case: a case that its reader found a problem in is not made", "[core][case]")
{
  Problems problems(1);
  problems[0].id = ErrorId::unknown_key;  // leaves no trace in the facts
  CHECK_FALSE(make_case(one_child(), problems).has_value());
  CHECK(problems.size() == 1);
}

TEST_CASE("make_case: all problems at once", "[core][case]")
{
  Facts facts = one_child();
  facts.case_id = std::string{};
  facts.effective_date = Date{2024, 6, 3};
  paying(facts).date_of_birth = Date{2024, 6, 4};
  paying(facts).relevant_other_children = 51;
  income(facts).estimated_weekly = Money{Fraction{-1}};
  income(facts).requested_on = Date{2024, 6, 1};
  child(facts).date_of_birth = Date{2004, 6, 3};
  child(facts).nights = Nights{false, 9, 7};
  facts.award = AwardFacts{};
  CHECK(listed(problems_of(facts)) == std::vector<std::string>{
                                          "amount-negative /paying_parent/income/estimated_weekly",
                                          "award-without-amount /award",
                                          "born-after-effective-date /paying_parent/date_of_birth",
                                          "child-too-old /receiving_parents/0/children/0/date_of_birth",
                                          "count-out-of-range /paying_parent/relevant_other_children",
                                          "empty-text /case_id",
                                          "income-given-twice /paying_parent/income/gross_weekly",
                                          "nights-over-days /receiving_parents/0/children/0/nights/count",
                                          "requested-on-without-hmrc /paying_parent/income/requested_on",
                                      });
}

TEST_CASE("make_case: the sentences quote what was given", "[core][case]")
{
  Facts facts = one_child();
  facts.effective_date = Date{2012, 12, 9};
  income(facts).gross_weekly = Money{Fraction{1'234'567'890'12}};
  Problems problems = problems_of(facts);
  REQUIRE(problems.size() == 2);
  CHECK(sentences_of(problems[0]).problem == "2012-12-09 is before 2012-12-10, when the 2012 scheme began.");
  CHECK(sentences_of(problems[0]).remedy == "Write an effective date from 2012-12-10 on.");
  CHECK(sentences_of(problems[1]).problem ==
        "1234567890.12 is more than £99,999,999.99, the largest amount that is accepted.");

  facts = one_child();
  income(facts).gross_weekly = Money{Fraction{-5}};
  facts.case_id = "a\nb" + std::string(70, 'x');
  child(facts).id = std::string(39, 'y') + "é" + std::string(70, 'z');  // the cut must not split the é
  problems = problems_of(facts);
  REQUIRE(problems.size() == 3);
  CHECK(sentences_of(problems[0]).problem ==
        "\"a\\u000ab" + std::string(37, 'x') + "…\" has 73 characters, but \"case_id\" can have at most 64.");
  CHECK(sentences_of(problems[1]).problem == "-0.05 is negative; an amount cannot be.");
  CHECK(sentences_of(problems[2]).problem ==
        "\"" + std::string(39, 'y') + "é…\" has 110 characters, but \"id\" can have at most 64.");
}
