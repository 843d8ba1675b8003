// Why no value is missed.
//
// A few values (nights, children) are all tried. Of income there are billions of values, and only some are
// tried. They are divided into stretches on which the calculation takes the same course: the same steps, the
// same findings, the same rate apart from a variation. Two things make that enough.
//
// 1. On a stretch the amount never falls. With the same course it is worked out by the same operations, and
//    none of them gives less for more income:
//    - Sch 1 paras 2, 3, 5A, 6 and 7, and para 10(3), take parts of an amount, limit it or take a fixed
//    amount
//      off it. What does fall (at the join of the reduced and the basic rate before 25 November 2013, or
//      if the floor of para 7(7) divides the amount in another way) falls between two courses: each is a
//      finding of the worksheet.
//    - Historic income follows the yearly figure (reg 35); current income does not depend on it (reg 37).
//    Which
//      of them counts is a finding (reg 34(2)(a)).
//    - A variation adds and takes off fixed amounts (regs 72, 73). Boarding fees rise with income, but by at
//      most half as much up to the cap, and at most as much above it (reg 66). The pension contributions that
//      come off unearned income are those that earned income did not use up: fewer, the higher that is
//      (reg 69(8)).
//
// 2. No course is left and then taken again, so that its end is found by halves. Each finding compares two
//    amounts, and as income rises they change sides once:
//    - what the income is compared with (the limits of the rates, the threshold of £800, the floors, the
//      thresholds of reg 70 and of reg 74(1A)) is fixed, and the income after the variation rises for each
//      rate apart from the variation, which itself only rises from nil to flat, reduced and basic. That rate
//      is a part of the course, because its own calculation has no lines;
//    - the 25 % test is the exception: as the yearly figure rises, current income counts, then historic
//      income, then current income again. So the course includes whether historic income is above current
//      income: below that point the test turns once, from met to not met, and above it once back.
#include "analysis/solve.hpp"

#include <algorithm>
#include <utility>

#include "core/fact_paths.hpp"

namespace cmcalc {

namespace {

Money pence(std::int64_t amount) { return {Fraction{amount}}; }

/// What is payable to the receiving parent of the question, or in total.
Money asked_amount(const Answer& answer, const SolveQuestion& question)
{
  const Calculation& calculation = answer.calculation;
  return question.payable_to ? calculation.receiving_parents[*question.payable_to].weekly.value
                             : calculation.weekly.value;
}

/// The nights of every child, if they are the same number for 12 months.
std::optional<std::int64_t> nights_of_every_child(const CaseFacts& facts)
{
  const auto& children = facts.children;
  const ExpectedNights& first = children[0].nights;
  const bool same = std::all_of(children.begin(), children.end(), [&](const Child& child) {
    return !child.nights.assumed && child.nights.days == 0 && child.nights.count == first.count;
  });
  return same ? std::optional<std::int64_t>{first.count} : std::nullopt;
}

/// The positions of the HMRC records of earned income that the historic income comes from.
/// @law  reg 36
std::vector<std::size_t> earned_records_used(const Answer& answer)
{
  std::vector<std::size_t> used;
  const auto& year = answer.calculation.hmrc_year;
  const auto& records = answer.facts().income.hmrc;
  for (std::size_t at = 0; year && at < records.size(); ++at) {
    if (records[at].kind <= HmrcKind::trading_profit && year->counts(records[at])) used.push_back(at);
  }
  return used;
}

/// The answer as the case is, and what the trials need to know of it.
class Beginning {
 public:
  Beginning(const Facts& facts, const SolveQuestion& question, Solution& solution)
      : question_{question}, solution_{solution}
  {
    Calculator calculator{Worksheet::Recording::off};
    if (const Answer* const answer = calculator.answer(facts, solution.problems)) take(*answer);
    const auto is_income = [](const Problem& problem) { return problem.id == ErrorId::income_insufficient; };
    const auto& problems = solution.problems;
    const bool only_income = std::all_of(problems.begin(), problems.end(), is_income);
    if (question.unknown == Unknown::gross_weekly && only_income) solution.problems.clear();
  }

  [[nodiscard]] bool can_be_solved() const
  {
    return solution_.problems.empty() && solution_.fault == Solution::Fault::none;
  }

  std::size_t record = 0;  ///< of `yearly`
  std::string parent;      ///< of `children`

 private:
  void take(const Answer& answer)
  {
    solution_.value_now = value_now(answer);
    solution_.weekly_now = asked_amount(answer, question_);
  }

  std::optional<std::int64_t> value_now(const Answer& answer)
  {
    const CaseFacts& facts = answer.facts();
    switch (question_.unknown) {
      case Unknown::gross_weekly: {
        const auto& income = answer.calculation.determined_income;
        return income ? std::optional{whole_pence(to_penny(income->value))} : std::nullopt;
      }
      case Unknown::yearly: return yearly_now(answer);
      case Unknown::nights: return nights_of_every_child(facts);
      case Unknown::children: return children_now(facts);
      case Unknown::other_children: break;
    }
    return facts.relevant_other_children;
  }

