// Refused: no match for 'operator\*'|invalid operands to binary expression
#include "cmcalc/money.hpp"

using namespace cmcalc;

Money part(Money amount) { return amount * Fraction{12, 100}; }

#ifdef MUST_NOT_COMPILE
Money nonsense(Money amount) { return amount * amount; }
#endif
