#include "read/words/amounts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "read/amounts.hpp"
#include "read/values.hpp"
#include "read/words/days.hpp"
#include "read/words/periods.hpp"
#include "read/words/phrase.hpp"
#include "read/words/vocabulary.hpp"
#include "text/wording.hpp"

namespace cmcalc::words {

namespace {

/// "1,234.50" without its commas; nothing if they are not between all thousands.
std::optional<std::string> without_commas(std::string_view number)
{
  const std::size_t first = number.find(',');
  if (first == std::string_view::npos) return std::string{number};
  const std::size_t point = std::min(number.find('.'), number.size());
  std::string plain{number.substr(0, first)};
  if (first == 0 || first > 3) return std::nullopt;
  for (std::size_t at = first; at < point; at += 4) {
    const std::string_view group = number.substr(at + 1, 3);
    const bool of_thousands =
        number[at] == ',' && at + 4 <= point && group.find(',') == std::string_view::npos;
    if (!of_thousands) return std::nullopt;
    plain += group;
  }
  const std::string_view decimals = number.substr(point);
  if (decimals.find(',') != std::string_view::npos) return std::nullopt;
  return plain.append(decimals);
}

/// "28.5" thousand in pounds: "28500". Nothing if that is not plain: 2,800k, 28000k.
std::optional<std::string> thousands(std::string_view number)
{
  const std::size_t point = std::min(number.find('.'), number.size());
  if (point > 3 || number.find(',') != std::string_view::npos) return std::nullopt;
  std::string decimals{number.substr(std::min(point + 1, number.size()))};
  if (decimals.size() < 3) decimals.resize(3, '0');
  std::string pounds = std::string{number.substr(0, point)} + decimals.substr(0, 3);
  pounds.erase(0, std::min(pounds.find_first_not_of('0'), pounds.size() - 1));
  return decimals.size() == 3 ? pounds : pounds + "." + decimals.substr(3);
}

bool take_pounds(Phrase& phrase) { return phrase.take("£") || phrase.take("gbp"); }

/// An amount at the front of `phrase`; without one, nothing of it need have been taken.
std::optional<Money> take_amount(Phrase& phrase)
{
  const bool marked = take_pounds(phrase);
  const auto number = phrase.take_number();
  if (!number) return std::nullopt;
  const Token* const next = phrase.peek();
  const bool in_thousands = next != nullptr && next->text == "k" && !phrase.spaced();
  if (in_thousands) phrase.take("k");
  if (!marked) static_cast<void>(take_pounds(phrase) || phrase.take("pounds"));
  const auto plain = in_thousands ? thousands(*number) : without_commas(*number);
  const auto pence = plain ? pence_of(*plain) : std::nullopt;
  return pence ? std::optional{Money{Fraction{*pence}}} : std::nullopt;
}

/// Puts `before` and `after` around the text that `problem` says should be written.
void surround(Problem& problem, std::string_view before, std::string_view after)
{
  for (ArgumentValue& argument : problem.arguments) {
    auto* const to_write = std::get_if<ToWrite>(&argument.value);
    if (to_write != nullptr && argument.name != Argument::choices)
      to_write->text = fmt::format("{}{}{}", before, to_write->text, after);
  }
}

Problem ambiguous_amount(std::string_view text, const std::vector<std::string>& choices)
{
  return {Message::amount_ambiguous,
          {{Argument::given, Given{text}}, {Argument::choices, ToWrite{listed(choices, "or")}}}};
}

/// "2.300": whether the dot could be one between thousands, as in other countries.
bool has_dot_of_thousands(std::string_view number)
{
  const std::size_t dot = number.find('.');
  if (dot == 0 || dot > 3 || number.size() != dot + 4 || number.front() == '0') return false;
  const auto is_one = [](char c) { return c == '.' || is_digit(c); };
  return std::all_of(number.begin(), number.end(), is_one) &&
         std::count(number.begin(), number.end(), '.') == 1;
}

/// The problem of an amount that cannot be read. `before` and `after` come around it in what should be
/// written.
Problem unreadable_number(std::string_view number, std::string_view before, std::string_view after)
{
  if (has_dot_of_thousands(number)) {
    const std::size_t dot = number.find('.');
    const std::string_view down = number.substr(0, number.size() - 1);
    std::vector<std::string> choices{fmt::format("{}{}", number.substr(0, dot), number.substr(dot + 1)),
                                     std::string{down}};
    if (number.back() != '0') choices.push_back(plain(Money{Fraction{*pence_of(down) + 1}}));
    for (std::string& choice : choices) choice = fmt::format("{}{}{}", before, choice, after);
    return ambiguous_amount(number, choices);
  }
  Problem problem = not_an_amount(number, true);
  surround(problem, before, after);
  return problem;
}

/// The problem of a text whose amount cannot be read: what follows a slash is its period.
Problem unreadable_amount(std::string_view text)
{
  const std::size_t slash = std::min(text.find('/'), text.size());
  return unreadable_number(trimmed(text.substr(0, slash)), "", text.substr(slash));
}

constexpr PeriodUnit usual_units[] = {PeriodUnit::week,  PeriodUnit::fortnight, PeriodUnit::four_weeks,
                                      PeriodUnit::month, PeriodUnit::quarter,   PeriodUnit::year};

/// `amount` with each of the usual periods, as a choice.
/// @param also  one more choice, if there is one
ArgumentValue each_period(Money amount, std::string_view also = {})
{
  std::vector<std::string> choices;
  for (const PeriodUnit unit : usual_units)
    choices.push_back(fmt::format("{}/{}", plain(amount), plain(unit)));
  if (!also.empty()) choices.emplace_back(also);
  return {Argument::choices, ToWrite{listed(choices, "or")}};
}

/// "biweekly": each meaning with the amount for it.
Problem ambiguous_period(std::string_view text, std::string_view phrase, Money amount)
{
  std::vector<std::string> choices;
  for (const PeriodMeaning& each : ambiguous_periods()) {
    if (each.phrase != phrase) continue;
    const Money of_unit = amount * Fraction{each.times};
    choices.push_back(fmt::format("{}/{} ({})", plain(of_unit), plain(each.unit), each.means));
  }
  return {Message::period_ambiguous,
          {{Argument::given, Given{text}}, {Argument::choices, ToWrite{listed(choices, "or")}}}};
}

/// "12.50 an hour": how many hours there are in a week is for the person to say.
Problem too_short_a_period(std::string_view text, std::string_view units, Money amount)
{
  return {Message::period_too_short,
          {{Argument::given, Given{text}},
           {Argument::unit, ToWrite{std::string{units}}},
           {Argument::meant, ToWrite{fmt::format("({} × {})/week", units, plain(amount))}}}};
}

/// Whether `phrase` is `ending`, or ends with it and a space before.
bool ends_with_words(std::string_view phrase, std::string_view ending)
{
  if (!phrase.ends_with(ending)) return false;
  return phrase.size() == ending.size() || phrase[phrase.size() - ending.size() - 1] == ' ';
}

/// "before tax" and "gross" at the end of `phrase` say what is meant anyway; "net" and "after tax" do not.
enum class Tax : std::uint8_t { not_said, before, after };
Tax take_tax(std::string& phrase)
{
  for (const std::string_view ending : {"before tax", "gross"}) {
    if (!ends_with_words(phrase, ending)) continue;
    phrase.resize(phrase.size() - ending.size());
    if (phrase.ends_with(' ')) phrase.pop_back();
    return Tax::before;
  }
  for (const std::string_view ending : {"after tax", "net", "take home", "take home pay"}) {
    if (ends_with_words(phrase, ending)) return Tax::after;
  }
  return Tax::not_said;
}

/// An amount with or without a period.
struct Spoken {
  Money amount;
  std::optional<PeriodUnit> unit;
};

std::optional<Spoken> read_spoken(std::string_view text, Problem& problem)
{
  Phrase phrase{text};
  const ArgumentValue given{Argument::given, Given{text}};
  const auto amount = take_amount(phrase);
  if (!amount) {
    problem = unreadable_amount(text);
    return std::nullopt;
  }
  if (phrase.empty()) return Spoken{*amount, std::nullopt};
  const bool apart = phrase.spaced();
  const bool linked = take_link(phrase);
  std::string rest = phrase.rest();
  const Tax tax = take_tax(rest);
  if (tax == Tax::after) {
    problem = {Message::amount_after_tax, {given}};
    return std::nullopt;
  }
  if (rest.empty() && tax == Tax::before && !linked) return Spoken{*amount, std::nullopt};
  // "2.3m" is a month's pay to one and millions to another.
  constexpr std::int64_t million = 1'000'000;
  if (rest == "m" && !apart && !linked && *amount < Money{Fraction{100 * 100}}) {
    problem = ambiguous_amount(text, {plain(*amount) + "/month", plain(*amount * Fraction{million})});
    return std::nullopt;
  }
  if (const auto unit = period_of(rest)) return Spoken{*amount, unit};
  const auto is_phrase = [&](const auto& each) { return each.phrase == rest; };
  const auto meanings = ambiguous_periods();
  const auto short_ones = short_periods();
  const auto too_short = std::find_if(short_ones.begin(), short_ones.end(), is_phrase);
  if (std::any_of(meanings.begin(), meanings.end(), is_phrase)) {
    problem = ambiguous_period(text, rest, *amount);
  } else if (too_short != short_ones.end()) {
    problem = too_short_a_period(text, too_short->unit, *amount);
  } else if (linked && !rest.empty()) {
    problem = {Message::period_unknown,
               {{Argument::given, Given{phrase.rest_as_written()}}, each_period(*amount)}};
  } else if (apart || linked) {
    problem = {Message::regular_amount_unreadable, {given}};
  } else {
    problem = unreadable_amount(text);
  }
  return std::nullopt;
}

/// The figure of a percentage: "5%", "5 per cent of my pay". Nothing if `text` is none.
std::optional<std::string> figure_of_percentage(std::string_view text)
{
  Phrase phrase{text};
  const auto number = phrase.take_number();
  const bool marked =
      number && (phrase.take("%") || phrase.take("percent") || (phrase.take("per") && phrase.take("cent")));
  const std::string rest = phrase.rest();
  const bool is_one =
      marked && (rest.empty() || rest == "of pay" || rest == "of my pay" || rest == "of salary");
  return is_one ? number : std::nullopt;
}

/// So many per cent, up to 100 and with at most two decimals.
std::optional<PartOfPay> per_cent(std::string_view figure)
{
  const auto hundredths = pence_of(figure);
  constexpr std::int64_t whole = 10'000;  // 100% in hundredths of one per cent
  if (!hundredths || *hundredths > whole) return std::nullopt;
  return PartOfPay{Fraction{*hundredths, whole}};
}

/// An amount for another period than a year.
/// @param meant  that amount, as `now` takes it
Problem not_for_a_year(std::string_view given, std::string_view now, std::string_view meant)
{
  return {Message::amount_not_for_a_year,
          {{Argument::given, Given{given}}, {Argument::meant, ToWrite{fmt::format("{} {}", now, meant)}}}};
}

}  // namespace

std::optional<Money> read_amount(std::string_view text, Problem& problem, std::string_view before)
{
  Phrase phrase{text};
  const auto amount = take_amount(phrase);
  if (amount && phrase.empty()) return amount;
  problem = unreadable_number(text, before, "");
  return std::nullopt;
}

std::optional<RegularAmount> read_regular_amount(std::string_view text, Problem& problem)
{
  const auto spoken = read_spoken(text, problem);
  if (!spoken) {
    if (problem.message == Message::amount_unreadable) {
      problem = {Message::regular_amount_unreadable, {{Argument::given, Given{text}}}};
    }
    return std::nullopt;
  }
  if (spoken->unit) return RegularAmount{spoken->amount, *spoken->unit};
  problem = {Message::option_without_period, {{Argument::given, Given{text}}, each_period(spoken->amount)}};
  return std::nullopt;
}

std::optional<std::variant<RegularAmount, PartOfPay>> read_contribution(std::string_view text,
                                                                        Problem& problem)
{
  if (const auto figure = figure_of_percentage(text)) {
    if (const auto part = per_cent(*figure)) return *part;
    problem = {Message::percentage_out_of_range, {{Argument::given, Given{text}}}};
    return std::nullopt;
  }
  if (const auto amount = read_regular_amount(text, problem)) return *amount;
  // A bare figure may lack its period or its percentage sign.
  const std::string_view figure = trimmed(text);
  if (const auto part = per_cent(figure)) {
    problem = {
        Message::option_without_period,
        {{Argument::given, Given{text}}, each_period(Money{Fraction{*pence_of(figure)}}, plain(*part))}};
  }
  return std::nullopt;
}

std::optional<Money> read_weekly_amount(std::string_view text, Problem& problem)
{
  const auto spoken = read_spoken(text, problem);
  if (!spoken) return std::nullopt;
  if (!spoken->unit || *spoken->unit == PeriodUnit::week) return spoken->amount;
  problem = {Message::amount_not_for_a_week,
             {{Argument::given, Given{text}},
              {Argument::meant, ToWrite{fmt::format("{}/{}", plain(spoken->amount), plain(*spoken->unit))}}}};
  return std::nullopt;
}

std::optional<TaxYearAmount> read_tax_year_amount(std::string_view text, Problem& problem,
                                                  std::string_view before, std::string_view now)
{
  const std::size_t at = text.find('@');
  std::size_t end = std::min(at, text.size());
  std::size_t from = at == std::string_view::npos ? text.size() : at + 1;
  // "30000 for 2024-25": the words for and in are followed by a figure only if that is a year.
  for (const std::string_view link : {" for ", " in "}) {
    const std::size_t found = text.find(link);
    const bool followed = found != std::string_view::npos && found + link.size() < text.size() &&
                          is_digit(text[found + link.size()]);
    if (at == std::string_view::npos && followed) {
      end = found;
      from = found + link.size();
    }
  }
  const std::string_view amount = text.substr(0, end);
  if (figure_of_percentage(amount)) {
    problem = {Message::percentage_for_a_year, {{Argument::given, Given{amount}}}};
    return std::nullopt;
  }
  const auto spoken = read_spoken(amount, problem);
  if (!spoken && problem.message == Message::period_too_short) {
    problem = not_for_a_year(amount, now, std::get<ToWrite>(*problem.argument(Argument::meant)).text);
    return std::nullopt;
  }
  if (!spoken) {
    surround(problem, before, text.substr(end));
    return std::nullopt;
  }
  if (spoken->unit && *spoken->unit != PeriodUnit::year) {
    problem = not_for_a_year(amount, now, fmt::format("{}/{}", plain(spoken->amount), plain(*spoken->unit)));
    return std::nullopt;
  }
  if (from == text.size() && end == text.size()) return TaxYearAmount{spoken->amount, std::nullopt};
  const auto year =
      read_tax_year(text.substr(from), problem, fmt::format("{}{}@", before, plain(spoken->amount)));
  if (!year) return std::nullopt;
  return TaxYearAmount{spoken->amount, year};
}

std::string plain(Money amount)
{
  const std::int64_t pence = whole_pence(amount);
  return pence % 100 == 0 ? fmt::format("{}", pence / 100)
                          : fmt::format("{}.{:02}", pence / 100, pence % 100);
}

std::string plain(PeriodUnit unit)
{
  std::string word{words_of<PeriodUnit>()[static_cast<std::size_t>(unit)]};
  std::replace(word.begin(), word.end(), '_', '-');
  return word;
}

std::string plain(PartOfPay part) { return plain(Money{part.ratio * Fraction{10'000}}) + "%"; }

Money part_of(RegularAmount pay, PartOfPay part) { return to_penny(pay.amount * part.ratio); }

}  // namespace cmcalc::words
