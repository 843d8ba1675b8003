// What is made of the table of options beside help.
#pragma once

#include <string>

namespace cmcalc::cli {

/// The man page cmcalc.1, in roff.
[[nodiscard]] std::string man_page(const std::string& version);

[[nodiscard]] std::string bash_completion();
[[nodiscard]] std::string zsh_completion();
[[nodiscard]] std::string fish_completion();

}  // namespace cmcalc::cli
