// The format of a caseload: stated by an option, or seen from how it begins.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "batch/record_source.hpp"
#include "cmcalc/error.hpp"

namespace cmcalc::cli {

/// What options say about the input.
struct InputOptions {
  std::string format;       ///< "ndjson", "csv", or empty if it is to be seen from the input
  bool date_given = false;  ///< whether all cases have a date from elsewhere
  bool day_first = false;   ///< whether the days of a table have the day before the month
};

/// How the input of a batch begins.
struct InputBeginning {
  bool is_table = false;
  std::vector<std::string> notes;  ///< how a table was understood, if that is not as its columns are named
  Problems problems;               ///< why the whole input is refused; empty if it is not
};

/// Decides what the input is, from as much of it as that takes, and begins the table if it is one.
/// @pre source.first_line() was called
[[nodiscard]] InputBeginning begin_input(RecordSource& source, const InputOptions& options);

}  // namespace cmcalc::cli
