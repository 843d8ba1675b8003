// cmcalc explain: what an id means.
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/options/common.hpp"
#include "cli/wrong_use.hpp"
#include "write/explain.hpp"

namespace cmcalc::cli {

namespace {

using namespace options;

/// The help of the option `word`, in each command that has another one of that name.
std::string option_explained(const std::string& word)
{
  std::string text;
  std::vector<const Option*> shown;
  for (const Command* command : commands()) {
    for (const Option* option : command->options) {
      if (option->word != word || std::find(shown.begin(), shown.end(), option) != shown.end()) continue;
      shown.push_back(option);
      text += fmt::format("{}\n{}", written(*option),
                          wrapped(complete_text(*option, command->options), widest_help, 2));
      text += wrapped(fmt::format("In cmcalc {}; for example: {}", command->name, option->example),
                      widest_help, 2);
    }
  }
  return text;
}

/// What the command `word` is for; nothing if there is none of that name.
std::string command_explained(const std::string& word)
{
  for (const Command* command : commands()) {
    if (command->name != word) continue;
    return fmt::format("cmcalc {}\n{}{}", word, wrapped(command->description, widest_help, 2),
                       wrapped(fmt::format("All of it: cmcalc {} --help", word), widest_help, 2));
  }
  return {};
}

Outcome run_explain(const ParsedCommand& given, const Environment&, StopSignal&)
{
  if (given.words.empty()) return {.exit = exit_done, .out = list_of_explained_ids()};
  std::string what;
  for (const std::string& word : given.words) what.append(what.empty() ? "" : " ").append(word);
  what.erase(0, what.find_first_not_of('-'));
  std::string text = command_explained(what) + option_explained("--" + what);
  text += explain(what).value_or("");
  if (!text.empty()) return {.exit = exit_done, .out = std::move(text)};
  Outcome outcome =
      wrong_use(mistake_at("ID", Message::nothing_of_that_name, {{Argument::given, Given{what}}}), given);
  if (const std::string near = nearest_entries(what); !near.empty() && !given.json_errors)
    outcome.err += "Nearest:\n" + near;
  return outcome;
}

constexpr std::array explain_options = {&output, &errors, &help};
constexpr std::array explain_examples = {Example{"cmcalc explain", "all that can be explained"},
                                         Example{"cmcalc explain rounding-once", "one of them"},
                                         Example{"cmcalc explain bonus", "an everyday word"},
                                         Example{"cmcalc explain Sch 1 para 7", "a provision"}};

}  // namespace

const Command explain_command{
    .name = "explain",
    .summary = "what a word, an id, an option or a provision means",
    .description =
        "Says what something means, why it is so, which provision it comes from, and what to do. It takes an "
        "id of a result or an error, a name that is printed, a provision (\"reg 69A\"), a key, an option, "
        "or an everyday word: bonus, overtime, shared care, university. Without an "
        "ID it lists the ids.",
    .words = {.argument = "[ID]",
              .one = "id",
              .help = "what to explain",
              .choices = choices::explained,
              .open = true,
              .several = true},
    .options = explain_options,
    .examples = explain_examples,
    .exits = exits_of_texts,
    .run = run_explain};

}  // namespace cmcalc::cli
