// What a note says, with its figures filled in.
#include <string>
#include <vector>

#include <fmt/format.h>

#include "text/filling.hpp"
#include "text/format.hpp"
#include "text/wording.hpp"
#include "write/headline.hpp"
#include "write/working.hpp"

namespace cmcalc {

namespace {

using format::money;

/// Appends "Child Benefit and Housing Benefit".
void add_labels(FilledNote& text, const std::bitset<benefit_count>& benefits)
{
  std::vector<std::string> labels;
  for (std::size_t at = 0; at < benefit_count; ++at) {
    if (benefits[at]) labels.emplace_back(text_of(static_cast<Benefit>(at)).label);
  }
  text.append(listed(labels, "and"));
}

/// "the income, the benefits and the nights"
std::string listed_facts(const FactGroups& facts)
{
  std::vector<std::string> names;
  for (std::size_t at = 0; at < fact_group_count; ++at) {
    if (facts[at]) names.emplace_back(text_of(static_cast<FactGroup>(at)).name);
  }
  return listed(names, "and");
}

/// The shorter times that so many nights may be in, as options write them: "3/7 or 3/14".
std::string arrangements_of(std::uint16_t nights)
{
  std::vector<std::string> arrangements;
  for (const unsigned days : {7U, 14U}) {
    if (nights <= days) arrangements.push_back(fmt::format("{}/{}", nights, days));
  }
  return listed(arrangements, "or");
}

/// Appends the value of the placeholder `name` of a note.
void add_value(FilledNote& text, const CaseFacts& facts, const Note& note, std::string_view name)
{
  constexpr std::string_view count = "count:";
  if (name == "benefits") return add_labels(text, note.benefits);
  if (name == "does_or_do") return text.append(std::string_view{note.benefits.count() == 1 ? "does" : "do"});
  if (name.starts_with(count)) {
    text.append(counted(name.substr(count.size()), note.count));
  } else if (name == "amount") {
    text.append(money(note.amount));
  } else if (name == "second_amount") {
    text.append(money(note.second_amount));
  } else if (name == "count") {
    text.append(std::to_string(note.count));
  } else if (name == "arrangements") {
    text.append(arrangements_of(note.count));
  } else if (name == "tax_year") {
    text.append(note.tax_year.text());
  } else if (name == "first_tax_year") {
    text.append(note.first_tax_year.text());
  } else if (name == "facts") {
    text.append(listed_facts(note.facts));
  } else if (name == "ground") {
    text.append(text_of(note.ground).name);
  } else if (name == "reason") {
    text.append(filled(text_of(note.reason).text,
                       [&](std::string& reason, std::string_view) { reason += note.tax_year.text(); }));
  } else if (name == "subject") {
    text.append(name_of_subject(facts, note.subject));
  } else {  // {whom}
    text.append(note.subject.kind == Subject::Kind::whole_case
                    ? "in total"
                    : "for " + name_of_subject(facts, note.subject));
  }
}

}  // namespace

FilledNote note_text(const CaseFacts& facts, const Note& note)
{
  return filled<FilledNote>(text_of(note.id).text, [&](FilledNote& text, std::string_view name) {
    add_value(text, facts, note, name);
  });
}

}  // namespace cmcalc
