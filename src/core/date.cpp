#include "cmcalc/date.hpp"

#include "cmcalc/digits.hpp"

namespace cmcalc {

namespace {

/// The number that the `count` digits from `text` on spell, or a negative one where one of them is no digit.
template <std::size_t count>
constexpr int number_at(const char* text)
{
  int number = 0;
  bool all_digits = true;
  for (std::size_t at = 0; at < count; ++at) {
    const int digit = text[at] - '0';
    all_digits &= digit >= 0 && digit <= 9;
    number = number * 10 + digit;
  }
  return all_digits ? number : -1;
}

char* put_four(char* to, int number)
{
  const auto positive = static_cast<unsigned>(number);
  return digits::put_two(digits::put_two(to, positive / 100), positive % 100);
}

}  // namespace

std::optional<Date> Date::from_iso(std::string_view text)
{
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = number_at<4>(text.data());
  const int month = number_at<2>(text.data() + 5);
  const int day = number_at<2>(text.data() + 8);
  if (year < 1 || month < 1 || day < 1) return std::nullopt;
  const std::chrono::year_month_day parts{std::chrono::year{year} / month / day};
  if (!parts.ok()) return std::nullopt;
  return Date{year, static_cast<unsigned>(month), static_cast<unsigned>(day)};
}

char* Date::put_iso(char* to) const
{
  to = put_four(to, year());
  *to++ = '-';
  to = digits::put_two(to, month());
  *to++ = '-';
  return digits::put_two(to, day());
}

std::string Date::iso() const
{
  std::string text(iso_size, '\0');
  put_iso(text.data());
  return text;
}

std::optional<TaxYear> TaxYear::from_text(std::string_view text)
{
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const int starts = number_at<4>(text.data());
  const int ends = number_at<2>(text.data() + 5);
  if (starts < 1900 || ends != (starts + 1) % 100) return std::nullopt;
  return TaxYear{static_cast<std::int16_t>(starts)};
}

std::string TaxYear::text() const
{
  std::string text = "0000-00";
  put_four(text.data(), starts);
  digits::put_two(text.data() + 5, static_cast<unsigned>(starts + 1) % 100);
  return text;
}

}  // namespace cmcalc
