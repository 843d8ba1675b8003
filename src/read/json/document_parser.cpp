#include "read/json/document_parser.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/case_document.hpp"
#include "read/values.hpp"

namespace cmcalc::json {

namespace {

constexpr std::string_view words_for_nights[] = {assumed_nights};

constexpr WordsExpected a_period{ValueType::period, WordsOf<PeriodUnit>::words, ErrorId::unknown_value};
constexpr WordsExpected some_nights{ValueType::nights, words_for_nights, ErrorId::unknown_value};

}  // namespace

void DocumentParser::begin(std::size_t skipped, Problems& problems)
{
  skipped_ = skipped;
  problems_ = &problems;
  first_ = problems.size();
  unknown_keys_.reset();
}

bool DocumentParser::run(std::string_view text, std::size_t room_behind, std::size_t skipped, Facts& facts,
                         Problems& problems)
{
  begin(skipped, problems);
  if (!tokens_.start(text, room_behind)) return false;
  const Place root;
  if (tokens_.front() == '{') {
    read_members(root, facts);
  } else {
    mark_unreadable(facts);
    tokens_.take_value();
    report(root, Message::case_not_an_object);
  }
  return tokens_.complete() && problems.size() == first_;
}

/// The fact that `parse` makes of a text; if it makes nothing of it, `explain` says why.
template <typename Type, typename Parse>
void DocumentParser::read_text(const Place& place, Fact<Type>& fact, ValueType expected, Parse parse,
                               Problem (*explain)(std::string_view))
{
  if (!tokens_.at_text()) return refuse_value(place, fact, expected);
  const std::string_view raw = tokens_.take_raw_text();
  std::optional<Type> parsed = parse(raw);  // which makes nothing of a text with escapes
  if (!parsed) {
    const std::string_view text = tokens_.without_escapes(raw);
    parsed = parse(text);
    if (!parsed) return refuse_text(place, fact, text, explain);
  }
  fact = *parsed;
}

void DocumentParser::read(const Place& place, Fact<std::string>& fact)
{
  if (!tokens_.at_text()) return refuse_value(place, fact);
  const std::string_view text = tokens_.take_text();
  fact.emplace().assign(text);
}

void DocumentParser::read(const Place& place, Fact<Money>& fact)
{
  const bool as_text = tokens_.at_text();
  if (!as_text && !tokens_.at_number()) return refuse_value(place, fact, ValueType::amount);
  const std::string_view text = as_text ? tokens_.take_text() : tokens_.take_token();
  const auto pence = pence_of(text);
  if (!pence) return refuse_amount(place, fact, text, as_text);
  fact = Money{Fraction{*pence}};
}

void DocumentParser::read(const Place& place, Fact<Date>& fact)
{
  read_text(place, fact, ValueType::date, Date::from_iso, not_a_date);
}

void DocumentParser::read(const Place& place, Fact<TaxYear>& fact)
{
  read_text(place, fact, ValueType::tax_year, TaxYear::from_text, not_a_tax_year);
}

void DocumentParser::read(const Place& place, Fact<Benefit>& fact)
{
  const auto parse = [](std::string_view text) -> std::optional<Benefit> {
    const Words codes = words_of<Benefit>();
    const auto found = std::find(codes.begin(), codes.end(), text);
    if (found == codes.end()) return std::nullopt;
    return static_cast<Benefit>(found - codes.begin());
  };
  read_text(place, fact, ValueType::benefit, parse,
            [](std::string_view text) { return unknown_benefit(text, words_of<Benefit>()); });
}

void DocumentParser::read(const Place& place, Fact<bool>& fact)
{
  const Scalar scalar = tokens_.take_value();
  if (scalar.kind == Scalar::Kind::boolean) {
    fact = scalar.text == "true";
    return;
  }
  report_type(place, scalar, ValueType::true_or_false);
  mark_unreadable(fact);
}

void DocumentParser::read(const Place& place, Fact<std::int64_t>& fact)
{
  if (!tokens_.at_number()) return refuse_value(place, fact);
  const std::string_view text = tokens_.take_token();
  const auto count = count_of(text);
  if (!count) return refuse_text(place, fact, text, not_a_count);
  fact.emplace() = *count;
}

void DocumentParser::read(const Place& place, Fact<Nights>& fact)
{
  Nights& nights = fact.emplace();
  nights.assumed = false;
  nights.days.reset();
  if (tokens_.front() == '{') return read_arrangement(place, nights);
  if (!tokens_.at_number()) return read_other_nights(place, fact);
  read(place, nights.count);
  if (!nights.count.stated()) mark_unreadable(fact);
}

void DocumentParser::read_other_nights(const Place& place, Fact<Nights>& fact)
{
  const Scalar scalar = tokens_.take_value();
  Nights& nights = *fact;
  nights.count.reset();
  nights.assumed = scalar.kind == Scalar::Kind::text && scalar.text == assumed_nights;
  if (nights.assumed) return;
  if (!report_count(place, scalar)) report_word(place, scalar, some_nights);
  mark_unreadable(fact);
}

void DocumentParser::read_arrangement(const Place& place, Nights& nights)
{
  read_members(place, nights);
  // Facts without days speak of twelve months, so that nobody else can see that a key is missing.
  const auto need = [&](Fact<std::int64_t>& fact, std::string_view key) {
    if (!fact.absent()) return;
    report(place / key, Message::half_an_arrangement);
    mark_unreadable(fact);
  };
  need(nights.count, "count");
  need(nights.days, "days");
}

void DocumentParser::read(const Place& place, Fact<Period>& fact)
{
  Period& period = fact.emplace();
  period = {};
  if (tokens_.front() == '{') {
    period.unit = PeriodUnit::span;
    read_members(place, period);
    return;
  }
  const std::size_t word = take_word(place, a_period);
  if (word == no_word) return mark_unreadable(fact);
  period.unit = static_cast<PeriodUnit>(word);
}

std::size_t DocumentParser::take_word(const Place& place, const WordsExpected& expected)
{
  const auto word_of = [&](std::string_view text) {
    const auto found = std::find(expected.words.begin(), expected.words.end(), text);
    return found == expected.words.end() ? no_word : static_cast<std::size_t>(found - expected.words.begin());
  };
  const bool is_text = tokens_.at_text();
  const std::string_view raw = is_text ? tokens_.take_raw_text() : std::string_view{};
  std::size_t word = word_of(raw);
  if (word != no_word) return word;
  const Scalar scalar = is_text ? tokens_.text_scalar(raw) : tokens_.take_value();
  if (is_text) word = word_of(scalar.text);
  if (word != no_word) return word;
  report_word(place, scalar, expected);
  return no_word;
}

/// The index of the key `raw`, which may have escapes; the number of keys if it is none of them.
/// @param guess  where it is looked for first, as most documents have the order of the contract
std::size_t DocumentParser::index_of(std::string_view raw, std::span<const std::string_view> keys,
                                     std::size_t guess)
{
  if (guess < keys.size() && keys[guess] == raw) return guess;
  auto found = std::find(keys.begin(), keys.end(), raw);
  if (found == keys.end()) found = std::find(keys.begin(), keys.end(), tokens_.without_escapes(raw));
  return static_cast<std::size_t>(found - keys.begin());
}

}  // namespace cmcalc::json
