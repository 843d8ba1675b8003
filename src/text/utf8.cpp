#include "text/utf8.hpp"

namespace cmcalc {

void append_utf8(std::string& out, char32_t code)
{
  const auto byte = [&](char32_t value) { out += static_cast<char>(value); };
  if (code < 0x80) return byte(code);
  if (code < 0x800) {
    byte(0xc0 | code >> 6);
  } else {
    if (code < 0x10000) {
      byte(0xe0 | code >> 12);
    } else {
      byte(0xf0 | code >> 18);
      byte(0x80 | (code >> 12 & 0x3f));
    }
    byte(0x80 | (code >> 6 & 0x3f));
  }
  byte(0x80 | (code & 0x3f));
}

std::string as_utf8(std::string_view text)
{
  std::string valid;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8 c = utf8_at(text, at);
    valid += c.size == 0 ? "\ufffd" : text.substr(at, c.size);
    at += c.size == 0 ? 1 : c.size;
  }
  return valid;
}

Utf8 utf8_at(std::string_view text, std::size_t at)
{
  const auto byte = [&](std::size_t index) -> unsigned {
    return index < text.size() ? static_cast<unsigned char>(text[index]) : 0;
  };
  const unsigned first = byte(at);
  if (first < 0x80) return {first, 1};
  const std::size_t size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return {};
  char32_t code = first & (0x7fU >> size);
  for (std::size_t more = 1; more < size; ++more) {
    if ((byte(at + more) & 0xc0) != 0x80) return {};
    code = code << 6 | (byte(at + more) & 0x3f);
  }
  const bool too_long = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
  if (too_long || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return {};
  return {code, size};
}

}  // namespace cmcalc
