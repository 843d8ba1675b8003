// What would change an amount, for people: a list of thresholds, and what is not stated.
#include <algorithm>

#include <fmt/format.h>

#include "core/case_check.hpp"
#include "text/filling.hpp"
#include "text/format.hpp"
#include "text/layout.hpp"
#include "text/wording.hpp"
#include "write/headline.hpp"
#include "write/sentences.hpp"
#include "write/understood.hpp"
#include "write/whatif.hpp"
#include "write/working.hpp"

namespace cmcalc {

namespace {

using format::money;

std::string filled(WhatIf sentence, std::initializer_list<Filling> fillings)
{
  return cmcalc::filled(text_of(sentence), fillings);
}

std::string in_small_letter(std::string_view name)
{
  std::string text{name};
  text.front() = static_cast<char>(text.front() - 'A' + 'a');
  return text;
}

/// Both sentences about a threshold: what has to be so, and how far that is from now.
struct Described {
  std::string what;
  std::string how_far;
};

class Describer {
 public:
  explicit Describer(const Answer& base) : base_{base} {}

  [[nodiscard]] Described operator()(const Threshold& threshold) const
  {
    switch (threshold.id) {
      case ThresholdId::current_income_test: return pay(threshold);
      case ThresholdId::nights_band: return nights(threshold);
      case ThresholdId::other_children: return other_children(threshold);
      case ThresholdId::children: return children(threshold);
      case ThresholdId::child_end: return end_of_children(threshold);
      case ThresholdId::rate:
      case ThresholdId::threshold_800:
      case ThresholdId::cap: return income(threshold);
      case ThresholdId::variation_threshold: return ground(threshold);
      case ThresholdId::table_date:
      case ThresholdId::later_day: break;
    }
    return {filled(WhatIf::from_day, {{"day", format::date(std::get<Date>(threshold.to))}}),
            std::string{
                text_of(threshold.id == ThresholdId::table_date ? WhatIf::new_figure : WhatIf::later_fact)}};
  }

 private:
  /// Which pay changes: "Current pay", "Current profit of self-employment", "Current pay, Acme".
  [[nodiscard]] std::string name_of_pay(const Threshold& threshold) const
  {
    constexpr std::string_view records = "/paying_parent/income/current/";
    const auto& current = base_.facts().income.current;
    if (!threshold.from || !threshold.fact.starts_with(records)) {
      return std::string{text_of(WhatIf::current_pay)};
    }
    const CurrentRecord& record = current[std::stoul(threshold.fact.substr(records.size()))];
    std::string name{text_of(record.kind == CurrentKind::self_employment ? WhatIf::current_profit
                             : record.kind == CurrentKind::pension       ? WhatIf::current_pension
                                                                         : WhatIf::current_pay)};
    if (current.size() > 1 && !record.payer.empty()) name += ", " + visible(record.payer);
    return name;
  }

  [[nodiscard]] Described pay(const Threshold& threshold) const
  {
    const auto amount = [&](const Point& point) {
      return amount_in_words(std::get<Money>(point), threshold.unit);
    };
    const bool current = threshold.beyond.income_basis == IncomeBasis::current;
    const std::string then{text_of(current ? WhatIf::then_current : WhatIf::then_historic)};
    Described both{filled(threshold.upward ? WhatIf::pay_up : WhatIf::pay_down,
                          {{"pay", name_of_pay(threshold)}, {"to", amount(threshold.to)}}),
                   filled(WhatIf::pay_not_stated, {{"then", then}})};
    if (threshold.from) {
      both.how_far = filled(threshold.upward ? WhatIf::pay_up_from : WhatIf::pay_down_from,
                            {{"distance", amount(*threshold.distance())}, {"then", then}});
    }
    return both;
  }

  static std::string number(WhatIf words, std::int64_t count)
  {
    return counted(text_of(words), static_cast<std::size_t>(count));
  }

