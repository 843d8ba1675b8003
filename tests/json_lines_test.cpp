// Documents that stand one a line are looked at all at once: each is read as it is by itself.
#include <algorithm>
#include <string>
#include <vector>

#include "json_test.hpp"

namespace cmcalc::test {

namespace {

const std::string good =
    R"({"case_id":"é 5","effective_date":"2025-06-03","paying_parent":{"income":{"gross_weekly":412.50}},)"
    R"("receiving_parents":[{"children":[{"nights":104},{}]}]})";

constexpr std::size_t behind = 64;

/// Reads each of `lines`, which one reader reads all at once and another by themselves.
void check_lines(const std::vector<std::string>& lines)
{
  static CaseReader of_lines;
  static CaseReader by_itself;
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  text.resize(text.size() + behind, '5');
  const std::size_t size = text.size() - behind - (lines.empty() ? 0 : 1);
  of_lines.begin_lines(std::string_view{text}.substr(0, size), text.size() - size);
  std::string_view rest{text};
  for (const std::string& line : lines) {
    INFO(text.substr(0, 2000) << "\n\nthe line\n" << line);
    Problems found;
    Problems expected;
    const Facts* const facts =
        of_lines.read_line(rest.substr(0, line.size()), found, rest.size() - line.size());
    const Said said = said_of(facts, found);
    REQUIRE(said == said_of(by_itself.read(line, expected), expected));
    rest.remove_prefix(line.size() + 1);
  }
}

/// `odd` at several places among good lines.
void check_among_good(const std::string& odd)
{
  check_lines({good, odd, good, odd, odd, good, good});
  check_lines({odd, good, good, good});
  check_lines({good, good, odd});
}

}  // namespace

TEST_CASE("lines: a document that is cut never goes on in the next line", "[io][json]")
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

TEST_CASE("lines: what stands beside a document", "[io][json]")
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
    for (const char byte : {'"', '\\', '{', '}', '[', ']', ',', ':', ' ', '\r', '\x1f', '\xff', '0'}) {
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
  check_lines({});
  check_lines({good});
}

TEST_CASE("lines: of any length, and any number", "[io][json]")
{
  for (std::size_t size = 2; size <= 200; ++size) check_lines({"{" + std::string(size - 2, ' ') + "}", good});
  for (const std::size_t many : {1, 100, 5000}) {
    std::vector<std::string> lines(many, good);
    lines[many / 2] = "{";
    check_lines(lines);
  }
}

}  // namespace cmcalc::test
