// One case built from facts in C++, calculated, and its worksheet printed.
#include <cmcalc/calculator.hpp>
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
  Calculator calculator;
  const Answer* const answer = calculator.answer(facts, problems);
  if (answer == nullptr) return 1;
  for (const WorksheetLine& entry : answer->sheet.entries()) {
    if (is_finding(entry.operation) || is_number(entry.operation)) continue;
    if (entry.operation == Operation::figure) continue;
    std::cout << text_of(entry.step).name << ": " << whole_pence(to_penny(entry.value)) << " pence, "
              << citation(entry.law, answer->rates.jurisdiction()).provision << '\n';
  }
  std::cout << "adds up: " << (adds_up(answer->sheet) ? "yes" : "no") << '\n'
            << "weekly: " << whole_pence(answer->calculation.weekly.value) << " pence\n";
}
