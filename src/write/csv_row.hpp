// A row of a table, in which nothing is what a spreadsheet would read as a formula.
#pragma once

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>

#include "cmcalc/money.hpp"
#include "text/format.hpp"

namespace cmcalc::csv {

/// Writes cells, and the commas between them.
class Row {
 public:
  explicit Row(std::string& out) : out_{out} {}
  /// @throws std::bad_alloc, which is an error like any other
  ~Row() noexcept(false)
  {
    if (std::uncaught_exceptions() == exceptions_) out_ += '\n';
  }
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;

  /// A text that comes from outside.
  void text(std::string_view value);
  /// One of our own words.
  void word(std::string_view value)
  {
    next();
    out_ += value;
  }
  void amount(Money value)
  {
    next();
    format::append_pounds(out_, value);
  }
  void number(std::uint64_t value)
  {
    next();
    out_ += std::to_string(value);
  }
  void empty(std::size_t cells = 1)
  {
    for (; cells > 0; --cells) next();
  }

 private:
  void next()
  {
    if (!first_) out_ += ',';
    first_ = false;
  }
  void quoted_text(const std::string& safe);

  std::string& out_;
  bool first_ = true;
  int exceptions_ = std::uncaught_exceptions();
};

}  // namespace cmcalc::csv
