// The grammar of amounts, periods, nights, days and codes in words, phrase by phrase.
#include <catch2/catch.hpp>

#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "cmcalc/case.hpp"
#include "read/values.hpp"
#include "read/words/amounts.hpp"
#include "read/words/codes.hpp"
#include "read/words/days.hpp"
#include "read/words/nights.hpp"
#include "write/problems.hpp"

namespace cmcalc::test {

namespace {

struct Row {
  std::string kind;
  std::string phrase;
  std::string outcome;
};

/// The rows of tests/words/phrases.txt. A phrase keeps its spaces, but for one at each end.
std::vector<Row> rows()
{
  std::vector<Row> all;
  std::ifstream file{CMCALC_SOURCE_DIR "/tests/words/phrases.txt"};
  REQUIRE(file);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t first = line.find(" | ");
    const std::size_t last = line.rfind(" | ");
    REQUIRE((first != std::string::npos && first < last));
    all.push_back({line.substr(0, first), line.substr(first + 3, last - first - 3), line.substr(last + 3)});
  }
  return all;
}

std::string shown(const words::RegularAmount& regular)
{
  return words::plain(regular.amount) + "/" + words::plain(regular.unit);
}

std::string shown(const words::PartOfPay& part) { return words::plain(part) + " of pay"; }

std::string shown(const words::TaxYearAmount& year)
{
  return words::plain(year.amount) + (year.tax_year ? "@" + year.tax_year->text() : "");
}

std::string shown(const std::variant<words::RegularAmount, words::PartOfPay>& contribution)
{
  return std::visit([](const auto& each) { return shown(each); }, contribution);
}

std::string shown(const std::vector<Fact<Nights>>& nights)
{
  std::string all;
  for (const Fact<Nights>& each : nights) all += (all.empty() ? "" : ",") + words::plain(*each);
  return all;
}

std::string shown(Money amount) { return words::plain(amount); }
std::string shown(Date day) { return day.iso(); }
std::string shown(const Nights& nights) { return words::plain(nights); }
std::string shown(std::int64_t count) { return std::to_string(count); }
std::string shown(std::size_t count) { return std::to_string(count); }
std::string shown(Benefit benefit) { return std::string{text_of(benefit).code}; }
template <typename Code>
std::string code_of(Code code)
{
  return std::string{words_of<Code>()[static_cast<std::size_t>(code)]};
}
std::string shown(Status status) { return code_of(status); }
std::string shown(Jurisdiction jurisdiction) { return code_of(jurisdiction); }

/// What is understood, in the form of the outcomes; or why nothing is.
template <typename Read>
std::string outcome_of(const std::string& phrase, Read read)
{
  Problem problem;
  const auto value = read(phrase, problem);
  if (value) return "= " + shown(*value);
  const Sentences sentences = sentences_of(problem, FactNames{Reader::options});
  CHECK(!sentences.problem.empty());
  return "! " + std::string{text_of(problem.id).id} + ": " + sentences.remedy;
}

using Outcome = std::function<std::string(const std::string&)>;

const std::map<std::string, Outcome>& kinds()
{
  using Text = const std::string&;
  static const std::map<std::string, Outcome> all = {
      {"regular", [](Text text) { return outcome_of(text, words::read_regular_amount); }},
      {"contribution", [](Text text) { return outcome_of(text, words::read_contribution); }},
      {"weekly", [](Text text) { return outcome_of(text, words::read_weekly_amount); }},
      {"amount",
       [](Text text) {
         return outcome_of(text,
                           [](Text each, Problem& problem) { return words::read_amount(each, problem); });
       }},
      {"year",
       [](Text text) {
         return outcome_of(
             text, [](Text each, Problem& problem) { return words::read_tax_year_amount(each, problem); });
       }},
      {"nights", [](Text text) { return outcome_of(text, words::read_nights); }},
      {"nights-of-3",
       [](Text text) {
         return outcome_of(text, [](Text each, Problem& problem) {
           return words::read_nights_of_children(each, 3, problem);
         });
       }},
      {"day", [](Text text) { return outcome_of(text, words::read_day); }},
      {"count", [](Text text) { return outcome_of(text, words::read_count); }},
      {"children", [](Text text) { return outcome_of(text, words::read_number_of_children); }},
      {"benefit", [](Text text) { return outcome_of(text, words::read_benefit); }},
      {"status", [](Text text) { return outcome_of(text, words::read_status); }},
      {"jurisdiction", [](Text text) { return outcome_of(text, words::read_jurisdiction); }},
  };
  return all;
}

}  // namespace

