/// @file
/// Digits of whole numbers, two at a time.
#pragma once

#include <array>
#include <cstddef>
#include <cstring>

namespace cmcalc::digits {

/// "00" to "99", one after another.
inline constexpr auto pairs = [] {
  std::array<char, 200> digits{};
  for (std::size_t number = 0; number < 100; ++number) {
    digits[2 * number] = static_cast<char>('0' + number / 10);
    digits[2 * number + 1] = static_cast<char>('0' + number % 10);
  }
  return digits;
}();

/// Puts the two digits of `number` at `to`. @return where the next goes. @pre number < 100
inline char* put_two(char* to, std::size_t number)
{
  std::memcpy(to, &pairs[2 * number], 2);
  return to + 2;
}

}  // namespace cmcalc::digits
