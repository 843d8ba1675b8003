#include "core/fact_ranges.hpp"

namespace cmcalc {

namespace {

/// How far `to` is from `from`: a number, pence or days.
std::int64_t distance(const Point& from, const Point& to)
{
  if (const Date* const day = std::get_if<Date>(&to)) return day->days_since(std::get<Date>(from));
  if (const Money* const amount = std::get_if<Money>(&to)) {
    return whole_pence(*amount) - whole_pence(std::get<Money>(from));
  }
  return std::get<std::int64_t>(to) - std::get<std::int64_t>(from);
}

}  // namespace

std::int64_t FactRange::points() const { return distance(from, to) / step + 1; }

Point FactRange::point(std::int64_t at) const
{
  const std::int64_t ahead = at * step;
  if (const Date* const day = std::get_if<Date>(&from)) return days_after(*day, ahead).value_or(*day);
  if (const Money* const amount = std::get_if<Money>(&from)) return *amount + Money{Fraction{ahead}};
  return std::get<std::int64_t>(from) + ahead;
}

Change FactRange::change_to(const Point& value) const
{
  Change made = change;
  if (auto* const at_pointer = std::get_if<PointerChange>(&made)) {
    std::visit([&](const auto& point) { at_pointer->value = point; }, value);
    return made;
  }
  NamedChange& named = std::get<NamedChange>(made);
  if (named.name == ShortName::income) {
    named.value = PayChange{std::get<Money>(value), unit};
  } else if (named.name == ShortName::nights) {
    named.value = Nights{.assumed = false, .count = std::get<std::int64_t>(value), .days = {}};
  } else {
    std::visit([&](const auto& point) { named.value = point; }, value);
  }
  return made;
}

}  // namespace cmcalc
