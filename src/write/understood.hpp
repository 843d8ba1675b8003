// What the options of a case were understood to say, for people: a misunderstanding must be seen.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cmcalc/facts.hpp"
#include "cmcalc/money.hpp"

namespace cmcalc {

/// The sentences of data/understood.json, in their order.
enum class Understood : std::uint8_t {
  heading,
  case_id,
  day,
  jurisdiction,
  decision,
  employment,
  self_employment,
  pension,
  relief_at_source_pension,
  part_of_pay,
  hmrc_pay,
  hmrc_pension,
  hmrc_other,
  historic_weekly,
  estimated_weekly,
  gross_weekly,
  children,
  children_of,
  each_nights,
  nights_of_year,
  nights_of_days,
  nights_assumed,
  equal_care,
  equal_care_and_nights,
  child,
  born,
  in_education,
  left_education,
  other_children,
  arrangement_children,
  benefit,
  partner_benefit,
  partner_pays,
  status,
  parent_born,
  variation_accepted,
  variation_not_accepted,
  ground,
  as_hmrc_has_it,
  as_income,
  week,
  fortnight,
  four_weeks,
  month,
  quarter,
  year,
};

[[nodiscard]] std::string_view text_of(Understood sentence);

/// A record of current income that was stated as a part of pay.
struct PartTaken {
  std::size_t record = 0;  ///< its position among the records
  Fraction ratio;
  Money pay;
  PeriodUnit unit{};
};

/// Appends what `facts` say, a line for each fact, under a heading.
/// @pre they are those of a case that was accepted
void write_understood(std::string& out, const Facts& facts, const std::vector<PartTaken>& parts);

}  // namespace cmcalc
