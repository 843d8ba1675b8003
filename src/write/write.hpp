/// @file
/// Writes results and cases; docs/schemas.md describes the documents.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/month_comparison.hpp"
#include "cmcalc/calculator.hpp"
#include "cmcalc/facts.hpp"

namespace cmcalc {

/// A calculated case, with all that a writer may show with it.
struct CalculatedCase {
  const Answer& answer;  ///< its worksheet is empty if none is wanted
  // Null if not wanted, or if there are none.
  const Payments* payments = nullptr;
  const CollectAndPay* collect_and_pay = nullptr;
  const MonthComparison* month_comparison = nullptr;
  const std::vector<AssumedFact>* assumed = nullptr;
};

/// Appends the result document (cmcalc.result/1) to `out`, on one line without the line end.
void write_json(std::string& out, const CalculatedCase& calculated);

/// How a breakdown or a page for people is written.
struct TextStyle {
  bool colour = false;        ///< with terminal colours
  bool all_lines = false;     ///< of a breakdown: also lines that changed nothing
  bool from_options = false;  ///< the facts come from options, and `said` is what these say
  std::vector<std::string> said{};
};

/// Appends a breakdown for people to `out`: every step with its provision, in at most 78 columns, ending with
/// a line end. The amount comes first and last.
/// @pre nothing of `calculated` is null but what there may be none of
void write_text(std::string& out, const CalculatedCase& calculated, const TextStyle& style);

/// Appends a page for people to `out`: the amount, the steps that led to it, what was assumed and what to
/// check, in at most 24 lines of 78 columns. All else is in the breakdown.
/// @pre as for write_text
void write_page(std::string& out, const CalculatedCase& calculated, const TextStyle& style);

/// Appends the case document (cmcalc.case/1) that states `facts` to `out`, over several lines, ending with
/// a line end. Reading it gives the same facts.
/// @pre every fact that is stated could be read
void write_case(std::string& out, const Facts& facts);

}  // namespace cmcalc
