// The breakdown for people: two lines a step, the first with name, amount and provision, the second with the
// working.
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cmcalc/law.hpp"
#include "text/filling.hpp"
#include "text/format.hpp"
#include "text/layout.hpp"
#include "text/wording.hpp"
#include "write/headline.hpp"
#include "write/sentences.hpp"
#include "write/working.hpp"
#include "write/worksheet_lines.hpp"

namespace cmcalc {

namespace {

using layout::padded;
using layout::right;
using layout::width;
using layout::wrapped;

constexpr std::size_t amounts_end = 58;  // provisions begin two columns later

class Text {
 public:
  Text(std::string& out, bool colour) : out_{out}, colour_{colour} {}

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

  /// The amount payable, so that it is found at a glance.
  void amount(std::string_view sentence)
  {
    for (const std::string& part : wrapped(visible(sentence), width - 2)) line(strong("  " + part));
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
    return colour_ ? fmt::format("{}{}\x1b[0m", code, text) : std::string{text};
  }

  std::string& out_;
  bool colour_;
};

bool is_shown(const Worksheet& sheet, const WorksheetLine& entry, const TextStyle& style)
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

/// The name of a line, with the receiving parent or child if there are several.
std::string shown_name(const CaseFacts& facts, const WorksheetLine& entry)
{
  const bool child = entry.subject.kind == Subject::Kind::child;
  const bool of_several = child ? facts.children.size() > 1 : facts.receiving_parents.size() > 1;
  const std::string subject = of_several ? name_of_subject(facts, entry.subject) : std::string{};
  return subject.empty() ? line_name(entry) : subject + ": " + line_name(entry);
}

void write_steps(Text& text, const CalculatedCase& calculated, const TextStyle& style)
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

void write_head(Text& text, const CalculatedCase& calculated)
{
  const CaseFacts& facts = calculated.answer.facts();
  const std::string country{format::country(facts.jurisdiction)};
  text.line(text.strong(padded("CHILD MAINTENANCE, 2012 SCHEME", width - country.size()) + country));
  const std::string effective = "effective date " + format::date(facts.effective_date);
  text.paragraph(facts.case_id.empty() ? "E" + effective.substr(1)
                                       : fmt::format("Case {}, {}", facts.case_id, effective),
                 0);
  text.line();
  text.amount(amount_sentence(calculated));
  const auto amounts = amounts_of_receiving_parents(calculated, most_receiving_parents);
  for (const std::string& sentence : amounts) text.paragraph(sentence, 2);
  if (const auto equal = equal_care_sentence(calculated)) text.paragraph(*equal, 2);
  for (const std::string& sentence : rate_sentences(calculated)) text.paragraph(sentence, 2);
  text.line();
  const auto cited = [&](Law law) { return text_of(citation(law, facts.jurisdiction).enactment).cited; };
  text.paragraph(fmt::format("Law: {} (Sch 1), {} (reg)", cited(Law::sch1_1), cited(Law::reg_34_1)), 0);
}

void write_periods(Text& text, Money weekly, const CalendarAmounts& periods)
{
  const auto row = [&](std::string_view name, Money amount, std::string_view how) {
    text.line(padded(std::string{name}, 14) + right(format::money(amount), 14) + std::string{how});
  };
  row("A week", weekly, "");
  row("A fortnight", periods.fortnight.value, "  a week × 2");
  row("Four weeks", periods.four_weeks.value, "  a week × 4");
  row("A month", periods.month.value, "  a week × 52 ÷ 12, to the nearest penny");
  row("A year", periods.year.value, "  a week × 52");
}

/// A table for each receiving parent, with and without fees; and one of the total, if there are several.
void write_payments(Text& text, const CalculatedCase& calculated)
{
  const Calculation& calculation = calculated.answer.calculation;
  const auto& parents = calculated.answer.facts().receiving_parents;
  const bool several = parents.size() > 1;
  for (std::size_t at = 0; at < parents.size(); ++at) {
    const Money weekly = calculation.receiving_parents[at].weekly.value;
    text.heading(several ? filled(text_of(Sentence::payments_to), {{"parent", visible(parents[at].id)}})
                         : std::string{text_of(Sentence::payments)});
    write_periods(text, weekly, calculated.payments->receiving_parents[at]);
    if (calculated.collect_and_pay == nullptr) continue;
    const auto& fees = calculated.collect_and_pay->receiving_parents[at];
    text.paragraph(filled(text_of(Sentence::direct_pay), {{"weekly", format::money(weekly)}}), 0);
    text.paragraph(
        filled(text_of(Sentence::collect_and_pay),
               {{"pays", format::money(fees.pays.value)}, {"receives", format::money(fees.receives.value)}}),
        0);
  }
  if (several) {
    text.heading(text_of(Sentence::payments_in_total));
    write_periods(text, calculation.weekly.value, calculated.payments->total);
    if (const CollectAndPay* const fees = calculated.collect_and_pay) {
      text.paragraph(
          filled(text_of(Sentence::collect_and_pay_total), {{"pays", format::money(fees->pays.value)}}), 0);
    }
  }
  text.paragraph(text_of(Sentence::only_weekly_is_law), 0);
}

/// What GOV.UK's calculator would show, for readers who compare the two.
void write_comparison(Text& text, const CalculatedCase& calculated)
{
  const MonthComparison& other = *calculated.month_comparison;
  const Money ours = calculated.answer.calculation.weekly.value;
  const Sentence sentence = other.weekly == ours  ? Sentence::compared_same
                            : other.weekly > ours ? Sentence::compared_more
                                                  : Sentence::compared_less;
  const Money difference = other.weekly > ours ? other.weekly - ours : ours - other.weekly;
  const std::string amount = filled(text_of(sentence), {{"weekly", format::money(other.weekly)},
                                                        {"difference", format::money(difference)}});
  text.line();
  text.paragraph(filled(text_of(Sentence::compared),
                        {{"income", format::money(other.gross_weekly_income)}, {"amount", amount}}),
                 0);
}

/// What was assumed, what there is to note, and what the options were understood to say.
void write_remarks(Text& text, const CalculatedCase& calculated, const TextStyle& style)
{
  const std::vector<std::string> assumed = assumed_in_words(calculated);
  if (!assumed.empty()) text.heading("ASSUMED, BECAUSE IT IS NOT STATED");
  for (const std::string& sentence : assumed) text.paragraph(sentence, 2, "-");
  const auto notes = calculated.answer.calculation.notes.all();
  if (!notes.empty()) text.heading("NOTES");
  for (const Note& note : notes) {
    text.paragraph(fmt::to_string(note_text(calculated.answer.facts(), note)), 2, "-");
    text.line("  (" + std::string{text_of(note.id).id} + ")");
  }
  if (!style.said.empty()) text.heading(text_of(Sentence::said_heading));
  for (const std::string& sentence : style.said) text.paragraph(sentence, 2);
}

}  // namespace

void write_text(std::string& out, const CalculatedCase& calculated, const TextStyle& style)
{
  Text text{out, style.colour};
  write_head(text, calculated);
  write_steps(text, calculated, style);
  write_payments(text, calculated);
  if (calculated.month_comparison != nullptr) write_comparison(text, calculated);
  write_remarks(text, calculated, style);
  text.line();
  text.paragraph(text_of(Sentence::not_advice), 0);
  text.paragraph(
      filled(text_of(Sentence::rules), {{"from", format::date(calculated.answer.rates.in_force_from())},
                                        {"verified", format::date(calculated.answer.rates.verified_on())}}),
      0);
  text.line();
  text.amount(amount_sentence(calculated));
}

}  // namespace cmcalc