TEST_CASE("words: every phrase is understood, or refused with its choices, as the table says", "[words]")
{
  const std::vector<Row> all = rows();
  CHECK(all.size() >= 150);
  for (const Row& row : all) {
    INFO(row.kind << " | " << row.phrase);
    REQUIRE(kinds().count(row.kind) == 1);
    CHECK(kinds().at(row.kind)(row.phrase) == row.outcome);
  }
}

TEST_CASE("words: what is understood is understood again in its canonical form", "[words]")
{
  for (const Row& row : rows()) {
    if (row.outcome.front() != '=') continue;
    INFO(row.kind << " | " << row.phrase);
    CHECK(kinds().at(row.kind)(row.outcome.substr(2)) == row.outcome);
  }
}

TEST_CASE("words: a part of pay is taken exactly, to the nearest penny", "[words]")
{
  Problem problem;
  const auto part = words::read_contribution("4.5%", problem);
  REQUIRE((part && std::holds_alternative<words::PartOfPay>(*part)));
  const words::PartOfPay ratio = std::get<words::PartOfPay>(*part);
  CHECK(words::part_of({pounds(2300), PeriodUnit::month}, ratio) == pounds(103, 50));
  CHECK(words::part_of({pounds(100, 11), PeriodUnit::month}, ratio) == pounds(4, 50));  // 4.50495
  CHECK(words::part_of({pounds(100, 12), PeriodUnit::month}, ratio) == pounds(4, 51));  // 4.5054
}

TEST_CASE("words: a refusal says why", "[words][problems]")
{
  struct Refused {
    std::string_view phrase;
    std::string_view why;
    Problem problem;
  };
  std::vector<Refused> all = {
      {"2300/month", "\"2300/month\" is not for a week, but this option takes a weekly amount.", {}},
      {"101%", "\"101%\" is not a percentage of pay from 0% to 100%, with at most two decimals.", {}},
      {"2025", "\"2025\" is a year, and could be any day in it.", {}},
      {"3/6/2026", "\"3/6/2026\" could be 3 June 2026 or 6 March 2026.", {}},
      {"uc", "\"uc\" is the name of more than one benefit.", {}},
  };
  CHECK_FALSE(words::read_weekly_amount(all[0].phrase, all[0].problem));
  CHECK_FALSE(words::read_contribution(all[1].phrase, all[1].problem));
  CHECK_FALSE(words::read_day(all[2].phrase, all[2].problem));
  CHECK_FALSE(words::read_day(all[3].phrase, all[3].problem));
  CHECK_FALSE(words::read_benefit(all[4].phrase, all[4].problem));
  for (const Refused& each : all) CHECK(sentences_of(each.problem).problem == each.why);
}

TEST_CASE("words: no phrase is too long or too strange", "[words]")
{
  for (const std::string& text :
       {std::string(300, '1'), std::string(199, '1') + "/year", std::string{"1\0/year", 7},
        std::string{"\xff"}, std::string{"12/\u0430nnum"}, std::string{}, std::string(100, ','),
        std::string(150, '+')}) {
    for (const auto& [kind, outcome] : kinds()) {
      INFO(kind << " | " << text);
      CHECK(outcome(text).front() == '!');
    }
  }
}

}  // namespace cmcalc::test
