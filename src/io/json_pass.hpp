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
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

#include "cmcalc/case.hpp"
#include "cmcalc/facts.hpp"
#include "json_keys.hpp"
#include "json_tokens.hpp"
#include "json_values.hpp"
#include "json_words.hpp"

namespace cmcalc::json {

/// Where a value stands: a chain on the stack, made into a pointer only when a problem is reported.
struct Place {
  const Place* parent = nullptr;  ///< none for the document
  std::string_view key;           ///< of a member; no data for an element
  std::size_t index = 0;          ///< of an element

  [[nodiscard]] std::string pointer() const;
};

class Pass;

/// A key of an object, and how its value becomes a fact.
template <typename Object>
struct Member {
  std::string_view key;
  void (*read)(Pass&, const Place&, Object&);
  void (*forget)(Object&);  ///< makes the fact absent
  void (*spoil)(Object&);   ///< marks the fact as unreadable
};

/// The keys of an object of the case document. Specialised for each kind of object.
template <typename Object>
inline constexpr std::array<Member<Object>, 0> members_of{};

template <typename Object>
concept HasMembers = !members_of<Object>.empty();

/// The words of an enum in the order of its values, `what` they are, and the `error` that refuses another.
template <typename Enum>
struct WordsOf;

/// How to name a type in a message.
struct Expected {
  std::string_view what;    ///< "a date"
  std::string_view remedy;  ///< "Write a date like \"2025-06-03\"."
};

/// How to name a type that has words.
struct WordsExpected {
  std::string_view what;  ///< "a period"
  Words words;
  ErrorId error;               ///< with which another word is refused
  std::string_view also = {};  ///< what may stand there beside a word: "an object like …"
};

[[nodiscard]] Complaint empty_text();

/// Why `text` is none of the words that are expected. @pre it is not empty
[[nodiscard]] Complaint not_a_word(std::string_view text, const WordsExpected& expected);

/// Why `code` is no benefit code. @pre it is not one of `codes`
[[nodiscard]] Complaint unknown_benefit(std::string_view code, Words codes);

class Pass {
 public:
  /// More entries are not stored. Above what any list may hold, so that the exact bounds stay with
  /// make_case; and not far above it, as there are lists in lists.
  static constexpr std::size_t most_stored = 128;
  static_assert(most_stored > most_entries && most_stored > most_children &&
                most_stored > most_receiving_parents);
  /// So many find room at once.
  static constexpr std::size_t usual_entries = 4;

  /// @param skipped  how many bytes of the caller's text come before that of `tokens`
  Pass(Tokens& tokens, std::ptrdiff_t skipped, Problems& problems)
      : tokens_{tokens}, skipped_{skipped}, problems_{problems}, first_{problems.size()}
  {
  }

  /// Reads the whole document.
  /// @return whether it was read to its end without a problem; if not, the text may not even be JSON
  bool run(Facts& facts);

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
  void read(const Place& place, Fact<std::vector<Element>>& fact);
  template <typename Element>
  void read(const Place& place, std::vector<Element>& list);

  /// Refuses a schema that is not ours.
  void read_schema(const Place& place);

 private:
  template <typename Type, typename Parse, typename Explain>
  void read_text(const Place& place, Fact<Type>& fact, const Expected& expected, Parse parse,
                 Explain explain);
  void read_number(const Place& place, Fact<std::int64_t>& fact);
  bool report_count(const Place& place, const Scalar& found);
  void read_arrangement(const Place& place, Nights& nights);

  // Reporting: json_report.cpp.
  void report(const Place& place, Complaint complaint, std::ptrdiff_t offset = Problem::unknown);
  void report_type(const Place& place, const Scalar& found, const Expected& expected);
  void report_word(const Place& place, const Scalar& found, const WordsExpected& expected);
  void report_list(const Place& place, const Scalar& found);
  void report_too_many(const Place& place, std::size_t entries);
  void report_key(const Place& object, const char* raw, bool known, std::span<const Key> keys);

  /// The members of an object; false, and reported, where there is no object.
  template <typename Object>
  bool read_members(const Place& place, Object& object);
  /// The elements of a list; false, and reported, where there is no list or it is far too long.
  template <typename Element>
  bool read_elements(const Place& place, std::vector<Element>& list);
  template <typename Element>
  void read_element(const Place& place, std::vector<Element>& list);
  std::size_t find_unescaped(const char* raw, std::span<const Key> keys);

