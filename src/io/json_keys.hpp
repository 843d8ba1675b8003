/// @file
/// Finding the keys of the contract in the bytes of a document.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace cmcalc::json {

inline constexpr std::size_t no_key = static_cast<std::size_t>(-1);

/// A key of the contract, made ready to be found in the bytes of a document.
class Key {
 public:
  constexpr Key() = default;
  constexpr explicit Key(std::string_view key) : text{key}, used_{key.size() / word_size + 1}
  {
    for (std::size_t word = 0; word < used_; ++word) {
      std::array<char, word_size> bytes{};
      std::array<unsigned char, word_size> mask{};
      for (std::size_t byte = 0; byte < word_size && word * word_size + byte <= key.size(); ++byte) {
        const std::size_t at = word * word_size + byte;
        bytes[byte] = at < key.size() ? key[at] : '"';
        mask[byte] = 0xff;
      }
      words_.at(word) = {std::bit_cast<std::uint64_t>(bytes), std::bit_cast<std::uint64_t>(mask)};
    }
  }

  std::string_view text;

  /// Whether the document has this key, as it is and with its closing quotation mark, at `raw`: eight
  /// bytes at a time, of which the first mostly decide.
  /// @pre the document, with the room behind it, goes on for longer than any key
  [[nodiscard]] bool stands_at(const char* raw) const
  {
    for (std::size_t word = 0; word < used_; ++word) {
      std::uint64_t given = 0;
      std::memcpy(&given, raw + word * word_size, word_size);
      if ((given & words_[word].mask) != words_[word].bytes) return false;
    }
    return true;
  }

 private:
  static constexpr std::size_t word_size = sizeof(std::uint64_t);
  struct Word {
    std::uint64_t bytes = 0;
    std::uint64_t mask = 0;
  };
  std::array<Word, 5> words_{};
  std::size_t used_ = 0;
};

/// Which of the keys of one object a key of the document can only be, going by its first two letters. The
/// build finds a way of mixing them that gives no two keys the same slot.
class FirstLetters {
 public:
  constexpr explicit FirstLetters(std::span<const Key> keys)
  {
    while (!fill(keys)) ++factor_;  // where two keys begin alike this does not end, and does not compile
  }

  [[nodiscard]] std::size_t operator()(const char* raw) const { return candidates_[slot(raw)]; }

 private:
  constexpr bool fill(std::span<const Key> keys)
  {
    std::array<bool, 32> taken{};
    for (std::size_t at = 0; at < keys.size(); ++at) {
      const std::size_t to = slot(keys[at].text.data());
      if (taken[to]) return false;
      taken[to] = true;
      candidates_[to] = static_cast<std::uint8_t>(at);
    }
    return true;
  }
  [[nodiscard]] constexpr std::size_t slot(const char* raw) const
  {
    return (static_cast<unsigned char>(raw[0]) * factor_ + static_cast<unsigned char>(raw[1])) % 32;
  }

  std::size_t factor_ = 1;
  std::array<std::uint8_t, 32> candidates_{};
};

}  // namespace cmcalc::json
