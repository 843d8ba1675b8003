#include "files.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include <unistd.h>

namespace cmcalc::cli {

namespace {

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

std::string reason() { return std::strerror(errno); }

}  // namespace

FileText read_file(const std::string& name, std::size_t most_bytes)
{
  FileText result;
  const bool standard_input = name == "-";
  std::error_code ignored;
  if (!standard_input && std::filesystem::is_directory(name, ignored)) {
    result.failure = "it is a folder";
    return result;
  }
  const File opened{standard_input ? nullptr : std::fopen(name.c_str(), "rb")};
  std::FILE* const in = standard_input ? stdin : opened.get();
  if (in == nullptr) {
    result.failure = errno == ENOENT ? "there is no such file" : reason();
    return result;
  }
  char buffer[std::size_t{1} << 16];
  while (result.text.size() <= most_bytes) {
    const std::size_t got = std::fread(buffer, 1, sizeof buffer, in);
    result.text.append(buffer, got);
    if (got == 0) break;
  }
  if (std::ferror(in) != 0) result.failure = reason();
  result.too_large = result.text.size() > most_bytes;
  return result;
}

std::string write_file(const std::string& name, const std::string& text)
{
  // A device or a pipe is written to as it is; a regular file is replaced as a whole.
  std::error_code ignored;
  const bool special =
      std::filesystem::exists(name, ignored) && !std::filesystem::is_regular_file(name, ignored);
  const std::string target = special ? name : name + ".part" + std::to_string(::getpid());
  File out{std::fopen(target.c_str(), "wb")};
  if (!out) return reason();
  const bool written = std::fwrite(text.data(), 1, text.size(), out.get()) == text.size();
  const bool closed = std::fclose(out.release()) == 0;
  if (written && closed && (special || std::rename(target.c_str(), name.c_str()) == 0)) return {};
  const std::string why = reason();
  if (!special) std::remove(target.c_str());
  return why;
}

std::string write_standard_output(const std::string& text)
{
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  return written && std::fflush(stdout) == 0 ? std::string{} : reason();
}

void write_standard_error(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stderr); }

}  // namespace cmcalc::cli
