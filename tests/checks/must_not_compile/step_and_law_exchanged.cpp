// Refused: cannot convert 'cmcalc::Law' to 'cmcalc::Step'|cannot initialize a parameter of type
// 'cmcalc::Step'
#include "cmcalc/worksheet.hpp"

using namespace cmcalc;

Amount income(Worksheet& sheet, Money amount)
{
  return sheet.given(Step::historic_income, Law::reg_34_1, amount);
}

#ifdef MUST_NOT_COMPILE
Amount exchanged(Worksheet& sheet, Money amount)
{
  return sheet.given(Law::reg_34_1, Step::historic_income, amount);
}
#endif
