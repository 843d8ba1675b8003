// The breakdown for people: two lines a step, the first with name, amount and provision, the second with the
// working.
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "text/format.hpp"
#include "text/layout.hpp"
#include "text/wording.hpp"
#include "write/working.hpp"

namespace cmcalc {

namespace {

using layout::padded;
using layout::right;
using layout::width;
using layout::wrapped;

constexpr std::size_t amounts_end = 58;  // provisions begin two columns later

class Text {
 public:
  Text(std::string& out, TextStyle style) : out_{out}, style_{style} {}

  void line(std::string_view text = "") { fmt::format_to(std::back_inserter(out_), "{}\n", text); }
  void heading(std::string_view text) { fmt::format_to(std::back_inserter(out_), "\n{}\n", strong(text)); }

  void paragraph(std::string_view text, std::size_t indent, std::string_view first = "")
  {
    bool begun = false;
    for (const std::string& part : wrapped(visible(text), width - indent)) {
      line((begun || first.empty() ? std::string(indent, ' ') : padded(std::string{first}, indent)) + part);
      begun = true;
    }
  }

  [[nodiscard]] std::string strong(std::string_view text) const { return styled("\x1b[1m", text); }
  [[nodiscard]] std::string faint(std::string_view text) const { return styled("\x1b[2m", text); }

  /// Name, amount and provision; the working below. Whatever does not fit has a line of its own.
  void step(std::string_view name, std::string_view amount, std::string_view law, const std::string& working)
  {
    std::vector<std::string> names = wrapped(visible(name), amounts_end);
    const std::size_t needed =
        format::columns(names.back()) + (amount.empty() ? 0 : 1) + format::columns(amount);
    if (needed > amounts_end) names.emplace_back();
    for (std::size_t at = 0; at + 1 < names.size(); ++at) line(names[at]);
    const std::string left =
        padded(names.back(), amounts_end - format::columns(amount)) + std::string{amount};
    if (amounts_end + 2 + format::columns(law) <= width) {
      line(fmt::format("{}  {}", padded(left, amounts_end), faint(law)));
    } else {
      line(amount.empty() ? names.back() : left);
      line(fmt::format("  {}", faint(law)));
    }
    if (!working.empty()) paragraph(working, 2);
  }

 private:
  [[nodiscard]] std::string styled(std::string_view code, std::string_view text) const
  {
    return style_.colour ? fmt::format("{}{}\x1b[0m", code, text) : std::string{text};
  }

