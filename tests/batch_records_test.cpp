// Records that are calculated together give the same results as each line alone.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "batch_parts.hpp"
#include "json_test.hpp"
#include "text/lines.hpp"

namespace cmcalc::test {

namespace {

const std::string good =
    R"({"case_id":"é 5","effective_date":"2025-06-03","paying_parent":{"income":{"gross_weekly":412.50}},)"
    R"("receiving_parents":[{"children":[{"nights":104},{}]}]})";

std::size_t lines_in(const std::string& text)
{
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// Checks that the records of `text` give the same results together as each line alone.
void check_records(const std::string& text, bool stop_at_refused)
{
  const BatchStyle style{.date = {}, .rejects = true, .stop_at_refused = stop_at_refused, .summary = true};
  BatchCalculator calculator{style};
  Parts together;
  add_lines(calculator, {.text = text}, together);

  Parts each;
  std::size_t number = 1;
  for (std::string_view rest{text}; !rest.empty() && !(stop_at_refused && each.refused > 0); ++number) {
    const std::string_view line = line_at_front(rest);
    rest.remove_prefix(line.size());
    add_line(calculator, line, number, each);
  }
  INFO(text.substr(0, 2000));
  REQUIRE(together.results == each.results);
  REQUIRE(together.rejects == each.rejects);
  REQUIRE(together.done == each.done);
  REQUIRE(together.refused == each.refused);
}

void check_text(const std::string& text)
{
  check_records(text, false);
  check_records(text, true);
}

/// @return `lines`, each with a line end
std::string joined(const std::vector<std::string>& lines)
{
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

void check_lines(const std::vector<std::string>& lines) { check_text(joined(lines)); }

/// `odd` at several places among good lines.
void check_among_good(const std::string& odd)
{
  check_lines({good, odd, good, odd, odd, good, good});
  check_lines({odd, good, good, good});
  check_lines({good, good, odd});
  check_text(joined({good, good}) + odd);  // without its line end
}

}  // namespace

TEST_CASE("lines: a truncated document never continues in the next line", "[io][json]")
{
  for (std::size_t cut = 1; cut <= good.size(); ++cut) {
    check_among_good(good.substr(0, cut));
    check_lines({good, good.substr(0, cut), good.substr(cut) + " ", good, good});
    // What makes one document of two lines is not a member of the first.
    check_lines({good, good.substr(0, cut), R"("x":5})", good, good});
  }
  check_lines({R"({"case_id":)", good, R"(})", good, good});
  check_lines({R"({"case_id":"a",)", R"("effective_date":"2025-06-03"})", good, good});
}

TEST_CASE("lines: one document on many lines is as many records", "[io][json]")
{
  std::string spread = good;
  for (std::size_t at = spread.size(); at-- > 1;) {
    if (std::string_view{"{}[],:"}.find(spread[at]) == std::string_view::npos) continue;
    for (const std::string end : {"\n", "\r\n", " \n ", "\n\n"}) {
      check_lines({good, std::string{good}.insert(at, end), good, good});
    }
    check_text(std::string{good}.insert(at, "\n"));
    check_text(joined({"{", good}) + std::string{good}.insert(at, "\n"));
    spread.insert(at, "\n");
  }
  check_among_good(spread);
  // Behind so many others that not all of them are looked at at once.
  std::vector<std::string> many(400, good);
  many[300] = spread;
  check_lines(many);
}

TEST_CASE("lines: blank ones are none of the records, and are counted", "[io][json]")
{
  for (const std::string blank : {"", " ", "\r", "\t", " \r", "\n\n\n"}) {
    check_among_good(blank);
    check_lines({blank, blank, good, blank, "{", good, blank});
    check_lines({good + "\r", blank, good + "\r", "{\r", good + " \r"});
    check_text(blank);
  }
}

TEST_CASE("lines: white space before documents and documents on two lines, in every order", "[io][json]")
{
  const auto document = [](std::size_t number) {
    return std::string{good}.replace(good.find("é 5"), std::string_view{"é 5"}.size(),
                                     std::to_string(number));
  };
  const std::vector<std::string> before{"", "\r", " ", "\r\n", " \n", "\r \r", "{\n"};
  constexpr std::size_t places = 4;
  const std::size_t orders = before.size() * before.size() * before.size() * before.size();
  for (std::size_t order = 0; order < orders; ++order) {
    std::string text;
    std::size_t rest = order;
    for (std::size_t at = 0; at < places; ++at, rest /= before.size()) {
      text += before[rest % before.size()] + document(at) + "\n";
    }
    check_records(text + joined({document(5), document(6), document(7)}), false);
  }
  for (const std::string& one : before) {
    for (const std::string& other : before) {
      const std::string spread = std::string{good}.insert(1, "\n");
      check_text(joined({good, one + spread, other + good, good, good, good}));
      check_text(joined({good, one + good, other + spread, good, good, good}));
    }
  }
}

TEST_CASE("lines: text beside a document", "[io][json]")
{
  for (const std::string odd : {" ", "\r", "\t \r", "\\", "\"", "5", ",", "}", "]", "{}", "x", "\xef\xbb\xbf",
                                "\xc3", "\x80", "\x01"}) {
    INFO(odd);
    check_among_good(odd);
    check_among_good(good + odd);
    check_among_good(odd + good);
  }
  check_among_good(std::string(1, '\0'));
  check_among_good(good + std::string(1, '\0'));
  check_among_good(std::string(1, '\0') + good);
}

TEST_CASE("lines: every byte of a document replaced", "[io][json]")
{
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (const char byte : {'"', '\\', '{', '}', '[', ']', ',', ':', ' ', '\r', '\n', '\x1f', '\xff', '0'}) {
      std::string odd = good;
      odd[at] = byte;
      check_lines({good, odd, good, good});
    }
  }
}

TEST_CASE("lines: facts and problems of one are not those of another", "[io][json]")
{
  const std::string unknown = R"({"unknown":1,"case_id":5})";
  std::string one_line{whole_case};
  std::replace(one_line.begin(), one_line.end(), '\n', ' ');
  check_lines(
      {one_line, good, unknown, one_line, unknown, unknown, good, "", good, " ", one_line, good, good});
  check_lines({one_line, good, one_line, good});
  check_lines({});
  check_lines({good});
}

TEST_CASE("lines: of any length, and any number", "[io][json]")
{
  for (std::size_t size = 2; size <= 200; ++size) check_lines({"{" + std::string(size - 2, ' ') + "}", good});
  for (const std::size_t size : {16'000, 16'384, 20'000, 40'000}) {
    const std::string longer = good + std::string(size - good.size(), ' ');
    check_lines({good, longer, good, longer, longer, good});
  }
  for (const std::size_t many : {1, 100, 2000}) {
    std::vector<std::string> lines(many, good);
    lines[many / 2] = "{";
    check_lines(lines);
  }
}

TEST_CASE("lines: a part ends with the record with which it becomes large", "[io][json]")
{
  std::string zeros = "0";
  for (int at = 1; at < 300; ++at) zeros += ",0";
  const std::string long_answer = R"({"receiving_parents":[{"children":[)" + zeros + "]}]}";
  const std::string spread = std::string{good}.insert(1, "\n");
  std::string text;
  for (const std::string& odd : {good, std::string{}, " " + good, spread, "\r" + good, long_answer}) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < 200; ++at)
      lines.push_back(at % 7 == 3 ? odd : at % 3 == 1 ? long_answer : good);
    check_records(joined(lines), false);
    text += joined(lines);
  }

  BatchCalculator calculator{{.date = {}}};
  BatchPart part;
  std::size_t parts = 0;
  std::size_t line = 1;
  for (BatchLines left{.text = text}; !left.text.empty(); ++parts) {
    left = calculator.calculate_lines(left, part);
    if (left.text.empty()) break;
    CHECK(left.first_line + lines_in(std::string{left.text}) == lines_in(text) + 1);
    CHECK(left.first_line > std::exchange(line, left.first_line));
    REQUIRE(part.is_large());
    const std::size_t last_answer = part.results.rfind('\n', part.results.size() - 2);
    CHECK(last_answer + 1 < large_part_bytes);
  }
  CHECK(parts > 20);
}

}  // namespace cmcalc::test
