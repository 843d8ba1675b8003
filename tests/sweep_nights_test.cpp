// Nights of every number and mix, with one receiving parent and with pairs of them, against a naive
// formula in whole numbers.
#include <array>
#include <vector>

#include "sweep_test.hpp"

namespace {

using namespace cmcalc;
using namespace cmcalc::test;

constexpr std::int64_t most = 366;

/// A number of nights in each band of para 7(4), from none to one-half.
constexpr std::array<std::int64_t, 5> nights_of_band = {0, 52, 104, 156, 175};

/// Fourteenths off: sevenths and halves are whole numbers of them.
std::int64_t fourteenths(std::int64_t nights)
{
  if (nights >= 175) return 7;
  if (nights >= 156) return 6;
  if (nights >= 104) return 4;
  return nights >= 52 ? 2 : 0;
}

std::int64_t local_authority_fourteenths(std::int64_t nights)
{
  if (nights >= 263) return 14;
  if (nights >= 260) return 10;
  if (nights >= 208) return 8;
  if (nights >= 156) return 6;
  if (nights >= 104) return 4;
  return nights >= 52 ? 2 : 0;
}

struct Care {
  std::int64_t nights = 0;
  std::int64_t local_authority = 0;
};
using Family = std::vector<Care>;

struct Expected {
  std::int64_t scale = 1;           ///< of the amounts
  std::vector<std::int64_t> parts;  ///< for each receiving parent
  std::int64_t total = 0;
};

/// Paras 6 and 7 and reg 53: `rate`, in ten-thousandths of a penny, after shared care.
Expected naive_shares(std::int64_t rate, const std::vector<Family>& families, Era era)
{
  std::int64_t all = 0;
  std::int64_t in_the_split = 0;
  for (const Family& family : families) all += static_cast<std::int64_t>(family.size());
  Expected expected{14 * all * penny, {}, 0};
  std::vector<std::int64_t> counts;
  for (const Family& family : families) {
    std::int64_t left = 0;  // fourteenths of a child
    std::int64_t halves = 0;
    std::int64_t counted = 0;
    for (const Care& care : family) {
      const std::int64_t off = std::min<std::int64_t>(
          14, fourteenths(care.nights) + local_authority_fourteenths(care.local_authority));
      left += 14 - off;
      // Reading `half-care-extra`: also if nothing is left of the child's part.
      if (care.nights >= 175) ++halves;
      if (care.local_authority < 263) ++counted;
    }
    expected.parts.push_back(std::max<std::int64_t>(0, rate * left - halves * 7 * pound * 14 * all));
    expected.total += expected.parts.back();
    counts.push_back(counted);
    in_the_split += counted;
  }
  if (expected.total >= flat_rate(era) * pound * 14 * all) return expected;
  // The floor, by numbers of children; scaled again, because the divisor differs.
  expected.scale = std::max<std::int64_t>(1, in_the_split) * penny;
  for (std::size_t at = 0; at < counts.size(); ++at) expected.parts[at] = flat_rate(era) * pound * counts[at];
  expected.total = in_the_split == 0 ? 0 : flat_rate(era) * pound * in_the_split;
  return expected;
}

Fact<Nights> nights(std::int64_t count)
{
  Nights given;
  given.count = count;
  return given;
}

void set_care(ChildFacts& child, Care care)
{
  child.nights = nights(care.nights);
  child.local_authority_nights = care.local_authority;
}

bool agrees(const Calculation& found, const Expected& expected)
{
  if (whole_pence(found.weekly.value) != rounded(expected.total, expected.scale)) return false;
  for (std::size_t at = 0; at < expected.parts.size(); ++at) {
    const auto& [exact, weekly] = found.receiving_parents[at];
    if (exact.value != Money{Fraction{expected.parts[at], expected.scale}}) return false;
    if (whole_pence(weekly.value) != rounded(expected.parts[at], expected.scale)) return false;
  }
  return true;
}

constexpr std::int64_t incomes[] = {100'01, 110'00, 111'20, 130'00, 199'99, 210'00, 500'00, 1500'00};

/// All multisets of bands for one to five children, each as a list that rises.
std::vector<std::vector<std::size_t>> band_mixes()
{
  std::vector<std::vector<std::size_t>> mixes = {{}};
  for (std::size_t next = 0; next < mixes.size(); ++next) {
    if (mixes[next].size() == 5) continue;
    for (std::size_t band = mixes[next].empty() ? 0 : mixes[next].back(); band < 5; ++band) {
      auto longer = mixes[next];
      longer.push_back(band);
      mixes.push_back(longer);
    }
  }
  mixes.erase(mixes.begin());
  return mixes;
}

Family family_of(const std::vector<std::size_t>& bands)
{
  Family family;
  for (const std::size_t band : bands) family.push_back({nights_of_band[band], 0});
  return family;
}

RecyclingVector<ChildFacts> children_of(const Family& family)
{
  RecyclingVector<ChildFacts> children(family.size());
  for (std::size_t at = 0; at < family.size(); ++at) set_care(children[at], family[at]);
  return children;
}

}  // namespace

