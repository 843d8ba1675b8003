#include <string>
#include <vector>

#include "json_test.hpp"

namespace cmcalc::test {

namespace {

Problem at(const std::string& pointer, Message message)
{
  Problem problem{message};
  problem.pointer = pointer;
  return problem;
}

/// `text` from the beginning of the fact at `pointer`, at most `size` bytes.
std::string found(std::string_view text, const std::string& pointer, std::size_t size)
{
  Problems problems{at(pointer, Message::missing_source)};
  locate(text, problems);
  return std::string{text.substr(static_cast<std::size_t>(problems[0].offset), size)};
}

}  // namespace

TEST_CASE("a problem has the position of its fact", "[io][json]")
{
  struct Row {
    const char* why;
    std::string pointer;
    std::string begins;
  };
  const std::string_view text =
      R"( {"a": {"b": [10, {"c": 1}, []]}, "d/e~f": {}, "\u0067": 2, "a": {"z": 3}})";
  for (const Row& row : std::vector<Row>{
           {"the document", "", "{\"a\": {"},
           {"a member: its key", "/a", "\"a\": {\"b\""},
           {"an element: itself", "/a/b/0", "10, {"},
           {"within an element", "/a/b/1/c", "\"c\": 1"},
           {"an escaped pointer", "/d~1e~0f", "\"d/e~f\": {}"},
           {"an escaped key", "/g", "\"\\u0067\": 2"},
           {"missing: the object that lacks it", "/a/b/1/x", "{\"c\": 1}"},
           {"missing with what should hold it", "/a/b/1/x/y/0", "{\"c\": 1}"},
           {"missing in a list", "/a/b/7", "[10, {"},
           {"missing in a value that holds nothing", "/a/b/0/x", "10, {"},
           {"missing in the document", "/x", "{\"a\": {"},
       }) {
    INFO(row.why);
    CHECK(found(text, row.pointer, row.begins.size()) == row.begins);
  }
}

TEST_CASE("problems come in the order of the document, with their lines", "[io][json]")
{
  const std::string_view text = "\xef\xbb\xbf{\r\n  \"case_id\": 5,\n\n  \"award\": {\n    \"rate\": 5 } }";
  CaseReader reader;
  Problems problems{at("/award", Message::award_without_amount),
                    at("/effective_date", Message::missing_effective_date)};
  REQUIRE(reader.read(text, problems) != nullptr);
  REQUIRE(problems.size() == 4);
  locate(text, problems);
  const std::vector<std::string> pointers{"/effective_date", "/case_id", "/award", "/award/rate"};
  const std::vector<std::size_t> lines{1, 2, 4, 5};
  for (std::size_t next = 0; next < 4; ++next) {
    CHECK(problems[next].pointer == pointers[next]);
    CHECK(problems[next].line == lines[next]);
  }
  CHECK(problems[0].offset == 3);
  CHECK(problems[1].offset == 8);
}

TEST_CASE("nothing to locate", "[io][json]")
{
  Problems none;
  locate("{}", none);
  CHECK(none.empty());
}

}  // namespace cmcalc::test
