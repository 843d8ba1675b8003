/// @file
/// Cases in a table: CSV in, CSV out. Each row is a receiving parent; rows that follow one another with one
/// case_id are one case. See docs/csv.md.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cmcalc/case.hpp"
#include "cmcalc/error.hpp"
#include "cmcalc/facts.hpp"
#include "cmcalc/io.hpp"

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
};
inline constexpr std::size_t column_count = 18;

/// "gross_weekly"
[[nodiscard]] std::string_view name_of(Column column);

/// The first row of a table.
class CsvHeader {
 public:
  /// Whether `line` names a column at least, however it is separated: then it was meant as a header.
  [[nodiscard]] static bool looks_like_one(std::string_view line);

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
  /// How many of them have a name. Behind the last that has one a spreadsheet may leave some that have none,
  /// and nothing may stand in those.
  [[nodiscard]] std::size_t named_columns() const { return named_columns_; }
  /// The place of `column` in a row, from 0; `none` where the table has no such column.
  [[nodiscard]] std::size_t place_of(Column column) const
  {
    return places_[static_cast<std::size_t>(column)];
  }
  static constexpr std::size_t none = SIZE_MAX;

 private:
  CsvHeader() { places_.fill(none); }

  char separator_ = ',';
  std::size_t columns_ = 0;
  std::size_t named_columns_ = 0;
  std::array<std::size_t, column_count> places_{};
};

/// What makes a row useless, whatever its cells say.
enum class RowFault : std::uint8_t { none, quote, cells, behind_last_name };

/// The rows of some cases, one after another, in memory that is used again.
class CsvCases {
 public:
  struct Row {
    std::size_t line = 0;         ///< its first in the input, from 1
    std::size_t text = 0;         ///< where its cells begin
    std::uint32_t first_end = 0;  ///< the end of its first cell among all ends
    std::uint32_t cells = 0;      ///< how many it has; no more are kept than columns have names
    RowFault fault{};
  };
  struct Case {
    std::size_t line = 0;  ///< its first in the input, from 1
    std::size_t first_row = 0;
    std::size_t rows = 0;
    std::size_t rows_kept = 0;  ///< far more than a case may have; none of one that is too large
    std::size_t text = 0;       ///< where its cells begin
    std::size_t text_size = 0;
    std::size_t raw = 0;  ///< where it begins as it came
    std::size_t raw_size = 0;
    std::uint64_t bytes = 0;  ///< of its rows as they came, without their line ends
    bool came_back = false;   ///< rows with this case_id stood further up, with others between
    bool too_large = false;   ///< only its beginning is kept
  };

  /// The cases, in the order of the input.
  [[nodiscard]] std::span<const Case> cases() const { return cases_; }
  /// The rows of a case that are kept, in the order of the input.
  [[nodiscard]] std::span<const Row> rows_of(const Case& of) const
  {
    return std::span{rows_}.subspan(of.first_row, of.rows_kept);
  }
  /// @pre the row has so many cells, and so many columns have names
  [[nodiscard]] std::string_view cell(const Row& row, std::size_t at) const
  {
    const std::uint32_t* const ends = ends_.data() + row.first_end;
    const std::size_t begin = at == 0 ? 0 : ends[at - 1];
    return {text_.data() + row.text + begin, ends[at] - begin};
  }
  /// All cells of all rows, without anything between them.
  [[nodiscard]] std::string_view text_of(const Case& of) const
  {
    return std::string_view{text_}.substr(of.text, of.text_size);
  }
  /// The rows as they came, with their line ends.
  [[nodiscard]] std::string_view raw_of(const Case& of) const
  {
    return std::string_view{raw_}.substr(of.raw, of.raw_size);
  }

  /// How many bytes all rows have, as they came.
  [[nodiscard]] std::size_t bytes() const { return raw_.size(); }

  /// Empties it, and keeps its memory.
  void clear();

 private:
  friend class CsvReader;

  void begin_case(std::size_t line, bool came_back);
  void add_raw(std::string_view raw, std::uint64_t bytes);
  void add_row(std::size_t line, std::string_view text, std::span<const std::uint32_t> ends,
               std::size_t cells, RowFault fault);
  void append(const CsvCases& others);

