#include "cli/options/table.hpp"

#include <algorithm>
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/options/common.hpp"

namespace cmcalc::cli {

std::string_view title_of(Group group)
{
  static constexpr std::array<std::string_view, group_count> titles = {
      "The question",
      "What the letter says",
      "When and where",
      "Income of the paying parent",
      "Children",
      "The paying parent and the household",
      "Variation: grounds, asked for or accepted",
      "Output",
      "How it runs",
      "Other"};
  return titles[static_cast<std::size_t>(group)];
}

std::span<const Command* const> commands() { return all_commands; }

const Command* command_named(std::string_view name)
{
  const auto* const found = std::find_if(all_commands.begin(), all_commands.end(),
                                         [&](const Command* command) { return command->name == name; });
  return found == all_commands.end() ? nullptr : *found;
}

std::span<const Option* const> program_options()
{
  static constexpr std::array options = {&options::help, &options::version};
  return options;
}

std::span<const Example> program_examples()
{
  static const std::array examples = {estimate_command.examples[0], calc_command.examples[0],
                                      Example{"cmcalc estimate --help", "every option of a command"}};
  return examples;
}

std::string argument_of(const Option& option)
{
  if (!option.shows_choices) return std::string{option.argument};
  std::string words;
  for (const std::string_view word : option.choices()) words.append(words.empty() ? "" : "|").append(word);
  return words;
}

std::string place_of(const Words& words)
{
  std::string place{words.one};
  for (char& c : place) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return place;
}

std::string written(const Option& option)
{
  std::string text = option.letter == 0 ? "" : std::string{'-', option.letter} + ", ";
  text += option.word;
  const std::string argument = argument_of(option);
  return argument.empty() ? text : text + " " + argument;
}

std::string usage(const Command& command)
{
  std::string text = "cmcalc " + std::string{command.name};
  if (!command.usual.empty()) text.append(" ").append(command.usual);
  text += " [options]";
  if (!command.words.argument.empty()) text.append(" ").append(command.words.argument);
  return text;
}

}  // namespace cmcalc::cli
