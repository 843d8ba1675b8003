// Refused: cannot convert 'int' to 'cmcalc::Jurisdiction'|cannot initialize a parameter of type
// 'cmcalc::Jurisdiction'
#include "cmcalc/tables.hpp"

using namespace cmcalc;

Rates today(const Tables& tables, Date day) { return tables.in_force(day, Jurisdiction::ni); }

#ifdef MUST_NOT_COMPILE
Rates of_whom(const Tables& tables, Date day) { return tables.in_force(day, 1); }
#endif
