#include "read/csv/column_words.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "read/words/vocabulary.hpp"
#include "text/wording.hpp"

namespace cmcalc {

namespace {

/// Words that say how a cell is written, and not what it means.
constexpr std::array<std::string_view, 5> formats = {"dd", "mm", "yy", "yyyy", "gbp"};

using Columns = std::vector<Column>;

Column column_named(std::string_view name)
{
  const auto names = all_column_names();
  return static_cast<Column>(std::find(names.begin(), names.end(), name) - names.begin());
}

/// Each normalised name, and the columns that it may mean.
std::map<std::string, Columns, std::less<>> all_phrases()
{
  std::map<std::string, Columns, std::less<>> phrases;
  for (const std::string_view name : all_column_names()) {
    phrases[normalised_column(name)].push_back(column_named(name));
  }
  for (const words::ColumnPhrase& each : words::column_phrases()) {
    phrases[std::string{each.phrase}].push_back(column_named(each.column));
  }
  return phrases;
}

}  // namespace

std::string normalised_column(std::string_view name)
{
  std::string normalised;
  std::string word;
  const auto end_word = [&] {
    const bool format = std::find(formats.begin(), formats.end(), word) != formats.end();
    if (!word.empty() && !format) normalised.append(normalised.empty() ? "" : " ").append(word);
    word.clear();
  };
  constexpr std::string_view apostrophe = "\u2019";
  while (!name.empty()) {
    const bool typographic = name.starts_with(apostrophe);
    const char c = name.front() >= 'A' && name.front() <= 'Z' ? static_cast<char>(name.front() - 'A' + 'a')
                                                              : name.front();
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) word += c;
    if (!plain && !typographic && c != '\'') end_word();
    name.remove_prefix(typographic ? apostrophe.size() : 1);
  }
  end_word();
  return normalised;
}

std::vector<Column> columns_called(std::string_view name)
{
  static const auto phrases = all_phrases();
  const auto found = phrases.find(normalised_column(name));
  return found == phrases.end() ? Columns{} : found->second;
}

bool is_near_a_phrase(std::string_view name)
{
  std::vector<std::string_view> phrases;
  for (const words::ColumnPhrase& each : words::column_phrases()) phrases.push_back(each.phrase);
  return !nearest(normalised_column(name), phrases).empty();
}

}  // namespace cmcalc
