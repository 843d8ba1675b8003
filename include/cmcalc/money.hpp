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

/// An exact fraction of two whole numbers.
///
/// It is reduced only when one of its halves passes 64 bits, not at each step, and compares by value: 1/2
/// equals 2/4. An operation whose result does not fit in 128 bits even in lowest terms is a defect and throws
/// std::overflow_error.
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
  [[nodiscard]] Fraction reduced() const;

  /// The whole number that is left when the decimals are cut off.
  [[nodiscard]] constexpr Int128 cut_off() const { return is_short() ? num_ / den_ : num() / den(); }

  /// Whether it is below 0.
  [[nodiscard]] constexpr bool is_negative() const { return num() < 0; }

  /// The nearest whole number; a half counts as a whole. @pre it is not below 0
  [[nodiscard]] constexpr Fraction nearest_whole() const
  {
    return is_short() ? Fraction{nearest(num_, den_)} : Fraction{nearest(num(), den())};
  }

  friend constexpr Fraction operator+(const Fraction& a, const Fraction& b)
  {
    std::int64_t left = 0;
    std::int64_t right = 0;
    std::int64_t den = 0;
    std::int64_t num = 0;
    const bool fits = over_one_denominator(a, b, left, right, den);
    return fits && !__builtin_add_overflow(left, right, &num) ? Fraction{num, den} : long_sum(a, b);
  }
  friend constexpr Fraction operator-(const Fraction& a) { return {-a.num(), a.den()}; }
  friend constexpr Fraction operator-(const Fraction& a, const Fraction& b)
  {
    std::int64_t left = 0;
    std::int64_t right = 0;
    std::int64_t den = 0;
    std::int64_t num = 0;
    const bool fits = over_one_denominator(a, b, left, right, den);
    return fits && !__builtin_sub_overflow(left, right, &num) ? Fraction{num, den} : long_sum(a, -b);
  }
  friend constexpr Fraction operator*(const Fraction& a, const Fraction& b)
  {
    std::int64_t num = 0;
    std::int64_t den = 0;
    const bool fits = are_short(a, b) && !__builtin_mul_overflow(a.num_, b.num_, &num) &&
                      !__builtin_mul_overflow(a.den_, b.den_, &den);
    return fits ? Fraction{num, den} : long_product(a, b);
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
    return over_one_denominator(a, b, left, right) ? left <=> right : long_comparison(a, b);
  }

 private:
  // Nearly all fractions are short: both halves fit in 64 bits. A long one has a mark. Its operations, and
  // those of short ones whose result does not fit, are in money.cpp.
  static constexpr std::uint64_t long_mark = std::uint64_t{1} << 63;

  [[nodiscard]] constexpr bool is_short() const { return upper_den_ == 0; }
  static constexpr bool are_short(const Fraction& a, const Fraction& b)
  {
    return a.is_short() && b.is_short();
  }

  static constexpr Int128 joined(std::int64_t upper, std::int64_t lower)
  {
    return Int128{upper} << 64 | static_cast<std::uint64_t>(lower);
  }

  /// The numerators of two fractions over a common denominator.
  /// @return false if not all of it fits in 64 bits
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
    const Integer rest = num % den;
    return num / den + (rest >= den - rest ? 1 : 0);
  }

  static Fraction long_sum(Fraction a, Fraction b);
  static Fraction long_product(Fraction a, Fraction b);
  static std::strong_ordering long_comparison(Fraction a, Fraction b);

  static Fraction lazily_reduced(Int128 num, Int128 den);
  static Fraction sum_in_lowest_terms(const Fraction& a, const Fraction& b);
  static Fraction product_in_lowest_terms(const Fraction& a, const Fraction& b);

  std::int64_t num_ = 0;         ///< of a long fraction the lower 64 bits
  std::int64_t den_ = 1;         ///< of a long fraction the lower 64 bits
  std::int64_t upper_num_ = 0;   ///< of a long fraction the upper 64 bits
  std::uint64_t upper_den_ = 0;  ///< of a long fraction the upper 64 bits, the first of which is the mark
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
