/// @file
/// What the tests of the JSON reader share.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cmcalc/law.hpp"
#include "read/json/case_reader.hpp"
#include "write/problems.hpp"
#include "write/write.hpp"

namespace cmcalc::test {

/// One document and the one problem that it has.
struct Refused {
  const char* why;
  std::string text;
  std::string_view id;
  std::string_view pointer;
  std::string_view problem;
  std::string_view remedy;
};

inline void check_refused(const Refused& row, const Problems& problems)
{
  INFO(row.why << ": " << row.text.substr(0, 200));
  REQUIRE(problems.size() == 1);
  CHECK(text_of(problems[0].id).id == row.id);
  CHECK(problems[0].pointer == row.pointer);
  const Sentences sentences = sentences_of(problems[0]);
  CHECK(sentences.problem == row.problem);
  CHECK(sentences.remedy == row.remedy);
}

/// A document that states every fact there is, in every form but one that excludes another.
inline constexpr std::string_view whole_case = R"({
  "schema": "cmcalc.case/1",
  "case_id": "CM-2025-0001",
  "effective_date": "2025-06-03",
  "jurisdiction": "NI",
  "decision": "default",
  "paying_parent": {
    "date_of_birth": "1985-04-02",
    "status": ["care_home", "prisoner"],
    "benefits": ["pip", "carers_allowance"],
    "partner": { "benefits": ["income_support"], "pays_child_maintenance": true },
    "relevant_other_children": 2,
    "other_arrangement_children": 0,
    "income": {
      "gross_weekly": "412.50",
      "hmrc": [
        { "tax_year": "2023-24", "source": "self_assessment", "kind": "trading_profit", "amount": 31250.5 },
        { "kind": "relief_at_source_pension", "amount": 0, "payer": "Caf\u00e9 \"Zw\u00f6lf\" \ud83d\ude00" }
      ],
      "historic_weekly": 99999999.99,
      "requested_on": "2025-05-20",
      "current": [
        { "kind": "self_employment", "amount": 2000.00, "period": "four_weeks", "payer": "me" },
        { "kind": "employment", "amount": 300, "period": { "from": "2025-01-01", "to": "2025-02-28" } }
      ],
      "estimated_weekly": 1.05
    },
    "variation": {
      "accepted": false,
      "special_expenses": [ { "kind": "prior_debts", "amount": 12, "period": "week" } ],
      "additional_income": [
        { "kind": "unearned" },
        { "kind": "assets", "value": 70000, "asset": "chose_in_action" },
        { "kind": "diverted", "amount": 10, "period": "week" }
      ]
    }
  },
  "receiving_parents": [
    {
      "id": "first",
      "children": [
        { "id": "Ann", "date_of_birth": "2012-02-29", "in_education": false,
          "left_education_on": "2025-07-01", "equal_care": true, "nights": 104,
          "local_authority_nights": 7 },
        { "nights": "assumed" },
        { "nights": { "count": 3, "days": 14 } }
      ]
    },
    { "children": [ {} ] }
  ],
  "award": {
    "weekly": 45.2,
    "gross_weekly_income": 500,
    "income_basis": "historic",
    "rate": "basic_plus",
    "qualifying_children": 4,
    "relevant_other_children": 2,
    "receiving_parents": [
      { "id": "first", "weekly": 45.2, "qualifying_children": 3, "nights_band": "104-155" }
    ]
  }
})";

/// A document with `value` as the gross weekly income.
inline std::string with_amount(std::string_view value)
{
  return "{\"paying_parent\":{\"income\":{\"gross_weekly\":" + std::string{value} + "}}}";
}

inline constexpr std::string_view amount_pointer = "/paying_parent/income/gross_weekly";

/// A document with `value` as the number of relevant other children.
inline std::string with_count(std::string_view value)
{
  return "{\"paying_parent\":{\"relevant_other_children\":" + std::string{value} + "}}";
}

inline constexpr std::string_view count_pointer = "/paying_parent/relevant_other_children";

using Reported = std::vector<std::string>;

/// All that a reader reported of a document: the facts that it read, written again, or the problems.
inline Reported reported_of(const Facts* facts, const Problems& problems)
{
  Reported reported{facts == nullptr ? "nothing" : "facts"};
  for (const Problem& problem : problems) {
    const auto& [what_is_wrong, remedy] = sentences_of(problem);
    reported.push_back(std::string{text_of(problem.id).id} + problem.pointer + what_is_wrong + remedy +
                       std::to_string(problem.offset));
  }
  if (facts == nullptr || !problems.empty()) return reported;
  write_case(reported.emplace_back(), *facts);
  return reported;
}

}  // namespace cmcalc::test
