// Facts that no rule exists for yet are refused, and only where they would matter.
#include "case_test.hpp"

namespace {

using namespace cmcalc;
using namespace cmcalc::test;

constexpr bool not_yet = true;

void benefits(Facts& facts, std::vector<Fact<Benefit>> own, std::vector<Fact<Benefit>> partners,
              Fact<bool> partner_pays = {})
{
  paying(facts).benefits = std::move(own);
  paying(facts).partner = PartnerFacts{std::move(partners), partner_pays};
}

void variation(Facts& facts, std::size_t expenses, std::size_t incomes)
{
  VariationFacts variation;
  SpecialExpenseFacts expense;
  expense.kind = ExpenseKind::contact_costs;
  expense.amount = pounds(20);
  expense.period = Period{};
  variation.special_expenses.assign(expenses, expense);
  AdditionalIncomeFacts income;
  income.kind = AdditionalIncomeKind::diverted;
  income.amount = pounds(20);
  income.period = Period{};
  variation.additional_income.assign(incomes, income);
  paying(facts).variation = variation;
}

Nights nights(bool assumed, Fact<std::int64_t> count, Fact<std::int64_t> days = {})
{
  return {assumed, count, days};
}

}  // namespace

TEST_CASE("not yet: people", "[core][case]")
{
  check_rows(
      {
          {"one receiving parent", [](Facts& f) { receiving_parents(f, 1); }},
          {"two: para 6",
           [](Facts& f) { receiving_parents(f, 2); },
           {"not-yet-calculated /receiving_parents/1"}},
          {"twenty, refused once",
           [](Facts& f) { receiving_parents(f, 20); },
           {"not-yet-calculated /receiving_parents/1"}},
          {"a calculation", [](Facts& f) { f.decision = Decision::calculation; }},
          {"a default maintenance decision",
           [](Facts& f) { f.decision = Decision::default_decision; },
           {"not-yet-calculated /decision"}},
          {"no other arrangement", [](Facts& f) { paying(f).other_arrangement_children = 0; }},
          {"another arrangement: para 5A",
           [](Facts& f) { paying(f).other_arrangement_children = 1; },
           {"not-yet-calculated /paying_parent/other_arrangement_children"}},
          {"a paying parent of 15",
           [](Facts& f) {
             paying(f).date_of_birth = Date{2009, 6, 4};
           },
           {"not-yet-calculated /paying_parent/date_of_birth"}},
          {"16 today: nil only with a benefit",
           [](Facts& f) {
             paying(f).date_of_birth = Date{2009, 6, 3};
           }},
          {"each status",
           [](Facts& f) {
             paying(f).status = {Status::child, Status::prisoner, Status::work_based_training,
                                 Status::care_home, Status::care_home_local_authority_funded};
           },
           {"not-yet-calculated /paying_parent/status/0", "not-yet-calculated /paying_parent/status/1",
            "not-yet-calculated /paying_parent/status/2", "not-yet-calculated /paying_parent/status/3",
            "not-yet-calculated /paying_parent/status/4"}},
          {"a list of none", [](Facts& f) { paying(f).status = {}; }},
          {"other children have their rule", [](Facts& f) { paying(f).relevant_other_children = 50; }},
      },
      not_yet);
}

