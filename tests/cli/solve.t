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
  £87.31 a week comes from gross weekly income of £715.28 to £715.36.
    Now £87.31 a week, from gross weekly income of £715.34.
    This replaces all income of the case; all other facts stay as they are.
    For 3 June 2026; not a decision of the Child Maintenance Service.
  $ cmcalc solve case.json --weekly 87.31 --format json
  {"schema":"cmcalc.solve/1","case_id":"C-1","effective_date":"2026-06-03","weekly":87.31,"for":"gross-weekly","unit":"pounds a week","intervals":[{"from":715.28,"to":715.36}]}
  $ cmcalc solve case.json --weekly 87.31 --for gross-weekly --payable-to Alex
  £87.31 a week to Alex comes from gross weekly income of £715.28 to £715.36.
    Now £87.31 a week to Alex, from gross weekly income of £715.34.
    This replaces all income of the case; all other facts stay as they are.
    For 3 June 2026; not a decision of the Child Maintenance Service.

HMRC's yearly figure. Current pay counts if it is far enough from that, on either side, so that there may be several
stretches of it:

  $ cmcalc solve case.json --weekly 87.31 --for yearly
  £87.31 a week comes from HMRC pay of 2025-26: £38,496.73 to £38,501.00.
    Now £87.31 a week, from HMRC pay of 2025-26: £38,500.00.
    Current pay and all other facts stay as they are.
    For 3 June 2026; not a decision of the Child Maintenance Service.
  $ cmcalc solve case.json --weekly 92.66 --for yearly
  £92.66 a week comes from HMRC pay of 2025-26: £40,782.26 to £40,786.52.
    Now £87.31 a week, from HMRC pay of 2025-26: £38,500.00.
    Current pay and all other facts stay as they are.
    For 3 June 2026; not a decision of the Child Maintenance Service.
  $ cmcalc solve case.json --weekly 92.66 --for yearly --format json
  {"schema":"cmcalc.solve/1","case_id":"C-1","effective_date":"2026-06-03","weekly":92.66,"for":"yearly","unit":"pounds a year","intervals":[{"from":40782.26,"to":40786.52}]}

Nights, which are the same for every child, children and other children:

  $ cmcalc solve case.json --weekly 72.76 --for nights
  £72.76 a week comes from each child staying 104 to 155 nights a year.
    Now £87.31 a week, from each child staying 60 nights a year.
    All other facts stay as they are.
    For 3 June 2026; not a decision of the Child Maintenance Service.
  $ cmcalc solve case.json --weekly 87.31 --for children
  £87.31 a week comes from 2 children.
    Now £87.31 a week, from 2 children.
    A new child has the nights of the last one; all other facts stay as they
    are.
    For 3 June 2026; not a decision of the Child Maintenance Service.
  $ cmcalc solve case.json --weekly 87.31 --for other-children
  £87.31 a week comes from 1 other child at home.
    Now £87.31 a week, from 1 other child at home.
    All other facts stay as they are.
    For 3 June 2026; not a decision of the Child Maintenance Service.
  $ cmcalc solve case.json --weekly 84.37 --for other-children --format json
  {"schema":"cmcalc.solve/1","case_id":"C-1","effective_date":"2026-06-03","weekly":84.37,"for":"other-children","unit":"children","intervals":[{"from":2,"to":2}]}

No value gives it: the nearest amounts, and exit code 1:

  $ cmcalc solve case.json --weekly 90 --for nights
  No number of nights gives £90.00 a week. The nearest amounts:
    £87.31 a week, from each child staying 52 nights a year
    £101.86 a week, from each child staying 51 nights a year
    Now £87.31 a week, from each child staying 60 nights a year.
    All other facts stay as they are.
    For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]
  $ cmcalc solve case.json --weekly 90 --for nights --format json
  {"schema":"cmcalc.solve/1","case_id":"C-1","effective_date":"2026-06-03","weekly":90.00,"for":"nights","unit":"nights","intervals":[],"nearest":[{"value":52,"weekly":87.31},{"value":51,"weekly":101.86}]}
  [1]
  $ cmcalc solve case.json --weekly 3
  No gross weekly income gives £3.00 a week. The nearest amounts:
    £0.00 a week, from gross weekly income of £6.99
    £7.00 a week, from gross weekly income of £7.00
    Now £87.31 a week, from gross weekly income of £715.34.
    This replaces all income of the case; all other facts stay as they are.
    For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]
  $ cmcalc solve case.json --weekly 1000
  No gross weekly income gives £1,000.00 a week. The nearest amounts:
    £302.06 a week, from gross weekly income of £2,999.98
    Now £87.31 a week, from gross weekly income of £715.34.
    This replaces all income of the case; all other facts stay as they are.
    For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]

