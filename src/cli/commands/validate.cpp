// cmcalc validate: all that is wrong with cases, and nothing else.
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/commands/whole_input.hpp"
#include "cli/date_option.hpp"
#include "cli/options/common.hpp"
#include "cli/output.hpp"
#include "read/json/case_reader.hpp"
#include "system/files.hpp"

namespace cmcalc::cli {

namespace {

/// Validates the cases of one command, one after another in the same memory.
class Validator {
 public:
  Validator(const ParsedCommand& given, std::optional<Date> date, Style style, StopSignal& stop)
      : given_{given}, date_{date}, style_{style}, stop_{stop}
  {
  }

  Outcome run()
  {
    for (const std::string& file : given_.words) validate_file(file);
    if (stop_.signal() != 0) stopped_by_signal(outcome_, "", stop_);
    return std::move(outcome_);
  }

 private:
  void validate_file(const std::string& file)
  {
    LineReader lines{file, stop_};
    std::string text;
    std::string line;
    Problems ignored;
    // A whole document on the first line, and more below it: then each line is a case.
    const bool many = lines.next(text, CaseReader::most_bytes + 1) && lines.ended_a_line() &&
                      reader_.read(text, ignored) != nullptr && next_case(lines, line);
    if (!many) {
      text += line;
      while (text.size() <= CaseReader::most_bytes && lines.next(line, CaseReader::most_bytes + 1))
        text += line;
    }
    if (lines.failure().empty()) {
      const bool small = text.size() <= CaseReader::most_bytes;
      if (const auto other =
              many || !small ? std::nullopt : no_case_document(text, Message::table_to_validate)) {
        outcome_.exit = exit_usage;
        report_now(file, "", {*other});
        return;
      }
      validate(file, text, 0);
    }
    for (bool more = many; more && lines.failure().empty(); more = next_case(lines, line)) {
      validate(file, line, lines.number() - 1);
    }
    if (lines.failure().empty()) return;
    outcome_.exit = exit_usage;
    std::string message;
    report_file(message, shown_name(file), place_of(given_.command->words), not_read(lines.failure()),
                style_);
    write_standard_error(message, &stop_);
  }

  /// The next line that is not blank, without its line end.
  static bool next_case(LineReader& lines, std::string& line)
  {
    while (lines.next(line, CaseReader::most_bytes + 1)) {
      line.resize(line.find_last_not_of(" \t\r\n") + 1);
      if (!line.empty()) return true;
    }
    line.clear();
    return false;
  }

  /// @param lines_before  lines of the file above `text`
  void validate(const std::string& file, const std::string& text, std::size_t lines_before)
  {
    if (stop_.requested()) return;  // perhaps in the middle of `text`
    Problems problems;
    std::string case_id;
    if (Facts* const facts = reader_.read(text, problems)) {
      case_id = facts->case_id.value_or("");
      replace_date(*facts, date_);
      static_cast<void>(calculator_.answer(*facts, problems));  // all that `calc` would refuse
      if (!problems.empty()) locate(text, problems);
      name_date_option(problems, date_);
    }
    if (problems.empty()) return;
    if (outcome_.exit == exit_done) outcome_.exit = exit_refused;
    for (Problem& problem : problems) {
      if (problem.line > 0) problem.line += lines_before;
    }
    report_now(file, case_id, problems);
  }

  void report_now(const std::string& file, const std::string& case_id, const Problems& problems)
  {
    std::string message;
    report(message, {.file = shown_name(file), .case_id = case_id}, problems, style_);
    write_standard_error(message, &stop_);
  }

  const ParsedCommand& given_;
  std::optional<Date> date_;
  Style style_;
  StopSignal& stop_;
  CaseReader reader_;
  Calculator calculator_{Worksheet::Recording::off};
  Outcome outcome_;
};

Outcome run_validate(const ParsedCommand& given, const Environment& environment, StopSignal& stop)
{
  const DateOption date = date_option(given, options::date_of_case, environment.today);
  if (date.mistake) return wrong_use(*date.mistake, given);
  return Validator{given, date.date, style_of(given, environment), stop}.run();
}

using namespace options;

constexpr std::array validate_options = {&date_of_case, &errors, &help};

constexpr std::array validate_examples = {
    Example{"cmcalc validate case.json", "silent when calc would accept it"},
    Example{"cmcalc validate --errors json - < cases.ndjson", "many cases, one a line"}};

}  // namespace

const Command validate_command{
    .name = "validate",
    .summary = "check cases in files: every problem, or nothing",
    .description =
        "Reports every problem of every case, and writes nothing if there is none. A file holds "
        "one case, or many with one on each line (NDJSON).",
    .words = case_files,
    .options = validate_options,
    .examples = validate_examples,
    .exits = exits_of_cases,
    .run = run_validate};

}  // namespace cmcalc::cli
