// The result document cmcalc.result/1: keys in the order of the contract, on one line.
#include "format.hpp"
#include "json_writer.hpp"
#include "working.hpp"

namespace cmcalc {

namespace {

using json::Writer;

void write_line(Writer& json, const CalculatedCase& calculated, const Entry& entry, std::size_t number)
{
  json.next();
  json.open('{');
  json.number("line", number);
  json.word("id", line_id(entry));
  if (const std::string who = name_of_subject(calculated.facts, entry.subject); !who.empty())
    json.text("for", who);
  json.text("name", line_name(entry));
  json.text("law", format::full_citation(entry.law, calculated.rates.jurisdiction()));
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
    for (const std::uint32_t operand : calculated.sheet.operands(entry)) {
      if (operand == 0)
        continue;  // the lowest band has no threshold that is reached, the highest no next one
      json.next();
      json.number(std::uint64_t{operand});
    }
    json.close(']');
  }
  json.close('}');
}

void write_worksheet(Writer& json, const CalculatedCase& calculated)
{
  json.key("worksheet");
  json.open('[');
  std::size_t number = 0;
  for (const Entry& entry : calculated.sheet.entries()) write_line(json, calculated, entry, ++number);
  json.close(']');
}

void write_receiving_parents(Writer& json, const CalculatedCase& calculated)
{
  json.key("receiving_parents");
  json.open('[');
  for (std::size_t at = 0; at < calculated.calculation.receiving_parents.size(); ++at) {
    const ReceivingParent& parent = calculated.facts.receiving_parents[at];
    json.next();
    json.open('{');
    json.text("id", parent.id);
    json.amount("weekly", calculated.calculation.receiving_parents[at].weekly.value);
    json.number("children", parent.qualifying_children);
    json.close('}');
  }
  json.close(']');
}

void write_payments(Writer& json, const CalculatedCase& calculated)
{
  if (const CalendarAmounts* const periods = calculated.calendar_amounts) {
    json.key("periods");
    json.open('{');
    json.amount("fortnight", periods->fortnight.value);
    json.amount("four_weeks", periods->four_weeks.value);
    json.amount("month", periods->month.value);
    json.amount("year", periods->year.value);
    json.close('}');
  }
  if (const CollectAndPay* const fees = calculated.collect_and_pay) {
    json.key("collect_and_pay");
    json.open('{');
    json.amount("payer_pays", fees->pays.value);
    json.key("receiving_parents");
    json.open('[');
    for (std::size_t at = 0; at < fees->receiving_parents.size(); ++at) {
      json.next();
      json.open('{');
      json.text("id", calculated.facts.receiving_parents[at].id);
      json.amount("payer_pays", fees->receiving_parents[at].pays.value);
      json.amount("receives", fees->receiving_parents[at].receives.value);
      json.close('}');
    }
    json.close(']');
    json.close('}');
  }
}

void write_comparison(Writer& json, const CalculatedCase& calculated)
{
  json.key("comparison");
  json.open('{');
  json.word("id", "month-divided-by-4.33");
  json.text("text", "GOV.UK's calculator seems to divide a month's pay by 4.33; here it is × 12 ÷ 365 × 7.");
  json.amount("gross_weekly_income", calculated.month_comparison->gross_weekly_income);
  json.amount("weekly", calculated.month_comparison->weekly);
  json.close('}');
}

void write_notes(Writer& json, const CaseFacts& facts, const Calculation& calculation)
{
  json.key("notes");
  json.open('[');
  for (const Note& note : calculation.notes.all()) {
    json.next();
    json.open('{');
    json.word("id", text_of(note.id).id);
    json.text("text", note_text(facts, note));
    json.close('}');
  }
  json.close(']');
}

}  // namespace

void write_json(std::string& out, const CalculatedCase& calculated)
{
  const CaseFacts& facts = calculated.facts;
  const Calculation& calculation = calculated.calculation;
  Writer json{out};
  json.open('{');
  json.word("schema", "cmcalc.result/1");
  if (!facts.case_id.empty()) json.text("case_id", facts.case_id);
  json.date("effective_date", facts.effective_date);
  json.word("jurisdiction", format::name(facts.jurisdiction));
  json.key("rules");
  json.open('{');
  json.word("id", "2012");
  json.date("in_force_from", calculated.rates.in_force_from());
  json.date("verified_on", calculated.rates.verified_on());
  json.close('}');
  json.word("income_basis", format::name(calculation.income_basis));
  if (calculation.gross_weekly_income)
    json.amount("gross_weekly_income", calculation.gross_weekly_income->value);
  json.word("rate", format::name(calculation.rate));
  json.amount("weekly", calculation.weekly.value);
  write_receiving_parents(json, calculated);
  if (const auto& without = calculation.without_variation) {
    json.key("without_variation");
    json.open('{');
    json.amount("weekly", without->weekly);
    json.word("rate", format::name(without->rate));
    json.close('}');
  }
  write_payments(json, calculated);
  if (calculated.month_comparison != nullptr) write_comparison(json, calculated);
  write_notes(json, facts, calculation);
  if (!calculated.sheet.entries().empty()) write_worksheet(json, calculated);
  json.close('}');
}

}  // namespace cmcalc