  std::string text_;
  std::string raw_;
  std::vector<std::uint32_t> ends_;  ///< of each cell, from the beginning of its row
  std::vector<Row> rows_;
  std::vector<Case> cases_;
};

/// Cuts a table into cases, in the order of the input.
class CsvReader {
 public:
  /// @param first_line  the number of the first line after the header, from 1
  CsvReader(const CsvHeader& header, std::size_t first_line);
  ~CsvReader();
  CsvReader(const CsvReader&) = delete;
  CsvReader& operator=(const CsvReader&) = delete;

  [[nodiscard]] const CsvHeader& header() const;

  /// Appends whole cases from the front of `text` to `cases`. A case is whole when a row of another follows,
  /// when it has no case_id, and at the end of the input.
  ///
  /// @param text   what was not taken yet, the same bytes as at the last call and any that came since
  /// @param ended  whether nothing comes after `text`: then all of it is taken, unless `most` cases are
  /// @param most   so many cases are enough
  /// @return       how many bytes were taken
  std::size_t take(std::string_view text, bool ended, std::size_t most, CsvCases& cases);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

/// Makes facts of rows, one case after another in the same memory.
class CsvCaseReader {
 public:
  /// The facts that the rows of `of` state, valid until the next call. What cannot be read is reported in
  /// `problems` and marked unreadable in the facts.
  /// @return null where a row cannot be read at all: then `problems` says why
  [[nodiscard]] Facts* read(const CsvHeader& header, const CsvCases& cases, const CsvCases::Case& of,
                            Problems& problems);

  /// Gives each problem of the case read last the line and the column in which it stands, in these words,
  /// and sorts them in this order.
  void name_columns(Problems& problems) const;

  /// The case_id of the case read last; empty where it has none.
  [[nodiscard]] std::string_view case_id() const { return case_id_; }

 private:
  /// Empty where the table has no such column, or the row too few cells.
  [[nodiscard]] std::string_view cell(std::size_t row, Column column) const
  {
    const std::size_t place = header_->place_of(column);
    return place < rows_[row].cells ? cases_->cell(rows_[row], place) : std::string_view{};
  }
  [[nodiscard]] bool all_rows_good(const CsvCases::Case& of, Problems& problems) const;
  void report_bytes(Problems& problems) const;
  [[nodiscard]] std::string_view column_at(std::size_t place) const;
  void report(Problems& problems, std::size_t row, Column column, std::string_view pointer,
              Problem problem) const;
  void compare_rows(Problems& problems) const;
  void read_income(Problems& problems);
  void read_hmrc(IncomeFacts& income, Problems& problems);
  void read_household(Problems& problems);
  void read_receiving_parent(std::size_t row, Problems& problems);
  template <typename Value, typename Read>
  void state(Fact<Value>& fact, Column column, std::string_view pointer, Read read, Problems& problems);
  void read_benefits(KeptList<Fact<Benefit>>& list, Column column, std::string_view pointer,
                     Problems& problems);
  [[nodiscard]] Column column_of(std::string_view pointer) const;
  [[nodiscard]] std::string income_columns() const;
  void reword(Problem& problem) const;

  const CsvHeader* header_ = nullptr;
  const CsvCases* cases_ = nullptr;
  std::span<const CsvCases::Row> rows_;
  std::string_view case_id_;
  std::vector<Column> hmrc_columns_;  ///< from which each HMRC record came
  std::vector<Fact<Nights>> nights_;  ///< of the children of one row
  Problem problem_;  ///< of a cell, until it is reported: room for one takes time to make, and each needs it
  Facts facts_;
};

/// Appends the header of results in CSV to `out`, with its line end.
void write_csv_header(std::string& out);

/// Appends the result to `out`: one row for each receiving parent.
/// @param line  where the record stood in the input, from 1
void write_csv(std::string& out, const CalculatedCase& calculated, std::size_t line);

/// Appends a refused record to `out`: one row.
void write_error_csv(std::string& out, const RefusedCase& refused, const Problems& problems);

/// A header and rows of every kind, to start from.
[[nodiscard]] std::string_view csv_template();

}  // namespace cmcalc
