// Changes of facts as they are written: read, refused, made, and written again.
#include <catch2/catch.hpp>

#include <limits>
#include <random>
#include <string>
#include <vector>

#include "facts_test.hpp"
#include "read/changes.hpp"
#include "read/json/case_reader.hpp"
#include "write/changes.hpp"
#include "write/write.hpp"

namespace {

using namespace cmcalc;
using How = NamedChange::How;

Change change_of(const std::string& text)
{
  INFO(text);
  Problem problem;
  const auto change = read_change(text, problem);
  REQUIRE(change);
  return *change;
}

/// `text`, read and written again.
std::string again(const std::string& text) { return written(change_of(text)); }

void check_refused(const std::string& text, Message message)
{
  INFO(text);
  Problem problem;
  REQUIRE(!read_change(text, problem));
  CHECK(problem.message == message);
}

Facts case_of(const std::string& text)
{
  CaseReader reader;
  Problems problems;
  const Facts* const facts = reader.read(text, problems);
  REQUIRE(facts != nullptr);
  REQUIRE(problems.empty());
  return *facts;
}

std::string document(const Facts& facts)
{
  std::string out;
  write_case(out, facts);
  return out;
}

const std::string two_parents = R"({"effective_date": "2026-06-03",
  "paying_parent": {"benefits": ["pip"], "income": {"current": [{"kind": "employment", "amount": 2300, "period": "month"}]}},
  "receiving_parents": [{"id": "Alex", "children": [{"id": "Robin", "nights": 52}, {"nights": 104}]},
                        {"id": "Sam", "children": [{"nights": "assumed"}]}]})";

/// What is wrong with making the change that `text` says, in `two_parents`.
void check_not_made(const std::string& text, Message message)
{
  INFO(text);
  Facts facts = case_of(two_parents);
  const auto problem = make_change(facts, change_of(text), text);
  REQUIRE(problem);
  CHECK(problem->message == message);
  CHECK(document(facts) == document(case_of(two_parents)));
}

/// A random change by a short name, with a value that belongs to it.
class ChangeMaker {
 public:
  explicit ChangeMaker(unsigned seed) : engine_{seed} {}

  NamedChange change()
  {
    NamedChange made{
        .name = static_cast<ShortName>(number(0, static_cast<std::int64_t>(short_names.size()) - 1)),
        .how = static_cast<How>(number(0, 2))};
    made.value = value_for(made);
    const bool of_nights = made.name == ShortName::nights;
    if (of_nights || made.name == ShortName::children) made.parent = name();
    if (of_nights && !made.parent.empty()) made.child = name();
    return made;
  }

