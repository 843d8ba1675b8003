// The program: reads its environment (terminal, NO_COLOR, today's date), and nothing below it does.
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <new>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "cli/dispatch.hpp"
#include "cli/output.hpp"
#include "system/files.hpp"

namespace {

cmcalc::Date today()
{
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return {local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
          static_cast<unsigned>(local.tm_mday)};
}

std::uint64_t milliseconds()
{
  using namespace std::chrono;
  return static_cast<std::uint64_t>(
      duration_cast<std::chrono::milliseconds>(steady_clock::now().time_since_epoch()).count());
}

cmcalc::cli::Environment environment()
{
  cmcalc::cli::Environment found{.today = today(), .milliseconds = milliseconds};
  found.cores = std::max(1U, std::thread::hardware_concurrency());
  found.watched = ::isatty(STDERR_FILENO) != 0;
  found.typed_input = ::isatty(STDIN_FILENO) != 0;
  if (::isatty(STDOUT_FILENO) == 0) return found;
  const char* const no_colour = std::getenv("NO_COLOR");
  found.colour = no_colour == nullptr || *no_colour == '\0';
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) found.width = size.ws_col;
  return found;
}

/// A program may be started without standard streams. The first file it opens would then take the place of
/// one, and be written to by mistake: so that place is held, by something that cannot be read or written.
void hold_standard_streams()
{
  for (int descriptor = ::open("/", O_PATH); descriptor >= 0; descriptor = ::dup(descriptor)) {
    if (descriptor <= STDERR_FILENO) continue;
    ::close(descriptor);
    return;
  }
}

}  // namespace

int main(int argc, char** argv)
try {
  using namespace cmcalc::cli;
  hold_standard_streams();
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const Outcome outcome = run(arguments, environment());
  write_standard_error(outcome.err);
  if (outcome.out.empty()) return outcome.exit;
  const std::string failure = write_standard_output(outcome.out);
  if (failure.empty()) return outcome.exit;
  write_standard_error(standard_output_not_written(failure, outcome.json_errors));
  return exit_usage;
} catch (const std::bad_alloc&) {
  // There may not even be room for a text that is put together here.
  cmcalc::cli::write_standard_error("cmcalc: there is not enough memory for this\n");
  return cmcalc::cli::exit_usage;
} catch (const std::system_error& limit) {
  cmcalc::cli::write_standard_error(fmt::format("cmcalc: a limit of the machine: {}\n", limit.what()));
  return cmcalc::cli::exit_usage;
} catch (const std::exception& defect) {
  // Bad input never arrives here: it is a value, with an exit code of its own.
  cmcalc::cli::write_standard_error(fmt::format("cmcalc: a defect in the program: {}\n", defect.what()));
  return cmcalc::cli::exit_defect;
}
