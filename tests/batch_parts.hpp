/// @file
/// All parts of a batch, for the tests and fuzz targets that calculate one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "batch/calculator.hpp"

namespace cmcalc::test {

/// The combined output of consecutive parts.
struct Parts {
  std::string results;
  std::string rejects;
  std::uint64_t done = 0;
  std::uint64_t refused = 0;

  void add(const BatchPart& part)
  {
    results += part.results;
    rejects += part.rejects;
    done += part.done;
    refused += part.refused;
  }
};

/// Adds all parts of the results of `lines`.
inline void add_lines(BatchCalculator& calculator, BatchLines lines, Parts& parts)
{
  static BatchPart part;
  do {
    lines = calculator.calculate_lines(lines, part);
    parts.add(part);
  } while (!lines.text.empty());
}

/// Adds the result of line `number` alone, whatever its line end.
inline void add_line(BatchCalculator& calculator, std::string_view line, std::size_t number, Parts& parts)
{
  if (line.ends_with('\n')) line.remove_suffix(1);
  add_lines(calculator, {.text = line, .first_line = number}, parts);
}

}  // namespace cmcalc::test
