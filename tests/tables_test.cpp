// Every figure of the scheme, written out here a second time: a figure changed by mistake in data/
// fails here, and a figure that really changes is changed in both.
#include "cmcalc/tables.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "cmcalc/date.hpp"
#include "cmcalc/law.hpp"
#include "cmcalc/money.hpp"
#include "cmcalc/worksheet.hpp"

namespace {

using namespace cmcalc;

using P = Parameter;

constexpr Jurisdiction both[] = {Jurisdiction::gb, Jurisdiction::ni};
constexpr Date compared{2026, 11, 21};

struct Figures {
  Unit unit;
  std::vector<Fraction> values;
};

Figures of_unit(Unit unit, std::initializer_list<int> numbers)
{
  return {unit, std::vector<Fraction>(numbers.begin(), numbers.end())};
}

Figures in_pounds(std::initializer_list<int> numbers)
{
  std::vector<Fraction> pence;
  for (const int number : numbers) pence.emplace_back(number * 100);
  return {Unit::pounds, pence};
}

/// Percentages in tenths: 16.4 % is 164.
Figures per_mille(std::initializer_list<int> tenths)
{
  std::vector<Fraction> ratios;
  for (const int each : tenths) ratios.emplace_back(each, 1000);
  return {Unit::percent, ratios};
}

Figures fractions(std::initializer_list<Fraction> values) { return {Unit::fraction, values}; }

struct Period {
  Date first;
  Date last = {9999, 12, 31};
};

constexpr Date first_day{2012, 12, 10};
constexpr Period always{first_day};
constexpr Period until_seven_pounds{first_day, {2013, 11, 24}};
constexpr Period since_seven_pounds{{2013, 11, 25}};

/// The figures of one parameter in one period. Northern Ireland has the same period unless it says so.
struct Row {
  Parameter parameter;
  Period period;
  Figures figures;
  unsigned first_row = 0;
  unsigned columns = 1;
  std::optional<Period> period_ni = {};

