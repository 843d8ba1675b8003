#include "analysis/letter_report.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "analysis/case_comparison.hpp"
#include "analysis/check/trial.hpp"

namespace cmcalc {

namespace {

// --- where the workings part -------------------------------------------------------------------------------

/// Whether a line has been worked out, and does not only repeat a fact, a figure of the tables or another
/// line.
bool is_worked_out(const WorksheetLine& line)
{
  switch (line.operation) {
    case Operation::given:
    case Operation::figure:
    case Operation::number:
    case Operation::taken: return false;
    case Operation::sum: return line.operands > 1;
    default: return true;
  }
}

std::optional<std::size_t> position_of(const Amount& amount)
{
  return amount.number == 0 ? std::nullopt : std::optional<std::size_t>{amount.number - 1};
}

template <typename Is>
std::optional<std::size_t> first_line(const Answer& answer, Is is)
{
  const auto& lines = answer.sheet.entries();
  const auto found = std::find_if(lines.begin(), lines.end(), is);
  if (found == lines.end()) return std::nullopt;
  return static_cast<std::size_t>(found - lines.begin());
}

/// The line of the figure that the rate was applied to: gross weekly income itself, if neither a variation
/// nor the cap changes it.
std::optional<std::size_t> line_of_income(const Answer& answer)
{
  const auto& income = answer.calculation.gross_weekly_income;
  if (!income) return std::nullopt;
  const auto same = first_line(answer, [&](const WorksheetLine& line) {
    return line.step == Step::gross_weekly_income && line.value == income->value;
  });
  return same ? same : position_of(*income);
}

/// The first line of the rate that the page shows.
std::optional<std::size_t> line_of_rate(const Answer& answer)
{
  return first_line(answer, [](const WorksheetLine& line) {
    const StepText& step = text_of(line.step);
    return step.section == Section::rate && step.on_page && is_worked_out(line);
  });
}

/// The first amount of the rate that the page shows: it rests on the rate and the numbers of children.
std::optional<std::size_t> line_of_children(const Answer& answer)
{
  return first_line(answer, [](const WorksheetLine& line) {
    const StepText& step = text_of(line.step);
    return step.section == Section::rate && step.on_page && !is_finding(line.operation);
  });
}

/// The line that decides between historic and current income.
/// @law  reg 34(2)
std::optional<std::size_t> line_of_basis(const Answer& answer)
{
  const auto decided = first_line(answer, [](const WorksheetLine& line) {
    return line.step == Step::tolerance_reached || line.step == Step::historic_nil_and_current_not;
  });
  return decided ? decided : line_of_income(answer);
}

/// The first line about the nights of the children of a receiving parent.
std::optional<std::size_t> line_of_nights(const Answer& answer, std::size_t parent)
{
  return first_line(answer, [&](const WorksheetLine& line) {
    const Subject subject = line.subject;
    return subject.kind == Subject::Kind::child && is_worked_out(line) &&
           answer.facts().children[subject.position].receiving_parent == parent;
  });
}

/// The line that shows a figure of the letter, if there is one.
std::optional<std::size_t> line_of(const ComparedFigure& compared, const Answer& answer)
{
  const Calculation& calculation = answer.calculation;
  switch (compared.figure) {
    case LetterFigure::gross_weekly_income: return line_of_income(answer);
    case LetterFigure::income_basis: return line_of_basis(answer);
    case LetterFigure::qualifying_children:
    case LetterFigure::relevant_other_children: return line_of_children(answer);
    case LetterFigure::rate: {
      const auto amount = line_of_children(answer);
      return amount ? amount : line_of_rate(answer);
    }
    case LetterFigure::weekly: return position_of(calculation.weekly);
    case LetterFigure::parents_nights_band: return line_of_nights(answer, compared.parent);
    case LetterFigure::parents_qualifying_children:
    case LetterFigure::parents_weekly: break;
  }
  return position_of(calculation.receiving_parents[compared.parent].weekly);
}

/// The first line of a figure that the letter states otherwise.
std::optional<std::size_t> first_contradicted_line(const LetterCheck& check, const Answer& answer)
{
  std::optional<std::size_t> first;
  for (const ComparedFigure& compared : check.compared) {
    if (compared.agrees) continue;
    const auto line = line_of(compared, answer);
    if (line && (!first || *line < *first)) first = line;
  }
  return first;
}

/// Where the calculation that an explanation is parts from that of the case.
std::optional<std::size_t> line_of_parting(const Facts& facts, const Answer& answer, const Explanation& best)
{
  Facts changed = check::with_ids(facts);
  if (!best.changes.empty() && !make_changes(changed, best.changes.front())) return std::nullopt;
  std::vector<const check::Practice*> practices;
  for (const check::Practice& practice : best.practices) practices.push_back(&practice);
  Calculator calculator;
  Problems problems;
  const Answer* const otherwise = calculator.answer(changed, problems);
  if (otherwise == nullptr) return std::nullopt;
  check::Conditions conditions{practices, *otherwise};
  if (best.rounded_at_each_step) conditions.round_each_step();
  Worksheet sheet{Worksheet::Recording::on};
  try {
    Calculation calculation =
        calculate(otherwise->the_case, conditions.rates(), sheet, conditions.readings());
    const Answer path{
        otherwise->the_case, conditions.rates(), conditions.readings(), nullptr, calculation, sheet};
    return first_line_that_differs(answer, path, is_worked_out);
  } catch (const std::overflow_error&) {  // as in Trial
    return std::nullopt;
  }
}

std::optional<std::size_t> first_difference(const Facts& facts, const Answer& answer,
                                            const LetterCheck& check)
{
  if (check.follows_from_letters_income) return line_of_income(answer);
  if (check.explanations.empty()) return first_contradicted_line(check, answer);
  const Explanation& best = check.explanations.front();
  if (best.on_the_letters_income || best.id == ExplanationId::default_rate) return line_of_income(answer);
  const bool other_basis =
      best.id == ExplanationId::current_income || best.id == ExplanationId::historic_income;
  return other_basis ? line_of_basis(answer) : line_of_parting(facts, answer, best);
}

// --- what can be done --------------------------------------------------------------------------------------

/// What the letter may have done, as far as it decides what can be done about it.
class Causes {
 public:
  Causes(const LetterCheck& check, const Calculation& calculation) : check_{check}, calculation_{calculation}
  {
    constexpr std::size_t most = 3;  // the likeliest
    for (std::size_t at = 0; at < check.explanations.size() && at < most; ++at) {
      ids_.push_back(check.explanations[at].id);
      if (check.explanations[at].second) ids_.push_back(*check.explanations[at].second);
    }
  }

