// What was assumed because it is not stated: what could change the amount is listed, and nothing else is.
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "golden_test.hpp"

namespace {

using namespace cmcalc;
using test::GoldenAnswer;
using test::Json;

/// The pointers of what is assumed; nothing if the case is refused.
std::optional<std::vector<std::string>> assumed_in(const Json& document)
{
  Problems problems;
  CaseReader reader;
  const std::string text = document.dump();
  const Facts* const facts = reader.read(text, problems);
  Calculator calculator;
  const Answer* const answer = facts == nullptr ? nullptr : calculator.answer(*facts, problems);
  if (answer == nullptr) return std::nullopt;
  std::vector<std::string> pointers;
  for (const AssumedFact& fact : assumed_facts(*facts, *answer)) pointers.push_back(fact.pointer);
  return pointers;
}

/// HMRC's figure for the last tax year that ended before the effective date.
Json hmrc_record(const Json& document, const char* amount)
{
  const std::string day = document.at("effective_date").get<std::string>();
  const auto part = [&](std::size_t at, std::size_t size) { return std::stoi(day.substr(at, size)); };
  const Date date{part(0, 4), static_cast<unsigned>(part(5, 2)), static_cast<unsigned>(part(8, 2))};
  return {{"tax_year", last_tax_year_ended_before(date).text()},
          {"source", "paye"},
          {"kind", "employment"},
          {"amount", amount}};
}

/// Values to state of each fact that `document` does not state.
std::map<std::string, std::vector<Json>> not_stated(const Json& document)
{
  std::map<std::string, std::vector<Json>> values = {
      {"/paying_parent/status", {{"prisoner"}}},
      {"/paying_parent/benefits", {{"carers_allowance"}, {"income_support"}}},
      {"/paying_parent/partner", {{{"benefits", {"income_support"}}, {"pays_child_maintenance", true}}}},
      {"/paying_parent/relevant_other_children", {1}},
      {"/paying_parent/other_arrangement_children", {1, 3}},
      {"/paying_parent/income/hmrc",
       {Json::array({hmrc_record(document, "0")}), Json::array({hmrc_record(document, "150000")})}},
  };
  const Json income = document.at("paying_parent").value("income", Json::object());
  if (income.contains("gross_weekly") || income.contains("historic_weekly"))
    values.erase("/paying_parent/income/hmrc");
  for (std::size_t parent = 0; parent < document.at("receiving_parents").size(); ++parent) {
    const Json& children = document.at("receiving_parents").at(parent).at("children");
    for (std::size_t child = 0; child < children.size(); ++child) {
      if (children.at(child).value("equal_care", false)) continue;
      values["/receiving_parents/" + std::to_string(parent) + "/children/" + std::to_string(child) +
             "/nights"] = {104, 175};
    }
  }
  std::erase_if(values, [&](const auto& value) {
    const Json::json_pointer place{value.first};
    return document.contains(place);
  });
  return values;
}

Json amounts(const Json& document)
{
  const GoldenAnswer found = test::answer(document.dump());
  if (!found.refused.empty()) return found.refused;
  return {found.values.at("weekly"), found.values.at("receiving_parents")};
}

/// "/receiving_parents//children//nights" for any child.
std::string kind_of(std::string pointer)
{
  std::erase_if(pointer, [](char c) { return c >= '0' && c <= '9'; });
  return pointer;
}

}  // namespace

TEST_CASE("whatever could change the amount of a golden case, and is not stated, is assumed",
          "[assumed][golden]")
{
  std::set<std::string> could_change;
  for (const std::string& name : test::golden_names()) {
    const Json document = test::golden(name).at("case");
    const auto assumed = assumed_in(document);
    if (!assumed) continue;
    const std::set<std::string> pointers{assumed->begin(), assumed->end()};
    const Json before = amounts(document);
    for (const auto& [pointer, values] : not_stated(document)) {
      for (const Json& value : values) {
        Json stated = document;
        stated[Json::json_pointer{pointer}] = value;
        if (amounts(stated) == before) continue;
        INFO(name << ": " << pointer << " " << value);
        CHECK(pointers.contains(pointer));
        could_change.insert(kind_of(pointer));
      }
    }
    for (const std::string& pointer : pointers) {
      INFO(name << ": " << pointer);
      CHECK(not_stated(document).contains(pointer));
    }
  }
  CHECK(could_change.size() == 7);
}

TEST_CASE("what cannot matter at the rate found is not assumed", "[assumed]")
{
  const Json base = {
      {"effective_date", "2026-06-03"},
      {"paying_parent",
       {{"income", {{"current", {{{"kind", "employment"}, {"amount", 700}, {"period", "week"}}}}}}}},
      {"receiving_parents", {{{"children", {{{"nights", 0}}, Json::object()}}}}}};
  const auto with = [&](const char* patch) {
    Json document = base;
    document.merge_patch(Json::parse(patch));
    return *assumed_in(document);
  };
  const std::string hmrc = "/paying_parent/income/hmrc";
  const std::string nights = "/receiving_parents/0/children/1/nights";
  using List = std::vector<std::string>;
  CHECK(with("{}") == List{"/paying_parent/status", "/paying_parent/benefits", "/paying_parent/partner",
                           "/paying_parent/relevant_other_children",
                           "/paying_parent/other_arrangement_children", hmrc, nights});
  CHECK(with(R"({"paying_parent": {"income": {"current": null, "gross_weekly": 90}}})") ==
        List{"/paying_parent/status", "/paying_parent/benefits", "/paying_parent/partner"});
  CHECK(with(R"({"paying_parent": {"status": [], "benefits": [], "partner": {}, "income": {"hmrc": []}}})") ==
        List{"/paying_parent/relevant_other_children", "/paying_parent/other_arrangement_children", nights});
  CHECK(with(R"({"paying_parent": {"income": {"current": null, "gross_weekly": 6}}})") ==
        List{"/paying_parent/benefits", "/paying_parent/partner"});
  CHECK(with(R"({"paying_parent": {"benefits": ["carers_allowance"]}})") ==
        List{"/paying_parent/status", "/paying_parent/partner", nights});
  // One child of 52 nights decides what is payable to its own receiving parent, unless a variation counts.
  constexpr auto two_parents = R"({"paying_parent": {"benefits": ["carers_allowance"]},
      "receiving_parents": [{"children": [{"nights": 52}, {}]}, {"children": [{"nights": 51}, {}]}]})";
  CHECK(with(two_parents) ==
        List{"/paying_parent/status", "/paying_parent/partner", "/receiving_parents/1/children/1/nights"});
  CHECK(with(R"({"paying_parent": {"benefits": ["carers_allowance"],
      "variation": {"additional_income": [{"kind": "diverted", "amount": 100, "period": "week"}]}},
      "receiving_parents": [{"children": [{"nights": 52}, {}]}]})")
            .back() == nights);
  CHECK(with(R"({"paying_parent": {"partner": {"benefits": ["income_support"]}}})") ==
        List{"/paying_parent/status", nights});
  CHECK(with(R"({"paying_parent": {"status": ["prisoner"]}})").empty());
  CHECK(with(R"({"decision": "default"})").empty());
  CHECK(with(R"({"receiving_parents": [{"children": [{"equal_care": true}]}]})").empty());
}
