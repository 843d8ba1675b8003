/// @file
/// The problem of a case that the law itself refuses, for want of income.
#pragma once

#include "cmcalc/case.hpp"
#include "cmcalc/error.hpp"

namespace cmcalc {

/// Why the facts do not give gross weekly income.
/// @law S.I. 2012/2677 regs 34(2), 42
[[nodiscard]] Problem income_insufficient_problem(const CaseFacts& facts);

}  // namespace cmcalc