  std::string& out_;
  TextStyle style_;
};

/// Whether a line adds nothing to the lines around it: a sum of one, a limit that is not reached.
bool changed_nothing(const Worksheet& sheet, const WorksheetLine& entry)
{
  switch (entry.operation) {
    case Operation::lesser:
    case Operation::minus_to_nil: return entry.value == sheet.line(sheet.operands(entry)[0]).value;
    case Operation::sum: return entry.operands == 1;
    default: return false;
  }
}

bool is_shown(const Worksheet& sheet, const WorksheetLine& entry, TextStyle style)
{
  const Section section = text_of(entry.step).section;
  if (section == Section::payments) return false;  // a table of its own
  return style.all_lines || (section != Section::none && !changed_nothing(sheet, entry));
}

std::string_view heading_of(Section section)
{
  switch (section) {
    case Section::status: return "STATUS AND BENEFITS";
    case Section::income: return "INCOME";
    case Section::variation: return "VARIATION";
    case Section::rate: return "RATE";
    default: return "AMOUNT PAYABLE";
  }
}

/// The column of amounts: pounds, or a fraction; empty for a finding.
std::string shown_amount(const WorksheetLine& entry)
{
  if (is_finding(entry.operation)) return {};
  if (is_number(entry.operation)) return format::decimal(entry.ratio);
  const bool is_money = entry.operation != Operation::figure || text_of(entry.parameter).unit == Unit::pounds;
  return is_money ? format::money(entry.value) : std::string{};
}

/// The name of a line, with the receiving parent or child if there are several.
std::string shown_name(const CaseFacts& facts, const WorksheetLine& entry)
{
  const bool child = entry.subject.kind == Subject::Kind::child;
  const bool of_several = child ? facts.children.size() > 1 : facts.receiving_parents.size() > 1;
  const std::string subject = of_several ? name_of_subject(facts, entry.subject) : std::string{};
  return subject.empty() ? line_name(entry) : subject + ": " + line_name(entry);
}

void write_steps(Text& text, const CalculatedCase& calculated, TextStyle style)
{
  Section current = Section::none;
  for (const WorksheetLine& entry : calculated.answer.sheet.entries()) {
    if (!is_shown(calculated.answer.sheet, entry, style)) continue;
    const Section section = text_of(entry.step).section;
    if (section != current && section != Section::none) {
      current = section;
      text.heading(heading_of(section));
    }
    text.step(shown_name(calculated.answer.facts(), entry), shown_amount(entry),
              format::short_citation(entry.law, calculated.answer.rates.jurisdiction()),
              line_working(calculated, entry));
  }
}

std::string_view rate_in_words(Rate rate)
{
  static constexpr std::array<std::string_view, 7> words = {"nil rate",
                                                            "flat rate",
                                                            "reduced rate",
                                                            "basic rate",
                                                            "basic rate, both bands",
                                                            "default maintenance decision",
                                                            "no liability"};
  return words[static_cast<std::size_t>(rate)];
}

std::string_view basis_in_words(IncomeBasis basis)
{
  static constexpr std::array<std::string_view, 6> words = {
      "as stated", "historic income", "current income", "an estimate", "a default decision", "not needed"};
  return words[static_cast<std::size_t>(basis)];
}

/// "£6.60 less than this"
std::string compared_with_result(Money difference)
{
  if (difference == Money{}) return "the same as this";
  return difference < Money{} ? format::money(Money{} - difference) + " less than this"
                              : format::money(difference) + " more than this";
}

void write_head(Text& text, const CalculatedCase& calculated)
{
  const CaseFacts& facts = calculated.answer.facts();
  const Calculation& calculation = calculated.answer.calculation;
  const std::string country{format::country(facts.jurisdiction)};
  text.line(text.strong(padded("CHILD MAINTENANCE, 2012 SCHEME", width - country.size()) + country));
  const std::string effective = "effective date " + format::date(facts.effective_date);
  text.paragraph(facts.case_id.empty() ? "E" + effective.substr(1)
                                       : fmt::format("Case {}, {}", facts.case_id, effective),
                 0);
  text.line();
  text.line(text.strong(fmt::format("  {} a week", format::money(calculation.weekly.value))) +
            fmt::format(", {}", rate_in_words(calculation.rate)));
  std::string basis = fmt::format("for {} qualifying {}", facts.qualifying_children,
                                  facts.qualifying_children == 1 ? "child" : "children");
  if (calculation.gross_weekly_income) {
    basis +=
        fmt::format("; gross weekly income {} ({})", format::money(calculation.gross_weekly_income->value),
                    basis_in_words(calculation.income_basis));
  }
  text.paragraph(basis, 2);
  if (const auto& without = calculation.without_variation) {
    text.paragraph(fmt::format("without the variation {} a week, {}", format::money(without->weekly),
                               rate_in_words(without->rate)),
                   2);
  }
  if (const auto& with = calculation.with_variation) {
    text.paragraph(fmt::format("if the variation is accepted {} a week, {}", format::money(with->weekly),
                               rate_in_words(with->rate)),
                   2);
  }
  if (const auto difference = calculated.answer.award_difference()) {
    text.paragraph(fmt::format("the letter says {} a week, {}", format::money(*facts.awarded_weekly),
                               compared_with_result(*difference)),
                   2);
  }
  text.line();
  const auto cited = [&](Law law) { return text_of(citation(law, facts.jurisdiction).enactment).cited; };
  text.paragraph(fmt::format("Law: {} (Sch 1), {} (reg)", cited(Law::sch1_1), cited(Law::reg_34_1)), 0);
}

void write_payments(Text& text, const CalculatedCase& calculated)
{
  if (calculated.calendar_amounts == nullptr) return;
  const CalendarAmounts& periods = *calculated.calendar_amounts;
  text.heading("PAYMENTS");
  const auto row = [&](std::string_view name, Money amount, std::string_view how) {
    text.line(padded(std::string{name}, 14) + right(format::money(amount), 14) + std::string{how});
  };
  row("A week", calculated.answer.calculation.weekly.value, "");
  row("A fortnight", periods.fortnight.value, "  a week × 2");
  row("Four weeks", periods.four_weeks.value, "  a week × 4");
  row("A month", periods.month.value, "  a week × 52 ÷ 12, to the nearest penny");
  row("A year", periods.year.value, "  a week × 52");
  text.line("Only the weekly amount is fixed by law.");
  if (calculated.collect_and_pay == nullptr) return;
  text.line();
  const auto& fees = calculated.collect_and_pay->receiving_parents;
  for (std::size_t at = 0; at < fees.size(); ++at) {
    const std::string to =
        fees.size() > 1 ? fmt::format(" to {}", calculated.answer.facts().receiving_parents[at].id) : "";
    text.paragraph(
        fmt::format("Direct Pay{}: {} a week is paid and received, without fees.", to,
                    format::money(calculated.answer.calculation.receiving_parents[at].weekly.value)),
        0);
    text.paragraph(fmt::format("Collect and Pay{}: {} a week is paid and {} received, after fees.", to,
                               format::money(fees[at].pays.value), format::money(fees[at].receives.value)),
                   0);
  }
}

/// What GOV.UK's calculator would show, for readers who compare the two.
void write_comparison(Text& text, const CalculatedCase& calculated)
{
  const MonthComparison& other = *calculated.month_comparison;
  const Money ours = calculated.answer.calculation.weekly.value;
  std::string shown = fmt::format("{} a week", format::money(other.weekly));
  if (other.weekly == ours) shown = "the same amount";
  if (other.weekly > ours) shown += fmt::format(", {} more", format::money(other.weekly - ours));
  if (other.weekly < ours) shown += fmt::format(", {} less", format::money(ours - other.weekly));
  text.heading("COMPARED WITH GOV.UK");
  text.paragraph(
      fmt::format("GOV.UK's calculator seems to divide a month's pay by 4.33 to get a week's; here it is "
                  "× 12 ÷ 365 × 7. It would take {} as gross weekly income and show {}.",
                  format::money(other.gross_weekly_income), shown),
      0);
}

/// What was assumed because it is not stated: "no nights with the paying parent (A, child 2)".
void write_assumed(Text& text, const CalculatedCase& calculated)
{
  const CaseFacts& facts = calculated.answer.facts();
  const auto is_nights = [](const AssumedFact& fact) { return fact.group == FactGroup::nights; };
  const auto& assumed = *calculated.assumed;
  const auto without_nights = std::count_if(assumed.begin(), assumed.end(), is_nights);
  std::vector<std::string> sentences;
  std::vector<std::string> children;
  for (const AssumedFact& fact : assumed) {
    if (is_nights(fact) && !children.empty()) {
      children.push_back(name_of_subject(facts, fact.subject));
      continue;
    }
    sentences.emplace_back(text_of(fact.group).assumed);
    if (is_nights(fact)) children.push_back(name_of_subject(facts, fact.subject));
  }
  if (sentences.empty()) return;
  if (without_nights > 0 && without_nights < static_cast<std::ptrdiff_t>(facts.qualifying_children)) {
    sentences.back() += " (" + listed(children, "and") + ")";
  }
  text.heading("ASSUMED, BECAUSE IT IS NOT STATED");
  for (const std::string& sentence : sentences) text.paragraph(sentence, 2, "-");
}

}  // namespace

void write_text(std::string& out, const CalculatedCase& calculated, TextStyle style)
{
  Text text{out, style};
  write_head(text, calculated);
  write_steps(text, calculated, style);
  write_payments(text, calculated);
  if (calculated.month_comparison != nullptr) write_comparison(text, calculated);
  if (calculated.assumed != nullptr) write_assumed(text, calculated);
  if (!calculated.answer.calculation.notes.all().empty()) text.heading("NOTES");
  for (const Note& note : calculated.answer.calculation.notes.all()) {
    text.paragraph(fmt::to_string(note_text(calculated.answer.facts(), note)), 2, "-");
    text.line("  (" + std::string{text_of(note.id).id} + ")");
  }
  text.line();
  text.paragraph(
      "This is what the rules give for the facts of this case; it is not a decision of the Child "
      "Maintenance Service and not legal advice.",
      0);
  text.paragraph(
      fmt::format("Rules of 2012 as in force from {}; figures last compared with their sources on {}.",
                  format::date(calculated.answer.rates.in_force_from()),
                  format::date(calculated.answer.rates.verified_on())),
      0);
}

}  // namespace cmcalc
