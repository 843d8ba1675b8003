#include "json_pass.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <utility>

#include "cmcalc/written.hpp"
#include "json_tables.hpp"

namespace cmcalc::json {

namespace {

constexpr std::string_view our_schema = "cmcalc.case/1";
constexpr std::string_view assumed_nights[] = {"assumed"};

constexpr Expected a_schema{"the name of a schema", "Write \"cmcalc.case/1\", or leave the key out."};
constexpr Expected an_amount{"an amount", "Write pounds as a number, like 412.50."};
constexpr Expected a_count{"a whole number", "Write a whole number, like 2."};
constexpr Expected a_date{"a date", "Write a date in quotation marks, like \"2025-06-03\"."};
constexpr Expected a_tax_year{"a tax year", "Write a tax year in quotation marks, like \"2024-25\"."};
constexpr Expected a_bool{"true or false", "Write true or false, without quotation marks."};
constexpr Expected a_benefit{"a benefit code",
                             "Write a benefit code in quotation marks, like \"pension_credit\"."};
constexpr WordsExpected a_period{"a period", WordsOf<PeriodUnit>::words, ErrorId::unknown_value,
                                 "{\"from\": \"2025-01-01\", \"to\": \"2025-03-31\"}"};
constexpr WordsExpected some_nights{"a number of nights", assumed_nights, ErrorId::unknown_value,
                                    "a whole number, or {\"count\": 3, \"days\": 14}"};

/// The codes of the benefits, in the order of their values.
std::span<const Key> benefit_keys()
{
  static const auto keys = [] {
    std::array<Key, benefit_count> all;
    for (std::size_t at = 0; at < all.size(); ++at) all[at] = Key{text_of(static_cast<Benefit>(at)).code};
    return all;
  }();
  return keys;
}

}  // namespace

bool Pass::run(Facts& facts)
{
  const Place root;
  if (tokens_.front() == '{') {
    read_members(root, facts);
  } else {
    spoil(facts);
    tokens_.take_value();
    report(root,
           {ErrorId::wrong_type, "The case is not an object.", "Write the case as one object, in braces."});
  }
  return tokens_.complete() && problems_.size() == first_;
}

/// The fact that `parse` makes of a text; where it makes none, `explain` says why.
template <typename Type, typename Parse, typename Explain>
void Pass::read_text(const Place& place, Fact<Type>& fact, const Expected& expected, Parse parse,
                     Explain explain)
{
  if (tokens_.at_text()) {
    const std::string_view text = tokens_.take_text();
    if (const std::optional<Type> parsed = parse(text)) {
      fact = *parsed;
      return;
    }
    report(place, text.empty() ? empty_text() : explain(text));
  } else {
    report_type(place, tokens_.take_value(), expected);
  }
  spoil(fact);
}

void Pass::read(const Place& place, Fact<std::string>& fact)
{
  if (tokens_.at_text()) {
    fact.fill() = tokens_.take_text();
    return;
  }
  const Scalar scalar = tokens_.take_value();
  const bool number = scalar.kind == Scalar::Kind::number;
  const std::string remedy =
      number ? fmt::format("Write {}.", quoted(scalar.text)) : "Write a text, in quotation marks.";
  report_type(place, scalar, {"a text", remedy});
  spoil(fact);
}

void Pass::read(const Place& place, Fact<Money>& fact)
{
  const bool as_text = tokens_.at_text();
  if (as_text || tokens_.at_number()) {
    const std::string_view text = as_text ? tokens_.take_text() : tokens_.take_token();
    if (const std::optional<std::int64_t> pence = pence_of(text)) {
      fact.fill() = Money{Fraction{*pence}};
      return;
    }
    report(place, text.empty() ? empty_text() : not_an_amount(text, as_text));
  } else {
    report_type(place, tokens_.take_value(), an_amount);
  }
  spoil(fact);
}

void Pass::read(const Place& place, Fact<Date>& fact)
{
  read_text(place, fact, a_date, Date::from_iso, not_a_date);
}

void Pass::read(const Place& place, Fact<TaxYear>& fact)
{
  read_text(place, fact, a_tax_year, TaxYear::from_text, not_a_tax_year);
}

void Pass::read(const Place& place, Fact<Benefit>& fact)
{
  const std::size_t code = tokens_.at_text() ? tokens_.take_word_of(benefit_keys()) : no_key;
  if (code != no_key) {
    fact = static_cast<Benefit>(code);
    return;
  }
  const Scalar scalar = tokens_.take_value();
  if (scalar.kind != Scalar::Kind::text) {
    report_type(place, scalar, a_benefit);
  } else {
    report(place, scalar.text.empty() ? empty_text() : unknown_benefit(scalar.text, words_of<Benefit>()));
  }
  spoil(fact);
}

void Pass::read(const Place& place, Fact<bool>& fact)
{
  const Scalar scalar = tokens_.take_value();
  if (scalar.kind == Scalar::Kind::boolean) {
    fact = scalar.text == "true";
    return;
  }
  report_type(place, scalar, a_bool);
  spoil(fact);
}

void Pass::read(const Place& place, Fact<std::int64_t>& fact)
{
  if (tokens_.at_number()) return read_number(place, fact);
  const Scalar scalar = tokens_.take_value();
  if (!report_count(place, scalar)) report_type(place, scalar, a_count);
  spoil(fact);
}

/// @pre the next token is a number
void Pass::read_number(const Place& place, Fact<std::int64_t>& fact)
{
  const std::string_view text = tokens_.take_token();
  if (const std::optional<std::int64_t> count = count_of(text)) {
    fact = *count;
    return;
  }
  report(place, not_a_count(text));
  spoil(fact);
}

/// Reports a text that was meant as a number. @return false, with nothing reported, for anything else
bool Pass::report_count(const Place& place, const Scalar& found)
{
  if (found.kind != Scalar::Kind::text || !looks_like_a_number(found.text)) return false;
  report(place, count_as_text(found.text));
  return true;
}

void Pass::read(const Place& place, Fact<Nights>& fact)
{
  Nights& nights = fact.fill();
  nights.assumed = false;
  nights.days.forget();
  if (tokens_.front() == '{') return read_arrangement(place, nights);
  if (tokens_.at_number()) {
    read_number(place, nights.count);
  } else {
    const Scalar scalar = tokens_.take_value();
    nights.count.forget();
    nights.assumed = scalar.kind == Scalar::Kind::text && scalar.text == assumed_nights[0];
    if (!nights.assumed && !report_count(place, scalar)) report_word(place, scalar, some_nights);
  }
  if (!nights.assumed && !nights.count.stated()) spoil(fact);
}

void Pass::read_arrangement(const Place& place, Nights& nights)
{
  read_members(place, nights);
  // Facts without days speak of twelve months, so that nobody else can see that a key is missing.
  const auto need = [&](Fact<std::int64_t>& fact, std::string_view key) {
    if (!fact.absent()) return;
    report({&place, key},
           {ErrorId::missing_key, fmt::format("An arrangement of nights has no key \"{}\".", key),
            "Write both, like {\"count\": 3, \"days\": 14}, or the nights in twelve months alone."});
    spoil(fact);
  };
  need(nights.count, "count");
  need(nights.days, "days");
}

void Pass::read(const Place& place, Fact<Period>& fact)
{
  Period& period = fact.fill();
  period = {};
  if (tokens_.front() == '{') {
    period.unit = PeriodUnit::span;
    read_members(place, period);
    return;
  }
  const std::size_t word = tokens_.at_text() ? tokens_.take_word_of(word_keys_of<PeriodUnit>) : no_key;
  if (word != no_key) {
    period.unit = static_cast<PeriodUnit>(word);
    return;
  }
  report_word(place, tokens_.take_value(), a_period);
  spoil(fact);
}

void Pass::read_schema(const Place& place)
{
  const Scalar scalar = tokens_.take_value();
  if (scalar.kind != Scalar::Kind::text) return report_type(place, scalar, a_schema);
  if (scalar.text == our_schema) return;
  report(place, {ErrorId::unknown_schema,
                 fmt::format("The document says that it is {}, and a case is {}.", quoted(scalar.text),
                             quoted(our_schema)),
                 fmt::format("Write {}, or leave the key out.", quoted(our_schema))});
}

std::size_t Pass::find_unescaped(const char* raw, std::span<const Key> keys)
{
  const std::string_view key = tokens_.unescaped(raw);
  for (std::size_t at = 0; at < keys.size(); ++at) {
    if (keys[at].text == key) return at;
  }
  return no_key;
}

}  // namespace cmcalc::json
