// Refused: reference of type 'const cmcalc::Case&' from expression|no matching function for call to
// 'calculate'
#include "cmcalc/calculation.hpp"

using namespace cmcalc;

Calculation of_case(const Case& checked, const Rates& rates, Worksheet& sheet)
{
  return calculate(checked, rates, sheet);
}

#ifdef MUST_NOT_COMPILE
Calculation of_anything(const CaseFacts& facts, const Rates& rates, Worksheet& sheet)
{
  return calculate(facts, rates, sheet);
}
#endif
