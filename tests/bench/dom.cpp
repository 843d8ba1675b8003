// What parsing alone costs: reads a file in chunks, parses each line with simdjson's DOM parser, and prints
// how many lines there were. The measure for `cmcalc batch`, in the fastest plain use: one parser, and lines
// parsed where they were read, without a copy (the bytes after a line are its padding).
//
//     dom_baseline FILE
#include <simdjson.h>

#include <cstdio>
#include <cstring>
#include <vector>

namespace {

constexpr std::size_t chunk = std::size_t{64} << 10;

/// Lines of a file, one chunk in memory at a time.
class Lines {
 public:
  explicit Lines(std::FILE* file) : file_{file}, buffer_(chunk + simdjson::SIMDJSON_PADDING) {}

  /// Reads more, after what is left of a line that was cut. @return whether there was more
  bool fill()
  {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
    if (end_ + chunk / 2 > room()) buffer_.resize(2 * room() + simdjson::SIMDJSON_PADDING);
    const std::size_t got = std::fread(buffer_.data() + end_, 1, room() - end_, file_);
    end_ += got;
    return got > 0;
  }

  /// The next complete line, without its end; nothing if the chunk has none.
  bool next(const char*& line, std::size_t& length)
  {
    const char* const first = buffer_.data() + begin_;
    const void* const found = std::memchr(first, '\n', end_ - begin_);
    if (found == nullptr) return false;
    line = first;
    length = static_cast<std::size_t>(static_cast<const char*>(found) - first);
    begin_ += length + 1;
    return true;
  }

 private:
  [[nodiscard]] std::size_t room() const { return buffer_.size() - simdjson::SIMDJSON_PADDING; }

  std::FILE* file_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace

int main(int argc, char** argv)
{
  std::FILE* const file = argc == 2 ? std::fopen(argv[1], "rb") : nullptr;
  if (file == nullptr) {
    std::fputs("usage: dom_baseline FILE\n", stderr);
    return 2;
  }
  std::setvbuf(file, nullptr, _IONBF, 0);
  Lines lines{file};
  simdjson::dom::parser parser;
  unsigned long parsed = 0;
  const char* line = nullptr;
  std::size_t length = 0;
  while (lines.fill()) {
    while (lines.next(line, length)) {
      if (parser.parse(line, length, false).error() != simdjson::SUCCESS) {
        std::fprintf(stderr, "line %lu is not JSON\n", parsed + 1);
        return 1;
      }
      ++parsed;
    }
  }
  std::fclose(file);
  std::printf("%lu\n", parsed);
  return 0;
}
