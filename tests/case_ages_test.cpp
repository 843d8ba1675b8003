// Checks of make_case about ages: just under a bound, at it, and just over.
#include "case_test.hpp"

namespace {

using namespace cmcalc;
using namespace cmcalc::test;

const std::string the_child = "/receiving_parents/0/children/0";

void born(Facts& facts, Date day, Fact<bool> in_education = {})
{
  child(facts).date_of_birth = day;
  child(facts).in_education = in_education;
}

void parent_with_child_status(Facts& facts, Date birth)
{
  paying(facts).date_of_birth = birth;
  paying(facts).status.emplace() = {Status::prisoner, Status::child};
}

}  // namespace

TEST_CASE("checks: ages of children", "[core][case]")  // on 3 June 2025
{
  const std::string education = "child-not-in-education " + the_child + "/in_education";
  const std::string birth = the_child + "/date_of_birth";
  check_rows({
      {"born on the day",
       [](Facts& f) {
         born(f, Date{2025, 6, 3});
       }},
      {"born the day after",
       [](Facts& f) {
         born(f, Date{2025, 6, 4});
       },
       {"born-after-effective-date " + birth}},
      {"15 until tomorrow",
       [](Facts& f) {
         born(f, Date{2009, 6, 4});
       }},
      {"16 today",
       [](Facts& f) {
         born(f, Date{2009, 6, 3});
       }},
      {"16 today, not in education",
       [](Facts& f) {
         born(f, Date{2009, 6, 3}, false);
       }},
      {"16 before the last 31 August",
       [](Facts& f) {
         born(f, Date{2008, 8, 31});
       },
       {education}},
      {"16 after the last 31 August",
       [](Facts& f) {
         born(f, Date{2008, 9, 1});
       }},
      {"16 before the last 31 August, in education",
       [](Facts& f) {
         born(f, Date{2008, 8, 31}, true);
       }},
      {"16 before the last 31 August, not in education",
       [](Facts& f) {
         born(f, Date{2008, 8, 31}, false);
       },
       {education}},
      {"until Sunday, 1 June 2025, after leaving",
       [](Facts& f) {
         f.effective_date = Date{2025, 6, 1};
         born(f, Date{2008, 8, 31});
         child(f).left_education_on = Date{2025, 5, 30};
       }},
      {"not on Monday, 2 June 2025, after leaving",
       [](Facts& f) {
         f.effective_date = Date{2025, 6, 2};
         born(f, Date{2008, 8, 31});
         child(f).left_education_on = Date{2025, 5, 30};
       },
       {"child-not-in-education " + the_child + "/left_education_on"}},
      {"left today, on 3 June 2025, and in education",
       [](Facts& f) {
         born(f, Date{2008, 8, 31}, true);
         child(f).left_education_on = Date{2025, 6, 3};
       },
       {"in-education-after-leaving " + the_child + "/in_education"}},
      {"leaves tomorrow, and is in education",
       [](Facts& f) {
         born(f, Date{2008, 8, 31}, true);
         child(f).left_education_on = Date{2025, 6, 4};
       }},
      {"19 until tomorrow",
       [](Facts& f) {
         born(f, Date{2005, 6, 4});
       },
       {education}},
      {"19 until tomorrow, in education",
       [](Facts& f) {
         born(f, Date{2005, 6, 4}, true);
       }},
      {"20 today",
       [](Facts& f) {
         born(f, Date{2005, 6, 3});
       },
       {"child-too-old " + birth}},
      {"20 today, in education",
       [](Facts& f) {
         born(f, Date{2005, 6, 3}, true);
       },
       {"child-too-old " + birth}},
      {"20 and in equal care",
       [](Facts& f) {
         born(f, Date{2005, 6, 3});
         child(f).equal_care = true;
       },
       {"child-too-old " + birth}},
      {"15 and not in education",
       [](Facts& f) {
         born(f, Date{2010, 1, 1}, false);
       }},
      {"Northern Ireland alike",
       [](Facts& f) {
         f.jurisdiction = Jurisdiction::ni;
         born(f, Date{2005, 6, 3});
       },
       {"child-too-old " + birth}},
      {"of 29 February, until 1 March",
       [](Facts& f) {
         f.effective_date = Date{2025, 2, 28};
         born(f, Date{2008, 2, 29}, true);
       }},
      {"of 29 February, 20 on 29 February",
       [](Facts& f) {
         f.effective_date = Date{2028, 2, 29};
         born(f, Date{2008, 2, 29}, true);
       },
       {"child-too-old " + birth}},
  });
}

TEST_CASE("checks: the paying parent's age", "[core][case]")  // on 3 June 2025
{
  const std::string status = "child-status-too-old /paying_parent/status/1";
  check_rows({
      {"born on the day",
       [](Facts& f) {
         paying(f).date_of_birth = Date{2025, 6, 3};
       }},
      {"born the day after",
       [](Facts& f) {
         paying(f).date_of_birth = Date{2025, 6, 4};
       },
       {"born-after-effective-date /paying_parent/date_of_birth"}},
      {"child of 19",
       [](Facts& f) {
         parent_with_child_status(f, Date{2005, 6, 4});
       }},
      {"child of 20",
       [](Facts& f) {
         parent_with_child_status(f, Date{2005, 6, 3});
       },
       {status}},
      {"child not yet born: one problem",
       [](Facts& f) {
         parent_with_child_status(f, Date{2025, 6, 4});
       },
       {"born-after-effective-date /paying_parent/date_of_birth"}},
      {"child of an age that is not known", [](Facts& f) { paying(f).status.emplace() = {Status::child}; }},
      {"prisoner of 20",
       [](Facts& f) {
         paying(f).date_of_birth = Date{2005, 6, 3};
         paying(f).status.emplace() = {Status::prisoner};
       }},
  });
}
