// Bytes in, chunks of whole records out, for several threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/csv/beginning.hpp"
#include "read/csv/rows.hpp"
#include "system/input_file.hpp"
#include "system/stop_signal.hpp"

namespace cmcalc::cli {

/// Some records that follow one another.
struct Chunk {
  std::uint64_t number = 0;           ///< of the chunk, from 0
  std::string text;                   ///< whole lines
  std::size_t line_ends = 0;          ///< in it; a last line may lack its own
  std::size_t first_line = 1;         ///< the number of the first of them in the whole input
  std::uint64_t too_large = 0;        ///< the bytes of a record that is too large; `text` is its beginning
  const CsvHeader* header = nullptr;  ///< of a table; then the records are `cases`, and not `text`
  CsvCases cases;
};

/// How much goes into a chunk.
struct ChunkSize {
  std::size_t bytes = std::size_t{64} << 10;  ///< about, and the rest of a line; so much is read at once
  std::size_t records = 256;                  ///< a short record may have a long answer
};

/// The records of a file or of standard input. For one thread at a time.
class RecordSource {
 public:
  /// @param name  a file, or "-" for standard input
  RecordSource(const std::string& name, ChunkSize size, const StopSignal& stop);
  RecordSource(const RecordSource&) = delete;
  RecordSource& operator=(const RecordSource&) = delete;

  /// Waits for the first line that is not blank; blank lines before it are passed over.
  /// @return its text, without the line end, and of one that is too large one byte more than a record may
  ///         have; empty where there is no such line
  [[nodiscard]] std::string_view first_line();
  /// The number of that line, from 1.
  [[nodiscard]] std::size_t first_line_number() const { return next_line_; }

  /// What was read so far, from that line on.
  [[nodiscard]] std::string_view beginning() const { return waiting(); }
  /// Waits for more of it.
  /// @return false at the end, after a failure, and when a stop was asked for
  [[nodiscard]] bool read_on() { return read_more() == More::read; }

  /// Takes the header of a table and all above it: the chunks to come are rows.
  /// @param place  where it is in `beginning()`
  void begin_table(const CsvHeader& header, TableBeginning::Place place);

  /// The next chunk. It is handed out as soon as no more input is ready, so that nothing waits for records
  /// that come later; but rows of one case wait for a row of another, or the end.
  /// @return false at the end, after a failure, and when a stop was asked for
  [[nodiscard]] bool take(Chunk& chunk);

  /// Whether `chunk` holds a record, or rows of one case, that are far larger than usual.
  [[nodiscard]] bool is_large(const Chunk& chunk) const;

  /// Why the input could not be read to its end; empty when it could.
  [[nodiscard]] const std::string& failure() const { return file_.failure(); }

 private:
  enum class More : unsigned char { read, ended };

  [[nodiscard]] std::string_view waiting() const { return {buffer_.data() + begin_, end_ - begin_}; }
  More read_more();
  [[nodiscard]] bool input_is_ready() const;
  [[nodiscard]] bool hand_out_records(Chunk& chunk);
  void hand_out(Chunk& chunk, std::size_t bytes, std::size_t lines);
  bool pass_over_too_large(Chunk& chunk);
  [[nodiscard]] bool take_rows(Chunk& chunk);

  const StopSignal& stop_;
  ChunkSize size_;
  InputFile file_;
  bool ended_ = false;
  std::string buffer_;  ///< holds what was read, from `begin_` on not yet handed out, up to `end_`
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t next_number_ = 0;
  std::size_t next_line_ = 1;
  std::optional<CsvReader> table_;
  bool table_ended_ = false;
};

}  // namespace cmcalc::cli