TEST_CASE("not yet: benefits that change the rate", "[core][case]")
{
  check_rows(
      {
          {"no effect on the rate, own or partner's",
           [](Facts& f) {
             benefits(f, {Benefit::child_benefit, Benefit::pip}, {Benefit::dla}, true);
           }},
          {"own, reg 44(1)",
           [](Facts& f) {
             benefits(f, {Benefit::pip, Benefit::carers_allowance}, {});
           },
           {"not-yet-calculated /paying_parent/benefits/1"}},
          {"own, reg 44(2)",
           [](Facts& f) { benefits(f, {Benefit::income_support}, {}); },
           {"not-yet-calculated /paying_parent/benefits/0"}},
          {"the partner's of reg 44(1) does not count",
           [](Facts& f) { benefits(f, {}, {Benefit::carers_allowance}, true); }},
          {"the partner's of reg 44(2) does",
           [](Facts& f) {
             benefits(f, {}, {Benefit::pip, Benefit::pension_credit});
           },
           {"not-yet-calculated /paying_parent/partner/benefits/1"}},
          {"a partner who pays, alone", [](Facts& f) { benefits(f, {}, {}, true); }},
          {"a partner who pays, with the partner's benefit",
           [](Facts& f) { benefits(f, {}, {Benefit::pension_credit}, true); },
           {"not-yet-calculated /paying_parent/partner/benefits/0",
            "not-yet-calculated /paying_parent/partner/pays_child_maintenance"}},
          {"a partner who pays, with the parent's own means-tested benefit",
           [](Facts& f) { benefits(f, {Benefit::pension_credit}, {}, true); },
           {"not-yet-calculated /paying_parent/benefits/0",
            "not-yet-calculated /paying_parent/partner/pays_child_maintenance"}},
          {"a partner who pays, with an own benefit of reg 44(1): no half",
           [](Facts& f) { benefits(f, {Benefit::carers_allowance}, {}, true); },
           {"not-yet-calculated /paying_parent/benefits/0"}},
          {"a partner who does not pay",
           [](Facts& f) { benefits(f, {}, {Benefit::pension_credit}, false); },
           {"not-yet-calculated /paying_parent/partner/benefits/0"}},
      },
      not_yet);
}

TEST_CASE("not yet: care of children", "[core][case]")
{
  const std::string nights_refused = "not-yet-calculated /receiving_parents/0/children/0/nights";
  check_rows(
      {
          {"no nights", [](Facts& f) { child(f).nights = nights(false, 0); }},
          {"one night", [](Facts& f) { child(f).nights = nights(false, 1); }, {nights_refused}},
          {"nights of an arrangement, none", [](Facts& f) { child(f).nights = nights(false, 0, 14); }},
          {"nights of an arrangement, some",
           [](Facts& f) { child(f).nights = nights(false, 1, 14); },
           {nights_refused}},
          {"assumed nights", [](Facts& f) { child(f).nights = nights(true, {}); }, {nights_refused}},
          {"equal care",
           [](Facts& f) { child(f).equal_care = true; },
           {"not-yet-calculated /receiving_parents/0/children/0/equal_care"}},
          {"care that is not equal", [](Facts& f) { child(f).equal_care = false; }},
          {"no local authority", [](Facts& f) { child(f).local_authority_nights = 0; }},
          {"local authority",
           [](Facts& f) { child(f).local_authority_nights = 1; },
           {"not-yet-calculated /receiving_parents/0/children/0/local_authority_nights"}},
      },
      not_yet);
}

TEST_CASE("not yet: variation", "[core][case]")
{
  check_rows(
      {
          {"without an entry", [](Facts& f) { variation(f, 0, 0); }},
          {"special expenses",
           [](Facts& f) { variation(f, 2, 0); },
           {"not-yet-calculated /paying_parent/variation/special_expenses"}},
          {"additional income",
           [](Facts& f) { variation(f, 0, 1); },
           {"not-yet-calculated /paying_parent/variation/additional_income"}},
          {"both",
           [](Facts& f) { variation(f, 1, 1); },
           {"not-yet-calculated /paying_parent/variation/special_expenses",
            "not-yet-calculated /paying_parent/variation/additional_income"}},
      },
      not_yet);
}

TEST_CASE("not yet: an entry that could not be read causes no refusal", "[core][case]")
{
  Facts facts = one_child();
  paying(facts).status = {Fact<Status>::unreadable()};
  benefits(facts, {Fact<Benefit>::unreadable()}, {Fact<Benefit>::unreadable()}, true);
  child(facts).nights = nights(false, Fact<std::int64_t>::unreadable());
  Problems problems;
  CHECK_FALSE(make_case(facts, problems).has_value());
  CHECK(problems.empty());
}
