/// @file
/// Exact numbers: Fraction, and Money as an exact number of pence.
///
/// Nothing in the calculation is a floating-point number, and nothing is rounded before the amount
/// payable (reading `rounding-once`): 12 % is Fraction{12, 100}, one-seventh is Fraction{1, 7}.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>

namespace cmcalc {

__extension__ typedef __int128 Int128;  ///< the compiler's 128-bit integer

namespace detail {
/// Reports an arithmetic overflow, which is a defect of the program: inputs are bounded so that
/// none can happen.
/// @throws std::overflow_error always
[[noreturn]] void overflow();

constexpr Int128 times(Int128 a, Int128 b)
{
  Int128 product = 0;
  if (__builtin_mul_overflow(a, b, &product)) overflow();
  return product;
}

constexpr Int128 plus(Int128 a, Int128 b)
{
  Int128 sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) overflow();
  return sum;
}

/// A quotient, cut off towards nil, and what is left.
struct Quotient {
  Int128 whole;
  Int128 rest;
};

/// @pre b is not zero
constexpr Quotient divide(Int128 a, Int128 b)
{
  const auto short_a = static_cast<std::int64_t>(a);
  const auto short_b = static_cast<std::int64_t>(b);
  // Most quotients: the processor divides 64 bits many times faster. The least number ÷ −1 does not fit.
  if (short_a == a && short_b == b && short_b > 0) return {short_a / short_b, short_a % short_b};
  return {a / b, a % b};  // NOLINT: not zero, as the caller says
}

constexpr Int128 greatest_common_divisor(Int128 a, Int128 b)
{
  while (b != 0) {
    const Int128 rest = divide(a, b).rest;
    a = b;
    b = rest;
  }
  return a < 0 ? -a : a;
}
/// The greatest whole number that is not above num / den. @pre den > 0
constexpr Int128 whole_part(Int128 num, Int128 den) { return num / den - (num % den < 0 ? 1 : 0); }
}  // namespace detail

/// An exact fraction of two whole numbers.
///
/// It is reduced only when one of its halves passes 2^62, which is an order of magnitude faster than
/// reducing at each step, and compares by value: 1/2 equals 2/4. An operation whose result does not fit
/// in 128 bits even in lowest terms is a defect and throws std::overflow_error.
class Fraction {
 public:
  constexpr Fraction() = default;

  /// The whole number `whole`.
  template <std::integral Integer>
  constexpr Fraction(Integer whole) : num_{whole}
  {
  }                                                  // NOLINT(google-explicit-constructor)
  constexpr Fraction(Int128 whole) : num_{whole} {}  // NOLINT(google-explicit-constructor)

  /// `num` / `den`. @pre den > 0
  constexpr Fraction(Int128 num, Int128 den) : num_{num}, den_{den} {}

  /// No inexact number becomes a Fraction.
  template <std::floating_point Inexact>
  Fraction(Inexact) = delete;
  template <std::floating_point Inexact, typename Other>
  Fraction(Inexact, Other) = delete;

  [[nodiscard]] constexpr Int128 num() const { return num_; }
  [[nodiscard]] constexpr Int128 den() const { return den_; }  ///< always positive

  /// The same value with the smallest possible halves.
  [[nodiscard]] constexpr Fraction reduced() const
  {
    const Int128 divisor = detail::greatest_common_divisor(num_, den_);
    return divisor <= 1 ? *this : Fraction{num_ / divisor, den_ / divisor};
  }

