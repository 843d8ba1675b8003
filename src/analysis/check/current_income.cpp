// What a letter may have taken for income: the other of historic and current income, another period of pay,
// fewer records, and other pension contributions.
#include <algorithm>

#include "analysis/check/records.hpp"

namespace cmcalc::check {

namespace {

constexpr std::array all_units = {PeriodUnit::week,  PeriodUnit::fortnight, PeriodUnit::four_weeks,
                                  PeriodUnit::month, PeriodUnit::quarter,   PeriodUnit::year};

/// How easily one period is taken for another: a month for four weeks most of all, and none for one that is
/// several times as long.
unsigned weight_of_period(PeriodUnit stated, PeriodUnit taken)
{
  constexpr unsigned weight_of_next = 300;
  const auto are = [&](PeriodUnit one, PeriodUnit other) {
    return (stated == one && taken == other) || (stated == other && taken == one);
  };
  if (are(PeriodUnit::month, PeriodUnit::four_weeks)) return full_weight;
  const bool next = are(PeriodUnit::week, PeriodUnit::fortnight) ||
                    are(PeriodUnit::fortnight, PeriodUnit::four_weeks) ||
                    are(PeriodUnit::fortnight, PeriodUnit::month) ||
                    are(PeriodUnit::month, PeriodUnit::quarter) || are(PeriodUnit::quarter, PeriodUnit::year);
  return next ? weight_of_next : 0;
}

PointerChange period(std::size_t record, PeriodUnit unit)
{
  return {pointer_to_current(record) + "/period", Period{.unit = unit, .from = {}, .to = {}}};
}

/// Pay of one record, or of all that are for the same period, taken for another.
void add_pay_period(const Base& base, Candidates& list)
{
  const auto& current = base.made().income.current;
  for (const PeriodUnit stated : all_units) {
    const Records records = records_that(current, [&](const CurrentRecord& record) {
      return record.pay.unit == stated && !is_relief(record) && record.pay.amount > Money{};
    });
    if (records.empty()) continue;
    for (const PeriodUnit taken : all_units) {
      const unsigned weight = weight_of_period(stated, taken);
      if (weight == 0) continue;
      Candidate all{.id = ExplanationId::pay_period, .weight = weight, .parts = {Part::current_records}};
      for (const std::size_t record : records) {
        all.changes.emplace_back(period(record, taken));
        if (records.size() == 1) continue;
        list.push_back({.id = ExplanationId::pay_period,
                        .weight = weight / static_cast<unsigned>(records.size()),
                        .parts = {Part::current_records},
                        .changes = changes_of(period(record, taken))});
      }
      list.push_back(std::move(all));
    }
  }
}

/// One record left out, if others are left.
void add_record_missed(const Base& base, Candidates& list)
{
  const Records records = records_that(base.made().income.current,
                                       [](const CurrentRecord& record) { return !is_relief(record); });
  for (const std::size_t record : records) {
    if (records.size() == 1) break;
    list.push_back({.id = ExplanationId::record_missed,
                    .weight = full_weight,
                    .parts = {Part::current_records},
                    .changes = changes_of(PointerChange{pointer_to_current(record)})});
  }
}

// --- pension contributions -------------------------------------------------------------------------------

/// Pension contributions: of the tax year used, and of current income.
struct Contributions {
  Records hmrc;
  Records current;

