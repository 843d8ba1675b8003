// Refused: assignment of member .* in read-only object|cannot assign to return value
#include "cmcalc/case.hpp"

using namespace cmcalc;

unsigned children(const Case& checked) { return checked.facts().qualifying_children; }

#ifdef MUST_NOT_COMPILE
void change(Case& checked) { checked.facts().qualifying_children = 0; }
#endif
