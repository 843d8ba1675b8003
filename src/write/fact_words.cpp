// Facts in words: their names and values.
#include "write/fact_words.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "text/filling.hpp"
#include "text/format.hpp"
#include "text/wording.hpp"
#include "write/changes.hpp"
#include "write/headline.hpp"
#include "write/sentences.hpp"

namespace cmcalc {

namespace {

/// A key, or a word of the contract, for people: "left education on".
std::string spoken(std::string_view word)
{
  std::string text{word};
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

/// The id of the child at a position of a receiving parent; empty if it has none.
std::string id_of_child(const CaseFacts& facts, std::size_t parent, std::size_t child)
{
  if (parent >= facts.receiving_parents.size()) return {};
  const ReceivingParent& whose = facts.receiving_parents[parent];
  return child < whose.children ? visible(facts.children[whose.first_child + child].id) : std::string{};
}

/// The id of the receiving parent at a position.
std::string id_of_parent(const CaseFacts& facts, std::size_t position)
{
  return position < facts.receiving_parents.size() ? visible(facts.receiving_parents[position].id)
                                                   : std::string{};
}

/// The steps of a pointer.
std::vector<std::string> steps_of(std::string_view pointer)
{
  std::vector<std::string> steps;
  while (!pointer.empty()) {
    const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
    steps.emplace_back(pointer.substr(1, end - 1));
    pointer.remove_prefix(end);
  }
  return steps;
}

/// A word of a name with its position in a list: "hmrc 1"; with a capital letter if the name begins with it.
std::string name_part(std::string word, std::optional<std::size_t> position, bool first)
{
  if (position) word += fmt::format(" {}", *position + 1);
  if (first && word.front() >= 'a' && word.front() <= 'z')
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return word;
}

}  // namespace

std::string fact_name(std::string_view pointer, const CaseFacts& facts, bool several_parents)
{
  const std::vector<std::string> steps = steps_of(pointer);
  std::vector<std::string> names;
  std::size_t parent = 0;
  for (std::size_t at = 0; at < steps.size(); ++at) {
    const std::string& step = steps[at];
    if (step == "paying_parent") continue;
    std::optional<std::size_t> position;
    if (at + 1 < steps.size() && steps[at + 1].find_first_not_of("0123456789") == std::string::npos) {
      position = std::stoul(steps[++at]);
    }
    std::string id;
    if (position && step == "receiving_parents") {
      parent = *position;
      if (!several_parents) continue;
      id = id_of_parent(facts, parent);
    } else if (position && step == "children") {
      id = id_of_child(facts, parent, *position);
    }
    const std::string word =
        position && step == "children" ? std::string{text_of(WhatIf::child)} : spoken(step);
    names.push_back(id.empty() ? name_part(word, position, names.empty()) : id);
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string fact_in_words(const std::optional<FactValue>& value)
{
  if (!value) return std::string{text_of(WhatIf::not_stated_value)};
  if (const auto* const amount = std::get_if<Money>(&*value)) return format::money(*amount);
  if (const auto* const day = std::get_if<Date>(&*value)) return format::date(*day);
  if (const auto* const text = std::get_if<std::string>(&*value)) return quoted(*text);
  if (const auto* const yes = std::get_if<bool>(&*value)) {
    return std::string{text_of(*yes ? WhatIf::yes : WhatIf::no)};
  }
  if (const auto* const nights = std::get_if<Nights>(&*value); nights != nullptr && nights->days.stated()) {
    return filled(text_of(WhatIf::nights_of_days), {{"count", std::to_string(nights->count.value_or(0))},
                                                    {"days", std::to_string(*nights->days)}});
  }
  std::string text;
  write_fact(text, *value);
  std::erase(text, '"');
  if (text == "{}") return std::string{text_of(WhatIf::stated_value)};
  return text == "[]" ? std::string{text_of(WhatIf::none)} : spoken(text);
}

}  // namespace cmcalc
