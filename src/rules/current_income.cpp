// Regs 37-41: current income at the effective date, as weekly amounts.
#include <algorithm>

#include "rules/rules.hpp"

namespace cmcalc::rules {

namespace {

struct KindOfIncome {
  Step step;
  Law law;
};

KindOfIncome head_of(CurrentKind kind)
{
  switch (kind) {
    case CurrentKind::employment: return {Step::current_employment, Law::reg_38};
    case CurrentKind::self_employment: return {Step::current_self_employment, Law::reg_39};
    case CurrentKind::pension: return {Step::current_pension, Law::reg_41};
    case CurrentKind::relief_at_source_pension: break;
  }
  return {Step::current_pension_relief, Law::reg_40};
}

constexpr auto is_relief = [](const CurrentRecord& record) {
  return record.kind == CurrentKind::relief_at_source_pension;
};

/// Reg 37: current income is that at the effective date. How many records are for dates long before it, or
/// for later ones.
std::uint16_t records_of_other_days(const CaseFacts& facts)
{
  constexpr int year = 365;
  const auto is_of_other_days = [&](const CurrentRecord& record) {
    if (record.pay.unit != PeriodUnit::span) return false;
    return facts.effective_date.days_since(record.last_day) > year || facts.effective_date < record.first_day;
  };
  const auto& records = facts.income.current;
  return static_cast<std::uint16_t>(std::count_if(records.begin(), records.end(), is_of_other_days));
}

}  // namespace

bool any_contributions(const CurrentRecords& records)
{
  return std::any_of(records.begin(), records.end(), is_relief);
}

bool are_contributions_alone(const CurrentRecords& records)
{
  return !records.empty() && std::all_of(records.begin(), records.end(), is_relief);
}

bool any_earnings(const CurrentRecords& records)
{
  return std::any_of(records.begin(), records.end(), [](const CurrentRecord& record) {
    return record.kind == CurrentKind::employment || record.kind == CurrentKind::self_employment;
  });
}

Amount current_income(Context& context, Contributions are)
{
  Worksheet& sheet = context.sheet;
  InplaceVector<Amount, most_entries> earnings;
  InplaceVector<Amount, most_entries> relief;
  InplaceVector<Amount, most_entries + 1> parts;  // pensions, then what is left of earnings
  if (const auto count = records_of_other_days(context.facts); count > 0) {
    context.result.notes.add({.id = NoteId::current_income_old, .count = count});
  }
  const auto& records = context.facts.income.current;
  for (std::size_t at = 0; at < records.size(); ++at) {
    const CurrentRecord& record = records[at];
    if (are == Contributions::ignored && is_relief(record)) continue;
    const Subject subject{Subject::Kind::current_record, static_cast<std::uint8_t>(at)};
    const auto [step, law] = head_of(record.kind);
    const Amount weekly = sheet.weekly(step, law, sheet.stated(law, record.pay, subject), record.pay, subject,
                                       context.readings.regular_pay);
    if (record.kind == CurrentKind::pension) {
      parts.add(weekly);
    } else {
      (is_relief(record) ? relief : earnings).add(weekly);
    }
  }
  if (earnings.size() > 0) {
    Amount earned = sheet.sum(Step::current_earnings, Law::reg_37, earnings.all());
    if (relief.size() > 0) {
      // Reg 40: off employment and self-employment, not off a pension.
      const Amount contributions = sheet.sum(Step::current_pension_relief_total, Law::reg_40, relief.all());
      earned = sheet.minus_to_nil(Step::current_earnings_after_relief, Law::reg_40, earned, contributions);
    }
    parts.add(earned);
  }
  return sheet.sum(Step::current_income, Law::reg_37, parts.all());
}

}  // namespace cmcalc::rules
