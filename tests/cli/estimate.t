The weekly amount from options, with every step:

  $ cmcalc estimate --income 36000/year --children 2 --nights 104 --date 2026-11-21
  £78.90 a week for 2 children, which is £341.90 a month.
  Basic rate, on a gross weekly income of £690.41 (current income).
  For 21 November 2026; not a decision of the Child Maintenance Service.
  
  HOW IT WAS WORKED OUT
    Gross weekly income (current income): £36,000.00 a year ÷ 365 × 7    £690.41
    Basic rate: 16% of £690.41 (2 qualifying children)                   £110.47
    After shared care (nights): £110.4657… less 2/7 of it                 £78.90
  
  You said: Pay now: £36,000 a year; Children: 2, each with 104 nights a year.
  Assumed, as not stated: the paying parent is not a child, nor in prison,
  training or a care home; no benefit that counts; no partner on such a benefit;
  no other children at home; no children under another arrangement; HMRC has no
  income figure.
  
  TO CHECK OR NOTE
  - If HMRC holds a figure for 2025-26, the amount may change. It is on the P60
    or tax return of that year: give it as hmrc in a case, or with --hmrc.
  
  Every step, with the law, and 1 more note: add --full.

What is saved gives calc the same result:

  $ cmcalc estimate --full --hmrc 31250@2024-25 --income 700/week --pension 50/month --receiving-parent 2:104,2/14 --receiving-parent 1:assumed --other-children 1 --date 2026-06-03 --save case.json > estimated.txt
  $ cat case.json
  {
    "schema": "cmcalc.case/1",
    "effective_date": "2026-06-03",
    "paying_parent": {
      "relevant_other_children": 1,
      "income": {
        "hmrc": [
          {
            "tax_year": "2024-25",
            "source": "paye",
            "kind": "employment",
            "amount": 31250.00
          }
        ],
        "current": [
          {
            "kind": "employment",
            "amount": 700.00,
            "period": "week"
          },
          {
            "kind": "relief_at_source_pension",
            "amount": 50.00,
            "period": "month"
          }
        ]
      }
    },
    "receiving_parents": [
      {
        "children": [
          {
            "nights": 104
          },
          {
            "nights": {
              "count": 2,
              "days": 14
            }
          }
        ]
      },
      {
        "children": [
          {
            "nights": "assumed"
          }
        ]
      }
    ]
  }
  $ cmcalc calc case.json > calculated.txt
  $ sed '/^WHAT YOUR OPTIONS SAY/,/^$/d' estimated.txt | diff - calculated.txt

A month's pay is compared with what GOV.UK's calculator seems to make of it, here and not by calc:

  $ cmcalc estimate --income 2500/month --children 1 --date 2026-06-03 --save month.json --full | grep -A 2 "GOV.UK"
  GOV.UK's calculator seems to divide a month's pay by 4.33: then income is
  £577.37 a week, and the amount is £69.28, £0.24 more. Here a month is × 12 ÷
  365 × 7.
  $ cmcalc calc month.json | grep -c "GOV.UK"
  0
  [1]
  $ cmcalc estimate --income 2500/month --children 1 --date 2026-06-03 --format json | grep -o '"comparison":{[^}]*}'
  "comparison":{"id":"month-divided-by-4.33","text":"GOV.UK's calculator seems to divide a month's pay by 4.33; here it is × 12 ÷ 365 × 7.","gross_weekly_income":577.37,"weekly":69.28}
  $ cmcalc estimate --income 3000/month --gross-weekly 5 --children 1 --date 2026-06-03 --full 2>&1 | grep -c "GOV.UK"
  0
  [1]
  $ cmcalc estimate --income 30000/month --children 1 --date 2026-06-03 --full | grep -A 2 "GOV.UK"
  GOV.UK's calculator seems to divide a month's pay by 4.33: then income is
  £3,000.00 a week, and the amount is the same. Here a month is × 12 ÷ 365 × 7.
  
  $ cmcalc estimate --income 2500/month --hmrc 30000 --children 1 --date 2026-06-03 --full | grep -c "GOV.UK"
  0
  [1]

