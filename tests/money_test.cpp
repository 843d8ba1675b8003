// Exact numbers: fractions that are reduced late and compared without overflow, and money in pence.
#include "cmcalc/money.hpp"

#include <catch2/catch.hpp>
#include <concepts>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace {

using namespace cmcalc;

template <typename Left, typename Right>
concept Multiplies = requires(Left left, Right right)
{
  left* right;
};
template <typename Left, typename Right>
concept Adds = requires(Left left, Right right)
{
  left + right;
};

// What means nothing does not compile.
static_assert(!std::is_constructible_v<Fraction, double> && !std::is_constructible_v<Fraction, float>);
static_assert(!std::is_constructible_v<Fraction, double, int>);
static_assert(!Multiplies<Money, Money>);
static_assert(!Adds<Money, int> && !Adds<Money, Fraction> && !Adds<int, Money>);
static_assert(Multiplies<Money, Fraction> && Adds<Money, Money>);
static_assert(!std::is_convertible_v<Money, Fraction> && !std::is_convertible_v<Money, std::int64_t>);

// Everything works at compile time.
static_assert(Fraction{1, 2} == Fraction{2, 4} && Fraction{1, 3} < Fraction{1, 2});
static_assert(pounds(412, 50).pence == Fraction{41250});
static_assert(to_penny({Fraction{1, 2}}) == Money{1} && to_penny({Fraction{49, 100}}) == Money{0});
static_assert(whole_pence(pounds(3, 7)) == 307);

constexpr Int128 big = Int128{1} << 100;
constexpr Int128 most = ~(Int128{1} << 127);

std::string text(Fraction value)
{
  const Fraction small = value.reduced();
  const auto whole = [](Int128 number) { return std::to_string(static_cast<std::int64_t>(number)); };
  return whole(small.num()) + "/" + whole(small.den());
}

}  // namespace

