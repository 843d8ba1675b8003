#include "cmcalc/date.hpp"

namespace cmcalc {

namespace {

/// "00" to "99", one after another.
constexpr auto two_digits = [] {
  std::array<char, 200> digits{};
  for (std::size_t number = 0; number < 100; ++number) {
    digits[2 * number] = static_cast<char>('0' + number / 10);
    digits[2 * number + 1] = static_cast<char>('0' + number % 10);
  }
  return digits;
}();

/// @pre number < 100
constexpr void put_two(char* to, unsigned number)
{
  to[0] = two_digits[2 * number];
  to[1] = two_digits[2 * number + 1];
}

constexpr void put_four(char* to, int number)
{
  put_two(to, static_cast<unsigned>(number) / 100);
  put_two(to + 2, static_cast<unsigned>(number) % 100);
}

}  // namespace

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

std::string TaxYear::text() const
{
  std::string text = "0000-00";
  put_four(text.data(), starts);
  put_two(text.data() + 5, static_cast<unsigned>(starts + 1) % 100);
  return text;
}

}  // namespace cmcalc
