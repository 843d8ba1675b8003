/// @file
/// Readings: what the calculation does where the law or practice is not plain, see docs/law.md.
#pragma once

#include <cstdint>

namespace cmcalc {

/// The choices that have another side. The defaults are what docs/law.md says; the other values are
/// there to show what difference a choice makes, and never copies of a rule.
struct Readings {
  /// Reading `rounding-once`.
  enum class Rounding : std::uint8_t {
    once,               ///< at the amounts payable
    each_named_amount,  ///< also at each amount that the law names on the way
  };
  Rounding rounding = Rounding::once;

  /// Reading `latest-tax-year`: which record makes a tax year available.
  enum class AvailableYear : std::uint8_t {
    any_record,     ///< earned or unearned
    earned_record,  ///< earned only
  };
  AvailableYear available_year = AvailableYear::any_record;
};

/// The readings as docs/law.md has them.
inline constexpr Readings as_read{};

}  // namespace cmcalc
