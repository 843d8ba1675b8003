/// @file
/// Results as rows of a table. See docs/csv.md.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "write/problems.hpp"
#include "write/write.hpp"

namespace cmcalc {

/// Appends the header of results in CSV to `out`, with its line end.
void write_csv_header(std::string& out);

/// Appends the result to `out`: one row for each receiving parent.
/// @param line  the line of the record in the input, from 1
void write_csv(std::string& out, const CalculatedCase& calculated, std::size_t line);

/// Appends a refused record to `out`: one row.
void write_error_csv(std::string& out, const RefusedCase& refused, const Problems& problems);

/// A header and rows of every kind, to start from.
[[nodiscard]] std::string_view csv_template();

}  // namespace cmcalc
