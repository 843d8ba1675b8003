// Thresholds of income: the 25 % test, the rates and the cap.
#include <algorithm>
#include <string>
#include <utility>

#include "analysis/edges.hpp"

namespace cmcalc::edges {

namespace {

constexpr std::string_view current_records = "/paying_parent/income/current";

bool is_earned(const CurrentRecordFacts& record)
{
  return *record.kind != CurrentKind::relief_at_source_pension;
}

/// Whether current income is at least historic income; so it is if there is nothing to compare.
bool reaches_historic_income(const Answer& answer)
{
  for (const WorksheetLine& line : answer.sheet.entries()) {
    if (line.step != Step::difference_from_historic) continue;
    const auto operands = answer.sheet.operands(line);
    return !(answer.sheet.line(operands[0]).value < answer.sheet.line(operands[1]).value);
  }
  return true;
}

/// Whether the cap lowers the income of the case.
bool cap_is_passed(const Answer& answer)
{
  const auto entries = answer.sheet.entries();
  return std::any_of(entries.begin(), entries.end(), [&](const WorksheetLine& line) {
    return line.step == Step::capped_income &&
           line.value < answer.sheet.line(answer.sheet.operands(line)[0]).value;
  });
}

/// Pay that is tried at different amounts: a record of the case, or one that it does not have.
class Pay {
 public:
  /// @param record  its position; `fact` is its amount
  Pay(ChangedCases& cases, std::size_t record, const CurrentRecordFacts& facts)
      : cases_{cases},
        fact_{std::string{current_records} + "/" + std::to_string(record) + "/amount"},
        from_{whole_pence(*facts.amount)},
        unit_{facts.period->unit},
        only_{is_the_only_job(cases.base(), facts)}
  {
  }
  /// Pay for a month that the case does not state.
  explicit Pay(ChangedCases& cases) : cases_{cases}, fact_{current_records}, unit_{PeriodUnit::month} {}

  /// Adds the thresholds of this pay on both sides of it.
  void add_thresholds(std::vector<Threshold>& all)
  {
    const IncomeBasis now = cases_.amounts().income_basis;
    const auto counts_otherwise = [&](std::int64_t amount) { return basis(amount) != now; };
    const std::int64_t equal = where_incomes_are_equal();
    // On either side of `equal` there is one amount at which current income begins to count: the difference
    // from historic income grows with the distance from there.
    if (!from_) {
      add(all, last_penny(0, equal, counts_otherwise), false);
      add(all, first_penny(equal, most_pence, counts_otherwise), true);
      return;
    }
    const bool low = *from_ < equal;
    const bool historic = now == IncomeBasis::historic;
    if (low) {
      add(all, historic ? last_penny(0, *from_, counts_otherwise) : std::nullopt, false);
      add(all,
          historic ? first_penny(equal, most_pence, counts_otherwise)
                   : first_penny(*from_, equal, counts_otherwise),
          true);
    } else {
      add(all,
          historic ? last_penny(0, equal, counts_otherwise) : last_penny(equal, *from_, counts_otherwise),
          false);
      add(all, historic ? first_penny(*from_, most_pence, counts_otherwise) : std::nullopt, true);
    }
  }

 private:
  static bool is_the_only_job(const Facts& facts, const CurrentRecordFacts& record)
  {
    return *record.kind == CurrentKind::employment && record.period->unit != PeriodUnit::span &&
           facts.paying_parent->income->current->size() == 1;
  }

  [[nodiscard]] Change at(std::int64_t amount) const
  {
    if (from_ && !only_) return PointerChange{fact_, pence(amount)};
    return NamedChange{.name = ShortName::income, .value = PayChange{pence(amount), unit_}};
  }

  IncomeBasis basis(std::int64_t amount)
  {
    const auto amounts = cases_.with(at(amount));
    return amounts ? amounts->income_basis : cases_.amounts().income_basis;
  }

  /// The smallest amount with which current income is not below historic income.
  std::int64_t where_incomes_are_equal()
  {
    const auto reaches = [&](std::int64_t amount) {
      const Change change = at(amount);
      const Answer* const answer = cases_.explained({&change, 1});
      return answer == nullptr || reaches_historic_income(*answer);
    };
    return reaches(0) ? 0 : first_penny(0, most_pence, reaches).value_or(most_pence);
  }

  void add(std::vector<Threshold>& all, std::optional<std::int64_t> to, bool upward)
  {
    if (!to) return;
    Threshold found{.id = ThresholdId::current_income_test,
                    .fact = fact_,
                    .from = {},
                    .to = pence(*to),
                    .upward = upward,
                    .changes = {at(*to)},
                    .unit = unit_};
    if (from_) found.from = pence(*from_);
    const std::size_t before = all.size();
    edges::add(all, cases_, std::move(found), {Step::tolerance_reached, Step::historic_nil_and_current_not},
               Law::reg_34_2_a);
    // Nothing else is payable if income does not matter, as at a flat rate by benefit.
    if (all.size() > before && same_is_payable(all.back().beyond, cases_.amounts())) all.pop_back();
  }

  ChangedCases& cases_;
  std::string fact_;
  std::optional<std::int64_t> from_ = {};
  PeriodUnit unit_;
  bool only_ = true;
};

/// Gross weekly income that is tried at different amounts.
class GrossWeekly {
 public:
  GrossWeekly(ChangedCases& cases, Money from) : cases_{cases}, from_{from}, now_{whole_pence(to_penny(from))}
  {
  }

  [[nodiscard]] bool matters() { return rate(0) != rate(most_pence); }

