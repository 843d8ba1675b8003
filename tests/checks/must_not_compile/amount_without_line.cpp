// Refused: cannot convert 'cmcalc::Money' to 'const cmcalc::Amount&'|could not convert|no matching
// function|no viable conversion
#include "cmcalc/worksheet.hpp"

using namespace cmcalc;

Amount sum(Worksheet& sheet, Amount a, Amount b)
{
  return sheet.minus(Step::historic_income, Law::reg_35_3, a, b);
}

#ifdef MUST_NOT_COMPILE
// An amount that no line explains.
Amount unexplained(Worksheet& sheet, Amount a, Money b)
{
  return sheet.minus(Step::historic_income, Law::reg_35_3, a, b);
}
#endif
