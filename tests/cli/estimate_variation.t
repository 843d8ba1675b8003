The grounds of a variation, with every step, and the same from the saved case:

  $ cmcalc estimate --full --variation-accepted --hmrc 31250 --unearned-hmrc dividends=3100 --contact-costs 120/month --prior-debts 9/week --assets land=85000 --diverted 90/week --children 2 --date 2026-06-03 --save case.json
  CHILD MAINTENANCE, 2012 SCHEME                                   Great Britain
  Effective date 3 June 2026
  
    £134.23 a week for 2 children, which is £581.66 a month.
    Basic plus rate, on £851.92 of income a week.
    Without the variation: £95.89 a week (basic rate).
  
  Law: Child Support Act 1991 (Sch 1), S.I. 2012/2677 (reg)
  
  INCOME
  Tax year 2025-26 is used                                    reg 4
    the latest to end before 3 June 2026 for which there is a record
  Employment                                      £31,250.00  reg 36(1)(a)
    HMRC, self-assessment, tax year 2025-26
  Historic income                                    £599.32  reg 35(1)(c)
    £31,250.00 ÷ 365 × 7
  Gross weekly income                                £599.32  reg 34(1)
    historic income
  
  VARIATION
  Contact costs                                       £27.62  reg 63
    £120.00 a month × 12 ÷ 365 × 7
  The threshold is reached: all of it counts                  reg 68
    £27.62 is at least £10.00
  Debts of the former couple                           £9.00  reg 65
    £9.00 a week
  The threshold is not reached: not counted                   reg 68
    £9.00 is less than £10.00
  The threshold is reached: all of it counts                  reg 69
    £3,100.00 is at least £2,500.00
  Unearned income                                     £59.45  reg 69
    £3,100.00 ÷ 365 × 7
  Asset                                           £85,000.00  reg 69A
    as stated
  The threshold is passed: the whole value counts             reg 69A
    £85,000.00 is above £31,250.00
  Income from assets, a year                       £6,800.00  reg 69A
    8% of £85,000.00
  Income from assets                                 £130.77  reg 69A
    £6,800.00 ÷ 52
  Diverted income                                     £90.00  reg 71
    £90.00 a week
  Additional income allowed                          £280.22  reg 73(1)
    £59.45 + £130.77 + £90.00
  Income with the additional income                  £879.54  reg 73(1)
    £599.32 + £280.22
  Income less the special expenses                   £851.92  reg 72
    £879.54 − £27.62
  
  RATE
  Rate up to the threshold                           £128.00  Sch 1 para 2(2)
    16% of £800.00 (2 qualifying children)
  Income above the threshold                          £51.92  Sch 1 para 2(2)
    £851.92 − £800.00
  Rate above the threshold                             £6.23  Sch 1 para 2(2)
    12% of £51.92 (2 qualifying children)
  Basic plus rate                                    £134.23  Sch 1 para 2(2)
    £128.00 + £6.23
  
  AMOUNT PAYABLE
  Weekly amount payable                              £134.23  reg 6
    £134.2303… to the nearest penny
  
  PAYMENTS
  A week               £134.23
  A fortnight          £268.46  a week × 2
  Four weeks           £536.92  a week × 4
  A month              £581.66  a week × 52 ÷ 12, to the nearest penny
  A year             £6,979.96  a week × 52
  Direct Pay: £134.23 a week is paid and received, without fees.
  Collect and Pay: £161.08 a week is paid and £128.86 received, after fees.
  Only the weekly amount is fixed by law.
  
  ASSUMED, BECAUSE IT IS NOT STATED
  - no nights with the paying parent
  - the paying parent is not a child, nor in prison, training or a care home
  - no benefit that counts
  - no partner on such a benefit
  - no other children at home
  - no children under another arrangement
  
  NOTES
  - Variation, debts of the former couple: not counted, because the threshold is
    not reached.
    (ground-without-effect)
  - Income from assets is a yearly percentage of the whole value, ÷ 52, of
    assets of one kind together; the regulation's words on these points were not
    all seen.
    (asset-value)
  - Income may be counted twice: an asset and unearned income both count. If the
    income comes from that asset, only one of them may.
    (asset-and-its-income)
  
  WHAT YOUR OPTIONS SAY
    HMRC, tax year 2025-26: £31,250 of pay
    HMRC, tax year 2025-26: £3,100, dividends
    Children: 2
    Variation: accepted
    Variation, contact costs: £120 a month
    Variation, debts of the former couple: £9 a week
    Variation, unearned income: as HMRC has it
    Variation, assets (land): £85,000
    Variation, diverted income: £90 a week
  
  This is what the rules give for the facts of this case; it is not a decision
  of the Child Maintenance Service and not legal advice.
  Rules of 2012 as in force from 13 December 2018; figures last compared with
  their sources on 21 November 2026.
  
    £134.23 a week for 2 children, which is £581.66 a month.
  $ cat case.json
  {
    "schema": "cmcalc.case/1",
    "effective_date": "2026-06-03",
    "paying_parent": {
      "income": {
        "hmrc": [
          {
            "tax_year": "2025-26",
            "source": "self_assessment",
            "kind": "employment",
            "amount": 31250.00
          },
          {
            "tax_year": "2025-26",
            "source": "self_assessment",
            "kind": "dividends",
            "amount": 3100.00
          }
        ]
      },
      "variation": {
        "accepted": true,
        "special_expenses": [
          {
            "kind": "contact_costs",
            "amount": 120.00,
            "period": "month"
          },
          {
            "kind": "prior_debts",
            "amount": 9.00,
            "period": "week"
          }
        ],
        "additional_income": [
          {
            "kind": "unearned"
          },
          {
            "kind": "assets",
            "value": 85000.00,
            "asset": "land"
          },
          {
            "kind": "diverted",
            "amount": 90.00,
            "period": "week"
          }
        ]
      }
    },
    "receiving_parents": [
      {
        "children": [
          {},
          {}
        ]
      }
    ]
  }
  $ cmcalc calc case.json > calculated.txt
  $ cmcalc estimate --variation-accepted --hmrc 31250 --unearned-hmrc dividends=3100 --contact-costs 120/month --prior-debts 9/week --assets land=85000 --diverted 90/week --children 2 --date 2026-06-03 --full | sed '/^WHAT YOUR OPTIONS SAY/,/^$/d' | diff - calculated.txt

