#include "cli/estimate/values.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "cli/options/allowed_values.hpp"
#include "read/values.hpp"
#include "read/word_lists.hpp"

namespace cmcalc::cli {

namespace {

/// In the place of nights: day to day care is equal (reg 50).
constexpr std::string_view equal_care = "equal";

/// `words` without `word`.
WordList others(choices::List words, std::string_view word)
{
  std::erase(words, word);
  return {std::move(words)};
}

/// An amount between `before` and `after`: "land=", "/year", "@2024-25".
std::optional<Money> amount_between(std::string_view before, std::string_view amount, std::string_view after,
                                    Problem& problem)
{
  const auto read = read_amount(amount, problem);
  if (read) return read;
  // 36000 becomes 36000/year, so that it can be typed as it is.
  for (ArgumentValue& argument : problem.arguments) {
    auto* const to_write = std::get_if<ToWrite>(&argument.value);
    if (to_write != nullptr) to_write->text = fmt::format("{}{}{}", before, to_write->text, after);
  }
  return std::nullopt;
}

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

std::optional<PeriodUnit> read_period(std::string_view text, Problem& problem)
{
  const auto at =
      read_word(text, ValueType::period_word, ErrorId::unknown_value, choices::periods(), problem);
  return at ? std::optional{static_cast<PeriodUnit>(*at)} : std::nullopt;
}

/// What HMRC has for a year, after `kind`: "dividends=".
std::optional<HmrcPay> read_hmrc_after(std::string_view kind, std::string_view text, Problem& problem)
{
  const std::size_t at = std::min(text.find('@'), text.size());
  const auto amount = amount_between(kind, text.substr(0, at), text.substr(at), problem);
  if (!amount) return std::nullopt;
  if (at == text.size()) return HmrcPay{*amount, std::nullopt};
  const auto year = read_tax_year(text.substr(at + 1), problem);
  if (!year) return std::nullopt;
  return HmrcPay{*amount, year};
}

/// "104,equal": for each child its nights, or that its care is equal; or one of these for all of them.
/// @return whether that is what `text` says; if not, `problem` says what is wrong
bool read_care(std::string_view text, std::vector<ChildFacts>& children, Problem& problem)
{
  const auto given = static_cast<std::size_t>(std::count(text.begin(), text.end(), ',')) + 1;
  if (given > 1 && given != children.size()) {
    problem = {Message::nights_for_each_child,
               {{Argument::count, static_cast<std::int64_t>(given)},
                {Argument::children, static_cast<std::int64_t>(children.size())}}};
    return false;
  }
  for (ChildFacts& child : children) {
    const std::size_t end = std::min(text.find(','), text.size());
    const std::string_view care = text.substr(0, end);
    if (care == equal_care) {
      child.equal_care = true;
    } else if (const auto nights = read_nights(care, problem)) {
      child.nights = *nights;
    } else {
      return false;
    }
    if (given > 1) text.remove_prefix(std::min(end + 1, text.size()));
  }
  return true;
}

}  // namespace

std::optional<Pay> read_pay(std::string_view text, Problem& problem)
{
  const std::size_t slash = text.rfind('/');
  if (slash == std::string_view::npos) {
    Problem of_amount;
    const bool plain = read_amount(text, of_amount).has_value();
    problem = {Message::option_without_period,
               {{Argument::given, Given{text}},
                {Argument::meant, Given{plain ? text : "36000", Given::Form::plain}},
                {Argument::words, others(choices::periods(), "year")}}};
    return std::nullopt;
  }
  const std::string_view period = text.substr(slash + 1);
  const auto amount = amount_between("", text.substr(0, slash), text.substr(slash), problem);
  if (!amount) return std::nullopt;
  const auto unit = read_period(period, problem);
  if (!unit) return std::nullopt;
  return Pay{*amount, *unit};
}

std::optional<HmrcPay> read_hmrc(std::string_view text, Problem& problem)
{
  return read_hmrc_after("", text, problem);
}

std::optional<HmrcUnearned> read_hmrc_unearned(std::string_view text, Problem& problem)
{
  const std::size_t after_kind = text.find('=') + 1;
  if (after_kind == 0) {
    Problem of_amount;
    const bool plain = read_hmrc(text, of_amount).has_value();
    problem = {Message::option_without_kind_of_unearned_income,
               {{Argument::given, Given{text}},
                {Argument::meant, Given{plain ? text : "3100", Given::Form::plain}},
                {Argument::words, others(choices::unearned_kinds(), "dividends")}}};
    return std::nullopt;
  }
  const auto kind = read_word(text.substr(0, after_kind - 1), ValueType::unearned_kind,
                              ErrorId::unknown_value, choices::unearned_kinds(), problem);
  if (!kind) return std::nullopt;
  const auto year = read_hmrc_after(text.substr(0, after_kind), text.substr(after_kind), problem);
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
  const auto value = amount_between(text.substr(0, after_kind), text.substr(after_kind), "", problem);
  if (!value) return std::nullopt;
  asset.value = *value;
  return asset;
}

std::optional<std::vector<ChildFacts>> read_children(std::string_view text, Problem& problem)
{
  const auto children = read_number_of_children(text, problem);
  if (!children) return std::nullopt;
  return std::vector<ChildFacts>(*children);
}

std::optional<StatedParent> read_receiving_parent(std::string_view given, Problem& problem)
{
  StatedParent parent;
  std::string_view text = given;
  const std::size_t equals = text.find('=');
  if (equals != std::string_view::npos && equals > 0) {
    parent.name = std::string{text.substr(0, equals)};
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
