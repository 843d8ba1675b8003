#include "system/output_file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "system/descriptors.hpp"
#include "system/file_names.hpp"

namespace cmcalc::cli {

namespace {

/// The mode of a new file.
mode_t usual_mode()
{
  const mode_t withheld = ::umask(0);
  ::umask(withheld);
  return 0666 & ~withheld;
}

/// Whether another file can get the name of `path`: not if it is mounted by itself, as in a container, or
/// must not be changed.
bool can_be_renamed_onto(const std::string& path)
{
  struct statx found {};
  if (::statx(AT_FDCWD, path.c_str(), 0, STATX_BASIC_STATS, &found) != 0) return true;
  constexpr auto fixed = STATX_ATTR_MOUNT_ROOT | STATX_ATTR_IMMUTABLE | STATX_ATTR_APPEND;
  return (found.stx_attributes & fixed) == 0;
}

void close_if_open(int& file)
{
  if (file >= 0) ::close(std::exchange(file, -1));
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
  const Destination destination = name.empty() ? Destination{STDOUT_FILENO, {}} : destination_of(name);
  if (destination.descriptor >= 0) {
    file_ = destination.descriptor;
    return ::fcntl(file_, F_GETFD) >= 0 || fail();
  }
  owns_file_ = true;
  target_ = destination.path;
  struct stat found {};
  const bool exists = ::stat(name.c_str(), &found) == 0;
  if (!exists && errno != ENOENT) return fail();
  if (exists && S_ISFIFO(found.st_mode)) return open_pipe();
  if (exists && !S_ISREG(found.st_mode)) {
    file_ = ::open(name.c_str(), O_WRONLY | O_CLOEXEC);
    return file_ >= 0 || fail();
  }
  mode_ = exists ? found.st_mode & 07777U : usual_mode();
  return begin_temporary(exists, found.st_uid, found.st_gid);
}

/// A pipe with a name can be opened once it has a reader.
bool OutputFile::open_pipe()
{
  constexpr int milliseconds_between_tries = 20;
  while ((file_ = ::open(name_.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK)) < 0) {
    if (errno != ENXIO) return fail();
    if (stop_.requested()) return false;
    pollfd wait{stop_.descriptor(), POLLIN, 0};
    ::poll(&wait, 1, milliseconds_between_tries);
  }
  return true;
}

/// @param owner, group  of the file that is replaced
bool OutputFile::begin_temporary(bool replaces, uid_t owner, gid_t group)
{
  is_new_ = !replaces;
  if (replaces && !can_be_renamed_onto(target_)) return begin_spool();
  file_ = temporary_.create(folder_of(target_));
  if (!replaces) return file_ >= 0 || fail();
  if (file_ >= 0 && ::fchown(file_, owner, group) == 0) return true;
  close_if_open(file_);
  temporary_.remove();
  return begin_spool();
}

/// For a file that is overwritten: what has no name is gone with the program.
bool OutputFile::begin_spool()
{
  overwritten_ = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC);
  if (overwritten_ < 0) return fail();
  spool_.reset(std::tmpfile());
  if (spool_ == nullptr) return fail();
  file_ = ::fileno(spool_.get());
  owns_file_ = false;
  return true;
}

bool OutputFile::write(std::string_view bytes)
{
  if (file_ < 0) return true;
  const int error = write_all(file_, bytes, &stop_);
  if (error == ECANCELED) return false;
  return error == 0 || fail(error);
}

bool OutputFile::complete(std::initializer_list<OutputFile*> files)
{
  for (OutputFile* const file : files) {
    if (!file->finish()) return false;
  }
  for (OutputFile* const file : files) {
    const bool last = file == *(files.end() - 1);
    if (file->take_place(last ? Replaced::is_gone : Replaced::is_kept)) continue;
    for (OutputFile* const each : files) each->leave_place();
    return false;
  }
  for (OutputFile* const file : files) file->temporary_.remove();
  return true;
}

/// Does all that can fail before any file changes its name.
bool OutputFile::finish()
{
  if (spool_ != nullptr) return overwrite();
  if (!temporary_.exists()) return true;
  // On the disk before it has its name, so that a power cut leaves the old file or the complete one.
  const bool done =
      ::fchmod(file_, mode_) == 0 && ::fsync(file_) == 0 && ::close(std::exchange(file_, -1)) == 0;
  return done || fail();
}

bool OutputFile::overwrite()
{
  off_t left = ::lseek(file_, 0, SEEK_END);
  const off_t size = left;
  // A full disk is noticed before anything is overwritten, if the file system can say so.
  const bool full = ::fallocate(overwritten_, FALLOC_FL_KEEP_SIZE, 0, size) != 0 && errno == ENOSPC;
  if (full || ::lseek(file_, 0, SEEK_SET) != 0) return fail();
  while (left > 0) {
    const ssize_t copied = ::sendfile(overwritten_, file_, nullptr, static_cast<std::size_t>(left));
    if (copied <= 0 && errno != EINTR) return fail();
    left -= copied > 0 ? copied : 0;
  }
  return (::ftruncate(overwritten_, size) == 0 && ::fsync(overwritten_) == 0) || fail();
}

bool OutputFile::take_place(Replaced replaced)
{
  if (!temporary_.exists()) return true;
  struct stat found {};
  if (::stat(target_.c_str(), &found) == 0 && S_ISDIR(found.st_mode)) return fail(EISDIR);
  exchanged_ = replaced == Replaced::is_kept && temporary_.exchange_with(target_);
  if (exchanged_) return true;
  // There is no file to keep, or the file system cannot exchange two.
  if (!temporary_.rename_to(target_)) return fail();
  created_ = is_new_;
  return true;
}

void OutputFile::leave_place()
{
  if (exchanged_) (void)temporary_.exchange_with(target_);
  if (created_) ::unlink(target_.c_str());
}

void OutputFile::discard()
{
  if (owns_file_) close_if_open(file_);
  file_ = -1;
  close_if_open(overwritten_);
  spool_.reset();
  temporary_.remove();
}

}  // namespace cmcalc::cli