Each way to state an income:

  $ cmcalc estimate --self-employed 18000/year --pension-income 650/month --children 1 --date 2026-06-03 --full | sed -n '/^INCOME/,/^RATE/p'
  INCOME
  Historic income is not known                                reg 34(2)(c)
    the case does not say what HMRC holds
  Current profit of self-employment                  £345.21  reg 39
    £18,000.00 a year ÷ 365 × 7
  Current pension income                             £149.59  reg 41
    £650.00 a month × 12 ÷ 365 × 7
  Current income                                     £494.79  reg 37
    £149.5890… + £345.2054…
  Gross weekly income                                £494.79  reg 34(1)
    current income
  
  RATE
  $ cmcalc estimate --income 550/week --income 80/fortnight --income 40/four-weeks --income 9/quarter --income 9/four_weeks --children 1 --date 2026-06-03 --full | grep -A 1 '^Current employment'
  Current employment income                          £550.00  reg 38
    £550.00 a week
  Current employment income                           £40.00  reg 38
    £80.00 a fortnight ÷ 2
  Current employment income                           £10.00  reg 38
    £40.00 for four weeks ÷ 4
  Current employment income                            £0.69  reg 38
    £9.00 a quarter × 4 ÷ 365 × 7
  Current employment income                            £2.25  reg 38
    £9.00 for four weeks ÷ 4
  $ cmcalc estimate --historic-weekly 400 --income 450/week --children 1 --date 2026-06-03 --full | grep -A 1 '^Historic'
  Historic income, stated as a weekly figure         £400.00  reg 35(1)(c)
    as stated
  --
  Historic income is used: current income differs too little  reg 34(2)(a)
    £50.00 is less than £100.00
  $ cmcalc estimate --estimated-weekly 480 --children 1 --date 2026-06-03 --full | sed -n '/^INCOME/,/^RATE/p'
  INCOME
  Historic income is not known                                reg 34(2)(c)
    the case does not say what HMRC holds
  Estimated income                                   £480.00  reg 42
    as stated
  Gross weekly income                                £480.00  reg 34(1)
    estimated income
  
  RATE
  $ cmcalc estimate --gross-weekly 598.36 --children 1 --date 2026-06-03 --full | sed -n '/^INCOME/,/^RATE/p'
  INCOME
  Gross weekly income already determined             £598.36  reg 34(1)
    as stated
  Gross weekly income                                £598.36  reg 34(1)
    gross weekly income already determined
  
  RATE
  $ cmcalc estimate --hmrc 31250 --hmrc 1000 --children 1 --date 2026-06-03 --full | grep -A 1 '^Employment'
  Employment                                      £31,250.00  reg 36(1)(a)
    HMRC, PAYE, tax year 2025-26
  Employment                                       £1,000.00  reg 36(1)(a)
    HMRC, PAYE, tax year 2025-26

The household:

  $ cmcalc estimate --benefit universal_credit_no_earned_income --children 1 --date 2026-06-03 --full | sed -n '/^STATUS/,/^AMOUNT/p'
  STATUS AND BENEFITS
  Flat rate: means-tested benefit, own or partner's           reg 44(2)
  
  INCOME
  Historic income is not known                                reg 34(2)(c)
    the case does not say what HMRC holds
  
  RATE
  Flat rate                                            £7.00  Sch 1 para 4(1)
    flat rate
  
  AMOUNT PAYABLE
  $ cmcalc estimate --partner-benefit income_support --partner-pays --children 1 --date 2026-06-03 --full | sed -n '/^STATUS/,/^AMOUNT/p'
  STATUS AND BENEFITS
  Flat rate: means-tested benefit, own or partner's           reg 44(2)
  Half the flat rate: the partner pays maintenance too        reg 44(3)
  
  INCOME
  Historic income is not known                                reg 34(2)(c)
    the case does not say what HMRC holds
  
  RATE
  Flat rate                                            £3.50  Sch 1 para 4(2)
    1/2 of £7.00
  
  AMOUNT PAYABLE
  $ cmcalc estimate --status prisoner --children 1 --date 2026-06-03 --full | head -n 4
  CHILD MAINTENANCE, 2012 SCHEME                                   Great Britain
  Effective date 3 June 2026
  
    Nothing is payable for 1 child: £0.00 a week.
  $ cmcalc estimate --date-of-birth 2011-01-01 --income 100/week --children 1 --date 2026-06-03 --full | head -n 4
  CHILD MAINTENANCE, 2012 SCHEME                                   Great Britain
  Effective date 3 June 2026
  
    Nothing is payable for 1 child: £0.00 a week.
  $ cmcalc estimate --income 550/week --children 1 --arrangement-children 1 --date 2026-06-03 --full | sed -n '/^RATE/,/^PAYMENTS/p'
  RATE
  Basic rate                                          £88.00  Sch 1 para 2(1)
    16% of £550.00 (2 qualifying children)
  Part for the qualifying children                    £44.00  Sch 1 para 5A
    £88.00 ÷ 2 × 1
  Rate with another arrangement                       £44.00  Sch 1 para 5A
    the greater of £44.00 and £7.00
  
  AMOUNT PAYABLE
  Weekly amount payable                               £44.00  reg 6
    £44.00 to the nearest penny
  
  PAYMENTS
  $ cmcalc estimate --decision default --children 2 --jurisdiction NI --date 2026-06-03 --full | head -n 7
  CHILD MAINTENANCE, 2012 SCHEME                                Northern Ireland
  Effective date 3 June 2026
  
    £51.00 a week for 2 children, which is £221.00 a month.
    Default maintenance decision.
  
  Law: Child Support (Northern Ireland) Order 1991 (Sch 1), S.R. (N.I.) 2012/427

