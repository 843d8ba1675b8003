// The summary of an audit for people.
#include <fmt/format.h>

#include "text/filling.hpp"
#include "text/format.hpp"
#include "text/layout.hpp"
#include "text/wording.hpp"
#include "write/audit.hpp"
#include "write/audit_groups.hpp"
#include "write/sentences.hpp"

namespace cmcalc {

namespace {

using layout::padded;
using layout::right;

/// "0.84%"
std::string in_percent(const Fraction& percent)
{
  constexpr std::int64_t whole = 100;
  const std::int64_t hundredths = whole_pence(to_penny(Money{percent * Fraction{whole}}));
  return fmt::format("{}.{:02}%", hundredths / whole, hundredths % whole);
}

class AuditText {
 public:
  AuditText(std::string& out, const AuditSummary& summary) : out_{out}, summary_{summary} {}

  void write()
  {
    const AuditTally& all = summary_.all();
    heading(AuditSentence::cases, "");
    count(AuditSentence::with_award, all.awards);
    count(AuditSentence::without_award, summary_.without_award());
    count(AuditSentence::refused, summary_.refused());
    if (all.awards == 0) return;
    heading(AuditSentence::awards);
    count(AuditSentence::agreeing, all.agreeing);
    count(AuditSentence::overstated_awards, all.overstated.count);
    count(AuditSentence::understated_awards, all.understated.count);
    count(AuditSentence::other_figures, all.other_figures);
    amounts();
    for (const audit::Group& group : audit::groups_of(summary_)) table(group);
    largest();
  }

 private:
  static constexpr std::size_t column_of_value = 66;

  void heading(AuditSentence title, std::string_view before = "\n")
  {
    out_.append(before).append(text_of(title)).append("\n");
  }

  void line(AuditSentence name, const std::string& value)
  {
    constexpr std::size_t name_width = 34;
    const std::string begins = padded("  " + std::string{text_of(name)}, name_width);
    out_ += begins + right(value, column_of_value - name_width) + "\n";
  }

  void count(AuditSentence name, std::uint64_t number) { line(name, format::grouped(number)); }

  void amounts()
  {
    const AuditTally& all = summary_.all();
    if (all.awarded == Money{} && all.overstated.count + all.understated.count == 0) return;
    heading(AuditSentence::amounts);
    line(AuditSentence::awarded, format::money(all.awarded));
    constexpr std::int64_t whole = 100;
    line(AuditSentence::one_percent, format::money(all.awarded * Fraction{1, whole}));
    side(AuditSentence::overstated, all.overstated);
    side(AuditSentence::understated, all.understated);
    layout::append_paragraph(out_, text_of(AuditSentence::never_netted), "  ");
  }

  void side(AuditSentence name, const AuditTally::Side& amount)
  {
    const std::string weekly = format::money(amount.weekly);
    const auto percent = audit::percent_of(amount.weekly, summary_.all().awarded);
    line(name, percent ? filled(text_of(AuditSentence::part_of_awarded),
                                {{"weekly", weekly}, {"percent", in_percent(*percent)}})
                       : weekly);
  }

  /// A row of a table: a name, two counts and two amounts.
  void row(std::string_view name, const std::array<std::string, 4>& cells)
  {
    constexpr std::size_t name_width = 32;
    constexpr std::array<std::size_t, 4> widths = {8, 8, 15, 15};
    out_ += padded(name, name_width);
    for (std::size_t at = 0; at < cells.size(); ++at) out_ += right(cells[at], widths[at]);
    out_ += '\n';
  }

  void table(const audit::Group& group)
  {
    if (group.tallies.empty()) return;
    out_ += '\n';
    row(text_of(group.title), {std::string{text_of(AuditSentence::column_awards)},
                               std::string{text_of(AuditSentence::column_agreeing)},
                               std::string{text_of(AuditSentence::column_overstated)},
                               std::string{text_of(AuditSentence::column_understated)}});
    for (const audit::NamedTally& each : group.tallies) {
      const AuditTally& tally = *each.tally;
      row("  " + each.name,
          {format::grouped(tally.awards), format::grouped(tally.agreeing),
           format::money(tally.overstated.weekly), format::money(tally.understated.weekly)});
    }
    if (group.title == AuditSentence::by_cause)
      layout::append_paragraph(out_, text_of(AuditSentence::causes_are_possible), "  ");
  }

  void largest()
  {
    if (summary_.largest().empty()) return;
    heading(AuditSentence::largest);
    entry(text_of(AuditSentence::column_line),
          {text_of(AuditSentence::column_award), text_of(AuditSentence::column_rules),
           text_of(AuditSentence::column_difference)},
          text_of(AuditSentence::column_case));
    for (const AuditSummary::Largest& each : summary_.largest()) {
      const std::string award = format::money(each.award_weekly);
      const std::string weekly = format::money(each.weekly);
      const std::string difference = format::money(each.difference());
      entry(format::grouped(each.line), {award, weekly, difference}, visible(each.case_id));
    }
  }

  /// A line of the largest differences.
  void entry(std::string_view line, const std::array<std::string_view, 3>& amounts, std::string_view case_id)
  {
    constexpr std::size_t line_width = 12;
    constexpr std::size_t amount_width = 14;
    std::string text = right(line, line_width);
    for (const std::string_view amount : amounts) text += right(amount, amount_width);
    if (case_id.empty()) {
      out_ += text + "\n";
    } else {
      layout::append_paragraph(out_, case_id, text + "  ");
    }
  }

  std::string& out_;
  const AuditSummary& summary_;
};

}  // namespace

void write_audit_text(std::string& out, const AuditSummary& summary) { AuditText{out, summary}.write(); }

}  // namespace cmcalc
