#include "cmcalc/date.hpp"

namespace cmcalc {

namespace {

/// The number that `digits` spells, or nothing if one of them is not a digit.
std::optional<int> number_of(std::string_view digits)
{
  int number = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + (digit - '0');
  }
  return number;
}

/// Writes the last `size` digits of `number` into `text`, from position `at` on.
void write_digits(std::string& text, std::size_t at, std::size_t size, unsigned number)
{
  for (; size > 0; number /= 10) text[at + --size] = static_cast<char>('0' + number % 10);
}

}  // namespace

std::optional<Date> Date::from_iso(std::string_view text)
{
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number_of(text.substr(0, 4));
  const auto month = number_of(text.substr(5, 2));
  const auto day = number_of(text.substr(8, 2));
  if (!year || !month || !day || *year < 1) return std::nullopt;
  if (!(std::chrono::year{*year} / *month / *day).ok()) return std::nullopt;
  return Date{*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day)};
}

std::string Date::iso() const
{
  std::string text = "0000-00-00";
  write_digits(text, 0, 4, static_cast<unsigned>(year()));
  write_digits(text, 5, 2, month());
  write_digits(text, 8, 2, day());
  return text;
}

std::optional<TaxYear> TaxYear::from_text(std::string_view text)
{
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto starts = number_of(text.substr(0, 4));
  const auto ends = number_of(text.substr(5, 2));
  if (!starts || !ends || *starts < 1900 || *ends != (*starts + 1) % 100) return std::nullopt;
  return TaxYear{static_cast<std::int16_t>(*starts)};
}

std::string TaxYear::text() const
{
  const auto first = static_cast<unsigned>(starts);
  std::string text = "0000-00";
  write_digits(text, 0, 4, first);
  write_digits(text, 5, 2, first + 1);
  return text;
}

}  // namespace cmcalc
