// Refused: use of deleted function|overload resolution selected deleted operator
#include "core/place.hpp"

using cmcalc::Place;

std::string kept()
{
  const Place top;
  const Place parent = top / "paying_parent";
  return (parent / "income").pointer();
}

#ifdef MUST_NOT_COMPILE
std::string dangling()
{
  const Place top;
  const Place income = top / "paying_parent" / "income";  // points to what is gone
  return income.pointer();
}
#endif
