// cmcalc schema
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cmcalc::cli {

/// The JSON Schema (2020-12) of the document `which`: case, result, error, change, summary or rules; ends
/// with a line end.
/// @return nothing for another name
[[nodiscard]] std::optional<std::string> schema_text(std::string_view which);

}  // namespace cmcalc::cli
