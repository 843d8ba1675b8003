// A file with a random name, which is removed unless it gets another name.
#pragma once

#include <atomic>
#include <string>

namespace cmcalc::cli {

/// A file that only its owner can read and write, in the folder where it will be renamed. It is removed by
/// the destructor, and by a signal that ends the program.
class TemporaryFile {
 public:
  TemporaryFile() = default;
  ~TemporaryFile() { remove(); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  /// Makes it. @return its descriptor, which the caller closes, or -1 with errno
  [[nodiscard]] int create(const std::string& folder);

  /// Gives it the name `target`, in the place of a file that has it. @return false with errno
  [[nodiscard]] bool rename_to(const std::string& target);

  /// The same, and keeps the file that had the name, under the temporary name.
  [[nodiscard]] bool exchange_with(const std::string& target);

  /// Removes what has the temporary name.
  void remove();

  [[nodiscard]] bool exists() const { return slot_ != nullptr; }

 private:
  struct Slot;
  friend void remove_temporary_files();
  static Slot slots[];

  Slot* slot_ = nullptr;
};

/// Removes all there are. Safe in a signal handler.
void remove_temporary_files();

}  // namespace cmcalc::cli
