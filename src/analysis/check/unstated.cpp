// Facts of which the case states nothing, so that no explanation can change them.
#include <algorithm>

#include "analysis/check/unstated.hpp"

#include "analysis/check/records.hpp"

namespace cmcalc::check {

std::vector<UnstatedFact> unstated_facts(const Base& base)
{
  const Income& income = base.made().income;
  const auto& hmrc = income.hmrc;
  std::vector<UnstatedFact> found;
  const auto add_if = [&](bool missing, UnstatedFact fact) {
    if (missing) found.push_back(fact);
  };
  const bool historic = income.historic_source == HistoricSource::hmrc_records;
  const bool one_year = std::none_of(hmrc.begin(), hmrc.end(), [&](const HmrcRecord& record) {
    return record.tax_year != hmrc[0].tax_year;
  });
  const bool contributions =
      std::any_of(hmrc.begin(), hmrc.end(), [](const HmrcRecord& record) { return is_relief(record); }) ||
      std::any_of(income.current.begin(), income.current.end(),
                  [](const CurrentRecord& record) { return is_relief(record); });
  add_if(income.historic_source == HistoricSource::not_known, UnstatedFact::hmrc_records);
  add_if(historic && one_year, UnstatedFact::other_tax_years);
  add_if(!income.current_given, UnstatedFact::current_income);
  add_if(!contributions, UnstatedFact::pension_contributions);
  add_if(!base.made().has_variation(), UnstatedFact::grounds_of_a_variation);
  return found;
}

}  // namespace cmcalc::check
