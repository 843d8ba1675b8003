// The word that was probably meant: near, and never one that changes the unit of time, and so the amount.
#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "read/known_keys.hpp"
#include "text/wording.hpp"

namespace {

using namespace cmcalc;
using List = std::vector<std::string_view>;

const List periods = {"week", "fortnight", "four-weeks", "month", "quarter", "year"};
const List amounts = {"gross_weekly", "historic_weekly", "estimated_weekly", "current_weekly", "nights"};

}  // namespace

TEST_CASE("the nearest period is one of the same length", "[text]")
{
  struct Row {
    std::string_view given;
    List near;
  };
  const Row row = GENERATE(values<Row>({
      {"weak", {"week"}},
      {"Weeks", {"week"}},
      {"weekly", {"week"}},
      {"mnth", {"month"}},
      {"yaer", {"year"}},
      {"fortnights", {"fortnight"}},
      {"four-week", {"four-weeks"}},
      {"fourweeks", {"four-weeks"}},
      {"4weeks", {}},
      {"4-week", {}},
      {"2weeks", {}},
      {"biweekly", {}},
      {"day", {}},
      {"hour", {}},
  }));
  INFO(row.given);
  CHECK(nearest(row.given, periods) == row.near);
}

TEST_CASE("the nearest name has the same unit of time", "[text]")
{
  struct Row {
    std::string_view given;
    List near;
  };
  const Row row = GENERATE(values<Row>({
      {"gross_weakly", {"gross_weekly"}},
      {"Gross Weekly", {"gross_weekly"}},
      {"grossWeekly", {"gross_weekly"}},
      {"gross", {"gross_weekly"}},
      {"current_weekly_pay", {"current_weekly"}},
      {"current_monthly", {}},
      {"current_montly", {}},
      {"historic_yearly", {}},
      {"estimated_daily", {}},
      {"estimated_fortnightly", {}},
      {"night", {"nights"}},
  }));
  INFO(row.given);
  CHECK(nearest(row.given, amounts) == row.near);
}

TEST_CASE("a heading that may be a fact is known by its words", "[read]")
{
  for (const char* fact : {"equal_care", "date_of_birth", "Gross weekly income (£)", "Case ref", "Salary",
                           "current_monthly", "No. of nights", "DOB", "In education?", "Childs benefits"}) {
    INFO(fact);
    CHECK(may_state_a_fact(fact));
  }
  for (const char* other : {"shoe size", "worker", "Telephone", "notes", "team", "x", "", "£", "№"}) {
    INFO(other);
    CHECK_FALSE(may_state_a_fact(other));
  }
}
