#include "write/parameter_values.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "text/format.hpp"
#include "text/layout.hpp"

namespace cmcalc::figures {

namespace {

/// A fraction with at most two decimals: "21.2". The build refuses figures with more.
std::string decimal_text(Fraction value)
{
  const Fraction scaled = value * Fraction{100};
  const auto hundredths = static_cast<std::int64_t>(scaled.num() / scaled.den());
  std::string text = fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

/// "0", "1", …, "3 or more": a position, without the words of its index.
std::string count_of(unsigned first, std::size_t at, std::size_t size)
{
  return fmt::format("{}{}", first + at, at + 1 == size ? " or more" : "");
}

std::vector<std::string> list_lines(const TableEntry& entry, const ParameterText& text)
{
  const bool counted_by = !text.rows.one.empty();
  std::vector<std::string> result;
  std::string all;
  std::size_t longest = 0;
  for (std::size_t row = 0; row < entry.rows; ++row) {
    longest = std::max(longest, format::columns(counted(text.rows, entry.first_row, row, entry.rows)));
  }
  for (std::size_t row = 0; row < entry.rows; ++row) {
    const std::string value = shown(text.unit, entry.values[row]);
    if (counted_by) {
      const std::string count = counted(text.rows, entry.first_row, row, entry.rows);
      result.push_back(layout::padded(count, longest + 2) + value);
    } else {
      all += (row == 0 ? "" : ", ") + value;
    }
  }
  if (!counted_by) result.push_back(all);
  return result;
}

std::vector<std::string> table_lines(const TableEntry& entry, const ParameterText& text)
{
  constexpr std::size_t cell = 11;
  const std::size_t left = format::columns(text.rows.many) + 2;
  std::vector<std::string> result;
  result.push_back(std::string(left, ' ') + layout::right(text.columns.many, cell * entry.columns));
  std::string head = layout::padded(std::string{text.rows.many}, left);
  for (std::size_t column = 0; column < entry.columns; ++column) {
    head += layout::right(count_of(entry.first_column, column, entry.columns), cell);
  }
  result.push_back(head);
  for (std::size_t row = 0; row < entry.rows; ++row) {
    std::string line = layout::padded(count_of(entry.first_row, row, entry.rows), left);
    for (std::size_t column = 0; column < entry.columns; ++column) {
      line += layout::right(shown(text.unit, entry.values[row * entry.columns + column]), cell);
    }
    result.push_back(line);
  }
  return result;
}

}  // namespace

std::string plain(Unit unit, Fraction value)
{
  switch (unit) {
    case Unit::pounds: {
      const std::int64_t pence = whole_pence(Money{value});
      return pence % 100 == 0 ? std::to_string(pence / 100)
                              : fmt::format("{}.{:02}", pence / 100, pence % 100);
    }
    case Unit::percent: return decimal_text(value * Fraction{100});
    case Unit::fraction: {
      const Fraction lowest = value.reduced();
      return fmt::format("{}/{}", static_cast<std::int64_t>(lowest.num()),
                         static_cast<std::int64_t>(lowest.den()));
    }
    case Unit::nights:
    case Unit::number:
    case Unit::years: break;
  }
  return decimal_text(value);
}

std::string shown(Unit unit, Fraction value)
{
  switch (unit) {
    case Unit::pounds: return format::money(Money{value});
    case Unit::percent: return format::percentage(value);
    case Unit::fraction: return value == Fraction{1} ? "the whole" : plain(unit, value);
    case Unit::nights: return plain(unit, value) + " nights";
    case Unit::years: return plain(unit, value) + " years";
    case Unit::number: break;
  }
  return plain(unit, value);
}

std::string counted(const IndexText& index, unsigned first, std::size_t at, std::size_t size)
{
  const bool one = first + at == 1 && at + 1 < size;
  return fmt::format("{} {}", count_of(first, at, size), one ? index.one : index.many);
}

std::vector<std::string> lines(const TableEntry& entry)
{
  const ParameterText& text = text_of(entry.parameter);
  return entry.columns > 1 ? table_lines(entry, text) : list_lines(entry, text);
}

}  // namespace cmcalc::figures
