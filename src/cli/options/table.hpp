// The one table of commands and options. Parsing, help, man page and completions all come from it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/dispatch.hpp"
#include "cmcalc/ids.hpp"
#include "system/stop_signal.hpp"

namespace cmcalc::cli {

/// The heading of an option in help.
enum class Group : std::uint8_t {
  question,
  letter,
  when,
  income,
  children,
  household,
  variation,
  output,
  running,
  other
};
inline constexpr std::size_t group_count = 10;
[[nodiscard]] std::string_view title_of(Group group);

using Choices = std::vector<std::string_view> (*)();

/// What a command does with the file that an option names.
enum class FileUse : std::uint8_t {
  none,
  read,
  results,  ///< written instead of standard output
  beside,   ///< written in addition to the results
};

struct Option;
class CaseBuilder;

/// An option as it was given; the value of a flag is empty.
struct ParsedOption {
  const Option* option = nullptr;
  std::string value;
};

/// States the fact of an option in the case that `estimate` builds.
using StateFact = void (*)(CaseBuilder& builder, const ParsedOption& given);

struct Option {
  Group group{};
  char letter = 0;                 ///< its short form, or none
  std::string_view word = {};      ///< its long form, "--format"
  std::string_view argument = {};  ///< the name of its value, "FILE"; empty for a flag
  Choices choices = nullptr;       ///< the only values, if they are words
  bool in_words = false;           ///< whether other words for the choices are understood too
  Choices kinds = nullptr;         ///< the only words for KIND, if the value has one in it
  FileUse file = FileUse::none;
  bool repeatable = false;
  bool shows_choices = false;     ///< whether help shows the few choices in place of the argument
  std::string_view fact = {};     ///< the JSON pointer of the fact it states; "-" is a new entry of a list
  StateFact state = nullptr;      ///< reads the value and states the fact
  std::string_view help = {};     ///< one line, for short help and completions
  std::string_view more = {};     ///< what complete help and the man page add
  std::string_view example = {};  ///< "--income 36000/year"
};

/// The words of a command that are not options.
struct Words {
  std::string_view argument = {};  ///< "FILE...|-"; empty if the command takes none
  std::string_view one = {};       ///< what one of them is, "document"
  std::string_view help = {};
  Choices choices = nullptr;  ///< the only words
  bool open = false;          ///< whether other words are taken too
  bool files = false;         ///< whether they are names of files
  bool needed = false;
  bool several = false;
  Message missing{};  ///< the message if they are needed and missing
};

struct Example {
  std::string_view line = {};  ///< "cmcalc calc case.json"
  std::string_view does = {};
};

struct Command;

/// A command as it was given.
struct ParsedCommand {
  const Command* command = nullptr;
  std::vector<ParsedOption> options =
      {};  ///< in the order given, without an --output that is standard output
  std::vector<std::string> words = {};
  bool json_errors = false;  ///< whether problems are reported as JSON

  [[nodiscard]] bool has(const Option& option) const { return value(option) != nullptr; }
  /// The value of an option that is given once, or null.
  [[nodiscard]] const std::string* value(const Option& option) const;
  /// The same, or `otherwise`.
  [[nodiscard]] std::string value_or(const Option& option, std::string_view otherwise) const;
};

struct Command {
  std::string_view name = {};
  std::string_view summary = {};      ///< one line
  std::string_view description = {};  ///< paragraphs, with an empty line between them
  Words words = {};
  std::string_view usual = {};  ///< options that most uses have
  std::span<const Option* const> options = {};
  std::span<const Example> examples = {};
  std::string_view exits = {};  ///< its exit codes, in words
  Outcome (*run)(const ParsedCommand& given, const Environment& environment, StopSignal& stop) = nullptr;
};

inline constexpr std::string_view program_summary =
    "works out child maintenance under the UK's statutory 2012 scheme";

/// All commands, in the order of help.
[[nodiscard]] std::span<const Command* const> commands();
[[nodiscard]] const Command* command_named(std::string_view name);

/// Options of the program itself: `--help` and `--version`.
[[nodiscard]] std::span<const Option* const> program_options();
[[nodiscard]] std::span<const Example> program_examples();

/// "FILE", or "text|json": the value of an option as help shows it; empty for a flag.
[[nodiscard]] std::string argument_of(const Option& option);

/// "FILE": what help calls one of the words.
[[nodiscard]] std::string place_of(const Words& words);

/// "-o, --output FILE"
[[nodiscard]] std::string written(const Option& option);

/// "cmcalc calc [options] FILE...|-"
[[nodiscard]] std::string usage(const Command& command);

}  // namespace cmcalc::cli
