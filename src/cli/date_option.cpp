// --date of the commands that read cases or rules.
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cmcalc/tables.hpp"

namespace cmcalc::cli {

DateOption date_option(const ParsedCommand& given)
{
  const std::string* const text = given.value(Name::date);
  if (text == nullptr) return {};
  DateOption option{.date = Date::from_iso(*text), .mistake = {}};
  if (!option.date) {
    option.mistake = fmt::format(
        "--date: \"{}\" is not a day of the calendar in the form YYYY-MM-DD, such as 2025-06-03", *text);
  }
  return option;
}

void name_date_option(Problems& problems, std::optional<Date> date)
{
  for (Problem& problem : problems) {
    if (problem.id != ErrorId::date_before_scheme || !date) continue;
    problem.message = Message::date_option_before_scheme;
  }
}

}  // namespace cmcalc::cli
