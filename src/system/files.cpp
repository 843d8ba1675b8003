#include "system/files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "system/output_file.hpp"

namespace cmcalc::cli {

namespace {

std::string reason() { return std::strerror(errno); }

/// Opens `name` for reading, unless it is "-".
/// @return why it cannot be read; empty when it can
std::string open_file(const std::string& name, std::FILE*& in)
{
  in = stdin;
  if (name == "-") return {};
  std::error_code ignored;
  if (std::filesystem::is_directory(name, ignored)) return "it is a folder";
  in = std::fopen(name.c_str(), "rb");
  if (in != nullptr) return {};
  return errno == ENOENT ? "there is no such file" : reason();
}

}  // namespace

FileText read_file(const std::string& name, std::size_t most_bytes)
{
  FileText result;
  std::FILE* in = nullptr;
  result.failure = open_file(name, in);
  if (!result.failure.empty()) return result;
  const OpenFile opened{in == stdin ? nullptr : in};
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

LineReader::LineReader(const std::string& name)
{
  failure_ = open_file(name, in_);
  if (!failure_.empty()) {
    in_ = nullptr;
  } else if (in_ != stdin) {
    opened_.reset(in_);
  }
}

bool LineReader::next(std::string& line, std::size_t most_bytes)
{
  line.clear();
  ended_a_line_ = false;
  while (in_ != nullptr && !ended_a_line_ && line.size() < most_bytes) {
    if (at_ == buffer_.size()) {
      buffer_.resize(std::size_t{1} << 16);
      buffer_.resize(std::fread(buffer_.data(), 1, buffer_.size(), in_));
      at_ = 0;
      if (std::ferror(in_) != 0) failure_ = reason();
      if (buffer_.empty()) in_ = nullptr;
    }
    const std::size_t end = buffer_.find('\n', at_);
    ended_a_line_ = end != std::string::npos;
    const std::size_t size =
        std::min((ended_a_line_ ? end + 1 : buffer_.size()) - at_, most_bytes - line.size());
    line.append(buffer_, at_, size);
    ended_a_line_ = ended_a_line_ && line.back() == '\n';
    at_ += size;
  }
  if (line.empty() || !failure_.empty()) return false;
  ++number_;
  return true;
}

std::string write_file(const std::string& name, const std::string& text)
{
  OutputFile file;
  const bool written = file.open(name) && file.write(text) && file.complete();
  return written ? std::string{} : file.failure();
}

std::string write_standard_output(const std::string& text)
{
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  return written && std::fflush(stdout) == 0 ? std::string{} : reason();
}

void write_standard_error(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stderr); }

}  // namespace cmcalc::cli
