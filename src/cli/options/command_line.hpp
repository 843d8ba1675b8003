// A command line, parsed by the table of options.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/table.hpp"
#include "cli/wrong_use.hpp"

namespace cmcalc::cli {

/// A command line: what is given, or what is wrong with it.
struct CommandLine {
  ParsedCommand given;
  Mistake mistake;
};

/// @pre `command` is in the table
/// @param arguments  those after the command
[[nodiscard]] CommandLine parse(const Command& command, std::span<const std::string> arguments);

/// What is wrong with a command that does not exist.
[[nodiscard]] Problem no_such_command(std::string_view given);

}  // namespace cmcalc::cli
