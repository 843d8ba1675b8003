/// @file
/// JSON texts, byte by byte: the strict scanner of RFC 8259. It is slow next to simdjson and exact: it
/// decides whether a text is JSON, finds the place where it is not, and finds where each value stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.hpp"

namespace cmcalc::json {

/// The text that `raw`, the inside of a JSON string, stands for. @pre the scanner accepted it
[[nodiscard]] std::string unescaped(std::string_view raw);

/// Whether `c` carries on a number or a word without quotation marks, like 1e-5 or NaN.
[[nodiscard]] bool in_word(char c);

/// What a scanner can find wrong at one place.
enum class Fault : std::uint8_t {
  cut_short,          ///< the text ends inside the document
  bad_value,          ///< what stands there is not the beginning of a value
  bad_number,         ///< it begins like a number and is none
  bad_word,           ///< it begins like true, false or null and is none of them
  bad_key,            ///< what stands there is not the beginning of a key
  no_colon,           ///< no colon follows a key
  no_comma,           ///< neither a comma nor the right bracket follows a value
  control_character,  ///< in a string
  bad_escape,         ///< in a string
  lone_surrogate,     ///< in a string: half of a character
  after_document,     ///< something follows the document
};

struct Token {
  enum class Kind : std::uint8_t { object, array, close, key, scalar, end };
  Kind kind = Kind::end;
  std::size_t begin = 0;
  std::size_t end = 0;  ///< one past the last byte; of a key: of its closing quotation mark
};

/// Goes through one text. Nesting costs one bit a level and no recursion, so any text is safe.
class Scanner {
 public:
  /// @param text  UTF-8 (what is in strings is not looked at again), with or without a byte order mark
  explicit Scanner(std::string_view text);

  /// The next token; `end` after the last, and for ever after a fault.
  Token next();

  [[nodiscard]] std::optional<Fault> fault() const { return fault_; }
  [[nodiscard]] std::size_t fault_at() const { return at_; }             ///< byte of the fault
  [[nodiscard]] std::size_t token_begin() const { return token_; }       ///< of the token it is in or follows
  [[nodiscard]] const std::vector<bool>& open() const { return open_; }  ///< brackets: true for an object

 private:
  enum class Next : std::uint8_t { value, first_element, first_key, key, comma, nothing };

  [[nodiscard]] bool more() const { return at_ < text_.size(); }
  [[nodiscard]] char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  Token fail(Fault fault);
  Token value();
  Token key();
  Token after_value();
  Token open(Token::Kind kind);
  Token close();
  Token scalar_ended();
  bool number();
  bool digits();
  bool word(std::string_view expected);
  bool string();
  bool escape();
  bool escaped_code_unit(unsigned& unit);
  void skip_space();

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t token_ = 0;
  Next next_ = Next::value;
  std::vector<bool> open_;
  std::optional<Fault> fault_;
};

}  // namespace cmcalc::json
