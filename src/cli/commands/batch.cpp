// cmcalc batch: a whole caseload, record by record.
#include <array>

#include "cli/commands/caseload.hpp"
#include "cli/commands/commands.hpp"
#include "cli/options/batch.hpp"
#include "cli/output.hpp"
#include "read/csv/table_problems.hpp"
#include "write/result_csv.hpp"

namespace cmcalc::cli {

namespace {

CaseloadPlan plan_of(const ParsedCommand& given, const Environment& environment)
{
  CaseloadPlan plan = caseload_plan(given, {options::output_format, options::summary}, environment);
  if (given.words.empty()) return plan;
  plan.old_results = given.value_or(options::only_changed, "");
  if (plan.old_results == "-" && plan.input == "-") {
    plan.mistake = mistake_at(options::only_changed.word, Message::standard_input_twice);
  }
  plan.style.worksheet = given.has(options::worksheet);
  plan.style.stop_at_refused = given.value_or(options::on_error, "continue") == "stop";
  if (plan.csv == true && plan.style.worksheet) {
    plan.mistake = mistake_at(options::worksheet.word, Message::worksheet_and_csv);
  }
  if (plan.csv == true && !plan.old_results.empty()) {
    plan.mistake = mistake_at(options::only_changed.word, Message::only_changed_and_csv);
  }
  if (given.has(options::line_buffered)) plan.chunk.records = 1;
  if (plan.style.worksheet) plan.chunk.bytes /= 8;  // a worksheet is far longer than its case
  return plan;
}

Outcome run_batch(const ParsedCommand& given, const Environment& environment, StopSignal& stop)
{
  if (given.has(options::csv_template)) {
    if (!given.words.empty())
      return wrong_use(mistake_at(options::csv_template.word, Message::template_reads_no_file), given);
    return {.exit = exit_done, .out = std::string{csv_template()}, .err = {}};
  }
  const CaseloadPlan plan = plan_of(given, environment);
  if (plan.mistake) return wrong_use(*plan.mistake, given);
  return run_caseload(plan, environment, style_of(given, environment), stop);
}

using namespace options;

constexpr std::array batch_options = {
    &date_of_case, &input_format, &dates,    &output_format, &csv_template,  &output, &rejects, &worksheet,
    &only_changed, &summary,      &on_error, &jobs,          &line_buffered, &quiet,  &errors,  &help};

constexpr std::array batch_examples = {
    Example{"cmcalc batch cases.ndjson -o results.ndjson", "a result for each case, in the same order"},
    Example{"cmcalc batch - --rejects refused.ndjson < cases.ndjson > results.ndjson",
            "refused records also in a file of their own"},
    Example{"cmcalc batch cases.ndjson --summary text > results.ndjson",
            "and counts and totals of the caseload"},
    Example{"cmcalc batch cases.csv -o results.csv", "from a spreadsheet, and back to one"}};

}  // namespace

const Command batch_command{
    .name = "batch",
    .summary = "the weekly amounts of a whole caseload",
    .description =
        "Reads one case a line (NDJSON, or CSV) and writes one result a line, in the same order. A "
        "record "
        "that is "
        "refused has its problems (cmcalc.error/1) in its place; the others are calculated all the "
        "same.\n\n"
        "Any number of records, in little memory; results come as soon as they are ready.",
    .words = one_caseload,
    .usual = "-o RESULTS",
    .options = batch_options,
    .examples = batch_examples,
    .exits = exits_of_batch,
    .run = run_batch};

}  // namespace cmcalc::cli
