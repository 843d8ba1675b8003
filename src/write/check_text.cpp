// A decision letter beside what the rules give, for people.
#include <algorithm>

#include <fmt/format.h>

#include "text/filling.hpp"
#include "text/format.hpp"
#include "text/layout.hpp"
#include "text/wording.hpp"
#include "write/check.hpp"
#include "write/explanation_ways.hpp"
#include "write/explanation_words.hpp"
#include "write/headline.hpp"
#include "write/sentences.hpp"
#include "write/working.hpp"

namespace cmcalc {

namespace {

using format::money;

std::string filled(LetterSentence sentence, std::initializer_list<Filling> fillings)
{
  return cmcalc::filled(text_of(sentence), fillings);
}

/// The sentence that is as far from `first` as `at` is from the first of its kind.
LetterSentence sentence_at(LetterSentence first, std::size_t at)
{
  return static_cast<LetterSentence>(static_cast<std::size_t>(first) + at);
}

void heading(std::string& out, LetterSentence title) { out.append("\n").append(text_of(title)).append("\n"); }

void sentence(std::string& out, std::string_view text) { layout::append_paragraph(out, text); }

Money size_of(Money amount) { return amount < Money{} ? Money{} - amount : amount; }

std::string more_or_less(Money by)
{
  return std::string{text_of(by < Money{} ? LetterSentence::less : LetterSentence::more)};
}

class LetterText {
 public:
  explicit LetterText(const CheckedLetter& checked)
      : calculated_{checked.calculated},
        report_{checked.report},
        as_given_{checked.as_given},
        checked_today_{checked.today}
  {
  }

  void write(std::string& out) const
  {
    write_as_given(out);
    write_amounts(out);
    write_figures(out);
    if (check().agrees) {
      sentence(out, text_of(LetterSentence::facts_may_be_wrong));
    } else {
      write_first_difference(out);
      write_explanations(out);
      write_not_tried(out);
      write_income(out);
      write_next_steps(out);
    }
    const bool northern_ireland = calculated_.facts().jurisdiction == Jurisdiction::ni;
    sentence(out, cmcalc::filled(text_of(northern_ireland ? Sentence::effective_in_northern_ireland
                                                          : Sentence::effective),
                                 {{"day", format::date(calculated_.facts().effective_date)}}));
  }

 private:
  [[nodiscard]] const LetterCheck& check() const { return report_.check; }
  [[nodiscard]] const std::vector<ComparedFigure>& compared() const { return report_.check.compared; }

  [[nodiscard]] std::string parent(std::size_t position) const
  {
    return visible(calculated_.facts().receiving_parents[position].id);
  }

  /// What the amount of another period comes to a week.
  void write_as_given(std::string& out) const
  {
    if (as_given_.empty()) return;
    sentence(out, filled(LetterSentence::taken_as,
                         {{"given", as_given_}, {"weekly", in_words(main_figure().award)}}));
  }

  // --- the amounts ---------------------------------------------------------------------------------------

  /// The figure that the first sentence is about: the total, an amount for a receiving parent, or income.
  [[nodiscard]] const ComparedFigure& main_figure() const
  {
    for (const LetterFigure figure : {LetterFigure::weekly, LetterFigure::parents_weekly}) {
      const auto found = std::find_if(compared().begin(), compared().end(),
                                      [&](const ComparedFigure& each) { return each.figure == figure; });
      if (found != compared().end()) return *found;
    }
    return compared().front();
  }

  /// "£90.12 a week to Alex": what the letter states.
  [[nodiscard]] std::string stated(const ComparedFigure& figure) const
  {
    const std::string amount = in_words(figure.award);
    if (figure.figure == LetterFigure::weekly) return filled(LetterSentence::a_week, {{"weekly", amount}});
    if (figure.figure == LetterFigure::parents_weekly) {
      return filled(LetterSentence::a_week_to, {{"weekly", amount}, {"parent", parent(figure.parent)}});
    }
    return filled(LetterSentence::income, {{"income", amount}});
  }