No upper end, and a benefit that makes the amount the same for every income:

  $ cmcalc solve case.json --weekly 348
  No gross weekly income gives £348.00 a week. The nearest amounts:
    £302.06 a week, from gross weekly income of £2,999.98
    Now £87.31 a week, from gross weekly income of £715.34.
    This replaces all income of the case; all other facts stay as they are.
    For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]
  $ cmcalc solve - --weekly 7 <<END
  > {"effective_date": "2026-06-03", "paying_parent": {"benefits": ["carers_allowance"]}, "receiving_parents": [{"children": [{}]}]}
  > END
  £7.00 a week comes from gross weekly income of £0.00 or more.
    Now £7.00 a week.
    This replaces all income of the case; all other facts stay as they are.
    For 3 June 2026; not a decision of the Child Maintenance Service.
  $ cmcalc solve - --weekly 7 --format json <<END
  > {"effective_date": "2026-06-03", "paying_parent": {"benefits": ["carers_allowance"]}, "receiving_parents": [{"children": [{}]}]}
  > END
  {"schema":"cmcalc.solve/1","effective_date":"2026-06-03","weekly":7.00,"for":"gross-weekly","unit":"pounds a week","intervals":[{"from":0.00,"to":null}]}

Several receiving parents:

  $ cat > two.json <<END
  > {"effective_date": "2026-06-03", "jurisdiction": "NI",
  >  "paying_parent": {"income": {"gross_weekly": 600}},
  >  "receiving_parents": [{"id": "Alex", "children": [{"nights": 110}, {}]}, {"children": [{}]}]}
  > END
  $ cmcalc solve two.json --weekly 38
  £38.00 a week comes from gross weekly income of £221.03 to £221.08.
    Now £103.14 a week, from gross weekly income of £600.00.
    This replaces all income of the case; all other facts stay as they are.
    For 3 June 2026, by the law of Northern Ireland; not a decision of the Child
    Maintenance Service.
  $ cmcalc solve two.json --weekly 38 --payable-to B
  £38.00 a week to B comes from gross weekly income of £599.93 to £600.07.
    Now £38.00 a week to B, from gross weekly income of £600.00.
    This replaces all income of the case; all other facts stay as they are.
    For 3 June 2026, by the law of Northern Ireland; not a decision of the Child
    Maintenance Service.
  $ cmcalc solve two.json --weekly 38 --payable-to B --format json
  {"schema":"cmcalc.solve/1","effective_date":"2026-06-03","weekly":38.00,"payable_to":"B","for":"gross-weekly","unit":"pounds a week","intervals":[{"from":599.93,"to":600.07}]}
  $ cmcalc solve two.json --weekly 30 --payable-to Alex --for nights
  No number of nights gives £30.00 a week to Alex. The nearest amounts:
    £24.00 a week, from each child staying 175 nights a year
    £43.43 a week, from each child staying 174 nights a year
    Now £65.14 a week to Alex.
    All other facts stay as they are.
    For 3 June 2026, by the law of Northern Ireland; not a decision of the Child
    Maintenance Service.
  [1]
  $ cmcalc solve two.json --weekly 28.50 --payable-to B --for children
  No number of children gives £28.50 a week to B. The nearest amounts:
    £38.00 a week, from 1 child
    Now £38.00 a week to B, from 1 child.
    A new child has the nights of the last one; all other facts stay as they
    are.
    For 3 June 2026, by the law of Northern Ireland; not a decision of the Child
    Maintenance Service.
  [1]
  $ cmcalc solve two.json --weekly 38 --payable-to Robin
  cmcalc: --payable-to: unknown-value
    "Robin" is not the id of a receiving parent of this case.
    Write "Alex" or "B".
  Try cmcalc solve --help.
  [2]
  $ cmcalc solve two.json --weekly 38 --payable-to Robin --errors json
  {"schema":"cmcalc.error/1","problems":[{"id":"unknown-value","option":"--payable-to","problem":"\"Robin\" is not the id of a receiving parent of this case.","remedy":"Write \"Alex\" or \"B\"."}]}
  [2]
  $ cmcalc solve two.json --weekly 38 --for children
  cmcalc: --payable-to: argument-missing
    The case has several receiving parents, and it is not said whose number of
      children is looked for.
    Give --payable-to with the id of one of them: "Alex" or "B".
  Try cmcalc solve --help.
  [2]

