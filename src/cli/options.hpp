// The command line: one table of commands and options, from which parsing and help come.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmcalc/date.hpp"

namespace cmcalc::cli {

/// Exit codes, part of the contract.
enum Exit : int {
  exit_done = 0,
  exit_usage = 2,    ///< wrong use of the command line, or a file that cannot be read or written
  exit_refused = 3,  ///< the case was refused
  exit_defect = 70,  ///< a defect in the program
};

enum class Format { text, json };
enum class ErrorStyle { human, json };
enum class Colour { automatic, always, never };

struct CalcOptions {
  std::vector<std::string> files;
  Format format = Format::text;
  std::string output;  ///< empty: standard output
  std::optional<Date> date;
  ErrorStyle errors = ErrorStyle::human;
  Colour colour = Colour::automatic;
  bool all_lines = false;
};

/// What the command line asks for: a command, or a text to print at once.
struct CommandLine {
  std::optional<CalcOptions> calc;
  std::string print;    ///< help or version, for standard output
  std::string mistake;  ///< wrong use, for standard error
};

[[nodiscard]] CommandLine parse_command_line(int argc, const char* const* argv);

/// `cmcalc calc`
/// @param colour_by_default  whether standard output is a terminal that wants colours
/// @return an exit code
[[nodiscard]] int run_calc(const CalcOptions& options, bool colour_by_default);

}  // namespace cmcalc::cli
