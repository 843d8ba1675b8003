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

namespace {

constexpr char list_separator = ';';

/// A column of HMRC's figures, and what kind of record its cell is.
struct HmrcColumn {
  Column column;
  HmrcKind kind;
};
constexpr std::array hmrc_amounts = {
    HmrcColumn{Column::employment, HmrcKind::employment},
    HmrcColumn{Column::pension, HmrcKind::pension},
    HmrcColumn{Column::trading_profit, HmrcKind::trading_profit},
    HmrcColumn{Column::relief_at_source_pension, HmrcKind::relief_at_source_pension},
};

constexpr std::array<std::string_view, hmrc_amounts.size()> amount_pointers = {
    "/paying_parent/income/hmrc/0/amount",
    "/paying_parent/income/hmrc/1/amount",
    "/paying_parent/income/hmrc/2/amount",
    "/paying_parent/income/hmrc/3/amount",
};

}  // namespace

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
  const auto read_day = [&](std::string_view text, Problem& problem) {
    return read_day_cell(text, header.day_comes_first(Column::effective_date), problem);
  };
  state(facts_.effective_date, Column::effective_date, "/effective_date", read_day, problems);
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

/// What a row says of the paying parent must be what the first row says.
void CsvCaseReader::compare_rows(Problems& problems) const
{
  for (std::size_t row = 1; row < rows_.size(); ++row) {
    for (std::size_t at = 0; at < column_count; ++at) {
      const auto column = static_cast<Column>(at);
      if (column == Column::children || column == Column::nights || column == Column::equal_care) continue;
      const std::string_view here = cell(row, column);
      const std::string_view first = cell(0, column);
      if (here.empty() || here == first) continue;
      report(problems, row, column, pointer_of(column), rows_differ(here, first, rows_[0].line));
    }
  }
}

