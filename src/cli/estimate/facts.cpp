#include "cli/estimate/facts.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/estimate/case_builder.hpp"
#include "cli/options/estimate.hpp"
#include "cli/options/variation.hpp"
#include "text/utf8.hpp"
#include "text/wording.hpp"

namespace cmcalc::cli {

namespace {

/// What is wrong with how the children are stated.
Mistake mistake_in_children(const ParsedCommand& given)
{
  const bool listed = given.has(options::receiving_parent);
  if (listed && given.has(options::children)) {
    return mistake_at(options::children.word, Message::children_and_receiving_parent);
  }
  if (listed && given.has(options::nights)) {
    return mistake_at(options::nights.word, Message::nights_and_receiving_parent);
  }
  if (listed && given.has(options::equal_care)) {
    return mistake_at(options::equal_care.word, Message::equal_care_and_receiving_parent);
  }
  if (!listed && !given.has(options::children)) {
    return mistake_at(options::children.word, Message::no_children_given);
  }
  return {};
}

ArgumentValue option_of(const ParsedOption& each)
{
  return {Argument::option, ToWrite{std::string{each.option->word}}};
}

/// What is wrong with options about a child that do not follow its --child-born, or are given twice after it.
Mistake mistake_in_education(const ParsedCommand& given)
{
  bool born = false;
  std::vector<const Option*> of_child;
  for (const ParsedOption& each : given.options) {
    if (each.option == &options::child_born) {
      born = true;
      of_child.clear();
    }
    if (each.option != &options::in_education && each.option != &options::left_education) continue;
    if (!born) {
      return mistake_at(each.option->word, Message::option_before_child_born, {option_of(each)});
    }
    if (std::find(of_child.begin(), of_child.end(), each.option) != of_child.end()) {
      return mistake_at(each.option->word, Message::option_repeated_for_child, {option_of(each)});
    }
    of_child.push_back(each.option);
  }
  return {};
}

bool is_utf_8(std::string_view text)
{
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = utf8_at(text, at).size;
    if (size == 0) return false;
    at += size;
  }
  return true;
}

bool is_ground(const ParsedOption& each)
{
  return each.option->group == Group::variation && each.option != &options::variation_accepted;
}

/// Options that make no sense together, or one without another.
Mistake mistake_in(const ParsedCommand& given)
{
  const bool has_ground = std::any_of(given.options.begin(), given.options.end(), is_ground);
  if (given.has(options::variation_accepted) && !has_ground) {
    return mistake_at(options::variation_accepted.word, Message::no_grounds_given);
  }
  for (const ParsedOption& each : given.options) {
    const bool is_text = each.option == &options::case_id || each.option == &options::receiving_parent;
    if (is_text && !is_utf_8(each.value)) {
      return mistake_at(each.option->word, Message::option_not_utf_8, {{Argument::given, Given{each.value}}});
    }
  }
  if (Mistake mistake = mistake_in_children(given)) return mistake;
  return mistake_in_education(given);
}

/// When the fact of an option is stated: in the order of the case document, and what concerns each child
/// after the children.
int turn_of(const ParsedOption& each)
{
  const std::string_view fact = each.option->fact;
  if (fact == "/effective_date") return 0;
  if (!fact.starts_with("/receiving_parents")) return 1;
  return fact == "/receiving_parents/-" ? 2 : 3;
}

/// What is wrong if the dates of birth are not as many as the children: whose would they be?
Mistake mistake_in_births(const Facts& facts, const ParsedCommand& given)
{
  const auto births = std::count_if(given.options.begin(), given.options.end(), [](const ParsedOption& each) {
    return each.option == &options::child_born;
  });
  std::ptrdiff_t children = 0;
  for (const ReceivingParentFacts& parent : *facts.receiving_parents) {
    if (!parent.children.stated()) return {};  // their number could not be read
    children += static_cast<std::ptrdiff_t>(parent.children->size());
  }
  if (births == 0 || births == children) return {};
  return mistake_at(options::child_born.word, Message::births_and_children_differ,
                    {{Argument::count, std::int64_t{births}}, {Argument::children, std::int64_t{children}}});
}

StatedCase refused(Mistake mistake)
{
  return {.facts = {}, .origins = {}, .parts = {}, .problems = {}, .mistake = std::move(mistake)};
}

}  // namespace

StatedCase stated_case(const ParsedCommand& given, Date today)
{
  Mistake mistake = mistake_in(given);
  if (mistake) return refused(std::move(mistake));
  std::vector<ParsedOption> in_turn = given.options;
  std::stable_sort(in_turn.begin(), in_turn.end(), [](const ParsedOption& left, const ParsedOption& right) {
    return turn_of(left) < turn_of(right);
  });
  CaseBuilder builder{today};
  for (const ParsedOption& each : in_turn) {
    if (each.option->state != nullptr) each.option->state(builder, each);
  }
  mistake = mistake_in_births(builder.facts(), given);
  if (mistake) return refused(std::move(mistake));
  // Nothing is payable under a variation until it is accepted (CSA 1991 s. 28F).
  const bool varied = std::any_of(given.options.begin(), given.options.end(), is_ground);
  if (varied && !given.has(options::variation_accepted)) {
    builder.set(std::string{options::variation_accepted.fact}, false);
  }
  return builder.finish();
}

}  // namespace cmcalc::cli
