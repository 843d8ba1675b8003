// Which file a name leads to.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

namespace cmcalc::cli {

/// Where the links of a name lead: to a descriptor of this program ("/dev/stdout", "/dev/fd/3"), or to a path
/// that is no link. There need not be a file yet.
struct Destination {
  int descriptor = -1;  ///< -1 for a path
  std::string path;
};
[[nodiscard]] Destination destination_of(const std::string& name);

/// The folder of `path`.
[[nodiscard]] std::string folder_of(const std::string& path);

/// A regular file, whatever it is called: two names of it are equal. One that is not there yet is a name in a
/// folder.
struct FileIdentity {
  dev_t device = 0;
  ino_t inode = 0;   ///< of the file, or of its folder
  std::string name;  ///< empty for a file that is there

  bool operator==(const FileIdentity&) const = default;
};

/// @return none for what is no regular file, such as a device or a pipe, and for a name that leads nowhere
[[nodiscard]] std::optional<FileIdentity> file_named(const std::string& name);
[[nodiscard]] std::optional<FileIdentity> file_of(int descriptor);

/// Whether an output to `name` would take the place of a regular file.
[[nodiscard]] bool would_replace(const std::string& name);

}  // namespace cmcalc::cli
