/// @file
/// What the writers of a count of nights have in common.
#pragma once

#include <string>

#include "write/nights.hpp"

namespace cmcalc {

/// "none", "52-103", "175": as an award names a band.
[[nodiscard]] std::string name_of_band(const BandOfNights& band);

/// What `note` says.
[[nodiscard]] std::string night_note_text(const NightNote& note);

}  // namespace cmcalc
