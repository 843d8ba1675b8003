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
    write_standard_error(fmt::format("cmcalc: {}\nTry cmcalc --help.\n", line.mistake));
    return exit_usage;
  }
  if (!line.calc) {
    const std::string failure = write_standard_output(line.print);
    if (failure.empty()) return exit_done;
    write_standard_error(fmt::format("cmcalc: standard output cannot be written: {}\n", failure));
    return exit_usage;
  }
  const char* const no_colour = std::getenv("NO_COLOR");
  const bool plain = no_colour != nullptr && *no_colour != '\0';
  return run_calc(*line.calc, ::isatty(STDOUT_FILENO) != 0 && !plain);
} catch (const std::exception& defect) {
  // Bad input never arrives here: it is a value, with an exit code of its own.
  cmcalc::cli::write_standard_error(fmt::format("cmcalc: a defect in the program: {}\n", defect.what()));
  return cmcalc::cli::exit_defect;
}
