// The commands, each in a file of its own.
#pragma once

#include <optional>
#include <string>

#include "cli/dispatch.hpp"
#include "cli/options/command_line.hpp"
#include "cmcalc/date.hpp"
#include "cmcalc/error.hpp"
#include "system/stop_signal.hpp"

namespace cmcalc::cli {

[[nodiscard]] Outcome run_calc(const ParsedCommand& given, const Environment& environment, StopSignal& stop);
[[nodiscard]] Outcome run_estimate(const ParsedCommand& given, const Environment& environment,
                                   StopSignal& stop);
[[nodiscard]] Outcome run_batch(const ParsedCommand& given, const Environment& environment, StopSignal& stop);
[[nodiscard]] Outcome run_validate(const ParsedCommand& given, const Environment& environment,
                                   StopSignal& stop);
[[nodiscard]] Outcome run_rules(const ParsedCommand& given, const Environment& environment);
[[nodiscard]] Outcome run_schema(const ParsedCommand& given, const Environment& environment);
[[nodiscard]] Outcome run_explain(const ParsedCommand& given, const Environment& environment);

/// Wrong use of `command`: what is wrong, and where its help is.
[[nodiscard]] Outcome wrong_use(const std::string& mistake, const Command* command = nullptr);

/// The day that --date names for `calc` and the like; none where it is not given.
struct DateOption {
  std::optional<Date> date;
  std::string mistake;  ///< not a day; empty where it is one
};
[[nodiscard]] DateOption date_option(const ParsedCommand& given);

/// Names the option in a problem with a day that is not from the case.
void name_date_option(Problems& problems, std::optional<Date> date);

}  // namespace cmcalc::cli
