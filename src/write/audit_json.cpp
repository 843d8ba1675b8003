// The documents cmcalc.finding/1 and cmcalc.audit/1, and the table of findings.
#include <bitset>

#include "write/audit.hpp"
#include "write/audit_groups.hpp"
#include "write/csv_row.hpp"
#include "write/json_writer.hpp"

namespace cmcalc {

namespace {

using json::Word;
using json::Writer;

constexpr std::string_view columns = "case_id,line,agrees,award_weekly,weekly,difference,cause,refused\n";
constexpr std::size_t columns_of_findings = 5;  ///< those between line and refused

/// The ids of problems, each once, in their order.
std::vector<std::string_view> ids_of(const Problems& problems)
{
  std::vector<std::string_view> ids;
  std::bitset<error_id_count> said;
  for (const Problem& problem : problems) {
    const auto id = static_cast<std::size_t>(problem.id);
    if (!said[id]) ids.push_back(text_of(problem.id).id);
    said.set(id);
  }
  return ids;
}

/// An exact amount of percent, to two decimals.
void write_percent(Writer& json, const Money& amount, const Money& awarded)
{
  constexpr std::int64_t hundred = 100;
  // Two decimals are what an amount has.
  if (const auto percent = audit::percent_of(amount, awarded))
    json.amount("percent", to_penny(Money{*percent * Fraction{hundred}}));
}

void write_side(Writer& json, std::string_view key, const AuditTally::Side& side, const Money& awarded)
{
  json.key(key);
  json.open('{');
  json.number("count", side.count);
  json.amount("weekly", side.weekly);
  write_percent(json, side.weekly, awarded);
  json.close('}');
}

void write_tally(Writer& json, const AuditTally& tally)
{
  json.number("awards", tally.awards);
  json.number("agreeing", tally.agreeing);
  json.amount("awarded", tally.awarded);
  write_side(json, "overstated", tally.overstated, tally.awarded);
  write_side(json, "understated", tally.understated, tally.awarded);
  json.number("other_figures", tally.other_figures);
}

void write_group(Writer& json, const audit::Group& group)
{
  json.key(group.key);
  json.open('{');
  for (const audit::NamedTally& each : group.tallies) {
    json.key(each.name);
    json.open('{');
    write_tally(json, *each.tally);
    json.close('}');
  }
  json.close('}');
}

void write_largest(Writer& json, const std::vector<AuditSummary::Largest>& largest)
{
  json.key("largest");
  json.open('[');
  for (const AuditSummary::Largest& each : largest) {
    json.next();
    json.open('{');
    if (!each.case_id.empty()) json.text("case_id", each.case_id);
    json.number("line", each.line);
    json.amount("award_weekly", each.award_weekly);
    json.amount("weekly", each.weekly);
    json.amount("difference", each.difference());
    if (each.cause) json.word("cause", audit::name_of(each.cause));
    json.close('}');
  }
  json.close(']');
}

}  // namespace

void write_finding_json(std::string& out, const Finding& finding)
{
  {
    Writer json{out};
    json.open(R"({"schema":"cmcalc.finding/1",)");
    if (!finding.case_id.empty()) json.text("case_id", finding.case_id);
    json.number("line", finding.line);
    if (finding.agrees) json.boolean("agrees", *finding.agrees);
    if (finding.award_weekly) json.amount("award_weekly", *finding.award_weekly);
    json.amount("weekly", finding.weekly);
    if (const auto difference = finding.difference()) json.amount("difference", *difference);
    if (finding.cause) json.word("cause", audit::name_of(finding.cause));
    json.close('}');
  }
  out += '\n';
}

void write_finding_json(std::string& out, const RefusedCase& refused, const Problems& problems)
{
  {
    Writer json{out};
    json.open(R"({"schema":"cmcalc.finding/1",)");
    if (!refused.case_id.empty()) json.text("case_id", refused.case_id);
    json.number("line", refused.line);
    json.key("refused");
    json.open('[');
    for (const std::string_view id : ids_of(problems)) {
      json.next();
      json.put(Word{id});
    }
    json.close(']');
    json.close('}');
  }
  out += '\n';
}

void write_findings_header(std::string& out) { out += columns; }

void write_finding_csv(std::string& out, const Finding& finding)
{
  csv::Row row{out};
  const auto amount = [&](const std::optional<Money>& value) { value ? row.amount(*value) : row.empty(); };
  row.text(finding.case_id);
  row.number(finding.line);
  row.word(!finding.agrees ? "" : *finding.agrees ? "true" : "false");
  amount(finding.award_weekly);
  row.amount(finding.weekly);
  amount(finding.difference());
  row.word(finding.cause ? audit::name_of(finding.cause) : "");
  row.empty();
}

void write_finding_csv(std::string& out, const RefusedCase& refused, const Problems& problems)
{
  std::string ids;
  for (const std::string_view id : ids_of(problems)) ids.append(ids.empty() ? "" : ";").append(id);
  csv::Row row{out};
  row.text(refused.case_id);
  row.number(refused.line);
  row.empty(columns_of_findings);
  row.word(ids);
}

void write_audit_json(std::string& out, const AuditSummary& summary)
{
  constexpr std::int64_t whole = 100;
  const AuditTally& all = summary.all();
  {
    Writer json{out};
    json.open(R"({"schema":"cmcalc.audit/1",)");
    json.number("cases", all.awards + summary.without_award() + summary.refused());
    json.number("refused", summary.refused());
    json.number("without_award", summary.without_award());
    write_tally(json, all);
    json.amount("one_percent", all.awarded * Fraction{1, whole});
    for (const audit::Group& group : audit::groups_of(summary)) write_group(json, group);
    write_largest(json, summary.largest());
    json.close('}');
  }
  out += '\n';
}

}  // namespace cmcalc