Without a date it is today's:

  $ cmcalc estimate --gross-weekly 400 --children 1 --format json | grep -o "\"effective_date\":\"$(date +%F)\""  | wc -l
  1

Amounts and periods that are not plain:

  $ cmcalc estimate --income 36000 --children 1
  cmcalc: --income 36000: missing-key
    "36000" does not say what period it is for.
    Write 36000/week, 36000/fortnight, 36000/four-weeks, 36000/month,
      36000/quarter or 36000/year.
  [2]
  $ cmcalc estimate --income 3000/decade --children 1
  cmcalc: --income 3000/decade: unknown-value
    "decade" is not a period that an amount can be for.
    Write 3000/week, 3000/fortnight, 3000/four-weeks, 3000/month, 3000/quarter
      or 3000/year if it is for that period; otherwise write what it comes to in
      one of them.
  [2]
  $ cmcalc estimate --hmrc 30000@2024 --children 1
  cmcalc: --hmrc 30000@2024: ambiguous-value
    "2024" is one year, but a tax year is in two: it could have ended or begun
      in that year.
    Write 30000@2023-24 for the tax year that ended on 5 April 2024, or
      30000@2024-25 for the one that began on 6 April 2024.
  [2]
  $ cmcalc estimate --gross-weekly -5 --children 1
  cmcalc: --gross-weekly -5: amount-negative
    "-5" is negative; an amount cannot be.
    Write 0 if there was a loss or nothing; a deduction has a kind of its own.
  [2]
  $ cmcalc estimate --gross-weekly 5.001 --children 1
  cmcalc: --gross-weekly 5.001: ambiguous-value
    "5.001" could be more than one amount.
    Write 5001, 5.00 or 5.01.
  [2]
  $ cmcalc estimate --estimated-weekly 100000000 --children 1
  cmcalc: --estimated-weekly 100000000: amount-too-large
    "100000000" is more than £99,999,999.99, the largest amount that is
      accepted.
    Write an amount up to £99,999,999.99; if this is in pence, write it in
      pounds.
  [2]

Days and numbers:

  $ cmcalc estimate --gross-weekly 400 --children 1 --date 6/13/2026
  cmcalc: --date 6/13/2026: date-not-plain
    "6/13/2026" is not a date of the form YYYY-MM-DD.
    Write 2026-06-13 if you mean 13 June 2026.
  [2]
  $ cmcalc estimate --gross-weekly 400 --children 1 --date 2012-12-09
  cmcalc: --date 2012-12-09: date-before-scheme
    2012-12-09 is before 2012-12-10, when the 2012 scheme began.
    Write an effective date from 2012-12-10 on.
  [3]
  $ cmcalc estimate --gross-weekly 400 --children 1 --date 2026-06-03 --date-of-birth 2027-01-01
  cmcalc: --date-of-birth 2027-01-01: born-after-effective-date
    The date of birth, 2027-01-01, is after the effective date, 2026-06-03.
    Write a date of birth up to 2026-06-03, or correct the effective date.
  [3]
  $ cmcalc estimate --gross-weekly 400 --children many
  cmcalc: --children many: count-not-whole
    many is not a plain whole number.
    Write a whole number without a sign, decimals or an exponent.
  [2]
  $ cmcalc estimate --gross-weekly 400 --children 25
  cmcalc: --children 25: count-out-of-range
    25 is not a number of children from 1 to 20.
    Write how many children one receiving parent has in this case.
  [2]
  $ cmcalc estimate --gross-weekly 400 --receiving-parent 0
  cmcalc: --receiving-parent 0: count-out-of-range
    0 is not a number of children from 1 to 20.
    Write how many children one receiving parent has in this case.
  [2]
  $ cmcalc estimate --gross-weekly 400 --receiving-parent 3:104,52
  cmcalc: --receiving-parent 3:104,52: wrong-length
    2 numbers of nights are given for 3 children.
    Write one number of nights for all children, or one for each.
  [2]
  $ cmcalc estimate --gross-weekly 400 --children 3 --nights 367
  cmcalc: --nights 367: count-out-of-range
    367 is out of range: --nights can only be from 0 to 366.
    Write a whole number from 0 to 366 for --nights.
  [3]
