// The document cmcalc.check/1: keys in the order of the contract, on one line.
#include <array>
#include <variant>

#include "text/filling.hpp"
#include "text/format.hpp"
#include "text/wording.hpp"
#include "write/changes.hpp"
#include "write/check.hpp"
#include "write/explanation_words.hpp"
#include "write/json_writer.hpp"
#include "write/worksheet_json.hpp"
#include "write/write.hpp"

namespace cmcalc {

namespace {

using json::Text;
using json::Word;
using json::Writer;

/// The names of figures, in the order of LetterFigure: the keys of `award`, with a path for those that each
/// receiving parent has.
constexpr std::array<std::string_view, 9> figures = {"gross_weekly_income",
                                                     "income_basis",
                                                     "qualifying_children",
                                                     "relevant_other_children",
                                                     "rate",
                                                     "weekly",
                                                     "receiving_parents/qualifying_children",
                                                     "receiving_parents/nights_band",
                                                     "receiving_parents/weekly"};

std::string_view name_of(LetterFigure figure) { return figures[static_cast<std::size_t>(figure)]; }

bool is_of_one_parent(LetterFigure figure) { return figure >= LetterFigure::parents_qualifying_children; }

/// Writes nothing if there is no value.
struct MemberWriter {
  Writer& json;
  std::string_view key;

  void operator()(std::monostate) const {}
  void operator()(const Money& amount) const { json.amount(key, amount); }
  template <typename Value>
  void operator()(const Value& value) const
  {
    std::string text;
    write_fact(text, value);
    json.copy(key, text);
  }
};

void write_value(Writer& json, std::string_view key, const LetterValue& value)
{
  std::visit(MemberWriter{json, key}, value);
}

void write_compared(Writer& json, const CheckedLetter& checked)
{
  json.key("compared");
  json.open('[');
  for (const ComparedFigure& compared : checked.report.check.compared) {
    json.next();
    json.open('{');
    json.word("what", name_of(compared.figure));
    if (is_of_one_parent(compared.figure)) {
      json.text("receiving_parent", checked.calculated.facts().receiving_parents[compared.parent].id);
    }
    write_value(json, "award", compared.award);
    write_value(json, "calculated", compared.calculated);
    write_value(json, "by", compared.by());
    if (const auto by_year = compared.by_year()) json.amount("by_year", *by_year);
    json.boolean("agrees", compared.agrees);
    json.close('}');
  }
  json.close(']');
}

/// The practice or the slip of the reader of an explanation, or both of a pair: "weeks-52", "cap-missed and
/// floor-missed". Empty if facts alone change.
std::string reading_of(const Explanation& explanation)
{
  std::string reading;
  const auto add = [&](ExplanationId id) {
    const ExplanationText& text = text_of(id);
    if (text.kind != ExplanationKind::practice && text.kind != ExplanationKind::letter) return;
    reading.append(reading.empty() ? "" : " and ").append(text.id);
  };
  add(explanation.id);
  if (explanation.second) add(*explanation.second);
  return reading;
}

void write_changes(Writer& json, const Explanation& explanation)
{
  json.key("changes");
  json.open('[');
  for (const std::vector<Change>& changes : explanation.changes) {
    json.next();
    json.open('[');
    for (const Change& change : changes) {
      json.next();
      json.put(Text{written(change)});
    }
    json.close(']');
  }
  json.close(']');
}

void write_explanation(Writer& json, const CheckedLetter& checked, const Explanation& explanation)
{
  json.next();
  json.open('{');
  json.word("id", text_of(explanation.id).id);
  if (explanation.second) json.word("second", text_of(*explanation.second).id);
  json.text("text", explanation_sentence(checked.calculated, explanation));
  json.text("ask", explanation_question(explanation));
  write_changes(json, explanation);
  if (const std::string reading = reading_of(explanation); !reading.empty()) json.word("reading", reading);
  if (explanation.rounded_at_each_step) json.boolean("rounded_at_each_step", true);
  if (explanation.on_the_letters_income) json.boolean("on_the_letters_income", true);
  json.amount("weekly", explanation.weekly);
  if (explanation.gross_weekly_income) json.amount("gross_weekly_income", *explanation.gross_weekly_income);
  json.close('}');
}

void write_end(Writer& json, std::string_view key, const std::optional<Money>& end)
{
  end ? json.amount(key, *end) : json.copy(key, "null");
}

void write_income(Writer& json, const IncomeThatFits& income)
{
  json.key("income_that_fits");
  json.open('{');
  json.amount("from", income.weekly.from);
  write_end(json, "to", income.weekly.to);
  json.amount("yearly_from", income.yearly.from);
  write_end(json, "yearly_to", income.yearly.to);
  if (income.nearest_of_several) json.boolean("nearest_of_several", true);
  json.close('}');
}

void write_laws(Writer& json, const LawList& laws, Jurisdiction jurisdiction)
{
  std::vector<std::string> citations;
  for (const Law law : laws.all()) citations.push_back(format::full_citation(law, jurisdiction));
  json.text("law", listed(citations, "and"));
}

void write_next_steps(Writer& json, const std::vector<NextStep>& steps, Jurisdiction jurisdiction)
{
  json.key("next_steps");
  json.open('[');
  for (const NextStep& step : steps) {
    json.next();
    json.open('{');
    json.word("id", text_of(step.id).id);
    json.text("text", next_step_in_words(step.id));
    write_laws(json, text_of(step.id).law, jurisdiction);
    if (step.last_day) json.word("last_day", step.last_day->iso());
    json.close('}');
  }
  json.close(']');
}

/// The result of the case, without its worksheet.
std::string result_of(const Answer& answer)
{
  Worksheet none{Worksheet::Recording::off};
  std::string result;
  write_json(result, {Answer{answer.the_case, answer.rates, answer.readings, answer.in_force,
                             answer.calculation, none}});
  return result;
}

}  // namespace

std::string next_step_in_words(NextStepId id)
{
  const NextStepText& step = text_of(id);
  return filled(step.text, {{"days", std::to_string(step.days)}});
}

void write_check_json(std::string& out, const CheckedLetter& checked)
{
  const LetterReport& report = checked.report;
  {
    Writer json{out};
    json.open(R"({"schema":"cmcalc.check/1",)");
    if (const auto& id = checked.facts.case_id; id.stated()) json.text("case_id", *id);
    json.boolean("agrees", report.check.agrees);
    json.copy("calculated", result_of(checked.calculated));
    write_compared(json, checked);
    if (report.first_difference) {
      json.key("first_difference");
      write_worksheet_line(json, {checked.calculated}, *report.first_difference);
    }
    json.key("explanations");
    json.open('[');
    for (const Explanation& each : report.check.explanations) write_explanation(json, checked, each);
    json.close(']');
    if (report.check.only_rounding) json.boolean("only_rounding", true);
    if (report.check.follows_from_letters_income) json.boolean("follows_from_letters_income", true);
    json.key("told_apart_by");
    json.open('[');
    for (const LetterFigure figure : report.check.told_apart_by) {
      json.next();
      json.put(Word{name_of(figure)});
    }
    json.close(']');
    if (report.income_that_fits) write_income(json, *report.income_that_fits);
    if (report.no_income_fits) json.boolean("no_income_fits", true);
    write_next_steps(json, report.next_steps, checked.calculated.facts().jurisdiction);
    json.close('}');
  }
  out += '\n';
}

}  // namespace cmcalc
