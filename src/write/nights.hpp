/// @file
/// Writes what a count of nights comes to: for people, and as the document cmcalc.nights/1.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "analysis/night_count.hpp"
#include "cmcalc/facts.hpp"
#include "cmcalc/ids.hpp"
#include "cmcalc/law.hpp"

namespace cmcalc {

/// What is to be said about a count: of a line of the file of nights, of the pattern, or of the case.
struct NightNote {
  NoteId id{};
  Date date{};
  std::size_t line = 0;     ///< 0 unless the note is about a line
  std::size_t earlier = 0;  ///< the line that it repeats
  std::string file{};       ///< of the case
};

/// The case into which a count was written.
struct SavedNights {
  std::string file;
  std::size_t children = 0;
  std::vector<Fact<Nights>> before{};  ///< what it said of each child until then
};

struct CountedNights {
  TwelveMonths months;
  Jurisdiction jurisdiction{};
  NightCount nights;
  BandOfNights band;
  std::vector<NightNote> notes;
  std::optional<SavedNights> saved;
};

/// Appends the count for people to `out`, the number first, in at most 24 lines of 78 columns.
void write_nights_text(std::string& out, const CountedNights& answer, bool colour);

/// Appends the document cmcalc.nights/1 to `out`, on one line, ending with a line end.
void write_nights_json(std::string& out, const CountedNights& answer);

}  // namespace cmcalc
