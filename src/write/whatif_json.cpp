// The documents cmcalc.whatif/1 and cmcalc.compare/1.
#include "text/format.hpp"
#include "write/changes.hpp"
#include "write/json_writer.hpp"
#include "write/sentences.hpp"
#include "write/whatif.hpp"
#include "write/worksheet_json.hpp"

namespace cmcalc {

namespace {

using json::Word;
using json::Writer;

/// A count as a number, an amount as pounds, a day as text.
std::string value_of(const Point& point)
{
  if (std::holds_alternative<Date>(point)) return '"' + written(point) + '"';
  return written(point);
}

void write_amounts(Writer& json, const Amounts& amounts)
{
  json.amount("weekly", amounts.weekly);
  json.word("rate", format::name(amounts.rate));
}

void write_threshold(Writer& json, const Threshold& threshold, Jurisdiction jurisdiction)
{
  json.next();
  json.open('{');
  json.word("id", text_of(threshold.id).id);
  json.word("fact", threshold.fact);
  if (threshold.from) json.copy("from", value_of(*threshold.from));
  json.copy("to", value_of(threshold.to));
  if (const auto distance = threshold.distance()) json.copy("distance", value_of(*distance));
  json.amount("weekly", threshold.beyond.weekly);
  json.amount("by", threshold.by);
  json.text("law", format::full_citation(threshold.law, jurisdiction));
  json.text("change", written(threshold.changes));
  json.close('}');
}

struct TriedValue {
  std::string operator()(std::int64_t count) const { return std::to_string(count); }
  std::string operator()(Money amount) const { return written(Point{amount}); }
  std::string operator()(Fraction part) const { return '"' + format::percentage(part) + '"'; }
};

void write_unstated(Writer& json, const Unstated& fact)
{
  json.next();
  json.open('{');
  json.word("fact", fact.facts.front());
  if (fact.facts.size() > 1) {
    json.key("facts");
    json.open('[');
    for (const std::string& each : fact.facts) {
      json.next();
      json.put(Word{each});
    }
    json.close(']');
  }
  json.text("assumed", fact.kind == Unstated::Kind::pension ? text_of(WhatIf::assumed_contributions)
                                                            : text_of(fact.group).assumed);
  if (const auto* const range = std::get_if<Unstated::Range>(&fact.tried)) {
    json.key("range");
    json.open('{');
    json.copy("from", std::visit(TriedValue{}, range->from));
    json.copy("to", std::visit(TriedValue{}, range->to));
    json.close('}');
  }
  json.amount("lowest", fact.lowest);
  json.amount("highest", fact.highest);
  json.close('}');
}

void write_fact_value(Writer& json, std::string_view key, const std::optional<FactValue>& value)
{
  std::string text;
  value ? write_fact(text, *value) : void(text = "null");
  json.copy(key, text);
}

void write_facts(Writer& json, const std::vector<FactDifference>& facts)
{
  json.key("facts");
  json.open('[');
  for (const FactDifference& fact : facts) {
    json.next();
    json.open('{');
    json.text("pointer", fact.pointer);
    write_fact_value(json, "old", fact.old_value);
    write_fact_value(json, "new", fact.new_value);
    json.close('}');
  }
  json.close(']');
}

/// The receiving parents of the changed case; `by` compares with the one of the same id.
void write_parents(Writer& json, const ComparedCases& compared)
{
  const auto& before = compared.base.facts().receiving_parents;
  const auto& after = compared.changed.facts().receiving_parents;
  json.key("receiving_parents");
  json.open('[');
  for (std::size_t at = 0; at < after.size(); ++at) {
    const Money weekly = compared.comparison.changed.receiving_parents[at];
    Money by = weekly;
    for (std::size_t other = 0; other < before.size(); ++other) {
      if (before[other].id == after[at].id) by = weekly - compared.comparison.base.receiving_parents[other];
    }
    json.next();
    json.open('{');
    json.text("id", after[at].id);
    json.amount("weekly", weekly);
    json.amount("by", by);
    json.close('}');
  }
  json.close(']');
}

void write_each(Writer& json, const ComparedCases& compared)
{
  json.key("each");
  json.open('[');
  for (std::size_t at = 0; at < compared.changes.size(); ++at) {
    json.next();
    json.open('{');
    json.text("change", compared.changes[at]);
    if (const auto& by = compared.comparison.each[at]) json.amount("by", *by);
    json.close('}');
  }
  json.close(']');
  if (const auto together = compared.comparison.together()) json.amount("together", *together);
}

void write_side(Writer& json, std::string_view key, const Answer& answer, std::size_t line)
{
  if (line >= answer.sheet.entries().size()) return;
  json.key(key);
  write_worksheet_line(json, CalculatedCase{answer}, line);
}

void write_changed(Writer& json, const ComparedCases& compared)
{
  const CaseComparison& comparison = compared.comparison;
  json.key("changed");
  json.open('{');
  write_facts(json, comparison.facts);
  write_amounts(json, comparison.changed);
  json.amount("by", comparison.by());
  json.amount("by_year", comparison.by_year());
  write_parents(json, compared);
  write_each(json, compared);
  if (const auto first = first_difference(compared.base, compared.changed)) {
    json.key("first_difference");
    json.open('{');
    write_side(json, "base", compared.base, first->base);
    write_side(json, "changed", compared.changed, first->changed);
    json.close('}');
  }
  json.close('}');
}

}  // namespace

void write_base(json::Writer& json, std::string_view key, const Answer& answer)
{
  const CaseFacts& facts = answer.facts();
  json.key(key);
  json.open('{');
  if (!facts.case_id.empty()) json.text("case_id", facts.case_id);
  json.word("effective_date", facts.effective_date.iso());
  write_amounts(json, amounts_of(answer.calculation));
  json.close('}');
}

void write_whatif_json(std::string& out, const NearbyCases& nearby)
{
  const Answer& base = nearby.base;
  {
    Writer json{out};
    json.open(R"({"schema":"cmcalc.whatif/1",)");
    write_base(json, "base", base);
    if (const auto& more = nearby.more_income) {
      json.key("more_income");
      json.open('{');
      json.text("change", written(more->change));
      json.amount("weekly", more->amounts.weekly);
      json.amount("by", more->amounts.weekly - base.calculation.weekly.value);
      json.close('}');
    }
    json.key("thresholds");
    json.open('[');
    for (const Threshold& each : nearby.thresholds) write_threshold(json, each, base.facts().jurisdiction);
    json.close(']');
    json.key("unstated");
    json.open('[');
    for (const Unstated& each : nearby.unstated) write_unstated(json, each);
    json.close(']');
    json.close('}');
  }
  out += '\n';
}

void write_changed_json(std::string& out, const ComparedCases& compared)
{
  {
    Writer json{out};
    json.open(R"({"schema":"cmcalc.whatif/1",)");
    write_base(json, "base", compared.base);
    write_changed(json, compared);
    json.close('}');
  }
  out += '\n';
}

void write_compare_json(std::string& out, const ComparedCases& compared)
{
  {
    Writer json{out};
    json.open(R"({"schema":"cmcalc.compare/1",)");
    write_base(json, "a", compared.base);
    write_base(json, "b", compared.changed);
    write_changed(json, compared);
    json.close('}');
  }
  out += '\n';
}

}  // namespace cmcalc
