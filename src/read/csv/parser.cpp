#include "read/csv/parser.hpp"
#include "text/lines.hpp"

#include <csv.h>

#include <new>

namespace cmcalc::csv {

namespace {

/// The parser's memory grows by so many bytes at a time: by the 128 that it takes by itself, a cell of a
/// mebibyte would move thousands of times.
constexpr std::size_t room_to_grow = 4096;

// Only a line feed ends a row, so that the line end of Windows is a blank before it.
int is_blank(unsigned char c) { return c == ' ' || c == '\t' || c == '\r' ? 1 : 0; }
int ends_row(unsigned char c) { return c == '\n' ? 1 : 0; }

/// Apart, as most cells are empty.
[[gnu::noinline]] void add_text(const void* bytes, std::size_t size, std::string& to)
{
  to.append(static_cast<const char*>(bytes), size);
}

void add_cell(void* bytes, std::size_t size, void* to)
{
  Cells& cells = *static_cast<Cells*>(to);
  if (size > 0) add_text(bytes, size, cells.text);
  cells.ends.add(static_cast<std::uint32_t>(cells.text.size()));
}

void end_row(int, void* to) { static_cast<Cells*>(to)->row_ended = true; }

}  // namespace

void Cells::clear()
{
  text.clear();
  ends.clear();
  row_ended = false;
}

struct Parser::Handle {
  csv_parser parser;
};

void Parser::Free::operator()(Handle* handle) const
{
  csv_free(&handle->parser);
  delete handle;
}

Parser::Parser(char separator) : handle_{new Handle}
{
  csv_parser& parser = handle_->parser;
  if (csv_init(&parser, CSV_STRICT) != 0) throw std::bad_alloc{};
  csv_set_delim(&parser, static_cast<unsigned char>(separator));
  csv_set_blk_size(&parser, room_to_grow);
}

Parser::State Parser::feed(std::string_view line, Cells& cells)
{
  csv_parser& parser = handle_->parser;
  // They are called for every byte. In a line without a carriage return the parser's own tests find the same.
  const bool returns = line.find('\r') != std::string_view::npos;
  csv_set_space_func(&parser, returns ? is_blank : nullptr);
  csv_set_term_func(&parser, returns ? ends_row : nullptr);
  const auto taken = [&](std::string_view bytes) {
    return csv_parse(&parser, bytes.data(), bytes.size(), add_cell, end_row, &cells) == bytes.size();
  };
  bool good = taken(line);
  if (good && !line.ends_with('\n')) good = taken("\n");
  if (!good && csv_error(&parser) == CSV_ENOMEM) throw std::bad_alloc{};
  if (!good) return State::broken;
  return cells.row_ended ? State::row_ended : State::row_goes_on;
}

void Parser::reset() { csv_fini(&handle_->parser, nullptr, nullptr, nullptr); }

}  // namespace cmcalc::csv
