#include "cli/case_source.hpp"

#include <algorithm>
#include <utility>

#include "cli/commands/whole_input.hpp"
#include "cli/date_option.hpp"
#include "cli/estimate/facts.hpp"
#include "cli/options/facts.hpp"
#include "cli/output.hpp"
#include "read/json/case_reader.hpp"
#include "system/files.hpp"

namespace cmcalc::cli {

namespace {

/// What is wrong with options that state a case although a file does.
Mistake mistake_beside_file(const ParsedCommand& given)
{
  for (const ParsedOption& each : given.options) {
    if (each.option->state == nullptr || each.option == &options::date_of_estimate) continue;
    return mistake_at(each.option->word, Message::case_and_facts,
                      {{Argument::option, ToWrite{std::string{each.option->word}}},
                       {Argument::given, Given{given.words[0]}}});
  }
  return {};
}

/// Whether `calc` would accept the case, but for the income if that is not needed. If not, `problems` says
/// why.
bool is_accepted(const Facts& facts, Problems& problems, IncomeNeeded needed)
{
  Calculator calculator{Worksheet::Recording::off};
  if (calculator.answer(facts, problems) != nullptr) return true;
  return needed == IncomeNeeded::no &&
         std::all_of(problems.begin(), problems.end(),
                     [](const Problem& problem) { return problem.id == ErrorId::income_insufficient; });
}

std::optional<Facts> stated_by_options(const ParsedCommand& given, Date today, Outcome& outcome,
                                       IncomeNeeded needed)
{
  StatedCase stated = stated_case(given, today);
  if (stated.mistake) {
    outcome = wrong_use(*stated.mistake, given);
    return std::nullopt;
  }
  Problems problems = stated.problems;
  if (is_accepted(stated.facts, problems, needed)) return std::move(stated.facts);
  outcome.exit = stated.problems.empty() ? exit_refused : exit_usage;
  name_options(problems, stated.origins);
  report(outcome.err, {.file = given.json_errors ? "" : "cmcalc", .names = option_names(stated.origins)},
         problems, {.json_errors = given.json_errors});
  return std::nullopt;
}

}  // namespace

bool states_a_case(const ParsedCommand& given)
{
  return given.has(options::children) || given.has(options::receiving_parent);
}

std::optional<Facts> case_in(const std::string& file, const ParsedCommand& given, std::optional<Date> date,
                             const Environment& environment, const StopSignal& stop, Outcome& outcome,
                             IncomeNeeded needed)
{
  const Style style{.json_errors = given.json_errors};
  if (file == "-" && environment.typed_input && !style.json_errors) {
    std::string line;
    say(line, "waiting for a case; Ctrl-D ends it");
    write_standard_error(line, &stop);
  }
  const FileText input = read_file(file, CaseReader::most_bytes, stop);
  if (stop.requested()) {
    stopped_by_signal(outcome, "", stop);
    return std::nullopt;
  }
  outcome.exit = exit_usage;
  if (!input.failure.empty()) {
    report_file(outcome.err, shown_name(file), place_of(given.command->words), not_read(input.failure),
                style);
    return std::nullopt;
  }
  Problems problems;
  CaseReader reader;
  Facts facts;
  std::string case_id;
  const auto other =
      input.too_large ? std::nullopt : no_case_document(input.text, Message::table_for_one_case);
  if (other) {
    problems.push_back(*other);
  } else {
    outcome.exit = exit_refused;
    if (reader.read(input.text, facts, problems) != nullptr) {
      case_id = facts.case_id.value_or("");
      replace_date(facts, date);
      if (is_accepted(facts, problems, needed)) {
        outcome.exit = exit_done;
        return facts;
      }
      locate(input.text, problems);
      name_date_option(problems, date);
    }
  }
  report(outcome.err, {.file = shown_name(file), .case_id = case_id}, problems, style);
  return std::nullopt;
}

std::optional<Facts> case_of(const ParsedCommand& given, const Environment& environment,
                             const StopSignal& stop, Outcome& outcome, IncomeNeeded needed)
{
  if (given.words.empty() && states_a_case(given)) {
    return stated_by_options(given, environment.today, outcome, needed);
  }
  if (given.words.empty()) {
    outcome = wrong_use(mistake_at(place_of(given.command->words), Message::no_case_given,
                                   {{Argument::command, ToWrite{std::string{given.command->name}}}}),
                        given);
    return std::nullopt;
  }
  Mistake mistake = mistake_beside_file(given);
  const DateOption date = date_option(given, options::date_of_estimate, environment.today);
  if (!mistake) mistake = date.mistake;
  if (mistake) {
    outcome = wrong_use(*mistake, given);
    return std::nullopt;
  }
  return case_in(given.words[0], given, date.date, environment, stop, outcome, needed);
}

}  // namespace cmcalc::cli
