// Wrong use of the command line: a problem like any other, with an option in the place of a fact.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/dispatch.hpp"
#include "cli/options/table.hpp"
#include "cmcalc/error.hpp"

namespace cmcalc::cli {

/// What is wrong with the use of a command, if anything is.
using Mistake = std::optional<Problem>;

/// @param place  an option, "--format", or what help calls an argument, "FILE"
[[nodiscard]] Problem mistake_at(std::string_view place, Message message,
                                 std::vector<ArgumentValue> arguments = {});

/// Whether problems are to be reported as JSON. It is seen from the arguments themselves, because a command
/// line that cannot be parsed is reported so too.
[[nodiscard]] bool wants_json_errors(std::span<const std::string> arguments);

/// The outcome of wrong use: what is wrong, and for people how to see the help.
[[nodiscard]] Outcome wrong_use(const Problem& mistake, const ParsedCommand& given);

}  // namespace cmcalc::cli
