// What people are told about a letter: where the workings part, which income would fit, and what can be done.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "analysis/letter_report.hpp"
#include "read/json/case_reader.hpp"

namespace {

using namespace cmcalc;
using Json = nlohmann::ordered_json;

/// A letter with the answer and the report about it.
class Reported {
 public:
  explicit Reported(const Json& document, std::optional<Date> notified = {})
  {
    Problems problems;
    facts_ = *reader_.read(document.dump(), problems);
    answer_ = calculator_.answer(facts_, problems);
    REQUIRE(problems.empty());
    report = letter_report(facts_, *answer_, notified);
  }

  /// The id of the step at which the workings part; empty if there is none.
  [[nodiscard]] std::string parting() const
  {
    if (!report.first_difference) return {};
    return std::string{text_of(answer_->sheet.entries()[*report.first_difference].step).id};
  }

  [[nodiscard]] const NextStep* step(NextStepId id) const
  {
    const auto is_it = [&](const NextStep& step) { return step.id == id; };
    const auto found = std::find_if(report.next_steps.begin(), report.next_steps.end(), is_it);
    return found == report.next_steps.end() ? nullptr : &*found;
  }

  LetterReport report;

 private:
  CaseReader reader_;
  Facts facts_;
  Calculator calculator_;
  const Answer* answer_ = nullptr;
};

/// Two children with 60 nights, one other child, HMRC's figure, pension contributions and current pay:
/// £87.31.
Json report_case(const Json& award)
{
  Json document = Json::parse(R"({"effective_date": "2026-06-03",
    "paying_parent": {"relevant_other_children": 1, "income": {
      "hmrc": [{"tax_year": "2025-26", "source": "paye", "kind": "employment", "amount": 38500},
               {"tax_year": "2025-26", "kind": "relief_at_source_pension", "amount": 1200}],
      "current": [{"kind": "employment", "amount": 3300, "period": "month"}]}},
    "receiving_parents": [{"children": [{"nights": 60}, {"nights": 60}]}]})");
  document["award"] = award;
  return document;
}

/// One child without nights, and a gross weekly income.
Json stated_income(const Json& gross_weekly, const Json& award)
{
  return {{"effective_date", "2026-06-03"},
          {"paying_parent", {{"income", {{"gross_weekly", gross_weekly}}}}},
          {"receiving_parents", {{{"children", {Json::object()}}}}},
          {"award", award}};
}

Json letter_file(const std::string& id)
{
  std::ifstream in{CMCALC_SOURCE_DIR "/tests/letters/" + id + ".json"};
  REQUIRE(in);
  return Json::parse(in);
}

}  // namespace

TEST_CASE("a letter that agrees has nothing more to say", "[letter_report]")
{
  const Reported right{report_case({{"weekly", "87.31"}}), Date{2026, 6, 12}};
  CHECK(right.report.check.agrees);
  CHECK_FALSE(right.report.first_difference);
  CHECK_FALSE(right.report.income_that_fits);
  CHECK(right.report.next_steps.empty());
}

TEST_CASE("the workings part at the first step that an explanation changes", "[letter_report]")
{
  CHECK(Reported{report_case({{"weekly", "90.12"}})}.parting() == "hmrc-income-after-relief");
  const Json more_nights = {{"weekly", "72.76"},
                            {"receiving_parents", {{{"id", "A"}, {"nights_band", "104-155"}}}}};
  CHECK(Reported{report_case(more_nights)}.parting() == "shared-care-fraction");
}

TEST_CASE("without an explanation, they part at the first figure that the letter states otherwise",
          "[letter_report]")
{
  const Reported weekly{stated_income("412.50", {{"weekly", "987.65"}})};
  CHECK(weekly.report.check.explanations.empty());
  CHECK(weekly.parting() == "weekly-amount");
}

TEST_CASE("if all follows from the letter's income, they part at gross weekly income", "[letter_report]")
{
  const Reported other{stated_income("412.50", {{"weekly", "61.68"}, {"gross_weekly_income", "514.00"}})};
  CHECK(other.report.check.follows_from_letters_income);
  CHECK(other.parting() == "gross-weekly-income");
}

TEST_CASE("a letter that was only read differently parts from no step", "[letter_report]")
{
  CHECK(Reported{letter_file("one-share")}.parting().empty());
}

