/// @file
/// What a person wrote, taken apart into numbers, words and signs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cmcalc::words {

inline constexpr std::size_t longest_phrase = 200;  // bytes; no wording needs more

struct Token {
  enum class Kind : std::uint8_t { number, word, sign };
  Kind kind{};
  std::string text;       ///< small letters, without apostrophes; "2,300.50"; "£", "/", "-"
  std::size_t begin = 0;  ///< of the original text
  std::size_t end = 0;
};

/// A text as tokens, read from the front.
class Phrase {
 public:
  /// A text that is too long, or has a character that no wording has, is one word that nothing knows.
  explicit Phrase(std::string_view text);

  [[nodiscard]] bool empty() const { return at_ == tokens_.size(); }
  /// The next token but `ahead`; null after the last.
  [[nodiscard]] const Token* peek(std::size_t ahead = 0) const;
  /// Takes the next token if it is the sign or the word `text`.
  bool take(std::string_view text);
  /// Takes the next token if it is a number.
  std::optional<std::string> take_number();
  /// Takes the next token if it is a whole number, in figures or in words.
  std::optional<std::int64_t> take_count();

  /// What is left, with one space between its tokens, and hyphens and underscores as spaces: "four weeks".
  [[nodiscard]] std::string rest() const;
  /// What is left, as it was written.
  [[nodiscard]] std::string_view rest_as_written() const;
  /// What was taken, as it was written.
  [[nodiscard]] std::string_view taken_as_written() const;
  /// Whether a space comes before the next token.
  [[nodiscard]] bool spaced() const;
  void skip_rest() { at_ = tokens_.size(); }

 private:
  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
};

/// `text` without spaces at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace cmcalc::words
