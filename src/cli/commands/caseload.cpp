#include "cli/commands/caseload.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "cli/commands/batch_input.hpp"
#include "cli/date_option.hpp"
#include "cli/options/batch.hpp"
#include "cli/output.hpp"
#include "read/csv/table_problems.hpp"
#include "system/files.hpp"
#include "write/audit.hpp"
#include "write/result_csv.hpp"

namespace cmcalc::cli {

namespace {

constexpr unsigned most_jobs = 256;
/// More jobs share what the chunks of these take, so that memory does not grow with them.
constexpr unsigned jobs_of_whole_chunks = 8;

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
std::optional<bool> csv_wanted(const std::string* format, std::string_view results)
{
  if (format != nullptr) return *format == "csv";
  if (results.ends_with(".csv")) return true;
  for (const std::string_view ending : {".ndjson", ".jsonl", ".json"}) {
    if (results.ends_with(ending)) return false;
  }
  return std::nullopt;
}

/// The streams of one caseload.
class CaseloadRun {
 public:
  CaseloadRun(const CaseloadPlan& plan, const Environment& environment, Style style, StopSignal& stop)
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
      return report_file(outcome_.err, file, place_of(options::one_caseload), not_read(source_.failure()),
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
      style.audit ? write_findings_header(header) : write_csv_header(header);
      (void)results_.write(
          header);  // what fails here fails again at the first record, or when it is complete
    }
    BatchRun run{source_, results_, rejects_, style, progress_, stop_};
    if (old_.given()) run.compare_with(old_);
    run.run(plan_.jobs);
    outcome_.err += progress_.wiped();
    conclude(run);
    if (results_.is_closed_pipe() || outcome_.exit == exit_usage) return;
    summarise(run);
    if (!plan_.quiet)
      outcome_.err += progress_.last_line(old_.given() ? std::optional{old_.changed()} : std::nullopt);
  }

  void summarise(const BatchRun& run)
  {
    if (plan_.summary == CaseloadPlan::Summary::none) return;
    const bool json = plan_.summary == CaseloadPlan::Summary::json;
    if (plan_.style.audit) {
      (json ? write_audit_json : write_audit_text)(outcome_.err, run.audit());
    } else {
      json ? run.summary().write_json(outcome_.err) : run.summary().write_text(outcome_.err);
    }
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

  const CaseloadPlan& plan_;
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

}  // namespace

CaseloadPlan caseload_plan(const ParsedCommand& given, const CaseloadOptions& own,
                           const Environment& environment)
{
  CaseloadPlan plan;
  if (given.words.empty()) {
    plan.mistake = mistake_at(place_of(given.command->words), Message::no_file_given);
    return plan;
  }
  plan.input = given.words[0];
  plan.results = given.value_or(options::output, "");
  plan.rejects = given.value_or(options::rejects, "");
  plan.input_format = given.value_or(options::input_format, "");
  plan.day_first = given.has(options::dates);
  plan.quiet = given.has(options::quiet);
  const DateOption date = date_option(given, options::date_of_case, environment.today);
  plan.mistake = date.mistake;
  if (date.date && !plan.mistake) plan.mistake = before_scheme(*date.date, options::date_of_case);
  plan.style.date = date.date;
  plan.style.rejects = given.has(options::rejects);
  plan.style.summary = given.has(own.summary);
  plan.csv = csv_wanted(given.value(own.output_format), plan.results);
  if (const std::string* const summary = given.value(own.summary)) {
    plan.summary = *summary == "json" ? CaseloadPlan::Summary::json : CaseloadPlan::Summary::text;
  }
  plan.jobs = jobs_of(given, environment.cores, plan.mistake);
  if (plan.jobs > jobs_of_whole_chunks)
    plan.chunk.bytes = plan.chunk.bytes * jobs_of_whole_chunks / plan.jobs;
  return plan;
}

Outcome run_caseload(const CaseloadPlan& plan, const Environment& environment, Style style, StopSignal& stop)
{
  return CaseloadRun{plan, environment, style, stop}.run();
}

}  // namespace cmcalc::cli