  [[nodiscard]] Period period_in(Jurisdiction jurisdiction) const
  {
    return jurisdiction == Jurisdiction::ni ? period_ni.value_or(period) : period;
  }
};

const Row rows[] = {
    {P::basic_rate_up_to_threshold, always, per_mille({120, 160, 190}), 1},
    {P::basic_rate_above_threshold, always, per_mille({90, 120, 150}), 1},
    {P::basic_rate_threshold, always, in_pounds({800})},
    {P::basic_rate_other_children, always, per_mille({0, 110, 140, 160})},
    {P::reduced_rate_percentage, until_seven_pounds,
     per_mille({190, 164, 156, 152, 270, 235, 225, 219, 330, 288, 277, 269}), 1, 4},
    {P::reduced_rate_percentage, since_seven_pounds,
     per_mille({170, 141, 132, 124, 250, 212, 199, 189, 310, 264, 249, 238}), 1, 4},
    {P::reduced_rate_income_above, always, in_pounds({100})},
    {P::reduced_rate_income_below, always, in_pounds({200})},
    {P::reduced_rate_minimum, until_seven_pounds, in_pounds({5})},
    {P::reduced_rate_minimum, since_seven_pounds, in_pounds({7})},
    {P::flat_rate_amount, until_seven_pounds, in_pounds({5})},
    {P::flat_rate_amount, since_seven_pounds, in_pounds({7})},
    {P::flat_rate_income_limit, always, in_pounds({100})},
    {P::flat_rate_half, always, fractions({{1, 2}})},
    {P::other_arrangements_minimum, until_seven_pounds, in_pounds({5})},
    {P::other_arrangements_minimum, since_seven_pounds, in_pounds({7})},
    {P::shared_care_nights, always, of_unit(Unit::nights, {52, 104, 156, 175})},
    {P::shared_care_fraction, always, fractions({{1, 7}, {2, 7}, {3, 7}, {1, 2}})},
    {P::shared_care_further_reduction, always, in_pounds({7})},  // £7 before November 2013 too
    {P::shared_care_minimum, until_seven_pounds, in_pounds({5})},
    {P::shared_care_minimum, since_seven_pounds, in_pounds({7})},
    {P::shared_care_flat_rate_nights, always, of_unit(Unit::nights, {52})},
    {P::shared_care_assumed_nights, always, of_unit(Unit::nights, {52})},
    {P::local_authority_care_nights, always, of_unit(Unit::nights, {52, 104, 156, 208, 260, 263})},
    {P::local_authority_care_fraction, always, fractions({{1, 7}, {2, 7}, {3, 7}, {4, 7}, {5, 7}, {1, 1}})},
    {P::income_cap, always, in_pounds({3000})},
    {P::income_tolerance, always, per_mille({250})},
    {P::income_tax_years, always, of_unit(Unit::number, {6})},
    {P::default_rate_amount, always, in_pounds({39, 51, 64}), 1},
    {P::variation_expense_threshold, always, in_pounds({10})},
    {P::variation_boarding_fees_limit, always, per_mille({500})},
    {P::variation_unearned_threshold, always, in_pounds({2500})},
    {P::variation_asset_threshold, {{2018, 12, 13}}, in_pounds({31250}), 0, 1, {{{2019, 6, 10}}}},
    {P::variation_asset_rate, {{2018, 12, 13}}, per_mille({80}), 0, 1, {{{2019, 6, 10}}}},
    {P::variation_hidden_income_threshold, always, in_pounds({100})},
    {P::variation_hidden_income_threshold_included, until_seven_pounds, of_unit(Unit::number, {1})},
    {P::variation_hidden_income_threshold_included, since_seven_pounds, of_unit(Unit::number, {0})},
    {P::variation_minimum, since_seven_pounds, in_pounds({7})},
    {P::fees_paying_parent, {{2014, 8, 11}}, per_mille({200})},
    {P::fees_receiving_parent, {{2014, 8, 11}}, per_mille({40})},
    {P::scheme_least_children, {first_day, {2013, 7, 28}}, of_unit(Unit::number, {4})},
    {P::scheme_least_children, {{2013, 7, 29}, {2013, 11, 24}}, of_unit(Unit::number, {2})},
    {P::scheme_least_children, since_seven_pounds, of_unit(Unit::number, {1})},
    {P::child_age, always, of_unit(Unit::years, {16})},
    {P::child_young_person_age, always, of_unit(Unit::years, {20})},
    {P::nil_rate_benefit_age_below, always, of_unit(Unit::years, {18})},
};

const char* name_of(Jurisdiction jurisdiction) { return jurisdiction == Jurisdiction::gb ? " GB" : " NI"; }

Parameter parameter_at(std::size_t position) { return static_cast<Parameter>(position); }

const Row* row_of(Parameter parameter, Jurisdiction jurisdiction, Date day)
{
  const auto found = std::find_if(std::begin(rows), std::end(rows), [&](const Row& row) {
    const Period period = row.period_in(jurisdiction);
    return row.parameter == parameter && period.first <= day && day <= period.last;
  });
  return found == std::end(rows) ? nullptr : &*found;
}

/// The value of a figure, which only a worksheet can read.
Fraction value_of(const Rates& rates, Parameter parameter, unsigned row = 0, unsigned column = 0)
{
  return Worksheet{}.figure(rates.figure(parameter, row, column)).value.pence;
}

}  // namespace

TEST_CASE("every figure is in force from its first day to its last", "[tables]")
{
  // The first day of the scheme, and each day of a change with the day before: more children, £7 and all
  // new cases, fees, assets in Great Britain, assets in Northern Ireland.
  const std::string iso = GENERATE(as<std::string>{}, "2012-12-10", "2013-07-28", "2013-07-29", "2013-11-24",
                                   "2013-11-25", "2014-08-10", "2014-08-11", "2018-12-12", "2018-12-13",
                                   "2019-06-09", "2019-06-10", "2026-11-21");
  const Date day = Date::from_iso(iso).value();
  const Jurisdiction jurisdiction = GENERATE(Jurisdiction::gb, Jurisdiction::ni);
  const Rates rates = built_in_tables().in_force(day, jurisdiction);
  CHECK(rates.jurisdiction() == jurisdiction);

  for (std::size_t position = 0; position < parameter_count; ++position) {
    const Parameter parameter = parameter_at(position);
    INFO(text_of(parameter).id << " on " << iso << name_of(jurisdiction));
    const Row* const row = row_of(parameter, jurisdiction, day);
    const TableEntry* const entry = rates.entry(parameter);
    CHECK(rates.has(parameter) == (row != nullptr));
    REQUIRE((entry == nullptr) == (row == nullptr));
    if (row == nullptr) continue;

    const std::vector<Fraction>& expected = row->figures.values;
    CHECK(text_of(parameter).unit == row->figures.unit);
    CHECK_FALSE(text_of(parameter).label.empty());
    CHECK(entry->parameter == parameter);
    CHECK(entry->jurisdiction == jurisdiction);
    CHECK(entry->from == row->period_in(jurisdiction).first);
    CHECK(entry->verified_on == compared);
    CHECK(entry->first_row == row->first_row);
    CHECK(entry->first_column == 0);
    CHECK(entry->columns == row->columns);
    REQUIRE(static_cast<std::size_t>(entry->rows * entry->columns) == expected.size());
    for (std::size_t at = 0; at < expected.size(); ++at) {
      INFO("figure " << at);
      CHECK(entry->values[at] == expected[at]);
      const auto table_row = static_cast<unsigned>(at) / row->columns + row->first_row;
      CHECK(value_of(rates, parameter, table_row, static_cast<unsigned>(at) % row->columns) == expected[at]);
    }
  }
}

