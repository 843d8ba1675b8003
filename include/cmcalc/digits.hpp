/// @file
/// Digits of whole numbers, two at a time.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace cmcalc::digits {

/// Puts characters that stand side by side at `to`, the first lowest. @return where the next goes
template <typename Characters>
char* put(char* to, Characters text)
{
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(to, &text, sizeof text);
  } else {
    for (std::size_t at = 0; at < sizeof text; ++at) to[at] = static_cast<char>(text >> (8 * at));
  }
  return to + sizeof text;
}

/// The two digits of 0 to 99, side by side, the first lowest.
inline constexpr auto pairs = [] {
  std::array<std::uint16_t, 100> digits{};
  for (unsigned number = 0; number < digits.size(); ++number) {
    digits[number] = static_cast<std::uint16_t>(('0' + number / 10) | ('0' + number % 10) << 8);
  }
  return digits;
}();

/// Puts the two digits of `number` at `to`. @return where the next goes. @pre number < 100
inline char* put_two(char* to, std::size_t number) { return put(to, pairs[number]); }

/// Two characters side by side, the first lowest.
constexpr std::uint16_t two_at(const char* text)
{
  return static_cast<std::uint16_t>(static_cast<unsigned char>(text[0]) | static_cast<unsigned char>(text[1])
                                                                              << 8);
}

/// Four characters side by side, the first lowest. Spelt out, as compilers then see that it is one word.
constexpr std::uint32_t four_at(const char* text)
{
  return std::uint32_t{static_cast<unsigned char>(text[0])} |
         std::uint32_t{static_cast<unsigned char>(text[1])} << 8 |
         std::uint32_t{static_cast<unsigned char>(text[2])} << 16 |
         std::uint32_t{static_cast<unsigned char>(text[3])} << 24;
}

/// Eight times the same byte, once each.
inline constexpr std::uint64_t each_of_eight = 0x0101010101010101;

/// Whether eight bytes are numbers from 0 to 9.
constexpr bool all_below_ten(std::uint64_t bytes)
{
  // Each byte that is above 9 gets, or already has, its highest bit.
  return ((bytes | (bytes + each_of_eight * (0x7f - 9))) & each_of_eight * 0x80) == 0;
}

/// Four numbers below 100; or, where there are none, numbers above.
struct Pairs {
  std::uint64_t sixteen_bits_each;  ///< the first lowest

  [[nodiscard]] constexpr bool valid() const { return sixteen_bits_each != ~std::uint64_t{0}; }
  [[nodiscard]] constexpr int operator[](unsigned at) const
  {
    return static_cast<int>(sixteen_bits_each >> (16 * at) & 0xffff);
  }
};

/// The numbers that eight digits spell, two at a time and all at once; not valid where one is no digit.
constexpr Pairs pairs_of(std::uint32_t four, std::uint16_t two, std::uint16_t last_two)
{
  const std::uint64_t text = four | std::uint64_t{two} << 32 | std::uint64_t{last_two} << 48;
  const std::uint64_t digits = text ^ each_of_eight * '0';
  if (!all_below_ten(digits)) return {~std::uint64_t{0}};
  return {(digits * 10 + (digits >> 8)) & 0x00ff00ff00ff00ff};
}

}  // namespace cmcalc::digits
