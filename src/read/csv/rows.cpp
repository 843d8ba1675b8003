// A table, cut into cases. It is the one place that knows what came before: rows of one case, ids that come
// back, quotation marks that are open.
#include <algorithm>
#include <optional>
#include <utility>

#include "read/csv/parser.hpp"
#include "read/csv/rows.hpp"
#include "read/csv/seen_ids.hpp"
#include "read/record_size.hpp"
#include "text/lines.hpp"

namespace cmcalc {

namespace {

/// So many rows of one case are kept: far more than it may have receiving parents.
constexpr std::size_t most_rows_kept = 1000;

}  // namespace

void CsvCases::clear()
{
  text_.clear();
  raw_.clear();
  ends_.clear();
  rows_.clear();
  cases_.clear();
}

void CsvCases::begin_case(std::size_t line, bool came_back)
{
  cases_.push_back({.line = line,
                    .first_row = rows_.size(),
                    .text = text_.size(),
                    .raw = raw_.size(),
                    .came_back = came_back});
}

/// Adds bytes of the last case as they came. Of one that is too large, the beginning stays.
void CsvCases::add_raw(std::string_view raw, std::uint64_t bytes)
{
  Case& of = cases_.back();
  of.bytes += bytes;
  if (!of.too_large) raw_ += raw;
  if (of.bytes > most_record_bytes && !of.too_large) {
    of.too_large = true;
    of.rows_kept = 0;
    of.text_size = 0;
    if (of.first_row < rows_.size()) ends_.resize(rows_[of.first_row].first_end);
    rows_.resize(of.first_row);
    text_.resize(of.text);
    raw_.resize(of.raw + beginning_of_too_large(std::string_view{raw_}.substr(of.raw)).size());
  }
  of.raw_size = raw_.size() - of.raw;
}

/// Adds a row to the last case.
void CsvCases::add_row(std::size_t line, std::string_view text, std::span<const std::uint32_t> ends,
                       std::size_t cells, RowFault fault)
{
  Case& of = cases_.back();
  ++of.rows;
  if (of.too_large || of.rows_kept == most_rows_kept) return;
  ++of.rows_kept;
  rows_.push_back({.line = line,
                   .text = text_.size(),
                   .first_end = static_cast<std::uint32_t>(ends_.size()),
                   .cells = static_cast<std::uint32_t>(cells),
                   .fault = fault});
  text_ += text;
  ends_.insert(ends_.end(), ends.begin(), ends.end());
  of.text_size = text_.size() - of.text;
}

void CsvCases::append(const CsvCases& others)
{
  for (Case each : others.cases_) {
    each.first_row += rows_.size();
    each.text += text_.size();
    each.raw += raw_.size();
    cases_.push_back(each);
  }
  for (Row each : others.rows_) {
    each.text += text_.size();
    each.first_end += static_cast<std::uint32_t>(ends_.size());
    rows_.push_back(each);
  }
  text_ += others.text_;
  raw_ += others.raw_;
  ends_.insert(ends_.end(), others.ends_.begin(), others.ends_.end());
}

struct CsvReader::Memory {
  Memory(const CsvHeader& the_header, std::size_t first_line)
      : header{the_header}, parser{the_header.separator()}, line{first_line}
  {
  }

  std::size_t take_record(std::string_view text, bool ended, CsvCases& cases);
  std::size_t pass_too_large(std::string_view text, bool ended, CsvCases& cases);
  std::size_t refuse_first_line(std::string_view text, CsvCases& cases);
  [[nodiscard]] RowFault fault_of_row() const;
  void add_row(std::string_view raw, RowFault fault, CsvCases& cases);
  [[nodiscard]] std::optional<std::string_view> id_in(const csv::Cells& cells, std::size_t whole) const;
  void open_case(std::optional<std::string_view> id, CsvCases& cases);
  void close_case(CsvCases& cases);

  CsvHeader header;
  csv::Parser parser;
  csv::SeenIds ids;
  std::size_t line;  ///< the number of the first line that was not taken

  csv::Cells row;                 ///< of the record that was not taken
  std::size_t fed = 0;            ///< how many bytes of it the parser had
  std::size_t lines_fed = 0;      ///< and how many lines
  std::size_t cells_of_line = 0;  ///< how many cells ended in its first line

  CsvCases open;  ///< the case to which another row may belong, or none
  std::string open_id;

