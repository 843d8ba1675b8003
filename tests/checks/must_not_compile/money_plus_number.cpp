// Refused: no match for 'operator\+'|invalid operands to binary expression
#include "cmcalc/money.hpp"

using namespace cmcalc;

Money more(Money amount) { return amount + pounds(5); }

#ifdef MUST_NOT_COMPILE
Money of_what(Money amount) { return amount + 5; }  // pounds or pence?
#endif
