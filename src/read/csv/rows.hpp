/// @file
/// The rows of a table, cut into cases: each row is a receiving parent, and consecutive rows with the same
/// case_id are one case.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/csv/header.hpp"

namespace cmcalc {

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

}  // namespace cmcalc
