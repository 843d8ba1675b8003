// The program: reads its surroundings (terminal, NO_COLOR), and nothing below it does.
#include <cstdlib>
#include <exception>

#include <fmt/format.h>
#include <unistd.h>

#include "files.hpp"
#include "options.hpp"

int main(int argc, char** argv)
try {
  using namespace cmcalc::cli;
  const CommandLine line = parse_command_line(argc, argv);
  if (!line.mistake.empty()) {
    fmt::print(stderr, "cmcalc: {}\nTry cmcalc --help.\n", line.mistake);
    return exit_usage;
  }
  if (!line.calc) return write_standard_output(line.print).empty() ? exit_done : exit_usage;
  const char* const no_colour = std::getenv("NO_COLOR");
  const bool plain = no_colour != nullptr && *no_colour != '\0';
  return run_calc(*line.calc, ::isatty(STDOUT_FILENO) != 0 && !plain);
} catch (const std::exception& defect) {
  // Bad input never arrives here: it is a value, with an exit code of its own.
  fmt::print(stderr, "cmcalc: a defect in the program: {}\n", defect.what());
  return cmcalc::cli::exit_defect;
}
