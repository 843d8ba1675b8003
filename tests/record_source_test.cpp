// The source of a batch: whatever the size of its chunks, and wherever input was cut on its way, they are the
// input, in whole records and in order.
#include "batch/record_source.hpp"

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

#include "batch/calculator.hpp"
#include "read/record_size.hpp"
#include "text/lines.hpp"

namespace {

using namespace cmcalc;
using namespace cmcalc::cli;

const std::string short_and_long_lines =
    "1\n\n{\"case_id\": \"second record\"}\r\n \n[]\n\n\n{\"case_id\": \"a longer one, of many more "
    "bytes\"}\n7\n"
    "the last";

/// A file that is gone at the end of the test.
class File {
 public:
  explicit File(const std::string& text) { std::ofstream{name_, std::ios::binary} << text; }
  ~File() { std::filesystem::remove(name_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  [[nodiscard]] std::string name() const { return name_.string(); }

 private:
  std::filesystem::path name_ =
      std::filesystem::temp_directory_path() / ("record_source_test." + std::to_string(::getpid()));
};

/// A pipe to a source that is read by name.
class Pipe {
 public:
  Pipe() { REQUIRE(::pipe2(ends_, O_CLOEXEC) == 0); }
  ~Pipe()
  {
    ::close(ends_[0]);
    end();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  [[nodiscard]] std::string name() const { return "/dev/fd/" + std::to_string(ends_[0]); }

  /// @return whether all of it was written
  [[nodiscard]] bool write(std::string_view text) const
  {
    return ::write(ends_[1], text.data(), text.size()) == static_cast<ssize_t>(text.size());
  }
  void end()
  {
    if (ends_[1] >= 0) ::close(ends_[1]);
    ends_[1] = -1;
  }

 private:
  int ends_[2] = {-1, -1};
};

std::vector<Chunk> all_of(RecordSource& source)
{
  std::vector<Chunk> chunks;
  for (Chunk chunk; source.take(chunk);) chunks.push_back(chunk);
  return chunks;
}

std::string joined(const std::vector<Chunk>& chunks)
{
  std::string text;
  for (const Chunk& chunk : chunks) text += chunk.text;
  return text;
}

std::size_t lines_in(std::string_view text)
{
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// Whether each chunk holds whole lines, at most `most` of them, and says rightly which they are. Catch's own
/// checks are slow, and there are very many chunks.
bool are_whole_lines(const std::vector<Chunk>& chunks, std::size_t most)
{
  std::size_t line = 1;
  for (std::size_t at = 0; at < chunks.size(); ++at) {
    const Chunk& chunk = chunks[at];
    const bool last = at + 1 == chunks.size();
    if (chunk.number != at || chunk.first_line != line || chunk.too_large != 0) return false;
    if (chunk.text.empty() || (chunk.text.back() != '\n' && !last)) return false;
    if (lines_in(chunk.text) > most) return false;
    line += lines_in(chunk.text);
  }
  return true;
}

TEST_CASE("record source: a text in chunks of every size", "[batch]")
{
  const std::string& text = short_and_long_lines;
  const bool ended = GENERATE(true, false);
  const std::string given = ended ? text + '\n' : text;
  const File file{given};
  for (std::size_t bytes = 1; bytes <= given.size() + 1; ++bytes) {
    for (std::size_t records = 1; records <= 4; ++records) {
      INFO(bytes << " bytes, " << records << " records");
      StopSignal stop;
      RecordSource source{file.name(), {.bytes = bytes, .records = records}, stop};
      if (bytes % 2 == 0) REQUIRE(source.first_line() == "1");
      const std::vector<Chunk> chunks = all_of(source);
      REQUIRE(joined(chunks) == given);
      REQUIRE(are_whole_lines(chunks, records));
      REQUIRE(source.failure().empty());
    }
  }
}

TEST_CASE("record source: a text that comes in two parts", "[batch]")
{
  const std::string_view text = short_and_long_lines;
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    INFO("cut after " << cut << " bytes");
    Pipe pipe;
    StopSignal stop;
    RecordSource source{pipe.name(), {.bytes = 16, .records = 2}, stop};
    REQUIRE(pipe.write(text.substr(0, cut)));

    // What is whole comes before the rest is there.
    std::vector<Chunk> chunks;
    const std::size_t whole = text.substr(0, cut).rfind('\n') + 1;
    while (joined(chunks).size() < whole) REQUIRE(source.take(chunks.emplace_back()));
    REQUIRE(joined(chunks) == text.substr(0, whole));

    REQUIRE(pipe.write(text.substr(cut)));
    pipe.end();
    for (Chunk chunk; source.take(chunk);) chunks.push_back(chunk);
    REQUIRE(joined(chunks) == text);
    REQUIRE(are_whole_lines(chunks, 2));
  }
}

TEST_CASE("record source: records about as large as one may be", "[batch]")
{
  struct Row {
    const char* why;
    std::size_t bytes;
    bool has_end;
    std::uint64_t too_large;  ///< as the source says: it leaves those whose end it sees to the calculator
  };
  const Row row = GENERATE(values<Row>({
      {"the largest", most_record_bytes, true, 0},
      {"the largest, and nothing after it", most_record_bytes, false, 0},
      {"many times too large", 5 * most_record_bytes + 7, true, 5 * most_record_bytes + 7},
      {"too large, and nothing after it", 5 * most_record_bytes + 7, false, 5 * most_record_bytes + 7},
  }));
  INFO(row.why);
  const std::size_t size = GENERATE(std::size_t{1000}, std::size_t{1} << 16, std::size_t{1} << 20);
  const std::string large(row.bytes, 'x');
  const File file{"first\n" + large + (row.has_end ? "\nlast\n" : "")};
  StopSignal stop;
  RecordSource source{file.name(), {.bytes = size, .records = 1}, stop};
  const std::vector<Chunk> chunks = all_of(source);
  REQUIRE(chunks.size() == (row.has_end ? 3 : 2));
  CHECK(chunks[0].text == "first\n");
  CHECK(chunks[1].number == 1);
  CHECK(chunks[1].first_line == 2);
  CHECK(chunks[1].too_large == row.too_large);
  CHECK(large.starts_with(chunks[1].text.substr(0, most_record_bytes)));
  if (row.has_end) {
    CHECK(chunks[2].text == "last\n");
    CHECK(chunks[2].first_line == 3);
  }
}

TEST_CASE("record source: a chunk is as long as asked for, or a long line alone", "[batch][slow]")
{
  const std::size_t rest_of_line = std::size_t{8} << 10;
  std::string text;
  std::vector<std::size_t> sizes;
  for (std::size_t at = 0; at < 400; ++at) {
    const std::size_t in_turn[] = {at, 300, 7'000, 300, 20'000, 9'000, 300, 300, 70'000, 0, 100'000};
    sizes.push_back(in_turn[at % std::size(in_turn)] + 1);
    text += std::string(sizes.back() - 1, 'x') + '\n';
  }
  const File file{text};
  for (const std::size_t bytes : {1, 1'000, 10'000, 16'384, 65'536}) {
    StopSignal stop;
    RecordSource source{file.name(), {.bytes = bytes}, stop};
    const std::vector<Chunk> chunks = all_of(source);
    INFO(bytes);
    CHECK(joined(chunks) == text);
    CHECK(are_whole_lines(chunks, 256));
    const auto is_long = [&](std::size_t size) { return size > bytes + rest_of_line; };
    std::ptrdiff_t large = 0;
    for (const Chunk& chunk : chunks) {
      CHECK((!is_long(chunk.text.size()) || lines_in(chunk.text) == 1));
      CHECK(source.is_large(chunk) == is_long(chunk.text.size()));
      if (source.is_large(chunk)) ++large;
    }
    CHECK(large == std::count_if(sizes.begin(), sizes.end(), is_long));
  }
}

TEST_CASE("record source: a line end is no part of a large record, wherever it is cut", "[batch]")
{
  const auto check = [](const std::string& large, const std::string& end, std::size_t bytes, bool too_large) {
    INFO(large.size() << " bytes, read by " << bytes);
    const File file{large + end + (end.ends_with('\n') ? "last\n" : "")};
    StopSignal stop;
    RecordSource source{file.name(), {.bytes = bytes, .records = 1}, stop};
    const std::vector<Chunk> chunks = all_of(source);
    REQUIRE(chunks.size() == (end.ends_with('\n') ? 2 : 1));
    CHECK(chunks[0].too_large == (too_large ? large.size() : 0));
    CHECK((too_large || chunks[0].text == large + end));
    if (end.ends_with('\n')) {
      CHECK(chunks[1].text == "last\n");
      CHECK(chunks[1].first_line == 2);
    }
  };
  const std::string end = GENERATE("\n", "\r\n", "\r", "");
  for (std::size_t before = 0; before < 4; ++before) {  // so much of what follows is read with the record
    const std::string large(2 * most_record_bytes + 4 - before, 'x');
    check(large, end, (large.size() + before) / 4, true);
  }
  static_assert((most_record_bytes + 1) % 17 == 0 && (most_record_bytes + 2) % 2 == 0);
  const std::string largest(most_record_bytes, 'x');
  check(largest, end, most_record_bytes / 16, false);
  check(largest, end, (most_record_bytes + 1) / 17, false);
  check(largest, end, (most_record_bytes + 2) / 2, false);
}

TEST_CASE("record source: the first line is the first that is not blank, whole or known to be too large",
          "[batch]")
{
  struct Row {
    const char* why;
    std::string before;
    std::string line;
    std::size_t number;
  };
  const std::string long_header(most_record_bytes, 'x');
  const Row row = GENERATE_COPY(values<Row>({
      {"at once", "", "case_id,children", 1},
      {"behind blank lines", "\n \r\n\t\n", "case_id,children", 4},
      {"behind very many", std::string(most_record_bytes - 5, '\n'), "case_id,children",
       most_record_bytes - 4},
      {"behind more", std::string(3 * most_record_bytes, '\n'), "case_id,children",
       3 * most_record_bytes + 1},
      {"the largest", "\n", long_header, 2},
      {"one that is too large", "\n", long_header + "y", 2},
      {"one that is far too large", "\n", long_header + "y" + long_header, 2},
      {"a blank one that is too large", "\n", std::string(most_record_bytes + 1, ' '), 2},
  }));
  INFO(row.why);
  const std::size_t bytes = GENERATE(std::size_t{1000}, std::size_t{1} << 16, std::size_t{1} << 20);
  const std::string end = GENERATE("\n", "\r\n");
  const File file{row.before + row.line + end + "A,1\n"};
  StopSignal stop;
  RecordSource source{file.name(), {.bytes = bytes}, stop};
  CHECK((source.first_line() == row.line.substr(0, most_record_bytes + 1)));
  CHECK(source.first_line_number() == row.number);
}

TEST_CASE("record source: a stop ends it, also while it waits", "[batch]")
{
  Pipe pipe;
  StopSignal stop;
  RecordSource source{pipe.name(), {}, stop};
  Chunk chunk;
  SECTION("within a record")
  {
    REQUIRE(pipe.write("whole\ncut sh"));
    REQUIRE(source.take(chunk));
    CHECK(chunk.text == "whole\n");
  }
  SECTION("within a record that is too large")
  {
    const std::jthread writer{[&] {
      const std::string part(most_record_bytes / 2, 'x');
      for (int at = 0; at < 4; ++at) {
        if (!pipe.write(part)) return;
      }
      stop.request();
    }};
    CHECK_FALSE(source.take(chunk));
    return;
  }
  const std::jthread stopper{[&] { stop.request(); }};
  CHECK_FALSE(source.take(chunk));
  CHECK(source.failure().empty());
}

TEST_CASE("record source: what cannot be read", "[batch]")
{
  StopSignal stop;
  Chunk chunk;
  const auto check = [&](const std::string& name, const std::string& failure) {
    RecordSource source{name, {}, stop};
    CHECK(source.failure() == failure);
    CHECK(source.first_line().empty());
    CHECK_FALSE(source.take(chunk));
    CHECK(source.failure() == failure);
  };
  check("no/such/file", "there is no such file");
  check(std::filesystem::temp_directory_path().string(), "it is a folder");
}

TEST_CASE("record source: no input", "[batch]")
{
  const File file{""};
  StopSignal stop;
  Chunk chunk;
  RecordSource source{file.name(), {}, stop};
  CHECK(source.first_line().empty());
  CHECK_FALSE(source.take(chunk));
  CHECK(source.failure().empty());
}

}  // namespace