/// The cell of `column` in the first row, into a fact.
template <typename Value, typename Read>
void CsvCaseReader::state(Fact<Value>& fact, Column column, std::string_view pointer, Read read_cell,
                          Problems& problems)
{
  const std::string_view text = cell(0, column);
  if (text.empty()) return fact.reset();
  if (const auto value = read_cell(text, problem_)) {
    fact.emplace() = *value;
    return;
  }
  fact = Fact<Value>::unreadable();
  report(problems, 0, column, pointer, std::move(problem_));
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

void CsvCaseReader::read_income(Problems& problems)
{
  static constexpr std::array columns = {
      Column::gross_weekly, Column::tax_year,       Column::source,         Column::employment,
      Column::pension,      Column::trading_profit, Column::current_weekly, Column::relief_at_source_pension};
  PayingParentFacts& parent = facts_.paying_parent.emplace();
  parent.income.reset();
  if (std::all_of(columns.begin(), columns.end(), [&](Column each) { return cell(0, each).empty(); })) return;
  IncomeFacts& income = parent.income.emplace();
  state(income.gross_weekly, Column::gross_weekly, "/paying_parent/income/gross_weekly", read_amount_cell,
        problems);
  read_hmrc(income, problems);
  income.current.reset();
  if (cell(0, Column::current_weekly).empty()) return;
  RecyclingVector<CurrentRecordFacts>& current = income.current.emplace();
  current.resize(1);
  current[0].kind = CurrentKind::employment;
  current[0].period.emplace().unit = PeriodUnit::week;
  state(current[0].amount, Column::current_weekly, "/paying_parent/income/current/0/amount", read_amount_cell,
        problems);
}

/// Each amount that is stated is a record of the tax year and the source.
void CsvCaseReader::read_hmrc(IncomeFacts& income, Problems& problems)
{
  for (const auto& [column, kind] : hmrc_amounts) {
    if (!cell(0, column).empty()) hmrc_columns_.push_back(column);
  }
  const bool year_alone = !cell(0, Column::tax_year).empty() || !cell(0, Column::source).empty();
  income.hmrc.reset();
  if (hmrc_columns_.empty()) {
    if (!year_alone) return;
    income.hmrc = Fact<RecyclingVector<HmrcRecordFacts>>::unreadable();
    return report(problems, 0, Column::employment, "/paying_parent/income/hmrc",
                  Message::missing_amounts_of_hmrc);
  }
  RecyclingVector<HmrcRecordFacts>& records = income.hmrc.emplace();
  records.resize(hmrc_columns_.size());
  state(records[0].tax_year, Column::tax_year, "/paying_parent/income/hmrc/0/tax_year", read_tax_year,
        problems);
  Fact<Source> source;
  state(source, Column::source, "/paying_parent/income/hmrc/0/source", read_word<Source>, problems);
  for (std::size_t at = 0; at < records.size(); ++at) {
    const Column column = hmrc_columns_[at];
    const auto* const amount = std::find_if(hmrc_amounts.begin(), hmrc_amounts.end(),
                                            [&](const HmrcColumn& each) { return each.column == column; });
    records[at].tax_year = records[0].tax_year;
    records[at].kind = amount->kind;
    records[at].source = column == Column::relief_at_source_pension ? Fact<Source>{} : source;
    state(records[at].amount, column, amount_pointers[at], read_amount_cell, problems);
  }
}

void CsvCaseReader::read_receiving_parent(std::size_t row, Problems& problems)
{
  Fact<RecyclingVector<ChildFacts>>& children = facts_.receiving_parents.emplace()[row].children;
  const std::string_view number = cell(row, Column::children);
  const std::string_view nights = cell(row, Column::nights);
  const auto count = number.empty() ? std::nullopt : read_number_of_children(number, problem_);
  if (!count) {
    children.reset();
    if (number.empty()) return;
    children = Fact<RecyclingVector<ChildFacts>>::unreadable();
    return report(problems, row, Column::children, fmt::format("/receiving_parents/{}/children", row),
                  std::move(problem_));
  }
  children.emplace().resize(*count);
  for (ChildFacts& child : children.emplace()) {
    child.nights.reset();
    child.equal_care.reset();
  }
  read_equal_care(row, children.emplace(), problems);
  if (nights.empty()) return;
  const bool read = read_nights_of_children(nights, list_separator, *count, nights_, problem_);
  for (std::size_t at = 0; at < *count; ++at) {
    children.emplace()[at].nights = read ? nights_[at] : Fact<Nights>::unreadable();
  }
  if (read) return;
  report(problems, row, Column::nights, fmt::format("/receiving_parents/{}/children/0/nights", row),
         std::move(problem_));
}

/// true or false for every child, or one for each.
void CsvCaseReader::read_equal_care(std::size_t row, RecyclingVector<ChildFacts>& children,
                                    Problems& problems)
{
  const std::string_view text = cell(row, Column::equal_care);
  if (text.empty()) return;
  const std::string pointer = fmt::format("/receiving_parents/{}/children/0/equal_care", row);
  const auto given = static_cast<std::size_t>(std::count(text.begin(), text.end(), list_separator)) + 1;
  if (given > 1 && given != children.size()) {
    for (ChildFacts& child : children) child.equal_care = Fact<bool>::unreadable();
    return report(problems, row, Column::equal_care, pointer,
                  {Message::equal_care_for_each_child,
                   {{Argument::count, static_cast<std::int64_t>(given)},
                    {Argument::children, static_cast<std::int64_t>(children.size())}}});
  }
  std::size_t from = 0;
  for (ChildFacts& child : children) {
    const std::size_t end = std::min(text.find(list_separator, from), text.size());
    const auto equal = read_true_or_false(text.substr(from, end - from), problem_);
    child.equal_care = equal ? Fact<bool>{*equal} : Fact<bool>::unreadable();
    if (!equal) report(problems, row, Column::equal_care, pointer, problem_);
    if (given > 1) from = end + 1;
  }
}

}  // namespace cmcalc
