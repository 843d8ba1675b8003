/// @file
/// calculate: from a valid case to a weekly amount with its worksheet.
#pragma once

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

/// Where gross weekly income was taken from.
enum class IncomeBasis : std::uint8_t { stated, historic, current, estimated, default_decision, not_needed };

/// Something a reader of the result should know, with what its text needs.
struct Note {
  NoteId id{};
  Subject subject{};
  Money amount{};
  Money second_amount{};
  std::uint16_t count = 0;
  TaxYear tax_year{};
  std::bitset<benefit_count> benefits{};
  Ground ground{};
  Reason reason{};
};

/// What is payable to one receiving parent.
struct Payable {
  Amount exact;   ///< a week, before rounding
  Amount weekly;  ///< a week, in whole pence
};

/// Notes, each id once, but for grounds without effect, each of which has its own.
class Notes {
 public:
  void add(const Note& note) { notes_.add(note); }

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
  [[nodiscard]] std::span<const Note> all() const { return notes_.all(); }

 private:
  static constexpr std::size_t capacity = note_id_count + ground_count;  // a ground without effect, each
  InplaceVector<Note, capacity> notes_;
};

struct Calculation {
  /// The one refusal that the law itself makes: there is nothing to work income out from
  /// (`income-insufficient`, regs 34(2) and 42). Then nothing else here means anything.
  bool income_insufficient = false;

  IncomeBasis income_basis = IncomeBasis::not_needed;
  Rate rate = Rate::none;
  std::optional<Amount> gross_weekly_income;                         ///< the figure the rate was applied to
  Amount weekly;                                                     ///< the total a week, in whole pence
  InplaceVector<Payable, most_receiving_parents> receiving_parents;  ///< in the order of the case

  /// What it would be without the variation of the case.
  struct WithoutVariation {
    Money weekly;
    Rate rate{};
  };
  std::optional<WithoutVariation> without_variation;  ///< only if the case has a variation
  Notes notes;                                        ///< in the order in which they arose
};

/// The weekly amount of child maintenance, with everything it was worked out from on `sheet`.
///
/// @param rates  the figures in force on the effective date of the case, in its jurisdiction
/// @param sheet  lines are appended to it; clear it first for a new case
/// @return       exact until the amounts payable, which are rounded once (reading `rounding-once`)
/// @throws       never for a valid case; std::overflow_error or std::out_of_range is a defect
/// @law          Child Support Act 1991, Sch. 1 Part I; S.I. 2012/2677
[[nodiscard]] Calculation calculate(const Case& the_case, const Rates& rates, Worksheet& sheet,
                                    const Readings& readings = as_read);

/// What a week's maintenance comes to for usual payment periods. Only the weekly amount is law
/// (reading `calendar-amounts`).
struct CalendarAmounts {
  Amount fortnight;   ///< × 2
  Amount four_weeks;  ///< × 4
  Amount month;       ///< × 52 ÷ 12, to the nearest penny
  Amount year;        ///< × 52
};

/// Collection fees a week, if maintenance is paid through Collect and Pay (reading `fees`).
struct CollectAndPay {
  struct Fees {
    Amount pays;      ///< what the paying parent pays for one receiving parent
    Amount receives;  ///< what that receiving parent gets
  };
  Amount pays;  ///< in total
  InplaceVector<Fees, most_receiving_parents> receiving_parents;
};

/// @pre the calculation was not refused, and `sheet` holds its lines
[[nodiscard]] CalendarAmounts calendar_amounts(const Calculation& calculation, Worksheet& sheet);

/// @return nothing on days before there were fees
/// @law S.I. 2014/612 reg. 7
[[nodiscard]] std::optional<CollectAndPay> collect_and_pay(const Calculation& calculation, const Rates& rates,
                                                           Worksheet& sheet);

/// The note `rounding-once`, for the output of one case and not of a caseload: if rounding at each amount
/// that the law names, and not only at the end, would change an amount payable, the total under that reading;
/// or, if the total is the same, the first receiving parent whose amount is not, and that amount.
[[nodiscard]] std::optional<Note> rounding_note(const Case& the_case, const Rates& rates,
                                                const Calculation& calculation);

}  // namespace cmcalc
