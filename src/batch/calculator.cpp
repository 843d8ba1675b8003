#include "batch/calculator.hpp"

#include <algorithm>

#include "read/csv/table_problems.hpp"
#include "read/record_size.hpp"
#include "text/lines.hpp"
#include "write/audit.hpp"
#include "write/problems.hpp"
#include "write/result_csv.hpp"

namespace cmcalc {

namespace {

/// Up to this many records are read before the first of them is calculated. The instructions of both steps do
/// not fit in the processor's nearest cache: this took 15 % off the time of a batch when it was measured.
constexpr std::size_t most_at_once = 48;

/// Most cases have no more bytes, no more entries in their lists, and if refused no more problems.
constexpr std::size_t usual_bytes = std::size_t{16} << 10;
constexpr std::size_t usual_entries = 16;

template <typename List>
std::size_t size_of(const Fact<List>& list)
{
  return list.stated() ? list->size() : 0;
}

/// How many entries the lists of a case have.
std::size_t entries_of(const Facts& facts)
{
  std::size_t count = size_of(facts.receiving_parents);
  if (facts.receiving_parents.stated()) {
    for (const ReceivingParentFacts& parent : *facts.receiving_parents) count += size_of(parent.children);
  }
  if (!facts.paying_parent.stated()) return count;
  const PayingParentFacts& paying_parent = *facts.paying_parent;
  if (paying_parent.income.stated()) {
    count += size_of(paying_parent.income->hmrc) + size_of(paying_parent.income->current);
  }
  if (paying_parent.variation.stated()) {
    count +=
        paying_parent.variation->special_expenses.size() + paying_parent.variation->additional_income.size();
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
  audit.clear();
}

BatchCalculator::BatchCalculator(const BatchStyle& style) : style_{style}, records_(most_at_once) {}

BatchLines BatchCalculator::calculate_lines(const BatchLines& lines, BatchPart& part)
{
  part.clear();
  BatchLines rest = lines;
  while (!rest.text.empty() && !is_complete(part)) {
    const std::span<Record> left = finish(read_records(rest), part);
    if (left.empty()) continue;
    const Raw& next = left.front().raw;
    rest = {.text = lines.text.substr(static_cast<std::size_t>(next.bytes.data() - lines.text.data())),
            .first_line = next.line};
  }
  return is_over(part) ? BatchLines{} : rest;
}

/// Whether nothing is wanted after this part.
bool BatchCalculator::is_over(const BatchPart& part) const
{
  return style_.stop_at_refused && part.refused > 0;
}

/// Whether the next record belongs to another part.
bool BatchCalculator::is_complete(const BatchPart& part) const { return part.is_large() || is_over(part); }

/// Takes records from the front of `rest`, as many as there is room for; blank lines are skipped.
std::span<BatchCalculator::Record> BatchCalculator::read_records(BatchLines& rest)
{
  std::size_t count = 0;
  while (count < records_.size() && !rest.text.empty()) {
    Record& record = records_[count];
    if (!read_record(rest, record)) continue;
    ++count;
    if (record.large) break;  // one is enough at a time
  }
  return {records_.data(), count};
}

/// Takes the first line of `rest`.
/// @return false if it is blank, and therefore not a record
bool BatchCalculator::read_record(BatchLines& rest, Record& record)
{
  const std::string_view whole = line_at_front(rest.text);
  const std::string_view line = whole.ends_with('\n') ? whole.substr(0, whole.size() - 1) : whole;
  const std::size_t room_behind = rest.text.size() - line.size();
  record.raw = {.bytes = line, .line = rest.first_line, .size = line.size()};
  record.problems.clear();
  rest.text.remove_prefix(whole.size());
  ++rest.first_line;
  if (const std::size_t bytes = without_line_end(line).size(); bytes > most_record_bytes) {
    leave_too_large(record, line, bytes, record.raw.line);  // whatever it holds
    return true;
  }
  if (is_blank(line)) return false;
  record.stated = reader_.read(line, record.facts, record.problems, room_behind);
  record.large =
      line.size() > usual_bytes || entries_of(record.facts) + record.problems.size() > usual_entries;
  return true;
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
  record.large = false;
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
    if (!calculate(records.front(), part)) refuse(records.front(), part);
    records = records.subspan(1);
    if (is_complete(part)) return records;
  }
  return records;
}

/// Calculates a record and writes its result.
/// @return false for a record that is refused
bool BatchCalculator::calculate(Record& record, BatchPart& part)
{
  if (record.stated == nullptr) return false;
  Facts& facts = *record.stated;
  const bool date_replaced = replace_date(facts, style_.date);
  if (facts.case_id.stated()) record.raw.case_id = *facts.case_id;
  Answer* const answer = calculator_.answer(facts, record.problems);
  if (answer == nullptr) {
    record.raw.rows ? row_reader_.name_columns(record.problems) : locate(record.raw.bytes, record.problems);
    return false;
  }
  if (date_replaced) answer->calculation.notes.add({.id = NoteId::date_replaced});
  if (record.raw.came_back) answer->calculation.notes.add({.id = NoteId::case_id_came_back});
  if (style_.audit) {
    audit(facts, *answer, record.raw.line, part);
  } else if (style_.csv) {
    write_csv(part.results, {*answer}, record.raw.line);
  } else {
    write_json(part.results, {*answer});
    part.results += '\n';
  }
  ++part.done;
  if (style_.summary && !style_.audit) part.summary.add(answer->facts(), answer->calculation);
  if (record.large) give_back(record);
  return true;
}

/// Compares the award of a record with its answer, and writes what was found.
void BatchCalculator::audit(const Facts& facts, const Answer& answer, std::size_t line, BatchPart& part) const
{
  const Finding finding = finding_of(facts, answer, line);
  style_.csv ? write_finding_csv(part.results, finding) : write_finding_json(part.results, finding);
  if (style_.summary) part.audit.add(finding, answer);
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
  record.large = true;
  record.problems.assign(1,
                         {Message::record_too_large, {{Argument::bytes, static_cast<std::int64_t>(bytes)}}});
}

/// Writes a refused record in the place of its result.
void BatchCalculator::write_refused(const RefusedCase& refused, const Problems& problems,
                                    BatchPart& part) const
{
  if (style_.audit) {
    style_.csv ? write_finding_csv(part.results, refused, problems)
               : write_finding_json(part.results, refused, problems);
  } else if (style_.csv) {
    write_error_csv(part.results, refused, problems);
  } else {
    write_error_json(part.results, refused, problems);
    part.results += '\n';
  }
}

void BatchCalculator::refuse(Record& record, BatchPart& part)
{
  const Raw& raw = record.raw;
  const Problems& problems = record.problems;
  const FactNames& names = raw.rows ? column_names() : key_names();
  const RefusedCase refused{.file = {}, .case_id = raw.case_id, .line = raw.line, .names = names};
  write_refused(refused, problems, part);
  ++part.refused;
  if (style_.rejects) {
    write_reject_json(part.rejects, refused, problems, raw.bytes, raw.size);
    part.rejects += '\n';
  }
  if (style_.summary) style_.audit ? part.audit.add_refused() : part.summary.add_refused(problems);
  if (style_.stop_at_refused) {
    part.last_refused = {.case_id = std::string{raw.case_id}, .problems = problems, .names = &names};
    for (Problem& problem : part.last_refused.problems) {
      if (!raw.rows) problem.line = raw.line;
    }
  }
  give_back(record);
}

}  // namespace cmcalc
