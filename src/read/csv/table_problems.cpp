#include "read/csv/table_problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>
#include <utility>
#include <vector>

#include "read/csv/case_reader.hpp"
#include "read/csv/column_words.hpp"
#include "read/known_keys.hpp"
#include "read/values.hpp"
#include "text/wording.hpp"

namespace cmcalc {

namespace {

/// Where the facts at a pointer are, or would be. The first that fits counts.
struct PointerColumn {
  std::string_view pointer;
  Column column;
};
constexpr std::array pointer_columns = {
    PointerColumn{"/effective_date", Column::effective_date},
    PointerColumn{"/jurisdiction", Column::jurisdiction},
    PointerColumn{"/paying_parent/income/current", Column::current_weekly},
    PointerColumn{"/paying_parent/income/hmrc/*/source", Column::source},
    PointerColumn{"/paying_parent/income/hmrc", Column::tax_year},
    PointerColumn{"/paying_parent/income/gross_weekly", Column::gross_weekly},
    PointerColumn{"/paying_parent/income", Column::gross_weekly},
    PointerColumn{"/paying_parent/benefits", Column::benefits},
    PointerColumn{"/paying_parent/partner", Column::partner_benefits},
    PointerColumn{"/paying_parent/relevant_other_children", Column::relevant_other_children},
    PointerColumn{"/paying_parent/other_arrangement_children", Column::other_arrangement_children},
    PointerColumn{"/receiving_parents/*/children/*/nights", Column::nights},
    PointerColumn{"/receiving_parents/*/children/*/equal_care", Column::equal_care},
    PointerColumn{"/receiving_parents/*/children/*/date_of_birth", Column::child_dates_of_birth},
    PointerColumn{"/receiving_parents/*/children/*/in_education", Column::in_education},
    PointerColumn{"/receiving_parents/*/children/*/left_education_on", Column::left_education_on},
    PointerColumn{"/receiving_parents/*", Column::children},
    PointerColumn{"/award/weekly", Column::award_weekly},
    PointerColumn{"", Column::case_id},
};

/// What a cell of `column` with a text that cannot be read should have been.
std::optional<ValueType> expected_in(Column column, const Problem& problem)
{
  if (column == Column::nights) return ValueType::nights;
  switch (problem.id) {
    case ErrorId::amount_not_plain: return ValueType::amount;
    case ErrorId::count_not_whole: return ValueType::whole_number;
    case ErrorId::date_not_plain: return ValueType::date;
    case ErrorId::tax_year_not_plain: return ValueType::tax_year;
    case ErrorId::unknown_benefit: return ValueType::benefit;
    case ErrorId::unknown_value:
      if (column == Column::equal_care || column == Column::in_education) return ValueType::true_or_false;
      if (column == Column::current_period) return ValueType::period;
      return column == Column::jurisdiction ? ValueType::jurisdiction : ValueType::source;
    default: return std::nullopt;
  }
}

/// Whether `text` is what people write when they have nothing to write.
bool says_nothing(std::string_view text)
{
  static constexpr std::array marks = {"-", "\u2013", "\u2014", "?", "n/a", "na", "none", "null", "unknown"};
  const std::string small = in_small_letters(text);
  return std::find(marks.begin(), marks.end(), small) != marks.end();
}

bool are_digits(std::string_view text)
{
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether a cell of the column at `place` is an amount.
bool is_amount(const CsvHeader& header, std::size_t place)
{
  static constexpr std::array amounts = {
      Column::gross_weekly,   Column::employment,     Column::pension,
      Column::trading_profit, Column::current_weekly, Column::relief_at_source_pension,
      Column::award_weekly,   Column::current_amount, Column::property,
      Column::savings,        Column::dividends,      Column::miscellaneous};
  return std::any_of(amounts.begin(), amounts.end(),
                     [&](Column column) { return header.place_of(column) == place; });
}

/// Whether `text` is three digits, as they follow a comma between thousands, perhaps with pence after them.
bool is_group(std::string_view text, bool& pence)
{
  constexpr std::size_t digits = 3;
  if (!are_digits(text.substr(0, digits)) || text.size() < digits) return false;
  pence = text.size() > digits && text[digits] == '.';
  return pence ? text.size() <= digits + 3 && are_digits(text.substr(digits + 1)) : text.size() == digits;
}

/// The first amount in `row` that commas between thousands have cut into cells, as it came: "1,234.50"; empty
/// if there is none.
std::string amount_with_commas(std::string_view row, const CsvHeader& header)
{
  constexpr std::string_view pound = "£";
  std::vector<std::string_view> cells;
  for (std::size_t from = 0; from <= row.size();) {
    const std::size_t end = std::min(row.find_first_of(",\r\n", from), row.size());
    cells.push_back(row.substr(from, end - from));
    from = end + 1;
  }
  for (std::size_t at = 0; at + 1 < cells.size(); ++at) {
    const std::string_view first = cells[at].substr(cells[at].starts_with(pound) ? pound.size() : 0);
    if (!is_amount(header, at) || !are_digits(first) || first.size() > 3 || first.starts_with('0')) continue;
    std::string amount{cells[at]};
    bool pence = false;
    for (std::size_t next = at + 1; next < cells.size() && !pence && is_group(cells[next], pence); ++next) {
      amount.append(",").append(cells[next]);
    }
    if (amount.size() > cells[at].size()) return amount;
  }
  return {};
}

std::string without_commas(std::string amount)
{
  std::erase(amount, ',');
  return amount.starts_with("£") ? amount.substr(std::string_view{"£"}.size()) : amount;
}

}  // namespace

const FactNames& column_names()
{
  static const FactNames names = [] {
    std::vector<FactName> rows;
    rows.reserve(std::size(pointer_columns));
    for (const auto& [pointer, column] : pointer_columns) {
      rows.push_back({pointer, std::string{name_of(column)}});
    }
    return FactNames{Reader::table, std::move(rows)};
  }();
  return names;
}

Column column_of(std::string_view pointer)
{
  return std::find_if(pointer_columns.begin(), pointer_columns.end(),
                      [&](const PointerColumn& each) { return is_in(pointer, each.pointer); })
      ->column;
}

std::string_view pointer_of(Column column)
{
  constexpr std::string_view hmrc = "/paying_parent/income/hmrc";
  const auto* const found = std::find_if(
      pointer_columns.begin(), pointer_columns.end(),
      [&](const PointerColumn& each) { return each.column == column && !each.pointer.starts_with(hmrc); });
  return found == pointer_columns.end() ? hmrc : found->pointer;
}

std::optional<std::size_t> number_after(std::string_view beginning, std::string_view pointer)
{
  if (!pointer.starts_with(beginning)) return std::nullopt;
  pointer.remove_prefix(beginning.size());
  std::size_t number = 0;
  const auto read = std::from_chars(pointer.data(), pointer.data() + pointer.size(), number);
  return read.ec == std::errc{} ? std::optional{number} : std::nullopt;
}

Problem at_line(Problem problem, std::size_t line, std::string_view column)
{
  problem.line = line;
  problem.place = shown(column);
  return problem;
}

Problem unknown_column(std::size_t line, std::string_view name, std::size_t position)
{
  if (name.empty()) {
    return at_line({Message::column_without_name, {{Argument::number, static_cast<std::int64_t>(position)}}},
                   line, fmt::format("column {}", position));
  }
  std::vector<std::string_view> near = nearest_words(name, all_column_names());
  Problem problem{Message::unknown_column, {{Argument::given, Given{name}}}};
  if (!near.empty()) {
    problem.message = Message::misspelt_column;
    problem.add(Argument::near, WordList{std::move(near)});
  } else if (may_state_a_fact(name) || is_near_a_phrase(name)) {
    problem.message = Message::column_of_a_fact;
  }
  return at_line(std::move(problem), line, name);
}

Problem ambiguous_column(std::size_t line, std::string_view name, const std::vector<Column>& columns)
{
  WordList choices;
  for (const Column column : columns) choices.words.push_back(name_of(column));
  return at_line({Message::ambiguous_column, {{Argument::given, Given{name}}, {Argument::near, choices}}},
                 line, name);
}

Problem repeated_column(std::size_t line, std::string_view first, std::string_view name, Column column)
{
  Problem problem{Message::duplicate_column, {{Argument::given, Given{name}}}};
  if (first != name) {
    problem.message = Message::columns_mean_the_same;
    problem.add(Argument::first, Given{first});
    problem.add(Argument::meant, Given{name_of(column), Given::Form::plain});
  }
  return at_line(std::move(problem), line, name);
}

Problem missing_column(std::size_t line, Column column)
{
  return at_line(
      column == Column::children ? Message::missing_column_children : Message::missing_column_effective_date,
      line, name_of(column));
}

bool may_be_misspelt(Column column, const Problem& problem)
{
  const ArgumentValue::Value* const near = problem.argument(Argument::near);
  if (near == nullptr) return false;
  const std::vector<std::string_view>& words = std::get<WordList>(*near).words;
  return std::find(words.begin(), words.end(), name_of(column)) != words.end();
}

Problem wrong_cells(std::size_t line, std::size_t cells, const CsvHeader& header, std::string_view row)
{
  const std::string amount = header.separator() == ',' ? amount_with_commas(row, header) : std::string{};
  if (cells > header.columns() && !amount.empty()) {
    return at_line({Message::thousands_comma_in_row,
                    {{Argument::cells, static_cast<std::int64_t>(cells)},
                     {Argument::columns, static_cast<std::int64_t>(header.columns())},
                     {Argument::given, Given{amount}},
                     {Argument::meant, Given{without_commas(amount), Given::Form::plain}}}},
                   line);
  }
  const char separator = header.separator();
  const std::string_view name = separator == ',' ? "comma" : separator == ';' ? "semicolon" : "tab";
  return at_line({cells > header.columns() ? Message::too_many_cells : Message::too_few_cells,
                  {{Argument::cells, static_cast<std::int64_t>(cells)},
                   {Argument::columns, static_cast<std::int64_t>(header.columns())},
                   {Argument::separator, Given{name, Given::Form::plain}}}},
                 line);
}

Problem rows_differ(std::string_view given, std::string_view first, std::size_t first_line)
{
  Problem problem{first.empty() ? Message::rows_differ_from_empty_cell : Message::rows_differ,
                  {{Argument::given, Given{given}}, {Argument::line, static_cast<std::int64_t>(first_line)}}};
  if (!first.empty()) problem.add(Argument::first, Given{first});
  return problem;
}

Problem of_cell(Problem problem, Column column, std::string_view text)
{
  const std::optional<ValueType> expected = expected_in(column, problem);
  if (column == Column::children || !expected || !says_nothing(text)) return problem;
  problem.message = Message::blank_cell;
  problem.arguments = {{Argument::given, Given{text}}, {Argument::expected, *expected}};
  return problem;
}

/// The columns that are filled in beside that of income already determined.
std::vector<std::string_view> CsvCaseReader::other_income_columns() const
{
  std::vector<std::string_view> names;
  for (const Column column : {Column::tax_year, Column::source, Column::employment, Column::pension,
                              Column::trading_profit, Column::relief_at_source_pension,
                              Column::current_weekly, Column::current_amount, Column::current_period,
                              Column::property, Column::savings, Column::dividends, Column::miscellaneous}) {
    if (!cell(0, column).empty()) names.push_back(name_of(column));
  }
  return names;
}

/// The column of the fact at `pointer`: the amount of an HMRC record has that from which the record came.
Column CsvCaseReader::column_of(std::string_view pointer) const
{
  if (is_in(pointer, "/paying_parent/income/current") && !cell(0, Column::current_amount).empty()) {
    return pointer.ends_with("/period") ? Column::current_period : Column::current_amount;
  }
  const auto record = number_after("/paying_parent/income/hmrc/", pointer);
  const bool amount = record && *record < hmrc_columns_.size() && !pointer.ends_with("/tax_year") &&
                      !pointer.ends_with("/source");
  return amount ? hmrc_columns_[*record] : cmcalc::column_of(pointer);
}

void CsvCaseReader::name_columns(Problems& problems) const
{
  Problems once;
  for (Problem& problem : problems) {
    if (problem.line == 0) {
      const std::size_t row = number_after("/receiving_parents/", problem.pointer).value_or(0);
      const std::string_view column = name_of(column_of(problem.pointer));
      problem = at_line(std::move(problem), rows_[row].line, column);
    }
    if (problem.id == ErrorId::income_given_twice) {
      problem.arguments = {{Argument::others, WordList{other_income_columns()}}};
    }
    // A cell may state a fact of every child: what is wrong with it is reported once.
    const bool reported = std::any_of(once.begin(), once.end(), [&](const Problem& earlier) {
      return earlier.line == problem.line && earlier.place == problem.place &&
             earlier.message == problem.message && earlier.arguments == problem.arguments;
    });
    if (!reported) once.push_back(std::move(problem));
  }
  const auto place = [&](const Problem& problem) {
    std::size_t column = 0;
    while (column < column_count && name_of(static_cast<Column>(column)) != problem.place) ++column;
    const std::size_t at = column < column_count ? header_->place_of(static_cast<Column>(column)) : 0;
    return std::tuple{problem.line, at};
  };
  std::stable_sort(once.begin(), once.end(),
                   [&](const Problem& a, const Problem& b) { return place(a) < place(b); });
  problems = std::move(once);
}

}  // namespace cmcalc
