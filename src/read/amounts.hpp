/// @file
/// The grammar of amounts, counts, dates and tax years in a case, and what to tell somebody who wrote
/// one in another way.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cmcalc/digits.hpp"
#include "cmcalc/error.hpp"

namespace cmcalc {

inline constexpr std::size_t most_pound_digits = 8;  ///< 99,999,999.99 is the largest amount

/// The value of a digit; above 9 for any other character.
constexpr unsigned digit_of(char c) { return static_cast<unsigned char>(c) - unsigned{'0'}; }

constexpr bool is_digit(char c) { return digit_of(c) <= 9; }

/// What is wrong with a value, wherever it stands.
struct Diagnostic {
  ErrorId id{};
  std::string problem;
  std::string remedy;
};

/// What is read where there is no number.
inline constexpr std::int64_t no_number = -1;

/// The number that the first `count` characters of `text` spell; no_number if one is no digit.
/// @pre count is 1 to 8, and eight bytes can be read, however few count
[[nodiscard]] inline std::int64_t number_of(const char* text, std::size_t count)
{
  std::uint64_t eight = digits::four_at(text) | std::uint64_t{digits::four_at(text + 4)} << 32;
  // With zeroes for the digits that lack in front.
  eight = (eight ^ digits::each_of_eight * '0') << 8 * (8 - count);
  if (!digits::all_below_ten(eight)) return no_number;
  // Neighbours become one number: of two digits, of four, of eight.
  eight = (eight * 10 + (eight >> 8)) & 0x00ff00ff00ff00ff;
  eight = (eight * 100 + (eight >> 16)) & 0x0000ffff0000ffff;
  eight = (eight * 10000 + (eight >> 32)) & 0x00000000ffffffff;
  return static_cast<std::int64_t>(eight);
}

/// Whether there is a zero in front of other digits, which no number of JSON has. @pre there is a digit
constexpr bool has_leading_zero(std::string_view digits) { return digits[0] == '0' && digits.size() > 1; }

/// The pence of the amount `text`, if it is `(0|[1-9][0-9]*)(\.[0-9]{1,2})?` and at most 99,999,999.99;
/// otherwise no_number.
/// @pre eight bytes can be read from where it begins
[[nodiscard]] inline std::int64_t pence_with_room(std::string_view text)
{
  const std::size_t size = text.size();
  const std::size_t behind_whole = size > 3 && text[size - 3] == '.'   ? 3
                                   : size > 2 && text[size - 2] == '.' ? 2
                                                                       : 0;
  const std::size_t whole = size - behind_whole;
  if (whole == 0 || whole > most_pound_digits || has_leading_zero(text.substr(0, whole))) return no_number;
  const std::int64_t pounds = number_of(text.data(), whole);
  if (pounds == no_number) return no_number;
  if (behind_whole == 0) return pounds * 100;
  const std::int64_t tens = digit_of(text[whole + 1]);
  if (tens > 9) return no_number;
  if (behind_whole == 2) return pounds * 100 + tens * 10;
  const std::int64_t ones = digit_of(text[whole + 2]);
  return ones > 9 ? no_number : pounds * 100 + tens * 10 + ones;
}

/// The same of a text that may be all that there is.
[[nodiscard]] inline std::optional<std::int64_t> pence_of(std::string_view text)
{
  std::array<char, most_pound_digits + 3> copy{};
  if (text.size() > copy.size()) return std::nullopt;
  std::copy(text.begin(), text.end(), copy.begin());
  const std::int64_t pence = pence_with_room({copy.data(), text.size()});
  return pence == no_number ? std::nullopt : std::optional{pence};
}

/// `text` as a count, if it is `0|[1-9][0-9]*` and fits; otherwise no_number.
[[nodiscard]] inline std::int64_t count_of(std::string_view text)
{
  constexpr std::size_t most_digits = 18;  // always fit; nineteen are out of every range
  if (text.empty() || text.size() > most_digits || has_leading_zero(text)) return no_number;
  std::int64_t count = 0;
  for (const char c : text) {
    if (!is_digit(c)) return no_number;
    count = count * 10 + digit_of(c);
  }
  return count;
}

/// The same, sooner. @pre eight bytes can be read from where it begins
[[nodiscard]] inline std::int64_t count_with_room(std::string_view text)
{
  constexpr std::size_t most_at_once = 8;
  if (text.empty() || text.size() > most_at_once) return count_of(text);
  return has_leading_zero(text) ? no_number : number_of(text.data(), text.size());
}

/// Why `text` is not an amount. @pre pence_of(text) is nothing
/// @param as_text  whether it stood in quotation marks
[[nodiscard]] Diagnostic not_an_amount(std::string_view text, bool as_text);

/// Why the number `text` is not a count. @pre count_of(text) is no_number
[[nodiscard]] Diagnostic not_a_count(std::string_view text);

/// Whether `text` reads as a number to a person, however it is written: then it was meant as one.
[[nodiscard]] bool looks_like_a_number(std::string_view text);

/// Why a count in quotation marks is refused. @pre looks_like_a_number(text)
[[nodiscard]] Diagnostic count_as_text(std::string_view text);

/// Why `text` is not a date. @pre Date::from_iso(text) is nothing
[[nodiscard]] Diagnostic not_a_date(std::string_view text);

/// Why `text` is not a tax year. @pre TaxYear::from_text(text) is nothing
[[nodiscard]] Diagnostic not_a_tax_year(std::string_view text);

}  // namespace cmcalc
