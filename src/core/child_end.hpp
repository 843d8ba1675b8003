/// @file
/// Until which day a child of 16 or over counts (reading `child-end-date`).
#pragma once

#include <optional>

#include "cmcalc/date.hpp"
#include "cmcalc/facts.hpp"
#include "cmcalc/tables.hpp"

namespace cmcalc {

/// Ages at which a person may be a child (Child Support Act 1991 s. 55).
struct ChildAges {
  int education_from;  ///< from this age only until some day, or while in education
  int never_from;      ///< from this age never
};

/// What is known of a child's education.
struct Education {
  bool continues = false;       ///< the child is in full-time non-advanced education
  std::optional<Date> left_on;  ///< the day on which the child left it, which may be to come
};

struct ChildEnd {
  Date last_day;                      ///< on which the child counts
  std::optional<Date> terminal_date;  ///< the day that GOV.UK gives, if `last_day` follows from it
};

/// The last day on which a child counts: 31 August on or after the 16th birthday in any case; after leaving
/// education, the Sunday of the week of the terminal date, if that is later; while in education, the day
/// before the 20th birthday, which no child outlasts.
/// @law  Child Support Act 1991 s. 55, reg 76; S.I. 2006/223 regs 4 and 7
[[nodiscard]] ChildEnd child_end(Date born, const Education& education, ChildAges ages);

/// The same for a child of a case. @pre its date of birth is stated
[[nodiscard]] ChildEnd child_end(const ChildFacts& child, ChildAges ages);

/// The ages in force; nothing before there were any.
[[nodiscard]] std::optional<ChildAges> child_ages(const Tables& tables, Date day, Jurisdiction jurisdiction);

}  // namespace cmcalc
