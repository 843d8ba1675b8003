// The values of the options of `estimate`.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "cmcalc/date.hpp"
#include "cmcalc/error.hpp"
#include "cmcalc/facts.hpp"
#include "cmcalc/money.hpp"
#include "read/words/amounts.hpp"

namespace cmcalc::cli {

// Each reads `text`, or returns nothing and sets `problem`, but not its place.

/// "dividends=3100@2024-25": a kind of unearned income, and its amount
struct HmrcUnearned {
  HmrcKind kind{};
  words::TaxYearAmount year;
};
[[nodiscard]] std::optional<HmrcUnearned> read_hmrc_unearned(std::string_view text, Problem& problem);

/// "land=85000", or without a kind: other
struct Asset {
  AssetKind kind = AssetKind::other;
  Money value;
};
[[nodiscard]] std::optional<Asset> read_asset(std::string_view text, Problem& problem);

/// "2": so many children, about whom nothing else is stated
[[nodiscard]] std::optional<std::vector<ChildFacts>> read_children(std::string_view text, Problem& problem);

/// "Alex=2:104,equal": a receiving parent, with the nights of each child or that its care is equal; only the
/// number of children is needed
struct StatedParent {
  Fact<std::string> name;
  std::vector<ChildFacts> children;
};
[[nodiscard]] std::optional<StatedParent> read_receiving_parent(std::string_view text, Problem& problem);

/// Any text
[[nodiscard]] std::optional<std::string> read_text(std::string_view text, Problem& problem);

}  // namespace cmcalc::cli
