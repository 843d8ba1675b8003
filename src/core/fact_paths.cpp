#include "core/fact_paths.hpp"

#include <algorithm>
#include <charconv>
#include <type_traits>
#include <utility>

#include "core/case_document.hpp"

namespace cmcalc {

namespace {

/// A JSON pointer, read step by step.
class Path {
 public:
  explicit Path(std::string_view pointer) : rest_{pointer} {}

  [[nodiscard]] bool empty() const { return rest_.empty(); }

  /// Takes the first step, without its slash and with its escapes undone. @pre !empty()
  std::string take()
  {
    const std::size_t end = std::min(rest_.find('/', 1), rest_.size());
    std::string step{rest_.substr(1, end - 1)};
    rest_.remove_prefix(end);
    for (std::size_t at = step.find('~'); at != std::string::npos; at = step.find('~', at + 1)) {
      if (step.compare(at, 2, "~1") == 0) step.replace(at, 2, "/");
      if (step.compare(at, 2, "~0") == 0) step.replace(at, 2, "~");
    }
    return step;
  }

 private:
  std::string_view rest_;
};

/// `step` as an index of a list: digits, without a zero in front of others.
std::optional<std::size_t> index_of(const std::string& step)
{
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
  const bool whole = error == std::errc{} && end == step.data() + step.size();
  const bool padded = step.size() > 1 && step.front() == '0';
  return whole && !padded ? std::optional{index} : std::nullopt;
}

template <typename Type>
inline constexpr bool is_list = false;
template <typename Element>
inline constexpr bool is_list<RecyclingVector<Element>> = true;

template <typename Type>
inline constexpr bool is_fact = false;
template <typename Type>
inline constexpr bool is_fact<Fact<Type>> = true;

/// Whether the members of a value are facts of their own. Those of a period or of nights belong together.
template <typename Type>
inline constexpr bool has_inner_facts =
    HasMembers<Type> && !std::is_same_v<Type, Period> && !std::is_same_v<Type, Nights>;

/// An empty value, in the memory of an old one.
template <typename Type>
void make_blank(Type& value)
{
  if constexpr (has_inner_facts<Type>) {
    reset(value);
  } else if constexpr (is_list<Type>) {
    value.clear();
  } else if constexpr (std::is_same_v<Type, Period>) {
    value = Period{.unit = PeriodUnit::span, .from = {}, .to = {}};
  } else {
    value = Type{};
  }
}

/// Whether a value that is there is an object that has members: always, but for a usual period and a number.
template <typename Type>
bool is_object(const Type&)
{
  return true;
}
bool is_object(const Period& period) { return period.unit == PeriodUnit::span; }
bool is_object(const Nights& nights) { return !nights.days.absent(); }

/// Nights are never created on the way: a count without days would be taken for the nights of a year.
template <typename Type>
inline constexpr bool can_be_created = !std::is_same_v<Type, Nights>;

// --- types ---------------------------------------------------------------------------------------------

template <typename Type>
std::optional<FactValue> blank_of(Path path);

template <typename Type>
struct Blank {
  static std::optional<FactValue> at(Path path) { return blank_of<Type>(path); }
};
template <typename Type>
struct Blank<Fact<Type>> : Blank<Type> {
};

template <typename Type>
std::optional<FactValue> blank_of(Path path)
{
  if (path.empty()) {
    if constexpr (std::is_same_v<Type, Facts>) {
      return std::nullopt;  // the case itself
    } else {
      return Type{};
    }
  }
  const std::string step = path.take();
  std::optional<FactValue> found;
  if constexpr (HasMembers<Type>) {
    for_each_member<Type>([&](auto member) {
      using Field = std::remove_cvref_t<decltype(member.fact_of(std::declval<Type&>()))>;
      if (member.key == step) found = Blank<Field>::at(path);
    });
  } else if constexpr (is_list<Type>) {
    using Element = std::remove_cvref_t<decltype(std::declval<Type&>()[0])>;
    if (index_of(step)) found = Blank<Element>::at(path);
  }
  return found;
}

// --- places --------------------------------------------------------------------------------------------

/// Follows `path` from `place` and calls `act` with the fact, list or object at its end. If `create` is set,
/// what is missing on the way is created.
/// @return false if the path leads nowhere; otherwise what `act` returns
template <bool create, typename Place, typename Act>
bool walk(Place& place, Path path, const Act& act)
{
  using Type = std::remove_const_t<Place>;
  if (path.empty()) {
    if constexpr (is_fact<Type> || is_list<Type> || (has_inner_facts<Type> && !std::is_same_v<Type, Facts>)) {
      return act(place);
    } else {
      return false;
    }
  }
  if constexpr (is_fact<Type>) {
    if constexpr (create) {
      using Value = std::remove_cvref_t<decltype(*place)>;
      if (place.absent() && can_be_created<Value>) make_blank(place.emplace());
    }
    return place.stated() && is_object(*place) && walk<create>(*place, path, act);
  } else if constexpr (HasMembers<Type>) {
    const std::string step = path.take();
    bool good = false;
    for_each_member<Type>([&](auto member) {
      if (member.key == step) good = walk<create>(member.fact_of(place), path, act);
    });
    return good;
  } else if constexpr (is_list<Type>) {
    const auto index = index_of(path.take());
    if (!index) return false;
    if constexpr (create) {
      if (*index == place.size()) reset(place.next());
    }
    return *index < place.size() && walk<create>(place[*index], path, act);
  } else {
    return false;
  }
}

/// What is stated of a fact, a list or an object, or nothing.
template <typename Type>
std::optional<FactValue> stated_value(const Fact<Type>& fact)
{
  return fact.stated() ? std::optional<FactValue>{*fact} : std::nullopt;
}
template <typename Element>
std::optional<FactValue> stated_value(const RecyclingVector<Element>& list)
{
  return list.empty() ? std::nullopt : std::optional<FactValue>{list};
}
template <typename Object>
std::optional<FactValue> stated_value(const Object& object)
{
  return object;
}

template <typename Type>
bool assign(Fact<Type>& fact, const FactValue& value)
{
  const auto* const typed = std::get_if<Type>(&value);
  if (typed != nullptr) fact = *typed;
  return typed != nullptr;
}
template <typename Type>
bool assign(Type& place, const FactValue& value)
{
  const auto* const typed = std::get_if<Type>(&value);
  if (typed != nullptr) place = *typed;
  return typed != nullptr;
}

/// Calls `change` with the place at `pointer`.
/// @return false, with nothing changed, if there is no such place or `change` returns false
template <typename Change>
bool change_place(Facts& facts, std::string_view pointer, const Change& change)
{
  if (!pointer.starts_with('/')) return false;
  Facts changed = facts;  // so that nothing is created on the way to a place that is not there
  if (!walk<true>(changed, Path{pointer}, change)) return false;
  facts = std::move(changed);
  return true;
}

/// Removes the entry at `index` if `place` is a list that has one; those after it move up.
/// @return whether `place` is a list
template <typename Place>
bool erase_entry(Place& place, std::optional<std::size_t> index)
{
  if constexpr (is_fact<Place>) {
    return place.stated() && erase_entry(*place, index);
  } else if constexpr (is_list<Place>) {
    if (!index || *index >= place.size()) return true;
    std::move(place.begin() + *index + 1, place.end(), place.begin() + *index);
    place.resize(place.size() - 1);
    return true;
  }
  return false;
}

/// Calls `visit` with every stated fact below a pointer.
class Visitor {
 public:
  using Visit = std::function<void(const std::string&, const FactValue&)>;

