#include "json_pass.hpp"

#include <fmt/format.h>

#include <cstring>
#include <optional>
#include <utility>

#include "json_tables.hpp"

namespace cmcalc::json {

namespace {

constexpr std::string_view our_schema = "cmcalc.case/1";
constexpr std::string_view assumed_nights[] = {"assumed"};

constexpr Expected a_text{"a text", "Write a text, in quotation marks."};
constexpr Expected an_amount{"an amount", "Write pounds as a number, like 412.50."};
constexpr Expected a_count{"a whole number", "Write a whole number, like 2."};
constexpr Expected a_date{"a date", "Write a date in quotation marks, like \"2025-06-03\"."};
constexpr Expected a_tax_year{"a tax year", "Write a tax year in quotation marks, like \"2024-25\"."};
constexpr Expected a_bool{"true or false", "Write true or false, without quotation marks."};
constexpr Expected a_benefit{"a benefit code", "Write a benefit code in quotation marks, like \"pension_credit\"."};
constexpr WordsExpected a_period{"a period", WordsOf<PeriodUnit>::words, ErrorId::unknown_value,
                                 "{\"from\": \"2025-01-01\", \"to\": \"2025-03-31\"}"};
constexpr WordsExpected some_nights{"a number of nights", assumed_nights, ErrorId::unknown_value,
                                    "a whole number, or {\"count\": 3, \"days\": 14}"};

/// A token of On-Demand reaches to the next token; what is between them is white space.
std::string_view without_space_behind(std::string_view token)
{
  std::size_t size = token.size();
  while (size > 0) {
    const char c = token[size - 1];
    if (c != ' ' && c != '\n' && c != '\r' && c != '\t') break;
    --size;
  }
  return token.substr(0, size);
}

Complaint unknown_benefit(std::string_view code, Words codes)
{
  const std::vector<std::string_view> near = nearest(code, codes);
  return {ErrorId::unknown_benefit, fmt::format("{} is not a benefit code.", quoted(code)),
          near.empty() ? "Write one of the codes of the contract; a benefit that is not among them is left out."
                       : fmt::format("Write {} if that is the benefit.", listed(near))};
}

}  // namespace

bool Pass::run(simdjson::ondemand::parser& parser, simdjson::padded_string_view text, Facts& facts)
{
  simdjson::ondemand::document document;
  if (parser.iterate(text).get(document) != simdjson::SUCCESS) {
    broken_ = true;
    return false;
  }
  const Place root;
  simdjson::ondemand::object object;
  if (document.get_object().get(object) != simdjson::SUCCESS) {
    spoil(facts);
    report(root, {ErrorId::wrong_type, "The case is not an object.", "Write the case as one object, in braces."});
    return false;
  }
  read_members(object, root, facts);
  if (broken_ || problems_.size() > first_) return false;
  // At the end there is no location any more; anywhere else there is.
  return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

Scalar Pass::take(Value value)
{
  using Kind = Scalar::Kind;
  const std::string_view token = without_space_behind(value.raw_json_token());
  switch (token.empty() ? '\0' : token.front()) {
    case '"': return take_text(value, token);
    case '{': return {Kind::object, token};
    case '[': return {Kind::list, token};
    case 't': if (token == "true") return {Kind::boolean, token}; break;
    case 'f': if (token == "false") return {Kind::boolean, token}; break;
    case 'n': if (token == "null") return {Kind::null, token}; break;
    case '-': return {Kind::number, token};
    default: if (token.front() >= '0' && token.front() <= '9') return {Kind::number, token};
  }
  broken_ = true;
  return {};
}

Scalar Pass::take_text(Value value, std::string_view token)
{
  // A text must be consumed, also where its characters are already known: skipping a value that was not,
  // On-Demand lets {"a":"b":1} pass.
  if (std::memchr(token.data(), '\\', token.size()) == nullptr) {
    simdjson::ondemand::raw_json_string raw;
    const bool whole = value.get_raw_json_string().get(raw) == simdjson::SUCCESS && token.size() >= 2;
    if (whole && token.back() == '"') return {Scalar::Kind::text, token.substr(1, token.size() - 2)};
  } else {
    std::string_view text;
    if (value.get_string().get(text) == simdjson::SUCCESS) return {Scalar::Kind::text, text};
  }
  broken_ = true;
  return {};
}

/// The fact that `parse` makes of a text; where it makes none, `explain` says why.
template <typename Type, typename Parse, typename Explain>
void Pass::read_text(Value value, const Place& place, Fact<Type>& fact, const Expected& expected, Parse parse,
                     Explain explain)
{
  const Scalar scalar = take(value);
  if (scalar.kind == Scalar::Kind::text) {
    if (const std::optional<Type> parsed = parse(scalar.text)) {
      fact = *parsed;
      return;
    }
    report(place, scalar.text.empty() ? empty_text() : explain(scalar.text));
  } else {
    report_type(place, scalar, expected);
  }
  spoil(fact);
}

void Pass::read(Value value, const Place& place, Fact<std::string>& fact)
{
  const Scalar scalar = take(value);
  if (scalar.kind == Scalar::Kind::text) {
    fact = std::string{scalar.text};
    return;
  }
  report_type(place, scalar, a_text);
  spoil(fact);
}

void Pass::read(Value value, const Place& place, Fact<Money>& fact)
{
  const Scalar scalar = take(value);
  const bool as_text = scalar.kind == Scalar::Kind::text;
  if (as_text || scalar.kind == Scalar::Kind::number) {
    if (const std::optional<Money> amount = amount_of(scalar.text)) {
      fact = *amount;
      return;
    }
    report(place, scalar.text.empty() ? empty_text() : not_an_amount(scalar.text, as_text));
  } else {
    report_type(place, scalar, an_amount);
  }
  spoil(fact);
}

void Pass::read(Value value, const Place& place, Fact<Date>& fact)
{
  read_text(value, place, fact, a_date, Date::from_iso, not_a_date);
}

void Pass::read(Value value, const Place& place, Fact<TaxYear>& fact)
{
  read_text(value, place, fact, a_tax_year, TaxYear::from_text, not_a_tax_year);
}

void Pass::read(Value value, const Place& place, Fact<Benefit>& fact)
{
  const auto benefit_of = [&](std::string_view code) -> std::optional<Benefit> {
    for (std::size_t at = 0; at < benefits_.size(); ++at) {
      if (benefits_[at] == code) return static_cast<Benefit>(at);
    }
    return std::nullopt;
  };
  read_text(value, place, fact, a_benefit, benefit_of,
            [&](std::string_view code) { return unknown_benefit(code, benefits_); });
}

void Pass::read(Value value, const Place& place, Fact<bool>& fact)
{
  const Scalar scalar = take(value);
  if (scalar.kind == Scalar::Kind::boolean) {
    fact = scalar.text == "true";
    return;
  }
  report_type(place, scalar, a_bool);
  spoil(fact);
}

void Pass::read(Value value, const Place& place, Fact<std::int64_t>& fact)
{
  const Scalar scalar = take(value);
  if (!read_count(place, scalar, fact)) report_type(place, scalar, a_count);
}

/// False, with nothing reported, where `scalar` was not meant as a number at all.
bool Pass::read_count(const Place& place, const Scalar& scalar, Fact<std::int64_t>& fact)
{
  if (scalar.kind == Scalar::Kind::number) {
    if (const std::optional<std::int64_t> count = count_of(scalar.text)) {
      fact = *count;
      return true;
    }
    report(place, not_a_count(scalar.text));
  }
  spoil(fact);
  if (scalar.kind != Scalar::Kind::text || !looks_like_a_number(scalar.text)) {
    return scalar.kind == Scalar::Kind::number;
  }
  report(place, count_as_text(scalar.text));
  return true;
}

void Pass::read(Value value, const Place& place, Fact<Nights>& fact)
{
  const Scalar scalar = take(value);
  Nights nights;
  if (scalar.kind == Scalar::Kind::object) {
    read_arrangement(value, place, nights);
    fact = nights;
    return;
  }
  nights.assumed = scalar.kind == Scalar::Kind::text && scalar.text == assumed_nights[0];
  if (!nights.assumed && !read_count(place, scalar, nights.count)) report_word(place, scalar, some_nights);
  if (nights.assumed || nights.count.stated()) {
    fact = nights;
  } else {
    spoil(fact);
  }
}

void Pass::read_arrangement(Value value, const Place& place, Nights& nights)
{
  read_members(value, place, nights);
  // Facts without days speak of twelve months, so that nobody else can see that a key is missing.
  const auto need = [&](Fact<std::int64_t>& fact, std::string_view key) {
    if (!fact.absent()) return;
    report({&place, key}, {ErrorId::missing_key, fmt::format("An arrangement of nights has no key \"{}\".", key),
                           "Write both, like {\"count\": 3, \"days\": 14}, or the nights in twelve months alone."});
    spoil(fact);
  };
  need(nights.count, "count");
  need(nights.days, "days");
}

void Pass::read(Value value, const Place& place, Fact<Period>& fact)
{
  const Words words = a_period.words;
  const Scalar scalar = take(value);
  Period period;
  if (scalar.kind == Scalar::Kind::object) {
    period.unit = PeriodUnit::span;
    read_members(value, place, period);
    fact = period;
    return;
  }
  for (std::size_t at = 0; scalar.kind == Scalar::Kind::text && at < words.size(); ++at) {
    if (words[at] != scalar.text) continue;
    period.unit = static_cast<PeriodUnit>(at);
    fact = period;
    return;
  }
  report_word(place, scalar, a_period);
  spoil(fact);
}

void Pass::read_schema(Value value, const Place& place)
{
  const Scalar scalar = take(value);
  if (scalar.kind != Scalar::Kind::text) return report_type(place, scalar, a_text);
  if (scalar.text == our_schema) return;
  report(place, {ErrorId::unknown_schema,
                 fmt::format("The document says that it is {}, and a case is {}.", quoted(scalar.text), quoted(our_schema)),
                 fmt::format("Write {}, or leave the key out.", quoted(our_schema))});
}

std::size_t Pass::find_unescaped(simdjson::ondemand::field& field, Words keys, std::string_view& key)
{
  if (field.unescaped_key().get(key) != simdjson::SUCCESS) broken_ = true;
  for (std::size_t at = 0; at < keys.size(); ++at) {
    if (keys[at] == key) return at;
  }
  return no_key;
}

}  // namespace cmcalc::json
