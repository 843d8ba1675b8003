// Income and a variation, as a letter may have counted them.
#include <algorithm>

#include "core/grounds.hpp"
#include "text/filling.hpp"
#include "text/format.hpp"
#include "text/wording.hpp"
#include "write/explanation_ways.hpp"
#include "write/sentences.hpp"
#include "write/understood.hpp"

namespace cmcalc {

namespace {

using format::money;

constexpr std::string_view hmrc = "/paying_parent/income/hmrc";
constexpr std::string_view current = "/paying_parent/income/current";

std::string text(LetterSentence sentence) { return std::string{text_of(sentence)}; }

std::string filled(LetterSentence sentence, std::initializer_list<Filling> fillings)
{
  return cmcalc::filled(text_of(sentence), fillings);
}

/// The sentence of a kind of record: `first` is that of the first kind, and they are in the order of the
/// kinds.
template <typename Kind>
std::string kind_in_words(LetterSentence first, Kind kind)
{
  return text(static_cast<LetterSentence>(static_cast<std::size_t>(first) + static_cast<std::size_t>(kind)));
}

std::string amount_of(const HmrcRecord& record)
{
  return filled(LetterSentence::of_year,
                {{"amount", money(record.amount)}, {"year", record.tax_year.text()}});
}
std::string amount_of(const CurrentRecord& record)
{
  return amount_in_words(record.pay.amount, record.pay.unit);
}

std::string kind_of(const HmrcRecord& record)
{
  return kind_in_words(LetterSentence::hmrc_employment, record.kind);
}
std::string kind_of(const CurrentRecord& record)
{
  return kind_in_words(LetterSentence::current_employment, record.kind);
}

/// "HMRC pay of £12,000.00 (2025-26) from Corner Shop"
template <typename Record>
std::string in_words(const Record& record)
{
  std::string words =
      filled(LetterSentence::record, {{"kind", kind_of(record)}, {"amount", amount_of(record)}});
  if (record.payer.empty()) return words;
  return filled(LetterSentence::record_from, {{"record", words}, {"payer", visible(record.payer)}});
}

/// What `say` says about the record of each change, which is one of HMRC or of current income.
template <typename Say>
std::string of_each_record(const Income& income, std::span<const Change> changes, Say say)
{
  std::vector<std::string> parts;
  for (const Change& change : changes) {
    if (const auto of_hmrc = position_in(hmrc, change)) parts.push_back(say(income.hmrc[*of_hmrc], change));
    if (const auto now = position_in(current, change)) parts.push_back(say(income.current[*now], change));
  }
  return listed(parts, "and");
}

template <typename Value>
const Value& value_of(const Change& change)
{
  return std::get<Value>(*std::get<PointerChange>(change).value);
}

/// "£960.00 and not £1,200.00 (2025-26)"
std::string other_amounts(const Income& income, std::span<const Change> changes)
{
  return of_each_record(income, changes, [](const auto& record, const Change& change) {
    return filled(LetterSentence::instead_of,
                  {{"new", money(value_of<Money>(change))}, {"old", amount_of(record)}});
  });
}

std::string other_periods(const Income& income, std::span<const Change> changes)
{
  std::vector<std::string> parts;
  for (const Change& change : changes) {
    const CurrentRecord& record = income.current[*position_in(current, change)];
    const PeriodUnit unit = value_of<Period>(change).unit;
    parts.push_back(
        filled(LetterSentence::pay_taken_as, {{"kind", kind_of(record)},
                                              {"stated", amount_of(record)},
                                              {"taken", amount_in_words(record.pay.amount, unit)}}));
  }
  return listed(parts, "and");
}

/// The unearned income of changed records; all of the tax year used if a ground was added.
std::string unearned(const Answer& calculated, std::span<const Change> changes)
{
  const Income& income = calculated.facts().income;
  if (position_in(hmrc, changes.front())) {
    return of_each_record(income, changes,
                          [](const auto& record, const Change&) { return in_words(record); });
  }
  std::vector<std::string> parts;
  for (const HmrcRecord& record : income.hmrc) {
    const bool counts = record.kind > HmrcKind::relief_at_source_pension && record.amount > Money{} &&
                        record.tax_year == calculated.calculation.hmrc_year->year;
    if (counts) parts.push_back(in_words(record));
  }
  return listed(parts, "and");
}

// --- a variation -----------------------------------------------------------------------------------------

/// The names of the grounds that changes leave out, each once.
std::string grounds_left_out(const CaseFacts& facts, std::span<const Change> changes)
{
  constexpr std::string_view expenses = "/paying_parent/variation/special_expenses";
  constexpr std::string_view incomes = "/paying_parent/variation/additional_income";
  std::vector<std::string> names;
  const auto add = [&](Ground ground) {
    std::string name{text_of(ground).name};
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  };
  for (const Change& change : changes) {
    if (const auto at = position_in(expenses, change)) add(ground_of(facts.special_expenses[*at].kind));
    if (const auto at = position_in(incomes, change)) add(ground_of(facts.additional_income[*at].kind));
  }
  return listed(names, "and");
}

std::string variation_counted(const CaseFacts& facts, std::span<const Change> changes)
{
  const std::string without = grounds_left_out(facts, changes);
  return without.empty() ? text(LetterSentence::variation_counted)
                         : filled(LetterSentence::variation_counted_without, {{"grounds", without}});
}

}  // namespace

Ways ways_of_income(const Answer& calculated, ExplanationId id, const ChangeSets& sets)
{
  const CaseFacts& facts = calculated.facts();
  const Income& income = facts.income;
  const auto way_of = [&](std::span<const Change> changes) -> std::string {
    switch (id) {
      case ExplanationId::pension_not_deducted:
        return of_each_record(income, changes,
                              [](const auto& record, const Change&) { return amount_of(record); });
      case ExplanationId::pension_amount: return other_amounts(income, changes);
      case ExplanationId::other_tax_year:
        return last_tax_year_ended_before(value_of<Date>(changes.front())).text();
      case ExplanationId::record_missed:
        return of_each_record(income, changes,
                              [](const auto& record, const Change&) { return in_words(record); });
      case ExplanationId::pay_period: return other_periods(income, changes);
      case ExplanationId::unearned_counted: return unearned(calculated, changes);
      case ExplanationId::variation_partly: return grounds_left_out(facts, changes);
      case ExplanationId::variation_counted: return variation_counted(facts, changes);
      default: return {};
    }
  };
  Ways ways;
  for (const auto& changes : sets) ways.push_back(way_of(changes));
  return ways;
}

}  // namespace cmcalc
