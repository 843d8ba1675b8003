/// @file
/// Facts: a case as it was stated, complete or not, right or wrong.
///
/// Readers and options fill Facts; make_case checks them all at once. The names are those of the
/// case document, and a fact's path is its JSON pointer there. Lists keep their entries
/// (recycling_vector.hpp), so that the same Facts can hold one case after another.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "cmcalc/date.hpp"
#include "cmcalc/ids.hpp"
#include "cmcalc/law.hpp"
#include "cmcalc/money.hpp"
#include "cmcalc/recycling_vector.hpp"

namespace cmcalc {

/// A fact that may be absent, stated, or stated in a way that could not be read. Its reader has reported the
/// last, so that it is not reported again as missing.
template <typename Value>
class Fact {
 public:
  Fact() = default;
  Fact(Value value)
      : value_{std::move(value)}, state_{State::stated} {}  // NOLINT(google-explicit-constructor)

  /// Stated, but not in a way that could be read.
  [[nodiscard]] static Fact unreadable()
  {
    Fact fact;
    fact.state_ = State::unreadable;
    return fact;
  }

  /// Marks the fact as stated, and returns its value to be filled in: that of a new fact is a default one,
  /// that of another what it was before. With `reset` this reads case after case into the same memory.
  [[nodiscard]] Value& emplace()
  {
    state_ = State::stated;
    return value_;
  }

  /// Makes the fact absent, and keeps the memory of its value.
  void reset() { state_ = State::absent; }

  [[nodiscard]] bool absent() const { return state_ == State::absent; }
  [[nodiscard]] bool stated() const { return state_ == State::stated; }
  /// Whether it is absent or stated.
  [[nodiscard]] bool readable() const { return state_ != State::unreadable; }

  /// @pre stated()
  [[nodiscard]] const Value& operator*() const { return value_; }
  [[nodiscard]] const Value* operator->() const { return &value_; }
  [[nodiscard]] Value& operator*() { return value_; }

  /// The value, or `otherwise` if none is stated.
  [[nodiscard]] Value value_or(Value otherwise) const { return stated() ? value_ : std::move(otherwise); }

