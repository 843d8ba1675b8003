// What people are told about a letter: every explanation has its words, and they fit a terminal.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "read/json/case_reader.hpp"
#include "text/format.hpp"
#include "write/check.hpp"
#include "write/explanation_words.hpp"

namespace {

using namespace cmcalc;
using Json = nlohmann::ordered_json;

/// A letter that was checked, and what it refers to.
class Checked {
 public:
  explicit Checked(const Json& document)
  {
    Problems problems;
    facts_ = *CaseReader{}.read(document.dump(), problems_);
    answer_ = calculator_.answer(facts_, problems_);
    REQUIRE(problems_.empty());
    report_ = letter_report(facts_, *answer_, Date{2026, 6, 12});
  }

  [[nodiscard]] std::string text() const
  {
    std::string out;
    write_check_text(out, {facts_, *answer_, report_, Date{2026, 6, 20}});
    return out;
  }
  [[nodiscard]] const LetterCheck& check() const { return report_.check; }
  [[nodiscard]] std::vector<std::string> sentences() const
  {
    std::vector<std::string> all;
    for (const Explanation& each : check().explanations) all.push_back(explanation_sentence(*answer_, each));
    return all;
  }
  /// The sentence of an explanation that was found.
  [[nodiscard]] std::string sentence(ExplanationId id) const
  {
    for (const Explanation& each : check().explanations) {
      if (each.id == id && !each.second) return explanation_sentence(*answer_, each);
    }
    return {};
  }

 private:
  Problems problems_;
  Facts facts_;
  Calculator calculator_;
  const Answer* answer_ = nullptr;
  LetterReport report_;
};

/// Two children of Alex, Ellis and Robin, with so many nights.
Json two_children(const Json& award, int nights)
{
  Json document =
      Json::parse(R"({"effective_date": "2026-06-03", "paying_parent": {"income": {"gross_weekly": 600}},
    "receiving_parents": [{"id": "Alex", "children": [{"id": "Ellis"}, {"id": "Robin"}]}]})");
  for (Json& child : document["receiving_parents"][0]["children"]) child["nights"] = nights;
  document["award"] = award;
  return document;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("each explanation has a condition, a meaning and something to ask", "[check][texts]")
{
  for (std::size_t at = 0; at < explanation_id_count; ++at) {
    const ExplanationText& text = text_of(static_cast<ExplanationId>(at));
    INFO(text.id);
    CHECK_FALSE(text.condition.empty());
    CHECK_FALSE(text.condition.ends_with('.'));
    CHECK(text.means.starts_with("The "));
    CHECK(text.means.ends_with('.'));
    CHECK(text.ask.ends_with('.'));
    // Neutral: the facts of the case may be the wrong ones.
    for (const std::string_view word : {"wrong", "mistake", "forgot", "overlook", "error"}) {
      CHECK_FALSE(has(std::string{text.condition}, word));
      CHECK_FALSE(has(std::string{text.means}, word));
    }
  }
}

TEST_CASE("a letter of each explanation is described in full, in lines that fit", "[check][texts]")
{
  for (std::size_t at = 0; at < explanation_id_count; ++at) {
    const auto expected = static_cast<ExplanationId>(at);
    const std::string id{text_of(expected).id};
    INFO(id);
    std::ifstream in{CMCALC_SOURCE_DIR "/tests/letters/" + id + ".json"};
    Json document = Json::parse(in);
    for (const bool all : {true, false}) {
      if (!all) document["award"] = {{"weekly", document["award"]["weekly"]}};
      const Checked letter{document};
      CHECK_FALSE(letter.sentence(expected).empty());
      for (const std::string& sentence : letter.sentences()) {
        INFO(sentence);
        CHECK(sentence.starts_with("The letter fits if "));
        for (const std::string_view gap : {"  ", " .", " ,", "{", "}", "if .", ": ."})
          CHECK_FALSE(has(sentence, gap));
      }
      std::istringstream lines{letter.text()};
      for (std::string line; std::getline(lines, line);) {
        INFO(line);
        CHECK(format::columns(line) <= 78);
        CHECK_FALSE(line.ends_with(' '));
        CHECK_FALSE(has(line, "{"));
      }
    }
  }
}

TEST_CASE("ways that fit are said once, and of either child if it may be any", "[check][texts]")
{
  const auto sentence = [](const char* weekly, int nights, ExplanationId id) {
    return Checked{two_children({{"weekly", weekly}}, nights)}.sentence(id);
  };
  CHECK(sentence("89.14", 0, ExplanationId::nights_band) ==
        "The letter fits if nights were counted as 52 to 103 a year for either child.");
  CHECK(
      sentence("82.29", 0, ExplanationId::nights_band) ==
      "The letter fits if nights were counted as 52 to 103 a year for both children, or as 104 to 155 a year "
      "for either child.");
  CHECK(sentence("114", 0, ExplanationId::children_count) ==
        "The letter fits if 3, 4 or 5 qualifying children were counted (the facts say 2).");
  CHECK(sentence("72", 0, ExplanationId::children_count) ==
        "The letter fits if 1 qualifying child was counted (the facts say 2).");
  CHECK(sentence("85.44", 0, ExplanationId::other_children_count) ==
        "The letter fits if 1 other child at home was counted (the facts say none).");
}

TEST_CASE("a letter that agrees is a few calm lines", "[check][texts]")
{
  const Checked letter{two_children({{"weekly", 96}}, 0)};
  CHECK(letter.check().agrees);
  CHECK(letter.text() ==
        "The letter says £96.00 a week. On these facts the rules give the same.\n"
        "That holds for these facts: if one of them is wrong, the letter may be wrong\ntoo.\n"
        "For 3 June 2026; not a decision of the Child Maintenance Service.\n");
}
