// Every figure of the tables, altered alone, changes a golden case, and is on its worksheet: so no
// figure is in the tables for nothing, and none is read past them.
#include <array>
#include <catch2/catch.hpp>
#include <set>
#include <tuple>

#include "golden_test.hpp"

namespace {

using namespace cmcalc;
using test::GoldenAnswer;
using test::Json;
using P = Parameter;

constexpr Date first{2012, 12, 10};
constexpr Date second{2013, 7, 29};
constexpr Date third{2013, 11, 25};

/// A figure and the golden case that it decides. Northern Ireland's figure decides the same case there.
struct Row {
  Parameter parameter;
  Date from;             ///< in Great Britain
  std::size_t position;  ///< among the figures of the entry
  const char* golden;
  const char* changes = "receiving_parents";  ///< the key of the answer that changes
  int sign = 1;                               ///< whether a higher figure decides, or a lower one
};

const Row rows[] = {
    {P::basic_rate_up_to_threshold, first, 0, "basic-rate-one-child"},
    {P::basic_rate_up_to_threshold, first, 1, "leaflet-steve-two-children"},
    {P::basic_rate_up_to_threshold, first, 2, "basic-rate-four-children"},
    {P::basic_rate_above_threshold, first, 0, "both-bands-one-child"},
    {P::basic_rate_above_threshold, first, 1, "leaflet-chris-both-bands"},
    {P::basic_rate_above_threshold, first, 2, "both-bands-six-children"},
    {P::basic_rate_threshold, first, 0, "both-bands-one-child"},
    {P::basic_rate_other_children, first, 1, "other-children-one"},
    {P::basic_rate_other_children, first, 2, "leaflet-two-other-children"},
    {P::basic_rate_other_children, first, 3, "other-children-four"},
    {P::reduced_rate_percentage, first, 0, "reduced-rate-one-child-no-other-before-november-2013"},
    {P::reduced_rate_percentage, first, 1, "reduced-rate-one-child-one-other-before-november-2013"},
    {P::reduced_rate_percentage, first, 2, "reduced-rate-one-child-two-other-before-november-2013"},
    {P::reduced_rate_percentage, first, 3, "reduced-rate-one-child-three-other-before-november-2013"},
    {P::reduced_rate_percentage, first, 4, "reduced-rate-two-children-no-other-before-november-2013"},
    {P::reduced_rate_percentage, first, 5, "reduced-rate-two-children-one-other-before-november-2013"},
    {P::reduced_rate_percentage, first, 6, "reduced-rate-two-children-two-other-before-november-2013"},
    {P::reduced_rate_percentage, first, 7, "reduced-rate-two-children-three-other-before-november-2013"},
    {P::reduced_rate_percentage, first, 8, "reduced-rate-three-children-no-other-before-november-2013"},
    {P::reduced_rate_percentage, first, 9, "reduced-rate-three-children-one-other-before-november-2013"},
    {P::reduced_rate_percentage, first, 10, "reduced-rate-three-children-two-other-before-november-2013"},
    {P::reduced_rate_percentage, first, 11, "reduced-rate-three-children-three-other-before-november-2013"},
    {P::reduced_rate_percentage, third, 0, "reduced-rate-one-child-no-other"},
    {P::reduced_rate_percentage, third, 1, "reduced-rate-one-child-one-other"},
    {P::reduced_rate_percentage, third, 2, "reduced-rate-one-child-two-other"},
    {P::reduced_rate_percentage, third, 3, "reduced-rate-one-child-three-other"},
    {P::reduced_rate_percentage, third, 4, "reduced-rate-two-children-no-other"},
    {P::reduced_rate_percentage, third, 5, "reduced-rate-two-children-one-other"},
    {P::reduced_rate_percentage, third, 6, "reduced-rate-two-children-two-other"},
    {P::reduced_rate_percentage, third, 7, "reduced-rate-two-children-three-other"},
    {P::reduced_rate_percentage, third, 8, "reduced-rate-three-children-no-other"},
    {P::reduced_rate_percentage, third, 9, "reduced-rate-three-children-one-other"},
    {P::reduced_rate_percentage, third, 10, "reduced-rate-three-children-two-other"},
    {P::reduced_rate_percentage, third, 11, "reduced-rate-three-children-three-other"},
    {P::reduced_rate_income_above, first, 0, "reduced-rate-two-children-no-other"},
    {P::reduced_rate_income_below, first, 0, "step-up-at-200"},
    {P::flat_rate_amount, first, 0, "flat-rate-24-november-2013"},
    {P::flat_rate_amount, third, 0, "flat-rate-25-november-2013"},
    {P::flat_rate_income_limit, first, 0, "a-pound-above-100"},
    {P::flat_rate_half, first, 0, "half-flat-rate"},
    {P::other_arrangements_minimum, first, 0, "arrangement-minimum-before-november-2013"},
    {P::other_arrangements_minimum, third, 0, "arrangement-never-below-the-flat-rate"},
    {P::shared_care_nights, first, 0, "shared-care-52-nights"},
    {P::shared_care_nights, first, 1, "shared-care-104-nights"},
    {P::shared_care_nights, first, 2, "shared-care-156-nights"},
    {P::shared_care_nights, first, 3, "shared-care-175-nights"},
    {P::shared_care_fraction, first, 0, "shared-care-52-nights"},
    {P::shared_care_fraction, first, 1, "shared-care-104-nights"},
    {P::shared_care_fraction, first, 2, "shared-care-156-nights"},
    {P::shared_care_fraction, first, 3, "shared-care-175-nights"},
    {P::shared_care_further_reduction, first, 0, "shared-care-175-nights"},
    {P::shared_care_minimum, first, 0, "floor-of-5-before-november-2013"},
    {P::shared_care_minimum, third, 0, "half-care-at-200-floor"},
    {P::shared_care_flat_rate_nights, first, 0, "benefit-52-nights"},
    {P::shared_care_assumed_nights, first, 0, "assumed-nights", "receiving_parents", -1},
    {P::local_authority_care_nights, first, 0, "local-authority-52-nights"},
    {P::local_authority_care_nights, first, 1, "local-authority-104-nights"},
    {P::local_authority_care_nights, first, 2, "local-authority-156-nights"},
    {P::local_authority_care_nights, first, 3, "local-authority-208-nights"},
    {P::local_authority_care_nights, first, 4, "local-authority-260-nights"},
    {P::local_authority_care_nights, first, 5, "local-authority-263-nights"},
    {P::local_authority_care_fraction, first, 0, "local-authority-52-nights"},
    {P::local_authority_care_fraction, first, 1, "local-authority-104-nights"},
    {P::local_authority_care_fraction, first, 2, "local-authority-156-nights"},
    {P::local_authority_care_fraction, first, 3, "local-authority-208-nights"},
    {P::local_authority_care_fraction, first, 4, "local-authority-260-nights"},
    {P::local_authority_care_fraction, first, 5, "local-authority-child-still-counts", "receiving_parents",
     -1},
    {P::income_cap, first, 0, "a-penny-above-the-cap", "receiving_parents", -1},
    {P::income_tolerance, first, 0, "tolerance-up-exactly-a-quarter"},
    {P::income_tax_years, first, 0, "six-tax-years-oldest", "receiving_parents", -1},
    {P::default_rate_amount, first, 0, "default-decision-one-child"},
    {P::default_rate_amount, first, 1, "default-decision-two-children"},
    {P::default_rate_amount, first, 2, "default-decision-five-children"},
    {P::variation_expense_threshold, first, 0, "variation-expense-exactly-10"},
    {P::variation_boarding_fees_limit, first, 0, "variation-boarding-fees-limit"},
    {P::variation_unearned_threshold, first, 0, "variation-unearned-exactly-2500"},
    {P::variation_asset_threshold, {2018, 12, 13}, 0, "variation-asset-a-penny-over"},
    {P::variation_asset_rate, {2018, 12, 13}, 0, "variation-asset-a-penny-over"},
    {P::variation_hidden_income_threshold, first, 0, "variation-hidden-income-a-penny-over"},
    {P::variation_hidden_income_threshold_included, first, 0,
     "variation-hidden-income-100-before-november-2013", "receiving_parents", -1},
    {P::variation_hidden_income_threshold_included, third, 0, "variation-hidden-income-exactly-100"},
    {P::variation_minimum, third, 0, "variation-floor"},
    {P::fees_paying_parent, {2014, 8, 11}, 0, "leaflet-collection-fees", "collect_and_pay"},
    {P::fees_receiving_parent, {2014, 8, 11}, 0, "leaflet-collection-fees", "collect_and_pay"},
    {P::scheme_least_children, first, 0, "scheme-open-2013-07-28-4-qc", "notes"},
    {P::scheme_least_children, second, 0, "scheme-open-2013-07-29-2-qc", "notes"},
    {P::scheme_least_children, third, 0, "scheme-open-2013-11-25-1-qc", "notes"},
    {P::child_age, first, 0, "aged-16-today"},
    {P::child_young_person_age, first, 0, "child-aged-20"},
    {P::nil_rate_benefit_age_below, first, 0, "aged-18-on-income-support"},
};

/// Figures that no calculation reads, and why.
struct NotRead {
  Parameter parameter;
  std::size_t position;
  const char* why;
};

const NotRead not_read[] = {
    {P::reduced_rate_minimum, 0, "it limits the power to make the regulations"},
    {P::basic_rate_other_children, 0, "without other children nothing is taken off"},
};

/// Figures that only the checks of a case read: they decide what is refused, and are on no worksheet.
const std::set<Parameter> of_checks = {P::child_young_person_age};

/// A figure altered so little that only a case at its very edge changes: by a pound, one per cent, a
/// hundredth off, a night, a year.
Fraction altered(Unit unit, Fraction value, int sign)
{
  const Fraction by{sign};
  switch (unit) {
    case Unit::pounds: return value + by * Fraction{100};
    case Unit::percent: return value + by * Fraction{1, 100};
    case Unit::fraction: return value + by * Fraction{1, 100};
    default: return value + by;
  }
}

const char* name_of(Jurisdiction jurisdiction) { return jurisdiction == Jurisdiction::gb ? "GB" : "NI"; }

/// The row of a figure. In Northern Ireland some entries begin on another day; there is no other of the
/// parameter then.
const Row* row_of(const TableEntry& entry, std::size_t position)
{
  const auto fits = [&](const Row& row) {
    return row.parameter == entry.parameter && row.position == position;
  };
  const auto of_the_day = [&](const Row& row) { return fits(row) && row.from == entry.from; };
  const Row* const exact = std::find_if(std::begin(rows), std::end(rows), of_the_day);
  if (exact != std::end(rows)) return exact;
  const bool only_one = std::count_if(std::begin(rows), std::end(rows), fits) == 1;
  if (entry.jurisdiction == Jurisdiction::gb || !only_one) return nullptr;
  return std::find_if(std::begin(rows), std::end(rows), fits);
}

/// The value of `key` in the answer; if the case was refused, the problems.
Json seen(const GoldenAnswer& answer, const std::string& key)
{
  return answer.refused.empty() ? answer.values.at(key) : Json{{"refused", answer.refused}};
}

/// Whether the figure is on the worksheet, on a line of its own or in an operation.
bool on_worksheet(const GoldenAnswer& answer, Parameter parameter, Fraction value)
{
  const auto& entries = answer.sheet.entries();
  return std::any_of(entries.begin(), entries.end(), [&](const WorksheetLine& entry) {
    return entry.uses_figure && entry.parameter == parameter &&
           (entry.ratio == value || entry.value.pence == value);
  });
}

}  // namespace

