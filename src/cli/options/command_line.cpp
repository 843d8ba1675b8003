#include "cli/options/command_line.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/options/allowed_values.hpp"
#include "read/values.hpp"
#include "read/words/vocabulary.hpp"
#include "text/wording.hpp"

namespace cmcalc::cli {

namespace {

using choices::List;

/// `word` as the search for the nearest wants its words: "--other-children" becomes other_children.
std::string plain(std::string_view word)
{
  std::string text = in_small_letters(word.substr(std::min(word.find_first_not_of('-'), word.size())));
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '-' || c == ' '; }, '_');
  return text;
}

/// Those of `words` that are most likely meant by `given`.
List nearest_to(std::string_view given, const List& words)
{
  std::vector<std::string> texts;
  for (const std::string_view word : words) texts.push_back(plain(word));
  const List plain_words{texts.begin(), texts.end()};
  List near;
  for (const std::string_view found : nearest_words(plain(given), plain_words)) {
    const auto at = std::find(plain_words.begin(), plain_words.end(), found) - plain_words.begin();
    near.push_back(words[static_cast<std::size_t>(at)]);
  }
  return near;
}

ArgumentValue as_given(std::string_view given) { return {Argument::given, Given{given}}; }
ArgumentValue exactly(Argument name, std::string_view text) { return {name, ToWrite{std::string{text}}}; }
ArgumentValue of_command(const Command& command) { return exactly(Argument::command, command.name); }

/// Whether `word` might be what is meant by the misspelt `name`: then it begins alike. A word that has the
/// name in its middle, like --partner-pays for --pays, means something else.
bool might_be_meant(std::string_view word, std::string_view name)
{
  const std::string spelt = plain(name);
  const std::string known = plain(word);
  const std::size_t inside = known.find(spelt);
  return !spelt.empty() && spelt[0] == known[0] && (inside == 0 || inside == std::string::npos);
}

Problem no_such_option(const Command& command, std::string_view given)
{
  const std::string_view name = given.substr(0, given.find('='));
  const std::vector<ArgumentValue> said = {of_command(command),
                                           {Argument::given, Given{name, Given::Form::plain}}};
  Problem problem = mistake_at(shown(name), Message::no_such_option, said);
  List near;
  for (const Option* option : command.options) {
    for (const words::OtherOptionName& other : words::other_option_names()) {
      if (other.name != name || other.option != option->word) continue;
      problem.message = Message::option_has_another_name;
      problem.add(Argument::meant, ToWrite{std::string{option->word}});
      return problem;
    }
    if (might_be_meant(option->word, name)) near.push_back(option->word);
  }
  near = nearest_to(name, near);
  if (near.empty()) return problem;
  problem.message = Message::option_misspelt;
  problem.add(Argument::near, WordList{near});
  return problem;
}

/// "--output FILE"
std::string with_argument(const Option& option)
{
  return fmt::format("{} {}", option.word, argument_of(option));
}

Problem needs_value(const Option& option)
{
  return mistake_at(
      option.word, Message::option_without_value,
      {exactly(Argument::option, option.word), exactly(Argument::choices, with_argument(option))});
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
  [[nodiscard]] Problem without_value(const CLI::ParseError& error, const std::string& last) const
  {
    for (const Option* option : command_.options) {
      const bool is_last =
          last == option->word || (option->letter != 0 && last == std::string{'-', option->letter});
      if (is_last) return needs_value(*option);
    }
    throw std::logic_error{error.what()};
  }

  const Command& command_;
  CLI::App app_;
  std::map<const CLI::Option*, const Option*> options_;
};

/// An option whose value is joined to it in a way that CLI11 would take for something else: a flag with a
/// value; an option with an empty one, which would take the next word; a short one with an equals sign.
Mistake wrongly_joined(const Option& option, const std::string& argument)
{
  const std::string joined = std::string{option.word} + "=";
  const bool is_flag = option.argument.empty();
  if (is_flag && argument.starts_with(joined)) {
    return mistake_at(option.word, Message::option_takes_no_value, {exactly(Argument::option, option.word)});
  }
  if (argument == joined) return needs_value(option);
  if (is_flag || option.letter == 0 || !argument.starts_with('-') || argument.starts_with("--")) return {};
  // Letters of flags may come before it: "-qo=x".
  const std::string_view letters = std::string_view{argument}.substr(0, argument.find('='));
  if (letters.size() == argument.size() || letters.back() != option.letter) return {};
  const std::string value = argument.substr(letters.size() + 1);
  return mistake_at(
      option.word, Message::short_option_with_equals_sign,
      {as_given(argument), exactly(Argument::lower, fmt::format("-{} {}", option.letter, shown(value))),
       exactly(Argument::upper, joined + shown(value))});
}

Mistake mistake_in_arguments(const Command& command, std::span<const std::string> arguments)
{
  for (const std::string& argument : arguments) {
    for (const Option* option : command.options) {
      if (Mistake mistake = wrongly_joined(*option, argument)) return mistake;
    }
  }
  return {};
}

