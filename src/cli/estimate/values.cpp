#include "cli/estimate/values.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "cli/options/allowed_values.hpp"
#include "read/values.hpp"
#include "read/word_lists.hpp"
#include "read/words/nights.hpp"
#include "read/words/phrase.hpp"
#include "text/wording.hpp"

namespace cmcalc::cli {

namespace {

/// In the place of nights: day to day care is equal (reg 50).
constexpr std::string_view equal_care = "equal";

/// The place among `words`, which have hyphens, of `text`, which may have underscores.
std::optional<std::size_t> read_word(std::string_view text, ValueType type, ErrorId otherwise,
                                     const choices::List& words, Problem& problem)
{
  std::string hyphened{text};
  std::replace(hyphened.begin(), hyphened.end(), '_', '-');
  const auto found = std::find(words.begin(), words.end(), hyphened);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  problem = not_a_word(text, {type, words, otherwise});
  return std::nullopt;
}

/// An amount without the kind of income that it is, or something that is no amount either.
Problem without_kind(std::string_view text)
{
  Problem problem;
  const bool is_amount = words::read_tax_year_amount(text, problem).has_value();
  std::vector<std::string> choices;
  for (const std::string_view kind : choices::unearned_kinds()) {
    choices.push_back(fmt::format("{}={}", kind, is_amount ? text : "AMOUNT"));
  }
  return {Message::option_without_kind_of_unearned_income,
          {{Argument::given, Given{text}}, {Argument::choices, ToWrite{listed(choices, "or")}}}};
}

/// "104,equal": for each child its nights, or that its care is equal; or one of these for all of them.
/// @return whether that is what `text` says; if not, `problem` says what is wrong
bool read_care(std::string_view text, std::vector<ChildFacts>& children, Problem& problem)
{
  const auto cares = words::for_each_child(text, children.size(), problem);
  if (!cares) return false;
  for (std::size_t at = 0; at < children.size(); ++at) {
    const std::string_view care = (*cares)[at];
    if (care == equal_care) {
      children[at].equal_care = true;
    } else if (const auto nights = words::read_nights(care, problem)) {
      children[at].nights = *nights;
    } else {
      const bool unreadable = problem.message == Message::nights_unreadable;
      if (unreadable) problem = {Message::care_unreadable, {{Argument::given, Given{care}}}};
      return false;
    }
  }
  return true;
}

}  // namespace

std::optional<HmrcUnearned> read_hmrc_unearned(std::string_view text, Problem& problem)
{
  const std::size_t after_kind = text.find('=') + 1;
  if (after_kind == 0) {
    problem = without_kind(text);
    return std::nullopt;
  }
  const auto kind = read_word(text.substr(0, after_kind - 1), ValueType::unearned_kind,
                              ErrorId::unknown_value, choices::unearned_kinds(), problem);
  if (!kind) return std::nullopt;
  const auto year =
      words::read_tax_year_amount(text.substr(after_kind), problem, text.substr(0, after_kind), "--unearned");
  if (!year) return std::nullopt;
  const auto first = static_cast<std::size_t>(HmrcKind::property);
  return HmrcUnearned{static_cast<HmrcKind>(first + *kind), *year};
}

std::optional<Asset> read_asset(std::string_view text, Problem& problem)
{
  Asset asset;
  const std::size_t after_kind = text.find('=') + 1;
  if (after_kind > 0) {
    const auto kind = read_word(text.substr(0, after_kind - 1), ValueType::asset_kind, ErrorId::unknown_asset,
                                choices::assets(), problem);
    if (!kind) return std::nullopt;
    asset.kind = static_cast<AssetKind>(*kind);
  }
  const auto value = words::read_amount(text.substr(after_kind), problem, text.substr(0, after_kind));
  if (!value) return std::nullopt;
  asset.value = *value;
  return asset;
}

std::optional<std::vector<ChildFacts>> read_children(std::string_view text, Problem& problem)
{
  const auto children = words::read_number_of_children(text, problem);
  if (!children) return std::nullopt;
  return std::vector<ChildFacts>(*children);
}

std::optional<StatedParent> read_receiving_parent(std::string_view given, Problem& problem)
{
  StatedParent parent;
  std::string_view text = given;
  const std::size_t equals = text.find('=');
  if (equals != std::string_view::npos) {
    const std::string_view name = words::trimmed(text.substr(0, equals));
    if (name.empty()) {
      problem = {Message::name_blank, {{Argument::given, Given{given}}}};
      return std::nullopt;
    }
    parent.name = std::string{name};
    text.remove_prefix(equals + 1);
  }
  const std::size_t colon = text.find(':');
  const std::string_view number = text.substr(0, colon);
  auto children = read_children(number.empty() ? given : number, problem);
  if (!children) return std::nullopt;
  parent.children = std::move(*children);
  if (colon == std::string_view::npos || read_care(text.substr(colon + 1), parent.children, problem)) {
    return parent;
  }
  return std::nullopt;
}

std::optional<std::string> read_text(std::string_view text, Problem&) { return std::string{text}; }

}  // namespace cmcalc::cli