TEST_CASE("every figure, altered alone, changes a golden case", "[parameters][golden]")
{
  const auto built_in = built_in_tables().entries();
  std::vector<TableEntry> entries{built_in.begin(), built_in.end()};
  std::set<const Row*> used;
  for (TableEntry& entry : entries) {
    for (std::size_t position = 0; position < std::size_t{entry.rows} * entry.columns; ++position) {
      INFO(text_of(entry.parameter).id << " from " << entry.from.iso() << ", figure " << position << ", "
                                       << name_of(entry.jurisdiction));
      const Row* const row = row_of(entry, position);
      const bool exempt = std::any_of(std::begin(not_read), std::end(not_read), [&](const NotRead& one) {
        return one.parameter == entry.parameter && one.position == position;
      });
      CHECK((row == nullptr) == exempt);
      if (row == nullptr) continue;
      used.insert(row);
      INFO(row->golden);

      const Json file = test::golden(row->golden);
      Json the_case = file.at("case");
      the_case["jurisdiction"] = name_of(entry.jurisdiction);
      const std::string document = the_case.dump();
      const GoldenAnswer as_it_is = test::answer(document);
      const Fraction figure = entry.values[position];
      CHECK(on_worksheet(as_it_is, entry.parameter, figure) != of_checks.contains(entry.parameter));
      if (as_it_is.refused.empty()) CHECK(as_it_is.values.at("weekly") == file.at("expect").at("weekly"));

      entry.values[position] = altered(text_of(entry.parameter).unit, figure, row->sign);
      const GoldenAnswer with_another = test::answer(document, Worksheet::Recording::on, Tables{entries});
      CHECK(seen(with_another, row->changes) != seen(as_it_is, row->changes));
      entry.values[position] = figure;
    }
  }
  CHECK(used.size() == std::size(rows));  // no row is about a figure that is not there
}

TEST_CASE("figures that no calculation reads are on no worksheet of a golden case", "[parameters][golden]")
{
  for (const std::string& name : test::golden_names()) {
    INFO(name);
    const GoldenAnswer answer = test::answer(test::golden(name).at("case").dump());
    for (const WorksheetLine& entry : answer.sheet.entries()) {
      if (!entry.uses_figure) continue;
      CHECK(entry.parameter != P::reduced_rate_minimum);
      CHECK_FALSE((entry.parameter == P::basic_rate_other_children && entry.row_count == 0));
    }
  }
}
