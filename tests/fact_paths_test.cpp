// Any fact by its pointer, and changes by short names.
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "cmcalc/case.hpp"
#include "core/fact_paths.hpp"
#include "facts_test.hpp"
#include "json_test.hpp"
#include "read/json/case_reader.hpp"
#include "write/write.hpp"

namespace {

using namespace cmcalc;
using How = NamedChange::How;

/// The facts as a case document, which shows all of them.
std::string written(const Facts& facts)
{
  std::string out;
  write_case(out, facts);
  return out;
}

Facts read(const std::string& text)
{
  CaseReader reader;
  Problems problems;
  const Facts* const facts = reader.read(text, problems);
  REQUIRE(facts != nullptr);
  REQUIRE(problems.empty());
  return *facts;
}

const std::string two_parents = R"({"effective_date": "2026-06-03",
  "paying_parent": {"benefits": ["pip"], "relevant_other_children": 1,
    "income": {"current": [{"kind": "pension", "amount": 10, "period": "month"},
                           {"kind": "employment", "amount": 2300, "period": "month"}]}},
  "receiving_parents": [{"id": "Alex", "children": [{"id": "2", "nights": 52}, {"id": "Kim", "nights": 104}]},
                        {"children": [{"nights": {"count": 3, "days": 14}}, {"nights": "assumed"}, {}]}]})";

/// The document after `change`, or the fault.
struct Changed {
  Facts facts = read(two_parents);
  std::optional<ChangeFault> fault;
  explicit Changed(const NamedChange& change) { fault = apply(facts, change); }
  [[nodiscard]] std::optional<FactValue> at(const std::string& pointer) const
  {
    return value_at(facts, pointer);
  }
  template <typename Type>
  [[nodiscard]] Type get(const std::string& pointer) const
  {
    const auto value = at(pointer);
    REQUIRE(value);
    return std::get<Type>(*value);
  }
  [[nodiscard]] std::int64_t nights(const std::string& child) const
  {
    return *get<Nights>("/receiving_parents/" + child + "/nights").count;
  }
};

void check_fault(const NamedChange& change, ChangeFault fault)
{
  const Changed changed{change};
  REQUIRE(changed.fault);
  CHECK(*changed.fault == fault);
  CHECK(written(changed.facts) == written(read(two_parents)));  // nothing was changed
}

}  // namespace

TEST_CASE("the whole case of the reader's tests states every fact of the description", "[io][json]")
{
  // Pointers without indices: no key has a digit.
  const auto places = [](const Facts& facts) {
    std::set<std::string> all;
    visit_facts(facts, [&](std::string pointer, const FactValue&) {
      std::erase_if(pointer, [](char c) { return c >= '0' && c <= '9'; });
      all.insert(pointer);
    });
    return all;
  };
  const std::set<std::string> stated = places(read(std::string{test::whole_case}));
  for (const std::string& place : places(test::FactMaker{}.facts())) {
    INFO(place);
    CHECK(stated.contains(place));
  }
}

TEST_CASE("fact paths: every fact is visited, read and set by its pointer", "[core][paths]")
{
  for (unsigned seed = 0; seed <= 200; ++seed) {
    const Facts facts = seed == 0 ? test::FactMaker{}.facts() : test::FactMaker{seed}.facts();
    Facts again;
    std::set<std::string> pointers;
    visit_facts(facts, [&](const std::string& pointer, const FactValue& value) {
      INFO(pointer);
      CHECK(pointers.insert(pointer).second);
      const auto found = value_at(facts, pointer);
      REQUIRE(found);
      CHECK(found->index() == value.index());
      const auto blank = blank_at(pointer);
      REQUIRE(blank);
      CHECK(blank->index() == value.index());
      REQUIRE(set_value(again, pointer, value));
    });
    std::set<std::string> pointers_again;
    visit_facts(again, [&](const std::string& pointer, const FactValue& value) {
      CHECK(pointers_again.insert(pointer).second);
      CHECK(value_at(facts, pointer)->index() == value.index());
    });
    CHECK(pointers_again == pointers);
  }
}

