// The paragraphs of Schedule 1 and the regulations, in the order of the statute. Internal: from outside, call
// calculate().
#pragma once

#include <bitset>
#include <optional>

#include "cmcalc/calculation.hpp"

namespace cmcalc::rules {

/// What the rules of one calculation share.
struct Context {
  const CaseFacts& facts;
  const Rates& rates;
  const Readings& readings;
  Worksheet& sheet;
  const IncomeInForce* in_force;  ///< stands in for determining income; null if there is none
  Calculation& result;            ///< notes are added to it

  /// Marks the facts of `group` as used: no note says that they have no effect.
  void uses(FactGroup group) { result.used.set(static_cast<std::size_t>(group)); }
  [[nodiscard]] bool used(FactGroup group) const { return result.used[static_cast<std::size_t>(group)]; }
};

/// `amount`, or its nearest penny if the reading rounds each amount that the law names.
[[nodiscard]] inline Amount named_amount(Context& context, const Amount& amount)
{
  if (context.readings.rounding == Readings::Rounding::once) return amount;
  return context.sheet.to_penny(Step::rounded_amount, Law::reg_6, amount);
}

/// `amount` to the nearest whole pound, for the practices of Readings::WholePounds.
[[nodiscard]] inline Amount whole_pounds(Context& context, const Amount& amount)
{
  const Money rounded{(amount.value.pence * Fraction{1, 100}).nearest_whole() * Fraction{100}};
  return context.sheet.given(Step::rounded_amount, Law::reg_6, rounded);
}

// --- S.I. 2012/2677 Part 4 Chapter 1: gross weekly income --------------------------------------------

/// Tax years, from the first to the last.
struct TaxYears {
  TaxYear first;
  TaxYear last;

  [[nodiscard]] bool include(TaxYear year) const { return !(year < first) && !(last < year); }
};

/// The tax years of which HMRC's records count: the last six that ended before HMRC was asked.
/// @law reg 4
[[nodiscard]] TaxYears tax_years_that_count(const Context& context, Worksheet& sheet);

/// Historic income for a week: the HMRC figure of the latest available tax year ÷ 365 × 7, or the
/// figure of a letter.
///
/// @return nothing if none is available or known; the worksheet says which
/// @law    regs 4, 35, 36
[[nodiscard]] std::optional<Amount> historic_income(Context& context);

/// What the HMRC figure of a tax year is for a week.
/// @law reg 35(1)(c)
[[nodiscard]] inline Amount historic_income_from(Context& context, const Amount& year)
{
  // Always 365 days, in leap years too (reading `annual-to-weekly`).
  const bool by_52 = context.readings.hmrc_year == Readings::HmrcYear::by_52;
  return context.sheet.times(Step::historic_income, Law::reg_35_1_c, year,
                             by_52 ? Fraction{1, 52} : Fraction{7, 365}, Conversion::year_to_week,
                             PeriodUnit::year);
}

/// Unearned income of the tax year used, for that year: zero if there is none, nothing if no year was used.
/// @law reg 69(3)
[[nodiscard]] std::optional<Amount> unearned_of_year(Context& context);

/// Pension contributions of the tax year used that its earned income did not use up; nothing if there are
/// none.
/// @law reg 69(8)-(9)
[[nodiscard]] std::optional<Amount> relief_left_over(Context& context);

/// The note `unearned-not-counted`, if the records of the year used hold so much unearned income that
/// a variation could count it.
void note_unearned_income(Context& context);

/// Whether pension contributions are taken off. They always are: without them shows whether they matter.
enum class Contributions : std::uint8_t { taken_off, ignored };

/// Current income for a week: employment, self-employment and pension at the effective date, less
/// relief-at-source contributions.
///
/// @pre    current income is given; no record at all means zero
/// @law    regs 37-41
[[nodiscard]] Amount current_income(Context& context, Contributions are = Contributions::taken_off);

using CurrentRecords = RecyclingVector<CurrentRecord>;

/// Whether there are pension contributions among `records`.
[[nodiscard]] bool any_contributions(const CurrentRecords& records);

/// Whether there are records, all of them pension contributions.
[[nodiscard]] bool are_contributions_alone(const CurrentRecords& records);

/// Whether there is employment or self-employment among `records`, from which contributions come off.
/// @law reg 40
[[nodiscard]] bool any_earnings(const CurrentRecords& records);

struct GrossWeeklyIncome {
  Amount amount;
  IncomeBasis basis{};
};

/// Gross weekly income, an amount that the law names, before any variation and before the cap.
///
/// @return nothing if there is nothing to determine it from (`income-insufficient`)
/// @law    regs 23(4), 34, 42
[[nodiscard]] std::optional<GrossWeeklyIncome> gross_weekly_income(Context& context);

// --- Child Support Act 1991 Sch 1 Part I ---------------------------------------------------------------

/// What the income is reduced for and what the percentages depend on.
struct Household {
  unsigned qualifying_children;
  unsigned relevant_other_children;
};

struct WeeklyRate {
  Rate rate{};
  Amount amount;  ///< a week, exact
};

/// The first of nil, flat, reduced and basic rate whose condition the income meets.
/// @pre  income is limited to the capped amount
/// @law  Sch 1 paras 1(1), 3, 4(1)(a), 5(b)
[[nodiscard]] WeeklyRate rate_by_income(Context& context, const Amount& income, Household home);

using Benefits = std::bitset<benefit_count>;

/// All benefits that have `effect` on the rate.
[[nodiscard]] Benefits benefits_with(BenefitEffect effect);

/// How receiving a benefit makes the rate flat.
struct FlatRateByBenefit {
  bool of_reg_44_1 = false;   ///< one of the first list, of the paying parent's own
  bool own = false;           ///< a benefit of the paying parent's own, of either list
  bool means_tested = false;  ///< one of the second list, of the parent or the partner
  bool half = false;          ///< the partner pays child maintenance too, and one of them has such a benefit

