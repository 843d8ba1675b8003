#include "analysis/night_count.hpp"

namespace cmcalc {

namespace {

/// The fewest whole nights that reach `limit`.
std::int64_t nights_to_reach(const Fraction& limit)
{
  const auto whole = static_cast<std::int64_t>(limit.cut_off());
  return Fraction{whole} < limit ? whole + 1 : whole;
}

}  // namespace

std::optional<TwelveMonths> twelve_months_from(Date from)
{
  constexpr int last_year = 9999;
  if (from.year() == last_year) return std::nullopt;
  const bool leap_day = from.month() == 2 && from.day() == 29;
  const Date a_year_later =
      leap_day ? Date{from.year() + 1, 3, 1} : Date{from.year() + 1, from.month(), from.day()};
  return TwelveMonths{.from = from, .to = *days_after(a_year_later, -1)};
}

bool NightPattern::has(Date day) const { return day >= first && day.days_since(first) % days < nights; }

NightCount count_nights(const TwelveMonths& months, const std::optional<NightPattern>& pattern,
                        const DatedNights& dates)
{
  NightCount result;
  for (int passed = 0; passed <= months.to.days_since(months.from); ++passed) {
    const Date day = *days_after(months.from, passed);
    if (passed == 0 || day.day() == 1) result.months.push_back({day.year(), day.month(), 0});
    const auto dated = dates.find(day);
    const bool stays = dated != dates.end() ? dated->second : pattern && pattern->has(day);
    if (!stays) continue;
    ++result.count;
    ++result.months.back().count;
  }
  return result;
}

BandOfNights band_of_nights(std::int64_t count, const Rates& rates)
{
  const TableEntry& bands = *rates.entry(Parameter::shared_care_nights);
  BandOfNights band;
  for (std::size_t at = 0; at < bands.rows; ++at) {
    const std::int64_t first = nights_to_reach(bands.values[at]);
    if (count < first) {
      band.last = first - 1;
      band.to_above = first - count;
      break;
    }
    band.first = first;
    band.to_below = count - first + 1;
    band.is_lowest = at == 0;
    band.fraction = rates.entry(Parameter::shared_care_fraction)->values[at];
  }
  if (!band.last) band.further = {rates.entry(Parameter::shared_care_further_reduction)->values[0]};
  const Fraction enough = rates.entry(Parameter::shared_care_flat_rate_nights)->values[0];
  band.nothing_at_flat_rate = Fraction{count} >= enough;
  return band;
}

}  // namespace cmcalc
