#include "cmcalc/written.hpp"

#include <array>
#include <utility>

#include "cmcalc/law.hpp"
#include "json_tables.hpp"
#include "json_values.hpp"
#include "json_words.hpp"

namespace cmcalc {

namespace {

/// Puts the complaint about a value that is not there into `problem`.
template <typename Value>
std::optional<Value> or_complaint(std::optional<Value> value, Problem& problem, auto complain)
{
  if (value) return value;
  json::Complaint complaint = complain();
  problem.id = complaint.id;
  problem.problem = std::move(complaint.problem);
  problem.remedy = std::move(complaint.remedy);
  return std::nullopt;
}

}  // namespace

std::optional<Money> read_amount(std::string_view text, Problem& problem)
{
  const auto pence = json::pence_of(text);
  const auto amount = pence ? std::optional{Money{Fraction{*pence}}} : std::nullopt;
  return or_complaint(amount, problem, [&] { return json::not_an_amount(text, true); });
}

std::optional<std::int64_t> read_count(std::string_view text, Problem& problem)
{
  return or_complaint(json::count_of(text), problem, [&] { return json::not_a_count(text); });
}

std::optional<Date> read_date(std::string_view text, Problem& problem)
{
  return or_complaint(Date::from_iso(text), problem, [&] { return json::not_a_date(text); });
}

std::optional<TaxYear> read_tax_year(std::string_view text, Problem& problem)
{
  return or_complaint(TaxYear::from_text(text), problem, [&] { return json::not_a_tax_year(text); });
}

template <typename Enum>
std::span<const std::string_view> words_of()
{
  return json::WordsOf<Enum>::words;
}

template std::span<const std::string_view> words_of<PeriodUnit>();
template std::span<const std::string_view> words_of<Status>();
template std::span<const std::string_view> words_of<Jurisdiction>();
template std::span<const std::string_view> words_of<Decision>();
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

std::vector<std::string_view> nearest_words(std::string_view given, std::span<const std::string_view> words)
{
  return json::nearest(given, words);
}

std::string grouped(std::uint64_t number)
{
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

}  // namespace cmcalc
