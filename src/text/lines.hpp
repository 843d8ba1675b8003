/// @file
/// Lines of a text.
#pragma once

#include <cstddef>
#include <string_view>

namespace cmcalc {

/// The first line of `text` with its line end, or all of `text` if it has no line end.
[[nodiscard]] std::string_view line_at_front(std::string_view text);

/// How many line ends, that is '\n', there are in `text`.
[[nodiscard]] std::size_t count_line_ends(std::string_view text);

/// The complete lines of `text`; nothing if it has no line end.
[[nodiscard]] std::string_view whole_lines(std::string_view text);

/// `line` without its line end: that of Unix, that of Windows, or half of the latter if input was cut.
[[nodiscard]] std::string_view without_line_end(std::string_view line);

/// Whether `line` is nothing but white space, and so holds no record.
[[nodiscard]] bool is_blank(std::string_view line);

}  // namespace cmcalc
