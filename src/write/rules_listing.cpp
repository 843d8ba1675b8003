#include "write/rules_listing.hpp"

#include <algorithm>
#include <array>

namespace cmcalc::rules_listing {

std::vector<const TableEntry*> in_order_of_statute(const Rates& rates)
{
  std::vector<const TableEntry*> entries;
  for (std::size_t at = 0; at < parameter_count; ++at) {
    if (const TableEntry* const entry = rates.entry(static_cast<Parameter>(at))) entries.push_back(entry);
  }
  std::stable_sort(entries.begin(), entries.end(), [](const TableEntry* a, const TableEntry* b) {
    return text_of(a->parameter).law < text_of(b->parameter).law;
  });
  return entries;
}

std::vector<Parameter> not_in_force(const Rates& rates)
{
  std::vector<Parameter> missing;
  for (std::size_t at = 0; at < parameter_count; ++at) {
    if (!rates.has(static_cast<Parameter>(at))) missing.push_back(static_cast<Parameter>(at));
  }
  return missing;
}

std::vector<const BenefitText*> benefits_on(Date day, Jurisdiction jurisdiction)
{
  std::vector<const BenefitText*> benefits;
  for (std::size_t at = 0; at < benefit_count; ++at) {
    const BenefitText& benefit = text_of(static_cast<Benefit>(at));
    const std::optional<Date>& from = benefit.from[static_cast<std::size_t>(jurisdiction)];
    if (!from || *from <= day) benefits.push_back(&benefit);
  }
  return benefits;
}

std::string_view name_of(Unit unit)
{
  static constexpr std::array<std::string_view, 6> names = {"pounds", "percent", "fraction",
                                                            "nights", "number",  "years"};
  return names[static_cast<std::size_t>(unit)];
}

std::string_view name_of(BenefitEffect effect)
{
  static constexpr std::array<std::string_view, 3> names = {"flat_rate_own", "flat_rate_own_partner", "none"};
  return names[static_cast<std::size_t>(effect)];
}

std::string_view in_words(BenefitEffect effect)
{
  static constexpr std::array<std::string_view, 3> words = {
      "flat rate if the paying parent receives it",
      "flat rate if the paying parent or the partner receives it", "no effect on the rate"};
  return words[static_cast<std::size_t>(effect)];
}

}  // namespace cmcalc::rules_listing
