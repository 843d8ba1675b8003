/// @file
/// Readings: what the calculation does if the law or practice is not plain, see docs/law.md.
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

  /// Reading `regular-pay-to-weekly`: how pay for a month, a quarter or a year becomes pay for a week.
  enum class RegularPay : std::uint8_t {
    by_365,           ///< a month's × 12 ÷ 365 × 7
    by_52,            ///< a month's × 12 ÷ 52
    divided_by_4_33,  ///< a month's ÷ 4.33, as GOV.UK's calculator seems to do; otherwise by_365
  };
  RegularPay regular_pay = RegularPay::by_365;

  /// Reading `relief-is-no-income`: what pension contributions alone, as current income, state.
  enum class ReliefAlone : std::uint8_t {
    nothing,         ///< current income is not known
    income_of_zero,  ///< there is none
  };
  ReliefAlone relief_alone = ReliefAlone::nothing;

  /// Reading `latest-tax-year`: which record makes a tax year available.
  enum class AvailableYear : std::uint8_t {
    any_record,     ///< earned or unearned
    earned_record,  ///< earned only
  };
  AvailableYear available_year = AvailableYear::any_record;

  /// Reading `benefits-count-for-nil-test`: whether a partner's means-tested benefit, too, keeps income
  /// from being below the flat rate.
  enum class PartnersBenefit : std::uint8_t { counts, does_not_count };
  PartnersBenefit partners_benefit = PartnersBenefit::counts;

  /// Reading `half-care-extra`: whether the further £7 is also taken off for a child whose whole part is gone
  /// already.
  enum class HalfCareExtra : std::uint8_t { always, unless_whole };
  HalfCareExtra half_care_extra = HalfCareExtra::always;

  /// Reading `negative-share`: what happens to a receiving parent's negative amount.
  enum class NegativeShare : std::uint8_t {
    nil,     ///< raised to zero before adding up and before the floor
    netted,  ///< added up as it is
  };
  NegativeShare negative_share = NegativeShare::nil;

  /// Reading `floor-split`: whether children of whom a local authority has almost all the care are
  /// left out when the floor is split.
  enum class FloorSplit : std::uint8_t { without_local_authority_children, all_children };
  FloorSplit floor_split = FloorSplit::without_local_authority_children;
};

/// The readings as docs/law.md has them.
inline constexpr Readings as_read{};

}  // namespace cmcalc
