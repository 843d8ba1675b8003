Which gross weekly income gives an amount, with everything else as it is:

  $ cat > case.json <<END
  > {"case_id": "C-1", "effective_date": "2026-06-03",
  >  "paying_parent": {"relevant_other_children": 1, "income": {
  >    "hmrc": [{"tax_year": "2025-26", "source": "paye", "kind": "employment", "amount": 38500},
  >             {"tax_year": "2025-26", "kind": "relief_at_source_pension", "amount": 1200}],
  >    "current": [{"kind": "employment", "amount": 3300, "period": "month"}]}},
  >  "receiving_parents": [{"id": "Alex", "children": [{"nights": 60}, {"nights": 60}]}]}
  > END
  $ cmcalc solve case.json --weekly 87.31
  $ cmcalc solve case.json --weekly 87.31 --format json
  $ cmcalc solve case.json --weekly 87.31 --for gross-weekly --payable-to Alex

HMRC's yearly figure. Current pay counts if it is far enough from that, on either side, so that there may be several
stretches of it:

  $ cmcalc solve case.json --weekly 87.31 --for yearly
  $ cmcalc solve case.json --weekly 92.66 --for yearly
  $ cmcalc solve case.json --weekly 92.66 --for yearly --format json

Nights, which are the same for every child, children and other children:

  $ cmcalc solve case.json --weekly 72.76 --for nights
  $ cmcalc solve case.json --weekly 87.31 --for children
  $ cmcalc solve case.json --weekly 87.31 --for other-children
  $ cmcalc solve case.json --weekly 84.37 --for other-children --format json

No value gives it: the nearest amounts, and exit code 1:

  $ cmcalc solve case.json --weekly 90 --for nights
  $ cmcalc solve case.json --weekly 90 --for nights --format json
  $ cmcalc solve case.json --weekly 3
  $ cmcalc solve case.json --weekly 1000

No upper end, and a benefit that makes the amount the same for every income:

  $ cmcalc solve case.json --weekly 348
  $ cmcalc solve - --weekly 7 <<END
  > {"effective_date": "2026-06-03", "paying_parent": {"benefits": ["carers_allowance"]}, "receiving_parents": [{"children": [{}]}]}
  > END
  $ cmcalc solve - --weekly 7 --format json <<END
  > {"effective_date": "2026-06-03", "paying_parent": {"benefits": ["carers_allowance"]}, "receiving_parents": [{"children": [{}]}]}
  > END

Several receiving parents:

  $ cat > two.json <<END
  > {"effective_date": "2026-06-03", "jurisdiction": "NI",
  >  "paying_parent": {"income": {"gross_weekly": 600}},
  >  "receiving_parents": [{"id": "Alex", "children": [{"nights": 110}, {}]}, {"children": [{}]}]}
  > END
  $ cmcalc solve two.json --weekly 38
  $ cmcalc solve two.json --weekly 38 --payable-to B
  $ cmcalc solve two.json --weekly 38 --payable-to B --format json
  $ cmcalc solve two.json --weekly 30 --payable-to Alex --for nights
  $ cmcalc solve two.json --weekly 28.50 --payable-to B --for children
  $ cmcalc solve two.json --weekly 38 --payable-to Robin
  $ cmcalc solve two.json --weekly 38 --payable-to Robin --errors json
  $ cmcalc solve two.json --weekly 38 --for children

A case that is refused, and one whose income is not in one HMRC record:

  $ echo '{"effective_date": "2026-06-03", "receiving_parents": [{"children": [{}, {}]}], "paying_parent": {}}' > no-income.json
  $ cmcalc solve no-income.json --weekly 100
  $ sed s/children/childen/ no-income.json | cmcalc solve - --weekly 100
  $ cmcalc solve two.json --weekly 38 --for yearly
  $ cmcalc solve --weekly 38 --gross-weekly 500 --children 1 --for yearly
  $ cmcalc solve two.json --weekly 38 --for yearly --errors json

The amount is understood as in estimate, and whole pence:

  $ cmcalc solve two.json --weekly "£103.39 a week" | head -n 1
  $ cmcalc solve two.json --weekly 12.345
  $ cmcalc solve two.json --weekly -5
  $ cmcalc solve two.json --weekly 100/month
  $ cmcalc solve two.json --weekly 999999999
  $ cmcalc solve two.json
  $ cmcalc solve two.json --weekly 38 --for income
  $ cmcalc solve --weekly 38
  $ cmcalc solve two.json case.json --weekly 38

A case from options, another date, and a file for the result:

  $ cmcalc solve --weekly 87.31 --gross-weekly 0 --children 2 --nights 60 --other-children 1 --date 2026-06-03
  $ cmcalc solve --weekly 87.31 --income 3300/month --hmrc 38500@2025-26 --hmrc-pension 1200@2025-26 --children 2 --nights 60 --other-children 1 --date 2026-06-03 --for yearly
  $ cmcalc solve case.json --weekly 87.31 --date 2026-07-01 | tail -n 1
  $ cmcalc solve case.json --weekly 87.31 -o found.txt
  $ head -n 1 found.txt
