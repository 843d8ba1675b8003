/// @file
/// Which of many whole numbers give a wanted amount, without trying them all: the numbers are divided into
/// stretches on each of which the amount never falls, and each stretch is searched by halves.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace cmcalc {

/// A number for the course of the calculation with a value: the same for two values if the same steps were
/// taken and the same findings made.
using CourseOf = std::function<std::size_t(std::int64_t value)>;

/// What is payable with a value, in pence; nothing if the case is refused.
using WeeklyOf = std::function<std::optional<std::int64_t>(std::int64_t value)>;

/// Neighbouring values, both ends included.
struct Values {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

/// Neighbouring values that give the same amount.
struct Level {
  Values values;
  std::int64_t weekly = 0;  ///< pence
};

/// The stretches of `all`: neighbouring values whose calculations take the same course.
/// @pre no course is left and then taken again
[[nodiscard]] std::vector<Values> stretches(const CourseOf& course_of, Values all);

/// Each value of `all` as a stretch of its own: nothing need be known about a few values that are all tried.
[[nodiscard]] std::vector<Values> single_values(Values all);

/// All values that give `weekly`, in order; neighbours are in one level.
/// @pre the stretches are in order and adjoin; each either has no amount anywhere, or amounts that never fall
[[nodiscard]] std::vector<Level> levels_at(const WeeklyOf& weekly_of, const std::vector<Values>& stretches,
                                           std::int64_t weekly);

/// The nearest amount below `weekly` and the nearest above, each with the first level that gives it.
struct Neighbours {
  std::optional<Level> below;
  std::optional<Level> above;
};
/// @pre as for `levels_at`, which finds nothing
[[nodiscard]] Neighbours neighbours_of(const WeeklyOf& weekly_of, const std::vector<Values>& stretches,
                                       std::int64_t weekly);

}  // namespace cmcalc
