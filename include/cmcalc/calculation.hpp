/// @file
/// calculate: from a valid case to a weekly amount with its worksheet. Calculator (calculator.hpp) is the way
/// from facts to a calculation.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <optional>

#include "cmcalc/case.hpp"
#include "cmcalc/ids.hpp"
#include "cmcalc/inplace_vector.hpp"
#include "cmcalc/money.hpp"
#include "cmcalc/readings.hpp"
#include "cmcalc/tables.hpp"
#include "cmcalc/worksheet.hpp"

namespace cmcalc {

/// The tax year whose HMRC records were used.
struct HmrcYear {
  TaxYear year;
  bool self_assessment = false;  ///< then PAYE records of the year are passed over
  Amount earned{};               ///< all earned income of the year
  std::optional<Amount> relief;  ///< all relief-at-source contributions of the year

  [[nodiscard]] bool counts(const HmrcRecord& record) const
  {
    return record.tax_year == year && !(self_assessment && record.source == Source::paye);
  }
};

/// Gross weekly income in force from an earlier decision: it stays until a review (reading
/// `tolerance-after-other-change`), whatever the records of the case now say.
struct IncomeInForce {
  Money weekly;         ///< exact, before any variation and before the cap
  IncomeBasis basis{};  ///< stated, historic, current or estimated

  /// What HMRC's records of the year used then held for a variation (reg 69).
  struct Hmrc {
    TaxYear year;
    Money unearned;          ///< for the whole year
    Money relief_left_over;  ///< pension contributions of the year that its earned income did not use up
  };
  std::optional<Hmrc> hmrc;  ///< nothing if no records were used

  /// Whether the income facts changed, so that new current income, or new income that is already determined,
  /// takes the place of this if it differs by at least 25 % (reading `tolerance-base`).
  bool test_new_income = false;
};

using FactGroups = std::bitset<fact_group_count>;

/// Something a reader of the result should know, with what its text needs.
struct Note {
  NoteId id{};
  Subject subject{};
  Money amount{};
  Money second_amount{};
  std::uint16_t count = 0;
  TaxYear tax_year{};
  TaxYear first_tax_year{};  ///< of several that end with `tax_year`
  std::bitset<benefit_count> benefits{};
  FactGroups facts{};
  Ground ground{};
  Reason reason{};
};

/// What is payable to one receiving parent.
struct Payable {
  Amount exact;   ///< a week, before rounding
  Amount weekly;  ///< a week, in whole pence
};

/// Notes, each id once, but for grounds without effect, each of which has its own, and facts without effect,
/// one note for each reason.
class Notes {
 public:
  void add(const Note& note) { notes_.add(note); }

  /// Adds a note that readers must see first.
  void add_first(const Note& note)
  {
    notes_.add(note);
    std::rotate(&notes_[0], &notes_[notes_.size() - 1], &notes_[0] + notes_.size());
  }

  /// Adds the note unless there is one of its id: of several children, the note names the first.
  void add_once(const Note& note)
  {
    for (const Note& other : notes_.all()) {
      if (other.id == note.id) return;
    }
    notes_.add(note);
  }
  /// Adds that `ground` has no effect, unless there is a note of that.
  void add_ground(Ground ground, Reason reason)
  {
    for (const Note& other : notes_.all()) {
      if (other.id == NoteId::ground_without_effect && other.ground == ground) return;
    }
    notes_.add({.id = NoteId::ground_without_effect, .ground = ground, .reason = reason});
  }
  /// Adds that `fact` has no effect, to the note for the same reason if there is one.
  void add_fact(FactGroup fact, Reason reason, TaxYear year)
  {
    const auto at = static_cast<std::size_t>(fact);
    for (std::size_t note = 0; note < notes_.size(); ++note) {
      if (notes_[note].id != NoteId::fact_without_effect || notes_[note].reason != reason) continue;
      notes_[note].facts.set(at);
      return;
    }
    notes_.add({.id = NoteId::fact_without_effect,
                .tax_year = year,
                .facts = FactGroups{}.set(at),
                .reason = reason});
  }

  /// The note `id`; null if there is none.
  [[nodiscard]] const Note* find(NoteId id) const
  {
    const auto found =
        std::find_if(notes_.begin(), notes_.end(), [&](const Note& note) { return note.id == id; });
    return found == notes_.end() ? nullptr : found;
  }

  [[nodiscard]] std::span<const Note> all() const { return notes_.all(); }

 private:
  // A note for each ground and for each fact that has no effect.
  static constexpr std::size_t capacity = note_id_count + ground_count + fact_group_count;
  InplaceVector<Note, capacity> notes_;
};

struct Calculation {
  /// Why a valid case has no result. Then nothing else here means anything; Calculator makes a problem of it.
  enum class Refusal : std::uint8_t {
    none,
    income_insufficient,  ///< there is nothing to work income out from (regs 34(2) and 42)
    return_without_pay,   ///< the return of the year used lacks the pay that PAYE records hold (reg 36(3))
  };
  Refusal refusal = Refusal::none;

  IncomeBasis income_basis = IncomeBasis::not_needed;
  Rate rate = Rate::none;
  std::optional<Amount> gross_weekly_income;         ///< the figure the rate was applied to
  std::optional<Amount> determined_income;           ///< exact, before any variation and before the cap
  std::optional<HmrcYear> hmrc_year;                 ///< once income was worked out from HMRC's records
  std::optional<IncomeInForce::Hmrc> hmrc_in_force;  ///< of the income in force, if one was given
  Amount weekly;                                     ///< the total a week, in whole pence
  InplaceVector<Payable, most_receiving_parents> receiving_parents;  ///< in the order of the case

  /// What it would be otherwise.
  struct Alternative {
    Money weekly;
    Rate rate{};
  };
  std::optional<Alternative> without_variation;  ///< only if the case has a variation that is accepted
  std::optional<Alternative> with_variation;     ///< only if it has one that is not, or not yet, accepted
  FactGroups used;                               ///< facts that something depends on, whatever they are
  Notes notes;                                   ///< in the order in which they arose
};

/// The weekly amount of child maintenance, with everything it was worked out from on `sheet`.
///
/// @param rates     the figures in force on the effective date of the case, in its jurisdiction
/// @param sheet     lines are appended to it; clear it first for a new case
/// @param in_force  stands in for determining income from the facts; null: there is none
/// @return          exact until the amounts payable, which are rounded once (reading `rounding-once`)
/// @throws          never for a valid case; std::overflow_error or std::out_of_range is a defect
/// @law             Child Support Act 1991, Sch. 1 Part I; S.I. 2012/2677
[[nodiscard]] Calculation calculate(const Case& the_case, const Rates& rates, Worksheet& sheet,
                                    const Readings& readings = as_read,
                                    const IncomeInForce* in_force = nullptr);

/// The income of `calculation`, for the decisions after it until a review.
/// @return nothing if no income was determined
[[nodiscard]] std::optional<IncomeInForce> income_in_force(const CaseFacts& facts, const Rates& rates,
                                                           const Calculation& calculation);

}  // namespace cmcalc
