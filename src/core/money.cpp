#include "cmcalc/money.hpp"

#include <stdexcept>

namespace cmcalc {

namespace {

/// Reports an arithmetic overflow, which is a defect of the program: inputs are bounded so that none can
/// happen.
[[noreturn]] void overflow() { throw std::overflow_error{"an exact amount does not fit in 128 bits"}; }

Int128 times(Int128 a, Int128 b)
{
  Int128 product = 0;
  if (__builtin_mul_overflow(a, b, &product)) overflow();
  return product;
}

Int128 plus(Int128 a, Int128 b)
{
  Int128 sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) overflow();
  return sum;
}

Int128 greatest_common_divisor(Int128 a, Int128 b)
{
  while (b != 0) {
    const Int128 rest = a % b;
    a = b;
    b = rest;
  }
  return a < 0 ? -a : a;
}

/// The greatest whole number that is not above num / den. @pre den > 0
Int128 whole_part(Int128 num, Int128 den) { return num / den - (num % den < 0 ? 1 : 0); }

/// Compares a_num / a_den with b_num / b_den. Whole parts first, then the reciprocals of the remainders:
/// there is no product, so that it never overflows.
std::strong_ordering compared_by_parts(Int128 a_num, Int128 a_den, Int128 b_num, Int128 b_den)
{
  while (true) {
    const Int128 a_whole = whole_part(a_num, a_den);
    const Int128 b_whole = whole_part(b_num, b_den);
    if (a_whole != b_whole) return a_whole <=> b_whole;
    const Int128 a_rest = a_num - a_whole * a_den;
    const Int128 b_rest = b_num - b_whole * b_den;
    if (a_rest == 0 || b_rest == 0) return a_rest <=> b_rest;
    // a_rest / a_den < b_rest / b_den exactly if b_den / b_rest < a_den / a_rest
    a_num = b_den;
    b_num = a_den;
    a_den = b_rest;
    b_den = a_rest;
  }
}

}  // namespace

Fraction Fraction::reduced() const
{
  const Int128 divisor = greatest_common_divisor(num(), den());
  return divisor <= 1 ? *this : Fraction{num() / divisor, den() / divisor};
}

Fraction Fraction::lazily_reduced(Int128 num, Int128 den)
{
  const Fraction raw{num, den};
  return raw.is_short() ? raw : raw.reduced();
}

Fraction Fraction::long_sum(Fraction a, Fraction b)
{
  if (a.den() == b.den()) return lazily_reduced(plus(a.num(), b.num()), a.den());
  Int128 left = 0;
  Int128 right = 0;
  Int128 num = 0;
  Int128 den = 0;
  const bool fits =
      !__builtin_mul_overflow(a.num(), b.den(), &left) && !__builtin_mul_overflow(b.num(), a.den(), &right) &&
      !__builtin_mul_overflow(a.den(), b.den(), &den) && !__builtin_add_overflow(left, right, &num);
  return fits ? lazily_reduced(num, den) : sum_in_lowest_terms(a.reduced(), b.reduced());
}

Fraction Fraction::long_product(Fraction a, Fraction b)
{
  Int128 num = 0;
  Int128 den = 0;
  const bool fits =
      !__builtin_mul_overflow(a.num(), b.num(), &num) && !__builtin_mul_overflow(a.den(), b.den(), &den);
  return fits ? lazily_reduced(num, den) : product_in_lowest_terms(a, b);
}

std::strong_ordering Fraction::long_comparison(Fraction a, Fraction b)
{
  if (a.den() == b.den()) return a.num() <=> b.num();
  Int128 left = 0;
  Int128 right = 0;
  const bool fits =
      !__builtin_mul_overflow(a.num(), b.den(), &left) && !__builtin_mul_overflow(b.num(), a.den(), &right);
  return fits ? left <=> right : compared_by_parts(a.num(), a.den(), b.num(), b.den());
}

/// Over the least common denominator, which is far smaller than the product.
/// @pre both are reduced
Fraction Fraction::sum_in_lowest_terms(const Fraction& a, const Fraction& b)
{
  const Int128 common = greatest_common_divisor(a.den(), b.den());
  const Int128 left = times(a.num(), b.den() / common);  // NOLINT: a divisor of what is above 0 is not 0
  const Int128 right = times(b.num(), a.den() / common);
  return Fraction{plus(left, right), times(a.den(), b.den() / common)}.reduced();
}

Fraction Fraction::product_in_lowest_terms(const Fraction& a, const Fraction& b)
{
  const Fraction left = Fraction{a.num(), b.den()}.reduced();
  const Fraction right = Fraction{b.num(), a.den()}.reduced();
  return {times(left.num(), right.num()), times(left.den(), right.den())};
}

}  // namespace cmcalc
