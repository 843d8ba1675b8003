#include "system/input_file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "system/descriptors.hpp"

namespace cmcalc::cli {

namespace {

std::string reason(int error)
{
  if (error == ENOENT) return "there is no such file";
  if (error == EISDIR) return "it is a folder";
  return std::strerror(error);
}

}  // namespace

InputFile::InputFile(const std::string& name, const StopSignal& stop) : stop_{stop}
{
  // O_NONBLOCK: a pipe without a writer is opened at once, and waited for in `read`, where a stop ends it.
  file_ = name == "-" ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  struct stat found {};
  if (file_ < 0 || ::fstat(file_, &found) != 0) {
    failure_ = reason(errno);
  } else if (S_ISDIR(found.st_mode) && name != "-") {
    failure_ = reason(EISDIR);
  }
  always_ready_ = S_ISREG(found.st_mode);
}

InputFile::~InputFile()
{
  if (file_ > STDIN_FILENO) ::close(file_);
}

std::size_t InputFile::read(char* to, std::size_t most)
{
  while (failure_.empty()) {
    if (!always_ready_) wait_for_input(file_, stop_);
    if (stop_.requested()) return 0;
    const ssize_t got = ::read(file_, to, most);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR && errno != EAGAIN) failure_ = reason(errno);
  }
  return 0;
}

bool InputFile::is_ready() const
{
  pollfd waits{file_, POLLIN, 0};
  return always_ready_ || ::poll(&waits, 1, 0) > 0;
}

}  // namespace cmcalc::cli
