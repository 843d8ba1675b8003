#include "cli/options/help.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace cmcalc::cli {

namespace {

constexpr std::size_t option_indent = 2;
constexpr std::size_t complete_indent = 6;

std::size_t columns(std::string_view text)
{
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// `text` at the right of `left`, in lines that begin at `column`.
std::string beside(std::string_view left, std::string_view text, std::size_t column, std::size_t width)
{
  const std::string right = wrapped(text, width, column);
  const bool fits = columns(left) + 2 <= column;
  if (!fits) return std::string{left} + "\n" + right;
  return std::string{left} + std::string(column - columns(left), ' ') + right.substr(column);
}

/// "Pay from a job": as a sentence begins, unless it begins with a word of the command line.
std::string as_sentence(std::string_view text)
{
  std::string sentence{text};
  const bool word = sentence.find_first_of(" :-") == sentence.find_first_of(":-") &&
                    sentence.find_first_of(":-") != std::string::npos;
  if (!word && sentence[0] >= 'a' && sentence[0] <= 'z')
    sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
  return sentence + ".";
}

std::string joined(const std::vector<std::string_view>& words)
{
  std::string all;
  for (const std::string_view word : words) all.append(all.empty() ? "" : ", ").append(word);
  return all;
}

std::string options_in_help(std::span<const Option* const> options, Length length, std::size_t width)
{
  constexpr std::size_t brief_column = 32;
  const std::size_t column = width < widest_help ? complete_indent : brief_column;
  std::string text;
  for (std::size_t group = 0; group < group_count; ++group) {
    const auto is_of_group = [&](const Option* option) {
      return static_cast<std::size_t>(option->group) == group;
    };
    if (std::none_of(options.begin(), options.end(), is_of_group)) continue;
    text += fmt::format("\n{}\n", title_of(static_cast<Group>(group)));
    for (const Option* option : options) {
      if (!is_of_group(option)) continue;
      const std::string left = std::string(option_indent, ' ') + written(*option);
      text += length == Length::brief
                  ? beside(left, option->help, column, width)
                  : left + "\n" + wrapped(complete_text(*option, options), width, complete_indent);
    }
  }
  return text;
}

std::string examples_in_help(std::span<const Example> examples, std::size_t width)
{
  std::string text;
  for (const Example& example : examples) {
    // A line is broken as a shell accepts it, so that it can be copied.
    std::string line = wrapped(example.line, width - 4, option_indent);
    for (std::size_t at = line.find('\n'); at + 1 < line.size(); at = line.find('\n', at + 3)) {
      line.replace(at, 1, " \\\n  ");
      at += 2;
    }
    text += line + wrapped(example.does, width, complete_indent);
  }
  return text;
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent)
{
  std::string out;
  std::string line;
  const auto flush = [&] {
    if (!line.empty()) out += std::string(indent, ' ') + line + "\n";
    line.clear();
  };
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::string_view word = text.substr(0, end);
    const bool paragraph = end + 1 < text.size() && text[end] == '\n';
    if (!line.empty() && columns(line) + 1 + columns(word) + indent > width) flush();
    if (!line.empty() && !word.empty()) line += ' ';
    line += word;
    if (paragraph) {
      flush();
      out += '\n';
    }
    text.remove_prefix(std::min(text.size(), end + (paragraph ? 2 : 1)));
  }
  flush();
  return out;
}

std::string complete_text(const Option& option, std::span<const Option* const> options)
{
  std::string text = as_sentence(option.help);
  if (!option.more.empty()) text.append(" ").append(option.more);
  if (option.choices != nullptr && !option.shows_choices) {
    const auto same = std::find_if(options.begin(), options.end(),
                                   [&](const Option* other) { return other->choices == option.choices; });
    if (*same != &option) {
      text += fmt::format(" {} is one of those of {}.", option.argument, (*same)->word);
    } else {
      text += fmt::format(" {} is one of: {}.", option.argument, joined(option.choices()));
    }
  }
  if (option.kinds != nullptr) text += fmt::format(" KIND is one of: {}.", joined(option.kinds()));
  if (option.repeatable) text += " It may be given several times.";
  return text;
}

std::string help_of(const Command& command, Length length, std::size_t width)
{
  std::string text = wrapped(fmt::format("cmcalc {}: {}", command.name, command.summary), width);
  text += "\n" + wrapped(usage(command), width, option_indent);
  if (length == Length::complete) text += "\n" + wrapped(command.description, width);
  if (!command.words.argument.empty()) {
    text += "\n" +
            wrapped(fmt::format("{}: {}", command.words.argument, command.words.help), width, option_indent);
  }
  text += options_in_help(command.options, length, width);
  if (length == Length::brief) {
    return text + fmt::format("\nMore, with examples: cmcalc {} --help\n", command.name);
  }
  text += "\nExamples\n" + examples_in_help(command.examples, width);
  return text + "\n" + wrapped(fmt::format("Exit codes: {}", command.exits), width);
}

std::string help_of_program(Length length, std::size_t width)
{
  constexpr std::size_t column = 14;
  std::string text = wrapped(fmt::format("cmcalc {}.", program_summary), width);
  text += "\n" + examples_in_help(program_examples(), width) + "\nCommands\n";
  for (const Command* command : commands()) {
    text += beside(fmt::format("  {}", command->name), command->summary, column, width);
  }
  text += options_in_help(program_options(), length, width);
  if (length == Length::complete) {
    text += "\n" +
            wrapped(
                "Nothing is sent anywhere, and no account is needed. What comes out is what the rules give "
                "for the facts stated; it is not a decision of the Child Maintenance Service and not "
                "legal advice.",
                width);
    text +=
        "\n" + wrapped(
                   "Exit codes: 0 done; 2 wrong use, or a file that cannot be read or written; 3 a case was "
                   "refused; 70 a defect in the program.",
                   width);
  }
  return text;
}

}  // namespace cmcalc::cli
