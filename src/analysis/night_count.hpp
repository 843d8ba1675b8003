/// @file
/// Counts the nights of 12 months from a pattern and from single dates, and finds their band of shared care.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "cmcalc/date.hpp"
#include "cmcalc/money.hpp"
#include "cmcalc/tables.hpp"

namespace cmcalc {

/// 12 months, from the first day to the last, both included.
struct TwelveMonths {
  Date from;
  Date to;

  [[nodiscard]] bool contain(Date day) const { return from <= day && day <= to; }
};

/// The 12 months that begin with `from`: they end the day before the same day a year later. Those that begin
/// on 29 February end on 28 February, since their year is complete on 1 March (see `age_on`).
/// @return nothing if they do not end within the calendar
/// @law    reg 46
[[nodiscard]] std::optional<TwelveMonths> twelve_months_from(Date from);

/// The first `nights` of each `days` days from `first` on; none before that day.
struct NightPattern {
  int nights = 0;
  int days = 1;
  Date first{};

  [[nodiscard]] bool has(Date day) const;
};

/// Whether the night that begins on a day is one with the paying parent, whatever the pattern says.
using DatedNights = std::map<Date, bool>;

/// The nights of a calendar month, as far as it is among the 12.
struct NightsOfMonth {
  int year = 0;
  unsigned month = 0;
  int count = 0;

  friend bool operator==(const NightsOfMonth&, const NightsOfMonth&) = default;
};

struct NightCount {
  int count = 0;
  std::vector<NightsOfMonth> months;  ///< every month with a day among the 12
};

/// The nights that begin within `months`: those of `pattern`, unless `dates` say otherwise.
[[nodiscard]] NightCount count_nights(const TwelveMonths& months, const std::optional<NightPattern>& pattern,
                                      const DatedNights& dates);

/// The band of shared care that a number of nights is in, and how far it is from its neighbours.
/// @law Sch 1 paras 7(4), 7(6) and 8
struct BandOfNights {
  std::optional<std::int64_t> first;     ///< none if the nights reach no band
  std::optional<std::int64_t> last;      ///< none in the highest band
  std::optional<std::int64_t> to_below;  ///< so many fewer are in the band below
  std::optional<std::int64_t> to_above;  ///< so many more are in the band above
  bool is_lowest = false;                ///< the first that takes anything off
  Fraction fraction;                     ///< what comes off the weekly amount
  Money further;                         ///< and then so much a week for each child
  bool nothing_at_flat_rate = false;     ///< nothing is payable at the flat rate by benefit
};

[[nodiscard]] BandOfNights band_of_nights(std::int64_t count, const Rates& rates);

}  // namespace cmcalc
