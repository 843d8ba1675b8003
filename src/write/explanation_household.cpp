// Numbers of children, receiving parents, benefits and status, as a letter may have counted them.
#include <algorithm>
#include <utility>

#include "text/filling.hpp"
#include "text/wording.hpp"
#include "write/explanation_ways.hpp"
#include "write/sentences.hpp"

namespace cmcalc {

namespace {

std::string text(LetterSentence sentence) { return std::string{text_of(sentence)}; }

std::string filled(LetterSentence sentence, std::initializer_list<Filling> fillings)
{
  return cmcalc::filled(text_of(sentence), fillings);
}

/// "2", or for zero a word.
std::string number(std::int64_t count, LetterSentence zero)
{
  return count == 0 ? text(zero) : std::to_string(count);
}

/// Of "child was|children were": the one that goes with `count`.
std::string_view with_number(std::string_view words, std::int64_t count)
{
  const std::size_t bar = words.find('|');
  return count == 1 ? words.substr(0, bar) : words.substr(bar + 1);
}

/// Numbers of children that a letter may have counted.
struct CountedNumbers {
  std::string words;  ///< of "child was|children were"
  std::int64_t now = 0;
  std::vector<std::int64_t> numbers = {};
};

/// "3, 4 or 5 qualifying children were counted (the facts say 2)"
std::string in_words(const CountedNumbers& counted)
{
  std::vector<std::string> numbers;
  for (const std::int64_t each : counted.numbers)
    numbers.push_back(number(each, LetterSentence::no_children));
  const std::int64_t last = counted.numbers.size() == 1 ? counted.numbers[0] : 2;  // several: the plural
  return filled(LetterSentence::counted, {{"number", listed(numbers, "or")},
                                          {"children", std::string{with_number(counted.words, last)}},
                                          {"now", number(counted.now, LetterSentence::none_now)}});
}

/// "1 other child at home was counted as being under another arrangement"
std::string counted_as(LetterSentence sentence, LetterSentence words, std::int64_t count)
{
  return filled(sentence, {{"number", std::to_string(count)},
                           {"children", std::string{with_number(text_of(words), count)}}});
}

/// The number that `changes` give by a short name; nothing if they do not.
std::optional<std::int64_t> number_of(std::span<const Change> changes, ShortName name)
{
  for (const Change& change : changes) {
    const auto* const named = std::get_if<NamedChange>(&change);
    if (named != nullptr && named->name == name) return std::get<std::int64_t>(named->value);
  }
  return std::nullopt;
}

// --- receiving parents -----------------------------------------------------------------------------------

CountedNumbers qualifying_children(const CaseFacts& facts, std::span<const Change> changes)
{
  std::int64_t more = 0;
  std::size_t whose = 0;
  for (const Change& change : changes) {
    whose = target_of(facts, change).parent.value_or(0);
    const auto* const named = std::get_if<NamedChange>(&change);
    if (named != nullptr) {
      more += std::get<std::int64_t>(named->value) - facts.receiving_parents[whose].children;
    } else {
      more += std::get<PointerChange>(change).value ? 1 : -1;
    }
  }
  const ReceivingParent& parent = facts.receiving_parents[whose];
  std::string words = facts.receiving_parents.size() > 1
                          ? filled(LetterSentence::were_qualifying_of, {{"parent", visible(parent.id)}})
                          : text(LetterSentence::were_qualifying);
  return {std::move(words), parent.qualifying_children, {parent.qualifying_children + more}};
}

/// "Alex and Sam": the receiving parents that changes are about.
std::string parents_in(const CaseFacts& facts, std::span<const Change> changes)
{
  std::vector<std::string> ids;
  for (const Change& change : changes) {
    const auto parent = target_of(facts, change).parent;
    if (parent) ids.push_back(visible(facts.receiving_parents[*parent].id));
  }
  return listed(ids, "and");
}

std::string exchanged(const CaseFacts& facts, std::span<const Change> changes)
{
  const bool nights = std::holds_alternative<NamedChange>(changes.front());
  return filled(nights ? LetterSentence::nights_exchanged : LetterSentence::amounts_exchanged,
                {{"parents", parents_in(facts, changes)}});
}

// --- benefits and status ---------------------------------------------------------------------------------

std::string benefit_in_words(const NamedChange& change)
{
  std::string label{text_of(std::get<Benefit>(change.value)).label};
  if (change.name == ShortName::benefit) return label;
  return filled(LetterSentence::partners_benefit, {{"benefit", std::move(label)}});
}

std::string benefits_missed(std::span<const Change> changes)
{
  std::vector<std::string> labels;
  for (const Change& change : changes) labels.push_back(benefit_in_words(std::get<NamedChange>(change)));
  return listed(labels, "and");
}

/// A benefit counted; what an award of universal credit was before is not said.
std::string benefit_counted(std::span<const Change> changes)
{
  const auto& change = std::get<NamedChange>(changes.back());
  if (change.name == ShortName::partner_benefit) return text(LetterSentence::partners_credit_counted);
  if (std::get<Benefit>(change.value) == Benefit::universal_credit_no_earned_income) {
    return text(LetterSentence::own_credit_counted);
  }
  return filled(LetterSentence::own_benefit_counted, {{"benefit", benefit_in_words(change)}});
}

std::string status(std::span<const Change> changes)
{
  const auto& [pointer, value] = std::get<PointerChange>(changes.front());
  if (pointer.ends_with("/date_of_birth")) return text(LetterSentence::age_not_counted);
  return text(value ? LetterSentence::status_counted : LetterSentence::status_not_counted);
}

/// The number that a way of one of the causes about numbers of children counts.
CountedNumbers number_in(const CaseFacts& facts, ExplanationId id, std::span<const Change> changes)
{
  if (id == ExplanationId::children_count) return qualifying_children(facts, changes);
  const bool at_home = id == ExplanationId::other_children_count;
  const ShortName name = at_home ? ShortName::other_children : ShortName::arrangement_children;
  return {text(at_home ? LetterSentence::were_others : LetterSentence::were_elsewhere),
          at_home ? facts.relevant_other_children : facts.other_arrangement_children,
          {number_of(changes, name).value_or(0)}};
}

/// The ways of these causes: numbers of the same children are together.
Ways ways_of_numbers(const CaseFacts& facts, ExplanationId id, const ChangeSets& sets)
{
  std::vector<CountedNumbers> all;
  for (const auto& changes : sets) {
    CountedNumbers counted = number_in(facts, id, changes);
    const auto same = std::find_if(all.begin(), all.end(),
                                   [&](const CountedNumbers& each) { return each.words == counted.words; });
    if (same == all.end()) {
      all.push_back(std::move(counted));
    } else if (std::find(same->numbers.begin(), same->numbers.end(), counted.numbers[0]) ==
               same->numbers.end()) {
      same->numbers.push_back(counted.numbers[0]);
    }
  }
  Ways ways;
  for (CountedNumbers& counted : all) {
    std::sort(counted.numbers.begin(), counted.numbers.end());
    ways.push_back(in_words(counted));
  }
  return ways;
}

}  // namespace

Ways ways_of_household(const Answer& calculated, ExplanationId id, const ChangeSets& sets)
{
  const CaseFacts& facts = calculated.facts();
  if (id == ExplanationId::children_count || id == ExplanationId::other_children_count ||
      id == ExplanationId::children_elsewhere) {
    return ways_of_numbers(facts, id, sets);
  }
  const std::int64_t others = facts.relevant_other_children;
  const auto way_of = [&](std::span<const Change> changes) -> std::string {
    const std::int64_t other_children = number_of(changes, ShortName::other_children).value_or(others);
    switch (id) {
      case ExplanationId::arrangement_as_other_child:
        return counted_as(LetterSentence::counted_as_others, LetterSentence::were_elsewhere,
                          other_children - others);
      case ExplanationId::other_child_as_arrangement:
        return counted_as(LetterSentence::counted_as_elsewhere, LetterSentence::were_others,
                          others - other_children);
      case ExplanationId::child_in_wrong_group:
        return text(other_children > others ? LetterSentence::qualifying_as_other
                                            : LetterSentence::other_as_qualifying);
      case ExplanationId::receiving_parent_missed: return parents_in(facts, changes);
      case ExplanationId::receiving_parents_swapped: return exchanged(facts, changes);
      case ExplanationId::benefit_missed: return benefits_missed(changes);
      case ExplanationId::benefit_counted: return benefit_counted(changes);
      case ExplanationId::nil_status: return status(changes);
      default: return {};
    }
  };
  Ways ways;
  for (const auto& changes : sets) ways.push_back(way_of(changes));
  return ways;
}

}  // namespace cmcalc
