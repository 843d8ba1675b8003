#include "system/output_file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

namespace cmcalc::cli {

namespace {

/// The file that `name` leads to by links, which need not be there: a link stays a link.
std::string end_of_links(const std::string& name)
{
  constexpr int most_links = 40;  // as many as the system follows
  std::filesystem::path path{name};
  std::error_code none;
  for (int links = 0; links < most_links && std::filesystem::is_symlink(path, none); ++links) {
    path = path.parent_path() / std::filesystem::read_symlink(path, none);
  }
  return path.string();
}

}  // namespace

bool OutputFile::fail(int error)
{
  failure_ = std::strerror(error);
  closed_pipe_ = error == EPIPE;
  return false;
}

bool OutputFile::fail() { return fail(errno); }

bool OutputFile::open(const std::string& name)
{
  name_ = name;
  if (name.empty()) {
    file_ = STDOUT_FILENO;
    return true;
  }
  struct stat found {};
  const bool exists = ::stat(name.c_str(), &found) == 0;
  if (!exists && errno != ENOENT) return fail();
  if (exists && !S_ISREG(found.st_mode)) {
    file_ = ::open(name.c_str(), O_WRONLY | O_CLOEXEC);
    return file_ >= 0 || fail();
  }
  target_ = end_of_links(name);
  beside_ = target_ + ".part" + std::to_string(::getpid());
  ::unlink(beside_.c_str());  // of a run that was killed and had the same number
  file_ = ::open(beside_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file_ < 0) {
    beside_.clear();
    return fail();
  }
  const mode_t permissions = found.st_mode & 0777U;
  return !exists || ::fchmod(file_, permissions) == 0 || fail();
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
  if (std::rename(beside_.c_str(), target_.c_str()) != 0) return fail();
  beside_.clear();
  return true;
}

void OutputFile::discard()
{
  if (file_ > STDERR_FILENO) ::close(std::exchange(file_, -1));
  if (!beside_.empty()) std::remove(std::exchange(beside_, {}).c_str());
}

}  // namespace cmcalc::cli
