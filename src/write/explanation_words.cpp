#include "write/explanation_words.hpp"

#include <algorithm>

#include "text/filling.hpp"
#include "text/format.hpp"
#include "text/wording.hpp"
#include "write/explanation_ways.hpp"
#include "write/sentences.hpp"

namespace cmcalc {

namespace {

std::string filled(LetterSentence sentence, std::initializer_list<Filling> fillings)
{
  return cmcalc::filled(text_of(sentence), fillings);
}

/// The changes of the first or the second cause of an explanation, in each way.
ChangeSets changes_of_cause(const Explanation& explanation, bool second)
{
  ChangeSets sets;
  for (std::size_t at = 0; at < explanation.changes.size(); ++at) {
    std::span<const Change> changes = explanation.changes[at];
    const std::size_t from = explanation.second_from[at];
    changes = second ? changes.subspan(from) : changes.first(from);
    if (!second && explanation.on_the_letters_income) changes = changes.subspan(1);  // that income
    if (!changes.empty()) sets.push_back(changes);
  }
  return sets;
}

/// "for Alex alone, for a month, with the fee of Collect and Pay"
std::string read_as_in_words(const Answer& calculated, const ReadAs& read_as)
{
  std::vector<std::string> parts;
  const auto add = [&](LetterSentence sentence) { parts.emplace_back(text_of(sentence)); };
  if (read_as.parent != ReadAs::all) {
    const auto& parent = calculated.facts().receiving_parents[read_as.parent];
    parts.push_back(filled(LetterSentence::for_parent_alone, {{"parent", visible(parent.id)}}));
  }
  switch (read_as.period) {
    case PeriodUnit::fortnight: add(LetterSentence::for_a_fortnight); break;
    case PeriodUnit::four_weeks: add(LetterSentence::for_four_weeks); break;
    case PeriodUnit::month: add(LetterSentence::for_a_month); break;
    case PeriodUnit::year: add(LetterSentence::for_a_year); break;
    default: break;
  }
  if (read_as.fee == ReadAs::Fee::paid) add(LetterSentence::with_fee);
  if (read_as.fee == ReadAs::Fee::received) add(LetterSentence::after_fee);
  std::string words;
  for (const std::string& part : parts) words += (words.empty() ? "" : ", ") + part;
  return words;
}

Ways ways_of(const Answer& calculated, ExplanationId id, const Explanation& explanation, bool second)
{
  const ChangeSets sets = changes_of_cause(explanation, second);
  switch (text_of(id).kind) {
    case ExplanationKind::letter: return {read_as_in_words(calculated, *explanation.read_as)};
    case ExplanationKind::income: return ways_of_income(calculated, id, sets);
    case ExplanationKind::practice: return {};
    case ExplanationKind::facts: break;
  }
  const bool of_children = id == ExplanationId::nights_band || id == ExplanationId::equal_care_missed ||
                           id == ExplanationId::equal_care_counted;
  return of_children ? ways_of_children(calculated, sets) : ways_of_household(calculated, id, sets);
}

/// "as 104 to 155 a year for both children, or as 156 to 174 a year for either child": each way once, the
/// likeliest first.
std::string joined(Ways ways)
{
  constexpr std::size_t most = 3;
  Ways once;
  for (std::string& way : ways) {
    if (std::find(once.begin(), once.end(), way) == once.end()) once.push_back(std::move(way));
  }
  const bool more = once.size() > most;
  if (more) once.resize(most);
  std::string words;
  for (const std::string& way : once) {
    const bool last = !more && &way == &once.back();
    words.append(words.empty() ? "" : last ? ", or " : ", ").append(way);
  }
  return more ? filled(LetterSentence::more_ways, {{"ways", words}}) : words;
}

std::string condition_of(const Answer& calculated, ExplanationId id, const Explanation& explanation,
                         bool second)
{
  const auto& year = calculated.calculation.hmrc_year;
  return cmcalc::filled(text_of(id).condition,
                        {{"ways", joined(ways_of(calculated, id, explanation, second))},
                         {"year", year ? year->year.text() : std::string{}}});
}

}  // namespace

std::string condition_in_words(const Answer& calculated, const Explanation& explanation)
{
  std::string words = condition_of(calculated, explanation.id, explanation, false);
  if (explanation.second) {
    words = filled(
        LetterSentence::pair,
        {{"condition", words}, {"second", condition_of(calculated, *explanation.second, explanation, true)}});
  }
  if (explanation.on_the_letters_income) {
    const auto& income = std::get<NamedChange>(explanation.changes.front().front());
    words = filled(LetterSentence::on_letters_income,
                   {{"income", format::money(std::get<Money>(income.value))}, {"condition", words}});
  }
  if (explanation.rounded_at_each_step && explanation.id != ExplanationId::step_rounding) {
    words = filled(LetterSentence::with_rounding, {{"condition", words}});
  }
  return words;
}

std::string explanation_sentence(const Answer& calculated, const Explanation& explanation)
{
  return filled(LetterSentence::fits_if, {{"condition", condition_in_words(calculated, explanation)}});
}

std::string explanation_question(const Explanation& explanation)
{
  std::string words{text_of(explanation.id).ask};
  if (explanation.second) words.append(" ").append(text_of(*explanation.second).ask);
  return words;
}

}  // namespace cmcalc
