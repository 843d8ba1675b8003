// An output that is written as it comes, and appears only when it is complete.
#pragma once

#include <sys/types.h>

#include <cstdio>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

#include "system/stop_signal.hpp"
#include "system/temporary_file.hpp"

namespace cmcalc::cli {

/// Closes a file.
struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

/// A file that replaces another when it is complete: until then it is a temporary file in the same folder,
/// and then it gets the owner and the mode of the one it replaces. If that cannot be replaced (its owner
/// cannot be kept, its folder takes no new file, or it is mounted by itself), it is overwritten when the
/// output is complete. A device, a pipe, standard output and the like are written to as they are.
class OutputFile {
 public:
  /// Not open: nothing is written.
  explicit OutputFile(const StopSignal& stop) : stop_{stop} {}
  ~OutputFile() { discard(); }
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  /// @param name  the file; empty for standard output
  /// @return false if it cannot be opened, and `failure` says why; or if a stop was asked for while a pipe
  ///         waited for its reader
  bool open(const std::string& name);

  /// Writes all of `bytes`.
  /// @return false if that fails, and `failure` says why; or if a stop was asked for while nothing could be
  ///         written
  bool write(std::string_view bytes);

  /// Puts the complete files in their places: all of them, or, if one of them fails, none.
  /// @return false if one fails: its `failure` says why
  static bool complete(std::initializer_list<OutputFile*> files);

  /// Leaves what was there before as it is.
  void discard();

  /// Why it cannot be written; empty if it can.
  [[nodiscard]] const std::string& failure() const { return failure_; }
  /// Whether that is because its reader is gone.
  [[nodiscard]] bool is_closed_pipe() const { return closed_pipe_; }
  /// Its name; empty for standard output.
  [[nodiscard]] const std::string& name() const { return name_; }
  /// What messages call it.
  [[nodiscard]] std::string shown_name() const { return name_.empty() ? "standard output" : name_; }

 private:
  bool fail(int error);
  bool fail();
  bool open_pipe();
  bool begin_temporary(bool replaces, uid_t owner, gid_t group);
  bool begin_spool();
  bool finish();
  bool overwrite();
  enum class Replaced : unsigned char { is_gone, is_kept };
  bool take_place(Replaced replaced);
  void leave_place();

  const StopSignal& stop_;
  std::string name_;
  std::string target_;  ///< the file that is replaced or overwritten
  int file_ = -1;       ///< what is written to
  bool owns_file_ = false;
  mode_t mode_ = 0;  ///< of the complete file
  TemporaryFile temporary_;
  std::unique_ptr<std::FILE, CloseFile> spool_;  ///< what is to be written to `overwritten_`
  int overwritten_ = -1;
  bool is_new_ = false;     ///< no file had the name before
  bool created_ = false;    ///< it has its name, which no file had before
  bool exchanged_ = false;  ///< it has its name, and the file that had it is `temporary_`
  std::string failure_;
  bool closed_pipe_ = false;
};

}  // namespace cmcalc::cli
