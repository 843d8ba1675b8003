#include "cli/estimate/readers.hpp"

#include <optional>

#include <fmt/format.h>

namespace cmcalc::cli::state {

namespace {

constexpr std::string_view additional_income = "/paying_parent/variation/additional_income";

/// The amount of a record, and its tax year if there is one.
void set_year(CaseBuilder& builder, const std::string& record, const HmrcPay& pay)
{
  builder.set(record + "/amount", pay.amount);
  if (pay.tax_year) builder.set(record + "/tax_year", *pay.tax_year);
}

/// A ground that takes its amount from the income of the case.
void add_ground(CaseBuilder& builder, const ParsedOption& given, AdditionalIncomeKind kind)
{
  const std::string pointer = builder.next_in(additional_income);
  builder.set(pointer + "/kind", kind);
  builder.remember(given, pointer);
}

/// Whether the ground is stated that takes its amount from HMRC's records.
bool has_ground_on_record(const Facts& facts)
{
  const Fact<VariationFacts>& variation = facts.paying_parent->variation;
  if (!variation.stated()) return false;
  const auto& grounds = variation->additional_income;
  return std::any_of(grounds.begin(), grounds.end(), [](const AdditionalIncomeFacts& ground) {
    return ground.kind.stated() && *ground.kind == AdditionalIncomeKind::unearned && ground.amount.absent();
  });
}

template <typename Read>
void add_parent(CaseBuilder& builder, const ParsedOption& given, Read read)
{
  const std::string pointer = builder.target_of(*given.option);
  const auto nights = builder.read(given, pointer, read);
  if (!nights) return;
  std::size_t at = 0;
  for (const Fact<Nights>& of_child : *nights) {
    ChildFacts child;
    child.nights = of_child;
    builder.set(fmt::format("{}/children/{}", pointer, at++), child);
  }
}

}  // namespace

void yes(CaseBuilder& builder, const ParsedOption& given)
{
  const std::string pointer = builder.target_of(*given.option);
  builder.remember(given, pointer);
  builder.set(pointer, true);
}

void hmrc_pay(CaseBuilder& builder, const ParsedOption& given)
{
  const std::string pointer = builder.target_of(*given.option);
  if (const auto stated = builder.read(given, pointer, read_hmrc)) set_year(builder, pointer, *stated);
  builder.set(pointer + "/kind", HmrcKind::employment);
  builder.set(pointer + "/source", Source::paye);
}

void hmrc_unearned(CaseBuilder& builder, const ParsedOption& given)
{
  const std::string pointer = builder.target_of(*given.option);
  if (const auto stated = builder.read(given, pointer, read_hmrc_unearned)) {
    builder.set(pointer + "/kind", stated->kind);
    set_year(builder, pointer, stated->year);
  }
  builder.set(pointer + "/source", Source::self_assessment);
  if (!has_ground_on_record(builder.facts())) add_ground(builder, given, AdditionalIncomeKind::unearned);
}

void asset(CaseBuilder& builder, const ParsedOption& given)
{
  const std::string pointer = builder.target_of(*given.option);
  if (const auto stated = builder.read(given, pointer, read_asset)) {
    builder.set(pointer + "/value", stated->value);
    builder.set(pointer + "/asset", stated->kind);
  }
  builder.set(pointer + "/kind", AdditionalIncomeKind::assets);
}

void income_behind_rate(CaseBuilder& builder, const ParsedOption& given)
{
  constexpr auto kind = AdditionalIncomeKind::income_behind_flat_or_nil_rate;
  if (given.value == "determined") return add_ground(builder, given, kind);
  pay<kind>(builder, given);
}

void children(CaseBuilder& builder, const ParsedOption& given) { add_parent(builder, given, read_children); }

void receiving_parent(CaseBuilder& builder, const ParsedOption& given)
{
  add_parent(builder, given, read_receiving_parent);
}

void nights_of_each_child(CaseBuilder& builder, const ParsedOption& given)
{
  const auto nights = builder.read(given, builder.target_of(*given.option), read_nights);
  const std::string children = "/receiving_parents/0/children";
  for (std::size_t at = 0; at < builder.entries_of(children); ++at) {
    const std::string pointer = fmt::format("{}/{}/nights", children, at);
    builder.remember(given, pointer);
    if (nights) {
      builder.set(pointer, *nights);
    } else {
      builder.set_unreadable(pointer);
    }
  }
}

}  // namespace cmcalc::cli::state
