// Refused: template constraint failure|constraints not satisfied
#include "cmcalc/fixed_list.hpp"

#include <string>

cmcalc::FixedList<int, 3> numbers;

#ifdef MUST_NOT_COMPILE
cmcalc::FixedList<std::string, 3> texts;  // would never be destroyed
#endif
