// libcsv, line by line.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "cmcalc/recycling_vector.hpp"

namespace cmcalc::csv {

inline constexpr char separators[] = {',', ';', '\t'};

/// The cells of one row.
struct Cells {
  std::string text;                     ///< one after another
  RecyclingVector<std::uint32_t> ends;  ///< of each in `text`
  bool row_ended = false;

  void clear();
  [[nodiscard]] std::string_view cell(std::size_t at) const
  {
    const std::size_t begin = at == 0 ? 0 : ends[at - 1];
    return std::string_view{text}.substr(begin, ends[at] - begin);
  }
};

/// Takes lines apart, strictly: a quotation mark encloses a whole cell, or stands twice in one that is
/// enclosed. Blanks around a cell are no part of it.
class Parser {
 public:
  explicit Parser(char separator);

  enum class State : std::uint8_t {
    row_ended,
    row_goes_on,  ///< the line ended inside quotation marks
    broken,       ///< the quotation marks do not enclose whole cells: `reset` before the next line
  };
  /// Appends the cells of `line`, or of its going on, to `cells`.
  /// @param line  with its line end, unless it is the last one; not blank
  State feed(std::string_view line, Cells& cells);

  /// Forgets a row that goes on or is broken.
  void reset();

 private:
  struct Handle;
  struct Free {
    void operator()(Handle* handle) const;
  };
  std::unique_ptr<Handle, Free> handle_;
};

}  // namespace cmcalc::csv
