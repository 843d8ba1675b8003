// The options of estimate, but for the grounds of a variation. Each states a fact.
#pragma once

#include "cli/estimate/readers.hpp"
#include "cli/options/allowed_values.hpp"
#include "cli/options/common.hpp"
#include "read/words/codes.hpp"
#include "read/words/days.hpp"
#include "read/words/nights.hpp"

namespace cmcalc::cli::options {

/// `option` with an amount for a period as its value, once for each such amount.
constexpr Option amounts(Option option)
{
  option.argument = "AMOUNT/PERIOD";
  option.repeatable = true;
  return option;
}

inline constexpr Option date_of_estimate{
    .group = Group::when,
    .word = "--date",
    .argument = "YYYY-MM-DD",
    .fact = "/effective_date",
    .state = state::effective_date,
    .help = "the day the amount is for (today)",
    .more =
        "The effective date: facts and rates are those of this day. 2026-06-04, "
        "\"4 June 2026\", 13/6/2026 or today.",
    .example = "--date 2026-11-21"};

/// That of `rules`, in which other words are understood too.
constexpr Option with_other_words(Option option)
{
  option.in_words = true;
  option.fact = "/jurisdiction";
  option.state = state::value<words::read_jurisdiction>;
  option.more = "England, Scotland and Wales are Great Britain.";
  return option;
}
inline constexpr Option jurisdiction_of_estimate = with_other_words(jurisdiction);

inline constexpr Option case_id{.group = Group::when,
                                .word = "--case-id",
                                .argument = "TEXT",
                                .fact = "/case_id",
                                .state = state::value<read_text>,
                                .help = "a name for the case, repeated in the result",
                                .more = "At most 64 characters.",
                                .example = "--case-id 2026-117"};

inline constexpr Option decision =
    one_of(choices::decisions, {.group = Group::when,
                                .word = "--decision",
                                .argument = "KIND",
                                .fact = "/decision",
                                .state = state::word<Decision>,
                                .help = "default: the amount set while income is not known",
                                .more = "A default maintenance decision neither needs nor uses any income.",
                                .example = "--decision default"});

inline constexpr Option income =
    amounts({.group = Group::income,
             .word = "--income",
             .fact = "/paying_parent/income/current/-",
             .state = state::pay<CurrentKind::employment>,
             .help = "pay from a job, before tax",
             .more = "Before National Insurance too. Overtime, bonus, commission and taxable "
                     "benefits in kind count; expenses that are only paid back do not. It is what "
                     "is left after contributions to a pension that the employer takes out of pay "
                     "before tax. Once for each job.",
             .example = "--income 36000/year"});

inline constexpr Option self_employed =
    amounts({.group = Group::income,
             .word = "--self-employed",
             .fact = "/paying_parent/income/current/-",
             .state = state::pay<CurrentKind::self_employment>,
             .help = "profit of a business, before tax",
             .more = "Turnover less expenses, for the last complete accounting period; in a "
                     "partnership the parent's own share. A loss is 0.",
             .example = "--self-employed 18000/year"});

inline constexpr Option pension_income =
    amounts({.group = Group::income,
             .word = "--pension-income",
             .fact = "/paying_parent/income/current/-",
             .state = state::pay<CurrentKind::pension>,
             .help = "a pension that is received, before tax; not the state pension",
             .more = "A private or occupational pension. A state pension is a --benefit.",
             .example = "--pension-income 650/month"});

inline constexpr Option pension = amounts(
    {.group = Group::income,
     .word = "--pension",
     .fact = "/paying_parent/income/current/-",
     .state = state::contribution,
     .help = "paid into a pension by the parent, out of pay already taxed",
     .more = "The gross contribution, which includes the tax relief that the provider adds: "
             "£60 paid is £75. It is taken off current pay and profit; --hmrc-pension is taken off --hmrc. "
             "What an employer takes out of "
             "pay before tax is not entered here: --income is less by it already. 5% is a part of "
             "the pay given with --income.",
     .example = "--pension 100/month"});

inline constexpr Option hmrc{
    .group = Group::income,
    .word = "--hmrc",
    .argument = "AMOUNT[@TAX-YEAR]",
    .repeatable = true,
    .fact = "/paying_parent/income/hmrc/-",
    .state = state::hmrc_pay,
    .help = "pay for a whole tax year, as HMRC has it (P60)",
    .more =
        "The law starts from this figure, that of the last tax year for which HMRC has "
        "one; other pay counts only if it differs enough: cmcalc explain tolerance. A "
        "tax year ends on 5 April. Without one: the last that ended before the date.",
    .example = "--hmrc 31250@2024-25"};

inline constexpr Option hmrc_pension{
    .group = Group::income,
    .word = "--hmrc-pension",
    .argument = "AMOUNT[@TAX-YEAR]",
    .repeatable = true,
    .fact = "/paying_parent/income/hmrc/-",
    .state = state::hmrc_pension,
    .help = "paid into a pension in HMRC's tax year, with the tax relief",
    .more =
        "The gross contribution of the whole tax year, tax relief included, as in --pension. It comes off "
        "--hmrc of the same tax year, if the parent asks for that and proves it. Without a tax year: that of "
        "--hmrc.",
    .example = "--hmrc-pension 1200@2024-25"};

inline constexpr Option historic_weekly{
    .group = Group::income,
    .word = "--historic-weekly",
    .argument = "AMOUNT",
    .fact = "/paying_parent/income/historic_weekly",
    .state = state::value<words::read_weekly_amount>,
    .help = "HMRC's figure, if only a weekly one is known",
    .more = "As a letter of the Child Maintenance Service gives it; instead of --hmrc.",
    .example = "--historic-weekly 598.36"};

inline constexpr Option estimated_weekly{.group = Group::income,
                                         .word = "--estimated-weekly",
                                         .argument = "AMOUNT",
                                         .fact = "/paying_parent/income/estimated_weekly",
                                         .state = state::value<words::read_weekly_amount>,
                                         .help = "a weekly estimate, used only if nothing else is known",
                                         .example = "--estimated-weekly 480"};

inline constexpr Option gross_weekly{
    .group = Group::income,
    .word = "--gross-weekly",
    .argument = "AMOUNT",
    .fact = "/paying_parent/income/gross_weekly",
    .state = state::value<words::read_weekly_amount>,
    .help = "gross weekly income that is settled already",
    .more =
        "Before tax, as in a decision letter: the income it states, and not the maintenance amount. Then "
        "there is nothing to work out, and no other income is given.",
    .example = "--gross-weekly 598.36"};

inline constexpr Option children{
    .group = Group::children,
    .word = "--children",
    .argument = "N",
    .fact = "/receiving_parents/-",
    .state = state::children,
    .help = "children that maintenance is for, all with one parent",
    .more = "From 1 to 20. For children with different receiving parents use --receiving-parent.",
    .example = "--children 2"};

inline constexpr Option nights{
    .group = Group::children,
    .word = "--nights",
    .argument = "NIGHTS",
    .fact = "/receiving_parents/0/children/0/nights",
    .state = state::nights_of_each_child,
    .help = "nights a year that each stays with the paying parent (0)",
    .more =
        "Not nights a week: those of the 12 months from the date, holidays included. "
        "NIGHTS is a number, or 52+40; 2/14, which is 2 nights in every 14; 2/week or \"3 nights a week\"; "
        "half; "
        "or assumed, the one night a week that is taken if the number is not known. 104,52 is one for each "
        "child.",
    .example = "--nights 104"};

inline constexpr Option receiving_parent{
    .group = Group::children,
    .word = "--receiving-parent",
    .argument = "[NAME=]N[:NIGHTS[,NIGHTS...]]",
    .repeatable = true,
    .fact = "/receiving_parents/-",
    .state = state::receiving_parent,
    .help = "a receiving parent with N children, and their nights",
    .more =
        "Instead of --children and --nights: once for each receiving parent. One NIGHTS is for every "
        "child, several are for one child each; equal instead of NIGHTS means equal care. NAME appears in "
        "the result; without it receiving parents are A, B and so on.",
    .example = "--receiving-parent Alex=2:104,52 --receiving-parent Sam=1:equal"};

inline constexpr Option equal_care{
    .group = Group::children,
    .word = "--equal-care",
    .fact = "/receiving_parents/0/children/0/equal_care",
    .state = state::equal_care_of_each_child,
    .help = "both parents care for every child equally, day to day",
    .more =
        "Then nothing is payable for the children (reg 50). It is about who looks after them, and not only "
        "about nights: half of the nights is --nights. For some of the children: --receiving-parent.",
    .example = "--equal-care"};

inline constexpr Option child_born{
    .group = Group::children,
    .word = "--child-born",
    .argument = "YYYY-MM-DD",
    .repeatable = true,
    .fact = "/receiving_parents/0/children/0/date_of_birth",
    .state = state::child_born,
    .help = "date of birth of a child; matters from 16 on",
    .more = "Once for each child, in the order of the children. What follows it is about that child.",
    .example = "--child-born 2009-05-14 --in-education"};

inline constexpr Option in_education{
    .group = Group::children,
    .word = "--in-education",
    .repeatable = true,
    .fact = "/receiving_parents/0/children/0/in_education",
    .state = state::in_education,
    .help = "that child is in full-time non-advanced education",
    .more = "School or college up to A level or similar, over 12 hours a week; not university.",
    .example = "--in-education"};

inline constexpr Option left_education{.group = Group::children,
                                       .word = "--left-education",
                                       .argument = "YYYY-MM-DD",
                                       .repeatable = true,
                                       .fact = "/receiving_parents/0/children/0/left_education_on",
                                       .state = state::left_education,
                                       .help = "the day that child left such education",
                                       .more = "A child still counts for some weeks after that day.",
                                       .example = "--left-education 2026-06-26"};

inline constexpr Option other_children{
    .group = Group::household,
    .word = "--other-children",
    .argument = "N",
    .fact = "/paying_parent/relevant_other_children",
    .state = state::value<words::read_count>,
    .help = "other children who live with the paying parent",
    .more =
        "Relevant other children: those in the household, not those that maintenance "
        "is for, for whom this parent or a partner gets child benefit.",
    .example = "--other-children 1"};

inline constexpr Option arrangement_children{
    .group = Group::household,
    .word = "--arrangement-children",
    .argument = "N",
    .fact = "/paying_parent/other_arrangement_children",
    .state = state::value<words::read_count>,
    .help = "children maintained under another arrangement",
    .more = "A court order, a regular agreement, or an arrangement made abroad.",
    .example = "--arrangement-children 1"};

inline constexpr Option benefit{
    .group = Group::household,
    .word = "--benefit",
    .argument = "CODE",
    .choices = choices::benefits,
    .in_words = true,
    .repeatable = true,
    .fact = "/paying_parent/benefits/-",
    .state = state::value<words::read_benefit>,
    .help = "a benefit or pension that the paying parent receives",
    .more = "Which benefit it is, not how much. cmcalc explain CODE says what each does.",
    .example = "--benefit universal_credit_no_earned_income"};

inline constexpr Option partner_benefit{
    .group = Group::household,
    .word = "--partner-benefit",
    .argument = "CODE",
    .choices = choices::benefits,
    .in_words = true,
    .repeatable = true,
    .fact = "/paying_parent/partner/benefits/-",
    .state = state::value<words::read_benefit>,
    .help = "a benefit that a partner in the same home receives",
    .more =
        "A partner is a husband, wife, civil partner, or someone the parent lives with "
        "as a couple. A partner's income never counts.",
    .example = "--partner-benefit income_support"};

inline constexpr Option partner_pays{.group = Group::household,
                                     .word = "--partner-pays",
                                     .fact = "/paying_parent/partner/pays_child_maintenance",
                                     .state = state::yes,
                                     .help = "the partner has to pay child maintenance too",
                                     .example = "--partner-pays"};

inline constexpr Option status{.group = Group::household,
                               .word = "--status",
                               .argument = "STATUS",
                               .choices = choices::statuses,
                               .in_words = true,
                               .repeatable = true,
                               .fact = "/paying_parent/status/-",
                               .state = state::value<words::read_status>,
                               .help = "what the paying parent is: a child, in prison, in a care home",
                               .more = "child: under 16, or 16 to 19 in full-time non-advanced education.",
                               .example = "--status prisoner"};

inline constexpr Option date_of_birth{.group = Group::household,
                                      .word = "--date-of-birth",
                                      .argument = "YYYY-MM-DD",
                                      .fact = "/paying_parent/date_of_birth",
                                      .state = state::value<words::read_day>,
                                      .help = "of the paying parent; matters under 18",
                                      .example = "--date-of-birth 2009-03-14"};

inline constexpr Option save{
    .group = Group::output,
    .word = "--save",
    .argument = "FILE",
    .file = FileUse::beside,
    .help = "save the case, for cmcalc calc FILE",
    .more =
        "calc gives the same result for it, then or later, because the date is saved with it. A file that "
        "exists is left alone, unless --force is given.",
    .example = "--save case.json"};

inline constexpr Option force{.group = Group::output,
                              .word = "--force",
                              .help = "let --save replace a file that exists",
                              .example = "--force --save case.json"};

}  // namespace cmcalc::cli::options
