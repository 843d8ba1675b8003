// Practices: values of Readings and changed tables by which some letters and calculators come to other
// amounts.
#include <algorithm>

#include "analysis/check/candidate.hpp"

namespace cmcalc::check {

namespace {

/// Gives every entry of `parameter` other figures.
template <typename Change>
void change_figures(std::span<TableEntry> tables, Parameter parameter, Change change)
{
  for (TableEntry& entry : tables) {
    if (entry.parameter == parameter) change(entry);
  }
}

/// Multiplies the figures of `parameter`.
void multiply(std::span<TableEntry> tables, Parameter parameter, Fraction by)
{
  change_figures(tables, parameter, [&](TableEntry& entry) {
    for (Fraction& value : entry.values) value = value * by;
  });
}

/// The fractions of shared care as decimals: as many hundredths or thousandths for each seventh.
void decimals_for_sevenths(std::span<TableEntry> tables, std::array<Fraction, 3> sevenths)
{
  change_figures(tables, Parameter::shared_care_fraction, [&](TableEntry& entry) {
    std::copy(sevenths.begin(), sevenths.end(), entry.values.begin());
  });
}

class PracticeList {
 public:
  explicit PracticeList(Candidates& list) : list_{list} {}

  void add(ExplanationId id, Part part, Practice practice, unsigned weight = full_weight)
  {
    list_.push_back({.id = id, .weight = weight, .parts = {part}, .practice = std::move(practice)});
  }
  void reading(ExplanationId id, Part part, Practice::Readings change, unsigned weight = full_weight)
  {
    add(id, part, {.readings = {change}}, weight);
  }
  void table(ExplanationId id, Part part, Practice::Tables change, unsigned weight = full_weight)
  {
    add(id, part, {.tables = {change}}, weight);
  }

