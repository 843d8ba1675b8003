/// @file
/// What the checks of a case share: the place of a fact, how a problem is reported, and the checks of a
/// single fact. Only the case_*.cpp files use it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmcalc/case.hpp"
#include "cmcalc/error.hpp"
#include "cmcalc/facts.hpp"
#include "cmcalc/tables.hpp"
#include "core/child_end.hpp"
#include "core/place.hpp"

namespace cmcalc::checks {

/// Places that every case has.
namespace places {
inline constexpr Place top;
inline constexpr Place paying_parent = top / "paying_parent";
inline constexpr Place income = paying_parent / "income";
inline constexpr Place variation = paying_parent / "variation";
inline constexpr Place receiving_parents = top / "receiving_parents";
inline constexpr Place award = top / "award";
}  // namespace places

/// Smallest and largest number that may be given.
struct Range {
  std::int64_t least;
  std::int64_t most;
};

/// Neighbouring entries of a list.
template <typename Entry>
class Entries {
 public:
  Entries(const Entry* begin, const Entry* end) : begin_{begin}, end_{end} {}
  [[nodiscard]] const Entry* begin() const { return begin_; }
  [[nodiscard]] const Entry* end() const { return end_; }

 private:
  const Entry* begin_;
  const Entry* end_;
};

/// Collects the problems of one case. A fact is named by the object that it belongs to and its key there.
class Checker {
 public:
  Checker(const Tables& tables, Problems& problems) : tables_{tables}, problems_{problems} {}

  [[gnu::cold]] void report(const Place& fact, Message message, std::vector<ArgumentValue> arguments = {});

  /// Whether every fact could be read.
  [[nodiscard]] bool complete() const { return complete_; }

  /// Whether `fact` is stated. One that could not be read keeps the case from being made; its reader
  /// reported it, and no other problem is derived from it. So this is asked of every fact of a case, even if
  /// nothing more is to be checked.
  template <typename Value>
  bool stated(const Fact<Value>& fact)
  {
    if (!fact.readable()) complete_ = false;
    return fact.stated();
  }

  /// Whether the fact under `key` is stated; one that was left out is reported with `missing`.
  template <typename Value>
  bool needed(const Fact<Value>& fact, const Place& object, std::string_view key, Message missing)
  {
    if (fact.absent()) report(object / key, missing);
    return stated(fact);
  }

  /// Whether `fact` is stated, and pounds and whole pence within the bounds of the contract.
  bool amount(const Fact<Money>& fact, const Place& object, std::string_view key)
  {
    return stated(fact) && in_bounds(*fact, object, key);
  }

  /// As `amount`, of a fact that is needed.
  bool needed_amount(const Fact<Money>& fact, const Place& object, std::string_view key, Message missing)
  {
    return needed(fact, object, key, missing) && in_bounds(*fact, object, key);
  }

  /// Whether `fact` is stated and within `range`.
  bool count(const Fact<std::int64_t>& fact, const Place& object, std::string_view key, Range range)
  {
    if (!stated(fact)) return false;
    if (range.least <= *fact && *fact <= range.most) return true;
    report_count(*fact, object, key, range);
    return false;
  }

  /// Checks that a text that is stated is not empty and has at most `most` characters.
  void text(const Fact<std::string>& fact, const Place& object, std::string_view key, std::size_t most)
  {
    if (!stated(fact)) return;
    // A text has no more characters than bytes, so those of most texts need not be counted.
    if (fact->empty() || fact->size() > most) odd_text(*fact, object, key, most);
  }

  /// Checks the number of entries of the list under `key`.
  /// @return the entries to check: those beyond the limit must be removed anyway
  template <typename Entry>
  Entries<Entry> entries(const RecyclingVector<Entry>& list, const Place& object, std::string_view key,
                         Range range)
  {
    const auto least = static_cast<std::size_t>(range.least);
    const auto most = static_cast<std::size_t>(range.most);
    const Entry* const first = list.begin();
    if (list.size() >= least && list.size() <= most) return {first, first + list.size()};
    report_length(list.size(), object, key, range);
    return {first, first + std::min(list.size(), most)};
  }

  /// The "period" of `object`; for a span of days, its two days, their order and its length.
  void period(const Period& period, const Place& object)
  {
    if (period.unit == PeriodUnit::span) span(period, object);
  }

  /// Whether a period is a span of days.
  [[nodiscard]] bool has_spans() const { return has_spans_; }

  /// Makes `day` and `jurisdiction` those of the rules of dates. Without them, or with one that was
  /// itself refused, these rules have nothing to say.
  void set_day(Date day) { day_ = day; }
  void set_jurisdiction(Jurisdiction jurisdiction) { jurisdiction_ = jurisdiction; }
  [[nodiscard]] const std::optional<Date>& day() const { return day_; }
  [[nodiscard]] const std::optional<Jurisdiction>& jurisdiction() const { return jurisdiction_; }

  /// The limits of age in force on the effective date; nothing if they are not known.
  [[nodiscard]] std::optional<ChildAges> child_ages();

 private:
  bool in_bounds(const Money& amount, const Place& object, std::string_view key)
  {
    const Int128 pence = amount.pence.num();
    if (amount.pence.den() == 1 && pence >= 0 && pence <= most_money.pence.num()) return true;
    return odd_amount(amount, object, key);
  }
  [[gnu::cold]] void report_count(std::int64_t count, const Place& object, std::string_view key, Range range);
  [[gnu::cold]] void report_length(std::size_t size, const Place& object, std::string_view key, Range range);
  [[gnu::cold]] bool odd_amount(Money amount, const Place& object, std::string_view key);
  [[gnu::cold]] void odd_text(const std::string& text, const Place& object, std::string_view key,
                              std::size_t most);
  void span(const Period& period, const Place& object);

  const Tables& tables_;
  Problems& problems_;
  std::optional<Date> day_;
  std::optional<Jurisdiction> jurisdiction_;
  std::optional<ChildAges> child_ages_;
  bool child_ages_looked_up_ = false;  // once a case, and only for a case that has dates of birth
  bool has_spans_ = false;
  bool complete_ = true;
};

/// The id of a receiving parent, "A" to "T" by position if none is given; empty if it could not be read. It
/// points into `id`.
[[nodiscard]] inline std::string_view id_of(const Fact<std::string>& id, std::size_t position)
{
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRST";
  static_assert(letters.size() == most_receiving_parents);
  if (id.stated()) return *id;
  return id.absent() && position < letters.size() ? letters.substr(position, 1) : std::string_view{};
}

void check_paying_parent(Checker& check, const PayingParentFacts& parent);
void check_income(Checker& check, const IncomeFacts& income);
void check_variation(Checker& check, const VariationFacts& variation);
void check_spans(Checker& check, const PayingParentFacts& parent);
void check_receiving_parents(Checker& check, const RecyclingVector<ReceivingParentFacts>& parents);
void check_award(Checker& check, const AwardFacts& award,
                 const Fact<RecyclingVector<ReceivingParentFacts>>& parents);

}  // namespace cmcalc::checks