  friend constexpr Fraction operator+(Fraction a, Fraction b)
  {
    if (a.is_short() && b.is_short()) {
      std::int64_t left = a.short_num();
      std::int64_t right = b.short_num();
      std::int64_t num = 0;
      std::int64_t den = a.short_den();
      const bool fits = a.den_ == b.den_ || (!__builtin_mul_overflow(left, b.short_den(), &left) &&
                                             !__builtin_mul_overflow(right, a.short_den(), &right) &&
                                             !__builtin_mul_overflow(den, b.short_den(), &den));
      if (fits && !__builtin_add_overflow(left, right, &num) && is_small(num) && is_small(den))
        return {num, den};
    }
    return long_sum(a, b);
  }
  friend constexpr Fraction operator-(Fraction a) { return {-a.num_, a.den_}; }
  friend constexpr Fraction operator-(Fraction a, Fraction b) { return a + (-b); }
  friend constexpr Fraction operator*(Fraction a, Fraction b)
  {
    if (a.is_short() && b.is_short()) {
      std::int64_t num = 0;
      std::int64_t den = 0;
      const bool fits = !__builtin_mul_overflow(a.short_num(), b.short_num(), &num) &&
                        !__builtin_mul_overflow(a.short_den(), b.short_den(), &den);
      if (fits && is_small(num) && is_small(den)) return {num, den};
    }
    return long_product(a, b);
  }
  /// @pre b is not zero
  friend constexpr Fraction operator/(Fraction a, Fraction b)
  {
    return b.num_ < 0 ? a * Fraction{-b.den_, -b.num_} : a * Fraction{b.den_, b.num_};
  }

  friend constexpr bool operator==(Fraction a, Fraction b) { return (a <=> b) == 0; }
  friend constexpr std::strong_ordering operator<=>(Fraction a, Fraction b)
  {
    if (a.den_ == b.den_) return a.num_ <=> b.num_;
    if (a.is_short() && b.is_short()) {
      return Int128{a.short_num()} * b.short_den() <=> Int128{b.short_num()} * a.short_den();
    }
    return long_comparison(a, b);
  }

 private:
  static constexpr std::int64_t lazy_bound = std::int64_t{1} << 62;

  // Nearly all fractions have halves of 64 bits, with which the processor computes several times faster. What
  // does not fit is left to functions of their own, which are not worth a copy at each place of use.
  [[nodiscard]] constexpr bool is_short() const { return short_num() == num_ && short_den() == den_; }
  [[nodiscard]] constexpr std::int64_t short_num() const { return static_cast<std::int64_t>(num_); }
  [[nodiscard]] constexpr std::int64_t short_den() const { return static_cast<std::int64_t>(den_); }
  static constexpr bool is_small(std::int64_t half) { return half < lazy_bound && half > -lazy_bound; }

  [[gnu::noinline]] static constexpr Fraction long_sum(Fraction a, Fraction b)
  {
    Int128 left = 0;
    Int128 right = 0;
    Int128 num = 0;
    Int128 den = 0;
    if (a.den_ == b.den_) return lazily_reduced(detail::plus(a.num_, b.num_), a.den_);
    const bool fits =
        !__builtin_mul_overflow(a.num_, b.den_, &left) && !__builtin_mul_overflow(b.num_, a.den_, &right) &&
        !__builtin_mul_overflow(a.den_, b.den_, &den) && !__builtin_add_overflow(left, right, &num);
    return fits ? lazily_reduced(num, den) : sum_in_lowest_terms(a.reduced(), b.reduced());
  }

  [[gnu::noinline]] static constexpr Fraction long_product(Fraction a, Fraction b)
  {
    Int128 num = 0;
    Int128 den = 0;
    const bool fits =
        !__builtin_mul_overflow(a.num_, b.num_, &num) && !__builtin_mul_overflow(a.den_, b.den_, &den);
    return fits ? lazily_reduced(num, den) : product_in_lowest_terms(a, b);
  }

  [[gnu::noinline]] static constexpr std::strong_ordering long_comparison(Fraction a, Fraction b)
  {
    Int128 left = 0;
    Int128 right = 0;
    const bool fits =
        !__builtin_mul_overflow(a.num_, b.den_, &left) && !__builtin_mul_overflow(b.num_, a.den_, &right);
    return fits ? left <=> right : compared_by_parts(a, b);
  }