  explicit Visitor(const Visit& visit) : visit_{visit} {}

  /// @return how many facts there are
  template <typename Type>
  std::size_t facts_of(const Fact<Type>& fact, const std::string& pointer)
  {
    if (!fact.stated()) return 0;
    if constexpr (has_inner_facts<Type>) {
      return facts_of(*fact, pointer);
    } else if constexpr (is_list<Type>) {
      return fact->empty() ? fact_is(pointer, *fact) : facts_of(*fact, pointer);
    } else {
      return fact_is(pointer, *fact);
    }
  }

  template <HasMembers Object>
  std::size_t facts_of(const Object& object, const std::string& pointer)
  {
    std::size_t count = 0;
    for_each_member<Object>([&](auto member) {
      count += facts_of(member.fact_of(object), pointer + "/" + std::string{member.key});
    });
    return count;
  }

  template <typename Element>
  std::size_t facts_of(const RecyclingVector<Element>& list, const std::string& pointer)
  {
    std::size_t count = 0;
    for (std::size_t at = 0; at < list.size(); ++at) {
      const std::string entry = pointer + "/" + std::to_string(at);
      const std::size_t inside = facts_of(list[at], entry);
      count += inside;
      if constexpr (HasMembers<Element>) {
        if (inside == 0) count += fact_is(entry, list[at]);
      }
    }
    return count;
  }

 private:
  std::size_t fact_is(const std::string& pointer, const FactValue& value)
  {
    visit_(pointer, value);
    return 1;
  }

  const Visit& visit_;
};

}  // namespace

std::optional<FactValue> blank_at(std::string_view pointer)
{
  if (!pointer.starts_with('/')) return std::nullopt;
  return blank_of<Facts>(Path{pointer});
}

std::optional<FactValue> value_at(const Facts& facts, std::string_view pointer)
{
  if (!pointer.starts_with('/')) return std::nullopt;
  std::optional<FactValue> found;
  walk<false>(facts, Path{pointer}, [&](const auto& place) {
    found = stated_value(place);
    return true;
  });
  return found;
}

bool set_value(Facts& facts, std::string_view pointer, const FactValue& value)
{
  return change_place(facts, pointer, [&](auto& place) { return assign(place, value); });
}

bool set_value_or_spoil(Facts& facts, std::string_view pointer, const FactValue& value)
{
  if (!pointer.starts_with('/')) return false;
  return walk<true>(facts, Path{pointer}, [&](auto& place) { return assign(place, value); });
}

bool set_unreadable(Facts& facts, std::string_view pointer)
{
  return change_place(facts, pointer, [](auto& place) {
    mark_unreadable(place);
    return true;
  });
}

void remove_value(Facts& facts, std::string_view pointer)
{
  if (!pointer.starts_with('/')) return;
  const std::size_t last = pointer.rfind('/');
  const bool was_entry = walk<false>(facts, Path{pointer.substr(0, last)}, [&](auto& place) {
    return erase_entry(place, index_of(std::string{pointer.substr(last + 1)}));
  });
  if (was_entry) return;
  walk<false>(facts, Path{pointer}, [](auto& place) {
    reset(place);
    return true;
  });
}

void visit_facts(const Facts& facts,
                 const std::function<void(const std::string& pointer, const FactValue& value)>& visit)
{
  Visitor{visit}.facts_of(facts, "");
}

}  // namespace cmcalc
