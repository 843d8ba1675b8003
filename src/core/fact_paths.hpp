/// @file
/// Facts by their paths: get, set, remove and visit any fact of a case by its JSON pointer, and change facts
/// by short names. Everything that varies a case changes its facts through this.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "cmcalc/facts.hpp"

namespace cmcalc {

/// The value of a fact, an object or a list of a case document. What was not stated has no value.
using FactValue = std::variant<
    // single values
    std::string, Money, Date, TaxYear, std::int64_t, bool, SchemaName, Jurisdiction, Decision, Status,
    Benefit, Source, HmrcKind, CurrentKind, ExpenseKind, AdditionalIncomeKind, AssetKind, Rate, IncomeBasis,
    NightsBand, Period, Nights,
    // objects
    PayingParentFacts, PartnerFacts, IncomeFacts, HmrcRecordFacts, CurrentRecordFacts, VariationFacts,
    SpecialExpenseFacts, AdditionalIncomeFacts, ReceivingParentFacts, ChildFacts, AwardFacts,
    AwardReceivingParentFacts,
    // lists
    RecyclingVector<Fact<Status>>, RecyclingVector<Fact<Benefit>>, RecyclingVector<HmrcRecordFacts>,
    RecyclingVector<CurrentRecordFacts>, RecyclingVector<SpecialExpenseFacts>,
    RecyclingVector<AdditionalIncomeFacts>, RecyclingVector<ReceivingParentFacts>,
    RecyclingVector<ChildFacts>, RecyclingVector<AwardReceivingParentFacts>>;

/// An empty value of the type that belongs at `pointer`, or nothing if no case document has such a place. Any
/// index is accepted: how long a list is depends on the case. The days of a period and the numbers of an
/// arrangement of nights have places of their own ("…/period/from", "…/nights/count").
[[nodiscard]] std::optional<FactValue> blank_at(std::string_view pointer);

/// The value stated at `pointer`; nothing if none is. A list that is not a fact of its own (benefits, status
/// and the grounds of a variation) counts as stated if it has an entry.
[[nodiscard]] std::optional<FactValue> value_at(const Facts& facts, std::string_view pointer);

/// States `value` at `pointer`. Objects on the path are created; an index equal to the length of a list
/// appends.
///
/// @return false, with nothing changed, if no case document has such a place, if `value` has another type, if
///         the index is beyond the end of the list, if the period or the nights on the path are not an
///         object, or if something on the path is unreadable
[[nodiscard]] bool set_value(Facts& facts, std::string_view pointer, const FactValue& value);

/// As `set_value`, for facts that are thrown away if it returns false: part of the change may be made then.
/// It copies nothing, which counts if a case is changed thousands of times.
[[nodiscard]] bool set_value_or_spoil(Facts& facts, std::string_view pointer, const FactValue& value);

/// Marks what is at `pointer` as stated but unreadable: a fact, or every fact of an object.
/// @return false, with nothing changed, if `set_value` would change nothing either
[[nodiscard]] bool set_unreadable(Facts& facts, std::string_view pointer);

/// Removes the key or the list entry at `pointer`; does nothing if it is not there.
void remove_value(Facts& facts, std::string_view pointer);

/// Calls `visit` with the pointer and the value of each stated fact, in the order of the document. Objects
/// and lists are entered; a list that is stated and empty is a fact itself, and so are a period, nights,
/// and an entry about which nothing is stated (a child, say).
void visit_facts(const Facts& facts,
                 const std::function<void(const std::string& pointer, const FactValue& value)>& visit);

/// What the short names of changes set. The comments say which value belongs to each.
enum class ShortName : std::uint8_t {
  gross_weekly,          ///< Money: the income becomes this figure, already determined
  income,                ///< PayChange: current income becomes this employment record
  nights,                ///< Nights, or a number to add or take off: of all children, a parent's or one child
  children,              ///< a number of qualifying children; a new one gets the nights of the last
  other_children,        ///< a number of relevant other children
  arrangement_children,  ///< a number of children under another arrangement
  benefit,               ///< Benefit of the paying parent, or nothing for none
  partner_benefit,       ///< Benefit of the partner, or nothing for none
  date,                  ///< Date, or a number of days to add or take off: the effective date
};

/// As they are written, in the order of ShortName.
inline constexpr std::array<std::string_view, 9> short_names = {
    "gross-weekly",         "income",  "nights",          "children", "other-children",
    "arrangement-children", "benefit", "partner-benefit", "date"};

/// Pay for a usual period.
struct PayChange {
  Money amount;
  PeriodUnit unit = PeriodUnit::week;
};

/// A change of facts by a short name: `nights@A/Robin=+1` adds 1 to the nights of one child.
struct NamedChange {
  enum class How : std::uint8_t {
    set,
    add,
    take_off,
  };
  ShortName name{};
  How how = How::set;
  std::variant<std::monostate, Money, PayChange, Nights, std::int64_t, Benefit, Date> value = {};
  std::string parent = {};  ///< the id of a receiving parent; empty: all of them, or the only one
  std::string child = {};   ///< the id of a child of `parent`, or its position from 1; empty: all of them
};

/// A change of one fact by its JSON pointer.
struct PointerChange {
  std::string pointer;
  std::optional<FactValue> value = {};  ///< nothing: the key or the list entry is removed
};

/// Any change of facts.
using Change = std::variant<NamedChange, PointerChange>;

/// Why a change cannot be made.
enum class ChangeFault : std::uint8_t {
  wrong_value,             ///< the value does not belong to the name
  no_such_parent,          ///< no receiving parent has this id
  no_such_child,           ///< no child of that parent has this id or position
  several_parents,         ///< the number of children, without saying of which receiving parent
  nothing_to_change,       ///< no figure is stated to which something could be added, or from which taken off
  too_small,               ///< more is taken off than there is
  out_of_range,            ///< the result is not a number of children, or not a day of the calendar
  nights_are_not_a_count,  ///< nights are assumed or an arrangement of days, so that none can be added
  no_such_place,           ///< the pointer leads nowhere, or the value does not belong there
};

/// Makes `change`, whether or not the case is valid afterwards.
/// @return why it cannot be made, with nothing changed; nothing if it was made
[[nodiscard]] std::optional<ChangeFault> apply(Facts& facts, const NamedChange& change);
[[nodiscard]] std::optional<ChangeFault> apply(Facts& facts, const Change& change);

/// As `apply`, for facts that are thrown away if it fails: part of the change may be made then. It copies
/// nothing.
[[nodiscard]] std::optional<ChangeFault> apply_or_spoil(Facts& facts, const NamedChange& change);

}  // namespace cmcalc
