#include "cli/date_option.hpp"

#include "cmcalc/tables.hpp"
#include "read/words/days.hpp"
#include "read/words/phrase.hpp"

namespace cmcalc::cli {

DateOption date_option(const ParsedCommand& given, const Option& option, Date today)
{
  const std::string* const text = given.value(option);
  if (text == nullptr) return {};
  if (words::Phrase{*text}.rest() == "today") return {.date = today, .mistake = {}};
  Problem problem;
  const std::optional<Date> date = words::read_day(*text, problem);
  if (!date) {
    problem.place = option.word;
    return {.date = {}, .mistake = problem};
  }
  return {.date = date, .mistake = {}};
}

Mistake before_scheme(Date date, const Option& option)
{
  if (date >= scheme_begins()) return {};
  return mistake_at(
      option.word, Message::day_before_scheme,
      {{Argument::given, Given{date.iso(), Given::Form::plain}}, {Argument::begins, scheme_begins()}});
}

void name_date_option(Problems& problems, std::optional<Date> date)
{
  for (Problem& problem : problems) {
    if (problem.id != ErrorId::date_before_scheme || !date) continue;
    problem.message = Message::date_option_before_scheme;
  }
}

}  // namespace cmcalc::cli
