/// @file
/// What a letter may have done: the case with changed facts, a practice, or a slip of its reader.
#pragma once

#include <bitset>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "analysis/check/change.hpp"
#include "analysis/check/letter.hpp"
#include "analysis/explanations.hpp"
#include "cmcalc/readings.hpp"
#include "cmcalc/tables.hpp"

namespace cmcalc::check {

/// A part of the case, of the readings or of the tables. Two changes of one part exclude each other.
enum class Part : std::uint8_t {
  nights = 0,  ///< the first of one for each receiving parent
  children = most_receiving_parents,
  ids = 2 * most_receiving_parents,
  relevant_other_children,
  other_arrangement_children,
  benefits,
  partner,
  status,
  decision,
  hmrc_relief,
  hmrc_year,
  hmrc_records,
  current_relief,
  current_records,
  variation,
  rounding,
  conversion,
  cap,
  tests,
  half_band,
  floor,
  tables,
  letter,
  count,
};
inline constexpr std::size_t part_count = static_cast<std::size_t>(Part::count);

class Parts {
 public:
  Parts() = default;
  Parts(std::initializer_list<Part> parts)
  {
    for (const Part part : parts) parts_.set(static_cast<std::size_t>(part));
  }
  /// Adds `part` of the receiving parent in this position.
  Parts& add(Part part, std::size_t parent = 0)
  {
    parts_.set(static_cast<std::size_t>(part) + parent);
    return *this;
  }
  [[nodiscard]] bool overlap(const Parts& other) const { return (parts_ & other.parts_).any(); }

 private:
  std::bitset<part_count> parts_;
};

/// Another way to calculate: other readings, other figures, or the figures of another day.
struct Practice {
  using Readings = void (*)(cmcalc::Readings&);
  using Tables = void (*)(std::span<TableEntry>);

  std::vector<Readings> readings = {};
  std::vector<Tables> tables = {};
  std::optional<Date> figures_of = {};

  [[nodiscard]] bool none() const { return readings.empty() && tables.empty() && !figures_of; }
};

struct Candidate {
  ExplanationId id{};
  unsigned weight = 0;  ///< beside the others of its id
  Parts parts;
  std::vector<Change> changes = {};
  std::vector<std::vector<Change>> alike = {};  ///< other changes of facts that do the same
  Practice practice = {};
  std::optional<ReadAs> read_as = {};
};

/// The weight of the likeliest candidate of an id.
inline constexpr unsigned full_weight = 1000;

/// What candidates are made from: the case itself.
struct Base {
  const Facts& facts;    ///< with an id for each receiving parent
  const Answer& answer;  ///< of these facts
  std::vector<std::string_view> ids;

  [[nodiscard]] const CaseFacts& made() const { return answer.facts(); }
  [[nodiscard]] const PayingParentFacts& parent() const { return *facts.paying_parent; }
};

using Candidates = std::vector<Candidate>;

void add_nights(const Base& base, Candidates& list);
void add_equal_care(const Base& base, Candidates& list);
void add_numbers_of_children(const Base& base, Candidates& list);
void add_receiving_parents(const Base& base, Candidates& list);
void add_other_children(const Base& base, Candidates& list);
void add_benefits_and_status(const Base& base, Candidates& list);
void add_hmrc_income(const Base& base, Candidates& list);
void add_current_income(const Base& base, Candidates& list);
void add_which_income(const Base& base, Candidates& list);
void add_pension_contributions(const Base& base, Candidates& list);
void add_variation(const Base& base, Candidates& list);
void add_practices(const Base& base, Candidates& list);
void add_readings_of_the_letter(const Base& base, Candidates& list);

/// The list of a change, and the changes of a list.
template <typename... Changes>
[[nodiscard]] std::vector<Change> changes_of(Changes&&... changes)
{
  std::vector<Change> list;
  (list.emplace_back(std::forward<Changes>(changes)), ...);
  return list;
}

[[nodiscard]] inline std::string pointer_to_parent(std::size_t parent)
{
  return "/receiving_parents/" + std::to_string(parent);
}
[[nodiscard]] inline std::string pointer_to_child(std::size_t parent, std::size_t child)
{
  return pointer_to_parent(parent) + "/children/" + std::to_string(child);
}

}  // namespace cmcalc::check
