/// @file
/// Why an input was refused. Bad input is a value, never an exception.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cmcalc/ids.hpp"

namespace cmcalc {

/// One thing that is wrong with a case.
struct Problem {
  ErrorId id{};
  std::string pointer;  ///< the fact, as a JSON pointer into a case document: "/paying_parent/income"
  std::string problem;  ///< one sentence, quoting what was given
  std::string remedy;   ///< one sentence: what to write instead

  static constexpr std::ptrdiff_t unknown = -1;
  std::ptrdiff_t offset = unknown;  ///< byte of the text where the fact stands, where there is a text
  std::size_t line = 0;             ///< line of the text, from 1; 0 where there is no text
  std::string option{};             ///< the option that stated the fact, "--children 25"; empty for a text
  std::string column{};             ///< the column of a CSV that states the fact; empty elsewhere
};

using Problems = std::vector<Problem>;

/// So many problems are told at once: nobody mends more, and a hostile input could make millions.
inline constexpr std::size_t most_problems = 1000;

}  // namespace cmcalc
