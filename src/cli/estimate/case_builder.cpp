#include "cli/estimate/case_builder.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "cmcalc/case.hpp"

namespace cmcalc::cli {

namespace {

bool is_kind(const HmrcRecordFacts& record, HmrcKind kind)
{
  return record.kind.stated() && *record.kind == kind;
}

bool is_pay(const HmrcRecordFacts& record) { return is_kind(record, HmrcKind::employment); }

bool is_relief(const HmrcRecordFacts& record) { return is_kind(record, HmrcKind::relief_at_source_pension); }

/// Completes HMRC's records with what follows from the day and the other records. A tax year: pay is of the
/// last one ended, everything else of the same year as pay. And the source: pay of a year with unearned
/// income is on the same self-assessment return, because PAYE records are passed over beside one.
void complete(RecyclingVector<HmrcRecordFacts>& records, const Fact<Date>& day)
{
  Fact<TaxYear> year =
      day.stated() ? Fact<TaxYear>{last_tax_year_ended_before(*day)} : Fact<TaxYear>::unreadable();
  std::optional<TaxYear> of_pay;
  for (HmrcRecordFacts& record : records) {
    if (!is_pay(record)) continue;
    if (record.tax_year.absent()) record.tax_year = year;
    if (record.tax_year.stated()) of_pay = std::max(of_pay, std::optional{*record.tax_year});
  }
  if (of_pay) year = *of_pay;
  for (HmrcRecordFacts& record : records) {
    if (record.tax_year.absent()) record.tax_year = year;
  }
  for (HmrcRecordFacts& record : records) {
    const bool on_a_return = std::any_of(records.begin(), records.end(), [&](const HmrcRecordFacts& other) {
      return !is_pay(other) && !is_relief(other) && other.tax_year.stated() && record.tax_year.stated() &&
             *other.tax_year == *record.tax_year;
    });
    if (on_a_return && !is_relief(record)) record.source = Source::self_assessment;
  }
}

}  // namespace

CaseBuilder::CaseBuilder(Date today)
{
  stated_.facts.effective_date = today;
  (void)stated_.facts.paying_parent.emplace();
  (void)stated_.facts.receiving_parents.emplace();
}

std::string CaseBuilder::target_of(const Option& option) const
{
  constexpr std::string_view new_entry = "/-";
  if (!option.fact.ends_with(new_entry)) return std::string{option.fact};
  return next_in(option.fact.substr(0, option.fact.size() - new_entry.size()));
}

std::string CaseBuilder::next_in(std::string_view list) const
{
  return fmt::format("{}/{}", list, entries_of(list));
}

std::size_t CaseBuilder::entries_of(std::string_view list) const
{
  // An entry that cannot be read has no value, but a problem.
  const auto is_refused = [&](const std::string& entry) {
    return std::any_of(stated_.problems.begin(), stated_.problems.end(),
                       [&](const Problem& problem) { return problem.pointer == entry; });
  };
  for (std::size_t entries = 0;; ++entries) {
    const std::string entry = fmt::format("{}/{}", list, entries);
    if (!value_at(stated_.facts, entry) && !is_refused(entry)) return entries;
  }
}

void CaseBuilder::remember(const ParsedOption& given, const std::string& pointer)
{
  const std::string_view space = given.value.empty() ? "" : " ";
  stated_.origins.push_back({pointer, fmt::format("{}{}{}", given.option->word, space, given.value)});
}

void CaseBuilder::set(const std::string& pointer, const FactValue& value)
{
  if (!set_value(stated_.facts, pointer, value)) throw std::logic_error{"no such fact: " + pointer};
}

void CaseBuilder::refuse(const std::string& pointer, Problem problem)
{
  problem.pointer = pointer;
  stated_.problems.push_back(std::move(problem));
  set_unreadable(pointer);
}

void CaseBuilder::set_unreadable(const std::string& pointer)
{
  (void)cmcalc::set_unreadable(stated_.facts, pointer);
}

void CaseBuilder::add_part_of_pay(const ParsedOption& given, words::PartOfPay part)
{
  pending_.push_back({&given, part});
}

void CaseBuilder::add_contributions(const ParsedOption& given, words::PartOfPay part)
{
  const std::string list = "/paying_parent/income/current";
  const Fact<IncomeFacts>& income = stated_.facts.paying_parent->income;
  std::vector<words::RegularAmount> pay;
  bool readable = true;
  if (income.stated() && income->current.stated()) {
    for (const CurrentRecordFacts& record : *income->current) {
      if (!record.kind.stated() || *record.kind != CurrentKind::employment) continue;
      readable = readable && record.amount.stated() && record.period.stated();
      if (readable) pay.push_back({*record.amount, record.period->unit});
    }
  }
  if (!readable) return;  // that is reported already
  if (pay.empty()) {
    remember(given, list);
    return refuse(list, {Message::percentage_without_pay, {{Argument::given, Given{given.value}}}});
  }
  for (const words::RegularAmount& each : pay) {
    const std::string pointer = next_in(list);
    remember(given, pointer);
    stated_.parts.push_back({entries_of(list), part.ratio, each.amount, each.unit});
    set(pointer + "/kind", CurrentKind::relief_at_source_pension);
    set(pointer + "/amount", words::part_of(each, part));
    set(pointer + "/period", Period{each.unit, {}, {}});
  }
}

StatedCase CaseBuilder::finish()
{
  for (const PendingPart& each : pending_) add_contributions(*each.given, each.part);
  Fact<IncomeFacts>& income = (*stated_.facts.paying_parent).income;
  if (income.stated() && income->hmrc.stated()) complete(*(*income).hmrc, stated_.facts.effective_date);
  return std::move(stated_);
}

}  // namespace cmcalc::cli
