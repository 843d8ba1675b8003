// From the options of `estimate` to facts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/options/command_line.hpp"
#include "cmcalc/error.hpp"
#include "cmcalc/facts.hpp"

namespace cmcalc::cli {

/// Which option stated a fact.
struct Origin {
  std::string pointer;  ///< of the fact: "/paying_parent/income/current/0"
  std::string option;   ///< as it was given: "--income 36000/year"
};

/// A case as options state it.
struct StatedCase {
  Facts facts;
  std::vector<Origin> origins;
  Problems problems;    ///< values that cannot be read
  std::string mistake;  ///< options that do not go together; then nothing else is said
};

/// @param today  the effective date where no option states one
[[nodiscard]] StatedCase stated_case(const ParsedCommand& given, Date today);

/// Gives every problem the option that stated its fact, and words it for options: where a case document
/// has a key, "nights", there is an option, --nights.
void name_options(Problems& problems, const StatedCase& stated);

}  // namespace cmcalc::cli
