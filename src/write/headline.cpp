#include "write/headline.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cmcalc/law.hpp"
#include "text/filling.hpp"
#include "text/format.hpp"
#include "text/wording.hpp"
#include "write/sentences.hpp"
#include "write/working.hpp"

namespace cmcalc {

namespace {

using format::money;

std::string children_of(std::size_t count) { return counted("child|children", count); }

std::string filled(Sentence sentence, std::initializer_list<Filling> fillings)
{
  return cmcalc::filled(text_of(sentence), fillings);
}

std::string letter_sentence(Money award, Money difference)
{
  const std::string said = money(award);
  if (difference == Money{}) return filled(Sentence::letter_same, {{"award", said}});
  if (difference < Money{}) {
    return filled(Sentence::letter_less, {{"award", said}, {"difference", money(Money{} - difference)}});
  }
  return filled(Sentence::letter_more, {{"award", said}, {"difference", money(difference)}});
}

/// Whether gross weekly income itself is what the rate is applied to, and not what a variation or the limit
/// made of it.
bool is_as_determined(const CalculatedCase& calculated)
{
  const auto& entries = calculated.answer.sheet.entries();
  const Money applied = calculated.answer.calculation.gross_weekly_income->value;
  return std::any_of(entries.begin(), entries.end(), [&](const WorksheetLine& entry) {
    return entry.step == Step::gross_weekly_income && entry.value == applied;
  });
}

}  // namespace

std::string_view rate_in_words(Rate rate) { return rate_texts()[static_cast<std::size_t>(rate)].name; }

std::string counted(std::string_view words, std::size_t count)
{
  const std::size_t bar = words.find('|');
  return fmt::format("{} {}", count, count == 1 ? words.substr(0, bar) : words.substr(bar + 1));
}

std::string_view basis_in_words(IncomeBasis basis)
{
  return text_of(static_cast<Sentence>(static_cast<std::size_t>(Sentence::basis_stated) +
                                       static_cast<std::size_t>(basis)));
}

std::string amount_sentence(const CalculatedCase& calculated)
{
  const Calculation& calculation = calculated.answer.calculation;
  const std::string children = children_of(calculated.answer.facts().qualifying_children);
  if (calculation.rate == Rate::none) return std::string{text_of(Sentence::no_child_counts)};
  if (calculation.weekly.value == Money{}) return filled(Sentence::nothing, {{"children", children}});
  return filled(Sentence::amount, {{"weekly", money(calculation.weekly.value)},
                                   {"children", children},
                                   {"month", money(calculated.payments->total.month.value)}});
}

std::vector<std::string> amounts_of_receiving_parents(const CalculatedCase& calculated, std::size_t most)
{
  const CaseFacts& facts = calculated.answer.facts();
  const auto& payable = calculated.answer.calculation.receiving_parents;
  std::vector<std::string> sentences;
  if (payable.size() < 2 || payable.size() > most) return sentences;
  for (std::size_t at = 0; at < payable.size(); ++at) {
    const ReceivingParent& parent = facts.receiving_parents[at];
    if (parent.qualifying_children == 0) {
      sentences.push_back(filled(Sentence::nothing_to, {{"parent", visible(parent.id)}}));
      continue;
    }
    sentences.push_back(filled(Sentence::amount_to,
                               {{"parent", visible(parent.id)},
                                {"children", children_of(parent.qualifying_children)},
                                {"weekly", money(payable[at].weekly.value)},
                                {"month", money(calculated.payments->receiving_parents[at].month.value)}}));
  }
  return sentences;
}

std::optional<std::string> equal_care_sentence(const CalculatedCase& calculated)
{
  const CaseFacts& facts = calculated.answer.facts();
  if (facts.qualifying_children == 0) return std::nullopt;
  std::size_t equal = 0;
  for (const ReceivingParent& parent : facts.receiving_parents) {
    equal += static_cast<std::size_t>(parent.children - parent.qualifying_children);
  }
  if (equal == 0) return std::nullopt;
  return filled(Sentence::equal_care, {{"children", children_of(equal)}});
}

bool rests_on_income(const CalculatedCase& calculated)
{
  const Calculation& calculation = calculated.answer.calculation;
  if (!calculation.gross_weekly_income) return false;
  if (calculation.rate != Rate::nil && calculation.rate != Rate::flat) return true;
  const auto& entries = calculated.answer.sheet.entries();
  return std::any_of(entries.begin(), entries.end(), [](const WorksheetLine& entry) {
    const bool by_income = entry.step == Step::nil_rate_by_income || entry.step == Step::flat_rate_by_income;
    return by_income && entry.holds;
  });
}

std::vector<std::string> rate_sentences(const CalculatedCase& calculated)
{
  const Calculation& calculation = calculated.answer.calculation;
  const std::string rate{rate_in_words(calculation.rate)};
  std::vector<std::string> sentences;
  if (rests_on_income(calculated)) {
    const bool determined = is_as_determined(calculated);
    sentences.push_back(filled(determined ? Sentence::rate_on_income : Sentence::rate_on_other_income,
                               {{"rate", rate},
                                {"income", money(calculation.gross_weekly_income->value)},
                                {"basis", std::string{basis_in_words(calculation.income_basis)}}}));
  } else {
    sentences.push_back(filled(Sentence::rate, {{"rate", rate}}));
  }
  const auto other = [&](Sentence sentence, Sentence if_same, Money weekly, Rate its_rate) {
    if (weekly == calculation.weekly.value) {
      sentences.emplace_back(text_of(if_same));
      return;
    }
    std::string name{rate_in_words(its_rate)};
    name.front() = static_cast<char>(name.front() - 'A' + 'a');
    sentences.push_back(filled(sentence, {{"weekly", money(weekly)}, {"rate", name}}));
  };
  if (const auto& without = calculation.without_variation) {
    other(Sentence::without_variation, Sentence::same_without_variation, without->weekly, without->rate);
  }
  if (const auto& with = calculation.with_variation) {
    other(Sentence::with_variation, Sentence::same_with_variation, with->weekly, with->rate);
  }
  if (const auto difference = calculated.answer.award_difference()) {
    sentences.push_back(letter_sentence(*calculated.answer.facts().awarded_weekly, *difference));
  }
  return sentences;
}

std::vector<std::string> assumed_in_words(const CalculatedCase& calculated)
{
  const CaseFacts& facts = calculated.answer.facts();
  const auto is_nights = [](const AssumedFact& fact) { return fact.group == FactGroup::nights; };
  const auto& assumed = *calculated.assumed;
  std::vector<std::string> children;
  std::vector<std::string> sentences;
  for (const AssumedFact& fact : assumed) {
    if (is_nights(fact)) {
      children.push_back(visible(name_of_subject(facts, fact.subject)));
    } else {
      sentences.emplace_back(text_of(fact.group).assumed);
    }
  }
  if (children.empty()) return sentences;
  // First, since they change the amount most.
  std::string nights{text_of(FactGroup::nights).assumed};
  if (children.size() < facts.qualifying_children) nights += " (" + listed(children, "and") + ")";
  sentences.insert(sentences.begin(), nights);
  return sentences;
}

}  // namespace cmcalc
