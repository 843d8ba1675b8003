// Thresholds of the grounds for a variation.
#include <algorithm>
#include <string>
#include <utility>

#include "analysis/edges.hpp"
#include "core/grounds.hpp"

namespace cmcalc::edges {

namespace {

/// How many thresholds of a variation are reached.
std::size_t thresholds_reached(const Answer& answer)
{
  const auto entries = answer.sheet.entries();
  return static_cast<std::size_t>(
      std::count_if(entries.begin(), entries.end(), [](const WorksheetLine& line) {
        switch (line.step) {
          case Step::expense_threshold_reached:
          case Step::unearned_threshold_reached:
          case Step::asset_threshold_passed:
          case Step::hidden_income_threshold_passed: return line.holds;
          default: return false;
        }
      }));
}

/// Adds the thresholds on both sides of the amount of a ground: the more it is, the more of them are reached.
/// @param ground  with `fact`, `from`, `unit` and `ground`
void add_ground(std::vector<Threshold>& all, ChangedCases& cases, Threshold ground)
{
  ground.id = ThresholdId::variation_threshold;
  const auto at = [&](std::int64_t amount) { return Change{PointerChange{ground.fact, pence(amount)}}; };
  const auto reached = [&](std::int64_t amount) {
    const Change change = at(amount);
    const Answer* const answer = cases.explained({&change, 1});
    return answer == nullptr ? 0 : thresholds_reached(*answer);
  };
  const std::int64_t now = whole_pence(std::get<Money>(*ground.from));
  const std::size_t reached_now = reached(now);
  const auto add_at = [&](std::optional<std::int64_t> to, bool upward) {
    if (!to) return;
    Threshold found = ground;
    found.to = pence(*to);
    found.upward = upward;
    found.changes = {at(*to)};
    const std::size_t before = all.size();
    edges::add(all, cases, std::move(found),
               {Step::expense_threshold_reached, Step::unearned_threshold_reached,
                Step::asset_threshold_passed, Step::hidden_income_threshold_passed},
               text_of(ground.ground).law);
    // Nothing else is payable if the variation is barred, or not accepted.
    if (all.size() > before && same_is_payable(all.back().beyond, cases.amounts())) all.pop_back();
  };
  add_at(first_penny(now, most_pence, [&](std::int64_t amount) { return reached(amount) > reached_now; }),
         true);
  add_at(last_penny(0, now, [&](std::int64_t amount) { return reached(amount) < reached_now; }), false);
}

/// Additional income with an amount or a value of its own.
void add_additional_income(std::vector<Threshold>& all, ChangedCases& cases,
                           const AdditionalIncomeFacts& ground, const std::string& path)
{
  const bool asset = ground.value.stated();
  if (!asset && !ground.amount.stated()) return;
  add_ground(all, cases,
             {.fact = path + (asset ? "/value" : "/amount"),
              .from = asset ? *ground.value : *ground.amount,
              .unit = asset ? PeriodUnit::span : ground.period->unit,
              .ground = ground_of(*ground.kind)});
}

/// Unearned income that a variation takes from HMRC's records of the year used.
void add_unearned_records(std::vector<Threshold>& all, ChangedCases& cases, const HmrcYear& year)
{
  const auto& records = *cases.base().paying_parent->income->hmrc;
  for (std::size_t at = 0; at < records.size(); ++at) {
    const HmrcRecordFacts& record = records[at];
    const bool passed_over = year.self_assessment && record.source.stated() && *record.source == Source::paye;
    if (*record.kind < HmrcKind::property || *record.tax_year != year.year || passed_over) continue;
    add_ground(all, cases,
               {.fact = "/paying_parent/income/hmrc/" + std::to_string(at) + "/amount",
                .from = *record.amount,
                .unit = PeriodUnit::year,
                .ground = Ground::unearned});
  }
}

}  // namespace

void variation_grounds(std::vector<Threshold>& all, ChangedCases& cases)
{
  const Fact<VariationFacts>& variation = cases.base().paying_parent->variation;
  if (!variation.stated()) return;
  const std::string path = "/paying_parent/variation/";
  for (std::size_t at = 0; at < variation->special_expenses.size(); ++at) {
    const SpecialExpenseFacts& expense = variation->special_expenses[at];
    add_ground(all, cases,
               {.fact = path + "special_expenses/" + std::to_string(at) + "/amount",
                .from = *expense.amount,
                .unit = expense.period->unit,
                .ground = ground_of(*expense.kind)});
  }
  bool from_records = false;
  for (std::size_t at = 0; at < variation->additional_income.size(); ++at) {
    const AdditionalIncomeFacts& ground = variation->additional_income[at];
    add_additional_income(all, cases, ground, path + "additional_income/" + std::to_string(at));
    from_records =
        from_records || (*ground.kind == AdditionalIncomeKind::unearned && !ground.amount.stated());
  }
  const Answer* const answer = cases.explained({});
  if (from_records && answer != nullptr && answer->calculation.hmrc_year) {
    add_unearned_records(all, cases, HmrcYear{*answer->calculation.hmrc_year});
  }
}

}  // namespace cmcalc::edges
