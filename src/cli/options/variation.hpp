// The grounds of a variation, as options of estimate.
#pragma once

#include "cli/options/allowed_values.hpp"
#include "cli/options/estimate.hpp"

namespace cmcalc::cli::options {

inline constexpr Option variation_accepted{.group = Group::variation,
                                           .word = "--variation-accepted",
                                           .fact = "/paying_parent/variation/accepted",
                                           .state = state::yes,
                                           .help = "the Child Maintenance Service has accepted the grounds",
                                           .more =
                                               "Without it nothing is payable under the variation yet: the "
                                               "result is the amount without it, and says "
                                               "beside it what would be payable if it is accepted.",
                                           .example = "--variation-accepted"};

inline constexpr Option contact_costs = amounts(
    {.group = Group::variation,
     .word = "--contact-costs",
     .fact = "/paying_parent/variation/special_expenses/-",
     .state = state::pay<ExpenseKind::contact_costs>,
     .help = "what keeping in touch with the children costs",
     .more = "Expenses of each kind are added up; they count in full once they reach a weekly amount: "
             "cmcalc explain variation.expense-threshold.",
     .example = "--contact-costs 120/month"});

inline constexpr Option disability_costs =
    amounts({.group = Group::variation,
             .word = "--disability-costs",
             .fact = "/paying_parent/variation/special_expenses/-",
             .state = state::pay<ExpenseKind::disability_of_relevant_other_child>,
             .help = "illness or disability of another child at home",
             .more = "What it costs, for a child of --other-children. Any amount counts.",
             .example = "--disability-costs 35/week"});

inline constexpr Option prior_debts = amounts({.group = Group::variation,
                                               .word = "--prior-debts",
                                               .fact = "/paying_parent/variation/special_expenses/-",
                                               .state = state::pay<ExpenseKind::prior_debts>,
                                               .help = "debts from the time when the parents were a couple",
                                               .example = "--prior-debts 20/week"});

inline constexpr Option boarding_fees =
    amounts({.group = Group::variation,
             .word = "--boarding-fees",
             .fact = "/paying_parent/variation/special_expenses/-",
             .state = state::pay<ExpenseKind::boarding_school_fees>,
             .help = "boarding at school of a child that maintenance is for",
             .more = "The part for boarding only.",
             .example = "--boarding-fees 1500/quarter"});

inline constexpr Option mortgage =
    amounts({.group = Group::variation,
             .word = "--mortgage",
             .fact = "/paying_parent/variation/special_expenses/-",
             .state = state::pay<ExpenseKind::mortgage_or_insurance>,
             .help = "mortgage or insurance of the home where the children live",
             .more = "A home of theirs and a receiving parent's, in which the paying parent has no "
                     "interest any more.",
             .example = "--mortgage 300/month"});

inline constexpr Option unearned{
    .group = Group::variation,
    .word = "--unearned",
    .argument = "AMOUNT/PERIOD",
    .fact = "/paying_parent/variation/additional_income/-",
    .state = state::pay<AdditionalIncomeKind::unearned>,
    .help = "income from property, savings, dividends and the like",
    .more =
        "All of it in one figure, which counts in full once it reaches a yearly amount: cmcalc explain "
        "variation.unearned-threshold.",
    .example = "--unearned 8000/year"};

inline constexpr Option unearned_hmrc{
    .group = Group::variation,
    .word = "--unearned-hmrc",
    .argument = "KIND=AMOUNT[@TAX-YEAR]",
    .kinds = choices::unearned_kinds,
    .repeatable = true,
    .fact = "/paying_parent/income/hmrc/-",
    .state = state::hmrc_unearned,
    .help = "the same, as HMRC has it for a tax year",
    .more =
        "Instead of --unearned. Such income is on a self-assessment return, and PAYE records of the same "
        "year do not "
        "count beside one; so --hmrc of that year is taken to be on the same return, and both count. "
        "Without a tax year: that of --hmrc, or the last that ended before the date.",
    .example = "--unearned-hmrc dividends=3100@2024-25"};

inline constexpr Option assets{
    .group = Group::variation,
    .word = "--assets",
    .argument = "[KIND=]AMOUNT",
    .kinds = choices::assets,
    .repeatable = true,
    .fact = "/paying_parent/variation/additional_income/-",
    .state = state::asset,
    .help = "what something that the parent owns is worth",
    .more =
        "Net of charges such as a mortgage. Assets of one kind are added up, but each piece of land and each "
        "other asset is taken by itself; above a value they count: cmcalc explain variation.asset-threshold. "
        "Without KIND it is other.",
    .example = "--assets land=85000"};

inline constexpr Option diverted = amounts({.group = Group::variation,
                                            .word = "--diverted",
                                            .fact = "/paying_parent/variation/additional_income/-",
                                            .state = state::pay<AdditionalIncomeKind::diverted>,
                                            .help = "income that goes to someone or something else",
                                            .more = "Income under the control of the paying parent.",
                                            .example = "--diverted 90/week"});

inline constexpr Option income_behind_rate =
    amounts({.group = Group::variation,
             .word = "--income-behind-rate",
             .fact = "/paying_parent/variation/additional_income/-",
             .state = state::income_behind_rate,
             .help = "income that a nil rate, or a flat rate by benefit, leaves out",
             .more = "Instead of AMOUNT/PERIOD, determined means the income that the other options state.",
             .example = "--income-behind-rate 150/week"});

}  // namespace cmcalc::cli::options