TEST_CASE("the tables hold these figures and no others, for both jurisdictions", "[tables]")
{
  const auto entries = built_in_tables().entries();
  CHECK(entries.size() == std::size(rows) * jurisdiction_count);
  CHECK(std::is_sorted(entries.begin(), entries.end(), [](const TableEntry& a, const TableEntry& b) {
    return std::tie(a.parameter, a.jurisdiction, a.from) < std::tie(b.parameter, b.jurisdiction, b.from);
  }));
  for (const Row& row : rows) {
    for (const Jurisdiction jurisdiction : both) {
      INFO(text_of(row.parameter).id << name_of(jurisdiction));
      CHECK(1 == std::count_if(entries.begin(), entries.end(), [&](const TableEntry& entry) {
              return entry.parameter == row.parameter && entry.jurisdiction == jurisdiction &&
                     entry.from == row.period_in(jurisdiction).first;
            }));
    }
  }
}

TEST_CASE("there is no figure before the scheme begins", "[tables]")
{
  CHECK(scheme_begins() == first_day);
  const Date day = GENERATE(values<Date>({{2012, 12, 9}, {2003, 3, 3}, {1, 1, 1}}));
  for (const Jurisdiction jurisdiction : both) {
    const Rates rates = built_in_tables().in_force(day, jurisdiction);
    for (std::size_t position = 0; position < parameter_count; ++position) {
      INFO(text_of(parameter_at(position)).id << " on " << day.iso());
      CHECK(rates.entry(parameter_at(position)) == nullptr);
      CHECK_FALSE(rates.has(parameter_at(position)));
      CHECK_THROWS_AS(rates.figure(parameter_at(position), 1, 1), std::out_of_range);
    }
  }
}

TEST_CASE("a table says from when it applies and when it was compared with its sources", "[tables]")
{
  struct Case {
    Date day, gb, ni;
  };
  const Case each = GENERATE(values<Case>({
      {{2012, 12, 10}, {2012, 12, 10}, {2012, 12, 10}},
      {{2013, 7, 28}, {2012, 12, 10}, {2012, 12, 10}},
      {{2013, 7, 29}, {2013, 7, 29}, {2013, 7, 29}},
      {{2013, 11, 25}, {2013, 11, 25}, {2013, 11, 25}},
      {{2014, 8, 11}, {2014, 8, 11}, {2014, 8, 11}},
      {{2018, 12, 13}, {2018, 12, 13}, {2014, 8, 11}},
      {{2026, 11, 21}, {2018, 12, 13}, {2019, 6, 10}},
      {{9999, 12, 31}, {2018, 12, 13}, {2019, 6, 10}},
  }));
  INFO(each.day.iso());
  const Rates gb = built_in_tables().in_force(each.day, Jurisdiction::gb);
  const Rates ni = built_in_tables().in_force(each.day, Jurisdiction::ni);
  CHECK(gb.in_force_from() == each.gb);
  CHECK(ni.in_force_from() == each.ni);
  CHECK(gb.verified_on() == compared);
  CHECK(ni.verified_on() == compared);
}

