// Refused: value_.* is private within this context|'value_' is a private member
#include "cmcalc/worksheet.hpp"

using namespace cmcalc;

// Every figure that enters a calculation is on the worksheet.
Amount threshold(Worksheet& sheet, const Rates& rates)
{
  return sheet.figure(rates.figure(Parameter::basic_rate_threshold));
}

#ifdef MUST_NOT_COMPILE
Fraction past_the_worksheet(const Rates& rates)
{
  return rates.figure(Parameter::basic_rate_threshold).value_;
}
#endif
