// What a letter may have taken for income from HMRC's records: another year, another source, fewer lines.
#include <algorithm>

#include "analysis/check/records.hpp"

namespace cmcalc::check {

namespace {

constexpr unsigned weight_of_older_year = 300;
constexpr unsigned weight_of_some_unearned = 300;

PointerChange source(std::size_t record, Source source)
{
  return {pointer_to_hmrc(record) + "/source", source};
}

/// Another year that has records: HMRC was asked on the day after it ended.
void add_other_tax_year(const Base& base, Candidates& list)
{
  const auto& used = base.answer.calculation.hmrc_year;
  if (!used) return;
  std::vector<TaxYear> years;
  for (const HmrcRecord& record : base.made().income.hmrc) {
    const bool seen = std::find(years.begin(), years.end(), record.tax_year) != years.end();
    if (!is_relief(record) && record.tax_year != used->year && !seen) years.push_back(record.tax_year);
  }
  for (const TaxYear year : years) {
    const int apart = year < used->year ? used->year.starts - year.starts : year.starts - used->year.starts;
    const auto asked = days_after(year.last_day(), 1);
    if (!asked) continue;
    list.push_back({.id = ExplanationId::other_tax_year,
                    .weight = apart == 1 ? full_weight : weight_of_older_year,
                    .parts = {Part::hmrc_year},
                    .changes = changes_of(PointerChange{"/paying_parent/income/requested_on", *asked})});
  }
}

/// PAYE counted in the place of the tax return, or with it (reg 36(3)).
void add_sources(const Base& base, Candidates& list)
{
  const auto of_source = [](Source source) {
    return [source](const HmrcRecord& record) { return record.source == source; };
  };
  const Records filed = hmrc_records_of_year(base, of_source(Source::self_assessment));
  const Records paye = hmrc_records_of_year(base, of_source(Source::paye));
  if (filed.empty() || paye.empty()) return;
  Candidate instead{
      .id = ExplanationId::paye_not_self_assessment, .weight = full_weight, .parts = {Part::hmrc_records}};
  for (const std::size_t record : filed) {
    instead.changes.emplace_back(PointerChange{pointer_to_hmrc(record)});
  }
  list.push_back(std::move(instead));
  Candidate both{
      .id = ExplanationId::paye_and_self_assessment, .weight = full_weight, .parts = {Part::hmrc_records}};
  for (const std::size_t record : paye) both.changes.emplace_back(source(record, Source::self_assessment));
  list.push_back(std::move(both));
}

/// One line left out, or all of one payer, if others are left.
void add_record_missed(const Base& base, Candidates& list)
{
  const auto& year = base.answer.calculation.hmrc_year;
  const auto& hmrc = base.made().income.hmrc;
  const Records counted = hmrc_records_of_year(
      base, [&](const HmrcRecord& record) { return is_earned(record) && year->counts(record); });
  if (counted.size() < 2) return;
  for (const std::size_t record : counted) {
    list.push_back({.id = ExplanationId::record_missed,
                    .weight = full_weight,
                    .parts = {Part::hmrc_records},
                    .changes = changes_of(PointerChange{pointer_to_hmrc(record)})});
  }
  for (std::size_t at = 0; at < counted.size(); ++at) {
    const std::string_view payer = hmrc[counted[at]].payer;
    Records of_payer;
    for (const std::size_t record : counted) {
      if (hmrc[record].payer == payer) of_payer.push_back(record);
    }
    if (payer.empty() || of_payer.size() < 2 || of_payer.front() != counted[at]) continue;
    if (of_payer.size() == counted.size()) continue;
    Candidate candidate{
        .id = ExplanationId::record_missed, .weight = full_weight, .parts = {Part::hmrc_records}};
    for (const std::size_t record : of_payer) {
      candidate.changes.emplace_back(PointerChange{pointer_to_hmrc(record)});
    }
    list.push_back(std::move(candidate));
  }
}

/// Unearned income counted as if it were earned.
Candidate counted_as_earned(const Base& base, const Records& records, unsigned weight)
{
  Candidate candidate{.id = ExplanationId::unearned_counted, .weight = weight, .parts = {Part::hmrc_records}};
  for (const std::size_t record : records) {
    const bool filed = base.made().income.hmrc[record].source == Source::self_assessment;
    candidate.changes.emplace_back(PointerChange{pointer_to_hmrc(record) + "/kind",
                                                 filed ? HmrcKind::trading_profit : HmrcKind::employment});
  }
  return candidate;
}

/// Unearned income of the year counted without a variation, or as if one had been accepted (reg 69).
void add_unearned_counted(const Base& base, Candidates& list)
{
  const Records unearned = hmrc_records_of_year(
      base, [](const HmrcRecord& record) { return is_unearned(record) && record.amount > Money{}; });
  const CaseFacts& facts = base.made();
  const auto& grounds = facts.additional_income;
  const bool counted = facts.variation_accepted &&
                       std::any_of(grounds.begin(), grounds.end(), [](const AdditionalIncome& ground) {
                         return ground.kind == AdditionalIncomeKind::unearned;
                       });
  if (unearned.empty() || counted) return;
  AdditionalIncomeFacts ground;
  ground.kind = AdditionalIncomeKind::unearned;
  std::vector<Change> with_ground;
  if (facts.variation_accepted) {
    const std::string next = std::to_string(grounds.size());
    with_ground = changes_of(PointerChange{"/paying_parent/variation/additional_income/" + next, ground});
  } else {
    VariationFacts variation;
    variation.additional_income.add(ground);
    with_ground = changes_of(PointerChange{"/paying_parent/variation", variation});
  }
  list.push_back({.id = ExplanationId::unearned_counted,
                  .weight = full_weight,
                  .parts = {Part::variation},
                  .changes = std::move(with_ground)});
  list.push_back(counted_as_earned(base, unearned, full_weight));
  if (unearned.size() == 1) return;
  for (const std::size_t record : unearned) {
    list.push_back(counted_as_earned(base, {record}, weight_of_some_unearned));
  }
}

}  // namespace

void add_hmrc_income(const Base& base, Candidates& list)
{
  add_other_tax_year(base, list);
  add_sources(base, list);
  add_record_missed(base, list);
  add_unearned_counted(base, list);
}

}  // namespace cmcalc::check
