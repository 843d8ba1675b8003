// cmcalc calc: each case read, checked, calculated and written.
#include <utility>

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/commands/table_case.hpp"
#include "cli/commands/whole_input.hpp"
#include "cli/date_option.hpp"
#include "cli/options/common.hpp"
#include "cli/output.hpp"
#include "read/csv/table_problems.hpp"
#include "read/json/case_reader.hpp"
#include "system/files.hpp"

namespace cmcalc::cli {

namespace {

/// Calculates the cases of one command, and writes each result as it comes.
class CaseFiles {
 public:
  CaseFiles(const ParsedCommand& given, std::optional<Date> date, Style style, const Environment& environment,
            StopSignal& stop)
      : given_{given}, date_{date}, style_{style}, environment_{environment}, stop_{stop}, results_{stop}
  {
  }

  Outcome run()
  {
    if (results_.open(given_.value_or(options::output, ""))) {
      for (const std::string& file : given_.words) {
        if (file == "-" && environment_.typed_input) say_now("waiting for a case; Ctrl-D ends it");
        if (given_.has(options::case_of_table) ? !calculate_rows(file) : !calculate_file(file)) break;
      }
    }
    conclude();
    return std::move(outcome_);
  }

 private:
  /// @return false if nothing more can be written, or a stop was asked for
  bool calculate_file(const std::string& file)
  {
    const FileText input = read_file(file, CaseReader::most_bytes, stop_);
    if (stop_.requested()) return false;
    Problems problems;
    std::string case_id;
    std::string result;
    std::string message;
    if (!input.failure.empty()) {
      report_file(message, shown_name(file), place_of(given_.command->words), not_read(input.failure),
                  style_);
      outcome_.exit = exit_usage;
    } else if (const auto other = input.too_large
                                      ? std::nullopt
                                      : no_case_document(input.text, Message::table_without_case)) {
      problems.push_back(*other);
      outcome_.exit = exit_usage;
    } else if (calculate_text(result, input.text, problems, case_id)) {
      if (std::exchange(has_results_, true) && !style_.json) result.insert(0, "\n");
    } else if (outcome_.exit == exit_done) {
      outcome_.exit = exit_refused;
    }
    write_standard_error(message, &stop_);
    report_now({.file = shown_name(file), .case_id = case_id}, problems);
    return results_.write(result);
  }

  /// Calculates one case of a table.
  /// @return as `calculate_file`
  bool calculate_rows(const std::string& file)
  {
    TableCase rows{file,
                   *given_.value(options::case_of_table),
                   {.format = {}, .date_given = date_.has_value(), .day_first = given_.has(options::dates)},
                   stop_};
    for (const std::string& note : rows.notes()) say_now(fmt::format("{}: {}", shown_name(file), note));
    for (;;) {
      Problems problems;
      Facts* const facts = rows.next(problems);
      if (facts == nullptr && problems.empty()) break;
      std::string result;
      const bool read = facts != nullptr;
      const bool date_replaced = read && replace_date(*facts, date_);
      const bool calculated =
          read &&
          append_result(result,
                        {.facts = *facts, .date_replaced = date_replaced, .came_back = rows.came_back()},
                        style_, problems);
      if (read && !problems.empty()) rows.name_columns(problems);
      if (!calculated && outcome_.exit == exit_done) outcome_.exit = exit_refused;
      if (calculated && std::exchange(has_results_, true) && !style_.json) result.insert(0, "\n");
      name_date_option(problems, date_);
      report_now({.file = shown_name(file),
                  .case_id = *given_.value(options::case_of_table),
                  .names = column_names()},
                 problems);
      if (!results_.write(result)) return false;
    }
    if (stop_.requested()) return false;
    const Problems refusal = rows.refusal();
    if (!refusal.empty()) outcome_.exit = exit_usage;
    report_now({.file = shown_name(file), .names = column_names()}, refusal);
    return true;
  }

  void report_now(const RefusedCase& refused, const Problems& problems)
  {
    std::string message;
    if (!problems.empty()) report(message, refused, problems, style_);
    write_standard_error(message, &stop_);
  }

  /// Says something that is not a problem.
  void say_now(std::string_view line)
  {
    if (style_.json_errors) return;
    std::string message;
    say(message, line);
    write_standard_error(message, &stop_);
  }

  /// The result of one case text, appended to `out`, or its problems.
  bool calculate_text(std::string& out, const std::string& text, Problems& problems, std::string& case_id)
  {
    CaseReader reader;
    Facts* const facts = reader.read(text, problems);
    if (facts == nullptr) return false;
    case_id = facts->case_id.value_or("");
    const bool date_replaced = replace_date(*facts, date_);
    const Question question{.facts = *facts, .date_replaced = date_replaced};
    const bool calculated = append_result(out, question, style_, problems);
    if (!problems.empty()) locate(text, problems);
    name_date_option(problems, date_);
    return calculated;
  }

  /// The file of --output appears only if no case was refused.
  void conclude()
  {
    if (stop_.signal() != 0) return stopped_by_signal(outcome_, results_.name(), stop_);
    if (outcome_.exit == exit_done && results_.failure().empty()) (void)OutputFile::complete({&results_});
    if (!results_.failure().empty()) return cannot_write(outcome_, results_, options::output, style_, stop_);
    if (outcome_.exit != exit_done && !results_.name().empty() && !style_.json_errors) {
      say(outcome_.err,
          fmt::format("not every case could be calculated; {} was not written", results_.name()));
    }
  }

  const ParsedCommand& given_;
  std::optional<Date> date_;
  Style style_;
  const Environment& environment_;
  StopSignal& stop_;
  OutputFile results_;
  Outcome outcome_;
  bool has_results_ = false;
};

Outcome run_calc(const ParsedCommand& given, const Environment& environment, StopSignal& stop)
{
  const DateOption date = date_option(given, options::date_of_case, environment.today);
  if (date.mistake) return wrong_use(*date.mistake, given);
  Style style = style_of(given, environment);
  style.short_page = given.has(options::short_page);
  if (style.short_page && style.all_lines) {
    return wrong_use(mistake_at(options::short_page.word, Message::short_and_all_lines), given);
  }
  return CaseFiles{given, date.date, style, environment, stop}.run();
}

using namespace options;

constexpr std::array calc_options = {&date_of_case, &case_of_table, &dates,  &format, &short_page,
                                     &output,       &all_lines,     &errors, &color,  &help};

constexpr std::array calc_examples = {
    Example{"cmcalc calc case.json", "the weekly amount, with every step"},
    Example{"cmcalc calc case.json --short", "the amount and how it came about, on one page"},
    Example{"cmcalc calc case.json --format json", "the same for programs"},
    Example{"cmcalc calc cases.csv --case A-17", "one case of a table"},
    Example{"cmcalc calc - --date 2026-06-03", "a case from standard input, as of a day"}};

}  // namespace

const Command calc_command{
    .name = "calc",
    .summary = "the weekly amount for cases in files",
    .description =
        "Works out the weekly amount for each case and shows every step with its provision. "
        "Several files give one result each, in their order.\n\n"
        "docs/case.md says what a case may state, and docs/where-figures-come-from.md which figure of a P60, "
        "payslip, tax return or benefit letter goes with which key.",
    .words = case_files,
    .options = calc_options,
    .examples = calc_examples,
    .exits = exits_of_cases,
    .run = run_calc};

}  // namespace cmcalc::cli
