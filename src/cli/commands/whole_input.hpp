// What an input is as a whole, before a case is read from it.
#pragma once

#include <optional>
#include <string_view>

#include "cmcalc/error.hpp"

namespace cmcalc::cli {

/// Why `text` as a whole is no case document: it is a file of another kind, or a table.
/// @param table  what to say of a table
[[nodiscard]] std::optional<Problem> no_case_document(std::string_view text, Message table);

}  // namespace cmcalc::cli
