#include "cli/date_option.hpp"

#include <fmt/format.h>

#include "cmcalc/tables.hpp"

namespace cmcalc::cli {

DateOption date_option(const ParsedCommand& given, const Option& option)
{
  const std::string* const text = given.value(option);
  if (text == nullptr) return {};
  DateOption stated{.date = Date::from_iso(*text), .mistake = {}};
  if (!stated.date) {
    stated.mistake = fmt::format(
        "--date: \"{}\" is not a day of the calendar in the form YYYY-MM-DD, such as 2025-06-03", *text);
  }
  return stated;
}

void name_date_option(Problems& problems, std::optional<Date> date)
{
  for (Problem& problem : problems) {
    if (problem.id != ErrorId::date_before_scheme || !date) continue;
    problem.message = Message::date_option_before_scheme;
  }
}

}  // namespace cmcalc::cli
