// Checks of income: which facts may be stated together, and the records.
#include <utility>

#include "core/case_check.hpp"
#include "core/case_document.hpp"

namespace cmcalc::checks {

namespace {

constexpr Place hmrc = places::income / "hmrc";
constexpr Place current = places::income / "current";

constexpr std::string_view hmrc_pointer = "/paying_parent/income/hmrc";

/// The facts that are stated beside gross_weekly; empty if there are none.
std::vector<std::string_view> other_income(const IncomeFacts& income)
{
  std::vector<std::string_view> pointers;
  if (income.hmrc.stated()) pointers.emplace_back(hmrc_pointer);
  if (income.historic_weekly.stated()) pointers.emplace_back("/paying_parent/income/historic_weekly");
  if (income.requested_on.stated()) pointers.emplace_back("/paying_parent/income/requested_on");
  if (income.current.stated()) pointers.emplace_back("/paying_parent/income/current");
  if (income.estimated_weekly.stated()) pointers.emplace_back("/paying_parent/income/estimated_weekly");
  return pointers;
}

/// Gross weekly income already determined leaves nothing to work out from records.
void check_determined_alone(Checker& check, const IncomeFacts& income)
{
  std::vector<std::string_view> others = other_income(income);
  if (others.empty()) return;
  check.report(places::income / "gross_weekly", Message::income_given_twice,
               {{Argument::others, FactList{std::move(others)}}});
}

/// What HMRC holds is known from its records or from a weekly figure, and only its answer has a day.
void check_historic(Checker& check, const IncomeFacts& income)
{
  if (income.historic_weekly.stated() && income.hmrc.stated()) {
    check.report(places::income / "historic_weekly", Message::historic_given_twice,
                 {{Argument::other, FactList{{hmrc_pointer}}}});
  }
  if (income.requested_on.stated() && income.hmrc.absent()) {
    check.report(places::income / "requested_on", Message::requested_on_without_hmrc,
                 {{Argument::asked, *income.requested_on}});
  }
}

/// Pension relief has no source, because HMRC did not supply it: the parent asked for it and proved
/// it. What else is the source of a record decides which records of a year count.
void check_source(Checker& check, const HmrcRecordFacts& record, const Place& where)
{
  if (!record.kind.stated()) return;  // whether a source is needed is not known
  if (*record.kind != HmrcKind::relief_at_source_pension) {
    check.needed(record.source, where, "source", Message::missing_source);
  } else if (check.stated(record.source)) {
    check.report(where / "source", Message::source_not_allowed,
                 {{Argument::source, WordList{{word_of(*record.source)}}}});
  }
}

void check_hmrc_record(Checker& check, const HmrcRecordFacts& record, const Place& where)
{
  check.needed(record.tax_year, where, "tax_year", Message::missing_tax_year);
  check_source(check, record, where);
  check.needed(record.kind, where, "kind", Message::missing_kind_of_hmrc_record);
  check.needed_amount(record.amount, where, "amount", Message::missing_amount_of_hmrc_record);
  check.text(record.payer, where, "payer", most_payer_length);
}

void check_current_record(Checker& check, const CurrentRecordFacts& record, const Place& where)
{
  check.needed(record.kind, where, "kind", Message::missing_kind_of_current_record);
  check.needed_amount(record.amount, where, "amount", Message::missing_amount_of_current_record);
  if (check.needed(record.period, where, "period", Message::missing_period_of_current_record)) {
    check.period(*record.period, where);
  }
  check.text(record.payer, where, "payer", most_payer_length);
}

}  // namespace

void check_income(Checker& check, const IncomeFacts& income)
{
  if (income.gross_weekly.stated()) check_determined_alone(check, income);
  check_historic(check, income);
  check.amount(income.gross_weekly, places::income, "gross_weekly");
  check.amount(income.historic_weekly, places::income, "historic_weekly");
  check.amount(income.estimated_weekly, places::income, "estimated_weekly");
  check.stated(income.requested_on);
  if (check.stated(income.hmrc)) {
    std::size_t at = 0;
    for (const HmrcRecordFacts& record :
         check.entries(*income.hmrc, places::income, "hmrc", {0, most_entries})) {
      check_hmrc_record(check, record, hmrc / at++);
    }
  }
  if (check.stated(income.current)) {
    std::size_t at = 0;
    for (const CurrentRecordFacts& record :
         check.entries(*income.current, places::income, "current", {0, most_entries})) {
      check_current_record(check, record, current / at++);
    }
  }
}

}  // namespace cmcalc::checks
