// Schedule 1 paragraphs 7 and 8, regs 46, 47 and 53: nights with the paying parent, and nights in the
// care of a local authority.
#include <algorithm>

#include "rules/rules.hpp"

namespace cmcalc::rules {

namespace {

/// The reduction for the care of one receiving parent's children.
struct Decrease {
  InplaceVector<Number, most_children> parts;  ///< of each child who is away for any night
  unsigned in_the_half_band = 0;               ///< children for whom a further amount comes off
};

bool has_nights(const Child& child) { return child.nights.assumed || child.nights.count > 0; }

/// Whether the child's nights may reduce anything.
bool is_away(const Child& child)
{
  return !child.equal_care && (has_nights(child) || child.local_authority_nights > 0);
}

/// Regs 46 and 47: the nights expected in the 12 months from the effective date. Those of a shorter
/// arrangement are scaled, and compared unrounded.
Number expected_nights(Worksheet& sheet, const Rates& rates, const Child& child, Subject subject)
{
  if (child.nights.assumed) {
    const Number assumed = sheet.figure_number(rates.figure(Parameter::shared_care_assumed_nights));
    return sheet.given_number(Step::assumed_nights, Law::reg_47, assumed.value, subject);
  }
  const Fraction count{child.nights.count};
  const bool shorter = child.nights.days > 0;
  return sheet.given_number(Step::nights, Law::reg_46,
                            shorter ? count * Fraction{365, child.nights.days} : count, subject);
}

/// Para 7(4): the band of the child's nights with the paying parent.
Worksheet::Band band_of(Worksheet& sheet, const Rates& rates, const Child& child, Subject subject)
{
  return sheet.band(Step::shared_care_fraction, Law::sch1_7_4, expected_nights(sheet, rates, child, subject),
                    rates, Parameter::shared_care_nights, Parameter::shared_care_fraction, subject);
}

/// Para 7(4) and reg 53 for one child: the fractions added, never above the whole.
/// @pre `child` is away
void add_child(Context& context, const Child& child, Subject subject, Decrease& decrease)
{
  Worksheet& sheet = context.sheet;
  Number part;
  bool half = false;
  const bool nights_with_parent = has_nights(child);
  if (nights_with_parent) {
    const auto [fraction, band] = band_of(sheet, context.rates, child, subject);
    half = band == context.rates.entry(Parameter::shared_care_nights)->rows;
    part = fraction;
  }
  if (child.local_authority_nights > 0) {
    const Number nights = sheet.given_number(Step::local_authority_nights, Law::reg_53,
                                             Fraction{child.local_authority_nights}, subject);
    const auto [fraction, band] =
        sheet.band(Step::local_authority_fraction, Law::reg_53, nights, context.rates,
                   Parameter::local_authority_care_nights, Parameter::local_authority_care_fraction, subject);
    part = nights_with_parent ? sheet.both_parts(Step::both_fractions, Law::reg_53, part, fraction, subject)
                              : fraction;
  }
  decrease.parts.add(part);
  if (!half) return;
  const bool whole = part.value == Fraction{1};
  if (whole) context.result.notes.add_once({.id = NoteId::half_care_extra, .subject = subject});
  const bool left_out = whole && context.readings.half_care_extra == Readings::HalfCareExtra::unless_whole;
  if (!left_out) ++decrease.in_the_half_band;
}

/// For how many of the children in the half band the further £7 is taken off (reading `half-care-extra`).
unsigned times_taken_off(const Context& context, unsigned children)
{
  constexpr unsigned three = 3;
  switch (context.readings.half_care_extra) {
    case Readings::HalfCareExtra::once: return std::min(children, 1U);
    case Readings::HalfCareExtra::at_most_three: return std::min(children, three);
    default: return children;
  }
}

/// Para 7(6): a further £7 for each child in the half band. A negative amount is then raised to zero
/// (reading `negative-share`).
Amount less_further_reduction(Context& context, const Amount& amount, unsigned children, Subject subject)
{
  Worksheet& sheet = context.sheet;
  const Amount each = sheet.figure(context.rates.figure(Parameter::shared_care_further_reduction));
  const Amount further = sheet.times_count(Step::further_reduction, Law::sch1_7_6, each, children, subject);
  if (context.readings.negative_share == Readings::NegativeShare::netted) {
    return sheet.minus(Step::share_after_further_reduction, Law::sch1_7_6, amount, further, subject);
  }
  if (amount.value < further.value) {
    context.result.notes.add_once({.id = NoteId::negative_share, .subject = subject});
  }
  return sheet.minus_to_nil(Step::share_after_further_reduction, Law::sch1_7_6, amount, further, subject);
}

/// Para 7(3) to (6) for one receiving parent.
/// @return whether a child is away often enough for any reduction
bool take_off_decrease(Context& context, Amount& share, std::size_t at)
{
  Worksheet& sheet = context.sheet;
  const CaseFacts& facts = context.facts;
  const ReceivingParent& parent = facts.receiving_parents[at];
  const Subject subject{Subject::Kind::receiving_parent, static_cast<std::uint8_t>(at)};
  Decrease decrease;
  for (std::size_t next = parent.first_child; next < std::size_t{parent.first_child} + parent.children;
       ++next) {
    const Child& child = facts.children[next];
    if (!is_away(child)) continue;
    add_child(context, child, {Subject::Kind::child, static_cast<std::uint16_t>(next)}, decrease);
  }
  if (decrease.parts.size() == 0) return false;
  const Number average = sheet.average(Step::average_fraction, Law::sch1_7_5, decrease.parts.all(),
                                       parent.qualifying_children, subject);
  if (average.value == Fraction{}) return false;
  share = sheet.less_part(Step::share_after_shared_care, Law::sch1_7_2, share, average, subject);
  if (decrease.in_the_half_band > 0) {
    const unsigned children = times_taken_off(context, decrease.in_the_half_band);
    share = less_further_reduction(context, share, children, subject);
  }
  share = named_amount(context, share);
  return true;
}

/// Reg 53: a child of whom the local authority has the care for so many nights that nothing is payable.
bool nothing_payable_for(const Context& context, const Child& child)
{
  const TableEntry& nights = *context.rates.entry(Parameter::local_authority_care_nights);
  return Fraction{child.local_authority_nights} >= nights.values[nights.rows - 1u];
}

}  // namespace

void note_half_or_more_nights(Context& context)
{
  const TableEntry& bands = *context.rates.entry(Parameter::shared_care_nights);
  const Fraction half = bands.values[bands.rows - 1u];
  constexpr int year = 365;
  const auto is_there_half_the_year = [&](const Child& child) {
    const int days = child.nights.days > 0 ? child.nights.days : year;
    return !child.equal_care && Fraction{child.nights.count} * Fraction{year, days} >= half;
  };
  const auto& children = context.facts.children;
  const auto count = std::count_if(children.begin(), children.end(), is_there_half_the_year);
  if (count == 0) return;
  context.result.notes.add({.id = NoteId::half_or_more_nights, .count = static_cast<std::uint16_t>(count)});
}

Shares divided_floor(Context& context, const Amount& floor)
{
  const CaseFacts& facts = context.facts;
  const bool all_count = context.readings.floor_split == Readings::FloorSplit::all_children;
  InplaceVector<unsigned, most_receiving_parents> counts;
  unsigned total = 0;
  for (const ReceivingParent& parent : facts.receiving_parents) {
    unsigned count = 0;
    for (std::size_t next = parent.first_child; next < std::size_t{parent.first_child} + parent.children;
         ++next) {
      const Child& child = facts.children[next];
      if (!child.equal_care && (all_count || !nothing_payable_for(context, child))) ++count;
    }
    counts.add(count);
    total += count;
  }
  Shares shares;
  for (std::size_t at = 0; at < counts.size(); ++at) {
    const Subject subject{Subject::Kind::receiving_parent, static_cast<std::uint8_t>(at)};
    shares.add(total == 0 ? context.sheet.given(Step::nothing_payable, Law::reg_53, {}, subject)
                          : context.sheet.by_children(Step::share_of_floor, Law::sch1_7_7, floor, counts[at],
                                                      total, subject));
  }
  if (total < facts.qualifying_children) context.uses(FactGroup::local_authority_nights);
  if (total > 0 && total < facts.qualifying_children) context.result.notes.add({.id = NoteId::floor_split});
  return shares;
}

void take_off_shared_care(Context& context, Shares& shares)
{
  Worksheet& sheet = context.sheet;
  context.uses(FactGroup::nights);
  context.uses(FactGroup::local_authority_nights);
  bool decreased = false;
  for (std::size_t at = 0; at < shares.size(); ++at) {
    if (take_off_decrease(context, shares[at], at)) decreased = true;
  }
  if (!decreased) return;
  const Amount total = sheet.sum(Step::total_after_shared_care, Law::sch1_7_7, shares.all());
  const Amount floor = sheet.figure(context.rates.figure(Parameter::shared_care_minimum));
  if (sheet.below(Step::below_floor, Law::sch1_7_7, total, floor)) shares = divided_floor(context, floor);
}

void take_off_shared_care_at_flat_rate(Context& context, Shares& shares)
{
  Worksheet& sheet = context.sheet;
  const CaseFacts& facts = context.facts;
  context.uses(FactGroup::nights);
  for (std::size_t at = 0; at < shares.size(); ++at) {
    const ReceivingParent& parent = facts.receiving_parents[at];
    const Subject subject{Subject::Kind::receiving_parent, static_cast<std::uint8_t>(at)};
    bool nothing = false;
    for (std::size_t next = parent.first_child; next < std::size_t{parent.first_child} + parent.children;
         ++next) {
      const Child& child = facts.children[next];
      if (child.equal_care || !has_nights(child)) continue;
      const Subject the_child{Subject::Kind::child, static_cast<std::uint16_t>(next)};
      const Number nights = expected_nights(sheet, context.rates, child, the_child);
      const Number enough =
          sheet.figure_number(context.rates.figure(Parameter::shared_care_flat_rate_nights));
      nothing =
          sheet.reaches(Step::flat_rate_nights_reached, Law::sch1_8, nights, enough, the_child) || nothing;
    }
    if (nothing) shares[at] = sheet.given(Step::nothing_payable, Law::sch1_8, {}, subject);
  }
}

}  // namespace cmcalc::rules

namespace cmcalc {

NightsBand nights_band(const Rates& rates, const Child& child)
{
  Worksheet aside{Worksheet::Recording::off};
  return static_cast<NightsBand>(rules::band_of(aside, rates, child, {}).band);
}

}  // namespace cmcalc
