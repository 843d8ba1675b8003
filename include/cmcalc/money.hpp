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
constexpr Int128 whole_part(Int128 num, Int128 den)
{
  return num / den - (num % den < 0 ? 1 : 0);  // NOLINT: not zero, as the caller says
}
}  // namespace detail

/// An exact fraction of two whole numbers.
///
/// It is reduced only when one of its halves passes 64 bits, which is an order of magnitude faster than
/// reducing at each step, and compares by value: 1/2 equals 2/4. An operation whose result does not fit
/// in 128 bits even in lowest terms is a defect and throws std::overflow_error.
class Fraction {
 public:
  constexpr Fraction() = default;

  /// The whole number `whole`.
  template <std::integral Integer>
  constexpr Fraction(Integer whole) : Fraction{Int128{whole}, 1}
  {
  }                                                         // NOLINT(google-explicit-constructor)
  constexpr Fraction(Int128 whole) : Fraction{whole, 1} {}  // NOLINT(google-explicit-constructor)

  /// `num` / `den`. @pre den > 0
  constexpr Fraction(Int128 num, Int128 den)
      : num_{static_cast<std::int64_t>(num)}, den_{static_cast<std::int64_t>(den)}
  {
    if (num_ == num && den_ == den) return;
    upper_num_ = static_cast<std::int64_t>(num >> 64);
    upper_den_ = static_cast<std::uint64_t>(den >> 64) | long_mark;
  }

  /// No inexact number becomes a Fraction.
  template <std::floating_point Inexact>
  Fraction(Inexact) = delete;
  template <std::floating_point Inexact, typename Other>
  Fraction(Inexact, Other) = delete;

  [[nodiscard]] constexpr Int128 num() const { return is_short() ? num_ : joined(upper_num_, num_); }
  [[nodiscard]] constexpr Int128 den() const  ///< always positive
  {
    return is_short() ? den_ : joined(static_cast<std::int64_t>(upper_den_ & ~long_mark), den_);
  }

  /// The same value with the smallest possible halves.
  [[nodiscard]] constexpr Fraction reduced() const
  {
    const Int128 divisor = detail::greatest_common_divisor(num(), den());
    return divisor <= 1 ? *this : Fraction{num() / divisor, den() / divisor};
  }

  /// The whole number that is left when what comes after it is cut off.
  [[nodiscard]] constexpr Int128 cut_off() const
  {
    return is_short() && den_ == 1 ? Int128{num_} : quotient(halves());
  }

  /// Whether it is below 0.
  [[nodiscard]] constexpr bool is_negative() const { return (is_short() ? num_ : upper_num_) < 0; }

  /// The nearest whole number; a half counts as a whole. @pre it is not below 0
  [[nodiscard]] constexpr Fraction nearest_whole() const
  {
    return is_short() ? of_short(den_ == 1 ? num_ : nearest(num_, den_), 1) : long_nearest(halves());
  }

  friend constexpr Fraction operator+(const Fraction& a, const Fraction& b)
  {
    std::int64_t left = 0;
    std::int64_t right = 0;
    std::int64_t den = 0;
    std::int64_t num = 0;
    const bool fits = over_one_denominator(a, b, left, right, den);
    return fits && !__builtin_add_overflow(left, right, &num)
               ? of_short(num, den)
               : Fraction{long_sum(a.halves(), b.halves()).halves()};
  }
  friend constexpr Fraction operator-(const Fraction& a) { return {-a.num(), a.den()}; }
  friend constexpr Fraction operator-(const Fraction& a, const Fraction& b)
  {
    std::int64_t left = 0;
    std::int64_t right = 0;
    std::int64_t den = 0;
    std::int64_t num = 0;
    const bool fits = over_one_denominator(a, b, left, right, den);
    return fits && !__builtin_sub_overflow(left, right, &num)
               ? of_short(num, den)
               : Fraction{long_sum(a.halves(), (-b).halves()).halves()};
  }
  friend constexpr Fraction operator*(const Fraction& a, const Fraction& b)
  {
    std::int64_t num = 0;
    std::int64_t den = 0;
    const bool fits = are_short(a, b) && !__builtin_mul_overflow(a.num_, b.num_, &num) &&
                      !__builtin_mul_overflow(a.den_, b.den_, &den);
    return fits ? of_short(num, den) : Fraction{long_product(a.halves(), b.halves()).halves()};
  }
  /// @pre b is not zero
  friend constexpr Fraction operator/(const Fraction& a, const Fraction& b)
  {
    const Int128 num = b.num();
    return num < 0 ? a * Fraction{-b.den(), -num} : a * Fraction{b.den(), num};
  }