  static constexpr Fraction lazily_reduced(Int128 num, Int128 den)
  {
    const Fraction raw{num, den};
    const bool small = num < lazy_bound && num > -lazy_bound && den < lazy_bound;
    return small ? raw : raw.reduced();
  }

  /// Over the least common denominator, which is far smaller than the product.
  static constexpr Fraction sum_in_lowest_terms(Fraction a, Fraction b)
  {
    const Int128 common = detail::greatest_common_divisor(a.den_, b.den_);
    const Int128 left =
        detail::times(a.num_, b.den_ / common);  // NOLINT: a divisor of what is above 0 is not 0
    const Int128 right = detail::times(b.num_, a.den_ / common);
    return Fraction{detail::plus(left, right), detail::times(a.den_, b.den_ / common)}.reduced();
  }

  static constexpr Fraction product_in_lowest_terms(Fraction a, Fraction b)
  {
    const Fraction left = Fraction{a.num_, b.den_}.reduced();
    const Fraction right = Fraction{b.num_, a.den_}.reduced();
    return {detail::times(left.num_, right.num_), detail::times(left.den_, right.den_)};
  }

  /// Whole parts first, then the reciprocals of what is left: no product, so that it never overflows.
  static constexpr std::strong_ordering compared_by_parts(Fraction a, Fraction b)
  {
    while (true) {
      const Int128 whole_a = detail::whole_part(a.num_, a.den_);
      const Int128 whole_b = detail::whole_part(b.num_, b.den_);
      if (whole_a != whole_b) return whole_a <=> whole_b;
      const Int128 rest_a = a.num_ - whole_a * a.den_;
      const Int128 rest_b = b.num_ - whole_b * b.den_;
      if (rest_a == 0 || rest_b == 0) return rest_a <=> rest_b;
      // rest_a / den_a < rest_b / den_b just when den_b / rest_b < den_a / rest_a
      const Fraction next_a{b.den_, rest_b};
      b = Fraction{a.den_, rest_a};
      a = next_a;
    }
  }

  Int128 num_ = 0;
  Int128 den_ = 1;
};

/// Money as an exact number of pence. A working amount may hold a fraction of a penny.
///
/// Money adds to Money and is multiplied by a Fraction. Money × Money and Money + number do not
/// compile: they mean nothing.
struct Money {
  Fraction pence;

  friend constexpr Money operator+(Money a, Money b) { return {a.pence + b.pence}; }
  friend constexpr Money operator-(Money a, Money b) { return {a.pence - b.pence}; }
  friend constexpr Money operator*(Money a, Fraction by) { return {a.pence * by}; }
  friend constexpr bool operator==(Money a, Money b) { return a.pence == b.pence; }
  friend constexpr std::strong_ordering operator<=>(Money a, Money b) { return a.pence <=> b.pence; }
};

/// `pounds` and `pence` as Money: pounds(412, 50) is £412.50. @pre 0 <= pence <= 99
[[nodiscard]] constexpr Money pounds(std::int64_t pounds, std::int64_t pence = 0)
{
  return {Fraction{Int128{pounds} * 100 + pence}};
}

/// `amount` to the nearest penny; half a penny counts as a penny.
///
/// @pre  amount >= Money{0}
/// @law  S.I. 2012/2677 reg. 6
[[nodiscard]] constexpr Money to_penny(Money amount)
{
  if (amount.pence.den() == 1) return amount;
  const auto [whole, rest] = detail::divide(amount.pence.num(), amount.pence.den());
  return {Fraction{rest >= amount.pence.den() - rest ? whole + 1 : whole}};
}

/// The pence of an amount that is a whole number of pence. @pre amount is one, below 2^63
[[nodiscard]] constexpr std::int64_t whole_pence(Money amount)
{
  if (amount.pence.den() == 1) return static_cast<std::int64_t>(amount.pence.num());
  return static_cast<std::int64_t>(detail::divide(amount.pence.num(), amount.pence.den()).whole);
}

}  // namespace cmcalc
