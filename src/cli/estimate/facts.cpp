#include "cli/estimate/facts.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/estimate/case_builder.hpp"
#include "cli/options/estimate.hpp"
#include "cli/options/variation.hpp"
#include "text/utf8.hpp"
#include "text/wording.hpp"

namespace cmcalc::cli {

namespace {

/// What is wrong with how the children are stated.
std::string mistake_in_children(const ParsedCommand& given)
{
  const bool listed = given.has(options::receiving_parent);
  if (listed && given.has(options::children)) {
    return "--children and --receiving-parent do not go together; write the number of children of each "
           "receiving parent after --receiving-parent";
  }
  if (listed && given.has(options::nights)) {
    return "--nights and --receiving-parent do not go together; write the nights after the children, like "
           "--receiving-parent 2:104";
  }
  if (listed && given.has(options::equal_care)) {
    return "--equal-care and --receiving-parent do not go together; write it after the children, like "
           "--receiving-parent 2:equal";
  }
  if (!listed && !given.has(options::children)) {
    return "say for how many children, with --children or --receiving-parent";
  }
  return {};
}

/// What is wrong with options about a child that do not follow its --child-born, or are given twice after it.
std::string mistake_in_education(const ParsedCommand& given)
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
      return fmt::format("{} comes after the --child-born of the child it is about", each.option->word);
    }
    if (std::find(of_child.begin(), of_child.end(), each.option) != of_child.end()) {
      return fmt::format("{} is given more than once for one child", each.option->word);
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
std::string mistake_in(const ParsedCommand& given)
{
  const bool has_ground = std::any_of(given.options.begin(), given.options.end(), is_ground);
  if (given.has(options::variation_accepted) && !has_ground) {
    return "--variation-accepted needs the grounds of the variation, such as --contact-costs";
  }
  for (const ParsedOption& each : given.options) {
    const bool is_text = each.option == &options::case_id || each.option == &options::receiving_parent;
    if (is_text && !is_utf_8(each.value)) {
      return fmt::format("{}: \"{}\" is not text in UTF-8", each.option->word, shown(each.value));
    }
  }
  std::string mistake = mistake_in_children(given);
  return mistake.empty() ? mistake_in_education(given) : mistake;
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
std::string mistake_in_births(const Facts& facts, const ParsedCommand& given)
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
  return fmt::format("--child-born is needed once for each child, in their order: given are {}, for {} {}",
                     births, children, children == 1 ? "child" : "children");
}

StatedCase refused(std::string mistake)
{
  return {.facts = {}, .origins = {}, .parts = {}, .problems = {}, .mistake = std::move(mistake)};
}

}  // namespace

StatedCase stated_case(const ParsedCommand& given, Date today)
{
  std::string mistake = mistake_in(given);
  if (!mistake.empty()) return refused(std::move(mistake));
  std::vector<ParsedOption> in_turn = given.options;
  std::stable_sort(in_turn.begin(), in_turn.end(), [](const ParsedOption& left, const ParsedOption& right) {
    return turn_of(left) < turn_of(right);
  });
  CaseBuilder builder{today};
  for (const ParsedOption& each : in_turn) {
    if (each.option->state != nullptr) each.option->state(builder, each);
  }
  mistake = mistake_in_births(builder.facts(), given);
  if (!mistake.empty()) return refused(std::move(mistake));
  // Nothing is payable under a variation until it is accepted (CSA 1991 s. 28F).
  const bool varied = std::any_of(given.options.begin(), given.options.end(), is_ground);
  if (varied && !given.has(options::variation_accepted)) {
    builder.set(std::string{options::variation_accepted.fact}, false);
  }
  return builder.finish();
}

}  // namespace cmcalc::cli
