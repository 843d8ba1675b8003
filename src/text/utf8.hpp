/// @file
/// Characters of UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cmcalc {

inline constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// A character of UTF-8; `size` is 0 if there is none.
struct Utf8 {
  char32_t code = 0;
  std::size_t size = 0;
};

/// The character that begins at byte `at`, if the bytes there are valid UTF-8. @pre at < text.size()
[[nodiscard]] Utf8 utf8_at(std::string_view text, std::size_t at);

/// `text` with U+FFFD for each byte that is not UTF-8.
[[nodiscard]] std::string as_utf8(std::string_view text);

/// Appends the character `code` to `out`.
void append_utf8(std::string& out, char32_t code);

}  // namespace cmcalc
