/// @file
/// What the tests of golden cases share: the files of tests/cases, and a calculated case as the text
/// that such a file expects.
#pragma once

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmcalc/calculator.hpp"
#include "read/json/case_reader.hpp"
#include "write/write.hpp"

namespace cmcalc::test {

using Json = nlohmann::json;

inline std::filesystem::path golden_directory()
{
  return std::filesystem::path{CMCALC_SOURCE_DIR} / "tests" / "cases";
}

/// The names of all golden cases, without ".json", sorted.
inline std::vector<std::string> golden_names()
{
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator{golden_directory()}) {
    if (entry.path().extension() == ".json") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// The golden case `name`. @throws nlohmann::json::exception if there is none, or it is not JSON
inline Json golden(const std::string& name)
{
  return Json::parse(std::ifstream{golden_directory() / (name + ".json")});
}

/// "1234.50": pounds with two decimals, to the nearest penny, half a penny up.
inline std::string pounds_text(Money amount)
{
  const Int128 doubled = 2 * amount.pence.num() + amount.pence.den();
  const Int128 divisor = 2 * amount.pence.den();
  const Int128 pence = doubled / divisor - (doubled % divisor < 0 ? 1 : 0);
  const Int128 size = pence < 0 ? -pence : pence;
  const std::string rest = std::to_string(static_cast<std::int64_t>(size % 100));
  return (pence < 0 ? "-" : "") + std::to_string(static_cast<std::int64_t>(size / 100)) + "." +
         (rest.size() < 2 ? "0" : "") + rest;
}

inline std::string text(Rate rate)
{
  constexpr std::array names = {"nil", "flat", "reduced", "basic", "basic_plus", "default", "none"};
  return names.at(static_cast<std::size_t>(rate));
}

inline std::string text(IncomeBasis basis)
{
  constexpr std::array names = {"stated", "historic", "current", "estimated", "default", "not_needed"};
  return names.at(static_cast<std::size_t>(basis));
}

/// A calculated case, in the words of the file: every amount as text with two decimals.
struct GoldenAnswer {
  std::vector<std::string> refused;  ///< ids of the problems; then there is nothing else
  Json values;                       ///< the keys that "expect" may have, but for "lines" and "refused"
  Worksheet sheet;
  std::vector<std::string> receiving_parents;  ///< ids
  std::vector<std::string> children;           ///< "A, child 2", or "A, Robin" if there is an id
};

inline Json payments_of(const Answer& calculated)
{
  Json values;
  const CalendarAmounts periods = payments(calculated).total;
  values["periods"] = {{"fortnight", pounds_text(periods.fortnight.value)},
                       {"four_weeks", pounds_text(periods.four_weeks.value)},
                       {"month", pounds_text(periods.month.value)},
                       {"year", pounds_text(periods.year.value)}};
  values["collect_and_pay"] = nullptr;
  if (const auto fees = collect_and_pay(calculated)) {
    Json each = Json::array();
    for (std::size_t at = 0; at < fees->receiving_parents.size(); ++at) {
      each.push_back({{"id", calculated.facts().receiving_parents[at].id},
                      {"payer_pays", pounds_text(fees->receiving_parents[at].pays.value)},
                      {"receives", pounds_text(fees->receiving_parents[at].receives.value)}});
    }
    values["collect_and_pay"] = {{"payer_pays", pounds_text(fees->pays.value)}, {"receiving_parents", each}};
  }
  return values;
}

inline Json rounding_once(const Answer& calculated)
{
  const auto note = rounding_note(calculated);
  if (!note) return nullptr;
  const bool of_one = note->subject.kind == Subject::Kind::receiving_parent;
  return pounds_text(note->amount) +
         (of_one ? "@" + std::string{calculated.facts().receiving_parents[note->subject.position].id} : "");
}

inline std::string child_text(const CaseFacts& facts, const Child& child)
{
  std::string text{facts.receiving_parents[child.receiving_parent].id};
  text += ", ";
  return child.id.empty() ? text + "child " + std::to_string(child.position + 1) : text.append(child.id);
}

/// The receiving parent or child that something concerns; empty for anything else.
inline std::string subject_text(const CaseFacts& facts, Subject subject)
{
  switch (subject.kind) {
    case Subject::Kind::receiving_parent: return std::string{facts.receiving_parents[subject.position].id};
    case Subject::Kind::child: return child_text(facts, facts.children[subject.position]);
    default: return {};
  }
}

/// Whether each finding of the worksheet holds: true or false by "id" or "id@who", or, of several, a list.
/// With the tax year that it is about, if there is one.
inline Json findings(const CaseFacts& facts, const Worksheet& sheet)
{
  Json all = Json::object();
  for (const WorksheetLine& entry : sheet.entries()) {
    if (!is_finding(entry.operation)) continue;
    const std::string who = subject_text(facts, entry.subject);
    const std::string year = entry.tax_year == TaxYear{} ? "" : " " + entry.tax_year.text();
    Json& found = all[std::string{text_of(entry.step).id} + (who.empty() ? "" : "@" + who) + year];
    if (found.is_null()) {
      found = entry.holds;
    } else {
      if (!found.is_array()) found = Json::array({found});
      found.push_back(entry.holds);
    }
  }
  return all;
}

/// The values that the text of `note` needs: only those that differ from an empty note.
inline Json note_values(const CaseFacts& facts, const Note& note)
{
  Json values = Json::object();
  if (note.amount != Money{}) values["amount"] = pounds_text(note.amount);
  if (note.second_amount != Money{}) values["second_amount"] = pounds_text(note.second_amount);
  if (note.count != 0) values["count"] = note.count;
  if (note.tax_year != TaxYear{}) values["tax_year"] = note.tax_year.text();
  if (note.first_tax_year != TaxYear{}) values["first_tax_year"] = note.first_tax_year.text();
  for (std::size_t at = 0; at < benefit_count; ++at) {
    if (note.benefits[at]) values["benefits"].push_back(text_of(static_cast<Benefit>(at)).code);
  }
  if (note.id == NoteId::ground_without_effect) values["ground"] = text_of(note.ground).id;
  for (std::size_t at = 0; at < fact_group_count; ++at) {
    if (note.facts[at]) values["facts"].push_back(text_of(static_cast<FactGroup>(at)).id);
  }
  if (note.id == NoteId::ground_without_effect || note.id == NoteId::fact_without_effect) {
    values["reason"] = text_of(note.reason).id;
  }
  const std::string who = subject_text(facts, note.subject);
  if (!who.empty()) values["subject"] = who;
  return values;
}

inline Json alternative(const std::optional<Calculation::Alternative>& other)
{
  if (!other) return nullptr;
  return {{"weekly", pounds_text(other->weekly)}, {"rate", text(other->rate)}};
}

/// The answer for the case document `document` by the figures of `tables`.
inline GoldenAnswer answer(const std::string& document,
                           Worksheet::Recording recording = Worksheet::Recording::on,
                           const Tables& tables = built_in_tables())
{
  GoldenAnswer answer{{}, {}, Worksheet{recording}, {}, {}};
  Problems problems;
  CaseReader reader;
  const Facts* const facts = reader.read(document, problems);
  Calculator calculator{recording, as_read, tables};
  const Answer* const found = facts == nullptr ? nullptr : calculator.answer(*facts, problems);
  for (const Problem& problem : problems) answer.refused.emplace_back(text_of(problem.id).id);
  if (found == nullptr) return answer;

  const CaseFacts& of = found->facts();
  const Calculation& calculation = found->calculation;
  Json& values = answer.values;
  values = payments_of(*found);
  values["weekly"] = pounds_text(calculation.weekly.value);
  values["rate"] = text(calculation.rate);
  values["income_basis"] = text(calculation.income_basis);
  values["gross_weekly_income"] = nullptr;
  if (const auto& income = calculation.gross_weekly_income)
    values["gross_weekly_income"] = pounds_text(income->value);
  values["without_variation"] = alternative(calculation.without_variation);
  values["with_variation"] = alternative(calculation.with_variation);
  values["award_difference"] = nullptr;
  if (const auto difference = found->award_difference())
    values["award_difference"] = pounds_text(*difference);
  values["note_values"] = Json::object();
  values["receiving_parents"] = Json::array();
  for (std::size_t at = 0; at < calculation.receiving_parents.size(); ++at) {
    const ReceivingParent& parent = of.receiving_parents[at];
    values["receiving_parents"].push_back(
        {{"id", parent.id},
         {"weekly", pounds_text(calculation.receiving_parents[at].weekly.value)},
         {"children", parent.qualifying_children}});
    answer.receiving_parents.emplace_back(parent.id);
  }
  for (const Child& child : of.children) answer.children.push_back(child_text(of, child));
  std::vector<std::string> notes;
  for (const Note& note : calculation.notes.all()) {
    notes.emplace_back(text_of(note.id).id);
    values["note_values"][notes.back()].push_back(note_values(of, note));
  }
  std::sort(notes.begin(), notes.end());
  values["notes"] = notes;
  values["rounding_once"] = rounding_once(*found);
  values["findings"] = findings(of, found->sheet);
  answer.sheet = found->sheet;
  return answer;
}

}  // namespace cmcalc::test
