#include "read/words/nights.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cmcalc/case.hpp"
#include "read/amounts.hpp"
#include "read/words/periods.hpp"
#include "read/words/phrase.hpp"
#include "read/words/vocabulary.hpp"
#include "text/wording.hpp"

namespace cmcalc::words {

namespace {

constexpr std::int64_t far_too_many = 1'000'000;  // nights; out of range, however they are worked out

Nights nights_of(std::int64_t count, std::optional<std::int64_t> days = {})
{
  Nights nights;
  nights.count = count;
  if (days) nights.days = *days;
  return nights;
}

/// `given` nights for each `unit`: in so many days, or in a year.
Nights each(PeriodUnit unit, std::int64_t given)
{
  const std::int64_t count = std::min(given, far_too_many);
  switch (unit) {
    case PeriodUnit::week: return nights_of(count, 7);
    case PeriodUnit::fortnight: return nights_of(count, 14);
    case PeriodUnit::four_weeks: return nights_of(count, 28);
    case PeriodUnit::month: return nights_of(count * 12);
    case PeriodUnit::quarter: return nights_of(count * 4);
    default: return nights_of(count);
  }
}

ArgumentValue choices_of(std::vector<std::string> choices)
{
  return {Argument::choices, ToWrite{listed(choices, "or")}};
}

Problem unreadable(std::string_view text)
{
  return {Message::nights_unreadable, {{Argument::given, Given{text}}}};
}

/// "every other weekend": one weekend in so many days, of one, two or three nights.
Problem nights_of_weekends(std::string_view text, std::int64_t days)
{
  std::vector<std::string> choices;
  for (const std::int64_t nights : {1, 2, 3}) choices.push_back(plain(nights_of(nights, days)));
  return {Message::nights_of_weekends, {{Argument::given, Given{text}}, choices_of(std::move(choices))}};
}

/// "3 nights": in which time is not said. More than a month has can only be those of a year.
Problem nights_without_period(std::string_view text, std::int64_t count)
{
  std::vector<std::string> choices;
  if (count <= 7) choices.push_back(fmt::format("{}/week", count));
  if (count <= 14) choices.push_back(fmt::format("{}/fortnight", count));
  choices.push_back(fmt::format("{}/month", count));
  choices.push_back(fmt::format("{}/year", count));
  return {Message::nights_without_period, {{Argument::given, Given{text}}, choices_of(std::move(choices))}};
}

template <typename Row>
const Row* found_in(std::span<const Row> table, std::string_view phrase)
{
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Row& row) { return row.phrase == phrase; });
  return found == table.end() ? nullptr : &*found;
}

/// A phrase of the vocabulary: "half the time", "every other weekend".
std::optional<Nights> read_phrase(std::string_view text, std::string_view phrase, Problem& problem)
{
  if (const NightsPhrase* const found = found_in(nights_phrases(), phrase)) {
    const std::size_t slash = found->nights.find('/');
    const auto count = count_of(found->nights.substr(0, slash));
    if (slash == std::string_view::npos) return nights_of(*count);
    return nights_of(*count, count_of(found->nights.substr(slash + 1)));
  }
  const auto all = all_nights_phrases();
  if (const WeekendPhrase* const found = found_in(weekend_phrases(), phrase)) {
    problem = nights_of_weekends(text, found->days);
  } else if (std::find(all.begin(), all.end(), phrase) != all.end()) {
    problem = {Message::nights_all, {{Argument::given, Given{text}}}};
  } else {
    problem = unreadable(text);
  }
  return std::nullopt;
}

/// "52+40": the nights of a year, counted in parts. In parts of other kinds a night might be counted twice.
std::optional<Nights> read_sum(std::string_view text, Problem& problem)
{
  std::int64_t sum = 0;
  for (Phrase phrase{text};;) {
    const auto count = phrase.take_count();
    if (!count || *count > far_too_many) break;
    sum += *count;
    if (phrase.take("+")) continue;
    static_cast<void>(phrase.take("nights") || phrase.take("night"));
    const std::string rest = phrase.rest();
    if (rest.empty() || rest == "a year" || rest == "/ year") return nights_of(sum);
    break;
  }
  problem = {Message::nights_not_to_be_added, {{Argument::given, Given{text}}}};
  return std::nullopt;
}

