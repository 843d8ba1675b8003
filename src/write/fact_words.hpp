/// @file
/// Facts in words: their names and values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cmcalc/case.hpp"
#include "core/fact_paths.hpp"

namespace cmcalc {

/// The fact at `pointer` for people: "Ellis, nights"; "Income, hmrc 1, amount".
/// @param facts            the case that states it
/// @param several_parents  whether the receiving parent has to be named
[[nodiscard]] std::string fact_name(std::string_view pointer, const CaseFacts& facts, bool several_parents);

/// "£3,300.00", "3 June 2026", "state pension"; "not stated" of nothing.
[[nodiscard]] std::string fact_in_words(const std::optional<FactValue>& value);

}  // namespace cmcalc
