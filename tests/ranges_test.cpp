// Ranges of facts as they are written: read, refused, and their points.
#include <catch2/catch.hpp>

#include <random>
#include <string>

#include "core/fact_ranges.hpp"
#include "read/changes.hpp"
#include "read/ranges.hpp"
#include "write/changes.hpp"

namespace {

using namespace cmcalc;

FactRange range_of(const std::string& text)
{
  INFO(text);
  Problem problem;
  const auto range = read_range(text, problem);
  REQUIRE(range);
  return *range;
}

void check_range_refused(const std::string& text, Message message)
{
  INFO(text);
  Problem problem;
  REQUIRE(!read_range(text, problem));
  CHECK(problem.message == message);
}

}  // namespace

TEST_CASE("a range is read with its ends, its step and its number of points", "[io][changes]")
{
  const auto check = [](const std::string& text, const std::string& first, const std::string& last,
                        std::int64_t points) {
    const FactRange range = range_of(text);
    INFO(text);
    CHECK(written(range.change_to(range.point(0))) == first);
    CHECK(written(range.change_to(range.point(range.points() - 1))) == last);
    CHECK(range.points() == points);
  };
  check("nights=0..366", "nights=0", "nights=366", 367);
  check("nights=0..366:61", "nights=0", "nights=366", 7);
  check("nights=0..10:3", "nights=0", "nights=9", 4);
  check("nights@Alex/Robin=5..5", "nights@Alex/Robin=5", "nights@Alex/Robin=5", 1);
  check("gross-weekly=100..102", "gross-weekly=100.00", "gross-weekly=102.00", 3);
  check("gross-weekly=0..1:0.01", "gross-weekly=0.00", "gross-weekly=1.00", 101);
  check("income=20000..60000/year:1000", "income=20000.00/year", "income=60000.00/year", 41);
  check("income=99.50..100.50/week:0.50", "income=99.50/week", "income=100.50/week", 3);
  check("children=1..20", "children=1", "children=20", 20);
  check("children@Sam=2..4", "children@Sam=2", "children@Sam=4", 3);
  check("other-children=0..50:25", "other-children=0", "other-children=50", 3);
  check("arrangement-children=1..2", "arrangement-children=1", "arrangement-children=2", 2);
  check("date=2028-02-28..2028-03-01", "date=2028-02-28", "date=2028-03-01", 3);
  check("date=2026-01-01..2026-12-31:7", "date=2026-01-01", "date=2026-12-31", 53);
  check("/paying_parent/income/hmrc/0/amount=1..3", "/paying_parent/income/hmrc/0/amount=1.00",
        "/paying_parent/income/hmrc/0/amount=3.00", 3);
  check("/paying_parent/relevant_other_children=0..2", "/paying_parent/relevant_other_children=0",
        "/paying_parent/relevant_other_children=2", 3);
}

TEST_CASE("a range that is not well written is refused", "[io][changes]")
{
  for (const char* const text : {"nights", "nights=", "nights=1", "nights=1-2", "nights=..2", "nights=1..",
                                 "nights=0..5:", "nights=0..5:0", "nights=0..5:-1", "nights=0..5:1.5",
                                 "nights=0..5:9223372036854775808", "gross-weekly=0..5:0",
                                 "gross-weekly=0..5:0.001", "date=2026-01-01..2026-02-01:1 day"}) {
    check_range_refused(text, Message::range_malformed);
  }
  for (const char* const text :
       {"benefit=pip..dla", "nights=assumed..assumed", "nights=+1..+2", "nights=1/14..2/14",
        "/jurisdiction=\"GB\"..\"NI\"", "/receiving_parents/0/children/0/equal_care=false..true"}) {
    check_range_refused(text, Message::range_of_no_number);
  }
  check_range_refused("night=1..2", Message::change_name_misspelt);
  check_range_refused("salary=1..2", Message::change_name_unknown);
  for (const char* const text :
       {"nights=2..1", "gross-weekly=0.02..0.01", "date=2026-01-02..2026-01-01", "income=2..1/week:0.10"}) {
    check_range_refused(text, Message::range_reversed);
  }
}

TEST_CASE("the points of a range are a step from each other, and none is beyond its end", "[io][changes]")
{
  std::mt19937 engine{1};
  const auto number = [&](std::int64_t least, std::int64_t most) {
    return std::uniform_int_distribution{least, most}(engine);
  };
  constexpr int enough = 500;
  for (int round = 0; round < enough; ++round) {
    const std::int64_t from = number(0, 366);
    const std::int64_t to = number(from, 366);
    const std::int64_t step = number(1, 40);
    const FactRange range =
        range_of("nights=" + std::to_string(from) + ".." + std::to_string(to) + ":" + std::to_string(step));
    for (std::int64_t at = 0; at < range.points(); ++at) {
      CHECK(range.point(at) == Point{from + at * step});
      CHECK(written(range.change_to(range.point(at))) == "nights=" + std::to_string(from + at * step));
    }
    CHECK(from + range.points() * step > to);
    CHECK(!(range.to < range.point(range.points() - 1)));
  }
}