TEST_CASE("fact paths: every fact can be removed", "[core][paths]")
{
  const Facts facts = test::FactMaker{}.facts();
  std::vector<std::string> pointers;
  visit_facts(facts, [&](const std::string& pointer, const FactValue&) { pointers.push_back(pointer); });
  CHECK(pointers.size() > 100);
  for (const std::string& pointer : pointers) {
    INFO(pointer);
    Facts changed = facts;
    remove_value(changed, pointer);
    CHECK((written(changed) != written(facts) || pointer == "/schema"));  // which is always written
    std::size_t left = 0;
    visit_facts(changed, [&](const std::string&, const FactValue&) { ++left; });
    CHECK(left + 1 == pointers.size());
  }
}

TEST_CASE("fact paths: places", "[core][paths]")
{
  const Facts facts = read(two_parents);
  CHECK(std::get<Money>(*value_at(facts, "/paying_parent/income/current/1/amount")) == pounds(2300));
  CHECK(std::get<Benefit>(*value_at(facts, "/paying_parent/benefits/0")) == Benefit::pip);
  CHECK(std::get<std::int64_t>(*value_at(facts, "/receiving_parents/1/children/0/nights/days")) == 14);
  CHECK(std::holds_alternative<IncomeFacts>(*value_at(facts, "/paying_parent/income")));
  CHECK(std::get<RecyclingVector<ChildFacts>>(*value_at(facts, "/receiving_parents/1/children")).size() == 3);
  for (const char* none :
       {"", "/", "paying_parent", "/paying_parents", "/paying_parent/", "/paying_parent/income/current/2",
        "/paying_parent/income/current/01", "/paying_parent/income/current/-", "/effective_date/0",
        "/receiving_parents/0/children/0/nights/count", "/receiving_parents/0/children/0/nights/days",
        "/paying_parent/income/current/0/period/from", "/award", "/paying_parent/status", "/decision"}) {
    INFO(none);
    CHECK_FALSE(value_at(facts, none));
  }
  for (const char* none : {"", "/", "effective_date", "/x", "/award/weekly/0", "/receiving_parents/x",
                           "/receiving_parents/0/children/0/nights/nights"}) {
    INFO(none);
    CHECK_FALSE(blank_at(none));
  }
  CHECK(std::holds_alternative<ChildFacts>(*blank_at("/receiving_parents/99/children/7")));
}

TEST_CASE("fact paths: setting", "[core][paths]")
{
  Facts facts = read(two_parents);
  REQUIRE(set_value(facts, "/award/receiving_parents/0/weekly", pounds(5)));  // creates what is on the path
  CHECK(std::get<Money>(*value_at(facts, "/award/receiving_parents/0/weekly")) == pounds(5));
  REQUIRE(set_value(facts, "/receiving_parents/0/children/2", ChildFacts{}));  // appends
  CHECK(facts.receiving_parents->begin()->children->size() == 3);
  REQUIRE(set_value(facts, "/paying_parent/income/current", RecyclingVector<CurrentRecordFacts>{}));
  CHECK((*facts.paying_parent).income->current->empty());
  REQUIRE(set_value(facts, "/paying_parent/variation/special_expenses/0/period/from", Date{2026, 1, 1}));
  REQUIRE(set_value(facts, "/paying_parent/variation/special_expenses/0/period/to", Date{2026, 1, 31}));

  const std::string before = written(facts);
  CHECK_FALSE(set_value(facts, "/paying_parent/income/hmrc/1/amount", pounds(1)));  // beyond the end
  CHECK_FALSE(set_value(facts, "/effective_date", pounds(1)));                      // another type
  CHECK_FALSE(set_value(facts, "/effective", Date{2026, 1, 1}));
  CHECK_FALSE(set_value(facts, "", Date{2026, 1, 1}));
  // A count without its days would be taken for the nights of a year.
  CHECK_FALSE(set_value(facts, "/receiving_parents/0/children/2/nights/count", std::int64_t{3}));
  CHECK_FALSE(set_value(facts, "/receiving_parents/0/children/0/nights/count", std::int64_t{3}));
  CHECK(written(facts) == before);
}