  /// The next rate on each side; the higher percentage of the basic rate has an id of its own.
  void add_rates(std::vector<Threshold>& all)
  {
    const Rate now = rate(now_);
    const auto is_above = [&](std::int64_t amount) { return rate(amount) > now; };
    const auto is_plus = [&](std::int64_t amount) { return rate(amount) == Rate::basic_plus; };
    const Rate below_plus = std::min(now, Rate::basic);
    const auto is_below = [&](std::int64_t amount) { return rate(amount) < below_plus; };
    if (now < Rate::basic) add(all, ThresholdId::rate, first_penny(now_, most_pence, is_above), true);
    add(all, ThresholdId::rate, last_penny(0, now_, is_below), false);
    if (now == Rate::basic_plus) {
      const auto is_not_plus = [&](std::int64_t amount) { return !is_plus(amount); };
      add(all, ThresholdId::threshold_800, last_penny(0, now_, is_not_plus), false);
    } else {
      add(all, ThresholdId::threshold_800, first_penny(now_, most_pence, is_plus), true);
    }
  }

  /// The cap (Sch 1 para 10(3)), above which income changes nothing.
  void add_cap(std::vector<Threshold>& all)
  {
    const auto is_capped = [&](std::int64_t amount) { return capped(amount); };
    const auto is_not = [&](std::int64_t amount) { return !capped(amount); };
    const bool above = capped(now_);
    add(all, ThresholdId::cap, above ? last_penny(0, now_, is_not) : first_penny(now_, most_pence, is_capped),
        !above);
  }

 private:
  static Change at(std::int64_t amount)
  {
    return NamedChange{.name = ShortName::gross_weekly, .value = pence(amount)};
  }

  Rate rate(std::int64_t amount)
  {
    const auto amounts = cases_.with(at(amount));
    return amounts ? amounts->rate : cases_.amounts().rate;
  }

  bool capped(std::int64_t amount)
  {
    const Change change = at(amount);
    const Answer* const answer = cases_.explained({&change, 1});
    return answer != nullptr && cap_is_passed(*answer);
  }

  void add(std::vector<Threshold>& all, ThresholdId id, std::optional<std::int64_t> to, bool upward)
  {
    if (!to) return;
    edges::add(all, cases_,
               {.id = id,
                .fact = "/paying_parent/income/gross_weekly",
                .from = from_,
                .to = pence(*to),
                .upward = upward,
                .changes = {at(*to)}},
               id == ThresholdId::cap ? std::initializer_list<Step>{Step::capped_income} : deciding_steps,
               Law::sch1_2);
  }

  /// On the worksheet of each rate the first of these has the law of that rate.
  static constexpr std::initializer_list<Step> deciding_steps = {
      Step::nil_rate, Step::flat_rate, Step::reduced_rate, Step::rate_above_threshold, Step::basic_rate};

  ChangedCases& cases_;
  Money from_;
  std::int64_t now_;
};

/// Whether a variation takes amounts from HMRC's records, which income stated in their place would not have.
bool takes_from_records(const Facts& facts, const Calculation& calculation)
{
  if (!calculation.without_variation || !calculation.hmrc_year) return false;
  const auto& grounds = facts.paying_parent->variation->additional_income;
  return std::any_of(grounds.begin(), grounds.end(), [](const AdditionalIncomeFacts& ground) {
    return *ground.kind == AdditionalIncomeKind::unearned;
  });
}

}  // namespace

void current_income_test(std::vector<Threshold>& all, ChangedCases& cases)
{
  const IncomeBasis basis = cases.amounts().income_basis;
  if (basis != IncomeBasis::historic && basis != IncomeBasis::current) return;
  const IncomeFacts& income = *cases.base().paying_parent->income;
  const bool has_historic =
      income.historic_weekly.stated() || (income.hmrc.stated() && !income.hmrc->empty());
  if (!has_historic) return;
  bool has_pay = false;
  for (std::size_t at = 0; income.current.stated() && at < income.current->size(); ++at) {
    const CurrentRecordFacts& record = (*income.current)[at];
    if (!is_earned(record)) continue;
    has_pay = true;
    Pay{cases, at, record}.add_thresholds(all);
  }
  if (!has_pay && !(income.current.stated() && !income.current->empty())) Pay{cases}.add_thresholds(all);
}

void rates_of_income(std::vector<Threshold>& all, ChangedCases& cases)
{
  const Answer* const answer = cases.explained({});
  if (answer == nullptr || takes_from_records(cases.base(), answer->calculation)) return;
  const auto& income = answer->calculation.determined_income;
  if (!income) return;
  GrossWeekly gross{cases, income->value};
  if (!gross.matters()) return;
  gross.add_rates(all);
  gross.add_cap(all);
}

}  // namespace cmcalc::edges

namespace cmcalc {

std::optional<MoreIncome> with_more_income(const Facts& facts)
{
  ChangedCases cases{facts};
  const Answer* const answer = cases.explained({});
  if (answer == nullptr || edges::takes_from_records(facts, answer->calculation)) return std::nullopt;
  const auto& income = answer->calculation.determined_income;
  constexpr Money more = pounds(10);
  if (!income || !edges::GrossWeekly{cases, income->value}.matters()) return std::nullopt;
  const Change change = NamedChange{.name = ShortName::gross_weekly, .value = to_penny(income->value) + more};
  const auto amounts = cases.with(change);
  return amounts ? std::optional{MoreIncome{more, change, *amounts}} : std::nullopt;
}

}  // namespace cmcalc