TEST_CASE("every number of nights beside other children of every band", "[sweep][nights]")
{
  const Era era = GENERATE(Era::five_pounds, Era::seven_pounds);
  Runner run;
  std::vector<Family> rests = {{}};
  for (const std::int64_t second : nights_of_band) {
    rests.push_back({{second}});
    for (const std::int64_t third : nights_of_band) rests.push_back({{second}, {third}});
  }
  for (const Family& rest : rests) {
    Family family = rest;
    family.insert(family.begin(), Care{});
    Facts facts = facts_of(era, family.size());
    for (const std::int64_t income : incomes) {
      test::income(facts).gross_weekly = pence(income);
      const std::int64_t rate = naive_rate(income, family.size(), 0, era).amount;
      std::int64_t before = 1'000'000'00;
      for (family[0].nights = 0; family[0].nights <= most; ++family[0].nights) {
        receiving(facts).children = children_of(family);
        const Calculation found = run(facts);
        const std::int64_t weekly = whole_pence(found.weekly.value);
        if (!agrees(found, naive_shares(rate, {family}, era)))
          FAIL(family[0].nights << " nights, income " << income);
        if (weekly > before) FAIL("more at " << family[0].nights << " nights, income " << income);
        before = weekly;
      }
      if (!run.adds_up_recorded(facts, run(facts))) FAIL("does not add up: income " << income);
    }
  }
  SUCCEED();
}

TEST_CASE("every number of nights in the care of a local authority, by every band of nights",
          "[sweep][nights]")
{
  const Era era = GENERATE(Era::five_pounds, Era::seven_pounds);
  Runner run;
  for (const std::int64_t own : nights_of_band) {
    for (const std::size_t siblings : {0u, 1u, 2u}) {
      for (const std::int64_t of_sibling : {0, 175, 263}) {
        Family family(1 + siblings, Care{own, of_sibling});
        Facts facts = facts_of(era, family.size());
        for (const std::int64_t income : incomes) {
          test::income(facts).gross_weekly = pence(income);
          const std::int64_t rate = naive_rate(income, family.size(), 0, era).amount;
          for (std::int64_t away = 0; away <= most; ++away) {
            family[0].local_authority = away;
            receiving(facts).children = children_of(family);
            if (!agrees(run(facts), naive_shares(rate, {family}, era))) {
              FAIL(own << " and " << away << " nights, " << siblings << " siblings at " << of_sibling
                       << ", income " << income);
            }
          }
          if (!run.adds_up_recorded(facts, run(facts))) FAIL("does not add up: income " << income);
        }
      }
    }
  }
  SUCCEED();
}

TEST_CASE("every number of nights in every number of days", "[sweep][nights]")
{
  Facts facts = facts_of(Era::seven_pounds, 1);
  Runner run;
  test::income(facts).gross_weekly = pounds(700);
  for (std::int64_t days = 1; days <= 366; ++days) {
    for (std::int64_t count = 0; count <= days; ++count) {
      Nights given;
      given.count = count;
      given.days = days;
      child(facts).nights = given;
      // In 365ths of a night, so that nothing is rounded before it is compared.
      const std::int64_t in_a_year = days < 365 ? count * 365 : count * days;
      std::int64_t off = 0;
      for (const std::int64_t begins : nights_of_band) {
        if (in_a_year >= begins * days) off = fourteenths(begins);
      }
      const std::int64_t expected = 84'00 * (14 - off) / 14 - (off == 7 ? 7'00 : 0);
      if (whole_pence(run(facts).weekly.value) != expected) FAIL(count << " nights in " << days << " days");
    }
  }
  SUCCEED();
}

