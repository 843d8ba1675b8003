/// @file
/// The grammar of amounts, counts, dates and tax years in a case, and what to tell somebody who wrote
/// one in another way.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cmcalc/digits.hpp"
#include "cmcalc/error.hpp"

namespace cmcalc::json {

inline constexpr std::size_t most_pound_digits = 8;  ///< 99,999,999.99 is the largest amount

/// The value of a digit; above 9 for any other character.
constexpr unsigned digit_of(char c) { return static_cast<unsigned char>(c) - unsigned{'0'}; }

constexpr bool is_digit(char c) { return digit_of(c) <= 9; }

/// What is wrong with a value, wherever it stands.
struct Complaint {
  ErrorId id{};
  std::string problem;
  std::string remedy;
};

inline constexpr std::size_t most_amount_characters = most_pound_digits + 3;

/// The digits at the beginning of a text, at most eight.
struct LeadingDigits {
  std::size_t count;
  std::int64_t value;
};

/// @param text  of which eight bytes can be read, the first lowest in the word that they are
/// @param most  how many of them may count
inline LeadingDigits leading_digits(const char* text, std::size_t most)
{
  constexpr std::uint64_t each = 0x0101010101010101;
  std::uint64_t digits = digits::four_at(text) | std::uint64_t{digits::four_at(text + 4)} << 32;
  digits ^= each * '0';
  // The first byte that is above 9 has its highest bit here, and none before it.
  const std::uint64_t others = (digits | (digits + each * (0x7f - 9))) & each * 0x80;
  const std::size_t count = std::min(static_cast<std::size_t>(std::countr_zero(others)) / 8, most);
  if (count == 0) return {0, 0};
  digits <<= 8 * (8 - count);  // with zeroes for the digits that lack in front
  // Neighbours become one number: of two digits, of four, of eight.
  digits = (digits * 10 + (digits >> 8)) & 0x00ff00ff00ff00ff;
  digits = (digits * 100 + (digits >> 16)) & 0x0000ffff0000ffff;
  digits = (digits * 10000 + (digits >> 32)) & 0x00000000ffffffff;
  return {count, static_cast<std::int64_t>(digits)};
}

/// The pence of the amount `text`, if it is `(0|[1-9][0-9]*)(\.[0-9]{1,2})?` and at most 99,999,999.99.
/// @pre eight bytes can be read from where it begins
[[nodiscard]] inline std::optional<std::int64_t> pence_with_room(std::string_view text)
{
  if (text.size() > most_amount_characters) return std::nullopt;
  const auto [at, pounds] = leading_digits(text.data(), text.size());
  if (at == 0 || (at > 1 && text[0] == '0')) return std::nullopt;
  const std::int64_t pence = pounds * 100;
  if (at == text.size()) return pence;
  const std::string_view decimals = text.substr(at + 1);
  if (text[at] != '.' || decimals.empty() || decimals.size() > 2) return std::nullopt;
  if (!is_digit(decimals.front()) || !is_digit(decimals.back())) return std::nullopt;
  const std::int64_t tens = 10 * digit_of(decimals.front());
  return decimals.size() == 1 ? pence + tens : pence + tens + digit_of(decimals.back());
}

/// The same of a text that may be all that there is.
[[nodiscard]] inline std::optional<std::int64_t> pence_of(std::string_view text)
{
  std::array<char, most_amount_characters> copy{};
  if (text.size() > copy.size()) return std::nullopt;
  std::copy(text.begin(), text.end(), copy.begin());
  return pence_with_room({copy.data(), text.size()});
}

/// `text` as a count, if it is `0|[1-9][0-9]*` and fits.
[[nodiscard]] inline std::optional<std::int64_t> count_of(std::string_view text)
{
  constexpr std::size_t most_digits = 18;  // always fit; nineteen are out of every range
  if (text.empty() || text.size() > most_digits || (text.size() > 1 && text[0] == '0')) return std::nullopt;
  std::int64_t count = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    count = count * 10 + digit_of(c);
  }
  return count;
}

/// Why `text` is not an amount. @pre pence_of(text) is nothing
/// @param as_text  whether it stood in quotation marks
[[nodiscard]] Complaint not_an_amount(std::string_view text, bool as_text);

/// Why the number `text` is not a count. @pre count_of(text) is nothing
[[nodiscard]] Complaint not_a_count(std::string_view text);

/// Whether `text` reads as a number to a person, however it is written: then it was meant as one.
[[nodiscard]] bool looks_like_a_number(std::string_view text);

/// Why a count in quotation marks is refused. @pre looks_like_a_number(text)
[[nodiscard]] Complaint count_as_text(std::string_view text);

/// Why `text` is not a date. @pre Date::from_iso(text) is nothing
[[nodiscard]] Complaint not_a_date(std::string_view text);

/// Why `text` is not a tax year. @pre TaxYear::from_text(text) is nothing
[[nodiscard]] Complaint not_a_tax_year(std::string_view text);

}  // namespace cmcalc::json
