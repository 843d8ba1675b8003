Pension contributions of HMRC's tax year come off HMRC's figure for that year, and those paid now off current pay. The
figure is the gross contribution, with the tax relief.

  $ cmcalc estimate --hmrc 30000@2024-25 --hmrc-pension 1200 --children 1 --date 2026-02-01 --save pension.json | sed -n '/^  £/,/^$/p;/^Law/q'
    £66.28 a week, basic rate
    for 1 qualifying child; gross weekly income £552.33 (historic income)
  
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
  $ cmcalc estimate --hmrc-pension 1200@2024-25 --hmrc 30000@2024-25 --unearned-hmrc dividends=3100 --children 1 --date 2026-02-01 --save pension.json | sed -n '/^  £/,/^$/p;/^Law/q'
    £66.28 a week, basic rate
    for 1 qualifying child; gross weekly income £552.33 (historic income)
    if the variation is accepted £73.41 a week, basic rate
  
  $ grep -A 18 hmrc pension.json
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

  $ cmcalc estimate --hmrc 30000@2024-25 --hmrc-pension 1200@2023-24 --children 1 --date 2026-02-01 | sed -n '/^  £/,/^$/p;/^Law/q'
    £69.04 a week, basic rate
    for 1 qualifying child; gross weekly income £575.34 (historic income)
  

Alone it is no income:

  $ cmcalc estimate --hmrc-pension 1200 --children 1 --date 2026-02-01
  cmcalc: --income: income-insufficient
    None of HMRC's records gives income of a tax year that counts, and there is nothing else from which gross weekly income could be worked out.
    Give --income, --hmrc or another income; or --decision default if none is known.
  [3]

Values that are refused:

  $ cmcalc estimate --hmrc 30000 --hmrc-pension 100/month --children 1 --date 2026-02-01
  cmcalc: --hmrc-pension 100/month: amount-not-plain
    "100/month" is not written as pounds and pence.
    Write pounds, and pence after a full stop, like 1234.50.
  [3]
  $ cmcalc estimate --hmrc 30000 --hmrc-pension 1,200@2024-25 --hmrc-pension 1200@2024 --children 1 --date 2026-02-01
  cmcalc: --hmrc-pension 1,200@2024-25: amount-not-plain
    "1,200" is not written as plain pounds and pence.
    Write 1200@2024-25.
  cmcalc: --hmrc-pension 1200@2024: tax-year-not-plain
    "2024" is not a tax year, which is written as two consecutive years.
    Write 2024-25 if you mean the year from 6 April 2024.
  [3]
  $ cmcalc estimate --historic-weekly 500 --hmrc-pension 1200 --children 1 --date 2026-02-01
  cmcalc: --historic-weekly 500: historic-given-twice
    --historic-weekly cannot be given together with --hmrc-pension: both say what HMRC has.
    Leave out --historic-weekly if you have HMRC's records; otherwise leave out --hmrc-pension.
  [3]
  $ cmcalc estimate --gross-weekly 500 --hmrc-pension 1200 --children 1 --date 2026-02-01
  cmcalc: --gross-weekly 500: income-given-twice
    --gross-weekly is income already determined, so --hmrc-pension cannot be given as well.
    Leave out --hmrc-pension and keep --gross-weekly alone, or leave out --gross-weekly.
  [3]
