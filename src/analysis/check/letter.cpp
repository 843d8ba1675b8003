#include "analysis/check/letter.hpp"

#include <algorithm>

namespace cmcalc::check {

namespace {

std::optional<Pence> pence_of(const Fact<Money>& fact)
{
  return fact.stated() ? std::optional{whole_pence(*fact)} : std::nullopt;
}

std::optional<unsigned> count_of(const Fact<std::int64_t>& fact)
{
  return fact.stated() ? std::optional{static_cast<unsigned>(*fact)} : std::nullopt;
}

template <typename Value>
std::optional<Value> optional_of(const Fact<Value>& fact)
{
  return fact.stated() ? std::optional{*fact} : std::nullopt;
}

/// The receiving parent that entry `at` of an award is about; that in the same position if it names none.
std::size_t position_of(const AwardReceivingParentFacts& parent, std::size_t at, const CaseFacts& facts)
{
  if (!parent.id.stated()) return at;
  const auto& parents = facts.receiving_parents;
  const auto* const found = std::find_if(parents.begin(), parents.end(),
                                         [&](const ReceivingParent& each) { return each.id == *parent.id; });
  return static_cast<std::size_t>(found - parents.begin());
}

/// The bands of the nights of one receiving parent's qualifying children.
std::uint8_t bands_of(const CaseFacts& facts, const ReceivingParent& parent, const Rates& rates)
{
  unsigned bands = 0;
  for (std::size_t at = parent.first_child; at < std::size_t{parent.first_child} + parent.children; ++at) {
    const Child& child = facts.children[at];
    if (!child.equal_care) bands |= 1U << static_cast<unsigned>(nights_band(rates, child));
  }
  return static_cast<std::uint8_t>(bands);
}

bool has_band(std::uint8_t bands, NightsBand band)
{
  return (bands >> static_cast<unsigned>(band) & 1U) != 0;
}

/// Whether all but the amounts and the income is as the letter states it.
bool fits_apart_from_money(const Letter& letter, const Outcome& outcome)
{
  if (letter.basis && !same_basis(*letter.basis, outcome.basis)) return false;
  if (letter.rate && *letter.rate != outcome.rate) return false;
  if (letter.qualifying_children && *letter.qualifying_children != outcome.qualifying_children) return false;
  if (letter.relevant_other_children && *letter.relevant_other_children != outcome.relevant_other_children) {
    return false;
  }
  return std::all_of(letter.parents.begin(), letter.parents.end(), [&](const Letter::Parent& stated) {
    const Outcome::Parent& found = outcome.parents[stated.position];
    const bool children =
        !stated.qualifying_children || *stated.qualifying_children == found.qualifying_children;
    return found.there && children && (!stated.nights_band || has_band(found.bands, *stated.nights_band));
  });
}

/// Whether every amount that the letter states is within the margin of two others.
bool amounts_within(const Letter& letter, const StatedAmounts& a, const StatedAmounts& b, Pence margin)
{
  const auto within = [&](const std::optional<Pence>& stated, Pence one, Pence other) {
    return !stated || (std::min(one, other) - margin <= *stated && *stated <= std::max(one, other) + margin);
  };
  return within(letter.weekly, a.weekly, b.weekly) &&
         std::all_of(letter.parents.begin(), letter.parents.end(), [&](const Letter::Parent& stated) {
           return within(stated.weekly, a.parents[stated.position], b.parents[stated.position]);
         });
}

}  // namespace

Letter letter_of(const AwardFacts& award, const Answer& base)
{
  Letter letter{.weekly = pence_of(award.weekly),
                .gross_weekly_income = pence_of(award.gross_weekly_income),
                .basis = optional_of(award.income_basis),
                .rate = optional_of(award.rate),
                .qualifying_children = count_of(award.qualifying_children),
                .relevant_other_children = count_of(award.relevant_other_children),
                .parents = {}};
  for (std::size_t at = 0; at < award.receiving_parents.size(); ++at) {
    const AwardReceivingParentFacts& parent = award.receiving_parents[at];
    letter.parents.push_back({.position = position_of(parent, at, base.facts()),
                              .weekly = pence_of(parent.weekly),
                              .qualifying_children = count_of(parent.qualifying_children),
                              .nights_band = optional_of(parent.nights_band)});
  }
  return letter;
}

Outcome outcome_of(const Answer& answer, const Calculation& calculation, const Rates& rates,
                   const std::vector<std::string_view>& ids)
{
  const CaseFacts& facts = answer.facts();
  Outcome outcome{.rate = calculation.rate,
                  .basis = calculation.income_basis,
                  .gross_weekly_income = {},
                  .qualifying_children = facts.qualifying_children,
                  .relevant_other_children = facts.relevant_other_children,
                  .weekly = whole_pence(calculation.weekly.value)};
  if (calculation.gross_weekly_income) {
    outcome.gross_weekly_income = whole_pence(to_penny(calculation.gross_weekly_income->value));
  }
  for (std::size_t at = 0; at < facts.receiving_parents.size(); ++at) {
    const ReceivingParent& parent = facts.receiving_parents[at];
    const auto id = std::find(ids.begin(), ids.end(), parent.id);
    outcome.parents[static_cast<std::size_t>(id - ids.begin())] = {
        .there = true,
        .weekly = whole_pence(calculation.receiving_parents[at].weekly.value),
        .qualifying_children = parent.qualifying_children,
        .bands = bands_of(facts, parent, rates)};
  }
  return outcome;
}

StatedAmounts amounts_of(const Outcome& outcome)
{
  StatedAmounts amounts{.weekly = outcome.weekly};
  for (std::size_t at = 0; at < outcome.parents.size(); ++at)
    amounts.parents[at] = outcome.parents[at].weekly;
  return amounts;
}

bool same_basis(IncomeBasis of_letter, IncomeBasis found)
{
  const bool determined = of_letter == IncomeBasis::historic || of_letter == IncomeBasis::current ||
                          of_letter == IncomeBasis::estimated;
  return of_letter == found || (found == IncomeBasis::stated && determined);
}

bool fits(const Letter& letter, const Outcome& outcome, const StatedAmounts& amounts)
{
  if (letter.gross_weekly_income && letter.gross_weekly_income != outcome.gross_weekly_income) return false;
  return amounts_within(letter, amounts, amounts, 0) && fits_apart_from_money(letter, outcome);
}

bool fits_between(const Letter& letter, const Stated& lower, const Stated& upper)
{
  const auto& gross = letter.gross_weekly_income;
  const auto& least = lower.outcome.gross_weekly_income;
  const auto& most = upper.outcome.gross_weekly_income;
  if (gross && (!least || !most || *gross < *least || *most < *gross)) return false;
  return amounts_within(letter, lower.amounts, upper.amounts, 0) &&
         (fits_apart_from_money(letter, lower.outcome) || fits_apart_from_money(letter, upper.outcome));
}

bool near(const Letter& letter, const StatedAmounts& amounts)
{
  constexpr Pence few = 10;
  return amounts_within(letter, amounts, amounts, few);
}

bool differs_by_rounding(const Letter& letter, const Outcome& outcome)
{
  constexpr Pence margin = 2;
  const StatedAmounts amounts = amounts_of(outcome);
  const auto& gross = outcome.gross_weekly_income;
  if (letter.gross_weekly_income && letter.gross_weekly_income != gross) return false;
  return amounts_within(letter, amounts, amounts, margin) && fits_apart_from_money(letter, outcome);
}

}  // namespace cmcalc::check
