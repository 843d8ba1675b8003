/// @file
/// How single values are written, in a case document, in options and in CSV alike: the grammar of amounts,
/// counts, dates and tax years, and the words of the contract.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cmcalc/date.hpp"
#include "cmcalc/error.hpp"
#include "cmcalc/facts.hpp"
#include "cmcalc/money.hpp"

namespace cmcalc {

/// `text` as an amount in pounds: `(0|[1-9][0-9]*)(\.[0-9]{1,2})?`, at most 99,999,999.99.
///
/// @param problem  what is wrong, if nothing is returned; its place is left to the caller
[[nodiscard]] std::optional<Money> read_amount(std::string_view text, Problem& problem);

/// `text` as a count: `0|[1-9][0-9]*`. See `read_amount`.
[[nodiscard]] std::optional<std::int64_t> read_count(std::string_view text, Problem& problem);

/// `text` as a day, "2025-06-03". See `read_amount`.
[[nodiscard]] std::optional<Date> read_date(std::string_view text, Problem& problem);

/// `text` as a tax year, "2024-25". See `read_amount`.
[[nodiscard]] std::optional<TaxYear> read_tax_year(std::string_view text, Problem& problem);

/// `text` as the code of a benefit, "pension_credit". See `read_amount`.
[[nodiscard]] std::optional<Benefit> read_benefit(std::string_view text, Problem& problem);

/// `text` as one of the words of `Enum`, which is Jurisdiction or Source. See `read_amount`.
template <typename Enum>
[[nodiscard]] std::optional<Enum> read_word(std::string_view text, Problem& problem);

/// `text` as true or false; a spreadsheet writes them in capitals. See `read_amount`.
[[nodiscard]] std::optional<bool> read_true_or_false(std::string_view text, Problem& problem);

/// `text` as nights with the paying parent: "104", "2/14" or "assumed". See `read_amount`.
[[nodiscard]] std::optional<Nights> read_nights(std::string_view text, Problem& problem);

/// `text` as the number of children of one receiving parent. See `read_amount`.
[[nodiscard]] std::optional<std::size_t> read_number_of_children(std::string_view text, Problem& problem);

/// `text` as the nights of so many children: one number for all of them, or one for each with `separator`
/// between them.
/// @param all  becomes the nights of each; its memory is kept, as a table has many
/// @return whether that was it; if not, `problem` says what is wrong, as for `read_amount`
[[nodiscard]] bool read_nights_of_children(std::string_view text, char separator, std::size_t children,
                                           std::vector<Fact<Nights>>& all, Problem& problem);

/// The words of an enum of the contract, in the order of its values: of PeriodUnit the usual periods,
/// of Status, Jurisdiction, Decision, Rate, NightsBand, Benefit, HmrcKind and AssetKind all.
template <typename Enum>
[[nodiscard]] std::span<const std::string_view> words_of();

/// Those of `words` that are most likely meant by `given`, nearest first come; none when none is near.
/// Capitals are no difference, nor are hyphens or spaces in `given` for underscores in `words`.
[[nodiscard]] std::vector<std::string_view> nearest_words(std::string_view given,
                                                          std::span<const std::string_view> words);

}  // namespace cmcalc
