/// @file
/// The problem of a text that is not JSON.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "cmcalc/error.hpp"

namespace cmcalc::json {

/// The line that holds byte `offset` of `text`, from 1.
[[nodiscard]] std::size_t line_of(std::string_view text, std::size_t offset);

/// The one problem of a text that is not exactly one JSON document: its first fault, with its line.
/// Nothing when the text is one.
[[nodiscard]] std::optional<Problem> syntax_problem(std::string_view text);

}  // namespace cmcalc::json
