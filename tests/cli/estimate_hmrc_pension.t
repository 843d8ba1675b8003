Pension contributions of HMRC's tax year come off HMRC's figure for that year, and those paid now off current pay. The
figure is the gross contribution, with the tax relief.

  $ cmcalc estimate --hmrc 30000@2024-25 --hmrc-pension 1200 --children 1 --date 2026-02-01 --save pension.json --full | sed -n '/^  £/,/^$/p;/^Law/q'
    £66.28 a week for 1 child, which is £287.21 a month.
    Basic rate, on a gross weekly income of £552.33 (HMRC's figure).
  
  $ grep -A 12 hmrc pension.json
        "hmrc": [
          {
            "tax_year": "2024-25",
            "source": "paye",
            "kind": "employment",
            "amount": 30000.00
          },
          {
            "tax_year": "2024-25",
            "kind": "relief_at_source_pension",
            "amount": 1200.00
          }
        ]
  $ cmcalc estimate --hmrc-pension 1200@2024-25 --hmrc 30000@2024-25 --unearned-hmrc dividends=3100 --children 1 --date 2026-02-01 --save return.json --full | sed -n '/^  £/,/^$/p;/^Law/q'
    £66.28 a week for 1 child, which is £287.21 a month.
    Basic rate, on a gross weekly income of £552.33 (HMRC's figure).
    If the Child Maintenance Service accepts the variation: £73.41 a week (basic
    rate).
  
  $ grep -A 18 hmrc return.json
        "hmrc": [
          {
            "tax_year": "2024-25",
            "kind": "relief_at_source_pension",
            "amount": 1200.00
          },
          {
            "tax_year": "2024-25",
            "source": "self_assessment",
            "kind": "employment",
            "amount": 30000.00
          },
          {
            "tax_year": "2024-25",
            "source": "self_assessment",
            "kind": "dividends",
            "amount": 3100.00
          }
        ]

Of another year it has no effect:

  $ cmcalc estimate --hmrc 30000@2024-25 --hmrc-pension 1200@2023-24 --children 1 --date 2026-02-01 --full | sed -n '/^  £/,/^$/p;/^Law/q'
    £69.04 a week for 1 child, which is £299.17 a month.
    Basic rate, on a gross weekly income of £575.34 (HMRC's figure).
  

Alone it is no income:

  $ cmcalc estimate --hmrc-pension 1200 --children 1 --date 2026-02-01
  cmcalc: --hmrc-pension 1200: income-insufficient
    There is no --hmrc of a tax year that counts, and no other income.
    The 6 tax years that ended before 2026-02-01 count, 2024-25 the latest:
      give --hmrc of one of them, or --income.
  [3]

Values that are refused:

  $ cmcalc estimate --hmrc 30000 --hmrc-pension 100/month --children 1 --date 2026-02-01
  cmcalc: --hmrc-pension 100/month: unknown-value
    "100/month" is not for a year, but HMRC's figures are for a whole tax
      year.
    Write the amount for the tax year; what is paid now is --pension
      100/month.
  [2]
  $ cmcalc estimate --hmrc 30000 --hmrc-pension 1.200,00@2024-25 --hmrc-pension 1200@2024 --children 1 --date 2026-02-01
  cmcalc: --hmrc-pension 1.200,00@2024-25: amount-not-plain
    "1.200,00" is not written as plain pounds and pence.
    Write 1200@2024-25.
  cmcalc: --hmrc-pension 1200@2024: ambiguous-value
    "2024" is one year, but a tax year is in two: it could have ended or begun
      in that year.
    Write 1200@2023-24 for the tax year that ended on 5 April 2024, or
      1200@2024-25 for the one that began on 6 April 2024.
  [2]
  $ cmcalc estimate --historic-weekly 500 --hmrc-pension 1200 --children 1 --date 2026-02-01
  cmcalc: --historic-weekly 500: historic-given-twice
    --historic-weekly cannot be given together with --hmrc-pension: both say
      what HMRC has.
    Leave out --historic-weekly if you have HMRC's records; otherwise leave
      out --hmrc-pension.
  [3]
  $ cmcalc estimate --gross-weekly 500 --hmrc-pension 1200 --children 1 --date 2026-02-01
  cmcalc: --gross-weekly 500: income-given-twice
    --gross-weekly is income already determined, so --hmrc-pension cannot be
      given as well.
    Leave out --hmrc-pension and keep --gross-weekly alone, or leave out
      --gross-weekly.
  [3]
