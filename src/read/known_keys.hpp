/// @file
/// The keys of the case document, and whether a name that is none of them may mean the same.
#pragma once

#include <string_view>
#include <vector>

namespace cmcalc {

/// Every key of every object; some are there more than once.
[[nodiscard]] const std::vector<std::string_view>& known_keys();

/// Whether `name` is the key of some object.
[[nodiscard]] bool is_key(std::string_view name);

/// Whether a fact may be meant by `name`: it is near a key, or shares a word with one, or has a word that
/// people use for one. To delete what it names could change the amount.
[[nodiscard]] bool may_state_a_fact(std::string_view name);

}  // namespace cmcalc
