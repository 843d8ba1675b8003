// Cases with awards in, explanations out, one on each line: what the search for explanations is measured
// with.
#include <iostream>
#include <string>

#include "analysis/check.hpp"
#include "read/json/case_reader.hpp"

namespace {

using namespace cmcalc;

std::string found_for(CaseReader& reader, Calculator& calculator, const std::string& line)
{
  Problems problems;
  const Facts* const facts = reader.read(line, problems);
  if (facts == nullptr || calculator.answer(*facts, problems) == nullptr) return "{\"refused\": true}";
  const LetterCheck check = check_letter(*facts);
  std::string out = std::string{"{\"agrees\": "} + (check.agrees ? "true" : "false") +
                    ", \"pairs\": " + (check.pairs ? "true" : "false") +
                    ", \"follows\": " + (check.follows_from_letters_income ? "true" : "false") +
                    ", \"explanations\": [";
  for (const Explanation& explanation : check.explanations) {
    if (out.back() != '[') out += ", ";
    out += "[\"" + std::string{text_of(explanation.id).id} + "\"";
    if (explanation.second) out += ", \"" + std::string{text_of(*explanation.second).id} + "\"";
    out += "]";
  }
  return out + "]}";
}

}  // namespace

int main()
{
  std::ios::sync_with_stdio(false);
  CaseReader reader;
  Calculator calculator{Worksheet::Recording::off};
  std::string line;
  while (std::getline(std::cin, line)) std::cout << found_for(reader, calculator, line) << '\n';
}
