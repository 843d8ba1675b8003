/// @file
/// Case: facts that the law can be applied to, valid by construction.
#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "cmcalc/error.hpp"
#include "cmcalc/facts.hpp"
#include "cmcalc/recycling_vector.hpp"
#include "cmcalc/tables.hpp"

namespace cmcalc {

/// Bounds of the case document.
inline constexpr Money most_money = pounds(99'999'999, 99);
inline constexpr std::int64_t most_receiving_parents = 20;
inline constexpr std::int64_t most_children = 20;  ///< of one receiving parent
inline constexpr std::int64_t most_other_children = 50;
inline constexpr std::int64_t most_qualifying_children = most_receiving_parents * most_children;
inline constexpr std::int64_t most_entries = 100;  ///< of a list that is not of people
inline constexpr std::int64_t most_nights = 366;
inline constexpr std::int64_t most_span_days = 800;
inline constexpr std::size_t most_id_length = 64;      ///< characters
inline constexpr std::size_t most_payer_length = 200;  ///< characters

/// An amount for a period.
struct Regular {
  Money amount;
  PeriodUnit unit = PeriodUnit::week;
  std::uint16_t days = 0;  ///< of a span
};

struct HmrcRecord {
  TaxYear tax_year;
  std::optional<Source> source;  ///< none for pension relief
  HmrcKind kind{};
  Money amount;            ///< for the whole tax year
  std::string_view payer;  ///< empty if none was given
};

struct CurrentRecord {
  CurrentKind kind{};
  Regular pay;
  Date first_day;          ///< of a span
  Date last_day;           ///< of a span
  std::string_view payer;  ///< empty if none was given
};

/// The source from which the income that HMRC holds is known.
enum class HistoricSource : std::uint8_t {
  not_known,      ///< not stated at all
  hmrc_records,   ///< HMRC was asked; it may have had nothing
  weekly_figure,  ///< known only as a weekly figure
};

struct Income {
  std::optional<Money> gross_weekly;  ///< already determined; then nothing else is given
  HistoricSource historic_source = HistoricSource::not_known;
  RecyclingVector<HmrcRecord> hmrc;
  Money historic_weekly;  ///< for `weekly_figure`
  Date requested_on;      ///< the day HMRC was asked
  bool current_given = false;
  RecyclingVector<CurrentRecord> current;
  std::optional<Money> estimated_weekly;
};

struct SpecialExpense {
  ExpenseKind kind{};
  Regular amount;
};

struct AdditionalIncome {
  AdditionalIncomeKind kind{};
  std::optional<Regular> amount;  ///< none: assets; or to be taken from the income of the case
  Money value;                    ///< of an asset, net of charges
  AssetKind asset = AssetKind::other;
};

/// Nights of a child with the paying parent.
struct ExpectedNights {
  bool assumed = false;     ///< one night a week (reg 47)
  std::uint16_t count = 0;  ///< in so many days
  std::uint16_t days = 0;   ///< of an arrangement shorter than a year; 0: 12 months
};

struct Child {
  std::uint8_t receiving_parent = 0;      ///< by position
  std::uint8_t position = 0;              ///< among that receiving parent's children
  bool equal_care = false;                ///< then not a qualifying child (reg 50)
  bool education_without_effect = false;  ///< education is stated, and the child counts whatever it is
  ExpectedNights nights;
  std::uint16_t local_authority_nights = 0;  ///< in the 12 months ending with the effective date
  std::string_view id;                       ///< empty if none was given
};

struct ReceivingParent {
  std::string_view id;
  std::uint8_t children = 0;             ///< children in their care
  std::uint8_t qualifying_children = 0;  ///< of these, all not in equal care
  std::uint16_t first_child = 0;         ///< place of the first among all children
};

/// Above every age: without a date of birth no limit of age applies.
inline constexpr std::uint16_t age_not_known = 0xffff;

/// The facts of a valid case, in range and consistent. Its texts are views of the facts that it was made
/// from.
struct CaseFacts {
  std::string_view case_id;  ///< empty if none was given
  Date effective_date;
  Jurisdiction jurisdiction = Jurisdiction::gb;
  Decision decision = Decision::calculation;
  std::uint16_t age = age_not_known;    ///< the paying parent's, in completed years
  std::bitset<status_count> status;     ///< facts of reg 45, by Status
  std::bitset<benefit_count> benefits;  ///< the paying parent's own
  std::bitset<benefit_count> partner_benefits;
  bool partner_pays_child_maintenance = false;
  std::uint16_t relevant_other_children = 0;
  std::uint16_t other_arrangement_children = 0;
  std::uint16_t qualifying_children = 0;  ///< of all receiving parents
  Income income;
  RecyclingVector<SpecialExpense> special_expenses;
  RecyclingVector<AdditionalIncome> additional_income;
  bool variation_accepted = true;
  RecyclingVector<ReceivingParent> receiving_parents;
  RecyclingVector<Child> children;  ///< in the order of the document
  std::optional<Money>
      awarded_weekly;  ///< the total a week that a decision letter says; never calculated with

  [[nodiscard]] bool has_variation() const { return !special_expenses.empty() || !additional_income.empty(); }
};

class Case;

/// One case from `facts`, or nothing and the problems; see CaseMaker::make. It keeps what it needs of them.
[[nodiscard]] std::optional<Case> make_case(const Facts& facts, Problems& problems,
                                            const Tables& tables = built_in_tables());

/// A case that `calculate` accepts. Only make_case and a CaseMaker make one.
class Case {
 public:
  [[nodiscard]] const CaseFacts& facts() const { return facts_; }

 private:
  friend class CaseMaker;
  friend std::optional<Case> make_case(const Facts& facts, Problems& problems, const Tables& tables);
  Case() = default;
  CaseFacts facts_;
  std::shared_ptr<const Facts> stated_;  ///< owns the texts; none in a case of a CaseMaker
};

/// Makes cases one after another in the same memory.
class CaseMaker {
 public:
  /// @param tables  limits of age come from them
  explicit CaseMaker(const Tables& tables = built_in_tables());

  /// The case that `facts` state, valid until the next call and while they stay as they are; null when
  /// something is wrong, and then every problem, rules about dates included, is appended to `problems`, each
  /// with its id and the pointer of the fact. Facts that could not be read are passed over: their reader
  /// reported them.
  ///
  /// @param problems  what a reader found belongs here too: a case is made only when it stays empty, so
  ///                  clear it between cases
  /// @return null also if a fact that is needed could not be read
  [[nodiscard]] const Case* make(const Facts& facts, Problems& problems);
  const Case* make(const Facts&&, Problems&) = delete;  // its texts would be gone

 private:
  const Tables& tables_;
  Case case_;
};

}  // namespace cmcalc