TEST_CASE("fact paths: what is unreadable stays so", "[core][paths]")
{
  Facts facts = read(two_parents);
  REQUIRE(set_unreadable(facts, "/paying_parent/income/estimated_weekly"));
  CHECK_FALSE((*facts.paying_parent).income->estimated_weekly.readable());
  REQUIRE(set_unreadable(facts, "/paying_parent/income/current/0"));
  CHECK_FALSE((*facts.paying_parent).income->current->begin()->amount.readable());
  REQUIRE(set_unreadable(facts, "/receiving_parents/0/children"));
  CHECK_FALSE(set_value(facts, "/receiving_parents/0/children/0/in_education", true));
  CHECK_FALSE(set_unreadable(facts, "/receiving_parents/0/children/0/nights"));
  CHECK_FALSE(facts.receiving_parents->begin()->children.readable());
  CHECK_FALSE(set_unreadable(facts, "/effective"));
}

TEST_CASE("fact paths: removing", "[core][paths]")
{
  Facts facts = read(two_parents);
  remove_value(facts, "/receiving_parents/0/children/0");
  CHECK(*facts.receiving_parents->begin()->children->begin()->id == "Kim");
  CHECK(facts.receiving_parents->begin()->children->size() == 1);
  remove_value(facts, "/paying_parent/benefits/0");
  CHECK((*facts.paying_parent).benefits->empty());
  remove_value(facts, "/paying_parent/income");
  CHECK((*facts.paying_parent).income.absent());
  const std::string before = written(facts);
  for (const char* none :
       {"", "/x", "/receiving_parents/9", "/paying_parent/income/current/0", "/award/weekly"}) {
    remove_value(facts, none);
    CHECK(written(facts) == before);
  }
}

TEST_CASE("changes: gross-weekly", "[core][paths]")
{
  const Changed set{{.name = ShortName::gross_weekly, .value = pounds(500)}};
  CHECK(set.get<Money>("/paying_parent/income/gross_weekly") == pounds(500));
  CHECK_FALSE(set.at("/paying_parent/income/current"));  // the income is this figure and nothing else

  Facts facts = set.facts;
  CHECK_FALSE(apply(facts, {.name = ShortName::gross_weekly, .how = How::add, .value = pounds(10, 50)}));
  CHECK(std::get<Money>(*value_at(facts, "/paying_parent/income/gross_weekly")) == pounds(510, 50));
  CHECK_FALSE(
      apply(facts, {.name = ShortName::gross_weekly, .how = How::take_off, .value = pounds(510, 50)}));
  CHECK(std::get<Money>(*value_at(facts, "/paying_parent/income/gross_weekly")) == Money{});
  CHECK(apply(facts, {.name = ShortName::gross_weekly, .how = How::take_off, .value = pounds(0, 1)}) ==
        ChangeFault::too_small);
  check_fault({.name = ShortName::gross_weekly, .how = How::add, .value = pounds(1)},
              ChangeFault::nothing_to_change);
  check_fault({.name = ShortName::gross_weekly, .value = std::int64_t{1}}, ChangeFault::wrong_value);
}

TEST_CASE("changes: income", "[core][paths]")
{
  const PayChange pay{.amount = pounds(200), .unit = PeriodUnit::month};
  const Changed set{{.name = ShortName::income, .value = pay}};
  CHECK(set.get<Money>("/paying_parent/income/current/0/amount") == pounds(200));
  CHECK(set.get<CurrentKind>("/paying_parent/income/current/0/kind") == CurrentKind::employment);
  CHECK_FALSE(set.at("/paying_parent/income/current/1"));

  const Changed added{{.name = ShortName::income, .how = How::add, .value = pay}};
  CHECK(added.get<Money>("/paying_parent/income/current/2/amount") == pounds(200));
  CHECK(added.get<Money>("/paying_parent/income/current/1/amount") == pounds(2300));

  const Changed less{{.name = ShortName::income, .how = How::take_off, .value = pay}};
  CHECK(less.get<Money>("/paying_parent/income/current/1/amount") == pounds(2100));
  CHECK(less.get<Money>("/paying_parent/income/current/0/amount") == pounds(10));  // a pension is no job

  check_fault(
      {.name = ShortName::income, .how = How::take_off, .value = PayChange{pounds(2301), PeriodUnit::month}},
      ChangeFault::too_small);
  check_fault(
      {.name = ShortName::income, .how = How::take_off, .value = PayChange{pounds(1), PeriodUnit::week}},
      ChangeFault::nothing_to_change);
  check_fault({.name = ShortName::income, .value = pounds(1)}, ChangeFault::wrong_value);
}

