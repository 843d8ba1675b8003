// What each benefit does to the rate, by which provision and since when, written out here a second time.
#include <catch2/catch.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "cmcalc/date.hpp"
#include "cmcalc/law.hpp"

namespace {

using namespace cmcalc;

std::vector<std::string_view> laws_of(const LawList& laws)
{
  std::vector<std::string_view> ids;
  for (const Law law : laws.all()) ids.push_back(text_of(law).id);
  return ids;
}

/// Reg 44(1) lists the parent's own benefits, and reg 44(2) those of either of a couple.
std::vector<std::string_view> provisions_of(BenefitEffect effect)
{
  switch (effect) {
    case BenefitEffect::flat_rate_own: return {"reg-44-1"};
    case BenefitEffect::flat_rate_own_partner: return {"reg-44-2"};
    case BenefitEffect::none: break;
  }
  return {};
}

}  // namespace

TEST_CASE("what each benefit does, and since when", "[tables][benefits]")
{
  struct Case {
    std::string_view code;
    BenefitEffect effect;
    std::optional<Date> gb = {};
    std::optional<Date> ni = {};
    std::optional<Date> closed = {};
  };
  using enum BenefitEffect;
  const Case cases[] = {
      {"category_a_pension", flat_rate_own},
      {"category_b_pension", flat_rate_own},
      {"category_c_pension", flat_rate_own},
      {"category_d_pension", flat_rate_own},
      {"new_state_pension", flat_rate_own, Date{2016, 4, 6}, Date{2016, 4, 6}},
      {"incapacity_benefit", flat_rate_own},
      {"carers_allowance", flat_rate_own},
      {"carer_support_payment", flat_rate_own, Date{2023, 11, 19}, Date{2023, 11, 19}},
      {"maternity_allowance", flat_rate_own},
      {"severe_disablement_allowance", flat_rate_own},
      {"industrial_injuries_benefit", flat_rate_own},
      {"widowed_mothers_allowance", flat_rate_own},
      {"widowed_parents_allowance", flat_rate_own},
      {"widows_pension", flat_rate_own},
      {"bereavement_allowance", flat_rate_own, {}, {}, Date{2017, 4, 5}},
      {"contribution_based_jsa", flat_rate_own},
      {"contributory_esa", flat_rate_own},
      {"overseas_benefit", flat_rate_own},
      {"training_allowance", flat_rate_own},
      {"war_disablement_pension", flat_rate_own},
      {"war_widows_pension", flat_rate_own},
      {"armed_forces_compensation", flat_rate_own},
      {"income_support", flat_rate_own_partner},
      {"income_based_jsa", flat_rate_own_partner},
      {"income_related_esa", flat_rate_own_partner},
      {"pension_credit", flat_rate_own_partner},
      {"universal_credit_no_earned_income", flat_rate_own_partner, Date{2013, 4, 29}, Date{2017, 9, 27}},
      {"universal_credit_with_earned_income", none},
      {"child_benefit", none},
      {"housing_benefit", none},
      {"pip", none},
      {"dla", none},
      {"adult_disability_payment", none},
      {"attendance_allowance", none},
      {"bereavement_support_payment", none},
      {"tax_credits", none},
  };
  REQUIRE(std::size(cases) == benefit_count);
  for (std::size_t position = 0; position < benefit_count; ++position) {
    const Case& expected = cases[position];
    INFO(expected.code);
    const BenefitText& benefit = text_of(static_cast<Benefit>(position));
    CHECK(benefit.code == expected.code);
    CHECK((benefit.effect == expected.effect));
    CHECK(laws_of(benefit.law) == provisions_of(expected.effect));
    CHECK((benefit.from[0] == expected.gb));
    CHECK((benefit.from[1] == expected.ni));
    CHECK((benefit.closed_to_new_after == expected.closed));
    CHECK_FALSE((benefit.label.empty() || benefit.means.empty()));
  }
}
