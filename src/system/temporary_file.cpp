#include "system/temporary_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>

namespace cmcalc::cli {

/// The name of a temporary file, in memory that a signal handler may read at any time.
struct TemporaryFile::Slot {
  std::atomic<bool> used{false};
  std::atomic<bool> exists{false};
  std::array<char, PATH_MAX> name{};
};

/// More than any command writes at once.
TemporaryFile::Slot TemporaryFile::slots[4];

int TemporaryFile::create(const std::string& folder)
{
  const std::string pattern = (folder.empty() ? "." : folder) + "/.cmcalc-XXXXXX";
  if (pattern.size() >= PATH_MAX) {
    errno = ENAMETOOLONG;
    return -1;
  }
  const auto unused = [](Slot& slot) { return !slot.used.exchange(true); };
  Slot* const slot = std::find_if(std::begin(slots), std::end(slots), unused);
  if (slot == std::end(slots)) {
    errno = EMFILE;
    return -1;
  }
  *std::copy(pattern.begin(), pattern.end(), slot->name.begin()) = '\0';
  const int file = ::mkostemp(slot->name.data(), O_CLOEXEC);
  slot->exists = file >= 0;
  slot->used = file >= 0;
  if (file >= 0) slot_ = slot;
  return file;
}

bool TemporaryFile::rename_to(const std::string& target)
{
  if (std::rename(slot_->name.data(), target.c_str()) != 0) return false;
  slot_->exists = false;
  remove();
  return true;
}

bool TemporaryFile::exchange_with(const std::string& target)
{
  return ::renameat2(AT_FDCWD, slot_->name.data(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0;
}

void TemporaryFile::remove()
{
  if (slot_ == nullptr) return;
  if (slot_->exists.exchange(false)) ::unlink(slot_->name.data());
  slot_->used = false;
  slot_ = nullptr;
}

void remove_temporary_files()
{
  for (TemporaryFile::Slot& slot : TemporaryFile::slots) {
    if (slot.exists.exchange(false)) ::unlink(slot.name.data());
  }
}

}  // namespace cmcalc::cli
