// From the options of `estimate` to facts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/options/command_line.hpp"
#include "cmcalc/error.hpp"
#include "cmcalc/facts.hpp"
#include "text/fact_names.hpp"
#include "write/understood.hpp"

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
  std::vector<PartTaken> parts;  ///< contributions that were stated as a part of pay
  Problems problems;             ///< values that cannot be read
  Mistake mistake;               ///< options that do not go together; then there is nothing else
};

/// @param today  the effective date if no option states one
[[nodiscard]] StatedCase stated_case(const ParsedCommand& given, Date today);

/// Gives every problem the option that stated its fact.
void name_options(Problems& problems, const std::vector<Origin>& origins);

/// The names in messages: the options that stated a fact, or could.
[[nodiscard]] FactNames option_names(const std::vector<Origin>& origins);

}  // namespace cmcalc::cli
