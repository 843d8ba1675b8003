// A caseload from a file to its outputs, as batch and audit run it.
#pragma once

#include <optional>
#include <string>

#include "batch/pipeline.hpp"
#include "cli/dispatch.hpp"
#include "cli/options/table.hpp"
#include "cli/output.hpp"
#include "cli/wrong_use.hpp"

namespace cmcalc::cli {

/// What the options ask for, or what is wrong with them.
struct CaseloadPlan {
  enum class Summary : std::uint8_t { none, text, json };

  std::string input;
  std::string results;  ///< empty for standard output
  std::string rejects;
  std::string old_results;   ///< what changed against these is wanted; empty for all
  std::string input_format;  ///< empty if it is to be seen from the input
  bool day_first = false;    ///< the days of a table have the day before the month
  BatchStyle style;
  std::optional<bool> csv;  ///< whether results are CSV; nothing if they are what the input is
  ChunkSize chunk;
  unsigned jobs = 1;
  Summary summary = Summary::none;
  bool quiet = false;
  Mistake mistake;
};

/// The options that each command explains in its own way.
struct CaseloadOptions {
  const Option& output_format;
  const Option& summary;
};

/// The plan of the options that both commands have. Those of batch alone are still to be added.
[[nodiscard]] CaseloadPlan caseload_plan(const ParsedCommand& given, const CaseloadOptions& own,
                                         const Environment& environment);

[[nodiscard]] Outcome run_caseload(const CaseloadPlan& plan, const Environment& environment, Style style,
                                   StopSignal& stop);

}  // namespace cmcalc::cli
