/// @file
/// The words that people write for periods, numbers, nights, answers, codes, options and columns:
/// data/words.json as tables. Phrases are in small letters, with one space between words and no hyphens or
/// apostrophes.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "cmcalc/facts.hpp"

namespace cmcalc::words {

struct PeriodWord {
  std::string_view phrase;  ///< "4 weekly"
  PeriodUnit unit{};
};

/// One of the meanings of a period that has several.
struct PeriodMeaning {
  std::string_view phrase;  ///< "biweekly"
  PeriodUnit unit{};
  std::int64_t times = 1;  ///< so many of the amounts are paid in the unit
  std::string_view means;  ///< "twice a week"
};

/// A period that is too short for a regular amount.
struct ShortPeriod {
  std::string_view phrase;  ///< "hourly"
  std::string_view unit;    ///< "hours"
};

struct NightsPhrase {
  std::string_view phrase;  ///< "half the time"
  std::string_view nights;  ///< as they are written in a case: "7/14"
};

/// How often there is a weekend.
struct WeekendPhrase {
  std::string_view phrase;  ///< "every other weekend"
  std::int64_t days = 0;    ///< one weekend in so many days
};

/// What a code may be called. A phrase for several codes is in the table once for each.
template <typename Code>
struct CodePhrase {
  std::string_view phrase;  ///< "universal credit"
  Code code{};
};
using BenefitPhrase = CodePhrase<Benefit>;
using JurisdictionPhrase = CodePhrase<Jurisdiction>;
using StatusPhrase = CodePhrase<Status>;

/// What an option might be called by someone who does not know its name.
struct OtherOptionName {
  std::string_view name;    ///< "--pay"
  std::string_view option;  ///< "--income"
};

/// What the header of a table may call a column. A phrase for several columns is in the table once for each.
struct ColumnPhrase {
  std::string_view phrase;  ///< "gross weekly income"
  std::string_view column;  ///< "gross_weekly"
};

[[nodiscard]] std::span<const std::string_view> number_words();  ///< from zero
[[nodiscard]] std::span<const PeriodWord> period_words();
[[nodiscard]] std::span<const PeriodMeaning> ambiguous_periods();
[[nodiscard]] std::span<const ShortPeriod> short_periods();
[[nodiscard]] std::span<const NightsPhrase> nights_phrases();
[[nodiscard]] std::span<const std::string_view> all_nights_phrases();
[[nodiscard]] std::span<const WeekendPhrase> weekend_phrases();
[[nodiscard]] std::span<const std::string_view> yes_words();
[[nodiscard]] std::span<const std::string_view> no_words();
[[nodiscard]] std::span<const BenefitPhrase> benefit_phrases();
[[nodiscard]] std::span<const JurisdictionPhrase> jurisdiction_phrases();
[[nodiscard]] std::span<const StatusPhrase> status_phrases();
[[nodiscard]] std::span<const OtherOptionName> other_option_names();
[[nodiscard]] std::span<const ColumnPhrase> column_phrases();

}  // namespace cmcalc::words
