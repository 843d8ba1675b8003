// Refused: cannot convert 'cmcalc::Fraction' to 'cmcalc::Figure|no matching function|no viable
// conversion
#include "cmcalc/worksheet.hpp"

using namespace cmcalc;

Amount rate(Worksheet& sheet, Amount income, const Figure& figure)
{
  return sheet.share(Step::basic_rate, Law::sch1_2_1, income, figure);
}

#ifdef MUST_NOT_COMPILE
// A number that a Minister can change comes from the tables.
Amount rate_by_heart(Worksheet& sheet, Amount income)
{
  return sheet.share(Step::basic_rate, Law::sch1_2_1, income, Fraction{12, 100});
}
#endif
