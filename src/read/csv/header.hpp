/// @file
/// The first row of a table of cases, and its columns. See docs/csv.md.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cmcalc/error.hpp"

namespace cmcalc {

/// What a cell may state. The names of the columns are those of the enumerators.
enum class Column : std::uint8_t {
  case_id,
  effective_date,
  jurisdiction,
  gross_weekly,
  tax_year,
  source,
  employment,
  pension,
  trading_profit,
  relief_at_source_pension,
  current_weekly,
  children,
  nights,
  relevant_other_children,
  other_arrangement_children,
  benefits,
  partner_benefits,
  award_weekly,
  equal_care,
  current_amount,
  current_period,
  child_dates_of_birth,
  in_education,
  left_education_on,
  property,
  savings,
  dividends,
  miscellaneous,
};
inline constexpr std::size_t column_count = 28;

/// Whether `column` says something of the children of its row, and nothing of the paying parent.
[[nodiscard]] bool is_of_children(Column column);

/// "gross_weekly"
[[nodiscard]] std::string_view name_of(Column column);

/// In the order of the enumerators.
[[nodiscard]] std::span<const std::string_view> all_column_names();

/// The first row of a table.
class CsvHeader {
 public:
  /// How many cells of `line` name a column, however it is separated. A line with one at least may be a
  /// header.
  [[nodiscard]] static std::size_t columns_named_in(std::string_view line);

  /// Whether `line` begins like a document of JSON.
  [[nodiscard]] static bool begins_json(std::string_view line);

  /// The header that `line` is, or nothing and every problem of it.
  ///
  /// @param line         its text, with or without a byte order mark and a line end
  /// @param number       its number in the input, from 1
  /// @param date_needed  whether there must be a column with the effective date
  [[nodiscard]] static std::optional<CsvHeader> read(std::string_view line, std::size_t number,
                                                     bool date_needed, Problems& problems);

  /// A comma, a semicolon or a tab.
  [[nodiscard]] char separator() const { return separator_; }
  /// How many cells each row has.
  [[nodiscard]] std::size_t columns() const { return columns_; }
  /// How many of them have a name. A spreadsheet may leave columns without one after the last that has one;
  /// their cells must be empty.
  [[nodiscard]] std::size_t named_columns() const { return named_columns_; }
  /// What the table calls `column`; empty if it has no such column.
  [[nodiscard]] std::string_view written_name_of(Column column) const
  {
    return names_[static_cast<std::size_t>(column)];
  }
  /// Whether days like 3/6/2026 in `column` have the day before the month.
  [[nodiscard]] bool day_comes_first(Column column) const
  {
    return day_first_[static_cast<std::size_t>(column)];
  }
  void set_day_first(Column column) { day_first_[static_cast<std::size_t>(column)] = true; }

  /// The place of `column` in a row, from 0; `none` if the table has no such column.
  [[nodiscard]] std::size_t place_of(Column column) const
  {
    return places_[static_cast<std::size_t>(column)];
  }
  static constexpr std::size_t none = SIZE_MAX;

 private:
  CsvHeader() { places_.fill(none); }

  void add_column(std::string_view name, std::size_t place, std::size_t line, Problems& problems);

  char separator_ = ',';
  std::size_t columns_ = 0;
  std::size_t named_columns_ = 0;
  std::array<std::size_t, column_count> places_{};
  std::array<std::string, column_count> names_{};
  std::array<bool, column_count> day_first_{};
};

}  // namespace cmcalc