TEST_CASE("the last row and column are for that count and more", "[tables]")
{
  struct Case {
    Parameter parameter;
    unsigned row, column;
    Fraction value;
  };
  const Case each = GENERATE(values<Case>({
      {P::basic_rate_up_to_threshold, 3, 0, {19, 100}},
      {P::basic_rate_up_to_threshold, 4, 0, {19, 100}},
      {P::basic_rate_up_to_threshold, 450, 0, {19, 100}},
      {P::basic_rate_other_children, 0, 0, 0},
      {P::basic_rate_other_children, 50, 0, {16, 100}},
      {P::reduced_rate_percentage, 1, 50, {124, 1000}},
      {P::reduced_rate_percentage, 450, 0, {31, 100}},
      {P::reduced_rate_percentage, 450, 50, {238, 1000}},
      {P::default_rate_amount, 400, 0, 64'00},
      {P::flat_rate_amount, 20, 20, 7'00},  // a single figure has no counts
  }));
  const Rates rates = built_in_tables().in_force(compared, Jurisdiction::gb);
  INFO(text_of(each.parameter).id << " for " << each.row << " and " << each.column);
  const Figure figure = rates.figure(each.parameter, each.row, each.column);
  CHECK(figure.parameter == each.parameter);
  CHECK(figure.row_count == each.row);
  CHECK(figure.column_count == each.column);
  CHECK(value_of(rates, each.parameter, each.row, each.column) == each.value);
}

TEST_CASE("there is no figure for a count below the first", "[tables]")
{
  const Rates rates = built_in_tables().in_force(compared, Jurisdiction::ni);
  CHECK_THROWS_AS(rates.figure(P::basic_rate_up_to_threshold, 0), std::out_of_range);
  CHECK_THROWS_AS(rates.figure(P::basic_rate_above_threshold), std::out_of_range);
  CHECK_THROWS_AS(rates.figure(P::reduced_rate_percentage, 0, 1), std::out_of_range);
  CHECK_THROWS_AS(rates.figure(P::default_rate_amount, 0), std::out_of_range);
}

TEST_CASE("there is no figure after a series is closed", "[tables]")
{
  const TableEntry open{P::flat_rate_amount, Jurisdiction::gb, {2020, 1, 1}, compared, 0, 0, 1, 1, {5'00}};
  const TableEntry closed{P::flat_rate_amount, Jurisdiction::gb, {2021, 1, 1}, compared};
  const TableEntry reopened{
      P::flat_rate_amount, Jurisdiction::gb, {2022, 1, 1}, compared, 0, 0, 1, 1, {7'00}};
  const TableEntry series[] = {open, closed, reopened};
  const Tables tables{series};

  CHECK_FALSE(tables.in_force({2019, 12, 31}, Jurisdiction::gb).has(P::flat_rate_amount));
  CHECK(tables.in_force({2020, 12, 31}, Jurisdiction::gb).has(P::flat_rate_amount));
  CHECK_FALSE(tables.in_force({2020, 12, 31}, Jurisdiction::ni).has(P::flat_rate_amount));
  const Rates in_the_gap = tables.in_force({2021, 1, 1}, Jurisdiction::gb);
  CHECK_FALSE(in_the_gap.has(P::flat_rate_amount));
  CHECK_THROWS_AS(in_the_gap.figure(P::flat_rate_amount), std::out_of_range);
  CHECK(tables.in_force({2022, 1, 1}, Jurisdiction::gb).entry(P::flat_rate_amount) == &series[2]);
}

TEST_CASE("every provision has its texts", "[tables][law]")
{
  for (std::size_t position = 0; position < law_count; ++position) {
    const LawText& law = text_of(static_cast<Law>(position));
    INFO(law.id);
    CHECK_FALSE(law.about.empty());
    for (const Citation& citation : law.citation) {
      CHECK_FALSE(citation.provision.empty());
      const EnactmentText& enactment = text_of(citation.enactment);
      CHECK_FALSE((enactment.cited.empty() || enactment.title.empty()));
    }
  }
}

TEST_CASE("a provision is cited by the number it has in each jurisdiction", "[tables][law]")
{
  struct Case {
    Law law;
    std::string_view gb, ni;
  };
  const Case each = GENERATE(values<Case>({
      {Law::sch1_2_3, "Sch 1 para 2(3)", "Sch 1 para 2(3)"},
      {Law::reg_6, "reg 6", "reg 6"},                     // the same up to reg 33
      {Law::reg_34_2_a, "reg 34(2)(a)", "reg 33(2)(a)"},  // one lower from there on
      {Law::reg_69a, "reg 69A", "reg 68A"},
      {Law::reg_74_1a, "reg 74(1A)", "reg 73(1A)"},
      {Law::fees_7, "reg 7", "reg 3"},
  }));
  CHECK(citation(each.law, Jurisdiction::gb).provision == each.gb);
  CHECK(citation(each.law, Jurisdiction::ni).provision == each.ni);
  CHECK(citation(each.law, Jurisdiction::gb).enactment != citation(each.law, Jurisdiction::ni).enactment);
}
