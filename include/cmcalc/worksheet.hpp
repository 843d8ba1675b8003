/// @file
/// The worksheet: every operation of a calculation, in order, with its step and its provision.
///
/// The rules compute by asking the worksheet for an operation, so that nothing can be worked out
/// unexplained, and a figure of the tables can be read in no other way. Lines hold ids and amounts
/// only; texts are looked up when they are read.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <vector>

#include "cmcalc/case.hpp"
#include "cmcalc/ids.hpp"
#include "cmcalc/money.hpp"
#include "cmcalc/readings.hpp"
#include "cmcalc/tables.hpp"
#include "cmcalc/worksheet_line.hpp"

namespace cmcalc {

/// The lines of a calculation, and the operations that work out an amount and add its line.
class Worksheet {
 public:
  enum class Recording : std::uint8_t { on, off };

  /// @param recording  off: the operations compute as always, but no line is kept and nothing is
  ///                   allocated
  explicit Worksheet(Recording recording = Recording::on) : recording_{recording == Recording::on} {}

  /// Forgets the lines, and keeps their memory.
  void clear()
  {
    entries_.clear();
    operands_.clear();
  }

  [[nodiscard]] bool is_recording() const { return recording_; }

  /// The lines, in the order in which they were worked out; the first is number 1.
  [[nodiscard]] const std::vector<WorksheetLine>& entries() const { return entries_; }

  /// The numbers of the lines from which `entry` was worked out.
  [[nodiscard]] std::span<const LineNumber> operands(const WorksheetLine& entry) const
  {
    return std::span{operands_}.subspan(entry.first_operand, entry.operands);
  }

  /// Amount `number`. @pre 1 <= number <= entries().size()
  [[nodiscard]] const WorksheetLine& line(LineNumber number) const { return entries_[number - 1]; }

  // --- amounts that come from outside -------------------------------------------------------------

  Amount given(Step step, Law law, Money amount, Subject subject = {})
  {
    return {amount, is_recording() ? keep_amount(step, law, Operation::given, amount, {}, subject) : 0};
  }

  /// The amount of `regular` as it was stated, for its own period.
  Amount stated(Law law, const Regular& regular, Subject subject)
  {
    return {regular.amount, is_recording() ? keep({.step = Step::amount_stated,
                                                   .law = law,
                                                   .operation = Operation::given,
                                                   .subject = subject,
                                                   .unit = regular.unit,
                                                   .days = regular.days,
                                                   .value = regular.amount},
                                                  {})
                                           : 0};
  }

  /// A figure of the tables that is money.
  Amount figure(Figure figure)
  {
    return {{figure.value()}, is_recording() ? keep_figure(figure, {figure.value()}) : 0};
  }

  /// A figure of the tables that is a whole number, for a rule that counts.
  std::int64_t number(Figure figure)
  {
    if (is_recording()) keep_figure(figure);
    return static_cast<std::int64_t>(figure.value().cut_off());
  }

  // --- operations ---------------------------------------------------------------------------------

  /// The same amount under another name.
  Amount taken(Step step, Law law, const Amount& a, Subject subject = {})
  {
    return {a.value,
            is_recording() ? keep_amount(step, law, Operation::taken, a.value, {a.number}, subject) : 0};
  }

  /// a × the figure, which is a percentage or a fraction.
  Amount share(Step step, Law law, const Amount& a, Figure figure)
  {
    const Money value = a.value * figure.value();
    return {value,
            is_recording() ? keep_with_figure(step, law, Operation::share, figure, value, {a.number}) : 0};
  }

  /// a less that share of it.
  Amount less_share(Step step, Law law, const Amount& a, Figure figure)
  {
    const Money value = a.value * (Fraction{1} - figure.value());
    return {value, is_recording()
                       ? keep_with_figure(step, law, Operation::less_share, figure, value, {a.number})
                       : 0};
  }

  /// a × `ratio`, which is in the law itself or is a conversion of periods.
  Amount times(Step step, Law law, const Amount& a, Fraction ratio, Conversion conversion,
               PeriodUnit unit = PeriodUnit::week, Subject subject = {})
  {
    const Money value = a.value * ratio;
    return {value, is_recording() ? keep({.step = step,
                                          .law = law,
                                          .operation = Operation::share,
                                          .conversion = conversion,
                                          .subject = subject,
                                          .unit = unit,
                                          .ratio = ratio,
                                          .value = value},
                                         {a.number})
                                  : 0};
  }

  /// The amount `stated` of `regular`, for a week (reading `regular-pay-to-weekly`).
  Amount weekly(Step step, Law law, const Amount& stated, const Regular& regular, Subject subject,
                Readings::RegularPay reading = Readings::RegularPay::by_365);

