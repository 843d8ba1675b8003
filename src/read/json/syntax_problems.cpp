#include "read/json/syntax_problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "read/json/scanner.hpp"
#include "text/wording.hpp"

namespace cmcalc::json {

namespace {

Given plain(std::string_view text) { return {text, Given::Form::plain}; }

/// The character at `at`.
Given character_at(std::string_view text, std::size_t at)
{
  return {text.substr(at, std::max<std::size_t>(1, utf8_at(text, at).size)), Given::Form::character};
}

Problem with_given(Message message, Given given) { return {message, {{Argument::given, std::move(given)}}}; }

Problem with_meant(Message message, Given given, Given meant)
{
  return {message, {{Argument::given, std::move(given)}, {Argument::meant, std::move(meant)}}};
}

/// The run of letters, digits and signs that begins at `at`.
std::string_view word_at(std::string_view text, std::size_t at)
{
  std::size_t end = at;
  while (end < text.size() && in_word(text[end])) ++end;
  return text.substr(at, end - at);
}

/// The inside of the string whose opening quotation mark is at `at`, or of what there is of it.
std::string_view string_at(std::string_view text, std::size_t at)
{
  std::size_t end = ++at;
  while (end < text.size() && text[end] != '"' && text[end] != '\n') end += text[end] == '\\' ? 2 : 1;
  return text.substr(at, std::min(end, text.size()) - at);
}

bool starts(std::string_view text, std::size_t at, std::string_view with)
{
  return text.substr(at, with.size()) == with;
}

bool comment_at(std::string_view text, std::size_t at)
{
  return starts(text, at, "//") || starts(text, at, "/*") || text[at] == '#';
}

bool foreign_quote_at(std::string_view text, std::size_t at)
{
  return text[at] == '\'' || text[at] == '`' || starts(text, at, "“") || starts(text, at, "”") ||
         starts(text, at, "„") || starts(text, at, "‘") || starts(text, at, "’");
}

Problem foreign_quote(std::string_view text, std::size_t at)
{
  return with_given(Message::foreign_quotation_mark, character_at(text, at));
}

Problem no_number(std::string_view word)
{
  const std::size_t first = std::min(word.find_first_not_of("+-0"), word.size());
  const bool only_figures = word.find_first_not_of("0123456789.+-") == std::string_view::npos;
  if (word.front() == '+') return with_given(Message::plus_sign, plain(word));
  if (word.back() == '.' && only_figures) return with_given(Message::point_at_end, plain(word));
  if (word.front() == '.' && only_figures) {
    return with_meant(Message::point_at_beginning, plain(word), plain(fmt::format("0{}", word)));
  }
  if (only_figures && word[word.front() == '-' ? 1 : 0] == '0' && first > 0) {
    const std::string_view rest = word.substr(first);
    const std::string_view zero = rest.empty() || rest.front() == '.' ? "0" : "";
    const std::string_view minus = word.front() == '-' ? "-" : "";
    return with_meant(Message::leading_zero, plain(word), plain(fmt::format("{}{}{}", minus, zero, rest)));
  }
  return with_given(Message::not_a_number, plain(word));
}

Problem no_word(std::string_view word)
{
  const std::string folded = in_small_letters(word);
  if (folded == "true" || folded == "yes") return with_given(Message::word_meaning_yes, plain(word));
  if (folded == "false" || folded == "no") return with_given(Message::word_meaning_no, plain(word));
  const bool nothing = folded == "null" || folded == "nil" || folded == "none" || folded == "undefined" ||
                       folded == "nan" || folded.find("infinity") != std::string::npos || folded == "inf";
  if (nothing) return with_given(Message::word_meaning_nothing, plain(word));
  return with_meant(Message::text_without_quotes, plain(word), word);
}

Problem no_value(std::string_view text, std::size_t at, std::size_t before)
{
  if (foreign_quote_at(text, at)) return foreign_quote(text, at);
  if (comment_at(text, at)) return Message::comment;
  const char c = text[at];
  if (c == ']' && text[before] == ',') return Message::comma_at_end_of_list;
  if (c == ',' || c == ']' || c == '}') return with_given(Message::value_missing, character_at(text, at));
  if (starts(text, at, "£")) return Message::pound_sign;
  const std::string_view word = word_at(text, at);
  if (word.empty()) return with_given(Message::not_a_value, character_at(text, at));
  const bool like_number = word.size() > 1 && (word[0] == '+' || word[0] == '.') && word[1] <= '9';
  return like_number ? no_number(word) : no_word(word);
}

Problem no_key(std::string_view text, std::size_t at, std::size_t before)
{
  if (foreign_quote_at(text, at)) return foreign_quote(text, at);
  if (comment_at(text, at)) return Message::comment;
  if (text[at] == '}' && text[before] == ',') return Message::comma_at_end_of_object;
  const std::string_view word = word_at(text, at);
  if (text[at] >= '0' && text[at] <= '9' && text[before] == ',') {
    return with_given(Message::thousands_comma, plain(word));
  }
  if (!word.empty()) return with_meant(Message::key_without_quotes, plain(word), word);
  return with_given(Message::not_a_key, character_at(text, at));
}

Problem no_colon(std::string_view text, std::size_t at, std::size_t key)
{
  if (comment_at(text, at)) return Message::comment;
  return with_given(text[at] == '=' ? Message::equals_sign : Message::colon_missing, string_at(text, key));
}

Problem no_comma(std::string_view text, std::size_t at, bool in_object)
{
  if (comment_at(text, at)) return Message::comment;
  const char c = text[at];
  if (c == ']' || c == '}') {
    return {Message::wrong_bracket,
            {{Argument::given, character_at(text, at)},
             {Argument::expected, in_object ? ValueType::object : ValueType::list},
             {Argument::closing, Given{in_object ? "}" : "]"}}}};
  }
  if (c == ';') return Message::semicolon;
  if (c == ':') return Message::second_colon;
  return with_given(Message::comma_missing, character_at(text, at));
}

Problem control_character(std::string_view text, std::size_t at, std::size_t string)
{
  if (text[at] == '\n' || text[at] == '\r') {
    return with_given(Message::line_end_in_text, text.substr(string + 1, at - string - 1));
  }
  return with_given(text[at] == '\t' ? Message::tab_in_text : Message::control_character_in_text,
                    character_at(text, at));
}

Problem bad_escape(std::string_view text, std::size_t at)
{
  if (starts(text, at, "\\u")) return with_given(Message::escape_without_digits, plain(text.substr(at, 6)));
  const std::size_t size = 1 + std::max<std::size_t>(1, utf8_at(text, at + 1).size);
  return with_given(Message::unknown_escape, plain(text.substr(at, size)));
}

Problem cut_short(std::string_view text, const Scanner& scanner)
{
  const std::vector<bool>& open = scanner.open();
  const std::size_t begin = scanner.token_begin();
  if (open.empty()) return Message::cut_short_in_value;
  // A string that runs to the end of the text is the likelier culprit.
  if (text[begin] == '"' && begin + 1 + string_at(text, begin).size() >= text.size()) {
    return with_given(Message::cut_short_in_text, string_at(text, begin));
  }
  const ArgumentValue expected{Argument::expected, open.back() ? ValueType::object : ValueType::list};
  constexpr std::size_t most_closed = 20;
  if (open.size() > most_closed) return {Message::cut_short_deep_inside, {expected}};
  std::string closing;
  for (std::size_t at = open.size(); at > 0; --at) closing += open[at - 1] ? '}' : ']';
  return {Message::cut_short, {expected, {Argument::closing, Given{closing}}}};
}

std::string_view rest_of_line(std::string_view text, std::size_t at)
{
  return text.substr(at, text.find_first_of("\r\n", at) - at);
}

/// Why the text is not the beginning of a case.
Problem no_case(std::string_view text, std::size_t at)
{
  if (foreign_quote_at(text, at)) return foreign_quote(text, at);
  if (comment_at(text, at)) return Message::comment;
  return with_given(Message::not_a_case, rest_of_line(text, at));
}

Problem problem_of(std::string_view text, const Scanner& scanner)
{
  const std::size_t at = scanner.fault_at();
  const std::size_t token = scanner.token_begin();
  const bool begun = !scanner.open().empty();
  switch (*scanner.fault()) {
    case Fault::cut_short: return cut_short(text, scanner);
    case Fault::bad_value: return begun ? no_value(text, at, token) : no_case(text, at);
    case Fault::bad_number: return begun ? no_number(word_at(text, token)) : no_case(text, token);
    case Fault::bad_word: return begun ? no_word(word_at(text, token)) : no_case(text, token);
    case Fault::bad_key: return no_key(text, at, token);
    case Fault::no_colon: return no_colon(text, at, token);
    case Fault::no_comma: return no_comma(text, at, scanner.open().back());
    case Fault::control_character: return control_character(text, at, token);
    case Fault::bad_escape: return bad_escape(text, at);
    case Fault::lone_surrogate: return with_given(Message::half_a_character, plain(text.substr(at, 6)));
    case Fault::after_document: break;
  }
  return with_given(Message::text_after_document, rest_of_line(text, at));
}

/// `problem` with its place.
Problem placed(Problem problem, std::string_view text, std::size_t offset)
{
  const std::size_t line_begin = text.substr(0, offset).find_last_of('\n') + 1;
  const bool marked = line_begin == 0 && text.substr(0, byte_order_mark.size()) == byte_order_mark;
  std::size_t column = 1;
  for (std::size_t at = marked ? byte_order_mark.size() : line_begin; at < offset; ++column) {
    at += std::max<std::size_t>(1, utf8_at(text, at).size);
  }
  problem.offset = static_cast<std::ptrdiff_t>(offset);
  problem.line = line_of(text, offset);
  // In a file of cases, one on each line, the number of the line is not known here.
  const bool one_line = text.find('\n') >= text.size() - std::min<std::size_t>(text.size(), 1);
  problem.add(Argument::position, Position{.line = one_line ? 0 : problem.line, .column = column});
  return problem;
}

std::optional<Problem> encoding_problem(std::string_view text)
{
  const std::string_view begin = text.substr(0, 2);
  const bool two_byte = begin.size() == 2 && (begin == "\xff\xfe" || begin == "\xfe\xff" ||
                                              (begin[0] == '\0') != (begin[1] == '\0'));
  if (two_byte) return placed(Message::utf_16, text, 0);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = utf8_at(text, at).size;
    if (size == 0) {
      const auto byte = static_cast<unsigned char>(text[at]);
      return placed(with_given(Message::byte_not_utf_8, plain(fmt::format("{:#04x}", byte))), text, at);
    }
    at += size;
  }
  return std::nullopt;
}

}  // namespace

std::size_t line_of(std::string_view text, std::size_t offset)
{
  return 1 + static_cast<std::size_t>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

std::optional<Problem> syntax_problem(std::string_view text)
{
  if (auto problem = encoding_problem(text)) return problem;
  const std::size_t begin =
      text.substr(0, byte_order_mark.size()) == byte_order_mark ? byte_order_mark.size() : 0;
  if (text.find_first_not_of(" \t\r\n", begin) == std::string_view::npos) {
    return placed(Message::empty_file, text, begin);
  }
  Scanner scanner{text};
  while (scanner.next().kind != Token::Kind::end) {
  }
  if (!scanner.fault()) return std::nullopt;
  // A number or word is quoted whole, so its place is where it begins.
  const bool whole = *scanner.fault() == Fault::bad_number || *scanner.fault() == Fault::bad_word;
  const std::size_t offset = whole ? scanner.token_begin() : scanner.fault_at();
  return placed(problem_of(text, scanner), text, offset);
}

}  // namespace cmcalc::json