Each special expense, two entries of one kind added up:

  $ cmcalc estimate --variation-accepted --gross-weekly 600 --contact-costs 6/week --contact-costs 16/four-weeks --disability-costs 35/week --prior-debts 20/week --boarding-fees 1500/quarter --mortgage 300/month --other-children 1 --children 1 --date 2026-06-03 --full | sed -n '/^VARIATION/,/^RATE/p'
  VARIATION
  Contact costs                                        £6.00  reg 63
    £6.00 a week
  Contact costs                                        £4.00  reg 63
    £16.00 for four weeks ÷ 4
  Contact costs, all                                  £10.00  reg 63
    £6.00 + £4.00
  The threshold is reached: all of it counts                  reg 68
    £10.00 is at least £10.00
  Disability of a relevant other child                £35.00  reg 64
    £35.00 a week
  Debts of the former couple                          £20.00  reg 65
    £20.00 a week
  The threshold is reached: all of it counts                  reg 68
    £20.00 is at least £10.00
  Boarding school fees                               £115.07  reg 66
    £1,500.00 a quarter × 4 ÷ 365 × 7
  The threshold is reached: all of it counts                  reg 68
    £115.07 is at least £10.00
  Half of the income that counts                     £300.00  reg 66
    50% of £600.00
  Limit for boarding fees                            £300.00  reg 66
    £600.00 − £300.00
  Mortgage, loan or insurance payments                £69.04  reg 67
    £300.00 a month × 12 ÷ 365 × 7
  The threshold is reached: all of it counts                  reg 68
    £69.04 is at least £10.00
  Special expenses allowed                           £249.11  reg 72
    £10.00 + £35.00 + £20.00 + £115.07 + £69.04
  Income less the special expenses                   £350.89  reg 72
    £600.00 − £249.11
  
  RATE

