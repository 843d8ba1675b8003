// Every id that an output can name has an explanation, and the texts of the ids agree with the code.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "cmcalc/law.hpp"
#include "core/case_document.hpp"
#include "golden_test.hpp"
#include "text/format.hpp"
#include "write/explain.hpp"

namespace {

using namespace cmcalc;
using Json = nlohmann::json;

/// A document of data/, with the figures that its texts quote.
Json data(const std::string& name)
{
  std::ifstream in{std::string{CMCALC_BINARY_DIR} + "/generated/texts/" + name + ".json"};
  Json json = Json::parse(in);
  return name == "rules" ? json.at("parameters") : json;
}

std::vector<std::string> lines_of(const std::string& text)
{
  std::vector<std::string> lines;
  std::istringstream in{text};
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// Lines longer than the width; one that is a single word, like an address, cannot be broken.
std::vector<std::string> long_lines(const std::string& text)
{
  std::vector<std::string> found;
  for (const std::string& line : lines_of(text)) {
    if (format::columns(line) > 78) found.push_back(line);
  }
  return found;
}

/// `text` with one space in place of each line end and of the blanks that begin a line.
std::string in_one_line(const std::string& text) { return std::regex_replace(text, std::regex{"\\s+"}, " "); }

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("explain: every id of every kind of data/ has an explanation", "[explain]")
{
  const auto kind = GENERATE("errors", "notes", "readings", "steps", "rules", "rates", "status", "benefits",
                             "grounds", "provisions", "next-steps");
  const Json entries = data(kind);
  REQUIRE(!entries.empty());
  const auto ids = explained_ids();
  for (const auto& [id, entry] : entries.items()) {
    INFO(kind << ": " << id);
    const auto text = explain(id);
    REQUIRE(text);
    CHECK(lines_of(*text).size() >= 3);
    CHECK(text->back() == '\n');
    CHECK(long_lines(*text) == std::vector<std::string>{});
    CHECK(!std::regex_search(*text, std::regex{R"(\{[a-z_]+[:}])"}));  // a placeholder that was not filled in
    CHECK(std::count(ids.begin(), ids.end(), id) == 1);
  }
}

TEST_CASE("explain: the meaning of an id is given in full", "[explain]")
{
  std::string words = *explain("negative-share");
  for (char& c : words) {
    if (c == '\n') c = ' ';
  }
  words.erase(std::unique(words.begin(), words.end(), [](char a, char b) { return a == ' ' && b == ' '; }),
              words.end());
  CHECK(has(words, data("notes")["negative-share"]["means"].get<std::string>()));
  CHECK(has(words, data("readings")["negative-share"]["reading"].get<std::string>()));
  CHECK(has(words, "Great Britain: Child Support Act 1991 Sch 1 para 7(6)"));
  CHECK(has(words, "Northern Ireland: Child Support (Northern Ireland) Order 1991 Sch 1 para 7(6)"));
}

TEST_CASE("explain: an id of several kinds is explained as each", "[explain]")
{
  const auto lines = lines_of(*explain("contact-costs"));
  const auto heads = std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
    return line.rfind("contact-costs ", 0) == 0;
  });
  CHECK(heads == 2);
}

TEST_CASE("explain: capitals and underscores make no other id", "[explain]")
{
  CHECK(explain("PENSION-CREDIT") == explain("pension_credit"));
  CHECK(explain("contact_costs") == explain("contact-costs"));
}

TEST_CASE("explain: an unknown id gives nothing", "[explain]")
{
  for (const char* const id : {"", " ", "no-such-id", "negative-shar", "errors"}) {
    INFO(id);
    CHECK(!explain(id));
  }
}

TEST_CASE("explain: the list names every id, and nothing twice", "[explain]")
{
  const std::string list = list_of_explained_ids();
  CHECK(long_lines(list) == std::vector<std::string>{});
  const auto ids = explained_ids();
  CHECK(std::set<std::string_view>(ids.begin(), ids.end()).size() == ids.size());
  for (const std::string_view id : ids) {
    INFO(id);
    CHECK(has(in_one_line(list), id));
  }
}

TEST_CASE("explain: every everyday word leads to its entry, and every entry to others", "[explain]")
{
  std::set<std::string> words;
  const Json everyday = data("everyday");
  for (const auto& [word, entry] : everyday.items()) {
    std::vector<std::string> all = entry.at("words");
    all.push_back(word);
    const std::string answer = entry.at("answer");
    for (const std::string& each : all) {
      INFO(each);
      CHECK(words.insert(each).second);
      REQUIRE(explain(each));
      CHECK(has(in_one_line(*explain(each)), answer));
    }
    CHECK(!entry.at("see").empty());
    for (const std::string see : entry.at("see")) {
      INFO(word << " leads to " << see);
      CHECK(explain(see));
    }
    for (const std::string law : entry.at("law")) CHECK(has(*explain(word), law + ": "));
  }
}

