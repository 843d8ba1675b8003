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
#include "core/members.hpp"
#include "read/amounts.hpp"
#include "read/json/keys.hpp"
#include "read/json/tokens.hpp"
#include "read/word_lists.hpp"
#include "text/wording.hpp"

namespace cmcalc::json {

/// Where a value stands: a chain on the stack, made into a pointer only when a problem is reported.
struct Place {
  const Place* parent = nullptr;          ///< none for the document
  const std::string_view* key = nullptr;  ///< of a member; none for an element
  std::size_t index = 0;                  ///< of an element

  [[nodiscard]] std::string pointer() const;
};

/// The place of a text that is none of the words.
inline constexpr std::size_t no_word = static_cast<std::size_t>(-1);

/// How to name a type in a message.
struct Expected {
  std::string_view what;    ///< "a date"
  std::string_view remedy;  ///< "Write a date like \"2025-06-03\"."
};

[[nodiscard]] Diagnostic empty_text();

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

  /// Looks for the tokens of many documents at once, a line each, which takes less time than to look for
  /// those of each: no line end stands in a text of JSON, so that where nothing is wrong with any of them the
  /// tokens of each are those that it has by itself.
  /// @param room_behind  as above; where it is too little, or no line end comes first, nothing is looked for
  void begin_lines(std::string_view lines, std::size_t room_behind);

  /// Reads the next of these documents. Nobody has looked for line ends before or inside it.
  /// @return the end of its line; null for this and all that follow where something is wrong with one of
  ///         them, which then have to be read by themselves
  const char* run_line(Facts& facts, Problems& problems);

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

  /// Refuses a schema that is not ours.
  void read(const Place& place, Schema schema);

 private:
  void begin(std::size_t skipped, Problems& problems);

  template <typename Type, typename Parse>
  void read_text(const Place& place, Fact<Type>& fact, const Expected& expected, Parse parse,
                 Diagnostic (*explain)(std::string_view));
  template <typename Type, typename Parse>
  void read_other_text(const Place& place, Fact<Type>& fact, std::string_view raw, Parse parse,
                       Diagnostic (*explain)(std::string_view));
  /// Passes over a word of the enum.
  /// @return its place among them; no_word, and reported, for anything else
  template <typename Enum>
  std::size_t take_word(const Place& place, const WordsExpected& expected);
  std::size_t take_other_word(const Place& place, const WordsExpected& expected);
  /// Keeps the amount `text`, or says what is wrong with it.
  void keep_amount(const Place& place, Fact<Money>& fact, std::string_view text, bool as_text);
  [[gnu::noinline]] void read_other_amount(const Place& place, Fact<Money>& fact);
  void read_count(const Place& place, Fact<std::int64_t>& fact);
  void read_arrangement(const Place& place, Nights& nights);
  void read_other_nights(const Place& place, Fact<Nights>& fact);

  // Reporting: json_report.cpp.
  void report(const Place& place, Diagnostic diagnostic, std::ptrdiff_t offset = Problem::unknown);
  void report_type(const Place& place, const Scalar& found, const Expected& expected);
  void report_word(const Place& place, const Scalar& found, const WordsExpected& expected);
  bool report_count(const Place& place, const Scalar& found);
  void report_too_many(const Place& place, std::size_t entries);
  void report_key(const Place& object, const char* raw, bool known, std::span<const Key> keys);

  // Reporting a value that cannot be read, and spoiling its fact. All this is apart from the reading, which
  // then needs no room for texts and little else on the stack.
  template <typename Type>
  [[gnu::noinline]] void refuse_text(const Place& place, Fact<Type>& fact, std::string_view text,
                                     Diagnostic (*explain)(std::string_view));
  void refuse_amount(const Place& place, Fact<Money>& fact, std::string_view text, bool as_text);
  template <typename Type>
  [[gnu::noinline]] void refuse_value(const Place& place, Fact<Type>& fact, const Expected& expected);
  void refuse_value(const Place& place, Fact<std::string>& fact);
  void refuse_value(const Place& place, Fact<std::int64_t>& fact);

  // Reporting the next value, or that of the key at `raw`, and passing over it.
  void refuse(const Place& place, const Expected& expected);
  void refuse_as_list(const Place& place);
  void refuse_key(const Place& object, const char* raw, bool known, std::span<const Key> keys);

  /// The members of an object; false, and reported, where there is no object.
  template <typename Object>
  bool read_members(const Place& place, Object& object);
  template <typename Object, std::size_t... at>
  bool read_member(Place& place, Object& object, const char* raw, std::uint32_t& seen,
                   std::index_sequence<at...>);
  template <std::size_t at, typename Object>
  bool read_if_key(Place& place, Object& object, const char* raw, std::uint32_t& seen);
  template <typename Object>
  std::uint32_t read_spelled_out(Place& place, Object& object, const char* raw, std::uint32_t seen);
  const char* spelled_out(const Place& object, const char* raw, std::uint32_t seen,
                          std::span<const Key> keys);

  /// The elements of a list; false, and reported, where there is no list or it is far too long.
  template <typename Element>
  bool read_elements(const Place& place, RecyclingVector<Element>& list);

  Tokens tokens_;
  std::size_t skipped_ = 0;
  Problems* problems_ = nullptr;                                 ///< of the caller
  std::size_t first_ = 0;                                        ///< of them that is of this document
  std::optional<std::unordered_set<std::string>> unknown_keys_;  ///< their pointers, to tell a second one
};

/// The place among the keys of the one that stands at `raw`; no_word where it is none of them.
template <const auto& keys, std::size_t... at>
[[gnu::always_inline]] inline std::size_t standing_at(const char* raw, std::index_sequence<at...>)
{
  std::size_t found = no_word;
  static_cast<void>(((keys[at].stands_at(raw) && (found = at, true)) || ...));
  return found;
}

