#include "read/input_kind.hpp"

#include <algorithm>

#include "read/known_keys.hpp"
#include "text/lines.hpp"
#include "text/utf8.hpp"
#include "text/wording.hpp"

namespace cmcalc {

namespace {

constexpr std::size_t most_looked_at = 4096;
constexpr std::string_view blanks = " \t\r\n";

std::string_view without_blanks(std::string_view text)
{
  return text.substr(std::min(text.find_first_not_of(blanks), text.size()));
}

bool is_web_page(std::string_view text)
{
  const std::string small = in_small_letters(text.substr(0, most_looked_at));
  return small.find("<html") != small.npos || small.starts_with("<!doctype html");
}

/// Whether `text` begins with `---`, or with a key of a case and a colon, as YAML does.
bool is_yaml(std::string_view text)
{
  const std::string_view line = without_line_end(line_at_front(text));
  if (line == "---" || line.starts_with("%YAML")) return true;
  const std::size_t colon = line.find(':');
  if (colon == line.npos || (colon + 1 < line.size() && line[colon + 1] != ' ')) return false;
  return is_key(line.substr(0, colon));
}

/// Whether the document at the front of `text` says that it is a history.
bool is_history(std::string_view text)
{
  const std::string_view front = text.substr(0, most_looked_at);
  const std::size_t schema = front.find("\"schema\"");
  const std::size_t history = front.find("\"cmcalc.history/1\"");
  if (schema == front.npos || history == front.npos || history < schema) return false;
  return front.substr(schema + 8, history - schema - 8).find_first_not_of(": \t\r\n") == front.npos;
}

/// Whether the object that begins in the first line goes on in the next: that begins with a key, and not with
/// another object.
InputKind one_case_in(std::string_view text, bool ended)
{
  const std::string_view line = line_at_front(text);
  const std::size_t last = without_line_end(line).find_last_not_of(blanks);
  if (last == line.npos || line[last] == '}') return {};
  const std::string_view rest = without_blanks(text.substr(line.size()));
  if (rest.empty()) return {.known = ended || text.size() > most_looked_at};
  if (!line.ends_with('\n') || (rest.front() != '"' && rest.front() != '}')) return {};
  return {.problem = Problem{Message::one_case_on_many_lines}};
}

}  // namespace

InputKind kind_of_input(std::string_view text, bool ended, Expected expected)
{
  if (text.starts_with("\x1f\x8b")) return {.problem = Problem{Message::input_gzip}};
  if (text.starts_with("PK\x03\x04") || text.starts_with("PK\x05\x06")) {
    return {.problem = Problem{Message::input_zip}};
  }
  if (text.starts_with("%PDF-")) return {.problem = Problem{Message::input_pdf}};
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  text = without_blanks(text);
  if (text.starts_with('<')) {
    return {.problem = Problem{is_web_page(text) ? Message::input_html : Message::input_xml}};
  }
  if (text.starts_with('[')) {
    const bool of_objects = without_blanks(text.substr(1)).starts_with('{');
    if (expected == Expected::one_case && !of_objects) return {};
    return {.problem = Problem{Message::list_of_cases}};
  }
  if (text.starts_with('{')) {
    if (is_history(text)) return {.problem = Problem{Message::history_for_a_case}};
    return expected == Expected::one_case ? InputKind{} : one_case_in(text, ended);
  }
  if (is_yaml(text)) return {.problem = Problem{Message::input_yaml}};
  return {};
}

InputKind prose_in(std::string_view text, bool ended)
{
  constexpr std::size_t fewest_lines = 3;
  if (text.size() < most_looked_at && !ended && text.find_first_of("{}[]\"") == text.npos)
    return {.known = false};
  text = text.substr(0, most_looked_at);
  if (text.find_first_of("{}[]\"") != text.npos || text.find('\0') != text.npos) return {};
  std::size_t lines = 0;
  std::size_t with_words = 0;
  while (!text.empty()) {
    const std::string_view line = line_at_front(text);
    text.remove_prefix(line.size());
    if (is_blank(line)) continue;
    ++lines;
    const bool words =
        without_line_end(line).find(' ') != line.npos &&
        std::any_of(line.begin(), line.end(), [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
    if (words) ++with_words;
  }
  if (lines < fewest_lines || 2 * with_words < lines) return {};
  return {.problem = Problem{Message::input_prose}};
}

}  // namespace cmcalc
