// cmcalc rules
#pragma once

#include <optional>
#include <string>

#include "cmcalc/date.hpp"
#include "cmcalc/law.hpp"

namespace cmcalc::cli {

struct RulesOptions {
  std::optional<Date> date;  ///< none: today
  Jurisdiction jurisdiction = Jurisdiction::gb;
  bool json = false;
};

/// Everything in force on the day, as text or as cmcalc.rules/1, ending with a line end.
/// @return empty where the scheme had not begun: then `no_rules_on` says why
[[nodiscard]] std::string rules_text(const RulesOptions& options, Date today);

/// Why there are no rules on `day`, for standard error: "2012-12-09 is before 2012-12-10, when …".
[[nodiscard]] std::string no_rules_on(Date day);

}  // namespace cmcalc::cli
