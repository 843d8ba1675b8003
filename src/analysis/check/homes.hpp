/// @file
/// The homes of the qualifying children: each receiving parent's, with the children who are alike.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/check/candidate.hpp"

namespace cmcalc::check {

/// Bands of nights, the lowest of them without effect.
inline constexpr std::size_t band_count = 5;

/// Qualifying children of one home with nights of the same bands.
struct AlikeChildren {
  std::size_t band = 0;
  std::uint16_t local_authority_nights = 0;
  std::vector<std::size_t> children = {};  ///< by position in the home
};

struct Home {
  std::size_t position = 0;  ///< of the receiving parent
  std::size_t children = 0;
  std::size_t qualifying = 0;
  std::vector<AlikeChildren> groups = {};
  std::vector<std::size_t> in_equal_care = {};
};

[[nodiscard]] std::vector<Home> homes_of(const Base& base);

}  // namespace cmcalc::check
