/// @file
/// The figures of a decision letter (reg 25), and those that a calculation gives in their place.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "cmcalc/calculator.hpp"

namespace cmcalc {

/// What a letter states, in the order of reg 25.
enum class LetterFigure : std::uint8_t {
  gross_weekly_income,
  income_basis,
  qualifying_children,
  relevant_other_children,
  rate,
  weekly,
  parents_qualifying_children,  ///< of one receiving parent, as are the last two
  parents_nights_band,
  parents_weekly,
};

/// The value of a figure; nothing if there is none.
using LetterValue = std::variant<std::monostate, Money, std::int64_t, Rate, IncomeBasis, NightsBand>;

/// How a reader may have understood the amounts of a letter, which are for a week, in total and without fees.
struct ReadAs {
  enum class Fee : std::uint8_t { none, paid, received };
  static constexpr std::size_t all = most_receiving_parents;

  PeriodUnit period = PeriodUnit::week;  ///< week, fortnight, four weeks, month or year
  Fee fee = Fee::none;                   ///< with the fee that is paid, or after the fee that is taken off
  std::size_t parent = all;              ///< whose amount was taken for the total

  friend bool operator==(const ReadAs&, const ReadAs&) = default;
};

namespace check {

using Pence = std::int64_t;

/// What a letter would state if it followed from a calculation.
struct Outcome {
  struct Parent {
    bool there = false;
    Pence weekly = 0;
    unsigned qualifying_children = 0;
    std::uint8_t bands = 0;  ///< a bit for each NightsBand of one of the children

    friend bool operator==(const Parent&, const Parent&) = default;
  };

  Rate rate{};
  IncomeBasis basis{};
  std::optional<Pence> gross_weekly_income;  ///< to the nearest penny
  unsigned qualifying_children = 0;
  unsigned relevant_other_children = 0;
  Pence weekly = 0;
  std::array<Parent, most_receiving_parents> parents{};  ///< by position in the case itself

  friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// The amounts of an outcome as a letter states them.
struct StatedAmounts {
  Pence weekly = 0;
  std::array<Pence, most_receiving_parents> parents{};

  friend bool operator==(const StatedAmounts&, const StatedAmounts&) = default;
};

/// The figures that the letter states.
struct Letter {
  struct Parent {
    std::size_t position = 0;  ///< in the case
    std::optional<Pence> weekly;
    std::optional<unsigned> qualifying_children;
    std::optional<NightsBand> nights_band;
  };

  std::optional<Pence> weekly;
  std::optional<Pence> gross_weekly_income;
  std::optional<IncomeBasis> basis;
  std::optional<Rate> rate;
  std::optional<unsigned> qualifying_children;
  std::optional<unsigned> relevant_other_children;
  std::vector<Parent> parents;
};

/// The figures of `award`, the award of the case of `base`.
[[nodiscard]] Letter letter_of(const AwardFacts& award, const Answer& base);

/// What `calculation` gives for the case of `answer`.
/// @param ids  of the receiving parents of the case itself, by position
[[nodiscard]] Outcome outcome_of(const Answer& answer, const Calculation& calculation, const Rates& rates,
                                 const std::vector<std::string_view>& ids);

[[nodiscard]] StatedAmounts amounts_of(const Outcome& outcome);

/// Whether a basis says the same as that of the letter. Income that is only stated may have any.
[[nodiscard]] bool same_basis(IncomeBasis of_letter, IncomeBasis found);

/// Whether the letter states what `outcome` and `amounts` give.
[[nodiscard]] bool fits(const Letter& letter, const Outcome& outcome, const StatedAmounts& amounts);

/// An outcome, and how a letter would state its amounts.
struct Stated {
  Outcome outcome;
  StatedAmounts amounts;
};

/// Whether the letter is right for some income between those of two outcomes.
[[nodiscard]] bool fits_between(const Letter& letter, const Stated& lower, const Stated& upper);

/// Whether every amount that the letter states is within a few pence of `amounts`.
[[nodiscard]] bool near(const Letter& letter, const StatedAmounts& amounts);

/// Whether every amount that the letter states is within two pence of those of `outcome`, and all else the
/// same.
[[nodiscard]] bool differs_by_rounding(const Letter& letter, const Outcome& outcome);

}  // namespace check

}  // namespace cmcalc
