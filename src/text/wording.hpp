/// @file
/// Wording that the messages of the readers share.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cmcalc {

using Words = std::span<const std::string_view>;

/// `text` in quotation marks, cut at 40 characters, and with escapes for what a terminal would obey
/// or a reader could not see. Bytes that are not UTF-8 are shown as U+FFFD.
[[nodiscard]] std::string quoted(std::string_view text);

/// The same without quotation marks, for what is not a text, like a number.
[[nodiscard]] std::string shown(std::string_view text);

/// The same at any length.
[[nodiscard]] std::string visible(std::string_view text);

/// `text` with a to z for A to Z, whatever the locale.
[[nodiscard]] std::string in_small_letters(std::string_view text);

/// a, b or c: with `last`, "or", before the last of them.
[[nodiscard]] std::string listed(std::span<const std::string> items, std::string_view last);

/// Those of `words` that are most likely meant by `given`: the ones fewest slips of the pen away, or, when
/// none is near, up to three that contain it, or whose parts begin with its letters. Capitals, and hyphens or
/// spaces for underscores, are no slips.
[[nodiscard]] std::vector<std::string_view> nearest(std::string_view given, Words words);

}  // namespace cmcalc
