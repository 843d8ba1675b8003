// Whole files and lines in, texts out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "system/input_file.hpp"
#include "system/stop_signal.hpp"

namespace cmcalc::cli {

/// A file that was read, or why it was not.
struct FileText {
  std::string text;
  std::string failure;     ///< empty if it was read
  bool too_large = false;  ///< more than the bytes asked for; then `text` is not complete
};

/// Reads `name`, or standard input for "-", up to `most_bytes`, unless a stop is asked for.
[[nodiscard]] FileText read_file(const std::string& name, std::size_t most_bytes, const StopSignal& stop);

/// Reads a file, or standard input for "-", line by line, until a stop is asked for.
class LineReader {
 public:
  LineReader(const std::string& name, const StopSignal& stop) : file_{name, stop} {}

  /// Puts the next line into `line`, with its line end if it has one, and at most `most_bytes` of it; the
  /// rest of a longer one is the next line.
  /// @return false at the end, after a failure, and when a stop was asked for
  [[nodiscard]] bool next(std::string& line, std::size_t most_bytes);

  /// How many lines were read so far.
  [[nodiscard]] std::size_t number() const { return number_; }
  /// Whether the line read last had a line end.
  [[nodiscard]] bool ended_a_line() const { return ended_a_line_; }
  /// Why the file cannot be read; empty if it can.
  [[nodiscard]] const std::string& failure() const { return file_.failure(); }

 private:
  InputFile file_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::size_t number_ = 0;
  bool ended_ = false;
  bool ended_a_line_ = false;
};

/// Writes `text` to standard output.
/// @return why it could not be written; empty if it was
[[nodiscard]] std::string write_standard_output(std::string_view text);

/// Writes `text` to standard error. If that fails, there is no place left to say so.
/// @param stop  null if nothing but a signal's own action ends the wait for a reader
void write_standard_error(std::string_view text, const StopSignal* stop = nullptr);

}  // namespace cmcalc::cli
