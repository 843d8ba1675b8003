What check finds, as one document. A letter that agrees:

  $ echo "$CASE" | sed 's/{/{"case_id": "A-1", "award": {"weekly": 49.50, "rate": "basic"}, /' > letter.json
  $ cmcalc check letter.json --format json

One that differs: the first line that cannot be squared with it, what explains it as a change of facts, the income that
would fit, and what can be done by which day:

  $ cmcalc check --date 2026-06-03 --hmrc 38500 --hmrc-pension 1200 --children 2 --nights 60 --letter 101.26 --notified 2026-01-31 --format json

A letter that states several figures, also of receiving parents; each in the order of regulation 25:

  $ echo "$CASE" | sed 's/{/{"award": {"weekly": 55.20, "gross_weekly_income": 460, "qualifying_children": 1, "receiving_parents": [{"id": "A", "weekly": 55.20, "nights_band": "52-103"}]}, /' > figures.json
  $ cmcalc check figures.json --format json

All but the income agrees with the income that the letter states:

  $ echo "$CASE" | sed 's/{/{"award": {"weekly": 55.20, "gross_weekly_income": 460}, /' > income.json
  $ cmcalc check income.json --format json

A practice, and another reading of the letter, change no fact:

  $ cmcalc check --date 2026-06-03 --hmrc 38500 --children 1 --letter 88.85 --format json
  $ cmcalc check --date 2026-06-03 --gross-weekly 412.50 --children 1 --letter 257.40 --format json

Two changes, if no single one explains it:

  $ cmcalc check --date 2026-06-03 --hmrc 38500 --hmrc-pension 1200 --children 2 --nights 60 --other-children 1 --income 3300/month --letter 87.08 --format json

An income without an upper end:

  $ cmcalc check --date 2026-06-03 --gross-weekly 412.50 --children 1 --letter 294 --format json | grep -o '"income_that_fits".*"next'
