#include "cli/options/command_line.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "read/values.hpp"
#include "read/words/vocabulary.hpp"

namespace cmcalc::cli {

namespace {

std::string joined(std::span<const std::string_view> words)
{
  std::string all;
  for (const std::string_view word : words) all.append(all.empty() ? "" : ", ").append(word);
  return all;
}

/// `word` as the search for the nearest wants its words: "--other-children" becomes other_children.
std::string plain(std::string_view word)
{
  std::string text{word.substr(std::min(word.find_first_not_of('-'), word.size()))};
  std::replace(text.begin(), text.end(), '-', '_');
  return text;
}

/// "; the nearest is --income", or nothing.
std::string nearest_to(std::string_view given, std::span<const std::string_view> words)
{
  std::vector<std::string> texts;
  for (const std::string_view word : words) texts.push_back(plain(word));
  const std::vector<std::string_view> plain_words{texts.begin(), texts.end()};
  std::vector<std::string_view> near;
  for (const std::string_view found : nearest_words(plain(given), plain_words)) {
    const auto at = std::find(plain_words.begin(), plain_words.end(), found) - plain_words.begin();
    near.push_back(words[static_cast<std::size_t>(at)]);
  }
  if (near.empty()) return {};
  return fmt::format("; the nearest {} {}", near.size() == 1 ? "is" : "are", joined(near));
}

/// Whether `word` might be what is meant by the misspelt `name`: then it begins alike. A word that has the
/// name in its middle, like --partner-pays for --pays, means something else.
bool might_be_meant(std::string_view word, std::string_view name)
{
  const std::string spelt = plain(name);
  const std::string known = plain(word);
  const std::size_t inside = known.find(spelt);
  return !spelt.empty() && spelt[0] == known[0] && (inside == 0 || inside == std::string::npos);
}

std::string no_such_option(const Command& command, std::string_view given)
{
  const std::string_view name = given.substr(0, given.find('='));
  std::vector<std::string_view> near;
  for (const Option* option : command.options) {
    for (const words::OtherOptionName& other : words::other_option_names()) {
      if (other.name != name || other.option != option->word) continue;
      return fmt::format("{} has no option {}; what it means is {}", command.name, name, option->word);
    }
    if (might_be_meant(option->word, name)) near.push_back(option->word);
  }
  return fmt::format("{} has no option {}{}", command.name, name, nearest_to(name, near));
}

std::string needs_value(const Option& option)
{
  return fmt::format("{} needs {} after it", option.word, argument_of(option));
}

/// The options of a command as CLI11 knows them, and back.
class Parser {
 public:
  explicit Parser(const Command& command) : command_{command}
  {
    app_.set_help_flag();
    app_.allow_extras();
    for (const Option* option : command.options) {
      const std::string names = option->letter == 0 ? std::string{option->word}
                                                    : fmt::format("-{},{}", option->letter, option->word);
      CLI::Option* const known =
          option->argument.empty() ? app_.add_flag(names) : app_.add_option(names)->expected(1);
      // What is given more than once is refused here, in our own words.
      known->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(false);
      options_[known] = option;
    }
  }

  /// @param arguments  up to "--", after which there are only words
  CommandLine parse(std::span<const std::string> arguments)
  {
    CommandLine line{.given = {.command = &command_, .options = {}, .words = {}}, .mistake = {}};
    try {
      app_.parse(std::vector<std::string>{arguments.rbegin(), arguments.rend()});
    } catch (const CLI::ParseError& error) {
      line.mistake = without_value(error, arguments.back());
      return line;
    }
    std::map<const CLI::Option*, std::size_t> taken;
    for (const CLI::Option* known : app_.parse_order()) {
      const Option* const option = options_.at(known);
      const std::size_t at = taken[known]++;
      line.given.options.push_back({option, option->argument.empty() ? std::string{} : known->results()[at]});
    }
    line.given.words = app_.remaining();
    return line;
  }

 private:
  /// CLI11 refuses nothing but an option at the end that needs a value.
  [[nodiscard]] std::string without_value(const CLI::ParseError& error, const std::string& last) const
  {
    for (const Option* option : command_.options) {
      const bool is_last =
          last == option->word || (option->letter != 0 && last == std::string{'-', option->letter});
      if (is_last) return needs_value(*option);
    }
    return error.what();
  }

