/// @file
/// The one description of the case document cmcalc.case/1: what each object holds, with bounds, words and
/// defaults. The readers, the writer, the schema, docs/case.md, the paths of facts and the tests follow it.
///
/// Not here: rules between facts (case_*.cpp), and what the schema says about them.
#pragma once

#include <iterator>

#include "cmcalc/case.hpp"
#include "core/members.hpp"

namespace cmcalc {

/// The problem of a text that is not one of the words.
template <ErrorId id = ErrorId::unknown_value>
struct Refused {
  static constexpr ErrorId error = id;
};

template <>
struct WordsOf<SchemaName> : Refused<ErrorId::unknown_schema> {
  static constexpr ValueType type = ValueType::schema;
  static constexpr std::string_view words[] = {"cmcalc.case/1"};
};

template <>
struct WordsOf<Jurisdiction> : Refused<> {
  static constexpr ValueType type = ValueType::jurisdiction;
  static constexpr std::string_view words[] = {"GB", "NI"};
};

template <>
struct WordsOf<Decision> : Refused<> {
  static constexpr ValueType type = ValueType::decision;
  static constexpr std::string_view words[] = {"calculation", "default"};
};

template <>
struct WordsOf<Status> : Refused<> {
  static constexpr ValueType type = ValueType::status;
  static constexpr std::string_view words[] = {"child", "prisoner", "work_based_training", "care_home",
                                               "care_home_local_authority_funded"};
};

template <>
struct WordsOf<Source> : Refused<> {
  static constexpr ValueType type = ValueType::source;
  static constexpr std::string_view words[] = {"paye", "self_assessment"};
};

template <>
struct WordsOf<HmrcKind> : Refused<> {
  static constexpr ValueType type = ValueType::hmrc_kind;
  static constexpr std::string_view words[] = {
      "employment", "pension", "taxable_benefit", "trading_profit", "relief_at_source_pension",
      "property",   "savings", "dividends",       "miscellaneous"};
};

template <>
struct WordsOf<CurrentKind> : Refused<> {
  static constexpr ValueType type = ValueType::current_kind;
  static constexpr std::string_view words[] = {"employment", "self_employment", "pension",
                                               "relief_at_source_pension"};
};

/// The usual periods; a span is an object.
template <>
struct WordsOf<PeriodUnit> : Refused<> {
  static constexpr ValueType type = ValueType::period;
  static constexpr std::string_view words[] = {"week", "fortnight", "four_weeks", "month", "quarter", "year"};
};

template <>
struct WordsOf<ExpenseKind> : Refused<ErrorId::unknown_ground> {
  static constexpr ValueType type = ValueType::expense_kind;
  static constexpr std::string_view words[] = {"contact_costs", "disability_of_relevant_other_child",
                                               "prior_debts", "boarding_school_fees",
                                               "mortgage_or_insurance"};
};

template <>
struct WordsOf<AdditionalIncomeKind> : Refused<ErrorId::unknown_ground> {
  static constexpr ValueType type = ValueType::additional_income_kind;
  static constexpr std::string_view words[] = {"unearned", "assets", "diverted",
                                               "income_behind_flat_or_nil_rate"};
};

template <>
struct WordsOf<AssetKind> : Refused<ErrorId::unknown_asset> {
  static constexpr ValueType type = ValueType::asset_kind;
  static constexpr std::string_view words[] = {
      "cash",           "precious_metal", "virtual_currency", "land",
      "company_shares", "securities",     "chose_in_action",  "other"};
};

template <>
struct WordsOf<Rate> : Refused<> {
  static constexpr ValueType type = ValueType::rate;
  static constexpr std::string_view words[] = {"nil",        "flat",    "reduced", "basic",
                                               "basic_plus", "default", "none"};
};

template <>
struct WordsOf<IncomeBasis> : Refused<> {
  static constexpr ValueType type = ValueType::income_basis;
  static constexpr std::string_view words[] = {"stated",    "historic", "current",
                                               "estimated", "default",  "not_needed"};
};

template <>
struct WordsOf<NightsBand> : Refused<> {
  static constexpr ValueType type = ValueType::nights_band;
  static constexpr std::string_view words[] = {"none", "52-103", "104-155", "156-174", "175"};
};

/// Whether there is a word for each value up to `last`, which is the last.
template <auto last>
inline constexpr bool has_word_for_each = std::size(WordsOf<decltype(last)>::words) ==
                                          static_cast<std::size_t>(last) + 1;
static_assert(has_word_for_each<SchemaName::case_1> && has_word_for_each<Jurisdiction::ni> &&
              has_word_for_each<Decision::default_decision> &&
              has_word_for_each<Status::care_home_local_authority_funded> &&
              has_word_for_each<Source::self_assessment> && has_word_for_each<HmrcKind::miscellaneous> &&
              has_word_for_each<CurrentKind::relief_at_source_pension> &&
              has_word_for_each<ExpenseKind::mortgage_or_insurance> &&
              has_word_for_each<AdditionalIncomeKind::income_behind_flat_or_nil_rate> &&
              has_word_for_each<AssetKind::other> && has_word_for_each<Rate::none> &&
              has_word_for_each<IncomeBasis::not_needed> && has_word_for_each<NightsBand::from_175> &&
              std::size(WordsOf<PeriodUnit>::words) == static_cast<std::size_t>(PeriodUnit::span));

/// The word for the one night a week of reg 47, instead of a number of nights.
inline constexpr std::string_view assumed_nights = "assumed";

// The objects, each after those inside it.

inline constexpr Bounds any_entries{0, most_entries};
inline constexpr Bounds id_characters{1, most_id_length};
inline constexpr Bounds payer_characters{1, most_payer_length};

template <>
inline constexpr auto members_of<Period> = std::tuple{
    Member<&Period::from>{.key = "from", .required = true},
    Member<&Period::to>{.key = "to", .required = true},
};

template <>
inline constexpr auto members_of<Nights> = std::tuple{
    Member<&Nights::count>{.key = "count", .bounds = {0, most_nights}, .required = true},
    Member<&Nights::days>{.key = "days", .bounds = {1, most_nights}, .required = true},
};

template <>
inline constexpr auto members_of<HmrcRecordFacts> = std::tuple{
    Member<&HmrcRecordFacts::tax_year>{.key = "tax_year", .required = true},
    Member<&HmrcRecordFacts::source>{.key = "source"},
    Member<&HmrcRecordFacts::kind>{.key = "kind", .required = true},
    Member<&HmrcRecordFacts::amount>{.key = "amount", .required = true},
    Member<&HmrcRecordFacts::payer>{.key = "payer", .bounds = payer_characters},
};

template <>
inline constexpr auto members_of<CurrentRecordFacts> = std::tuple{
    Member<&CurrentRecordFacts::kind>{.key = "kind", .required = true},
    Member<&CurrentRecordFacts::amount>{.key = "amount", .required = true},
    Member<&CurrentRecordFacts::period>{.key = "period", .required = true},
    Member<&CurrentRecordFacts::payer>{.key = "payer", .bounds = payer_characters},
};

template <>
inline constexpr auto members_of<IncomeFacts> = std::tuple{
    Member<&IncomeFacts::gross_weekly>{.key = "gross_weekly"},
    Member<&IncomeFacts::hmrc>{.key = "hmrc", .bounds = any_entries},
    Member<&IncomeFacts::historic_weekly>{.key = "historic_weekly"},
    Member<&IncomeFacts::requested_on>{.key = "requested_on"},
    Member<&IncomeFacts::current>{.key = "current", .bounds = any_entries},
    Member<&IncomeFacts::estimated_weekly>{.key = "estimated_weekly"},
};

template <>
inline constexpr auto members_of<SpecialExpenseFacts> = std::tuple{
    Member<&SpecialExpenseFacts::kind>{.key = "kind", .required = true},
    Member<&SpecialExpenseFacts::amount>{.key = "amount", .required = true},
    Member<&SpecialExpenseFacts::period>{.key = "period", .required = true},
};

template <>
inline constexpr auto members_of<AdditionalIncomeFacts> = std::tuple{
    Member<&AdditionalIncomeFacts::kind>{.key = "kind", .required = true},
    Member<&AdditionalIncomeFacts::amount>{.key = "amount"},
    Member<&AdditionalIncomeFacts::period>{.key = "period"},
    Member<&AdditionalIncomeFacts::value>{.key = "value"},
    Member<&AdditionalIncomeFacts::asset>{.key = "asset", .otherwise = "\"other\""},
};

template <>
inline constexpr auto members_of<VariationFacts> = std::tuple{
    Member<&VariationFacts::accepted>{.key = "accepted", .otherwise = "true"},
    Member<&VariationFacts::special_expenses>{.key = "special_expenses", .bounds = any_entries},
    Member<&VariationFacts::additional_income>{.key = "additional_income", .bounds = any_entries},
};

template <>
inline constexpr auto members_of<PartnerFacts> = std::tuple{
    Member<&PartnerFacts::benefits>{.key = "benefits", .bounds = any_entries},
    Member<&PartnerFacts::pays_child_maintenance>{.key = "pays_child_maintenance", .otherwise = "false"},
};

template <>
inline constexpr auto members_of<PayingParentFacts> = std::tuple{
    Member<&PayingParentFacts::date_of_birth>{.key = "date_of_birth"},
    Member<&PayingParentFacts::status>{.key = "status", .bounds = any_entries},
    Member<&PayingParentFacts::benefits>{.key = "benefits", .bounds = any_entries},
    Member<&PayingParentFacts::partner>{.key = "partner"},
    Member<&PayingParentFacts::relevant_other_children>{
        .key = "relevant_other_children", .bounds = {0, most_other_children}, .otherwise = "0"},
    Member<&PayingParentFacts::other_arrangement_children>{
        .key = "other_arrangement_children", .bounds = {0, most_other_children}, .otherwise = "0"},
    Member<&PayingParentFacts::income>{.key = "income"},
    Member<&PayingParentFacts::variation>{.key = "variation"},
};

template <>
inline constexpr auto members_of<ChildFacts> = std::tuple{
    Member<&ChildFacts::id>{.key = "id", .bounds = id_characters},
    Member<&ChildFacts::date_of_birth>{.key = "date_of_birth"},
    Member<&ChildFacts::in_education>{.key = "in_education"},
    Member<&ChildFacts::left_education_on>{.key = "left_education_on"},
    Member<&ChildFacts::equal_care>{.key = "equal_care", .otherwise = "false"},
    Member<&ChildFacts::nights>{.key = "nights", .bounds = {0, most_nights}, .otherwise = "0"},
    Member<&ChildFacts::local_authority_nights>{
        .key = "local_authority_nights", .bounds = {0, most_nights}, .otherwise = "0"},
};

template <>
inline constexpr auto members_of<ReceivingParentFacts> = std::tuple{
    Member<&ReceivingParentFacts::id>{.key = "id", .bounds = id_characters},
    Member<&ReceivingParentFacts::children>{
        .key = "children", .bounds = {1, most_children}, .required = true},
};

template <>
inline constexpr auto members_of<AwardReceivingParentFacts> = std::tuple{
    Member<&AwardReceivingParentFacts::id>{.key = "id", .bounds = id_characters},
    Member<&AwardReceivingParentFacts::weekly>{.key = "weekly"},
    Member<&AwardReceivingParentFacts::qualifying_children>{.key = "qualifying_children",
                                                            .bounds = {0, most_children}},
    Member<&AwardReceivingParentFacts::nights_band>{.key = "nights_band"},
};

template <>
inline constexpr auto members_of<AwardFacts> = std::tuple{
    Member<&AwardFacts::weekly>{.key = "weekly"},
    Member<&AwardFacts::gross_weekly_income>{.key = "gross_weekly_income"},
    Member<&AwardFacts::income_basis>{.key = "income_basis"},
    Member<&AwardFacts::rate>{.key = "rate"},
    Member<&AwardFacts::qualifying_children>{.key = "qualifying_children",
                                             .bounds = {0, most_qualifying_children}},
    Member<&AwardFacts::relevant_other_children>{.key = "relevant_other_children",
                                                 .bounds = {0, most_other_children}},
    Member<&AwardFacts::receiving_parents>{.key = "receiving_parents", .bounds = {0, most_receiving_parents}},
};

template <>
inline constexpr auto members_of<Facts> = std::tuple{
    Member<&Facts::schema>{.key = "schema"},
    Member<&Facts::case_id>{.key = "case_id", .bounds = id_characters},
    Member<&Facts::effective_date>{.key = "effective_date", .required = true},
    Member<&Facts::jurisdiction>{.key = "jurisdiction", .otherwise = "\"GB\""},
    Member<&Facts::decision>{.key = "decision", .otherwise = "\"calculation\""},
    Member<&Facts::paying_parent>{.key = "paying_parent", .required = true},
    Member<&Facts::receiving_parents>{
        .key = "receiving_parents", .bounds = {1, most_receiving_parents}, .required = true},
    Member<&Facts::award>{.key = "award"},
};

/// Whether every field of `Object` is a member of the document, but for `others`.
template <typename Object, std::size_t others = 0>
inline constexpr bool is_described = field_count<Object>() == member_count<Object> + others;
static_assert(is_described<Period, 1>, "the unit is not a member: it is the word or the kind of object");
static_assert(is_described<Nights, 1>, "whether nights are assumed is not a member, but a word");
static_assert(is_described<HmrcRecordFacts> && is_described<CurrentRecordFacts> &&
              is_described<IncomeFacts> && is_described<SpecialExpenseFacts> &&
              is_described<AdditionalIncomeFacts> && is_described<VariationFacts> &&
              is_described<PartnerFacts> && is_described<PayingParentFacts> && is_described<ChildFacts> &&
              is_described<ReceivingParentFacts> && is_described<AwardReceivingParentFacts> &&
              is_described<AwardFacts> && is_described<Facts>);

}  // namespace cmcalc
