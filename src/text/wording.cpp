#include "text/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "cmcalc/error.hpp"
#include "text/utf8.hpp"

namespace cmcalc {

namespace {

constexpr std::size_t longest_word = 64;  // no misspelling of our words is longer

struct Characters {
  char32_t first = 0;
  char32_t last = 0;
};

/// Control characters, those that reverse the direction of text, and invisible ones. Variation
/// selectors change how the character before them looks, and are left alone.
constexpr Characters unseen[] = {
    {0x00, 0x1f},       {0x7f, 0x9f},       {0xad, 0xad},     {0x034f, 0x034f}, {0x061c, 0x061c},
    {0x115f, 0x1160},   {0x17b4, 0x17b5},   {0x180e, 0x180e}, {0x200b, 0x200f}, {0x2028, 0x202e},
    {0x2060, 0x206f},   {0x3164, 0x3164},   {0xfeff, 0xfeff}, {0xffa0, 0xffa0}, {0xfff9, 0xfffb},
    {0x1d173, 0x1d17a}, {0xe0000, 0xe00ff},
};

bool invisible(char32_t c)
{
  return std::any_of(std::begin(unseen), std::end(unseen),
                     [c](Characters range) { return c >= range.first && c <= range.last; });
}

/// As in JSON: "\u200b", and a surrogate pair for characters beyond U+FFFF.
std::string escape_of(char32_t c)
{
  const auto code = static_cast<std::uint32_t>(c);
  if (code <= 0xffff) return fmt::format("\\u{:04x}", code);
  return fmt::format("\\u{:04x}\\u{:04x}", 0xd800 + ((code - 0x10000) >> 10), 0xdc00 + (code & 0x3ff));
}

std::string escaped(std::string_view text, bool escape_quotes, std::size_t most = most_characters_shown)
{
  std::string out;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (characters++ == most) return out + "…";
    const Utf8 c = utf8_at(text, at);
    if (c.size == 0) {
      out += "\ufffd";
      ++at;
      continue;
    }
    if (invisible(c.code)) {
      out += escape_of(c.code);
    } else {
      if (escape_quotes && (c.code == U'"' || c.code == U'\\')) out += '\\';
      out += text.substr(at, c.size);
    }
    at += c.size;
  }
  return out;
}

/// `word` normalised for comparison: capitals, hyphens and spaces do not matter.
std::string folded(std::string_view word)
{
  std::string out = in_small_letters(word);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '-' || c == ' '; }, '_');
  return out;
}

/// How many letters must be added, dropped, changed or swapped with their neighbour to turn `a` into `b`.
/// @pre neither is longer than longest_word
std::size_t slips_between(std::string_view a, std::string_view b)
{
  using Row = std::array<std::size_t, longest_word + 1>;
  Row before_last{};
  Row last{};
  Row row{};
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last = last;
    last = row;
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

/// The first letters of the parts of `word`: "uc" of "universal_credit".
std::string initials(std::string_view word)
{
  std::string letters;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (at == 0 || word[at - 1] == '_') letters += word[at];
  }
  return letters;
}

/// The unit of time in `word`, which is in small letters with underscores; empty if there is none.
std::string_view unit_of_time(std::string_view word)
{
  struct Unit {
    std::string_view part;
    std::string_view unit;
  };
  // The first that fits counts: "biweekly" is not a week.
  static constexpr Unit units[] = {
      {"four_week", "four_weeks"},
      {"fourweek", "four_weeks"},
      {"4_week", "four_weeks"},
      {"4week", "four_weeks"},
      {"lunar", "four_weeks"},
      {"fortnight", "fortnight"},
      {"two_week", "fortnight"},
      {"twoweek", "fortnight"},
      {"2_week", "fortnight"},
      {"2week", "fortnight"},
      {"biweek", "fortnight"},
      {"bi_week", "fortnight"},
      {"week", "week"},
      {"month", "month"},
      {"quarter", "quarter"},
      {"year", "year"},
      {"annual", "year"},
      {"daily", "day"},
      {"day", "day"},
      {"hour", "hour"},
  };
  const auto* const found = std::find_if(std::begin(units), std::end(units), [&](const Unit& each) {
    return word.find(each.part) != std::string_view::npos;
  });
  return found == std::end(units) ? std::string_view{} : found->unit;
}

std::vector<std::string_view> parts_of(std::string_view word)
{
  std::vector<std::string_view> parts;
  for (std::size_t from = 0; from <= word.size();) {
    const std::size_t end = std::min(word.find('_', from), word.size());
    parts.push_back(word.substr(from, end - from));
    from = end + 1;
  }
  return parts;
}

/// Whether whoever writes `word` for `given` would change the unit of time, and so the amount: "weekly" for
/// "monthly", or for "montly".
bool changes_unit_of_time(std::string_view given, std::string_view word)
{
  constexpr std::size_t slips_in_a_unit = 2;
  const std::string_view unit = unit_of_time(word);
  const std::string_view given_unit = unit_of_time(given);
  if (unit.empty() || unit == given_unit) return false;
  if (!given_unit.empty()) return true;
  const std::vector<std::string_view> parts = parts_of(word);
  const std::vector<std::string_view> given_parts = parts_of(given);
  if (given_parts.size() < parts.size()) return false;  // without any unit, or in one word
  const auto part = std::find_if(parts.begin(), parts.end(),
                                 [](std::string_view each) { return !unit_of_time(each).empty(); });
  return part != parts.end() &&
         std::none_of(given_parts.begin(), given_parts.end(),
                      [&](std::string_view each) { return slips_between(each, *part) <= slips_in_a_unit; });
}

}  // namespace

std::string quoted(std::string_view text) { return '"' + escaped(text, true) + '"'; }

std::string visible(std::string_view text) { return escaped(text, false, text.size()); }

std::string shown(std::string_view text) { return escaped(text, false); }

std::string in_small_letters(std::string_view text)
{
  std::string out{text};
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string listed(std::span<const std::string> items, std::string_view last)
{
  std::string out;
  for (std::size_t at = 0; at < items.size(); ++at) {
    if (at > 0) out += at + 1 == items.size() ? fmt::format(" {} ", last) : ", ";
    out += items[at];
  }
  return out;
}

std::vector<std::string_view> nearest(std::string_view given, Words words)
{
  if (given.empty() || given.size() > longest_word) return {};
  const std::string meant = folded(given);
  std::vector<std::string_view> near;
  std::vector<std::string_view> containing;
  std::vector<std::string_view> abbreviated;
  std::size_t fewest = std::max<std::size_t>(1, meant.size() / 3);
  for (const std::string_view word : words) {
    if (changes_unit_of_time(meant, folded(word))) continue;
    const std::size_t slips = slips_between(meant, folded(word));
    if (slips < fewest) near.clear();
    if (slips <= fewest) {
      near.push_back(word);
      fewest = slips;
    }
    if (meant.size() >= 3 && word.find(meant) != std::string_view::npos) containing.push_back(word);
    if (meant.size() >= 2 && initials(word).starts_with(meant)) abbreviated.push_back(word);
  }
  if (near.empty() && containing.empty() && abbreviated.size() <= 3) return abbreviated;
  if (near.empty() && containing.size() <= 3) return containing;
  return near;
}

}  // namespace cmcalc
