// Refused: no match for 'operator<'|invalid operands to binary expression
#include "cmcalc/money.hpp"

using namespace cmcalc;

bool low(Money amount) { return amount < pounds(7); }

#ifdef MUST_NOT_COMPILE
bool low_in_what(Money amount) { return amount < 7; }
#endif
