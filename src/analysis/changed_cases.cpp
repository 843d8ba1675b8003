#include "analysis/changed_cases.hpp"

#include <algorithm>

namespace cmcalc {

Amounts amounts_of(const Calculation& calculation)
{
  Amounts amounts{.weekly = calculation.weekly.value,
                  .rate = calculation.rate,
                  .income_basis = calculation.income_basis,
                  .receiving_parents = {}};
  for (const Payable& each : calculation.receiving_parents) amounts.receiving_parents.add(each.weekly.value);
  return amounts;
}

bool same_is_payable(const Amounts& left, const Amounts& right)
{
  return left.weekly == right.weekly &&
         std::equal(left.receiving_parents.begin(), left.receiving_parents.end(),
                    right.receiving_parents.begin(), right.receiving_parents.end());
}

ChangedCases::ChangedCases(const Facts& base) : base_{base}
{
  if (const auto amounts = with(std::span<const Change>{})) amounts_ = *amounts;
}

bool ChangedCases::change(std::span<const Change> changes)
{
  changed_ = base_;
  return std::all_of(changes.begin(), changes.end(),
                     [&](const Change& each) { return !apply(changed_, each); });
}

std::optional<Amounts> ChangedCases::with(std::span<const Change> changes)
{
  Problems problems;
  return with(changes, problems);
}

std::optional<Amounts> ChangedCases::with(std::span<const Change> changes, Problems& problems)
{
  if (!change(changes)) return std::nullopt;
  const Answer* const answer = quick_.answer(changed_, problems);
  return answer == nullptr ? std::nullopt : std::optional{amounts_of(answer->calculation)};
}

const Answer* ChangedCases::explained(std::span<const Change> changes)
{
  Problems problems;
  return change(changes) ? recording_.answer(changed_, problems) : nullptr;
}

}  // namespace cmcalc
