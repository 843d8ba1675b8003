/// @file
/// How a table begins: title rows, the header, and how days are written in the rows below it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "read/csv/header.hpp"
#include "read/csv/parser.hpp"

namespace cmcalc {

/// Finds out how a table begins, from as much of the input as that takes.
class TableBeginning {
 public:
  struct Options {
    std::size_t first_line = 1;  ///< the number of the first line of the text
    bool date_needed = true;     ///< whether there must be a column with the effective date
    bool day_first = false;      ///< whether the day is known to come before the month
  };
  explicit TableBeginning(Options options) : options_{options} {}

  /// Where the header is in a text.
  struct Place {
    std::size_t bytes_above = 0;
    std::size_t lines_above = 0;
  };
  /// Looks for the header: the first line that names two columns, or has none but names of columns; otherwise
  /// the first line that names one.
  /// @param text   the input from its first line on
  /// @param ended  whether nothing follows `text`
  /// @return whether the answer is known; if not, more of the input is needed
  bool find_header(std::string_view text, bool ended);
  /// Nothing if no line is a header.
  [[nodiscard]] const std::optional<Place>& place() const { return place_; }

  /// Reads the header, or the first line if none was found.
  void read_header(std::string_view text);
  /// Looks at the days of the rows below the header, in at most 4 MiB of the input, for one that shows
  /// whether the day comes before the month. See `find_header`.
  bool look_at_days(std::string_view text, bool ended);

  [[nodiscard]] std::optional<CsvHeader>& header() { return header_; }
  /// Why the whole table is refused; empty if it is not.
  [[nodiscard]] Problems& problems() { return problems_; }

 private:
  struct Days {
    Column column;
    bool slashes = false;  ///< the first day is written so
    bool seen = false;     ///< there was a day
    std::size_t line = 0;  ///< of the first that could be another; 0 if there is none
    Problem problem = {};  ///< of that day
  };

  void look_at_row(const csv::Cells& row);
  void look_at_day(std::string_view day, Days& days);
  [[nodiscard]] bool days_are_known() const;
  void conclude();

  Options options_;
  std::optional<Place> place_;
  std::optional<CsvHeader> header_;
  Problems problems_;
  std::optional<csv::Parser> parser_;
  csv::Cells row_;
  std::size_t looked_at_ = 0;  ///< bytes
  std::size_t line_ = 0;       ///< of the row
  std::size_t lines_of_row_ = 0;
  std::vector<Days> days_;
};

}  // namespace cmcalc
