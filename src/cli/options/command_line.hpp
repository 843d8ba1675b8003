// A command line, parsed by the table of options.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/table.hpp"

namespace cmcalc::cli {

/// A command line: what is given, or what is wrong with it.
struct CommandLine {
  ParsedCommand given;
  std::string mistake;  ///< wrong use; empty if nothing is
};

/// @pre `command` is in the table
/// @param arguments  those after the command
[[nodiscard]] CommandLine parse(const Command& command, std::span<const std::string> arguments);

/// The message for a command that does not exist.
[[nodiscard]] std::string no_such_command(std::string_view given);

/// "--format: \"xml\" is not one of: text, json": a word that is not among `choices`, with the nearest if
/// they are many.
/// @param what  the option, or what the word is
[[nodiscard]] std::string not_a_choice(std::string_view what, std::string_view given,
                                       std::span<const std::string_view> choices);

}  // namespace cmcalc::cli
