// A caseload from its source to its outputs, in any number of threads.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "batch/calculator.hpp"
#include "batch/previous_results.hpp"
#include "batch/progress.hpp"
#include "batch/record_source.hpp"
#include "system/output_file.hpp"
#include "system/stop_signal.hpp"

namespace cmcalc::cli {

/// Each thread takes a chunk, calculates it, and puts the part where it belongs when its turn has come; until
/// then it leaves it in a place to wait, of which there are only so many. So the parts come in the order of
/// the chunks, there are never more of them than places and threads, and what is ready never waits for input.
class BatchRun {
 public:
  /// @param rejects  not open where refused records are not wanted besides
  BatchRun(RecordSource& source, OutputFile& results, OutputFile& rejects, const BatchStyle& style,
           Progress& progress, StopSignal& stop)
      : source_{source}, results_{results}, rejects_{rejects}, style_{style}, progress_{progress}, stop_{stop}
  {
  }

  /// Runs until the input ends, a stop is asked for, or an output fails.
  /// @throws what a thread threw, which is a defect
  void run(unsigned jobs);

  /// Only what changed against the results in `old` is written.
  void compare_with(OldResults& old) { old_ = &old; }

  [[nodiscard]] const CaseloadSummary& summary() const { return summary_; }
  /// The same of an audit.
  [[nodiscard]] const AuditSummary& audit() const { return audit_; }
  /// Whether it ended at a refused record, as the style says.
  [[nodiscard]] bool stopped_at_refused() const { return stopped_at_refused_; }
  /// That record. @pre stopped_at_refused()
  [[nodiscard]] const BatchPart::Refused& stopped_at() const { return stopped_at_; }

 private:
  /// What a thread needs for itself.
  struct Workplace {
    explicit Workplace(const BatchStyle& style) : calculator{style} {}
    BatchCalculator calculator;
    Chunk chunk;
    BatchLines lines;                      ///< of the chunk, those that are left to calculate
    std::span<const CsvCases::Case> rows;  ///< or these, of a table
    BatchPart part;
  };
  /// A part that waits for its turn, or waited.
  struct Place {
    BatchPart part;
    bool waits = false;
  };

  void work();
  void work_on_chunks();
  bool work_on_chunk(Workplace& workplace);
  static bool calculate(Workplace& workplace);
  [[nodiscard]] Place& place_of(std::uint64_t number) { return places_[number % places_.size()]; }

  bool put(std::uint64_t number, BatchPart& part, bool last);
  void pass_on();
  void write_alone(std::unique_lock<std::mutex>& alone, const BatchPart& part);
  bool write(const BatchPart& part);

  RecordSource& source_;
  OutputFile& results_;
  OutputFile& rejects_;
  const BatchStyle& style_;
  Progress& progress_;
  StopSignal& stop_;
  OldResults* old_ = nullptr;  ///< where only changes are written

  std::mutex taking_;
  std::mutex putting_;
  std::condition_variable turn_;
  std::uint64_t next_ = 0;  ///< the number of the chunk whose turn it is
  std::vector<Place> places_;
  bool over_ = false;  ///< nothing is written any more
  bool stopped_at_refused_ = false;
  BatchPart::Refused stopped_at_;
  CaseloadSummary summary_;
  AuditSummary audit_;
  std::exception_ptr defect_;
};

}  // namespace cmcalc::cli