  [[nodiscard]] bool applies() const { return own || means_tested; }
};

/// Which benefits of the case make the rate flat, whatever the income (reading `flat-by-benefit-first`).
/// @law  Sch 1 para 4(1)(b), (c) and (2), reg 44
[[nodiscard]] FlatRateByBenefit flat_rate_by_benefit(Context& context);

/// @return the flat rate, or half of it
/// @law  Sch 1 para 4
[[nodiscard]] Amount flat_rate_of(Context& context, FlatRateByBenefit benefit);

/// Whether only a partner's benefit prevents the nil rate by income, and the reading is that it does not; if
/// it does, a note says so.
/// @pre  `benefit.applies()`
/// @law  reg 45(2), reading `benefits-count-for-nil-test`
[[nodiscard]] bool nil_despite_benefit(Context& context, FlatRateByBenefit benefit);

/// The facts about the paying parent that make the rate nil, whatever the income.
struct NilRateByStatus {
  bool of_its_own = false;        ///< a child, a prisoner, in training, or in a home that is paid for
  bool young_on_benefit = false;  ///< 16 or 17, on a means-tested benefit
  bool care_home = false;         ///< in a care home, with a listed benefit

  [[nodiscard]] bool applies() const { return of_its_own || young_on_benefit || care_home; }
};

/// @law  Sch 1 para 5(a), reg 45(1)
[[nodiscard]] NilRateByStatus nil_rate_by_status(Context& context);

/// What is settled before the rate is chosen, and before any amount that the law names.
struct Beginnings {
  NilRateByStatus nil;
  FlatRateByBenefit benefit;
  std::optional<GrossWeeklyIncome> income;  ///< actual

