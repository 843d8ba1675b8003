/// @file
/// How large a record of a caseload may be.
#pragma once

#include <cstddef>
#include <string_view>

namespace cmcalc {

/// A record of more bytes than this is refused by itself, unread. Its line end does not count.
inline constexpr std::size_t most_record_bytes = std::size_t{1} << 20;

/// What is kept of a record that is too large: its first bytes, and no half of a character.
[[nodiscard]] std::string_view beginning_of_too_large(std::string_view record);

}  // namespace cmcalc
