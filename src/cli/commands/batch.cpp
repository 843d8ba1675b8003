// cmcalc batch: a whole caseload, record by record.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "batch/pipeline.hpp"
#include "cli/commands/batch_input.hpp"
#include "cli/commands/commands.hpp"
#include "cli/date_option.hpp"
#include "cli/options/batch.hpp"
#include "cli/output.hpp"
#include "read/csv/table_problems.hpp"
#include "system/files.hpp"
#include "write/result_csv.hpp"

namespace cmcalc::cli {

namespace {

constexpr unsigned most_jobs = 256;
/// More jobs share what the chunks of these take, so that memory does not grow with them.
constexpr unsigned jobs_of_whole_chunks = 8;

enum class Summary : std::uint8_t { none, text, json };

/// What the options ask for, or what is wrong with them.
struct Plan {
  std::string input;
  std::string results;  ///< empty for standard output
  std::string rejects;
  std::string old_results;   ///< what changed against these is wanted; empty for all
  std::string input_format;  ///< empty if it is to be seen from the input
  bool day_first = false;    ///< the days of a table have the day before the month
  BatchStyle style;
  std::optional<bool> csv;  ///< whether results are CSV; nothing if they are what the input is
  ChunkSize chunk;
  unsigned jobs = 1;
  Summary summary = Summary::none;
  bool quiet = false;
  Mistake mistake;
};

unsigned jobs_of(const ParsedCommand& given, unsigned cores, Mistake& mistake)
{
  const std::string* const text = given.value(options::jobs);
  if (text == nullptr) return std::min(cores, most_jobs);
  unsigned jobs = 0;
  const char* const end = text->data() + text->size();
  const auto [read, error] = std::from_chars(text->data(), end, jobs);
  if (error == std::errc{} && read == end && jobs >= 1 && jobs <= most_jobs) return jobs;
  mistake = mistake_at(options::jobs.word, Message::jobs_out_of_range,
                       {{Argument::given, Given{*text}}, {Argument::most, std::int64_t{most_jobs}}});
  return 1;
}

/// Whether results are to be CSV, by an option or the name of their file.
std::optional<bool> csv_wanted(const ParsedCommand& given, std::string_view results)
{
  if (const std::string* const format = given.value(options::output_format)) return *format == "csv";
  if (results.ends_with(".csv")) return true;
  for (const std::string_view ending : {".ndjson", ".jsonl", ".json"}) {
    if (results.ends_with(ending)) return false;
  }
  return std::nullopt;
}

Plan plan_of(const ParsedCommand& given, const Environment& environment)
{
  Plan plan;
  if (given.words.empty()) {
    plan.mistake = mistake_at("FILE", Message::no_file_given);
    return plan;
  }
  plan.input = given.words[0];
  plan.results = given.value_or(options::output, "");
  plan.rejects = given.value_or(options::rejects, "");
  plan.old_results = given.value_or(options::only_changed, "");
  plan.input_format = given.value_or(options::input_format, "");
  plan.day_first = given.has(options::dates);
  plan.quiet = given.has(options::quiet);
  const DateOption date = date_option(given, options::date_of_case, environment.today);
  plan.mistake = date.mistake;
  if (date.date && !plan.mistake) plan.mistake = before_scheme(*date.date, options::date_of_case);
  if (plan.old_results == "-" && plan.input == "-") {
    plan.mistake = mistake_at(options::only_changed.word, Message::standard_input_twice);
  }
  plan.style = {.date = date.date,
                .worksheet = given.has(options::worksheet),
                .rejects = given.has(options::rejects),
                .stop_at_refused = given.value_or(options::on_error, "continue") == "stop",
                .summary = given.has(options::summary)};
  plan.csv = csv_wanted(given, plan.results);
  if (plan.csv == true && plan.style.worksheet) {
    plan.mistake = mistake_at(options::worksheet.word, Message::worksheet_and_csv);
  }
  if (plan.csv == true && !plan.old_results.empty()) {
    plan.mistake = mistake_at(options::only_changed.word, Message::only_changed_and_csv);
  }
  if (const std::string* const summary = given.value(options::summary)) {
    plan.summary = *summary == "json" ? Summary::json : Summary::text;
  }
  if (given.has(options::line_buffered)) plan.chunk.records = 1;
  if (plan.style.worksheet) plan.chunk.bytes /= 8;  // a worksheet is far longer than its case
  plan.jobs = jobs_of(given, environment.cores, plan.mistake);
  if (plan.jobs > jobs_of_whole_chunks)
    plan.chunk.bytes = plan.chunk.bytes * jobs_of_whole_chunks / plan.jobs;
  return plan;
}

/// The streams of one batch.
class Batch {
 public:
  Batch(const Plan& plan, const Environment& environment, Style style, StopSignal& stop)
      : plan_{plan},
        style_{style},
        stop_{stop},
        source_{plan.input, plan.chunk, stop},
        old_{plan.old_results, stop},
        results_{stop},
        rejects_{stop},
        progress_{environment.milliseconds, environment.watched && !plan.quiet}
  {
  }

