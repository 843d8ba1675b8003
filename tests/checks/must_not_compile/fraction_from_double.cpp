// Refused: use of deleted function|deleted constructor|call to deleted
#include "cmcalc/money.hpp"

using namespace cmcalc;

Fraction twelve_percent{12, 100};

#ifdef MUST_NOT_COMPILE
Fraction nearly_twelve_percent{0.12};
#endif