  std::optional<std::int64_t> yearly_now(const Answer& answer)
  {
    const std::vector<std::size_t> used = earned_records_used(answer);
    solution_.records = used.size();
    if (!used.empty()) solution_.tax_year = answer.calculation.hmrc_year->year;
    if (used.size() != 1) {
      solution_.fault =
          used.empty() ? Solution::Fault::no_hmrc_record : Solution::Fault::several_hmrc_records;
      return std::nullopt;
    }
    record = used[0];
    const HmrcRecord& earned = answer.facts().income.hmrc[record];
    solution_.record_kind = earned.kind;
    return whole_pence(earned.amount);
  }

  std::optional<std::int64_t> children_now(const CaseFacts& facts)
  {
    if (facts.receiving_parents.size() > 1 && !question_.payable_to) {
      solution_.fault = Solution::Fault::several_parents;
      return std::nullopt;
    }
    const ReceivingParent& asked = facts.receiving_parents[question_.payable_to.value_or(0)];
    parent = asked.id;
    return asked.children;
  }

  const SolveQuestion& question_;
  Solution& solution_;
};

Solution::Nearest nearest_of(const Level& level, std::int64_t value)
{
  return {.value = value, .weekly = pence(level.weekly)};
}

/// The values that face each other across the wanted amount. An amount that is alone has no such side: then
/// the first of its values.
std::vector<Solution::Nearest> facing(const Neighbours& neighbours)
{
  const auto facing_value = [](const Level& level, const std::optional<Level>& other) {
    const bool other_is_higher = other && level.values.last < other->values.first;
    return other_is_higher ? level.values.last : level.values.first;
  };
  std::vector<Solution::Nearest> nearest;
  const auto& [below, above] = neighbours;
  if (below) nearest.push_back(nearest_of(*below, facing_value(*below, above)));
  if (above) nearest.push_back(nearest_of(*above, facing_value(*above, below)));
  return nearest;
}

}  // namespace

Trials::Trials(const Facts& facts, const SolveQuestion& question, std::size_t record, std::string parent)
    : facts_{facts},
      question_{question},
      pointer_{"/paying_parent/income/hmrc/" + std::to_string(record) + "/amount"},
      parent_{std::move(parent)}
{
}

Values Trials::values() const
{
  switch (question_.unknown) {
    case Unknown::gross_weekly:
    case Unknown::yearly: return {0, whole_pence(most_money)};
    case Unknown::nights: return {0, most_nights};
    case Unknown::children: return {1, most_children};
    case Unknown::other_children: break;
  }
  return {0, most_other_children};
}

bool Trials::change(std::int64_t value)
{
  changed_ = facts_;
  switch (question_.unknown) {
    case Unknown::gross_weekly:
      return !apply(changed_, {.name = ShortName::gross_weekly, .value = pence(value)});
    case Unknown::yearly: return set_value(changed_, pointer_, pence(value));
    case Unknown::nights:
      return !apply(changed_, {.name = ShortName::nights,
                               .value = Nights{.assumed = false, .count = value, .days = {}}});
    case Unknown::children:
      return !apply(changed_, {.name = ShortName::children, .value = value, .parent = parent_});
    case Unknown::other_children: break;
  }
  return !apply(changed_, {.name = ShortName::other_children, .value = value});
}

/// The answer to the case with `value`; null if it is refused.
const Answer* Trials::answer(Calculator& calculator, std::int64_t value)
{
  problems_.clear();
  return change(value) ? calculator.answer(changed_, problems_) : nullptr;
}

std::optional<std::int64_t> Trials::weekly(std::int64_t value)
{
  const Answer* const found = answer(calculator_, value);
  return found == nullptr ? std::nullopt : std::optional{whole_pence(asked_amount(*found, question_))};
}

Trials::Course Trials::course_of(const Answer& answer)
{
  const auto& without = answer.calculation.without_variation;
  Course course{.apart_from_variation = without ? without->rate : answer.calculation.rate, .lines = {}};
  const auto entries = answer.sheet.entries();
  course.lines.reserve(entries.size());
  for (const WorksheetLine& line : entries) course.lines.push_back({line.step, line.subject, line.holds});
  return course;
}

std::size_t Trials::course(std::int64_t value)
{
  const Answer* const found = answer(recording_, value);
  const Course course = found == nullptr ? Course{} : course_of(*found);
  const auto same = std::find(courses_.begin(), courses_.end(), course);
  if (same != courses_.end()) return static_cast<std::size_t>(same - courses_.begin());
  courses_.push_back(course);
  return courses_.size() - 1;
}

Solution solve(const Facts& facts, const SolveQuestion& question)
{
  Solution solution;
  const Beginning beginning{facts, question, solution};
  if (!beginning.can_be_solved()) return solution;
  Trials trials{facts, question, beginning.record, beginning.parent};
  const CourseOf course_of = [&](std::int64_t value) { return trials.course(value); };
  const WeeklyOf weekly_of = [&](std::int64_t value) { return trials.weekly(value); };
  const Values all = trials.values();
  const bool is_income = is_money(question.unknown);
  const std::vector<Values> parts = is_income ? stretches(course_of, all) : single_values(all);
  const std::int64_t wanted = whole_pence(question.weekly);
  for (const Level& level : levels_at(weekly_of, parts, wanted)) {
    const bool is_endless = is_income && level.values.last == all.last;
    solution.intervals.push_back(
        {.from = level.values.first, .to = is_endless ? std::nullopt : std::optional{level.values.last}});
  }
  if (solution.intervals.empty()) solution.nearest = facing(neighbours_of(weekly_of, parts, wanted));
  return solution;
}

}  // namespace cmcalc
