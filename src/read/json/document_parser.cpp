#include "read/json/document_parser.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "core/case_document.hpp"
#include "read/values.hpp"

namespace cmcalc::json {

namespace {

constexpr std::string_view our_schema = "cmcalc.case/1";
constexpr std::string_view assumed_nights[] = {"assumed"};

constexpr Expected a_schema{"the name of a schema", "Write \"cmcalc.case/1\", or leave the key out."};
constexpr Expected an_amount{"an amount", "Write pounds as a number, like 412.50."};
constexpr Expected a_date{"a date", "Write a date in quotation marks, like \"2025-06-03\"."};
constexpr Expected a_tax_year{"a tax year", "Write a tax year in quotation marks, like \"2024-25\"."};
constexpr Expected a_bool{"true or false", "Write true or false, without quotation marks."};
constexpr Expected a_benefit{"a benefit code",
                             "Write a benefit code in quotation marks, like \"pension_credit\"."};
constexpr WordsExpected a_period{"a period", WordsOf<PeriodUnit>::words, ErrorId::unknown_value,
                                 "{\"from\": \"2025-01-01\", \"to\": \"2025-03-31\"}"};
constexpr WordsExpected some_nights{"a number of nights", assumed_nights, ErrorId::unknown_value,
                                    "a whole number, or {\"count\": 3, \"days\": 14}"};

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
    report(root,
           {ErrorId::wrong_type, "The case is not an object.", "Write the case as one object, in braces."});
  }
  return tokens_.complete() && problems.size() == first_;
}

void DocumentParser::begin_lines(std::string_view lines, std::size_t room_behind)
{
  tokens_.break_off();
  const bool has_room = room_behind >= Tokens::room_behind && lines.data()[lines.size()] == '\n';
  if (has_room) tokens_.start(lines, room_behind);  // never a copy: lines are told by where they stand
}

const char* DocumentParser::run_line(Facts& facts, Problems& problems)
{
  if (tokens_.is_broken()) return nullptr;
  begin(0, problems);
  const Place root;
  if (tokens_.front() == '{') {
    read_members(root, facts);
    const char* const end = tokens_.end_of_line();
    if (end != nullptr && problems.size() == first_) return end;
  }
  tokens_.break_off();
  return nullptr;
}

/// The fact that `parse` makes of a text, which has no escapes in it if it makes one of it as it stands.
template <typename Type, typename Parse>
[[gnu::always_inline]] inline void DocumentParser::read_text(const Place& place, Fact<Type>& fact,
                                                             const Expected& expected, Parse parse,
                                                             Diagnostic (*explain)(std::string_view))
{
  if (!tokens_.at_text()) return refuse_value(place, fact, expected);
  const std::string_view raw = tokens_.take_text_as_it_stands();
  const std::optional<Type> parsed = parse(raw);
  if (!parsed) return read_other_text(place, fact, raw, parse, explain);
  fact = *parsed;
}

/// The same of a text that may have escapes; where `parse` makes nothing of it, `explain` says why.
template <typename Type, typename Parse>
[[gnu::noinline]] void DocumentParser::read_other_text(const Place& place, Fact<Type>& fact,
                                                       std::string_view raw, Parse parse,
                                                       Diagnostic (*explain)(std::string_view))
{
  const std::string_view text = tokens_.without_escapes(raw);
  const std::optional<Type> parsed = parse(text);
  if (!parsed) return refuse_text(place, fact, text, explain);
  fact = *parsed;
}

void DocumentParser::read(const Place& place, Fact<std::string>& fact)
{
  if (!tokens_.at_text()) return refuse_value(place, fact);
  const std::string_view text = tokens_.take_text();
  fact.emplace().assign(text);
}

[[gnu::always_inline]] inline void DocumentParser::keep_amount(const Place& place, Fact<Money>& fact,
                                                               std::string_view text, bool as_text)
{
  const std::int64_t pence = pence_with_room(text);
  if (pence == no_number) return refuse_amount(place, fact, text, as_text);
  fact.emplace() = Money{Fraction{pence}};
}

void DocumentParser::read(const Place& place, Fact<Money>& fact)
{
  if (!tokens_.at_number()) return read_other_amount(place, fact);
  keep_amount(place, fact, tokens_.take_token(), false);
}

void DocumentParser::read_other_amount(const Place& place, Fact<Money>& fact)
{
  if (!tokens_.at_text()) return refuse_value(place, fact, an_amount);
  keep_amount(place, fact, tokens_.take_text(), true);
}

