// The first row of a table: which column stands where, and what is wrong with it.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "read/csv/header.hpp"
#include "read/csv/parser.hpp"
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
                                                              "award_weekly"};

/// `name` without what is no slip of the pen.
std::string folded(std::string_view name)
{
  std::string text = in_small_letters(name);
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
  return text;
}

/// The header with one of the separators.
struct Split {
  csv::Cells cells;
  char separator = ',';
  csv::Parser::State state{};
  std::size_t known = 0;  ///< cells that name a column, or nearly
};

Split split_by(char separator, std::string_view line)
{
  Split split{.cells = {}, .separator = separator};
  split.state = csv::Parser{separator}.feed(line, split.cells);
  for (std::size_t at = 0; at < split.cells.ends.size(); ++at) {
    const std::string name = folded(split.cells.cell(at));
    if (std::find(names.begin(), names.end(), name) != names.end()) ++split.known;
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

Problem header_problem(ErrorId id, std::size_t line, std::string_view column, std::string problem,
                       std::string remedy)
{
  Problem found{.id = id, .pointer = {}, .problem = std::move(problem), .remedy = std::move(remedy)};
  found.line = line;
  found.column = shown(column);
  return found;
}

Problem unknown_column(std::size_t line, std::string_view name, std::size_t place)
{
  if (name.empty()) {
    return header_problem(ErrorId::csv_unknown_column, line, fmt::format("column {}", place),
                          fmt::format("Column {} has no name.", place),
                          "Write its name in the header, or delete the column.");
  }
  const std::vector<std::string_view> near = nearest_words(name, names);
  std::string remedy = near.empty()
                           ? "Delete the column; cmcalc batch --template shows those there are."
                           : fmt::format("Write {} if that is meant, or delete the column.", listed(near));
  return header_problem(ErrorId::csv_unknown_column, line, name,
                        fmt::format("There is no column {}.", quoted(name)), std::move(remedy));
}

Problem missing_column(std::size_t line, Column column, std::string_view remedy)
{
  return header_problem(ErrorId::csv_missing_column, line, name_of(column),
                        fmt::format("The header has no column \"{}\".", name_of(column)),
                        std::string{remedy});
}

/// Reports the columns that `header` has to have and has not. One that is misspelt is not missing too.
void report_missing(const CsvHeader& header, std::size_t number, bool date_needed, Problems& problems)
{
  const auto missing = [&](Column column) {
    return header.place_of(column) == CsvHeader::none &&
           std::none_of(problems.begin(), problems.end(), [&](const Problem& problem) {
             return problem.remedy.find(quoted(name_of(column))) != std::string::npos;
           });
  };
  if (date_needed && missing(Column::effective_date)) {
    problems.push_back(missing_column(
        number, Column::effective_date,
        "Add the column, with days like 2025-06-03, or give one day for all cases with --date."));
  }
  if (missing(Column::children)) {
    problems.push_back(
        missing_column(number, Column::children,
                       "Add the column; it says how many children the receiving parent of each "
                       "row has."));
  }
}

}  // namespace

std::string_view name_of(Column column) { return names[static_cast<std::size_t>(column)]; }

bool CsvHeader::looks_like_one(std::string_view line)
{
  return split_best(line).known > 0 || is_utf_16(line);
}

std::optional<CsvHeader> CsvHeader::read(std::string_view line, std::size_t number, bool date_needed,
                                         Problems& problems)
{
  if (without_line_end(line).size() > most_record_bytes) {
    problems.push_back(header_problem(ErrorId::record_too_large, number, {},
                                      "The header has more than 1 MiB, and was not read.",
                                      "Begin the table with one line that names its columns, and no more."));
    return std::nullopt;
  }
  if (is_utf_16(line)) {
    problems.push_back(header_problem(ErrorId::not_utf_8, number, {},
                                      "The table is UTF-16, and was not read.", "Save it as CSV in UTF-8."));
    return std::nullopt;
  }
  const std::size_t before = problems.size();
  const Split split = split_best(line);
  const bool empty = split.cells.ends.empty() && split.cells.text.empty() && line.find('"') == line.npos;
  if (split.state != csv::Parser::State::row_ended && !empty) {
    problems.push_back(header_problem(ErrorId::csv_quote, number, {},
                                      "The quotation marks of the header do not enclose whole cells.",
                                      "Write the names of the columns without quotation marks."));
    return std::nullopt;
  }
  CsvHeader header;
  header.separator_ = split.separator;
  header.columns_ = split.cells.ends.size();
  header.named_columns_ = named_columns_of(split.cells);
  for (std::size_t at = 0; at < header.named_columns_; ++at) {
    if (problems.size() - before == most_problems) return std::nullopt;
    const std::string_view name = split.cells.cell(at);
    const auto found = static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    if (found == names.size()) {
      problems.push_back(unknown_column(number, name, at + 1));
    } else if (header.places_[found] != none) {
      problems.push_back(header_problem(ErrorId::csv_duplicate_column, number, name,
                                        fmt::format("The column \"{}\" stands in the header twice.", name),
                                        "Keep one of them."));
    } else {
      header.places_[found] = at;
    }
  }
  report_missing(header, number, date_needed, problems);
  return problems.size() == before ? std::optional{header} : std::nullopt;
}

}  // namespace cmcalc