  /// Whether the likeliest explanation is that the letter is right and was read otherwise: its amount may be
  /// for a month, or hold a fee. Its difference from the weekly amount then says nothing.
  [[nodiscard]] bool may_be_misread() const
  {
    if (check().explanations.empty()) return false;
    const Explanation& best = check().explanations.front();
    return text_of(best.id).kind == ExplanationKind::letter && !best.second && !best.on_the_letters_income;
  }

  void write_amounts(std::string& out) const
  {
    const ComparedFigure& figure = main_figure();
    const std::string letter = stated(figure);
    if (may_be_misread()) {
      return sentence(out,
                      filled(LetterSentence::differs_in_what_it_is,
                             {{"letter", in_words(figure.award)}, {"rules", in_words(figure.calculated)}}));
    }
    if (figure.agrees) {
      return sentence(out, filled(check().agrees ? LetterSentence::agrees : LetterSentence::amount_agrees,
                                  {{"letter", letter}}));
    }
    sentence(out,
             filled(LetterSentence::differs, {{"letter", letter}, {"rules", in_words(figure.calculated)}}));
    const LetterValue by = figure.by();
    if (!std::holds_alternative<Money>(by)) return;
    const Money difference = std::get<Money>(by);
    const auto year = figure.by_year();
    layout::append_paragraph(out,
                             filled(year ? LetterSentence::difference : LetterSentence::difference_of_income,
                                    {{"difference", money(size_of(difference))},
                                     {"more", more_or_less(difference)},
                                     {"year", year ? money(size_of(*year)) : std::string{}}}),
                             "  ");
  }

  // --- each figure ---------------------------------------------------------------------------------------

  [[nodiscard]] std::string name_of(const ComparedFigure& figure) const
  {
    const auto at = static_cast<std::size_t>(figure.figure);
    const auto first_of_parents = static_cast<std::size_t>(LetterFigure::parents_qualifying_children);
    if (at < first_of_parents) {
      return std::string{text_of(sentence_at(LetterSentence::figure_gross_weekly_income, at))};
    }
    const bool only = calculated_.facts().receiving_parents.size() == 1;
    const LetterSentence first = only ? LetterSentence::figure_only_qualifying_children
                                      : LetterSentence::figure_parents_qualifying_children;
    return filled(sentence_at(first, at - first_of_parents), {{"parent", parent(figure.parent)}});
  }

  [[nodiscard]] std::string in_words(const LetterValue& value) const
  {
    if (const auto* const amount = std::get_if<Money>(&value)) return money(*amount);
    if (const auto* const count = std::get_if<std::int64_t>(&value)) return std::to_string(*count);
    if (const auto* const rate = std::get_if<Rate>(&value)) return std::string{rate_in_words(*rate)};
    if (const auto* const basis = std::get_if<IncomeBasis>(&value))
      return std::string{basis_in_words(*basis)};
    if (const auto* const band = std::get_if<NightsBand>(&value))
      return band_in_words(calculated_.rates, *band);
    return std::string{text_of(LetterSentence::no_figure)};
  }

  /// "+ £2.81", or that words differ; nothing if the figures agree.
  static std::string mark_of(const ComparedFigure& figure)
  {
    if (figure.agrees) return {};
    const LetterValue by = figure.by();
    if (const auto* const amount = std::get_if<Money>(&by)) {
      return (*amount < Money{} ? "− " : "+ ") + money(size_of(*amount));
    }
    if (const auto* const count = std::get_if<std::int64_t>(&by)) {
      return fmt::format("{} {}", *count < 0 ? "−" : "+", *count < 0 ? -*count : *count);
    }
    return std::string{text_of(LetterSentence::differs_mark)};
  }