  /// Without income, the rate can only be nil by status or flat by benefit.
  [[nodiscard]] bool lead_to_a_rate() const { return income || nil.applies() || benefit.applies(); }
};

/// Whether a means-tested benefit is one of the reasons why the rate is flat or nil, which bars every
/// variation (reading `means-tested-bar`).
/// @law  reg 57(1)(d)
[[nodiscard]] bool means_tested_footing(const Context& context, NilRateByStatus nil,
                                        FlatRateByBenefit benefit);

/// The reduced or basic rate if children under another arrangement are counted: the rate for all
/// of them, ÷ all of them, × the qualifying ones, at least the flat rate.
/// @pre  `all` was worked out as if the arrangement children were qualifying children
/// @law  Sch 1 para 5A, regs 48 and 52
[[nodiscard]] Amount other_arrangements(Context& context, const Amount& all);

/// An amount a week for each receiving parent, in the order of the case.
using Shares = InplaceVector<Amount, most_receiving_parents>;

/// `amount` ÷ all qualifying children × those of each receiving parent, of whom there are several.
/// @law  Sch 1 para 6
[[nodiscard]] Shares divided(Context& context, const Amount& amount);

/// `amount` as it is if there is one receiving parent, otherwise divided.
/// @law  Sch 1 para 6
[[nodiscard]] inline Shares apportioned(Context& context, const Amount& amount)
{
  if (context.facts.receiving_parents.size() != 1) return divided(context, amount);
  Shares shares;
  shares.add(amount);
  return shares;
}

/// The note `half-or-more-nights`, if a child is with the paying parent half the nights of the year or more,
/// and not said to be in equal care.
/// @law  reg 50, Sch 1 para 7(4)
void note_half_or_more_nights(Context& context);

/// Reduces each share for shared care and for care by a local authority, down to the floor.
/// @pre  the rate is reduced or basic, or flat by income (Readings::FlatRateNights)
/// @law  Sch 1 para 7, reg 53
void take_off_shared_care(Context& context, Shares& shares);

/// Flat rate by benefit: nothing to a receiving parent one of whose children stays 52 nights or more.
/// @law  Sch 1 para 8
void take_off_shared_care_at_flat_rate(Context& context, Shares& shares);

/// The flat rate divided by number of children, those left out whose care a local authority has; nothing
/// if it has the care of all (reading `floor-split`).
/// @law  Sch 1 para 7(7), reg 74(1A)
[[nodiscard]] Shares divided_floor(Context& context, const Amount& floor);

/// Income limited to the capped amount: what is above is ignored.
/// @law  Sch 1 para 10(3)
[[nodiscard]] inline Amount limited_to_cap(Context& context, const Amount& income)
{
  const Amount cap = context.sheet.figure(context.rates.figure(Parameter::income_cap));
  return context.sheet.lesser_of(Step::capped_income, Law::sch1_10_3, income, cap);
}

/// Gross weekly income as the Schedule sees it (reading `cap-before-other-children`).
[[nodiscard]] inline Amount capped_income(Context& context, const Amount& income)
{
  const bool later = context.readings.cap == Readings::Cap::after_other_children;
  return later ? income : limited_to_cap(context, income);
}

// --- S.I. 2012/2677 Part 5: variations ---------------------------------------------------------------------

/// What the law gives apart from the variation.
struct ApartFromVariation {
  Rate rate{};
  std::optional<Amount> income;  ///< actual gross weekly income, not capped
  bool nil_by_status = false;
  bool hides_income = false;          ///< flat rate by own benefit, or nil by status other than at 16 or 17
  bool means_tested_footing = false;  ///< a means-tested benefit is why the rate is flat or nil
};

/// Weekly amounts that are allowed, and what for.
struct Allowed {
  InplaceVector<Amount, most_entries + ground_count> amounts;
  std::bitset<ground_count> grounds;
  std::optional<Amount> total;  ///< if there is any
  bool unearned_met = false;    ///< unearned income reached its threshold, even if nothing of it is left
};

/// Adds the amount of `ground`, or the note that it counts nothing.
void allow(Context& context, Allowed& allowed, Ground ground, const Amount& amount);

/// The special expenses of the case that are allowed; a note for each kind that is not.
/// @law  regs 63-68
[[nodiscard]] Allowed special_expenses(Context& context, const Amount& actual_income);

/// The additional income of the case that is allowed; a note for each ground that is not.
/// @law  regs 69-71
[[nodiscard]] Allowed additional_income(Context& context, const ApartFromVariation& apart);

/// What a variation does.
struct Varied {
  enum class How : std::uint8_t {
    not_at_all,
    income,     ///< `income` takes the place of gross weekly income, before the cap
    flat_rate,  ///< the flat rate is raised by what Schedule 1 gives on `income`
    nil_rate,   ///< Schedule 1 is applied to `income`
  };
  How how = How::not_at_all;
  Amount income{};
  bool unearned_counted = false;
};

/// @pre  the case has a variation
/// @law  regs 57(1)(d), 72, 73 and 74(1)
[[nodiscard]] Varied varied(Context& context, const ApartFromVariation& apart);

/// Notes that no ground of the variation has any effect, and why.
void variation_without_effect(Context& context, Reason reason);

/// The flat rate, if the variation as a whole brings income below it (reading `variation-floor`).
/// @pre  the rate apart from the variation is not nil
/// @law  reg 74(1A)
[[nodiscard]] std::optional<Shares> variation_floor(Context& context, const Amount& income);

// --- S.I. 2012/2677 Part 4 Chapter 3: default maintenance decisions --------------------------------------

/// The amount of a default maintenance decision, by number of qualifying children.
/// @law  reg 49
[[nodiscard]] Amount default_amount(Context& context);

// --- Notes on the whole --------------------------------------------------------------------------------

/// The note `fact-without-effect` for each fact that is given and not used.
/// @pre  the rate is found
void note_facts_without_effect(Context& context, const Beginnings& begun);

}  // namespace cmcalc::rules