 private:
  Candidates& list_;
};

void add_conversions(PracticeList& list)
{
  using RegularPay = Readings::RegularPay;
  constexpr unsigned weight_of_one = 500;
  list.reading(ExplanationId::weeks_52, Part::conversion, [](Readings& readings) {
    readings.regular_pay = RegularPay::by_52;
    readings.hmrc_year = Readings::HmrcYear::by_52;
  });
  list.reading(
      ExplanationId::weeks_52, Part::conversion,
      [](Readings& readings) { readings.regular_pay = RegularPay::by_52; }, weight_of_one);
  list.reading(
      ExplanationId::weeks_52, Part::conversion,
      [](Readings& readings) { readings.hmrc_year = Readings::HmrcYear::by_52; }, weight_of_one);
  list.reading(ExplanationId::weeks_4_33, Part::conversion,
               [](Readings& readings) { readings.regular_pay = RegularPay::divided_by_4_33; });
}

void add_income_and_rates(PracticeList& list)
{
  list.reading(ExplanationId::cap_after_reduction, Part::cap,
               [](Readings& readings) { readings.cap = Readings::Cap::after_other_children; });
  list.table(ExplanationId::cap_missed, Part::cap, [](std::span<TableEntry> tables) {
    // Above all income that a case can state.
    multiply(tables, Parameter::income_cap, 1'000'000'000);
  });
  list.reading(ExplanationId::reduction_before_test, Part::tests, [](Readings& readings) {
    readings.tested_income = Readings::TestedIncome::after_other_children;
  });
  list.table(ExplanationId::reduced_column, Part::tables, [](std::span<TableEntry> tables) {
    change_figures(tables, Parameter::reduced_rate_percentage, [](TableEntry& entry) {
      for (std::size_t at = 0; at < std::size_t{entry.rows} * entry.columns; ++at) {
        entry.values[at] = entry.values[at - at % entry.columns];
      }
    });
  });
  list.table(ExplanationId::upper_band_missed, Part::tables, [](std::span<TableEntry> tables) {
    multiply(tables, Parameter::basic_rate_threshold, 1'000'000'000);
  });
}

void add_nights_practices(PracticeList& list)
{
  constexpr Parameter further = Parameter::shared_care_further_reduction;
  constexpr unsigned weight_of_hundredths = 500;
  constexpr unsigned weight_without_floor = 700;  // less likely than para 8, which has no floor
  list.reading(ExplanationId::half_care_once, Part::half_band,
               [](Readings& readings) { readings.half_care_extra = Readings::HalfCareExtra::once; });
  list.reading(ExplanationId::half_care_once, Part::half_band,
               [](Readings& readings) { readings.half_care_extra = Readings::HalfCareExtra::at_most_three; });
  list.table(ExplanationId::half_care_once, Part::half_band,
             [](std::span<TableEntry> tables) { multiply(tables, further, 0); });
  list.table(ExplanationId::half_care_once, Part::half_band,
             [](std::span<TableEntry> tables) { multiply(tables, further, -1); });
  list.table(ExplanationId::floor_missed, Part::floor,
             [](std::span<TableEntry> tables) { multiply(tables, Parameter::shared_care_minimum, 0); });
  list.add(
      ExplanationId::shared_care_on_flat_rate, Part::floor,
      {.readings = {[](Readings& readings) {
         readings.flat_rate_nights = Readings::FlatRateNights::as_at_other_rates;
       }},
       .tables = {[](std::span<TableEntry> tables) { multiply(tables, Parameter::shared_care_minimum, 0); }}},
      weight_without_floor);
  list.reading(ExplanationId::shared_care_on_flat_rate, Part::floor, [](Readings& readings) {
    readings.flat_rate_nights = Readings::FlatRateNights::as_by_benefit;
  });
  list.table(ExplanationId::decimal_sevenths, Part::tables, [](std::span<TableEntry> tables) {
    decimals_for_sevenths(tables, {Fraction{143, 1000}, Fraction{286, 1000}, Fraction{429, 1000}});
  });
  list.table(
      ExplanationId::decimal_sevenths, Part::tables,
      [](std::span<TableEntry> tables) {
        decimals_for_sevenths(tables, {Fraction{14, 100}, Fraction{29, 100}, Fraction{43, 100}});
      },
      weight_of_hundredths);
}

void add_rounding(PracticeList& list)
{
  list.reading(ExplanationId::whole_pounds, Part::rounding,
               [](Readings& readings) { readings.whole_pounds = Readings::WholePounds::amounts_payable; });
  list.reading(ExplanationId::whole_pounds, Part::rounding,
               [](Readings& readings) { readings.whole_pounds = Readings::WholePounds::the_rate; });
  list.reading(ExplanationId::step_rounding, Part::rounding,
               [](Readings& readings) { readings.rounding = Readings::Rounding::each_named_amount; });
}

/// The figures of each other stretch of days.
void add_other_periods(const Base& base, PracticeList& list)
{
  const CaseFacts& facts = base.made();
  std::vector<Date> days;
  for (const TableEntry& entry : built_in_tables().entries()) {
    if (entry.jurisdiction == facts.jurisdiction) days.push_back(entry.from);
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  for (const Date day : days) {
    if (day == base.answer.rates.in_force_from()) continue;
    list.add(ExplanationId::other_period_rates, Part::tables, {.figures_of = day});
  }
}

}  // namespace

void add_practices(const Base& base, Candidates& list)
{
  PracticeList practices{list};
  add_conversions(practices);
  add_income_and_rates(practices);
  add_nights_practices(practices);
  add_rounding(practices);
  add_other_periods(base, practices);
  list.push_back({.id = ExplanationId::default_rate,
                  .weight = full_weight,
                  .parts = {Part::decision},
                  .changes = changes_of(PointerChange{"/decision", Decision::default_decision})});
}

void add_readings_of_the_letter(const Base& base, Candidates& list)
{
  using Fee = ReadAs::Fee;
  constexpr unsigned weight_of_several = 3;  // the weight is divided by this for each further slip
  std::vector<std::size_t> parents = {ReadAs::all};
  for (std::size_t at = 0; base.ids.size() > 1 && at < base.ids.size(); ++at) parents.push_back(at);
  for (const std::size_t parent : parents) {
    for (const Fee fee : {Fee::none, Fee::paid, Fee::received}) {
      for (const PeriodUnit period : {PeriodUnit::week, PeriodUnit::fortnight, PeriodUnit::four_weeks,
                                      PeriodUnit::month, PeriodUnit::year}) {
        const bool other_period = period != PeriodUnit::week;
        const int slips =
            (parent != ReadAs::all ? 1 : 0) + (fee != Fee::none ? 1 : 0) + (other_period ? 1 : 0);
        if (slips == 0) continue;
        unsigned weight = full_weight;
        for (int more = 1; more < slips; ++more) weight /= weight_of_several;
        const ExplanationId other = other_period ? ExplanationId::other_period : ExplanationId::one_share;
        list.push_back({.id = fee != Fee::none ? ExplanationId::fee_included : other,
                        .weight = weight,
                        .parts = {Part::letter},
                        .read_as = ReadAs{.period = period, .fee = fee, .parent = parent}});
      }
    }
  }
}

}  // namespace cmcalc::check
