// Rows become facts, cell by cell.
#include <simdjson.h>

#include <fmt/format.h>
#include <algorithm>

#include "cmcalc/case.hpp"
#include "read/csv/case_reader.hpp"
#include "read/csv/cells.hpp"
#include "read/csv/table_problems.hpp"
#include "read/values.hpp"
#include "text/lines.hpp"
#include "text/wording.hpp"

namespace cmcalc {

Facts* CsvCaseReader::read(const CsvHeader& header, const CsvCases& cases, const CsvCases::Case& of,
                           Problems& problems)
{
  header_ = &header;
  cases_ = &cases;
  rows_ = cases.rows_of(of);
  hmrc_columns_.clear();
  case_id_ = rows_.empty() ? std::string_view{} : cell(0, Column::case_id);
  if (!simdjson::validate_utf8(case_id_.data(), case_id_.size())) case_id_ = {};
  if (!all_rows_good(of, problems)) return nullptr;
  compare_rows(problems);
  facts_.case_id.reset();
  if (!case_id_.empty()) facts_.case_id.emplace() = case_id_;
  const auto read_effective_date = [&](std::string_view text, Problem& problem) {
    return read_day_cell(text, header.day_comes_first(Column::effective_date), problem);
  };
  state(facts_.effective_date, Column::effective_date, "/effective_date", read_effective_date, problems);
  state(facts_.jurisdiction, Column::jurisdiction, "/jurisdiction", read_word<Jurisdiction>, problems);
  read_household(problems);
  read_income(problems);
  facts_.receiving_parents.emplace().resize(rows_.size());
  for (std::size_t row = 0; row < rows_.size(); ++row) read_receiving_parent(row, problems);
  facts_.award.reset();
  if (!cell(0, Column::award_weekly).empty()) {
    state(facts_.award.emplace().weekly, Column::award_weekly, "/award/weekly", read_amount_cell, problems);
  }
  return &facts_;
}

/// Reports rows of which no cell can be relied on.
bool CsvCaseReader::all_rows_good(const CsvCases::Case& of, Problems& problems) const
{
  const std::size_t before = problems.size();
  for (const CsvCases::Row& row : rows_) {
    if (problems.size() >= most_problems) break;
    if (row.fault == RowFault::quote) problems.push_back(at_line(Message::quotes_of_row, row.line));
    if (row.fault == RowFault::cells) {
      problems.push_back(wrong_cells(row.line, row.cells, *header_, raw_row(of, row)));
    }
    if (row.fault == RowFault::behind_last_name) {
      const Given last{column_at(header_->named_columns() - 1), Given::Form::plain};
      problems.push_back(at_line({Message::cell_without_column, {{Argument::last, last}}}, row.line));
    }
  }
  const std::string_view text = cases_->text_of(of);
  const bool zero_byte = text.find('\0') != text.npos;
  if (zero_byte || !simdjson::validate_utf8(text.data(), text.size())) report_bytes(problems);
  if (of.rows > static_cast<std::size_t>(most_receiving_parents)) {
    report(problems, 0, Column::case_id, "/receiving_parents",
           {Message::too_many_rows,
            {{Argument::count, static_cast<std::int64_t>(of.rows)},
             {Argument::most, std::int64_t{most_receiving_parents}}}});
  }
  return problems.size() == before;
}

/// The row as it came, if each row of the case is one line.
std::string_view CsvCaseReader::raw_row(const CsvCases::Case& of, const CsvCases::Row& row) const
{
  std::string_view raw = cases_->raw_of(of);
  for (const CsvCases::Row& each : rows_) {
    const std::string_view line = line_at_front(raw);
    if (&each == &row) return line;
    raw.remove_prefix(line.size());
  }
  return {};
}

/// Reports each cell whose bytes are no text.
void CsvCaseReader::report_bytes(Problems& problems) const
{
  for (const CsvCases::Row& row : rows_) {
    for (std::size_t at = 0; at < std::min<std::size_t>(row.cells, header_->named_columns()); ++at) {
      const std::string_view text = cases_->cell(row, at);
      const bool zero_byte = text.find('\0') != text.npos;
      if (!zero_byte && simdjson::validate_utf8(text.data(), text.size())) continue;
      Problem problem{Message::zero_byte_in_cell};
      if (!zero_byte) problem = {Message::cell_not_utf_8, {{Argument::given, Given{text}}}};
      problems.push_back(at_line(std::move(problem), row.line, column_at(at)));
      if (problems.size() >= most_problems) return;
    }
  }
}

std::string_view CsvCaseReader::column_at(std::size_t place) const
{
  std::size_t column = 0;
  while (header_->place_of(static_cast<Column>(column)) != place) ++column;
  return name_of(static_cast<Column>(column));
}

void CsvCaseReader::report(Problems& problems, std::size_t row, Column column, std::string_view pointer,
                           Problem problem) const
{
  problem.pointer = pointer;
  problems.push_back(
      at_line(of_cell(std::move(problem), column, cell(row, column)), rows_[row].line, name_of(column)));
}

/// What a row says of the paying parent must be what the first row says, and no row may be there twice.
void CsvCaseReader::compare_rows(Problems& problems) const
{
  for (std::size_t row = 1; row < rows_.size(); ++row) {
    if (const auto earlier = repeated_by(row)) {
      report(problems, row, Column::case_id, "",
             {Message::row_repeated, {{Argument::line, static_cast<std::int64_t>(rows_[*earlier].line)}}});
      continue;
    }
    for (std::size_t at = 0; at < column_count; ++at) {
      const auto column = static_cast<Column>(at);
      if (is_of_children(column)) continue;
      const std::string_view here = cell(row, column);
      const std::string_view first = cell(0, column);
      if (here.empty() || here == first) continue;
      report(problems, row, column, pointer_of(column), rows_differ(here, first, rows_[0].line));
    }
  }
}

/// The earlier row that `row` repeats, with what it says of the paying parent. Rows that say nothing of the
/// paying parent may be alike: receiving parents whose children have the same nights.
std::optional<std::size_t> CsvCaseReader::repeated_by(std::size_t row) const
{
  const auto each_column = [](auto holds) {
    for (std::size_t at = 0; at < column_count; ++at) {
      if (!holds(static_cast<Column>(at))) return false;
    }
    return true;
  };
  const bool only_children = each_column([&](Column column) {
    return column == Column::case_id || is_of_children(column) || cell(row, column).empty();
  });
  if (only_children) return std::nullopt;
  for (std::size_t earlier = 0; earlier < row; ++earlier) {
    if (each_column([&](Column column) { return cell(row, column) == cell(earlier, column); }))
      return earlier;
  }
  return std::nullopt;
}

void CsvCaseReader::read_household(Problems& problems)
{
  PayingParentFacts& parent = facts_.paying_parent.emplace();
  state(parent.relevant_other_children, Column::relevant_other_children,
        "/paying_parent/relevant_other_children", read_count, problems);
  state(parent.other_arrangement_children, Column::other_arrangement_children,
        "/paying_parent/other_arrangement_children", read_count, problems);
  parent.benefits.reset();
  if (!cell(0, Column::benefits).empty()) {
    read_benefits(parent.benefits.emplace(), Column::benefits, "/paying_parent/benefits", problems);
  }
  parent.partner.reset();
  if (!cell(0, Column::partner_benefits).empty()) {
    read_benefits(parent.partner.emplace().benefits, Column::partner_benefits,
                  "/paying_parent/partner/benefits", problems);
  }
}

void CsvCaseReader::read_benefits(RecyclingVector<Fact<Benefit>>& list, Column column,
                                  std::string_view pointer, Problems& problems)
{
  list.clear();
  const std::string_view text = cell(0, column);
  for (std::size_t from = 0; from < text.size() && problems.size() < most_problems;) {
    const std::size_t end = std::min(text.find(list_separator, from), text.size());
    const auto benefit = read_benefit(text.substr(from, end - from), problem_);
    list.add(benefit ? Fact<Benefit>{*benefit} : Fact<Benefit>::unreadable());
    if (!benefit) {
      report(problems, 0, column, fmt::format("{}/{}", pointer, list.size() - 1), std::move(problem_));
    }
    from = end + 1;
  }
}

}  // namespace cmcalc
