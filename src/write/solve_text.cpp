// The answer of `solve` for people.
#include "text/filling.hpp"
#include "text/format.hpp"
#include "text/layout.hpp"
#include "text/wording.hpp"
#include "write/headline.hpp"
#include "write/sentences.hpp"
#include "write/solve.hpp"

namespace cmcalc {

namespace {

std::string filled(Sentence sentence, std::initializer_list<Filling> fillings)
{
  return cmcalc::filled(text_of(sentence), fillings);
}

/// The sentences about an unknown: `first` is that about the first of them, and they are in their order.
Sentence sentence_of(Sentence first, Unknown unknown)
{
  return static_cast<Sentence>(static_cast<std::size_t>(first) + static_cast<std::size_t>(unknown));
}

/// "2 other children"
std::string counted_value(Unknown unknown, std::int64_t value)
{
  const std::size_t first = static_cast<std::size_t>(Sentence::solve_nights_counted);
  const std::size_t place = static_cast<std::size_t>(unknown) - static_cast<std::size_t>(Unknown::nights);
  return counted(text_of(static_cast<Sentence>(first + place)), static_cast<std::size_t>(value));
}

std::string one_value(Unknown unknown, std::int64_t value)
{
  return is_money(unknown) ? format::money(Money{Fraction{value}}) : counted_value(unknown, value);
}

/// "£715.28 to £715.36", "52 to 103 nights", "£3,000.00 or more"
std::string range(Unknown unknown, const Solution::Interval& interval)
{
  const auto& [from, to] = interval;
  if (to == from) return one_value(unknown, from);
  if (!to) return filled(Sentence::solve_endless_range, {{"from", one_value(unknown, from)}});
  const std::string first = is_money(unknown) ? one_value(unknown, from) : std::to_string(from);
  return filled(Sentence::solve_range, {{"from", first}, {"to", one_value(unknown, *to)}});
}

std::string_view record_in_words(HmrcKind kind)
{
  return text_of(static_cast<Sentence>(static_cast<std::size_t>(Sentence::solve_employment) +
                                       static_cast<std::size_t>(kind)));
}

/// The sentences about one solved case.
class Sentences {
 public:
  explicit Sentences(const SolvedCase& solved) : solved_{solved} {}

  void write(std::string& out) const
  {
    write_values(out);
    write_now(out);
    layout::append_paragraph(out, text_of(sentence_of(Sentence::solve_gross_weekly_held, unknown())), "  ");
    const bool northern_ireland = solved_.facts.jurisdiction.value_or(Jurisdiction::gb) == Jurisdiction::ni;
    layout::append_paragraph(
        out,
        filled(northern_ireland ? Sentence::effective_in_northern_ireland : Sentence::effective,
               {{"day", format::date(*solved_.facts.effective_date)}}),
        "  ");
  }

 private:
  [[nodiscard]] Unknown unknown() const { return solved_.question.unknown; }
  [[nodiscard]] std::string year() const { return solved_.solution.tax_year.text(); }

  /// "gross weekly income of £715.28 to £715.36"
  [[nodiscard]] std::string values(const Solution::Interval& interval) const
  {
    return filled(sentence_of(Sentence::solve_gross_weekly_of, unknown()),
                  {{"record", std::string{record_in_words(solved_.solution.record_kind)}},
                   {"year", year()},
                   {"values", range(unknown(), interval)}});
  }
  [[nodiscard]] std::string value(std::int64_t single) const
  {
    return values({.from = single, .to = single});
  }

  /// `sentence` about `weekly`, payable in total or to the receiving parent of the question.
  [[nodiscard]] std::string about(Sentence sentence, const Money& weekly, const std::string& what = {}) const
  {
    const std::string payee = solved_.question.payable_to
                                  ? filled(Sentence::solve_payee, {{"parent", visible(solved_.payee)}})
                                  : std::string{};
    const std::string unknown_in_words =
        filled(sentence_of(Sentence::solve_gross_weekly, unknown()), {{"year", year()}});
    return filled(sentence, {{"weekly", format::money(weekly)},
                             {"payee", payee},
                             {"values", what},
                             {"unknown", unknown_in_words}});
  }

  void write_values(std::string& out) const
  {
    const auto& intervals = solved_.solution.intervals;
    const Money& weekly = solved_.question.weekly;
    if (intervals.size() == 1) {
      layout::append_paragraph(out, about(Sentence::solve_found, weekly, values(intervals[0])));
      return;
    }
    const bool none = intervals.empty();
    layout::append_paragraph(
        out, about(none ? Sentence::solve_found_none : Sentence::solve_found_several, weekly));
    for (const auto& interval : intervals) layout::append_paragraph(out, values(interval), "  ");
    for (const auto& [nearest, amount] : solved_.solution.nearest) {
      layout::append_paragraph(out, about(Sentence::solve_nearest, amount, value(nearest)), "  ");
    }
  }

  void write_now(std::string& out) const
  {
    if (!solved_.solution.weekly_now) return;
    const Money weekly = *solved_.solution.weekly_now;
    const auto& now = solved_.solution.value_now;
    layout::append_paragraph(
        out,
        now ? about(Sentence::solve_now, weekly, value(*now)) : about(Sentence::solve_now_amount, weekly),
        "  ");
  }

  const SolvedCase& solved_;
};

}  // namespace

void write_solution(std::string& out, const SolvedCase& solved) { Sentences{solved}.write(out); }

}  // namespace cmcalc
