/// @file
/// The words that people write for periods, numbers, nights, benefits, options and columns: data/words.json
/// as tables. Phrases are in small letters, with one space between words and no hyphens or apostrophes.
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

struct NightsPhrase {
  std::string_view phrase;  ///< "half the time"
  std::string_view nights;  ///< as they are written in a case: "7/14"
};

/// How often there is a weekend.
struct WeekendPhrase {
  std::string_view phrase;  ///< "every other weekend"
  std::int64_t days = 0;    ///< one weekend in so many days
};

/// A phrase for several benefits is in the table once for each.
struct BenefitPhrase {
  std::string_view phrase;  ///< "universal credit"
  Benefit benefit{};
};

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
[[nodiscard]] std::span<const std::string_view> short_periods();  ///< too short for a regular amount
[[nodiscard]] std::span<const NightsPhrase> nights_phrases();
[[nodiscard]] std::span<const WeekendPhrase> weekend_phrases();
[[nodiscard]] std::span<const BenefitPhrase> benefit_phrases();
[[nodiscard]] std::span<const OtherOptionName> other_option_names();
[[nodiscard]] std::span<const ColumnPhrase> column_phrases();

}  // namespace cmcalc::words
