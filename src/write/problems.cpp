// Problems: the document cmcalc.error/1, and messages for people.
#include <simdjson.h>

#include <algorithm>

#include "text/utf8.hpp"
#include "text/wording.hpp"
#include "write/json_writer.hpp"
#include "write/write.hpp"

namespace cmcalc {

Problem income_insufficient_problem(const CaseFacts& facts)
{
  if (!facts.income.hmrc.empty()) {
    const Date asked = facts.income.requested_on;
    const Rates rates = built_in_tables().in_force(facts.effective_date, facts.jurisdiction);
    Worksheet sheet{Worksheet::Recording::off};
    const auto years = sheet.number(rates.figure(Parameter::income_tax_years));
    return {
        .id = ErrorId::income_insufficient,
        .pointer = "/paying_parent/income/hmrc",
        .problem =
            "None of HMRC's records gives income of a tax year that counts, and there is nothing else "
            "from which gross weekly income could be worked out.",
        .remedy = fmt::format("The {} tax years that ended before {} count, {} the latest: give a record of "
                              "one of them, or current income.",
                              years, asked.iso(), last_tax_year_ended_before(asked).text())};
  }
  return {.id = ErrorId::income_insufficient,
          .pointer = "/paying_parent/income",
          .problem = "There is nothing from which gross weekly income could be worked out.",
          .remedy =
              "Give HMRC records of one of the last six tax years, historic_weekly, current or an "
              "estimated_weekly; or \"decision\": \"default\" if that is what was decided."};
}

namespace {

using json::Writer;

/// A member with a text that may come from outside: from a name, an option or a header.
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
    json.text("pointer", problem.pointer);
    if (!problem.option.empty()) put_text(json, "option", problem.option);
    if (!problem.column.empty()) put_text(json, "column", problem.column);
    const bool has_line = refused.line == 0 || (refused.rows && problem.line != refused.line);
    if (problem.line > 0 && has_line) json.number("line", problem.line);
    put_text(json, "problem", problem.problem);
    put_text(json, "remedy", problem.remedy);
    json.close('}');
  }
  json.close(']');
}

/// RFC 4648, for bytes that no JSON string can hold.
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

/// A pointer as a person can read it: keys quoted from a document may be long, or hold control characters.
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

}  // namespace

void write_error_text(std::string& out, std::string_view file, const Problems& problems)
{
  for (const Problem& problem : problems) {
    out += visible(file);
    if (problem.line > 0) out += ":" + std::to_string(problem.line);
    out += ": ";
    const std::string named = problem.option + problem.column;  // of these it has one at most
    const std::string place = named.empty() ? shown_pointer(problem.pointer) : named;
    if (!place.empty()) out += visible(place) + ": ";
    out += text_of(problem.id).id;
    out += "\n  " + visible(problem.problem) + "\n  " + visible(problem.remedy) + "\n";
  }
}

}  // namespace cmcalc
