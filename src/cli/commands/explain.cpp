#include "cli/commands/explain.hpp"

#include "write/explain.hpp"

namespace cmcalc::cli {

std::optional<std::string> explain_text(std::string_view id) { return explain(id); }

std::string explain_list() { return list_of_explained_ids(); }

std::vector<std::string_view> explain_ids() { return explained_ids(); }

}  // namespace cmcalc::cli
