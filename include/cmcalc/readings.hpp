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

  /// Reading `half-care-extra`: for which children in the half band the further £7 is taken off.
  enum class HalfCareExtra : std::uint8_t {
    always,         ///< for each
    unless_whole,   ///< for each whose whole part is not gone already
    once,           ///< once for a receiving parent, however many there are: a wrong practice
    at_most_three,  ///< for three of them at most: a wrong practice
  };
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

  // Practices that no reading of the law allows. Some letters and calculators follow them, and each is named
  // here so that a difference can be explained.

  /// Reading `rounding-once`: what is rounded to whole pounds.
  enum class WholePounds : std::uint8_t {
    nothing,
    the_rate,         ///< the basic or reduced rate, as in the scheme of 2003 (S.I. 2001/155 reg. 2)
    amounts_payable,  ///< what is payable
  };
  WholePounds whole_pounds = WholePounds::nothing;

  /// Reading `annual-to-weekly`: how the HMRC figure of a year becomes a figure for a week.
  enum class HmrcYear : std::uint8_t {
    by_365,  ///< ÷ 365 × 7
    by_52,   ///< ÷ 52
  };
  HmrcYear hmrc_year = HmrcYear::by_365;

  /// Reading `cap-before-other-children`: whether income is limited to the capped amount before or after the
  /// reduction for relevant other children.
  enum class Cap : std::uint8_t { before_other_children, after_other_children };
  Cap cap = Cap::before_other_children;

  /// Reading `priority-of-rates`: the income on which paras 3 to 5 decide between the rates.
  enum class TestedIncome : std::uint8_t { unreduced, after_other_children };
  TestedIncome tested_income = TestedIncome::unreduced;

  /// Reading `flat-shared-care`: what nights do to a flat rate by income.
  enum class FlatRateNights : std::uint8_t {
    nothing,            ///< they do not matter
    as_at_other_rates,  ///< they reduce it by their fractions, as at the basic rate
    as_by_benefit,      ///< 52 of them leave nothing, as at a flat rate by benefit
  };
  FlatRateNights flat_rate_nights = FlatRateNights::nothing;
};

/// The readings as docs/law.md has them.
inline constexpr Readings as_read{};

}  // namespace cmcalc
