// The program as a function: arguments in, texts and an exit code out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "cmcalc/date.hpp"

namespace cmcalc::cli {

/// Exit codes, part of the contract.
enum Exit : int {
  exit_done = 0,
  exit_found = 1,     ///< done, but some records were refused
  exit_usage = 2,     ///< wrong use of the command line, or a file that cannot be read or written
  exit_refused = 3,   ///< a case was refused
  exit_defect = 70,   ///< a defect in the program
  exit_signal = 128,  ///< and the number of the signal that ended it: 130 after Ctrl-C, 143 after SIGTERM,
                      ///< 129 after SIGHUP
};

/// What only `main` may look at.
struct Environment {
  Date today;
  std::uint64_t (*milliseconds)() = nullptr;  ///< of a clock that never goes back
  unsigned cores = 1;                         ///< how many threads can run at once
  bool colour = false;                        ///< whether standard output is a terminal that wants colours
  bool watched = false;                       ///< whether standard error is a terminal
  bool typed_input = false;                   ///< whether standard input is a terminal
  std::size_t width = 78;                     ///< columns for help
};

/// What a command has to say.
struct Outcome {
  int exit = exit_done;
  std::string out = {};      ///< for standard output, or for the file of --output
  std::string err = {};      ///< for standard error
  bool json_errors = false;  ///< whether problems are reported as JSON
};

/// Does what `arguments` ask for, those after the name of the program. Files are read and written here;
/// the two texts are left to be printed.
[[nodiscard]] Outcome run(std::span<const std::string> arguments, const Environment& environment);

}  // namespace cmcalc::cli