  static std::string far(const Threshold& threshold)
  {
    return filled(threshold.upward ? WhatIf::nights_more : WhatIf::nights_fewer,
                  {{"distance", number(WhatIf::nights, std::get<std::int64_t>(*threshold.distance()))}});
  }

  /// Children by their names; or, if some have none, by how many they are.
  [[nodiscard]] std::string named(const std::vector<Subject>& subjects) const
  {
    constexpr std::size_t most_named = 3;
    const CaseFacts& facts = base_.facts();
    std::vector<std::string> names;
    for (const Subject subject : subjects) {
      const Child& child = facts.children[subject.position];
      if (!child.id.empty()) names.push_back(visible(child.id));
    }
    const Child& first = facts.children[subjects.front().position];
    const auto& parent = facts.receiving_parents[first.receiving_parent];
    const bool several = facts.receiving_parents.size() > 1;
    if (names.size() == subjects.size() && names.size() <= most_named) return listed(names, "and");
    const bool all = subjects.size() == parent.children;
    if (!all) {
      names.clear();
      names.reserve(subjects.size());
      for (const Subject subject : subjects) names.push_back(visible(name_of_subject(facts, subject)));
      if (names.size() <= most_named) return listed(names, "and");
    }
    std::string children{text_of(WhatIf::the_child)};
    if (subjects.size() == 2) children = text_of(WhatIf::both_children);
    if (subjects.size() > 2) {
      children = filled(WhatIf::each_child, {{"count", std::to_string(subjects.size())}});
    }
    return several ? filled(WhatIf::of_parent, {{"children", children}, {"parent", visible(parent.id)}})
                   : children;
  }

  [[nodiscard]] Described nights(const Threshold& threshold) const
  {
    const std::int64_t to = std::get<std::int64_t>(threshold.to) + (threshold.upward ? 0 : 1);
    return {filled(threshold.upward ? WhatIf::nights_up : WhatIf::nights_down,
                   {{"children", named(threshold.children)}, {"nights", number(WhatIf::nights, to)}}),
            far(threshold)};
  }

  static std::string now(const Threshold& threshold)
  {
    const std::int64_t count = std::get<std::int64_t>(*threshold.from);
    return count == 0 ? std::string{text_of(WhatIf::none_now)}
                      : filled(WhatIf::now_count, {{"count", std::to_string(count)}});
  }

  static Described other_children(const Threshold& threshold)
  {
    const std::int64_t to = std::get<std::int64_t>(threshold.to);
    return {to == 0 ? std::string{text_of(WhatIf::no_other_children)} : number(WhatIf::other_children, to),
            now(threshold)};
  }

  /// With the names of the children who are left out, the last of the receiving parent's, if they have names.
  [[nodiscard]] std::string now_without(const Threshold& threshold) const
  {
    const ReceivingParent& parent = base_.facts().receiving_parents[threshold.receiving_parent];
    std::vector<std::string> names;
    for (auto at = static_cast<std::size_t>(std::get<std::int64_t>(threshold.to)); at < parent.children;
         ++at) {
      const std::string_view id = base_.facts().children[parent.first_child + at].id;
      if (id.empty()) return now(threshold);
      names.push_back(visible(id));
    }
    return filled(WhatIf::now_without,
                  {{"count", std::to_string(parent.children)}, {"children", listed(names, "and")}});
  }

  [[nodiscard]] Described children(const Threshold& threshold) const
  {
    const std::string count = number(WhatIf::child_count, std::get<std::int64_t>(threshold.to));
    const auto& parents = base_.facts().receiving_parents;
    const std::string how_far = threshold.upward ? now(threshold) : now_without(threshold);
    if (parents.size() == 1) return {filled(WhatIf::children, {{"children", count}}), how_far};
    return {filled(WhatIf::children_of,
                   {{"children", count}, {"parent", visible(parents[threshold.receiving_parent].id)}}),
            how_far};
  }

