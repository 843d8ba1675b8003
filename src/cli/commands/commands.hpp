// The commands, in the order of help. Each is in a file of its own.
#pragma once

#include <array>
#include <string>

#include "cli/options/help.hpp"
#include "cli/options/table.hpp"

namespace cmcalc::cli {

extern const Command estimate_command;
extern const Command calc_command;
extern const Command batch_command;
extern const Command audit_command;
extern const Command whatif_command;
extern const Command compare_command;
extern const Command solve_command;
extern const Command check_command;
extern const Command validate_command;
extern const Command nights_command;
extern const Command rules_command;
extern const Command schema_command;
extern const Command explain_command;
extern const Command completion_command;
extern const Command man_command;
extern const Command help_command;

inline constexpr std::array all_commands = {
    &estimate_command, &calc_command,       &whatif_command, &compare_command,
    &solve_command,    &check_command,      &nights_command, &batch_command,
    &audit_command,    &validate_command,   &rules_command,  &schema_command,
    &explain_command,  &completion_command, &man_command,    &help_command};

/// The help of `command`, or of the program if it is null.
[[nodiscard]] Outcome help_for(const Command* command, Length length, const Environment& environment);

}  // namespace cmcalc::cli
