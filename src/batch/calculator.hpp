/// @file
/// A whole caseload: records in, one document out for each, in order and with nothing lost.
///
/// A record depends on nothing but itself. So the caller cuts the input into chunks of whole records,
/// calculates them in any number of threads, and writes the parts in the order of the chunks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/audit.hpp"
#include "analysis/caseload_summary.hpp"
#include "cmcalc/calculator.hpp"
#include "read/csv/case_reader.hpp"
#include "read/json/case_reader.hpp"
#include "text/fact_names.hpp"
#include "write/problems.hpp"
#include "write/write.hpp"

namespace cmcalc {

/// What is wanted of a batch.
struct BatchStyle {
  std::optional<Date> date;      ///< the effective date of every case
  bool worksheet = false;        ///< with the steps of each
  bool rejects = false;          ///< also the refused records as they came
  bool stop_at_refused = false;  ///< nothing after the first refused record
  bool summary = false;          ///< also what a summary counts
  bool csv = false;              ///< results as CSV, and not as NDJSON
  bool audit = false;            ///< findings about awards in the place of results
};

/// A part with so many bytes of text is large: usual records of 64 KiB come to less.
inline constexpr std::size_t large_part_bytes = std::size_t{256} << 10;

/// Lines of NDJSON in UTF-8, as they follow one another.
struct BatchLines {
  std::string_view text;       ///< the last line may lack its end
  std::size_t first_line = 1;  ///< the number of the first line in the whole input
};

/// What came of some records that follow one another.
struct BatchPart {
  std::string results;     ///< cmcalc.result/1 or cmcalc.error/1, a line for each record; or rows of CSV
  std::string rejects;     ///< for each refused record its cmcalc.error/1 with the record itself, a line each
  std::uint64_t done = 0;  ///< records calculated
  std::uint64_t refused = 0;
  CaseloadSummary summary;
  AuditSummary audit;  ///< in the place of `summary`, of an audit

  /// A record that was refused.
  struct Refused {
    std::string case_id;
    Problems problems;                 ///< with lines of the whole input
    const FactNames* names = nullptr;  ///< those of its reader
  };
  Refused last_refused;  ///< where it stopped at that

  /// Whether it has so much text that it is better written than made longer.
  [[nodiscard]] bool is_large() const { return results.size() + rejects.size() >= large_part_bytes; }
  /// For how many bytes of text it keeps memory.
  [[nodiscard]] std::size_t kept_bytes() const { return results.capacity() + rejects.capacity(); }
  /// Empties it, and keeps its memory.
  void clear();
};

/// Calculates records one after another in the same memory. One for each thread.
class BatchCalculator {
 public:
  explicit BatchCalculator(const BatchStyle& style);

  /// Makes `part` what comes of each case document in `lines`, one a line; blank lines are no records.
  /// Where the part becomes large it ends with that record, and what is left is for another part.
  ///
  /// @return the lines that are left; none where nothing is wanted after a refused record
  [[nodiscard]] BatchLines calculate_lines(const BatchLines& lines, BatchPart& part);

  /// Makes `part` what comes of each case in `rows`, up to the same end.
  ///
  /// @param rows  some of `cases.cases()`
  /// @return those that are left
  [[nodiscard]] std::span<const CsvCases::Case> calculate_rows(const CsvHeader& header, const CsvCases& cases,
                                                               std::span<const CsvCases::Case> rows,
                                                               BatchPart& part);

  /// Makes `part` the refusal of a record that was too large to be read.
  ///
  /// @param beginning  its first bytes
  /// @param bytes      how many it had
  /// @param line       the number of its first line in the whole input, from 1
  void refuse_too_large(std::string_view beginning, std::uint64_t bytes, std::size_t line, BatchPart& part);

 private:
  /// A record as it came.
  struct Raw {
    std::string_view bytes;  ///< of one that is too large its beginning
    std::size_t line = 0;    ///< its first in the whole input
    std::uint64_t size = 0;
    std::string_view case_id = {};
    bool rows = false;  ///< of CSV, those that `row_reader_` read last
    bool came_back = false;
  };

  /// A record on its way through the steps, in the memory of an earlier one.
  struct Record {
    Raw raw;
    Facts* stated = nullptr;  ///< `facts`, or those of a reader; null if it could not be read
    bool large = false;       ///< takes far more memory than usual
    Problems problems;
    Facts facts;
  };

  std::span<Record> read_records(BatchLines& rest);
  bool read_record(BatchLines& rest, Record& record);
  void read_rows(const CsvHeader& header, const CsvCases& cases, const CsvCases::Case& of, Record& record);
  std::span<Record> finish(std::span<Record> records, BatchPart& part);
  [[nodiscard]] bool is_over(const BatchPart& part) const;
  [[nodiscard]] bool is_complete(const BatchPart& part) const;
  bool calculate(Record& record, BatchPart& part);
  void audit(const Facts& facts, const Answer& answer, std::size_t line, BatchPart& part) const;
  void write_refused(const RefusedCase& refused, const Problems& problems, BatchPart& part) const;
  void refuse(Record& record, BatchPart& part);
  static void leave_too_large(Record& record, std::string_view beginning, std::uint64_t bytes,
                              std::size_t line);
  static void give_back(Record& record);

  BatchStyle style_;
  Calculator calculator_{style_.worksheet ? Worksheet::Recording::on : Worksheet::Recording::off};
  CaseReader reader_;
  CsvCaseReader row_reader_;
  std::vector<Record> records_;
};

}  // namespace cmcalc