TEST_CASE("changes: nights", "[core][paths]")
{
  const Nights of_year{.assumed = false, .count = std::int64_t{110}, .days = {}};
  const Changed all{{.name = ShortName::nights, .value = of_year}};
  for (const char* child : {"0/children/0", "0/children/1", "1/children/0", "1/children/1", "1/children/2"}) {
    CHECK(all.nights(child) == 110);
  }
  const Changed parent{{.name = ShortName::nights, .value = of_year, .parent = "Alex"}};
  CHECK(parent.nights("0/children/1") == 110);
  CHECK_FALSE(parent.at("/receiving_parents/1/children/2/nights"));
  const Changed by_default_id{{.name = ShortName::nights, .value = of_year, .parent = "B", .child = "3"}};
  CHECK(by_default_id.nights("1/children/2") == 110);
  // An id comes before a position.
  const Changed child{{.name = ShortName::nights, .value = of_year, .parent = "Alex", .child = "2"}};
  CHECK(child.nights("0/children/0") == 110);
  CHECK(child.nights("0/children/1") == 104);
  const Changed position{{.name = ShortName::nights, .value = of_year, .parent = "Alex", .child = "1"}};
  CHECK(position.nights("0/children/0") == 110);

  const auto more = [](How how, std::int64_t number, const char* of) {
    return NamedChange{.name = ShortName::nights, .how = how, .value = number, .parent = "Alex", .child = of};
  };
  CHECK(Changed{more(How::add, 1, "Kim")}.nights("0/children/1") == 105);
  CHECK(Changed{more(How::add, 300, "Kim")}.nights("0/children/1") == 366);
  CHECK(Changed{more(How::take_off, 105, "Kim")}.nights("0/children/1") == 0);
  const Changed of_none{
      {.name = ShortName::nights, .how = How::add, .value = std::int64_t{2}, .parent = "B", .child = "3"}};
  CHECK(of_none.nights("1/children/2") == 2);

  check_fault({.name = ShortName::nights, .how = How::add, .value = std::int64_t{1}},
              ChangeFault::nights_are_not_a_count);
  check_fault(
      {.name = ShortName::nights, .how = How::add, .value = std::int64_t{1}, .parent = "B", .child = "2"},
      ChangeFault::nights_are_not_a_count);
  check_fault({.name = ShortName::nights, .value = of_year, .parent = "A"}, ChangeFault::no_such_parent);
  check_fault({.name = ShortName::nights, .value = of_year, .parent = "Alex", .child = "3"},
              ChangeFault::no_such_child);
  check_fault({.name = ShortName::nights, .value = std::int64_t{1}}, ChangeFault::wrong_value);
}

TEST_CASE("changes: children", "[core][paths]")
{
  const auto children = [](How how, std::int64_t number, const char* parent) {
    return NamedChange{.name = ShortName::children, .how = how, .value = number, .parent = parent};
  };
  const Changed four{children(How::set, 4, "Alex")};
  CHECK(four.nights("0/children/3") == 104);  // those of the last
  CHECK_FALSE(four.at("/receiving_parents/0/children/3/id"));
  CHECK(Changed{children(How::add, 1, "Alex")}.nights("0/children/2") == 104);
  const Changed one{children(How::take_off, 1, "Alex")};
  CHECK(one.nights("0/children/0") == 52);
  CHECK_FALSE(one.at("/receiving_parents/0/children/1"));
  check_fault(children(How::set, 0, "Alex"), ChangeFault::out_of_range);
  check_fault(children(How::set, 21, "Alex"), ChangeFault::out_of_range);
  check_fault(children(How::take_off, 2, "Alex"), ChangeFault::out_of_range);
  check_fault(children(How::set, 1, ""), ChangeFault::several_parents);
  check_fault(children(How::set, 1, "C"), ChangeFault::no_such_parent);

  Facts single = read(two_parents);
  remove_value(single, "/receiving_parents/1");
  CHECK_FALSE(apply(single, children(How::add, 18, "")));
  CHECK(single.receiving_parents->begin()->children->size() == 20);
}

