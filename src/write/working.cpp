#include "write/working.hpp"

#include <array>
#include <vector>

#include <fmt/format.h>

#include "text/filling.hpp"
#include "text/format.hpp"
#include "text/wording.hpp"

namespace cmcalc {

namespace {

using format::money;

/// The amounts from which a line was worked out, as they are printed. They are rounded to the penny if the
/// amount of the line follows from the rounded ones too, so that a reader who works it out again finds it;
/// otherwise those that are no whole pence have as many decimals as it takes, or an ellipsis.
class PrintedOperands {
 public:
  PrintedOperands(const Worksheet& sheet, const WorksheetLine& entry, bool exact)
  {
    for (const LineNumber number : sheet.operands(entry)) {
      values_.push_back(number == 0 ? Money{} : sheet.line(number).value);
    }
    std::vector<Money> rounded;
    for (const Money& value : values_) rounded.push_back(to_penny(value));
    const bool is_amount = !is_finding(entry.operation) && !is_number(entry.operation);
    rounded_ =
        !exact && (!is_amount || to_penny(worked_out_from(sheet, entry, rounded)) == to_penny(entry.value));
  }

  /// Zero if there is no such operand.
  [[nodiscard]] std::string operator[](std::size_t at) const
  {
    const Money value = at < values_.size() ? values_[at] : Money{};
    return rounded_ ? money(value) : format::exact_money(value);
  }

  [[nodiscard]] std::size_t size() const { return values_.size(); }

