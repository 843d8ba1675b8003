// Texts for people: at most 78 columns, broken at spaces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cmcalc::layout {

inline constexpr std::size_t width = 78;

/// `text` with blanks after it, up to column `to`.
[[nodiscard]] std::string padded(std::string_view text, std::size_t to);

/// `text` with blanks before it, up to column `to`.
[[nodiscard]] std::string right(std::string_view text, std::size_t to);

/// Breaks `text` at spaces into lines of at most `columns` columns; a longer word is broken.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

/// Appends `text` to `out` in lines of at most 78 columns. The first begins with `first`, the others with
/// as many blanks as it has columns.
void append_paragraph(std::string& out, std::string_view text, std::string_view first = "");

/// `a` and, in its last column, `b`; one below the other if they do not fit on one line.
void append_ends(std::string& out, std::string_view a, std::string_view b);

}  // namespace cmcalc::layout
