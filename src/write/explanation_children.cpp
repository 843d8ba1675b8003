// Nights and the care of single children, as a letter may have counted them.
#include <algorithm>
#include <charconv>

#include "text/filling.hpp"
#include "text/wording.hpp"
#include "write/explanation_ways.hpp"
#include "write/sentences.hpp"

namespace cmcalc {

namespace {

std::string filled(LetterSentence sentence, std::initializer_list<Filling> fillings)
{
  return cmcalc::filled(text_of(sentence), fillings);
}

/// Children of whom a letter may have counted the same.
struct Counted {
  std::string what;                        ///< "104 to 155"; of equal care nothing
  std::optional<std::size_t> parent;       ///< all of them
  std::vector<std::size_t> children = {};  ///< by position among that parent's children; empty: all of them

  [[nodiscard]] bool is_of_one_child() const { return children.size() == 1; }
};

/// The least nights of a band above the lowest.
std::int64_t least_nights(const Rates& rates, std::size_t band)
{
  return static_cast<std::int64_t>(rates.entry(Parameter::shared_care_nights)->values[band - 1].cut_off());
}

constexpr auto highest_band = static_cast<std::size_t>(NightsBand::from_175);

/// The band of so many nights.
NightsBand band_of(const Rates& rates, std::int64_t nights)
{
  std::size_t band = 0;
  while (band < highest_band && nights >= least_nights(rates, band + 1)) ++band;
  return static_cast<NightsBand>(band);
}

/// The nights that a change states, as a band; nothing if it states none.
std::string nights_in(const Answer& calculated, const Change& change)
{
  const Nights* nights = nullptr;
  if (const auto* const named = std::get_if<NamedChange>(&change)) {
    nights = std::get_if<Nights>(&named->value);
  } else if (const auto& value = std::get<PointerChange>(change).value) {
    nights = std::get_if<Nights>(&*value);
  }
  if (nights == nullptr) return {};
  return band_in_words(calculated.rates, band_of(calculated.rates, nights->count.value_or(0)));
}

/// What a letter counted in one way: children of whom it is the same are together.
std::vector<Counted> counted_in(const Answer& calculated, std::span<const Change> changes)
{
  std::vector<Counted> all;
  for (const Change& change : changes) {
    const auto [parent, child] = target_of(calculated.facts(), change);
    const std::string what = nights_in(calculated, change);
    if (all.empty() || all.back().what != what || all.back().parent != parent) {
      all.push_back({.what = what, .parent = parent});
    }
    if (child) all.back().children.push_back(*child);
  }
  return all;
}

class ChildrenInWords {
 public:
  explicit ChildrenInWords(const CaseFacts& facts) : facts_{facts} {}

  /// "both children", "either child", "Robin and Sam of Alex"
  /// @param either  whether it is one of them
  [[nodiscard]] std::string operator()(const Counted& counted, bool either) const
  {
    if (!counted.parent) return std::string{text_of(LetterSentence::every_child)};
    const ReceivingParent& parent = facts_.receiving_parents[*counted.parent];
    const std::size_t count = counted.children.empty() ? parent.children : counted.children.size();
    std::string children =
        count == parent.children ? all_of(count, either) : named(parent, counted.children, either);
    if (facts_.receiving_parents.size() == 1) return children;
    return filled(LetterSentence::of_parent, {{"children", children}, {"parent", visible(parent.id)}});
  }

 private:
  static std::string all_of(std::size_t count, bool either)
  {
    if (count == 1) return std::string{text_of(LetterSentence::the_child)};
    if (count == 2) {
      return std::string{text_of(either ? LetterSentence::either_child : LetterSentence::both_children)};
    }
    return filled(either ? LetterSentence::any_child : LetterSentence::all_children,
                  {{"count", std::to_string(count)}});
  }

  [[nodiscard]] std::string named(const ReceivingParent& parent, const std::vector<std::size_t>& children,
                                  bool either) const
  {
    std::vector<std::string> names;
    for (const std::size_t child : children) {
      const std::string_view id = facts_.children[parent.first_child + child].id;
      names.push_back(id.empty()
                          ? filled(LetterSentence::child_number, {{"number", std::to_string(child + 1)}})
                          : visible(id));
    }
    return listed(names, either ? "or" : "and");
  }

