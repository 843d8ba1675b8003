/// @file
/// Days and tax years in words: "4 June 2026", "13/6/2026", "2024/25".
/// See amounts.hpp for what the functions have in common.
#pragma once

#include <optional>
#include <string_view>

#include "cmcalc/date.hpp"
#include "cmcalc/error.hpp"

namespace cmcalc::words {

/// "2026-06-04", "4 June 2026", "4 Jun 2026", "13/6/2026". A day that could also be read with the month
/// first, 3/6/2026, is refused.
[[nodiscard]] std::optional<Date> read_day(std::string_view text, Problem& problem);

/// "2024-25", "2024/25", "2024-2025", "24/25". A single year is refused: it could be the one in which the tax
/// year begins or the one in which it ends.
/// @param before  what comes before it in the option, to be written again: "30000@"
[[nodiscard]] std::optional<TaxYear> read_tax_year(std::string_view text, Problem& problem,
                                                   std::string_view before = {});

}  // namespace cmcalc::words
