#include "cmcalc/money.hpp"

#include <stdexcept>

namespace cmcalc::detail {

void overflow() { throw std::overflow_error{"an exact amount does not fit in 128 bits"}; }

}  // namespace cmcalc::detail
