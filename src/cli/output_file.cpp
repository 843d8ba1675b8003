#include "output_file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace cmcalc::cli {

bool OutputFile::fail()
{
  failure_ = std::strerror(errno);
  closed_pipe_ = errno == EPIPE;
  return false;
}

bool OutputFile::open(const std::string& name)
{
  name_ = name;
  if (name.empty()) {
    file_ = STDOUT_FILENO;
    return true;
  }
  struct stat found {};
  const bool exists = ::stat(name.c_str(), &found) == 0;
  if (exists && !S_ISREG(found.st_mode)) {
    file_ = ::open(name.c_str(), O_WRONLY | O_CLOEXEC);
    return file_ >= 0 || fail();
  }
  beside_ = name + ".part" + std::to_string(::getpid());
  const mode_t mode = exists ? found.st_mode & 0777U : 0666U;
  file_ = ::open(beside_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
  if (file_ >= 0) return true;
  beside_.clear();
  return fail();
}

bool OutputFile::write(std::string_view bytes)
{
  while (file_ >= 0 && !bytes.empty()) {
    const ssize_t written = ::write(file_, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN) {
      pollfd waits{file_, POLLOUT, 0};
      ::poll(&waits, 1, -1);
    } else if (errno != EINTR) {
      return fail();
    }
  }
  return true;
}

bool OutputFile::complete()
{
  if (beside_.empty()) return true;
  // On the disk before it has its name, so that a power cut leaves the old file or the complete one.
  if (::fsync(file_) != 0 || ::close(std::exchange(file_, -1)) != 0) return fail();
  if (std::rename(beside_.c_str(), name_.c_str()) != 0) return fail();
  beside_.clear();
  return true;
}

void OutputFile::discard()
{
  if (file_ > STDERR_FILENO) ::close(std::exchange(file_, -1));
  if (!beside_.empty()) std::remove(std::exchange(beside_, {}).c_str());
}

}  // namespace cmcalc::cli
