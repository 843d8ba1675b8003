// cmcalc nights: the nights of 12 months, counted from a pattern and from single dates.
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/commands/whole_input.hpp"
#include "cli/night_pattern.hpp"
#include "cli/options/nights.hpp"
#include "cli/output.hpp"
#include "cmcalc/calculator.hpp"
#include "read/csv/night_rows.hpp"
#include "read/input_kind.hpp"
#include "read/json/case_reader.hpp"
#include "system/file_names.hpp"
#include "system/files.hpp"
#include "write/nights.hpp"

namespace cmcalc::cli {

namespace {

using namespace options;

/// Counts the nights of one command.
class NightCounter {
 public:
  NightCounter(const ParsedCommand& given, const TwelveMonths& months,
               const std::optional<NightPattern>& pattern, Style style, const StopSignal& stop)
      : given_{given}, pattern_{pattern}, style_{style}, stop_{stop}
  {
    answer_.months = months;
    const bool northern_ireland = given.value_or(jurisdiction, "GB") == "NI";
    answer_.jurisdiction = northern_ireland ? Jurisdiction::ni : Jurisdiction::gb;
  }

  Outcome run()
  {
    if (!read_dates()) return std::move(outcome_);
    count();
    if (read_case()) write();
    return std::move(outcome_);
  }

 private:
  /// Reads the file of --dates, if it is given.
  bool read_dates()
  {
    const std::string* const name = given_.value(dates_of_nights);
    if (name == nullptr) return true;
    const std::string shown = shown_name(*name);
    const RefusedCase table{.file = shown, .names = night_names()};
    const FileText file = read_file(*name, most_bytes_of_nights, stop_);
    if (stop_.requested()) return stopped();
    if (!file.failure.empty()) return no_file(dates_of_nights, not_read(file.failure));
    if (file.too_large) return refused(table, {Message::nights_file_too_large});
    if (auto other = kind_of_input(file.text, true, Expected::one_case).problem) {
      return refused(table, {std::move(*other)}, exit_usage);
    }
    Problems problems;
    rows_ = read_night_rows(file.text, problems);
    return problems.empty() || refused(table, problems);
  }

  void count()
  {
    DatedNights dates;
    if (pattern_ && pattern_->first > answer_.months.from) {
      answer_.notes.push_back({.id = NoteId::pattern_begins_later, .date = pattern_->first});
    }
    for (const NightRow& row : rows_) {
      dates.emplace(row.date, row.stays);
      if (!answer_.months.contain(row.date)) {
        answer_.notes.push_back({.id = NoteId::night_outside, .date = row.date, .line = row.line});
      } else if (row.repeats > 0) {
        answer_.notes.push_back(
            {.id = NoteId::night_repeated, .date = row.date, .line = row.line, .earlier = row.repeats});
      } else if (!row.stays && pattern_ && !pattern_->has(row.date)) {
        answer_.notes.push_back({.id = NoteId::night_without_effect, .date = row.date, .line = row.line});
      }
    }
    answer_.nights = count_nights(answer_.months, pattern_, dates);
    answer_.band = band_of_nights(answer_.nights.count,
                                  built_in_tables().in_force(answer_.months.from, answer_.jurisdiction));
  }

  /// Reads the case of --save, if it is given, and puts the nights into it.
  bool read_case()
  {
    const std::string* const name = given_.value(save_in_case);
    if (name == nullptr) return true;
    const FileText file = read_file(*name, CaseReader::most_bytes, stop_);
    if (stop_.requested()) return stopped();
    if (!file.failure.empty()) {
      Problem problem = not_read(file.failure);
      problem.message = Message::saved_case_not_read;
      return no_file(save_in_case, std::move(problem));
    }
    if (!file.too_large) {
      if (auto other = no_case_document(file.text, Message::table_to_save_in)) {
        return refused({.file = *name}, {std::move(*other)}, exit_usage);
      }
    }
    return take_case(*name, file.text);
  }

  bool take_case(const std::string& name, const std::string& text)
  {
    CaseReader reader;
    Problems problems;
    Facts* const facts = reader.read(text, problems);
    if (facts == nullptr) return refused({.file = name}, problems);
    check(*facts, problems);
    if (!problems.empty()) {
      locate(text, problems);
      const std::string case_id = facts->case_id.value_or("");
      return refused({.file = name, .case_id = case_id}, problems);
    }
    put_nights(*facts, name);
    return true;
  }

  /// Whether `facts` are a case that `calc` accepts, on the day of --from if it has no date of its own.
  void check(const Facts& facts, Problems& problems) const
  {
    Facts checked = facts;
    if (checked.effective_date.absent()) checked.effective_date = answer_.months.from;
    Calculator calculator;
    static_cast<void>(calculator.answer(checked, problems));
  }

