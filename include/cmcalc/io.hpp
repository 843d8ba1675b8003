/// @file
/// Cases in, results out: the JSON reader and the writers. What a caller of the library needs to turn
/// a case document into a result document; see docs/schemas.md.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cmcalc/calculation.hpp"
#include "cmcalc/case.hpp"
#include "cmcalc/comparison.hpp"
#include "cmcalc/facts.hpp"

namespace cmcalc {

/// Reads case documents (cmcalc.case/1), one after another in the same memory.
class CaseReader {
 public:
  /// A single case document may have this many bytes.
  static constexpr std::size_t most_bytes = std::size_t{16} << 20;

  /// More bytes behind a text make no difference.
  static constexpr std::size_t most_room_behind = 64;

  CaseReader();
  ~CaseReader();
  CaseReader(CaseReader&&) noexcept;
  CaseReader& operator=(CaseReader&&) noexcept;

  /// The facts that `text` states, valid until the next call, to change as one likes. What cannot be read is
  /// reported in `problems`, in no particular order, and marked unreadable in the facts.
  ///
  /// @param text         JSON in UTF-8, with or without a byte order mark
  /// @param room_behind  how many bytes behind `text` can be read too, as where it is a line of many: a text
  ///                     with a line end and enough of them behind it is not copied. They change no result
  /// @return null where the text is not one JSON document: then `problems` holds that problem alone,
  ///         with its line
  [[nodiscard]] Facts* read(std::string_view text, Problems& problems, std::size_t room_behind = 0);

  /// Begins with documents that stand one a line and are read one after another, by read_line. This is for
  /// speed alone: it looks at all of them at once, and what it does not read `read` has to.
  ///
  /// @param lines        without the end of the last; stays where it is until that was read
  /// @param room_behind  as above
  void begin_lines(std::string_view lines, std::size_t room_behind);

  /// Reads the next of these lines as `read` does, into `facts`, whatever they were before. Where a document
  /// has a line end inside of it, or blank lines before it, it is read all the same: whoever wants one a line
  /// has to count them.
  /// @return the '\n' behind the document; null where `read` has to read it
  const char* read_line(Facts& facts, Problems& problems);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

/// Gives each problem the byte and the line of `text` at which its pointer stands (for what is
/// missing, where the object begins that lacks it), and sorts them in the order of the document.
/// @pre `text` is a JSON document: CaseReader::read returned facts for it
void locate(std::string_view text, Problems& problems);

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

/// Makes `day`, where there is one, the effective date of `facts`.
/// @return whether there was another, which a note has to say
bool replace_date(Facts& facts, std::optional<Date> day);

/// Appends `problems` for people to `out`, three lines each:
///
///     case.json:7: /paying_parent/income/gross_weekly: amount-not-whole-pence
///       "412.505" has 3 decimal places; an amount is pounds and whole pence.
///       Write 412.50 or 412.51.
void write_error_text(std::string& out, std::string_view file, const Problems& problems);

}  // namespace cmcalc
