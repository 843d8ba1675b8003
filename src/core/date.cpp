#include "cmcalc/date.hpp"

namespace cmcalc {

namespace {

/// `count` characters from `text` on, side by side, the first lowest.
template <std::size_t count>
constexpr std::uint64_t word_at(const char* text)
{
  std::uint64_t word = 0;
  for (std::size_t at = 0; at < count; ++at)
    word |= std::uint64_t{static_cast<unsigned char>(text[at])} << (8 * at);
  return word;
}

/// Four numbers below 100, the first lowest.
struct Pairs {
  std::uint64_t sixteen_bits_each;

  [[nodiscard]] constexpr int operator[](unsigned at) const
  {
    return static_cast<int>(sixteen_bits_each >> (16 * at) & 0xffff);
  }
};

/// The numbers that the eight characters of `word` spell, two at a time and all at once; nothing where one
/// of them is no digit.
constexpr std::optional<Pairs> pairs_of(std::uint64_t word)
{
  constexpr std::uint64_t each = 0x0101010101010101;
  const std::uint64_t digits = word ^ each * '0';
  // Each byte that is above 9 gets, or already has, its highest bit.
  if (((digits | (digits + each * (0x7f - 9))) & each * 0x80) != 0) return std::nullopt;
  return Pairs{(digits * 10 + (digits >> 8)) & 0x00ff00ff00ff00ff};
}

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

std::optional<Date> Date::from_iso(std::string_view text)
{
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const char* const at = text.data();
  const auto pairs = pairs_of(word_at<4>(at) | word_at<2>(at + 5) << 32 | word_at<2>(at + 8) << 48);
  if (!pairs) return std::nullopt;
  const int year = (*pairs)[0] * 100 + (*pairs)[1];
  const auto month = static_cast<unsigned>((*pairs)[2]);
  const auto day = static_cast<unsigned>((*pairs)[3]);
  if (year < 1 || month < 1 || month > 12 || day < 1) return std::nullopt;
  // Each month has 28 days.
  if (day > 28 && !(std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)).ok())
    return std::nullopt;
  return Date{year, month, day};
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
  const auto pairs =
      pairs_of(word_at<4>(text.data()) | word_at<2>(text.data() + 5) << 32 | word_at<2>("00") << 48);
  if (!pairs) return std::nullopt;
  const int starts = (*pairs)[0] * 100 + (*pairs)[1];
  const int ends = (*pairs)[2];
  if (starts < 1900 || ends != (starts + 1) % 100) return std::nullopt;
  return TaxYear{static_cast<std::int16_t>(starts)};
}

std::string TaxYear::text() const
{
  std::string text = "0000-00";
  put_four(text.data(), starts);
  put_two(text.data() + 5, static_cast<unsigned>(starts + 1) % 100);
  return text;
}

}  // namespace cmcalc