  const CaseFacts& facts_;
};

/// What was counted in one way: "as 104 to 155 a year for Robin and fewer than 52 for Sam"; of equal care
/// only the children.
std::string in_words(const Answer& calculated, const std::vector<Counted>& way, bool either)
{
  const ChildrenInWords children{calculated.facts()};
  std::vector<std::string> parts;
  for (const Counted& counted : way) {
    const std::string whose = children(counted, either);
    const auto sentence = parts.empty() ? LetterSentence::nights_for : LetterSentence::nights_also_for;
    parts.push_back(counted.what.empty() ? whose
                                         : filled(sentence, {{"nights", counted.what}, {"children", whose}}));
  }
  return listed(parts, "and");
}

}  // namespace

std::string band_in_words(const Rates& rates, NightsBand band)
{
  const auto at = static_cast<std::size_t>(band);
  const auto from = [&](std::size_t each, std::int64_t less = 0) {
    return std::to_string(least_nights(rates, each) - less);
  };
  if (at == 0) return filled(LetterSentence::nights_below, {{"least", from(1)}});
  if (at == highest_band) return filled(LetterSentence::nights_from, {{"least", from(at)}});
  return filled(LetterSentence::nights_between, {{"least", from(at)}, {"most", from(at + 1, 1)}});
}

std::optional<std::size_t> position_in(std::string_view list, const Change& change)
{
  const auto* const at = std::get_if<PointerChange>(&change);
  if (at == nullptr || !at->pointer.starts_with(list)) return std::nullopt;
  std::size_t position = 0;
  const char* const begin = at->pointer.data() + list.size();
  const char* const end = at->pointer.data() + at->pointer.size();
  if (begin == end || *begin != '/') return std::nullopt;
  return std::from_chars(begin + 1, end, position).ec == std::errc{} ? std::optional{position} : std::nullopt;
}

ChangeTarget target_of(const CaseFacts& facts, const Change& change)
{
  const auto* const named = std::get_if<NamedChange>(&change);
  if (named == nullptr) {
    const std::string parents = "/receiving_parents";
    const auto parent = position_in(parents, change);
    if (!parent) return {};
    return {parent, position_in(parents + "/" + std::to_string(*parent) + "/children", change)};
  }
  const auto& parents = facts.receiving_parents;
  for (std::size_t at = 0; at < parents.size(); ++at) {
    if (parents[at].id != named->parent) continue;
    if (named->child.empty()) return {at, std::nullopt};
    for (std::size_t child = 0; child < parents[at].children; ++child) {
      if (facts.children[parents[at].first_child + child].id == named->child) return {at, child};
    }
    return {at, std::stoul(named->child) - 1};
  }
  return {};
}

Ways ways_of_children(const Answer& calculated, const ChangeSets& sets)
{
  struct Way {
    std::vector<Counted> counted;
    bool either = false;  ///< one of several children, whichever
  };
  std::vector<Way> ways;
  for (const auto& changes : sets) {
    std::vector<Counted> counted = counted_in(calculated, changes);
    const bool one_child = counted.size() == 1 && counted[0].is_of_one_child();
    const auto same = std::find_if(ways.begin(), ways.end(), [&](const Way& earlier) {
      const Counted& first = earlier.counted[0];
      return one_child && earlier.counted.size() == 1 && (earlier.either || first.is_of_one_child()) &&
             first.what == counted[0].what && first.parent == counted[0].parent;
    });
    if (same == ways.end()) {
      ways.push_back({std::move(counted)});
    } else {
      same->counted[0].children.push_back(counted[0].children[0]);
      same->either = true;
    }
  }
  Ways words;
  words.reserve(ways.size());
  for (const Way& way : ways) words.push_back(in_words(calculated, way.counted, way.either));
  return words;
}

}  // namespace cmcalc
