// What every JSON document is written with: keys, values and the commas between them.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cmcalc/date.hpp"
#include "cmcalc/money.hpp"
#include "format.hpp"

namespace cmcalc::json {

/// Writes JSON objects and lists, and appends them to a text when it is gone. Until then they stand in room
/// of its own, which nobody clears beforehand, as millions of results are written.
class Writer {
 public:
  explicit Writer(std::string& out) : out_{out} {}
  ~Writer() { out_.append(room_.data(), size_); }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void open(char bracket)
  {
    put(bracket);
    first_ = true;
  }
  void close(char bracket)
  {
    put(bracket);
    first_ = false;
  }
  /// A comma, unless this is the first of an object or a list.
  void next() { put_until(separator(room(separator_size))); }
  /// @param name  has nothing in it that needs an escape
  void key(std::string_view name) { put_until(member(name, 0)); }
  void text(std::string_view name, std::string_view value)
  {
    put_until(format::put_quoted(member(name, format::longest_quoted(value)), value));
  }
  /// A word of ours: nothing in it needs an escape.
  [[gnu::always_inline]] void word(std::string_view name, std::string_view value)
  {
    char* const to = member(name, value.size() + 2);
    to[0] = '"';
    std::memcpy(to + 1, value.data(), value.size());
    to[value.size() + 1] = '"';
    put_until(to + value.size() + 2);
  }
  void date(std::string_view name, Date day)
  {
    const auto digits = day.iso_digits();
    word(name, {digits.data(), digits.size()});
  }
  /// Pounds with two decimals; to the nearest penny where it is not exact.
  void amount(std::string_view name, Money value)
  {
    put_until(format::put_pounds(member(name, format::longest_pounds), value));
  }
  void number(std::string_view name, std::uint64_t value)
  {
    key(name);
    number(value);
  }
  void number(std::uint64_t value)
  {
    const fmt::format_int digits{value};
    put({digits.data(), digits.size()});
  }
  /// @param value  JSON
  void copy(std::string_view name, std::string_view value)
  {
    key(name);
    put(value);
  }
  void boolean(std::string_view name, bool value)
  {
    key(name);
    put(value ? "true" : "false");
  }

 private:
  static constexpr std::size_t separator_size = 2;
  /// What most documents without a worksheet have room in.
  static constexpr std::size_t usual_room = 4096;

  /// Where the next `size` bytes go.
  [[gnu::always_inline]] char* room(std::size_t size)
  {
    if (room_.capacity() - size_ < size) make_room(size);
    return room_.data() + size_;
  }
  [[gnu::noinline]] void make_room(std::size_t size)
  {
    room_.resize(size_);  // what has to be kept
    room_.reserve(size_ + size);
  }
  /// Puts what stands before the next member or element. @return where that goes
  char* separator(char* to)
  {
    if (!first_) {
      to[0] = ',';
      to[1] = ' ';
      to += separator_size;
    }
    first_ = false;
    return to;
  }
  /// Puts a key. @return where its value goes, with room for `size` bytes
  [[gnu::always_inline]] char* member(std::string_view name, std::size_t size)
  {
    char* const to = separator(room(separator_size + name.size() + 4 + size));
    to[0] = '"';
    std::memcpy(to + 1, name.data(), name.size());
    to[name.size() + 1] = '"';
    to[name.size() + 2] = ':';
    to[name.size() + 3] = ' ';
    return to + name.size() + 4;
  }
  void put(char c)
  {
    *room(1) = c;
    ++size_;
  }
  void put(std::string_view text)
  {
    std::memcpy(room(text.size()), text.data(), text.size());
    size_ += text.size();
  }
  /// What was put at `room()` ends here.
  void put_until(const char* end) { size_ = static_cast<std::size_t>(end - room_.data()); }

  std::string& out_;
  fmt::basic_memory_buffer<char, usual_room> room_;
  std::size_t size_ = 0;  ///< what is written
  bool first_ = true;
};

}  // namespace cmcalc::json
