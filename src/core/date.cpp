#include "cmcalc/date.hpp"

#include "cmcalc/digits.hpp"

namespace cmcalc {

namespace {

char* put_four(char* to, int number)
{
  const auto positive = static_cast<unsigned>(number);
  return digits::put_two(digits::put_two(to, positive / 100), positive % 100);
}

}  // namespace

char* Date::put_iso(char* to) const
{
  to = put_four(to, year());
  *to++ = '-';
  to = digits::put_two(to, month());
  *to++ = '-';
  return digits::put_two(to, day());
}

std::string Date::iso() const
{
  std::string text(iso_size, '\0');
  put_iso(text.data());
  return text;
}

std::string TaxYear::text() const
{
  std::string text = "0000-00";
  put_four(text.data(), starts);
  digits::put_two(text.data() + 5, static_cast<unsigned>(starts + 1) % 100);
  return text;
}

}  // namespace cmcalc