367 is out of range:     The number of nights can only be from 0 to 366.
  $ cmcalc estimate --gross-weekly 400 --children 3 --nights 15/14
  cmcalc: --nights 15/14: nights-over-days
    15 nights do not fit into 14 days.
    Write at most 14 nights, or the right number of days.
  [3]
  $ cmcalc estimate --gross-weekly 400 --children 3 --nights 2/400
  cmcalc: --nights 2/400: count-out-of-range
    400 is out of range: the number of days can only be from 1 to 366.
    Write a whole number from 1 to 366 for the number of days.
  [3]
400 is out of range:     The number of days can only be from 1 to 366.
  $ cmcalc estimate --gross-weekly 400 --children 3 --nights often
  cmcalc: --nights often: count-not-whole
    "often" is not a number of nights.
    Write the nights of a year as a number, nights in so many days as N/DAYS,
      or N nights a week; write assumed for one night a week.
  [2]
  $ cmcalc estimate --gross-weekly 400 --children 1 --other-children 51 --arrangement-children 51
  cmcalc: --other-children 51: count-out-of-range
    51 is out of range: --other-children can only be from 0 to 50.
    Write a whole number from 0 to 50 for --other-children.
  cmcalc: --arrangement-children 51: count-out-of-range
    51 is out of range: --arrangement-children can only be from 0 to 50.
    Write a whole number from 0 to 50 for --arrangement-children.
  [3]
51 is out of range:     --other-children can only be from 0 to 50.
51 is out of range:     --arrangement-children can only be from 0 to 50.

All that is wrong is told at once, and nothing is saved:

  $ cmcalc estimate --full --income 5/week --hmrc x --receiving-parent 2:1,400 --date 2014-01-01 --benefit new_state_pension --save bad.json
  cmcalc: --hmrc x: amount-not-plain
    "x" is not written as pounds and pence.
    Write pounds, and pence after a full stop.
  cmcalc: --benefit new_state_pension: benefit-not-yet-paid
    new_state_pension was first paid in Great Britain on 2016-04-06, after the
      effective date, 2014-01-01.
    Write the benefit that was received on 2014-01-01, or an effective date
      from 2016-04-06 on.
  cmcalc: --receiving-parent 2:1,400: count-out-of-range
    400 is out of range: the number of nights can only be from 0 to 366.
    Write a whole number from 0 to 366 for the number of nights.
  [2]
400 is out of range:     The number of nights can only be from 0 to 366.
  $ ls bad.json 2> /dev/null
  [2]

For programs:

  $ cmcalc estimate --income 5,00/week --children 2 --nights 400 --errors json
  {"schema":"cmcalc.error/1","problems":[{"id":"amount-not-plain","pointer":"/paying_parent/income/current/0","option":"--income 5,00/week","problem":"\"5,00\" is not written as plain pounds and pence.","remedy":"Write 5/week."},{"id":"count-out-of-range","pointer":"/receiving_parents/0/children/0/nights","option":"--nights 400","problem":"400 is out of range: --nights can only be from 0 to 366.","remedy":"Write a whole number from 0 to 366 for --nights."}]}
  [2]

Facts that do not go together:

  $ cmcalc estimate --gross-weekly 400 --income 5/week --hmrc 30000 --children 1
  cmcalc: --gross-weekly 400: income-given-twice
    --gross-weekly is income already determined, so --hmrc and --income cannot
      be given as well.
    Leave out --hmrc and --income and keep --gross-weekly alone, or leave out
      --gross-weekly.
  [3]
  $ cmcalc estimate --historic-weekly 400 --hmrc 30000 --children 1
  cmcalc: --historic-weekly 400: historic-given-twice
    --historic-weekly cannot be given together with --hmrc: both say what HMRC
      has.
    Leave out --historic-weekly if you have HMRC's records; otherwise leave
      out --hmrc.
  [3]
  $ cmcalc estimate --status child --date-of-birth 1990-01-01 --children 1 --date 2026-06-03
  cmcalc: --status child: child-status-too-old
    The status is child, but a parent born on 1990-01-01 is 36 on 2026-06-03.
    Leave out --status child, or write a date of birth that makes the parent
      under 20.
  [3]
  $ cmcalc estimate --children 1
  cmcalc: --income: income-insufficient
    There is nothing from which gross weekly income could be worked out.
    Give --income, --hmrc or another income; or --decision default if none is
      known.
  [3]

