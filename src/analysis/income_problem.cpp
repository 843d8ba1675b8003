#include "analysis/income_problem.hpp"

#include "cmcalc/tables.hpp"
#include "cmcalc/worksheet.hpp"

namespace cmcalc {

Problem income_insufficient_problem(const CaseFacts& facts)
{
  const Rates rates = built_in_tables().in_force(facts.effective_date, facts.jurisdiction);
  Worksheet sheet{Worksheet::Recording::off};
  const std::int64_t years = sheet.number(rates.figure(Parameter::income_tax_years));
  const Date asked = facts.income.requested_on;
  const bool only_old_records = !facts.income.hmrc.empty();
  Problem problem = only_old_records ? Problem{Message::no_income_in_the_years_that_count,
                                               {{Argument::years, years},
                                                {Argument::asked, asked},
                                                {Argument::last, last_tax_year_ended_before(asked)}}}
                                     : Problem{Message::no_income, {{Argument::years, years}}};
  problem.pointer = only_old_records ? "/paying_parent/income/hmrc" : "/paying_parent/income";
  return problem;
}

}  // namespace cmcalc
