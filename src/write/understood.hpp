// What the options of a case were understood to say, for people: a misunderstanding must be seen.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cmcalc/facts.hpp"
#include "cmcalc/money.hpp"
#include "write/sentences.hpp"

namespace cmcalc {

/// A record of current income that was stated as a part of pay.
struct PartTaken {
  std::size_t record = 0;  ///< its position among the records
  Fraction ratio;
  Money pay;
  PeriodUnit unit{};
};

/// What `facts` say, a sentence for each fact but the effective date, which every result begins with.
/// @pre they are those of a case that was accepted
[[nodiscard]] std::vector<std::string> understood(const Facts& facts, const std::vector<PartTaken>& parts);

/// "£2,300 a month"; of a span of days, the amount alone.
[[nodiscard]] std::string amount_in_words(Money amount, PeriodUnit unit);

}  // namespace cmcalc
