// What check_letter finds. tests/letters has a letter for each explanation, made wrong by the second
// implementation.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "analysis/check.hpp"
#include "read/json/case_reader.hpp"

namespace {

using namespace cmcalc;
using Json = nlohmann::ordered_json;

Facts facts_of(const Json& document)
{
  CaseReader reader;
  Problems problems;
  const Facts* const facts = reader.read(document.dump(), problems);
  REQUIRE(facts != nullptr);
  REQUIRE(problems.empty());
  return *facts;
}

LetterCheck checked(const Json& document) { return check_letter(facts_of(document)); }

std::vector<std::string> ids_of(const LetterCheck& check)
{
  std::vector<std::string> ids;
  for (const Explanation& explanation : check.explanations) ids.emplace_back(text_of(explanation.id).id);
  return ids;
}

bool has(const std::vector<std::string>& ids, const std::string& id)
{
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

struct LetterFile {
  std::string id;
  Json document;
};

/// A letter for each explanation, which states all that a letter may.
std::vector<LetterFile> letter_files()
{
  std::vector<LetterFile> files;
  for (std::size_t at = 0; at < explanation_id_count; ++at) {
    const std::string id{text_of(static_cast<ExplanationId>(at)).id};
    std::ifstream in{CMCALC_SOURCE_DIR "/tests/letters/" + id + ".json"};
    INFO(id);
    REQUIRE(in);
    files.push_back({id, Json::parse(in)});
  }
  return files;
}

/// The document with nothing but these keys of its award.
Json stating(Json document, const std::vector<std::string>& keys)
{
  Json award;
  for (const auto& [key, value] : document.at("award").items()) {
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) award[key] = value;
  }
  document["award"] = award;
  return document;
}

/// A case of two children with 60 nights, one other child, HMRC's figure, pension contributions and current
/// pay.
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

/// Two receiving parents, with two children and with one.
Json two_homes(const Json& award)
{
  Json document = Json::parse(R"({"effective_date": "2026-06-03",
    "paying_parent": {"income": {"gross_weekly": 600}},
    "receiving_parents": [{"children": [{}, {}]}, {"children": [{}]}]})");
  document["award"] = award;
  return document;
}

}  // namespace

TEST_CASE("each explanation is found, and comes first if the letter states all that reg 25 asks for",
          "[check]")
{
  for (const LetterFile& file : letter_files()) {
    INFO(file.id);
    const LetterCheck all = checked(file.document);
    CHECK_FALSE(all.agrees);
    CHECK_FALSE(all.pairs);
    REQUIRE_FALSE(all.explanations.empty());
    CHECK(ids_of(all).front() == file.id);
    CHECK(has(ids_of(checked(stating(file.document, {"weekly"}))), file.id));
  }
}

TEST_CASE("the changes of an explanation give the amount of the letter", "[check]")
{
  Calculator calculator{Worksheet::Recording::off};
  std::size_t tried = 0;
  for (const LetterFile& file : letter_files()) {
    const Facts facts = facts_of(stating(file.document, {"weekly"}));
    for (const Explanation& explanation : check_letter(facts).explanations) {
      const bool of_facts = text_of(explanation.id).kind == ExplanationKind::facts ||
                            text_of(explanation.id).kind == ExplanationKind::income;
      if (!of_facts || explanation.rounded_at_each_step) continue;
      for (const auto& changes : explanation.changes) {
        Facts changed = facts;
        Problems problems;
        REQUIRE(make_changes(changed, changes));
        const Answer* const answer = calculator.answer(changed, problems);
        INFO(file.id << " by " << text_of(explanation.id).id);
        REQUIRE(answer != nullptr);
        CHECK(answer->calculation.weekly.value == *facts.award->weekly);
        ++tried;
      }
    }
  }
  CHECK(tried > 40);
}

TEST_CASE("each figure that a letter states narrows the explanations, and never loses the true one",
          "[check]")
{
  const std::vector<LetterFile> files = letter_files();
  for (const std::string figure : {"gross_weekly_income", "qualifying_children", "relevant_other_children",
                                   "rate", "receiving_parents"}) {
    INFO(figure);
    bool narrows = false;
    for (const LetterFile& file : files) {
      INFO(file.id);
      const auto before = ids_of(checked(stating(file.document, {"weekly"})));
      const auto after = ids_of(checked(stating(file.document, {"weekly", figure})));
      CHECK(has(after, file.id));
      narrows = narrows || after.size() < before.size();
    }
    CHECK(narrows);
  }
}

