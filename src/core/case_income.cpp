// Checks of income: which facts may be stated together, and the records.
#include "core/case_check.hpp"

namespace cmcalc::checks {

namespace {

constexpr Place hmrc = places::income / "hmrc";
constexpr Place current = places::income / "current";

/// The keys that are stated beside gross_weekly: "hmrc", "requested_on" and "current"; empty if there are
/// none.
std::string other_keys(const IncomeFacts& income)
{
  std::vector<std::string_view> keys;
  if (income.hmrc.stated()) keys.emplace_back("\"hmrc\"");
  if (income.historic_weekly.stated()) keys.emplace_back("\"historic_weekly\"");
  if (income.requested_on.stated()) keys.emplace_back("\"requested_on\"");
  if (income.current.stated()) keys.emplace_back("\"current\"");
  if (income.estimated_weekly.stated()) keys.emplace_back("\"estimated_weekly\"");
  std::string text;
  for (std::size_t at = 0; at < keys.size(); ++at) {
    if (at > 0) text += at + 1 == keys.size() ? " and " : ", ";
    text += keys[at];
  }
  return text;
}

/// Gross weekly income already determined leaves nothing to work out from records.
void check_determined_alone(Checker& check, const IncomeFacts& income)
{
  const std::string keys = other_keys(income);
  if (keys.empty()) return;
  check.report(ErrorId::income_given_twice, places::income / "gross_weekly",
               "\"gross_weekly\" is income already determined, but there is also " + keys + ".",
               "Delete " + keys + " and keep \"gross_weekly\" alone, or delete \"gross_weekly\".");
}

/// What HMRC holds is known from its records or from a weekly figure, and only its answer has a day.
void check_historic(Checker& check, const IncomeFacts& income)
{
  if (income.historic_weekly.stated() && income.hmrc.stated()) {
    check.report(ErrorId::historic_given_twice, places::income / "historic_weekly",
                 "\"historic_weekly\" and \"hmrc\" both say what HMRC holds, and only one may.",
                 "Delete \"historic_weekly\" where you have the records of HMRC, or otherwise \"hmrc\".");
  }
  if (income.requested_on.stated() && income.hmrc.absent()) {
    check.report(
        ErrorId::requested_on_without_hmrc, places::income / "requested_on",
        "HMRC was asked on " + income.requested_on->iso() + ", but its answer, \"hmrc\", is not given.",
        "Add \"hmrc\" (\"hmrc\": [] if HMRC had nothing), or delete \"requested_on\".");
  }
}

[[gnu::cold]] void report_source_of_relief(Checker& check, Source source, const Place& where)
{
  const std::string shown = source == Source::paye ? "\"paye\"" : "\"self_assessment\"";
  check.report(ErrorId::source_not_allowed, where, "source",
               "A record of \"relief_at_source_pension\" has no source, and this one has " + shown + ".",
               "Delete \"source\": " + shown +
                   " from this record; the relief was proved by the parent, not supplied by HMRC.");
}

/// Pension relief has no source, because HMRC did not supply it: the parent asked for it and proved
/// it. What else is the source of a record decides which records of a year count.
void check_source(Checker& check, const HmrcRecordFacts& record, const Place& where)
{
  if (!record.kind.stated()) return;  // whether a source is needed is not known
  if (*record.kind != HmrcKind::relief_at_source_pension) {
    check.needed(record.source, where, "source", "This HMRC record",
                 "Add \"source\": \"paye\" or \"source\": \"self_assessment\".");
  } else if (check.stated(record.source)) {
    report_source_of_relief(check, *record.source, where);
  }
}

void check_hmrc_record(Checker& check, const HmrcRecordFacts& record, const Place& where)
{
  constexpr std::string_view owner = "This HMRC record";
  check.needed(record.tax_year, where, "tax_year", owner,
               "Add \"tax_year\", the tax year of the record, like \"2024-25\".");
  check_source(check, record, where);
  check.needed(record.kind, where, "kind", owner,
               "Add \"kind\", what the record is about, like \"employment\" or \"trading_profit\".");
  check.needed_amount(record.amount, where, "amount", owner,
                      "Add \"amount\", the pounds of the whole tax year, like 31250.00.");
  check.text(record.payer, where, "payer", most_payer_length);
}

void check_current_record(Checker& check, const CurrentRecordFacts& record, const Place& where)
{
  constexpr std::string_view owner = "This record of current income";
  check.needed(record.kind, where, "kind", owner,
               "Add \"kind\", what the income is, like \"employment\" or \"self_employment\".");
  check.needed_amount(record.amount, where, "amount", owner,
                      "Add \"amount\", the pounds of one period, like 412.50.");
  if (check.needed(record.period, where, "period", owner,
                   "Add \"period\", what the amount is for, like \"week\", \"month\" or \"year\".")) {
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
