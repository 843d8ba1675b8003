Amounts and periods as people write them:

  $ cmcalc estimate --income "2300 a month" --children 2 --date 2026-06-03 --full | sed -n '4,5p'
    £84.69 a week for 2 children, which is £366.99 a month.
    Basic rate, on a gross weekly income of £529.32 (current income).
  $ cmcalc estimate --income £2,300/month --children 2 --date 2026-06-03 --full | sed -n '4,5p'
    £84.69 a week for 2 children, which is £366.99 a month.
    Basic rate, on a gross weekly income of £529.32 (current income).
  $ cmcalc estimate --income 2300pcm --children 2 --date 2026-06-03 --full | sed -n '4,5p'
    £84.69 a week for 2 children, which is £366.99 a month.
    Basic rate, on a gross weekly income of £529.32 (current income).
  $ cmcalc estimate --income 1846.15/4weeks --children 2 --date 2026-06-03 --full | sed -n '4,5p'
    £73.85 a week for 2 children, which is £320.02 a month.
    Basic rate, on a gross weekly income of £461.54 (current income).
  $ cmcalc estimate --hmrc £30k@2024/25 --children 2 --date 2026-06-03 --full | sed -n '4,5p'
    £92.05 a week for 2 children, which is £398.88 a month.
    Basic rate, on a gross weekly income of £575.34 (HMRC's figure).
  $ cmcalc estimate --income 600pw --receiving-parent 2:104,2/week --date 2026-06-03 --full | sed -n '4,5p'
    £68.57 a week for 2 children, which is £297.14 a month.
    Basic rate, on a gross weekly income of £600.00 (current income).

An amount without a period, and periods that it cannot be for:

  $ cmcalc estimate --income £2,300 --children 2
  cmcalc: --income £2,300: missing-key
    "£2,300" does not say what period it is for.
    Write 2300/week, 2300/fortnight, 2300/four-weeks, 2300/month, 2300/quarter
      or 2300/year.
  [2]
  $ cmcalc estimate --income 3000/decade --children 2
  cmcalc: --income 3000/decade: unknown-value
    "decade" is not a period that an amount can be for.
    Write 3000/week, 3000/fortnight, 3000/four-weeks, 3000/month, 3000/quarter
      or 3000/year if it is for that period; otherwise write what it comes to in
      one of them.
  [2]
  $ cmcalc estimate --income "600 biweekly" --children 2
  cmcalc: --income 600 biweekly: ambiguous-value
    "600 biweekly" could be for either of two periods.
    Write 600/fortnight (every two weeks) or 1200/week (twice a week).
  [2]
  $ cmcalc estimate --income 12.50/hour --children 2
  cmcalc: --income 12.50/hour: unknown-value
    "12.50/hour" does not say how many hours a week are paid.
    Write the amount for a week as one figure: (hours × 12.50)/week.
  [2]
  $ cmcalc estimate --hmrc 12.50/hour --children 2
  cmcalc: --hmrc 12.50/hour: unknown-value
    "12.50/hour" is not for a year, but HMRC's figures are for a whole tax
      year.
    Write the amount for the tax year; what is paid now is --income (hours ×
      12.50)/week.
  [2]
  $ cmcalc estimate --income "120 a day" --children 2
  cmcalc: --income 120 a day: unknown-value
    "120 a day" does not say how many days a week are paid.
    Write the amount for a week as one figure: (days × 120)/week.
  [2]
  $ cmcalc estimate --income "1900 a month after tax" --children 2
  cmcalc: --income 1900 a month after tax: amount-not-plain
    "1900 a month after tax" is after tax, but income counts before tax and
      National Insurance.
    Write the amount before tax, as a payslip or a P60 shows it.
  [2]
  $ cmcalc estimate --income "about 2300 a month" --children 2
  cmcalc: --income about 2300 a month: amount-not-plain
    "about 2300 a month" is not an amount and the period that it is for.
    Write pounds and the period, as AMOUNT/week, AMOUNT/fortnight,
      AMOUNT/four-weeks, AMOUNT/month, AMOUNT/quarter or AMOUNT/year.
  [2]
  $ cmcalc estimate --hmrc 2500/month --children 2
  cmcalc: --hmrc 2500/month: unknown-value
    "2500/month" is not for a year, but HMRC's figures are for a whole tax
      year.
    Write the amount for the tax year; what is paid now is --income
      2500/month.
  [2]

A tax year that could be two:

  $ cmcalc estimate --hmrc £30,000@2024 --children 2
  cmcalc: --hmrc £30,000@2024: ambiguous-value
    "2024" is one year, but a tax year is in two: it could have ended or begun
      in that year.
    Write 30000@2023-24 for the tax year that ended on 5 April 2024, or
      30000@2024-25 for the one that began on 6 April 2024.
  [2]
  $ cmcalc estimate --hmrc 30000@2023-25 --children 2
  cmcalc: --hmrc 30000@2023-25: tax-year-not-plain
    "2023-25" is not a tax year, which is in two consecutive years.
    Write 30000@2023-24 if you mean the tax year that began on 6 April 2023.
  [2]
  $ cmcalc estimate --hmrc "30000@last year" --children 2
  cmcalc: --hmrc 30000@last year: tax-year-not-plain
    "last year" is not a tax year, which is written as two consecutive years.
    Write both years of it, as YYYY-YY.
  [2]

Nights that are not plain:

  $ cmcalc estimate --income 600pw --receiving-parent "2:3 nights"
  cmcalc: --receiving-parent 2:3 nights: ambiguous-value
    "3 nights" does not say how often that is.
    Write 3/week, 3/fortnight, 3/month or 3/year.
  [2]
  $ cmcalc estimate --income 600pw --receiving-parent "2:every other weekend"
  cmcalc: --receiving-parent 2:every other weekend: ambiguous-value
    "every other weekend" does not say how many nights each weekend has.
    Write 1/14, 2/14 or 3/14, for one, two or three nights.
  [2]
  $ cmcalc estimate --income 600pw --receiving-parent 2:50/50
  cmcalc: --receiving-parent 2:50/50: ambiguous-value
    "50/50" could be half of the nights, or care that is equal from day to
      day.
    Write half if only the nights are half; if both parents care for the child
      equally, day to day, give --equal-care instead, or equal in
      --receiving-parent.
  [2]
  $ cmcalc estimate --income 600pw --receiving-parent 2:2/week+14
  cmcalc: --receiving-parent 2:2/week+14: count-not-whole
    "2/week+14" adds nights that may be the same nights.
    Add only nights of one year that are counted separately, or write how many
      there are in the year.
  [2]
  $ cmcalc estimate --income 600pw --receiving-parent 2:often
  cmcalc: --receiving-parent 2:often: count-not-whole
    "often" is neither a number of nights nor equal.
    Write the nights of a year as a number, nights in so many days as N/DAYS,
      or N nights a week; assumed for one night a week; or equal if both parents
      care for the child equally, day to day.
  [2]

A percentage of pay, as a contribution to a pension:

  $ cmcalc estimate --income "2300 a month" --income 100.11/week --pension 5% --children 1 --date 2026-06-03 --save case.json --full | grep -A 1 '^Pension contrib'
  Pension contributions with relief at source         £26.47  reg 40
    £115.00 a month × 12 ÷ 365 × 7
  Pension contributions with relief at source          £5.01  reg 40
    £5.01 a week
  --
  Pension contributions, all                          £31.48  reg 40
    £26.47 + £5.01
  $ grep -A 2 relief_at_source case.json
            "kind": "relief_at_source_pension",
            "amount": 115.00,
            "period": "month"
  --
            "kind": "relief_at_source_pension",
            "amount": 5.01,
            "period": "week"
  $ cmcalc estimate --hmrc 30000 --pension 5% --children 1 --date 2026-06-03
  cmcalc: --pension 5%: missing-key
    "5%" is a part of the pay, but --income does not say what that is.
    Give --income, or write the contribution as pounds and their period.
  [2]
  $ cmcalc estimate --income 600pw --pension 5 --children 1 --date 2026-06-03
  cmcalc: --pension 5: missing-key
    "5" does not say what period it is for.
    Write 5/week, 5/fortnight, 5/four-weeks, 5/month, 5/quarter, 5/year or 5%.
  [2]
  $ cmcalc estimate --income x --pension 5% --children 1 --date 2026-06-03
  cmcalc: --income x: amount-not-plain
    "x" is not an amount and the period that it is for.
    Write pounds and the period, as AMOUNT/week, AMOUNT/fortnight,
      AMOUNT/four-weeks, AMOUNT/month, AMOUNT/quarter or AMOUNT/year.
  [2]
  $ cmcalc estimate --income 600pw --pension 101% --children 1 --date 2026-06-03
  cmcalc: --pension 101%: amount-too-large
    "101%" is not a percentage of pay from 0% to 100%, with at most two
      decimals.
    Check the figure, or write the contribution as pounds and their period.
  [2]

Nights, for all children or for each:

  $ cmcalc estimate --income 600pw --children 2 --nights "3 nights a week" --date 2026-06-03 --full | sed -n 4p
    £54.86 a week for 2 children, which is £237.73 a month.
  $ cmcalc estimate --income 600pw --children 2 --nights 52+40 --date 2026-06-03 --full | sed -n 4p
    £82.29 a week for 2 children, which is £356.59 a month.
  $ cmcalc estimate --income 600pw --children 2 --nights half --date 2026-06-03 --full | sed -n 4p
    £34.00 a week for 2 children, which is £147.33 a month.
  $ cmcalc estimate --income 600pw --children 2 --nights 104,52 --date 2026-06-03 --full | sed -n 4p
    £75.43 a week for 2 children, which is £326.86 a month.
  $ cmcalc estimate --income 600pw --children 3 --nights 104,52 --date 2026-06-03
  cmcalc: --nights 104,52: wrong-length
    2 numbers of nights are given for 3 children.
    Write one number of nights for all children, or one for each.
  [2]
  $ cmcalc estimate --income 600pw --children many --nights 104,52 --date 2026-06-03
  cmcalc: --children many: count-not-whole
    many is not a plain whole number.
    Write a whole number without a sign, decimals or an exponent.
  [2]

Days:

  $ cmcalc estimate --income 600pw --children 1 --date "4 Jun 2026" --full | sed -n 2p
  Effective date 4 June 2026
  $ cmcalc estimate --income 600pw --children 1 --date 13/6/2026 --full | sed -n 2p
  Effective date 13 June 2026
  $ cmcalc estimate --income 600pw --children 1 --date 3/6/2026
  cmcalc: --date 3/6/2026: ambiguous-value
    "3/6/2026" could be 3 June 2026 or 6 March 2026.
    Write 2026-06-03 for 3 June 2026, or 2026-03-06 for 6 March 2026.
  [2]
  $ cmcalc estimate --income 600pw --children 1 --date 2025
  cmcalc: --date 2025: ambiguous-value
    "2025" is a year, and could be any day in it.
    Write 2025-01-01 for the first day of that year, 2025-04-06 for the first
      day of the tax year that begins in it, or the day that you mean.
  [2]
  $ cmcalc estimate --income 600pw --children 1 --date tomorrow
  cmcalc: --date tomorrow: date-not-plain
    "tomorrow" is not a date of the form YYYY-MM-DD.
    Write the year with four digits, then the month and the day with two each,
      as YYYY-MM-DD; or the day, the name of the month and the year.
  [2]

Benefits:

  $ cmcalc estimate --benefit "carer's allowance" --children 1 --date 2026-06-03 --full | sed -n 4p
    £7.00 a week for 1 child, which is £30.33 a month.
  $ cmcalc estimate --benefit uc --children 1
  cmcalc: --benefit uc: ambiguous-value
    "uc" is the name of more than one benefit.
    Write universal_credit_no_earned_income (Universal Credit, no earned
      income of the paying parent) or universal_credit_with_earned_income
      (Universal Credit, with earned income of the paying parent).
  [2]
  $ cmcalc estimate --partner-benefit jsa --children 1
  cmcalc: --partner-benefit jsa: ambiguous-value
    "jsa" is the name of more than one benefit.
    Write contribution_based_jsa (Jobseeker's Allowance, contribution-based or
      New Style) or income_based_jsa (Jobseeker's Allowance, income-based).
  [2]
  $ cmcalc estimate --benefit "sick pay" --children 1
  cmcalc: --benefit sick pay: unknown-benefit
    "sick pay" is not a benefit code.
    Write one of the codes that cmcalc explain lists; leave out a benefit that
      is not among them.
  [2]

Two benefits that are not understood are two problems, each with its own option:

  $ cmcalc estimate --benefit uc --benefit "sick pay" --benefit pip --partner-benefit jsa --partner-benefit esa --children 1
  cmcalc: --benefit uc: ambiguous-value
    "uc" is the name of more than one benefit.
    Write universal_credit_no_earned_income (Universal Credit, no earned
      income of the paying parent) or universal_credit_with_earned_income
      (Universal Credit, with earned income of the paying parent).
  cmcalc: --benefit sick pay: unknown-benefit
    "sick pay" is not a benefit code.
    Write one of the codes that cmcalc explain lists; leave out a benefit that
      is not among them.
  cmcalc: --partner-benefit jsa: ambiguous-value
    "jsa" is the name of more than one benefit.
    Write contribution_based_jsa (Jobseeker's Allowance, contribution-based or
      New Style) or income_based_jsa (Jobseeker's Allowance, income-based).
  cmcalc: --partner-benefit esa: ambiguous-value
    "esa" is the name of more than one benefit.
    Write contributory_esa (Employment and Support Allowance, contributory or
      New Style) or income_related_esa (Employment and Support Allowance,
      income-related).
  [2]

HMRC's figures, children and receiving parents in words; and all that was understood:

  $ understood() { cmcalc estimate --full "$@" | sed '1,/^WHAT YOUR OPTIONS SAY/d;/^$/,$d'; }
  $ understood --date "15 July 2026" --case-id "117 a" --jurisdiction NI --hmrc "£31,250 for 2025/26" --hmrc-pension "£1,200 a year@2025-2026" --unearned-hmrc dividends=3.1k@25/26 --receiving-parent "Alex=two:2/week,equal" --receiving-parent "1:3 nights a week" --child-born "1 June 2008" --in-education --child-born 13/6/2015 --child-born 2010-06-01 --left-education "26 Jun 2026"
    Case: 117 a
    Law of Northern Ireland
    HMRC, tax year 2025-26: £31,250 of pay
    HMRC, tax year 2025-26: £1,200 paid into a pension
    HMRC, tax year 2025-26: £3,100, dividends
    Children of Alex: 2, 2 nights in every 7, equal care
    Child 1: born on 1 June 2008, in full-time non-advanced education
    Child 2: born on 13 June 2015
    Children of B: 1, with 3 nights in every 7
    Child 1: born on 1 June 2010, left full-time non-advanced education on 26
    June 2026
    Variation: not accepted yet
    Variation, unearned income: as HMRC has it
  $ understood --date 2026-06-03 --income 300pw --benefit "carer's allowance" --partner-benefit "income support" --partner-pays --status care_home --date-of-birth "14 Mar 1990" --other-children one --arrangement-children 2 --children 2 --equal-care --nights half
    Pay now: £300 a week
    Children: 2, each with equal care and 7 nights in every 14
    Other children at home: 1
    Children under another arrangement: 2
    Benefit: Carer's Allowance
    Partner's benefit: Income Support
    The partner has to pay child maintenance too
    Status: care home
    Paying parent born on 14 March 1990
  $ understood --date 2026-06-03 --income 400pw --children 1 --variation-accepted --assets land=£85k --unearned "£8k a year" --diverted 90/week --mortgage 300pcm
    Pay now: £400 a week
    Children: 1
    Variation: accepted
    Variation, mortgage, loan or insurance payments: £300 a month
    Variation, assets (land): £85,000
    Variation, unearned income: £8,000 a year
    Variation, diverted income: £90 a week
  $ understood --date 2026-06-03 --benefit pip --benefit pension_credit --income 400pw --children 1 --income-behind-rate determined
    Pay now: £400 a week
    Children: 1
    Benefit: Personal Independence Payment
    Benefit: Pension Credit
    Variation: not accepted yet
    Variation, income behind a flat or nil rate: all the income given
  $ understood --date 2026-06-03 --decision default --children 2 --nights 104,52
    Decision: default
    Children: 2, 104 nights a year, 52 nights a year

Amounts for a week:

  $ cmcalc estimate --gross-weekly "£598.36 a week" --children 1 --date 2026-06-03 --full | sed -n 4p
    £71.80 a week for 1 child, which is £311.13 a month.
  $ cmcalc estimate --gross-weekly 2300/month --children 1
  cmcalc: --gross-weekly 2300/month: unknown-value
    "2300/month" is not for a week, but this option takes a weekly amount.
    Write the amount for a week; pay that is known for another period is
      --income 2300/month.
  [2]

A percentage of HMRC's figures, which are in pounds:

  $ cmcalc estimate --hmrc 30000@2024-25 --hmrc-pension 5% --children 1 --date 2026-06-03
  cmcalc: --hmrc-pension 5%: amount-not-plain
    "5%" is a percentage, but HMRC's figures are in pounds, for a whole tax
      year.
    Write the amount for the whole tax year, in pounds.
  [2]

What may come after the children of a receiving parent:

  $ cmcalc estimate --income 600pw --receiving-parent 2: --date 2026-06-03
  cmcalc: --receiving-parent 2:: count-not-whole
    "" is neither a number of nights nor equal.
    Write the nights of a year as a number, nights in so many days as N/DAYS,
      or N nights a week; assumed for one night a week; or equal if both parents
      care for the child equally, day to day.
  [2]
  $ cmcalc estimate --income 600pw --receiving-parent 2:104,mostly --date 2026-06-03
  cmcalc: --receiving-parent 2:104,mostly: count-not-whole
    "mostly" is neither a number of nights nor equal.
    Write the nights of a year as a number, nights in so many days as N/DAYS,
      or N nights a week; assumed for one night a week; or equal if both parents
      care for the child equally, day to day.
  [2]

All nights, which is to have the parents the wrong way round:

  $ cmcalc estimate --income 600pw --children 1 --nights "every night"
  cmcalc: --nights every night: count-not-whole
    "every night" would mean that the child lives with the paying parent, but
      the parent with whom a child mainly stays is the receiving parent.
    If that is so, the other parent is the paying parent: give the facts of
      that parent. Otherwise write the nights of a year that the child stays
      with the paying parent.
  [2]
  $ cmcalc estimate --income 600pw --children 1 --nights 50%
  cmcalc: --nights 50%: ambiguous-value
    "50%" could be half of the nights, or care that is equal from day to day.
    Write half if only the nights are half; if both parents care for the child
      equally, day to day, give --equal-care instead, or equal in
      --receiving-parent.
  [2]

The name of a receiving parent is without spaces around it, and not blank:

  $ cmcalc estimate --income 600pw --receiving-parent " Alex =2" --receiving-parent "Sam= 1" --date 2026-06-03 --format json | grep -o '"id":"[AS][a-z ]*"' | sort -u
  "id":"Alex"
  "id":"Sam"
  $ cmcalc estimate --income 600pw --receiving-parent " =2"
  cmcalc: --receiving-parent  =2: empty-text
    There is no name before the equals sign of " =2".
    Write a name before it, or leave out the equals sign.
  [2]
  $ cmcalc estimate --income 600pw --receiving-parent =2:104
  cmcalc: --receiving-parent =2:104: empty-text
    There is no name before the equals sign of "=2:104".
    Write a name before it, or leave out the equals sign.
  [2]

A day that there is not, and today:

  $ cmcalc estimate --income 600pw --children 1 --date "29 February 2026"
  cmcalc: --date 29 February 2026: date-impossible
    "29 February 2026" is not a day in the calendar.
    Write a day from 01 to 28, the last day of February 2026.
  [2]
  $ cmcalc estimate --income 600pw --children 1 --date 31/2/2026
  cmcalc: --date 31/2/2026: date-impossible
    "31/2/2026" is not a day in the calendar.
    Write a day from 01 to 28, the last day of February 2026.
  [2]
  $ cmcalc estimate --income 600pw --children 1 --date 31-02-2026
  cmcalc: --date 31-02-2026: date-impossible
    "31-02-2026" is not a day in the calendar.
    Write a day from 01 to 28, the last day of February 2026.
  [2]
  $ [ "$(cmcalc estimate --income 600pw --children 1 --date Today)" = "$(cmcalc estimate --income 600pw --children 1)" ]

The statuses of the paying parent, and the parts of the United Kingdom:

  $ cmcalc estimate --income 600pw --children 1 --status "in prison" --jurisdiction "Northern Ireland" --date 2026-06-03 --full | sed '1,/^WHAT YOUR OPTIONS SAY/d;/^$/,$d'
    Law of Northern Ireland
    Pay now: £600 a week
    Children: 1
    Status: prisoner
  $ cmcalc estimate --income 600pw --children 1 --jurisdiction Scotland --date 2026-06-03 | grep '^You said'
  You said: Law of Great Britain; Pay now: £600 a week; Children: 1.
  $ cmcalc estimate --income 600pw --children 1 --status "in a care home"
  cmcalc: --status in a care home: ambiguous-value
    "in a care home" could be more than one status.
    Write care_home (In a care home or independent hospital, on a benefit) or
      care_home_local_authority_funded (In a care home or independent hospital,
      a local authority pays).
  [2]
  $ cmcalc estimate --income 600pw --children 1 --status student
  cmcalc: --status student: unknown-value
    "student" is not a status.
    Write child, prisoner, work_based_training, care_home or
      care_home_local_authority_funded.
  [2]

A tax year that is not over yet:

  $ cmcalc estimate --hmrc 30000@2026-27 --children 1 --date 2026-11-21
  cmcalc: --hmrc 30000@2026-27: income-insufficient
    There is no --hmrc of a tax year that counts, and no other income.
    The 6 tax years that ended before 2026-11-21 count, 2025-26 the latest:
      give --hmrc of one of them, or --income.
  [3]

An option that does not exist is never taken for one that only looks like it:

  $ cmcalc estimate --pay 36000/year --children 1
  cmcalc: --pay: unknown-option
    estimate has no option --pay.
    Write --income, which means the same.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 36000/year --kids 2
  cmcalc: --kids: unknown-option
    estimate has no option --kids.
    Write --children, which means the same.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 36000/year --children 1 --rate 5
  cmcalc: --rate: unknown-option
    estimate has no option --rate.
    Write an option that cmcalc estimate -h lists.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 36000/year --children 1 --pays
  cmcalc: --pays: unknown-option
    estimate has no option --pays.
    Write an option that cmcalc estimate -h lists.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --incone 36000/year --children 1
  cmcalc: --incone: unknown-option
    estimate has no option --incone.
    Write --income.
  Try cmcalc estimate --help.
  [2]

A case in JSON is read strictly:

  $ echo "$CASE" | sed 's/412.50/"2300 a month"/' > words.json
  $ cmcalc calc words.json
  words.json:1: /paying_parent/income/gross_weekly: amount-not-plain
    "2300 a month" is not written as pounds and pence.
    Write pounds, and pence after a full stop, like 1234.50.
  [3]
