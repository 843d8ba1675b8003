/// @file
/// Makes facts of the rows of a case in a table.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cmcalc/error.hpp"
#include "cmcalc/facts.hpp"
#include "read/csv/rows.hpp"

namespace cmcalc {

/// Between the values of a cell that has several.
inline constexpr char list_separator = ';';

/// Makes facts of rows, one case after another in the same memory.
class CsvCaseReader {
 public:
  /// The facts that the rows of `of` state, valid until the next call. What cannot be read is reported in
  /// `problems` and marked unreadable in the facts.
  /// @return null if a row cannot be read at all: then `problems` says why
  [[nodiscard]] Facts* read(const CsvHeader& header, const CsvCases& cases, const CsvCases::Case& of,
                            Problems& problems);

  /// Gives each problem of the case read last its line and its column, and sorts them in this order.
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
  [[nodiscard]] std::string_view raw_row(const CsvCases::Case& of, const CsvCases::Row& row) const;
  void report_bytes(Problems& problems) const;
  [[nodiscard]] std::string_view column_at(std::size_t place) const;
  void report(Problems& problems, std::size_t row, Column column, std::string_view pointer,
              Problem problem) const;
  void compare_rows(Problems& problems) const;
  [[nodiscard]] std::optional<std::size_t> repeated_by(std::size_t row) const;
  void read_income(Problems& problems);
  void read_current(IncomeFacts& income, Problems& problems);
  void read_hmrc(IncomeFacts& income, Problems& problems);
  void read_household(Problems& problems);
  void read_receiving_parent(std::size_t row, Problems& problems);
  void read_each_child(std::size_t row, RecyclingVector<ChildFacts>& children, Problems& problems);

  /// A cell that says something of each child of a row.
  struct CellOfChildren {
    std::size_t row;
    Column column;
    std::string_view key;     ///< of the fact in a case document
    Message wrong_number;     ///< there are not as many values as children
    bool one_for_all = true;  ///< a single value may be for every child
  };
  template <typename Value, typename Read>
  void read_list(const CellOfChildren& of, RecyclingVector<ChildFacts>& children,
                 Fact<Value> ChildFacts::*fact, Read read_part, Problems& problems);

  /// The cell of `column` in the first row, into a fact.
  template <typename Value, typename Read>
  void state(Fact<Value>& fact, Column column, std::string_view pointer, Read read_cell, Problems& problems)
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
  void read_benefits(RecyclingVector<Fact<Benefit>>& list, Column column, std::string_view pointer,
                     Problems& problems);
  [[nodiscard]] Column column_of(std::string_view pointer) const;
  [[nodiscard]] std::vector<std::string_view> other_income_columns() const;

  const CsvHeader* header_ = nullptr;
  const CsvCases* cases_ = nullptr;
  std::span<const CsvCases::Row> rows_;
  std::string_view case_id_;
  std::vector<Column> hmrc_columns_;  ///< from which each HMRC record came
  std::vector<Fact<Nights>> nights_;  ///< of the children of one row
  Problem problem_;  ///< of a cell, until it is reported: room for one takes time to make, and each needs it
  Facts facts_;
};

}  // namespace cmcalc