Each additional income; a kind of asset with hyphens or underscores, and other where none is said:

  $ cmcalc estimate --variation-accepted --gross-weekly 600 --unearned 8000/year --assets 40000 --assets precious-metal=20000 --assets precious_metal=20000 --diverted 90/week --diverted 10/week --children 1 --date 2026-06-03 --full | sed -n '/^VARIATION/,/^RATE/p'
  VARIATION
  Unearned income                                    £153.42  reg 69
    £8,000.00 a year ÷ 365 × 7
  Unearned income for a year                       £8,000.00  reg 69
    £153.4246… × 365 ÷ 7
  The threshold is reached: all of it counts                  reg 69
    £8,000.00 is at least £2,500.00
  Asset                                           £20,000.00  reg 69A
    as stated
  Asset                                           £20,000.00  reg 69A
    as stated
  Assets of this kind                             £40,000.00  reg 69A
    £20,000.00 + £20,000.00
  The threshold is passed: the whole value counts             reg 69A
    £40,000.00 is above £31,250.00
  Income from assets, a year                       £3,200.00  reg 69A
    8% of £40,000.00
  Income from assets                                  £61.54  reg 69A
    £3,200.00 ÷ 52
  Asset                                           £40,000.00  reg 69A
    as stated
  The threshold is passed: the whole value counts             reg 69A
    £40,000.00 is above £31,250.00
  Income from assets, a year                       £3,200.00  reg 69A
    8% of £40,000.00
  Income from assets                                  £61.54  reg 69A
    £3,200.00 ÷ 52
  Diverted income                                     £90.00  reg 71
    £90.00 a week
  Diverted income                                     £10.00  reg 71
    £10.00 a week
  Diverted income, all                               £100.00  reg 71
    £90.00 + £10.00
  Additional income allowed                          £376.50  reg 73(1)
    £153.42 + £61.54 + £61.54 + £100.00
  Income with the additional income                  £976.50  reg 73(1)
    £600.00 + £376.50
  
  RATE
  $ cmcalc estimate --variation-accepted --benefit carers_allowance --income-behind-rate 150/week --children 1 --date 2026-06-03 --full | sed -n '/^VARIATION/,/^RATE/p'
  VARIATION
  Income behind the rate                             £150.00  reg 70
    £150.00 a week
  The threshold is passed: all of it counts                   reg 70
    £150.00 is above £100.00
  
  RATE
  $ cmcalc estimate --variation-accepted --benefit carers_allowance --income 480/month --income 200/week --income-behind-rate determined --income-behind-rate 10/week --children 1 --date 2026-06-03 --full | sed -n '/^VARIATION/,/^RATE/p'
  VARIATION
  Income behind the rate                              £10.00  reg 70
    £10.00 a week
  Income behind the rate                             £310.47  reg 70
    gross weekly income
  Income behind the flat or nil rate                 £320.47  reg 70
    £10.00 + £310.47
  The threshold is passed: all of it counts                   reg 70
    £320.47 is above £100.00
  
  RATE

