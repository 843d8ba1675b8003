#include "read/values.hpp"

#include <algorithm>
#include <array>

#include "cmcalc/case.hpp"
#include "cmcalc/law.hpp"
#include "core/case_document.hpp"
#include "read/amounts.hpp"
#include "read/word_lists.hpp"
#include "text/wording.hpp"

namespace cmcalc {

namespace {

/// The value; without one, `problem` becomes what `complain` makes.
template <typename Value>
std::optional<Value> or_complaint(std::optional<Value> value, Problem& problem, auto complain)
{
  if (value) return value;
  problem = complain();
  return std::nullopt;
}

/// The words of `Enum`, in the order of its values, which a search goes through.
template <typename Enum>
std::optional<Enum> word_of(std::string_view text, std::span<const std::string_view> words)
{
  const auto found = std::find(words.begin(), words.end(), text);
  return found == words.end() ? std::nullopt : std::optional{static_cast<Enum>(found - words.begin())};
}

}  // namespace

std::optional<Money> read_amount(std::string_view text, Problem& problem)
{
  const auto pence = pence_of(text);
  const auto amount = pence ? std::optional{Money{Fraction{*pence}}} : std::nullopt;
  return or_complaint(amount, problem, [&] { return not_an_amount(text, true); });
}

std::optional<std::int64_t> read_count(std::string_view text, Problem& problem)
{
  const auto found = count_of(text);
  return or_complaint(found, problem, [&] { return not_a_count(text); });
}

std::optional<Date> read_date(std::string_view text, Problem& problem)
{
  return or_complaint(Date::from_iso(text), problem, [&] { return not_a_date(text); });
}

std::optional<TaxYear> read_tax_year(std::string_view text, Problem& problem)
{
  return or_complaint(TaxYear::from_text(text), problem, [&] { return not_a_tax_year(text); });
}

template <typename Enum>
std::span<const std::string_view> words_of()
{
  return WordsOf<Enum>::words;
}

template std::span<const std::string_view> words_of<PeriodUnit>();
template std::span<const std::string_view> words_of<Status>();
template std::span<const std::string_view> words_of<Jurisdiction>();
template std::span<const std::string_view> words_of<Decision>();
template std::span<const std::string_view> words_of<Rate>();
template std::span<const std::string_view> words_of<NightsBand>();
template std::span<const std::string_view> words_of<HmrcKind>();
template std::span<const std::string_view> words_of<AssetKind>();

template <>
std::span<const std::string_view> words_of<Benefit>()
{
  static const auto codes = [] {
    std::array<std::string_view, benefit_count> all;
    for (std::size_t at = 0; at < all.size(); ++at) all[at] = text_of(static_cast<Benefit>(at)).code;
    return all;
  }();
  return codes;
}

std::optional<Benefit> read_benefit(std::string_view text, Problem& problem)
{
  const auto codes = words_of<Benefit>();
  return or_complaint(word_of<Benefit>(text, codes), problem, [&] { return unknown_benefit(text, codes); });
}

template <typename Enum>
std::optional<Enum> read_word(std::string_view text, Problem& problem)
{
  using Of = WordsOf<Enum>;
  return or_complaint(word_of<Enum>(text, Of::words), problem, [&] {
    return not_a_word(text, {Of::type, Of::words, Of::error});
  });
}

template std::optional<Jurisdiction> read_word<Jurisdiction>(std::string_view, Problem&);
template std::optional<Source> read_word<Source>(std::string_view, Problem&);

std::optional<bool> read_true_or_false(std::string_view text, Problem& problem)
{
  const std::string small = in_small_letters(text);
  if (small == "true") return true;
  if (small == "false") return false;
  problem = {Message::not_true_or_false, {{Argument::given, Given{text}}}};
  return std::nullopt;
}

std::optional<Nights> read_nights(std::string_view text, Problem& problem)
{
  Nights nights;
  if (text == "assumed") {
    nights.assumed = true;
    return nights;
  }
  const std::size_t slash = text.find('/');
  const bool in_days = slash != std::string_view::npos;
  const auto count = read_count(text.substr(0, slash), problem);
  const auto days = count && in_days ? read_count(text.substr(slash + 1), problem) : std::nullopt;
  if (!count || (in_days && !days)) {
    // A count alone would be taken for the nights of a year, whatever was meant.
    const ErrorId id = problem.id;
    problem = {Message::nights_unreadable, {{Argument::given, Given{text}}}};
    problem.id = id;
    return std::nullopt;
  }
  nights.count = *count;
  if (in_days) nights.days = *days;
  return nights;
}

std::optional<std::size_t> read_number_of_children(std::string_view text, Problem& problem)
{
  const auto count = read_count(text, problem);
  if (!count) return std::nullopt;
  if (*count >= 1 && *count <= most_children) return static_cast<std::size_t>(*count);
  problem = {Message::children_out_of_range,
             {{Argument::given, *count}, {Argument::most, std::int64_t{most_children}}}};
  return std::nullopt;
}

bool read_nights_of_children(std::string_view text, char separator, std::size_t children,
                             std::vector<Fact<Nights>>& all, Problem& problem)
{
  const auto given = static_cast<std::size_t>(std::count(text.begin(), text.end(), separator)) + 1;
  if (given > 1 && given != children) {
    problem = {Message::nights_for_each_child,
               {{Argument::count, static_cast<std::int64_t>(given)},
                {Argument::children, static_cast<std::int64_t>(children)}}};
    return false;
  }
  const auto commas = static_cast<std::size_t>(std::count(text.begin(), text.end(), ','));
  if (separator != ',' && commas > 0 && commas + 1 == children) {
    std::string separated{text};
    std::replace(separated.begin(), separated.end(), ',', separator);
    problem = {Message::nights_with_commas,
               {{Argument::given, Given{text}}, {Argument::meant, Given{separated, Given::Form::plain}}}};
    return false;
  }
  all.clear();
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find(separator, from), text.size());
    const auto nights = read_nights(text.substr(from, end - from), problem);
    if (!nights) return false;
    all.emplace_back(*nights);
    from = end + 1;
  }
  if (given == 1) all.resize(children, all.front());
  return true;
}

std::vector<std::string_view> nearest_words(std::string_view given, std::span<const std::string_view> words)
{
  return nearest(given, words);
}

}  // namespace cmcalc
