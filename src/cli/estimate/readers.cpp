#include "cli/estimate/readers.hpp"

#include <algorithm>
#include <optional>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "read/words/days.hpp"
#include "read/words/nights.hpp"
#include "read/words/phrase.hpp"

namespace cmcalc::cli::state {

namespace {

constexpr std::string_view additional_income = "/paying_parent/variation/additional_income";

/// The amount of a record, and its tax year if there is one.
void set_year(CaseBuilder& builder, const std::string& record, const words::TaxYearAmount& pay)
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

std::optional<words::TaxYearAmount> read_hmrc_pay(std::string_view text, Problem& problem)
{
  return words::read_tax_year_amount(text, problem);
}

std::optional<words::TaxYearAmount> read_hmrc_pension(std::string_view text, Problem& problem)
{
  return words::read_tax_year_amount(text, problem, {}, "--pension");
}

void add_children(CaseBuilder& builder, const std::string& parent, const std::vector<ChildFacts>& children)
{
  std::size_t at = 0;
  for (const ChildFacts& child : children) {
    builder.set(fmt::format("{}/children/{}", parent, at++), child);
  }
}

/// The pointers of all children, in the order given.
std::vector<std::string> children_of(const CaseBuilder& builder)
{
  std::vector<std::string> pointers;
  for (std::size_t parent = 0; parent < builder.entries_of("/receiving_parents"); ++parent) {
    const std::string children = fmt::format("/receiving_parents/{}/children", parent);
    for (std::size_t at = 0; at < builder.entries_of(children); ++at) {
      pointers.push_back(fmt::format("{}/{}", children, at));
    }
  }
  return pointers;
}

/// How many dates of birth of children have been stated so far, readable or not.
std::size_t births_in(const Facts& facts)
{
  std::size_t births = 0;
  for (const ReceivingParentFacts& parent : *facts.receiving_parents) {
    if (!parent.children.stated()) continue;
    births += static_cast<std::size_t>(
        std::count_if(parent.children->begin(), parent.children->end(),
                      [](const ChildFacts& child) { return !child.date_of_birth.absent(); }));
  }
  return births;
}

/// The child whose date of birth was stated last; empty if that was one too many.
std::string child_born_last(const CaseBuilder& builder)
{
  const std::vector<std::string> children = children_of(builder);
  const std::size_t births = births_in(builder.facts());
  return births == 0 ? std::string{} : children[births - 1];
}

}  // namespace

void effective_date(CaseBuilder& builder, const ParsedOption& given)
{
  if (words::Phrase{given.value}.rest() != "today") return value<words::read_day>(builder, given);
  builder.remember(given, builder.target_of(*given.option));
}

void yes(CaseBuilder& builder, const ParsedOption& given)
{
  const std::string pointer = builder.target_of(*given.option);
  builder.remember(given, pointer);
  builder.set(pointer, true);
}

void contribution(CaseBuilder& builder, const ParsedOption& given)
{
  Problem problem;
  const auto read = words::read_contribution(given.value, problem);
  if (const auto* const part = read ? std::get_if<words::PartOfPay>(&*read) : nullptr) {
    return builder.add_part_of_pay(given, *part);
  }
  const std::string pointer = builder.target_of(*given.option);
  if (const auto stated = builder.read(given, pointer, words::read_contribution)) {
    const auto& regular = std::get<words::RegularAmount>(*stated);
    builder.set(pointer + "/amount", regular.amount);
    builder.set(pointer + "/period", Period{regular.unit, {}, {}});
  }
  builder.set(pointer + "/kind", CurrentKind::relief_at_source_pension);
}

void hmrc_pay(CaseBuilder& builder, const ParsedOption& given)
{
  const std::string pointer = builder.target_of(*given.option);
  if (const auto stated = builder.read(given, pointer, read_hmrc_pay)) set_year(builder, pointer, *stated);
  builder.set(pointer + "/kind", HmrcKind::employment);
  builder.set(pointer + "/source", Source::paye);
}

void hmrc_pension(CaseBuilder& builder, const ParsedOption& given)
{
  const std::string pointer = builder.target_of(*given.option);
  if (const auto stated = builder.read(given, pointer, read_hmrc_pension))
    set_year(builder, pointer, *stated);
  builder.set(pointer + "/kind", HmrcKind::relief_at_source_pension);
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

void children(CaseBuilder& builder, const ParsedOption& given)
{
  const std::string pointer = builder.target_of(*given.option);
  if (const auto stated = builder.read(given, pointer, read_children))
    add_children(builder, pointer, *stated);
}

void receiving_parent(CaseBuilder& builder, const ParsedOption& given)
{
  const std::string pointer = builder.target_of(*given.option);
  const auto stated = builder.read(given, pointer, read_receiving_parent);
  if (!stated) return;
  if (stated->name.stated()) builder.set(pointer + "/id", *stated->name);
  add_children(builder, pointer, stated->children);
}

void nights_of_each_child(CaseBuilder& builder, const ParsedOption& given)
{
  const std::vector<std::string> children = children_of(builder);
  const auto read = [&](std::string_view text, Problem& problem) {
    // If the number of children cannot be read, any number of nights may be right.
    const auto commas = static_cast<std::size_t>(std::count(text.begin(), text.end(), ','));
    const std::size_t count = children.empty() ? commas + 1 : children.size();
    return words::read_nights_of_children(text, count, problem);
  };
  const auto nights = builder.read(given, builder.target_of(*given.option), read);
  for (std::size_t at = 0; at < children.size(); ++at) {
    const std::string pointer = children[at] + "/nights";
    builder.remember(given, pointer);
    if (nights) {
      builder.set(pointer, *(*nights)[at]);
    } else {
      builder.set_unreadable(pointer);
    }
  }
}

void equal_care_of_each_child(CaseBuilder& builder, const ParsedOption& given)
{
  for (const std::string& child : children_of(builder)) {
    builder.remember(given, child + "/equal_care");
    builder.set(child + "/equal_care", true);
  }
}

void child_born(CaseBuilder& builder, const ParsedOption& given)
{
  const std::vector<std::string> children = children_of(builder);
  const std::size_t births = births_in(builder.facts());
  if (births == children.size()) return;  // one too many, which is reported with their number
  const std::string pointer = children[births] + "/date_of_birth";
  if (const auto date = builder.read(given, pointer, words::read_day)) builder.set(pointer, *date);
}

void in_education(CaseBuilder& builder, const ParsedOption& given)
{
  const std::string child = child_born_last(builder);
  if (child.empty()) return;
  builder.remember(given, child + "/in_education");
  builder.set(child + "/in_education", true);
}

void left_education(CaseBuilder& builder, const ParsedOption& given)
{
  const std::string child = child_born_last(builder);
  if (child.empty()) return;
  const std::string pointer = child + "/left_education_on";
  if (const auto date = builder.read(given, pointer, words::read_day)) builder.set(pointer, *date);
}

}  // namespace cmcalc::cli::state