TEST_CASE("every pair of receiving parents with one to five children each, in every mix of bands",
          "[sweep][nights]")
{
  const Era era = GENERATE(Era::five_pounds, Era::seven_pounds);
  const std::int64_t income = GENERATE(from_range(std::begin(incomes), std::end(incomes)));
  Runner run;
  const auto mixes = band_mixes();
  Facts facts = facts_of(era, 1);
  receiving_parents(facts, 2);
  test::income(facts).gross_weekly = pence(income);
  std::vector<std::int64_t> totals(mixes.size() * mixes.size());
  for (std::size_t a = 0; a < mixes.size(); ++a) {
    receiving(facts, 0).children = children_of(family_of(mixes[a]));
    for (std::size_t b = 0; b < mixes.size(); ++b) {
      receiving(facts, 1).children = children_of(family_of(mixes[b]));
      const std::int64_t rate = naive_rate(income, mixes[a].size() + mixes[b].size(), 0, era).amount;
      const Calculation found = run(facts);
      if (!agrees(found, naive_shares(rate, {family_of(mixes[a]), family_of(mixes[b])}, era))) {
        FAIL("mixes " << a << " and " << b << ", income " << income);
      }
      totals[a * mixes.size() + b] = whole_pence(found.weekly.value);
      const bool sampled = (a + b) % 97 == 0;
      if (sampled && !run.adds_up_recorded(facts, found))
        FAIL("mixes " << a << " and " << b << " do not add up");
    }
  }
  // More nights with any one child never raise the total.
  for (std::size_t a = 0; a < mixes.size(); ++a) {
    for (std::size_t child = 0; child < mixes[a].size(); ++child) {
      auto more = mixes[a];
      if (++more[child] == nights_of_band.size()) continue;
      std::sort(more.begin(), more.end());
      const auto raised =
          static_cast<std::size_t>(std::find(mixes.begin(), mixes.end(), more) - mixes.begin());
      for (std::size_t b = 0; b < mixes.size(); ++b) {
        const std::int64_t total = totals[raised * mixes.size() + b];
        if (total > totals[a * mixes.size() + b]) FAIL("more at mixes " << raised << " and " << b);
      }
    }
  }
  SUCCEED();
}

TEST_CASE("a receiving parent's own amount may rise with nights if the floor is split", "[sweep][nights]")
{
  // £111.20, two children: £9.80, £4.90 each. With 156 and 52 nights £2.80 and £4.20, exactly £7. A
  // further band for either child brings the total below £7: then each has £3.50.
  Facts facts = facts_of(Era::seven_pounds, 1);
  receiving_parents(facts, 2);
  test::income(facts).gross_weekly = pounds(111, 20);
  Runner run;
  const auto amounts = [&](std::int64_t a, std::int64_t b) {
    child(facts).nights = nights(a);
    (*receiving(facts, 1).children)[0].nights = nights(b);
    const Calculation found = run(facts);
    return std::array{whole_pence(found.receiving_parents[0].weekly.value),
                      whole_pence(found.receiving_parents[1].weekly.value), whole_pence(found.weekly.value)};
  };
  CHECK(amounts(156, 52) == std::array<std::int64_t, 3>{2'80, 4'20, 7'00});
  CHECK(amounts(156, 104) == std::array<std::int64_t, 3>{3'50, 3'50, 7'00});  // the other's nights
  CHECK(amounts(175, 52) == std::array<std::int64_t, 3>{3'50, 3'50, 7'00});   // the own nights
}

TEST_CASE("exact shares add up to the rate before shared care", "[sweep][nights]")
{
  for (const std::int64_t income : {50'00, 111'11, 199'99, 512'34, 2345'67}) {
    for (std::size_t parents = 1; parents <= 20; ++parents) {
      Facts facts = facts_of(Era::seven_pounds, 1);
      receiving_parents(facts, parents);
      test::income(facts).gross_weekly = pence(income);
      std::size_t all = 0;
      for (std::size_t at = 0; at < parents; ++at) {
        receiving(facts, at).children = RecyclingVector<ChildFacts>(1 + at * 7 % 20);
        all += 1 + at * 7 % 20;
      }
      const Calculation found = Runner{}(facts);
      Money sum;
      for (const Payable& payable : found.receiving_parents) sum = sum + payable.exact.value;
      INFO(parents << " receiving parents, income " << income);
      CHECK((sum == Money{Fraction{naive_rate(income, all, 0, Era::seven_pounds).amount, penny}}));
    }
  }
}
