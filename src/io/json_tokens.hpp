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
  [[nodiscard]] char front() const { return broken_ ? '\0' : *here(); }

  /// Passes over the next token if it is the bracket or comma `mark`.
  bool take(char mark)
  {
    if (front() != mark) return false;
    iterator_.return_current_and_advance();
    return true;
  }

  /// Passes over a key and its colon.
  /// @return its first byte, after the quotation mark; null, and broken off, when there is none
  const char* take_key()
  {
    if (front() == '"') {
      const char* const raw = here() + 1;
      iterator_.return_current_and_advance();
      if (take(':')) return raw;
    }
    break_off();
    return nullptr;
  }

  /// Passes over a whole value. Of an object or list only the kind is told.
  Scalar take_value();

  /// The text of a string whose first byte is `raw`, without escapes; valid until the next that has any.
  std::string_view unescaped(const char* raw);

  void break_off() { broken_ = true; }

  /// Whether the whole text was passed over.
  [[nodiscard]] bool complete() const { return !broken_ && iterator_.at_end(); }

  /// How many bytes of the text come before `byte`, which take_key returned.
  [[nodiscard]] std::ptrdiff_t offset_of(const char* byte) const { return byte - padded_.data(); }

 private:
  // "Unsafe" only at the end, where On-Demand points just behind the text: to a zero of ours.
  [[nodiscard]] const char* here() const { return reinterpret_cast<const char*>(iterator_.unsafe_pointer()); }
  Scalar take_text();
  Scalar take_word(Scalar::Kind kind);
  void skip_container();

  simdjson::ondemand::parser parser_;
  simdjson::ondemand::json_iterator iterator_;
  std::vector<char> padded_;
  std::vector<std::uint8_t> unescaped_;
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

inline Scalar Tokens::take_text()
{
  const char* const begin = here();
  const std::string_view token = without_space_behind(begin, iterator_.peek_length());
  iterator_.return_current_and_advance();
  if (!may_have_escape(begin, token.size())) return {Scalar::Kind::text, token.substr(1, token.size() - 2)};
  const std::string_view text = unescaped(begin + 1);
  return {broken_ ? Scalar::Kind::broken : Scalar::Kind::text, text};
}

inline Scalar Tokens::take_word(Scalar::Kind kind)
{
  const std::string_view token = without_space_behind(here(), iterator_.peek_length());
  iterator_.return_current_and_advance();
  const bool right = kind == Scalar::Kind::boolean ? token == "true" || token == "false"
                                                   : kind == Scalar::Kind::number || token == "null";
  if (right) return {kind, token};
  break_off();
  return {};
}

}  // namespace cmcalc::json
