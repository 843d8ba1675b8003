// Counts of nights, against a walk over every day and against counts made by hand from a calendar.
#include "analysis/night_count.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

namespace {

using namespace cmcalc;

Date next(Date day) { return *days_after(day, 1); }

/// The nights of the days from `from` on before a year is completed, one after the other: the pattern is
/// walked through from its first day, and not divided.
int walked(Date from, const std::optional<NightPattern>& pattern, const DatedNights& dates)
{
  int count = 0;
  int place = 0;  // in the pattern, from its first day
  Date day = pattern ? std::min(from, pattern->first) : from;
  for (; age_on(day, from) < 1; day = next(day)) {
    bool stays = false;
    if (pattern && day >= pattern->first) {
      stays = place < pattern->nights;
      place = place + 1 == pattern->days ? 0 : place + 1;
    }
    if (day < from) continue;
    if (const auto dated = dates.find(day); dated != dates.end()) stays = dated->second;
    count += stays ? 1 : 0;
  }
  return count;
}

NightPattern pattern(int nights, int days, Date first) { return {nights, days, first}; }

int counted(Date from, const std::optional<NightPattern>& pattern, const DatedNights& dates = {})
{
  const NightCount result = count_nights(*twelve_months_from(from), pattern, dates);
  int of_months = 0;
  for (const NightsOfMonth& month : result.months) of_months += month.count;
  CHECK(of_months == result.count);
  return result.count;
}

Rates rates_on(Date day) { return built_in_tables().in_force(day, Jurisdiction::gb); }

}  // namespace

TEST_CASE("12 months end the day before the same day a year later", "[nights]")
{
  const auto last = [](Date from) { return twelve_months_from(from)->to; };
  CHECK(last({2026, 6, 3}) == Date{2027, 6, 2});
  CHECK(last({2026, 1, 1}) == Date{2026, 12, 31});
  CHECK(last({2027, 2, 28}) == Date{2028, 2, 27});
  CHECK(last({2027, 3, 1}) == Date{2028, 2, 29});
  CHECK(last({2028, 2, 28}) == Date{2029, 2, 27});
  CHECK(last({2028, 2, 29}) == Date{2029, 2, 28});
  CHECK(last({9998, 12, 31}) == Date{9999, 12, 30});
  CHECK(!twelve_months_from({9999, 1, 1}));
}

TEST_CASE("12 months end before a year is complete, as ages are counted", "[nights]")
{
  for (Date from{2012, 12, 10}; from < Date{2033, 1, 1}; from = next(from)) {
    const TwelveMonths months = *twelve_months_from(from);
    INFO(from.iso());
    CHECK(age_on(months.to, from) == 0);
    CHECK(age_on(next(months.to), from) == 1);
    CHECK(months.contain(from));
    CHECK(months.contain(months.to));
    CHECK(!months.contain(next(months.to)));
    CHECK(!months.contain(*days_after(from, -1)));
  }
}

TEST_CASE("a pattern counts as a walk over each day does", "[nights]")
{
  for (const Date from :
       {Date{2026, 6, 3}, Date{2027, 3, 1}, Date{2027, 2, 28}, Date{2028, 2, 29}, Date{2027, 12, 31}}) {
    for (const int days : {1, 2, 7, 13, 14, 28, 31, 182, 365, 366}) {
      for (const int nights : {1, 2, 6, days / 2, days - 1, days}) {
        if (nights < 1 || nights > days) continue;
        for (const int shift : {-400, -days, -5, -1, 0, 1, 3, 100, 300, 364}) {
          const NightPattern its = pattern(nights, days, *days_after(from, shift));
          INFO(from.iso() << " " << nights << "/" << days << " from " << its.first.iso());
          CHECK(counted(from, its) == walked(from, its, {}));
        }
      }
    }
  }
}

TEST_CASE("dates count instead of the pattern, as in a walk over each day", "[nights]")
{
  std::mt19937 random{20261130};
  const auto up_to = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
  for (int round = 0; round < 400; ++round) {
    const Date from = *days_after(Date{2024, 1, 1}, up_to(1500));
    const int days = 1 + up_to(30);
    std::optional<NightPattern> its;
    if (round % 3 > 0) its = pattern(1 + up_to(days - 1), days, *days_after(from, up_to(60) - 30));
    DatedNights dates;
    for (int each = up_to(200); each > 0; --each) {
      dates.emplace(*days_after(from, up_to(500) - 60), up_to(1) == 1);
    }
    INFO(from.iso() << ", round " << round);
    CHECK(counted(from, its, dates) == walked(from, its, dates));
  }
}

