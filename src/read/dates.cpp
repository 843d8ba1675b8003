// The problems of a date or a tax year that is not written in the one accepted form.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "cmcalc/date.hpp"
#include "read/amounts.hpp"
#include "text/format.hpp"
#include "text/wording.hpp"

namespace cmcalc {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Numbers and names of months in a text, in their order: "3rd June 2025" has the parts 3, June, 2025.
struct Part {
  int number = 0;
  std::size_t digits = 0;  ///< 0 for a month that was named
};

/// The month that `name` begins or is, from 1; 0 for none.
int month_named(std::string_view name)
{
  const std::string given = in_small_letters(name);
  for (std::size_t at = 0; at < format::months.size() && given.size() >= 3; ++at) {
    if (in_small_letters(format::months[at]).starts_with(given)) return static_cast<int>(at) + 1;
  }
  return 0;
}

/// The parts of `text`, or none when there is something in it that no date has.
std::vector<Part> parts_of(std::string_view text)
{
  std::vector<Part> parts;
  for (std::size_t at = 0; at < text.size() && text.size() <= 40;) {
    std::size_t end = at;
    if (is_digit(text[at])) {
      Part part;
      while (end < text.size() && is_digit(text[end]) && part.digits < 9) {
        part.number = part.number * 10 + (text[end++] - '0');
        ++part.digits;
      }
      parts.push_back(part);
    } else if (is_letter(text[at])) {
      while (end < text.size() && is_letter(text[end])) ++end;
      const std::string word = in_small_letters(text.substr(at, end - at));
      const bool ordinal = word == "st" || word == "nd" || word == "rd" || word == "th" || word == "of";
      const int month = month_named(word);
      if (month != 0) parts.push_back({month, 0});
      if (month == 0 && !ordinal) return {};
    } else {
      const bool separates =
          std::string_view{" ,./-_\xe2\x80\x90\x91\x92\x93\x94"}.find(text[at]) != std::string_view::npos;
      if (!separates) return {};
      ++end;
    }
    at = end;
  }
  return parts;
}

/// Year, month and day as a date, when there is one.
std::optional<Date> date_of(int year, int month, int day)
{
  if (year < 1900 || year > 2199) return std::nullopt;
  return Date::from_iso(fmt::format("{:04}-{:02}-{:02}", year, month, day));
}

/// The year that two digits most likely mean, in the years of those who pay maintenance and their children.
int year_meant_by(int two_digits)
{
  constexpr int first_of_last_century = 40;
  return two_digits + (two_digits < first_of_last_century ? 2000 : 1900);
}

/// The date that `text` most likely means.
std::optional<Date> meant_date(std::string_view text)
{
  if (text.size() > 10 && text[10] == 'T') text = text.substr(0, 10);  // a date with a time of day
  const std::vector<Part> parts = parts_of(text);
  if (parts.size() == 1 && parts[0].digits == 8) {
    const int number = parts[0].number;
    return date_of(number / 10000, number / 100 % 100, number % 100);
  }
  if (parts.size() != 3) return std::nullopt;
  auto [a, b, c] = std::array{parts[0], parts[1], parts[2]};
  if (a.digits == 4) return date_of(a.number, b.number, c.number);
  // 03/06/26 and 3 Jun 26 have the year last; 26-06-03 may have it first.
  const bool year_is_last = b.digits == 0 || text.find_first_of("/.") != std::string_view::npos;
  if (c.digits == 2 && year_is_last) c = {year_meant_by(c.number), 4};
  if (c.digits != 4) return std::nullopt;
  if (a.digits == 0) return date_of(c.number, a.number, b.number);
  // As written in Britain, with the day first; as in America only where that is the one way to read it.
  const std::optional<Date> british = date_of(c.number, b.number, a.number);
  return british ? british : date_of(c.number, a.number, b.number);
}

bool of_form(std::string_view text, std::string_view form)
{
  return std::equal(text.begin(), text.end(), form.begin(), form.end(),
                    [](char c, char pattern) { return pattern == '0' ? is_digit(c) : c == pattern; });
}

Problem impossible_date(std::string_view text)
{
  const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
  const int year = number(0) * 100 + number(2);
  const int month = number(5);
  const int day = number(8);
  const ArgumentValue given{Argument::given, Given{text}};
  if (const auto exchanged = date_of(year, day, month); exchanged && month > 12) {
    return {Message::month_and_day_exchanged, {given, {Argument::meant, *exchanged}}};
  }
  if (month < 1 || month > 12 || year < 1) return {Message::month_impossible, {given}};
  const std::chrono::year_month_day_last last{std::chrono::year{year} / month / std::chrono::last};
  return {
      Message::day_impossible,
      {given, {Argument::last, Date{year, static_cast<unsigned>(month), static_cast<unsigned>(last.day())}}}};
}

}  // namespace

Problem not_a_date(std::string_view text)
{
  if (of_form(text, "0000-00-00")) return impossible_date(text);
  const ArgumentValue given{Argument::given, Given{text}};
  const std::optional<Date> meant = meant_date(text);
  if (!meant) return {Message::date_unreadable, {given}};
  return {Message::date_not_plain, {given, {Argument::meant, *meant}}};
}

Problem not_a_tax_year(std::string_view text)
{
  const ArgumentValue given{Argument::given, Given{text}};
  std::vector<Part> parts = parts_of(text);
  const bool too_early = parts.size() == 2 && parts[0].digits == 4 && parts[0].number < 1900 &&
                         parts[1].number % 100 == (parts[0].number + 1) % 100;
  if (too_early) return {Message::tax_year_too_early, {given}};
  const bool short_years =
      parts.size() == 2 && parts[0].digits == 2 && parts[1].number == parts[0].number + 1;
  if (short_years) parts[0] = {2000 + parts[0].number, 4};
  const bool from_year =
      !parts.empty() && parts[0].digits == 4 && parts[0].number >= 1900 && parts[0].number < 9999;
  if (!from_year || parts.size() > 2) return {Message::tax_year_unreadable, {given}};
  const TaxYear meant{static_cast<std::int16_t>(parts[0].number)};
  const bool plain = parts.size() == 2 &&
                     (parts[1].number == meant.starts + 1 || parts[1].number == (meant.starts + 1) % 100);
  return {plain ? Message::tax_year_not_plain : Message::tax_year_as_one_year,
          {given, {Argument::meant, meant}}};
}

}  // namespace cmcalc
