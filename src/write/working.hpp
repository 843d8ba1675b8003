// The working of a worksheet line, in words and figures.
#pragma once

#include <string>

#include <fmt/format.h>

#include "write/write.hpp"

namespace cmcalc {

/// The name of a line: that of its step, or of its parameter; for a finding, what was found.
[[nodiscard]] std::string line_name(const WorksheetLine& entry);

/// The permanent id of a line: that of its step, or of its parameter.
[[nodiscard]] std::string_view line_id(const WorksheetLine& entry);

/// How the amount of a line was worked out: "16% of £598.36 (2 qualifying children)".
/// @param exact  amounts that are not whole pence have more decimals even if the amount follows from rounded
///               ones: for workings that are joined to others
[[nodiscard]] std::string line_working(const CalculatedCase& calculated, const WorksheetLine& entry,
                                       bool exact = false);

/// The text of a note, usually without an allocation: a caseload has many.
using FilledNote = fmt::basic_memory_buffer<char, 1024>;

/// The text of a note, with its figures filled in.
[[nodiscard]] FilledNote note_text(const CaseFacts& facts, const Note& note);

/// The receiving parent or child that something concerns: "A", or "A, child 2", or its own id; empty
/// for the whole case and for income records.
[[nodiscard]] std::string name_of_subject(const CaseFacts& facts, Subject subject);

}  // namespace cmcalc