[[gnu::always_inline]] inline void DocumentParser::read(const Place& place, Fact<Date>& fact)
{
  read_text(place, fact, a_date, Date::from_iso, not_a_date);
}

[[gnu::always_inline]] inline void DocumentParser::read(const Place& place, Fact<TaxYear>& fact)
{
  read_text(place, fact, a_tax_year, TaxYear::from_text, not_a_tax_year);
}

void DocumentParser::read(const Place& place, Fact<Benefit>& fact)
{
  const auto parse = [](std::string_view text) -> std::optional<Benefit> {
    const Words codes = words_of<Benefit>();
    const auto found = std::find(codes.begin(), codes.end(), text);
    if (found == codes.end()) return std::nullopt;
    return static_cast<Benefit>(found - codes.begin());
  };
  read_text(place, fact, a_benefit, parse,
            [](std::string_view text) { return unknown_benefit(text, words_of<Benefit>()); });
}

void DocumentParser::read(const Place& place, Fact<bool>& fact)
{
  const Scalar scalar = tokens_.take_value();
  if (scalar.kind == Scalar::Kind::boolean) {
    fact = scalar.text == "true";
    return;
  }
  report_type(place, scalar, a_bool);
  mark_unreadable(fact);
}

[[gnu::always_inline]] inline void DocumentParser::read_count(const Place& place, Fact<std::int64_t>& fact)
{
  if (!tokens_.at_number()) return refuse_value(place, fact);
  const std::string_view text = tokens_.take_token();
  const std::int64_t count = count_with_room(text);
  if (count == no_number) return refuse_text(place, fact, text, not_a_count);
  fact.emplace() = count;
}

void DocumentParser::read(const Place& place, Fact<std::int64_t>& fact) { read_count(place, fact); }

void DocumentParser::read(const Place& place, Fact<Nights>& fact)
{
  Nights& nights = fact.emplace();
  nights.assumed = false;
  nights.days.reset();
  if (tokens_.front() == '{') return read_arrangement(place, nights);
  if (!tokens_.at_number()) return read_other_nights(place, fact);
  read_count(place, nights.count);
  if (!nights.count.stated()) mark_unreadable(fact);
}

void DocumentParser::read_other_nights(const Place& place, Fact<Nights>& fact)
{
  const Scalar scalar = tokens_.take_value();
  Nights& nights = *fact;
  nights.count.reset();
  nights.assumed = scalar.kind == Scalar::Kind::text && scalar.text == assumed_nights[0];
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
    report({&place, &key},
           {ErrorId::missing_key, fmt::format("An arrangement of nights has no key \"{}\".", key),
            "Write both, like {\"count\": 3, \"days\": 14}, or the nights in twelve months alone."});
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
  const std::size_t word = take_word<PeriodUnit>(place, a_period);
  if (word == no_word) return mark_unreadable(fact);
  period.unit = static_cast<PeriodUnit>(word);
}

void DocumentParser::read(const Place& place, Schema)
{
  const Scalar scalar = tokens_.take_value();
  if (scalar.kind != Scalar::Kind::text) return report_type(place, scalar, a_schema);
  if (scalar.text == our_schema) return;
  report(place, {ErrorId::unknown_schema,
                 fmt::format("The document says that it is {}, and a case is {}.", quoted(scalar.text),
                             quoted(our_schema)),
                 fmt::format("Write {}, or leave the key out.", quoted(our_schema))});
}

/// The place among the words of one that is written with escapes; no_word, and reported, where it is none.
std::size_t DocumentParser::take_other_word(const Place& place, const WordsExpected& expected)
{
  const Scalar scalar = tokens_.take_value();
  if (scalar.kind == Scalar::Kind::text) {
    const auto found = std::find(expected.words.begin(), expected.words.end(), scalar.text);
    if (found != expected.words.end()) return static_cast<std::size_t>(found - expected.words.begin());
  }
  report_word(place, scalar, expected);
  return no_word;
}

/// How the contract writes the key at `raw` of `object`, which is not one of `keys` as it stands, or is for
/// the second time.
/// @return null, with the key reported and its value passed over, where it is none of them or was `seen`
const char* DocumentParser::spelled_out(const Place& object, const char* raw, std::uint32_t seen,
                                        std::span<const Key> keys)
{
  const auto key = std::find_if(keys.begin(), keys.end(), [text = tokens_.unescaped(raw)](const Key& each) {
    return each.text == text;
  });
  const bool known = key != keys.end();
  if (known && (seen >> (key - keys.begin()) & 1) == 0) return key->quoted.data();
  refuse_key(object, raw, known, keys);
  return nullptr;
}

}  // namespace cmcalc::json
