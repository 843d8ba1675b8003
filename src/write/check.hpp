/// @file
/// A decision letter beside what the rules give.
#pragma once

#include <string>

#include "analysis/letter_report.hpp"

namespace cmcalc {

/// A letter that was checked. It refers to the first three.
struct CheckedLetter {
  const Facts& facts;        ///< with the award
  const Answer& calculated;  ///< of these facts, with its worksheet
  const LetterReport& report;
  Date today;
  std::string as_given{};  ///< "£367.00 a month", if the letter's amount was given for another period
};

/// Appends what people need to know about a letter to `out`: the amounts first, then where they part, what
/// may explain it, and what can be done; at most 78 columns, ending with a line end.
void write_check_text(std::string& out, const CheckedLetter& checked);

/// Appends the document cmcalc.check/1 to `out`, on one line, ending with a line end.
void write_check_json(std::string& out, const CheckedLetter& checked);

/// What can be done, with the days within which it must be.
[[nodiscard]] std::string next_step_in_words(NextStepId id);

}  // namespace cmcalc
