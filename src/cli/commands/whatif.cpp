// cmcalc whatif: what would change an amount, what a change comes to, and the amount over a range.
#include "cli/options/whatif.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "cli/case_source.hpp"
#include "cli/commands/commands.hpp"
#include "cli/options/facts.hpp"
#include "cli/output.hpp"
#include "read/changes.hpp"
#include "read/ranges.hpp"
#include "system/files.hpp"
#include "write/varied.hpp"
#include "write/whatif.hpp"

namespace cmcalc::cli {

namespace {

/// A change, as it was given and as it was read.
struct GivenChange {
  std::string text;
  Change change;
};

/// "--set nights=104"
std::string place_of(const ParsedOption& given)
{
  return std::string{given.option->word} + " " + given.value;
}

/// Calls `take` with each value of `option`.
/// @return the mistake that `take` finds, if any
template <typename Take>
Mistake for_each_value(const ParsedCommand& given, const Option& option, Take take)
{
  for (const ParsedOption& each : given.options) {
    if (each.option != &option) continue;
    Problem problem;
    if (take(each, problem)) continue;
    problem.place = place_of(each);
    return problem;
  }
  return {};
}

std::size_t times_given(const ParsedCommand& given, const Option& option)
{
  std::size_t times = 0;
  for (const ParsedOption& each : given.options) times += each.option == &option ? 1 : 0;
  return times;
}

Mistake mistake_in(const ParsedCommand& given)
{
  const std::size_t ranges = times_given(given, options::vary_fact);
  constexpr std::size_t most_ranges = 2;
  if (ranges > most_ranges) {
    return mistake_at(options::vary_fact.word, Message::vary_too_often,
                      {{Argument::count, static_cast<std::int64_t>(ranges)}});
  }
  if (ranges == 0 && given.value_or(options::format_of_table, "text") == "csv") {
    return mistake_at(options::format_of_table.word, Message::csv_without_vary);
  }
  return {};
}

Outcome near_case(const Facts& facts, Style style)
{
  Calculator calculator;
  Problems none;
  const Answer& base = *calculator.answer(facts, none);
  Outcome outcome;
  const auto write = style.json ? write_whatif_json : write_whatif_text;
  write(outcome.out, {base, thresholds(facts), unstated_facts(facts), with_more_income(facts)});
  return outcome;
}

/// The case after all changes; nothing if one cannot be made.
std::optional<Facts> after_changes(const Facts& facts, const std::vector<GivenChange>& changes,
                                   Mistake& mistake)
{
  Facts changed = facts;
  for (const auto& [text, change] : changes) {
    mistake = make_change(changed, change, text);
    if (!mistake) continue;
    mistake->place = std::string{options::set_fact.word} + " " + text;
    return std::nullopt;
  }
  return changed;
}

/// The first change after which the case is refused.
const GivenChange& refused_by(const Facts& facts, const std::vector<GivenChange>& changes)
{
  Calculator calculator{Worksheet::Recording::off};
  Facts changed = facts;
  for (const GivenChange& each : changes) {
    Problems problems;
    if (!make_change(changed, each.change, each.text) && calculator.answer(changed, problems) == nullptr) {
      return each;
    }
  }
  return changes.back();
}

/// `problems` of one change, which may concern several children alike: each once.
Problems reported_once(const Problems& problems, const std::string& place)
{
  Problems once;
  for (const Problem& problem : problems) {
    const bool reported = std::any_of(once.begin(), once.end(), [&](const Problem& earlier) {
      return earlier.message == problem.message && earlier.arguments == problem.arguments;
    });
    if (reported) continue;
    once.push_back(problem);
    once.back().place = place;
  }
  return once;
}

/// A case, and what --set makes of it.
struct ChangedCase {
  Facts facts;
  std::vector<GivenChange> changes;
};

/// Makes the changes of --set.
/// @return nothing if one cannot be made, or leads to a case that is refused; `outcome` then says why
std::optional<ChangedCase> with_changes(const ParsedCommand& given, const Facts& facts, Style style,
                                        Outcome& outcome)
{
  std::vector<GivenChange> changes;
  Mistake mistake = for_each_value(given, options::set_fact, [&](const ParsedOption& each, Problem& problem) {
    const auto change = read_change(each.value, problem);
    if (change) changes.push_back({each.value, *change});
    return change.has_value();
  });
  std::optional<Facts> changed;
  if (!mistake) changed = after_changes(facts, changes, mistake);
  if (!changed) {
    outcome = wrong_use(*mistake, given);
    return std::nullopt;
  }
  Calculator calculator{Worksheet::Recording::off};
  Problems problems;
  if (calculator.answer(*changed, problems) == nullptr) {
    outcome.exit = exit_refused;
    const std::string place = std::string{options::set_fact.word} + " " + refused_by(facts, changes).text;
    report(outcome.err, {.file = style.json_errors ? "" : "cmcalc"}, reported_once(problems, place), style);
    return std::nullopt;
  }
  return ChangedCase{std::move(*changed), std::move(changes)};
}

/// Both cases side by side.
Outcome changed_case(const Facts& facts, const ChangedCase& changed, Style style)
{
  Calculator base_calculator;
  Calculator changed_calculator;
  Problems none;
  const Answer& base = *base_calculator.answer(facts, none);
  const Answer& after = *changed_calculator.answer(changed.facts, none);
  std::vector<Change> made;
  std::vector<std::string> texts;
  made.reserve(changed.changes.size());
  texts.reserve(changed.changes.size());
  for (const auto& [text, change] : changed.changes) {
    made.push_back(change);
    texts.push_back(text);
  }
  const CaseComparison comparison = compare_cases(facts, changed.facts, made);
  const ComparedCases compared{base, after, comparison, texts};
  Outcome outcome;
  style.json ? write_changed_json(outcome.out, compared) : write_changed_text(outcome.out, compared);
  return outcome;
}

/// What is wrong with ranges that are well written each by itself.
Mistake mistake_in_ranges(const std::vector<FactRange>& ranges)
{
  if (ranges.size() == 2 && ranges[0].name == ranges[1].name) {
    return mistake_at(options::vary_fact.word, Message::vary_same_name,
                      {{Argument::given, Given{ranges[0].name}}});
  }
  std::int64_t points = 1;
  for (const FactRange& range : ranges) {
    points = range.points() > most_points ? range.points() : points * range.points();
    if (points <= most_points) continue;
    return mistake_at(options::vary_fact.word, Message::range_without_end,
                      {{Argument::count, points}, {Argument::most, most_points}});
  }
  return {};
}

std::unique_ptr<VariedWriter> writer_of(const ParsedCommand& given, const VariedTable& table)
{
  const std::string format = given.value_or(options::format_of_table, "text");
  return format == "csv" ? varied_csv(table) : format == "json" ? varied_json(table) : varied_text(table);
}

Outcome varied_case(const ParsedCommand& given, const Facts& facts, Style style, StopSignal& stop)
{
  std::vector<FactRange> ranges;
  Mistake mistake =
      for_each_value(given, options::vary_fact, [&](const ParsedOption& each, Problem& problem) {
        const auto range = read_range(each.value, problem);
        if (range) ranges.push_back(*range);
        return range.has_value();
      });
  if (!mistake) mistake = mistake_in_ranges(ranges);
  // A name that is not of this case is seen at the first value.
  for (const FactRange& range : ranges) {
    Facts changed = facts;
    if (mistake) break;
    mistake = make_change(changed, range.change, range.name);
    if (mistake) mistake->place = std::string{options::vary_fact.word} + " " + range.name;
  }
  if (mistake) return wrong_use(*mistake, given);
  Outcome outcome;
  OutputFile results{stop};
  Calculator calculator{Worksheet::Recording::off};
  Problems none;
  const auto writer = writer_of(given, VariedTable{ranges, *calculator.answer(facts, none)});
  constexpr std::size_t enough_to_write = std::size_t{1} << 16;
  std::string text;
  bool written = results.open(given.value_or(options::output, ""));
  const bool refused = vary(facts, ranges, [&](const VariedCase& point) {
    writer->add(text, point);
    if (text.size() < enough_to_write) return true;
    written = written && results.write(std::exchange(text, {}));
    return written && !stop.requested();
  });
  writer->finish(text);
  written = written && results.write(text);
  if (stop.signal() != 0) {
    stopped_by_signal(outcome, results.name(), stop);
    return outcome;
  }
  if (written && OutputFile::complete({&results})) {
    outcome.exit = refused ? exit_found : exit_done;
  } else {
    cannot_write(outcome, results, options::output, style, stop);
  }
  return outcome;
}

Outcome run_whatif(const ParsedCommand& given, const Environment& environment, StopSignal& stop)
{
  if (const Mistake mistake = mistake_in(given)) return wrong_use(*mistake, given);
  Outcome outcome;
  const std::optional<Facts> facts = case_of(given, environment, stop, outcome);
  if (!facts) return outcome;
  Style style = style_of(given, environment);
  style.json = given.value_or(options::format_of_table, "text") == "json";
  if (!given.has(options::set_fact)) {
    return given.has(options::vary_fact) ? varied_case(given, *facts, style, stop) : near_case(*facts, style);
  }
  const std::optional<ChangedCase> changed = with_changes(given, *facts, style, outcome);
  if (!changed) return outcome;
  return given.has(options::vary_fact) ? varied_case(given, changed->facts, style, stop)
                                       : changed_case(*facts, *changed, style);
}

using namespace options;

constexpr auto whatif_options =
    with_case_options(std::array{&set_fact, &vary_fact, &format_of_table, &output, &errors, &color, &help});

constexpr std::array whatif_examples = {
    Example{"cmcalc whatif case.json", "the nearest changes of each fact, with the amount beyond"},
    Example{"cmcalc whatif case.json --set nights=104 --set other-children=+1", "two changes, step by step"},
    Example{"cmcalc whatif case.json --vary nights=0..366", "the amount for every number of nights"},
    Example{"cmcalc whatif case.json --vary income=20000..60000/year:1000 --vary nights=0..200 --format csv",
            "a grid, for a spreadsheet"},
    Example{"cmcalc whatif case.json --set other-children=1 --vary nights=0..366",
            "a range, after a change of another fact"},
    Example{"cmcalc whatif --income 36000/year --children 2 --nights 60", "without a file"}};

}  // namespace

const Command whatif_command{
    .name = "whatif",
    .summary = "what would change the amount, and what a change comes to",
    .description =
        "Without --set or --vary: the nearest value of each fact, on both sides, beyond which another amount "
        "is payable, with that amount and the law; and what facts that are not stated could change.\n\n"
        "--set changes facts and shows both cases side by side: the difference, what each change comes to "
        "alone, and the first step in which the workings part. --vary gives the amount at each value of a "
        "range; with --set, of the case after those changes.\n\n"
        "docs/how-to-ask-what-if.md has more examples.",
    .words = one_case,
    .options = whatif_options,
    .examples = whatif_examples,
    .exits =
        "0 done; 1 done, and with some values of --vary the case was refused; 2 wrong use, or a file "
        "that cannot be read or written; 3 the case was refused, or a change leads to one that is; 70 a "
        "defect in the program; 130 after Ctrl-C, 143 after SIGTERM.",
    .run = run_whatif};

}  // namespace cmcalc::cli
