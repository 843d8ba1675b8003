// Until which day a child of 16 or over counts, against days worked out by hand from a calendar.
#include "core/child_end.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace cmcalc;

constexpr ChildAges ages{.education_from = 16, .never_from = 20};

Date last_day(Date born, const Education& education = {})
{
  return child_end(born, education, ages).last_day;
}

Education left(Date day) { return {.continues = false, .left_on = day}; }

TEST_CASE("child end: 31 August on or after the 16th birthday", "[core][case]")
{
  CHECK(last_day({2010, 8, 30}) == Date{2026, 8, 31});
  CHECK(last_day({2010, 8, 31}) == Date{2026, 8, 31});
  CHECK(last_day({2010, 9, 1}) == Date{2027, 8, 31});
  CHECK(last_day({2010, 1, 1}) == Date{2026, 8, 31});
  CHECK(last_day({2010, 12, 31}) == Date{2027, 8, 31});
}

TEST_CASE("child end: the Sunday of the week of the next terminal date", "[core][case]")
{
  // Born in 2008: 31 August 2024 is past.
  const Date born{2008, 3, 9};
  // 28 February 2026 is a Saturday; 31 May 2026 a Sunday; 31 August and 30 November 2026 Mondays.
  CHECK(last_day(born, left({2026, 2, 27})) == Date{2026, 3, 1});
  CHECK(last_day(born, left({2026, 2, 28})) == Date{2026, 5, 31});
  CHECK(last_day(born, left({2026, 3, 1})) == Date{2026, 5, 31});
  CHECK(last_day(born, left({2026, 5, 30})) == Date{2026, 5, 31});
  CHECK(last_day(born, left({2026, 5, 31})) == Date{2026, 9, 6});
  CHECK(last_day(born, left({2026, 6, 1})) == Date{2026, 9, 6});
  CHECK(last_day(born, left({2026, 8, 30})) == Date{2026, 9, 6});
  CHECK(last_day(born, left({2026, 8, 31})) == Date{2026, 12, 6});
  CHECK(last_day(born, left({2026, 11, 29})) == Date{2026, 12, 6});
  CHECK(last_day(born, left({2026, 11, 30})) == Date{2027, 2, 28});
  CHECK(last_day(born, left({2026, 12, 31})) == Date{2027, 2, 28});
  // 29 February 2028 is a Tuesday.
  CHECK(last_day({2010, 3, 9}, left({2028, 2, 28})) == Date{2028, 3, 5});
  CHECK(last_day({2010, 3, 9}, left({2028, 2, 29})) == Date{2028, 6, 4});

  CHECK(child_end(born, left({2026, 6, 26}), ages).terminal_date == Date{2026, 8, 31});
}

TEST_CASE("child end: the later of 31 August and the terminal date", "[core][case]")
{
  const Date born{2010, 3, 9};
  CHECK(last_day(born, left({2026, 5, 30})) == Date{2026, 8, 31});
  CHECK_FALSE(child_end(born, left({2026, 5, 30}), ages).terminal_date);
  CHECK(last_day(born, left({2026, 6, 26})) == Date{2026, 9, 6});
  CHECK(last_day(born, left({2020, 1, 1})) == Date{2026, 8, 31});
}

TEST_CASE("child end: never past the day before the 20th birthday", "[core][case]")
{
  const Education in_education{.continues = true, .left_on = {}};
  CHECK(last_day({2006, 6, 3}, in_education) == Date{2026, 6, 2});
  CHECK(last_day({2006, 1, 1}, in_education) == Date{2025, 12, 31});
  CHECK(last_day({2006, 7, 1}, left({2026, 6, 26})) == Date{2026, 6, 30});
  CHECK_FALSE(child_end({2006, 7, 1}, left({2026, 6, 26}), ages).terminal_date);
  CHECK(last_day({2006, 9, 6}, left({2026, 6, 26})) == Date{2026, 9, 5});
  CHECK(last_day({2006, 9, 7}, left({2026, 6, 26})) == Date{2026, 9, 6});
  // A day of leaving that is to come ends what would otherwise go on.
  CHECK(last_day({2008, 3, 9}, {.continues = true, .left_on = Date{2026, 7, 10}}) == Date{2026, 9, 6});
}

TEST_CASE("child end: a person born on 29 February reaches an age on 1 March of a common year",
          "[core][case]")
{
  const Education in_education{.continues = true, .left_on = {}};
  CHECK(last_day({2008, 2, 29}) == Date{2024, 8, 31});
  CHECK(last_day({2008, 2, 29}, in_education) == Date{2028, 2, 28});
  CHECK(child_end({2008, 2, 29}, in_education, {.education_from = 16, .never_from = 19}).last_day ==
        Date{2027, 2, 28});
}

}  // namespace