/// A word that is not among `choices`: with all of them if they are few, otherwise with the nearest.
Problem not_a_choice(std::string_view place, const std::string& given, const List& choices)
{
  constexpr std::size_t most_listed = 20;
  constexpr std::size_t most_near = 10;
  if (choices.size() <= most_listed) {
    return mistake_at(place, Message::not_a_choice, {as_given(given), {Argument::words, WordList{choices}}});
  }
  List near = nearest_to(given, choices);
  for (const std::string_view choice : choices) {
    const bool part = !given.empty() && plain(choice).find(plain(given)) != std::string::npos;
    if (part && std::find(near.begin(), near.end(), choice) == near.end()) near.push_back(choice);
  }
  near.resize(std::min(near.size(), most_near));
  if (near.empty()) return mistake_at(place, Message::no_such_choice, {as_given(given)});
  return mistake_at(place, Message::choice_misspelt, {as_given(given), {Argument::near, WordList{near}}});
}

Mistake mistake_in(const ParsedOption& each, const ParsedCommand& given)
{
  const Option& option = *each.option;
  const auto& options = given.command->options;
  const bool swallowed = std::any_of(options.begin(), options.end(),
                                     [&](const Option* other) { return each.value == other->word; });
  if (!option.argument.empty() && (swallowed || each.value.empty())) return needs_value(option);
  if (option.file == FileUse::beside && each.value == "-") {
    return mistake_at(option.word, Message::option_needs_a_file, {exactly(Argument::option, option.word)});
  }
  const auto is_same = [&](const ParsedOption& other) { return other.option == &option; };
  if (!option.repeatable && std::count_if(given.options.begin(), given.options.end(), is_same) > 1) {
    return mistake_at(option.word, Message::option_repeated, {exactly(Argument::option, option.word)});
  }
  if (option.choices == nullptr || option.in_words) return {};
  const List choices = option.choices();
  if (std::find(choices.begin(), choices.end(), each.value) != choices.end()) return {};
  return not_a_choice(option.word, each.value, choices);
}

Mistake mistake_in_options(const ParsedCommand& given)
{
  for (const std::string& word : given.words) {
    if (given.command->words.open) break;  // the name of an option is such a word too
    if (word.size() > 1 && word.front() == '-') return no_such_option(*given.command, word);
  }
  for (const ParsedOption& each : given.options) {
    if (Mistake mistake = mistake_in(each, given)) return mistake;
  }
  return {};
}

/// What to say if a command is given no word and needs one.
Problem missing_word(const Words& words)
{
  Problem problem = mistake_at(place_of(words), words.missing);
  if (words.choices != nullptr) problem.add(Argument::words, WordList{words.choices()});
  return problem;
}

Mistake mistake_in_words(const ParsedCommand& given)
{
  const Words& words = given.command->words;
  const std::string place = place_of(words);
  if (words.argument.empty()) {
    if (given.words.empty()) return {};
    return mistake_at(shown(given.words[0]), Message::command_takes_no_words,
                      {of_command(*given.command), as_given(given.words[0])});
  }
  const bool nameless =
      words.files && std::find(given.words.begin(), given.words.end(), "") != given.words.end();
  if (nameless) return mistake_at(place, words.missing);
  const auto inputs = words.files ? std::count(given.words.begin(), given.words.end(), "-") : 0;
  if (inputs > 1) return mistake_at(place, Message::standard_input_repeated, {{Argument::count, inputs}});
  if (given.words.empty()) return words.needed ? Mistake{missing_word(words)} : std::nullopt;
  if (!words.several && given.words.size() > 1) {
    return mistake_at(
        place, Message::command_takes_one_word,
        {of_command(*given.command), exactly(Argument::expected, words.one), as_given(given.words[1])});
  }
  if (words.choices == nullptr || words.open) return {};
  const List choices = words.choices();
  if (std::find(choices.begin(), choices.end(), given.words[0]) != choices.end()) return {};
  return not_a_choice(place, given.words[0], choices);
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
  CommandLine line{.given = {.command = &command}, .mistake = mistake_in_arguments(command, before)};
  if (line.mistake) return line;
  line = Parser{command}.parse(before);
  if (!line.mistake) line.mistake = mistake_in_options(line.given);
  // Without this option everything goes to standard output anyway.
  std::erase_if(line.given.options, [](const ParsedOption& each) {
    return each.option->file == FileUse::results && each.value == "-";
  });
  if (mark != arguments.end()) line.given.words.insert(line.given.words.end(), mark + 1, arguments.end());
  if (!line.mistake) line.mistake = mistake_in_words(line.given);
  return line;
}

Problem no_such_command(std::string_view given)
{
  List names;
  for (const Command* command : commands()) names.push_back(command->name);
  if (given.starts_with('-')) {
    return mistake_at(
        "COMMAND", Message::no_command_given,
        {{Argument::given, Given{given, Given::Form::plain}}, {Argument::words, WordList{names}}});
  }
  const List near = nearest_to(given, names);
  return mistake_at("COMMAND", Message::no_such_command,
                    {as_given(given), {Argument::words, WordList{near.empty() ? names : near}}});
}

}  // namespace cmcalc::cli
