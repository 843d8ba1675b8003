#include "cli/commands/batch_input.hpp"

#include <fmt/format.h>

#include <utility>

#include "read/csv/column_words.hpp"
#include "read/input_kind.hpp"
#include "text/lines.hpp"
#include "text/wording.hpp"

namespace cmcalc::cli {

namespace {

/// Whether a line that names no column begins a table all the same. A damaged first case of NDJSON does not,
/// because it has brackets or quotation marks left: it is refused as a case. But each row of a table would
/// be, if it were taken for NDJSON.
bool has_cells(std::string_view first)
{
  const bool remains_of_json = first.find_first_of("{}[]\":") != first.npos;
  return first.find_first_of(",;\t") != first.npos && !remains_of_json;
}

/// Calls `look` with more and more of the input, until it has seen enough.
template <typename Look>
void look_at(RecordSource& source, Look look)
{
  bool ended = false;
  while (!look(source.beginning(), ended) && !ended) ended = !source.read_on();
}

/// Whether there is more than separators and blanks in `text`.
bool has_a_row(std::string_view text) { return text.find_first_not_of(",;\t \r\n\"") != text.npos; }

/// Whether the whole input is of another kind.
/// @param kind  says so, or that it needs more of the input
template <typename Kind>
bool refused(RecordSource& source, InputBeginning& input, Kind kind)
{
  look_at(source, [&](std::string_view text, bool ended) {
    InputKind found = kind(text, ended);
    if (found.problem) input.problems.push_back(std::move(*found.problem));
    return found.known;
  });
  return !input.problems.empty();
}

/// What was skipped, and how the names of columns were understood, unless they differ in capitals and signs
/// alone.
void add_notes(const CsvHeader& header, TableBeginning::Place place, std::vector<std::string>& notes)
{
  if (place.lines_above == 1) notes.emplace_back("the line above the header was skipped");
  if (place.lines_above > 1) {
    notes.push_back(fmt::format("the {} lines above the header were skipped", place.lines_above));
  }
  constexpr std::size_t most_characters = 60;
  std::string columns;
  for (std::size_t at = 0; at < column_count; ++at) {
    const auto column = static_cast<Column>(at);
    const std::string_view written = header.written_name_of(column);
    if (normalised_column(written) == normalised_column(name_of(column)) || written.empty()) continue;
    std::string understood = fmt::format("{} is {}", quoted(written), name_of(column));
    if (!columns.empty() && columns.size() + understood.size() > most_characters) {
      notes.push_back(std::exchange(columns, {}));
    }
    columns.append(columns.empty() ? "" : ", ").append(understood);
  }
  if (!columns.empty()) notes.push_back(std::move(columns));
}

}  // namespace

InputBeginning begin_input(RecordSource& source, const InputOptions& options)
{
  InputBeginning input;
  if (is_blank(source.beginning()) &&
      options.format.empty()) {  // with a format it may be an empty part of a whole
    input.problems.emplace_back(Message::input_empty);
    return input;
  }
  if (refused(source, input, [](std::string_view text, bool ended) {
        return kind_of_input(text, ended, Expected::case_on_each_line);
      })) {
    return input;
  }
  const std::string first{line_at_front(source.beginning())};
  const bool csv = options.format == "csv";
  if (options.format == "ndjson" || (!csv && CsvHeader::begins_json(first))) return input;
  TableBeginning table{{.first_line = source.first_line_number(),
                        .date_needed = !options.date_given,
                        .day_first = options.day_first}};
  look_at(source, [&](std::string_view text, bool ended) { return table.find_header(text, ended); });
  if (!table.place() && !csv && refused(source, input, prose_in)) return input;
  if (!table.place() && !csv && !has_cells(first)) return input;
  input.is_table = true;
  table.read_header(source.beginning());
  if (table.header()) {
    look_at(source, [&](std::string_view text, bool ended) { return table.look_at_days(text, ended); });
  }
  input.problems = std::move(table.problems());
  if (!input.problems.empty()) return input;
  add_notes(*table.header(), *table.place(), input.notes);
  source.begin_table(*table.header(), *table.place());
  look_at(source, [](std::string_view text, bool) { return has_a_row(text); });
  if (!has_a_row(source.beginning())) input.problems.emplace_back(Message::table_empty);
  return input;
}

}  // namespace cmcalc::cli