  [[nodiscard]] bool empty() const { return hmrc.empty() && current.empty(); }
};

Contributions contributions_of(const Base& base)
{
  const auto positive = [](const HmrcRecord& record) { return is_relief(record) && record.amount > Money{}; };
  const auto positive_now = [](const CurrentRecord& record) {
    return is_relief(record) && record.pay.amount > Money{};
  };
  return {hmrc_records_of_year(base, positive), records_that(base.made().income.current, positive_now)};
}

Parts parts_of(const Contributions& some)
{
  Parts parts;
  if (!some.hmrc.empty()) parts.add(Part::hmrc_relief);
  if (!some.current.empty()) parts.add(Part::current_relief);
  return parts;
}

void add_not_deducted(const Contributions& some, unsigned weight, Candidates& list)
{
  Candidate candidate{.id = ExplanationId::pension_not_deducted, .weight = weight, .parts = parts_of(some)};
  for (const std::size_t record : some.hmrc)
    candidate.changes.emplace_back(PointerChange{pointer_to_hmrc(record)});
  for (const std::size_t record : some.current) {
    candidate.changes.emplace_back(PointerChange{pointer_to_current(record)});
  }
  list.push_back(std::move(candidate));
}

/// The contributions × `factor`: net taken for gross, or gross for net, or counted twice.
void add_other_amount(const Base& base, const Contributions& some, Fraction factor, unsigned weight,
                      Candidates& list)
{
  Candidate candidate{.id = ExplanationId::pension_amount, .weight = weight, .parts = parts_of(some)};
  const auto changed = [&](Money amount) { return std::min(most_money, to_penny(amount * factor)); };
  const Income& income = base.made().income;
  for (const std::size_t record : some.hmrc) {
    candidate.changes.emplace_back(
        PointerChange{pointer_to_hmrc(record) + "/amount", changed(income.hmrc[record].amount)});
  }
  for (const std::size_t record : some.current) {
    candidate.changes.emplace_back(
        PointerChange{pointer_to_current(record) + "/amount", changed(income.current[record].pay.amount)});
  }
  list.push_back(std::move(candidate));
}

/// All contributions, and each list and each record alone.
std::vector<std::pair<Contributions, unsigned>> selections_of(const Contributions& all)
{
  constexpr unsigned weight_of_list = 500;
  constexpr unsigned weight_of_records = 300;
  std::vector<std::pair<Contributions, unsigned>> some = {{all, full_weight}};
  if (!all.hmrc.empty() && !all.current.empty()) {
    some.push_back({{all.hmrc, {}}, weight_of_list});
    some.push_back({{{}, all.current}, weight_of_list});
  }
  const auto count = static_cast<unsigned>(all.hmrc.size() + all.current.size());
  for (const std::size_t record : all.hmrc) {
    if (all.hmrc.size() > 1) some.push_back({{{record}, {}}, weight_of_records / count});
  }
  for (const std::size_t record : all.current) {
    if (all.current.size() > 1) some.push_back({{{}, {record}}, weight_of_records / count});
  }
  return some;
}

}  // namespace

void add_current_income(const Base& base, Candidates& list)
{
  add_pay_period(base, list);
  add_record_missed(base, list);
}

void add_which_income(const Base& base, Candidates& list)
{
  const Income& income = base.made().income;
  if (!income.current_given || income.historic_source == HistoricSource::not_known) return;
  Candidate current{.id = ExplanationId::current_income,
                    .weight = full_weight,
                    .parts = {Part::hmrc_relief, Part::hmrc_year, Part::hmrc_records}};
  if (income.historic_source == HistoricSource::weekly_figure) {
    current.changes = changes_of(PointerChange{"/paying_parent/income/historic_weekly"});
  } else {
    current.changes = changes_of(PointerChange{"/paying_parent/income/hmrc"});
    if (base.parent().income->requested_on.stated()) {
      current.changes.emplace_back(PointerChange{"/paying_parent/income/requested_on"});
    }
  }
  list.push_back(std::move(current));
  list.push_back({.id = ExplanationId::historic_income,
                  .weight = full_weight,
                  .parts = {Part::current_relief, Part::current_records},
                  .changes = changes_of(PointerChange{"/paying_parent/income/current"})});
}

void add_pension_contributions(const Base& base, Candidates& list)
{
  const Contributions all = contributions_of(base);
  if (all.empty()) return;
  for (const auto& [some, weight] : selections_of(all)) {
    add_not_deducted(some, weight, list);
    for (const Fraction factor : {Fraction{4, 5}, Fraction{5, 4}, Fraction{2}}) {
      add_other_amount(base, some, factor, weight, list);
    }
  }
}

}  // namespace cmcalc::check
