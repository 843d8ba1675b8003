// The words that options accept.
#pragma once

#include <string_view>
#include <vector>

namespace cmcalc::cli::choices {

using List = std::vector<std::string_view>;

[[nodiscard]] List formats();
[[nodiscard]] List table_formats();
[[nodiscard]] List record_formats();
[[nodiscard]] List error_styles();
[[nodiscard]] List on_error();
[[nodiscard]] List orders_of_days();
[[nodiscard]] List colours();
[[nodiscard]] List jurisdictions();
[[nodiscard]] List decisions();
[[nodiscard]] List statuses();
[[nodiscard]] List benefits();
[[nodiscard]] List rates();
[[nodiscard]] List nights_bands();
[[nodiscard]] List schemas();
[[nodiscard]] List unknowns();  ///< the facts that `solve` looks for, in the order of Unknown
[[nodiscard]] List shells();
[[nodiscard]] List figures();    ///< every figure of the scheme that `rules` lists
[[nodiscard]] List explained();  ///< every id that `explain` knows
[[nodiscard]] List commands();

// Words inside an argument, as options write them: with hyphens.
[[nodiscard]] List periods();         ///< the usual ones: "four-weeks"
[[nodiscard]] List assets();          ///< kinds of assets: "precious-metal"
[[nodiscard]] List unearned_kinds();  ///< of HMRC's unearned income: "dividends"

}  // namespace cmcalc::cli::choices