/// What follows a number of nights: "/14", "in 14", "a week", "nights every other week".
std::optional<Nights> read_after(Phrase& phrase, std::int64_t count, std::string_view text, Problem& problem)
{
  constexpr std::int64_t most_in_a_month = 31;
  const bool said = phrase.take("nights") || phrase.take("night") || phrase.take("overnights");
  if (phrase.empty()) {
    if (!said || count == 0 || count > most_in_a_month) return nights_of(count);
    problem = nights_without_period(text, count);
    return std::nullopt;
  }
  Phrase days{phrase.rest_as_written()};
  const bool within = days.take("/") || days.take("in") || (days.take("out") && days.take("of"));
  if (within) {
    days.take("every");
    const auto number = days.take_count();
    if (number) static_cast<void>(days.take("days") || days.take("nights"));
    if (number && days.empty()) return nights_of(count, *number);
  }
  if (const auto unit = take_period(phrase)) return each(*unit, count);
  problem = unreadable(text);
  return std::nullopt;
}

/// "50%": whether `text` is so many per cent.
bool is_percentage(std::string_view text, std::int64_t percent)
{
  Phrase phrase{text};
  if (phrase.take_count() != percent) return false;
  const bool marked =
      phrase.take("%") || phrase.take("percent") || (phrase.take("per") && phrase.take("cent"));
  return marked && phrase.empty();
}

/// "50/50" in the words of parents is half of the nights or equal care; by the form N/DAYS it is every night.
bool is_fifty_fifty(std::string_view text)
{
  Phrase phrase{text};
  const auto count = phrase.take_count();
  const bool parted = phrase.take("/") || phrase.take("-") || phrase.take(":");
  return count == 50 && parted && phrase.take_count() == 50 && phrase.empty();
}

}  // namespace

std::optional<std::int64_t> read_count(std::string_view text, Problem& problem)
{
  Phrase phrase{text};
  const auto count = phrase.take_count();
  if (count && phrase.empty()) return count;
  problem = not_a_count(text);
  return std::nullopt;
}

std::optional<std::size_t> read_number_of_children(std::string_view text, Problem& problem)
{
  Phrase phrase{text};
  const auto count = phrase.take_count();
  if (count) static_cast<void>(phrase.take("children") || phrase.take("child") || phrase.take("kids"));
  if (!count || !phrase.empty()) {
    problem = not_a_count(text);
    return std::nullopt;
  }
  if (*count >= 1 && *count <= most_children) return static_cast<std::size_t>(*count);
  problem = {Message::children_out_of_range,
             {{Argument::given, *count}, {Argument::most, std::int64_t{most_children}}}};
  return std::nullopt;
}

std::optional<Nights> read_nights(std::string_view text, Problem& problem)
{
  if (text == "assumed") {
    Nights nights;
    nights.assumed = true;
    return nights;
  }
  if (is_fifty_fifty(text) || is_percentage(text, 50)) {
    problem = {Message::nights_half_or_equal, {{Argument::given, Given{text}}}};
    return std::nullopt;
  }
  if (is_percentage(text, 100)) {
    problem = {Message::nights_all, {{Argument::given, Given{text}}}};
    return std::nullopt;
  }
  if (text.find('+') != std::string_view::npos) return read_sum(text, problem);
  Phrase phrase{text};
  const auto count = phrase.take_count();
  if (!count) return read_phrase(text, phrase.rest(), problem);
  return read_after(phrase, *count, text, problem);
}

std::optional<std::vector<std::string_view>> for_each_child(std::string_view text, std::size_t children,
                                                            Problem& problem)
{
  std::vector<std::string_view> parts;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find(',', from), text.size());
    parts.push_back(trimmed(text.substr(from, end - from)));
    from = end + 1;
  }
  if (parts.size() > 1 && parts.size() != children) {
    problem = {Message::nights_for_each_child,
               {{Argument::count, static_cast<std::int64_t>(parts.size())},
                {Argument::children, static_cast<std::int64_t>(children)}}};
    return std::nullopt;
  }
  parts.resize(children, parts.front());
  return parts;
}

std::optional<std::vector<Fact<Nights>>> read_nights_of_children(std::string_view text, std::size_t children,
                                                                 Problem& problem)
{
  const auto parts = for_each_child(text, children, problem);
  if (!parts) return std::nullopt;
  std::vector<Fact<Nights>> all;
  for (const std::string_view part : *parts) {
    const auto nights = read_nights(part, problem);
    if (!nights) return std::nullopt;
    all.emplace_back(*nights);
  }
  return all;
}

std::string plain(const Nights& nights)
{
  if (nights.assumed) return "assumed";
  return nights.days.stated() ? fmt::format("{}/{}", *nights.count, *nights.days)
                              : fmt::format("{}", *nights.count);
}

}  // namespace cmcalc::words
