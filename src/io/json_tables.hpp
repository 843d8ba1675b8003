/// @file
/// The case document, key by key: what stands in each object, and the words of each enum.
#pragma once

#include "json_pass.hpp"

namespace cmcalc::json {

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
    std::array{member<&Period::from>("from"), member<&Period::to>("to")};

template <>
inline constexpr auto members_of<Nights> =
    std::array{member<&Nights::count>("count"), member<&Nights::days>("days")};

template <>
inline constexpr auto members_of<HmrcRecordFacts> = std::array{
    member<&HmrcRecordFacts::tax_year>("tax_year"), member<&HmrcRecordFacts::source>("source"),
    member<&HmrcRecordFacts::kind>("kind"),         member<&HmrcRecordFacts::amount>("amount"),
    member<&HmrcRecordFacts::payer>("payer"),
};

template <>
inline constexpr auto members_of<CurrentRecordFacts> = std::array{
    member<&CurrentRecordFacts::kind>("kind"),
    member<&CurrentRecordFacts::amount>("amount"),
    member<&CurrentRecordFacts::period>("period"),
    member<&CurrentRecordFacts::payer>("payer"),
};

template <>
inline constexpr auto members_of<IncomeFacts> = std::array{
    member<&IncomeFacts::gross_weekly>("gross_weekly"),
    member<&IncomeFacts::hmrc>("hmrc"),
    member<&IncomeFacts::historic_weekly>("historic_weekly"),
    member<&IncomeFacts::requested_on>("requested_on"),
    member<&IncomeFacts::current>("current"),
    member<&IncomeFacts::estimated_weekly>("estimated_weekly"),
};

template <>
inline constexpr auto members_of<SpecialExpenseFacts> = std::array{
    member<&SpecialExpenseFacts::kind>("kind"),
    member<&SpecialExpenseFacts::amount>("amount"),
    member<&SpecialExpenseFacts::period>("period"),
};

template <>
inline constexpr auto members_of<AdditionalIncomeFacts> = std::array{
    member<&AdditionalIncomeFacts::kind>("kind"),     member<&AdditionalIncomeFacts::amount>("amount"),
    member<&AdditionalIncomeFacts::period>("period"), member<&AdditionalIncomeFacts::value>("value"),
    member<&AdditionalIncomeFacts::asset>("asset"),
};

template <>
inline constexpr auto members_of<VariationFacts> = std::array{
    member<&VariationFacts::special_expenses>("special_expenses"),
    member<&VariationFacts::additional_income>("additional_income"),
};

template <>
inline constexpr auto members_of<PartnerFacts> = std::array{
    member<&PartnerFacts::benefits>("benefits"),
    member<&PartnerFacts::pays_child_maintenance>("pays_child_maintenance"),
};

template <>
inline constexpr auto members_of<PayingParentFacts> = std::array{
    member<&PayingParentFacts::date_of_birth>("date_of_birth"),
    member<&PayingParentFacts::status>("status"),
    member<&PayingParentFacts::benefits>("benefits"),
    member<&PayingParentFacts::partner>("partner"),
    member<&PayingParentFacts::relevant_other_children>("relevant_other_children"),
    member<&PayingParentFacts::other_arrangement_children>("other_arrangement_children"),
    member<&PayingParentFacts::income>("income"),
    member<&PayingParentFacts::variation>("variation"),
};

template <>
inline constexpr auto members_of<ChildFacts> = std::array{
    member<&ChildFacts::id>("id"),
    member<&ChildFacts::date_of_birth>("date_of_birth"),
    member<&ChildFacts::in_education>("in_education"),
    member<&ChildFacts::equal_care>("equal_care"),
    member<&ChildFacts::nights>("nights"),
    member<&ChildFacts::local_authority_nights>("local_authority_nights"),
};

template <>
inline constexpr auto members_of<ReceivingParentFacts> = std::array{
    member<&ReceivingParentFacts::id>("id"),
    member<&ReceivingParentFacts::children>("children"),
};

template <>
inline constexpr auto members_of<AwardReceivingParentFacts> = std::array{
    member<&AwardReceivingParentFacts::id>("id"),
    member<&AwardReceivingParentFacts::weekly>("weekly"),
};

template <>
inline constexpr auto members_of<AwardFacts> = std::array{
    member<&AwardFacts::weekly>("weekly"),
    member<&AwardFacts::gross_weekly_income>("gross_weekly_income"),
    member<&AwardFacts::rate>("rate"),
    member<&AwardFacts::receiving_parents>("receiving_parents"),
};

template <>
inline constexpr auto members_of<Facts> = std::array{
    Member<Facts>{"schema", [](Pass& pass, const Place& place, Facts&) { pass.read_schema(place); },
                  [](Facts&) {}, [](Facts&) {}},
    member<&Facts::case_id>("case_id"),
    member<&Facts::effective_date>("effective_date"),
    member<&Facts::jurisdiction>("jurisdiction"),
    member<&Facts::decision>("decision"),
    member<&Facts::paying_parent>("paying_parent"),
    member<&Facts::receiving_parents>("receiving_parents"),
    member<&Facts::award>("award"),
};

}  // namespace cmcalc::json
