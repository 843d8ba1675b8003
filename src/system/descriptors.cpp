#include "system/descriptors.hpp"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>

namespace cmcalc::cli {

namespace {

/// How long a stalled output is waited for after a stop was asked for, in milliseconds.
constexpr int patience = 1000;

/// @return false if a stop ended the wait
bool wait_until_writable(int file, const StopSignal* stop)
{
  while (true) {
    const bool stopping = stop != nullptr && stop->requested();
    pollfd waits[] = {{file, POLLOUT, 0}, {stop == nullptr ? -1 : stop->descriptor(), POLLIN, 0}};
    const int ready = ::poll(waits, stopping ? 1 : 2, stopping ? patience : -1);
    if (ready == 0) return false;
    if (waits[0].revents != 0 || (ready < 0 && errno != EINTR)) return true;
  }
}

bool can_stall(int file)
{
  struct stat found {};
  return ::fstat(file, &found) == 0 && !S_ISREG(found.st_mode);
}

}  // namespace

int write_all(int file, std::string_view bytes, const StopSignal* stop)
{
  // A pipe that is not full takes so many bytes at once: a thread that waited for it never waits in `write`,
  // where no signal that another thread gets would end the wait.
  const bool waits = can_stall(file);
  const std::size_t most = waits ? PIPE_BUF : bytes.size();
  while (!bytes.empty()) {
    if (waits && !wait_until_writable(file, stop)) return ECANCELED;
    const ssize_t written = ::write(file, bytes.data(), std::min(bytes.size(), most));
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR && errno != EAGAIN) {
      return errno;
    }
  }
  return 0;
}

void wait_for_input(int file, const StopSignal& stop)
{
  pollfd waits[] = {{file, POLLIN, 0}, {stop.descriptor(), POLLIN, 0}};
  while (::poll(waits, 2, -1) < 0 && errno == EINTR && !stop.requested()) {
  }
}

}  // namespace cmcalc::cli
