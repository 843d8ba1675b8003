#include "cmcalc/error.hpp"

#include <algorithm>
#include <utility>

namespace cmcalc {

namespace {

constexpr std::size_t longest_character = 4;  // bytes of UTF-8

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// The beginning of `text`, one character longer than is shown, so that its reader sees that it goes on.
std::string_view beginning_of(std::string_view text)
{
  text = text.substr(0, (most_characters_shown + 1) * longest_character);
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (continues_character(text[at])) continue;
    if (characters++ > most_characters_shown) return text.substr(0, at);
  }
  return text;
}

}  // namespace

Given::Given(std::string_view given, Form its_form) : text{beginning_of(given)}, form{its_form} {}

Problem::Problem(Message said, std::vector<ArgumentValue> values)
    : id{text_of(said).error}, message{said}, arguments{std::move(values)}
{
}

void Problem::add(Argument name, ArgumentValue::Value value)
{
  arguments.push_back({name, std::move(value)});
}

const ArgumentValue::Value* Problem::argument(Argument name) const
{
  const auto found = std::find_if(arguments.begin(), arguments.end(),
                                  [&](const ArgumentValue& each) { return each.name == name; });
  return found == arguments.end() ? nullptr : &found->value;
}

}  // namespace cmcalc
