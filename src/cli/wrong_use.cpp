#include "cli/wrong_use.hpp"

#include <utility>

#include <fmt/format.h>

#include "cli/options/common.hpp"
#include "cli/output.hpp"

namespace cmcalc::cli {

Problem mistake_at(std::string_view place, Message message, std::vector<ArgumentValue> arguments)
{
  Problem problem{message, std::move(arguments)};
  problem.place = place;
  return problem;
}

bool wants_json_errors(std::span<const std::string> arguments)
{
  const std::string word{options::errors.word};
  for (std::size_t at = 0; at < arguments.size() && arguments[at] != "--"; ++at) {
    if (arguments[at] == word + "=json") return true;
    if (arguments[at] == word && at + 1 < arguments.size() && arguments[at + 1] == "json") return true;
  }
  return false;
}

Outcome wrong_use(const Problem& mistake, const ParsedCommand& given)
{
  Outcome outcome{.exit = exit_usage};
  static const FactNames names{Reader::options};
  report(outcome.err, {.file = given.json_errors ? "" : "cmcalc", .names = names}, {mistake},
         {.json_errors = given.json_errors});
  if (given.json_errors) return outcome;
  const std::string name = given.command == nullptr ? "" : fmt::format(" {}", given.command->name);
  outcome.err += fmt::format("Try cmcalc{} --help.\n", name);
  return outcome;
}

}  // namespace cmcalc::cli
