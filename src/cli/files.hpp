// Files in and out.
#pragma once

#include <cstddef>
#include <string>

namespace cmcalc::cli {

/// A file that was read, or why it was not.
struct FileText {
  std::string text;
  std::string failure;     ///< empty when it was read
  bool too_large = false;  ///< more than the bytes asked for; then `text` is not complete
};

/// Reads `name`, or standard input for "-", up to `most_bytes`.
[[nodiscard]] FileText read_file(const std::string& name, std::size_t most_bytes);

/// Writes `text` to `name`, which appears only when complete: a temporary file beside it is renamed.
/// @return why it could not be written; empty when it was
[[nodiscard]] std::string write_file(const std::string& name, const std::string& text);

/// Writes `text` to standard output.
/// @return why it could not be written; empty when it was
[[nodiscard]] std::string write_standard_output(const std::string& text);

/// Writes `text` to standard error. Where that cannot be done there is nobody to tell.
void write_standard_error(const std::string& text);

}  // namespace cmcalc::cli
