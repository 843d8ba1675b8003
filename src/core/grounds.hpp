/// @file
/// The ground of a variation to which an entry of a case document belongs.
#pragma once

#include "cmcalc/facts.hpp"
#include "cmcalc/ids.hpp"

namespace cmcalc {

[[nodiscard]] Ground ground_of(ExpenseKind kind);
[[nodiscard]] Ground ground_of(AdditionalIncomeKind kind);

}  // namespace cmcalc
