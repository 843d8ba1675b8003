// Problems in words: the document cmcalc.error/1, and messages for people. Only this file makes sentences of
// them.
#include "write/problems.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <vector>

#include "text/format.hpp"
#include "text/layout.hpp"
#include "text/utf8.hpp"
#include "text/wording.hpp"
#include "write/json_writer.hpp"

namespace cmcalc {

namespace {

/// The values of one problem, as its sentences show them.
class Values {
 public:
  Values(const Problem& problem, const FactNames& names) : problem_{problem}, names_{names} {}

  /// `text` with its placeholders filled in: {given}, {meant:long}; {fact} is the fact itself, and {'word'} a
  /// word as the reader has it written. A brace before anything else belongs to an example.
  [[nodiscard]] std::string filled(std::string_view text) const
  {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const bool placeholder = text[at] == '{' && at + 1 < text.size() &&
                               (text[at + 1] == '\'' || (text[at + 1] >= 'a' && text[at + 1] <= 'z'));
      if (!placeholder) {
        out += text[at++];
        continue;
      }
      const std::size_t end = text.find('}', at);
      out += value_of(text.substr(at + 1, end - at - 1));
      at = end + 1;
    }
    return out;
  }

 private:
  [[nodiscard]] std::string value_of(std::string_view placeholder) const
  {
    if (placeholder == "fact") return names_.name_of(problem_.pointer);
    if (placeholder.front() == '\'') return as_value(placeholder.substr(1, placeholder.size() - 2));
    const std::size_t colon = std::min(placeholder.find(':'), placeholder.size());
    const std::string_view form = placeholder.substr(std::min(colon + 1, placeholder.size()));
    for (const auto& [name, value] : problem_.arguments) {
      if (text_of(name).id != placeholder.substr(0, colon)) continue;
      return std::visit([&](const auto& each) { return shown_as(form, each); }, value);
    }
    return fmt::format("{{{}}}", placeholder);  // a mistake in our texts, which the tests look for
  }

  /// `text` as the reader writes a value: in quotation marks only in a document.
  [[nodiscard]] std::string as_value(std::string_view text) const
  {
    return names_.reader() == Reader::document ? quoted(text) : std::string{text};
  }

  [[nodiscard]] static std::string shown_as(std::string_view, std::int64_t number)
  {
    return fmt::format("{}", number);
  }

  [[nodiscard]] static std::string shown_as(std::string_view form, const Money& amount)
  {
    if (form == "pounds") return format::money(amount);
    const Int128 pence = amount.pence.num();
    if (amount.pence.den() != 1) return format::fraction(amount.pence) + " pence";
    const Int128 size = pence < 0 ? -pence : pence;
    return fmt::format("{}{}.{:02}", pence < 0 ? "-" : "", size / 100, size % 100);
  }

  [[nodiscard]] std::string shown_as(std::string_view form, Date day) const
  {
    if (form == "long") return format::date(day);
    if (form == "day") return fmt::format("{:02}", day.day());
    if (form == "month") return fmt::format("{} {}", format::months[day.month() - 1], day.year());
    return form == "value" ? as_value(day.iso()) : day.iso();
  }

  [[nodiscard]] std::string shown_as(std::string_view form, TaxYear year) const
  {
    if (form == "start") return fmt::format("6 April {}", year.starts);
    return form == "value" ? as_value(year.text()) : year.text();
  }

  [[nodiscard]] static std::string shown_as(std::string_view, Jurisdiction jurisdiction)
  {
    return std::string{format::country(jurisdiction)};
  }

  [[nodiscard]] std::string shown_as(std::string_view form, ValueType type) const
  {
    const ValueTypeText& text = text_of(type);
    if (form != "write") return std::string{text.name};
    const auto* const words = problem_.argument(Argument::words);
    std::string choice = words == nullptr ? "" : shown_as("", std::get<WordList>(*words));
    if (!choice.empty() && !text.write.empty()) choice += ", or ";
    return choice + filled(text.write);
  }

  [[nodiscard]] static std::string shown_as(std::string_view, const Given& given)
  {
    if (given.form == Given::Form::plain) return shown(given.text);
    if (given.form == Given::Form::character && given.text == "\"") return "a quotation mark";
    return cmcalc::quoted(given.text);
  }

  [[nodiscard]] static std::string shown_as(std::string_view, const ToWrite& to_write)
  {
    return to_write.text;
  }

  [[nodiscard]] std::string shown_as(std::string_view form, const WordList& list) const
  {
    std::vector<std::string> words;
    for (const std::string_view word : list.words) words.push_back(as_value(word));
    return listed(words, form == "and" ? "and" : "or");
  }

  [[nodiscard]] std::string shown_as(std::string_view, const FactList& list) const
  {
    std::vector<std::string> names;
    for (const std::string_view pointer : list.pointers) names.push_back(names_.name_of(pointer));
    return listed(names, "and");
  }

  [[nodiscard]] static std::string shown_as(std::string_view, Position position)
  {
    if (position.line == 0) return fmt::format("Column {}", position.column);
    return fmt::format("Line {}, column {}", position.line, position.column);
  }

  const Problem& problem_;
  const FactNames& names_;
};

}  // namespace

