/// @file
/// solve: which values of one fact give a weekly amount, exactly, and no other value does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/rising_stretches.hpp"
#include "cmcalc/calculator.hpp"

namespace cmcalc {

/// The fact whose value is looked for. The comments say what its values are.
enum class Unknown : std::uint8_t {
  gross_weekly,    ///< pence a week: income already determined, in the place of all income of the case
  yearly,          ///< pence a year: the one HMRC record of earned income of the tax year used
  nights,          ///< nights a year, the same for every child
  children,        ///< qualifying children of one receiving parent
  other_children,  ///< relevant other children
};
inline constexpr std::size_t unknown_count = 5;

/// Whether the values of `unknown` are pence, and not whole numbers.
[[nodiscard]] constexpr bool is_money(Unknown unknown)
{
  return unknown == Unknown::gross_weekly || unknown == Unknown::yearly;
}

struct SolveQuestion {
  Unknown unknown = Unknown::gross_weekly;
  Money weekly;                           ///< whole pence
  std::optional<std::size_t> payable_to;  ///< the receiving parent, by position; nothing: the total
};

struct Solution {
  /// Why a valid case does not answer the question.
  enum class Fault : std::uint8_t {
    none,
    several_parents,       ///< `children`, without saying of which receiving parent
    no_hmrc_record,        ///< `yearly`, of a case whose income does not come from such a record
    several_hmrc_records,  ///< `yearly`, of a case whose income comes from several
  };

  /// Values that all give the amount; neither neighbour does.
  struct Interval {
    std::int64_t from = 0;
    std::optional<std::int64_t> to;  ///< the last; nothing if there is no upper end
  };

  /// A value that gives another amount, and that amount.
  struct Nearest {
    std::int64_t value = 0;
    Money weekly;
  };

  Problems problems;  ///< of a case that is refused; then there is nothing else
  Fault fault = Fault::none;
  std::size_t records = 0;          ///< of `yearly`: how many HMRC records of earned income there are
  TaxYear tax_year{};               ///< of those records
  HmrcKind record_kind{};           ///< of the only one
  std::vector<Interval> intervals;  ///< in order; empty if no value gives the amount
  /// If no value gives the amount: the value that gives the nearest lower amount, then that of the nearest
  /// higher one, each on the side that faces the other.
  std::vector<Nearest> nearest;
  std::optional<Money> weekly_now;        ///< as the case is; nothing if it has no income
  std::optional<std::int64_t> value_now;  ///< nothing if the fact has no single value in the case
};

/// All values of a fact for which the case comes to a weekly amount. A value that makes the case a refused
/// one belongs to no interval.
/// @param facts  a case that is accepted; for `gross_weekly` it needs no income
/// @pre `payable_to` is a receiving parent of the case, if it is valid
[[nodiscard]] Solution solve(const Facts& facts, const SolveQuestion& question);

/// The case with one value after another of the unknown fact.
class Trials {
 public:
  /// @param record  of `yearly`: the position of the HMRC record
  /// @param parent  of `children`: the id of the receiving parent; empty if there is only one
  Trials(const Facts& facts, const SolveQuestion& question, std::size_t record, std::string parent);

  /// All values that there are.
  [[nodiscard]] Values values() const;

  /// What is payable with `value`, in pence; nothing if the case is refused.
  [[nodiscard]] std::optional<std::int64_t> weekly(std::int64_t value);

  /// A number for the course of the calculation with `value`: see rising_stretches.hpp.
  [[nodiscard]] std::size_t course(std::int64_t value);

 private:
  /// The steps and the findings of a calculation: which way it took through the law.
  struct Course {
    struct Line {
      Step step{};
      Subject subject{};
      bool holds = false;
      friend bool operator==(const Line&, const Line&) = default;
    };
    Rate apart_from_variation{};
    std::vector<Line> lines;  ///< none of a refused case
    friend bool operator==(const Course&, const Course&) = default;
  };

  [[nodiscard]] const Answer* answer(Calculator& calculator, std::int64_t value);
  [[nodiscard]] bool change(std::int64_t value);
  [[nodiscard]] static Course course_of(const Answer& answer);

  const Facts& facts_;
  SolveQuestion question_;
  std::string pointer_;  ///< of the amount of the HMRC record
  std::string parent_;
  Facts changed_;
  Problems problems_;
  Calculator calculator_{Worksheet::Recording::off};
  Calculator recording_;
  std::vector<Course> courses_;  ///< all that have occurred
};

}  // namespace cmcalc
