// Each check of make_case: just under its bound, at it, and just over.
#include "case_test.hpp"

namespace {

using namespace cmcalc;
using namespace cmcalc::test;
using namespace std::string_literals;

const std::string the_child = "/receiving_parents/0/children/0";

RecyclingVector<Fact<Benefit>> many_benefits(std::size_t count)
{
  return RecyclingVector<Fact<Benefit>>(count, Benefit::pip);
}

/// `count` characters of two bytes each: a limit is one of characters, not of bytes.
std::string accented(std::size_t count)
{
  std::string text;
  for (; count > 0; --count) text += "é";
  return text;
}

void nights(Facts& facts, Fact<std::int64_t> count, Fact<std::int64_t> days = {})
{
  child(facts).nights = Nights{false, count, days};
}

}  // namespace

TEST_CASE("checks: required keys of the case", "[core][case]")
{
  check_rows({
      {"nothing is missing", [](Facts&) {}},
      {"an empty case",
       [](Facts& f) { f = {}; },
       {"missing-key /effective_date", "missing-key /paying_parent", "missing-key /receiving_parents"}},
      {"an empty paying parent", [](Facts& f) { f.paying_parent = PayingParentFacts{}; }},
      {"children",
       [](Facts& f) { receiving(f).children = {}; },
       {"missing-key /receiving_parents/0/children"}},
  });
}

TEST_CASE("checks: the scheme begins on 10 December 2012", "[core][case]")
{
  check_rows({
      {"the day before",
       [](Facts& f) {
         f.effective_date = Date{2012, 12, 9};
       },
       {"date-before-scheme /effective_date"}},
      {"the first day",
       [](Facts& f) {
         f.effective_date = Date{2012, 12, 10};
       }},
      {"no other rule of dates follows from a day that is refused",
       [](Facts& f) {
         f.effective_date = Date{2012, 12, 9};
         child(f).date_of_birth = Date{1980, 1, 1};
         paying(f).benefits.emplace() = {Benefit::universal_credit_no_earned_income};
       },
       {"date-before-scheme /effective_date"}},
  });
}

TEST_CASE("checks: lengths of lists", "[core][case]")
{
  check_rows({
      {"no receiving parent", [](Facts& f) { receiving_parents(f, 0); }, {"wrong-length /receiving_parents"}},
      {"20 receiving parents", [](Facts& f) { receiving_parents(f, 20); }},
      {"21 receiving parents",
       [](Facts& f) { receiving_parents(f, 21); },
       {"wrong-length /receiving_parents"}},
      {"no child",
       [](Facts& f) { receiving(f).children = RecyclingVector<ChildFacts>{}; },
       {"wrong-length /receiving_parents/0/children"}},
      {"20 children", [](Facts& f) { receiving(f).children = RecyclingVector<ChildFacts>(20); }},
      {"21 children",
       [](Facts& f) { receiving(f).children = RecyclingVector<ChildFacts>(21); },
       {"wrong-length /receiving_parents/0/children"}},
      {"100 benefits", [](Facts& f) { paying(f).benefits = many_benefits(100); }},
      {"101 benefits",
       [](Facts& f) { paying(f).benefits = many_benefits(101); },
       {"wrong-length /paying_parent/benefits"}},
      {"101 benefits of the partner",
       [](Facts& f) {
         paying(f).partner = PartnerFacts{many_benefits(101), {}};
       },
       {"wrong-length /paying_parent/partner/benefits"}},
      {"100 of status",
       [](Facts& f) { paying(f).status = RecyclingVector<Fact<Status>>(100, Status::prisoner); }},
      {"101 of status",
       [](Facts& f) { paying(f).status = RecyclingVector<Fact<Status>>(101, Status::prisoner); },
       {"wrong-length /paying_parent/status"}},
      {"what is too many is not looked at",
       [](Facts& f) {
         receiving_parents(f, 21);
         receiving(f, 20).children = {};
       },
       {"wrong-length /receiving_parents"}},
  });
}

