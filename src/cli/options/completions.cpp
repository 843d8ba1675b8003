// Completions for bash, zsh and fish: commands, options and the words that these accept.
#include <algorithm>

#include <fmt/format.h>

#include "cli/options/documents.hpp"
#include "cli/options/table.hpp"

namespace cmcalc::cli {

namespace {

std::string joined(const std::vector<std::string_view>& words, std::string_view between = " ")
{
  std::string all;
  for (const std::string_view word : words) all.append(all.empty() ? "" : between).append(word);
  return all;
}

std::vector<std::string_view> names_of_commands()
{
  std::vector<std::string_view> names;
  for (const Command* command : commands()) names.push_back(command->name);
  return names;
}

std::string letter_of(const Option& option)
{
  return option.letter == 0 ? "" : std::string{'-', option.letter};
}

/// `text` with a backslash before each of `special`.
std::string with_backslashes(std::string_view text, std::string_view special)
{
  std::string out;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// --- bash ------------------------------------------------------------------------------------------------

std::string bash_reply(const std::vector<std::string_view>& words)
{
  return fmt::format("COMPREPLY=($(compgen -W '{}' -- \"$word\"))", joined(words));
}

/// What bash offers after an option.
std::string bash_after(const Option& option)
{
  const std::string pattern =
      option.letter == 0 ? std::string{option.word} : letter_of(option) + "|" + std::string{option.word};
  const std::string reply = option.choices != nullptr ? bash_reply(option.choices())
                            : option.file != FileUse::none
                                ? "mapfile -t COMPREPLY < <(compgen -f -- \"$word\")"
                                : "COMPREPLY=()";
  return fmt::format("        {}) {}; return ;;\n", pattern, reply);
}

std::string bash_command(const Command& command)
{
  std::string text = fmt::format("    {})\n      case $before in\n", command.name);
  std::vector<std::string_view> options;
  for (const Option* option : command.options) {
    options.push_back(option->word);
    if (!option->argument.empty()) text += bash_after(*option);
  }
  text += "      esac\n";
  text += fmt::format("      if [[ $word == -* ]]; then {}; return; fi\n", bash_reply(options));
  if (command.words.choices != nullptr)
    text += fmt::format("      {}\n", bash_reply(command.words.choices()));
  if (command.words.files) text += "      mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n";
  return text + "      ;;\n";
}

// --- zsh -------------------------------------------------------------------------------------------------

std::string zsh_argument(Choices choices, bool files)
{
  if (choices != nullptr) return fmt::format("({})", joined(choices()));
  return files ? "_files" : " ";
}

/// `text` inside single quotation marks, in which zsh gives some characters a meaning.
std::string zsh_text(std::string_view text)
{
  std::string out;
  for (const char c : with_backslashes(text, "[]:")) out += c == '\'' ? std::string{"'\\''"} : std::string{c};
  return out;
}

/// '(-o --output)'{-o,--output}'[write to FILE]:FILE:_files'
std::string zsh_option(const Option& option)
{
  const std::string help = zsh_text(option.help);
  const std::string argument = option.argument.empty()
                                   ? ""
                                   : fmt::format(":{}:{}", zsh_text(option.argument),
                                                 zsh_argument(option.choices, option.file != FileUse::none));
  if (option.letter != 0) {
    return fmt::format("'({0} {1})'{{{0},{1}}}'[{2}]{3}'", letter_of(option), option.word, help, argument);
  }
  return fmt::format("'{}{}[{}]{}'", option.repeatable ? "*" : "", option.word, help, argument);
}

std::string zsh_command(const Command& command)
{
  std::string text = fmt::format("      {})\n        _arguments -s", command.name);
  for (const Option* option : command.options) text += " \\\n          " + zsh_option(*option);
  const Words& words = command.words;
  if (!words.argument.empty()) {
    text += fmt::format(" \\\n          '{}:{}:{}'", words.several ? "*" : "1", zsh_text(words.argument),
                        zsh_argument(words.choices, words.files));
  }
  return text + "\n        ;;\n";
}

// --- fish ------------------------------------------------------------------------------------------------

std::string fish_quoted(std::string_view text) { return fmt::format("'{}'", with_backslashes(text, "'\\")); }

std::string fish_option(const Option& option, const std::string& condition)
{
  std::string text =
      fmt::format("complete -c cmcalc -n {} -l {}", fish_quoted(condition), option.word.substr(2));
  if (option.letter != 0) text += fmt::format(" -s {}", option.letter);
  if (!option.argument.empty()) text += option.file != FileUse::none ? " -r -F" : " -x";
  if (option.choices != nullptr) text += fmt::format(" -a {}", fish_quoted(joined(option.choices())));
  return text + fmt::format(" -d {}\n", fish_quoted(option.help));
}

std::string fish_command(const Command& command)
{
  const std::string condition = fmt::format("__fish_seen_subcommand_from {}", command.name);
  std::string text;
  for (const Option* option : command.options) text += fish_option(*option, condition);
  if (command.words.files) text += fmt::format("complete -c cmcalc -n {} -F\n", fish_quoted(condition));
  if (command.words.choices != nullptr) {
    text += fmt::format("complete -c cmcalc -n {} -a {}\n", fish_quoted(condition),
                        fish_quoted(joined(command.words.choices())));
  }
  return text;
}

std::vector<std::string_view> words_at_the_beginning()
{
  std::vector<std::string_view> words = names_of_commands();
  for (const Option* option : program_options()) words.push_back(option->word);
  return words;
}

}  // namespace

std::string bash_completion()
{
  std::string text =
      "# bash completion for cmcalc, generated from its table of options\n"
      "_cmcalc()\n{\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
      "  COMPREPLY=()\n"
      "  if [[ $COMP_CWORD -eq 1 ]]; then\n"
      "    " +
      bash_reply(words_at_the_beginning()) +
      "\n    return\n  fi\n"
      "  case ${COMP_WORDS[1]} in\n";
  for (const Command* command : commands()) text += bash_command(*command);
  return text + "  esac\n}\ncomplete -o filenames -F _cmcalc cmcalc\n";
}

std::string zsh_completion()
{
  std::string text =
      "#compdef cmcalc\n# zsh completion for cmcalc, generated from its table of options\n"
      "_cmcalc() {\n"
      "  local context state state_descr line\n"
      "  local -A opt_args\n"
      "  local -a commands\n"
      "  commands=(\n";
  for (const Command* command : commands()) {
    text += fmt::format("    '{}:{}'\n", command->name, zsh_text(command->summary));
  }
  text += "  )\n  _arguments -C";
  for (const Option* option : program_options()) text += " \\\n    " + zsh_option(*option);
  text +=
      " \\\n    '1:command:->command' \\\n    '*::argument:->argument'\n"
      "  case $state in\n"
      "    command) _describe command commands ;;\n"
      "    argument)\n      case $words[1] in\n";
  for (const Command* command : commands()) text += zsh_command(*command);
  return text + "      esac\n      ;;\n  esac\n}\n_cmcalc \"$@\"\n";
}

std::string fish_completion()
{
  std::string text =
      "# fish completion for cmcalc, generated from its table of options\n"
      "complete -c cmcalc -f\n";
  for (const Command* command : commands()) {
    text += fmt::format("complete -c cmcalc -n __fish_use_subcommand -a {} -d {}\n", command->name,
                        fish_quoted(command->summary));
  }
  for (const Option* option : program_options()) text += fish_option(*option, "__fish_use_subcommand");
  for (const Command* command : commands()) text += fish_command(*command);
  return text;
}

}  // namespace cmcalc::cli
