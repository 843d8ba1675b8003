#include "cli/commands/schema.hpp"

#include "write/explain.hpp"

namespace cmcalc::cli {

std::optional<std::string> schema_text(std::string_view which) { return schema(which); }

}  // namespace cmcalc::cli