A case that is refused, and one whose income is not in one HMRC record:

  $ echo '{"effective_date": "2026-06-03", "receiving_parents": [{"children": [{}, {}]}], "paying_parent": {}}' > no-income.json
  $ cmcalc solve no-income.json --weekly 100
  £100.00 a week comes from gross weekly income of £624.97 to £625.03.
    This replaces all income of the case; all other facts stay as they are.
    For 3 June 2026; not a decision of the Child Maintenance Service.
  $ sed s/children/childen/ no-income.json | cmcalc solve - --weekly 100
  <stdin>:1: /receiving_parents/0/children: missing-key
    This receiving parent has no "children".
    Add "children" with an object for each child: "children": [{}] is one
      child.
  <stdin>:1: /receiving_parents/0/childen: unknown-key
    There is no key "childen" here.
    Write "children" if you mean that; cmcalc schema case lists the keys.
  [3]
  $ cmcalc solve two.json --weekly 38 --for yearly
  two.json: /paying_parent/income/hmrc: no-hmrc-record
    The income of this case does not come from an HMRC record of earned
      income.
    Leave out --for yearly to see the gross weekly income, or add such a
      record.
  [3]
  $ cmcalc solve --weekly 38 --gross-weekly 500 --children 1 --for yearly
  cmcalc: --for: no-hmrc-record
    The income of this case does not come from an HMRC record of earned
      income.
    Leave out --for yearly to see the gross weekly income, or add such a
      record.
  [3]
  $ cmcalc solve two.json --weekly 38 --for yearly --errors json
  {"schema":"cmcalc.error/1","file":"two.json","problems":[{"id":"no-hmrc-record","pointer":"/paying_parent/income/hmrc","problem":"The income of this case does not come from an HMRC record of earned income.","remedy":"Leave out --for yearly to see the gross weekly income, or add such a record."}]}
  [3]

The amount is understood as in estimate, and whole pence:

  $ cmcalc solve two.json --weekly "£103.39 a week" | head -n 1
  £103.39 a week comes from gross weekly income of £601.41 to £601.46.
  $ cmcalc solve two.json --weekly 12.345
  cmcalc: --weekly: ambiguous-value
    "12.345" could be more than one amount.
    Write 12345, 12.34 or 12.35.
  Try cmcalc solve --help.
  [2]
  $ cmcalc solve two.json --weekly -5
  cmcalc: --weekly: amount-negative
    "-5" is negative; an amount cannot be.
    Write 0 if there was a loss or nothing; a deduction has a kind of its own.
  Try cmcalc solve --help.
  [2]
  $ cmcalc solve two.json --weekly 100/month
  cmcalc: --weekly: unknown-value
    "100/month" is not for a week, but maintenance is worked out for a week.
    Write the amount for a week: that for a month × 12 ÷ 52, that for a year ÷
      52.
  Try cmcalc solve --help.
  [2]
  $ cmcalc solve two.json --weekly 999999999
  cmcalc: --weekly: amount-too-large
    "999999999" is more than £99,999,999.99, the largest amount that is
      accepted.
    Write an amount up to £99,999,999.99; if this is in pence, write it in
      pounds.
  Try cmcalc solve --help.
  [2]
  $ cmcalc solve two.json
  cmcalc: --weekly: argument-missing
    The weekly amount is missing.
    Give --weekly with the amount that is to come out, like --weekly 62.54.
  Try cmcalc solve --help.
  [2]
  $ cmcalc solve two.json --weekly 38 --for income
  cmcalc: --for: unknown-value
    "income" is not accepted here.
    Write gross-weekly, yearly, nights, children or other-children.
  Try cmcalc solve --help.
  [2]
  $ cmcalc solve --weekly 38
  cmcalc: CASE: argument-missing
    No case is given.
    Name its file, or state it with options: cmcalc solve --income 36000/year
      --children 2.
  Try cmcalc solve --help.
  [2]
  $ cmcalc solve two.json case.json --weekly 38
  cmcalc: CASE: unexpected-argument
    solve takes one case, and "case.json" is one too many.
    Leave "case.json" out. A name with spaces in it is written in quotation
      marks.
  Try cmcalc solve --help.
  [2]

A case from options, another date, and a file for the result:

  $ cmcalc solve --weekly 87.31 --gross-weekly 0 --children 2 --nights 60 --other-children 1 --date 2026-06-03
  £87.31 a week comes from gross weekly income of £715.28 to £715.36.
    Now £0.00 a week, from gross weekly income of £0.00.
    This replaces all income of the case; all other facts stay as they are.
    For 3 June 2026; not a decision of the Child Maintenance Service.
  $ cmcalc solve --weekly 87.31 --income 3300/month --hmrc 38500@2025-26 --hmrc-pension 1200@2025-26 --children 2 --nights 60 --other-children 1 --date 2026-06-03 --for yearly
  £87.31 a week comes from HMRC pay of 2025-26: £38,496.73 to £38,501.00.
    Now £87.31 a week, from HMRC pay of 2025-26: £38,500.00.
    Current pay and all other facts stay as they are.
    For 3 June 2026; not a decision of the Child Maintenance Service.
  $ cmcalc solve case.json --weekly 87.31 --date 2026-07-01 | tail -n 1
    For 1 July 2026; not a decision of the Child Maintenance Service.
  $ cmcalc solve case.json --weekly 87.31 -o found.txt
  $ head -n 1 found.txt
  £87.31 a week comes from gross weekly income of £715.28 to £715.36.