HMRC's unearned income is that of the tax year of pay, and pay of that year stands on the same return:

  $ cmcalc estimate --variation-accepted --unearned-hmrc savings=1400 --hmrc 31250@2024-25 --unearned-hmrc property=1200 --children 1 --date 2026-06-03 --full | sed -n '/^INCOME/,/^RATE/p'
  INCOME
  Tax year 2024-25 is used                                    reg 4
    the latest to end before 3 June 2026 for which there is a record
  Employment                                      £31,250.00  reg 36(1)(a)
    HMRC, self-assessment, tax year 2024-25
  Historic income                                    £599.32  reg 35(1)(c)
    £31,250.00 ÷ 365 × 7
  Gross weekly income                                £599.32  reg 34(1)
    historic income
  
  VARIATION
  The threshold is reached: all of it counts                  reg 69
    £2,600.00 is at least £2,500.00
  Unearned income                                     £49.86  reg 69
    £2,600.00 ÷ 365 × 7
  Income with the additional income                  £649.18  reg 73(1)
    £599.32 + £49.86
  
  RATE
  $ cmcalc estimate --variation-accepted --income 31250/year --unearned-hmrc miscellaneous=2500 --children 1 --date 2026-06-03 --save current.json --full | sed -n '/^INCOME/,/^RATE/p'
  INCOME
  Tax year 2025-26 is used                                    reg 4
    the latest to end before 3 June 2026 for which there is a record
  HMRC figure                                          £0.00  reg 36(1)
    there is none
  Historic income                                      £0.00  reg 35(1)(c)
    £0.00 ÷ 365 × 7
  Current employment income                          £599.32  reg 38
    £31,250.00 a year ÷ 365 × 7
  Current income is used: historic income is zero             reg 34(2A)
    £599.32 is above £0.00
  Gross weekly income                                £599.32  reg 34(1)
    current income
  
  VARIATION
  The threshold is reached: all of it counts                  reg 69
    £2,500.00 is at least £2,500.00
  Unearned income                                     £47.95  reg 69
    £2,500.00 ÷ 365 × 7
  Income with the additional income                  £647.26  reg 73(1)
    £599.3150… + £47.9452…
  
  RATE
  $ grep -A 6 '"hmrc"' current.json
        "hmrc": [
          {
            "tax_year": "2025-26",
            "source": "self_assessment",
            "kind": "miscellaneous",
            "amount": 2500.00
          }
  $ cmcalc estimate --variation-accepted --hmrc 31250 --unearned-hmrc dividends=3100@2024-25 --children 1 --date 2026-06-03 --full | sed -n '/^INCOME/,/^RATE/p'
  INCOME
  Tax year 2025-26 is used                                    reg 4
    the latest to end before 3 June 2026 for which there is a record
  Employment                                      £31,250.00  reg 36(1)(a)
    HMRC, PAYE, tax year 2025-26
  Historic income                                    £599.32  reg 35(1)(c)
    £31,250.00 ÷ 365 × 7
  Gross weekly income                                £599.32  reg 34(1)
    historic income
  
  VARIATION
  The threshold is not reached: not counted                   reg 69
    £0.00 is less than £2,500.00
  
  RATE

GOV.UK's calculator asks for no grounds, so nothing is compared with it:

  $ cmcalc estimate --variation-accepted --income 2500/month --contact-costs 120/month --children 1 --date 2026-06-03 --full | grep -c "GOV.UK"
  0
  [1]

Values that are not plain:

  $ cmcalc estimate --income 400/week --contact-costs 120 --prior-debts 20,00/week --mortgage 300/decade --children 1
  cmcalc: --contact-costs 120: missing-key
    "120" does not say what period it is for.
    Write 120/week, 120/fortnight, 120/four-weeks, 120/month, 120/quarter or
      120/year.
  cmcalc: --prior-debts 20,00/week: amount-not-plain
    "20,00" is not written as plain pounds and pence.
    Write 20/week.
  cmcalc: --mortgage 300/decade: unknown-value
    "decade" is not a period that an amount can be for.
    Write 300/week, 300/fortnight, 300/four-weeks, 300/month, 300/quarter or
      300/year if it is for that period; otherwise write what it comes to in one
      of them.
  [2]
  $ cmcalc estimate --income 400/week --disability-costs x/week --boarding-fees 5 --diverted 5/decade --income-behind-rate all --children 1
  cmcalc: --disability-costs x/week: amount-not-plain
    "x/week" is not an amount and the period that it is for.
    Write pounds and the period, as AMOUNT/week, AMOUNT/fortnight,
      AMOUNT/four-weeks, AMOUNT/month, AMOUNT/quarter or AMOUNT/year.
  cmcalc: --boarding-fees 5: missing-key
    "5" does not say what period it is for.
    Write 5/week, 5/fortnight, 5/four-weeks, 5/month, 5/quarter or 5/year.
  cmcalc: --diverted 5/decade: unknown-value
    "decade" is not a period that an amount can be for.
    Write 5/week, 5/fortnight, 5/four-weeks, 5/month, 5/quarter or 5/year if
      it is for that period; otherwise write what it comes to in one of them.
  cmcalc: --income-behind-rate all: amount-not-plain
    "all" is not an amount and the period that it is for.
    Write pounds and the period, as AMOUNT/week, AMOUNT/fortnight,
      AMOUNT/four-weeks, AMOUNT/month, AMOUNT/quarter or AMOUNT/year.
  [2]
  $ cmcalc estimate --income 400/week --unearned 8.000,00/year --children 1
  cmcalc: --unearned 8.000,00/year: amount-not-plain
    "8.000,00" is not written as plain pounds and pence.
    Write 8000/year.
  [2]
  $ cmcalc estimate --income 400/week --assets gold=400 --assets virtual=400 --assets land=85.000,00 --assets land --children 1
  cmcalc: --assets gold=400: unknown-asset
    "gold" is not a kind of asset.
    Write cash, precious-metal, virtual-currency, land, company-shares,
      securities, chose-in-action or other.
  cmcalc: --assets virtual=400: unknown-asset
    "virtual" is not a kind of asset.
    Write virtual-currency if you mean that, otherwise cash, precious-metal,
      land, company-shares, securities, chose-in-action or other.
  cmcalc: --assets land=85.000,00: amount-not-plain
    "85.000,00" is not written as plain pounds and pence.
    Write land=85000.
  cmcalc: --assets land: amount-not-plain
    "land" is not written as pounds and pence.
    Write pounds, and pence after a full stop.
  [2]
  $ cmcalc estimate --income 400/week --unearned-hmrc 3100 --unearned-hmrc rent=3100 --unearned-hmrc dividend=3100 --children 1
  cmcalc: --unearned-hmrc 3100: missing-key
    "3100" is not a kind of unearned income with its amount.
    Write property=3100, savings=3100, dividends=3100 or miscellaneous=3100.
  cmcalc: --unearned-hmrc rent=3100: unknown-value
    "rent" is not a kind of unearned income.
    Write property, savings, dividends or miscellaneous.
  cmcalc: --unearned-hmrc dividend=3100: unknown-value
    "dividend" is not a kind of unearned income.
    Write dividends if you mean that, otherwise property, savings or
      miscellaneous.
  [2]
  $ cmcalc estimate --income 400/week --unearned-hmrc dividends=3.100,00@2024-25 --unearned-hmrc dividends=3100@2024 --children 1
  cmcalc: --unearned-hmrc dividends=3.100,00@2024-25: amount-not-plain
    "3.100,00" is not written as plain pounds and pence.
    Write dividends=3100@2024-25.
  cmcalc: --unearned-hmrc dividends=3100@2024: ambiguous-value
    "2024" is one year, but a tax year is in two: it could have ended or begun
      in that year.
    Write dividends=3100@2023-24 for the tax year that ended on 5 April 2024,
      or dividends=3100@2024-25 for the one that began on 6 April 2024.
  [2]
  $ cmcalc estimate --income 400/week --assets land=5,00 --children 1 --errors json
  {"schema":"cmcalc.error/1","problems":[{"id":"amount-not-plain","pointer":"/paying_parent/variation/additional_income/0","option":"--assets land=5,00","problem":"\"5,00\" is not written as plain pounds and pence.","remedy":"Write land=5."}]}
  [2]

Options that do not go together:

  $ cmcalc estimate --hmrc 31250 --unearned-hmrc dividends=3100 --unearned 8000/year --children 1
  cmcalc: --unearned 8000/year: unearned-given-twice
    Unearned income was already given; all unearned income is one ground.
    Keep --unearned with the whole of it, or --unearned-hmrc.
  [3]
  $ cmcalc estimate --hmrc 31250 --unearned 8000/year --unearned-hmrc dividends=3100 --children 1
  cmcalc: --unearned-hmrc dividends=3100: unearned-given-twice
    Unearned income was already given; all unearned income is one ground.
    Keep --unearned with the whole of it, or --unearned-hmrc.
  [3]
  $ cmcalc estimate --gross-weekly 400 --unearned-hmrc dividends=3100 --children 1
  cmcalc: --gross-weekly 400: income-given-twice
    --gross-weekly is income already determined, so --unearned-hmrc cannot be
      given as well.
    Leave out --unearned-hmrc and keep --gross-weekly alone, or leave out
      --gross-weekly. Unearned income without HMRC's records is --unearned.
  [3]
  $ cmcalc estimate --historic-weekly 400 --hmrc 31250 --unearned-hmrc dividends=3100 --children 1
  cmcalc: --historic-weekly 400: historic-given-twice
    --historic-weekly cannot be given together with --hmrc and
      --unearned-hmrc: both say what HMRC has.
    Leave out --historic-weekly if you have HMRC's records; otherwise leave
      out --hmrc and --unearned-hmrc. Unearned income without HMRC's records is
      --unearned.
  [3]
  $ cmcalc estimate --benefit carers_allowance --income-behind-rate determined --income-behind-rate determined --children 1
  cmcalc: --income-behind-rate determined: hidden-income-given-twice
    --income-behind-rate determined is all the income of the case, and was
      already given.
    Give it once; other such income is an AMOUNT/PERIOD.
  [3]
  $ cmcalc estimate --income 400/week --unearned 8000/year --unearned 5/week --children 1
  cmcalc: --unearned: option-repeated
    --unearned is given more than once.
    Give --unearned once.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 400/week --contact-cost 8000/year --children 1
  cmcalc: --contact-cost: unknown-option
    estimate has no option --contact-cost.
    Write --contact-costs.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --gross-weekly 400 --children 1 $(yes -- --prior-debts=1/week | head -n 101)
  cmcalc: --prior-debts 1/week: wrong-length
    There are 101 entries in --prior-debts, but there can be at most 100.
    Take 1 out of --prior-debts, so that 100 are left.
  [3]
