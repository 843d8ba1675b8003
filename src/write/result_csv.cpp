// Results as a table: plain numbers, and nothing that a spreadsheet would read as a formula.
#include <fmt/format.h>

#include <algorithm>
#include <bitset>

#include "text/format.hpp"
#include "text/wording.hpp"
#include "write/csv_row.hpp"
#include "write/result_csv.hpp"

namespace cmcalc {

namespace {

using csv::Row;

constexpr std::string_view columns =
    "case_id,line,effective_date,jurisdiction,income_basis,gross_weekly_income,rate,receiving_parent,"
    "children,"
    "weekly,total_weekly,without_variation_weekly,without_variation_rate,notes,refused,problems,"
    "with_variation_weekly,with_variation_rate,award_difference\n";
constexpr std::size_t columns_of_results = 12;  ///< those between line and refused
constexpr std::size_t columns_of_refusals = 2;
constexpr std::size_t columns_after_refusals = 3;
constexpr std::size_t columns_of_case = 9;  ///< from total_weekly on

std::string ids_of(std::span<const Note> notes)
{
  std::string ids;
  for (const Note& note : notes) ids.append(ids.empty() ? "" : ";").append(text_of(note.id).id);
  return ids;
}

void write_alternative(Row& row, const std::optional<Calculation::Alternative>& other)
{
  if (!other) return row.empty(2);
  row.amount(other->weekly);
  row.word(format::name(other->rate));
}

/// The cells that only the first row of a case has, so that the columns add up.
void write_case(Row& row, const Answer& answer)
{
  const Calculation& calculation = answer.calculation;
  row.amount(calculation.weekly.value);
  write_alternative(row, calculation.without_variation);
  row.word(ids_of(calculation.notes.all()));
  row.empty(columns_of_refusals);
  write_alternative(row, calculation.with_variation);
  const auto difference = answer.award_difference();
  difference ? row.amount(*difference) : row.empty();
}

}  // namespace

void write_csv_header(std::string& out) { out += columns; }

void write_csv(std::string& out, const CalculatedCase& calculated, std::size_t line)
{
  const CaseFacts& facts = calculated.answer.facts();
  const Calculation& calculation = calculated.answer.calculation;
  for (std::size_t at = 0; at < calculation.receiving_parents.size(); ++at) {
    const ReceivingParent& parent = facts.receiving_parents[at];
    Row row{out};
    row.text(facts.case_id);
    row.number(line);
    row.word(facts.effective_date.iso());
    row.word(format::name(facts.jurisdiction));
    row.word(format::name(calculation.income_basis));
    if (at == 0 && calculation.gross_weekly_income) {
      row.amount(calculation.gross_weekly_income->value);
    } else {
      row.empty();
    }
    row.word(format::name(calculation.rate));
    row.text(parent.id);
    row.number(parent.qualifying_children);
    row.amount(calculation.receiving_parents[at].weekly.value);
    if (at == 0) {
      write_case(row, calculated.answer);
    } else {
      row.empty(columns_of_case);
    }
  }
}

void write_error_csv(std::string& out, const RefusedCase& refused, const Problems& problems)
{
  std::string ids;
  std::string texts;
  std::bitset<error_id_count> said;
  for (const Problem& problem : problems) {
    const auto id = static_cast<std::size_t>(problem.id);
    if (!said[id]) ids.append(ids.empty() ? "" : ";").append(text_of(problem.id).id);
    said.set(id);
    if (!texts.empty()) texts += ' ';
    const std::string_view place = problem.place.empty() ? problem.pointer : problem.place;
    if (!place.empty()) texts += visible(place);
    if (refused.names.reader() == Reader::table && problem.line != refused.line) {
      texts += fmt::format("{}line {}", place.empty() ? "" : ", ", problem.line);
    }
    if (!texts.empty() && texts.back() != ' ') texts += ": ";
    const Sentences sentences = sentences_of(problem, refused.names);
    texts.append(sentences.problem).append(" ").append(sentences.remedy);
  }
  Row row{out};
  row.text(refused.case_id);
  row.number(refused.line);
  row.empty(columns_of_results);
  row.word(ids);
  row.text(texts);
  row.empty(columns_after_refusals);
}

std::string_view csv_template()
{
  return "case_id,effective_date,jurisdiction,gross_weekly,tax_year,source,employment,pension,"
         "trading_profit,relief_at_source_pension,current_weekly,children,nights,relevant_other_children,"
         "other_arrangement_children,benefits,partner_benefits,award_weekly,equal_care,current_amount,"
         "current_period,child_dates_of_birth,in_education,left_education_on,property,savings,dividends,"
         "miscellaneous\n"
         "stated-income,2026-06-03,,412.50,,,,,,,,2,104,,,,,,,,,,,,,,,\n"
         "hmrc-paye,2026-06-03,GB,,2025-26,paye,31200,,,,,1,,1,,,,,,,,,,,,,,\n"
         "hmrc-and-current,2026-06-03,GB,,2025-26,paye,31200,,,,410.00,1,assumed,,,,,,,,,,,,,,,\n"
         "self-assessment,2026-06-03,GB,,2025-26,self_assessment,,,28450.75,1200,,2,,,1,,,,,,,,,,,,,\n"
         "northern-ireland,2026-06-03,NI,,2025-26,paye,18250,4100,,,,1,52,,,,,,,,,,,,,,,\n"
         "on-benefits,2026-06-03,,,,,,,,,,1,,,,income_related_esa;pip,,,,,,,,,,,,\n"
         "partner-on-benefit,2026-06-03,,,,,,,,,,2,,,,,pension_credit,7.00,,,,,,,,,,\n"
         "two-receiving-parents,2026-06-03,,690.41,,,,,,,,2,104;0,,,,,98.20,,,,,,,,,,\n"
         "two-receiving-parents,,,,,,,,,,,1,2/14,,,,,,,,,,,,,,,\n"
         "one-child-in-equal-care,2026-06-03,,412.50,,,,,,,,2,,,,,,,true;false,,,,,,,,,\n"
         "paid-by-the-month,2026-06-03,,,,,,,,,,1,52,,,,,,,2300,month,,,,,,,\n"
         "ages-of-children,2026-06-03,,412.50,,,,,,,,2,,,,,,,,,,2009-01-14;2014-09-02,true;false,,,,,\n"
         "unearned-income,2026-06-03,,,2025-26,self_assessment,,,28450.75,,,1,,,,,,,,,,,,,3600,120,2000,0\n";
}

}  // namespace cmcalc
