#include "batch/record_source.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "batch/calculator.hpp"
#include "read/record_size.hpp"
#include "text/lines.hpp"

namespace cmcalc::cli {

namespace {

/// A line of a usual record has no more bytes.
constexpr std::size_t most_rest_of_line = std::size_t{8} << 10;

/// The first `count` lines of `text`. @pre it has as many
std::string_view first_lines(std::string_view text, std::size_t count)
{
  std::size_t size = 0;
  for (; count > 0; --count) size = text.find('\n', size) + 1;
  return text.substr(0, size);
}

}  // namespace

RecordSource::RecordSource(const std::string& name, ChunkSize size, const StopSignal& stop)
    : stop_{stop}, size_{size}, file_{name, stop}, ended_{!file_.failure().empty()}
{
}

std::string_view RecordSource::first_line()
{
  for (;;) {
    const std::string_view front = line_at_front(waiting());
    const std::string_view line = without_line_end(front);
    const bool whole = front.ends_with('\n');
    if (line.size() > most_record_bytes) return line.substr(0, most_record_bytes + 1);
    if (whole && !is_blank(line)) return line;
    if (whole) {
      begin_ += front.size();
      ++next_line_;
    } else if (read_more() == More::ended) {
      const std::string_view last = without_line_end(waiting());
      return is_blank(last) ? std::string_view{} : last;
    }
  }
}

void RecordSource::begin_table(const CsvHeader& header, TableBeginning::Place place)
{
  begin_ += place.bytes_above;
  begin_ += line_at_front(waiting()).size();
  table_.emplace(header, next_line_ + place.lines_above + 1);
}

/// Waits for input or a stop, and reads what there is.
RecordSource::More RecordSource::read_more()
{
  if (ended_) return More::ended;
  std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
  end_ -= std::exchange(begin_, 0);
  if (buffer_.size() < end_ + size_.bytes) buffer_.resize(end_ + size_.bytes);
  const std::size_t got = file_.read(buffer_.data() + end_, size_.bytes);
  end_ += got;
  if (got > 0) return More::read;
  ended_ = !stop_.requested();
  return More::ended;
}

bool RecordSource::input_is_ready() const { return !ended_ && file_.is_ready(); }

/// @return false where no whole record waits
bool RecordSource::hand_out_records(Chunk& chunk)
{
  std::string_view whole = whole_lines(waiting().substr(0, size_.bytes + most_rest_of_line));
  if (whole.empty()) whole = whole_lines(line_at_front(waiting()));  // a line longer than that stands alone
  chunk.line_ends = count_line_ends(whole);
  if (chunk.line_ends > size_.records) {
    chunk.line_ends = size_.records;
    whole = first_lines(whole, size_.records);
  }
  if (whole.empty() && ended_ && failure().empty()) whole = waiting();  // the last lacks its line end
  if (whole.empty()) return false;
  hand_out(chunk, whole.size(), chunk.line_ends);
  return true;
}

bool RecordSource::take(Chunk& chunk)
{
  if (table_) return take_rows(chunk);
  while (!stop_.requested()) {
    const bool enough = waiting().size() >= size_.bytes || !input_is_ready();
    if (enough && hand_out_records(chunk)) return true;
    if (without_line_end(waiting()).size() > most_record_bytes) return pass_over_too_large(chunk);
    if (read_more() == More::ended && (waiting().empty() || !failure().empty())) return false;
  }
  return false;
}

bool RecordSource::take_rows(Chunk& chunk)
{
  chunk.header = &table_->header();
  chunk.cases.clear();
  while (!stop_.requested() && !table_ended_) {
    if (waiting().size() >= size_.bytes || !input_is_ready()) {
      const bool last = ended_ && failure().empty();
      begin_ += table_->take(waiting(), last, size_.records, chunk.cases);
      table_ended_ = last && waiting().empty();
    }
    if (!chunk.cases.cases().empty()) {
      chunk.number = next_number_++;
      return true;
    }
    if (!table_ended_ && read_more() == More::ended && !failure().empty()) return false;
  }
  return false;
}

bool RecordSource::is_large(const Chunk& chunk) const
{
  if (chunk.header != nullptr) return chunk.cases.bytes() > 2 * size_.bytes;
  return chunk.text.size() > size_.bytes + most_rest_of_line;
}

void RecordSource::hand_out(Chunk& chunk, std::size_t bytes, std::size_t lines)
{
  chunk.number = next_number_++;
  chunk.first_line = next_line_;
  chunk.too_large = 0;
  next_line_ += lines;
  const std::string_view rest = waiting().substr(bytes);
  if (begin_ > 0 || rest.size() > bytes) {
    chunk.text.assign(waiting().substr(0, bytes));
    begin_ += bytes;
    return;
  }
  // Nearly all of what was read is handed out where it stands, and the little that follows moves.
  if (chunk.text.size() < rest.size()) chunk.text.resize(rest.size());
  std::copy(rest.begin(), rest.end(), chunk.text.begin());
  end_ = rest.size();
  std::swap(chunk.text, buffer_);
  chunk.text.resize(bytes);
}

/// The record that waits has more bytes than a record may have, and its end is not in sight.
/// @return false where the input was stopped before that end: how large it is nobody knows
bool RecordSource::pass_over_too_large(Chunk& chunk)
{
  hand_out(chunk, without_line_end(waiting()).size(), 1);
  chunk.too_large = chunk.text.size();
  do {
    const std::string_view passed = line_at_front(waiting());
    const std::size_t bytes = without_line_end(passed).size();
    chunk.too_large += bytes;
    const bool whole = passed.ends_with('\n');
    begin_ += whole ? passed.size() : bytes;  // half a line end waits for the rest of it
    if (whole) return true;
  } while (read_more() == More::read);
  begin_ = end_;
  return ended_ && failure().empty();
}

}  // namespace cmcalc::cli
