// The result document cmcalc.result/1: keys in the order of the contract, on one line.
#include "text/format.hpp"
#include "write/json_writer.hpp"
#include "write/working.hpp"
#include "write/worksheet_json.hpp"

namespace cmcalc {

namespace {

using json::Text;
using json::Word;
using json::Writer;

void write_worksheet(Writer& json, const CalculatedCase& calculated)
{
  json.open(R"(,"worksheet":[)");
  for (std::size_t at = 0; at < calculated.answer.sheet.entries().size(); ++at) {
    json.next();
    write_worksheet_line(json, calculated, at);
  }
  json.close(']');
}

void write_receiving_parents(Writer& json, const CalculatedCase& calculated)
{
  json.open(R"(,"receiving_parents":[)");
  for (std::size_t at = 0; at < calculated.answer.calculation.receiving_parents.size(); ++at) {
    const ReceivingParent& parent = calculated.answer.facts().receiving_parents[at];
    json.next();
    json.put(R"({"id":)", Text{parent.id},                                                       //
             R"(,"weekly":)", calculated.answer.calculation.receiving_parents[at].weekly.value,  //
             R"(,"children":)", std::uint64_t{parent.qualifying_children}, '}');
  }
  json.close(']');
}

void write_payments(Writer& json, const CalculatedCase& calculated)
{
  if (calculated.payments != nullptr) {
    const CalendarAmounts* const periods = &calculated.payments->total;
    json.put(R"(,"periods":{"fortnight":)", periods->fortnight.value,  //
             R"(,"four_weeks":)", periods->four_weeks.value,           //
             R"(,"month":)", periods->month.value,                     //
             R"(,"year":)", periods->year.value, '}');
  }
  if (const CollectAndPay* const fees = calculated.collect_and_pay) {
    json.put(R"(,"collect_and_pay":{"payer_pays":)", fees->pays.value);
    json.open(R"(,"receiving_parents":[)");
    for (std::size_t at = 0; at < fees->receiving_parents.size(); ++at) {
      json.next();
      json.put(R"({"id":)", Text{calculated.answer.facts().receiving_parents[at].id},  //
               R"(,"payer_pays":)", fees->receiving_parents[at].pays.value,            //
               R"(,"receives":)", fees->receiving_parents[at].receives.value, '}');
    }
    json.close(']');
    json.close('}');
  }
}

void write_comparison(Writer& json, const MonthComparison& comparison)
{
  json.put(R"(,"comparison":{"id":"month-divided-by-4.33","text":)",
           Word{"GOV.UK's calculator seems to divide a month's pay by 4.33; here it is × 12 ÷ 365 × 7."},
           R"(,"gross_weekly_income":)", comparison.gross_weekly_income,  //
           R"(,"weekly":)", comparison.weekly, '}');
}

void write_assumed(Writer& json, const std::vector<AssumedFact>& assumed)
{
  json.open(R"(,"assumed":[)");
  for (const AssumedFact& fact : assumed) {
    json.next();
    json.put(Word{fact.pointer});
  }
  json.close(']');
}

void write_notes(Writer& json, const CaseFacts& facts, const Calculation& calculation)
{
  json.open(R"(,"notes":[)");
  for (const Note& note : calculation.notes.all()) {
    const FilledNote text = note_text(facts, note);
    json.next();
    json.put(R"({"id":)", Word{text_of(note.id).id}, R"(,"text":)", Text{{text.data(), text.size()}}, '}');
  }
  json.close(']');
}

}  // namespace

void write_json(std::string& out, const CalculatedCase& calculated)
{
  const CaseFacts& facts = calculated.answer.facts();
  const Calculation& calculation = calculated.answer.calculation;
  Writer json{out};
  json.put(R"({"schema":"cmcalc.result/1")");
  if (!facts.case_id.empty()) json.put(R"(,"case_id":)", Text{facts.case_id});
  json.put(R"(,"effective_date":)", facts.effective_date,                                         //
           R"(,"jurisdiction":)", Word{format::name(facts.jurisdiction)},                         //
           R"(,"rules":{"id":"2012","in_force_from":)", calculated.answer.rates.in_force_from(),  //
           R"(,"verified_on":)", calculated.answer.rates.verified_on(),                           //
           R"(},"income_basis":)", Word{format::name(calculation.income_basis)});
  if (const auto& income = calculation.gross_weekly_income)
    json.put(R"(,"gross_weekly_income":)", income->value);
  json.put(R"(,"rate":)", Word{format::name(calculation.rate)},  //
           R"(,"weekly":)", calculation.weekly.value);
  write_receiving_parents(json, calculated);
  if (const auto& without = calculation.without_variation) {
    json.put(R"(,"without_variation":{"weekly":)", without->weekly,  //
             R"(,"rate":)", Word{format::name(without->rate)}, '}');
  }
  if (const auto& with = calculation.with_variation) {
    json.put(R"(,"with_variation":{"weekly":)", with->weekly,  //
             R"(,"rate":)", Word{format::name(with->rate)}, '}');
  }
  if (calculated.assumed != nullptr) write_assumed(json, *calculated.assumed);
  if (const auto difference = calculated.answer.award_difference())
    json.put(R"(,"award_difference":)", *difference);
  write_payments(json, calculated);
  if (calculated.month_comparison != nullptr) write_comparison(json, *calculated.month_comparison);
  write_notes(json, facts, calculation);
  if (!calculated.answer.sheet.entries().empty()) write_worksheet(json, calculated);
  json.put('}');
}

}  // namespace cmcalc
