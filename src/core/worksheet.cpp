#include "cmcalc/worksheet.hpp"

#include <algorithm>

namespace cmcalc {

LineNumber Worksheet::keep(const WorksheetLine& entry, std::initializer_list<LineNumber> operands)
{
  WorksheetLine& kept = entries_.emplace_back(entry);
  kept.first_operand = static_cast<std::uint32_t>(operands_.size());
  kept.operands = static_cast<std::uint16_t>(operands.size());
  operands_.insert(operands_.end(), operands.begin(), operands.end());
  return static_cast<LineNumber>(entries_.size());
}

template <typename Operand>
LineNumber Worksheet::keep_of_list(const WorksheetLine& entry, std::span<const Operand> operands)
{
  const LineNumber number = keep(entry, {});
  for (const Operand& operand : operands) operands_.push_back(operand.number);
  entries_.back().operands = static_cast<std::uint16_t>(operands.size());
  return number;
}

Amount Worksheet::weekly(Step step, Law law, const Amount& stated, const Regular& regular, Subject subject,
                         Readings::RegularPay reading)
{
  const Fraction ratio = week_of(regular, reading);
  const Money value = stated.value * ratio;
  return {value, is_recording() ? keep({.step = step,
                                        .law = law,
                                        .operation = Operation::share,
                                        .conversion = Conversion::regular_to_week,
                                        .subject = subject,
                                        .unit = regular.unit,
                                        .days = regular.days,
                                        .ratio = ratio,
                                        .value = value},
                                       {stated.number})
                                : 0};
}

Amount Worksheet::sum(Step step, Law law, std::span<const Amount> parts, Subject subject)
{
  Money total;
  for (const Amount& part : parts) total = total + part.value;
  const WorksheetLine line{
      .step = step, .law = law, .operation = Operation::sum, .subject = subject, .value = total};
  return {total, is_recording() ? keep_of_list(line, parts) : 0};
}

LineNumber Worksheet::keep_band(Step step, Law law, const Number& nights, const Rates& rates,
                                Parameter thresholds, Parameter fractions, Subject subject, unsigned band)
{
  // The operands: the nights, the threshold reached and its fraction, the threshold not reached.
  const Number none{};
  const bool is_last = band == rates.entry(thresholds)->rows;
  const Number reached = band == 0 ? none : figure_number(rates.figure(thresholds, band - 1));
  const Number fraction = band == 0 ? none : figure_number(rates.figure(fractions, band - 1));
  const Number next = is_last ? none : figure_number(rates.figure(thresholds, band));
  return keep(
      {.step = step, .law = law, .operation = Operation::band, .subject = subject, .ratio = fraction.value},
      {nights.number, reached.number, fraction.number, next.number});
}

Number Worksheet::both_parts(Step step, Law law, const Number& a, const Number& b, Subject subject)
{
  const Fraction value = std::min(Fraction{1}, a.value + b.value);
  return {value, is_recording() ? keep({.step = step,
                                        .law = law,
                                        .operation = Operation::both_parts,
                                        .subject = subject,
                                        .ratio = value},
                                       {a.number, b.number})
                                : 0};
}

LineNumber Worksheet::keep_average(Step step, Law law, std::span<const Number> parts, unsigned count,
                                   Subject subject, Fraction value)
{
  return keep_of_list({.step = step,
                       .law = law,
                       .operation = Operation::average,
                       .subject = subject,
                       .row_count = static_cast<std::uint16_t>(count),
                       .ratio = value},
                      parts);
}

bool Worksheet::reaches(Step step, Law law, const Number& a, const Number& b, Subject subject)
{
  const bool holds = a.value >= b.value;
  if (is_recording()) {
    keep({.step = step, .law = law, .operation = Operation::reaches, .subject = subject, .holds = holds},
         {a.number, b.number});
  }
  return holds;
}

LineNumber Worksheet::keep_amount(Step step, Law law, Operation operation, Money value,
                                  std::initializer_list<LineNumber> operands, Subject subject)
{
  return keep({.step = step, .law = law, .operation = operation, .subject = subject, .value = value},
              operands);
}

void Worksheet::keep_finding(Step step, Law law, Operation operation, bool holds,
                             std::initializer_list<LineNumber> operands)
{
  keep({.step = step, .law = law, .operation = operation, .holds = holds}, operands);
}

LineNumber Worksheet::keep_figure(Figure figure, Money value)
{
  // A line that is only a figure has the provision of its parameter.
  return keep_with_figure(Step::figure, text_of(figure.parameter).law, Operation::figure, figure, value, {});
}

LineNumber Worksheet::keep_with_figure(Step step, Law law, Operation operation, Figure figure, Money value,
                                       std::initializer_list<LineNumber> operands)
{
  return keep({.step = step,
               .law = law,
               .operation = operation,
               .uses_figure = true,
               .parameter = figure.parameter,
               .row_count = figure.row_count,
               .column_count = figure.column_count,
               .ratio = figure.value(),
               .value = value},
              operands);
}

Fraction week_of(const Regular& regular, Readings::RegularPay reading)
{
  const bool by_52 = reading == Readings::RegularPay::by_52;
  const Fraction week_of_year = by_52 ? Fraction{1, 52} : Fraction{7, 365};
  switch (regular.unit) {
    case PeriodUnit::week: return 1;
    case PeriodUnit::fortnight: return {1, 2};
    case PeriodUnit::four_weeks: return {1, 4};
    case PeriodUnit::month:
      return reading == Readings::RegularPay::divided_by_4_33 ? Fraction{100, 433}
                                                              : Fraction{12} * week_of_year;
    case PeriodUnit::quarter: return Fraction{4} * week_of_year;
    case PeriodUnit::year: return week_of_year;
    case PeriodUnit::span: return {7, regular.days};
  }
  return 1;
}

namespace {

/// Recomputes one line from those it names, or from other amounts in their place.
class Recomputed {
 public:
  Recomputed(const Worksheet& sheet, const WorksheetLine& entry, std::span<const Money> amounts = {})
      : sheet_{sheet}, entry_{entry}, operands_{sheet.operands(entry)}, amounts_{amounts}
  {
  }