  Outcome run()
  {
    if (!begin()) {
      refuse();
    } else if (stop_.signal() == 0 && old_.problem()) {
      cannot_compare();
    } else if (!results_.open(plan_.results)) {
      cannot_write(outcome_, results_, options::output, style_, stop_);
    } else if (!plan_.rejects.empty() && !rejects_.open(plan_.rejects)) {
      cannot_write(outcome_, rejects_, options::rejects, style_, stop_);
    } else {
      calculate();
    }
    return std::move(outcome_);
  }

 private:
  /// Looks at how the input begins.
  /// @return false if it is refused as a whole: `problems_` says why
  bool begin()
  {
    static_cast<void>(source_.first_line());
    if (!source_.failure().empty()) return false;
    if (stop_.signal() != 0) return true;  // perhaps in the middle of the first line
    InputBeginning input = begin_input(source_, {.format = plan_.input_format,
                                                 .date_given = plan_.style.date.has_value(),
                                                 .day_first = plan_.day_first});
    if (!source_.failure().empty()) return false;
    if (stop_.signal() != 0) return true;
    is_table_ = input.is_table;
    for (const std::string& note : input.notes) {
      if (!plan_.quiet && !style_.json_errors)
        say(outcome_.err, fmt::format("{}: {}", shown_name(plan_.input), note));
    }
    problems_.insert(problems_.end(), input.problems.begin(), input.problems.end());
    return problems_.empty();
  }

  void refuse()
  {
    outcome_.exit = exit_usage;
    const std::string file = shown_name(plan_.input);
    if (!source_.failure().empty()) {
      return report_file(outcome_.err, file, place_of(batch_command.words), not_read(source_.failure()),
                         style_);
    }
    report(outcome_.err, {.file = file, .names = column_names()}, problems_, style_);
  }

  void cannot_compare()
  {
    outcome_.exit = exit_usage;
    report_file(outcome_.err, shown_name(plan_.old_results), options::only_changed.word, *old_.problem(),
                style_);
  }

  void calculate()
  {
    BatchStyle style = plan_.style;
    style.worksheet = style.worksheet || old_.have_worksheets();
    style.csv = plan_.csv.value_or(is_table_ && !style.worksheet && !old_.given());
    if (style.csv) {
      std::string header;
      write_csv_header(header);
      (void)results_.write(
          header);  // what fails here fails again at the first record, or when it is complete
    }
    BatchRun run{source_, results_, rejects_, style, progress_, stop_};
    if (old_.given()) run.compare_with(old_);
    run.run(plan_.jobs);
    outcome_.err += progress_.wiped();
    conclude(run);
    if (results_.is_closed_pipe() || outcome_.exit == exit_usage) return;
    if (plan_.summary == Summary::text) run.summary().write_text(outcome_.err);
    if (plan_.summary == Summary::json) run.summary().write_json(outcome_.err);
    if (!plan_.quiet)
      outcome_.err += progress_.last_line(old_.given() ? std::optional{old_.changed()} : std::nullopt);
  }