Options that do not go together, or are missing:

  $ cmcalc estimate --income 400/week
  cmcalc: --children: argument-missing
    The number of children is missing.
    Give --children, or --receiving-parent if they live with more than one
      person.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 400/week --children 1 --receiving-parent 1
  cmcalc: --children: options-disagree
    --children and --receiving-parent do not go together.
    Leave out --children: the number of children of each receiving parent is
      in --receiving-parent.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 400/week --nights 104 --receiving-parent 1
  cmcalc: --nights: options-disagree
    --nights and --receiving-parent do not go together.
    Write the nights after the children, like --receiving-parent 2:110.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income --children 1
  cmcalc: --income: option-without-value
    --income needs a value after it.
    Write --income AMOUNT/PERIOD.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 400/week --children 1 --children 2
  cmcalc: --children: option-repeated
    --children is given more than once.
    Give --children once.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 400/week --children 1 --partner-pays=yes
  cmcalc: --partner-pays: option-with-value
    --partner-pays takes no value.
    Write --partner-pays alone, or leave it out.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 400/week --children 1 case.json
  cmcalc: case.json: unexpected-argument
    estimate takes options only, and "case.json" is not one.
    Leave "case.json" out, or write the option that it belongs to. A value
      with spaces in it is written in quotation marks.
  Try cmcalc estimate --help.
  [2]

Mistyped:

  $ cmcalc estimate --incme 400/week --children 1
  cmcalc: --incme: unknown-option
    estimate has no option --incme.
    Write --income.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 400/week --children 1 --benefit carers_alowance
  cmcalc: --benefit carers_alowance: unknown-benefit
    "carers_alowance" is not a benefit code.
    Write carers_allowance if that is the benefit.
  [2]
  $ cmcalc estimate --income 400/week --children 1 --partner-benefit support
  cmcalc: --partner-benefit support: unknown-benefit
    "support" is not a benefit code.
    Write carer_support_payment, income_support or bereavement_support_payment
      if that is the benefit.
  [2]
  $ cmcalc estimate --income 400/week --children 1 --status prisonr
  cmcalc: --status prisonr: unknown-value
    "prisonr" is not a status.
    Write prisoner if you mean that, otherwise child, work_based_training,
      care_home or care_home_local_authority_funded.
  [2]
  $ cmcalc estimate --income 400/week --children 1 --jurisdiction UK
  cmcalc: --jurisdiction UK: unknown-value
    "UK" is not a jurisdiction.
    Write GB or NI.
  [2]
  $ cmcalc estimate --income 400/week --children 1 --decision defualt
  cmcalc: --decision: unknown-value
    "defualt" is not accepted here.
    Write calculation or default.
  Try cmcalc estimate --help.
  [2]

What is saved is never between the results:

  $ cmcalc estimate --full --gross-weekly 400 --children 1 --save -
  cmcalc: --save: option-without-value
    --save needs the name of a file; standard output is for the results.
    Write --save and the name of a file.
  Try cmcalc estimate --help.
  [2]

If one of the two files cannot be written, neither appears, and a file that was there stays:

  $ cmcalc estimate --full --gross-weekly 400 --children 1 --save missing/case.json -o result.txt
  missing/case.json: file-not-written
    This file cannot be written: No such file or directory.
    Check the name, the permissions, and that there is room for it.
  [2]
  $ echo before > saved.json
  $ cmcalc estimate --full --gross-weekly 400 --children 1 --save saved.json --force -o missing/result.txt
  missing/result.txt: file-not-written
    This file cannot be written: No such file or directory.
    Check the name, the permissions, and that there is room for it.
  [2]
  $ cat saved.json
  before
  $ ls result.txt
  ls: cannot access 'result.txt': No such file or directory
  [2]

A file that exists is replaced only with --force:

  $ cmcalc estimate --full --gross-weekly 400 --children 1 --save saved.json
  cmcalc: --save: file-exists
    "saved.json" exists, and was left as it is.
    Write another name, or --force to replace it.
  Try cmcalc estimate --help.
  [2]
  $ cat saved.json
  before
  $ cmcalc estimate --full --gross-weekly 400 --children 1 --save saved.json --force -o result.txt
  $ head -n 1 saved.json result.txt
  ==> saved.json <==
  {
  
  ==> result.txt <==
  CHILD MAINTENANCE, 2012 SCHEME                                   Great Britain
