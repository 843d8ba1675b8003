/// @file
/// The pass over a case document that fills Facts.
///
/// A document that is read to its end without a problem is JSON: each token was asked for. Otherwise the
/// text may be anything, and the caller asks the strict scanner; nothing here needs to tell the two apart.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_set>
#include <utility>

#include "cmcalc/case.hpp"
#include "cmcalc/facts.hpp"
#include "core/case_document.hpp"
#include "core/place.hpp"
#include "read/amounts.hpp"
#include "read/json/tokens.hpp"
#include "read/word_lists.hpp"
#include "text/wording.hpp"

namespace cmcalc::json {

/// The place of a text that is none of the words.
inline constexpr std::size_t no_word = static_cast<std::size_t>(-1);

class DocumentParser {
 public:
  /// More entries are not stored. Above what any list may hold, so that the exact bounds stay with
  /// make_case; and not far above it, as there are lists in lists.
  static constexpr std::size_t most_stored = 128;
  static_assert(most_stored > most_entries && most_stored > most_children &&
                most_stored > most_receiving_parents);

  /// Reads a whole document, in the memory of the last.
  /// @param room_behind  how many bytes can be read behind `text`
  /// @param skipped      how many bytes of the caller's text come before `text`
  /// @return whether it was read to its end without a problem; if not, the text may not even be JSON
  bool run(std::string_view text, std::size_t room_behind, std::size_t skipped, Facts& facts,
           Problems& problems);

  // One function for each type that a fact can have. Each reads the whole value, over whatever the fact was
  // in an earlier document.
  void read(const Place& place, Fact<std::string>& fact);
  void read(const Place& place, Fact<Money>& fact);
  void read(const Place& place, Fact<Date>& fact);
  void read(const Place& place, Fact<TaxYear>& fact);
  void read(const Place& place, Fact<std::int64_t>& fact);
  void read(const Place& place, Fact<bool>& fact);
  void read(const Place& place, Fact<Benefit>& fact);
  void read(const Place& place, Fact<Period>& fact);
  void read(const Place& place, Fact<Nights>& fact);
  template <typename Enum>
  requires std::is_enum_v<Enum>
  void read(const Place& place, Fact<Enum>& fact);
  template <HasMembers Object>
  void read(const Place& place, Fact<Object>& fact);
  template <HasMembers Object>
  void read(const Place& place, Object& object);
  template <typename Element>
  void read(const Place& place, Fact<RecyclingVector<Element>>& fact);
  template <typename Element>
  void read(const Place& place, RecyclingVector<Element>& list);

 private:
  void begin(std::size_t skipped, Problems& problems);

  template <typename Type, typename Parse>
  void read_text(const Place& place, Fact<Type>& fact, ValueType expected, Parse parse,
                 Problem (*explain)(std::string_view));
  /// Passes over a word.
  /// @return its index among those expected; no_word, and reported, for anything else
  std::size_t take_word(const Place& place, const WordsExpected& expected);
  void read_arrangement(const Place& place, Nights& nights);
  void read_other_nights(const Place& place, Fact<Nights>& fact);

  // Reporting: parser_problems.cpp.
  void report(const Place& place, Problem problem, std::ptrdiff_t offset = Problem::unknown);
  void report_type(const Place& place, const Scalar& found, ValueType expected, Words words = {});
  void report_word(const Place& place, const Scalar& found, const WordsExpected& expected);
  bool report_count(const Place& place, const Scalar& found);
  void report_too_many(const Place& place, std::size_t entries);
  void report_key(const Place& object, std::string_view raw, bool known,
                  std::span<const std::string_view> keys);

  // Reporting a value that cannot be read, and marking its fact unreadable.
  template <typename Type>
  void refuse_text(const Place& place, Fact<Type>& fact, std::string_view text,
                   Problem (*explain)(std::string_view));
  void refuse_amount(const Place& place, Fact<Money>& fact, std::string_view text, bool as_text);
  template <typename Type>
  void refuse_value(const Place& place, Fact<Type>& fact, ValueType expected);
  void refuse_value(const Place& place, Fact<std::string>& fact);
  void refuse_value(const Place& place, Fact<std::int64_t>& fact);

  // Reporting the next value, or that of the key `raw`, and passing over it.
  void refuse(const Place& place, ValueType expected);
  void refuse_as_list(const Place& place);
  void refuse_key(const Place& object, std::string_view raw, bool known,
                  std::span<const std::string_view> keys);

