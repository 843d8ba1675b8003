// Refused: deleted function|no match for 'operator\*'
#include "cmcalc/money.hpp"

using namespace cmcalc;

Money part(Money amount) { return amount * Fraction{1, 7}; }

#ifdef MUST_NOT_COMPILE
Money inexact_part(Money amount) { return amount * 0.143; }
#endif
