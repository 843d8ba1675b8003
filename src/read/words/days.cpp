#include "read/words/days.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>

#include "read/amounts.hpp"
#include "read/words/phrase.hpp"
#include "text/format.hpp"
#include "text/wording.hpp"

namespace cmcalc::words {

namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2199;

/// A number of a date, or the number of a month that is named.
struct Part {
  int number = 0;
  std::size_t digits = 0;  ///< 0 for a month that is named

  [[nodiscard]] bool is_year() const { return digits == 4; }
  [[nodiscard]] bool is_short() const { return digits == 1 || digits == 2; }
  [[nodiscard]] bool is_named() const { return digits == 0; }
};

/// The month that `name` begins or is, from 1; 0 for none.
int month_named(std::string_view name)
{
  if (name.size() < 3) return 0;
  for (std::size_t at = 0; at < format::months.size(); ++at) {
    if (in_small_letters(format::months[at]).starts_with(name)) return static_cast<int>(at) + 1;
  }
  return 0;
}

std::optional<Part> part_of(std::string_view figures)
{
  Part part{.number = 0, .digits = figures.size()};
  if (figures.size() > 4) return std::nullopt;
  for (const char c : figures) {
    if (!is_digit(c)) return std::nullopt;
    part.number = part.number * 10 + static_cast<int>(digit_of(c));
  }
  return part;
}

/// A text as three parts with the same sign, or spaces, between them.
std::optional<std::array<Part, 3>> three_parts(std::string_view text)
{
  std::string spaced{text};
  // 13.6.2026 is no number.
  for (char& c : spaced) c = c == '.' ? '/' : c;
  Phrase phrase{spaced};
  std::array<Part, 3> parts;
  std::string separator;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    if (at > 0) {
      const Token* const sign = phrase.peek();
      const bool given = sign != nullptr && (sign->text == "-" || sign->text == "/");
      const std::string here = given ? sign->text : " ";
      if (given) phrase.take(here);
      if (!given && at == 2) phrase.take(",");  // June 4, 2026
      if (at == 2 && here != separator) return std::nullopt;
      separator = here;
    }
    const Token* const next = phrase.peek();
    if (next == nullptr || next->kind == Token::Kind::sign) return std::nullopt;
    if (next->kind == Token::Kind::word) {
      parts[at] = {month_named(next->text), 0};
      if (parts[at].number == 0) return std::nullopt;
      phrase.take(next->text);
      continue;
    }
    const auto part = part_of(*phrase.take_number());
    if (!part) return std::nullopt;
    parts[at] = *part;
    const bool ordinal = phrase.take("st") || phrase.take("nd") || phrase.take("rd") || phrase.take("th");
    if (ordinal) phrase.take("of");
  }
  return phrase.empty() ? std::optional{parts} : std::nullopt;
}

std::optional<Date> date_of(const Part& year, const Part& month, const Part& day)
{
  if (year.number < first_year || year.number > last_year) return std::nullopt;
  return Date::from_iso(fmt::format("{:04}-{:02}-{:02}", year.number, month.number, day.number));
}

/// The year that two digits most likely mean, in the years of parents and their children.
Part of_two_digits(const Part& part)
{
  constexpr int first_of_last_century = 40;
  return {part.number + (part.number < first_of_last_century ? 2000 : 1900), 4};
}

/// A day, unless its month does not have it: then `problem` says so.
std::optional<Date> day_of_month(std::string_view text, const Part& year, const Part& month, const Part& day,
                                 std::optional<Problem>& problem)
{
  if (const auto date = date_of(year, month, day)) return date;
  if (const auto first = date_of(year, month, {.number = 1, .digits = 1})) {
    const std::chrono::year_month_day_last last{std::chrono::year{year.number} / month.number /
                                                std::chrono::last};
    const Date last_day{year.number, static_cast<unsigned>(month.number), static_cast<unsigned>(last.day())};
    problem = {Message::day_impossible, {{Argument::given, Given{text}}, {Argument::last, last_day}}};
  }
  return std::nullopt;
}

