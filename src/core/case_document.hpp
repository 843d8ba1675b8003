/// @file
/// The case document, key by key: what stands in each object, and the words of each enum.
#pragma once

#include "core/members.hpp"

namespace cmcalc {

/// With which problem a word is refused that is not in the list.
template <ErrorId id = ErrorId::unknown_value>
struct Refused {
  static constexpr ErrorId error = id;
};

template <>
struct WordsOf<Jurisdiction> : Refused<> {
  static constexpr std::string_view what = "a jurisdiction";
  static constexpr std::string_view words[] = {"GB", "NI"};
};

template <>
struct WordsOf<Decision> : Refused<> {
  static constexpr std::string_view what = "a kind of decision";
  static constexpr std::string_view words[] = {"calculation", "default"};
};

template <>
struct WordsOf<Status> : Refused<> {
  static constexpr std::string_view what = "a status";
  static constexpr std::string_view words[] = {"child", "prisoner", "work_based_training", "care_home",
                                               "care_home_local_authority_funded"};
};

template <>
struct WordsOf<Source> : Refused<> {
  static constexpr std::string_view what = "a source";
  static constexpr std::string_view words[] = {"paye", "self_assessment"};
};

template <>
struct WordsOf<HmrcKind> : Refused<> {
  static constexpr std::string_view what = "a kind of HMRC record";
  static constexpr std::string_view words[] = {
      "employment", "pension", "taxable_benefit", "trading_profit", "relief_at_source_pension",
      "property",   "savings", "dividends",       "miscellaneous"};
};

template <>
struct WordsOf<CurrentKind> : Refused<> {
  static constexpr std::string_view what = "a kind of current income";
  static constexpr std::string_view words[] = {"employment", "self_employment", "pension",
                                               "relief_at_source_pension"};
};

/// The usual periods; a span is an object.
template <>
struct WordsOf<PeriodUnit> : Refused<> {
  static constexpr std::string_view what = "a period";
  static constexpr std::string_view words[] = {"week", "fortnight", "four_weeks", "month", "quarter", "year"};
};

template <>
struct WordsOf<ExpenseKind> : Refused<ErrorId::unknown_ground> {
  static constexpr std::string_view what = "a kind of special expenses";
  static constexpr std::string_view words[] = {"contact_costs", "disability_of_relevant_other_child",
                                               "prior_debts", "boarding_school_fees",
                                               "mortgage_or_insurance"};
};

template <>
struct WordsOf<AdditionalIncomeKind> : Refused<ErrorId::unknown_ground> {
  static constexpr std::string_view what = "a kind of additional income";
  static constexpr std::string_view words[] = {"unearned", "assets", "diverted",
                                               "income_behind_flat_or_nil_rate"};
};

template <>
struct WordsOf<AssetKind> : Refused<ErrorId::unknown_asset> {
  static constexpr std::string_view what = "a kind of asset";
  static constexpr std::string_view words[] = {
      "cash",           "precious_metal", "virtual_currency", "land",
      "company_shares", "securities",     "chose_in_action",  "other"};
};

template <>
struct WordsOf<Rate> : Refused<> {
  static constexpr std::string_view what = "a rate";
  static constexpr std::string_view words[] = {"nil",        "flat",    "reduced", "basic",
                                               "basic_plus", "default", "none"};
};

// Objects, each below those that it holds.

template <>
inline constexpr auto members_of<Period> =
    std::tuple{Member<&Period::from>{"from"}, Member<&Period::to>{"to"}};

template <>
inline constexpr auto members_of<Nights> =
    std::tuple{Member<&Nights::count>{"count"}, Member<&Nights::days>{"days"}};

template <>
inline constexpr auto members_of<HmrcRecordFacts> = std::tuple{
    Member<&HmrcRecordFacts::tax_year>{"tax_year"}, Member<&HmrcRecordFacts::source>{"source"},
    Member<&HmrcRecordFacts::kind>{"kind"},         Member<&HmrcRecordFacts::amount>{"amount"},
    Member<&HmrcRecordFacts::payer>{"payer"},
};

template <>
inline constexpr auto members_of<CurrentRecordFacts> = std::tuple{
    Member<&CurrentRecordFacts::kind>{"kind"},
    Member<&CurrentRecordFacts::amount>{"amount"},
    Member<&CurrentRecordFacts::period>{"period"},
    Member<&CurrentRecordFacts::payer>{"payer"},
};

template <>
inline constexpr auto members_of<IncomeFacts> = std::tuple{
    Member<&IncomeFacts::gross_weekly>{"gross_weekly"},
    Member<&IncomeFacts::hmrc>{"hmrc"},
    Member<&IncomeFacts::historic_weekly>{"historic_weekly"},
    Member<&IncomeFacts::requested_on>{"requested_on"},
    Member<&IncomeFacts::current>{"current"},
    Member<&IncomeFacts::estimated_weekly>{"estimated_weekly"},
};

template <>
inline constexpr auto members_of<SpecialExpenseFacts> = std::tuple{
    Member<&SpecialExpenseFacts::kind>{"kind"},
    Member<&SpecialExpenseFacts::amount>{"amount"},
    Member<&SpecialExpenseFacts::period>{"period"},
};

template <>
inline constexpr auto members_of<AdditionalIncomeFacts> = std::tuple{
    Member<&AdditionalIncomeFacts::kind>{"kind"},     Member<&AdditionalIncomeFacts::amount>{"amount"},
    Member<&AdditionalIncomeFacts::period>{"period"}, Member<&AdditionalIncomeFacts::value>{"value"},
    Member<&AdditionalIncomeFacts::asset>{"asset"},
};

template <>
inline constexpr auto members_of<VariationFacts> = std::tuple{
    Member<&VariationFacts::special_expenses>{"special_expenses"},
    Member<&VariationFacts::additional_income>{"additional_income"},
};

template <>
inline constexpr auto members_of<PartnerFacts> = std::tuple{
    Member<&PartnerFacts::benefits>{"benefits"},
    Member<&PartnerFacts::pays_child_maintenance>{"pays_child_maintenance"},
};

template <>
inline constexpr auto members_of<PayingParentFacts> = std::tuple{
    Member<&PayingParentFacts::date_of_birth>{"date_of_birth"},
    Member<&PayingParentFacts::status>{"status"},
    Member<&PayingParentFacts::benefits>{"benefits"},
    Member<&PayingParentFacts::partner>{"partner"},
    Member<&PayingParentFacts::relevant_other_children>{"relevant_other_children"},
    Member<&PayingParentFacts::other_arrangement_children>{"other_arrangement_children"},
    Member<&PayingParentFacts::income>{"income"},
    Member<&PayingParentFacts::variation>{"variation"},
};

template <>
inline constexpr auto members_of<ChildFacts> = std::tuple{
    Member<&ChildFacts::id>{"id"},
    Member<&ChildFacts::date_of_birth>{"date_of_birth"},
    Member<&ChildFacts::in_education>{"in_education"},
    Member<&ChildFacts::equal_care>{"equal_care"},
    Member<&ChildFacts::nights>{"nights"},
    Member<&ChildFacts::local_authority_nights>{"local_authority_nights"},
};

template <>
inline constexpr auto members_of<ReceivingParentFacts> = std::tuple{
    Member<&ReceivingParentFacts::id>{"id"},
    Member<&ReceivingParentFacts::children>{"children"},
};

template <>
inline constexpr auto members_of<AwardReceivingParentFacts> = std::tuple{
    Member<&AwardReceivingParentFacts::id>{"id"},
    Member<&AwardReceivingParentFacts::weekly>{"weekly"},
};

template <>
inline constexpr auto members_of<AwardFacts> = std::tuple{
    Member<&AwardFacts::weekly>{"weekly"},
    Member<&AwardFacts::gross_weekly_income>{"gross_weekly_income"},
    Member<&AwardFacts::rate>{"rate"},
    Member<&AwardFacts::receiving_parents>{"receiving_parents"},
};

template <>
inline constexpr auto members_of<Facts> = std::tuple{
    SchemaMember{"schema"},
    Member<&Facts::case_id>{"case_id"},
    Member<&Facts::effective_date>{"effective_date"},
    Member<&Facts::jurisdiction>{"jurisdiction"},
    Member<&Facts::decision>{"decision"},
    Member<&Facts::paying_parent>{"paying_parent"},
    Member<&Facts::receiving_parents>{"receiving_parents"},
    Member<&Facts::award>{"award"},
};

}  // namespace cmcalc
