/// @file
/// The tokens of a case document, found by simdjson's On-Demand parser.
///
/// On-Demand finds where tokens begin and checks the encoding and the control characters; it does not
/// check that they make a document. Whoever reads them asks for each one, and calls break_off() when
/// another comes: then there are no more, and the strict scanner has to say what is wrong.
#pragma once

#include <simdjson.h>

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace cmcalc::json {

/// A value as far as its first token shows it.
struct Scalar {
  enum class Kind : std::uint8_t { text, number, boolean, null, object, list, broken };
  Kind kind = Kind::broken;
  std::string_view text;  ///< of a text, without escapes; otherwise as it stands in the document
};

/// A token of On-Demand reaches to the next token; what is between them is white space.
inline std::string_view without_space_behind(const char* token, std::size_t size)
{
  const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
  while (size > 0 && is_space(token[size - 1])) --size;
  return {token, size};
}

/// Whether a backslash stands in the `size` bytes from `text` on, or in the seven after them.
inline bool may_have_escape(const char* text, std::size_t size)
{
  constexpr std::uint64_t ones = 0x0101010101010101U;
  for (std::size_t at = 0; at < size; at += sizeof ones) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text + at, sizeof bytes);
    bytes ^= ones * '\\';  // now a backslash is a zero byte
    if (((bytes - ones) & ~bytes & (ones << 7)) != 0) return true;
  }
  return false;
}

class Tokens {
 public:
  /// Begins with a new text, in the same memory. What earlier calls returned is no longer valid.
  /// @return false when On-Demand finds no tokens in it
  bool start(std::string_view text);

  /// The first character of the next token; NUL after the last, where nothing is ever taken.
  [[nodiscard]] char front() const { return text_[*next_]; }

  /// Passes over the next token if it is the bracket or comma `mark`.
  bool take(char mark)
  {
    if (front() != mark) return false;
    ++next_;
    return true;
  }

  /// Passes over a key and its colon.
  /// @return its first byte, after the quotation mark; null, and broken off, when there is none
  const char* take_key()
  {
    const char* const raw = text_ + *next_ + 1;
    if (take('"') && take(':')) return raw;
    break_off();
    return nullptr;
  }

  /// Passes over a whole value. Of an object or list only the kind is told.
  Scalar take_value();

  /// The text of a string whose first byte is `raw`, without escapes; valid until the next that has any.
  std::string_view unescaped(const char* raw);

  void break_off()
  {
    broken_ = true;
    next_ = &behind_;
  }

  /// Whether the whole text was passed over.
  [[nodiscard]] bool complete() const { return !broken_ && *next_ == behind_; }

  /// How many bytes of the text come before `byte`, which take_key returned.
  [[nodiscard]] std::ptrdiff_t offset_of(const char* byte) const { return byte - text_; }

 private:
  std::string_view take_token();
  Scalar take_text();
  Scalar take_word(Scalar::Kind kind);
  void skip_container();

  simdjson::ondemand::parser parser_;
  std::vector<char> padded_;  ///< the text, and zeroes behind it
  std::vector<std::uint8_t> unescaped_;
  // On-Demand keeps the places of the tokens in a row, and after the last the place behind the text: a zero
  // of ours, which is no token. Going along that row passes over nothing unseen, as its objects and values
  // do.
  simdjson::ondemand::token_position next_ = &behind_;
  const char* text_ = "";
  std::uint32_t behind_ = 0;
  bool broken_ = false;
};

inline Scalar Tokens::take_value()
{
  using Kind = Scalar::Kind;
  switch (const char c = front()) {
    case '"': return take_text();
    case 't':
    case 'f': return take_word(Kind::boolean);
    case 'n': return take_word(Kind::null);
    case '{':
    case '[': skip_container(); return {c == '{' ? Kind::object : Kind::list, {}};
    default:
      if (c == '-' || (c >= '0' && c <= '9')) return take_word(Kind::number);
      break_off();
      return {};
  }
}

/// @pre there is one
inline std::string_view Tokens::take_token()
{
  const std::uint32_t begin = *next_;
  ++next_;
  return without_space_behind(text_ + begin, *next_ - begin);
}

inline Scalar Tokens::take_text()
{
  const std::string_view token = take_token();
  if (!may_have_escape(token.data(), token.size())) {
    return {Scalar::Kind::text, {token.data() + 1, token.size() - 2}};
  }
  const std::string_view text = unescaped(token.data() + 1);
  return {broken_ ? Scalar::Kind::broken : Scalar::Kind::text, text};
}

inline Scalar Tokens::take_word(Scalar::Kind kind)
{
  const std::string_view token = take_token();
  const bool right = kind == Scalar::Kind::boolean ? token == "true" || token == "false"
                                                   : kind == Scalar::Kind::number || token == "null";
  if (right) return {kind, token};
  break_off();
  return {};
}

}  // namespace cmcalc::json