  const Command& command_;
  CLI::App app_;
  std::map<const CLI::Option*, const Option*> options_;
};

/// An option whose value is joined to it in a way that CLI11 would take for something else: a flag with a
/// value; an option with an empty one, which would take the next word; a short one with an equals sign.
std::string wrongly_joined(const Option& option, const std::string& argument)
{
  const std::string joined = std::string{option.word} + "=";
  const bool is_flag = option.argument.empty();
  if (is_flag && argument.starts_with(joined)) return fmt::format("{} takes no value", option.word);
  if (argument == joined) return needs_value(option);
  if (is_flag || option.letter == 0 || !argument.starts_with('-') || argument.starts_with("--")) return {};
  // Letters of flags may come before it: "-qo=x".
  const std::string_view letters = std::string_view{argument}.substr(0, argument.find('='));
  if (letters.size() == argument.size() || letters.back() != option.letter) return {};
  return fmt::format("-{0}={1}: write -{0} {1} or {2}={1}", option.letter,
                     argument.substr(letters.size() + 1), option.word);
}

std::string mistake_in_arguments(const Command& command, std::span<const std::string> arguments)
{
  for (const std::string& argument : arguments) {
    for (const Option* option : command.options) {
      std::string mistake = wrongly_joined(*option, argument);
      if (!mistake.empty()) return mistake;
    }
  }
  return {};
}

std::string mistake_in(const ParsedOption& each, const ParsedCommand& given)
{
  const Option& option = *each.option;
  const auto& options = given.command->options;
  const bool swallowed = std::any_of(options.begin(), options.end(),
                                     [&](const Option* other) { return each.value == other->word; });
  if (!option.argument.empty() && (swallowed || each.value.empty())) return needs_value(option);
  if (option.file == FileUse::beside && each.value == "-") {
    return fmt::format("{} needs the name of a file; standard output is for the results", option.word);
  }
  const auto is_same = [&](const ParsedOption& other) { return other.option == &option; };
  if (!option.repeatable && std::count_if(given.options.begin(), given.options.end(), is_same) > 1) {
    return fmt::format("{} is given more than once", option.word);
  }
  if (option.choices == nullptr || option.in_words) return {};
  const std::vector<std::string_view> choices = option.choices();
  if (std::find(choices.begin(), choices.end(), each.value) != choices.end()) return {};
  return not_a_choice(option.word, each.value, choices);
}

std::string mistake_in_options(const ParsedCommand& given)
{
  for (const std::string& word : given.words) {
    if (word.size() > 1 && word.front() == '-') return no_such_option(*given.command, word);
  }
  for (const ParsedOption& each : given.options) {
    std::string mistake = mistake_in(each, given);
    if (!mistake.empty()) return mistake;
  }
  return {};
}

std::string mistake_in_words(const ParsedCommand& given)
{
  const Words& words = given.command->words;
  const std::string_view command = given.command->name;
  if (words.argument.empty()) {
    if (given.words.empty()) return {};
    return fmt::format("{} takes no \"{}\", only options", command, given.words[0]);
  }
  if (given.words.empty()) return words.needed ? std::string{words.missing} : std::string{};
  if (!words.several && given.words.size() > 1) {
    return fmt::format("{} takes one {}, and \"{}\" is too many", command, words.one, given.words[1]);
  }
  if (words.choices == nullptr) return {};
  const std::vector<std::string_view> choices = words.choices();
  if (std::find(choices.begin(), choices.end(), given.words[0]) != choices.end()) return {};
  return not_a_choice(command, given.words[0], choices);
}

}  // namespace

const std::string* ParsedCommand::value(const Option& option) const
{
  for (const ParsedOption& each : options) {
    if (each.option == &option) return &each.value;
  }
  return nullptr;
}

std::string ParsedCommand::value_or(const Option& option, std::string_view otherwise) const
{
  const std::string* const found = value(option);
  return found == nullptr ? std::string{otherwise} : *found;
}

CommandLine parse(const Command& command, std::span<const std::string> arguments)
{
  const auto mark = std::find(arguments.begin(), arguments.end(), "--");
  const auto before = arguments.first(static_cast<std::size_t>(mark - arguments.begin()));
  CommandLine line{.given = {}, .mistake = mistake_in_arguments(command, before)};
  if (!line.mistake.empty()) return line;
  line = Parser{command}.parse(before);
  if (line.mistake.empty()) line.mistake = mistake_in_options(line.given);
  // Without this option everything goes to standard output anyway.
  std::erase_if(line.given.options, [](const ParsedOption& each) {
    return each.option->file == FileUse::results && each.value == "-";
  });
  if (mark != arguments.end()) line.given.words.insert(line.given.words.end(), mark + 1, arguments.end());
  if (line.mistake.empty()) line.mistake = mistake_in_words(line.given);
  return line;
}

std::string no_such_command(std::string_view given)
{
  std::vector<std::string_view> names;
  for (const Command* command : commands()) names.push_back(command->name);
  if (given.starts_with('-')) return fmt::format("a command comes before {}: {}", given, joined(names));
  const std::string near = nearest_to(given, names);
  return fmt::format("there is no command \"{}\"{}", given,
                     near.empty() ? "; there are: " + joined(names) : near);
}

std::string not_a_choice(std::string_view what, std::string_view given,
                         std::span<const std::string_view> choices)
{
  constexpr std::size_t few = 8;
  const std::string near = nearest_to(given, choices);
  if (choices.size() <= few) return fmt::format("{}: \"{}\" is not one of: {}", what, given, joined(choices));
  return fmt::format("{}: there is no \"{}\"{}", what, given, near);
}

}  // namespace cmcalc::cli
