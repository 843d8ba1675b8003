// Refused: use of deleted function|call to deleted member function 'make'
#include "cmcalc/case.hpp"

using namespace cmcalc;

const Case* of_facts_that_stay(CaseMaker& maker, const Facts& facts, Problems& problems)
{
  return maker.make(facts, problems);
}

#ifdef MUST_NOT_COMPILE
const Case* of_facts_that_are_gone(CaseMaker& maker, Problems& problems)
{
  return maker.make(Facts{}, problems);  // the case's texts would point to what is gone
}
#endif
