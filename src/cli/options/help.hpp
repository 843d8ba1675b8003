// Help, from the table of options.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "cli/options/table.hpp"

namespace cmcalc::cli {

/// Columns that help takes at most, and at least.
inline constexpr std::size_t widest_help = 78;
inline constexpr std::size_t narrowest_help = 40;

/// Short help (`-h`) has a line or two for each option, complete help (`--help`) all that is to be said
/// and examples.
enum class Length { brief, complete };

[[nodiscard]] std::string help_of(const Command& command, Length length, std::size_t width);
[[nodiscard]] std::string help_of_program(Length length, std::size_t width);

/// Breaks `text` at spaces into lines of at most `width` columns; an empty line begins a paragraph.
/// @param indent  stands before each line and is counted
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width, std::size_t indent = 0);

/// All that is to be said of an option of a command that has `options`.
[[nodiscard]] std::string complete_text(const Option& option, std::span<const Option* const> options);

}  // namespace cmcalc::cli
