/// @file
/// Columns in the words of a header: "Gross weekly income (£)", "No. of children". The words are in
/// data/words.json.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/csv/header.hpp"

namespace cmcalc {

/// `name` in small letters and figures, with one space between words: "Gross weekly income (£)" is "gross
/// weekly income". How days and amounts are written is left out: "Effective date (DD/MM/YYYY)".
[[nodiscard]] std::string normalised_column(std::string_view name);

/// The columns that `name` may mean: several if it is ambiguous, none if it is not known.
[[nodiscard]] std::vector<Column> columns_called(std::string_view name);

/// Whether `name` is nearly what a header may call a column. It may be another fact, or for another unit of
/// time, so no column is suggested; but it is not to be deleted.
[[nodiscard]] bool is_near_a_phrase(std::string_view name);

}  // namespace cmcalc