  [[nodiscard]] bool agrees() const
  {
    if (is_finding(entry_.operation)) return entry_.holds == finding();
    if (is_number(entry_.operation)) return entry_.ratio == number();
    // The ratio of a difference is that to its second amount.
    const bool is_difference = entry_.operation == Operation::difference;
    return entry_.value == amount() && (!is_difference || amount_of(1) * entry_.ratio == entry_.value);
  }

  [[nodiscard]] Money amount() const
  {
    const Money a = amount_of(0);
    const Money b = amount_of(1);
    switch (entry_.operation) {
      case Operation::taken: return a;
      case Operation::share:
      case Operation::times_count: return a * entry_.ratio;
      case Operation::less_share: return a - a * entry_.ratio;
      case Operation::less_part: return a - a * number_of(1);
      case Operation::sum: return sum();
      case Operation::minus: return a - b;
      case Operation::minus_to_nil: return std::max(Money{}, a - b);
      case Operation::difference: return std::max(a - b, b - a);
      case Operation::lesser: return std::min(a, b);
      case Operation::greater: return std::max(a, b);
      case Operation::to_penny: return to_penny(a);
      default: return entry_.value;  // what comes from outside
    }
  }

 private:
  /// The amount and the number of an operand; zero if there is none.
  [[nodiscard]] Money amount_of(std::size_t at) const
  {
    if (at >= operands_.size()) return {};
    return amounts_.empty() ? sheet_.line(operands_[at]).value : amounts_[at];
  }
  [[nodiscard]] Fraction number_of(std::size_t at) const
  {
    return operands_[at] == 0 ? Fraction{} : sheet_.line(operands_[at]).ratio;
  }

  [[nodiscard]] Money sum() const
  {
    Money total;
    for (std::size_t at = 0; at < operands_.size(); ++at) total = total + amount_of(at);
    return total;
  }

  [[nodiscard]] Fraction number() const
  {
    switch (entry_.operation) {
      case Operation::band: {
        const bool reached = operands_[1] == 0 || number_of(0) >= number_of(1);
        const bool next = operands_[3] != 0 && number_of(0) >= number_of(3);
        return reached && !next ? number_of(2) : Fraction{-1};
      }
      case Operation::both_parts: return std::min(Fraction{1}, number_of(0) + number_of(1));
      case Operation::average: {
        Fraction total;
        for (std::size_t at = 0; at < operands_.size(); ++at) total = total + number_of(at);
        return total / Fraction{entry_.row_count};
      }
      default: return entry_.ratio;  // what comes from outside
    }
  }

  [[nodiscard]] bool finding() const
  {
    const Money a = amount_of(0);
    const Money b = amount_of(1);
    switch (entry_.operation) {
      case Operation::below: return a < b;
      case Operation::at_most: return a <= b;
      case Operation::above: return a > b;
      case Operation::at_least: return a >= b;
      case Operation::reaches: return number_of(0) >= number_of(1);
      default: return entry_.holds;  // a fact
    }
  }

  const Worksheet& sheet_;
  const WorksheetLine& entry_;
  std::span<const LineNumber> operands_;
  std::span<const Money> amounts_;  ///< in the place of those of the operands; empty for their own
};

}  // namespace

Money worked_out_from(const Worksheet& sheet, const WorksheetLine& entry, std::span<const Money> amounts)
{
  return Recomputed{sheet, entry, amounts}.amount();
}

std::optional<LineNumber> first_wrong_line(const Worksheet& sheet)
{
  LineNumber number = 0;
  for (const WorksheetLine& entry : sheet.entries()) {
    ++number;
    const auto operands = sheet.operands(entry);
    // Only a band that does not begin, or does not end, may lack an operand.
    const bool may_lack = entry.operation == Operation::band;
    const bool named_before = std::all_of(operands.begin(), operands.end(), [&](LineNumber operand) {
      return operand < number && (operand >= 1 || may_lack);
    });
    if (!named_before || !Recomputed{sheet, entry}.agrees()) return number;
  }
  return std::nullopt;
}

}  // namespace cmcalc
