#include "read/csv/cells.hpp"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "read/amounts.hpp"
#include "read/values.hpp"
#include "read/words/amounts.hpp"
#include "read/words/days.hpp"
#include "read/words/periods.hpp"
#include "read/words/phrase.hpp"
#include "text/wording.hpp"

namespace cmcalc {

namespace {

bool are_digits(std::string_view text, std::size_t least, std::size_t most)
{
  return text.size() >= least && text.size() <= most && std::all_of(text.begin(), text.end(), is_digit);
}

/// `text` without the midnight that a spreadsheet adds to a day.
std::string_view without_midnight(std::string_view text)
{
  for (const std::string_view midnight : {" 00:00:00", " 00:00", "T00:00:00"}) {
    if (text.ends_with(midnight)) return text.substr(0, text.size() - midnight.size());
  }
  return text;
}

/// The day that a spreadsheet keeps as the number `text`: it counts from 30 December 1899.
std::optional<Date> day_numbered(std::string_view text)
{
  constexpr std::size_t figures = 5;  // from 1927 to 2173
  if (!are_digits(text, figures, figures) || text.front() == '0') return std::nullopt;
  return days_after(Date{1899, 12, 30}, *count_of(text));
}

/// The day that `text` is with the day before the month, if `problem` says that it could be another.
std::optional<Date> day_before_month(const Problem& problem)
{
  if (problem.message != Message::day_ambiguous) return std::nullopt;
  return std::get<Date>(*problem.argument(Argument::lower));
}

}  // namespace

std::optional<Money> read_amount_cell(std::string_view text, Problem& problem)
{
  if (const auto amount = read_amount(text, problem)) return amount;
  const bool pounds = text.find_first_not_of("£0123456789,. ") == std::string_view::npos;
  Problem ignored;
  return pounds ? words::read_amount(text, ignored) : std::nullopt;
}

std::optional<PeriodUnit> read_period_cell(std::string_view text, Problem& problem)
{
  words::Phrase phrase{text};
  if (const auto unit = words::period_of(phrase.rest())) return unit;
  const auto words = words_of<PeriodUnit>();
  const std::vector<std::string> units{words.begin(), words.end()};
  problem = {Message::period_unknown,
             {{Argument::given, Given{text}}, {Argument::choices, ToWrite{listed(units, "or")}}}};
  return std::nullopt;
}

bool has_slashes_of_a_day(std::string_view text)
{
  text = without_midnight(text);
  const std::size_t first = text.find('/');
  const std::size_t second = first == text.npos ? text.npos : text.find('/', first + 1);
  return second != text.npos && are_digits(text.substr(0, first), 1, 2) &&
         are_digits(text.substr(first + 1, second - first - 1), 1, 2) &&
         are_digits(text.substr(second + 1), 4, 4);
}

DayOrder day_order_of(std::string_view text)
{
  if (!has_slashes_of_a_day(text)) return DayOrder::nothing;
  Problem problem;
  const auto day = words::read_day(without_midnight(text), problem);
  if (!day) return day_before_month(problem) ? DayOrder::unknown : DayOrder::nothing;
  constexpr unsigned most_months = 12;
  return day->day() > most_months ? DayOrder::day_first : DayOrder::nothing;
}

std::optional<Date> read_day_cell(std::string_view text, bool day_first, Problem& problem)
{
  if (const auto iso = Date::from_iso(text)) return iso;
  const std::string_view day = without_midnight(text);
  if (!has_slashes_of_a_day(day)) {
    if (const auto numbered = day_numbered(day)) return numbered;
    const auto iso = Date::from_iso(day);
    return iso ? iso : read_date(text, problem);
  }
  if (const auto read = words::read_day(day, problem)) return read;
  const auto british = day_before_month(problem);
  if (british && day_first) return british;
  if (british) {
    problem.message = Message::day_order_unknown;
  } else if (day_first && problem.id != ErrorId::date_impossible) {
    problem = {Message::day_against_order, {{Argument::given, Given{text}}}};
  }
  return std::nullopt;
}

}  // namespace cmcalc
