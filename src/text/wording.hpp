/// @file
/// Wording shared by the messages of all readers.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cmcalc {

using Words = std::span<const std::string_view>;

/// `text` in quotation marks, cut at 40 characters, with escapes for what a terminal would obey
/// or a reader could not see. Bytes that are not UTF-8 are shown as U+FFFD.
[[nodiscard]] std::string quoted(std::string_view text);

/// The same without quotation marks, for what is not text, such as a number.
[[nodiscard]] std::string shown(std::string_view text);

/// The same, without a limit of length.
[[nodiscard]] std::string visible(std::string_view text);

/// `text` with a to z for A to Z, whatever the locale.
[[nodiscard]] std::string in_small_letters(std::string_view text);

/// a, b or c: with `last`, "or", before the last of them.
[[nodiscard]] std::string listed(std::span<const std::string> items, std::string_view last);

/// Those of `words` that `given` most likely means: the ones with the fewest typing errors between, or, if
/// none is near, up to three that contain it, or whose parts begin with its letters. Capitals, and hyphens or
/// spaces for underscores, are no errors. None has another unit of time than `given`: to write it would
/// change the amount.
[[nodiscard]] std::vector<std::string_view> nearest(std::string_view given, Words words);

}  // namespace cmcalc
