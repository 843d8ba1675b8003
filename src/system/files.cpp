#include "system/files.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "system/descriptors.hpp"

namespace cmcalc::cli {

namespace {

constexpr std::size_t read_at_once = std::size_t{1} << 16;

}  // namespace

FileText read_file(const std::string& name, std::size_t most_bytes, const StopSignal& stop)
{
  FileText result;
  InputFile file{name, stop};
  std::size_t size = 0;
  std::size_t got = 1;
  while (got > 0 && size <= most_bytes) {
    result.text.resize(size + read_at_once);
    got = file.read(result.text.data() + size, read_at_once);
    size += got;
  }
  result.text.resize(size);
  result.failure = file.failure();
  result.too_large = size > most_bytes;
  return result;
}

bool LineReader::next(std::string& line, std::size_t most_bytes)
{
  line.clear();
  ended_a_line_ = false;
  while (!ended_ && !ended_a_line_ && line.size() < most_bytes) {
    if (at_ == buffer_.size()) {
      buffer_.resize(read_at_once);
      buffer_.resize(file_.read(buffer_.data(), buffer_.size()));
      at_ = 0;
      ended_ = buffer_.empty();
    }
    const std::size_t end = buffer_.find('\n', at_);
    ended_a_line_ = end != std::string::npos;
    const std::size_t size =
        std::min((ended_a_line_ ? end + 1 : buffer_.size()) - at_, most_bytes - line.size());
    line.append(buffer_, at_, size);
    ended_a_line_ = ended_a_line_ && line.back() == '\n';
    at_ += size;
  }
  if (line.empty() || !failure().empty()) return false;
  ++number_;
  return true;
}

std::string write_standard_output(std::string_view text)
{
  const int error = write_all(STDOUT_FILENO, text, nullptr);
  return error == 0 ? std::string{} : std::strerror(error);
}

void write_standard_error(std::string_view text, const StopSignal* stop)
{
  (void)write_all(STDERR_FILENO, text, stop);
}

}  // namespace cmcalc::cli
