// Files in and out.
#pragma once

#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>

namespace cmcalc::cli {

/// Closes a file.
struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using OpenFile = std::unique_ptr<std::FILE, CloseFile>;

/// A file that was read, or why it was not.
struct FileText {
  std::string text;
  std::string failure;     ///< empty when it was read
  bool too_large = false;  ///< more than the bytes asked for; then `text` is not complete
};

/// Reads `name`, or standard input for "-", up to `most_bytes`.
[[nodiscard]] FileText read_file(const std::string& name, std::size_t most_bytes);

/// Reads a file, or standard input for "-", line by line.
class LineReader {
 public:
  explicit LineReader(const std::string& name);

  /// Puts the next line into `line`, with its line end where it has one, and at most `most_bytes` of it; the
  /// rest of a longer one is the next line.
  /// @return false at the end, or after a failure
  [[nodiscard]] bool next(std::string& line, std::size_t most_bytes);

  /// How many lines were read so far.
  [[nodiscard]] std::size_t number() const { return number_; }
  /// Whether the line read last had a line end.
  [[nodiscard]] bool ended_a_line() const { return ended_a_line_; }
  /// Why the file cannot be read; empty when it can.
  [[nodiscard]] const std::string& failure() const { return failure_; }

 private:
  OpenFile opened_;
  std::FILE* in_ = nullptr;
  std::string failure_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::size_t number_ = 0;
  bool ended_a_line_ = false;
};

/// Writes `text` to `name`, as OutputFile does.
/// @return why it could not be written; empty when it was
[[nodiscard]] std::string write_file(const std::string& name, const std::string& text);

/// Writes `text` to standard output.
/// @return why it could not be written; empty when it was
[[nodiscard]] std::string write_standard_output(const std::string& text);

/// Writes `text` to standard error. Where that cannot be done there is nobody to tell.
void write_standard_error(const std::string& text);

}  // namespace cmcalc::cli