  [[nodiscard]] Described end_of_children(const Threshold& threshold) const
  {
    const Date day = std::get<Date>(threshold.to);
    const bool several = threshold.children.size() > 1;
    return {filled(several ? WhatIf::children_end : WhatIf::child_ends,
                   {{"children", named(threshold.children)}, {"day", format::date(day)}}),
            threshold.changes.empty()
                ? std::string{text_of(WhatIf::last_child)}
                : filled(WhatIf::last_day, {{"day", format::date(*days_after(day, -1))}})};
  }

  static std::string what_then(const Threshold& threshold)
  {
    switch (threshold.id) {
      case ThresholdId::cap:
        return std::string{text_of(threshold.upward ? WhatIf::then_capped : WhatIf::then_not_capped)};
      case ThresholdId::threshold_800:
        return std::string{text_of(threshold.upward ? WhatIf::then_plus : WhatIf::then_not_plus)};
      default:
        return filled(WhatIf::then_rate, {{"rate", in_small_letter(rate_in_words(threshold.beyond.rate))}});
    }
  }

  static Described income(const Threshold& threshold)
  {
    return {filled(threshold.upward ? WhatIf::income_up : WhatIf::income_down,
                   {{"to", money(std::get<Money>(threshold.to))}}),
            filled(threshold.upward ? WhatIf::income_up_from : WhatIf::income_down_from,
                   {{"distance", money(to_penny(std::get<Money>(*threshold.distance())))},
                    {"then", what_then(threshold)}})};
  }

  static Described ground(const Threshold& threshold)
  {
    const auto amount = [&](const Point& point) {
      return amount_in_words(std::get<Money>(point), threshold.unit);
    };
    std::string name{text_of(threshold.ground).name};
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return {filled(threshold.upward ? WhatIf::ground_up : WhatIf::ground_down,
                   {{"ground", name}, {"to", amount(threshold.to)}}),
            filled(threshold.upward ? WhatIf::ground_up_from : WhatIf::ground_down_from,
                   {{"distance", amount(*threshold.distance())}})};
  }