  [[nodiscard]] bool unexplained() const { return ids_.empty(); }

  [[nodiscard]] bool any(std::initializer_list<ExplanationId> ids) const
  {
    return std::find_first_of(ids_.begin(), ids_.end(), ids.begin(), ids.end()) != ids_.end();
  }

  [[nodiscard]] bool any(ExplanationKind kind) const
  {
    return std::any_of(ids_.begin(), ids_.end(), [&](ExplanationId id) { return text_of(id).kind == kind; });
  }

  [[nodiscard]] bool only(ExplanationKind kind) const
  {
    return !unexplained() &&
           std::all_of(ids_.begin(), ids_.end(), [&](ExplanationId id) { return text_of(id).kind == kind; });
  }

  /// Whether the letter states `figure`, and the calculation says otherwise.
  [[nodiscard]] bool contradicted(LetterFigure figure) const
  {
    return std::any_of(check_.compared.begin(), check_.compared.end(),
                       [&](const ComparedFigure& each) { return each.figure == figure && !each.agrees; });
  }

  [[nodiscard]] bool on_historic_income() const { return calculation_.income_basis == IncomeBasis::historic; }

  /// Whether the letter says that the decision is a default one.
  [[nodiscard]] bool default_decision() const
  {
    const auto is_default = [](const ComparedFigure& each) {
      return each.award == LetterValue{Rate::default_rate};
    };
    return calculation_.rate == Rate::default_rate || any({ExplanationId::default_rate}) ||
           std::any_of(check_.compared.begin(), check_.compared.end(), is_default);
  }

