#include "cli/letter.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "cli/estimate/facts.hpp"
#include "cli/options/check.hpp"
#include "cli/output.hpp"
#include "cli/wrong_use.hpp"
#include "core/case_check.hpp"
#include "core/fact_paths.hpp"
#include "read/values.hpp"
#include "read/words/amounts.hpp"
#include "write/understood.hpp"

namespace cmcalc::cli {

namespace {

/// The option that states the fact of an award at a pointer.
struct LetterOption {
  const Option* option;
  std::string_view pointer;
};
constexpr std::array letter_options = {
    LetterOption{&options::letter, "/award/weekly"},
    LetterOption{&options::letter_income, "/award/gross_weekly_income"},
    LetterOption{&options::letter_rate, "/award/rate"},
    LetterOption{&options::letter_children, "/award/qualifying_children"},
    LetterOption{&options::letter_other_children, "/award/relevant_other_children"},
    LetterOption{&options::letter_nights, "/award/receiving_parents"},
    LetterOption{&options::letter_to, "/award/receiving_parents"},
};

const LetterOption* letter_option(const ParsedOption& given)
{
  const auto* const found =
      std::find_if(letter_options.begin(), letter_options.end(),
                   [&](const LetterOption& each) { return each.option == given.option; });
  return found == letter_options.end() ? nullptr : found;
}

/// The weeks for which a regular amount is: the reference period is of 52 weeks (S.I. 1992/1989 reg 4;
/// reading `calendar-amounts`).
Fraction weeks_of(PeriodUnit unit)
{
  switch (unit) {
    case PeriodUnit::fortnight: return 2;
    case PeriodUnit::four_weeks: return 4;
    case PeriodUnit::month: return {52, 12};
    case PeriodUnit::quarter: return 13;
    case PeriodUnit::year: return 52;
    default: return 1;
  }
}

/// An amount of a letter, for a week.
struct LetterAmount {
  Money weekly;
  std::optional<words::RegularAmount> other_period;  ///< the amount as it was given, for another period
};

/// The weekly amount, to the penny, of a letter that states it for any period.
std::optional<LetterAmount> read_letter_amount(const std::string& text, Problem& problem)
{
  if (const auto weekly = words::read_weekly_amount(text, problem)) return LetterAmount{*weekly, {}};
  Problem ignored;
  const auto regular = words::read_regular_amount(text, ignored);
  if (!regular) return std::nullopt;
  return LetterAmount{to_penny(regular->amount * (Fraction{1} / weeks_of(regular->unit))), *regular};
}

/// Makes the award from one option after another.
class AwardBuilder {
 public:
  explicit AwardBuilder(Facts& facts) : facts_{facts} {}

  /// @return why the value of `given` cannot be read
  Mistake add(const ParsedOption& given, std::string_view pointer)
  {
    Problem problem;
    if (state(given, pointer, problem)) return {};
    problem.place = given.option->word;
    return problem;
  }

  /// States the nights of all receiving parents, once their amounts are.
  void finish()
  {
    const auto& parents = *facts_.receiving_parents;
    for (std::size_t at = 0; nights_ && at < parents.size(); ++at) {
      add_nights(checks::id_of(parents[at].id, at), *nights_);
    }
  }

  /// The amount of --letter in words, if it is for another period than a week.
  [[nodiscard]] const std::string& as_given() const { return as_given_; }

 private:
  bool state(const ParsedOption& given, std::string_view pointer, Problem& problem)
  {
    const std::string& text = given.value;
    if (given.option == &options::letter) return add_total(text, pointer, problem);
    if (given.option == &options::letter_income) return add_income(text, pointer, problem);
    if (given.option == &options::letter_rate) return set(pointer, std::optional{word<Rate>(text)});
    if (given.option == &options::letter_to) return add_share(text, problem);
    if (given.option == &options::letter_nights) {
      nights_ = word<NightsBand>(text);
      return true;
    }
    return set(pointer, read_count(text, problem));
  }

  /// One of the words of `Enum`. @pre `text` is one of them
  template <typename Enum>
  static Enum word(const std::string& text)
  {
    const auto words = words_of<Enum>();
    return static_cast<Enum>(std::find(words.begin(), words.end(), text) - words.begin());
  }

  template <typename Value>
  bool set(std::string_view pointer, const std::optional<Value>& value)
  {
    return value && set_value(facts_, pointer, *value);
  }

