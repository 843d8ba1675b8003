#include "write/csv_row.hpp"

#include <csv.h>

#include <algorithm>

#include "text/wording.hpp"

namespace cmcalc::csv {

namespace {

/// Characters that some spreadsheet takes for the end of a cell, whatever the separator of this table.
constexpr std::string_view separators = ",;|\t\r\n";

/// Letters, digits and the like, which mean nothing to a spreadsheet or a terminal.
bool is_plain(std::string_view text)
{
  const auto plain = [](char c) {
    return c > ' ' && c < 0x7f && std::string_view{"=+-@,;|\"'"}.find(c) == std::string_view::npos;
  };
  const bool begins_plainly = text.empty() || plain(text.front());
  return begins_plainly &&
         std::all_of(text.begin(), text.end(), [&](char c) { return plain(c) || c == '-'; });
}

/// An apostrophe turns into text what would be a formula, at the beginning of a cell or after what a
/// spreadsheet may take for a separator.
std::string without_formulas(std::string_view text)
{
  std::string safe;
  bool begins = true;
  for (const char c : text) {
    const bool formula = std::string_view{"=+-@\t\r\n"}.find(c) != std::string_view::npos;
    if (begins && formula) safe += '\'';
    begins = separators.find(c) != separators.npos || (begins && c == '"');
    safe += c;
  }
  return safe;
}

}  // namespace

void Row::text(std::string_view value)
{
  next();
  if (is_plain(value)) {
    out_ += value;
    return;
  }
  const std::string safe = visible(without_formulas(value));
  const bool quoted = safe != value || value.find_first_of(",\";|\t\r\n ") != value.npos;
  quoted ? quoted_text(safe) : void(out_ += value);
}

void Row::quoted_text(const std::string& safe)
{
  const std::size_t size = out_.size();
  out_.resize(size + 2 * safe.size() + 2);
  out_.resize(size + csv_write(out_.data() + size, out_.size() - size, safe.data(), safe.size()));
}

}  // namespace cmcalc::csv
