#include "system/stop_signal.hpp"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "system/temporary_file.hpp"

namespace cmcalc::cli {

namespace {

// A signal handler reaches these, and the names of temporary files.
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

extern "C" void end_by(int signal)
{
  remove_temporary_files();
  ::signal(signal, SIG_DFL);
  ::raise(signal);
}

extern "C" void on_signal(int signal)
{
  // A second one, of whichever kind, ends the program.
  int none = 0;
  caught.compare_exchange_strong(none, signal) ? ask() : end_by(signal);
}

/// Ctrl-C, a polite request to end, and a terminal that is gone.
constexpr std::array asking = {SIGINT, SIGTERM, SIGHUP};
/// Others that end a program, and can be caught.
constexpr std::array ending = {SIGQUIT, SIGXCPU, SIGALRM, SIGVTALRM, SIGPROF, SIGUSR1, SIGUSR2};
/// Errors of writing instead: a pipe without a reader, and a file larger than the limit.
constexpr std::array errors = {SIGPIPE, SIGXFSZ};

/// Whether the program was started so as not to end by `signal`, as `nohup` does.
bool is_ignored(int signal)
{
  struct sigaction now {};
  ::sigaction(signal, nullptr, &now);
  return now.sa_handler == SIG_IGN;
}

void handle(int signal, void (*handler)(int))
{
  struct sigaction action {};
  action.sa_handler = handler;
  ::sigaction(signal, &action, nullptr);
}

template <std::size_t size>
void handle_unless_ignored(const std::array<int, size>& signals, void (*handler)(int))
{
  for (const int signal : signals) {
    if (!is_ignored(signal)) handle(signal, handler);
  }
}

}  // namespace

StopSignal::StopSignal()
{
  if (::pipe2(ends_, O_CLOEXEC | O_NONBLOCK) != 0)
    throw std::system_error{errno, std::generic_category(), "pipe"};
  caught = 0;
  asked = false;
  wake = ends_[1];
  handle_unless_ignored(asking, on_signal);
  handle_unless_ignored(ending, end_by);
  for (const int signal : errors) handle(signal, SIG_IGN);
}

StopSignal::~StopSignal()
{
  handle_unless_ignored(asking, SIG_DFL);
  handle_unless_ignored(ending, SIG_DFL);
  for (const int signal : errors) handle(signal, SIG_DFL);
  wake = -1;
  for (const int end : ends_) ::close(end);
}

void StopSignal::request() { ask(); }
bool StopSignal::requested() const { return asked; }
int StopSignal::signal() const { return caught; }

}  // namespace cmcalc::cli
