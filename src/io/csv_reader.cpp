// A table, cut into cases. It is the one place that knows what came before: rows of one case, ids that come
// back, quotation marks that are open.
#include <algorithm>
#include <utility>

#include "cmcalc/batch.hpp"
#include "cmcalc/csv.hpp"
#include "csv_ids.hpp"
#include "csv_parser.hpp"

namespace cmcalc {

namespace {

/// So much of a record that is too large is kept.
constexpr std::size_t most_kept_of_too_large = 4096;
/// So many rows of one case are kept: far more than it may have receiving parents.
constexpr std::size_t most_rows_kept = 1000;

bool blank(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

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
    raw_.resize(std::min(raw_.size(), of.raw + most_kept_of_too_large));
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
  std::size_t begin_too_large(std::string_view text);
  std::size_t pass_too_large(std::string_view text, bool ended, CsvCases& cases);
  std::size_t refuse_first_line(std::string_view text, CsvCases& cases);
  void add_row(std::string_view raw, RowFault fault, CsvCases& cases);
  void close_case(CsvCases& cases);

  CsvHeader header;
  csv::Parser parser;
  csv::SeenIds ids;
  std::size_t line;  ///< the number of the first line that was not taken

  csv::Cells row;                 ///< of the record that was not taken
  std::size_t fed = 0;            ///< how many bytes of it the parser had
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
CsvReader::CsvReader(CsvReader&&) noexcept = default;
CsvReader& CsvReader::operator=(CsvReader&&) noexcept = default;

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
/// @return how many bytes; 0 where the end of the record is not in sight
std::size_t CsvReader::Memory::take_record(std::string_view text, bool ended, CsvCases& cases)
{
  if (too_large > 0) return pass_too_large(text, ended, cases);
  while (fed < text.size()) {
    const std::size_t found = text.find('\n', fed);
    if (found == text.npos && text.size() > most_record_bytes) {
      return fed == 0 ? begin_too_large(text) : refuse_first_line(text, cases);
    }
    if (found == text.npos && !ended) return 0;
    const std::string_view next = text.substr(fed, found == text.npos ? found : found + 1 - fed);
    if (fed == 0 && blank(next)) {
      ++line;
      return next.size();
    }
    if (fed == 0 && next.size() > most_record_bytes + 1) return begin_too_large(text);
    const csv::Parser::State state = parser.feed(next, row);
    if (fed == 0) cells_of_line = row.ends.size();
    fed += next.size();
    if (state == csv::Parser::State::row_ended) {
      const std::string_view raw = text.substr(0, fed);
      add_row(raw, row.ends.size() == header.columns() ? RowFault::none : RowFault::cells, cases);
      return raw.size();
    }
    if (state == csv::Parser::State::broken || fed > most_record_bytes) return refuse_first_line(text, cases);
  }
  return ended ? refuse_first_line(text, cases) : 0;
}

std::size_t CsvReader::Memory::begin_too_large(std::string_view text)
{
  beginning = text.substr(0, most_kept_of_too_large);
  const std::size_t bytes = std::min(text.find('\n'), text.size());
  too_large = bytes;
  return bytes;
}

/// Passes over a line that is too large, up to its end.
std::size_t CsvReader::Memory::pass_too_large(std::string_view text, bool ended, CsvCases& cases)
{
  const std::size_t found = text.find('\n');
  const std::size_t bytes = std::min(found, text.size());
  too_large += bytes;
  if (found == text.npos && !ended) return bytes;
  close_case(cases);
  open.begin_case(line, false);
  open.add_raw(beginning, too_large);
  close_case(cases);
  too_large = 0;
  ++line;
  return found == text.npos ? bytes : bytes + 1;
}

/// Refuses the first line of `text` by itself: the next line begins a row.
std::size_t CsvReader::Memory::refuse_first_line(std::string_view text, CsvCases& cases)
{
  parser.reset();
  const std::string_view raw = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
  row.ends.resize(cells_of_line);
  row.text.resize(cells_of_line == 0 ? 0 : row.ends.back());
  add_row(raw, RowFault::quote, cases);
  return raw.size();
}

/// Adds the row to the case that is open, or begins another.
void CsvReader::Memory::add_row(std::string_view raw, RowFault fault, CsvCases& cases)
{
  if (fault == RowFault::quote || !row.text.empty()) {
    const std::size_t place = header.place_of(Column::case_id);
    const std::string_view id = place < row.ends.size() ? row.cell(place) : std::string_view{};
    if (id.empty() || id != open_id) {
      close_case(cases);
      open_id = id;
      open.begin_case(line, !id.empty() && ids.seen(id));
    }
    const std::size_t kept = std::min(row.ends.size(), header.columns());
    const std::string_view text = std::string_view{row.text}.substr(0, kept == 0 ? 0 : row.ends[kept - 1]);
    open.add_raw(raw, raw.size());
    open.add_row(line, text, std::span{row.ends}.first(kept), row.ends.size(), fault);
    if (id.empty()) close_case(cases);
  }  // otherwise every cell is empty, as in the rows that a spreadsheet leaves below a table
  line += static_cast<std::size_t>(std::count(raw.begin(), raw.end(), '\n'));
  row.clear();
  fed = 0;
}

void CsvReader::Memory::close_case(CsvCases& cases)
{
  if (open.cases().empty()) return;
  cases.append(open);
  open.clear();
  open_id.clear();
}

}  // namespace cmcalc
