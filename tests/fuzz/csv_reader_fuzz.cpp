// Any bytes as a table, in any pieces. Nothing may crash or throw, no row may be lost, and the pieces may
// change nothing. The first byte says how large the pieces are.
#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "../batch_parts.hpp"
#include "fuzz.hpp"
#include "read/csv/beginning.hpp"
#include "read/csv/case_reader.hpp"

namespace {

using namespace cmcalc;
using fuzz::require;

/// The output for the rows of a table: results and rejects, and the rows unchanged.
struct Outcome {
  test::Parts parts;
  std::string raw;
  std::uint64_t cases = 0;
};

/// All cases of `rows`, which come in pieces of so many bytes.
Outcome outcome_of(const CsvHeader& header, std::string_view rows, std::size_t piece, std::size_t most,
                   bool csv)
{
  Outcome outcome;
  CsvReader reader{header, 2};
  BatchCalculator calculator{{.date = {}, .rejects = true, .csv = csv}};
  CsvCases cases;
  BatchPart part;
  std::size_t taken = 0;
  for (std::size_t end = 0; end < rows.size();) {
    end = std::min(end + piece, rows.size());
    const bool ended = end == rows.size();
    do {
      cases.clear();
      taken += reader.take(rows.substr(taken, end - taken), ended, most, cases);
      for (std::span<const CsvCases::Case> rows_left = cases.cases(); !rows_left.empty();) {
        rows_left = calculator.calculate_rows(reader.header(), cases, rows_left, part);
        outcome.parts.add(part);
      }
      outcome.cases += cases.cases().size();
      for (const CsvCases::Case& each : cases.cases()) outcome.raw += cases.raw_of(each);
    } while (!cases.cases().empty());
  }
  require(taken == rows.size(), "everything is taken");
  require(outcome.parts.done + outcome.parts.refused == outcome.cases, "every case is answered");
  return outcome;
}

/// That each line of `text` is a JSON document, and that there are so many.
void require_json_lines(std::string_view text, std::uint64_t count)
{
  static simdjson::dom::parser parser;
  for (std::string_view line = fuzz::taken_line(text); line.data() != nullptr;
       line = fuzz::taken_line(text)) {
    require(parser.parse(line.data(), line.size()).error() == simdjson::SUCCESS, "a document is JSON", line);
    --count;
  }
  require(count == 0, "there is a document for each case");
}

/// That what was kept of the rows is what came, but for blank rows.
void require_nothing_lost(std::string_view rows, std::string_view raw)
{
  for (std::string_view line = fuzz::taken_line(rows); line.data() != nullptr;
       line = fuzz::taken_line(rows)) {
    if (line.find_first_not_of(" \t\r,;\"") == std::string_view::npos) continue;
    const std::size_t found = raw.find(line);
    require(found != std::string_view::npos, "no row is lost", line);
    raw.remove_prefix(found + line.size());
  }
}

/// How the table begins, seen in pieces of so many bytes: where the header is, and what is wrong.
TableBeginning beginning_of(std::string_view text, std::size_t piece)
{
  TableBeginning table{{}};
  std::size_t end = std::min(piece, text.size());
  const auto look = [&](auto looks) {
    while (!looks(text.substr(0, end), end == text.size())) end = std::min(end + piece, text.size());
  };
  look([&](std::string_view seen, bool ended) { return table.find_header(seen, ended); });
  if (!table.place()) return table;
  table.read_header(text.substr(0, end));
  if (table.header()) {
    look([&](std::string_view seen, bool ended) { return table.look_at_days(seen, ended); });
  }
  return table;
}

void require_same_beginning(std::string_view text, std::size_t piece)
{
  TableBeginning whole = beginning_of(text, text.size() + 1);
  TableBeginning pieces = beginning_of(text, piece);
  require(whole.place().has_value() == pieces.place().has_value(), "pieces do not hide a header");
  if (!whole.place()) return;
  require(whole.place()->bytes_above == pieces.place()->bytes_above, "pieces do not move a header");
  require(whole.problems().size() == pieces.problems().size(), "pieces change no problem of a header");
  require(whole.header().has_value() == whole.problems().empty(), "a table has a header, or a problem");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  if (size == 0) return 0;
  const std::string text{reinterpret_cast<const char*>(data) + 1, size - 1};
  const std::size_t first = std::min(text.find('\n'), text.size());
  require_same_beginning(text, data[0] % 32U + 1);
  Problems problems;
  std::optional<CsvHeader> header =
      CsvHeader::read(std::string_view{text}.substr(0, first), 1, false, problems);
  require(header.has_value() == problems.empty(), "a header is read, or it has a problem");
  const bool looked_like_one = CsvHeader::columns_named_in(std::string_view{text}.substr(0, first)) > 0;
  require(looked_like_one || !header, "what is a header looks like one");
  // A table without a good header is read after one.
  problems.clear();
  if (!header)
    header = CsvHeader::read("case_id,effective_date,children,nights,gross_weekly", 1, true, problems);
  const std::string_view rows = std::string_view{text}.substr(std::min(first + 1, text.size()));

  const Outcome whole = outcome_of(*header, rows, rows.size() + 1, SIZE_MAX, false);
  require_json_lines(whole.parts.results, whole.cases);
  require_json_lines(whole.parts.rejects, whole.parts.refused);
  require_nothing_lost(rows, whole.raw);
  const Outcome pieces = outcome_of(*header, rows, data[0] % 32U + 1, data[0] / 32U + 1, false);
  require(pieces.parts.results == whole.parts.results, "pieces change nothing", pieces.parts.results);
  require(pieces.parts.rejects == whole.parts.rejects, "pieces change no reject", pieces.parts.rejects);
  require(pieces.raw == whole.raw, "pieces change no row");
  outcome_of(*header, rows, rows.size() + 1, SIZE_MAX, true);
  return 0;
}
