#include "batch/progress.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "system/files.hpp"
#include "text/format.hpp"

namespace cmcalc::cli {

namespace {

constexpr std::uint64_t first_shown = 1000;
constexpr std::uint64_t shown_every = 250;
constexpr std::string_view wipe = "\r\x1b[K";

}  // namespace

Progress::Progress(std::uint64_t (*milliseconds)(), bool shown)
    : milliseconds_{milliseconds}, shown_{shown}, began_{milliseconds()}, next_shown_{first_shown}
{
}

std::uint64_t Progress::elapsed() const { return milliseconds_() - began_; }

std::uint64_t Progress::a_second(std::uint64_t milliseconds) const
{
  return (done_ + refused_) * 1000 / std::max<std::uint64_t>(milliseconds, 1);
}

void Progress::add(std::uint64_t done, std::uint64_t refused)
{
  done_ += done;
  refused_ += refused;
  if (!shown_) return;
  const std::uint64_t now = elapsed();
  if (now >= next_shown_) show(now);
}

void Progress::show(std::uint64_t milliseconds)
{
  next_shown_ = milliseconds + shown_every;
  write_standard_error(fmt::format("{}{} done, {} a second, {} refused", wipe, format::grouped(done_),
                                   format::grouped(a_second(milliseconds)), format::grouped(refused_)));
}

std::string Progress::wiped() const { return std::string{next_shown_ > first_shown ? wipe : ""}; }

std::string Progress::last_line(std::optional<std::uint64_t> changed) const
{
  const std::uint64_t milliseconds = elapsed();
  return fmt::format("cmcalc: {} read, {} done, {} refused{}, {}.{} s, {} cases a second\n",
                     format::grouped(done_ + refused_), format::grouped(done_), format::grouped(refused_),
                     changed ? fmt::format(", {} changed", format::grouped(*changed)) : "",
                     milliseconds / 1000, milliseconds % 1000 / 100, format::grouped(a_second(milliseconds)));
}

}  // namespace cmcalc::cli