TEST_CASE("the basis of income tells the tax year before from current pay, if both are as much", "[check]")
{
  Json document = Json::parse(R"({"effective_date": "2026-06-03",
    "paying_parent": {"income": {
      "hmrc": [{"tax_year": "2025-26", "source": "paye", "kind": "employment", "amount": 30000},
               {"tax_year": "2024-25", "source": "paye", "kind": "employment", "amount": 36500}],
      "current": [{"kind": "employment", "amount": 700, "period": "week"}]}},
    "receiving_parents": [{"children": [{}]}], "award": {"weekly": 84}})");
  const LetterCheck both = checked(document);
  CHECK(ids_of(both) == std::vector<std::string>{"current-income", "other-tax-year"});
  CHECK(both.told_apart_by == std::vector{LetterFigure::income_basis});
  document["award"]["income_basis"] = "current";
  CHECK(ids_of(checked(document)) == std::vector<std::string>{"current-income"});
  document["award"]["income_basis"] = "historic";
  CHECK(ids_of(checked(document)) == std::vector<std::string>{"other-tax-year"});
}

TEST_CASE("pension contributions not taken off", "[check]")
{
  const LetterCheck check = checked(report_case({{"weekly", "90.12"}}));
  CHECK_FALSE(check.agrees);
  REQUIRE(check.compared.size() == 1);
  CHECK(check.compared[0].figure == LetterFigure::weekly);
  CHECK(std::get<Money>(check.compared[0].calculated) == pounds(87, 31));
  REQUIRE(ids_of(check) == std::vector<std::string>{"pension-not-deducted"});
  CHECK(check.explanations[0].weekly == pounds(90, 12));
  REQUIRE(check.explanations[0].changes.size() == 1);
  const auto& change = std::get<PointerChange>(check.explanations[0].changes[0][0]);
  CHECK(change.pointer == "/paying_parent/income/hmrc/1");
  CHECK_FALSE(change.value);
}

TEST_CASE("a letter that agrees has no explanations", "[check]")
{
  const LetterCheck check =
      checked(report_case({{"weekly", "87.31"}, {"rate", "basic"}, {"relevant_other_children", 1}}));
  CHECK(check.agrees);
  CHECK(check.explanations.empty());
}

