#include "analysis/fact_differences.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <type_traits>
#include <utility>

#include "core/case_check.hpp"

namespace cmcalc {

namespace {

template <typename Value>
bool same_fact(const Fact<Value>& left, const Fact<Value>& right)
{
  return left.stated() == right.stated() && (!left.stated() || *left == *right);
}

/// Whether two facts have the same value. An object or a list that is a fact has nothing in it.
bool same_value(const FactValue& left, const FactValue& right)
{
  if (left.index() != right.index()) return false;
  return std::visit(
      [&](const auto& value) {
        using Value = std::remove_cvref_t<decltype(value)>;
        const Value& other = std::get<Value>(right);
        if constexpr (std::is_same_v<Value, Period>) {
          return value.unit == other.unit && same_fact(value.from, other.from) &&
                 same_fact(value.to, other.to);
        } else if constexpr (std::is_same_v<Value, Nights>) {
          return value.assumed == other.assumed && same_fact(value.count, other.count) &&
                 same_fact(value.days, other.days);
        } else if constexpr (requires { value == other; }) {
          return value == other;
        } else {
          return true;
        }
      },
      left);
}

template <typename Value>
std::string text_of_fact(const Fact<Value>& fact)
{
  if (!fact.stated()) return "-";
  if constexpr (std::is_same_v<Value, std::string>) return *fact;
  if constexpr (std::is_same_v<Value, TaxYear>) return fact->text();
  if constexpr (std::is_enum_v<Value>) return std::to_string(static_cast<int>(*fact));
}

/// What names an entry of a list, wherever it is in the list.
struct NameOfEntry {
  std::size_t position;

  std::string operator()(const ReceivingParentFacts& parent) const
  {
    return std::string{checks::id_of(parent.id, position)};
  }
  std::string operator()(const AwardReceivingParentFacts& parent) const { return text_of_fact(parent.id); }
  std::string operator()(const ChildFacts& child) const { return text_of_fact(child.id); }
  std::string operator()(const HmrcRecordFacts& record) const
  {
    return text_of_fact(record.tax_year) + " " + text_of_fact(record.source) + " " +
           text_of_fact(record.kind) + " " + text_of_fact(record.payer);
  }
  std::string operator()(const CurrentRecordFacts& record) const
  {
    return text_of_fact(record.kind) + " " + text_of_fact(record.payer);
  }
  std::string operator()(const SpecialExpenseFacts& expense) const { return text_of_fact(expense.kind); }
  std::string operator()(const AdditionalIncomeFacts& income) const
  {
    return text_of_fact(income.kind) + " " + text_of_fact(income.asset);
  }
  std::string operator()(Benefit benefit) const { return std::to_string(static_cast<int>(benefit)); }
  std::string operator()(Status status) const { return std::to_string(static_cast<int>(status)); }
  template <typename Other>
  std::string operator()(const Other&) const
  {
    return std::to_string(position);
  }
};

/// A pointer step by step, and the names of the steps: those of entries of lists do not depend on their
/// positions.
struct Path {
  std::vector<std::string> steps;
  std::vector<std::string> names;

  /// The pointer of the first `count` steps.
  [[nodiscard]] std::string pointer(std::size_t count) const { return joined(steps, count); }
  [[nodiscard]] std::string name(std::size_t count) const { return joined(names, count); }

 private:
  static std::string joined(const std::vector<std::string>& parts, std::size_t count)
  {
    std::string text;
    for (std::size_t at = 0; at < count; ++at) text.append("/").append(parts[at]);
    return text;
  }
};

bool is_index(const std::string& step) { return step.find_first_not_of("0123456789") == std::string::npos; }

/// Names the entries of the lists of one case.
class Namer {
 public:
  explicit Namer(const Facts& facts) : facts_{facts} {}

  Path path_of(const std::string& pointer)
  {
    Path path;
    for (std::size_t at = 0; at < pointer.size();) {
      const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
      path.steps.push_back(pointer.substr(at + 1, end - at - 1));
      const std::string& step = path.steps.back();
      path.names.push_back(is_index(step) ? name_of_entry(pointer.substr(0, at), std::stoul(step)) : step);
      at = end;
    }
    return path;
  }

