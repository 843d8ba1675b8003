/// @file
/// Writes what would change an amount, and cases side by side: cmcalc.whatif/1 and cmcalc.compare/1, and the
/// same for people.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/case_comparison.hpp"
#include "analysis/thresholds.hpp"
#include "analysis/unstated.hpp"
#include "analysis/varied_cases.hpp"

namespace cmcalc {

namespace json {
class Writer;
}

/// Writes, as `key`, what a case comes to: its case_id if it has one, the effective date, amount and rate.
void write_base(json::Writer& json, std::string_view key, const Answer& answer);

/// What is near a case.
struct NearbyCases {
  const Answer& base;
  std::vector<Threshold> thresholds;
  std::vector<Unstated> unstated;
  std::optional<MoreIncome> more_income;
};

/// Appends the thresholds of a case, what more income would add, and what unstated facts could change, for
/// people.
void write_whatif_text(std::string& out, const NearbyCases& nearby);

/// Appends the same as cmcalc.whatif/1, ending with a line end.
void write_whatif_json(std::string& out, const NearbyCases& nearby);

/// Two cases side by side, with their workings.
struct ComparedCases {
  const Answer& base;
  const Answer& changed;
  const CaseComparison& comparison;
  std::vector<std::string> changes;  ///< as they were written, one for each of `comparison.each`
};

void write_changed_text(std::string& out, const ComparedCases& compared);

/// Appends cmcalc.whatif/1 with `changed`, ending with a line end.
void write_changed_json(std::string& out, const ComparedCases& compared);

/// Appends cmcalc.compare/1, ending with a line end.
void write_compare_json(std::string& out, const ComparedCases& compared);

}  // namespace cmcalc
