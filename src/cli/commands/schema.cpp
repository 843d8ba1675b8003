#include "cli/commands/schema.hpp"

#include "write/explain.hpp"

namespace cmcalc::cli {

std::optional<std::string> schema_text(std::string_view which)
{
  const auto found = schema(which);
  return found ? std::optional<std::string>{*found} : std::nullopt;
}

}  // namespace cmcalc::cli
