// The first row of a table: where each column is, and what is wrong with it.
#include <algorithm>
#include <string>

#include "read/csv/column_words.hpp"
#include "read/csv/header.hpp"
#include "read/csv/parser.hpp"
#include "read/csv/table_problems.hpp"
#include "read/json/scanner.hpp"
#include "read/json/syntax_problems.hpp"
#include "read/record_size.hpp"
#include "read/values.hpp"
#include "text/lines.hpp"
#include "text/wording.hpp"

namespace cmcalc {

namespace {

constexpr std::array<std::string_view, column_count> names = {"case_id",
                                                              "effective_date",
                                                              "jurisdiction",
                                                              "gross_weekly",
                                                              "tax_year",
                                                              "source",
                                                              "employment",
                                                              "pension",
                                                              "trading_profit",
                                                              "relief_at_source_pension",
                                                              "current_weekly",
                                                              "children",
                                                              "nights",
                                                              "relevant_other_children",
                                                              "other_arrangement_children",
                                                              "benefits",
                                                              "partner_benefits",
                                                              "award_weekly",
                                                              "equal_care",
                                                              "current_amount",
                                                              "current_period",
                                                              "child_dates_of_birth",
                                                              "in_education",
                                                              "left_education_on",
                                                              "property",
                                                              "savings",
                                                              "dividends",
                                                              "miscellaneous"};

/// The header with one of the separators.
struct Split {
  csv::Cells cells;
  char separator = ',';
  csv::Parser::State state{};
  std::size_t known = 0;  ///< cells that name a column
};

Split split_by(char separator, std::string_view line)
{
  Split split{.cells = {}, .separator = separator};
  split.state = csv::Parser{separator}.feed(line, split.cells);
  for (std::size_t at = 0; at < split.cells.ends.size(); ++at) {
    if (!columns_called(split.cells.cell(at)).empty()) ++split.known;
  }
  return split;
}

/// How many cells there are up to the last that is not empty.
std::size_t named_columns_of(const csv::Cells& header)
{
  // All text ends where that cell ends, and those behind it end there too.
  const auto last = std::find(header.ends.begin(), header.ends.end(), header.text.size());
  return header.text.empty() ? 0 : static_cast<std::size_t>(last - header.ends.begin()) + 1;
}

/// With the separator that gives the most columns that are known.
Split split_best(std::string_view line)
{
  if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
  Split best = split_by(csv::separators[0], line);
  for (const char separator : {csv::separators[1], csv::separators[2]}) {
    Split other = split_by(separator, line);
    const bool more_cells = other.known == best.known && other.cells.ends.size() > best.cells.ends.size();
    if (other.known > best.known || more_cells) best = std::move(other);
  }
  return best;
}

/// Whether `line` is a header in UTF-16, which some spreadsheets save: its letters have zero bytes between
/// them.
bool is_utf_16(std::string_view line)
{
  if (line.find('\0') == std::string_view::npos) return false;
  std::string letters{line};
  std::erase_if(letters, [](char c) { return c == '\0' || c == '\xff' || c == '\xfe'; });
  return split_best(letters).known > 0;
}

/// Reports the columns that `header` has to have and does not have. One that is misspelt is not missing too.
void report_missing(const CsvHeader& header, std::size_t line, bool date_needed, Problems& problems)
{
  const auto missing = [&](Column column) {
    return header.place_of(column) == CsvHeader::none &&
           std::none_of(problems.begin(), problems.end(),
                        [&](const Problem& problem) { return may_be_misspelt(column, problem); });
  };
  if (date_needed && missing(Column::effective_date)) {
    problems.push_back(missing_column(line, Column::effective_date));
  }
  if (missing(Column::children)) problems.push_back(missing_column(line, Column::children));
}

}  // namespace

bool is_of_children(Column column)
{
  static constexpr std::array columns = {Column::children,     Column::nights,
                                         Column::equal_care,   Column::child_dates_of_birth,
                                         Column::in_education, Column::left_education_on};
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

std::string_view name_of(Column column) { return names[static_cast<std::size_t>(column)]; }

std::span<const std::string_view> all_column_names() { return names; }

std::size_t CsvHeader::columns_named_in(std::string_view line)
{
  if (is_utf_16(line)) return 1;
  return begins_json(line) ? 0 : split_best(line).known;
}

bool CsvHeader::begins_json(std::string_view line)
{
  if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
  const std::size_t begin = line.find_first_not_of(" \t\r\n");
  return begin != line.npos && (line[begin] == '{' || line[begin] == '[');
}

std::optional<CsvHeader> CsvHeader::read(std::string_view line, std::size_t number, bool date_needed,
                                         Problems& problems)
{
  if (without_line_end(line).size() > most_record_bytes) {
    problems.push_back(at_line(Message::header_too_large, number));
    return std::nullopt;
  }
  if (is_utf_16(line)) {
    problems.push_back(at_line(Message::table_utf_16, number));
    return std::nullopt;
  }
  const std::size_t before = problems.size();
  const Split split = split_best(line);
  const bool empty = split.cells.ends.empty() && split.cells.text.empty() && line.find('"') == line.npos;
  if (split.state != csv::Parser::State::row_ended && !empty) {
    problems.push_back(at_line(Message::quotes_of_header, number));
    return std::nullopt;
  }
  CsvHeader header;
  header.separator_ = split.separator;
  header.columns_ = split.cells.ends.size();
  header.named_columns_ = named_columns_of(split.cells);
  for (std::size_t at = 0; at < header.named_columns_; ++at) {
    if (problems.size() - before == most_problems) return std::nullopt;
    header.add_column(split.cells.cell(at), at, number, problems);
  }
  report_missing(header, number, date_needed, problems);
  return problems.size() == before ? std::optional{header} : std::nullopt;
}

/// The column that is called `name` is at `place`.
void CsvHeader::add_column(std::string_view name, std::size_t place, std::size_t line, Problems& problems)
{
  const std::vector<Column> columns = columns_called(name);
  if (columns.empty()) return problems.push_back(unknown_column(line, name, place + 1));
  if (columns.size() > 1) return problems.push_back(ambiguous_column(line, name, columns));
  const auto column = static_cast<std::size_t>(columns.front());
  if (places_[column] != none) {
    return problems.push_back(repeated_column(line, names_[column], name, columns.front()));
  }
  places_[column] = place;
  names_[column] = name;
}

}  // namespace cmcalc
