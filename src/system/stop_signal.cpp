#include "system/stop_signal.hpp"

#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace cmcalc::cli {

namespace {

// A signal handler reaches nothing but these.
std::atomic<int> wake{-1};
std::atomic<int> caught{0};
std::atomic<bool> asked{false};
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

void ask()
{
  asked = true;
  const int saved = errno;
  const char byte = 0;
  // A full pipe wakes as well.
  [[maybe_unused]] const ssize_t ignored = ::write(wake, &byte, 1);
  errno = saved;
}

extern "C" void on_signal(int signal)
{
  // A second one, whichever it is, ends the program.
  if (int none = 0; !caught.compare_exchange_strong(none, signal)) {
    ::signal(signal, SIG_DFL);
    ::raise(signal);
    return;
  }
  ask();
}

/// Ctrl-C, a polite end, and a terminal that is gone.
constexpr std::array asking = {SIGINT, SIGTERM, SIGHUP};

/// Whether who started the program wants it not to end by `signal`, as `nohup` does.
bool is_ignored(int signal)
{
  struct sigaction now {};
  ::sigaction(signal, nullptr, &now);
  return now.sa_handler == SIG_IGN;
}

void handle(int signal, void (*handler)(int), int flags)
{
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = flags;
  ::sigaction(signal, &action, nullptr);
}

}  // namespace

StopSignal::StopSignal()
{
  if (::pipe(ends_) != 0) throw std::system_error{errno, std::generic_category(), "pipe"};
  caught = 0;
  asked = false;
  wake = ends_[1];
  for (const int signal : asking) {
    if (!is_ignored(signal)) handle(signal, on_signal, static_cast<int>(SA_RESETHAND));
  }
  handle(SIGPIPE, SIG_IGN, 0);
}

StopSignal::~StopSignal()
{
  for (const int signal : asking) {
    if (!is_ignored(signal)) handle(signal, SIG_DFL, 0);
  }
  handle(SIGPIPE, SIG_DFL, 0);
  wake = -1;
  for (const int end : ends_) ::close(end);
}

void StopSignal::request() { ask(); }
bool StopSignal::requested() const { return asked; }
int StopSignal::signal() const { return caught; }

}  // namespace cmcalc::cli