TEST_CASE("explain: every provision is found by the ways in which it is cited", "[explain]")
{
  for (std::size_t at = 0; at < law_count; ++at) {
    const auto law = static_cast<Law>(at);
    for (const Jurisdiction jurisdiction : {Jurisdiction::gb, Jurisdiction::ni}) {
      for (const std::string& cited :
           {std::string{citation(law, jurisdiction).provision}, format::short_citation(law, jurisdiction),
            format::full_citation(law, jurisdiction)}) {
        INFO(cited);
        REQUIRE(explain(cited));
        CHECK(has(*explain(cited), text_of(law).id));
      }
    }
  }
  const std::string minimum = *explain("Sch 1 para 7(7)");
  for (const char* const spelling : {"schedule 1 paragraph 7(7)", "sch1 para7(7)", "SCH 1, PARA 7 (7)"}) {
    INFO(spelling);
    CHECK(explain(spelling) == minimum);
  }
}

TEST_CASE("explain: every name that is printed is explained", "[explain]")
{
  const auto explained_as = [](std::string_view name, std::string_view id) {
    INFO(name);
    const auto text = explain(name);
    REQUIRE(text);
    CHECK(has(*text, id));
  };
  for (const char* const kind : {"steps", "rates"}) {
    const Json entries = data(kind);
    for (const auto& [id, entry] : entries.items()) explained_as(entry.at("name").get<std::string>(), id);
  }
  for (std::size_t at = 0; at < benefit_count; ++at) {
    explained_as(text_of(static_cast<Benefit>(at)).label, text_of(static_cast<Benefit>(at)).code);
  }
}

TEST_CASE("explain: a name is explained as it is printed of someone, and with what follows it", "[explain]")
{
  CHECK(explain("Alex: Share") == explain("Share"));
  CHECK(explain("A, child 1: Nights with the paying parent") == explain("Nights with the paying parent"));
  CHECK(explain("Basic rate (2 qualifying children)") == explain("Basic rate"));
  CHECK(has(*explain("Nil rate does not apply"), "nil-rate-by-income"));
  CHECK(!explain("Alex: "));
  CHECK(!explain("(nothing)"));
}

TEST_CASE("explain: every key of a case and of a result is explained", "[explain]")
{
  for (const char* const key :
       {"effective_date", "award", "worksheet", "assumed", "income_basis", "award_difference"}) {
    INFO(key);
    CHECK(explain(key));
  }
}

TEST_CASE("explain: a word that is not known leads to those that are near it", "[explain]")
{
  CHECK(has(nearest_entries("rounding-onse"), "  rounding-once: "));
  CHECK(has(nearest_entries("carer"), "  carers_allowance: "));
  CHECK(has(nearest_entries("carer"), "  carer_support_payment: "));
  CHECK(has(nearest_entries("what if I lose my job"), "  review: "));
  CHECK(!has(nearest_entries("what if I lose my job"), "  what: "));
  CHECK(nearest_entries("zzzzzz").empty());
  const std::string many = nearest_entries("pension");
  CHECK(lines_of(many).size() == 8);
  CHECK(long_lines(many) == std::vector<std::string>{});
}

TEST_CASE("texts of rates and statuses are in the order of their enums", "[explain]")
{
  const auto check = [](std::span<const TermText> texts, std::span<const std::string_view> words) {
    REQUIRE(texts.size() == words.size());
    for (std::size_t at = 0; at < texts.size(); ++at) CHECK(texts[at].id == words[at]);
  };
  check(rate_texts(), WordsOf<Rate>::words);
  check(status_texts(), WordsOf<Status>::words);
}

TEST_CASE("the provision of every line of a worksheet is one that its step names", "[explain]")
{
  for (const std::string& name : test::golden_names()) {
    const test::GoldenAnswer answer = test::answer(test::golden(name).at("case").dump());
    for (const WorksheetLine& entry : answer.sheet.entries()) {
      if (entry.step == Step::figure || entry.step == Step::amount_stated)
        continue;  // those of their parameter or record
      const auto laws = text_of(entry.step).law.all();
      INFO(name << ": " << text_of(entry.step).id << " has a line of " << text_of(entry.law).id);
      CHECK(std::find(laws.begin(), laws.end(), entry.law) != laws.end());
    }
  }
}

TEST_CASE("every figure of the built-in tables has an instrument and a source", "[explain]")
{
  REQUIRE(built_in_sources().size() == built_in_tables().entries().size());
  for (const TableEntry& entry : built_in_tables().entries()) {
    const EntrySource* const source = source_of(entry);
    REQUIRE(source ==
            &built_in_sources()[static_cast<std::size_t>(&entry - built_in_tables().entries().data())]);
    INFO(text_of(entry.parameter).id);
    CHECK(!source->set_by.empty());
    CHECK(source->source.rfind("https://", 0) == 0);
  }
  const TableEntry copy = built_in_tables().entries().front();
  CHECK(source_of(copy) == nullptr);
}
