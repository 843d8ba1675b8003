// cmcalc schema: the JSON Schema of a document.
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/options/common.hpp"
#include "write/explain.hpp"

namespace cmcalc::cli {

namespace {

using namespace options;

Outcome run_schema(const ParsedCommand& given, const Environment&, StopSignal&)
{
  return {.exit = exit_done, .out = schema(given.words[0]).value(), .err = {}};
}

constexpr std::array schema_options = {&output, &errors, &help};
constexpr std::array schema_examples = {Example{"cmcalc schema case", "what a case may hold"},
                                        Example{"cmcalc schema result -o result.schema.json", "into a file"}};

}  // namespace

const Command schema_command{
    .name = "schema",
    .summary = "JSON Schema of the documents",
    .description = "Writes the JSON Schema (2020-12) of a document that this program reads or writes.",
    .words = {.argument = "DOCUMENT",
              .one = "document",
              .help = "which document",
              .choices = choices::schemas,
              .needed = true,
              .missing = Message::no_document_given},
    .options = schema_options,
    .examples = schema_examples,
    .exits = exits_of_texts,
    .run = run_schema};

}  // namespace cmcalc::cli
