// What write_case writes, CaseReader reads as the same facts.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "read/json/case_reader.hpp"
#include "write/write.hpp"

namespace {

using namespace cmcalc;

std::string rewritten(const std::string& text)
{
  CaseReader reader;
  Problems problems;
  const Facts* const facts = reader.read(text, problems);
  REQUIRE(facts != nullptr);
  REQUIRE(problems.empty());
  std::string out;
  write_case(out, *facts);
  return out;
}

/// The values of a case, whatever the layout; an amount is a number with two decimals either way.
nlohmann::json values(const std::string& text) { return nlohmann::json::parse(text); }

/// Every key there is, and every kind of value.
constexpr const char* everything = R"({
  "schema": "cmcalc.case/1", "case_id": "Zoë \"Q\" \\ 1", "effective_date": "2025-06-03", "jurisdiction": "NI",
  "decision": "calculation",
  "paying_parent": {
    "date_of_birth": "1990-02-28", "status": ["care_home"], "benefits": ["pip", "new_state_pension"],
    "partner": { "benefits": ["income_support"], "pays_child_maintenance": true },
    "relevant_other_children": 2, "other_arrangement_children": 1,
    "income": {
      "hmrc": [
        { "tax_year": "2023-24", "source": "self_assessment", "kind": "trading_profit", "amount": 31250.5, "payer": "me" },
        { "tax_year": "2023-24", "kind": "relief_at_source_pension", "amount": 0.05 } ],
      "requested_on": "2025-05-01",
      "current": [
        { "kind": "employment", "amount": 2000.0, "period": "four_weeks" },
        { "kind": "self_employment", "amount": 99999999.99, "period": { "from": "2024-04-06", "to": "2025-04-05" } } ],
      "estimated_weekly": 10.0 },
    "variation": {
      "special_expenses": [ { "kind": "contact_costs", "amount": 60.0, "period": "month" } ],
      "additional_income": [
        { "kind": "unearned" }, { "kind": "assets", "value": 40000.0, "asset": "land" },
        { "kind": "diverted", "amount": 10.0, "period": "week" } ] } },
  "receiving_parents": [
    { "id": "Alex", "children": [
      {}, { "id": "Kim", "date_of_birth": "2015-01-01", "in_education": false, "equal_care": false,
            "nights": { "count": 3, "days": 14 }, "local_authority_nights": 5 } ] },
    { "children": [ { "nights": "assumed" }, { "nights": 366 } ] } ],
  "award": { "weekly": 10.0, "gross_weekly_income": 400.0, "rate": "basic_plus",
             "receiving_parents": [ { "id": "Alex", "weekly": 5.0 } ] }
})";

}  // namespace

TEST_CASE("every key of a case is written as it was read", "[io][case-writer]")
{
  const std::string written = rewritten(everything);
  CHECK(values(written) == values(everything));
  CHECK(rewritten(written) == written);
}

TEST_CASE("lists that are stated and empty stay so", "[io][case-writer]")
{
  const std::string text =
      R"({"effective_date": "2025-06-03", "paying_parent": {"income": {"hmrc": [], "current": []}},
                               "receiving_parents": [{"children": [{}]}]})";
  const std::string written = rewritten(text);
  CHECK(written.find("\"hmrc\": []") != std::string::npos);
  CHECK(written.find("\"current\": []") != std::string::npos);
  CHECK(rewritten(written) == written);
}

TEST_CASE("the examples are written as they were read", "[io][case-writer]")
{
  for (const auto& entry : std::filesystem::directory_iterator{CMCALC_SOURCE_DIR "/data/examples"}) {
    if (entry.path().extension() != ".json") continue;
    INFO(entry.path());
    std::ifstream in{entry.path()};
    std::ostringstream text;
    text << in.rdbuf();
    CHECK(values(rewritten(text.str())).at("receiving_parents") ==
          values(text.str()).at("receiving_parents"));
    CHECK(values(rewritten(text.str())).at("paying_parent") == values(text.str()).at("paying_parent"));
  }
}
