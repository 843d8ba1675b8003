// Two cases side by side, for people.
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "text/filling.hpp"
#include "text/format.hpp"
#include "text/layout.hpp"
#include "text/wording.hpp"
#include "write/fact_words.hpp"
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

/// The fact at `pointer`; `before` says whether the first case states it.
std::string named(std::string_view pointer, bool before, const ComparedCases& compared)
{
  const bool several = compared.base.facts().receiving_parents.size() > 1 ||
                       compared.changed.facts().receiving_parents.size() > 1;
  return fact_name(pointer, (before ? compared.base : compared.changed).facts(), several);
}

/// A change as it was written; of one that only names what is different, the fact.
std::string named_change(const std::string& change, const ComparedCases& compared)
{
  if (!change.starts_with('/')) return visible(change);
  const std::string_view pointer = std::string_view{change}.substr(0, change.find('='));
  const auto& facts = compared.comparison.facts;
  const auto fact = std::find_if(facts.begin(), facts.end(), [&](const FactDifference& each) {
    return each.pointer.starts_with(pointer);
  });
  return fact == facts.end() ? visible(change) : named(pointer, fact->old_value.has_value(), compared);
}

void write_facts(std::string& out, const ComparedCases& compared)
{
  if (compared.comparison.facts.empty()) return;
  heading(out, WhatIf::facts);
  for (const FactDifference& fact : compared.comparison.facts) {
    sentence(out, filled(WhatIf::fact, {{"fact", named(fact.pointer, fact.old_value.has_value(), compared)},
                                        {"old", fact_in_words(fact.old_value)},
                                        {"new", fact_in_words(fact.new_value)}}));
  }
}

/// What each change comes to alone. A single change has the whole difference.
void write_each(std::string& out, const ComparedCases& compared)
{
  if (compared.changes.size() < 2) return;
  heading(out, WhatIf::alone);
  for (std::size_t at = 0; at < compared.changes.size(); ++at) {
    const auto& by = compared.comparison.each[at];
    layout::append_ends(out, "  " + named_change(compared.changes[at], compared),
                        !by              ? std::string{text_of(WhatIf::alone_refused)}
                        : *by == Money{} ? std::string{text_of(WhatIf::alone_nothing)}
                                         : signed_money(*by));
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
