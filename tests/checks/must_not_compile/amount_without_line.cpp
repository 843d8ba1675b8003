// Refused: cannot convert 'cmcalc::Money' to 'const cmcalc::Line&'|could not convert|no matching function|no
// viable conversion
#include "cmcalc/worksheet.hpp"

using namespace cmcalc;

Line sum(Worksheet& sheet, Line a, Line b) { return sheet.minus(Step::historic_income, Law::reg_35_3, a, b); }

#ifdef MUST_NOT_COMPILE
// An amount that no line explains.
Line unexplained(Worksheet& sheet, Line a, Money b)
{
  return sheet.minus(Step::historic_income, Law::reg_35_3, a, b);
}
#endif
