/// @file
/// Whether a decision letter is right, and what it may have done if it gives another amount.
///
/// An explanation is the case with changed facts, with another table or with another reading, given to the
/// calculator, that reproduces every figure that the letter states. It says what would give the letter's
/// figures, not what was done: the facts of the case may be the wrong ones.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/check/candidate.hpp"
#include "analysis/check/change.hpp"
#include "analysis/check/letter.hpp"
#include "analysis/check/unstated.hpp"
#include "analysis/explanations.hpp"
#include "cmcalc/facts.hpp"
#include "cmcalc/money.hpp"

namespace cmcalc {

/// A figure that the letter states, beside the one calculated.
struct ComparedFigure {
  LetterFigure figure{};
  std::size_t parent = 0;  ///< the receiving parent by position, if the figure is about one
  LetterValue award;
  LetterValue calculated;  ///< nothing if the calculation has no such figure
  bool agrees = false;

  /// The letter's figure less the one calculated; nothing if they are not numbers.
  [[nodiscard]] LetterValue by() const;
  /// The same in a year of 52 weeks, of an amount that is payable.
  [[nodiscard]] std::optional<Money> by_year() const;
};

/// What reproduces the letter.
struct Explanation {
  ExplanationId id{};
  std::optional<ExplanationId> second;          ///< of a pair
  std::vector<std::vector<Change>> changes;     ///< each makes the case give the letter's figures
  std::vector<std::size_t> second_from;         ///< in each of them: where those of the second cause begin
  std::optional<ReadAs> read_as;                ///< how the letter is read
  bool rounded_at_each_step = false;            ///< together with `step-rounding`
  bool on_the_letters_income = false;           ///< together with the income that the letter states
  std::vector<check::Practice> practices = {};  ///< together with the first of `changes`
  Money weekly;
  std::optional<Money> gross_weekly_income;
};

struct LetterCheck {
  bool agrees = false;
  std::vector<ComparedFigure> compared;      ///< in the order of reg 25
  std::vector<Explanation> explanations;     ///< best first
  bool pairs = false;                        ///< they are pairs: merely possible
  bool only_rounding = false;                ///< every amount is within two pence of the letter's
  bool follows_from_letters_income = false;  ///< all else is right on the income that the letter states
  std::vector<LetterFigure> told_apart_by;
  std::vector<UnstatedFact> unstated;
};

/// How far the search for explanations goes: to one cause, or also to one beside the letter's own income and
/// to two.
enum class SearchDepth : std::uint8_t { singles, pairs };

/// Checks the award of `facts` against their calculation.
/// @pre the case is accepted by Calculator, and states an award with an amount
/// @law reg 25
[[nodiscard]] LetterCheck check_letter(const Facts& facts, SearchDepth depth = SearchDepth::pairs);

}  // namespace cmcalc