  static void write_row(std::string& out, const std::string& name, const std::string& letter,
                        const std::string& rules, const std::string& mark)
  {
    constexpr std::size_t name_width = 31;
    constexpr std::size_t letter_end = 48;
    constexpr std::size_t rules_end = 65;
    std::vector<std::string> lines = layout::wrapped(name, name_width);
    if (lines.empty()) lines.emplace_back();
    for (std::size_t at = 0; at + 1 < lines.size(); ++at) out += "  " + lines[at] + '\n';
    std::string row = "  " + lines.back();
    row = layout::padded(row, letter_end - format::columns(letter)) + letter;
    row = layout::padded(row, rules_end - format::columns(rules)) + rules;
    if (!mark.empty()) row = layout::padded(row, layout::width - format::columns(mark)) + mark;
    out += row + '\n';
  }

  /// All figures side by side, in the order of reg 25.
  void write_figures(std::string& out) const
  {
    if (compared().size() == 1) return;
    if (check().agrees) return sentence(out, text_of(LetterSentence::all_agree));
    out += '\n';
    write_row(out, {}, std::string{text_of(LetterSentence::heading_letter)},
              std::string{text_of(LetterSentence::heading_rules)}, {});
    for (const ComparedFigure& figure : compared()) {
      write_row(out, name_of(figure), in_words(figure.award), in_words(figure.calculated), mark_of(figure));
    }
  }

  /// Whether the line at `position` is the amount payable, in total or to a receiving parent.
  [[nodiscard]] bool is_payable(std::size_t position) const
  {
    const Calculation& calculation = calculated_.calculation;
    const auto is_line = [&](const Amount& amount) { return amount.number == position + 1; };
    const auto& parents = calculation.receiving_parents;
    return is_line(calculation.weekly) || std::any_of(parents.begin(), parents.end(),
                                                      [&](const auto& each) { return is_line(each.weekly); });
  }

  void write_first_difference(std::string& out) const
  {
    if (!report_.first_difference || check().only_rounding || may_be_misread()) return;
    const WorksheetLine& line = calculated_.sheet.entries()[*report_.first_difference];
    if (is_payable(*report_.first_difference)) return;  // that the amounts differ is said already
    const bool of_only_parent = line.subject.kind == Subject::Kind::receiving_parent &&
                                calculated_.facts().receiving_parents.size() == 1;
    const std::string who =
        of_only_parent ? std::string{} : name_of_subject(calculated_.facts(), line.subject);
    const std::string name =
        who.empty() ? line_name(line) : fmt::format("{}: {}", visible(who), line_name(line));
    const std::string law = format::short_citation(line.law, calculated_.facts().jurisdiction);
    sentence(out, filled(LetterSentence::part_at, {{"line", name}, {"law", law}}));
  }

  // --- explanations --------------------------------------------------------------------------------------

  void write_explanation(std::string& out, std::size_t at) const
  {
    const Explanation& explanation = check().explanations[at];
    const std::string number = fmt::format("{}  ", at + 1);
    layout::append_paragraph(out, explanation_sentence(calculated_, explanation), number);
    if (check().pairs) return;
    layout::append_paragraph(out, explanation_question(explanation), std::string(number.size(), ' '));
  }

  /// That several things explain the letter, and what of it would tell them apart.
  void write_several(std::string& out) const
  {
    const std::string count = std::to_string(check().explanations.size());
    const ComparedFigure& figure = main_figure();
    const bool weekly = figure.figure == LetterFigure::weekly && compared().size() == 1;
    std::string text =
        weekly ? filled(LetterSentence::several, {{"count", count}, {"amount", in_words(figure.award)}})
               : filled(LetterSentence::several_figures, {{"count", count}});
    std::vector<std::string> figures;
    constexpr std::size_t most_figures = 3;
    for (const LetterFigure each : check().told_apart_by) {
      if (figures.size() == most_figures) break;
      figures.emplace_back(
          text_of(sentence_at(LetterSentence::look_at_gross_weekly_income, static_cast<std::size_t>(each))));
    }
    if (!figures.empty())
      text += " " + filled(LetterSentence::look_at, {{"figures", listed(figures, "and")}});
    sentence(out, text);
  }