  const Answer& base_;
};

// Columns: what has to be so, the amount, the difference.
constexpr std::size_t what_width = 50;
constexpr std::size_t amount_end = 65;

std::string signed_money(Money amount)
{
  if (amount == Money{}) return {};
  return amount < Money{} ? "− " + money(Money{} - amount) : "+ " + money(amount);
}

/// What each receiving parent would get, if only that is different.
std::string shares_beyond(const Answer& base, const Threshold& threshold)
{
  const auto& parents = base.facts().receiving_parents;
  std::string text;
  if (threshold.by != Money{} || same_is_payable(threshold.beyond, amounts_of(base.calculation))) return text;
  for (std::size_t at = 0; at < parents.size() && at < threshold.beyond.receiving_parents.size(); ++at) {
    text += filled(WhatIf::share, {{"parent", visible(parents[at].id)},
                                   {"weekly", money(threshold.beyond.receiving_parents[at])}});
  }
  return text;
}

void write_threshold(std::string& out, const Answer& base, const Threshold& threshold)
{
  const auto [what, how_far] = Describer{base}(threshold);
  const std::vector<std::string> lines = layout::wrapped(what, what_width);
  std::string first = "  " + lines.front();
  const std::string amount = money(threshold.beyond.weekly);
  first = layout::padded(first, amount_end - format::columns(amount)) + amount;
  const std::string by = signed_money(threshold.by);
  if (!by.empty()) first = layout::padded(first, layout::width - format::columns(by)) + by;
  out += first + '\n';
  for (std::size_t at = 1; at < lines.size(); ++at) out += "  " + lines[at] + '\n';
  const std::string law = format::short_citation(threshold.law, base.facts().jurisdiction);
  layout::append_paragraph(out, how_far + shares_beyond(base, threshold) + " (" + law + ")", "    ");
}

/// What was tried for a fact that is not stated.
std::string tried(const Unstated& fact)
{
  const auto* const range = std::get_if<Unstated::Range>(&fact.tried);
  if (range == nullptr) {
    return std::string{
        text_of(fact.group == FactGroup::status ? WhatIf::tried_statuses : WhatIf::tried_benefits)};
  }
  if (const auto* const most = std::get_if<std::int64_t>(&range->to)) {
    const bool nights = fact.group == FactGroup::nights;
    return filled(nights ? WhatIf::tried_nights : WhatIf::tried_children, {{"most", std::to_string(*most)}});
  }
  if (const auto* const part = std::get_if<Fraction>(&range->to)) {
    return filled(WhatIf::tried_part, {{"most", format::percentage(*part)}});
  }
  return filled(WhatIf::tried_income,
                {{"from", money(std::get<Money>(range->from))}, {"to", money(std::get<Money>(range->to))}});
}

void write_unstated(std::string& out, const Unstated& fact)
{
  const std::string_view assumed = fact.kind == Unstated::Kind::pension
                                       ? text_of(WhatIf::assumed_contributions)
                                       : text_of(fact.group).assumed;
  const std::string amounts =
      filled(WhatIf::between, {{"lowest", money(fact.lowest)}, {"highest", money(fact.highest)}});
  std::string name{assumed};
  name.front() = name.front() >= 'a' ? static_cast<char>(name.front() - 'a' + 'A') : name.front();
  layout::append_paragraph(out, name, "  ");
  layout::append_ends(out, "    " + tried(fact), amounts);
}

/// The amount now, and which fact decides it if income does not.
void write_now(std::string& out, const Answer& base)
{
  const Calculation& calculation = base.calculation;
  out += filled(WhatIf::now, {{"weekly", money(calculation.weekly.value)},
                              {"rate", in_small_letter(rate_in_words(calculation.rate))}});
  out += '\n';
  if (calculation.rate != Rate::nil && calculation.rate != Rate::flat) return;
  for (const WorksheetLine& line : base.sheet.entries()) {
    const bool decides =
        is_finding(line.operation) && line.holds && text_of(line.step).section == Section::status;
    if (!decides) continue;
    const std::string law = format::short_citation(line.law, base.facts().jurisdiction);
    return layout::append_paragraph(
        out, filled(WhatIf::because, {{"finding", line_name(line)}, {"law", law}}), "  ");
  }
}

void write_more_income(std::string& out, const Answer& base, const MoreIncome& more)
{
  const Money by = more.amounts.weekly - base.calculation.weekly.value;
  if (by == Money{}) return;
  layout::append_paragraph(
      out,
      filled(WhatIf::ten_more,
             {{"more", money(more.more)}, {"weekly", money(more.amounts.weekly)}, {"by", signed_money(by)}}),
      "  ");
}

/// How to see one change, and what the amounts are not.
void write_end(std::string& out, const Answer& base)
{
  out += '\n';
  const bool is_determined = base.facts().income.gross_weekly.has_value();
  layout::append_paragraph(
      out, filled(WhatIf::try_one, {{"pay", is_determined ? "gross-weekly=+50" : "income=+200/month"}}));
  const bool northern_ireland = base.facts().jurisdiction == Jurisdiction::ni;
  layout::append_paragraph(
      out, cmcalc::filled(
               text_of(northern_ireland ? Sentence::effective_in_northern_ireland : Sentence::effective),
               {{"day", format::date(base.facts().effective_date)}}));
}

}  // namespace

void write_whatif_text(std::string& out, const NearbyCases& nearby)
{
  const Answer& base = nearby.base;
  write_now(out, base);
  if (nearby.more_income) write_more_income(out, base, *nearby.more_income);
  out += '\n';
  if (nearby.thresholds.empty()) {
    layout::append_paragraph(out, text_of(WhatIf::no_edge));
  } else {
    out.append(text_of(WhatIf::edges)).append("\n");
    for (const Threshold& each : nearby.thresholds) write_threshold(out, base, each);
  }
  if (!nearby.unstated.empty()) {
    out.append("\n").append(text_of(WhatIf::not_stated)).append("\n");
    for (const Unstated& each : nearby.unstated) write_unstated(out, each);
  }
  write_end(out, base);
}

}  // namespace cmcalc
