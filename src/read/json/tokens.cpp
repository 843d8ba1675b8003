#include "read/json/tokens.hpp"

#include <cstring>
#include <new>

namespace cmcalc::json {

bool Tokens::start(std::string_view text, std::size_t room)
{
  const bool has_room = room >= room_behind && text.data()[text.size()] == '\n';
  text_ = has_room ? text.data() : with_room_behind(text);
  behind_ = static_cast<std::uint32_t>(text.size());
  break_off();
  if (text.empty()) return false;  // which iterate_raw does not bear as its first text
  auto started =
      parser_.iterate_raw(simdjson::padded_string_view{text_, text.size(), text.size() + room_behind});
  if (started.error() == simdjson::MEMALLOC) throw std::bad_alloc{};
  if (started.error() != simdjson::SUCCESS) return false;
  next_ = started.value_unsafe().position();
  broken_ = false;
  return true;
}

/// A copy of `text` with zeroes behind it.
const char* Tokens::with_room_behind(std::string_view text)
{
  const std::size_t size = text.size() + room_behind;
  if (padded_.size() < size) padded_.resize(size);
  std::memcpy(padded_.data(), text.data(), text.size());
  std::memset(padded_.data() + text.size(), 0, room_behind);
  return padded_.data();
}

Scalar Tokens::take_value()
{
  using Kind = Scalar::Kind;
  if (at_number()) return {Kind::number, take_token()};
  switch (const char c = front()) {
    case '"': return text_scalar(take_raw_text());
    case 't':
    case 'f': return take_word(Kind::boolean);
    case 'n': return take_word(Kind::null);
    case '{':
    case '[': skip_container(); return {c == '{' ? Kind::object : Kind::list, {}};
    default: break_off(); return {};
  }
}

Scalar Tokens::take_word(Scalar::Kind kind)
{
  const std::string_view token = take_token();
  const bool right = kind == Scalar::Kind::boolean ? token == "true" || token == "false" : token == "null";
  if (right) return {kind, token};
  break_off();
  return {};
}

void Tokens::skip_container()
{
  std::size_t open = 0;
  do {
    if (*next_ == behind_) return break_off();
    switch (front()) {
      case '{':
      case '[': ++open; break;
      case '}':
      case ']': --open; break;
      default: break;
    }
    ++next_;
  } while (open > 0);
}

std::string_view Tokens::unescaped(const char* raw)
{
  std::size_t size = 0;
  while (raw[size] != '"') size += raw[size] == '\\' ? 2 : 1;
  if (unescaped_.size() < size + room_behind) unescaped_.resize(size + room_behind);
  std::uint8_t* to = unescaped_.data();
  std::string_view text;
  const simdjson::ondemand::raw_json_string from{reinterpret_cast<const std::uint8_t*>(raw)};
  if (parser_.unescape(from, to).get(text) != simdjson::SUCCESS) break_off();
  return text;
}

}  // namespace cmcalc::json
