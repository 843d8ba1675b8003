// Refused: Case\(\)'? is private within this context|calling a private constructor
#include "cmcalc/case.hpp"

using namespace cmcalc;

bool good(const Facts& facts, Problems& problems) { return make_case(facts, problems).has_value(); }

#ifdef MUST_NOT_COMPILE
Case unchecked() { return Case{}; }
#endif
