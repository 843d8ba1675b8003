#include "system/file_names.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <charconv>
#include <filesystem>
#include <system_error>

namespace cmcalc::cli {

namespace {

namespace fs = std::filesystem;

/// The descriptor of this program that `path` is the name of, or -1.
int descriptor_named(const fs::path& path)
{
  const std::string number = path.filename().string();
  int descriptor = -1;
  const char* const end = number.data() + number.size();
  const auto [read, error] = std::from_chars(number.data(), end, descriptor);
  if (error != std::errc{} || read != end) return -1;
  std::error_code none;
  const fs::path ours = fs::canonical("/proc/self/fd", none);
  return !ours.empty() && fs::canonical(folder_of(path.string()), none) == ours ? descriptor : -1;
}

std::optional<FileIdentity> identity(const struct stat& found)
{
  if (!S_ISREG(found.st_mode)) return std::nullopt;
  return FileIdentity{found.st_dev, found.st_ino, {}};
}

}  // namespace

std::string folder_of(const std::string& path)
{
  const std::string folder = fs::path{path}.parent_path().string();
  return folder.empty() ? "." : folder;
}

Destination destination_of(const std::string& name)
{
  constexpr int most_links = 40;  // as many as the system follows
  fs::path path{name};
  std::error_code none;
  for (int links = 0; links < most_links; ++links) {
    if (const int descriptor = descriptor_named(path); descriptor >= 0) return {descriptor, {}};
    if (!fs::is_symlink(path, none)) break;
    path = path.parent_path() / fs::read_symlink(path, none);
  }
  return {-1, path.string()};
}

std::optional<FileIdentity> file_named(const std::string& name)
{
  struct stat found {};
  if (::stat(name.c_str(), &found) == 0) return identity(found);
  if (errno != ENOENT) return std::nullopt;
  const std::string path = destination_of(name).path;
  if (::stat(folder_of(path).c_str(), &found) != 0) return std::nullopt;
  return FileIdentity{found.st_dev, found.st_ino, fs::path{path}.filename().string()};
}

std::optional<FileIdentity> file_of(int descriptor)
{
  struct stat found {};
  return ::fstat(descriptor, &found) == 0 ? identity(found) : std::nullopt;
}

bool would_replace(const std::string& name)
{
  if (destination_of(name).descriptor >= 0) return false;
  const std::optional<FileIdentity> file = file_named(name);
  return file && file->name.empty();
}

}  // namespace cmcalc::cli
