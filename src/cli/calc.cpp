// cmcalc calc: each case read, checked, calculated and written.
#include "commands.hpp"
#include "files.hpp"
#include "output.hpp"

namespace cmcalc::cli {

namespace {

/// The result of one case text, appended to `out`, or its problems.
bool calculate_text(std::string& out, const std::string& text, const DateOption& date, Style style,
                    Problems& problems, std::string& case_id)
{
  CaseReader reader;
  const Facts* const read = reader.read(text, problems);
  if (read == nullptr) return false;
  const DatedFacts facts = dated(*read, date.date);
  case_id = facts.facts.case_id.value_or("");
  const Question question{.facts = facts.facts, .date_replaced = facts.date_replaced};
  const bool calculated = append_result(out, question, style, problems);
  if (!problems.empty()) locate(text, problems);
  name_date_option(problems, date.date);
  return calculated;
}

}  // namespace

Outcome run_calc(const Given& given, const Surroundings& surroundings)
{
  const DateOption date = date_option(given);
  if (!date.mistake.empty()) return wrong_use(date.mistake, given.command);
  const Style style = style_of(given, surroundings);
  Outcome outcome;
  for (const std::string& file : given.words) {
    const FileText input = read_file(file, CaseReader::most_bytes);
    Problems problems;
    std::string case_id;
    std::string result;
    if (!input.failure.empty()) {
      problems.push_back(not_read(input.failure));
      outcome.exit = exit_usage;
    } else if (calculate_text(result, input.text, date, style, problems, case_id)) {
      if (!outcome.out.empty() && !style.json) outcome.out += '\n';
      outcome.out += result;
    } else if (outcome.exit == exit_done) {
      outcome.exit = exit_refused;
    }
    if (!problems.empty()) report(outcome.err, shown_name(file), case_id, problems, style);
  }
  return outcome;
}

}  // namespace cmcalc::cli
