#include "read/csv/beginning.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "read/csv/case_reader.hpp"
#include "read/csv/cells.hpp"
#include "read/csv/table_problems.hpp"
#include "read/record_size.hpp"
#include "text/lines.hpp"

namespace cmcalc {

namespace {

constexpr std::size_t most_lines_above = 20;
constexpr std::size_t most_bytes_of_days = std::size_t{4} << 20;

constexpr std::array columns_of_days = {Column::effective_date, Column::child_dates_of_birth,
                                        Column::left_education_on};

/// The separators between the cells of a line, and blanks.
constexpr std::string_view between_cells = ",;\t \r\n";

/// Whether every cell of `line` that is not empty names a column.
bool has_only_names(std::string_view line, std::size_t named)
{
  std::size_t cells = 0;
  bool in_cell = false;
  for (const char c : line) {
    const bool separator = c == ',' || c == ';' || c == '\t';
    if (separator) in_cell = false;
    if (separator || between_cells.find(c) != between_cells.npos) continue;
    if (!in_cell) ++cells;
    in_cell = true;
  }
  return cells == named;
}

}  // namespace

bool TableBeginning::find_header(std::string_view text, bool ended)
{
  std::optional<Place> with_one_name;
  Place at;
  for (std::size_t looked_at = 0; looked_at < most_lines_above;) {
    const std::string_view line = line_at_front(text.substr(at.bytes_above));
    const bool whole = line.ends_with('\n') || ended;
    const bool too_large = without_line_end(line).size() > most_record_bytes;
    if (!whole && !too_large) return false;
    if (line.empty() || CsvHeader::begins_json(line)) break;
    const std::size_t named = CsvHeader::columns_named_in(line);
    if (named > 1 || (named == 1 && has_only_names(line, named))) {
      place_ = at;
      return true;
    }
    if (named == 1 && !with_one_name) with_one_name = at;
    if (too_large) break;
    if (!is_blank(line)) ++looked_at;
    at.bytes_above += line.size();
    ++at.lines_above;
  }
  place_ = with_one_name;
  return true;
}

void TableBeginning::read_header(std::string_view text)
{
  if (!place_) place_ = Place{};
  const std::string_view line = line_at_front(text.substr(place_->bytes_above));
  const std::size_t number = options_.first_line + place_->lines_above;
  header_ = CsvHeader::read(line, number, options_.date_needed, problems_);
  if (!header_) return;
  looked_at_ = place_->bytes_above + line.size();
  line_ = number + 1;
  parser_.emplace(header_->separator());
  for (const Column column : columns_of_days) {
    if (header_->place_of(column) == CsvHeader::none) continue;
    if (options_.day_first) header_->set_day_first(column);
    days_.push_back({.column = column});
  }
}

bool TableBeginning::look_at_days(std::string_view text, bool ended)
{
  if (options_.day_first || days_.empty()) return true;
  while (!days_are_known() && looked_at_ < most_bytes_of_days) {
    const std::string_view line = line_at_front(text.substr(looked_at_));
    if (line.empty() && ended) break;
    if (!line.ends_with('\n') && !ended) {
      if (text.size() < most_bytes_of_days) return false;
      break;
    }
    looked_at_ += line.size();
    if (looked_at_ > most_bytes_of_days) break;
    ++lines_of_row_;
    const bool blank = row_.ends.empty() && row_.text.empty() && is_blank(line);
    const csv::Parser::State state = blank ? csv::Parser::State::row_ended : parser_->feed(line, row_);
    if (state == csv::Parser::State::row_goes_on) continue;
    if (state == csv::Parser::State::broken) parser_->reset();
    if (state == csv::Parser::State::row_ended) look_at_row(row_);
    row_.clear();
    line_ += std::exchange(lines_of_row_, 0);
  }
  conclude();
  return true;
}

void TableBeginning::look_at_row(const csv::Cells& row)
{
  for (Days& days : days_) {
    const std::size_t place = header_->place_of(days.column);
    if (place >= row.ends.size() || row.cell(place).empty()) continue;
    const std::string_view cell = row.cell(place);
    for (std::size_t from = 0; from < cell.size();) {
      const std::size_t end = std::min(cell.find(list_separator, from), cell.size());
      if (end > from) look_at_day(cell.substr(from, end - from), days);
      from = end + 1;
    }
  }
}

void TableBeginning::look_at_day(std::string_view day, Days& days)
{
  const DayOrder order = day_order_of(day);
  if (!days.seen) days.slashes = has_slashes_of_a_day(day);
  days.seen = true;
  if (order == DayOrder::day_first) header_->set_day_first(days.column);
  if (order != DayOrder::unknown || days.line > 0) return;
  days.line = line_;
  static_cast<void>(read_day_cell(day, false, days.problem));
}

/// Whether no row to come can change what is known: the table has no days with slashes, or each of its
/// columns of days has shown in which order they are.
bool TableBeginning::days_are_known() const
{
  const bool any = std::any_of(days_.begin(), days_.end(), [](const Days& days) { return days.seen; });
  const bool slashes = std::any_of(days_.begin(), days_.end(), [](const Days& days) { return days.slashes; });
  const auto is_known = [&](const Days& days) { return header_->day_comes_first(days.column); };
  return slashes ? std::all_of(days_.begin(), days_.end(), is_known) : any;
}

/// A day that could be another is asked about once for the whole table.
void TableBeginning::conclude()
{
  for (Days& days : days_) {
    if (days.line == 0 || !days.slashes || header_->day_comes_first(days.column)) continue;
    problems_.push_back(at_line(std::move(days.problem), days.line, name_of(days.column)));
    problems_.back().pointer = pointer_of(days.column);
    header_.reset();
    return;
  }
}

}  // namespace cmcalc
