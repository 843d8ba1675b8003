#include <array>
#include <map>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "options.hpp"

namespace cmcalc::cli {

namespace {

constexpr std::string_view short_help =
    R"(cmcalc works out child maintenance under the UK's statutory 2012 scheme.

  cmcalc calc case.json                 the weekly amount, with every step
  cmcalc calc case.json --format json   the same for programs
  cmcalc calc -                         read the case from standard input

  cmcalc calc --help                    all options
  cmcalc --version                      version of the program
)";

/// One option: how it is written, and what it does.
struct Option {
  std::string_view names;
  std::string_view argument;
  std::string_view help;
};

constexpr std::array calc_options = {
    Option{"--format", "text|json", "how the result is written (text)"},
    Option{"-o,--output", "FILE", "write to FILE, which appears only when complete"},
    Option{"--date", "YYYY-MM-DD", "effective date: supplies it, or replaces the one in the case"},
    Option{"--errors", "human|json", "how problems are written on standard error (human)"},
    Option{"--color", "auto|always|never", "terminal colours (auto: on a terminal, unless NO_COLOR is set)"},
    Option{"--all-lines", "", "show also the lines that changed nothing"},
    Option{"-h,--help", "", "this help"},
};

std::string calc_help()
{
  std::string help =
      "cmcalc calc FILE...|-\n\n"
      "Works out the weekly amount for each case and shows every step with its\n"
      "provision. Several files give one result each, in order; - is standard input.\n\n";
  for (const Option& option : calc_options) {
    const std::string left = fmt::format("  {} {}", option.names, option.argument);
    help += fmt::format("{}\n      {}\n", left, option.help);
  }
  return help +
         "\nExit codes: 0 done, 2 wrong use or a file that cannot be read or written,\n"
         "3 a case was refused, 70 a defect in the program.\n";
}

/// `words` joined as CLI11 wants its choices.
template <typename Value>
CLI::CheckedTransformer choice(std::map<std::string, Value> words)
{
  return CLI::CheckedTransformer{std::move(words)};
}

void add_calc_options(CLI::App& calc, CalcOptions& options, std::string& date)
{
  calc.set_help_flag();
  calc.add_flag("-h,--help");
  calc.add_option("FILE", options.files)->required();
  calc.add_option("--format", options.format)
      ->transform(choice<Format>({{"text", Format::text}, {"json", Format::json}}));
  calc.add_option("-o,--output", options.output);
  calc.add_option("--date", date);
  calc.add_option("--errors", options.errors)
      ->transform(choice<ErrorStyle>({{"human", ErrorStyle::human}, {"json", ErrorStyle::json}}));
  calc.add_option("--color", options.colour)
      ->transform(choice<Colour>(
          {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}}));
  calc.add_flag("--all-lines", options.all_lines);
}

/// What CLI11 says of a mistake, in our words where it has none of its own worth reading.
std::string mistake_of(const CLI::ParseError& error)
{
  if (error.get_name() == "RequiredError") return "no FILE is given; a single minus sign reads standard input";
  return error.what();
}

}  // namespace

CommandLine parse_command_line(int argc, const char* const* argv)
{
  CommandLine line;
  const std::vector<std::string_view> arguments(argv + 1, argv + argc);
  if (arguments.empty()) {
    line.print = short_help;
    return line;
  }
  const bool wants_help = std::find(arguments.begin(), arguments.end(), "--help") != arguments.end() ||
                          std::find(arguments.begin(), arguments.end(), "-h") != arguments.end();
  if (wants_help) {
    line.print = arguments.front() == "calc" ? calc_help() : std::string{short_help};
    return line;
  }
  if (arguments.front() == "--version") {
    line.print = "cmcalc " CMCALC_VERSION "\n";
    return line;
  }

  CLI::App app;
  app.set_help_flag();
  CLI::App* const calc = app.add_subcommand("calc");
  app.require_subcommand(1);
  CalcOptions options;
  std::string date;
  add_calc_options(*calc, options, date);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool known = arguments.front() == "calc";
    line.mistake = known ? mistake_of(error) : fmt::format("there is no command \"{}\"; there is: calc", arguments.front());
    return line;
  }
  if (!date.empty()) {
    options.date = Date::from_iso(date);
    if (!options.date) {
      line.mistake = fmt::format("--date {}: not a day of the calendar in the form YYYY-MM-DD, such as 2025-06-03", date);
      return line;
    }
  }
  line.calc = std::move(options);
  return line;
}

}  // namespace cmcalc::cli
