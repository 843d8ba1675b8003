/// @file
/// Amounts in words: "£2,300 a month", "28k/year", "30000@2024/25", "5%".
///
/// Each function reads `text`, or returns nothing and sets `problem`, but not its place. Nothing is guessed:
/// a text with several meanings is refused, and the problem names each of them with the figure that was
/// given.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "cmcalc/date.hpp"
#include "cmcalc/error.hpp"
#include "cmcalc/facts.hpp"
#include "cmcalc/money.hpp"

namespace cmcalc::words {

/// An amount for each of a usual period.
struct RegularAmount {
  Money amount;
  PeriodUnit unit{};
};

/// A part of the pay, with its exact value: 5% is 1/20.
struct PartOfPay {
  Fraction ratio;
};

/// An amount for a tax year, if one is named.
struct TaxYearAmount {
  Money amount;
  std::optional<TaxYear> tax_year;
};

/// "2300", "£1,234.50", "28k", "2300 pounds"
/// @param before  what comes before it in the option, to be written again: "land="
[[nodiscard]] std::optional<Money> read_amount(std::string_view text, Problem& problem,
                                               std::string_view before = {});

/// "2300 a month", "£2,300/month", "600pw", "28k pa", "1846.15/4weeks"
[[nodiscard]] std::optional<RegularAmount> read_regular_amount(std::string_view text, Problem& problem);

/// The same, or "5%"
[[nodiscard]] std::optional<std::variant<RegularAmount, PartOfPay>> read_contribution(std::string_view text,
                                                                                      Problem& problem);

/// An amount that is for a week, whether or not that is said: "598.36", "£598.36 a week"
[[nodiscard]] std::optional<Money> read_weekly_amount(std::string_view text, Problem& problem);

/// An amount that is for a tax year: "30000", "30k a year", "30000@2024/25", "30000 for 2024-25"
/// @param before  as for `read_amount`
/// @param now     the option that takes such an amount if it is for another period, and of now
[[nodiscard]] std::optional<TaxYearAmount> read_tax_year_amount(std::string_view text, Problem& problem,
                                                                std::string_view before = {},
                                                                std::string_view now = "--income");

/// "2300", "2300.50": as amounts are written in a case.
[[nodiscard]] std::string plain(Money amount);

/// "month", "four-weeks": as options write periods.
[[nodiscard]] std::string plain(PeriodUnit unit);

/// "5%"
[[nodiscard]] std::string plain(PartOfPay part);

/// A part of pay, to the nearest penny.
[[nodiscard]] Money part_of(RegularAmount pay, PartOfPay part);

}  // namespace cmcalc::words
