// One case built from facts in C++, calculated, and its worksheet printed.
#include <cmcalc/calculation.hpp>
#include <iostream>

int main()
{
  using namespace cmcalc;
  IncomeFacts income;
  income.gross_weekly = pounds(500);
  PayingParentFacts paying_parent;
  paying_parent.income = income;
  paying_parent.relevant_other_children = 1;
  ReceivingParentFacts receiving_parent;
  receiving_parent.children = RecyclingVector<ChildFacts>(2);
  Facts facts;
  facts.effective_date = Date{2026, 6, 3};
  facts.paying_parent = paying_parent;
  facts.receiving_parents = RecyclingVector{receiving_parent};

  Problems problems;
  const auto the_case = make_case(facts, problems);
  if (!the_case) return 1;
  const Rates rates = built_in_tables().in_force((*the_case)->effective_date, (*the_case)->jurisdiction);
  Worksheet sheet;
  const Calculation calculation = calculate(*the_case, rates, sheet);
  for (const WorksheetLine& entry : sheet.entries()) {
    if (is_finding(entry.operation) || is_number(entry.operation)) continue;
    if (entry.operation == Operation::figure) continue;
    std::cout << text_of(entry.step).name << ": " << whole_pence(to_penny(entry.value)) << " pence, "
              << citation(entry.law, rates.jurisdiction()).provision << '\n';
  }
  std::cout << "adds up: " << (adds_up(sheet) ? "yes" : "no") << '\n'
            << "weekly: " << whole_pence(calculation.weekly.value) << " pence\n";
}
