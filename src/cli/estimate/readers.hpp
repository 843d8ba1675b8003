// What each option of `estimate` does: it reads its value and states its fact. The table of options names
// these functions beside the facts.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <type_traits>

#include "cli/estimate/case_builder.hpp"
#include "cli/estimate/values.hpp"
#include "read/values.hpp"

namespace cmcalc::cli::state {

/// A single value.
template <auto read>
void value(CaseBuilder& builder, const ParsedOption& given)
{
  const std::string pointer = builder.target_of(*given.option);
  if (const auto stated = builder.read(given, pointer, read)) builder.set(pointer, *stated);
}

/// One of the words of `Enum`. @pre the value is one of them
template <typename Enum>
void word(CaseBuilder& builder, const ParsedOption& given)
{
  const std::string pointer = builder.target_of(*given.option);
  const auto words = words_of<Enum>();
  builder.remember(given, pointer);
  builder.set(pointer, static_cast<Enum>(std::find(words.begin(), words.end(), given.value) - words.begin()));
}

/// The effective date; "today" is the one that it is if no option states it.
void effective_date(CaseBuilder& builder, const ParsedOption& given);

/// That something is so.
void yes(CaseBuilder& builder, const ParsedOption& given);

/// An entry of a list, with an amount for a period.
/// @param kind  of CurrentKind, ExpenseKind or AdditionalIncomeKind
template <auto kind>
void pay(CaseBuilder& builder, const ParsedOption& given)
{
  const std::string pointer = builder.target_of(*given.option);
  if (const auto stated = builder.read(given, pointer, words::read_regular_amount)) {
    builder.set(pointer + "/amount", stated->amount);
    builder.set(pointer + "/period", Period{stated->unit, {}, {}});
  }
  builder.set(pointer + "/kind", kind);
}

/// A contribution to a pension: an amount for a period, or a part of the pay that the other options state.
void contribution(CaseBuilder& builder, const ParsedOption& given);

void hmrc_pay(CaseBuilder& builder, const ParsedOption& given);
void hmrc_pension(CaseBuilder& builder, const ParsedOption& given);

/// A record, and once the ground that takes its amount from it.
void hmrc_unearned(CaseBuilder& builder, const ParsedOption& given);

void asset(CaseBuilder& builder, const ParsedOption& given);

/// An amount for a period, or the income that the other options state.
void income_behind_rate(CaseBuilder& builder, const ParsedOption& given);

/// A receiving parent, with the children.
void children(CaseBuilder& builder, const ParsedOption& given);
void receiving_parent(CaseBuilder& builder, const ParsedOption& given);

// Facts of children. @pre the receiving parents are stated

/// The nights of all children.
void nights_of_each_child(CaseBuilder& builder, const ParsedOption& given);

/// That the care of all children is equal.
void equal_care_of_each_child(CaseBuilder& builder, const ParsedOption& given);

/// The date of birth of the first child that has none yet.
void child_born(CaseBuilder& builder, const ParsedOption& given);

// Of the last child whose date of birth is stated.
void in_education(CaseBuilder& builder, const ParsedOption& given);
void left_education(CaseBuilder& builder, const ParsedOption& given);

}  // namespace cmcalc::cli::state