  /// All parts added up; zero if there are none.
  Amount sum(Step step, Law law, std::span<const Amount> parts, Subject subject = {});
  Amount sum(Step step, Law law, std::initializer_list<Amount> parts, Subject subject = {})
  {
    return sum(step, law, std::span{parts.begin(), parts.size()}, subject);
  }
  Amount sum(Step step, Law law, const Amount& a, const Amount& b)
  {
    return of_two(step, law, Operation::sum, a, b, a.value + b.value);
  }

  Amount minus(Step step, Law law, const Amount& a, const Amount& b, Subject subject = {})
  {
    return of_two(step, law, Operation::minus, a, b, a.value - b.value, subject);
  }

  Amount minus_to_nil(Step step, Law law, const Amount& a, const Amount& b, Subject subject = {})
  {
    return of_two(step, law, Operation::minus_to_nil, a, b, a.value < b.value ? Money{} : a.value - b.value,
                  subject);
  }

  /// |a − b|, with the part of b that it is. @pre b is above zero
  Amount difference(Step step, Law law, const Amount& a, const Amount& b)
  {
    const Money value = a.value < b.value ? b.value - a.value : a.value - b.value;
    return {value, is_recording() ? keep({.step = step,
                                          .law = law,
                                          .operation = Operation::difference,
                                          .ratio = value.pence / b.value.pence,
                                          .value = value},
                                         {a.number, b.number})
                                  : 0};
  }

  Amount lesser_of(Step step, Law law, const Amount& a, const Amount& b)
  {
    return of_two(step, law, Operation::lesser, a, b, std::min(a.value, b.value));
  }

  Amount to_penny(Step step, Law law, const Amount& a, Subject subject = {})
  {
    const Money value = cmcalc::to_penny(a.value);
    return {value,
            is_recording() ? keep_amount(step, law, Operation::to_penny, value, {a.number}, subject) : 0};
  }

  Amount greater_of(Step step, Law law, const Amount& a, const Amount& b)
  {
    return of_two(step, law, Operation::greater, a, b, std::max(a.value, b.value));
  }

  /// a × a number of children.
  Amount times_count(Step step, Law law, const Amount& a, unsigned count, Subject subject = {})
  {
    const Money value = a.value * Fraction{count};
    return {value, is_recording() ? keep({.step = step,
                                          .law = law,
                                          .operation = Operation::times_count,
                                          .subject = subject,
                                          .ratio = count,
                                          .value = value},
                                         {a.number})
                                  : 0};
  }

  /// a ÷ `all` × `part`, both numbers of children.
  Amount by_children(Step step, Law law, const Amount& a, unsigned part, unsigned all, Subject subject = {})
  {
    const Fraction ratio{part, all};
    const Money value = a.value * ratio;
    return {value, is_recording() ? keep({.step = step,
                                          .law = law,
                                          .operation = Operation::share,
                                          .conversion = Conversion::by_children,
                                          .subject = subject,
                                          .ratio = ratio,
                                          .value = value},
                                         {a.number})
                                  : 0};
  }

  // --- nights and fractions -----------------------------------------------------------------------

  /// A number of the case.
  Number given_number(Step step, Law law, Fraction value, Subject subject)
  {
    return {value, is_recording() ? keep({.step = step,
                                          .law = law,
                                          .operation = Operation::number,
                                          .subject = subject,
                                          .ratio = value},
                                         {})
                                  : 0};
  }

  /// A figure of the tables that is a number or a fraction.
  Number figure_number(Figure figure) { return {figure.value(), is_recording() ? keep_figure(figure) : 0}; }

  /// The fraction that belongs to `nights`: that of the last of the `thresholds` it reaches, or 0.
  /// @pre the two parameters are lists of the same length, and the thresholds rise
  /// @return the fraction, and which band it is: 0 for none, and the last for the highest
  struct Band {
    Number fraction;
    std::size_t band = 0;
  };
  Band band(Step step, Law law, const Number& nights, const Rates& rates, Parameter thresholds,
            Parameter fractions, Subject subject)
  {
    const TableEntry& from = *rates.entry(thresholds);
    unsigned band = 0;
    while (band < from.rows && nights.value >= from.values[band]) ++band;
    const Fraction& fraction = band == 0 ? no_fraction : rates.figure(fractions, band - 1).value();
    return {{fraction,
             is_recording() ? keep_band(step, law, nights, rates, thresholds, fractions, subject, band) : 0},
            band};
  }

  /// a + b, but at most 1: a whole.
  Number both_parts(Step step, Law law, const Number& a, const Number& b, Subject subject);

  /// The sum of `parts` ÷ `count`: an average of which some parts may be 0 and left out.
  /// @pre there is one
  Number average(Step step, Law law, std::span<const Number> parts, unsigned count, Subject subject)
  {
    Fraction sum = parts.front().value;
    for (const Number& part : parts.subspan(1)) sum = sum + part.value;
    const Fraction value = sum * Fraction{1, Int128{count}};
    return {value, is_recording() ? keep_average(step, law, parts, count, subject, value) : 0};
  }

