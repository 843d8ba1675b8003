// cmcalc calc: each case read, checked, calculated and written.
#include <fmt/format.h>

#include "cmcalc/io.hpp"
#include "files.hpp"
#include "options.hpp"

namespace cmcalc::cli {

namespace {

void report(const CalcOptions& options, const std::string& file, const std::string& case_id,
            const Problems& problems)
{
  const std::string name = file == "-" ? "<stdin>" : file;
  std::string text;
  if (options.errors == ErrorStyle::json) {
    write_error_json(text, name, case_id, problems);
    text += '\n';
  } else {
    write_error_text(text, name, problems);
  }
  write_standard_error(text);
}

/// Appends the result of a valid case to `out`.
/// @return whether there is one: the law itself refuses a case without income
bool calculate_into(std::string& out, const Case& the_case, bool date_replaced, const CalcOptions& options,
                    bool colour, Problems& problems)
{
  const Rates rates = built_in_tables().in_force(the_case->effective_date, the_case->jurisdiction);
  Worksheet sheet;
  Calculation calculation = calculate(the_case, rates, sheet);
  if (calculation.income_insufficient) {
    problems.push_back(income_insufficient_problem());
    return false;
  }
  if (date_replaced) calculation.notes.add({.id = NoteId::date_replaced});
  if (const auto note = rounding_note(the_case, rates, calculation)) calculation.notes.add(*note);
  const CalendarAmounts periods = calendar_amounts(calculation, sheet);
  const auto fees = collect_and_pay(calculation, rates, sheet);
  const CalculatedCase calculated{*the_case.operator->(), rates, calculation, sheet, periods, fees};
  if (options.format == Format::json) {
    write_json(out, calculated);
    out += '\n';
  } else {
    write_text(out, calculated, {.colour = colour, .all_lines = options.all_lines});
  }
  return true;
}

/// The result of one case text, appended to `out`, or its problems.
bool calculate_text(std::string& out, const std::string& text, const CalcOptions& options, bool colour,
                    Problems& problems, std::string& case_id)
{
  CaseReader reader;
  const Facts* const read = reader.read(text, problems);
  if (read == nullptr) return false;
  Facts facts = *read;
  case_id = facts.case_id.value_or("");
  const bool date_replaced =
      options.date && facts.effective_date.stated() && *facts.effective_date != *options.date;
  if (options.date) facts.effective_date = *options.date;
  const auto the_case = make_case(facts, problems);
  const bool calculated = the_case && problems.empty() &&
                          calculate_into(out, *the_case, date_replaced, options, colour, problems);
  if (!problems.empty()) locate(text, problems);
  for (Problem& problem : problems) {
    if (problem.id != ErrorId::date_before_scheme || !options.date) continue;
    problem.problem = "--date: " + problem.problem;  // the day does not stand in the case
    problem.remedy = fmt::format("Give --date a day from {} on.", scheme_begins().iso());
  }
  return calculated;
}

}  // namespace

int run_calc(const CalcOptions& options, bool colour_by_default)
{
  const bool colour = options.colour == Colour::always ||
                      (options.colour == Colour::automatic && colour_by_default && options.output.empty());
  int exit = exit_done;
  std::string out;
  bool any = false;
  for (const std::string& file : options.files) {
    const FileText input = read_file(file, CaseReader::most_bytes);
    Problems problems;
    std::string case_id;
    if (!input.failure.empty()) {
      problems.push_back({.id = ErrorId::file_not_read,
                          .pointer = {},
                          .problem = fmt::format("This file cannot be read: {}.", input.failure),
                          .remedy = "Check the name; a single minus sign reads standard input."});
      exit = exit_usage;
    } else {
      std::string result;
      if (calculate_text(result, input.text, options, colour, problems, case_id)) {
        if (any && options.format == Format::text) out += '\n';
        out += result;
        any = true;
      } else if (exit == exit_done) {
        exit = exit_refused;
      }
    }
    if (!problems.empty()) report(options, file, case_id, problems);
  }
  if (!any) return exit;
  const std::string failure =
      options.output.empty() ? write_standard_output(out) : write_file(options.output, out);
  if (failure.empty()) return exit;
  write_standard_error(fmt::format("cmcalc: {} cannot be written: {}\n",
                                   options.output.empty() ? "standard output" : options.output, failure));
  return exit_usage;
}

}  // namespace cmcalc::cli
