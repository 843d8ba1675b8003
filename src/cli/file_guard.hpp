// The guard that keeps a command from destroying a file that is named twice.
#pragma once

#include "cli/options/command_line.hpp"

namespace cmcalc::cli {

/// What is wrong if `command` would replace a file that it also reads, or write one file twice, under
/// whatever names; standard input, output and error count too.
[[nodiscard]] Mistake file_named_twice(const ParsedCommand& command);

}  // namespace cmcalc::cli