Sentences sentences_of(const Problem& problem, const FactNames& names)
{
  const Values values{problem, names};
  const auto& [what_is_wrong, remedy] =
      text_of(problem.message).sentences[static_cast<std::size_t>(names.reader())];
  return {values.filled(what_is_wrong), values.filled(remedy)};
}

namespace {

using json::Writer;

/// A member whose text may come from outside: a file name, an option or a header.
void put_text(Writer& json, std::string_view name, std::string_view value)
{
  if (simdjson::validate_utf8(value.data(), value.size())) {
    json.text(name, value);
  } else {
    json.text(name, as_utf8(value));
  }
}

/// The members of the document, without its closing brace.
void write_members(Writer& json, const RefusedCase& refused, const Problems& problems)
{
  json.word("schema", "cmcalc.error/1");
  if (!refused.case_id.empty()) json.text("case_id", refused.case_id);
  if (!refused.file.empty()) put_text(json, "file", refused.file);
  if (refused.line > 0) json.number("line", refused.line);
  json.key("problems");
  json.open('[');
  for (const Problem& problem : problems) {
    json.next();
    json.open('{');
    json.word("id", text_of(problem.id).id);
    const bool rows = refused.names.reader() == Reader::table;
    // Wrong use of the command line is about no fact.
    const bool option_alone = problem.pointer.empty() && !problem.place.empty() && !rows;
    if (!option_alone) json.text("pointer", problem.pointer);
    if (!problem.place.empty()) put_text(json, rows ? "column" : "option", problem.place);
    const bool has_line = refused.line == 0 || (rows && problem.line != refused.line);
    if (problem.line > 0 && has_line) json.number("line", problem.line);
    const Sentences sentences = sentences_of(problem, refused.names);
    put_text(json, "problem", sentences.problem);
    put_text(json, "remedy", sentences.remedy);
    json.close('}');
  }
  json.close(']');
}

/// Base64 (RFC 4648), for bytes that no JSON string can hold.
std::string base64(std::string_view bytes)
{
  static constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
    std::uint32_t group = 0;
    for (std::size_t byte = 0; byte < 3; ++byte) {
      group = group << 8 | (byte < count ? static_cast<unsigned char>(bytes[at + byte]) : 0U);
    }
    for (std::size_t digit = 0; digit < 4; ++digit) {
      text += digit <= count ? digits[group >> (18 - 6 * digit) & 63] : '=';
    }
  }
  return text;
}

}  // namespace

void write_error_json(std::string& out, const RefusedCase& refused, const Problems& problems)
{
  Writer json{out};
  json.open('{');
  write_members(json, refused, problems);
  json.close('}');
}

void write_reject_json(std::string& out, const RefusedCase& refused, const Problems& problems,
                       std::string_view raw, std::uint64_t bytes)
{
  Writer json{out};
  json.open('{');
  write_members(json, refused, problems);
  if (simdjson::validate_utf8(raw.data(), raw.size())) {
    json.text("raw", raw);
  } else {
    json.text("raw_base64", base64(raw));
  }
  if (bytes > raw.size()) json.number("raw_bytes", bytes);
  json.close('}');
}

namespace {

/// A pointer that is safe to show: keys quoted from a document may be long, or hold control characters.
std::string shown_pointer(std::string_view pointer)
{
  std::string text;
  while (!pointer.empty()) {
    const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
    text += '/' + shown(pointer.substr(1, end - 1));
    pointer.remove_prefix(end);
  }
  return text;
}

/// An option with its value, which may be long, as far as there is room for it.
std::string shown_place(const std::string& place)
{
  constexpr std::size_t room = 60;
  const std::vector<std::string> lines = layout::wrapped(visible(place), room);
  return lines.size() > 1 ? lines.front() + "…" : lines.front();
}

/// In lines of at most 78 columns; those after the first are indented further. A sentence that ends with a
/// command, and not with a full stop, has the command on a line of its own.
void append_sentence(std::string& out, std::string_view sentence)
{
  if (const std::size_t colon = sentence.rfind(": ");
      colon != sentence.npos && !sentence.ends_with('.') && !sentence.ends_with(':')) {
    append_sentence(out, sentence.substr(0, colon + 1));
    out.append("    ").append(sentence.substr(colon + 2)) += '\n';
    return;
  }
  std::string_view indent = "  ";
  for (const std::string& line : layout::wrapped(sentence, layout::width - 4)) {
    out.append(indent).append(line) += '\n';
    indent = "    ";
  }
}

}  // namespace

void write_error_text(std::string& out, const RefusedCase& refused, const Problems& problems)
{
  for (const Problem& problem : problems) {
    out += visible(refused.file);
    if (problem.line > 0) out += ":" + std::to_string(problem.line);
    out += ": ";
    const std::string place =
        problem.place.empty() ? visible(shown_pointer(problem.pointer)) : shown_place(problem.place);
    if (!place.empty()) out += place + ": ";
    out += text_of(problem.id).id;
    const Sentences sentences = sentences_of(problem, refused.names);
    out += '\n';
    append_sentence(out, visible(sentences.problem));
    append_sentence(out, visible(sentences.remedy));
  }
}

}  // namespace cmcalc
