// What a caseload is written in: told by an option, or by its first line.
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
  Problems problems;                ///< why the whole input is refused; empty where it can be begun
};

/// @param first       its first line that is not blank; empty where there is none
/// @param number      the number of that line, from 1
/// @param format      "ndjson", "csv", or null where the line has to tell
/// @param date_given  whether all cases have a date from elsewhere
[[nodiscard]] InputBeginning beginning_of_input(std::string_view first, std::size_t number,
                                                const std::string* format, bool date_given);

}  // namespace cmcalc::cli