  /// a less the fraction `part` of it.
  Amount less_part(Step step, Law law, const Amount& a, const Number& part, Subject subject)
  {
    const Money value = a.value * (Fraction{1} - part.value);
    return {value, is_recording() ? keep({.step = step,
                                          .law = law,
                                          .operation = Operation::less_part,
                                          .subject = subject,
                                          .ratio = part.value,
                                          .value = value},
                                         {a.number, part.number})
                                  : 0};
  }

  bool reaches(Step step, Law law, const Number& a, const Number& b, Subject subject);

  // --- findings -----------------------------------------------------------------------------------

  /// Whether a fact of the case holds, with the tax year it is about, if any.
  bool fact(Step step, Law law, bool holds, TaxYear tax_year = {}, Subject subject = {})
  {
    if (is_recording()) {
      keep({.step = step,
            .law = law,
            .operation = Operation::fact,
            .subject = subject,
            .holds = holds,
            .tax_year = tax_year},
           {});
    }
    return holds;
  }

  bool below(Step step, Law law, const Amount& a, const Amount& b)
  {
    return found(step, law, Operation::below, a.value < b.value, a, b);
  }
  bool at_most(Step step, Law law, const Amount& a, const Amount& b)
  {
    return found(step, law, Operation::at_most, a.value <= b.value, a, b);
  }
  bool above(Step step, Law law, const Amount& a, const Amount& b)
  {
    return found(step, law, Operation::above, a.value > b.value, a, b);
  }
  bool at_least(Step step, Law law, const Amount& a, const Amount& b)
  {
    return found(step, law, Operation::at_least, a.value >= b.value, a, b);
  }

 private:
  Amount of_two(Step step, Law law, Operation operation, const Amount& a, const Amount& b, const Money& value,
                Subject subject = {})
  {
    return {value,
            is_recording() ? keep_amount(step, law, operation, value, {a.number, b.number}, subject) : 0};
  }

  bool found(Step step, Law law, Operation operation, bool holds, const Amount& a, const Amount& b)
  {
    if (is_recording()) keep_finding(step, law, operation, holds, {a.number, b.number});
    return holds;
  }

  /// Keeps the line of an operation, with the numbers of the lines it was worked out from.
  /// @return its number
  [[gnu::cold]] LineNumber keep(const WorksheetLine& entry, std::initializer_list<LineNumber> operands);
  [[gnu::cold]] LineNumber keep_with_figure(Step step, Law law, Operation operation, Figure figure,
                                            Money value, std::initializer_list<LineNumber> operands);

  [[gnu::cold]] LineNumber keep_figure(Figure figure, Money value = {});
  [[gnu::cold]] LineNumber keep_amount(Step step, Law law, Operation operation, Money value,
                                       std::initializer_list<LineNumber> operands, Subject subject);
  [[gnu::cold]] void keep_finding(Step step, Law law, Operation operation, bool holds,
                                  std::initializer_list<LineNumber> operands);
  [[gnu::cold]] LineNumber keep_band(Step step, Law law, const Number& nights, const Rates& rates,
                                     Parameter thresholds, Parameter fractions, Subject subject,
                                     unsigned band);
  [[gnu::cold]] LineNumber keep_average(Step step, Law law, std::span<const Number> parts, unsigned count,
                                        Subject subject, Fraction value);

  static constexpr Fraction no_fraction{};

  /// The same, worked out from a list of lines.
  template <typename Operand>
  [[gnu::cold]] LineNumber keep_of_list(const WorksheetLine& entry, std::span<const Operand> operands);

  std::vector<WorksheetLine> entries_;
  std::vector<LineNumber> operands_;
  bool recording_;
};

/// A week's part of `regular` as a ratio (reading `regular-pay-to-weekly`): a month's pay × 12 ÷ 365 × 7.
[[nodiscard]] Fraction week_of(const Regular& regular,
                               Readings::RegularPay reading = Readings::RegularPay::by_365);

/// Recomputes every line from the lines it names.
/// @return the number of the first line that does not follow from them, or nothing when all do
[[nodiscard]] std::optional<LineNumber> first_wrong_line(const Worksheet& sheet);

/// The amount of the line `entry` of `sheet` if the lines from which it is worked out had other amounts: how
/// a reader works it out again from rounded figures.
///
/// @pre     entry is an amount
/// @param amounts  one for each line that `entry` names
[[nodiscard]] Money worked_out_from(const Worksheet& sheet, const WorksheetLine& entry,
                                    std::span<const Money> amounts);

/// Whether every line follows from the lines it names.
[[nodiscard]] inline bool adds_up(const Worksheet& sheet) { return !first_wrong_line(sheet); }

}  // namespace cmcalc
