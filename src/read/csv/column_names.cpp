// What is wrong with a case, told in terms of the table it stands in.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <tuple>

#include "read/csv/case_reader.hpp"

namespace cmcalc {

namespace {

/// Where the fact at a pointer stands, or would: the first that fits.
struct PointerColumn {
  std::string_view pointer;
  Column column;
};
constexpr std::array pointer_columns = {
    PointerColumn{"/effective_date", Column::effective_date},
    PointerColumn{"/jurisdiction", Column::jurisdiction},
    PointerColumn{"/paying_parent/income/current", Column::current_weekly},
    PointerColumn{"/paying_parent/income/hmrc", Column::tax_year},
    PointerColumn{"/paying_parent/income/gross_weekly", Column::gross_weekly},
    PointerColumn{"/paying_parent/income", Column::gross_weekly},
    PointerColumn{"/paying_parent/benefits", Column::benefits},
    PointerColumn{"/paying_parent/partner", Column::partner_benefits},
    PointerColumn{"/paying_parent/relevant_other_children", Column::relevant_other_children},
    PointerColumn{"/paying_parent/other_arrangement_children", Column::other_arrangement_children},
    PointerColumn{"/award/weekly", Column::award_weekly},
};
constexpr std::string_view of_receiving_parent = "/receiving_parents/";
constexpr std::string_view of_hmrc_record = "/paying_parent/income/hmrc/";

/// The number that follows `beginning` in `pointer`; none where something else does.
std::optional<std::size_t> number_after(std::string_view beginning, std::string_view pointer)
{
  if (!pointer.starts_with(beginning)) return std::nullopt;
  pointer.remove_prefix(beginning.size());
  std::size_t number = 0;
  const auto read = std::from_chars(pointer.data(), pointer.data() + pointer.size(), number);
  return read.ec == std::errc{} ? std::optional{number} : std::nullopt;
}

/// The pointer of what `column` states of the paying parent.
std::string_view pointer_of(std::string_view column)
{
  for (const auto& [pointer, states] : pointer_columns) {
    if (name_of(states) == column) return pointer;
  }
  return "/paying_parent/income/hmrc";
}

/// Keys of a case that messages name, and what to say in their place.
struct KeyWords {
  std::string_view key;
  std::string_view words;
};
constexpr std::array key_words = {
    KeyWords{"number of \"days\"", "number of days"},
    KeyWords{"\"count\"", "the number of nights"},
    KeyWords{"\"days\"", "the number of days"},
};

void replace_keys(std::string& text)
{
  for (const auto& [key, words] : key_words) {
    for (std::size_t at = text.find(key); at != std::string::npos; at = text.find(key, at + words.size())) {
      text.replace(at, key.size(), words);
    }
  }
  if (text.starts_with("the ")) text.front() = 'T';
}

}  // namespace

/// The column of the fact at `pointer`, whether it is in the table or not.
Column CsvCaseReader::column_of(std::string_view pointer) const
{
  if (const auto record = number_after(of_hmrc_record, pointer); record && *record < hmrc_columns_.size()) {
    if (pointer.ends_with("/tax_year")) return Column::tax_year;
    return pointer.ends_with("/source") ? Column::source : hmrc_columns_[*record];
  }
  if (pointer.starts_with(of_receiving_parent)) {
    return pointer.find("/nights") != pointer.npos ? Column::nights : Column::children;
  }
  for (const auto& [beginning, column] : pointer_columns) {
    if (pointer.starts_with(beginning)) return column;
  }
  return Column::case_id;
}

/// Income already determined, and other columns beside it.
std::string CsvCaseReader::income_columns() const
{
  std::string names;
  for (const Column column :
       {Column::tax_year, Column::source, Column::employment, Column::pension, Column::trading_profit,
        Column::relief_at_source_pension, Column::current_weekly}) {
    if (!cell(0, column).empty()) names.append(names.empty() ? "" : ", ").append(name_of(column));
  }
  return names;
}

void CsvCaseReader::reword(Problem& problem) const
{
  replace_keys(problem.problem);
  replace_keys(problem.remedy);
  if (problem.id == ErrorId::income_given_twice) {
    problem.problem =
        fmt::format("gross_weekly is income already determined, and beside it stands {}.", income_columns());
    problem.remedy = fmt::format("Empty gross_weekly, or keep it alone and empty {}.", income_columns());
  }
  if (problem.id == ErrorId::income_insufficient && hmrc_columns_.empty()) {
    problem.remedy = "Fill in gross_weekly, or tax_year, source and employment, or current_weekly.";
  }
  if (problem.id != ErrorId::missing_key) return;
  const std::string_view key = std::string_view{problem.pointer}.substr(problem.pointer.rfind('/') + 1);
  if (key == "children") problem.problem = "The row has no number of children.";
  if (key == "children") problem.remedy = "Write how many children this receiving parent has, like 2.";
  if (key == "source") problem.remedy = "Write where HMRC has the figures from, paye or self_assessment.";
  if (key == "tax_year") problem.remedy = "Write the tax year that the figures are of, like 2024-25.";
  if (key == "tax_year" || key == "source") {
    problem.problem = fmt::format("There are figures of HMRC, and no {}.", key);
  }
}

void CsvCaseReader::name_columns(Problems& problems) const
{
  Problems once;
  for (Problem& problem : problems) {
    if (problem.line == 0) {
      const std::size_t row = number_after(of_receiving_parent, problem.pointer).value_or(0);
      problem.line = rows_[row].line;
      problem.column = name_of(column_of(problem.pointer));
    }
    if (problem.id == ErrorId::csv_rows_differ) problem.pointer = pointer_of(problem.column);
    reword(problem);
    // A cell may state a fact of every child: what is wrong with it is told once.
    const bool told = std::any_of(once.begin(), once.end(), [&](const Problem& earlier) {
      return earlier.line == problem.line && earlier.column == problem.column &&
             earlier.problem == problem.problem;
    });
    if (!told) once.push_back(std::move(problem));
  }
  const auto place = [&](const Problem& problem) {
    std::size_t column = 0;
    while (column < column_count && name_of(static_cast<Column>(column)) != problem.column) ++column;
    const std::size_t at = column < column_count ? header_->place_of(static_cast<Column>(column)) : 0;
    return std::tuple{problem.line, at};
  };
  std::stable_sort(once.begin(), once.end(),
                   [&](const Problem& a, const Problem& b) { return place(a) < place(b); });
  problems = std::move(once);
}

}  // namespace cmcalc
