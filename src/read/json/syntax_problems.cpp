#include "read/json/syntax_problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "read/json/scanner.hpp"
#include "text/wording.hpp"

namespace cmcalc::json {

namespace {

struct SyntaxDiagnostic {
  std::string problem;  ///< goes on from "Line 3, column 17: "
  std::string remedy;
};

/// The character at `at`, as a sentence can hold it.
std::string character_at(std::string_view text, std::size_t at)
{
  if (text[at] == '"') return "a quotation mark";
  return quoted(text.substr(at, std::max<std::size_t>(1, utf8_at(text, at).size)));
}

/// The run of letters, digits and signs that begins at `at`.
std::string_view word_at(std::string_view text, std::size_t at)
{
  std::size_t end = at;
  while (end < text.size() && in_word(text[end])) ++end;
  return text.substr(at, end - at);
}

/// The inside of the string whose opening quotation mark stands at `at`, or of what there is of it.
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

SyntaxDiagnostic comment() { return {"a comment begins, and JSON has none.", "Delete the comment."}; }

SyntaxDiagnostic foreign_quote(std::string_view text, std::size_t at)
{
  return {fmt::format("{} is not a quotation mark of JSON.", character_at(text, at)),
          "Write straight double quotation marks on both sides of a text: \"like this\"."};
}

SyntaxDiagnostic no_number(std::string_view word)
{
  const std::size_t first = std::min(word.find_first_not_of("+-0"), word.size());
  const bool only_figures = word.find_first_not_of("0123456789.+-") == std::string_view::npos;
  if (word.front() == '+') {
    return {fmt::format("{} has a plus sign, which a number of JSON does not have.", shown(word)),
            "Delete the plus sign."};
  }
  if (word.back() == '.' && only_figures) {
    return {fmt::format("{} ends with its decimal point.", shown(word)),
            "Delete the decimal point, or write the digits after it."};
  }
  if (word.front() == '.' && only_figures) {
    return {fmt::format("{} begins with its decimal point.", shown(word)),
            fmt::format("Write 0{}.", shown(word))};
  }
  if (only_figures && word[word.front() == '-' ? 1 : 0] == '0' && first > 0) {
    const std::string rest{word.substr(first)};
    const std::string plain = rest.empty() || rest.front() == '.' ? '0' + rest : rest;
    return {fmt::format("{} begins with a zero that a number of JSON does not have.", shown(word)),
            fmt::format("Write {}{}.", word.front() == '-' ? "-" : "", shown(plain))};
  }
  return {fmt::format("{} is not a number.", shown(word)),
          "Write a number with digits and a decimal point only, or put a text in double quotation marks."};
}

SyntaxDiagnostic no_word(std::string_view word)
{
  const std::string folded = in_small_letters(word);
  const std::string problem = fmt::format("{} is not a value of JSON.", shown(word));
  if (folded == "true" || folded == "yes") return {problem, "Write true."};
  if (folded == "false" || folded == "no") return {problem, "Write false."};
  const bool nothing = folded == "null" || folded == "nil" || folded == "none" || folded == "undefined" ||
                       folded == "nan" || folded.find("infinity") != std::string::npos || folded == "inf";
  if (nothing) return {problem, "Leave the key out, with its value, where a fact is not known."};
  return {problem, fmt::format("Write a text in double quotation marks: {}.", quoted(word))};
}

SyntaxDiagnostic no_value(std::string_view text, std::size_t at, std::size_t before)
{
  if (foreign_quote_at(text, at)) return foreign_quote(text, at);
  if (comment_at(text, at)) return comment();
  const char c = text[at];
  if (c == ']' && text[before] == ',') {
    return {"a comma stands before the end of the list.", "Delete that comma."};
  }
  if (c == ',' || c == ']' || c == '}') {
    return {fmt::format("a value is missing before {}.", character_at(text, at)),
            "Write the value, or delete what asks for it."};
  }
  if (starts(text, at, "£")) {
    return {"a pound sign stands before a number.", "Write the amount without the pound sign, like 1234.50."};
  }
  const std::string_view word = word_at(text, at);
  if (word.empty()) {
    return {fmt::format("{} is not the beginning of a value.", character_at(text, at)),
            "Write a text in double quotation marks, a number, true, false, an object or a list."};
  }
  const bool like_number = word.size() > 1 && (word[0] == '+' || word[0] == '.') && word[1] <= '9';
  return like_number ? no_number(word) : no_word(word);
}

SyntaxDiagnostic no_key(std::string_view text, std::size_t at, std::size_t before)
{
  if (foreign_quote_at(text, at)) return foreign_quote(text, at);
  if (comment_at(text, at)) return comment();
  if (text[at] == '}' && text[before] == ',') {
    return {"a comma stands before the end of the object.", "Delete that comma."};
  }
  if (text[at] >= '0' && text[at] <= '9' && text[before] == ',') {
    return {fmt::format("{} stands where the next key belongs.", shown(word_at(text, at))),
            "Write numbers without a comma between the thousands, like 1234.50."};
  }
  const std::string_view word = word_at(text, at);
  if (!word.empty()) {
    return {fmt::format("the key {} has no quotation marks.", shown(word)),
            fmt::format("Write {}.", quoted(word))};
  }
  return {fmt::format("{} stands where a key in double quotation marks belongs.", character_at(text, at)),
          "Write the key, a colon and the value, or delete what is not needed."};
}

SyntaxDiagnostic no_colon(std::string_view text, std::size_t at, std::size_t key)
{
  const std::string name = quoted(string_at(text, key));
  if (comment_at(text, at)) return comment();
  if (text[at] == '=')
    return {fmt::format("an equals sign follows the key {}.", name), "Write a colon in its place."};
  return {fmt::format("no colon follows the key {}.", name), "Write a colon and then the value of the key."};
}

SyntaxDiagnostic no_comma(std::string_view text, std::size_t at, bool in_object)
{
  if (comment_at(text, at)) return comment();
  const char c = text[at];
  const std::string_view what = in_object ? "an object" : "a list";
  if (c == ']' || c == '}') {
    return {
        fmt::format("{} would close {}.", character_at(text, at), what),
        fmt::format("Close {} with \"{}\", or mend the brackets before it.", what, in_object ? '}' : ']')};
  }
  if (c == ';') return {"\";\" stands where a comma belongs.", "Write a comma."};
  if (c == ':')
    return {"a second colon follows a value.", "Write a comma between one value and the next key."};
  return {fmt::format("a comma is missing before {}.", character_at(text, at)),
          "Write a comma there; within a text, write a quotation mark as \\\"."};
}

SyntaxDiagnostic control_character(std::string_view text, std::size_t at, std::size_t string)
{
  const std::string name = quoted(text.substr(string + 1, at - string - 1));
  if (text[at] == '\n' || text[at] == '\r') {
    return {fmt::format("the text {} is not closed before the end of its line.", name),
            "Write a double quotation mark where the text ends."};
  }
  return {fmt::format("a control character, {}, stands inside a text.", character_at(text, at)),
          text[at] == '\t' ? "Write a space in place of the tab." : "Delete the character."};
}

SyntaxDiagnostic bad_escape(std::string_view text, std::size_t at)
{
  if (starts(text, at, "\\u")) {
    return {fmt::format("{} does not have four hexadecimal digits after \\u.", shown(text.substr(at, 6))),
            "Write the character itself."};
  }
  return {fmt::format("JSON knows no escape {}.",
                      shown(text.substr(at, 1 + std::max<std::size_t>(1, utf8_at(text, at + 1).size)))),
          "Write a backslash that is meant as one twice: \\\\."};
}

SyntaxDiagnostic lone_surrogate(std::string_view text, std::size_t at)
{
  return {fmt::format("{} is half of a character.", shown(text.substr(at, 6))),
          "Write the character itself."};
}

SyntaxDiagnostic cut_short(std::string_view text, const Scanner& scanner)
{
  const std::vector<bool>& open = scanner.open();
  const std::size_t begin = scanner.token_begin();
  if (open.empty()) return {"the text ends in the middle of a value.", "Get the whole file again."};
  // A string that runs to the end of the text is the likelier culprit.
  if (text[begin] == '"' && begin + 1 + string_at(text, begin).size() >= text.size()) {
    return {fmt::format("the text {} is not closed when the file ends.", quoted(string_at(text, begin))),
            "Get the whole file again, or write the missing quotation mark."};
  }
  std::string closing;
  for (std::size_t at = open.size(); at > 0; --at) closing += open[at - 1] ? '}' : ']';
  const std::string_view what = open.back() ? "an object" : "a list";
  return {fmt::format("the text ends before {} is closed.", what),
          open.size() > 20
              ? "Get the whole file again."
              : fmt::format("Get the whole file again, or close what is open with \"{}\".", closing)};
}

std::string_view rest_of_line(std::string_view text, std::size_t at)
{
  return text.substr(at, text.find_first_of("\r\n", at) - at);
}

/// What is diagnostic of a text that is JSON from no place on, not even the first.
SyntaxDiagnostic no_case(std::string_view text, std::size_t at)
{
  if (foreign_quote_at(text, at)) return foreign_quote(text, at);
  if (comment_at(text, at)) return comment();
  return {fmt::format("{} is not the beginning of a case in JSON.", quoted(rest_of_line(text, at))),
          "Give a case in JSON, which begins with \"{\"; for a table of cases see cmcalc batch --template."};
}

SyntaxDiagnostic after_document(std::string_view text, std::size_t at)
{
  return {fmt::format("{} follows the end of the case.", quoted(rest_of_line(text, at))),
          "Delete it, or put each case in a file of its own."};
}

SyntaxDiagnostic diagnostic_of(std::string_view text, const Scanner& scanner)
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
    case Fault::lone_surrogate: return lone_surrogate(text, at);
    case Fault::after_document: break;
  }
  return after_document(text, at);
}

