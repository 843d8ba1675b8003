// Refused: use of deleted function|deleted constructor|call to deleted
#include "cmcalc/money.hpp"

using namespace cmcalc;

Fraction seventh{1, 7};

#ifdef MUST_NOT_COMPILE
Fraction nearly_a_seventh{1.0, 7};
#endif
