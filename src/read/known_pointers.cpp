#include "read/known_pointers.hpp"

#include <algorithm>
#include <vector>

#include "core/fact_paths.hpp"
#include "read/known_keys.hpp"
#include "text/wording.hpp"

namespace cmcalc {

namespace {

bool is_index(std::string_view step)
{
  return !step.empty() && step.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The end of the step of `pointer` that begins at `slash`.
std::size_t end_of_step(std::string_view pointer, std::size_t slash)
{
  return std::min(pointer.find('/', slash + 1), pointer.size());
}

/// The pointer that was probably meant by one whose step from `slash` on is wrong; empty if none is near.
std::string meant_by(std::string_view pointer, std::size_t slash)
{
  const std::size_t end = end_of_step(pointer, slash);
  const std::string before{pointer.substr(0, slash + 1)};
  const std::string_view after = pointer.substr(end);
  if (std::string entry = before + "0" + std::string{after}; blank_at(entry)) return entry;
  std::vector<std::string_view> keys;
  for (const std::string_view key : known_keys()) {
    if (blank_at(before + std::string{key})) keys.push_back(key);
  }
  for (const std::string_view key : nearest(pointer.substr(slash + 1, end - slash - 1), keys)) {
    std::string whole = before + std::string{key};
    return blank_at(whole + std::string{after}) ? whole + std::string{after} : whole;
  }
  return {};
}

}  // namespace

Problem unknown_pointer(std::string_view pointer)
{
  std::size_t slash = 0;
  while (end_of_step(pointer, slash) < pointer.size() &&
         blank_at(pointer.substr(0, end_of_step(pointer, slash)))) {
    slash = end_of_step(pointer, slash);
  }
  const std::string meant = meant_by(pointer, slash);
  if (meant.empty()) return {Message::pointer_unknown, {{Argument::given, Given{pointer}}}};
  return {Message::pointer_misspelt,
          {{Argument::given, Given{pointer}}, {Argument::near, ToWrite{shown(meant)}}}};
}

OneFactDocument document_with(std::string_view pointer, std::string_view value)
{
  OneFactDocument document;
  std::string closing;
  for (std::size_t at = 0; at < pointer.size(); at = end_of_step(pointer, at)) {
    const std::string step{pointer.substr(at + 1, end_of_step(pointer, at) - at - 1)};
    const bool index = is_index(step);
    document.text += index ? "[" : "{\"" + step + "\":";
    document.pointer += index ? "/0" : "/" + step;
    closing.insert(closing.begin(), index ? ']' : '}');
  }
  document.text.append(value).append(closing);
  return document;
}

}  // namespace cmcalc
