/// @file
/// How an object of the case document is described: its keys, and the facts that their values become.
#pragma once

#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "cmcalc/facts.hpp"

namespace cmcalc {

/// A key of an object, and the fact that its value becomes: that which `field` points to.
template <auto field>
struct Member {
  std::string_view key;

  [[nodiscard]] static auto& fact_of(auto& object) { return object.*field; }
};

/// A value that is looked at, and of which nothing is kept.
struct Schema {};

struct SchemaMember {
  std::string_view key;

  [[nodiscard]] static Schema fact_of(auto&) { return {}; }
};

/// The members of an object of the case document. Specialised for each kind of object.
template <typename Object>
inline constexpr std::tuple<> members_of{};

template <typename Object>
inline constexpr std::size_t member_count =
    std::tuple_size_v<std::remove_cvref_t<decltype(members_of<Object>)>>;

template <typename Object>
concept HasMembers = (member_count<Object> > 0);

/// The words of an enum in the order of its values, `what` they are, and the `error` that refuses another.
template <typename Enum>
struct WordsOf;

/// Marks a fact, or all that there is, as unreadable.
template <typename Type>
void mark_unreadable(Fact<Type>& fact)
{
  fact = Fact<Type>::unreadable();
}

template <HasMembers Object>
[[gnu::noinline]] void mark_unreadable(Object& object);

/// A list that could not be read is not an empty one: it holds one entry that could not be read.
template <typename Element>
void mark_unreadable(RecyclingVector<Element>& list)
{
  list.clear();
  mark_unreadable(list.next());
}

inline void mark_unreadable(Schema) {}

template <HasMembers Object>
void mark_unreadable(Object& object)
{
  std::apply([&](auto... member) { (mark_unreadable(member.fact_of(object)), ...); }, members_of<Object>);
}

/// Makes a fact, or all that there is, absent.
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

inline void reset(Schema) {}

template <HasMembers Object>
void reset(Object& object)
{
  std::apply([&](auto... member) { (reset(member.fact_of(object)), ...); }, members_of<Object>);
}

}  // namespace cmcalc