TEST_CASE("nights by month, by hand from a calendar", "[nights]")
{
  // 3 June 2026 is a Wednesday: two nights from each second Wednesday on, the last of them 2 June 2027.
  const TwelveMonths months = *twelve_months_from({2026, 6, 3});
  const NightPattern its = pattern(2, 14, {2026, 6, 3});
  const NightCount count = count_nights(months, its, {});
  CHECK(count.count == 53);
  const std::vector<NightsOfMonth> expected = {
      {2026, 6, 4}, {2026, 7, 6}, {2026, 8, 4}, {2026, 9, 4}, {2026, 10, 4}, {2026, 11, 4}, {2026, 12, 6},
      {2027, 1, 4}, {2027, 2, 4}, {2027, 3, 4}, {2027, 4, 4}, {2027, 5, 4},  {2027, 6, 1}};
  CHECK(count.months == expected);
  CHECK(count_nights(months, its, {{{2027, 6, 2}, false}}).months.back() == NightsOfMonth{2027, 6, 0});
  CHECK(count_nights(*twelve_months_from({2026, 1, 1}), {}, {}).months.size() == 12);
}

TEST_CASE("a pattern that begins later has no nights before", "[nights]")
{
  CHECK(counted({2026, 6, 3}, pattern(1, 1, {2026, 6, 3})) == 365);
  CHECK(counted({2026, 6, 3}, pattern(1, 1, {2026, 6, 10})) == 358);
  CHECK(counted({2026, 6, 3}, pattern(1, 1, {2027, 6, 2})) == 1);
  CHECK(counted({2027, 3, 1}, pattern(1, 1, {2020, 1, 1})) == 366);
}

TEST_CASE("each number of nights has the band of the tables, and its neighbours", "[nights]")
{
  const TableEntry& bands = *rates_on({2026, 6, 3}).entry(Parameter::shared_care_nights);
  const Rates rates = rates_on({2026, 6, 3});
  const auto place = [&](std::int64_t count) {
    std::size_t reached = 0;
    for (std::size_t at = 0; at < bands.rows; ++at) reached += Fraction{count} >= bands.values[at] ? 1 : 0;
    return reached;
  };
  for (std::int64_t count = 0; count <= 366; ++count) {
    INFO(count);
    const BandOfNights band = band_of_nights(count, rates);
    CHECK(band.first.has_value() == (place(count) > 0));
    CHECK(band.last.has_value() == (place(count) < bands.rows));
    CHECK(band.is_lowest == (place(count) == 1));
    CHECK(band.to_below.has_value() == band.first.has_value());
    CHECK(band.to_above.has_value() == band.last.has_value());
    if (band.to_below) {
      CHECK(place(count - *band.to_below) == place(count) - 1);
      CHECK(place(count - *band.to_below + 1) == place(count));
      CHECK(place(*band.first) == place(count));
      CHECK(place(*band.first - 1) == place(count) - 1);
    }
    if (band.to_above) {
      CHECK(place(count + *band.to_above) == place(count) + 1);
      CHECK(place(count + *band.to_above - 1) == place(count));
      CHECK(place(*band.last) == place(count));
    }
    CHECK((band.further.pence > Fraction{}) == (place(count) == bands.rows));
  }
  CHECK(band_of_nights(51, rates).fraction == Fraction{});
  CHECK(band_of_nights(52, rates).fraction == Fraction{1, 7});
  CHECK(band_of_nights(175, rates).fraction == Fraction{1, 2});
  CHECK(band_of_nights(175, rates).further == Money{700});
  CHECK(!band_of_nights(51, rates).nothing_at_flat_rate);
  CHECK(band_of_nights(52, rates).nothing_at_flat_rate);
}

TEST_CASE("bands are those of the tables, whatever these say", "[nights]")
{
  std::vector<TableEntry> entries{built_in_tables().entries().begin(), built_in_tables().entries().end()};
  for (TableEntry& entry : entries) {
    if (entry.parameter == Parameter::shared_care_nights) entry.values[0] = Fraction{121, 2};
  }
  const Tables tables{entries};
  const Rates rates = tables.in_force({2026, 6, 3}, Jurisdiction::gb);
  CHECK(band_of_nights(60, rates).to_above == 1);
  CHECK(band_of_nights(60, rates).last == 60);
  CHECK(band_of_nights(61, rates).first == 61);
  CHECK(band_of_nights(61, rates).fraction == Fraction{1, 7});
}