  std::uint64_t too_large = 0;  ///< bytes of a line that is passed over
  std::string beginning;        ///< of that line
};

CsvReader::CsvReader(const CsvHeader& header, std::size_t first_line)
    : memory_{std::make_unique<Memory>(header, first_line)}
{
}
CsvReader::~CsvReader() = default;

const CsvHeader& CsvReader::header() const { return memory_->header; }

std::size_t CsvReader::take(std::string_view text, bool ended, std::size_t most, CsvCases& cases)
{
  std::size_t taken = 0;
  while (taken < text.size() && cases.cases().size() < most) {
    const std::size_t bytes = memory_->take_record(text.substr(taken), ended, cases);
    if (bytes == 0) break;
    taken += bytes;
  }
  if (ended && taken == text.size()) {
    if (memory_->too_large > 0) memory_->pass_too_large({}, true, cases);
    memory_->close_case(cases);
  }
  return taken;
}

/// Takes one record from the front of `text`, or a blank line, or what there is of a line that is too large.
/// Whether it is too large is told by its bytes alone, and not by how much of it was there when it was told.
/// @return how many bytes; 0 where the end of the record is not in sight
std::size_t CsvReader::Memory::take_record(std::string_view text, bool ended, CsvCases& cases)
{
  if (too_large > 0) return pass_too_large(text, ended, cases);
  while (fed < text.size()) {
    const std::string_view next = line_at_front(text.substr(fed));
    const std::string_view record = text.substr(0, fed + next.size());
    if (without_line_end(record).size() > most_record_bytes) {
      return fed == 0 ? pass_too_large(text, ended, cases) : refuse_first_line(text, cases);
    }
    if (!next.ends_with('\n') && !ended) return 0;
    if (fed == 0 && is_blank(next)) {
      ++line;
      return next.size();
    }
    const csv::Parser::State state = parser.feed(next, row);
    if (fed == 0) cells_of_line = row.ends.size();
    fed = record.size();
    ++lines_fed;
    if (state == csv::Parser::State::row_ended) {
      add_row(record, fault_of_row(), cases);
      return record.size();
    }
    if (state == csv::Parser::State::broken) return refuse_first_line(text, cases);
  }
  return ended ? refuse_first_line(text, cases) : 0;
}

/// Passes over a line that is too large, up to its end. The case that shows in its beginning is refused.
std::size_t CsvReader::Memory::pass_too_large(std::string_view text, bool ended, CsvCases& cases)
{
  if (too_large == 0) beginning = beginning_of_too_large(text);
  const std::string_view passed = line_at_front(text);
  const std::size_t bytes = without_line_end(passed).size();
  too_large += bytes;
  if (!passed.ends_with('\n') && !ended) return bytes;
  csv::Cells cells;
  const bool cut = csv::Parser{header.separator()}.feed(beginning, cells) == csv::Parser::State::row_ended;
  open_case(id_in(cells, cells.ends.size() - (cut ? 1 : 0)), cases);
  open.add_raw(beginning, too_large);
  if (open_id.empty()) close_case(cases);
  too_large = 0;
  ++line;
  return passed.size();
}

/// Refuses the first line of `text` by itself: the next line begins a row.
std::size_t CsvReader::Memory::refuse_first_line(std::string_view text, CsvCases& cases)
{
  parser.reset();
  const std::string_view raw = line_at_front(text);
  row.ends.resize(cells_of_line);
  row.text.resize(cells_of_line == 0 ? 0 : row.ends[cells_of_line - 1]);
  lines_fed = 1;
  add_row(raw, RowFault::quote, cases);
  return raw.size();
}

/// What is wrong with the number of cells of the row that was read, or with where they stand.
RowFault CsvReader::Memory::fault_of_row() const
{
  if (row.ends.size() != header.columns()) return RowFault::cells;
  const bool nothing_behind = row.ends[header.named_columns() - 1] == row.text.size();
  return nothing_behind ? RowFault::none : RowFault::behind_last_name;
}

/// Adds the row that was read to its case.
void CsvReader::Memory::add_row(std::string_view raw, RowFault fault, CsvCases& cases)
{
  if (fault == RowFault::quote || !row.text.empty()) {
    open_case(id_in(row, row.ends.size()), cases);
    const std::size_t kept = std::min(row.ends.size(), header.named_columns());
    const std::string_view text = std::string_view{row.text}.substr(0, kept == 0 ? 0 : row.ends[kept - 1]);
    open.add_raw(raw, without_line_end(raw).size());
    open.add_row(line, text, std::span{row.ends}.first(kept), row.ends.size(), fault);
    if (open_id.empty()) close_case(cases);
  }  // otherwise every cell is empty, as in the rows that a spreadsheet leaves below a table
  line += lines_fed;
  row.clear();
  fed = 0;
  lines_fed = 0;
}

/// The case_id among the cells of a row, of which so many are whole; none where it cannot be read.
std::optional<std::string_view> CsvReader::Memory::id_in(const csv::Cells& cells, std::size_t whole) const
{
  const std::size_t place = header.place_of(Column::case_id);
  return place < whole ? std::optional{cells.cell(place)} : std::nullopt;
}

/// Goes on with the case that is open, or begins another, for a row with this case_id. A row of which nobody
/// knows the case may belong to the one that is open: an amount for its other rows alone would be wrong.
void CsvReader::Memory::open_case(std::optional<std::string_view> id, CsvCases& cases)
{
  const bool goes_on = !open_id.empty() && id.value_or(open_id) == open_id;
  if (goes_on) return;
  close_case(cases);
  open_id = id.value_or("");
  open.begin_case(line, !open_id.empty() && ids.seen(open_id));
}

void CsvReader::Memory::close_case(CsvCases& cases)
{
  if (open.cases().empty()) return;
  cases.append(open);
  open.clear();
  open_id.clear();
}

}  // namespace cmcalc