Problem placed(ErrorId id, std::string_view text, std::size_t offset, const SyntaxDiagnostic& diagnostic)
{
  const std::size_t line_begin = text.substr(0, offset).find_last_of('\n') + 1;
  const bool marked = line_begin == 0 && text.substr(0, byte_order_mark.size()) == byte_order_mark;
  std::size_t column = 1;
  for (std::size_t at = marked ? byte_order_mark.size() : line_begin; at < offset; ++column) {
    at += std::max<std::size_t>(1, utf8_at(text, at).size);
  }
  const std::size_t line = line_of(text, offset);
  // In a file of cases, one on each line, the number of the line is not ours to know.
  const bool one_line = text.find('\n') >= text.size() - std::min<std::size_t>(text.size(), 1);
  const std::string place =
      one_line ? fmt::format("Column {}", column) : fmt::format("Line {}, column {}", line, column);
  Problem problem{id, {}, fmt::format("{}: {}", place, diagnostic.problem), diagnostic.remedy};
  problem.offset = static_cast<std::ptrdiff_t>(offset);
  problem.line = line;
  return problem;
}

std::optional<Problem> encoding_problem(std::string_view text)
{
  const std::string_view begin = text.substr(0, 2);
  const bool two_byte = begin.size() == 2 && (begin == "\xff\xfe" || begin == "\xfe\xff" ||
                                              (begin[0] == '\0') != (begin[1] == '\0'));
  if (two_byte) {
    return placed(ErrorId::not_utf_8, text, 0,
                  {"the text is UTF-16, and JSON is UTF-8.", "Save the file as UTF-8."});
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = utf8_at(text, at).size;
    if (size == 0) {
      const auto byte = static_cast<unsigned char>(text[at]);
      return placed(ErrorId::not_utf_8, text, at,
                    {fmt::format("the byte {:#04x} is not UTF-8.", byte), "Save the file as UTF-8."});
    }
    at += size;
  }
  return std::nullopt;
}

ErrorId id_of(Fault fault)
{
  if (fault == Fault::cut_short) return ErrorId::cut_short;
  return fault == Fault::after_document ? ErrorId::text_after_document : ErrorId::not_json;
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
    return placed(ErrorId::empty_file, text, begin, {"there is nothing in the file.", "Write a case."});
  }
  Scanner scanner{text};
  while (scanner.next().kind != Token::Kind::end) {
  }
  if (!scanner.fault()) return std::nullopt;
  // A number or word is quoted whole, so its place is where it begins.
  const bool whole = *scanner.fault() == Fault::bad_number || *scanner.fault() == Fault::bad_word;
  const std::size_t offset = whole ? scanner.token_begin() : scanner.fault_at();
  return placed(id_of(*scanner.fault()), text, offset, diagnostic_of(text, scanner));
}

}  // namespace cmcalc::json
