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

std::optional<std::vector<Fact<Nights>>> read_children(std::string_view text, Problem& problem)
{
  const auto children = read_number_of_children(text, problem);
  if (!children) return std::nullopt;
  return std::vector<Fact<Nights>>(*children);
}

std::optional<std::vector<Fact<Nights>>> read_receiving_parent(std::string_view text, Problem& problem)
{
  const std::size_t colon = text.find(':');
  const auto children = read_number_of_children(text.substr(0, colon), problem);
  if (!children) return std::nullopt;
  if (colon == std::string_view::npos) return std::vector<Fact<Nights>>(*children);
  std::vector<Fact<Nights>> all;
  if (!read_nights_of_children(text.substr(colon + 1), ',', *children, all, problem)) return std::nullopt;
  return all;
}

}  // namespace cmcalc::cli
