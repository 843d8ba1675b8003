#include "command_line.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cmcalc/written.hpp"

namespace cmcalc::cli {

namespace {

std::string joined(std::span<const std::string_view> words)
{
  std::string all;
  for (const std::string_view word : words) all.append(all.empty() ? "" : ", ").append(word);
  return all;
}

/// "; the nearest is --income", or nothing.
std::string nearest_to(std::string_view given, std::span<const std::string_view> words)
{
  const std::vector<std::string_view> near = nearest_words(given, words);
  if (near.empty()) return {};
  return fmt::format("; the nearest {} {}", near.size() == 1 ? "is" : "are", joined(near));
}

/// `word` as the search for the nearest wants its words: "--other-children" becomes other_children.
std::string plain(std::string_view word)
{
  std::string text{word.substr(std::min(word.find_first_not_of('-'), word.size()))};
  std::replace(text.begin(), text.end(), '-', '_');
  return text;
}

std::string no_such_option(const Command& command, std::string_view given)
{
  std::vector<std::string> texts;
  for (const Option* option : command.options) texts.push_back(plain(option->word));
  const std::vector<std::string_view> words{texts.begin(), texts.end()};
  const std::string_view name = given.substr(0, given.find('='));
  std::string near;
  for (const std::string_view word : nearest_words(plain(name), words)) {
    const auto at = static_cast<std::size_t>(std::find(words.begin(), words.end(), word) - words.begin());
    near += fmt::format("{}{}", near.empty() ? "" : ", ", command.options[at]->word);
  }
  return fmt::format("{} has no option {}{}{}", command.name, name, near.empty() ? "" : "; the nearest is ",
                     near);
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
      // More than once is refused here, in our own words.
      known->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(false);
      options_[known] = option;
    }
    if (!command.words.argument.empty()) {
      words_ =
          app_.add_option("WORDS")->expected(0, -1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
      words_->allow_extra_args(false);  // otherwise "[a]" would be a list
    }
  }

  /// @return the mistake, if there is one
  std::string parse(std::span<const std::string> arguments)
  {
    std::vector<std::string> reversed{arguments.rbegin(), arguments.rend()};
    try {
      app_.parse(std::move(reversed));
    } catch (const CLI::ParseError& error) {
      return without_value(error, arguments);
    }
    for (const std::string& extra : app_.remaining()) {
      if (extra.size() > 1 && extra.front() == '-') return no_such_option(command_, extra);
    }
    if (!app_.remaining().empty()) {
      return fmt::format("{} takes no \"{}\"; what it works with is said in options", command_.name,
                         app_.remaining().front());
    }
    return {};
  }

  [[nodiscard]] Given given() const
  {
    Given result{.command = &command_, .options = {}, .words = {}};
    std::map<const CLI::Option*, std::size_t> taken;
    for (const CLI::Option* known : app_.parse_order()) {
      const std::size_t at = taken[known]++;
      if (known == words_) continue;
      const Option* const option = options_.at(known);
      const std::string value = option->argument.empty() ? std::string{} : known->results()[at];
      result.options.push_back({option, value});
    }
    if (words_ != nullptr) result.words = words_->results();
    return result;
  }

 private:
  /// CLI11 refuses an option at the end that needs a value, and a value of a flag.
  [[nodiscard]] std::string without_value(const CLI::ParseError& error,
                                          std::span<const std::string> arguments) const
  {
    for (const Option* option : command_.options) {
      const std::string letter = option->letter == 0 ? "" : std::string{'-', option->letter};
      const bool last =
          !arguments.empty() && (arguments.back() == option->word || arguments.back() == letter);
      if (last && !option->argument.empty())
        return fmt::format("{} needs {} after it", option->word, argument_of(*option));
      const auto with_value = [&](const std::string& text) {
        return text.starts_with(std::string{option->word} + "=");
      };
      if (option->argument.empty() && std::any_of(arguments.begin(), arguments.end(), with_value)) {
        return fmt::format("{} takes no value", option->word);
      }
    }
    return error.what();
  }

  const Command& command_;
  CLI::App app_;
  std::map<const CLI::Option*, const Option*> options_;
  CLI::Option* words_ = nullptr;
};

std::string mistake_in(const GivenOption& each, const Given& given)
{
  const Option& option = *each.option;
  const auto is_same = [&](const GivenOption& other) { return other.option == &option; };
  if (!option.repeatable && std::count_if(given.options.begin(), given.options.end(), is_same) > 1) {
    return fmt::format("{} is given more than once", option.word);
  }
  const auto is_its_name = [&](const Option* other) { return each.value == other->word; };
  const auto& options = given.command->options;
  const bool swallowed = std::any_of(options.begin(), options.end(), is_its_name);
  const bool file_without_name = option.offered == Offered::files && each.value.empty();
  if (!option.argument.empty() && (swallowed || file_without_name)) {
    return fmt::format("{} needs {} after it", option.word, argument_of(option));
  }
  if (option.choices == nullptr) return {};
  const std::vector<std::string_view> choices = option.choices();
  if (std::find(choices.begin(), choices.end(), each.value) != choices.end()) return {};
  return not_a_choice(option.word, each.value, choices);
}

std::string mistake_in_words(const Given& given)
{
  const Words& words = given.command->words;
  if (words.argument.empty()) return {};
  if (given.words.empty()) return words.needed ? std::string{words.missing} : std::string{};
  if (!words.several && given.words.size() > 1) {
    return fmt::format("{} takes one {}, and \"{}\" is too many", given.command->name, words.argument,
                       given.words[1]);
  }
  if (words.choices == nullptr) return {};
  const std::vector<std::string_view> choices = words.choices();
  if (std::find(choices.begin(), choices.end(), given.words[0]) != choices.end()) return {};
  return not_a_choice(given.command->name, given.words[0], choices);
}

}  // namespace

const std::string* Given::value(Name name) const
{
  for (const GivenOption& each : options) {
    if (each.option->name == name) return &each.value;
  }
  return nullptr;
}

std::string Given::value_or(Name name, std::string_view otherwise) const
{
  const std::string* const found = value(name);
  return found == nullptr ? std::string{otherwise} : *found;
}

CommandLine parse(const Command& command, std::span<const std::string> arguments)
{
  CommandLine line;
  Parser parser{command};
  line.mistake = parser.parse(arguments);
  if (!line.mistake.empty()) return line;
  line.given = parser.given();
  if (line.given.has(Name::help)) return line;
  for (const GivenOption& each : line.given.options) {
    line.mistake = mistake_in(each, line.given);
    if (!line.mistake.empty()) return line;
  }
  line.mistake = mistake_in_words(line.given);
  return line;
}

std::string no_such_command(std::string_view given)
{
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
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
  if (choices.size() <= few) return fmt::format("{}: \"{}\" is none of {}", what, given, joined(choices));
  return fmt::format("{}: there is no \"{}\"{}", what, given, near);
}

}  // namespace cmcalc::cli
