#include "read/json/scanner.hpp"

namespace cmcalc::json {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex_value(char c)
{
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

unsigned code_unit(std::string_view four_digits)
{
  unsigned unit = 0;
  for (const char c : four_digits) unit = unit * 16 + static_cast<unsigned>(hex_value(c));
  return unit;
}

constexpr bool is_high_surrogate(unsigned unit) { return unit >= 0xd800 && unit <= 0xdbff; }
constexpr bool is_low_surrogate(unsigned unit) { return unit >= 0xdc00 && unit <= 0xdfff; }

}  // namespace

bool in_word(char c)
{
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.' ||
         c == '+' || c == '-';
}

std::string unescaped(std::string_view raw)
{
  std::string out;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    if (raw[at] != '\\') {
      out += raw[at];
      continue;
    }
    switch (const char c = raw[++at]) {
      case 'b': out += '\b'; break;
      case 'f': out += '\f'; break;
      case 'n': out += '\n'; break;
      case 'r': out += '\r'; break;
      case 't': out += '\t'; break;
      case 'u': {
        unsigned code = code_unit(raw.substr(at + 1, 4));
        at += 4;
        if (is_high_surrogate(code)) {
          code = 0x10000 + ((code - 0xd800) << 10) + (code_unit(raw.substr(at + 3, 4)) - 0xdc00);
          at += 6;
        }
        append_utf8(out, code);
        break;
      }
      default: out += c;
    }
  }
  return out;
}

Scanner::Scanner(std::string_view text) : text_{text}
{
  if (text_.substr(0, byte_order_mark.size()) == byte_order_mark) at_ = byte_order_mark.size();
}

Token Scanner::next()
{
  if (fault_) return {};
  skip_space();
  if (!more()) {
    if (next_ == Next::nothing) return {};
    return fail(Fault::cut_short);
  }
  switch (next_) {
    case Next::first_element:
      if (here() == ']') return close();
      [[fallthrough]];
    case Next::value: return value();
    case Next::first_key:
      if (here() == '}') return close();
      [[fallthrough]];
    case Next::key: return key();
    case Next::comma: return after_value();
    case Next::nothing: break;
  }
  return fail(Fault::after_document);
}

Token Scanner::fail(Fault fault)
{
  // A text that breaks off is that and nothing else, whatever the last piece looks like.
  const bool piece = fault == Fault::bad_number || fault == Fault::bad_word || fault == Fault::bad_escape ||
                     fault == Fault::lone_surrogate || fault == Fault::no_colon;
  fault_ = piece && !more() ? Fault::cut_short : fault;
  return {};
}

Token Scanner::value()
{
  const char c = here();
  if (c == '\0' || std::string_view{"{[\"-0123456789tfn"}.find(c) == std::string_view::npos) {
    return fail(Fault::bad_value);
  }
  token_ = at_;
  if (c == '{') return open(Token::Kind::object);
  if (c == '[') return open(Token::Kind::array);
  bool read = false;
  if (c == '"') {
    read = string();
  } else if (c == '-' || is_digit(c)) {
    read = number();
  } else {
    read = word(c == 't' ? "true" : c == 'f' ? "false" : "null");
  }
  return read ? scalar_ended() : Token{};
}

Token Scanner::open(Token::Kind kind)
{
  const bool object = kind == Token::Kind::object;
  open_.push_back(object);
  next_ = object ? Next::first_key : Next::first_element;
  ++at_;
  return {kind, token_, at_};
}

Token Scanner::close()
{
  token_ = at_++;
  open_.pop_back();
  next_ = open_.empty() ? Next::nothing : Next::comma;
  return {Token::Kind::close, token_, at_};
}

Token Scanner::scalar_ended()
{
  next_ = open_.empty() ? Next::nothing : Next::comma;
  return {Token::Kind::scalar, token_, at_};
}

Token Scanner::key()
{
  if (here() != '"') return fail(Fault::bad_key);
  token_ = at_;
  if (!string()) return {};
  const Token key{Token::Kind::key, token_, at_};
  skip_space();
  if (here() != ':') return fail(Fault::no_colon);
  ++at_;
  next_ = Next::value;
  return key;
}

Token Scanner::after_value()
{
  const bool in_object = open_.back();
  if (here() == (in_object ? '}' : ']')) return close();
  if (here() != ',') return fail(Fault::no_comma);
  token_ = at_++;
  next_ = in_object ? Next::key : Next::value;
  return next();
}

bool Scanner::digits()
{
  const std::size_t first = at_;
  while (is_digit(here())) ++at_;
  return at_ > first;
}

bool Scanner::number()
{
  if (here() == '-') ++at_;
  bool good = true;
  if (here() == '0') {
    ++at_;
  } else {
    good = digits();
  }
  if (good && here() == '.') {
    ++at_;
    good = digits();
  }
  if (good && (here() == 'e' || here() == 'E')) {
    ++at_;
    if (here() == '+' || here() == '-') ++at_;
    good = digits();
  }
  // "01", "12abc" and "1.2.3" are one bad number each, not a number with something after it.
  if (good && !in_word(here())) return true;
  fail(Fault::bad_number);
  return false;
}

bool Scanner::word(std::string_view expected)
{
  for (const char c : expected) {
    if (here() != c || !more()) {
      fail(Fault::bad_word);
      return false;
    }
    ++at_;
  }
  if (!in_word(here())) return true;
  fail(Fault::bad_word);
  return false;
}

bool Scanner::string()
{
  ++at_;
  while (more()) {
    const char c = here();
    if (c == '"') {
      ++at_;
      return true;
    }
    if (static_cast<unsigned char>(c) < 0x20) {
      fail(Fault::control_character);
      return false;
    }
    if (c == '\\') {
      if (!escape()) return false;
    } else {
      ++at_;
    }
  }
  fail(Fault::cut_short);
  return false;
}

bool Scanner::escape()
{
  const std::size_t begin = at_++;
  const auto fails = [&](Fault fault) {
    if (more()) at_ = begin;
    fail(fault);
    return false;
  };
  if (here() != 'u') {
    if (!more() || std::string_view{"\"\\/bfnrt"}.find(here()) == std::string_view::npos) {
      return fails(Fault::bad_escape);
    }
    ++at_;
    return true;
  }
  unsigned unit = 0;
  if (!escaped_code_unit(unit)) return fails(Fault::bad_escape);
  if (is_low_surrogate(unit)) return fails(Fault::lone_surrogate);
  if (!is_high_surrogate(unit)) return true;
  if (here() != '\\') return fails(Fault::lone_surrogate);
  ++at_;
  const bool pair = here() == 'u' && escaped_code_unit(unit) && is_low_surrogate(unit);
  return pair || fails(Fault::lone_surrogate);
}

/// Reads from the letter u on.
bool Scanner::escaped_code_unit(unsigned& unit)
{
  ++at_;
  for (const std::size_t end = at_ + 4; at_ < end; ++at_) {
    if (!more() || hex_value(here()) < 0) return false;
  }
  unit = code_unit(text_.substr(at_ - 4, 4));
  return true;
}

void Scanner::skip_space()
{
  while (here() == ' ' || here() == '\n' || here() == '\r' || here() == '\t') ++at_;
}

}  // namespace cmcalc::json
