/// @file
/// What the checks of a case share: where a fact stands, how a problem is reported, and the checks
/// of a single fact. Only the case_*.cpp files use it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cmcalc/case.hpp"
#include "cmcalc/error.hpp"
#include "cmcalc/facts.hpp"
#include "cmcalc/tables.hpp"

namespace cmcalc::checks {

/// Where a fact stands in the case. A chain of steps on the stack, because a batch checks millions
/// of facts and only a problem needs the pointer written out.
class Place {
 public:
  /// The case itself.
  Place() = default;

  [[nodiscard]] Place operator/(std::string_view key) const& { return {this, key, 0}; }
  [[nodiscard]] Place operator/(std::size_t index) const& { return {this, {}, index}; }
  Place operator/(std::string_view) && = delete;  // the chain would point to what is gone
  Place operator/(std::size_t) && = delete;

  [[nodiscard]] std::string_view key() const { return key_; }

  /// As a JSON pointer: "/receiving_parents/0/children".
  [[nodiscard]] std::string pointer() const;

 private:
  Place(const Place* parent, std::string_view key, std::size_t index)
      : parent_{parent}, key_{key}, index_{index}
  {
  }

  const Place* parent_ = nullptr;
  std::string_view key_;
  std::size_t index_ = 0;
};

/// Smallest and largest number that may be given.
struct Range {
  std::int64_t least;
  std::int64_t most;
};

/// Ages between which somebody may be a child (Child Support Act 1991 s. 55).
struct ChildAges {
  int education_from;  ///< from this age only while in education
  int never_from;      ///< from this age never
};

/// Collects the problems of one case.
class Checker {
 public:
  Checker(const Tables& tables, Problems& problems) : tables_{tables}, problems_{problems} {}

  [[gnu::cold]] void report(ErrorId id, const Place& where, std::string problem, std::string remedy);

  /// Whether every fact could be read.
  [[nodiscard]] bool complete() const { return complete_; }

  /// Whether `fact` is stated. One that could not be read keeps the case from being made; its reader
  /// reported it, and no other problem is derived from it. So every fact of a case is asked for, those
  /// of which nothing more is to be checked too.
  template <typename Value>
  bool stated(const Fact<Value>& fact)
  {
    if (fact.stated()) return true;
    if (!fact.absent()) complete_ = false;
    return false;
  }

  /// Whether the fact under `key` is stated; one that was left out is missing.
  template <typename Value>
  bool needed(const Fact<Value>& fact, const Place& object, std::string_view key, std::string_view owner,
              std::string_view remedy)
  {
    if (fact.absent()) report_missing(object, key, owner, remedy);
    return stated(fact);
  }

  /// Whether `fact` is stated, and pounds and whole pence within the bounds of the contract.
  bool amount(const Fact<Money>& fact, const Place& where)
  {
    if (!stated(fact)) return false;
    const Fraction pence = fact->pence;
    if (pence.den() == 1 && pence.num() >= 0 && pence.num() <= most_money.pence.num()) return true;
    return odd_amount(*fact, where);
  }

  /// As `amount`, of a fact that is needed.
  bool needed_amount(const Fact<Money>& fact, const Place& object, std::string_view key,
                     std::string_view owner, std::string_view remedy)
  {
    if (fact.absent()) report_missing(object, key, owner, remedy);
    return amount(fact, object / key);
  }

  /// Whether `fact` is stated and within `range`.
  bool count(const Fact<std::int64_t>& fact, const Place& where, Range range)
  {
    if (!stated(fact)) return false;
    if (*fact >= range.least && *fact <= range.most) return true;
    report_count(*fact, where, range);
    return false;
  }

  /// Checks that a text that is stated is not empty and has at most `most` characters.
  void text(const Fact<std::string>& fact, const Place& where, std::size_t most)
  {
    // No text has more characters than bytes, so that most texts need not be looked at.
    if (stated(fact) && (fact->empty() || fact->size() > most)) odd_text(*fact, where, most);
  }

  /// Checks the number of entries of a list.
  /// @return how many of them to look at: those too many are not, because they have to go anyway
  std::size_t list(std::size_t size, const Place& where, Range range)
  {
    const auto least = static_cast<std::size_t>(range.least);
    const auto most = static_cast<std::size_t>(range.most);
    if (size >= least && size <= most) return size;
    report_length(size, where, range);
    return size < most ? size : most;
  }

  /// A period; for a span of days, its two days, their order and its length.
  void period(const Period& period, const Place& where);

  /// Makes `day` and `jurisdiction` those of the rules of dates. Without them, or with one that was
  /// itself refused, these rules have nothing to say.
  void set_day(Date day) { day_ = day; }
  void set_jurisdiction(Jurisdiction jurisdiction) { jurisdiction_ = jurisdiction; }
  [[nodiscard]] const std::optional<Date>& day() const { return day_; }
  [[nodiscard]] const std::optional<Jurisdiction>& jurisdiction() const { return jurisdiction_; }

  /// Completed years on the effective date of somebody born on `born`; none where that is not known.
  [[nodiscard]] std::optional<int> age(const Fact<Date>& born) const
  {
    const bool known = day_.has_value() && born.stated() && *born <= *day_;
    return known ? std::optional{age_on(*day_, *born)} : std::nullopt;
  }

  /// The limits of age in force on the effective date; none where that is not known.
  [[nodiscard]] std::optional<ChildAges> child_ages();

 private:
  [[gnu::cold]] void report_missing(const Place& object, std::string_view key, std::string_view owner,
                                    std::string_view remedy);
  [[gnu::cold]] void report_count(std::int64_t count, const Place& where, Range range);
  [[gnu::cold]] void report_length(std::size_t size, const Place& where, Range range);
  [[gnu::cold]] bool odd_amount(Money amount, const Place& where);
  void odd_text(const std::string& text, const Place& where, std::size_t most);

  const Tables& tables_;
  Problems& problems_;
  std::optional<Date> day_;
  std::optional<Jurisdiction> jurisdiction_;
  std::optional<ChildAges> child_ages_;
  bool child_ages_looked_up_ = false;  // once a case, and only for a case that has dates of birth
  bool complete_ = true;
};

/// `text` in quotation marks, shortened where it is long; control characters, and those that reverse or hide
/// what follows them, become spaces.
[[nodiscard]] std::string quoted(std::string_view text);

/// The id of a receiving parent, "A" to "T" by position where none is given; empty where it could
/// not be read. It points into `id`.
[[nodiscard]] std::string_view id_of(const Fact<std::string>& id, std::size_t position);

void check_paying_parent(Checker& check, const PayingParentFacts& parent, const Place& where);
void check_income(Checker& check, const IncomeFacts& income, const Place& where);
void check_variation(Checker& check, const VariationFacts& variation, const Place& where);
void check_spans(Checker& check, const PayingParentFacts& parent, const Place& where);
void check_receiving_parents(Checker& check, const std::vector<ReceivingParentFacts>& parents,
                             const Place& where);
void check_award(Checker& check, const AwardFacts& award, const Place& where);

}  // namespace cmcalc::checks
