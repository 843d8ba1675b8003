// Which lines of a worksheet are written for people, and what the column of amounts shows.
#pragma once

#include <string>

#include "cmcalc/worksheet.hpp"

namespace cmcalc {

/// Whether a line adds nothing to the lines around it: a sum of one, a limit that is not reached, a finding
/// that only says what does not apply.
[[nodiscard]] bool changed_nothing(const Worksheet& sheet, const WorksheetLine& entry);

/// Pounds, or a fraction; empty for a finding.
[[nodiscard]] std::string shown_amount(const WorksheetLine& entry);

}  // namespace cmcalc
