// How problems become sentences: the messages that no fixture shows, the names of facts, and what is cut.
#include <catch2/catch.hpp>

#include "case_test.hpp"
#include "cli/estimate/facts.hpp"
#include "read/csv/table_problems.hpp"
#include "read/json/case_reader.hpp"
#include "read/json/syntax_problems.hpp"

namespace cmcalc::test {

namespace {

/// A text that is not JSON, and the message about it.
struct Syntax {
  std::string text;
  std::string problem;
  std::string remedy;
};

Problems problems_of(const Facts& facts)
{
  Problems problems;
  static_cast<void>(make_case(facts, problems));
  return problems;
}

void check(const Problem& problem, std::string_view what_is_wrong, std::string_view remedy)
{
  const Sentences sentences = sentences_of(problem);
  CHECK(sentences.problem == what_is_wrong);
  CHECK(sentences.remedy == remedy);
}

}  // namespace

TEST_CASE("sentences: texts that are not JSON", "[io][problems]")
{
  for (const Syntax& row : std::vector<Syntax>{
           {"tr", "Column 3: the text ends in the middle of a value.", "Get the whole file again."},
           {R"({"a": [[[[[[[[[[[[[[[[[[[[)", "Column 27: the text ends before a list is closed.",
            "Get the whole file again."},
           {R"({"a": False})", "Column 7: False is not a value in JSON.", "Write false."},
           {R"({"a": ,})", "Column 7: a value is missing before \",\".",
            "Write the value, or delete what comes before it."},
           {R"({"a": *})", "Column 7: \"*\" cannot begin a value.",
            "Write a text in double quotation marks, a number, true, false, an object or a list."},
           {R"({[})", "Column 2: \"[\" is not a key; a key is a text in double quotation marks.",
            "Write the key, a colon and the value, or delete what is not needed."},
           {R"({"a" = 1})", "Column 6: an equals sign follows the key \"a\".", "Write a colon instead."},
           {R"({"a": 1; "b": 2})", "Column 8: there is a semicolon, but a comma is expected.",
            "Write a comma."},
           {R"({"a": 1: 2})", "Column 8: a second colon follows a value.",
            "Write a comma between one value and the next key."},
           {R"({"a": "\u12"})", "Column 8: \\u12\"} does not have four hexadecimal digits after \\u.",
            "Write the character itself."},
       }) {
    INFO(row.text);
    const std::optional<Problem> problem = json::syntax_problem(row.text);
    REQUIRE(problem.has_value());
    check(*problem, row.problem, row.remedy);
  }
}

TEST_CASE("sentences: inputs that are too large", "[io][problems]")
{
  Problems problems;
  CHECK(CaseReader{}.read(std::string(CaseReader::most_bytes + 1, ' '), problems) == nullptr);
  CHECK(CsvHeader::read("children," + std::string(1 << 20, 'x'), 1, false, problems) == std::nullopt);
  problems.push_back({Message::record_too_large, {{Argument::bytes, std::int64_t{1'234'567}}}});
  REQUIRE(problems.size() == 3);
  check(problems[0], "The file is larger than 16 MiB, so it was not read.",
        "Check that it is the right file; a case is a few kilobytes.");
  check(problems[1], "The header is larger than 1 MiB, so it was not read.",
        "Begin the table with one line that names its columns, and nothing else.");
  check(problems[2], "The record has 1234567 bytes, which is more than 1 MiB, so it was not read.",
        "Check that each case is on a line of its own; a case is a few kilobytes.");
}

TEST_CASE("sentences: facts that are missing", "[core][problems]")
{
  Facts facts = one_child();
  child(facts).nights = Nights{};
  const Problems problems = problems_of(facts);
  REQUIRE(problems.size() == 2);
  check(problems[0], "The arrangement of nights has no \"count\".",
        "Add \"count\", the number of nights in so many days, like \"count\": 3.");
  check(problems[1], "The arrangement of nights has no \"days\".",
        "Add \"days\", the length of the arrangement, like \"days\": 14.");
  facts = one_child();
  from_hmrc(facts).source.reset();
  const Problems of_record = problems_of(facts);
  REQUIRE(of_record.size() == 1);
  check(of_record[0], "This HMRC record has no \"source\".",
        "Add \"source\": \"paye\" or \"source\": \"self_assessment\".");
}

TEST_CASE("sentences: each reader has its own names for a fact", "[io][problems]")
{
  const std::string nights = "/receiving_parents/0/children/1/nights";
  CHECK(key_names().name_of(nights) == "\"nights\"");
  CHECK(key_names().name_of("/paying_parent/benefits/3") == "\"benefits\"");
  CHECK(key_names().name_of("period") == "\"period\"");
  CHECK(column_names().name_of(nights) == "nights");
  CHECK(column_names().name_of("/paying_parent/income/hmrc/0/source") == "source");
  CHECK(column_names().name_of("/paying_parent/income/hmrc/0/tax_year") == "tax_year");
  CHECK(column_names().name_of("/paying_parent/income") == "gross_weekly");
  CHECK(column_names().name_of("/case_id") == "case_id");

  const FactNames none_given = cli::option_names({});
  CHECK(none_given.name_of(nights) == "the number of nights");
  CHECK(none_given.name_of(nights + "/days") == "the number of days");
  CHECK(none_given.name_of("/effective_date") == "--date");
  const FactNames given = cli::option_names({{nights, "--nights 104"},
                                             {"/paying_parent/income/hmrc/0", "--hmrc 31200"},
                                             {"/paying_parent/income/hmrc/1", "--unearned-hmrc dividends=1"},
                                             {"/paying_parent/income/hmrc/2", "--unearned-hmrc savings=1"}});
  CHECK(given.name_of(nights) == "--nights");
  CHECK(given.name_of("/paying_parent/income/hmrc") == "--hmrc and --unearned-hmrc");
}

TEST_CASE("sentences: a fact is in another, whatever its position", "[io][problems]")
{
  CHECK(is_in("/a/0/b", "/a/*/b"));
  CHECK(is_in("/a/12/b/c", "/a/*/b"));
  CHECK(is_in("/a", "/a"));
  CHECK(is_in("/a", ""));
  CHECK_FALSE(is_in("/a", "/a/*"));
  CHECK_FALSE(is_in("/ab", "/a"));
  CHECK_FALSE(is_in("/a/x/b", "/a/*/b"));
}

TEST_CASE("sentences: what was given is cut exactly where the message shows a cut, however long it is",
          "[core][problems]")
{
  const auto shown = [](const std::string& text) {
    return sentences_of({Message::duplicate_key, {{Argument::given, Given{text}}}}).problem;
  };
  CHECK(shown(std::string(40, 'x')) == "Duplicate key \"" + std::string(40, 'x') + "\".");
  CHECK(shown(std::string(41, 'x')) == "Duplicate key \"" + std::string(40, 'x') + "…\".");
  CHECK(Given{std::string(1 << 20, 'x')}.text.size() == 41);
  CHECK(Given{std::string(1 << 20, '\x80')}.text.size() <= 4 * 41);
  std::string accents;
  for (int at = 0; at < 1000; ++at) accents += "é";
  CHECK(Given{accents}.text.size() == 2 * 41);
}

}  // namespace cmcalc::test
