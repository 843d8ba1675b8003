#include "write/worksheet_lines.hpp"

#include "cmcalc/law.hpp"
#include "text/format.hpp"

namespace cmcalc {

bool changed_nothing(const Worksheet& sheet, const WorksheetLine& entry)
{
  switch (entry.operation) {
    case Operation::lesser:
    case Operation::minus_to_nil: return entry.value == sheet.line(sheet.operands(entry)[0]).value;
    case Operation::sum: return entry.operands == 1;
    default: return is_finding(entry.operation) && !entry.holds && text_of(entry.step).quiet_no;
  }
}

std::string shown_amount(const WorksheetLine& entry)
{
  if (is_finding(entry.operation)) return {};
  if (is_number(entry.operation)) return format::decimal(entry.ratio);
  const bool is_money = entry.operation != Operation::figure || text_of(entry.parameter).unit == Unit::pounds;
  return is_money ? format::money(entry.value) : std::string{};
}

}  // namespace cmcalc
