/// @file
/// Finding the keys and the words of the contract in the bytes of a document.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <string_view>
#include <tuple>

#include "core/members.hpp"

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
  /// that the compiler knows this is a few comparisons of whole words, of which the first mostly decides: so
  /// that is a short one, which stands in the comparison itself. memcmp would be so only where the compiler
  /// expects to come often.
  /// @pre the document, with the room behind it, goes on for longer than any key
  [[nodiscard, gnu::always_inline]] bool stands_at(const char* raw) const
  {
    const std::size_t size = text.size() + 1;
    constexpr std::size_t first = sizeof(std::uint32_t);
    if (size < first) return has_words_of<std::uint16_t>(raw, 0, size);
    if (!has_words_of<std::uint32_t>(raw, 0, first)) return false;
    if (size <= 2 * first) return has_words_of<std::uint32_t>(raw, size - first, size);
    return has_words_of<std::uint64_t>(raw, first, size);
  }

 private:
  /// From the byte `from` on. The last word begins before the one before it ends.
  template <typename Word>
  [[nodiscard, gnu::always_inline]] bool has_words_of(const char* raw, std::size_t from,
                                                      std::size_t size) const
  {
    for (std::size_t at = from; at + sizeof(Word) < size; at += sizeof(Word)) {
      if (word_at<Word>(raw + at) != word_at<Word>(quoted.data() + at)) return false;
    }
    const std::size_t last = size - sizeof(Word);
    return word_at<Word>(raw + last) == word_at<Word>(quoted.data() + last);
  }

  template <typename Word>
  static Word word_at(const char* bytes)
  {
    Word word = 0;
    std::memcpy(&word, bytes, sizeof(Word));
    return word;
  }
};

template <typename Object>
inline constexpr auto keys_of = std::apply([](auto... member) { return std::array{Key{member.key}...}; },
                                           members_of<Object>);

template <typename Enum>
inline constexpr auto word_keys_of = [] {
  std::array<Key, std::size(WordsOf<Enum>::words)> keys;
  for (std::size_t at = 0; at < keys.size(); ++at) keys[at] = Key{WordsOf<Enum>::words[at]};
  return keys;
}();

}  // namespace cmcalc::json