  /// How it ended. The outputs take their places only when everything went well.
  void conclude(const BatchRun& run)
  {
    if (!source_.failure().empty()) return refuse();
    if (stop_.signal() == 0 && !run.stopped_at_refused()) old_.expect_end();
    // A signal that comes later is too late: the outputs take their places.
    if (stop_.signal() != 0) return stopped_by_signal(outcome_, plan_.results, stop_);
    if (old_.problem()) return cannot_compare();
    if (results_.failure().empty() && rejects_.failure().empty()) complete(run);
    if (!rejects_.failure().empty()) return cannot_write(outcome_, rejects_, options::rejects, style_, stop_);
    outcome_.exit = progress_.refused() > 0 ? exit_found : exit_done;
    if (!results_.failure().empty()) return cannot_write(outcome_, results_, options::output, style_, stop_);
    if (run.stopped_at_refused() && !plan_.results.empty()) {
      // The results are not written, so the problems of this record are reported here.
      const BatchPart::Refused& record = run.stopped_at();
      report(outcome_.err,
             {.file = shown_name(plan_.input), .case_id = record.case_id, .names = *record.names},
             record.problems, style_);
      say(outcome_.err, fmt::format("stopped at a refused record; {} was not written", plan_.results));
    }
  }

  void complete(const BatchRun& run)
  {
    // The record at which it stopped is among the rejects, to be corrected.
    if (run.stopped_at_refused()) {
      (void)OutputFile::complete({&rejects_});
    } else {
      (void)OutputFile::complete({&rejects_, &results_});
    }
  }

  const Plan& plan_;
  Style style_;
  StopSignal& stop_;
  Problems problems_;
  bool is_table_ = false;
  RecordSource source_;
  OldResults old_;
  OutputFile results_;
  OutputFile rejects_;
  Progress progress_;
  Outcome outcome_;
};

Outcome run_batch(const ParsedCommand& given, const Environment& environment, StopSignal& stop)
{
  if (given.has(options::csv_template)) {
    if (!given.words.empty())
      return wrong_use(mistake_at(options::csv_template.word, Message::template_reads_no_file), given);
    return {.exit = exit_done, .out = std::string{csv_template()}, .err = {}};
  }
  const Plan plan = plan_of(given, environment);
  if (plan.mistake) return wrong_use(*plan.mistake, given);
  return Batch{plan, environment, style_of(given, environment), stop}.run();
}

using namespace options;

constexpr std::array batch_options = {
    &date_of_case, &input_format, &dates,    &output_format, &csv_template,  &output, &rejects, &worksheet,
    &only_changed, &summary,      &on_error, &jobs,          &line_buffered, &quiet,  &errors,  &help};

constexpr std::array batch_examples = {
    Example{"cmcalc batch cases.ndjson -o results.ndjson", "a result for each case, in the same order"},
    Example{"cmcalc batch - --rejects refused.ndjson < cases.ndjson > results.ndjson",
            "refused records also in a file of their own"},
    Example{"cmcalc batch cases.ndjson --summary text > results.ndjson",
            "and counts and totals of the caseload"},
    Example{"cmcalc batch cases.csv -o results.csv", "from a spreadsheet, and back to one"}};

}  // namespace

const Command batch_command{
    .name = "batch",
    .summary = "the weekly amounts of a whole caseload",
    .description =
        "Reads one case a line (NDJSON, or CSV) and writes one result a line, in the same order. A "
        "record "
        "that is "
        "refused has its problems (cmcalc.error/1) in its place; the others are calculated all the "
        "same.\n\n"
        "Any number of records, in little memory; results come as soon as they are ready.",
    .words = {.argument = "FILE|-",
              .one = "file",
              .help = "the caseload; - is standard input",
              .files = true},
    .usual = "-o RESULTS",
    .options = batch_options,
    .examples = batch_examples,
    .exits = exits_of_batch,
    .run = run_batch};

}  // namespace cmcalc::cli
