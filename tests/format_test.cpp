// Amounts as a document has them: pounds and two decimals, as a naive way of writing them has it too.
#include "text/format.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace {

using namespace cmcalc;

std::string written(Money amount)
{
  std::string text = "<";
  format::append_pounds(text, amount);
  return text;
}

std::string naively(std::int64_t pence)
{
  const std::string decimals = std::to_string(pence % 100);
  return "<" + std::to_string(pence / 100) + (decimals.size() < 2 ? ".0" : ".") + decimals;
}

Money pence(std::int64_t count) { return Money{Fraction{count}}; }

}  // namespace

TEST_CASE("every penny to £10,100 is written with two decimals and no noughts in front", "[io]")
{
  for (std::int64_t count = 0; count <= 1'010'000; ++count) {
    if (written(pence(count)) != naively(count)) FAIL(written(pence(count)) << " for " << naively(count));
  }
}

TEST_CASE("amounts with any number of digits are written whole", "[io]")
{
  for (std::int64_t power = 1; power <= 1'000'000'000'000'000'000 / 10; power *= 10) {
    for (const std::int64_t count : {power - 1, power, power + 1, 9 * power + 5}) {
      CHECK(written(pence(count)) == naively(count));
    }
  }
  CHECK(written(pence(-1)) == "<-0.01");
  CHECK(written(pence(-123'456)) == "<-1234.56");
  CHECK(written(Money{Fraction{1, 2}}) == "<0.01");
  CHECK(written(Money{Fraction{999'999, 2}}) == "<5000.00");
  CHECK(written(Money{Fraction{99'999'999, 3}}) == "<333333.33");
}
