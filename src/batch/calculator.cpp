#include "batch/calculator.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "read/record_size.hpp"
#include "text/lines.hpp"
#include "write/result_csv.hpp"

namespace cmcalc {

namespace {

/// Of so many records, where there are as many at hand, each step is taken before the next step is taken of
/// any: the instructions of all steps together do not fit in the processor's nearest memory, those of one do.
constexpr std::size_t most_at_once = 48;

/// Most cases have no more entries in their lists, and most that are refused no more problems.
constexpr std::size_t usual_entries = 16;

Problem record_too_large(std::uint64_t bytes)
{
  return {.id = ErrorId::record_too_large,
          .pointer = {},
          .problem = fmt::format("The record has {} bytes, more than 1 MiB, and was not read.", bytes),
          .remedy = "Check that each case stands on a line of its own; a case is a few kilobytes."};
}

/// How many entries there are in the lists of a case; in one that is not stated there may be some of an
/// earlier case.
std::size_t entries_of(const Facts& facts)
{
  const PayingParentFacts& paying_parent = facts.paying_parent.value_or_any();
  const IncomeFacts& income = paying_parent.income.value_or_any();
  const VariationFacts& variation = paying_parent.variation.value_or_any();
  std::size_t count = income.hmrc.value_or_any().size() + income.current.value_or_any().size() +
                      variation.special_expenses.size() + variation.additional_income.size() +
                      facts.receiving_parents.value_or_any().size();
  for (const ReceivingParentFacts& parent : facts.receiving_parents.value_or_any()) {
    count += parent.children.value_or_any().size();
  }
  return count;
}

}  // namespace

void BatchPart::clear()
{
  results.clear();
  rejects.clear();
  done = 0;
  refused = 0;
  summary.clear();
}

BatchCalculator::BatchCalculator(const BatchStyle& style) : style_{style}, records_(most_at_once) {}

BatchLines BatchCalculator::calculate_lines(const BatchLines& lines, BatchPart& part)
{
  Position reached = calculate_lines(lines, Reading::together, part);
  const bool all = reached.begin >= lines.text.size();
  const std::size_t line_ends = all ? lines.line_ends : count_line_ends(lines.text.substr(0, reached.begin));
  if (reached.line - lines.first_line != line_ends) {
    // Some document that was read has a line end inside, and its lines are no documents.
    reached = calculate_lines(lines, Reading::each_by_itself, part);
  }
  if (is_over(part) || reached.begin >= lines.text.size()) return {};
  return {.text = lines.text.substr(reached.begin),
          .line_ends = lines.line_ends - (reached.line - lines.first_line),
          .first_line = reached.line};
}

/// Documents that are read together are read before the ends of their lines are known, which saves the time
/// to look for them: so that none has one inside is for the caller to see, by their number.
/// @return the first line of which nothing is in the part
BatchCalculator::Position BatchCalculator::calculate_lines(const BatchLines& lines, Reading reading,
                                                           BatchPart& part)
{
  part.clear();
  Position position{.line = lines.first_line};
  while (position.begin < lines.text.size() && !is_complete(part)) {
    const std::span<Record> left = finish(read_records(lines.text, reading, position), part);
    if (left.empty()) continue;
    const Raw& next = left.front().raw;
    return {.line = next.line, .begin = static_cast<std::size_t>(next.bytes.data() - lines.text.data())};
  }
  return position;
}

/// Whether nothing is wanted after this part.
bool BatchCalculator::is_over(const BatchPart& part) const
{
  return style_.stop_at_refused && part.refused > 0;
}

/// Whether what comes next is not for this part.
bool BatchCalculator::is_complete(const BatchPart& part) const { return part.is_large() || is_over(part); }

/// Reads the next records, as many as there is room for, and passes over blank lines.
std::span<BatchCalculator::Record> BatchCalculator::read_records(std::string_view lines, Reading reading,
                                                                 Position& position)
{
  std::size_t count = 0;
  while (count < records_.size() && position.begin < lines.size()) {
    if (reading == Reading::together && position.begin >= position.begun_to) {
      position.begun_to = begin_lines(lines, position.begin);
    }
    Record& record = records_[count];
    if (!read_record(lines, reading, position, record)) continue;
    ++count;
    // Of facts of a line read by itself `reader_` has room for one; and one large record is enough at once.
    const bool by_itself = record.stated != &record.facts;
    record.large = !by_itself && entries_of(record.facts) + record.problems.size() > usual_entries;
    if (by_itself || record.large) break;
  }
  return {records_.data(), count};
}

/// Reads the next line.
/// @return false for a blank one, which is no record
bool BatchCalculator::read_record(std::string_view lines, Reading reading, Position& position, Record& record)
{
  const std::size_t begin = position.begin;
  // A line is read together with others unless it is blank, or else the tokens of the reader would be those
  // of another line. Where it begins with a space, that shows in the number of line ends.
  const bool blank =
      lines[begin] == '\n' || (lines[begin] == '\r' && is_blank(line_at_front(lines.substr(begin))));
  const bool together = reading == Reading::together && !blank;
  record.problems.clear();
  const char* const line_end = together ? reader_.read_line(record.facts, record.problems) : nullptr;
  const std::size_t end = line_end != nullptr ? static_cast<std::size_t>(line_end - lines.data())
                                              : std::min(lines.find('\n', begin), lines.size());
  const std::string_view line = lines.substr(begin, end - begin);
  Raw& raw = record.raw;  // all of it is assigned, in place
  raw.bytes = line;
  raw.line = position.line;
  raw.size = line.size();
  raw.case_id = {};
  raw.rows = false;
  raw.came_back = false;
  position.begin = end + 1;
  if (end < lines.size()) ++position.line;
  if (line_end == nullptr) return read_by_itself(record, lines.size() - end);
  record.stated = &record.facts;
  return true;
}

/// Reads a line that was not read together with others.
/// @param room_behind  how many bytes can be read behind it
/// @return false where it is blank
bool BatchCalculator::read_by_itself(Record& record, std::size_t room_behind)
{
  const std::string_view line = record.raw.bytes;
  record.stated = nullptr;
  if (const std::size_t bytes = without_line_end(line).size(); bytes > most_record_bytes) {
    leave_too_large(record, line, bytes, record.raw.line);  // whatever it holds
    return true;
  }
  if (is_blank(line)) return false;
  record.stated = reader_.read(line, record.problems, room_behind);
  return true;
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

std::span<const CsvCases::Case> BatchCalculator::calculate_rows(const CsvHeader& header,
                                                                const CsvCases& cases,
                                                                std::span<const CsvCases::Case> rows,
                                                                BatchPart& part)
{
  part.clear();
  Record& record = records_.front();
  while (!rows.empty() && !is_complete(part)) {
    read_rows(header, cases, rows.front(), record);
    finish({&record, 1}, part);
    rows = rows.subspan(1);
  }
  if (is_over(part)) return {};
  return rows;
}

void BatchCalculator::read_rows(const CsvHeader& header, const CsvCases& cases, const CsvCases::Case& of,
                                Record& record)
{
  if (of.too_large) return leave_too_large(record, cases.raw_of(of), of.bytes, of.line);
  record.problems.clear();
  record.stated = row_reader_.read(header, cases, of, record.problems);
  if (record.stated == nullptr) row_reader_.name_columns(record.problems);
  const std::string_view rows = cases.raw_of(of);
  record.raw = {.bytes = rows,
                .line = of.line,
                .size = rows.size(),
                .case_id = row_reader_.case_id(),
                .rows = true,
                .came_back = of.came_back};
}

/// Takes records that were read through all that is left to do, until the part is complete.
/// @return those that are left
std::span<BatchCalculator::Record> BatchCalculator::finish(std::span<Record> records, BatchPart& part)
{
  while (!records.empty()) {
    std::size_t count = 0;
    bool accepted = true;
    while (accepted && count < records.size()) accepted = check(records[count++]);
    // No further than to the first that is refused, as there may be thousands of problems with each.
    for (Record& record : records.first(count)) {
      if (!calculate(record, part)) refuse(record, part);
      records = records.subspan(1);
      if (is_complete(part)) return records;
    }
  }
  return records;
}

/// @return false for a record that is refused
bool BatchCalculator::check(Record& record)
{
  record.accepted = nullptr;
  if (record.stated == nullptr) return false;
  Facts& facts = *record.stated;
  record.date_replaced = replace_date(facts, style_.date);
  if (facts.case_id.stated()) record.raw.case_id = *facts.case_id;
  record.accepted = record.maker.make(facts, record.problems);
  if (record.accepted != nullptr) return true;
  record.raw.rows ? row_reader_.name_columns(record.problems) : locate(record.raw.bytes, record.problems);
  return false;
}

/// Calculates a record that was accepted, and writes its result.
/// @return false for a record that is refused
bool BatchCalculator::calculate(Record& record, BatchPart& part)
{
  if (record.accepted == nullptr) return false;
  const CaseFacts& facts = *record.accepted->operator->();
  const Rates& rates = rates_.in_force(facts.effective_date, facts.jurisdiction);
  sheet_.clear();
  Calculation calculation = cmcalc::calculate(*record.accepted, rates, sheet_);
  if (calculation.income_insufficient) {
    record.problems.push_back(income_insufficient_problem(facts));
    if (record.raw.rows) row_reader_.name_columns(record.problems);
    return false;
  }
  if (record.date_replaced) calculation.notes.add({.id = NoteId::date_replaced});
  if (record.raw.came_back) calculation.notes.add({.id = NoteId::case_id_came_back});
  const CalculatedCase calculated{facts, rates, calculation, sheet_};
  if (style_.csv) {
    write_csv(part.results, calculated, record.raw.line);
  } else {
    write_json(part.results, calculated);
    part.results += '\n';
  }
  ++part.done;
  if (style_.summary) part.summary.add(facts, calculation);
  if (record.large) give_back(record);
  return true;
}

/// Otherwise each of many records would keep the memory that its largest one took.
void BatchCalculator::give_back(Record& record)
{
  record.facts = Facts{};
  record.problems = Problems{};  // empty braces alone would keep the memory
}

void BatchCalculator::refuse_too_large(std::string_view beginning, std::uint64_t bytes, std::size_t line,
                                       BatchPart& part)
{
  part.clear();
  Record& record = records_.front();
  leave_too_large(record, beginning, bytes, line);
  refuse(record, part);
}

/// Leaves a record unread that is too large.
void BatchCalculator::leave_too_large(Record& record, std::string_view beginning, std::uint64_t bytes,
                                      std::size_t line)
{
  record.raw = {.bytes = beginning_of_too_large(beginning), .line = line, .size = bytes};
  record.stated = nullptr;
  record.problems.assign(1, record_too_large(bytes));
}

void BatchCalculator::refuse(Record& record, BatchPart& part)
{
  const Raw& raw = record.raw;
  const Problems& problems = record.problems;
  const RefusedCase refused{.file = {}, .case_id = raw.case_id, .line = raw.line, .rows = raw.rows};
  if (style_.csv) {
    write_error_csv(part.results, refused, problems);
  } else {
    write_error_json(part.results, refused, problems);
    part.results += '\n';
  }
  ++part.refused;
  if (style_.rejects) {
    write_reject_json(part.rejects, refused, problems, raw.bytes, raw.size);
    part.rejects += '\n';
  }
  if (style_.summary) part.summary.add_refused(problems);
  if (style_.stop_at_refused) {
    part.last_refused = {.case_id = std::string{raw.case_id}, .problems = problems};
    for (Problem& problem : part.last_refused.problems) {
      if (!raw.rows) problem.line = raw.line;
    }
  }
  give_back(record);
}

}  // namespace cmcalc