 private:
  enum class State : std::uint8_t { absent, stated, unreadable };
  Value value_{};
  State state_ = State::absent;
};

enum class Decision : std::uint8_t {
  calculation,
  default_decision,  ///< a default maintenance decision (reg 49)
};

/// Facts of reg 45 that make the rate nil.
enum class Status : std::uint8_t {
  child,
  prisoner,
  work_based_training,
  care_home,
  care_home_local_authority_funded
};
inline constexpr std::size_t status_count = 5;

enum class Source : std::uint8_t { paye, self_assessment };

enum class HmrcKind : std::uint8_t {
  employment,
  pension,
  taxable_benefit,
  trading_profit,            ///< earned
  relief_at_source_pension,  ///< a deduction
  property,
  savings,
  dividends,
  miscellaneous,  ///< unearned
};

enum class CurrentKind : std::uint8_t { employment, self_employment, pension, relief_at_source_pension };

enum class PeriodUnit : std::uint8_t { week, fortnight, four_weeks, month, quarter, year, span };

/// What an amount is for: a usual period, or a span of days.
struct Period {
  PeriodUnit unit = PeriodUnit::week;
  Fact<Date> from;  ///< span only: the first day
  Fact<Date> to;    ///< span only: the last day, included
};

struct HmrcRecordFacts {
  Fact<TaxYear> tax_year;
  Fact<Source> source;
  Fact<HmrcKind> kind;
  Fact<Money> amount;
  Fact<std::string> payer;
};

struct CurrentRecordFacts {
  Fact<CurrentKind> kind;
  Fact<Money> amount;
  Fact<Period> period;
  Fact<std::string> payer;
};

struct IncomeFacts {
  Fact<Money> gross_weekly;
  Fact<RecyclingVector<HmrcRecordFacts>> hmrc;
  Fact<Money> historic_weekly;
  Fact<Date> requested_on;
  Fact<RecyclingVector<CurrentRecordFacts>> current;
  Fact<Money> estimated_weekly;
};

enum class ExpenseKind : std::uint8_t {
  contact_costs,
  disability_of_relevant_other_child,
  prior_debts,
  boarding_school_fees,
  mortgage_or_insurance,
};

inline constexpr std::size_t expense_kind_count = 5;

enum class AdditionalIncomeKind : std::uint8_t { unearned, assets, diverted, income_behind_flat_or_nil_rate };
inline constexpr std::size_t additional_income_kind_count = 4;

enum class AssetKind : std::uint8_t {
  cash,
  precious_metal,
  virtual_currency,
  land,
  company_shares,
  securities,
  chose_in_action,
  other,
};
inline constexpr std::size_t asset_kind_count = 8;

struct SpecialExpenseFacts {
  Fact<ExpenseKind> kind;
  Fact<Money> amount;
  Fact<Period> period;
};

struct AdditionalIncomeFacts {
  Fact<AdditionalIncomeKind> kind;
  Fact<Money> amount;
  Fact<Period> period;
  Fact<Money> value;
  Fact<AssetKind> asset;
};

struct VariationFacts {
  Fact<bool> accepted;
  RecyclingVector<SpecialExpenseFacts> special_expenses;
  RecyclingVector<AdditionalIncomeFacts> additional_income;
};

struct PartnerFacts {
  RecyclingVector<Fact<Benefit>> benefits;
  Fact<bool> pays_child_maintenance;
};

struct PayingParentFacts {
  Fact<Date> date_of_birth;
  Fact<RecyclingVector<Fact<Status>>> status;     ///< empty: none
  Fact<RecyclingVector<Fact<Benefit>>> benefits;  ///< empty: none
  Fact<PartnerFacts> partner;
  Fact<std::int64_t> relevant_other_children;
  Fact<std::int64_t> other_arrangement_children;
  Fact<IncomeFacts> income;
  Fact<VariationFacts> variation;
};

/// Nights with the paying parent: a number for 12 months, "assumed", or a number in so many days.
struct Nights {
  bool assumed = false;
  Fact<std::int64_t> count;
  Fact<std::int64_t> days;  ///< absent: the 12 months beginning with the effective date
};

struct ChildFacts {
  Fact<std::string> id;
  Fact<Date> date_of_birth;
  Fact<bool> in_education;
  Fact<Date> left_education_on;
  Fact<bool> equal_care;
  Fact<Nights> nights;
  Fact<std::int64_t> local_authority_nights;
};

struct ReceivingParentFacts {
  Fact<std::string> id;
  Fact<RecyclingVector<ChildFacts>> children;
};

/// The bands of nights by which shared care reduces an amount (Sch 1 para 7), as a letter names them.
enum class NightsBand : std::uint8_t { none, from_52, from_104, from_156, from_175 };

struct AwardReceivingParentFacts {
  Fact<std::string> id;
  Fact<Money> weekly;
  Fact<std::int64_t> qualifying_children;
  Fact<NightsBand> nights_band;
};

/// Where gross weekly income was taken from.
enum class IncomeBasis : std::uint8_t { stated, historic, current, estimated, default_decision, not_needed };

/// The rate by which an amount was worked out.
enum class Rate : std::uint8_t { nil, flat, reduced, basic, basic_plus, default_rate, none };

struct AwardFacts {
  Fact<Money> weekly;
  Fact<Money> gross_weekly_income;
  Fact<IncomeBasis> income_basis;
  Fact<Rate> rate;
  Fact<std::int64_t> qualifying_children;
  Fact<std::int64_t> relevant_other_children;
  RecyclingVector<AwardReceivingParentFacts> receiving_parents;
};

/// The names of formats that a case document may state. It is optional, and nothing follows from it.
enum class SchemaName : std::uint8_t { case_1 };

struct Facts {
  Fact<SchemaName> schema;
  Fact<std::string> case_id;
  Fact<Date> effective_date;
  Fact<Jurisdiction> jurisdiction;
  Fact<Decision> decision;
  Fact<PayingParentFacts> paying_parent;
  Fact<RecyclingVector<ReceivingParentFacts>> receiving_parents;
  Fact<AwardFacts> award;
};

}  // namespace cmcalc
