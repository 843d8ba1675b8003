/// @file
/// One line of a worksheet: ids and amounts only; texts are looked up when a line is written. Also the
/// amounts and numbers that the rules get from it.
#pragma once

#include <cstdint>
#include <type_traits>

#include "cmcalc/date.hpp"
#include "cmcalc/facts.hpp"
#include "cmcalc/ids.hpp"
#include "cmcalc/money.hpp"

namespace cmcalc {

/// The number of a line of a worksheet, from 1.
using LineNumber = std::uint32_t;

/// An amount on a worksheet: its value, and the number of its line (0 if nothing is recorded).
struct Amount {
  Money value;
  LineNumber number = 0;
};

/// A number of nights, or a fraction, on a worksheet.
struct Number {
  Fraction value;
  LineNumber number = 0;  ///< of its line
};

/// What a line concerns, by position in the case.
struct Subject {
  enum class Kind : std::uint8_t {
    whole_case,
    receiving_parent,
    child,
    hmrc_record,
    current_record,
    special_expense,
    additional_income,
  };
  Kind kind = Kind::whole_case;
  std::uint16_t position = 0;  ///< of the receiving parent, child (of all children) or record

  friend constexpr bool operator==(Subject, Subject) = default;
};

/// How a line was worked out. The comments name its operands a, b, …, and r its ratio.
enum class Operation : std::uint8_t {
  given,         ///< an amount of the case
  figure,        ///< a figure of the tables
  taken,         ///< a
  share,         ///< a × r
  less_share,    ///< a − a × r
  sum,           ///< a + b + …
  minus,         ///< a − b
  minus_to_nil,  ///< a − b, or zero if that is negative
  difference,    ///< |a − b|, which is r of b
  lesser,        ///< the lesser of a and b
  greater,       ///< the greater of a and b
  to_penny,      ///< a to the nearest penny
  times_count,   ///< a × r; r is a number of children
  less_part,     ///< a − a × b; b is a fraction
  number,        ///< a number of the case, in `ratio`
  band,          ///< the fraction c, because the number a reaches b and not d
  both_parts,    ///< a + b, at most 1; of fractions
  average,       ///< (a + b + …) ÷ r's denominator; of fractions
  fact,          ///< finding: a fact of the case
  below,         ///< finding: a < b
  at_most,       ///< finding: a <= b
  above,         ///< finding: a > b
  at_least,      ///< finding: a >= b
  reaches,       ///< finding: the number a is at least b
};

[[nodiscard]] constexpr bool is_finding(Operation operation) { return operation >= Operation::fact; }

/// Whether the result is a number or a fraction, kept in `ratio`, and not an amount.
[[nodiscard]] constexpr bool is_number(Operation operation)
{
  return operation >= Operation::number && operation <= Operation::average;
}

/// What a `share` by a ratio that is not from the tables does, for the working in words.
enum class Conversion : std::uint8_t {
  none,
  year_to_week,     ///< ÷ 365 × 7, of an amount for a year
  year_by_52,       ///< ÷ 52, of an amount for a year
  week_to_year,     ///< × 365 ÷ 7
  regular_to_week,  ///< of an amount for a period of its own
  week_to_period,   ///< × weeks of a payment period
  by_children,      ///< ÷ all children × those of a part of them
};

/// One line of a worksheet.
struct WorksheetLine {
  Step step{};
  Law law{};
  Operation operation{};
  Conversion conversion = Conversion::none;
  Subject subject{};
  bool holds = false;           ///< findings: whether it does
  bool uses_figure = false;     ///< `figure`, and shares by a figure of the tables
  Parameter parameter{};        ///< if `uses_figure`
  std::uint16_t row_count = 0;  ///< the counts that selected the figure
  std::uint16_t column_count = 0;
  PeriodUnit unit = PeriodUnit::week;  ///< what a `given` amount, or a converted one, is for
  std::uint16_t days = 0;              ///< of a span
  TaxYear tax_year{};                  ///< facts about a tax year
  std::uint16_t operands = 0;          ///< number of operands
  std::uint32_t first_operand = 0;
  Fraction ratio{};
  Money value{};  ///< amounts; a figure that is not money is in `ratio`
};
static_assert(std::is_trivially_copyable_v<WorksheetLine>);

}  // namespace cmcalc