TEST_CASE("changes: other children, and those of other arrangements", "[core][paths]")
{
  const auto count = [](ShortName name, How how, std::int64_t number) {
    return NamedChange{.name = name, .how = how, .value = number};
  };
  const std::string other = "/paying_parent/relevant_other_children";
  const std::string arrangement = "/paying_parent/other_arrangement_children";
  CHECK(Changed{count(ShortName::other_children, How::set, 50)}.get<std::int64_t>(other) == 50);
  CHECK(Changed{count(ShortName::other_children, How::add, 1)}.get<std::int64_t>(other) == 2);
  CHECK(Changed{count(ShortName::other_children, How::take_off, 1)}.get<std::int64_t>(other) == 0);
  CHECK(Changed{count(ShortName::arrangement_children, How::set, 3)}.get<std::int64_t>(arrangement) == 3);
  CHECK(Changed{count(ShortName::arrangement_children, How::add, 2)}.get<std::int64_t>(arrangement) == 2);
  check_fault(count(ShortName::other_children, How::take_off, 2), ChangeFault::out_of_range);
  check_fault(count(ShortName::arrangement_children, How::set, 51), ChangeFault::out_of_range);
}

TEST_CASE("changes: benefits", "[core][paths]")
{
  const auto benefit = [](ShortName name, How how, Benefit code) {
    return NamedChange{.name = name, .how = how, .value = code};
  };
  const std::string own = "/paying_parent/benefits";
  const std::string partners = "/paying_parent/partner/benefits";
  const Changed set{benefit(ShortName::benefit, How::set, Benefit::dla)};
  CHECK(set.get<Benefit>(own + "/0") == Benefit::dla);
  CHECK_FALSE(set.at(own + "/1"));
  const Changed added{benefit(ShortName::benefit, How::add, Benefit::dla)};
  CHECK(added.get<Benefit>(own + "/0") == Benefit::pip);
  CHECK(added.get<Benefit>(own + "/1") == Benefit::dla);
  const Changed twice{benefit(ShortName::benefit, How::add, Benefit::pip)};
  CHECK_FALSE(twice.at(own + "/1"));
  CHECK_FALSE(Changed{benefit(ShortName::benefit, How::take_off, Benefit::pip)}.at(own + "/0"));
  CHECK(Changed{benefit(ShortName::benefit, How::take_off, Benefit::dla)}.at(own + "/0"));
  const Changed none{{.name = ShortName::benefit, .value = {}}};
  CHECK(none.at(own));  // an empty list states that there is none
  CHECK_FALSE(none.at(own + "/0"));
  const Changed partner{benefit(ShortName::partner_benefit, How::add, Benefit::income_support)};
  CHECK(partner.get<Benefit>(partners + "/0") == Benefit::income_support);
  check_fault({.name = ShortName::benefit, .how = How::add, .value = {}}, ChangeFault::wrong_value);
}

TEST_CASE("changes: date", "[core][paths]")
{
  const auto days = [](How how, std::int64_t number) {
    return NamedChange{.name = ShortName::date, .how = how, .value = number};
  };
  CHECK(Changed{{.name = ShortName::date, .value = Date{2020, 2, 29}}}.get<Date>("/effective_date") ==
        Date{2020, 2, 29});
  CHECK(Changed{days(How::add, 30)}.get<Date>("/effective_date") == Date{2026, 7, 3});
  CHECK(Changed{days(How::take_off, 365)}.get<Date>("/effective_date") == Date{2025, 6, 3});
  check_fault(days(How::add, 3'000'000), ChangeFault::out_of_range);
  check_fault(days(How::add, std::numeric_limits<std::int64_t>::max()), ChangeFault::out_of_range);
  check_fault(days(How::set, 5), ChangeFault::wrong_value);
}
