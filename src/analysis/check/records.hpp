/// @file
/// The income records of a case that count, and their pointers.
#pragma once

#include <string>
#include <vector>

#include "analysis/check/candidate.hpp"

namespace cmcalc::check {

using Records = std::vector<std::size_t>;  ///< by position in their list

[[nodiscard]] inline std::string pointer_to_hmrc(std::size_t record)
{
  return "/paying_parent/income/hmrc/" + std::to_string(record);
}
[[nodiscard]] inline std::string pointer_to_current(std::size_t record)
{
  return "/paying_parent/income/current/" + std::to_string(record);
}

[[nodiscard]] inline bool is_relief(const HmrcRecord& record)
{
  return record.kind == HmrcKind::relief_at_source_pension;
}
[[nodiscard]] inline bool is_unearned(const HmrcRecord& record)
{
  return record.kind > HmrcKind::relief_at_source_pension;
}
[[nodiscard]] inline bool is_earned(const HmrcRecord& record)
{
  return record.kind <= HmrcKind::trading_profit;
}
[[nodiscard]] inline bool is_relief(const CurrentRecord& record)
{
  return record.kind == CurrentKind::relief_at_source_pension;
}

/// The positions of those records of a list that `belong`.
template <typename List, typename Belongs>
[[nodiscard]] Records records_that(const List& list, Belongs belong)
{
  Records found;
  for (std::size_t at = 0; at < list.size(); ++at) {
    if (belong(list[at])) found.push_back(at);
  }
  return found;
}

/// The records of the tax year used, whether or not their source is passed over.
template <typename Belongs>
[[nodiscard]] Records hmrc_records_of_year(const Base& base, Belongs belong)
{
  const auto& used = base.answer.calculation.hmrc_year;
  if (!used) return {};
  return records_that(base.made().income.hmrc, [&](const HmrcRecord& record) {
    return record.tax_year == used->year && belong(record);
  });
}

}  // namespace cmcalc::check
