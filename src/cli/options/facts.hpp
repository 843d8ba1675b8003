// The options that state a case. Commands about one case take them in place of its file.
#pragma once

#include <algorithm>
#include <array>

#include "cli/options/estimate.hpp"
#include "cli/options/variation.hpp"

namespace cmcalc::cli::options {

/// In the order of help.
inline constexpr std::array case_options = {
    // when and where, income
    &date_of_estimate, &case_id, &jurisdiction_of_estimate, &decision, &income, &self_employed,
    &pension_income, &pension, &hmrc, &hmrc_pension, &historic_weekly, &estimated_weekly, &gross_weekly,
    // children and household
    &children, &nights, &receiving_parent, &equal_care, &child_born, &in_education, &left_education,
    &other_children, &arrangement_children, &benefit, &partner_benefit, &partner_pays, &status,
    &date_of_birth,
    // variation
    &variation_accepted, &contact_costs, &disability_costs, &prior_debts, &boarding_fees, &mortgage,
    &unearned, &unearned_hmrc, &assets, &diverted, &income_behind_rate};

/// The options of a command about one case: `own`, after those that state a case.
template <std::size_t size>
constexpr auto with_case_options(const std::array<const Option*, size>& own)
{
  std::array<const Option*, case_options.size() + size> all{};
  std::copy(own.begin(), own.end(), std::copy(case_options.begin(), case_options.end(), all.begin()));
  return all;
}

/// The word of a command about one case.
inline constexpr Words one_case{.argument = "[CASE|-]",
                                .one = "case",
                                .help =
                                    "a case document (cmcalc.case/1); - is standard input. Without it, "
                                    "the options of estimate state the case",
                                .files = true};

}  // namespace cmcalc::cli::options
