#include "cli/output.hpp"

#include <utility>

#include <fmt/format.h>

#include "cli/options/common.hpp"
#include "text/wording.hpp"

namespace cmcalc::cli {

namespace {

Problem not_written(const std::string& failure)
{
  return {Message::file_not_written, {{Argument::failure, Given{failure, Given::Form::plain}}}};
}

}  // namespace

Style style_of(const ParsedCommand& given, const Environment& environment)
{
  const std::string colour = given.value_or(options::color, "auto");
  const bool by_default = environment.colour && !given.has(options::output);
  return {.json = given.value_or(options::format, "text") == "json",
          .json_errors = given.json_errors,
          .all_lines = given.has(options::all_lines),
          .colour = colour == "always" || (colour == "auto" && by_default)};
}

bool append_result(std::string& out, const Question& question, Style style, Problems& problems)
{
  Calculator calculator;
  Answer* const answer = calculator.answer(question.facts, problems);
  if (answer == nullptr) return false;
  Notes& notes = answer->calculation.notes;
  if (question.date_replaced) notes.add({.id = NoteId::date_replaced});
  if (question.came_back) notes.add({.id = NoteId::case_id_came_back});
  if (const auto note = rounding_note(*answer)) notes.add(*note);
  if (question.typed != nullptr) {
    if (const auto note = few_nights_note(*answer)) notes.add(*note);
  }
  const std::vector<AssumedFact> assumed = assumed_facts(question.facts, *answer);
  const Payments paid = payments(*answer);
  const auto fees = collect_and_pay(*answer);
  const auto months = question.compared ? month_comparison(*answer) : std::nullopt;
  const CalculatedCase calculated{*answer, &paid, fees ? &*fees : nullptr, months ? &*months : nullptr,
                                  &assumed};
  if (style.json) {
    write_json(out, calculated);
    out += '\n';
  } else {
    TextStyle text_style{.colour = style.colour, .all_lines = style.all_lines};
    if (question.typed != nullptr) {
      text_style.from_options = true;
      text_style.said = understood(question.facts, *question.typed);
    }
    style.short_page ? write_page(out, calculated, text_style) : write_text(out, calculated, text_style);
  }
  return true;
}

void report(std::string& err, const RefusedCase& refused, const Problems& problems, Style style)
{
  if (!style.json_errors) return write_error_text(err, refused, problems);
  write_error_json(err, refused, problems);
  err += '\n';
}

void say(std::string& err, std::string_view line) { err += fmt::format("cmcalc: {}\n", visible(line)); }

void report_file(std::string& err, std::string_view file, std::string_view place, Problem problem,
                 Style style)
{
  if (style.json_errors) problem.place = place;  // people know it by its name
  report(err, {.file = file}, {std::move(problem)}, style);
}

void write_whole_file(Outcome& outcome, const ParsedCommand& given, const Option& option,
                      const std::string& text, const StopSignal& stop)
{
  OutputFile file{stop};
  const bool written = file.open(*given.value(option)) && file.write(text);
  if (written && stop.signal() == 0 && OutputFile::complete({&file})) return;
  cannot_write(outcome, file, option, {.json_errors = given.json_errors}, stop);
}

void write_beside(Outcome& outcome, const ParsedCommand& given, const Option& option, const std::string& text,
                  const StopSignal& stop)
{
  const std::string* const results_file = given.value(options::output);
  if (results_file == nullptr) return write_whole_file(outcome, given, option, text, stop);
  const Style style{.json_errors = given.json_errors};
  OutputFile results{stop};
  OutputFile beside{stop};
  (void)(results.open(*results_file) && results.write(outcome.out) && beside.open(*given.value(option)) &&
         beside.write(text));
  const bool good = results.failure().empty() && beside.failure().empty() && stop.signal() == 0;
  outcome.out.clear();
  if (good && OutputFile::complete({&beside, &results})) return;
  if (beside.failure().empty()) return cannot_write(outcome, results, options::output, style, stop);
  cannot_write(outcome, beside, option, style, stop);
}

void cannot_write(Outcome& outcome, const OutputFile& file, const Option& option, Style style,
                  const StopSignal& stop)
{
  if (file.failure().empty()) return stopped_by_signal(outcome, file.name(), stop);
  if (file.is_closed_pipe()) return;
  outcome.exit = exit_usage;
  if (file.name().empty()) {
    outcome.err += standard_output_not_written(file.failure(), style.json_errors);
  } else {
    report_file(outcome.err, file.name(), option.word, not_written(file.failure()), style);
  }
}

std::string standard_output_not_written(const std::string& failure, bool json_errors)
{
  std::string err;
  report_file(err, "<stdout>", options::output.word, not_written(failure), {.json_errors = json_errors});
  return err;
}

void stopped_by_signal(Outcome& outcome, const std::string& file, const StopSignal& stop)
{
  outcome.exit = exit_signal + stop.signal();
  if (!file.empty()) say(outcome.err, fmt::format("stopped by a signal; {} was not written", file));
}

std::string shown_name(const std::string& file) { return file == "-" ? "<stdin>" : file; }

Problem not_read(const std::string& failure)
{
  return {Message::file_not_read, {{Argument::failure, Given{failure, Given::Form::plain}}}};
}

}  // namespace cmcalc::cli
