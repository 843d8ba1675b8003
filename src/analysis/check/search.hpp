/// @file
/// Searches for what reproduces a letter: one cause first, then one and rounding at each step, then one on
/// the income of the letter, and at last two.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analysis/check/trial.hpp"

namespace cmcalc::check {

/// A cause or two that reproduce the letter.
struct Fit {
  std::vector<const Candidate*>
      causes;               ///< one or two; on the letter's income, the variation left out may follow
  std::uint64_t score = 0;  ///< the higher, the likelier
  bool rounded_at_each_step = false;
  bool on_the_letters_income = false;
  Outcome outcome;
};

class Search {
 public:
  /// @param base        what the case itself gives, which is not what the letter states
  /// @param most_pairs  how many pairs are tried
  Search(Trial& trial, const Letter& letter, const Outcome& base, const Candidates& candidates,
         std::size_t most_pairs);

  /// Those of one cause.
  [[nodiscard]] std::vector<Fit> singles();
  /// Those of one cause, if every named amount is rounded.
  [[nodiscard]] std::vector<Fit> rounded_singles();
  /// Those of two causes, of which at most one is about how the letter is read.
  [[nodiscard]] std::vector<Fit> pairs();

  /// Whether the letter follows from the income that it states, with or without the variation of the case.
  [[nodiscard]] bool follows_from_letters_income();
  /// Those of one cause beside the income that the letter states.
  [[nodiscard]] std::vector<Fit> singles_on_letters_income();

 private:
  /// A candidate that changes something.
  struct Effective {
    const Candidate* candidate;
    std::uint64_t score;
  };
  struct Pair {
    std::size_t first;
    std::size_t second;  ///< the reading of the letter, if one is
    std::uint64_t score;
  };

  /// Tries `candidate` and adds it to `fitting` if it reproduces the letter.
  /// @return whether it changes anything
  bool try_single(const Candidate& candidate, std::vector<Fit>& fitting);
  bool try_reading(const Candidate& candidate, const Outcome& outcome, Fit fit, std::vector<Fit>& fitting);
  void set_scores(std::vector<Effective>& list) const;
  [[nodiscard]] std::vector<Pair> likeliest_pairs() const;

  /// What causes do on the letter's income: with the least income that rounds to it, and whether they
  /// reproduce the letter, perhaps with every named amount rounded.
  struct OnLettersIncome {
    std::vector<Stated> lower;
    bool fits = false;
    bool rounded = false;
  };
  /// @param causes  the reading of the letter, if one is among them, comes first
  OnLettersIncome try_on_letters_income(std::span<const Candidate* const> causes);
  std::vector<Stated> on_letters_income(std::span<const Candidate* const> causes, Fraction off, bool rounded);
  [[nodiscard]] IncomeInForce letters_income(Fraction off) const;
  [[nodiscard]] std::vector<std::vector<const Candidate*>> ways_to_vary() const;

  Trial& trial_;
  const Letter& letter_;
  const Outcome& base_;
  const Candidates& candidates_;
  std::vector<Effective> effective_;
  std::size_t most_pairs_;
};

}  // namespace cmcalc::check
