#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "json_test.hpp"
#include "read/json/scanner.hpp"
#include "read/json/syntax_problems.hpp"

namespace cmcalc::test {

TEST_CASE("a text that is not JSON has one problem, which names the place", "[io][json]")
{
  const std::vector<Refused> rows{
      {"empty", "", "empty-file", "", "Column 1: there is nothing in the file.", "Write a case."},
      {"white space", " \n ", "empty-file", "", "Line 1, column 1: there is nothing in the file.",
       "Write a case."},
      {"byte order mark alone", "\xef\xbb\xbf", "empty-file", "", "Column 1: there is nothing in the file.",
       "Write a case."},
      {"Windows-1252", "{\"case_id\": \"\xa3\"}", "not-utf-8", "", "Column 14: the byte 0xa3 is not UTF-8.",
       "Save the file as UTF-8."},
      {"UTF-16", std::string_view{"\xff\xfe{\0}\0", 6}.data(), "not-utf-8", "",
       "Column 1: the text is UTF-16, but JSON is UTF-8.", "Save the file as UTF-8."},
      {"open list and object", "{\"a\": {\"b\": [1, 2", "cut-short", "",
       "Column 18: the text ends before a list is closed.",
       "Get the whole file again, or close what is open with \"]}}\"."},
      {"open text", "{\"case_id\": \"CM", "cut-short", "",
       "Column 16: the text \"CM\" is not closed before the end of the file.",
       "Get the whole file again, or write the missing quotation mark."},
      {"half a word", "{\"a\":\ntru", "cut-short", "",
       "Line 2, column 4: the text ends before an object is closed.",
       "Get the whole file again, or close what is open with \"}\"."},
      {"second document", "{}\n{}", "text-after-document", "",
       "Line 2, column 1: \"{}\" follows the end of the case.",
       "Delete it; for many cases, one on each line, use cmcalc batch."},
      {"leading zero", "{\"a\": 01}", "not-json", "",
       "Column 7: 01 begins with a zero that a number in JSON cannot have.", "Write 1."},
      {"decimal point last", "{\"a\": 4.}", "not-json", "", "Column 7: 4. ends with its decimal point.",
       "Delete the decimal point, or write the digits after it."},
      {"decimal point first", "{\"a\": .5}", "not-json", "", "Column 7: .5 begins with its decimal point.",
       "Write 0.5."},
      {"plus sign", "{\"a\": +5}", "not-json", "",
       "Column 7: +5 has a plus sign, which a number in JSON cannot have.", "Delete the plus sign."},
      {"NaN", "{\"a\": NaN}", "not-json", "", "Column 7: NaN is not a value in JSON.",
       "If a fact is not known, leave out the key and its value."},
      {"Python", "{\"a\": True}", "not-json", "", "Column 7: True is not a value in JSON.", "Write true."},
      {"bare word", "{\"a\": month}", "not-json", "", "Column 7: month is not a value in JSON.",
       "Write a text in double quotation marks: \"month\"."},
      {"digits and letters", "{\"a\": 12abc}", "not-json", "", "Column 7: 12abc is not a number.",
       "Write a number with digits and a decimal point only, or put a text in double quotation marks."},
      {"single quotation marks", "{'a': 1}", "not-json", "",
       "Column 2: \"'\" is not a quotation mark in JSON.",
       "Write straight double quotation marks on both sides of a text: \"like this\"."},
      {"curly quotation marks", "{\"a\": “b”}", "not-json", "",
       "Column 7: \"“\" is not a quotation mark in JSON.",
       "Write straight double quotation marks on both sides of a text: \"like this\"."},
      {"pound sign", "{\"a\": £5}", "not-json", "", "Column 7: there is a pound sign before a number.",
       "Write the amount without the pound sign, like 1234.50."},
      {"thousands", "{\"a\": 1,000}", "not-json", "",
       "Column 9: 000 follows a comma, where the next key is expected.",
       "Write numbers without a comma between the thousands, like 1234.50."},
      {"bare key", "{a: 1}", "not-json", "", "Column 2: the key a has no quotation marks.", "Write \"a\"."},
      {"no colon", "{\"a\" 1}", "not-json", "", "Column 6: no colon follows the key \"a\".",
       "Write a colon, then the value of the key."},
      {"comma at the end of an object", "{\"a\": 1,\n}", "not-json", "",
       "Line 2, column 1: there is a comma before the end of the object.", "Delete that comma."},
      {"comma at the end of a list", "{\"a\": [1,]}", "not-json", "",
       "Column 10: there is a comma before the end of the list.", "Delete that comma."},
      {"no comma", "{\"a\": 1 \"b\": 2}", "not-json", "",
       "Column 9: a comma is missing before a quotation mark.",
       "Write a comma there; within a text, write a quotation mark as \\\"."},
      {"wrong bracket", "{\"a\": [1}", "not-json", "", "Column 9: \"}\" cannot close a list.",
       "Close a list with \"]\", or correct the brackets before it."},
      {"comment", "{\n  // mine\n}", "not-json", "",
       "Line 2, column 3: a comment begins here, but JSON has no comments.", "Delete the comment."},
      {"open line", "{\"é\": \"open\n}", "not-json", "",
       "Line 1, column 12: the text \"open\" is not closed before the end of its line.",
       "Write a double quotation mark at the end of the text."},
      {"control character", "{\"a\": \"x\x1b[0m\"}", "not-json", "",
       "Column 9: there is a control character, \"\\u001b\", inside a text.", "Delete the character."},
      {"bad escape", "{\"a\": \"C:\\Users\"}", "not-json", "", "Column 10: JSON has no escape \\U.",
       "Write each backslash that belongs to the text twice: \\\\."},
      {"half a character", "{\"a\": \"\\udc00\"}", "not-json", "",
       "Column 8: \\udc00 is half of a character.", "Write the character itself."},
      {"problems beside it do not count", "{\"x\": 1, \"effective_date\": 5, \"a\": nul}", "not-json", "",
       "Column 36: nul is not a value in JSON.", "Write a text in double quotation marks: \"nul\"."},
  };
  CaseReader reader;
  for (const Refused& row : rows) {
    Problems problems;
    CHECK(reader.read(row.text, problems) == nullptr);
    check_refused(row, problems);
    CHECK(problems[0].line > 0);
    CHECK(problems[0].offset >= 0);
  }
}

TEST_CASE("what is wrong in an unknown or repeated value is a fault of the text all the same", "[io][json]")
{
  CaseReader reader;
  for (const std::string_view value : {"01", "[1,]", "{\"a\" 1}", "\"\\x\"", "tru", "[}", "\"b\":1",
                                       "{\"a\":1,}", "[1 2]", "1.", "-", "[\"\\ud800\"]"}) {
    for (const std::string_view before :
         {"{\"x\":", "{\"case_id\":\"\",\"case_id\":", "{\"award\":", "{\"case_id\":"}) {
      INFO(before << value);
      Problems problems;
      CHECK(reader.read(std::string{before} + std::string{value} + "}", problems) == nullptr);
      CHECK(problems.size() == 1);
    }
  }
}

namespace {

/// A small random change of `text`: bytes dropped, doubled, exchanged, replaced or moved.
std::string mutated(std::string text, std::mt19937& random)
{
  constexpr std::string_view likely =
      "{}[]:,\"\\0123456789.-+eEtfnu \n\r\t/'aul\x01\x0c\x1a\x7f\x80\xc3\xa9\xed\xa0\xef\xbb\xbf\0";
  const auto below = [&](std::size_t bound) {
    return std::uniform_int_distribution<std::size_t>{0, bound - 1}(random);
  };
  for (std::size_t changes = 1 + below(3); changes > 0 && !text.empty(); --changes) {
    const std::size_t at = below(text.size());
    const std::size_t size = 1 + below(std::min<std::size_t>(text.size() - at, 8));
    switch (below(7)) {
      case 0: text.erase(at, size); break;
      case 1: text.insert(at, text.substr(at, size)); break;
      case 2: text.insert(at, 1, likely[below(likely.size())]); break;
      case 3: text[at] = likely[below(likely.size())]; break;
      case 4: std::swap(text[at], text[below(text.size())]); break;
      case 5: text.insert(at, text.substr(below(text.size()), size)); break;
      default: text.resize(at); break;
    }
  }
  return text;
}

/// Whether a number in `text` may be too large for a double or an integer: nineteen digits, or three of an
/// exponent.
bool has_large_number(std::string_view text)
{
  int digits = 0;
  int most = 0;
  for (const char c : text) {
    if (c == 'e' || c == 'E') {
      digits = 16;
    } else if (c >= '0' && c <= '9') {
      most = std::max(most, ++digits);
    } else if (c != '.' && c != '+' && c != '-') {
      digits = 0;
    }
  }
  return most >= 19;
}

/// Whether simdjson's DOM accepts `text` as JSON, if that is known: it refuses numbers that it cannot hold.
std::optional<bool> dom_accepts(simdjson::dom::parser& parser, std::string_view text)
{
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  const auto error = parser.parse(text.data(), text.size()).error();
  if (error == simdjson::NUMBER_ERROR && has_large_number(text)) return std::nullopt;
  return error == simdjson::SUCCESS;
}

/// Texts with many mistakes close together.
constexpr std::array<std::string_view, 6> seeds{
    R"({"case_id":"CM-1","effective_date":"2025-06-03","paying_parent":{"income":{"gross_weekly":412.50}}})",
    R"({"receiving_parents":[{"id":"A","children":[{"nights":104,"in_education":true},{}]},{"children":[]}]})",
    R"( { "case_id" : "\u00e9\ud83d\ude00\\\"\/" , "x" : [ null , -0.5e+10 , [ ] , { } ] , "y":{"a":{"b":"c"}} } )",
    R"({"paying_parent":{"status":["prisoner"],"benefits":["pip","dla"],"relevant_other_children":2}})",
    "\xef\xbb\xbf{\"award\":{\"weekly\":1,\"rate\":\"nil\"},\"case_id\":\"\xc3\xa9\"}\n",
    R"([{"a":[1,2,[3,[4]]]},true,false,null,"text",1e5])",
};

}  // namespace