  bool add_total(const std::string& text, std::string_view pointer, Problem& problem)
  {
    const auto amount = read_letter_amount(text, problem);
    if (!amount) return false;
    if (const auto& other = amount->other_period) as_given_ = amount_in_words(other->amount, other->unit);
    return set_value(facts_, pointer, amount->weekly);
  }

  bool add_income(const std::string& text, std::string_view pointer, Problem& problem)
  {
    if (set(pointer, words::read_weekly_amount(text, problem))) return true;
    if (problem.message == Message::amount_not_for_a_week)
      problem = {Message::letter_income_not_for_a_week, {{Argument::given, Given{text}}}};
    return false;
  }

  RecyclingVector<AwardReceivingParentFacts>& entries()
  {
    if (facts_.award.absent()) (void)facts_.award.emplace();
    return (*facts_.award).receiving_parents;
  }

  AwardReceivingParentFacts& new_entry(std::string_view id)
  {
    AwardReceivingParentFacts entry;
    entry.id = std::string{id};
    entries().add(entry);
    return entries()[entries().size() - 1];
  }

  void add_nights(std::string_view id, NightsBand band)
  {
    for (AwardReceivingParentFacts& entry : entries()) {
      if (*entry.id != id) continue;
      entry.nights_band = band;
      return;
    }
    new_entry(id).nights_band = band;
  }

  bool add_share(const std::string& text, Problem& problem)
  {
    const std::size_t after_id = text.rfind('=') + 1;
    if (after_id < 2) {
      problem = {Message::letter_to_without_amount, {{Argument::given, Given{text}}}};
      return false;
    }
    const auto amount = read_letter_amount(text.substr(after_id), problem);
    if (amount) new_entry(text.substr(0, after_id - 1)).weekly = amount->weekly;
    return amount.has_value();
  }

  Facts& facts_;
  std::optional<NightsBand> nights_;
  std::string as_given_;
};

/// What is wrong with options of the letter beside a file that has an award.
Mistake mistake_beside_award(const Facts& facts, const ParsedCommand& given)
{
  if (facts.award.absent()) return {};
  for (const ParsedOption& each : given.options) {
    if (letter_option(each) == nullptr) continue;
    return mistake_at(each.option->word, Message::award_and_letter,
                      {{Argument::option, ToWrite{std::string{each.option->word}}},
                       {Argument::given, Given{given.words[0]}}});
  }
  return {};
}

/// Names the option of each problem of an award.
void name_letter_options(Problems& problems)
{
  for (Problem& problem : problems) {
    for (const LetterOption& each : letter_options) {
      if (is_in(problem.pointer, each.pointer)) problem.place = each.option->word;
    }
    if (problem.place.empty()) problem.place = options::letter.word;
  }
}

/// The problems of the award that options state, or of a case without one.
Outcome refused(Problems problems, const ParsedCommand& given, bool by_options)
{
  Outcome outcome{.exit = exit_refused};
  const Style style{.json_errors = given.json_errors};
  if (by_options) {
    name_letter_options(problems);
    report(outcome.err, {.file = style.json_errors ? "" : "cmcalc", .names = option_names({})}, problems,
           style);
  } else {
    report(outcome.err, {.file = shown_name(given.words[0])}, problems, style);
  }
  return outcome;
}

}  // namespace

bool add_letter(Facts& facts, const ParsedCommand& given, std::string& as_given, Outcome& outcome)
{
  Mistake mistake = mistake_beside_award(facts, given);
  const bool in_file = facts.award.stated();
  AwardBuilder builder{facts};
  for (const ParsedOption& each : given.options) {
    const LetterOption* const letter = letter_option(each);
    if (letter != nullptr && !mistake) mistake = builder.add(each, letter->pointer);
  }
  if (mistake) {
    outcome = wrong_use(*mistake, given);
    return false;
  }
  builder.finish();
  as_given = builder.as_given();
  Problems problems;
  if (facts.award.absent()) {
    problems.emplace_back(Message::no_award);
    problems.back().pointer = "/award";
    outcome = refused(problems, given, given.words.empty());
    return false;
  }
  if (in_file || Calculator{Worksheet::Recording::off}.answer(facts, problems) != nullptr) return true;
  outcome = refused(problems, given, true);
  return false;
}

}  // namespace cmcalc::cli
