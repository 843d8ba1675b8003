/// @file
/// Writes results and cases; docs/schemas.md describes the documents.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analysis/month_comparison.hpp"
#include "cmcalc/calculator.hpp"
#include "cmcalc/facts.hpp"

namespace cmcalc {

/// A calculated case, with all that a writer may show with it.
struct CalculatedCase {
  const Answer& answer;  ///< its worksheet is empty if none is wanted
  // Null if not wanted, or if there are none.
  const CalendarAmounts* calendar_amounts = nullptr;
  const CollectAndPay* collect_and_pay = nullptr;
  const MonthComparison* month_comparison = nullptr;
  const std::vector<AssumedFact>* assumed = nullptr;
};

/// Appends the result document (cmcalc.result/1) to `out`, on one line without the line end.
void write_json(std::string& out, const CalculatedCase& calculated);

/// How a breakdown for people is written.
struct TextStyle {
  bool colour = false;     ///< with terminal colours
  bool all_lines = false;  ///< also lines that changed nothing
};

/// Appends a breakdown for people to `out`: at most 78 columns, ending with a line end.
void write_text(std::string& out, const CalculatedCase& calculated, TextStyle style);

/// Appends the case document (cmcalc.case/1) that states `facts` to `out`, over several lines, ending with
/// a line end. Reading it gives the same facts.
/// @pre every fact that is stated could be read
void write_case(std::string& out, const Facts& facts);

}  // namespace cmcalc
