// The format of a caseload: stated by an option, or seen from its first line.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cmcalc/error.hpp"
#include "read/csv/header.hpp"

namespace cmcalc::cli {

/// How the input of a batch begins.
struct InputBeginning {
  std::optional<CsvHeader> header;  ///< of a table; none for NDJSON
  Problems problems;                ///< why the whole input is refused; empty if it is not
};

/// @param first       its first line that is not blank; empty if there is none
/// @param number      the number of that line, from 1
/// @param format      "ndjson", "csv", or null if it is to be seen from the line
/// @param date_given  whether all cases have a date from elsewhere
[[nodiscard]] InputBeginning beginning_of_input(std::string_view first, std::size_t number,
                                                const std::string* format, bool date_given);

}  // namespace cmcalc::cli
