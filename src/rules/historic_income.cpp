// Regs 4, 35 and 36: historic income, from what HMRC holds for the latest available tax year.
#include <algorithm>

#include "rules/rules.hpp"

namespace cmcalc::rules {

namespace {

constexpr auto is_earned = [](const HmrcRecord& record) { return record.kind <= HmrcKind::trading_profit; };
constexpr auto is_relief = [](const HmrcRecord& record) {
  return record.kind == HmrcKind::relief_at_source_pension;
};
constexpr auto is_unearned = [](const HmrcRecord& record) {
  return record.kind > HmrcKind::relief_at_source_pension;
};

template <typename Holds>
bool any_record(const Context& context, Holds holds)
{
  const auto& records = context.facts.income.hmrc;
  return std::any_of(records.begin(), records.end(), holds);
}

struct KindOfIncome {
  Step step;
  Law law;
};

/// Reg 36(1): the heads of income that make the HMRC figure.
KindOfIncome head_of(HmrcKind kind)
{
  switch (kind) {
    case HmrcKind::employment: return {Step::hmrc_employment, Law::reg_36_1_a};
    case HmrcKind::pension: return {Step::hmrc_pension, Law::reg_36_1_b};
    case HmrcKind::taxable_benefit: return {Step::hmrc_taxable_benefit, Law::reg_36_1_c};
    default: return {Step::hmrc_trading_profit, Law::reg_36_1_d};
  }
}

/// Reg 4: a record of the latest of the tax years ended before the request for which HMRC holds one; null
/// if there is none. Pension relief alone makes no year available, because HMRC did not supply it (reading
/// `latest-tax-year`).
const HmrcRecord* of_latest_available_tax_year(Context& context)
{
  const Income& income = context.facts.income;
  const TaxYears years = tax_years_that_count(context, context.sheet);
  const bool earned_only = context.readings.available_year == Readings::AvailableYear::earned_record;

  std::uint16_t ignored = 0;
  const HmrcRecord* found = nullptr;
  for (const HmrcRecord& record : income.hmrc) {
    if (!years.include(record.tax_year)) {
      ++ignored;
    } else if (!is_relief(record) && !(earned_only && is_unearned(record))) {
      if (found == nullptr || found->tax_year < record.tax_year) found = &record;
    }
  }
  if (ignored > 0) {
    context.result.notes.add({.id = NoteId::records_ignored,
                              .count = ignored,
                              .tax_year = years.last,
                              .first_tax_year = years.first});
  }
  context.sheet.fact(Step::latest_available_tax_year, Law::reg_4, found != nullptr,
                     found != nullptr ? found->tax_year : years.last);
  return found;
}

/// Reg 36(3): whether HMRC holds a record of `year` under self assessment. A note says how much earned income
/// is passed over for it.
bool has_self_assessment(Context& context, TaxYear year)
{
  bool self_assessment = false;
  bool paye = false;
  Money earned;
  for (const HmrcRecord& record : context.facts.income.hmrc) {
    if (record.tax_year != year || !record.source) continue;
    (*record.source == Source::paye ? paye : self_assessment) = true;
    if (*record.source == Source::paye && is_earned(record)) earned = earned + record.amount;
  }
  if (!self_assessment) return false;
  if (paye) context.sheet.fact(Step::self_assessment_over_paye, Law::reg_36_3, true, year);
  if (earned > Money{}) {
    context.result.notes.add_first({.id = NoteId::paye_passed_over, .amount = earned, .tax_year = year});
  }
  return true;
}

/// Whether the return of the year used holds unearned income alone, while PAYE records of that year hold
/// pay. A return states all income of its year, so that these facts cannot both be complete.
bool return_lacks_pay(const Context& context, const HmrcYear& used)
{
  bool pay = false;
  for (const HmrcRecord& record : context.facts.income.hmrc) {
    if (record.tax_year != used.year || !record.source) continue;
    if (*record.source == Source::self_assessment && !is_unearned(record)) return false;
    pay = pay || (*record.source == Source::paye && is_earned(record) && record.amount > Money{});
  }
  return used.self_assessment && pay;
}

void add_notes_on(Context& context, TaxYear year)
{
  const TaxYear two_years_later{static_cast<std::int16_t>(year.starts + 2)};
  if (two_years_later.last_day() < context.facts.effective_date) {
    context.result.notes.add({.id = NoteId::tax_year_old, .tax_year = year});
  }
  const bool earned = any_record(
      context, [&](const HmrcRecord& record) { return record.tax_year == year && is_earned(record); });
  if (earned) return;
  context.uses(FactGroup::hmrc_unearned);  // without it another year might count
  context.result.notes.add({.id = NoteId::latest_tax_year, .tax_year = year});
}

/// The lines of the records of the year used that `belong`, added up under `total`.
template <typename Belongs, typename Head>
Amount sum_of_records(Context& context, const HmrcYear& used, Belongs belongs, Head head, Step total, Law law)
{
  InplaceVector<Amount, most_entries> lines;
  const std::span<const HmrcRecord> records{context.facts.income.hmrc};
  for (std::size_t at = 0; at < records.size(); ++at) {
    if (!used.counts(records[at]) || !belongs(records[at])) continue;
    const KindOfIncome kind = head(records[at].kind);
    lines.add(context.sheet.given(kind.step, kind.law, records[at].amount,
                                  {Subject::Kind::hmrc_record, static_cast<std::uint8_t>(at)}));
  }
  return context.sheet.sum(total, law, lines.all());
}

/// Reg 36: the HMRC figure, less relief-at-source contributions of the same year (reg 35(3)), which
/// never bring it below zero.
Amount hmrc_figure(Context& context, HmrcYear& used)
{
  used.earned = sum_of_records(context, used, is_earned, head_of, Step::hmrc_income, Law::reg_36_1);
  const bool relief =
      any_record(context, [&](const HmrcRecord& record) { return is_relief(record) && used.counts(record); });
  if (!relief) return used.earned;
  used.relief = sum_of_records(
      context, used, is_relief,
      [](HmrcKind) {
        return KindOfIncome{Step::hmrc_pension_relief, Law::reg_35_3};
      },
      Step::hmrc_pension_relief_total, Law::reg_35_3);
  return context.sheet.minus_to_nil(Step::hmrc_income_after_relief, Law::reg_35_3, used.earned, *used.relief);
}

/// Whether the records of the tax year used hold unearned income at all.
bool holds_unearned(const Context& context)
{
  if (context.in_force != nullptr)
    return context.in_force->hmrc && context.in_force->hmrc->unearned > Money{};
  const auto& used = context.result.hmrc_year;
  return used && any_record(context, [&](const HmrcRecord& record) {
           return is_unearned(record) && used->counts(record);
         });
}

TaxYear year_used(const Context& context)
{
  return context.in_force != nullptr ? context.in_force->hmrc->year : context.result.hmrc_year->year;
}

}  // namespace

TaxYears tax_years_that_count(const Context& context, Worksheet& sheet)
{
  const TaxYear last = last_tax_year_ended_before(context.facts.income.requested_on);
  const auto years = sheet.number(context.rates.figure(Parameter::income_tax_years));
  return {{static_cast<std::int16_t>(last.starts - years + 1)}, last};
}

std::optional<Amount> unearned_of_year(Context& context)
{
  if (context.in_force != nullptr) {
    const auto& hmrc = context.in_force->hmrc;
    if (!hmrc) return std::nullopt;
    return context.sheet.given(Step::unearned_on_record, Law::reg_69, hmrc->unearned);
  }
  if (!context.result.hmrc_year) return std::nullopt;
  return sum_of_records(
      context, *context.result.hmrc_year, is_unearned,
      [](HmrcKind) {
        return KindOfIncome{Step::hmrc_unearned, Law::reg_69};
      },
      Step::unearned_on_record, Law::reg_69);
}

std::optional<Amount> relief_left_over(Context& context)
{
  if (context.in_force != nullptr) {
    const auto& hmrc = context.in_force->hmrc;
    if (!hmrc || hmrc->relief_left_over == Money{}) return std::nullopt;
    return context.sheet.given(Step::pension_relief_left_over, Law::reg_69, hmrc->relief_left_over);
  }
  const auto& used = context.result.hmrc_year;
  if (!used || !used->relief) return std::nullopt;
  return context.sheet.minus_to_nil(Step::pension_relief_left_over, Law::reg_69, *used->relief, used->earned);
}

void note_unearned_income(Context& context)
{
  if (!holds_unearned(context)) return;
  Worksheet& sheet = context.sheet;
  const Amount held = *unearned_of_year(context);
  const Amount threshold = sheet.figure(context.rates.figure(Parameter::variation_unearned_threshold));
  if (!sheet.at_least(Step::unearned_worth_a_note, Law::reg_69, held, threshold)) return;
  context.result.notes.add(
      {.id = NoteId::unearned_not_counted, .amount = held.value, .tax_year = year_used(context)});
}

std::optional<Amount> historic_income(Context& context)
{
  Worksheet& sheet = context.sheet;
  const Income& income = context.facts.income;
  switch (income.historic_source) {
    case HistoricSource::not_known:
      sheet.fact(Step::historic_income_not_known, Law::reg_34_2_c, true);
      return std::nullopt;
    case HistoricSource::weekly_figure:
      return sheet.given(Step::historic_income_stated, Law::reg_35_1_c, income.historic_weekly);
    case HistoricSource::hmrc_records: break;
  }
  const HmrcRecord* const latest = of_latest_available_tax_year(context);
  if (latest == nullptr) {
    sheet.fact(Step::no_historic_income, Law::reg_34_2_b, true);
    return std::nullopt;
  }
  HmrcYear& used = context.result.hmrc_year.emplace(
      HmrcYear{.year = latest->tax_year,
               .self_assessment = has_self_assessment(context, latest->tax_year),
               .relief = {}});
  if (return_lacks_pay(context, used)) context.result.refusal = Calculation::Refusal::return_without_pay;
  add_notes_on(context, used.year);
  return historic_income_from(context, hmrc_figure(context, used));
}

}  // namespace cmcalc::rules
