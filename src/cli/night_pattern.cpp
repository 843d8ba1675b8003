#include "cli/night_pattern.hpp"

#include <string_view>

#include "cli/date_option.hpp"
#include "cli/options/nights.hpp"
#include "cmcalc/case.hpp"
#include "read/words/days.hpp"
#include "read/words/nights.hpp"

namespace cmcalc::cli {

namespace {

PatternOption refused(Problem problem)
{
  problem.place = options::every.word;
  return {.pattern = {}, .mistake = std::move(problem)};
}

/// The nights and days of a pattern, or what is wrong with them.
/// @param whole  the value of the option
PatternOption read_pattern(std::string_view text, std::string_view whole)
{
  const ArgumentValue given{Argument::given, Given{whole}};
  Problem problem;
  const auto nights = words::read_nights(text, problem);
  if (!nights && problem.message == Message::nights_of_weekends) return refused(problem);
  if (!nights || !nights->count.stated() || !nights->days.stated()) {
    return refused({Message::pattern_unreadable, {given}});
  }
  const std::int64_t count = *nights->count;
  const std::int64_t days = *nights->days;
  if (count == 0) return refused({Message::pattern_without_nights, {given}});
  if (days > most_nights) {
    return refused({Message::pattern_too_long, {given, {Argument::most, std::int64_t{most_nights}}}});
  }
  if (count > days) {
    return refused({Message::nights_over_days, {{Argument::count, count}, {Argument::days, days}}});
  }
  return {.pattern = NightPattern{.nights = static_cast<int>(count), .days = static_cast<int>(days)},
          .mistake = {}};
}

}  // namespace

MonthsOption months_option(const ParsedCommand& given, Date today)
{
  const auto no_months = [](const Problem& problem) {
    return MonthsOption{.months = {}, .mistake = problem};
  };
  const DateOption from = date_option(given, options::from, today);
  if (from.mistake) return no_months(*from.mistake);
  if (!from.date) return no_months(mistake_at(options::from.word, Message::from_missing));
  if (const Mistake early = before_scheme(*from.date, options::from)) return no_months(*early);
  if (const auto months = twelve_months_from(*from.date)) return {.months = *months, .mistake = {}};
  return no_months(mistake_at(options::from.word, Message::twelve_months_too_late,
                              {{Argument::given, Given{from.date->iso(), Given::Form::plain}}}));
}

PatternOption pattern_option(const ParsedCommand& given, const TwelveMonths& months)
{
  const std::string* const value = given.value(options::every);
  if (value == nullptr) return {};
  const std::string_view text = *value;
  const std::size_t at = text.find('@');
  PatternOption option = read_pattern(text.substr(0, at), text);
  if (!option.pattern) return option;
  option.pattern->first = months.from;
  if (at == std::string_view::npos) return option;
  Problem problem;
  const auto first = words::read_day(text.substr(at + 1), problem);
  if (!first) return refused(problem);
  if (*first > months.to) {
    return refused(
        {Message::pattern_after_the_months, {{Argument::from, *first}, {Argument::to, months.to}}});
  }
  option.pattern->first = *first;
  return option;
}

}  // namespace cmcalc::cli
