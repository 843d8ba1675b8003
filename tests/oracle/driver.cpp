// Cases in, results out, one on each line: what the second implementation is compared with. Each
// result says in addition whether its worksheet adds up.
#include <iostream>
#include <string>

#include "analysis/income_problem.hpp"
#include "read/json/case_reader.hpp"
#include "write/problems.hpp"
#include "write/write.hpp"

namespace {

using namespace cmcalc;

std::string answer(CaseReader& reader, CaseMaker& maker, Worksheet& sheet, const std::string& line)
{
  std::string out;
  Problems problems;
  const Facts* const facts = reader.read(line, problems);
  const Case* const the_case = facts == nullptr ? nullptr : maker.make(*facts, problems);
  if (the_case != nullptr && problems.empty()) {
    const Rates rates = built_in_tables().in_force((*the_case)->effective_date, (*the_case)->jurisdiction);
    sheet.clear();
    const Calculation calculation = calculate(*the_case, rates, sheet);
    if (!calculation.income_insufficient) {
      const auto periods = calendar_amounts(calculation, sheet);
      const auto fees = collect_and_pay(calculation, rates, sheet);
      const Worksheet none;
      write_json(out, {*the_case->operator->(), rates, calculation, none, &periods, fees ? &*fees : nullptr});
      out.pop_back();
      return out + (adds_up(sheet) ? ", \"adds_up\": true}" : ", \"adds_up\": false}");
    }
    problems.push_back(income_insufficient_problem(*the_case->operator->()));
  }
  const std::string case_id = facts == nullptr ? "" : facts->case_id.value_or("");
  write_error_json(out, {.case_id = case_id}, problems);
  return out;
}

}  // namespace

int main()
{
  std::ios::sync_with_stdio(false);
  CaseReader reader;
  CaseMaker maker;
  Worksheet sheet;
  std::string line;
  while (std::getline(std::cin, line)) std::cout << answer(reader, maker, sheet, line) << '\n';
}
