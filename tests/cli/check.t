Is this letter right? The case states the facts, the award what the letter says:

  $ cat > case.json <<END
  > {"case_id": "C-1", "effective_date": "2026-06-03",
  >  "paying_parent": {"relevant_other_children": 1, "income": {
  >    "hmrc": [{"tax_year": "2025-26", "source": "paye", "kind": "employment", "amount": 38500},
  >             {"tax_year": "2025-26", "kind": "relief_at_source_pension", "amount": 1200}],
  >    "current": [{"kind": "employment", "amount": 3300, "period": "month"}]}},
  >  "receiving_parents": [{"children": [{"id": "Ellis", "nights": 60}, {"id": "Robin", "nights": 60}]}]}
  > END
  $ sed '$s/}$/,/' case.json > letter.json
  $ echo ' "award": {"weekly": 90.12}}' >> letter.json
  $ cmcalc check letter.json

A letter that agrees:

  $ cmcalc check case.json --letter 87.31
  $ cmcalc check case.json --letter 87.31 --letter-income 715.34 --letter-rate basic --letter-nights 52-103

The amount agrees, and another figure does not:

  $ cmcalc check case.json --letter 87.31 --letter-other-children 2

Each further figure of the letter leaves fewer explanations. Which days are the last is counted from the day on which
the parents were told:

  $ cmcalc check case.json --letter 72.76
  $ cmcalc check case.json --letter 72.76 --letter-nights 104-155 --notified 2026-06-12

Without a file. A letter is about a day of its own, so that this has to be given:

  $ cmcalc check --date 2026-06-03 --hmrc 30000 --children 1 --letter 71.50
  $ cmcalc check --hmrc 30000 --children 1 --letter 71.50

An award of nothing:

  $ cmcalc check --date 2026-06-03 --hmrc 30000 --children 1 --letter 0
  $ cmcalc check --date 2026-06-03 --hmrc 30000 --children 1 --status prisoner --letter 0

Income above the cap:

  $ cmcalc check --date 2026-06-03 --gross-weekly 3500 --children 1 --letter 336.00
  $ cmcalc check --date 2026-06-03 --gross-weekly 3500 --children 1 --letter 372.00

A letter in months, with the fee of Collect and Pay; and one whose month is stated as such:

  $ cmcalc check --date 2026-06-03 --hmrc 30000 --children 1 --letter 359.01
  $ cmcalc check --date 2026-06-03 --hmrc 30000 --children 1 --letter 299.17/month
  $ cmcalc check --date 2026-06-03 --hmrc 30000 --children 1 --letter 299.17/month --letter-income 575.34

Two receiving parents; the share of one of them read as the total:

  $ cmcalc check --date 2026-06-03 --gross-weekly 600 --receiving-parent Alex=2 --receiving-parent Sam=1 --letter-to Alex=76.00 --letter-to Sam=38.00
  $ cmcalc check --date 2026-06-03 --gross-weekly 600 --receiving-parent Alex=2 --receiving-parent Sam=1 --letter 38.00
  $ cmcalc check --date 2026-06-03 --gross-weekly 600 --receiving-parent Alex=2:60 --receiving-parent Sam=1 --letter 102.00 --letter-to Alex=64.00 --letter-to Sam=38.00

Two changes together, none, and rounding:

  $ cmcalc check case.json --letter 75.10
  $ cmcalc check case.json --letter 12.34
  $ cmcalc check case.json --letter 87.32

What cannot be checked:

  $ cmcalc check case.json
  $ cmcalc check case.json --letter-rate basic
  $ cmcalc check case.json --letter-to Sam=40
  $ cmcalc check case.json --letter-to A=40 --letter-to A=41
  $ cmcalc check letter.json --letter 90.12
  $ cmcalc check case.json --letter 371.95/month
