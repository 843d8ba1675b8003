#include "text/layout.hpp"

#include <algorithm>

#include "text/format.hpp"
#include "text/utf8.hpp"

namespace cmcalc::layout {

std::string padded(std::string_view text, std::size_t to)
{
  const std::size_t taken = format::columns(text);
  return std::string{text} + std::string(taken < to ? to - taken : 0, ' ');
}

std::string right(std::string_view text, std::size_t to)
{
  const std::size_t taken = format::columns(text);
  return taken < to ? std::string(to - taken, ' ') + std::string{text} : std::string{text};
}

namespace {

/// Where the part of `word` ends that has at most `columns` columns; at least one character.
std::size_t end_of_part(std::string_view word, std::size_t columns)
{
  std::size_t end = 0;
  while (end < word.size()) {
    const std::size_t next = end + std::max<std::size_t>(utf8_at(word, end).size, 1);
    if (end > 0 && format::columns(word.substr(0, next)) > columns) break;
    end = next;
  }
  return end;
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t columns)
{
  std::vector<std::string> lines(1);
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, space);
    text.remove_prefix(std::min(space + 1, text.size()));
    const std::size_t needed = format::columns(word) + (lines.back().empty() ? 0 : 1);
    if (!lines.back().empty() && format::columns(lines.back()) + needed > columns) lines.emplace_back();
    while (format::columns(word) > columns) {
      const std::size_t end = end_of_part(word, columns);
      lines.back() += word.substr(0, end);
      lines.emplace_back();
      word.remove_prefix(end);
    }
    if (!lines.back().empty()) lines.back() += ' ';
    lines.back() += word;
  }
  return lines;
}

void append_paragraph(std::string& out, std::string_view text, std::string_view first)
{
  const std::size_t indent = format::columns(first);
  std::string begin{first};
  for (const std::string& line : wrapped(text, width - indent)) {
    out += begin + line + '\n';
    begin.assign(indent, ' ');
  }
}

void append_ends(std::string& out, std::string_view a, std::string_view b)
{
  if (b.empty()) return append_paragraph(out, a);
  const bool fits = format::columns(a) + 2 + format::columns(b) <= width;
  if (fits) {
    out += padded(a, width - format::columns(b)) + std::string{b} + '\n';
  } else {
    const std::string_view indent = a.substr(0, a.find_first_not_of(' '));
    append_paragraph(out, a.substr(indent.size()), indent);
    if (format::columns(b) > width) return append_paragraph(out, b);
    out += right(b, width) + '\n';
  }
}

}  // namespace cmcalc::layout
