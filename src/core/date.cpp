#include "cmcalc/date.hpp"

namespace cmcalc {

namespace {

/// The number that `digits` spell, or -1 when a character is not a digit.
int number_of(std::string_view digits)
{
  int number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

/// Puts the last two digits of `number`.
constexpr void put_two(char* to, unsigned number)
{
  to[0] = static_cast<char>('0' + number / 10 % 10);
  to[1] = static_cast<char>('0' + number % 10);
}

constexpr void put_four(char* to, int number)
{
  put_two(to, static_cast<unsigned>(number) / 100);
  put_two(to + 2, static_cast<unsigned>(number));
}

}  // namespace

std::optional<Date> Date::from_iso(std::string_view text)
{
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = number_of(text.substr(0, 4));
  const int month = number_of(text.substr(5, 2));
  const int day = number_of(text.substr(8, 2));
  if (year < 1 || month < 1 || day < 1) return std::nullopt;
  const std::chrono::year_month_day parts{std::chrono::year{year} / month / day};
  if (!parts.ok()) return std::nullopt;
  return Date{year, static_cast<unsigned>(month), static_cast<unsigned>(day)};
}

std::array<char, 10> Date::iso_digits() const
{
  std::array<char, 10> text{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0'};
  put_four(text.data(), year());
  put_two(text.data() + 5, month());
  put_two(text.data() + 8, day());
  return text;
}

std::string Date::iso() const
{
  const auto digits = iso_digits();
  return {digits.begin(), digits.end()};
}

int age_on(Date day, Date born)
{
  const bool birthday_to_come =
      day.month() < born.month() || (day.month() == born.month() && day.day() < born.day());
  return day.year() - born.year() - (birthday_to_come ? 1 : 0);
}

std::optional<TaxYear> TaxYear::from_text(std::string_view text)
{
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const int starts = number_of(text.substr(0, 4));
  const int ends = number_of(text.substr(5, 2));
  if (starts < 1900 || ends != (starts + 1) % 100) return std::nullopt;
  return TaxYear{static_cast<std::int16_t>(starts)};
}

std::string TaxYear::text() const
{
  std::string text = "0000-00";
  put_four(text.data(), starts);
  put_two(text.data() + 5, static_cast<unsigned>(starts + 1));
  return text;
}

}  // namespace cmcalc
