/// @file
/// Facts of which the case states nothing, so that no explanation can change them.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/check/candidate.hpp"

namespace cmcalc {

/// A fact about income that could explain a letter if the case stated it.
enum class UnstatedFact : std::uint8_t {
  hmrc_records,
  other_tax_years,  ///< HMRC's records of a second year
  current_income,
  pension_contributions,
  grounds_of_a_variation,  ///< accepted or not
};

namespace check {

[[nodiscard]] std::vector<UnstatedFact> unstated_facts(const Base& base);

}  // namespace check

}  // namespace cmcalc
