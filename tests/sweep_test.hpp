/// @file
/// What the sweeps share: a second, naive formula with its own figures in whole numbers, and one case
/// calculated again and again with changed facts.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <stdexcept>
#include <string>

#include "case_test.hpp"
#include "cmcalc/calculator.hpp"

namespace cmcalc::test {

/// Amounts of the naive formula are ten-thousandths of a penny: every rate is a whole number of them.
inline constexpr std::int64_t penny = 10'000;
inline constexpr std::int64_t pound = 100 * penny;

/// Before 25 November 2013 the flat rate is £5 and the table of reg 43 another.
enum class Era : std::uint8_t { five_pounds, seven_pounds };

inline Date day_of(Era era) { return era == Era::five_pounds ? Date{2013, 11, 24} : Date{2013, 11, 25}; }
inline std::int64_t flat_rate(Era era) { return era == Era::five_pounds ? 5 : 7; }

struct NaiveRate {
  Rate rate{};
  std::int64_t amount = 0;
};

/// Sch 1 paras 2 to 5 on an income of whole pence, for at least one qualifying child.
inline NaiveRate naive_rate(std::int64_t income_pence, std::size_t qualifying, std::size_t others, Era era)
{
  static constexpr std::int64_t first[] = {12, 16, 19};
  static constexpr std::int64_t second[] = {9, 12, 15};
  static constexpr std::int64_t off[] = {0, 11, 14, 16};
  static constexpr std::int64_t per_mille[][3][4] = {
      {{190, 164, 156, 152}, {270, 235, 225, 219}, {330, 288, 277, 269}},
      {{170, 141, 132, 124}, {250, 212, 199, 189}, {310, 264, 249, 238}},
  };
  const std::size_t row = std::min<std::size_t>(qualifying, 3) - 1;
  const std::size_t column = std::min<std::size_t>(others, 3);
  const std::int64_t income = std::min<std::int64_t>(income_pence, 3000'00);
  const std::int64_t flat = flat_rate(era);
  if (income < flat * 100) return {Rate::nil, 0};
  if (income <= 100'00) return {Rate::flat, flat * pound};
  if (income < 200'00) {
    const std::int64_t tenths = per_mille[static_cast<std::size_t>(era)][row][column];
    return {Rate::reduced, flat * pound + (income - 100'00) * tenths * 10};
  }
  const std::int64_t assessed = income * (100 - off[column]);  // hundredths of a penny
  if (assessed <= 800'00 * 100) return {Rate::basic, assessed * first[row]};
  return {Rate::basic_plus, 800'00 * 100 * first[row] + (assessed - 800'00 * 100) * second[row]};
}

/// `amount` / `scale` in whole pence, half a penny up.
inline std::int64_t rounded(std::int64_t amount, std::int64_t scale = penny)
{
  return (2 * amount + scale) / (2 * scale);
}

/// Calculates one case again and again, in the same memory, without recording.
class Runner {
 public:
  Calculation operator()(const Facts& facts) { return answered(calculator_, facts).calculation; }

  /// Whether the same calculation with its lines recorded adds up and comes to the same.
  bool adds_up_recorded(const Facts& facts, const Calculation& unrecorded)
  {
    const Answer& recorded = answered(recording_, facts);
    return adds_up(recorded.sheet) && recorded.calculation.weekly.value == unrecorded.weekly.value;
  }

 private:
  const Answer& answered(Calculator& calculator, const Facts& facts)
  {
    problems_.clear();
    const Answer* const answer = calculator.answer(facts, problems_);
    if (answer == nullptr)
      throw std::logic_error{"a case of a sweep was refused: " + sentences_of(problems_.at(0)).problem};
    return *answer;
  }

  Calculator calculator_{Worksheet::Recording::off};
  Calculator recording_;
  Problems problems_;
};

inline Money pence(std::int64_t amount) { return {Fraction{amount}}; }

/// One receiving parent with so many children, on the last day of the one figures or the first of the others.
inline Facts facts_of(Era era, std::size_t children, std::int64_t others = 0)
{
  Facts facts = one_child();
  facts.effective_date = day_of(era);
  paying(facts).relevant_other_children = others;
  receiving(facts).children = RecyclingVector<ChildFacts>(children, ChildFacts{});
  return facts;
}

}  // namespace cmcalc::test
