// The one case that a command is about: in a file, or stated by the options of `estimate`.
#pragma once

#include <optional>
#include <string>

#include "cli/dispatch.hpp"
#include "cli/options/table.hpp"
#include "cmcalc/facts.hpp"
#include "system/stop_signal.hpp"

namespace cmcalc::cli {

/// Whether a case has to say from what its income could be worked out.
enum class IncomeNeeded : std::uint8_t { yes, no };

/// Whether options state a case.
[[nodiscard]] bool states_a_case(const ParsedCommand& given);

/// The case that `given` names, or that its options state.
/// @return a case that `calc` accepts, but for the income if that is not needed; nothing if there is none,
/// and
///         then `outcome` says why
[[nodiscard]] std::optional<Facts> case_of(const ParsedCommand& given, const Environment& environment,
                                           const StopSignal& stop, Outcome& outcome,
                                           IncomeNeeded needed = IncomeNeeded::yes);

/// The case in `file`, or on standard input for "-", with the effective date of `date` if one is given.
/// @return as for `case_of`
[[nodiscard]] std::optional<Facts> case_in(const std::string& file, const ParsedCommand& given,
                                           std::optional<Date> date, const Environment& environment,
                                           const StopSignal& stop, Outcome& outcome,
                                           IncomeNeeded needed = IncomeNeeded::yes);

}  // namespace cmcalc::cli
