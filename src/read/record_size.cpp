#include "read/record_size.hpp"

namespace cmcalc {

namespace {

/// So many bytes of a record that is too large are kept.
constexpr std::size_t most_kept_of_too_large = 4096;

/// A character of UTF-8 has at most so many bytes after its first.
constexpr std::size_t most_bytes_after_first = 3;

}  // namespace

std::string_view beginning_of_too_large(std::string_view record)
{
  if (record.size() <= most_kept_of_too_large) return record;
  const auto splits_character = [&](std::size_t size) {
    return (static_cast<unsigned char>(record[size]) & 0xC0U) == 0x80U;
  };
  for (std::size_t less = 0; less <= most_bytes_after_first; ++less) {
    const std::size_t size = most_kept_of_too_large - less;
    if (!splits_character(size)) return record.substr(0, size);
  }
  return record.substr(0, most_kept_of_too_large);  // it is no UTF-8
}

}  // namespace cmcalc
