/// @file
/// The grammar of amounts, counts, dates and tax years in a case, and the problem of a text that is written
/// in another way. The place of the fact is left to the caller.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cmcalc/error.hpp"

namespace cmcalc {

inline constexpr std::size_t most_pound_digits = 8;  ///< 99,999,999.99 is the largest amount

/// The value of a digit; above 9 for any other character.
constexpr unsigned digit_of(char c) { return static_cast<unsigned char>(c) - unsigned{'0'}; }

constexpr bool is_digit(char c) { return digit_of(c) <= 9; }

/// `text` as a count, if it is `0|[1-9][0-9]*` and has at most 18 digits; nineteen are out of every range.
[[nodiscard]] std::optional<std::int64_t> count_of(std::string_view text);

/// The pence of the amount `text`, if it is `(0|[1-9][0-9]*)(\.[0-9]{1,2})?` and at most 99,999,999.99.
[[nodiscard]] std::optional<std::int64_t> pence_of(std::string_view text);

/// Why `text` is not an amount. @pre pence_of(text) is nothing
/// @param as_text  whether it stood in quotation marks
[[nodiscard]] Problem not_an_amount(std::string_view text, bool as_text);

/// Why the number `text` is not a count. @pre count_of(text) is nothing
[[nodiscard]] Problem not_a_count(std::string_view text);

/// Whether `text` reads as a number to a person, however it is written: then it was meant as one.
[[nodiscard]] bool looks_like_a_number(std::string_view text);

/// Why a count in quotation marks is refused. @pre looks_like_a_number(text)
[[nodiscard]] Problem count_as_text(std::string_view text);

/// Why `text` is not a date. @pre Date::from_iso(text) is nothing
[[nodiscard]] Problem not_a_date(std::string_view text);

/// Why `text` is not a tax year. @pre TaxYear::from_text(text) is nothing
[[nodiscard]] Problem not_a_tax_year(std::string_view text);

}  // namespace cmcalc
