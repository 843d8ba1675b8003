#include "analysis/rising_stretches.hpp"

namespace cmcalc {

namespace {

/// The last of `values` for which `holds` is true; the value before the first if it is true for none.
/// @pre it is false for every value after one for which it is false
template <typename Holds>
std::int64_t last_that(Values values, const Holds& holds)
{
  std::int64_t yes = values.first - 1;
  std::int64_t no = values.last + 1;
  while (no - yes > 1) {
    const std::int64_t middle = yes + (no - yes) / 2;
    (holds(middle) ? yes : no) = middle;
  }
  return yes;
}

/// One stretch, and the amounts on it.
class Stretch {
 public:
  Stretch(const WeeklyOf& weekly_of, Values values)
      : weekly_of_{weekly_of},
        values_{values},
        lowest_{weekly_of(values.first)},
        highest_{values.last == values.first ? lowest_ : weekly_of(values.last)}
  {
  }

  /// The values that give `weekly`.
  [[nodiscard]] std::optional<Level> level(std::int64_t weekly) const
  {
    if (!lowest_ || weekly < *lowest_ || *highest_ < weekly) return std::nullopt;
    const Values found{last_below(weekly) + 1, last_up_to(weekly)};
    return found.first <= found.last ? std::optional{Level{found, weekly}} : std::nullopt;
  }

  /// The values that give the nearest amount below `weekly`.
  [[nodiscard]] std::optional<Level> level_below(std::int64_t weekly) const
  {
    if (!lowest_ || *lowest_ >= weekly) return std::nullopt;
    return level(amount(last_below(weekly)));
  }

  /// The values that give the nearest amount above `weekly`.
  [[nodiscard]] std::optional<Level> level_above(std::int64_t weekly) const
  {
    if (!highest_ || *highest_ <= weekly) return std::nullopt;
    return level(amount(last_up_to(weekly) + 1));
  }

 private:
  [[nodiscard]] std::int64_t amount(std::int64_t value) const { return *weekly_of_(value); }

  [[nodiscard]] std::int64_t last_below(std::int64_t weekly) const
  {
    return last_that(values_, [&](std::int64_t value) { return amount(value) < weekly; });
  }
  [[nodiscard]] std::int64_t last_up_to(std::int64_t weekly) const
  {
    return last_that(values_, [&](std::int64_t value) { return amount(value) <= weekly; });
  }

  const WeeklyOf& weekly_of_;
  Values values_;
  std::optional<std::int64_t> lowest_;
  std::optional<std::int64_t> highest_;
};

/// Adds `level` to `levels`, or to the last of them if it goes on there.
void add(std::vector<Level>& levels, const Level& level)
{
  const bool goes_on = !levels.empty() && levels.back().weekly == level.weekly &&
                       levels.back().values.last + 1 == level.values.first;
  if (goes_on) {
    levels.back().values.last = level.values.last;
  } else {
    levels.push_back(level);
  }
}

}  // namespace

std::vector<Values> stretches(const CourseOf& course_of, Values all)
{
  std::vector<Values> found;
  for (std::int64_t first = all.first; first <= all.last; first = found.back().last + 1) {
    const std::size_t course = course_of(first);
    const auto is_same = [&](std::int64_t value) { return course_of(value) == course; };
    found.push_back({first, last_that({first, all.last}, is_same)});
  }
  return found;
}

std::vector<Values> single_values(Values all)
{
  std::vector<Values> found;
  for (std::int64_t value = all.first; value <= all.last; ++value) found.push_back({value, value});
  return found;
}

std::vector<Level> levels_at(const WeeklyOf& weekly_of, const std::vector<Values>& stretches,
                             std::int64_t weekly)
{
  std::vector<Level> found;
  for (const Values& values : stretches) {
    if (const auto level = Stretch{weekly_of, values}.level(weekly)) add(found, *level);
  }
  return found;
}

Neighbours neighbours_of(const WeeklyOf& weekly_of, const std::vector<Values>& stretches, std::int64_t weekly)
{
  std::vector<Level> below;
  std::vector<Level> above;
  for (const Values& values : stretches) {
    const Stretch stretch{weekly_of, values};
    if (const auto level = stretch.level_below(weekly)) add(below, *level);
    if (const auto level = stretch.level_above(weekly)) add(above, *level);
  }
  Neighbours nearest;
  for (const Level& level : below) {
    if (!nearest.below || nearest.below->weekly < level.weekly) nearest.below = level;
  }
  for (const Level& level : above) {
    if (!nearest.above || level.weekly < nearest.above->weekly) nearest.above = level;
  }
  return nearest;
}

}  // namespace cmcalc
