// What fuzz targets share.
#pragma once

#include <fmt/core.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace cmcalc::fuzz {

/// Ends the run as a crash where `good` does not hold: the input is kept and named.
inline void require(bool good, std::string_view what, std::string_view shown = {})
{
  if (good) return;
  fmt::print(stderr, "does not hold: {}\n{}\n", what, shown);
  std::abort();
}

/// Whether a terminal shows `text`, in UTF-8, as it is: no control characters but line ends.
inline bool is_plain(std::string_view text)
{
  unsigned char last = 0;
  for (const char each : text) {
    const auto byte = static_cast<unsigned char>(each);
    if ((byte < 0x20 && each != '\n') || byte == 0x7f) return false;
    if (last == 0xc2 && byte < 0xa0) return false;  // U+0080 to U+009F
    last = byte;
  }
  return true;
}

/// Takes the first line off `text`, without its end; the last need not have one. A line without data: none is
/// left.
inline std::string_view taken_line(std::string_view& text)
{
  if (text.empty()) return {};
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

}  // namespace cmcalc::fuzz
