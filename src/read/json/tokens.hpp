/// @file
/// The tokens of a case document, found by simdjson's On-Demand parser.
///
/// On-Demand finds where tokens begin and checks the encoding and the control characters; it does not
/// check that they make a document. Whoever reads them asks for each one, and calls break_off() when
/// another comes: then there are no more, and the strict scanner has to say what is wrong.
#pragma once

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace cmcalc::json {

/// A value as far as its first token shows it.
struct Scalar {
  enum class Kind : std::uint8_t { text, number, boolean, null, object, list, broken };
  Kind kind = Kind::broken;
  std::string_view text;  ///< of a text, without escapes; otherwise as it stands in the document

  [[nodiscard]] bool is_plain() const
  {
    return kind == Kind::text || kind == Kind::number || kind == Kind::boolean;
  }
};

/// A token of On-Demand reaches to the next token; what is between them is white space, as no token's first
/// byte is.
inline std::string_view without_space_behind(const char* token, std::size_t size)
{
  const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
  while (is_space(token[size - 1])) --size;
  return {token, size};
}

class Tokens {
 public:
  /// So many bytes behind a text are looked at too.
  static constexpr std::size_t room_behind = simdjson::SIMDJSON_PADDING;

  /// Begins with a new text, which stays where it is until the next. What earlier calls returned is no
  /// longer valid.
  /// @param room  how many bytes can be read behind it; where they are too few, a copy is made
  /// @return false when On-Demand finds no tokens in it
  bool start(std::string_view text, std::size_t room);

  /// The first character of the next token; after the last one that begins no token, so that nothing is ever
  /// taken there.
  [[nodiscard]] char front() const { return text_[*next_]; }

  /// Passes over the next token if it is the bracket or comma `mark`.
  bool take(char mark)
  {
    if (front() != mark) return false;
    ++next_;
    return true;
  }

  /// Passes over a key and its colon.
  /// @return what is between its quotation marks; nothing, and broken off, if there is no key
  std::optional<std::string_view> take_key()
  {
    const char* const key = text_ + next_[0] + 1;
    const char* const colon = text_ + next_[1];
    if (key[-1] != '"' || *colon != ':') {
      break_off();
      return std::nullopt;
    }
    next_ += 2;
    return between_quotes(key, colon);
  }

  /// Whether the next token is a text, or what only a number can be.
  [[nodiscard]] bool at_text() const { return front() == '"'; }
  [[nodiscard]] bool at_number() const { return (front() >= '0' && front() <= '9') || front() == '-'; }

  /// Passes over the text that is next. @pre at_text()
  /// @return it without escapes, valid until the next that has any; broken off if an escape is wrong
  std::string_view take_text() { return without_escapes(take_raw_text()); }

  /// Passes over the text that is next. @pre at_text()
  /// @return what is between its quotation marks, escapes and all
  std::string_view take_raw_text()
  {
    const char* const raw = text_ + *next_ + 1;
    ++next_;
    return between_quotes(raw, text_ + *next_);
  }

  /// Passes over the next token, which has no space in it: a number or a word.
  /// @pre there is one
  std::string_view take_token()
  {
    const std::uint32_t begin = *next_;
    ++next_;
    return without_space_behind(text_ + begin, *next_ - begin);
  }

  /// Passes over a whole value, whatever it is. Of an object or list only the kind is told.
  Scalar take_value();

  /// What `raw`, the inside of a string in the text, stands for; valid until the next that has escapes.
  std::string_view without_escapes(std::string_view raw)
  {
    return raw.find('\\') == std::string_view::npos ? raw : unescaped(raw.data());
  }

  /// The text with the inside `raw`, or what is broken off because of a wrong escape.
  Scalar text_scalar(std::string_view raw)
  {
    const std::string_view text = without_escapes(raw);
    return {broken_ ? Scalar::Kind::broken : Scalar::Kind::text, text};
  }

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
  /// The string that begins at `raw`. @param next  the token after it
  static std::string_view between_quotes(const char* raw, const char* next)
  {
    const char* end = next - 1;
    while (*end != '"') --end;
    return {raw, static_cast<std::size_t>(end - raw)};
  }
  std::string_view unescaped(const char* raw);
  Scalar take_word(Scalar::Kind kind);
  void skip_container();
  const char* with_room_behind(std::string_view text);

  simdjson::ondemand::parser parser_;
  std::vector<char> padded_;  ///< a copy of the text, and zeroes behind it
  std::vector<std::uint8_t> unescaped_;
  // On-Demand keeps the places of the tokens in a row, and after the last the place behind the text: a line
  // end, or a zero of ours, which are no token. Going along that row passes over nothing unseen, as its
  // objects and values do.
  simdjson::ondemand::token_position next_ = &behind_;
  const char* text_ = "";
  std::uint32_t behind_ = 0;
  bool broken_ = false;
};

}  // namespace cmcalc::json
