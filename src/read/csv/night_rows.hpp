/// @file
/// Reads a table of nights: a date, and yes or no.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "cmcalc/date.hpp"
#include "cmcalc/error.hpp"
#include "text/fact_names.hpp"

namespace cmcalc {

/// A larger table of nights is refused unread.
inline constexpr std::size_t most_bytes_of_nights = std::size_t{1} << 20;

/// A night that begins on a date.
struct NightRow {
  Date date{};
  bool stays = false;       ///< with the paying parent
  std::size_t line = 0;     ///< of the table, from 1
  std::size_t repeats = 0;  ///< the earlier line that says the same of this date; 0 if none does
};

/// The nights of a table, in its order. Its first row may be a header. A row that cannot be read, or
/// contradicts an earlier one, is reported in `problems`, in the order of the lines.
/// @pre `text` has at most `most_bytes_of_nights`
[[nodiscard]] std::vector<NightRow> read_night_rows(std::string_view text, Problems& problems);

/// Tables of nights have cells, and no facts of a case.
[[nodiscard]] const FactNames& night_names();

}  // namespace cmcalc
