#include "cli/dispatch.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/file_guard.hpp"
#include "cli/options/command_line.hpp"
#include "cli/options/common.hpp"
#include "cli/options/help.hpp"
#include "cli/output.hpp"
#include "cli/wrong_use.hpp"
#include "cmcalc/tables.hpp"
#include "system/stop_signal.hpp"

namespace cmcalc::cli {

namespace {

/// The same on every day: of the rules that this version knows, the latest.
std::string version_text()
{
  const Rates rates = built_in_tables().in_force(Date{9999, 12, 31}, Jurisdiction::gb);
  return fmt::format(
      "cmcalc {}\nRules: 2012, as in force from {}\nFigures last compared with their sources: {}\n",
      CMCALC_VERSION, rates.in_force_from().iso(), rates.verified_on().iso());
}

/// Whether the arguments ask for help, and for which; a mistake beside it does not matter then.
const std::string* asks_for_help(std::span<const std::string> arguments)
{
  for (const std::string& argument : arguments) {
    if (argument == "--") return nullptr;
    if (argument == "-h" || argument == "--help") return &argument;
  }
  return nullptr;
}

Length length_of(const std::string& help) { return help == "-h" ? Length::brief : Length::complete; }

/// Puts what a command wrote into the file of --output, if it is given.
void deliver(Outcome& outcome, const ParsedCommand& given, const StopSignal& stop)
{
  if (!given.has(options::output) || outcome.out.empty()) return;
  const std::string text = std::exchange(outcome.out, {});
  write_whole_file(outcome, given, options::output, text, stop);
}

}  // namespace

Outcome help_for(const Command* command, Length length, const Environment& environment)
{
  const std::size_t width = std::clamp(environment.width, narrowest_help, widest_help);
  return {.exit = exit_done,
          .out = command == nullptr ? help_of_program(length, width) : help_of(*command, length, width),
          .err = {}};
}

Outcome run(std::span<const std::string> arguments, const Environment& environment)
{
  if (arguments.empty()) return help_for(nullptr, Length::brief, environment);
  const std::string& first = arguments.front();
  if (first == "-h" || first == "--help") return help_for(nullptr, length_of(first), environment);
  if (first == "--version") return {.exit = exit_done, .out = version_text(), .err = {}};
  const Command* const command = command_named(first);
  const bool json_errors = wants_json_errors(arguments);
  if (command == nullptr) return wrong_use(no_such_command(first), {.json_errors = json_errors});
  const auto rest = arguments.subspan(1);
  if (const std::string* const help = asks_for_help(rest))
    return help_for(command, length_of(*help), environment);
  CommandLine line = parse(*command, rest);
  line.given.json_errors = json_errors;
  if (line.mistake) return wrong_use(*line.mistake, line.given);
  if (const Mistake twice = file_named_twice(line.given)) return wrong_use(*twice, line.given);
  StopSignal stop;
  Outcome outcome = command->run(line.given, environment, stop);
  outcome.json_errors = json_errors;
  deliver(outcome, line.given, stop);
  return outcome;
}

}  // namespace cmcalc::cli
