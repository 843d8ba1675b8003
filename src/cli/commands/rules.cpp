#include "cli/commands/rules.hpp"

#include "write/explain.hpp"

namespace cmcalc::cli {

std::string rules_text(const RulesOptions& options, Date today)
{
  const Date day = options.date.value_or(today);
  std::string out;
  if (day < scheme_begins()) return out;
  const Rates rates = built_in_tables().in_force(day, options.jurisdiction);
  if (options.json) {
    write_rules_json(out, rates, day);
  } else {
    write_rules_text(out, rates, day);
  }
  return out;
}

std::string no_rules_on(Date day)
{
  return day.iso() + " is before " + scheme_begins().iso() + ", when the 2012 scheme began";
}

}  // namespace cmcalc::cli
