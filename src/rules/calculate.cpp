// The way into the rules.
#include "cmcalc/calculation.hpp"

#include "rules/rules.hpp"

namespace cmcalc {

namespace rules {

using SilentSheet = BasicWorksheet<true>;

/// The steps in their order, as they were compiled to keep no lines.
[[nodiscard]] Calculation in_order(const Case& the_case, const Rates& rates, SilentSheet& sheet,
                                   const Readings& readings);

}  // namespace rules

Calculation calculate(const Case& the_case, const Rates& rates, Worksheet& sheet, const Readings& readings)
{
  if (sheet.is_recording()) return rules::in_order(the_case, rates, sheet, readings);
  rules::SilentSheet silent;
  return rules::in_order(the_case, rates, silent, readings);
}

std::optional<Note> rounding_note(const Case& the_case, const Rates& rates, const Calculation& calculation)
{
  Worksheet sheet{Worksheet::Recording::off};
  const Readings stepwise{.rounding = Readings::Rounding::each_named_amount};
  const Calculation other = calculate(the_case, rates, sheet, stepwise);
  if (other.weekly.value != calculation.weekly.value) {
    return Note{.id = NoteId::rounding_once, .amount = other.weekly.value};
  }
  for (std::size_t at = 0; at < other.receiving_parents.size(); ++at) {
    const Money amount = other.receiving_parents[at].weekly.value;
    if (amount == calculation.receiving_parents[at].weekly.value) continue;
    return Note{.id = NoteId::rounding_once,
                .subject = {Subject::Kind::receiving_parent, static_cast<std::uint16_t>(at)},
                .amount = amount};
  }
  return std::nullopt;
}

}  // namespace cmcalc
