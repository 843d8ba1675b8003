// cmcalc audit: a caseload with awards, each beside what the rules give.
#include "cli/options/audit.hpp"

#include <array>

#include "cli/commands/caseload.hpp"
#include "cli/commands/commands.hpp"
#include "cli/options/batch.hpp"
#include "cli/output.hpp"

namespace cmcalc::cli {

namespace {

Outcome run_audit(const ParsedCommand& given, const Environment& environment, StopSignal& stop)
{
  CaseloadPlan plan = caseload_plan(given, {options::findings_format, options::audit_summary}, environment);
  plan.style.audit = true;
  if (plan.mistake) return wrong_use(*plan.mistake, given);
  return run_caseload(plan, environment, style_of(given, environment), stop);
}

using namespace options;

constexpr std::array audit_options = {&date_of_case, &input_format, &dates,         &findings_format,
                                      &output,       &rejects,      &audit_summary, &jobs,
                                      &quiet,        &errors,       &help};

constexpr std::array audit_examples = {
    Example{"cmcalc audit cases.ndjson -o findings.csv --summary text",
            "a finding for each case, and what they come to"},
    Example{"cmcalc audit cases.csv -o findings.csv", "from a spreadsheet, and back to one"},
    Example{"cmcalc audit cases.ndjson --summary json > findings.ndjson", "the same for programs"}};

}  // namespace

const Command audit_command{
    .name = "audit",
    .summary = "a caseload with awards: which agree, and what they come to",
    .description =
        "Reads one case a line (NDJSON, or CSV), as batch does, and compares the award of each with what the "
        "rules give. It writes one finding a line, in the same order: whether every figure of the award "
        "agrees, the two weekly amounts, their difference, and the first explanation of one cause that "
        "check would show, if there is one. An explanation is possible, and not found.\n\n"
        "A case without an award has no agrees; a refused record has the ids of its problems.\n\n"
        "docs/how-to-check-a-caseload.md has more examples.",
    .words = one_caseload,
    .usual = "-o FINDINGS",
    .options = audit_options,
    .examples = audit_examples,
    .exits =
        "0 done, whether or not the awards agree; 1 done, and some records were refused; 2 wrong use, or a "
        "file that cannot be read or written; 70 a defect in the program; 130 after Ctrl-C, 143 after "
        "SIGTERM.",
    .run = run_audit};

}  // namespace cmcalc::cli