  void write_explanations(std::string& out) const
  {
    constexpr std::size_t most_shown = 5;
    const std::size_t count = check().explanations.size();
    if (check().only_rounding) return sentence(out, text_of(LetterSentence::rounding));
    const bool follows = check().follows_from_letters_income && compared().size() > 1;
    if (follows) {
      out += '\n';
      sentence(out, text_of(LetterSentence::follows_from_income));
    }
    if (count == 0) {
      if (follows) return;
      heading(out, LetterSentence::no_explanation);
      sentence(out, text_of(LetterSentence::none));
      if (main_figure().agrees) return;
      return sentence(out, text_of(LetterSentence::nothing_expressed));
    }
    heading(out, count == 1 ? LetterSentence::possible_explanation : LetterSentence::possible_explanations);
    if (check().pairs) {
      sentence(out, text_of(LetterSentence::pairs));
    } else if (count > 1) {
      write_several(out);
    }
    for (std::size_t at = 0; at < std::min(count, most_shown); ++at) write_explanation(out, at);
    if (count > most_shown) {
      sentence(out, filled(LetterSentence::less_likely, {{"count", std::to_string(count - most_shown)}}));
    }
  }

  void write_not_tried(std::string& out) const
  {
    if (check().unstated.empty() || check().only_rounding) return;
    std::vector<std::string> names;
    for (const UnstatedFact fact : check().unstated) {
      names.emplace_back(
          text_of(sentence_at(LetterSentence::unstated_hmrc_records, static_cast<std::size_t>(fact))));
    }
    out += '\n';
    sentence(out, filled(LetterSentence::not_tried, {{"facts", listed(names, "and")}}));
  }

  // --- what else ----------------------------------------------------------------------------------------

  static std::string range(Money from, const std::optional<Money>& to)
  {
    if (!to) return filled(LetterSentence::income_from, {{"from", money(from)}});
    if (from == *to) return money(from);
    return filled(LetterSentence::income_range, {{"from", money(from)}, {"to", money(*to)}});
  }

  void write_income(std::string& out) const
  {
    if (check().only_rounding || may_be_misread()) return;
    if (report_.no_income_fits && check().explanations.empty()) {
      out += '\n';
      return sentence(out, filled(LetterSentence::no_income, {{"letter", stated(main_figure())}}));
    }
    if (!report_.income_that_fits) return;
    const IncomeThatFits& income = *report_.income_that_fits;
    const std::string values = range(income.weekly.from, income.weekly.to);
    const auto& [from, to] = income.yearly;
    out += '\n';
    const auto now = income.yearly_now;
    const bool above = now && *now < from;
    const bool below = now && to && *to < *now;
    if (!above && !below) {
      return sentence(out, filled(LetterSentence::income_that_fits_alone, {{"values", values}}));
    }
    const std::string difference = above ? range(from - *now, to ? std::optional{*to - *now} : std::nullopt)
                                         : range(*now - *to, *now - from);
    sentence(
        out,
        filled(income.nearest_of_several ? LetterSentence::nearest_income : LetterSentence::income_that_fits,
               {{"values", values},
                {"difference", difference},
                {"more", std::string{text_of(above ? LetterSentence::more : LetterSentence::less)}}}));
  }

  void write_next_steps(std::string& out) const
  {
    if (report_.next_steps.empty()) return;
    heading(out, LetterSentence::next_steps);
    for (const NextStep& step : report_.next_steps) {
      std::string words = next_step_in_words(step.id);
      if (step.last_day) {
        const bool passed = *step.last_day < checked_today_;
        words += " " + filled(passed ? LetterSentence::last_day_passed : LetterSentence::last_day,
                              {{"day", format::date(*step.last_day)}});
      }
      std::vector<std::string> laws;
      for (const Law law : text_of(step.id).law.all()) {
        laws.push_back(format::short_citation(law, calculated_.facts().jurisdiction));
      }
      layout::append_paragraph(out, fmt::format("{} ({})", words, listed(laws, "and")), "- ");
    }
  }

  const Answer& calculated_;
  const LetterReport& report_;
  const std::string& as_given_;
  Date checked_today_;
};

}  // namespace

void write_check_text(std::string& out, const CheckedLetter& checked) { LetterText{checked}.write(out); }

}  // namespace cmcalc
