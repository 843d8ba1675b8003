/// @file
/// How the case document is described: the members of each object, and what the contract says of each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "cmcalc/facts.hpp"

namespace cmcalc {

/// Smallest and largest: of a count its value, of a list its number of entries, of a text its characters.
struct Bounds {
  std::int64_t least = 0;
  std::int64_t most = 0;
};

/// A key of an object. `field` points to the fact that its value becomes.
template <auto field>
struct Member {
  std::string_view key;
  Bounds bounds = {};  ///< of a count, a list or a text
  std::string_view otherwise =
      {};  ///< what is meant if it is left out, as JSON; empty if there is no default
  bool required = false;

  [[nodiscard]] static auto& fact_of(auto& object) { return object.*field; }
};

/// The members of an object of the case document, in the order of the contract. Specialised for each kind of
/// object in case_document.hpp.
template <typename Object>
inline constexpr std::tuple<> members_of{};

template <typename Object>
inline constexpr std::size_t member_count =
    std::tuple_size_v<std::remove_cvref_t<decltype(members_of<Object>)>>;

/// An object of the case document. A period or nights may also be a word or a number instead.
template <typename Object>
concept HasMembers = (member_count<Object> > 0);

/// The keys of an object, in the order of its members.
template <typename Object>
inline constexpr auto keys_of = std::apply([](auto... member) { return std::array{member.key...}; },
                                           members_of<Object>);

/// Calls `visit` with each member of `Object`, in order.
template <HasMembers Object, typename Visit>
void for_each_member(Visit visit)
{
  std::apply([&](const auto&... member) { (visit(member), ...); }, members_of<Object>);
}

/// Calls `visit` with the member of `Object` at `index`, if there is one.
template <HasMembers Object, typename Visit>
void with_member(std::size_t index, Visit visit)
{
  [&]<std::size_t... at>(std::index_sequence<at...>)
  {
    static_cast<void>(((at == index && (visit(std::get<at>(members_of<Object>)), true)) || ...));
  }
  (std::make_index_sequence<member_count<Object>>{});
}

/// Converts to any type, in a test of what compiles.
struct Anything {
  template <typename Type>
  operator Type() const;  // NOLINT(google-explicit-constructor)
};

/// Whether a braced list of so many values initialises `Object`.
template <typename Object, std::size_t... at>
consteval bool takes_values(std::index_sequence<at...>)
{
  return requires { Object{(static_cast<void>(at), Anything{})...}; };
}

/// How many fields `Object`, an aggregate, has.
template <typename Object, std::size_t count = 0>
consteval std::size_t field_count()
{
  if constexpr (takes_values<Object>(std::make_index_sequence<count + 1>{})) {
    return field_count<Object, count + 1>();
  } else {
    return count;
  }
}

/// The words of an enum in the order of its values, their `type`, and the `error` that refuses another.
template <typename Enum>
struct WordsOf;

template <typename Enum>
[[nodiscard]] constexpr std::string_view word_of(Enum value)
{
  return WordsOf<Enum>::words[static_cast<std::size_t>(value)];
}

/// Marks a fact, or all that there is, as unreadable.
template <typename Type>
void mark_unreadable(Fact<Type>& fact)
{
  fact = Fact<Type>::unreadable();
}

template <HasMembers Object>
void mark_unreadable(Object& object);

/// A list that could not be read is not an empty one: it holds one entry that could not be read.
template <typename Element>
void mark_unreadable(RecyclingVector<Element>& list)
{
  list.clear();
  mark_unreadable(list.next());
}

template <HasMembers Object>
void mark_unreadable(Object& object)
{
  for_each_member<Object>([&](auto member) { mark_unreadable(member.fact_of(object)); });
}

/// Makes a fact, or all that there is, absent; memory is kept.
template <typename Type>
void reset(Fact<Type>& fact)
{
  fact.reset();
}

template <typename Element>
void reset(RecyclingVector<Element>& list)
{
  list.clear();
}

template <HasMembers Object>
void reset(Object& object)
{
  for_each_member<Object>([&](auto member) { reset(member.fact_of(object)); });
}

}  // namespace cmcalc