TEST_CASE("checks: lengths of texts, in characters", "[core][case]")
{
  check_rows({
      {"case_id of none", [](Facts& f) { f.case_id = ""s; }, {"empty-text /case_id"}},
      {"case_id of 1", [](Facts& f) { f.case_id = "1"s; }},
      {"case_id of 64", [](Facts& f) { f.case_id = std::string(64, 'x'); }},
      {"case_id of 64, 128 bytes", [](Facts& f) { f.case_id = accented(64); }},
      {"case_id of 65", [](Facts& f) { f.case_id = std::string(65, 'x'); }, {"text-too-long /case_id"}},
      {"case_id of 65, 130 bytes", [](Facts& f) { f.case_id = accented(65); }, {"text-too-long /case_id"}},
      {"id of none", [](Facts& f) { receiving(f).id = ""s; }, {"empty-text /receiving_parents/0/id"}},
      {"id of 64", [](Facts& f) { receiving(f).id = std::string(64, 'x'); }},
      {"id of 65",
       [](Facts& f) { receiving(f).id = std::string(65, 'x'); },
       {"text-too-long /receiving_parents/0/id"}},
      {"a child's id of none", [](Facts& f) { child(f).id = ""s; }, {"empty-text " + the_child + "/id"}},
      {"a child's id of 64", [](Facts& f) { child(f).id = std::string(64, 'x'); }},
      {"a child's id of 65",
       [](Facts& f) { child(f).id = std::string(65, 'x'); },
       {"text-too-long " + the_child + "/id"}},
  });
}

TEST_CASE("checks: ids of receiving parents differ, defaults included", "[core][case]")
{
  check_rows({
      {"A and B by position", [](Facts& f) { receiving_parents(f, 2); }},
      {"the first is the second's default",
       [](Facts& f) {
         receiving_parents(f, 2);
         receiving(f, 0).id = "B"s;
       },
       {"id-repeated /receiving_parents/1"}},
      {"the second is the first's default",
       [](Facts& f) {
         receiving_parents(f, 2);
         receiving(f, 1).id = "A"s;
       },
       {"id-repeated /receiving_parents/1/id"}},
      {"exchanged",
       [](Facts& f) {
         receiving_parents(f, 2);
         receiving(f, 0).id = "B"s;
         receiving(f, 1).id = "A"s;
       }},
      {"the twentieth is T",
       [](Facts& f) {
         receiving_parents(f, 20);
         receiving(f, 3).id = "T"s;
       },
       {"id-repeated /receiving_parents/19"}},
      {"capitals differ",
       [](Facts& f) {
         receiving_parents(f, 2);
         receiving(f, 1).id = "a"s;
       }},
      {"each one after the first",
       [](Facts& f) {
         receiving_parents(f, 3);
         for (std::size_t at = 0; at < 3; ++at) receiving(f, at).id = "same"s;
       },
       {"id-repeated /receiving_parents/1/id", "id-repeated /receiving_parents/2/id"}},
      {"children may share one",
       [](Facts& f) {
         receiving(f).children = RecyclingVector<ChildFacts>(2);
         child(f, 0).id = child(f, 1).id = "Sam"s;
       }},
  });
}

