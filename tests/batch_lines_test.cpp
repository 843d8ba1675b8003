// Lines of a batch: what is blank, what is too large, and what is kept of it.
#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "cmcalc/batch.hpp"

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
  CHECK(is_blank(" \t\r\n"));
  CHECK_FALSE(is_blank(" ,"));
}

TEST_CASE("the ends of lines, and at most so many", "[batch]")
{
  const auto ends = [](std::string_view text, std::size_t most) {
    std::vector<std::size_t> found{99};  // of another text
    find_line_ends(text, most, found);
    return found;
  };
  using Ends = std::vector<std::size_t>;
  CHECK(ends("", 9) == Ends{});
  CHECK(ends("x", 9) == Ends{});
  CHECK(ends("\n", 9) == Ends{0});
  CHECK(ends("x\r\n\ny\nz", 9) == Ends{2, 3, 5});
  CHECK(ends("x\r\n\ny\nz", 2) == Ends{2, 3});
  CHECK(ends("x\n", 0) == Ends{});
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
  BatchPart part;
  const std::vector<std::size_t> ends{largest.size() + (end.starts_with('\r') ? 1 : 0)};
  calculator.calculate_lines(largest + end, ends, 1, part);
  CHECK(part.done == 1);
  CHECK(part.refused == 0);
  for (const std::string& larger : {largest + " ", std::string(most_record_bytes + 1, ' ')}) {
    part.clear();
    calculator.calculate_lines(larger + end, std::array{ends[0] + 1}, 1, part);
    CHECK(part.refused == 1);
    CHECK(part.results.find("1048577 bytes") != std::string::npos);
  }
}

}  // namespace
