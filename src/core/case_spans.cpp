// Spans of dates whose amounts could not be added exactly. Each length is a denominator, and exact
// amounts have 128 bits: the bound leaves room for everything that a rate does afterwards.
#include <numeric>

#include "core/case_check.hpp"

namespace cmcalc::checks {

namespace {

constexpr std::int64_t bound = std::int64_t{1} << 53;

/// The least common multiple of 365 and the lengths of the spans, as long as it is within the bound.
class Denominator {
 public:
  /// @return whether it is still within the bound
  bool add(const Fact<Period>& period)
  {
    if (!period.stated() || period->unit != PeriodUnit::span) return true;
    if (!period->from.stated() || !period->to.stated()) return true;
    const std::int64_t days = period->to->days_since(*period->from) + 1;
    if (days < 1 || days > most_span_days) return true;  // a problem of its own
    denominator_ = std::lcm(denominator_, days);
    return denominator_ <= bound;
  }

 private:
  std::int64_t denominator_ = 365;
};

template <typename Records>
bool add_all(Denominator& denominator, const Records& records)
{
  std::int64_t looked_at = 0;
  for (const auto& record : records) {
    if (++looked_at > most_entries) return true;
    if (!denominator.add(record.period)) return false;
  }
  return true;
}

}  // namespace

void check_spans(Checker& check, const PayingParentFacts& parent)
{
  Denominator denominator;
  bool within = true;
  Place last = places::income / "current";
  if (parent.income.stated() && parent.income->current.stated()) {
    within = add_all(denominator, *parent.income->current);
  }
  if (within && parent.variation.stated()) {
    last = places::variation;
    within = add_all(denominator, parent.variation->special_expenses) &&
             add_all(denominator, parent.variation->additional_income);
  }
  if (within) return;
  check.report(last, Message::spans_too_different);
}

}  // namespace cmcalc::checks
