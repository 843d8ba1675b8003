// cmcalc help: the complete help of a command.
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/options/common.hpp"
#include "cli/options/help.hpp"

namespace cmcalc::cli {

namespace {

using namespace options;

Outcome run_help(const ParsedCommand& given, const Environment& environment, StopSignal&)
{
  return help_for(given.words.empty() ? nullptr : command_named(given.words[0]), Length::complete,
                  environment);
}

constexpr std::array help_options = {&help};
constexpr std::array help_examples = {Example{"cmcalc help estimate", "the same as cmcalc estimate --help"}};

}  // namespace

const Command help_command{.name = "help",
                           .summary = "every option of a command, with examples",
                           .description = "Shows the complete help of a command, or of the program.",
                           .words = {.argument = "[COMMAND]",
                                     .one = "command",
                                     .help = "which command",
                                     .choices = choices::commands},
                           .options = help_options,
                           .examples = help_examples,
                           .exits = exits_of_texts,
                           .run = run_help};

}  // namespace cmcalc::cli
