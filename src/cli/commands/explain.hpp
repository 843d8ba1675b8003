// cmcalc explain
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cmcalc::cli {

/// What `id` means, where it comes from and what to do; at most 78 columns, ending with a line end.
/// @return nothing where there is no such id
[[nodiscard]] std::optional<std::string> explain_text(std::string_view id);

/// All ids by kind, for people.
[[nodiscard]] std::string explain_list();

/// All ids, each once, from which to name the nearest to a mistyped one.
[[nodiscard]] std::vector<std::string_view> explain_ids();

}  // namespace cmcalc::cli
