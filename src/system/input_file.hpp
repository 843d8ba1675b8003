// A file that is read as its bytes come.
#pragma once

#include <cstddef>
#include <string>

#include "system/stop_signal.hpp"

namespace cmcalc::cli {

/// A file, a pipe, or standard input. Waiting for input ends when a stop is asked for.
class InputFile {
 public:
  /// @param name  a file, or "-" for standard input
  InputFile(const std::string& name, const StopSignal& stop);
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  /// Waits for input and reads at most `most` bytes of it.
  /// @return how many; 0 at the end, after a failure, and when a stop was asked for
  [[nodiscard]] std::size_t read(char* to, std::size_t most);

  /// Whether `read` would return at once.
  [[nodiscard]] bool is_ready() const;

  /// Why it cannot be read; empty if it can.
  [[nodiscard]] const std::string& failure() const { return failure_; }

 private:
  const StopSignal& stop_;
  int file_ = -1;
  bool always_ready_ = false;  ///< as a file on a disk is
  std::string failure_;
};

}  // namespace cmcalc::cli
