// Two cases side by side, for people.
#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "text/filling.hpp"
#include "text/format.hpp"
#include "text/layout.hpp"
#include "text/wording.hpp"
#include "write/changes.hpp"
#include "write/headline.hpp"
#include "write/sentences.hpp"
#include "write/whatif.hpp"
#include "write/working.hpp"
#include "write/worksheet_lines.hpp"

namespace cmcalc {

namespace {

using format::money;

std::string filled(WhatIf sentence, std::initializer_list<Filling> fillings)
{
  return cmcalc::filled(text_of(sentence), fillings);
}

void sentence(std::string& out, const std::string& text) { layout::append_paragraph(out, text, "  "); }

void heading(std::string& out, WhatIf title) { out.append("\n").append(text_of(title)).append("\n"); }

std::string signed_money(Money amount)
{
  return amount < Money{} ? "− " + money(Money{} - amount) : "+ " + money(amount);
}

void write_amounts(std::string& out, const CaseComparison& comparison)
{
  const std::string before = money(comparison.base.weekly);
  const Money by = comparison.by();
  if (by == Money{}) {
    out.append(filled(WhatIf::stays, {{"old", before}})).append("\n");
  } else {
    const Money size = by < Money{} ? Money{} - by : by;
    out.append(filled(WhatIf::becomes, {{"old", before}, {"new", money(comparison.changed.weekly)}}));
    out.append("\n");
    sentence(out,
             filled(WhatIf::difference,
                    {{"difference", money(size)},
                     {"year", money(by < Money{} ? Money{} - comparison.by_year() : comparison.by_year())},
                     {"more", std::string{text_of(by < Money{} ? WhatIf::less_word : WhatIf::more_word)}}}));
  }
  if (comparison.base.rate == comparison.changed.rate) return;
  sentence(out, filled(WhatIf::rate_changes, {{"old", std::string{rate_in_words(comparison.base.rate)}},
                                              {"new", std::string{rate_in_words(comparison.changed.rate)}}}));
}

/// What each receiving parent gets, if there are several in either case.
void write_parents(std::string& out, const ComparedCases& compared)
{
  const auto& before = compared.base.facts().receiving_parents;
  const auto& after = compared.changed.facts().receiving_parents;
  const auto& old_amounts = compared.comparison.base.receiving_parents;
  const auto& new_amounts = compared.comparison.changed.receiving_parents;
  if (before.size() < 2 && after.size() < 2) return;
  const auto place_of = [](const auto& parents, std::string_view id) {
    std::size_t at = 0;
    while (at < parents.size() && parents[at].id != id) ++at;
    return at;
  };
  for (std::size_t at = 0; at < before.size(); ++at) {
    const std::size_t now = place_of(after, before[at].id);
    const bool left = now == after.size();
    const bool same = !left && new_amounts[now] == old_amounts[at];
    sentence(out, filled(left   ? WhatIf::to_no_parent
                         : same ? WhatIf::to_parent_same
                                : WhatIf::to_parent,
                         {{"parent", visible(before[at].id)},
                          {"old", money(old_amounts[at])},
                          {"new", left ? std::string{} : money(new_amounts[now])}}));
  }
  for (std::size_t at = 0; at < after.size(); ++at) {
    if (place_of(before, after[at].id) < before.size()) continue;
    sentence(out, filled(WhatIf::to_new_parent,
                         {{"parent", visible(after[at].id)}, {"new", money(new_amounts[at])}}));
  }
}

/// A key, or a word of the contract, for people: "left education on".
std::string spoken(std::string_view word)
{
  std::string text{word};
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

/// The id of the child at a position of a receiving parent; empty if it has none.
std::string id_of_child(const CaseFacts& facts, std::size_t parent, std::size_t child)
{
  if (parent >= facts.receiving_parents.size()) return {};
  const ReceivingParent& whose = facts.receiving_parents[parent];
  return child < whose.children ? visible(facts.children[whose.first_child + child].id) : std::string{};
}

/// The id of the receiving parent at a position.
std::string id_of_parent(const CaseFacts& facts, std::size_t position)
{
  return position < facts.receiving_parents.size() ? visible(facts.receiving_parents[position].id)
                                                   : std::string{};
}

/// The steps of a pointer.
std::vector<std::string> steps_of(std::string_view pointer)
{
  std::vector<std::string> steps;
  while (!pointer.empty()) {
    const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
    steps.emplace_back(pointer.substr(1, end - 1));
    pointer.remove_prefix(end);
  }
  return steps;
}

/// A word of a name with its position in a list: "hmrc 1"; with a capital letter if the name begins with it.
std::string name_part(std::string word, std::optional<std::size_t> position, bool first)
{
  if (position) word += fmt::format(" {}", *position + 1);
  if (first && word.front() >= 'a' && word.front() <= 'z')
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return word;
}

/// A fact for people: "Ellis, nights"; "Income, hmrc 1, amount".
std::string spoken_name(const FactDifference& fact, const ComparedCases& compared)
{
  const CaseFacts& facts = (fact.old_value ? compared.base : compared.changed).facts();
  const bool several = compared.base.facts().receiving_parents.size() > 1 ||
                       compared.changed.facts().receiving_parents.size() > 1;
  const std::vector<std::string> steps = steps_of(fact.pointer);
  std::vector<std::string> names;
  std::size_t parent = 0;
  for (std::size_t at = 0; at < steps.size(); ++at) {
    const std::string& step = steps[at];
    if (step == "paying_parent") continue;
    std::optional<std::size_t> position;
    if (at + 1 < steps.size() && steps[at + 1].find_first_not_of("0123456789") == std::string::npos) {
      position = std::stoul(steps[++at]);
    }
    std::string id;
    if (position && step == "receiving_parents") {
      parent = *position;
      if (!several) continue;
      id = id_of_parent(facts, parent);
    } else if (position && step == "children") {
      id = id_of_child(facts, parent, *position);
    }
    const std::string word =
        position && step == "children" ? std::string{text_of(WhatIf::child)} : spoken(step);
    names.push_back(id.empty() ? name_part(word, position, names.empty()) : id);
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

/// "£3,300.00", "3 June 2026", "state pension"
std::string spoken_value(const std::optional<FactValue>& value)
{
  if (!value) return std::string{text_of(WhatIf::not_stated_value)};
  if (const auto* const amount = std::get_if<Money>(&*value)) return money(*amount);
  if (const auto* const day = std::get_if<Date>(&*value)) return format::date(*day);
  if (const auto* const text = std::get_if<std::string>(&*value)) return quoted(*text);
  if (const auto* const yes = std::get_if<bool>(&*value)) {
    return std::string{text_of(*yes ? WhatIf::yes : WhatIf::no)};
  }
  if (const auto* const nights = std::get_if<Nights>(&*value); nights != nullptr && nights->days.stated()) {
    return filled(WhatIf::nights_of_days, {{"count", std::to_string(nights->count.value_or(0))},
                                           {"days", std::to_string(*nights->days)}});
  }
  std::string text;
  write_fact(text, *value);
  std::erase(text, '"');
  if (text == "{}") return std::string{text_of(WhatIf::stated_value)};
  return text == "[]" ? std::string{text_of(WhatIf::none)} : spoken(text);
}

void write_facts(std::string& out, const ComparedCases& compared)
{
  if (compared.comparison.facts.empty()) return;
  heading(out, WhatIf::facts);
  for (const FactDifference& fact : compared.comparison.facts) {
    sentence(out, filled(WhatIf::fact, {{"fact", spoken_name(fact, compared)},
                                        {"old", spoken_value(fact.old_value)},
                                        {"new", spoken_value(fact.new_value)}}));
  }
}

/// What each change comes to alone. A single change has the whole difference.
void write_each(std::string& out, const ComparedCases& compared)
{
  if (compared.changes.size() < 2) return;
  heading(out, WhatIf::alone);
  for (std::size_t at = 0; at < compared.changes.size(); ++at) {
    const auto& by = compared.comparison.each[at];
    layout::append_ends(out, "  " + visible(compared.changes[at]),
                        by ? signed_money(*by) : std::string{text_of(WhatIf::alone_refused)});
  }
  const auto together = compared.comparison.together();
  if (together && *together != Money{}) {
    layout::append_ends(out, fmt::format("  {}", text_of(WhatIf::together)), signed_money(*together));
  }
}

/// Whether a working is no more than the amount itself: "60 nights", "£800.00, in force from 10 December
/// 2012".
bool says_amount(std::string_view working, std::string_view amount)
{
  if (amount.empty() || !working.starts_with(amount)) return false;
  working.remove_prefix(amount.size());
  const bool is_money = amount.starts_with("£");
  return working.empty() || working.starts_with(',') || working.starts_with(" (") ||
         working.starts_with(" a ") || (!is_money && working.starts_with(' '));
}

/// A step of a working: its name, how it was worked out, and its law.
void write_step(std::string& out, WhatIf side, const Answer& answer, std::size_t at)
{
  const std::string first = fmt::format("  {}", text_of(side));
  const auto entries = answer.sheet.entries();
  if (at >= entries.size()) return layout::append_paragraph(out, text_of(WhatIf::no_line), first);
  const CalculatedCase calculated{answer};
  const WorksheetLine& line = entries[at];
  const std::string who = name_of_subject(answer.facts(), line.subject);
  std::string text = who.empty() ? line_name(line) : fmt::format("{}: {}", visible(who), line_name(line));
  const std::string amount = shown_amount(line);
  const std::string working = line_working(calculated, line);
  if (!amount.empty() && !says_amount(working, amount)) text += ", " + amount;
  if (!working.empty()) text += (says_amount(working, amount) ? ", " : "; ") + working;
  text += fmt::format(" ({})", format::short_citation(line.law, answer.facts().jurisdiction));
  layout::append_paragraph(out, text, first);
}

void write_first_difference(std::string& out, const ComparedCases& compared)
{
  heading(out, WhatIf::first_difference);
  const auto first = first_difference(compared.base, compared.changed);
  if (!first) return sentence(out, std::string{text_of(WhatIf::same_working)});
  write_step(out, WhatIf::before_line, compared.base, first->base);
  write_step(out, WhatIf::after_line, compared.changed, first->changed);
}

}  // namespace

void write_changed_text(std::string& out, const ComparedCases& compared)
{
  write_amounts(out, compared.comparison);
  write_parents(out, compared);
  write_facts(out, compared);
  write_each(out, compared);
  write_first_difference(out, compared);
}

}  // namespace cmcalc
