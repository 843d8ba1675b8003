/// @file
/// What a summary of a caseload counts.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cmcalc/calculation.hpp"
#include "cmcalc/case.hpp"
#include "cmcalc/error.hpp"

namespace cmcalc {

/// Counts of calculated and refused cases. Summaries of parts add up to that of the whole, in any order.
class CaseloadSummary {
 public:
  /// Counts a case that was calculated, and its weekly amount.
  void add(const CaseFacts& facts, const Calculation& calculation);
  /// Counts a refused case, once under each of its problems' ids.
  void add_refused(const Problems& problems);
  /// Adds the counts of another summary.
  void add(const CaseloadSummary& other);
  void clear() { *this = {}; }

  /// Appends the summary for people, at most 78 columns wide, ending with a line end.
  void write_text(std::string& out) const;
  /// Appends the document cmcalc.summary/1, on one line, ending with a line end.
  void write_json(std::string& out) const;

 private:
  /// Counts of one kind, each under its name; those that are zero are left out.
  struct Group {
    struct Counted {
      std::string_view name;
      std::uint64_t count = 0;
    };
    std::string_view key;    ///< in JSON
    std::string_view title;  ///< for people
    std::vector<Counted> counts;
  };
  [[nodiscard]] std::array<Group, 6> groups() const;

  /// The weekly amounts of all calculated cases, zero included. Quartiles are amounts that some case has:
  /// the one at place n × k ÷ 4, rounded up, of n in order.
  struct Weekly {
    Money total;
    Money mean;  ///< exact
    std::array<Money, 3> quartiles;
  };
  [[nodiscard]] Weekly weekly() const;

  static constexpr std::size_t rates = 7;
  static constexpr std::size_t bases = 6;

  std::uint64_t calculated_ = 0;
  std::uint64_t refused_ = 0;
  std::array<std::uint64_t, rates> by_rate_{};
  std::array<std::uint64_t, bases> by_basis_{};
  std::array<std::uint64_t, jurisdiction_count> by_jurisdiction_{};
  std::array<std::uint64_t, most_receiving_parents + 1> by_households_{};
  std::array<std::uint64_t, note_id_count> by_note_{};
  std::array<std::uint64_t, error_id_count> by_error_{};
  std::map<std::int64_t, std::uint64_t> by_weekly_pence_;  ///< there are far fewer amounts than cases
};

}  // namespace cmcalc
