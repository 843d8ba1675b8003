/// @file
/// Writes results, cases and refusals; docs/schemas.md describes the documents.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analysis/month_comparison.hpp"
#include "cmcalc/calculation.hpp"
#include "cmcalc/case.hpp"
#include "cmcalc/facts.hpp"

namespace cmcalc {

/// The problem of a case that the law itself refuses, for want of income (regs 34(2), 42).
[[nodiscard]] Problem income_insufficient_problem(const CaseFacts& facts);

/// A calculated case, with all that a writer may show of it.
struct CalculatedCase {
  const CaseFacts& facts;
  const Rates& rates;
  const Calculation& calculation;
  const Worksheet& sheet;  ///< empty where no worksheet is wanted
  // Null where they are not wanted, or there are none.
  const CalendarAmounts* calendar_amounts = nullptr;
  const CollectAndPay* collect_and_pay = nullptr;
  const MonthComparison* month_comparison = nullptr;
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

/// Where a refused case came from.
struct RefusedCase {
  std::string_view file = {};     ///< empty where that has no name
  std::string_view case_id = {};  ///< empty where there is none
  std::size_t line = 0;           ///< of a record in a stream; 0 for a document of its own
  bool rows = false;  ///< whether the record has rows, so that its problems have lines of the stream
};

/// Appends the document cmcalc.error/1 to `out`, on one line without the line end. A record has one line,
/// which stands before its problems; the problems of a document have one each.
void write_error_json(std::string& out, const RefusedCase& refused, const Problems& problems);

/// The same for a record of a stream, with the record itself as it came.
/// @param raw    its bytes: `raw` in the document, or `raw_base64` where they are not UTF-8
/// @param bytes  how many it had, where `raw` is only its beginning
void write_reject_json(std::string& out, const RefusedCase& refused, const Problems& problems,
                       std::string_view raw, std::uint64_t bytes);

/// Appends `problems` for people to `out`, three lines each:
///
///     case.json:7: /paying_parent/income/gross_weekly: amount-not-whole-pence
///       "412.505" has 3 decimal places; an amount is pounds and whole pence.
///       Write 412.50 or 412.51.
void write_error_text(std::string& out, std::string_view file, const Problems& problems);

}  // namespace cmcalc
