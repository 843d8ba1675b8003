// --date of the commands that read cases or rules.
#pragma once

#include <optional>

#include "cli/wrong_use.hpp"
#include "cmcalc/date.hpp"
#include "cmcalc/error.hpp"

namespace cmcalc::cli {

/// The day that --date states, if it is given.
struct DateOption {
  std::optional<Date> date;
  Mistake mistake;  ///< why it is not a day
};

/// @param option  the --date of the command
/// @param today   what "today" means
[[nodiscard]] DateOption date_option(const ParsedCommand& given, const Option& option, Date today);

/// What is wrong with a day on which there was no 2012 scheme.
[[nodiscard]] Mistake before_scheme(Date date, const Option& option);

/// Makes a problem with the effective date name the option, if the day is from there.
void name_date_option(Problems& problems, std::optional<Date> date);

}  // namespace cmcalc::cli
