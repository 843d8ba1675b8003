// A line of the worksheet as JSON, wherever a document has one.
#pragma once

#include <cstddef>

#include "write/json_writer.hpp"
#include "write/write.hpp"

namespace cmcalc {

/// Writes the line at position `at` of the worksheet of `calculated`, from 0.
void write_worksheet_line(json::Writer& json, const CalculatedCase& calculated, std::size_t at);

}  // namespace cmcalc
