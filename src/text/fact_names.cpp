#include "text/fact_names.hpp"

#include <algorithm>

#include "text/wording.hpp"

namespace cmcalc {

namespace {

/// Removes the first step of `pointer`: "/a/b" becomes "/b".
std::string_view take_step(std::string_view& pointer)
{
  const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
  const std::string_view step = pointer.substr(1, end - 1);
  pointer.remove_prefix(end);
  return step;
}

bool is_index(std::string_view step)
{
  return !step.empty() && step.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The last key of `pointer`; a position in a list has none.
std::string_view key_of(std::string_view pointer)
{
  std::string_view key = pointer;
  while (pointer.starts_with('/')) {
    const std::string_view step = take_step(pointer);
    if (!is_index(step)) key = step;
  }
  return key;
}

}  // namespace

bool is_in(std::string_view pointer, std::string_view pattern)
{
  while (!pattern.empty() && !pointer.empty()) {
    const std::string_view expected = take_step(pattern);
    const std::string_view step = take_step(pointer);
    if (expected != step && !(expected == "*" && is_index(step))) return false;
  }
  return pattern.empty();
}

std::string FactNames::name_of(std::string_view pointer) const
{
  const auto found = std::find_if(names_.begin(), names_.end(),
                                  [&](const FactName& each) { return is_in(pointer, each.pointer); });
  return found == names_.end() ? quoted(key_of(pointer)) : found->name;
}

const FactNames& key_names()
{
  static const FactNames names{Reader::document};
  return names;
}

}  // namespace cmcalc
