/// @file
/// Finding the keys and the words of the contract in the bytes of a document.
#pragma once

#include <array>
#include <cstring>
#include <string_view>

namespace cmcalc::json {

/// A key or a word of the contract, made ready to be found in the bytes of a document.
struct Key {
  std::string_view text;
  std::array<char, 40> quoted{};  ///< with the closing quotation mark

  constexpr Key() = default;
  constexpr explicit Key(std::string_view key) : text{key}
  {
    for (std::size_t at = 0; at < key.size(); ++at) quoted.at(at) = key[at];
    quoted.at(key.size()) = '"';
  }

  /// Whether the document has this text, as it is and with its closing quotation mark, at `raw`. Of a key
  /// that the compiler knows this is a few comparisons of whole words, of which the first mostly decides.
  /// @pre the document, with the room behind it, goes on for longer than any key
  [[nodiscard]] bool stands_at(const char* raw) const
  {
    return std::memcmp(raw, quoted.data(), text.size() + 1) == 0;
  }
};

}  // namespace cmcalc::json