 private:
  const LetterCheck& check_;
  const Calculation& calculation_;
  std::vector<ExplanationId> ids_;
};

/// Whether a step concerns a letter.
using Concerns = bool (*)(const Causes& causes);

/// @law reg 14(1)(a): a variation asked for in time
bool concerns_variation(const Causes& causes)
{
  return causes.any({ExplanationId::variation_omitted, ExplanationId::variation_partly});
}

/// @law reg 14(1)(f)
bool concerns_hmrc_figure(const Causes& causes)
{
  const bool income_differs = causes.unexplained() || causes.any(ExplanationKind::income) ||
                              causes.contradicted(LetterFigure::gross_weekly_income);
  return causes.on_historic_income() && income_differs;
}

/// @law reg 34(2)
bool concerns_current_income(const Causes& causes)
{
  return causes.contradicted(LetterFigure::income_basis) ||
         causes.any(
             {ExplanationId::current_income, ExplanationId::historic_income, ExplanationId::pay_period});
}

/// @law reg 35(3)
bool concerns_pension(const Causes& causes)
{
  return causes.any({ExplanationId::pension_not_deducted, ExplanationId::pension_amount});
}

/// @law reg 14(1)(e)
bool concerns_error(const Causes& causes)
{
  return causes.any(ExplanationKind::practice) && !causes.default_decision();
}

/// @law reg 14(2), reg 17
bool concerns_change(const Causes& causes)
{
  return causes.any(ExplanationKind::facts) || causes.any({ExplanationId::current_income});
}

/// The steps that concern a letter whose figures differ by more than rounding.
std::vector<NextStep> next_steps(const LetterCheck& check, const Calculation& calculation,
                                 const std::optional<Date>& notified)
{
  std::vector<NextStep> steps;
  const Causes causes{check, calculation};
  if (check.agrees || check.only_rounding || causes.only(ExplanationKind::letter)) return steps;
  static constexpr std::array<std::pair<NextStepId, Concerns>, next_step_id_count> all = {{
      {NextStepId::ask_for_reconsideration, [](const Causes&) { return true; }},
      {NextStepId::ask_for_variation, concerns_variation},
      {NextStepId::correct_hmrc_figure, concerns_hmrc_figure},
      {NextStepId::show_current_income, concerns_current_income},
      {NextStepId::prove_pension_contributions, concerns_pension},
      {NextStepId::point_out_error, concerns_error},
      {NextStepId::replace_default_decision, [](const Causes& each) { return each.default_decision(); }},
      {NextStepId::report_change, concerns_change},
  }};
  for (const auto& [id, concerns] : all) {
    if (!concerns(causes)) continue;
    NextStep step{.id = id, .last_day = {}};
    if (const unsigned days = text_of(id).days; notified && days > 0)
      step.last_day = days_after(*notified, days);
    steps.push_back(step);
  }
  return steps;
}

}  // namespace

LetterReport letter_report(const Facts& facts, const Answer& calculated, const std::optional<Date>& notified,
                           SearchDepth depth)
{
  LetterReport report{
      .check = check_letter(facts, depth), .first_difference = {}, .income_that_fits = {}, .next_steps = {}};
  if (report.check.agrees) return report;
  report.first_difference = first_difference(facts, calculated, report.check);
  find_income_that_fits(report, facts, calculated.calculation);
  report.next_steps = next_steps(report.check, calculated.calculation, notified);
  return report;
}

}  // namespace cmcalc
