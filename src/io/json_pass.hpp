/// @file
/// The pass over a case document that fills Facts, on simdjson's On-Demand parser.
///
/// It trusts no text: what On-Demand passes over it does not validate, so every value of a known key is
/// looked at here, and whatever is unexpected is either reported or `broken`. The caller then asks the
/// strict scanner whether the text is JSON at all; nothing here needs to tell the two apart.
#pragma once

#include <simdjson.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_set>
#include <vector>

#include "cmcalc/facts.hpp"
#include "json_values.hpp"
#include "json_words.hpp"

namespace cmcalc::json {

using Value = simdjson::ondemand::value;

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
  void (*read)(Pass&, Value, const Place&, Object&);
  void (*spoil)(Object&);  ///< marks the fact as unreadable
};

/// The keys of an object of the case document. Specialised for each kind of object.
template <typename Object>
inline constexpr std::array<Member<Object>, 0> members_of{};

template <typename Object>
concept HasMembers = !members_of<Object>.empty();

/// The words of an enum in the order of its values, `what` they are, and the `error` that refuses another.
template <typename Enum>
struct WordsOf;

/// A value that is not an object or a list.
struct Scalar {
  enum class Kind : std::uint8_t { text, number, boolean, null, object, list, broken };
  Kind kind = Kind::broken;
  std::string_view text;  ///< of a text, without escapes; otherwise as it stands in the document
};

/// How to name a type in a message.
struct Expected {
  std::string_view what;    ///< "a date"
  std::string_view remedy;  ///< "Write a date like \"2025-06-03\"."
};

/// How to name a type that has words.
struct WordsExpected {
  std::string_view what;       ///< "a period"
  Words words;
  ErrorId error;               ///< with which another word is refused
  std::string_view also = {};  ///< what may stand there beside a word: "an object like …"
};

[[nodiscard]] Complaint empty_text();

class Pass {
 public:
  /// Nobody mends more problems than this at once; a hostile file could make millions.
  static constexpr std::size_t most_problems = 1000;
  /// More entries are not stored. Far above what any list may hold, so that the exact bounds stay with make_case.
  static constexpr std::size_t most_stored = 1000;

  /// @param begin  where the document begins in memory; `skipped` bytes of the caller's text come before it
  Pass(const char* begin, std::ptrdiff_t skipped, Words benefits, Problems& problems)
      : begin_{begin}, skipped_{skipped}, benefits_{benefits}, problems_{problems}, first_{problems.size()}
  {
  }

  /// Reads the whole document.
  /// @return whether it was read to its end without a problem; if not, the text may not even be JSON
  bool run(simdjson::ondemand::parser& parser, simdjson::padded_string_view text, Facts& facts);

  /// Whether On-Demand could make no sense of the document.
  [[nodiscard]] bool broken() const { return broken_; }

  // One function for each type that a fact can have. Each reads the whole value.
  void read(Value value, const Place& place, Fact<std::string>& fact);
  void read(Value value, const Place& place, Fact<Money>& fact);
  void read(Value value, const Place& place, Fact<Date>& fact);
  void read(Value value, const Place& place, Fact<TaxYear>& fact);
  void read(Value value, const Place& place, Fact<std::int64_t>& fact);
  void read(Value value, const Place& place, Fact<bool>& fact);
  void read(Value value, const Place& place, Fact<Benefit>& fact);
  void read(Value value, const Place& place, Fact<Period>& fact);
  void read(Value value, const Place& place, Fact<Nights>& fact);
  template <typename Enum>
    requires std::is_enum_v<Enum>
  void read(Value value, const Place& place, Fact<Enum>& fact);
  template <HasMembers Object>
  void read(Value value, const Place& place, Fact<Object>& fact);
  template <HasMembers Object>
  void read(Value value, const Place& place, Object& object);
  template <typename Element>
  void read(Value value, const Place& place, Fact<std::vector<Element>>& fact);
  template <typename Element>
  void read(Value value, const Place& place, std::vector<Element>& list);

  /// Refuses a schema that is not ours.
  void read_schema(Value value, const Place& place);

 private:
  Scalar take(Value value);
  Scalar take_text(Value value, std::string_view token);
  template <typename Type, typename Parse, typename Explain>
  void read_text(Value value, const Place& place, Fact<Type>& fact, const Expected& expected, Parse parse,
                 Explain explain);
  void read_arrangement(Value value, const Place& place, Nights& nights);
  bool read_count(const Place& place, const Scalar& scalar, Fact<std::int64_t>& fact);

  // Reporting: json_report.cpp.
  void report(const Place& place, Complaint complaint, std::ptrdiff_t offset = Problem::unknown);
  void report_type(const Place& place, const Scalar& found, const Expected& expected);
  void report_word(const Place& place, const Scalar& found, const WordsExpected& expected);
  void report_too_many(const Place& place);
  void report_key(const Place& object, std::string_view key, const char* at, bool known, Words keys);

  /// The members of an object; false where there is none.
  template <typename Object>
  bool read_members(Value value, const Place& place, Object& object);
  template <typename Object>
  void read_members(simdjson::ondemand::object from, const Place& place, Object& object);
  template <typename Element>
  bool read_elements(Value value, const Place& place, std::vector<Element>& list);
  std::size_t find_unescaped(simdjson::ondemand::field& field, Words keys, std::string_view& key);

