/// @file
/// Problems in words: for people, and as the document cmcalc.error/1.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "cmcalc/error.hpp"
#include "text/fact_names.hpp"

namespace cmcalc {

/// A problem in two sentences.
struct Sentences {
  std::string problem;  ///< what is wrong, quoting what was given
  std::string remedy;   ///< what to write instead
};

/// The message of `problem`, filled in. `names` are those of the reader that the case came from.
[[nodiscard]] Sentences sentences_of(const Problem& problem, const FactNames& names = key_names());

/// Where a refused case came from.
struct RefusedCase {
  std::string_view file = {};            ///< empty if it has no name
  std::string_view case_id = {};         ///< empty if there is none
  std::size_t line = 0;                  ///< of a record in a stream; 0 for a document of its own
  const FactNames& names = key_names();  ///< of a table: its problems have lines of the stream
};

/// Appends the document cmcalc.error/1 to `out`, on one line without the line end. A record has one line,
/// which comes before its problems; the problems of a document have one each.
void write_error_json(std::string& out, const RefusedCase& refused, const Problems& problems);

/// The same for a record of a stream, with the record itself as it came.
/// @param raw    its bytes: `raw` in the document, or `raw_base64` if they are not UTF-8
/// @param bytes  how many it had, if `raw` is only its beginning
void write_reject_json(std::string& out, const RefusedCase& refused, const Problems& problems,
                       std::string_view raw, std::uint64_t bytes);

/// Appends `problems` for people to `out`, at most 78 columns wide: where, what is wrong, and what to do. A
/// sentence that goes on has an indent of four:
///
///     case.json:7: /paying_parent/income/gross_weekly: amount-not-whole-pence
///       "412.505" has 3 decimal places; an amount is pounds and whole pence.
///       Write 412.50 or 412.51.
void write_error_text(std::string& out, const RefusedCase& refused, const Problems& problems);

}  // namespace cmcalc