 private:
  std::int64_t number(std::int64_t least, std::int64_t most)
  {
    return std::uniform_int_distribution{least, most}(engine_);
  }
  std::string name()
  {
    static const std::vector<std::string> names = {"", "A", "Alex", "2", "a@b", "José Núñez", "\"x\""};
    return names[static_cast<std::size_t>(number(0, static_cast<std::int64_t>(names.size()) - 1))];
  }
  Money amount() { return Money{Fraction{number(0, 99'999'999'99)}}; }

  decltype(NamedChange::value) value_for(const NamedChange& change)
  {
    const bool relative = change.how != How::set;
    switch (change.name) {
      case ShortName::gross_weekly: return amount();
      case ShortName::income:
        return PayChange{amount(),
                         static_cast<PeriodUnit>(number(0, static_cast<std::int64_t>(PeriodUnit::span) - 1))};
      case ShortName::nights: {
        if (relative) return number(0, 1000);
        if (number(0, 3) == 0) return Nights{.assumed = true, .count = {}, .days = {}};
        Nights nights{.assumed = false, .count = number(0, 14), .days = {}};
        if (number(0, 1) == 1) nights.days = number(14, 28);
        return nights;
      }
      case ShortName::children: return number(1, 20);
      case ShortName::other_children:
      case ShortName::arrangement_children: return number(0, 50);
      case ShortName::benefit:
      case ShortName::partner_benefit:
        if (!relative && number(0, 3) == 0) return std::monostate{};
        return static_cast<Benefit>(number(0, benefit_count - 1));
      case ShortName::date: break;
    }
    if (relative) return number(0, 4000);
    return Date{static_cast<int>(number(2012, 2100)), static_cast<unsigned>(number(1, 12)),
                static_cast<unsigned>(number(1, 28))};
  }

  std::mt19937 engine_;
};

}  // namespace

TEST_CASE("each name takes each form of its value", "[io][changes]")
{
  CHECK(again("gross-weekly=350.5") == "gross-weekly=350.50");
  CHECK(again("gross-weekly=+20") == "gross-weekly=+20.00");
  CHECK(again("gross-weekly=-20.25") == "gross-weekly=-20.25");
  CHECK(again("income=36000/year") == "income=36000.00/year");
  CHECK(again("income=£2,500 a month") == "income=2500.00/month");
  CHECK(again("income=1600/4 weeks") == "income=1600.00/four-weeks");
  CHECK(again("income=+200/month") == "income=+200.00/month");
  CHECK(again("income=-200/week") == "income=-200.00/week");
  CHECK(again("nights=104") == "nights=104");
  CHECK(again("nights=2/14") == "nights=2/14");
  CHECK(again("nights=3 nights a week") == "nights=3/7");
  CHECK(again("nights=assumed") == "nights=assumed");
  CHECK(again("nights=+1") == "nights=+1");
  CHECK(again("nights@Alex=-10") == "nights@Alex=-10");
  CHECK(again("nights@Alex/Robin=52") == "nights@Alex/Robin=52");
  CHECK(again("children=two") == "children=2");
  CHECK(again("children@Sam=+1") == "children@Sam=+1");
  CHECK(again("other-children=0") == "other-children=0");
  CHECK(again("arrangement-children=-1") == "arrangement-children=-1");
  CHECK(again("benefit=pip") == "benefit=pip");
  CHECK(again("benefit=+pip") == "benefit=+pip");
  CHECK(again("benefit=-pip") == "benefit=-pip");
  CHECK(again("benefit=none") == "benefit=none");
  CHECK(again("partner-benefit=pension_credit") == "partner-benefit=pension_credit");
  CHECK(again("date=3 June 2026") == "date=2026-06-03");
  CHECK(again("date=+30") == "date=+30");
  CHECK(again("date=-30") == "date=-30");
}

TEST_CASE("an id ends at the first slash, a name at the first equals sign", "[io][changes]")
{
  const auto named = std::get<NamedChange>(change_of("nights@a@b/c/d=7"));
  CHECK(named.parent == "a@b");
  CHECK(named.child == "c/d");
  CHECK(std::get<NamedChange>(change_of("children@a/b=2")).parent == "a/b");
  check_refused("nights@a=b=7", Message::nights_unreadable);
}

TEST_CASE("a pointer takes the JSON value that belongs there", "[io][changes]")
{
  const std::vector<std::string> changes = {
      R"(/decision="default")",
      R"(/effective_date="2026-06-03")",
      "/paying_parent/income/hmrc/0/amount=31200.00",
      "/paying_parent/relevant_other_children=2",
      R"(/paying_parent/income/hmrc/0/tax_year="2025-26")",
      R"(/receiving_parents/0/id="a=b@c")",
      "/receiving_parents/0/children/1/equal_care=true",
      R"(/receiving_parents/3/children/7/nights={"count": 2, "days": 14})",
      R"(/receiving_parents/0/children/0/nights="assumed")",
      "/receiving_parents/0/children/0={}",
      R"(/receiving_parents/0/children=[{}, {"nights": 52}])",
      "/paying_parent/benefits=[]",
      R"(/paying_parent/benefits=["pip", "dla"])",
      R"(/paying_parent/income/current/0/period="four_weeks")",
      "/jurisdiction=null",
      "/receiving_parents/1=null"};
  for (const std::string& text : changes) {
    INFO(text);
    CHECK(again(text) == text);
  }
  CHECK(again("/paying_parent/relevant_other_children= 2 ") == "/paying_parent/relevant_other_children=2");
  CHECK(again("/jurisdiction= null") == "/jurisdiction=null");
}

TEST_CASE("a change that is not well written is refused", "[io][changes]")
{
  for (const char* const text : {"nights", "nights=", "", "=", "nights+1", "/decision", "/decision="}) {
    check_refused(text, Message::change_without_value);
  }
  for (const char* const text : {"=1", "salary=1", "@A=1"}) {
    check_refused(text, Message::change_name_unknown);
  }
  for (const char* const text :
       {"night=1", "NIGHTS=1", "gross_weekly=1", "incme=1/week", "other_children=1", "nigths@A=1"}) {
    check_refused(text, Message::change_name_misspelt);
  }
  for (const char* const text : {"date@A=2026-06-03", "income@A=1/week", "nights@=1", "children@=1"}) {
    check_refused(text, Message::change_without_parent);
  }
  for (const char* const text : {"nights=+", "nights=+1.5", "nights=+-1", "nights=--1", "date=+",
                                 "date=+1 day", "children=+one", "other-children=+9223372036854775808"}) {
    check_refused(text, Message::change_not_relative);
  }
  for (const char* const text : {"/hair=1", "/=1", "//=1", "/paying_parent//income=1", "/ =1"}) {
    check_refused(text, Message::pointer_unknown);
  }
  check_refused("/paying_parent/income/gross_weeky=1", Message::pointer_misspelt);
  check_refused("/receiving_parents/children=1", Message::pointer_misspelt);
  for (const char* const text : {"/decision=default", "/effective_date=2026-06-03",
                                 "/paying_parent/benefits=[\"pip\"", R"(/decision="default","case_id":"x")",
                                 "/paying_parent/relevant_other_children=1}", "/decision='default'"}) {
    check_refused(text, Message::value_not_json);
  }
  check_refused(R"(/decision="defalt")", Message::misspelt_word);
  check_refused("/paying_parent/relevant_other_children=\"x\"", Message::text_given);
}

TEST_CASE("a change that this case cannot take is not made, and changes nothing", "[io][changes]")
{
  check_not_made("nights@Kim=1", Message::change_parent_unknown);
  check_not_made("nights@Alex/Kim=1", Message::change_child_unknown);
  check_not_made("nights@Alex/3=1", Message::change_child_unknown);
  check_not_made("nights@Alex/0=1", Message::change_child_unknown);
  check_not_made("children=1", Message::change_of_several_parents);
  check_not_made("gross-weekly=+1", Message::change_of_nothing);
  check_not_made("income=-1/week", Message::change_of_nothing);
  check_not_made("income=-2300.01/month", Message::change_too_small);
  check_not_made("children@Alex=+19", Message::change_out_of_range);
  check_not_made("children@Alex=-2", Message::change_out_of_range);
  check_not_made("other-children=-1", Message::change_out_of_range);
  check_not_made("nights@Sam=+1", Message::change_nights_not_a_number);
  check_not_made("nights=+1", Message::change_nights_not_a_number);
  check_not_made("/receiving_parents/3/children=[{}]", Message::change_place_missing);
}

TEST_CASE("no difference overflows", "[io][changes]")
{
  const std::string largest = std::to_string(std::numeric_limits<std::int64_t>::max());
  Facts facts = case_of(two_parents);
  const auto nights_after = [&](const std::string& sign) {
    const std::string text = "nights@Alex=" + sign + largest;
    REQUIRE(!make_change(facts, change_of(text), text));
    return *facts.receiving_parents->operator[](0).children->operator[](0).nights->count;
  };
  CHECK(nights_after("+") == 366);
  CHECK(nights_after("-") == 0);
  for (const char* const name : {"children@Alex", "other-children", "arrangement-children", "date"}) {
    check_not_made(std::string{name} + "=+" + largest, Message::change_out_of_range);
    check_not_made(std::string{name} + "=-" + largest, Message::change_out_of_range);
  }
}

TEST_CASE("a change that is written and read again is the same change", "[io][changes]")
{
  ChangeMaker maker{1};
  constexpr int enough = 5000;
  for (int at = 0; at < enough; ++at) {
    const NamedChange change = maker.change();
    const std::string text = written(change);
    INFO(text);
    const auto read = std::get<NamedChange>(change_of(text));
    CHECK(read.name == change.name);
    CHECK(read.how == change.how);
    CHECK(read.value.index() == change.value.index());
    CHECK(read.parent == change.parent);
    CHECK(read.child == change.child);
    CHECK(written(read) == text);
    Facts one = case_of(two_parents);
    Facts other = one;
    CHECK(apply(one, change) == apply(other, read));
    CHECK(document(one) == document(other));
  }
}

TEST_CASE("every fact of a case can be written as a change, and read", "[io][changes]")
{
  constexpr unsigned cases = 40;
  for (unsigned seed = 0; seed <= cases; ++seed) {
    const Facts facts = (seed == 0 ? test::FactMaker{} : test::FactMaker{seed}).facts();
    visit_facts(facts, [&](const std::string& pointer, const FactValue& value) {
      const std::string text = written(PointerChange{.pointer = pointer, .value = value});
      INFO(text);
      Problem problem;
      const auto read = read_change(text, problem);
      REQUIRE(read);
      CHECK(written(*read) == text);
      Facts changed = facts;
      CHECK(!make_change(changed, *read, text));
      CHECK(document(changed) == document(facts));
    });
  }
}
