// --from and --every of nights.
#pragma once

#include <optional>

#include "analysis/night_count.hpp"
#include "cli/wrong_use.hpp"

namespace cmcalc::cli {

/// The 12 months that --from begins; "today" is `today`.
struct MonthsOption {
  TwelveMonths months;
  Mistake mistake;  ///< why there are none
};
[[nodiscard]] MonthsOption months_option(const ParsedCommand& given, Date today);

/// The pattern that --every states, if it is given.
struct PatternOption {
  std::optional<NightPattern> pattern;
  Mistake mistake;  ///< why it is none
};
[[nodiscard]] PatternOption pattern_option(const ParsedCommand& given, const TwelveMonths& months);

}  // namespace cmcalc::cli
