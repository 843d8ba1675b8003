// What a result begins with, for people: the amount and what it rests on. The page and the breakdown share
// it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "write/write.hpp"

namespace cmcalc {

/// "£78.90 a week for 2 children, which is £341.90 a month."
[[nodiscard]] std::string amount_sentence(const CalculatedCase& calculated);

/// The amount for each receiving parent, if there are several, but no more than `most`.
[[nodiscard]] std::vector<std::string> amounts_of_receiving_parents(const CalculatedCase& calculated,
                                                                    std::size_t most);

/// The rate and the income, the amount without or with the variation, and what the letter says.
[[nodiscard]] std::vector<std::string> rate_sentences(const CalculatedCase& calculated);

/// Whether the rate depends on income: a status or a benefit may decide it whatever the income.
[[nodiscard]] bool rests_on_income(const CalculatedCase& calculated);

/// "current income", "HMRC's figure"
[[nodiscard]] std::string_view basis_in_words(IncomeBasis basis);

/// "Not counted, because day to day care is equal: 1 child."; nothing if there is no such child, or no other.
[[nodiscard]] std::optional<std::string> equal_care_sentence(const CalculatedCase& calculated);

/// What was assumed because it is not stated: "no nights with the paying parent (A, child 2)".
[[nodiscard]] std::vector<std::string> assumed_in_words(const CalculatedCase& calculated);

/// "Basic rate"
[[nodiscard]] std::string_view rate_in_words(Rate rate);

/// Of "child|children": "1 child", "2 children".
[[nodiscard]] std::string counted(std::string_view words, std::size_t count);

}  // namespace cmcalc