  const char* begin_;
  std::ptrdiff_t skipped_;
  Words benefits_;
  Problems& problems_;
  std::size_t first_;
  bool broken_ = false;
  std::unordered_set<std::string> unknown_keys_;  ///< pointers of those reported, to tell a second one
};

inline constexpr std::size_t no_key = static_cast<std::size_t>(-1);

/// The one of `keys` that stands in the document at `raw`, just after a quotation mark; no_key for none. Keys
/// mostly come in the order of the contract, so the search begins at `likely`.
/// @pre the text goes on for longer than any key
inline std::size_t find_key(Words keys, const char* raw, std::size_t likely)
{
  const auto is = [&](std::string_view key) {
    return *raw == key.front() && std::memcmp(raw, key.data(), key.size()) == 0 && raw[key.size()] == '"';
  };
  for (std::size_t at = likely; at < keys.size(); ++at) {
    if (is(keys[at])) return at;
  }
  for (std::size_t at = 0; at < likely; ++at) {
    if (is(keys[at])) return at;
  }
  return no_key;
}

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

template <typename Type, typename Object>
Object object_of(Type Object::*);

/// The member that fills the fact `Pointer` points to.
template <auto Pointer, typename Object = decltype(object_of(Pointer))>
constexpr Member<Object> member(std::string_view key)
{
  return {key,
          [](Pass& pass, Value value, const Place& place, Object& object) { pass.read(value, place, object.*Pointer); },
          [](Object& object) { spoil(object.*Pointer); }};
}

template <typename Object>
inline constexpr auto keys_of = [] {
  std::array<std::string_view, members_of<Object>.size()> keys;
  for (std::size_t at = 0; at < keys.size(); ++at) keys[at] = members_of<Object>[at].key;
  return keys;
}();

template <typename Enum>
  requires std::is_enum_v<Enum>
void Pass::read(Value value, const Place& place, Fact<Enum>& fact)
{
  constexpr Words words{WordsOf<Enum>::words};
  const Scalar scalar = take(value);
  if (scalar.kind == Scalar::Kind::text) {
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (words[at] != scalar.text) continue;
      fact = static_cast<Enum>(at);
      return;
    }
  }
  report_word(place, scalar, {WordsOf<Enum>::what, words, WordsOf<Enum>::error});
  spoil(fact);
}

template <typename Object>
void Pass::read_members(simdjson::ondemand::object from, const Place& place, Object& object)
{
  constexpr auto& members = members_of<Object>;
  constexpr Words keys{keys_of<Object>};
  static_assert(members.size() <= 32);
  std::uint32_t seen = 0;
  std::size_t likely = 0;
  Place here{&place, {}, 0};
  for (auto result : from) {
    simdjson::ondemand::field field;
    if (std::move(result).get(field) != simdjson::SUCCESS) {
      broken_ = true;
      return;
    }
    const char* const raw = field.key().raw();
    std::size_t found = find_key(keys, raw, likely);
    std::string_view key;
    if (found == no_key) found = find_unescaped(field, keys, key);
    if (broken_) return;
    const bool known = found != no_key;
    if (!known || (seen >> found & 1) != 0) {
      report_key(place, known ? keys[found] : key, raw - 1, known, keys);
      continue;
    }
    seen |= std::uint32_t{1} << found;
    likely = found + 1;
    here.key = keys[found];
    members[found].read(*this, field.value(), here, object);
    if (broken_) return;
  }
}

template <typename Object>
bool Pass::read_members(Value value, const Place& place, Object& object)
{
  simdjson::ondemand::object from;
  if (value.get_object().get(from) == simdjson::SUCCESS) {
    read_members(from, place, object);
    return true;
  }
  report_type(place, take(value), {"an object", "Write an object, in braces."});
  return false;
}

template <typename Element>
bool Pass::read_elements(Value value, const Place& place, std::vector<Element>& list)
{
  simdjson::ondemand::array from;
  if (value.get_array().get(from) != simdjson::SUCCESS) {
    report_type(place, take(value), {"a list", "Write a list, in square brackets."});
    return false;
  }
  Place here{&place, {}, 0};
  for (auto result : from) {
    Value element;
    if (std::move(result).get(element) != simdjson::SUCCESS) {
      broken_ = true;
      return false;
    }
    if (list.size() == most_stored) {
      report_too_many(place);
      return false;
    }
    read(element, here, list.emplace_back());
    if (broken_) return false;
    ++here.index;
  }
  return true;
}

template <HasMembers Object>
void Pass::read(Value value, const Place& place, Fact<Object>& fact)
{
  fact = Object{};
  if (!read_members(value, place, *fact)) spoil(fact);
}

template <HasMembers Object>
void Pass::read(Value value, const Place& place, Object& object)
{
  if (!read_members(value, place, object)) spoil(object);
}

template <typename Element>
void Pass::read(Value value, const Place& place, Fact<std::vector<Element>>& fact)
{
  fact = std::vector<Element>{};
  if (!read_elements(value, place, *fact)) spoil(fact);
}

template <typename Element>
void Pass::read(Value value, const Place& place, std::vector<Element>& list)
{
  if (!read_elements(value, place, list)) spoil(list);
}

}  // namespace cmcalc::json
