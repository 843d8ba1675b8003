/// @file
/// What an input is as a whole, before any case in it is read: a file of another kind is refused once.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "cmcalc/error.hpp"

namespace cmcalc {

/// What a command reads.
enum class Expected : std::uint8_t { one_case, case_on_each_line };

/// Why an input is refused as a whole, as far as its beginning shows: it is compressed, a web page, a list
/// and so on.
struct InputKind {
  bool known = true;  ///< if not, more of the input is needed
  std::optional<Problem> problem = {};
};

/// @param text   the input from its first line that is not blank
/// @param ended  whether nothing follows `text`
[[nodiscard]] InputKind kind_of_input(std::string_view text, bool ended, Expected expected);

/// Whether `text` is several lines of words without a sign of JSON or of cells, like a P60 that was pasted.
/// @see kind_of_input
[[nodiscard]] InputKind prose_in(std::string_view text, bool ended);

}  // namespace cmcalc
