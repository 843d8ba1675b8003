/// @file
/// Lines of a text.
#pragma once

#include <cstddef>
#include <string_view>

namespace cmcalc {

/// The first line of `text` with its line end, or all of `text` where no end is in sight.
[[nodiscard]] std::string_view line_at_front(std::string_view text);

/// How many line ends, that is '\n', there are in `text`.
[[nodiscard]] std::size_t count_line_ends(std::string_view text);

/// The lines of `text` that have their end; none of it where no end is in sight.
[[nodiscard]] std::string_view whole_lines(std::string_view text);

/// `line` without its line end: that of Unix, that of Windows, or what came of the latter when input was cut.
[[nodiscard]] std::string_view without_line_end(std::string_view line);

/// Whether `line` has nothing but white space in it: then it holds no record.
[[nodiscard]] bool is_blank(std::string_view line);

}  // namespace cmcalc
