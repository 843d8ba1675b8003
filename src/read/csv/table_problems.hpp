/// @file
/// What can be wrong with a table, and how its columns name the facts of a case.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "read/csv/header.hpp"
#include "text/fact_names.hpp"

namespace cmcalc {

/// The names in a table: those of the columns.
[[nodiscard]] const FactNames& column_names();

/// The column of the fact at `pointer`, whether it is in the table or not: the first that fits.
[[nodiscard]] Column column_of(std::string_view pointer);

/// The pointer of what `column` states of the paying parent.
[[nodiscard]] std::string_view pointer_of(Column column);

/// The number that follows `beginning` in `pointer`; none if something else does.
[[nodiscard]] std::optional<std::size_t> number_after(std::string_view beginning, std::string_view pointer);

/// `problem` at a line of the table, and at a column if that is known.
[[nodiscard]] Problem at_line(Problem problem, std::size_t line, std::string_view column = {});

// Problems of the header.

/// @param position  of the column, from 1
[[nodiscard]] Problem unknown_column(std::size_t line, std::string_view name, std::size_t position);
/// @param columns  each of those that `name` may mean
[[nodiscard]] Problem ambiguous_column(std::size_t line, std::string_view name,
                                       const std::vector<Column>& columns);
/// @param first  what the table calls `column` further to the left
[[nodiscard]] Problem repeated_column(std::size_t line, std::string_view first, std::string_view name,
                                      Column column);
[[nodiscard]] Problem missing_column(std::size_t line, Column column);

/// Whether `problem` is that of a column that was probably meant as `column`.
[[nodiscard]] bool may_be_misspelt(Column column, const Problem& problem);

// Problems of rows and of cells.

/// @param row  as it came
[[nodiscard]] Problem wrong_cells(std::size_t line, std::size_t cells, const CsvHeader& header,
                                  std::string_view row);

/// What `column` says here, `given`, and what it says in the first row of the case, at `first_line`.
[[nodiscard]] Problem rows_differ(std::string_view given, std::string_view first, std::size_t first_line);

/// As `problem`, of a cell of `column` that holds `text`; if that is what people write when they have nothing
/// to write, its remedy is to leave the cell empty.
[[nodiscard]] Problem of_cell(Problem problem, Column column, std::string_view text);

}  // namespace cmcalc
