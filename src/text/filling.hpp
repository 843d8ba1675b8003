// Sentences with placeholders, as data/ has them: "{amount} a week".
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace cmcalc {

/// `text` with each {name} replaced by what `add_value(result, name)` appends.
template <typename Result = std::string, typename AddValue>
Result filled(std::string_view text, AddValue add_value)
{
  constexpr std::size_t usual_values = 64;
  Result result;
  result.reserve(text.size() + usual_values);
  while (true) {
    const std::size_t begin = text.find('{');
    result.append(text.substr(0, begin));
    if (begin == std::string_view::npos) return result;
    const std::size_t end = text.find('}', begin);
    add_value(result, text.substr(begin + 1, end - begin - 1));
    text.remove_prefix(end + 1);
  }
}

/// The name of a placeholder and its value.
using Filling = std::pair<std::string_view, std::string>;

/// `text` with each {name} replaced by its value in `fillings`; nothing if it has none.
inline std::string filled(std::string_view text, std::initializer_list<Filling> fillings)
{
  return filled(text, [&](std::string& result, std::string_view name) {
    const auto* const found = std::find_if(fillings.begin(), fillings.end(),
                                           [&](const Filling& filling) { return filling.first == name; });
    if (found != fillings.end()) result += found->second;
  });
}

}  // namespace cmcalc
