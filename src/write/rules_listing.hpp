// What a listing of the rules shows, and in which order, both as text and as JSON.
#pragma once

#include <string_view>
#include <vector>

#include "cmcalc/tables.hpp"

namespace cmcalc::rules_listing {

/// The entries in force in the order of their provisions, as data/provisions.json has them.
[[nodiscard]] std::vector<const TableEntry*> in_order_of_statute(const Rates& rates);

/// The parameters without a figure in force.
[[nodiscard]] std::vector<Parameter> not_in_force(const Rates& rates);

/// The benefits that could be received on `day`.
[[nodiscard]] std::vector<const BenefitText*> benefits_on(Date day, Jurisdiction jurisdiction);

// The words of data/.
[[nodiscard]] std::string_view name_of(Unit unit);
[[nodiscard]] std::string_view name_of(BenefitEffect effect);

/// What an effect is, for people.
[[nodiscard]] std::string_view in_words(BenefitEffect effect);

}  // namespace cmcalc::rules_listing
