#include "cmcalc/batch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace cmcalc {

namespace {

/// So many bytes of a record that is too large are kept.
constexpr std::size_t most_kept_of_too_large = 4096;

/// A character of UTF-8 has at most so many bytes after its first.
constexpr std::size_t most_bytes_after_first = 3;

Problem record_too_large(std::uint64_t bytes)
{
  return {.id = ErrorId::record_too_large,
          .pointer = {},
          .problem = fmt::format("The record has {} bytes, more than 1 MiB, and was not read.", bytes),
          .remedy = "Check that each case stands on a line of its own; a case is a few kilobytes."};
}

}  // namespace

std::string_view beginning_of_too_large(std::string_view record)
{
  if (record.size() <= most_kept_of_too_large) return record;
  const auto splits_character = [&](std::size_t size) {
    return (static_cast<unsigned char>(record[size]) & 0xC0U) == 0x80U;
  };
  for (std::size_t less = 0; less <= most_bytes_after_first; ++less) {
    const std::size_t size = most_kept_of_too_large - less;
    if (!splits_character(size)) return record.substr(0, size);
  }
  return record.substr(0, most_kept_of_too_large);  // it is no UTF-8
}

std::string_view line_at_front(std::string_view text)
{
  const std::size_t end = text.find('\n');
  return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

std::size_t count_line_ends(std::string_view text)
{
  // Blocks so small that their count has room in a byte: compilers then compare and count many bytes at once.
  constexpr std::size_t block = 240;
  std::size_t count = 0;
  for (; text.size() >= block; text.remove_prefix(block)) {
    std::uint8_t in_block = 0;
    for (std::size_t at = 0; at < block; ++at) in_block += static_cast<std::uint8_t>(text[at] == '\n');
    count += in_block;
  }
  return count + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

std::string_view whole_lines(std::string_view text)
{
  // The standard library looks from the end byte by byte.
  const void* const last = text.empty() ? nullptr : ::memrchr(text.data(), '\n', text.size());
  if (last == nullptr) return {};
  return {text.data(), static_cast<std::size_t>(static_cast<const char*>(last) - text.data()) + 1};
}

std::string_view without_line_end(std::string_view line)
{
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool is_blank(std::string_view line)
{
  // What JSON calls white space.
  return std::all_of(line.begin(), line.end(),
                     [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
}

void BatchPart::clear()
{
  results.clear();
  rejects.clear();
  done = 0;
  refused = 0;
  tally.clear();
}

void BatchCalculator::calculate_lines(std::string_view lines, std::size_t line_ends, std::size_t first_line,
                                      BatchPart& part)
{
  part.clear();
  if (calculate_lines(lines, first_line, Reading::together, part) == line_ends) return;
  // Some document that was read has a line end inside, and its lines are no documents. Or not all were read,
  // as one was refused: then this tells nothing.
  part.clear();
  calculate_lines(lines, first_line, Reading::each_by_itself, part);
}

/// Documents that are read together are read before the ends of their lines are known, which saves the time
/// to look for them: so that none has one inside is for the caller to see, by their number.
/// @return how many line ends it passed
std::size_t BatchCalculator::calculate_lines(std::string_view lines, std::size_t first_line, Reading reading,
                                             BatchPart& part)
{
  std::size_t line_ends = 0;
  std::size_t begun_to = 0;
  for (std::size_t begin = 0; begin < lines.size();) {
    const bool together = reading == Reading::together;
    if (together && begin >= begun_to) begun_to = begin_lines(lines, begin);
    problems_.clear();
    const bool blank = lines[begin] == '\n' || lines[begin] == '\r';
    const auto [facts, line_end] = together && !blank ? reader_.read_line(problems_) : CaseReader::Line{};
    const std::size_t end = facts != nullptr ? static_cast<std::size_t>(line_end - lines.data())
                                             : std::min(lines.find('\n', begin), lines.size());
    const std::string_view line = lines.substr(begin, end - begin);
    Raw raw{.bytes = line, .line = first_line + line_ends, .size = line.size()};
    if (facts != nullptr) {
      calculate_facts(*facts, raw, part);
    } else {
      calculate_line(raw, lines.size() - end, part);
    }
    if (end < lines.size()) ++line_ends;
    if (style_.stop_at_refused && part.refused > 0) break;
    begin = end + 1;
  }
  return line_ends;
}

/// Looks at the line of `lines` that begins at `begin`, and at as many more as can be at hand at once.
/// @return where the first line begins that is not among them
std::size_t BatchCalculator::begin_lines(std::string_view lines, std::size_t begin)
{
  constexpr std::size_t bytes_at_once = std::size_t{16} << 10;  // a third of the processor's nearest memory
  const std::string_view rest = lines.substr(begin);
  const std::size_t with_room = rest.size() - std::min(rest.size(), CaseReader::most_room_behind);
  const std::string_view near = whole_lines(rest.substr(0, std::min(bytes_at_once, with_room)));
  if (near.empty()) {  // a single line, which is better read by itself
    reader_.begin_lines({}, 0);
    return begin + 1;
  }
  const std::size_t size = near.size() - 1;
  reader_.begin_lines(rest.substr(0, size), rest.size() - size);
  return begin + near.size();
}

/// Calculates a line that is read by itself. @pre there are no problems yet
/// @param room_behind  how many bytes can be read behind it
void BatchCalculator::calculate_line(Raw& raw, std::size_t room_behind, BatchPart& part)
{
  if (const std::size_t bytes = without_line_end(raw.bytes).size(); bytes > most_record_bytes) {
    return refuse_too_large(raw.bytes, bytes, raw.line, part);  // whatever it holds
  }
  if (is_blank(raw.bytes)) return;
  Facts* const facts = reader_.read(raw.bytes, problems_, room_behind);
  if (facts == nullptr) return refuse(raw, part);
  calculate_facts(*facts, raw, part);
}

void BatchCalculator::calculate_rows(const CsvHeader& header, const CsvCases& cases, BatchPart& part)
{
  for (const CsvCases::Case& each : cases.cases()) {
    calculate_case(header, cases, each, part);
    if (style_.stop_at_refused && part.refused > 0) return;
  }
}

void BatchCalculator::calculate_case(const CsvHeader& header, const CsvCases& cases, const CsvCases::Case& of,
                                     BatchPart& part)
{
  if (of.too_large) return refuse_too_large(cases.raw_of(of), of.bytes, of.line, part);
  problems_.clear();
  Facts* const facts = row_reader_.read(header, cases, of, problems_);
  const std::string_view rows = cases.raw_of(of);
  Raw raw{.bytes = rows,
          .line = of.line,
          .size = rows.size(),
          .case_id = row_reader_.case_id(),
          .rows = true,
          .came_back = of.came_back};
  if (facts != nullptr) return calculate_facts(*facts, raw, part);
  row_reader_.name_columns(problems_);
  refuse(raw, part);
}

void BatchCalculator::calculate_facts(Facts& facts, Raw& raw, BatchPart& part)
{
  const bool date_replaced = replace_date(facts, style_.date);
  if (facts.case_id.stated()) raw.case_id = *facts.case_id;
  const Case* const made = maker_.make(facts, problems_);
  if (made == nullptr) {
    raw.rows ? row_reader_.name_columns(problems_) : locate(raw.bytes, problems_);
    return refuse(raw, part);
  }
  const CaseFacts& case_facts = *made->operator->();
  const Rates& rates = rates_.in_force(case_facts.effective_date, case_facts.jurisdiction);
  sheet_.clear();
  Calculation calculation = calculate(*made, rates, sheet_);
  if (calculation.income_insufficient) {
    problems_.push_back(income_insufficient_problem(case_facts));
    if (raw.rows) row_reader_.name_columns(problems_);
    return refuse(raw, part);
  }
  if (date_replaced) calculation.notes.add({.id = NoteId::date_replaced});
  if (raw.came_back) calculation.notes.add({.id = NoteId::case_id_came_back});
  const CalculatedCase calculated{case_facts, rates, calculation, sheet_};
  if (style_.csv) {
    write_csv(part.results, calculated, raw.line);
  } else {
    write_json(part.results, calculated);
    part.results += '\n';
  }
  ++part.done;
  if (style_.tally) part.tally.add(case_facts, calculation);
}

void BatchCalculator::refuse_too_large(std::string_view beginning, std::uint64_t bytes, std::size_t line,
                                       BatchPart& part)
{
  problems_.assign(1, record_too_large(bytes));
  refuse({.bytes = beginning_of_too_large(beginning), .line = line, .size = bytes}, part);
}

void BatchCalculator::refuse(const Raw& raw, BatchPart& part)
{
  const RefusedCase refused{.file = {}, .case_id = raw.case_id, .line = raw.line, .rows = raw.rows};
  if (style_.csv) {
    write_error_csv(part.results, refused, problems_);
  } else {
    write_error_json(part.results, refused, problems_);
    part.results += '\n';
  }
  ++part.refused;
  if (style_.rejects) {
    write_reject_json(part.rejects, refused, problems_, raw.bytes, raw.size);
    part.rejects += '\n';
  }
  if (style_.tally) part.tally.add_refused(problems_);
  if (!style_.stop_at_refused) return;
  part.last_refused = {.case_id = std::string{raw.case_id}, .problems = problems_};
  for (Problem& problem : part.last_refused.problems) {
    if (!raw.rows) problem.line = raw.line;
  }
}

}  // namespace cmcalc
