// The one table of commands and options. Parsing, help, man page and completions all come from it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cmcalc::cli {

/// What an option or a word of a command is for, whatever it is called.
enum class Name : std::uint8_t {
  // what the command works on
  file,
  explained_id,
  schema_name,
  command_name,
  // the case, for `estimate`
  date,
  jurisdiction,
  decision,
  income,
  self_employed,
  pension_income,
  pension,
  hmrc,
  historic_weekly,
  estimated_weekly,
  gross_weekly,
  children,
  nights,
  receiving_parent,
  other_children,
  arrangement_children,
  benefit,
  partner_benefit,
  partner_pays,
  status,
  date_of_birth,
  // grounds of a variation
  contact_costs,
  disability_costs,
  prior_debts,
  boarding_fees,
  mortgage,
  unearned,
  unearned_hmrc,
  assets,
  diverted,
  income_behind_rate,
  // what comes out
  format,
  output,
  save,
  all_lines,
  input_format,
  output_format,
  csv_template,
  rejects,
  on_error,
  worksheet,
  only_changed,
  summary,
  jobs,
  line_buffered,
  quiet,
  errors,
  color,
  help,
  version,
};

/// Under which heading an option stands in help.
enum class Group : std::uint8_t { when, income, children, household, variation, output, running, other };
inline constexpr std::size_t group_count = 8;
[[nodiscard]] std::string_view title_of(Group group);

/// What a shell offers for an argument.
enum class Offered : std::uint8_t { nothing, choices, files };

using Choices = std::vector<std::string_view> (*)();

struct Option {
  Name name{};
  Group group{};
  char letter = 0;                 ///< its short form, or none
  std::string_view word = {};      ///< its long form, "--format"
  std::string_view argument = {};  ///< what follows it, "FILE"; empty for a flag
  Choices choices = nullptr;       ///< the only arguments there are, where they are words
  Choices kinds = nullptr;         ///< the only words for KIND, where an argument has one in it
  Offered offered = Offered::nothing;
  bool repeatable = false;
  bool shows_choices = false;     ///< whether they are few enough to stand in its place
  std::string_view help = {};     ///< one line, for short help and completions
  std::string_view more = {};     ///< what complete help and the man page say besides
  std::string_view example = {};  ///< "--income 36000/year"
};

/// Words of a command that are no options.
struct Words {
  Name name{};
  std::string_view argument = {};  ///< "FILE...|-"; empty where the command takes none
  std::string_view one = {};       ///< what one of them is, "document"
  std::string_view help = {};
  Choices choices = nullptr;
  Offered offered = Offered::nothing;
  bool needed = false;
  bool several = false;
  std::string_view missing = {};  ///< what to say when they are needed and missing
};

struct Example {
  std::string_view line = {};  ///< "cmcalc calc case.json"
  std::string_view does = {};
};

struct Command {
  std::string_view name = {};
  std::string_view summary = {};      ///< one line
  std::string_view description = {};  ///< paragraphs, with an empty line between them
  Words words = {};
  std::string_view usual = {};  ///< options that it is mostly used with
  std::span<const Option* const> options = {};
  std::span<const Example> examples = {};
  std::string_view exits = {};  ///< its exit codes, in words
};

inline constexpr std::string_view program_summary =
    "works out child maintenance under the UK's statutory 2012 scheme";

/// All commands, in the order of help.
[[nodiscard]] std::span<const Command> commands();
[[nodiscard]] const Command* command_named(std::string_view name);

/// Options of the program itself: `--help` and `--version`.
[[nodiscard]] std::span<const Option* const> program_options();
[[nodiscard]] std::span<const Example> program_examples();

/// "FILE", or "text|json": what follows an option; empty for a flag.
[[nodiscard]] std::string argument_of(const Option& option);

/// "-o, --output FILE"
[[nodiscard]] std::string written(const Option& option);

/// "cmcalc calc [options] FILE...|-"
[[nodiscard]] std::string usage(const Command& command);

}  // namespace cmcalc::cli
