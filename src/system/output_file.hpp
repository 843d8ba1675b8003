// An output that is written as it comes, and appears only when it is complete.
#pragma once

#include <string>
#include <string_view>

namespace cmcalc::cli {

/// A file that takes the place of another when it is complete: until then it stands beside it under a
/// name of its own. A device, a pipe and standard output are written to as they are.
class OutputFile {
 public:
  /// Not open: nothing is written.
  OutputFile() = default;
  ~OutputFile() { discard(); }
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  /// @param name  the file; empty for standard output
  /// @return false where it cannot be opened: `failure` says why
  bool open(const std::string& name);

  /// Writes all of `bytes`.
  /// @return false where that fails: `failure` says why
  bool write(std::string_view bytes);

  /// Puts the complete file in its place.
  /// @return false where that fails: `failure` says why
  bool complete();

  /// Leaves what was there before as it is.
  void discard();

  /// Why it cannot be written; empty when it can.
  [[nodiscard]] const std::string& failure() const { return failure_; }
  /// Whether that is because nobody reads it any more.
  [[nodiscard]] bool is_closed_pipe() const { return closed_pipe_; }
  /// What messages call it.
  [[nodiscard]] std::string shown_name() const { return name_.empty() ? "standard output" : name_; }

 private:
  bool fail();
  bool fail(int error);

  int file_ = -1;
  std::string name_;
  std::string target_;  ///< the file that is replaced
  std::string beside_;  ///< the name until it is complete; empty where it is written to as it is
  std::string failure_;
  bool closed_pipe_ = false;
};

}  // namespace cmcalc::cli
