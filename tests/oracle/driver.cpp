// Cases in, results out, one on each line: what the second implementation is compared with. Each
// result says in addition whether its worksheet adds up.
#include <iostream>
#include <string>

#include "read/json/case_reader.hpp"
#include "write/problems.hpp"
#include "write/write.hpp"

namespace {

using namespace cmcalc;

std::string answer(CaseReader& reader, Calculator& calculator, const std::string& line)
{
  std::string out;
  Problems problems;
  const Facts* const facts = reader.read(line, problems);
  if (const Answer* const answer = facts == nullptr ? nullptr : calculator.answer(*facts, problems)) {
    const Payments paid = payments(*answer);
    const auto fees = collect_and_pay(*answer);
    const bool adds = adds_up(answer->sheet);
    answer->sheet.clear();  // results without worksheets are compared
    write_json(out, {*answer, &paid, fees ? &*fees : nullptr});
    out.pop_back();
    return out + (adds ? ", \"adds_up\": true}" : ", \"adds_up\": false}");
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
  Calculator calculator;
  std::string line;
  while (std::getline(std::cin, line)) std::cout << answer(reader, calculator, line) << '\n';
}
