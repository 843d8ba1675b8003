#include "text/lines.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace cmcalc {

std::string_view line_at_front(std::string_view text)
{
  const std::size_t end = text.find('\n');
  return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

std::size_t count_line_ends(std::string_view text)
{
  // Blocks so small that their count fits in a byte: compilers then compare and count many bytes at once.
  constexpr std::size_t block = 240;
  std::size_t count = 0;
  for (; text.size() >= block; text.remove_prefix(block)) {
    std::uint8_t in_block = 0;
    for (std::size_t at = 0; at < block; ++at) in_block += static_cast<std::uint8_t>(text[at] == '\n');
    count += in_block;
  }
  return count + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

std::string_view whole_lines(std::string_view text)
{
  // The standard library searches backwards byte by byte.
  const void* const last = text.empty() ? nullptr : ::memrchr(text.data(), '\n', text.size());
  if (last == nullptr) return {};
  return {text.data(), static_cast<std::size_t>(static_cast<const char*>(last) - text.data()) + 1};
}

std::string_view without_line_end(std::string_view line)
{
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool is_blank(std::string_view line)
{
  // What JSON calls white space.
  return std::all_of(line.begin(), line.end(),
                     [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
}

}  // namespace cmcalc