 private:
  std::vector<Money> values_;
  bool rounded_ = true;
};

/// " (2 qualifying children, 1 relevant other child)": the counts that selected a figure.
std::string selected_by(const WorksheetLine& entry)
{
  const ParameterText& parameter = text_of(entry.parameter);
  std::string text;
  const auto add = [&](const IndexText& index, std::uint16_t count) {
    if (index.one.empty()) return;
    text += fmt::format("{}{} {}", text.empty() ? " (" : ", ", count, count == 1 ? index.one : index.many);
  };
  add(parameter.rows, entry.row_count);
  add(parameter.columns, entry.column_count);
  return text.empty() ? text : text + ")";
}

/// "£2,500.00 a month"
std::string stated_amount(Money amount, const WorksheetLine& entry)
{
  static constexpr std::array<std::string_view, 6> periods = {"a week",  "a fortnight", "for four weeks",
                                                              "a month", "a quarter",   "a year"};
  if (entry.unit != PeriodUnit::span) {
    return fmt::format("{} {}", money(amount), periods[static_cast<std::size_t>(entry.unit)]);
  }
  return fmt::format("{} for {} day{}", money(amount), entry.days, entry.days == 1 ? "" : "s");
}

/// "÷ 365 × 7" and the like: how an amount for a period becomes one for a week.
std::string conversion_to_week(const WorksheetLine& entry)
{
  const bool by_52 = entry.ratio == week_of({{}, entry.unit, entry.days}, Readings::RegularPay::by_52);
  const std::string_view of_year = by_52 ? " ÷ 52" : " ÷ 365 × 7";
  switch (entry.unit) {
    case PeriodUnit::week: return "";
    case PeriodUnit::fortnight: return " ÷ 2";
    case PeriodUnit::four_weeks: return " ÷ 4";
    case PeriodUnit::month:
      return entry.ratio == Fraction{100, 433} ? " ÷ 4.33" : fmt::format(" × 12{}", of_year);
    case PeriodUnit::quarter: return fmt::format(" × 4{}", of_year);
    case PeriodUnit::year: return std::string{of_year};
    case PeriodUnit::span: return fmt::format(" ÷ {} × 7", entry.days);
  }
  return "";
}

std::string working_of_share(const WorksheetLine& entry, const std::string& a, Money stated)
{
  switch (entry.conversion) {
    case Conversion::year_to_week: return fmt::format("{} ÷ 365 × 7", a);
    case Conversion::year_by_52: return fmt::format("{} ÷ 52", a);
    case Conversion::week_to_year: return fmt::format("{} × 365 ÷ 7", a);
    case Conversion::regular_to_week: return stated_amount(stated, entry) + conversion_to_week(entry);
    case Conversion::week_to_period: {
      const std::string weeks = format::fraction({entry.ratio.num()});
      const bool whole = entry.ratio.den() == 1;
      return fmt::format("{} × {}{}", a, weeks, whole ? "" : " ÷ " + format::fraction({entry.ratio.den()}));
    }
    case Conversion::by_children:
      return fmt::format("{} ÷ {} × {}", a, format::fraction({entry.ratio.den()}),
                         format::fraction({entry.ratio.num()}));
    case Conversion::none: break;
  }
  const bool percent = text_of(entry.parameter).unit == Unit::percent;
  return fmt::format("{} of {}{}", percent ? format::percentage(entry.ratio) : format::fraction(entry.ratio),
                     a, selected_by(entry));
}

std::string working_of_record(const CaseFacts& facts, const WorksheetLine& entry)
{
  std::string text;
  if (entry.subject.kind == Subject::Kind::hmrc_record) {
    const HmrcRecord& record = facts.income.hmrc[entry.subject.position];
    const bool paye = record.source == Source::paye;
    text = !record.source ? "proved by the paying parent" : paye ? "HMRC, PAYE" : "HMRC, self-assessment";
    if (!record.payer.empty()) text += fmt::format(", {}", record.payer);
    return text + ", tax year " + record.tax_year.text();
  }
  if (entry.subject.kind == Subject::Kind::current_record) {
    const CurrentRecord& record = facts.income.current[entry.subject.position];
    text = stated_amount(entry.value, entry);
    return record.payer.empty() ? text : fmt::format("{}, {}", text, record.payer);
  }
  const bool of_variation = entry.subject.kind == Subject::Kind::special_expense ||
                            entry.subject.kind == Subject::Kind::additional_income;
  if (of_variation && entry.step == Step::amount_stated) return stated_amount(entry.value, entry);
  // That nothing is payable needs no working.
  const bool nothing = entry.value == Money{} && text_of(entry.step).section != Section::income;
  return nothing ? "" : "as stated";
}

std::string working_of_figure(const CalculatedCase& calculated, const WorksheetLine& entry)
{
  const ParameterText& parameter = text_of(entry.parameter);
  const TableEntry* const dated = calculated.answer.rates.entry(entry.parameter);
  const std::string amount =
      parameter.unit == Unit::pounds ? money(entry.value) : format::fraction(entry.ratio);
  return fmt::format("{}{}, in force from {}", amount, selected_by(entry), format::date(dated->from));
}

/// "£199.9989… is below £200.00": as many decimals as it takes to see the comparison.
std::string working_of_comparison(const WorksheetLine& entry, Money a, Money b)
{
  const bool apart = a == b || to_penny(a) != to_penny(b);
  const std::string left = apart ? money(a) : format::exact_money(a);
  const std::string right = apart ? money(b) : format::exact_money(b);
  std::string_view words;
  switch (entry.operation) {
    case Operation::below: words = entry.holds ? "is below" : "is not below"; break;
    case Operation::at_most: words = entry.holds ? "is not above" : "is above"; break;
    case Operation::above: words = entry.holds ? "is above" : "is not above"; break;
    default: words = entry.holds ? "is at least" : "is less than"; break;
  }
  return fmt::format("{} {} {}", left, words, right);
}

std::string working_of_sum(const PrintedOperands& parts)
{
  std::string text;
  for (std::size_t at = 0; at < parts.size(); ++at) text += (text.empty() ? "" : " + ") + parts[at];
  return text.empty() ? "there is none" : text;
}

/// A number of nights or a fraction: "2/7".
std::string number_of(const Worksheet& sheet, LineNumber line)
{
  return format::fraction(sheet.line(line).ratio);
}

/// "1 night", "78.21… nights"
std::string nights_of(Fraction nights)
{
  return fmt::format("{} {}", format::decimal(nights), nights == Fraction{1} ? "night" : "nights");
}

/// "104 nights: 104 or more, and fewer than 156"
std::string working_of_band(const Worksheet& sheet, const WorksheetLine& entry)
{
  const auto operands = sheet.operands(entry);
  std::string text = nights_of(sheet.line(operands[0]).ratio) + ": ";
  if (operands[1] != 0) text += number_of(sheet, operands[1]) + " or more";
  if (operands[1] != 0 && operands[3] != 0) text += ", ";
  if (operands[3] != 0) text += "fewer than " + number_of(sheet, operands[3]);
  return text;
}

/// "(2/7 + 1/7) ÷ 3"
std::string working_of_average(const Worksheet& sheet, const WorksheetLine& entry)
{
  std::string sum;
  for (const LineNumber line : sheet.operands(entry))
    sum += (sum.empty() ? "" : " + ") + number_of(sheet, line);
  if (entry.row_count == 1) return sum;
  return fmt::format("{} ÷ {} children", entry.operands > 1 ? "(" + sum + ")" : sum, entry.row_count);
}

std::string working_of_nights(const CaseFacts& facts, const WorksheetLine& entry)
{
  const ExpectedNights& nights = facts.children[entry.subject.position].nights;
  if (entry.step != Step::nights || nights.days == 0) return nights_of(entry.ratio);
  return fmt::format("{} nights in {} days × 365 ÷ {}", nights.count, nights.days, nights.days);
}

std::string working_of_fact(const CalculatedCase& calculated, const WorksheetLine& entry)
{
  const StepText& step = text_of(entry.step);
  const auto add = [&](std::string& text, std::string_view name) {
    text += name == "tax_year" ? entry.tax_year.text()
                               : format::date(calculated.answer.facts().income.requested_on);
  };
  return filled(entry.holds ? step.because_yes : step.because_no, add);
}

/// The name of a line within a sentence: "historic income".
std::string name_within_sentence(const WorksheetLine& entry)
{
  std::string name = line_name(entry);
  const bool acronym = name.size() > 1 && name[1] >= 'A' && name[1] <= 'Z';
  if (!acronym && name[0] >= 'A' && name[0] <= 'Z') name[0] = static_cast<char>(name[0] - 'A' + 'a');
  return name;
}

}  // namespace

std::string line_name(const WorksheetLine& entry)
{
  if (entry.operation == Operation::figure) return std::string{text_of(entry.parameter).label};
  if (entry.step == Step::basic_rate &&
      entry.operation == Operation::sum) {  // of both bands: Sch 1 para 2(2)
    return std::string{rate_texts()[static_cast<std::size_t>(Rate::basic_plus)].name};
  }
  const StepText& step = text_of(entry.step);
  const std::string_view name = !is_finding(entry.operation) ? step.name : entry.holds ? step.yes : step.no;
  const auto add_tax_year = [&](std::string& text, std::string_view) { text += entry.tax_year.text(); };
  return filled(name, add_tax_year);
}

std::string_view line_id(const WorksheetLine& entry)
{
  return entry.operation == Operation::figure ? text_of(entry.parameter).id : text_of(entry.step).id;
}

std::string line_working(const CalculatedCase& calculated, const WorksheetLine& entry, bool exact)
{
  const Worksheet& sheet = calculated.answer.sheet;
  const auto operands = sheet.operands(entry);
  const auto value_of = [&](std::size_t at) {  // the lowest band lacks its second operand
    return at < operands.size() && operands[at] != 0 ? sheet.line(operands[at]).value : Money{};
  };
  const PrintedOperands printed{sheet, entry, exact};
  const std::string a = printed[0];
  const std::string b = printed[1];
  switch (entry.operation) {
    case Operation::given: return working_of_record(calculated.answer.facts(), entry);
    case Operation::figure: return working_of_figure(calculated, entry);
    case Operation::taken: return name_within_sentence(sheet.line(operands[0]));
    case Operation::share: return working_of_share(entry, a, value_of(0));
    case Operation::less_share:
      return fmt::format("{} less {}{}", a, format::percentage(entry.ratio), selected_by(entry));
    case Operation::sum: return working_of_sum(printed);
    case Operation::minus: return fmt::format("{} − {}", a, b);
    case Operation::minus_to_nil:
      return fmt::format("{} − {}{}", a, b, value_of(0) < value_of(1) ? ", but not below zero" : "");
    case Operation::difference:
      return fmt::format("{} against {}: {} of it", a, b, format::percentage(entry.ratio));
    case Operation::lesser:
      return value_of(1) < value_of(0) ? fmt::format("only {} of {} counts", b, a)
                                       : fmt::format("{} is not above {}", a, b);
    case Operation::greater: return fmt::format("the greater of {} and {}", a, b);
    case Operation::times_count: return fmt::format("{} × {}", a, format::fraction(entry.ratio));
    case Operation::less_part: return fmt::format("{} less {} of it", a, format::fraction(entry.ratio));
    case Operation::number: return working_of_nights(calculated.answer.facts(), entry);
    case Operation::band: return working_of_band(sheet, entry);
    case Operation::both_parts:
      return fmt::format("{} + {}, at most 1", number_of(sheet, operands[0]), number_of(sheet, operands[1]));
    case Operation::average: return working_of_average(sheet, entry);
    case Operation::reaches:
      return fmt::format("{}: {} {}", nights_of(sheet.line(operands[0]).ratio),
                         entry.holds ? "at least" : "fewer than", number_of(sheet, operands[1]));
    case Operation::to_penny: return fmt::format("{} to the nearest penny", format::exact_money(value_of(0)));
    case Operation::fact: return working_of_fact(calculated, entry);
    default: return working_of_comparison(entry, value_of(0), value_of(1));
  }
}

std::string name_of_subject(const CaseFacts& facts, Subject subject)
{
  if (subject.kind == Subject::Kind::receiving_parent)
    return std::string{facts.receiving_parents[subject.position].id};
  if (subject.kind != Subject::Kind::child) return {};
  const Child& child = facts.children[subject.position];
  const std::string_view parent = facts.receiving_parents[child.receiving_parent].id;
  return child.id.empty() ? fmt::format("{}, child {}", parent, child.position + 1)
                          : fmt::format("{}, {}", parent, child.id);
}

}  // namespace cmcalc
