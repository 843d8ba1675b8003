#include "batch/previous_results.hpp"

#include <utility>

namespace cmcalc::cli {

namespace {

/// A result with its worksheet has a few dozen kilobytes; the longest refusal there can be, not 3 MiB.
constexpr std::size_t most_line_bytes = std::size_t{3} << 20;
/// So far is looked for a result that was not refused.
constexpr std::size_t most_bytes_ahead = std::size_t{4} << 20;

}  // namespace

OldResults::OldResults(const std::string& name, const StopSignal& stop)
{
  if (name.empty()) return;
  lines_.emplace(name, stop);
  // What comes before the first that was not refused waits here until its turn.
  for (std::size_t bytes = 0; bytes < most_bytes_ahead && lines_->next(line_, most_line_bytes);) {
    bytes += line_.size();
    have_worksheets_ = has_worksheet(line_);
    ahead_.push_back(line_);
    if (line_.find(R"("cmcalc.error/1")") == std::string::npos) break;
  }
  note_failure();
}

void OldResults::note_failure()
{
  if (lines_->failure().empty()) return;
  problem_ = {Message::file_not_read, {{Argument::failure, Given{lines_->failure(), Given::Form::plain}}}};
}

/// Puts the next old result into `line_`. @return whether there is one
bool OldResults::next()
{
  if (ahead_.empty()) return lines_->next(line_, most_line_bytes);
  line_ = std::move(ahead_.front());
  ahead_.pop_front();
  return true;
}

bool OldResults::compare(std::string_view results)
{
  changes_.clear();
  while (!results.empty()) {
    const std::size_t end = results.find('\n');
    if (!compare_line(results.substr(0, end))) return false;
    results.remove_prefix(end + 1);
  }
  return true;
}

bool OldResults::compare_line(std::string_view result)
{
  ++record_;
  if (!next()) {
    note_failure();
    const auto results = static_cast<std::int64_t>(record_ - 1);
    if (!problem_) problem_ = {Message::old_results_too_few, {{Argument::count, results}}};
    return false;
  }
  const auto line = static_cast<std::int64_t>(record_);
  switch (comparer_.compare(line_, result, record_, changes_)) {
    case ResultComparer::Found::same: return true;
    case ResultComparer::Found::changed: ++changed_; return true;
    case ResultComparer::Found::not_a_result:
      problem_ = {Message::old_line_is_no_result, {{Argument::line, line}}};
      return false;
    case ResultComparer::Found::other_case:
      problem_ = {Message::old_result_of_other_case, {{Argument::line, line}}};
      return false;
  }
  return false;
}

void OldResults::expect_end()
{
  if (!lines_ || problem_ || !next()) return;
  problem_ = {Message::old_results_too_many, {{Argument::count, static_cast<std::int64_t>(record_)}}};
}

}  // namespace cmcalc::cli