TEST_CASE("the figures are compared in the order of reg 25", "[check]")
{
  const LetterCheck check = checked(two_homes(Json::parse(
      R"({"receiving_parents": [{"id": "B", "weekly": 38, "nights_band": "none", "qualifying_children": 1}],
          "weekly": 114, "rate": "basic", "relevant_other_children": 0, "qualifying_children": 3,
          "income_basis": "historic", "gross_weekly_income": 600})")));
  CHECK(check.agrees);
  std::vector<LetterFigure> figures;
  for (const ComparedFigure& figure : check.compared) figures.push_back(figure.figure);
  CHECK(std::is_sorted(figures.begin(), figures.end()));
  CHECK(figures.size() == 9);
}

TEST_CASE("slips of the reader", "[check]")
{
  // 19% of 600 is 114: 76 and 38. A month is 494, and with the fee 592.80.
  CHECK(ids_of(checked(two_homes({{"weekly", 76}}))).front() == "one-share");
  CHECK(ids_of(checked(two_homes({{"weekly", 494}}))).front() == "other-period");
  const LetterCheck check = checked(two_homes({{"weekly", "592.80"}}));
  REQUIRE(ids_of(check).front() == "fee-included");
  CHECK(check.explanations[0].read_as == ReadAs{.period = PeriodUnit::month, .fee = ReadAs::Fee::paid});
  CHECK(check.explanations[0].weekly == pounds(114));
}

TEST_CASE("amounts that nothing explains", "[check]")
{
  for (const char* const amount : {"1000", "55.55"}) {
    const LetterCheck check = checked(report_case({{"weekly", amount}}));
    CHECK_FALSE(check.agrees);
    CHECK((check.explanations.empty() || check.pairs));
  }
}

TEST_CASE("two causes are pairs, if no single one explains the letter", "[check]")
{
  // Without contributions £738.36 a week; two other children leave 86%; 16%, less 1/7: £87.08.
  const LetterCheck check = checked(report_case({{"weekly", "87.08"}}));
  REQUIRE(check.pairs);
  CHECK(check.explanations.size() <= 5);
  CHECK(std::any_of(check.explanations.begin(), check.explanations.end(), [](const Explanation& each) {
    return each.id == ExplanationId::other_children_count &&
           each.second == ExplanationId::pension_not_deducted;
  }));
  CHECK(
      check_letter(facts_of(report_case({{"weekly", "87.08"}})), SearchDepth::singles).explanations.empty());
}

TEST_CASE("the letter's own income", "[check]")
{
  // 700 less 11% is 623; 16% is 99.68, less 1/7: 85.44.
  CHECK(
      checked(report_case({{"weekly", "85.44"}, {"gross_weekly_income", 700}})).follows_from_letters_income);
  // With 104 nights less 2/7: 71.20.
  const LetterCheck check = checked(report_case({{"weekly", "71.20"}, {"gross_weekly_income", 700}}));
  CHECK_FALSE(check.follows_from_letters_income);
  REQUIRE_FALSE(check.explanations.empty());
  CHECK(ids_of(check).front() == "nights-band");
  CHECK(check.explanations[0].on_the_letters_income);
}

TEST_CASE("a difference of a penny or two is rounding", "[check]")
{
  CHECK(checked(report_case({{"weekly", "87.32"}})).only_rounding);
  CHECK(checked(report_case({{"weekly", "87.33"}})).only_rounding);
  CHECK_FALSE(checked(report_case({{"weekly", "87.34"}})).only_rounding);
  // The flat rate is not rounded; another fact that gives a penny more would be chance.
  CHECK(checked(Json::parse(R"({"effective_date": "2026-06-03", "award": {"weekly": 7.01},
    "paying_parent": {"benefits": ["income_support"]}, "receiving_parents": [{"children": [{}]}]})"))
            .explanations.empty());
}

TEST_CASE("errors that other calculators and a leaflet have published", "[check]")
{
  struct Published {
    std::string id;
    std::string weekly;
    std::string paying_parent;
    std::string receiving_parents;
  };
  const std::string one_child = R"([{"children": [{}]}])";
  const std::vector<Published> all = {
      // GOV.UK's calculator on 12 February 2024: £3,000 ÷ 4.33, less 14%, × 12%.
      {"weeks-4.33", "71.50",
       R"({"relevant_other_children": 2, "income":
           {"current": [{"kind": "employment", "amount": 3000, "period": "month"}]}})",
       one_child},
      // £3,500 less 11% is £3,115, capped at £3,000: £96 and 9% of £2,200.
      {"cap-after-reduction", "294", R"({"relevant_other_children": 1, "income": {"gross_weekly": 3500}})",
       one_child},
      // The reduced rate of no other children: £7 and 17% of £10.
      {"reduced-column", "8.70", R"({"relevant_other_children": 1, "income": {"gross_weekly": 110}})",
       one_child},
      // Half of 16% of £500, less £7 once.
      {"half-care-once", "33", R"({"income": {"gross_weekly": 500}})",
       R"([{"children": [{"nights": 175}, {"nights": 175}]}])"},
      // Half of 19% of £600, less £7 for three of five children.
      {"half-care-once", "36", R"({"income": {"gross_weekly": 600}})",
       R"([{"children": [{"nights": 175}, {"nights": 175}, {"nights": 175}, {"nights": 175}, {"nights": 175}]}])"},
      // Half of £24, less £7, without the least amount of £7.
      {"floor-missed", "5", R"({"income": {"gross_weekly": 200}})", R"([{"children": [{"nights": 175}]}])"},
      // The flat rate of a low income, less one seventh.
      {"shared-care-on-flat-rate", "6", R"({"income": {"gross_weekly": 90}})",
       R"([{"children": [{"nights": 60}]}])"},
      // 16% of £600, less twice 0.143.
      {"decimal-sevenths", "68.54", R"({"income": {"gross_weekly": 600}})",
       R"([{"children": [{"nights": 104}, {"nights": 104}]}])"},
      // The leaflet's Stephen: every step rounded "to illustrate".
      {"step-rounding", "63.21",
       R"({"relevant_other_children": 1, "income": {
           "hmrc": [{"tax_year": "2025-26", "source": "paye", "kind": "employment", "amount": 70000}],
           "current": [{"kind": "employment", "amount": 30000, "period": "year"},
                       {"kind": "relief_at_source_pension", "amount": 3000, "period": "year"}]}})",
       R"([{"children": [{"nights": 115}]}, {"children": [{}]}])"}};
  for (const Published& each : all) {
    INFO(each.id << " " << each.weekly);
    Json document = Json::parse(R"({"effective_date": "2026-06-03"})");
    document["paying_parent"] = Json::parse(each.paying_parent);
    document["receiving_parents"] = Json::parse(each.receiving_parents);
    document["award"] = {{"weekly", each.weekly}};
    CHECK(has(ids_of(checked(document)), each.id));
  }
}
