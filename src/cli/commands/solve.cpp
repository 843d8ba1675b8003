// cmcalc solve: all values of a fact that give a weekly amount.
#include "cli/options/solve.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "cli/case_source.hpp"
#include "cli/commands/commands.hpp"
#include "cli/options/facts.hpp"
#include "cli/output.hpp"
#include "core/case_check.hpp"
#include "read/words/amounts.hpp"
#include "text/wording.hpp"
#include "write/solve.hpp"

namespace cmcalc::cli {

namespace {

/// The weekly amount that is asked for; nothing if it is missing or not an amount.
std::optional<Money> asked_amount(const ParsedCommand& given, Mistake& mistake)
{
  const std::string_view place = options::weekly_amount.word;
  const std::string* const text = given.value(options::weekly_amount);
  if (text == nullptr) {
    mistake = mistake_at(place, Message::no_weekly_amount_given);
    return std::nullopt;
  }
  Problem problem;
  const std::optional<Money> amount = words::read_weekly_amount(*text, problem);
  if (!amount) {
    if (problem.message == Message::amount_not_for_a_week) {
      problem = {Message::maintenance_not_for_a_week, {{Argument::given, Given{*text}}}};
    }
    problem.place = place;
    mistake = problem;
  } else if (*amount > most_money) {
    mistake = mistake_at(place, Message::amount_too_large,
                         {{Argument::given, *amount}, {Argument::most, most_money}});
  }
  return mistake ? std::nullopt : amount;
}

Unknown asked_unknown(const ParsedCommand& given)
{
  const auto names = choices::unknowns();
  const std::string name = given.value_or(options::unknown_fact, names.front());
  return static_cast<Unknown>(std::find(names.begin(), names.end(), name) - names.begin());
}

/// The ids of the receiving parents of a valid case, in their order.
std::vector<std::string> ids_of_parents(const Facts& facts)
{
  std::vector<std::string> ids;
  for (const ReceivingParentFacts& parent : *facts.receiving_parents)
    ids.emplace_back(checks::id_of(parent.id, ids.size()));
  return ids;
}

/// "Alex" or "B"
ArgumentValue each_of(const std::vector<std::string>& ids)
{
  std::vector<std::string> in_quotes;
  in_quotes.reserve(ids.size());
  for (const std::string& id : ids) in_quotes.push_back(quoted(id));
  return {Argument::choices, ToWrite{listed(in_quotes, "or")}};
}

/// The position of the receiving parent of --payable-to, if it is given.
std::optional<std::size_t> asked_parent(const ParsedCommand& given, const std::vector<std::string>& ids,
                                        Mistake& mistake)
{
  const std::string* const id = given.value(options::payable_to);
  if (id == nullptr) return std::nullopt;
  const auto found = std::find(ids.begin(), ids.end(), *id);
  if (found != ids.end()) return static_cast<std::size_t>(found - ids.begin());
  mistake = mistake_at(options::payable_to.word, Message::unknown_payee,
                       {{Argument::given, Given{*id}}, each_of(ids)});
  return std::nullopt;
}

/// The outcome for a case whose yearly figure is not in one HMRC record.
Outcome not_one_record(const ParsedCommand& given, const Solution& solution, Style style)
{
  Problem problem = solution.records == 0
                        ? Problem{Message::no_hmrc_record}
                        : Problem{Message::several_hmrc_records,
                                  {{Argument::year, solution.tax_year},
                                   {Argument::count, static_cast<std::int64_t>(solution.records)}}};
  problem.pointer = "/paying_parent/income/hmrc";
  const bool in_file = !given.words.empty();
  if (!in_file) problem.place = options::unknown_fact.word;
  Outcome outcome{.exit = exit_refused};
  const std::string file = in_file ? shown_name(given.words[0]) : style.json_errors ? "" : "cmcalc";
  report(outcome.err, {.file = file}, {problem}, style);
  return outcome;
}

Outcome run_solve(const ParsedCommand& given, const Environment& environment, StopSignal& stop)
{
  Mistake mistake;
  const std::optional<Money> weekly = asked_amount(given, mistake);
  if (mistake) return wrong_use(*mistake, given);
  Outcome outcome;
  const bool for_income = asked_unknown(given) == Unknown::gross_weekly;
  const std::optional<Facts> facts =
      case_of(given, environment, stop, outcome, for_income ? IncomeNeeded::no : IncomeNeeded::yes);
  if (!facts) return outcome;
  const std::vector<std::string> ids = ids_of_parents(*facts);
  const SolveQuestion question{
      .unknown = asked_unknown(given), .weekly = *weekly, .payable_to = asked_parent(given, ids, mistake)};
  if (!mistake && question.unknown == Unknown::children && !question.payable_to && ids.size() > 1)
    mistake = mistake_at(options::payable_to.word, Message::no_payee_given, {each_of(ids)});
  if (mistake) return wrong_use(*mistake, given);
  const Solution solution = solve(*facts, question);
  const Style style = style_of(given, environment);
  if (solution.fault != Solution::Fault::none) return not_one_record(given, solution, style);
  const std::string payee = question.payable_to ? ids[*question.payable_to] : "";
  const SolvedCase solved{*facts, question, solution, payee};
  (style.json ? write_solution_json : write_solution)(outcome.out, solved);
  if (solution.intervals.empty()) outcome.exit = exit_found;
  return outcome;
}

using namespace options;

constexpr auto solve_options = with_case_options(
    std::array{&weekly_amount, &payable_to, &unknown_fact, &format, &output, &errors, &color, &help});

constexpr std::array solve_examples = {
    Example{"cmcalc solve case.json --weekly 62.54", "the gross weekly income that gives £62.54 a week"},
    Example{"cmcalc solve case.json --weekly 62.54 --for yearly", "HMRC's figure that gives it"},
    Example{"cmcalc solve case.json --weekly 62.54 --for nights", "the nights of every child that give it"},
    Example{"cmcalc solve case.json --weekly 40 --payable-to Alex --for children",
            "the number of Alex's children with which Alex gets £40"},
    Example{"cmcalc solve --weekly 62.54 --income 36000/year --children 2", "without a file"}};

}  // namespace

const Command solve_command{
    .name = "solve",
    .summary = "what income, nights or children give a weekly amount",
    .description =
        "Finds every value of one fact for which the case comes to exactly this weekly amount, with all "
        "other "
        "facts as they are: gross weekly income unless --for names another fact. Values that adjoin are "
        "shown from the first to the last. If no value gives the amount, it shows the nearest amounts below "
        "and above, and the exit code is 1.\n\n"
        "docs/how-to-ask-what-if.md has more examples.",
    .words = one_case,
    .usual = "--weekly AMOUNT",
    .options = solve_options,
    .examples = solve_examples,
    .exits =
        "0 done; 1 no value gives that amount; 2 wrong use, or a file that cannot be read or written; 3 the "
        "case was refused, or its yearly figure is not in one record; 70 a defect in the program.",
    .run = run_solve};

}  // namespace cmcalc::cli
