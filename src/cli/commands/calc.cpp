// cmcalc calc: each case read, checked, calculated and written.
#include "cli/commands/commands.hpp"
#include "cli/output.hpp"
#include "read/json/case_reader.hpp"
#include "system/files.hpp"

namespace cmcalc::cli {

namespace {

/// The result of one case text, appended to `out`, or its problems.
bool calculate_text(std::string& out, const std::string& text, const DateOption& date, Style style,
                    Problems& problems, std::string& case_id)
{
  CaseReader reader;
  Facts* const facts = reader.read(text, problems);
  if (facts == nullptr) return false;
  case_id = facts->case_id.value_or("");
  const bool date_replaced = replace_date(*facts, date.date);
  const Question question{.facts = *facts, .date_replaced = date_replaced};
  const bool calculated = append_result(out, question, style, problems);
  if (!problems.empty()) locate(text, problems);
  name_date_option(problems, date.date);
  return calculated;
}

}  // namespace

Outcome run_calc(const ParsedCommand& given, const Environment& environment)
{
  const DateOption date = date_option(given);
  if (!date.mistake.empty()) return wrong_use(date.mistake, given.command);
  const Style style = style_of(given, environment);
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
