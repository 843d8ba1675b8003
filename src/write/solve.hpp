/// @file
/// The answer of `solve`, as text and as the document cmcalc.solve/1.
#pragma once

#include <string>
#include <string_view>

#include "analysis/solve.hpp"
#include "cmcalc/facts.hpp"

namespace cmcalc {

/// A question about a valid case, and its solution. It refers to both and to the facts.
struct SolvedCase {
  const Facts& facts;
  const SolveQuestion& question;
  const Solution& solution;
  std::string_view payee = {};  ///< the id of the receiving parent that the question is about
};

/// "gross-weekly": the name of each unknown, in their order.
[[nodiscard]] std::string_view name_of(Unknown unknown);

/// Appends the solution for people to `out`, the amount first; at most 78 columns, ending with a line end.
void write_solution(std::string& out, const SolvedCase& solved);

/// Appends the document cmcalc.solve/1 to `out`, on one line, ending with a line end.
void write_solution_json(std::string& out, const SolvedCase& solved);

}  // namespace cmcalc