TEST_CASE("fractions are what they are in lowest terms", "[money]")
{
  struct Row {
    const char* why;
    Fraction value;
    const char* expected;
  };
  const Row rows[] = {
      {"sum of different denominators", Fraction{1, 7} + Fraction{1, 2}, "9/14"},
      {"sum of one denominator", Fraction{1, 7} + Fraction{2, 7}, "3/7"},
      {"difference below nothing", Fraction{1, 7} - Fraction{1, 2}, "-5/14"},
      {"product", Fraction{5, 7} * Fraction{14, 10}, "1/1"},
      {"quotient", Fraction{3} / Fraction{6, 4}, "2/1"},
      {"quotient by less than nothing", Fraction{3} / Fraction{-6, 4}, "-2/1"},
      {"negated", -Fraction{2, 6}, "-1/3"},
      {"nothing", Fraction{}, "0/1"},
      {"nothing of something", Fraction{0, 5}, "0/1"},
      {"a whole number", Fraction{42}, "42/1"},
      {"12 % of £200.04 for 6 of 7 nights", Fraction{20004} * Fraction{12, 100} * Fraction{6, 7},
       "360072/175"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(text(row.value) == row.expected);
  }
}

TEST_CASE("a fraction is reduced when a half passes 64 bits, and not before", "[money]")
{
  CHECK((Fraction{2, 4} + Fraction{2, 4}).den() == 4);
  CHECK((Fraction{2, 4} * Fraction{2, 4}).den() == 16);
  const Fraction large{Int128{3} << 40, Int128{7} << 40};
  const Fraction square = large * large;  // the denominator would be 49 × 2^80
  CHECK((square.num() == 9 && square.den() == 49));
  const Fraction sum = large + Fraction{Int128{1} << 40, Int128{5} << 40};
  CHECK((sum.num() == 22 && sum.den() == 35));
  CHECK(large.den() == Int128{7} << 40);
  CHECK(large.reduced().den() == 7);
}

TEST_CASE("every pair of small fractions compares as their cross products do", "[money]")
{
  for (int a = -12; a <= 12; ++a) {
    for (int b = 1; b <= 9; ++b) {
      for (int c = -12; c <= 12; ++c) {
        for (int d = 1; d <= 9; ++d) {
          const auto order = Fraction{a, b} <=> Fraction{c, d};
          if (order != (a * d <=> c * b)) FAIL(a << "/" << b << " and " << c << "/" << d);
          if ((Fraction{a, b} == Fraction{c, d}) != (a * d == c * b))
            FAIL(a << "/" << b << " and " << c << "/" << d);
        }
      }
    }
  }
  SUCCEED();
}

TEST_CASE("fractions around 64 bits are added, multiplied and compared as with 128", "[money]")
{
  const auto common_divisor = [](Int128 a, Int128 b) {
    while (b != 0) a = std::exchange(b, a % b);
    return a < 0 ? -a : a;
  };
  const auto check = [&](const char* what, Fraction found, Int128 num, Int128 den) {
    const Fraction lowest = found.reduced();
    const Int128 divisor = common_divisor(num, den);
    if (lowest.num() != num / divisor || lowest.den() != den / divisor) FAIL(what);
  };
  std::vector<Int128> halves;
  for (const Int128 power : {Int128{1}, Int128{1} << 31, Int128{1} << 32, Int128{1} << 60}) {
    for (int more = -2; more <= 2; ++more) halves.push_back(power * 3 + more);
  }
  for (const int bits : {62, 63, 64}) {
    for (int more = -1; more <= 1; ++more) halves.push_back((Int128{1} << bits) + more);
  }
  int compared = 0;
  for (const Int128 a : halves) {
    for (const Int128 b : halves) {
      for (const Int128 c : halves) {
        for (const Int128 d : {Int128{7}, Int128{365}, Int128{1} << 32}) {
          for (const int sign : {1, -1}) {
            Int128 left = 0;
            Int128 right = 0;
            Int128 den = 0;
            Int128 sum = 0;
            Int128 difference = 0;
            if (__builtin_mul_overflow(sign * a, d, &left) || __builtin_mul_overflow(c, b, &right) ||
                __builtin_mul_overflow(b, d, &den) || __builtin_add_overflow(left, right, &sum) ||
                __builtin_sub_overflow(left, right, &difference)) {
              continue;
            }
            const Fraction x{sign * a, b};
            const Fraction y{c, d};
            check("sum", x + y, sum, den);
            check("difference", x - y, difference, den);
            if (Int128 num = 0; !__builtin_mul_overflow(sign * a, c, &num)) check("product", x * y, num, den);
            if ((x <=> y) != (left <=> right)) FAIL("comparison");
            ++compared;
          }
        }
      }
    }
  }
  CHECK(compared > 100'000);
}

TEST_CASE("fractions whose cross products do not fit are compared all the same", "[money]")
{
  struct Row {
    const char* why;
    Fraction less;
    Fraction greater;
  };
  const Row rows[] = {
      {"whole parts differ", {big, 3}, {big + 3, 3}},
      {"whole parts differ, below nothing", {-big - 3, 3}, {-big, 3}},
      {"either side of nothing", {-1, big}, {1, big}},
      {"the rests differ", {big + 1, big}, {big - 1, big - 3}},
      {"only the second reciprocals differ", {3 * big + 1, 2 * big + 1}, {3 * big + 4, 2 * big + 3}},
      {"one is whole", {big * 5, big}, {big * 5 + 1, big}},
      {"nearly the same", {most - 1, most}, {most, most - 1}},
      {"below nothing and nearly the same", {-most, most - 1}, {-(most - 1), most}},
      {"neighbours", {big - 1, big}, {big, big + 1}},
      {"neighbours below nothing", {-big, big + 1}, {-(big - 1), big}},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(((row.less <=> row.greater) == std::strong_ordering::less));
    CHECK(((row.greater <=> row.less) == std::strong_ordering::greater));
    CHECK_FALSE((row.less == row.greater));
    CHECK((row.less == Fraction{row.less}));
  }
  CHECK((Fraction{big * 6, big * 4} == Fraction{3, 2}));
  CHECK((Fraction{big * 6, (big + 1) * 4} < Fraction{(big + 1) * 6, (big + 1) * 4}));
}

TEST_CASE("what fits in lowest terms is worked out, and what does not throws", "[money]")
{
  // Over the least common denominator the sum fits, though the product of the denominators does not.
  CHECK((Fraction{1, big * 3} + Fraction{1, big * 5} == Fraction{8, big * 15}));
  CHECK((Fraction{big, 3} * Fraction{3, big} == Fraction{1}));
  CHECK((Fraction{big * 3, 7} * Fraction{14, big * 2} == Fraction{3}));
  CHECK((Fraction{1, big} / Fraction{3, big} == Fraction{1, 3}));

  CHECK_THROWS_AS((Fraction{big} * Fraction{big}), std::overflow_error);
  CHECK_THROWS_AS((Fraction{1, big} + Fraction{1, big + 1}), std::overflow_error);
  CHECK_THROWS_AS((Fraction{most} + Fraction{1}), std::overflow_error);
  CHECK_THROWS_AS((Fraction{-most} - Fraction{3}), std::overflow_error);
  CHECK_THROWS_AS((Fraction{1, big} * Fraction{1, big}), std::overflow_error);
}

TEST_CASE("half a penny counts as a penny, less is dropped", "[money]")
{
  struct Row {
    Fraction exact;
    int pence;
  };
  const Row rows[] = {
      // clang-format off
      {{0}, 0}, {{49, 100}, 0}, {{1, 2}, 1}, {{499'999'999, 1'000'000'000}, 0}, {{51, 100}, 1}, {{3, 2}, 2},
      {{1499, 1000}, 1}, {{6437, 1}, 6437}, {{12'875, 2}, 6438}, {{22'155, 10}, 2216}, {{7, 3}, 2},
      {{700, 3}, 233}, {{360'072, 175}, 2058}, {{2 * 360'072, 2 * 175}, 2058},
      {{big, 2 * big}, 1},      // exactly half, in halves that are not in lowest terms
      {{big - 1, 2 * big}, 0},  // a hair less
      // clang-format on
  };
  for (const Row& row : rows) {
    const Money rounded = to_penny({row.exact});
    INFO(text(row.exact));
    CHECK((rounded == Money{row.pence}));
    CHECK(rounded.pence.den() == 1);
    CHECK((to_penny(rounded) == rounded));
  }
}

TEST_CASE("money adds, subtracts and compares as pence", "[money]")
{
  CHECK((pounds(412, 50) + pounds(0, 50) == pounds(413)));
  CHECK((pounds(1) - pounds(0, 1) == pounds(0, 99)));
  CHECK((pounds(1) - pounds(2) < Money{}));
  CHECK((pounds(100) * Fraction{12, 100} == pounds(12)));
  CHECK((pounds(7) * Fraction{1, 3} * Fraction{3} == pounds(7)));
  CHECK((pounds(0, 99) < pounds(1)));
  CHECK((pounds(99'999'999, 99).pence == Fraction{9'999'999'999}));
  CHECK(whole_pence(pounds(99'999'999, 99)) == 9'999'999'999);
}
