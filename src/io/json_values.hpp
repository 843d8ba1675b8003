/// @file
/// The grammar of amounts, counts, dates and tax years in a case, and what to tell somebody who wrote
/// one in another way.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

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

/// The pence of the amount `text`, if it is `(0|[1-9][0-9]*)(\.[0-9]{1,2})?` and at most 99,999,999.99.
[[nodiscard]] inline std::optional<std::int64_t> pence_of(std::string_view text)
{
  constexpr std::size_t most_characters = most_pound_digits + 3;
  if (text.size() > most_characters) return std::nullopt;
  std::size_t at = 0;
  std::int64_t pence = 0;
  for (; at < text.size() && is_digit(text[at]); ++at) pence = pence * 10 + digit_of(text[at]);
  if (at == 0 || at > most_pound_digits || (at > 1 && text[0] == '0')) return std::nullopt;
  pence *= 100;
  if (at == text.size()) return pence;
  const std::string_view decimals = text.substr(at + 1);
  if (text[at] != '.' || decimals.empty() || decimals.size() > 2) return std::nullopt;
  if (!is_digit(decimals.front()) || !is_digit(decimals.back())) return std::nullopt;
  pence += 10 * digit_of(decimals[0]);
  if (decimals.size() == 2) pence += digit_of(decimals[1]);
  return pence;
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