  Tokens& tokens_;
  std::ptrdiff_t skipped_;
  Problems& problems_;
  std::size_t first_;
  std::optional<std::unordered_set<std::string>> unknown_keys_;  ///< their pointers, to tell a second one
};

template <typename Type>
void spoil(Fact<Type>& fact)
{
  fact = Fact<Type>::unreadable();
}

template <HasMembers Object>
void spoil(Object& object);

/// A list that could not be read is not an empty one: it holds one entry that could not be read.
template <typename Element>
void spoil(std::vector<Element>& list)
{
  list.clear();
  spoil(list.emplace_back());
}

template <HasMembers Object>
void spoil(Object& object)
{
  for (const Member<Object>& member : members_of<Object>) member.spoil(object);
}

template <typename Type>
void forget(Fact<Type>& fact)
{
  fact.forget();
}

template <typename Element>
void forget(std::vector<Element>& list)
{
  list.clear();
}

template <HasMembers Object>
void forget(Object& object)
{
  // Member by member, and not in a loop, so that the compiler sees through the pointers.
  [&]<std::size_t... at>(std::index_sequence<at...>) { (members_of<Object>[at].forget(object), ...); }
  (std::make_index_sequence<members_of<Object>.size()>{});
}

template <typename Type, typename Object>
Object object_of(Type Object::*);

/// The member that fills the fact `Pointer` points to.
template <auto Pointer, typename Object = decltype(object_of(Pointer))>
constexpr Member<Object> member(std::string_view key)
{
  return {key, [](Pass& pass, const Place& place, Object& object) { pass.read(place, object.*Pointer); },
          [](Object& object) { forget(object.*Pointer); }, [](Object& object) { spoil(object.*Pointer); }};
}

template <typename Object>
inline constexpr auto keys_of = [] {
  std::array<Key, members_of<Object>.size()> keys;
  for (std::size_t at = 0; at < keys.size(); ++at) keys[at] = Key{members_of<Object>[at].key};
  return keys;
}();

template <typename Object>
inline constexpr FirstLetters first_letters_of{keys_of<Object>};

template <typename Enum>
inline constexpr auto word_keys_of = [] {
  std::array<Key, std::size(WordsOf<Enum>::words)> keys;
  for (std::size_t at = 0; at < keys.size(); ++at) keys[at] = Key{WordsOf<Enum>::words[at]};
  return keys;
}();

template <typename Enum>
requires std::is_enum_v<Enum>
void Pass::read(const Place& place, Fact<Enum>& fact)
{
  const std::size_t word = tokens_.at_text() ? tokens_.take_word_of(word_keys_of<Enum>) : no_key;
  if (word != no_key) {
    fact = static_cast<Enum>(word);
    return;
  }
  report_word(place, tokens_.take_value(), {WordsOf<Enum>::what, WordsOf<Enum>::words, WordsOf<Enum>::error});
  spoil(fact);
}

template <typename Object>
bool Pass::read_members(const Place& place, Object& object)
{
  constexpr auto& members = members_of<Object>;
  constexpr std::span<const Key> keys{keys_of<Object>};
  static_assert(members.size() <= 32);
  if (!tokens_.take('{')) {
    report_type(place, tokens_.take_value(), {"an object", "Write an object, in braces."});
    return false;
  }
  forget(object);
  if (tokens_.take('}')) return true;
  std::uint32_t seen = 0;
  Place here{&place, {}, 0};
  do {
    const char* const raw = tokens_.take_key();
    if (raw == nullptr) return true;
    std::size_t found = first_letters_of<Object>(raw);
    if (!keys[found].stands_at(raw)) found = find_unescaped(raw, keys);
    if (found == no_key || (seen >> found & 1) != 0) {
      report_key(place, raw, found != no_key, keys);
      tokens_.take_value();
      continue;
    }
    seen |= std::uint32_t{1} << found;
    here.key = keys[found].text;
    members[found].read(*this, here, object);
  } while (tokens_.take(','));
  if (!tokens_.take('}')) tokens_.break_off();
  return true;
}

/// An element is read over one of an earlier document, if there is one, and into its memory.
template <typename Element>
void Pass::read_element(const Place& place, std::vector<Element>& list)
{
  if (place.index >= most_stored) {
    tokens_.take_value();
    return;
  }
  if (place.index == list.size()) {
    if (list.capacity() == 0) list.reserve(usual_entries);
    list.emplace_back();
  }
  read(place, list[place.index]);
}

template <typename Element>
bool Pass::read_elements(const Place& place, std::vector<Element>& list)
{
  if (!tokens_.take('[')) {
    report_list(place, tokens_.take_value());
    return false;
  }
  Place here{&place, {}, 0};
  if (!tokens_.take(']')) {
    do {
      read_element(here, list);
      ++here.index;
    } while (tokens_.take(','));
    if (!tokens_.take(']')) tokens_.break_off();
  }
  if (here.index < list.size()) list.resize(here.index);
  if (here.index > most_stored) report_too_many(place, here.index);
  return here.index <= most_stored;
}

template <HasMembers Object>
void Pass::read(const Place& place, Fact<Object>& fact)
{
  if (!read_members(place, fact.fill())) spoil(fact);
}

template <HasMembers Object>
void Pass::read(const Place& place, Object& object)
{
  if (!read_members(place, object)) spoil(object);
}

template <typename Element>
void Pass::read(const Place& place, Fact<std::vector<Element>>& fact)
{
  if (!read_elements(place, fact.fill())) spoil(fact);
}

template <typename Element>
void Pass::read(const Place& place, std::vector<Element>& list)
{
  if (!read_elements(place, list)) spoil(list);
}

}  // namespace cmcalc::json