  /// The members of an object; false, and reported, if there is no object.
  template <typename Object>
  bool read_members(const Place& place, Object& object);
  [[nodiscard]] std::size_t index_of(std::string_view raw, std::span<const std::string_view> keys,
                                     std::size_t guess);

  /// The elements of a list; false, and reported, if there is no list or it is far too long.
  template <typename Element>
  bool read_elements(const Place& place, RecyclingVector<Element>& list);

  Tokens tokens_;
  std::size_t skipped_ = 0;
  Problems* problems_ = nullptr;                                 ///< of the caller
  std::size_t first_ = 0;                                        ///< of them that is of this document
  std::optional<std::unordered_set<std::string>> unknown_keys_;  ///< their pointers, to tell a second one
};

template <typename Enum>
inline constexpr WordsExpected words_expected{WordsOf<Enum>::type, WordsOf<Enum>::words,
                                              WordsOf<Enum>::error};

template <typename Enum>
requires std::is_enum_v<Enum>
void DocumentParser::read(const Place& place, Fact<Enum>& fact)
{
  const std::size_t word = take_word(place, words_expected<Enum>);
  if (word == no_word) return mark_unreadable(fact);
  fact = static_cast<Enum>(word);
}

template <typename Object>
bool DocumentParser::read_members(const Place& place, Object& object)
{
  static_assert(member_count<Object> <= 32);
  if (!tokens_.take('{')) {
    refuse(place, ValueType::object);
    return false;
  }
  reset(object);
  if (tokens_.take('}')) return true;
  std::uint32_t seen = 0;  // a bit for each member
  std::size_t next = 0;    // the member after the last one
  do {
    const std::optional<std::string_view> raw = tokens_.take_key();
    if (!raw) return true;
    const std::size_t index = index_of(*raw, keys_of<Object>, next);
    const bool known = index < member_count<Object>;
    if (!known || (seen >> index & 1U) != 0) {
      refuse_key(place, *raw, known, keys_of<Object>);
      continue;
    }
    seen |= std::uint32_t{1} << index;
    next = index + 1;
    const Place here = place / keys_of<Object>[index];
    with_member<Object>(index, [&](auto member) { read(here, member.fact_of(object)); });
  } while (tokens_.take(','));
  if (!tokens_.take('}')) tokens_.break_off();
  return true;
}

/// An element is read over one of an earlier document, if there is one, and into its memory.
template <typename Element>
bool DocumentParser::read_elements(const Place& place, RecyclingVector<Element>& list)
{
  if (!tokens_.take('[')) {
    refuse_as_list(place);
    return false;
  }
  list.clear();
  if (tokens_.take(']')) return true;
  std::size_t count = 0;
  do {
    if (count < most_stored) {
      read(place / count, list.next());
    } else {
      tokens_.take_value();
    }
    ++count;
  } while (tokens_.take(','));
  if (!tokens_.take(']')) tokens_.break_off();
  if (count <= most_stored) return true;
  report_too_many(place, count);
  return false;
}

template <typename Type>
void DocumentParser::refuse_text(const Place& place, Fact<Type>& fact, std::string_view text,
                                 Problem (*explain)(std::string_view))
{
  report(place, text.empty() ? Message::empty_value : explain(text));
  mark_unreadable(fact);
}

template <typename Type>
void DocumentParser::refuse_value(const Place& place, Fact<Type>& fact, ValueType expected)
{
  refuse(place, expected);
  mark_unreadable(fact);
}

template <HasMembers Object>
void DocumentParser::read(const Place& place, Fact<Object>& fact)
{
  if (!read_members(place, fact.emplace())) mark_unreadable(fact);
}

template <HasMembers Object>
void DocumentParser::read(const Place& place, Object& object)
{
  if (!read_members(place, object)) mark_unreadable(object);
}

template <typename Element>
void DocumentParser::read(const Place& place, Fact<RecyclingVector<Element>>& fact)
{
  if (!read_elements(place, fact.emplace())) mark_unreadable(fact);
}

template <typename Element>
void DocumentParser::read(const Place& place, RecyclingVector<Element>& list)
{
  if (!read_elements(place, list)) mark_unreadable(list);
}

}  // namespace cmcalc::json
