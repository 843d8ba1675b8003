// What a command line says, as far as the table of options tells.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/table.hpp"

namespace cmcalc::cli {

/// An option as it was given; the value of a flag is empty.
struct ParsedOption {
  const Option* option = nullptr;
  std::string value;
};

/// A command with what was said to it.
struct ParsedCommand {
  const Command* command = nullptr;
  std::vector<ParsedOption> options;  ///< in the order given, without an --output that is standard output
  std::vector<std::string> words;

  [[nodiscard]] bool has(Name name) const { return value(name) != nullptr; }
  /// The value of an option that is given once, or null.
  [[nodiscard]] const std::string* value(Name name) const;
  /// The same, or `otherwise`.
  [[nodiscard]] std::string value_or(Name name, std::string_view otherwise) const;
};

/// A command line: what is given, or what is wrong with it.
struct CommandLine {
  ParsedCommand given;
  std::string mistake;  ///< wrong use; empty where there is none
};

/// @pre `command` is in the table
/// @param arguments  those after the command
[[nodiscard]] CommandLine parse(const Command& command, std::span<const std::string> arguments);

/// What to say of a command that there is not.
[[nodiscard]] std::string no_such_command(std::string_view given);

/// "--format: \"xml\" is none of text, json": a word that is not among `choices`, with the nearest.
/// @param what  the option, or what the word is
[[nodiscard]] std::string not_a_choice(std::string_view what, std::string_view given,
                                       std::span<const std::string_view> choices);

}  // namespace cmcalc::cli
