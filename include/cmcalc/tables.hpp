/// @file
/// The figures of the scheme: what each parameter was from which day, and Rates for one day.
///
/// The built-in tables are generated from data/rules.json when the program is built.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "cmcalc/date.hpp"
#include "cmcalc/ids.hpp"
#include "cmcalc/law.hpp"
#include "cmcalc/money.hpp"

namespace cmcalc {

/// The figures of one parameter from one day on, in one jurisdiction, until the next entry starts.
struct TableEntry {
  static constexpr std::size_t most_values = 12;

  Parameter parameter{};
  Jurisdiction jurisdiction{};
  Date from;
  Date verified_on;            ///< when the figures were last compared with their source
  std::uint8_t first_row = 0;  ///< the count that the first row is for
  std::uint8_t first_column = 0;
  std::uint8_t rows = 0;  ///< 0: closed, there is no figure from this day on
  std::uint8_t columns = 0;
  std::array<Fraction, most_values> values{};  ///< row by row; pence, fractions of one, or numbers
};

/// Where the figures of an entry come from.
struct EntrySource {
  std::string_view set_by;  ///< the instrument that made the figures what they are, with its provision
  std::string_view source;  ///< address of the text
  std::string_view note;    ///< a doubt, or what is not plain; may be empty
};

/// One figure in force. Its value can be read only by a Worksheet, so that every figure that enters
/// a calculation has a line there. It points into the tables it was taken from, which must live
/// longer.
class Figure {
 public:
  Parameter parameter;
  std::uint16_t row_count;  ///< the count that selected the row, as it was given
  std::uint16_t column_count;

 private:
  friend class Rates;
  friend class Worksheet;
  Figure(Parameter of, unsigned rows, unsigned columns, const Fraction& value)
      : parameter{of},
        row_count{static_cast<std::uint16_t>(rows)},
        column_count{static_cast<std::uint16_t>(columns)},
        value_{&value}
  {
  }
  [[nodiscard]] const Fraction& value() const { return *value_; }

  const Fraction* value_;
};

/// The figures in force on one day in one jurisdiction. It points into the tables it was made from,
/// which must live longer.
class Rates {
 public:
  [[nodiscard]] Jurisdiction jurisdiction() const { return jurisdiction_; }

  /// The latest day from which one of the figures in force applies.
  [[nodiscard]] Date in_force_from() const { return in_force_from_; }

  /// The earliest day on which one of the figures in force was last compared with its source.
  [[nodiscard]] Date verified_on() const { return verified_on_; }

  /// Whether a figure of `parameter` is in force.
  [[nodiscard]] bool has(Parameter parameter) const { return entry(parameter) != nullptr; }

  /// The figure of `parameter` for a count of rows, and of columns if it has any; the last row and the last
  /// column are for that count and more.
  ///
  /// @pre `has(parameter)`, and no count is below the table's first
  /// @throws std::out_of_range if that does not hold, which is a defect: there is no answer outside
  ///         the tables, never a neighbour's figure and never a silent zero
  [[nodiscard]] Figure figure(Parameter parameter, unsigned rows = 0, unsigned columns = 0) const
  {
    const TableEntry* const found = entry(parameter);
    if (found == nullptr) not_in_force();
    return {parameter, rows, columns, found->values[place_of(*found, rows, columns)]};
  }

  /// All figures of `parameter` in force, or null.
  [[nodiscard]] const TableEntry* entry(Parameter parameter) const
  {
    return entries_[static_cast<std::size_t>(parameter)];
  }

 private:
  friend class Tables;

  /// The place of the figure for two counts among all figures of `entry`.
  static std::size_t place_of(const TableEntry& entry, unsigned rows, unsigned columns)
  {
    const std::size_t row = place_of(rows, entry.first_row, entry.rows);
    return row * entry.columns + place_of(columns, entry.first_column, entry.columns);
  }

  /// The place of `count` in a table whose first place is for `first` and whose last is for "or more".
  static std::size_t place_of(unsigned count, unsigned first, unsigned places)
  {
    if (places <= 1) return 0;
    if (count < first) below_the_table();
    return std::min(count - first, places - 1);
  }
  [[noreturn]] static void not_in_force();
  [[noreturn]] static void below_the_table();

  std::array<const TableEntry*, parameter_count> entries_{};
  Jurisdiction jurisdiction_{};
  Date in_force_from_;
  Date verified_on_;
};

/// A view of table entries, sorted by parameter, jurisdiction and first day.
class Tables {
 public:
  constexpr explicit Tables(std::span<const TableEntry> entries) : entries_{entries} {}

  /// The figures of `parameter` in force on `day`: those of the last entry that starts on or before it; null
  /// if there are none.
  [[nodiscard]] const TableEntry* entry(Parameter parameter, Date day, Jurisdiction jurisdiction) const;

  /// All figures in force on `day`.
  [[nodiscard]] Rates in_force(Date day, Jurisdiction jurisdiction) const;

  [[nodiscard]] std::span<const TableEntry> entries() const { return entries_; }

 private:
  std::span<const TableEntry> entries_;
};

/// The tables that were built into the library.
[[nodiscard]] const Tables& built_in_tables();

/// The same as Tables::in_force, for many days: figures change on a few days only, and what is in force
/// between two of them is looked up once.
class RatesByDay {
 public:
  /// @param tables  must live longer
  explicit RatesByDay(const Tables& tables = built_in_tables());

  /// The figures in force on `day`, valid as long as this is.
  [[nodiscard]] const Rates& in_force(Date day, Jurisdiction jurisdiction) const;

 private:
  struct Stretch {
    Date from;  ///< its first day
    Rates rates;
  };
  std::array<std::vector<Stretch>, jurisdiction_count>
      stretches_;  ///< by first day; the first is the earliest
};

/// Where the built-in figures come from, in the order of their entries.
[[nodiscard]] std::span<const EntrySource> built_in_sources();

/// Where the figures of `entry` come from; null if it is not one of the built-in tables.
[[nodiscard]] const EntrySource* source_of(const TableEntry& entry);

/// The first day of the scheme, 10 December 2012: no table reaches further back.
[[nodiscard]] Date scheme_begins();

}  // namespace cmcalc
