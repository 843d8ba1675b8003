/// @file
/// Files of data/ that are built into the program; tools/embed.cpp generates the source.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace cmcalc {

struct EmbeddedFile {
  std::string_view name;  ///< of the file, without its ending
  std::string_view text;
};

[[nodiscard]] std::span<const EmbeddedFile> embedded_files();

/// The text of the file `name`; empty if there is none.
[[nodiscard]] inline std::string_view embedded_file(std::string_view name)
{
  const auto files = embedded_files();
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const EmbeddedFile& file) { return file.name == name; });
  return found == files.end() ? std::string_view{} : found->text;
}

}  // namespace cmcalc