  void put_nights(Facts& facts, const std::string& name)
  {
    SavedNights saved{.file = name};
    for (ReceivingParentFacts& parent : *facts.receiving_parents) {
      for (ChildFacts& child : *parent.children) {
        saved.before.push_back(child.nights);
        Nights nights;
        nights.count = answer_.nights.count;
        child.nights = nights;
        ++saved.children;
      }
    }
    if (facts.effective_date.stated() && *facts.effective_date != answer_.months.from) {
      answer_.notes.push_back({.id = NoteId::case_date_differs, .date = *facts.effective_date, .file = name});
    }
    answer_.saved = std::move(saved);
    write_case(case_, facts);
  }

  void write()
  {
    if (style_.json) {
      write_nights_json(outcome_.out, answer_);
    } else {
      write_nights_text(outcome_.out, answer_, style_.colour);
    }
    if (!answer_.saved) return;
    write_beside(outcome_, given_, save_in_case, case_, stop_);
    if (outcome_.exit != exit_done) outcome_.out.clear();  // it says that the nights were written
  }

  bool refused(const RefusedCase& what, const Problems& problems, Exit code = exit_refused)
  {
    outcome_.exit = code;
    report(outcome_.err, what, problems, style_);
    return false;
  }

  bool no_file(const Option& option, Problem problem)
  {
    outcome_.exit = exit_usage;
    report_file(outcome_.err, shown_name(*given_.value(option)), option.word, std::move(problem), style_);
    return false;
  }

  bool stopped()
  {
    stopped_by_signal(outcome_, "", stop_);
    return false;
  }

  const ParsedCommand& given_;
  std::optional<NightPattern> pattern_;
  Style style_;
  const StopSignal& stop_;
  Outcome outcome_;
  std::vector<NightRow> rows_;
  CountedNights answer_;
  std::string case_;  ///< with the nights in it
};

/// What is wrong with a --save that is no file: what is saved is read first.
Mistake mistake_in_save(const ParsedCommand& given)
{
  const std::string* const file = given.value(save_in_case);
  if (file == nullptr || destination_of(*file).descriptor < 0) return {};
  return mistake_at(save_in_case.word, Message::option_needs_a_file,
                    {{Argument::option, ToWrite{std::string{save_in_case.word}}}});
}

Outcome run_nights(const ParsedCommand& given, const Environment& environment, StopSignal& stop)
{
  const MonthsOption from = months_option(given, environment.today);
  if (from.mistake) return wrong_use(*from.mistake, given);
  if (!given.has(every) && !given.has(dates_of_nights)) {
    return wrong_use(mistake_at(every.word, Message::nights_of_nothing), given);
  }
  const PatternOption pattern = pattern_option(given, from.months);
  if (pattern.mistake) return wrong_use(*pattern.mistake, given);
  if (const Mistake mistake = mistake_in_save(given)) return wrong_use(*mistake, given);
  return NightCounter{given, from.months, pattern.pattern, style_of(given, environment), stop}.run();
}

constexpr std::array nights_options = {&options::from, &jurisdiction, &every,  &dates_of_nights, &format,
                                       &output,        &save_in_case, &errors, &color,           &help};

constexpr std::array nights_examples = {
    Example{"cmcalc nights --from 2026-06-03 --every 2/14", "two nights in every fortnight"},
    Example{"cmcalc nights --from 2026-06-03 --every 2/14@2026-06-05 --dates nights.csv",
            "the same from a Friday, with holidays and nights missed in a file"},
    Example{"cmcalc nights --from 2026-06-03 --dates nights.csv --save case.json",
            "nights from a diary, written into a case"}};

}  // namespace

const Command nights_command{
    .name = "nights",
    .summary = "how many nights a child stays in 12 months, and the band",
    .description =
        "Counts the nights with the paying parent in the 12 months from the effective date: first those of a "
        "pattern, then those of a file of dates, which count instead of the pattern. A night belongs to the "
        "day on which it begins. It shows the band of shared care, how far away its neighbours are, and the "
        "nights of each month.\n\n"
        "A line that cannot be read, or contradicts another, is refused, and nothing is counted. Dates "
        "outside the 12 months, and dates that are there twice with the same answer, are named with their "
        "lines.",
    .words = {},
    .usual = "--from YYYY-MM-DD --every N/D",
    .options = nights_options,
    .examples = nights_examples,
    .exits =
        "0 done; 2 wrong use, or a file that cannot be read or written; 3 a file of nights or a case was "
        "refused; 70 a defect in the program.",
    .run = run_nights};

}  // namespace cmcalc::cli
