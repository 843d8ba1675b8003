// Refused: template constraint failure|constraints not satisfied
#include "cmcalc/inplace_vector.hpp"

#include <string>

cmcalc::InplaceVector<int, 3> numbers;

#ifdef MUST_NOT_COMPILE
cmcalc::InplaceVector<std::string, 3> texts;  // would never be destroyed
#endif
