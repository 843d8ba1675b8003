// cmcalc explain: what an id means.
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/options/common.hpp"
#include "write/explain.hpp"

namespace cmcalc::cli {

namespace {

using namespace options;

Outcome run_explain(const ParsedCommand& given, const Environment&, StopSignal&)
{
  if (given.words.empty()) return {.exit = exit_done, .out = list_of_explained_ids(), .err = {}};
  return {.exit = exit_done, .out = explain(given.words[0]).value(), .err = {}};
}

constexpr std::array explain_options = {&output, &help};
constexpr std::array explain_examples = {Example{"cmcalc explain", "all that can be explained"},
                                         Example{"cmcalc explain rounding-once", "one of them"}};

}  // namespace

const Command explain_command{
    .name = "explain",
    .summary = "an error, note, step, figure or benefit in plain words",
    .description =
        "Says what an id in a result or an error means, why it is so, which provision it comes from, and "
        "what to do. Without an ID it lists them all.",
    .words = {.argument = "[ID]", .one = "id", .help = "what to explain", .choices = choices::explained},
    .options = explain_options,
    .examples = explain_examples,
    .exits = exits_of_texts,
    .run = run_explain};

}  // namespace cmcalc::cli