TEST_CASE("the income that fits gives the letter's amount, and its neighbours do not", "[letter_report]")
{
  const Json award = {{"weekly", "61.68"}};
  const auto income = Reported{stated_income("412.50", award)}.report.income_that_fits;
  REQUIRE(income);
  CHECK_FALSE(income->nearest_of_several);
  for (const auto& [gross, fits] : {std::pair{income->weekly.from, true}, std::pair{*income->weekly.to, true},
                                    std::pair{income->weekly.from - pounds(0, 1), false},
                                    std::pair{*income->weekly.to + pounds(0, 1), false}}) {
    const std::int64_t pence = whole_pence(gross);
    const std::string text = std::to_string(pence / 100) + "." + std::to_string(100 + pence % 100).substr(1);
    CHECK(Reported{stated_income(text, award)}.report.check.agrees == fits);
  }
  // £514.00 × 365 ÷ 7
  CHECK(income->yearly.from <= pounds(26'801, 43));
  CHECK(*income->yearly.to >= pounds(26'801, 43));
  CHECK(*income->yearly_now == pounds(21'508, 93));
}

TEST_CASE("the yearly income that fits is the figure of the HMRC record", "[letter_report]")
{
  const auto income = Reported{report_case({{"weekly", "90.12"}})}.report.income_that_fits;
  REQUIRE(income);
  CHECK(income->yearly.from <= pounds(39'700));
  CHECK(*income->yearly.to >= pounds(39'700));
  CHECK(*income->yearly_now == pounds(38'500));
}

TEST_CASE("no income fits if none gives the amount, or if income cannot matter", "[letter_report]")
{
  CHECK_FALSE(Reported{stated_income("412.50", {{"weekly", "987.65"}})}.report.income_that_fits);
  Json on_benefit = stated_income("412.50", {{"weekly", "61.68"}});
  on_benefit["paying_parent"]["benefits"] = {"carers_allowance"};
  CHECK_FALSE(Reported{on_benefit}.report.income_that_fits);
  // The amount agrees, another figure does not.
  const Reported other{stated_income("412.50", {{"weekly", "49.50"}, {"gross_weekly_income", "412.60"}})};
  CHECK_FALSE(other.report.check.agrees);
  CHECK_FALSE(other.report.income_that_fits);
}

TEST_CASE("an income without an upper end fits an award at the cap", "[letter_report]")
{
  const auto income = Reported{stated_income("412.50", {{"weekly", "294.00"}})}.report.income_that_fits;
  REQUIRE(income);
  CHECK(income->weekly.from == pounds(2999, 95));
  CHECK_FALSE(income->weekly.to);
  CHECK_FALSE(income->yearly.to);
}

TEST_CASE("reconsideration is asked for within 30 days after the parents were told", "[letter_report]")
{
  const Json letter = report_case({{"weekly", "90.12"}});
  const Reported told{letter, Date{2026, 1, 31}};
  REQUIRE(told.step(NextStepId::ask_for_reconsideration) != nullptr);
  CHECK(told.step(NextStepId::ask_for_reconsideration)->last_day == Date{2026, 3, 2});
  const Reported not_told{letter};
  REQUIRE(not_told.step(NextStepId::ask_for_reconsideration) != nullptr);
  CHECK_FALSE(not_told.step(NextStepId::ask_for_reconsideration)->last_day);
}

TEST_CASE("each step concerns the letters that it can help with, and no others", "[letter_report]")
{
  const auto concerns = [](const std::string& file, NextStepId id) {
    return Reported{letter_file(file)}.step(id) != nullptr;
  };
  CHECK(concerns("variation-omitted", NextStepId::ask_for_variation));
  CHECK_FALSE(concerns("variation-counted", NextStepId::ask_for_variation));
  CHECK(concerns("other-tax-year", NextStepId::correct_hmrc_figure));
  CHECK(concerns("current-income", NextStepId::show_current_income));
  CHECK(concerns("historic-income", NextStepId::show_current_income));
  CHECK_FALSE(concerns("nights-band", NextStepId::show_current_income));
  CHECK(concerns("pension-amount", NextStepId::prove_pension_contributions));
  CHECK_FALSE(concerns("record-missed", NextStepId::prove_pension_contributions));
  CHECK(concerns("cap-after-reduction", NextStepId::point_out_error));
  CHECK_FALSE(concerns("default-rate", NextStepId::point_out_error));
  CHECK(concerns("default-rate", NextStepId::replace_default_decision));
  CHECK_FALSE(concerns("nights-band", NextStepId::replace_default_decision));
  CHECK(concerns("nights-band", NextStepId::report_change));
  CHECK_FALSE(concerns("weeks-52", NextStepId::report_change));
}

TEST_CASE("nothing is to be done about rounding, or about a letter that was only read differently",
          "[letter_report]")
{
  CHECK(Reported{stated_income("412.50", {{"weekly", "49.51"}})}.report.next_steps.empty());
  CHECK(Reported{letter_file("one-share")}.report.next_steps.empty());
}
