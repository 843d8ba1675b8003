// Every id that an output can name has an explanation, and the texts of the ids agree with the code.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

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

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("explain: every id of every kind of data/ has an explanation", "[explain]")
{
  const auto kind = GENERATE("errors", "notes", "readings", "steps", "rules", "rates", "status", "benefits",
                             "grounds", "provisions");
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
  for (const char* const id : {"", "no-such-id", "negative-shar", "negative-share ", "errors"}) {
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
    CHECK(has(list, id));
  }
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