TEST_CASE("the reader refuses exactly the texts that are not JSON", "[io][json][fuzz]")
{
  std::mt19937 random{20251121};
  simdjson::dom::parser parser;
  CaseReader reader;
  int refused = 0;
  int unjudged = 0;
  for (int round = 0; round < 60'000; ++round) {
    const std::size_t seed = static_cast<std::size_t>(round) % (seeds.size() + 1);
    const std::string text = mutated(std::string{seed < seeds.size() ? seeds[seed] : whole_case}, random);
    const std::string inside = "{\"x\":" + text + "}";  // where only the scanner looks at it
    for (const std::string& document : {text, inside}) {
      const std::optional<bool> json = dom_accepts(parser, document);
      Problems problems;
      const Facts* const facts = reader.read(document, problems);
      const bool read = facts != nullptr;
      const bool agree = read == !json::syntax_problem(document) && json.value_or(read) == read;
      if (!agree || (!read && problems.size() != 1)) FAIL("round " << round << ": " << document);
      if (read) locate(document, problems);
      refused += read ? 0 : 1;
      unjudged += json ? 0 : 1;
    }
  }
  CHECK(refused > 20'000);
  CHECK(refused < 110'000);
  CHECK(unjudged < 1'000);
}

TEST_CASE("a document that is cut anywhere is no document", "[io][json]")
{
  CaseReader reader;
  for (std::size_t size = 1; size < whole_case.size(); ++size) {
    Problems problems;
    INFO(whole_case.substr(0, size));
    REQUIRE(reader.read(whole_case.substr(0, size), problems) == nullptr);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].id == ErrorId::cut_short);
  }
}

}  // namespace cmcalc::test
