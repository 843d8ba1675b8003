// S.I. 2012/2677 regs 69-71: additional income, as weekly amounts.
#include "rules/rules.hpp"

namespace cmcalc::rules {

namespace {

/// The entries of `kind` that state an amount, each for a week, added up under `total`.
std::optional<Amount> stated_amounts(Context& context, AdditionalIncomeKind kind, Law law, Step each,
                                     Step total)
{
  const auto& entries = context.facts.additional_income;
  InplaceVector<Amount, most_entries> lines;
  for (std::size_t at = 0; at < entries.size(); ++at) {
    if (entries[at].kind != kind || !entries[at].amount) continue;
    const Subject subject{Subject::Kind::additional_income, static_cast<std::uint16_t>(at)};
    const Amount stated = context.sheet.stated(law, *entries[at].amount, subject);
    lines.add(
        context.sheet.weekly(each, law, stated, *entries[at].amount, subject, context.readings.regular_pay));
  }
  if (lines.size() == 0) return std::nullopt;
  return context.sheet.sum(total, law, lines.all());
}

/// Whether there is any entry of `kind`, and whether there is one without an amount.
struct Entries {
  bool any = false;
  bool without_amount = false;
};

Entries entries_of(const CaseFacts& facts, AdditionalIncomeKind kind)
{
  Entries found;
  for (const AdditionalIncome& entry : facts.additional_income) {
    if (entry.kind != kind) continue;
    found.any = true;
    found.without_amount = found.without_amount || !entry.amount;
  }
  return found;
}

/// Reg 69: whether a year's unearned income is enough. Then all of it counts.
bool enough_unearned(Context& context, const Amount& year)
{
  const Amount threshold =
      context.sheet.figure(context.rates.figure(Parameter::variation_unearned_threshold));
  return context.sheet.at_least(Step::unearned_threshold_reached, Law::reg_69, year, threshold);
}

/// Reg 69(7)-(9): from HMRC's records of the year used, less the pension relief of that year that the
/// earned income left over (readings `unearned-threshold` and `pension-relief`).
std::optional<Amount> unearned_from_hmrc(Context& context)
{
  Worksheet& sheet = context.sheet;
  context.uses(FactGroup::income);
  context.uses(FactGroup::hmrc_unearned);
  const auto held = unearned_of_year(context);
  if (!held) {
    context.result.notes.add_ground(Ground::unearned, Reason::no_hmrc_record);
    return std::nullopt;
  }
  if (!enough_unearned(context, *held)) {
    context.result.notes.add_ground(Ground::unearned, Reason::below_threshold);
    return std::nullopt;
  }
  Amount year = *held;
  if (const auto left = relief_left_over(context)) {
    if (left->value > Money{}) context.uses(FactGroup::hmrc_relief);
    year = sheet.minus_to_nil(Step::unearned_after_relief, Law::reg_69, year, *left);
  }
  return sheet.times(Step::unearned_weekly, Law::reg_69, year, {7, 365}, Conversion::year_to_week,
                     PeriodUnit::year);
}

std::optional<Amount> unearned_income(Context& context)
{
  const Entries entries = entries_of(context.facts, AdditionalIncomeKind::unearned);
  if (!entries.any) return std::nullopt;
  if (entries.without_amount) return unearned_from_hmrc(context);
  const auto weekly = stated_amounts(context, AdditionalIncomeKind::unearned, Law::reg_69,
                                     Step::unearned_weekly, Step::unearned_total);
  const Amount year =
      context.sheet.times(Step::unearned_year, Law::reg_69, *weekly, {365, 7}, Conversion::week_to_year);
  if (enough_unearned(context, year)) return weekly;
  context.result.notes.add_ground(Ground::unearned, Reason::below_threshold);
  return std::nullopt;
}

/// Reg 69A: a year's income from assets that are tested together, if they are worth enough.
std::optional<Amount> income_from(Context& context, std::span<const Amount> values)
{
  Worksheet& sheet = context.sheet;
  const Rates& rates = context.rates;
  const Amount value = sheet.sum(Step::asset_values, Law::reg_69a, values);
  const Amount threshold = sheet.figure(rates.figure(Parameter::variation_asset_threshold));
  if (!sheet.above(Step::asset_threshold_passed, Law::reg_69a, value, threshold)) return std::nullopt;
  const Amount year = sheet.share(Step::asset_income_year, Law::reg_69a, value,
                                  rates.figure(Parameter::variation_asset_rate));
  return sheet.times(Step::asset_income, Law::reg_69a, year, {1, 52}, Conversion::year_by_52,
                     PeriodUnit::year);
}

/// Assets of one kind are tested together, but each piece of land and each other asset alone (reading
/// `asset-value`).
void add_assets(Context& context, Allowed& allowed)
{
  const auto& entries = context.facts.additional_income;
  if (!entries_of(context.facts, AdditionalIncomeKind::assets).any) return;
  if (!context.rates.has(Parameter::variation_asset_threshold)) {
    context.result.notes.add_ground(Ground::assets, Reason::not_yet_in_force);
    return;
  }
  bool counted = false;
  bool short_of_threshold = false;
  const auto count = [&](std::span<const Amount> values) {
    if (values.empty()) return;
    if (const auto income = income_from(context, values)) {
      allow(context, allowed, Ground::assets, *income);
      counted = true;
    } else {
      short_of_threshold = true;
    }
  };
  for (std::size_t at = 0; at < asset_kind_count; ++at) {
    const auto kind = static_cast<AssetKind>(at);
    const bool alone = kind == AssetKind::land || kind == AssetKind::other;
    InplaceVector<Amount, most_entries> values;
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
      if (entries[entry].kind != AdditionalIncomeKind::assets || entries[entry].asset != kind) continue;
      const Subject subject{Subject::Kind::additional_income, static_cast<std::uint16_t>(entry)};
      const Amount value =
          context.sheet.given(Step::asset_value, Law::reg_69a, entries[entry].value, subject);
      if (alone) {
        count(std::span{&value, 1});
      } else {
        values.add(value);
      }
    }
    count(values.all());
  }
  if (counted) context.result.notes.add({.id = NoteId::asset_value});
  if (short_of_threshold) {
    context.result.notes.add_ground(Ground::assets,
                                    counted ? Reason::not_all_above_threshold : Reason::below_threshold);
  }
}

/// Reg 70: income that a flat rate by the parent's own benefit, or a nil rate by status, hides.
std::optional<Amount> hidden_income(Context& context, const ApartFromVariation& apart)
{
  constexpr auto kind = AdditionalIncomeKind::income_behind_flat_or_nil_rate;
  constexpr auto ground = Ground::income_behind_flat_or_nil_rate;
  Worksheet& sheet = context.sheet;
  const Entries entries = entries_of(context.facts, kind);
  if (!entries.any) return std::nullopt;
  if (!apart.hides_income) {
    context.result.notes.add_ground(ground, Reason::nothing_hidden);
    return std::nullopt;
  }
  InplaceVector<Amount, 2> parts;
  if (const auto stated =
          stated_amounts(context, kind, Law::reg_70, Step::hidden_income_stated, Step::hidden_income_total)) {
    parts.add(*stated);
  }
  if (entries.without_amount) {
    context.uses(FactGroup::income);
    if (apart.income) parts.add(sheet.taken(Step::hidden_income_determined, Law::reg_70, *apart.income));
  }
  if (parts.size() == 0) {
    context.result.notes.add_ground(ground, Reason::no_income_known);
    return std::nullopt;
  }
  const Amount income = sheet.sum(Step::hidden_income, Law::reg_70, parts.all());
  const Amount threshold = sheet.figure(context.rates.figure(Parameter::variation_hidden_income_threshold));
  const bool included =
      sheet.number(context.rates.figure(Parameter::variation_hidden_income_threshold_included)) != 0;
  const Step passed = Step::hidden_income_threshold_passed;
  const bool enough = included ? sheet.at_least(passed, Law::reg_70, income, threshold)
                               : sheet.above(passed, Law::reg_70, income, threshold);
  if (enough) return income;
  context.result.notes.add_ground(ground, Reason::below_threshold);
  return std::nullopt;
}

}  // namespace

Allowed additional_income(Context& context, const ApartFromVariation& apart)
{
  Allowed allowed;
  if (const auto unearned = unearned_income(context)) {
    allowed.unearned_met = true;
    allow(context, allowed, Ground::unearned, *unearned);
  }
  add_assets(context, allowed);
  if (const auto hidden = hidden_income(context, apart)) {
    allow(context, allowed, Ground::income_behind_flat_or_nil_rate, *hidden);
  }
  // Reg 71 has no threshold.
  if (const auto diverted = stated_amounts(context, AdditionalIncomeKind::diverted, Law::reg_71,
                                           Step::diverted_income, Step::diverted_income_total)) {
    allow(context, allowed, Ground::diverted, *diverted);
  }
  const auto counts = [&](Ground ground) { return allowed.grounds[static_cast<std::size_t>(ground)]; };
  if (counts(Ground::unearned) && counts(Ground::assets)) {
    context.result.notes.add({.id = NoteId::asset_and_its_income});
  }
  if (allowed.amounts.size() > 0) {
    allowed.total = context.sheet.sum(Step::additional_income, Law::reg_73_1, allowed.amounts.all());
  }
  return allowed;
}

}  // namespace cmcalc::rules
