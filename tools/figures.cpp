#include "figures.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <string>

namespace {

[[noreturn]] void refuse(const std::string& where, const std::string& what)
{
  throw std::runtime_error{where + ": " + what};
}

/// "21.2" in hundredths: 2120. At most two decimals, so that every figure is exact.
long long hundredths(const std::string& where, const std::string& text)
{
  const std::size_t point = text.find('.');
  const std::string whole = text.substr(0, point);
  std::string decimals = point == std::string::npos ? "" : text.substr(point + 1);
  const bool digits =
      std::all_of(text.begin(), text.end(), [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
  if (!digits || whole.empty() || decimals.size() > 2)
    refuse(where, "not a figure with at most two decimals: " + text);
  decimals.resize(2, '0');
  return std::stoll(whole + decimals);
}

}  // namespace

std::string fraction_of(const std::string& where, const std::string& unit, const std::string& text)
{
  if (unit == "fraction") {
    const std::size_t slash = text.find('/');
    return "{" + text.substr(0, slash) + ", " + text.substr(slash + 1) + "}";
  }
  const long long value = hundredths(where, text);
  if (unit == "pounds") return "{" + std::to_string(value) + "}";
  if (unit == "percent") {  // in lowest terms, which keeps the arithmetic short
    const long long divisor = std::gcd(value, 10'000LL);
    return "{" + std::to_string(value / divisor) + ", " + std::to_string(10'000 / divisor) + "}";
  }
  if (value % 100 != 0) refuse(where, "not a whole number: " + text);
  return "{" + std::to_string(value / 100) + "}";
}