/// The day that `text` means, or the problem of one with two meanings or of one that its month does not have;
/// neither if it has no meaning.
std::optional<Date> plain_day(std::string_view text, std::optional<Problem>& problem)
{
  const auto parts = three_parts(text);
  if (!parts) return std::nullopt;
  const auto& [a, b, c] = *parts;
  if (a.is_year() && (b.is_short() || b.is_named()) && c.is_short())
    return day_of_month(text, a, b, c, problem);
  if (c.is_year() && a.is_short() && b.is_named()) return day_of_month(text, c, b, a, problem);
  if (c.is_year() && a.is_named() && b.is_short()) return day_of_month(text, c, a, b, problem);
  if (!a.is_short() || !b.is_short() || (!c.is_year() && c.digits != 2)) return std::nullopt;
  const Part year = c.is_year() ? c : of_two_digits(c);
  const auto american = date_of(year, a, b);
  std::optional<Problem> impossible;
  const auto british = day_of_month(text, year, b, a, impossible);
  if (!american) problem = impossible;
  if (!british || !american || *british == *american) return c.is_year() ? british : std::nullopt;
  problem = {Message::day_ambiguous,
             {{Argument::given, Given{text}}, {Argument::lower, *british}, {Argument::upper, *american}}};
  return std::nullopt;
}

Problem tax_year_ambiguous(std::string_view text, std::string_view before, int year)
{
  const auto starting = [](int first) { return TaxYear{static_cast<std::int16_t>(first)}; };
  return {Message::tax_year_ambiguous,
          {{Argument::given, Given{text}},
           {Argument::lower, ToWrite{fmt::format("{}{}", before, starting(year - 1).text())}},
           {Argument::upper, ToWrite{fmt::format("{}{}", before, starting(year).text())}},
           {Argument::from, Date{year, 4, 5}},
           {Argument::to, Date{year, 4, 6}}}};
}

/// "24" as 2024; any other year as it is.
int in_full(const Part& part) { return part.digits == 2 ? 2000 + part.number : part.number; }

bool is_possible(int year) { return year > first_year && year < last_year; }

/// Whether `part` is a year: two digits are one of this century, which must not be far ahead.
bool is_plain_year(const Part& part)
{
  constexpr int most_in_two_digits = 60;
  if (part.digits == 2) return part.number < most_in_two_digits;
  return part.is_year() && is_possible(part.number);
}

}  // namespace

std::optional<Date> read_day(std::string_view text, Problem& problem)
{
  if (const auto day = Date::from_iso(text)) return day;
  std::optional<Problem> found;
  if (const auto day = plain_day(text, found)) return day;
  const auto year = part_of(trimmed(text));
  if (found) {
    problem = *found;
  } else if (year && year->is_year() && is_possible(year->number)) {
    problem = {Message::day_is_a_year,
               {{Argument::given, Given{text}},
                {Argument::lower, Date{year->number, 1, 1}},
                {Argument::upper, Date{year->number, 4, 6}}}};
  } else {
    problem = not_a_date(text);
  }
  return std::nullopt;
}

std::optional<TaxYear> read_tax_year(std::string_view text, Problem& problem, std::string_view before)
{
  Phrase phrase{text};
  if (phrase.take("tax")) phrase.take("year");
  const auto first_figures = phrase.take_number();
  const auto first = first_figures ? part_of(*first_figures) : std::nullopt;
  const bool whole = first && is_plain_year(*first);
  if (whole && phrase.empty()) {
    problem = tax_year_ambiguous(text, before, in_full(*first));
    return std::nullopt;
  }
  const bool separated = phrase.take("-") || phrase.take("/") || phrase.take("to");
  const auto last_figures = phrase.take_number();
  const auto last = last_figures ? part_of(*last_figures) : std::nullopt;
  const bool same_form = last && (last->digits == 2 || (last->digits == 4 && whole && first->digits == 4));
  if (!whole || !separated || !same_form || !phrase.empty()) {
    problem = {Message::tax_year_unreadable, {{Argument::given, Given{text}}}};
    return std::nullopt;
  }
  const int starts = in_full(*first);
  const bool consecutive =
      last->digits == 4 ? last->number == starts + 1 : last->number == (starts + 1) % 100;
  if (consecutive) return TaxYear{static_cast<std::int16_t>(starts)};
  problem = {Message::tax_years_not_consecutive,
             {{Argument::given, Given{text}},
              {Argument::meant,
               ToWrite{fmt::format("{}{}", before, TaxYear{static_cast<std::int16_t>(starts)}.text())}},
              {Argument::from, Date{starts, 4, 6}}}};
  return std::nullopt;
}

}  // namespace cmcalc::words
