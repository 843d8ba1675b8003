/// @file
/// Periods in words: "a month", "/4weeks", "pw", "every other week".
#pragma once

#include <optional>
#include <string_view>

#include "cmcalc/facts.hpp"
#include "read/words/phrase.hpp"

namespace cmcalc::words {

/// Takes what comes between an amount and its period: "/", "per", "a", "p/". True if there was any of it.
bool take_link(Phrase& phrase);

/// The period that `phrase` is: "month", "4 weekly".
[[nodiscard]] std::optional<PeriodUnit> period_of(std::string_view phrase);

/// Takes all that is left of `phrase`, with or without a link, if that is a period.
std::optional<PeriodUnit> take_period(Phrase& phrase);

}  // namespace cmcalc::words
