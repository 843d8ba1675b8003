#include "cmcalc/worksheet.hpp"

#include <algorithm>

namespace cmcalc {

Line Worksheet::weekly(Step step, Law law, Line stated, const Regular& regular, Subject subject)
{
  const Fraction ratio = week_of(regular);
  const Money value = stated.value * ratio;
  if (!recording_) return {value};
  return keep({.step = step, .law = law, .operation = Operation::share, .conversion = Conversion::regular_to_week,
               .subject = subject, .unit = regular.unit, .days = regular.days, .ratio = ratio, .value = value},
              {stated});
}

Line Worksheet::sum(Step step, Law law, std::span<const Line> parts, Subject subject)
{
  Money total = parts.empty() ? Money{} : parts.front().value;
  for (std::size_t at = 1; at < parts.size(); ++at) total = total + parts[at].value;
  if (!recording_) return {total};
  return keep({.step = step, .law = law, .operation = Operation::sum, .subject = subject, .value = total}, parts);
}

Line Worksheet::keep_with_figure(Step step, Law law, Operation operation, const Figure& figure, Money value,
                                 std::initializer_list<Line> operands)
{
  // The line of a figure by itself has the provision of its parameter.
  const bool itself = operation == Operation::figure;
  return keep({.step = step, .law = itself ? text_of(figure.parameter).law : law, .operation = operation,
               .uses_figure = true, .parameter = figure.parameter, .row_count = figure.row_count,
               .column_count = figure.column_count, .ratio = figure.value_, .value = value},
              operands);
}

Line Worksheet::keep(const Entry& entry, std::span<const Line> operands)
{
  Entry& kept = entries_.emplace_back(entry);
  kept.first_operand = static_cast<std::uint32_t>(operands_.size());
  kept.operands = static_cast<std::uint16_t>(operands.size());
  for (const Line& operand : operands) operands_.push_back(operand.number);
  return {entry.value, static_cast<std::uint32_t>(entries_.size())};
}

Fraction week_of(const Regular& regular)
{
  switch (regular.unit) {
    case PeriodUnit::week: return 1;
    case PeriodUnit::fortnight: return {1, 2};
    case PeriodUnit::four_weeks: return {1, 4};
    case PeriodUnit::month: return {12 * 7, 365};
    case PeriodUnit::quarter: return {4 * 7, 365};
    case PeriodUnit::year: return {7, 365};
    case PeriodUnit::span: return {7, regular.days};
  }
  return 1;
}

namespace {

/// The amount of `entry` as its operation gives it from the amounts `a` and `b` of its first operands.
Money recomputed(const Worksheet& sheet, const Entry& entry, Money a, Money b)
{
  switch (entry.operation) {
    case Operation::taken: return a;
    case Operation::share: return a * entry.ratio;
    case Operation::less_share: return a - a * entry.ratio;
    case Operation::minus: return a - b;
    case Operation::minus_to_nil: return std::max(Money{}, a - b);
    case Operation::difference: return b * entry.ratio == std::max(a - b, b - a) ? b * entry.ratio : Money{-1};
    case Operation::lesser: return std::min(a, b);
    case Operation::to_penny: return to_penny(a);
    case Operation::sum: {
      Money total;
      for (const std::uint32_t number : sheet.operands(entry)) total = total + sheet.line(number).value;
      return total;
    }
    default: return entry.value;  // what comes from outside, and findings, which have no amount
  }
}

bool finding_follows(const Entry& entry, Money a, Money b)
{
  switch (entry.operation) {
    case Operation::below: return entry.holds == (a < b);
    case Operation::at_most: return entry.holds == (a <= b);
    case Operation::above: return entry.holds == (a > b);
    case Operation::at_least: return entry.holds == (a >= b);
    default: return true;
  }
}

}  // namespace

std::optional<std::uint32_t> first_wrong_line(const Worksheet& sheet)
{
  std::uint32_t number = 0;
  for (const Entry& entry : sheet.entries()) {
    ++number;
    const auto operands = sheet.operands(entry);
    const bool named_before = std::all_of(operands.begin(), operands.end(),
                                          [&](std::uint32_t operand) { return operand >= 1 && operand < number; });
    if (!named_before) return number;
    const Money a = operands.empty() ? Money{} : sheet.line(operands[0]).value;
    const Money b = operands.size() < 2 ? Money{} : sheet.line(operands[1]).value;
    if (entry.value != recomputed(sheet, entry, a, b) || !finding_follows(entry, a, b)) return number;
  }
  return std::nullopt;
}

}  // namespace cmcalc