 private:
  /// Entries with the same name are numbered.
  const std::string& name_of_entry(const std::string& list, std::size_t position)
  {
    std::vector<std::string>& names = names_[list];
    while (names.size() <= position) {
      const auto entry = value_at(facts_, list + "/" + std::to_string(names.size()));
      const std::string name = entry ? std::visit(NameOfEntry{names.size()}, *entry) : std::string{};
      const std::size_t times = ++times_[{list, name}];
      names.push_back(name);
      names.back().append("#").append(std::to_string(times));
    }
    return names[position];
  }

  const Facts& facts_;
  std::map<std::string, std::vector<std::string>> names_;
  std::map<std::pair<std::string, std::string>, std::size_t> times_;
};

/// The facts of one case, by their names.
struct NamedFacts {
  struct Entry {
    Path path;
    FactValue value;
  };
  std::vector<Entry> in_order;
  std::map<std::string, const FactValue*> by_name;
  std::map<std::string, std::string> pointers;  ///< of everything that is stated, by its name

  explicit NamedFacts(const Facts& facts)
  {
    Namer namer{facts};
    visit_facts(facts, [&](const std::string& pointer, const FactValue& value) {
      if (pointer != "/schema")
        in_order.push_back({namer.path_of(pointer), value});  // nothing follows from it
    });
    for (const Entry& entry : in_order) {
      const std::size_t steps = entry.path.steps.size();
      by_name[entry.path.name(steps)] = &entry.value;
      for (std::size_t count = 1; count <= steps; ++count) {
        pointers.emplace(entry.path.name(count), entry.path.pointer(count));
      }
    }
  }

  /// How many of the steps of `path` lead to something here.
  [[nodiscard]] std::size_t steps_in_common(const Path& path) const
  {
    std::size_t count = 0;
    while (count < path.steps.size() && pointers.contains(path.name(count + 1))) ++count;
    return count;
  }
};

/// How many entries the list at `list` has.
std::size_t entries_of(const Facts& facts, const std::string& list)
{
  std::size_t count = 0;
  while (value_at(facts, list + "/" + std::to_string(count))) ++count;
  return count;
}

/// Where the first case would have what only the second states: the pointer of the whole that it lacks.
std::string place_in_base(const Facts& base, const NamedFacts& facts, const Path& path, std::size_t common)
{
  std::string pointer = common == 0 ? std::string{} : facts.pointers.at(path.name(common));
  const std::string& next = path.steps[common];
  return pointer + "/" + (is_index(next) ? std::to_string(entries_of(base, pointer)) : next);
}

}  // namespace

FactDifferences differences_between(const Facts& base, const Facts& changed)
{
  const NamedFacts before{base};
  const NamedFacts after{changed};
  FactDifferences all;
  std::set<std::string> whole;  // entries and objects that have their change already
  for (const auto& [path, value] : before.in_order) {
    const std::size_t steps = path.steps.size();
    const auto found = after.by_name.find(path.name(steps));
    if (found != after.by_name.end()) {
      if (same_value(value, *found->second)) continue;
      all.facts.push_back({path.pointer(steps), value, *found->second});
      all.changes.emplace_back(PointerChange{path.pointer(steps), *found->second});
      continue;
    }
    const std::size_t common = after.steps_in_common(path);
    if (common == steps) continue;  // nothing was stated of an entry, and something is now
    all.facts.push_back({path.pointer(steps), value, {}});
    const std::string gone = path.pointer(common + 1);
    if (whole.insert(gone).second) all.changes.emplace_back(PointerChange{gone, {}});
  }
  for (const auto& [path, value] : after.in_order) {
    const std::size_t steps = path.steps.size();
    const std::size_t common = before.steps_in_common(path);
    if (common == steps) continue;
    all.facts.push_back({path.pointer(steps), {}, value});
    const std::string added = path.pointer(common + 1);
    if (!whole.insert("+" + added).second) continue;
    all.changes.emplace_back(
        PointerChange{place_in_base(base, before, path, common), value_at(changed, added)});
  }
  return all;
}

}  // namespace cmcalc
