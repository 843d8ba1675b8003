// What every JSON document is written with: keys, values and the commas between them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "format.hpp"

namespace cmcalc::json {

/// Writes one JSON object or list after the other; keeps count of the commas.
class Writer {
 public:
  explicit Writer(std::string& out) : out_{out} {}

  void open(char bracket)
  {
    out_ += bracket;
    first_ = true;
  }
  void close(char bracket)
  {
    out_ += bracket;
    first_ = false;
  }
  void next()
  {
    if (!first_) out_ += ", ";
    first_ = false;
  }
  void key(std::string_view name)
  {
    next();
    out_ += '"';
    out_ += name;
    out_ += "\": ";
  }
  void text(std::string_view name, std::string_view value)
  {
    key(name);
    format::append_quoted(out_, value);
  }
  void amount(std::string_view name, Money value)
  {
    key(name);
    format::append_pounds(out_, value);
  }
  void number(std::string_view name, std::uint64_t value)
  {
    key(name);
    out_ += std::to_string(value);
  }
  std::string& out() { return out_; }

 private:
  std::string& out_;
  bool first_ = true;
};

}  // namespace cmcalc::json