TEST_CASE("checks: numbers of children and nights", "[core][case]")
{
  const std::string of_others = "count-out-of-range /paying_parent/relevant_other_children";
  check_rows({
      {"no other children", [](Facts& f) { paying(f).relevant_other_children = 0; }},
      {"50 other children", [](Facts& f) { paying(f).relevant_other_children = 50; }},
      {"51 other children", [](Facts& f) { paying(f).relevant_other_children = 51; }, {of_others}},
      {"-1 other children", [](Facts& f) { paying(f).relevant_other_children = -1; }, {of_others}},
      {"50 of another arrangement", [](Facts& f) { paying(f).other_arrangement_children = 50; }},
      {"51 of another arrangement",
       [](Facts& f) { paying(f).other_arrangement_children = 51; },
       {"count-out-of-range /paying_parent/other_arrangement_children"}},
      {"366 nights", [](Facts& f) { nights(f, 366); }},
      {"367 nights", [](Facts& f) { nights(f, 367); }, {"count-out-of-range " + the_child + "/nights"}},
      {"366 nights with a local authority", [](Facts& f) { child(f).local_authority_nights = 366; }},
      {"367 nights with a local authority",
       [](Facts& f) { child(f).local_authority_nights = 367; },
       {"count-out-of-range " + the_child + "/local_authority_nights"}},
      {"both counts at their most: they are of different 12 months",
       [](Facts& f) {
         nights(f, 366);
         child(f).local_authority_nights = 366;
       }},
  });
}

TEST_CASE("checks: an arrangement of nights", "[core][case]")
{
  const std::string the_nights = the_child + "/nights";
  check_rows({
      {"one of one day", [](Facts& f) { nights(f, 1, 1); }},
      {"all of 366 days", [](Facts& f) { nights(f, 366, 366); }},
      {"of no days", [](Facts& f) { nights(f, 0, 0); }, {"count-out-of-range " + the_nights + "/days"}},
      {"of 367 days", [](Facts& f) { nights(f, 0, 367); }, {"count-out-of-range " + the_nights + "/days"}},
      {"367 of 366 days: one problem",
       [](Facts& f) { nights(f, 367, 366); },
       {"count-out-of-range " + the_nights + "/count"}},
      {"13 of 14", [](Facts& f) { nights(f, 13, 14); }},
      {"14 of 14", [](Facts& f) { nights(f, 14, 14); }},
      {"15 of 14", [](Facts& f) { nights(f, 15, 14); }, {"nights-over-days " + the_nights + "/count"}},
      {"count is missing", [](Facts& f) { nights(f, {}, 14); }, {"missing-key " + the_nights + "/count"}},
      {"both are missing",
       [](Facts& f) { nights(f, {}, {}); },
       {"missing-key " + the_nights + "/count", "missing-key " + the_nights + "/days"}},
      {"assumed",
       [](Facts& f) {
         child(f).nights = Nights{true, {}, {}};
       }},
  });
}

TEST_CASE("checks: benefits have a first day", "[core][case]")
{
  struct Start {
    Benefit benefit;
    Jurisdiction jurisdiction;
    Date first;
    Date day_before;
  };
  constexpr auto gb = Jurisdiction::gb;
  constexpr auto ni = Jurisdiction::ni;
  const Start starts[] = {
      {Benefit::universal_credit_no_earned_income, gb, {2013, 4, 29}, {2013, 4, 28}},
      {Benefit::universal_credit_no_earned_income, ni, {2017, 9, 27}, {2017, 9, 26}},
      {Benefit::new_state_pension, gb, {2016, 4, 6}, {2016, 4, 5}},
      {Benefit::new_state_pension, ni, {2016, 4, 6}, {2016, 4, 5}},
      {Benefit::carer_support_payment, gb, {2023, 11, 19}, {2023, 11, 18}},
  };
  for (const Start& start : starts) {
    CAPTURE(text_of(start.benefit).code, start.first.iso());
    Facts facts = one_child();
    facts.jurisdiction = start.jurisdiction;
    paying(facts).benefits.emplace() = {Benefit::pip, start.benefit};
    paying(facts).partner = PartnerFacts{{start.benefit}, {}};
    facts.effective_date = start.day_before;
    Problems problems;
    CHECK_FALSE(make_case(facts, problems).has_value());
    CHECK(listed(problems) ==
          std::vector<std::string>{"benefit-not-yet-paid /paying_parent/benefits/1",
                                   "benefit-not-yet-paid /paying_parent/partner/benefits/0"});
    facts.effective_date = start.first;
    problems.clear();
    static_cast<void>(make_case(facts, problems));
    CHECK(listed(problems).empty());
  }
}
