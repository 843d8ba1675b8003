#include "write/worksheet_json.hpp"

#include <string>

#include "text/format.hpp"
#include "write/working.hpp"

namespace cmcalc {

void write_worksheet_line(json::Writer& json, const CalculatedCase& calculated, std::size_t at)
{
  const WorksheetLine& entry = calculated.answer.sheet.entries()[at];
  json.open('{');
  json.number("line", at + 1);
  json.word("id", line_id(entry));
  if (const std::string who = name_of_subject(calculated.answer.facts(), entry.subject); !who.empty())
    json.text("for", who);
  json.text("name", line_name(entry));
  json.text("law", format::full_citation(entry.law, calculated.answer.rates.jurisdiction()));
  json.text("working", line_working(calculated, entry));
  const bool is_money = entry.operation != Operation::figure || text_of(entry.parameter).unit == Unit::pounds;
  if (is_finding(entry.operation)) {
    json.boolean("finding", entry.holds);
  } else if (is_number(entry.operation)) {
    json.text("number", format::fraction(entry.ratio));
  } else if (is_money) {
    json.amount("amount", entry.value);
    if (to_penny(entry.value) != entry.value)
      json.text("exact", format::fraction(entry.value.pence / Fraction{100}));
  }
  if (entry.operands > 0) {
    json.key("from");
    json.open('[');
    for (const LineNumber operand : calculated.answer.sheet.operands(entry)) {
      if (operand == 0)
        continue;  // the lowest band has no threshold that is reached, the highest no next one
      json.next();
      json.put(std::uint64_t{operand});
    }
    json.close(']');
  }
  json.close('}');
}

}  // namespace cmcalc
