/// @file
/// The grammar of amounts, counts, dates and tax years in a case, and what to tell somebody who wrote
/// one in another way.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cmcalc/error.hpp"
#include "cmcalc/money.hpp"

namespace cmcalc::json {

/// What is wrong with a value, wherever it stands.
struct Complaint {
  ErrorId id{};
  std::string problem;
  std::string remedy;
};

/// `text` as an amount, if it is `(0|[1-9][0-9]*)(\.[0-9]{1,2})?` and at most 99,999,999.99.
[[nodiscard]] std::optional<Money> amount_of(std::string_view text);

/// `text` as a count, if it is `0|[1-9][0-9]*` and fits.
[[nodiscard]] std::optional<std::int64_t> count_of(std::string_view text);

/// Why `text` is not an amount. @pre amount_of(text) is nothing
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