template <typename Enum>
[[gnu::always_inline]] inline std::size_t DocumentParser::take_word(const Place& place,
                                                                    const WordsExpected& expected)
{
  constexpr std::make_index_sequence<word_keys_of<Enum>.size()> all{};
  const std::size_t word =
      tokens_.at_text() ? standing_at<word_keys_of<Enum>>(tokens_.raw_text(), all) : no_word;
  if (word == no_word) return take_other_word(place, expected);
  tokens_.skip_text();
  return word;
}

template <typename Enum>
inline constexpr WordsExpected words_expected{WordsOf<Enum>::what, WordsOf<Enum>::words,
                                              WordsOf<Enum>::error};

template <typename Enum>
requires std::is_enum_v<Enum>
void DocumentParser::read(const Place& place, Fact<Enum>& fact)
{
  const std::size_t word = take_word<Enum>(place, words_expected<Enum>);
  if (word == no_word) return mark_unreadable(fact);
  fact = static_cast<Enum>(word);
}

// The following are put where they are called, so that the compiler knows the keys and compares with them.

/// Reads the value of the member `at`, if the key at `raw` is its key.
template <std::size_t at, typename Object>
[[gnu::always_inline]] inline bool DocumentParser::read_if_key(Place& place, Object& object, const char* raw,
                                                               std::uint32_t& seen)
{
  constexpr const Key& key = keys_of<Object>[at];
  constexpr std::uint32_t bit = std::uint32_t{1} << at;
  if (!key.stands_at(raw)) return false;
  if ((seen & bit) != 0) {
    refuse_key(*place.parent, raw, true, keys_of<Object>);
    return true;
  }
  seen |= bit;
  place.key = &key.text;
  read(place, std::get<at>(members_of<Object>).fact_of(object));
  return true;
}

/// Reads the value behind the key at `raw`; false where it is none of the keys, as it stands.
template <typename Object, std::size_t... at>
[[gnu::always_inline]] inline bool DocumentParser::read_member(Place& place, Object& object, const char* raw,
                                                               std::uint32_t& seen,
                                                               std::index_sequence<at...>)
{
  return (read_if_key<at>(place, object, raw, seen) || ...);
}

/// Reads the value behind the key at `raw`, which is none of the keys as it stands. Apart, so that the
/// compiler sees where the reading of the usual keys begins.
/// @return the members seen
template <typename Object>
[[gnu::noinline]] std::uint32_t DocumentParser::read_spelled_out(Place& place, Object& object,
                                                                 const char* raw, std::uint32_t seen)
{
  constexpr std::make_index_sequence<member_count<Object>> all{};
  const char* const key = spelled_out(*place.parent, raw, seen, keys_of<Object>);
  if (key != nullptr) read_member(place, object, key, seen, all);
  return seen;
}

template <typename Object>
bool DocumentParser::read_members(const Place& place, Object& object)
{
  static_assert(member_count<Object> <= 32);
  constexpr std::make_index_sequence<member_count<Object>> all{};
  if (!tokens_.take('{')) {
    refuse(place, {"an object", "Write an object, in braces."});
    return false;
  }
  reset(object);
  if (tokens_.take('}')) return true;
  std::uint32_t seen = 0;
  Place here{&place, nullptr, 0};
  do {
    const char* const raw = tokens_.take_key();
    if (raw == nullptr) return true;
    if (!read_member(here, object, raw, seen, all)) seen = read_spelled_out(here, object, raw, seen);
  } while (tokens_.take(','));
  if (!tokens_.take('}')) tokens_.break_off();
  return true;
}

/// An element is read over one of an earlier document, if there is one, and into its memory.
template <typename Element>
[[gnu::always_inline]] inline bool DocumentParser::read_elements(const Place& place,
                                                                 RecyclingVector<Element>& list)
{
  if (!tokens_.take('[')) {
    refuse_as_list(place);
    return false;
  }
  list.clear();
  if (tokens_.take(']')) return true;
  Place here{&place, nullptr, 0};
  do {
    if (here.index < most_stored) [[likely]] {
      read(here, list.next());
    } else {
      tokens_.take_value();
    }
    ++here.index;
  } while (tokens_.take(','));
  if (!tokens_.take(']')) tokens_.break_off();
  if (here.index <= most_stored) return true;
  report_too_many(place, here.index);
  return false;
}

template <typename Type>
void DocumentParser::refuse_text(const Place& place, Fact<Type>& fact, std::string_view text,
                                 Diagnostic (*explain)(std::string_view))
{
  report(place, text.empty() ? empty_text() : explain(text));
  mark_unreadable(fact);
}

template <typename Type>
void DocumentParser::refuse_value(const Place& place, Fact<Type>& fact, const Expected& expected)
{
  refuse(place, expected);
  mark_unreadable(fact);
}

template <HasMembers Object>
[[gnu::always_inline]] inline void DocumentParser::read(const Place& place, Fact<Object>& fact)
{
  if (!read_members(place, fact.emplace())) mark_unreadable(fact);
}

template <HasMembers Object>
[[gnu::always_inline]] inline void DocumentParser::read(const Place& place, Object& object)
{
  if (!read_members(place, object)) mark_unreadable(object);
}

template <typename Element>
[[gnu::always_inline]] inline void DocumentParser::read(const Place& place,
                                                        Fact<RecyclingVector<Element>>& fact)
{
  if (!read_elements(place, fact.emplace())) mark_unreadable(fact);
}

template <typename Element>
[[gnu::always_inline]] inline void DocumentParser::read(const Place& place, RecyclingVector<Element>& list)
{
  if (!read_elements(place, list)) mark_unreadable(list);
}

}  // namespace cmcalc::json
