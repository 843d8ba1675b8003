#include "batch/pipeline.hpp"

#include <malloc.h>

#include <optional>
#include <system_error>
#include <thread>
#include <utility>

namespace cmcalc::cli {

namespace {

/// A thread that sleeps until its turn comes takes time to wake, and the processor has forgotten by then what
/// it knew of it. With two places each, few threads ever have to.
constexpr std::size_t places_for_each_job = 2;

/// Blocks of memory of so many bytes go back to the system as soon as they are free.
constexpr int given_back_from = 128 << 10;

}  // namespace

void BatchRun::run(unsigned jobs)
{
  places_.resize(places_for_each_job * jobs);
  // Otherwise each thread would keep the memory that its largest record took.
  ::mallopt(M_MMAP_THRESHOLD, given_back_from);
  {
    std::vector<std::jthread> others;
    try {
      for (unsigned at = 1; at < jobs; ++at) others.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
      // The system gives no more threads: those that there are do the same work.
    }
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

/// While a thread has a large chunk no other takes any, and its memory is given back after it: so memory
/// does not grow with the number of threads.
void BatchRun::work_on_chunks()
{
  std::optional<Workplace> workplace;
  while (true) {
    if (!workplace) workplace.emplace(style_);
    std::unique_lock alone{taking_};
    if (!source_.take(workplace->chunk)) return;
    const bool large = source_.is_large(workplace->chunk);
    if (!large) alone.unlock();
    if (!work_on_chunk(*workplace)) return;
    if (!large) continue;
    workplace.reset();
    ::malloc_trim(0);  // or else the system would get none of it back
  }
}

/// Brings all parts of a chunk. There is one, unless it becomes large.
/// @return false when there is nothing more to do
bool BatchRun::work_on_chunk(Workplace& workplace)
{
  const Chunk& chunk = workplace.chunk;
  workplace.lines = {.text = chunk.text, .first_line = chunk.first_line};
  workplace.rows = chunk.cases.cases();
  bool last = false;
  while (!last) {
    last = calculate(workplace);
    if (!put(chunk.number, workplace.part, last)) return false;
    if (workplace.part.is_large()) workplace.part = BatchPart{};  // and gives its memory back
  }
  return true;
}

/// The next part of the chunk.
/// @return whether it is the last one
bool BatchRun::calculate(Workplace& workplace)
{
  const Chunk& chunk = workplace.chunk;
  if (chunk.header != nullptr) {
    workplace.rows =
        workplace.calculator.calculate_rows(*chunk.header, chunk.cases, workplace.rows, workplace.part);
    return workplace.rows.empty();
  }
  if (chunk.too_large > 0) {
    workplace.calculator.refuse_too_large(chunk.text, chunk.too_large, chunk.first_line, workplace.part);
    return true;
  }
  workplace.lines = workplace.calculator.calculate_lines(workplace.lines, workplace.part);
  return workplace.lines.text.empty();
}

/// Brings what came of chunk `number`, or of its next records where it is not the last part of it. Whoever
/// brings the last part of the chunk whose turn it is writes it, and then those that wait behind it; any
/// other is left to wait, and its thread goes on. A large part waits in its thread, so that there are never
/// more of them than threads, and so does one that more will follow.
/// @return false when there is nothing more to do
bool BatchRun::put(std::uint64_t number, BatchPart& part, bool last)
{
  std::unique_lock alone{putting_};
  const std::size_t room = !last || part.kept_bytes() >= large_part_bytes ? 1 : places_.size();
  turn_.wait(alone, [&] { return over_ || number < next_ + room; });
  if (over_) return false;
  if (number > next_) {
    Place& place = place_of(number);
    std::swap(place.part, part);
    place.waits = true;
    return true;
  }
  write_alone(alone, part);
  if (!last) return !over_;
  pass_on();
  while (!over_ && place_of(next_).waits) {
    Place& place = place_of(next_);
    place.waits = false;
    write_alone(alone, place.part);
    pass_on();
  }
  return !over_;
}

void BatchRun::pass_on()
{
  ++next_;
  turn_.notify_all();
}

/// Writes a part whose turn it is, while other threads bring theirs.
void BatchRun::write_alone(std::unique_lock<std::mutex>& alone, const BatchPart& part)
{
  alone.unlock();
  const bool written = write(part);
  alone.lock();
  stopped_at_refused_ = style_.stop_at_refused && part.refused > 0;
  if (stopped_at_refused_) stopped_at_ = part.last_refused;
  over_ = over_ || !written || stopped_at_refused_;
  if (!over_) return;
  stop_.request();
  turn_.notify_all();
}

bool BatchRun::write(const BatchPart& part)
{
  if (old_ != nullptr && !old_->compare(part.results)) return false;
  const std::string& results = old_ != nullptr ? old_->changes() : part.results;
  if (!results_.write(results) || !rejects_.write(part.rejects)) return false;
  if (style_.summary) style_.audit ? audit_.add(part.audit) : summary_.add(part.summary);
  progress_.add(part.done, part.refused);
  return true;
}

}  // namespace cmcalc::cli
