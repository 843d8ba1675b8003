/// @file
/// Amounts and days as a British spreadsheet exports them. A cell may hold more than a case document, and
/// less than an option: "£1,234.50", "13/06/2026", "2026-06-03 00:00:00", and 46176, the number by which a
/// spreadsheet keeps 3 June 2026. Each function reads `text`, or returns nothing and sets `problem`, but not
/// its place.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "cmcalc/date.hpp"
#include "cmcalc/error.hpp"
#include "cmcalc/facts.hpp"
#include "cmcalc/money.hpp"

namespace cmcalc {

/// "1234.50", "£1,234.50"
[[nodiscard]] std::optional<Money> read_amount_cell(std::string_view text, Problem& problem);

/// @param day_first  whether 3/6/2026 is 3 June: otherwise a day that could be read with the month first is
/// refused
[[nodiscard]] std::optional<Date> read_day_cell(std::string_view text, bool day_first, Problem& problem);

/// "month", "four_weeks", "Monthly"
[[nodiscard]] std::optional<PeriodUnit> read_period_cell(std::string_view text, Problem& problem);

/// What a cell shows about the order of day and month in its column.
enum class DayOrder : std::uint8_t {
  nothing,    ///< it is in no such form, or is the same day in either order
  day_first,  ///< 13/06/2026
  unknown,    ///< 3/6/2026
};
[[nodiscard]] DayOrder day_order_of(std::string_view text);

/// Whether `text` has the form of 3/6/2026, whatever its numbers.
[[nodiscard]] bool has_slashes_of_a_day(std::string_view text);

}  // namespace cmcalc
