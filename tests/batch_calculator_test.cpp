// Lines of a batch: what is blank, what is too large, and what is kept of it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "batch_parts.hpp"
#include "read/record_size.hpp"
#include "text/lines.hpp"

namespace {

using namespace cmcalc;

TEST_CASE("the line end is no part of a line", "[batch]")
{
  CHECK(without_line_end("x\n") == "x");
  CHECK(without_line_end("x\r\n") == "x");
  CHECK(without_line_end("x\r") == "x");
  CHECK(without_line_end("x") == "x");
  CHECK(without_line_end("x\r\r\n") == "x\r");
  CHECK(without_line_end("\r\n").empty());
  CHECK(without_line_end("").empty());
  CHECK(line_at_front("x\r\ny\n") == "x\r\n");
  CHECK(line_at_front("x") == "x");
  CHECK(whole_lines("x\r\n\ny") == "x\r\n\n");
  CHECK(whole_lines("x\n") == "x\n");
  CHECK(whole_lines("x").empty());
  CHECK(whole_lines("").empty());
  CHECK(is_blank(" \t\r\n"));
  CHECK_FALSE(is_blank(" ,"));
}

TEST_CASE("the ends of lines are counted", "[batch]")
{
  const auto counted_one_by_one = [](const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  };
  CHECK(count_line_ends("") == 0);
  CHECK(count_line_ends("x\r\n\ny\nz") == 3);
  for (std::size_t size = 1; size <= 700; ++size) {
    std::string text(size, 'x');
    CHECK(count_line_ends(text) == 0);
    for (std::size_t at = 0; at < size; at += 1 + at % 7) text[at] = '\n';
    CHECK(count_line_ends(text) == counted_one_by_one(text));
    CHECK(count_line_ends(std::string(size, '\n')) == size);
  }
}

TEST_CASE("of what is too large whole characters are kept", "[batch]")
{
  constexpr std::size_t most = 4096;
  for (const std::string character : {"x", "\u00e9", "\u20ac", "\U0001f600"}) {
    for (std::size_t before = most - 4; before <= most; ++before) {
      INFO(character << " behind " << before << " bytes");
      const std::string text = std::string(before, 'x') + character;
      const bool fits = text.size() <= most;
      CHECK(beginning_of_too_large(text + std::string(9, 'y')).size() ==
            (fits ? most : std::min(before, most)));
      CHECK(beginning_of_too_large(text).size() == (fits ? text.size() : before));
    }
  }
  const std::string no_text(most + 10, '\x80');
  CHECK(beginning_of_too_large(no_text).size() == most);
}

TEST_CASE("the largest record is read with any line end, and one that is larger with none", "[batch]")
{
  const std::string end = GENERATE("", "\r", "\n", "\r\n");
  const std::string good =
      R"({"effective_date": "2025-06-03", "paying_parent": {"income": {"gross_weekly": 412.50}},)"
      R"( "receiving_parents": [{"children": [{}]}]})";
  const std::string largest = good + std::string(most_record_bytes - good.size(), ' ');
  BatchCalculator calculator{{.date = {}}};
  const std::string with_end = largest + end;
  test::Parts read;
  test::add_lines(calculator, {.text = with_end}, read);
  CHECK(read.done == 1);
  CHECK(read.refused == 0);
  for (const std::string& larger : {largest + " ", std::string(most_record_bytes + 1, ' ')}) {
    const std::string ended = larger + end;
    test::Parts refused;
    test::add_lines(calculator, {.text = ended}, refused);
    CHECK(refused.done == 0);
    CHECK(refused.refused == 1);
    CHECK(refused.results.find("1048577 bytes") != std::string::npos);
  }
}

}  // namespace
