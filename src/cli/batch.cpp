// cmcalc batch: a whole caseload, record by record.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "batch_run.hpp"
#include "commands.hpp"
#include "files.hpp"
#include "output.hpp"

namespace cmcalc::cli {

namespace {

constexpr unsigned most_jobs = 256;

enum class Summary : std::uint8_t { none, text, json };

/// What the options ask for, or what is wrong with them.
struct Plan {
  std::string input;
  std::string results;  ///< empty for standard output
  std::string rejects;
  BatchStyle style;
  ChunkSize chunk;
  unsigned jobs = 1;
  Summary summary = Summary::none;
  bool quiet = false;
  std::string mistake;
};

unsigned jobs_of(const Given& given, unsigned cores, std::string& mistake)
{
  const std::string* const text = given.value(Name::jobs);
  if (text == nullptr) return std::min(cores, most_jobs);
  unsigned jobs = 0;
  const char* const end = text->data() + text->size();
  const auto [read, error] = std::from_chars(text->data(), end, jobs);
  if (error == std::errc{} && read == end && jobs >= 1 && jobs <= most_jobs) return jobs;
  mistake = fmt::format("--jobs: \"{}\" is not a whole number from 1 to {}", *text, most_jobs);
  return 1;
}

/// Whether both names lead to one file, which need not be there yet.
bool is_same_file(const std::string& one, const std::string& other)
{
  if (one.empty() || other.empty()) return false;
  std::error_code failed;
  if (one == other || std::filesystem::equivalent(one, other, failed)) return true;
  const auto real = [&](const std::string& name) {
    return std::filesystem::weakly_canonical(std::filesystem::absolute(name, failed), failed);
  };
  const std::filesystem::path place = real(one);
  return !place.empty() && place == real(other);
}

Plan plan_of(const Given& given, const Surroundings& surroundings)
{
  Plan plan;
  if (given.words.empty()) {
    plan.mistake = "no FILE is given; a single minus sign reads standard input";
    return plan;
  }
  plan.input = given.words[0];
  plan.results = given.value_or(Name::output, "");
  plan.rejects = given.value_or(Name::rejects, "");
  plan.quiet = given.has(Name::quiet);
  const DateOption date = date_option(given);
  plan.mistake = date.mistake;
  if (date.date && *date.date < scheme_begins()) {
    plan.mistake = fmt::format("--date: {} is before {}, when the scheme began", date.date->iso(),
                               scheme_begins().iso());
  }
  if (!plan.rejects.empty() && is_same_file(plan.rejects, plan.results)) {
    plan.mistake = "--rejects and --output name the same file";
  }
  plan.style = {.date = date.date,
                .worksheet = given.has(Name::worksheet),
                .rejects = given.has(Name::rejects),
                .stop_at_refused = given.value_or(Name::on_error, "continue") == "stop",
                .tally = given.has(Name::summary)};
  if (const std::string* const summary = given.value(Name::summary)) {
    plan.summary = *summary == "json" ? Summary::json : Summary::text;
  }
  if (given.has(Name::line_buffered)) plan.chunk.records = 1;
  if (plan.style.worksheet) plan.chunk.bytes /= 4;  // a worksheet is far longer than its case
  plan.jobs = jobs_of(given, surroundings.cores, plan.mistake);
  return plan;
}

void cannot_write(Outcome& outcome, const OutputFile& file)
{
  outcome.exit = exit_usage;
  outcome.err += fmt::format("cmcalc: {} cannot be written: {}\n", file.shown_name(), file.failure());
}

/// The refusal of a whole input; none where it can be begun.
Problems refused_input(RecordSource& source)
{
  const std::string_view first = source.first_line();
  if (!source.failure().empty()) return {not_read(source.failure())};
  const std::size_t begin = first.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (begin == std::string_view::npos || first[begin] != '[') return {};
  return {{.id = ErrorId::list_of_cases,
           .pointer = {},
           .problem = "The input is one JSON array, and a batch reads one case on each line.",
           .remedy = "Put each case on a line of its own: jq -c '.[]' cases.json | cmcalc batch -"}};
}

/// The streams of one batch.
class Batch {
 public:
  Batch(const Plan& plan, const Surroundings& surroundings, Style style)
      : plan_{plan},
        style_{style},
        source_{plan.input, plan.chunk, stop_},
        progress_{surroundings, surroundings.watched && !plan.quiet}
  {
  }

  Outcome run()
  {
    if (const Problems problems = refused_input(source_); !problems.empty()) {
      refuse(problems);
    } else if (!results_.open(plan_.results)) {
      cannot_write(outcome_, results_);
    } else if (!plan_.rejects.empty() && !rejects_.open(plan_.rejects)) {
      cannot_write(outcome_, rejects_);
    } else {
      calculate();
    }
    return std::move(outcome_);
  }

 private:
  void refuse(const Problems& problems)
  {
    outcome_.exit = exit_usage;
    report(outcome_.err, shown_name(plan_.input), "", problems, style_);
  }

  void calculate()
  {
    BatchRun run{source_, results_, rejects_, plan_.style, progress_, stop_};
    run.run(plan_.jobs);
    outcome_.err += progress_.wiped();
    conclude(run);
    if (results_.is_closed_pipe()) return;
    if (plan_.summary == Summary::text) run.tally().write_text(outcome_.err);
    if (plan_.summary == Summary::json) run.tally().write_json(outcome_.err);
    if (!plan_.quiet) outcome_.err += progress_.last_line();
  }

  /// How it ended. The outputs take their places only when everything went well.
  void conclude(const BatchRun& run)
  {
    if (!source_.failure().empty()) return refuse({not_read(source_.failure())});
    const bool all = stop_.signal() == 0 && !run.stopped_at_refused();
    if (all && results_.failure().empty() && rejects_.failure().empty()) {
      [[maybe_unused]] const bool completed = rejects_.complete() && results_.complete();
    }
    if (!rejects_.failure().empty()) return cannot_write(outcome_, rejects_);
    if (!results_.failure().empty() && !results_.is_closed_pipe()) return cannot_write(outcome_, results_);
    outcome_.exit = progress_.refused() > 0 ? exit_found : exit_done;
    if (stop_.signal() != 0) outcome_.exit = exit_signal + stop_.signal();
    if (run.stopped_at_refused() && !plan_.results.empty()) {
      outcome_.err += fmt::format("cmcalc: stopped at a refused record; {} is as it was\n", plan_.results);
    }
  }

  const Plan& plan_;
  Style style_;
  Stop stop_;
  RecordSource source_;
  OutputFile results_;
  OutputFile rejects_;
  Progress progress_;
  Outcome outcome_;
};

}  // namespace

Outcome run_batch(const Given& given, const Surroundings& surroundings)
{
  const Plan plan = plan_of(given, surroundings);
  if (!plan.mistake.empty()) return wrong_use(plan.mistake, given.command);
  return Batch{plan, surroundings, style_of(given, surroundings)}.run();
}

}  // namespace cmcalc::cli
