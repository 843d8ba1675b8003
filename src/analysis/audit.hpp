/// @file
/// What an audit finds in a caseload with awards, and what it comes to.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/explanations.hpp"
#include "cmcalc/calculator.hpp"

namespace cmcalc {

/// What an audit found in one case. It refers to the facts of the case.
struct Finding {
  std::string_view case_id;  ///< empty if it has none
  std::size_t line = 0;      ///< of the record in the whole input, from 1
  Money weekly;
  std::optional<bool> agrees;          ///< every figure of the award; nothing if there is no award
  std::optional<Money> award_weekly;   ///< nothing if the award does not state it
  std::optional<ExplanationId> cause;  ///< the first explanation, of one cause; nothing if there is none

  /// The award's weekly amount less the one calculated.
  [[nodiscard]] std::optional<Money> difference() const;
};

/// @param answer  that of `facts`
[[nodiscard]] Finding finding_of(const Facts& facts, const Answer& answer, std::size_t line);

/// Bands of gross weekly income, by their lower ends in pounds; the first is for results without one.
inline constexpr std::array<std::int64_t, 9> income_band_ends = {0,   100,  200,  400, 600,
                                                                 800, 1200, 2000, 3000};
inline constexpr std::size_t income_band_count = income_band_ends.size() + 1;

/// What awards come to. Too much and too little are never set off against each other.
struct AuditTally {
  struct Side {
    std::uint64_t count = 0;
    Money weekly;
  };
  std::uint64_t awards = 0;
  std::uint64_t agreeing = 0;
  std::uint64_t other_figures =
      0;          ///< awards with the right weekly amount, or none, and another wrong figure
  Money awarded;  ///< all weekly amounts that awards state
  Side overstated;
  Side understated;

  void add(const Finding& finding);
  void add(const AuditTally& other);
};

/// Tallies of a caseload. Summaries of parts add up to that of the whole.
class AuditSummary {
 public:
  /// A difference, among the largest.
  struct Largest {
    std::string case_id;
    std::size_t line = 0;
    Money award_weekly;
    Money weekly;
    std::optional<ExplanationId> cause;

    [[nodiscard]] Money difference() const { return award_weekly - weekly; }
  };
  /// The tallies of a caseload by what its cases have in common, in the order of the enums.
  struct Groups {
    static constexpr std::size_t rate_count = 7;
    static constexpr std::size_t basis_count = 6;
    std::array<AuditTally, rate_count> rates;
    std::array<AuditTally, basis_count> bases;
    std::array<AuditTally, jurisdiction_count> jurisdictions;
    std::array<AuditTally, income_band_count> income_bands;
    std::array<AuditTally, most_receiving_parents> receiving_parents;  ///< from one
    std::array<AuditTally, explanation_id_count + 1> causes;  ///< of awards that differ; the last: none
  };

  void add(const Finding& finding, const Answer& answer);
  void add_refused() { ++refused_; }
  void add(const AuditSummary& other);
  void clear() { *this = {}; }

  [[nodiscard]] std::uint64_t refused() const { return refused_; }
  [[nodiscard]] std::uint64_t without_award() const { return without_award_; }
  [[nodiscard]] const AuditTally& all() const { return all_; }
  [[nodiscard]] const Groups& groups() const { return groups_; }
  /// At most ten, the largest first; of equal ones that which comes first in the caseload.
  [[nodiscard]] const std::vector<Largest>& largest() const { return largest_; }

 private:
  void add_largest(const Largest& difference);

  std::uint64_t refused_ = 0;
  std::uint64_t without_award_ = 0;
  AuditTally all_;
  Groups groups_;
  std::vector<Largest> largest_;
};

}  // namespace cmcalc