  friend constexpr bool operator==(const Fraction& a, const Fraction& b) { return (a <=> b) == 0; }
  friend constexpr std::strong_ordering operator<=>(const Fraction& a, const Fraction& b)
  {
    std::int64_t left = 0;
    std::int64_t right = 0;
    return over_one_denominator(a, b, left, right) ? left <=> right : long_comparison(a.halves(), b.halves());
  }

 private:
  // Nearly all fractions have halves of 64 bits, with which the processor computes several times faster. A
  // long fraction, which is one that has not, bears a mark, so that one look tells. What does not fit is left
  // to functions of their own, which are not worth a copy at each place of use.
  static constexpr std::uint64_t long_mark = std::uint64_t{1} << 63;

  [[nodiscard]] constexpr bool is_short() const { return upper_den_ == 0; }
  static constexpr bool are_short(const Fraction& a, const Fraction& b)
  {
    return (a.upper_den_ | b.upper_den_) == 0;
  }

  static constexpr Fraction of_short(std::int64_t num, std::int64_t den) { return {num, den}; }

  static constexpr Int128 joined(std::int64_t upper, std::int64_t lower)
  {
    return Int128{upper} << 64 | static_cast<std::uint64_t>(lower);
  }

  /// The halves above the line of two fractions over a common denominator.
  /// @return false where not all of it fits in 64 bits
  static constexpr bool over_one_denominator(const Fraction& a, const Fraction& b, std::int64_t& left,
                                             std::int64_t& right)
  {
    if (!are_short(a, b)) return false;
    left = a.num_;
    right = b.num_;
    return a.den_ == b.den_ || (!__builtin_mul_overflow(a.num_, b.den_, &left) &&
                                !__builtin_mul_overflow(b.num_, a.den_, &right));
  }
  static constexpr bool over_one_denominator(const Fraction& a, const Fraction& b, std::int64_t& left,
                                             std::int64_t& right, std::int64_t& den)
  {
    if (!over_one_denominator(a, b, left, right)) return false;
    den = a.den_;
    return a.den_ == b.den_ || !__builtin_mul_overflow(a.den_, b.den_, &den);
  }

  template <typename Integer>
  static constexpr Integer nearest(Integer num, Integer den)
  {
    const Integer whole = num / den;
    const Integer rest = num % den;
    return whole + static_cast<Integer>(rest >= den - rest);  // no branch, as either is as likely
  }

  /// Both halves at full length. It is these that go to the functions below and come back: a fraction whose
  /// own address one of them is given would have to stand in memory, and not in registers.
  struct Halves {
    Int128 num;
    Int128 den;
  };
  explicit constexpr Fraction(Halves halves) : Fraction{halves.num, halves.den} {}
  [[nodiscard]] constexpr Halves halves() const { return {num(), den()}; }

  [[gnu::noinline, gnu::cold]] static constexpr Fraction long_sum(Halves a, Halves b)
  {
    Int128 left = 0;
    Int128 right = 0;
    Int128 num = 0;
    Int128 den = 0;
    if (a.den == b.den) return lazily_reduced(detail::plus(a.num, b.num), a.den);
    const bool fits =
        !__builtin_mul_overflow(a.num, b.den, &left) && !__builtin_mul_overflow(b.num, a.den, &right) &&
        !__builtin_mul_overflow(a.den, b.den, &den) && !__builtin_add_overflow(left, right, &num);
    return fits ? lazily_reduced(num, den) : sum_in_lowest_terms(a, b);
  }

  [[gnu::noinline, gnu::cold]] static constexpr Fraction long_product(Halves a, Halves b)
  {
    Int128 num = 0;
    Int128 den = 0;
    const bool fits =
        !__builtin_mul_overflow(a.num, b.num, &num) && !__builtin_mul_overflow(a.den, b.den, &den);
    return fits ? lazily_reduced(num, den) : product_in_lowest_terms(a, b);
  }

