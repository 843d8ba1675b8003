// Earlier results of the same caseload, which new ones are compared with.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "batch/result_changes.hpp"
#include "cmcalc/error.hpp"
#include "system/files.hpp"

namespace cmcalc::cli {

/// The results in a file, one on each line, read beside the new ones.
class OldResults {
 public:
  /// @param name  the file; empty if nothing is compared
  OldResults(const std::string& name, const StopSignal& stop);

  [[nodiscard]] bool given() const { return lines_.has_value(); }
  /// Whether the first of them that was not refused, if it is among the first megabytes, has a worksheet.
  [[nodiscard]] bool have_worksheets() const { return have_worksheets_; }

  /// Compares whole lines of new results with the next old ones.
  /// @return false if that cannot be done: `problem` says why
  [[nodiscard]] bool compare(std::string_view results);

  /// What changed in the lines compared last, a cmcalc.change/1 on each line.
  [[nodiscard]] const std::string& changes() const { return changes_; }
  /// How many results changed so far.
  [[nodiscard]] std::uint64_t changed() const { return changed_; }

  /// After the last result: that there are no more old ones.
  void expect_end();

  /// Why the two cannot be compared; nothing if they can.
  [[nodiscard]] const std::optional<Problem>& problem() const { return problem_; }

 private:
  bool next();
  bool compare_line(std::string_view result);
  /// Keeps why the file cannot be read, if it cannot.
  void note_failure();

  std::optional<LineReader> lines_;  ///< none if nothing is compared
  ResultComparer comparer_;
  std::deque<std::string> ahead_;  ///< read already
  std::string line_;
  std::string changes_;
  std::optional<Problem> problem_;
  std::uint64_t record_ = 0;
  std::uint64_t changed_ = 0;
  bool have_worksheets_ = false;
};

}  // namespace cmcalc::cli
