#include "batch_run.hpp"

#include <thread>
#include <vector>

namespace cmcalc::cli {

void BatchRun::run(unsigned jobs)
{
  {
    std::vector<std::jthread> others;
    for (unsigned at = 1; at < jobs; ++at) others.emplace_back([this] { work(); });
    work();
  }
  if (defect_) std::rethrow_exception(defect_);
}

void BatchRun::work()
{
  try {
    work_on_chunks();
  } catch (...) {
    const std::lock_guard alone{putting_};
    if (!defect_) defect_ = std::current_exception();
    over_ = true;
    stop_.request();
  }
  turn_.notify_all();
}

void BatchRun::work_on_chunks()
{
  BatchCalculator calculator{style_};
  Chunk chunk;
  BatchPart part;
  while (source_.take(chunk)) {
    part.clear();
    if (chunk.header != nullptr) {
      calculator.calculate_rows(*chunk.header, chunk.cases, part);
    } else if (chunk.too_large > 0) {
      calculator.refuse_too_large(chunk.text, chunk.too_large, chunk.first_line, part);
    } else {
      calculator.calculate_lines(chunk.text, chunk.first_line, part);
    }
    if (!put(chunk.number, part)) return;
  }
}

/// Waits for the turn of chunk `number`, and writes what came of it.
/// @return false when there is nothing more to do
bool BatchRun::put(std::uint64_t number, const BatchPart& part)
{
  std::unique_lock alone{putting_};
  turn_.wait(alone, [&] { return over_ || next_ == number; });
  if (over_) return false;
  ++next_;
  stopped_at_refused_ = style_.stop_at_refused && part.refused > 0;
  over_ = !write(part) || stopped_at_refused_;
  if (over_) stop_.request();
  turn_.notify_all();
  return !over_;
}

bool BatchRun::write(const BatchPart& part)
{
  if (old_ != nullptr && !old_->compare(part.results)) return false;
  const std::string& results = old_ != nullptr ? old_->changes() : part.results;
  if (!results_.write(results) || !rejects_.write(part.rejects)) return false;
  if (style_.tally) tally_.add(part.tally);
  progress_.add(part.done, part.refused);
  return true;
}

}  // namespace cmcalc::cli