  [[gnu::noinline, gnu::cold]] static constexpr std::strong_ordering long_comparison(Halves a, Halves b)
  {
    if (a.den == b.den) return a.num <=> b.num;
    Int128 left = 0;
    Int128 right = 0;
    const bool fits =
        !__builtin_mul_overflow(a.num, b.den, &left) && !__builtin_mul_overflow(b.num, a.den, &right);
    return fits ? left <=> right : compared_by_parts(a, b);
  }

  [[gnu::noinline, gnu::cold]] static constexpr Fraction long_nearest(Halves of)
  {
    return nearest(of.num, of.den);
  }

  [[gnu::noinline, gnu::cold]] static constexpr Int128 quotient(Halves of)
  {
    return detail::divide(of.num, of.den).whole;
  }

  static constexpr Fraction lazily_reduced(Int128 num, Int128 den)
  {
    const Fraction raw{num, den};
    return raw.is_short() ? raw : raw.reduced();
  }

  /// Over the least common denominator, which is far smaller than the product.
  static constexpr Fraction sum_in_lowest_terms(Halves long_a, Halves long_b)
  {
    const Fraction a = Fraction{long_a.num, long_a.den}.reduced();
    const Fraction b = Fraction{long_b.num, long_b.den}.reduced();
    const Int128 common = detail::greatest_common_divisor(a.den(), b.den());
    const Int128 left =
        detail::times(a.num(), b.den() / common);  // NOLINT: a divisor of what is above 0 is not 0
    const Int128 right = detail::times(b.num(), a.den() / common);
    return Fraction{detail::plus(left, right), detail::times(a.den(), b.den() / common)}.reduced();
  }

  static constexpr Fraction product_in_lowest_terms(Halves a, Halves b)
  {
    const Fraction left = Fraction{a.num, b.den}.reduced();
    const Fraction right = Fraction{b.num, a.den}.reduced();
    return {detail::times(left.num(), right.num()), detail::times(left.den(), right.den())};
  }

  /// Whole parts first, then the reciprocals of what is left: no product, so that it never overflows.
  static constexpr std::strong_ordering compared_by_parts(Halves a, Halves b)
  {
    while (true) {
      const Int128 whole_a = detail::whole_part(a.num, a.den);
      const Int128 whole_b = detail::whole_part(b.num, b.den);
      if (whole_a != whole_b) return whole_a <=> whole_b;
      const Int128 rest_a = a.num - whole_a * a.den;
      const Int128 rest_b = b.num - whole_b * b.den;
      if (rest_a == 0 || rest_b == 0) return rest_a <=> rest_b;
      // rest_a / den_a < rest_b / den_b just when den_b / rest_b < den_a / rest_a
      const Halves next_a{b.den, rest_b};
      b = {a.den, rest_a};
      a = next_a;
    }
  }

  std::int64_t num_ = 0;         ///< of a long fraction the lower 64 bits
  std::int64_t den_ = 1;         ///< of a long fraction the lower 64 bits
  std::int64_t upper_num_ = 0;   ///< of a long fraction the upper 64 bits
  std::uint64_t upper_den_ = 0;  ///< of a long fraction the upper 64 bits, of which the first is the mark
};

/// Money as an exact number of pence. A working amount may hold a fraction of a penny.
///
/// Money adds to Money and is multiplied by a Fraction. Money × Money and Money + number do not
/// compile: they mean nothing.
struct Money {
  Fraction pence;

  friend constexpr Money operator+(const Money& a, const Money& b) { return {a.pence + b.pence}; }
  friend constexpr Money operator-(const Money& a, const Money& b) { return {a.pence - b.pence}; }
  friend constexpr Money operator*(const Money& a, const Fraction& by) { return {a.pence * by}; }
  friend constexpr bool operator==(const Money& a, const Money& b) { return a.pence == b.pence; }
  friend constexpr std::strong_ordering operator<=>(const Money& a, const Money& b)
  {
    return a.pence <=> b.pence;
  }
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
[[nodiscard]] constexpr Money to_penny(const Money& amount) { return {amount.pence.nearest_whole()}; }

/// The pence of an amount that is a whole number of pence. @pre amount is one, below 2^63
[[nodiscard]] constexpr std::int64_t whole_pence(const Money& amount)
{
  return static_cast<std::int64_t>(amount.pence.cut_off());
}

}  // namespace cmcalc
