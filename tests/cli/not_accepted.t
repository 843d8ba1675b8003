A variation that is not accepted changes nothing, and the breakdown says what it would be:

  $ cat > case.json <<'END'
  > {"effective_date": "2026-06-03",
  >  "paying_parent": {
  >    "income": {"current": [{"kind": "self_employment", "amount": 12570, "period": "year"}]},
  >    "variation": {"accepted": false, "additional_income": [{"kind": "unearned", "amount": 30000, "period": "year"}]}},
  >  "receiving_parents": [{"children": [{}, {}]}]}
  > END
  $ cmcalc calc case.json | sed -n '4,6p;/^AMOUNT/,/^$/p'
    £38.57 a week for 2 children, which is £167.14 a month.
    Basic rate, on a gross weekly income of £241.07 (current income).
    If the Child Maintenance Service accepts the variation: £129.97 a week
  AMOUNT PAYABLE
  Weekly amount payable                               £38.57  reg 6
    £38.5709… to the nearest penny
  
  $ cmcalc calc case.json --format json | grep -o '"with[^}]*}'
  "with_variation":{"weekly":129.97,"rate":"basic_plus"}
  $ sed 's/false/true/' case.json > accepted.json
  $ cmcalc calc accepted.json | sed -n 4,6p
    £129.97 a week for 2 children, which is £563.20 a month.
    Basic plus rate, on £816.41 of income a week.
    Without the variation: £38.57 a week (basic rate).
  $ tr '\n' ' ' < case.json | cmcalc batch - --quiet
  {"schema":"cmcalc.result/1","effective_date":"2026-06-03","jurisdiction":"GB","rules":{"id":"2012","in_force_from":"2018-12-13","verified_on":"2026-11-21"},"income_basis":"current","gross_weekly_income":241.07,"rate":"basic","weekly":38.57,"receiving_parents":[{"id":"A","weekly":38.57,"children":2}],"with_variation":{"weekly":129.97,"rate":"basic_plus"},"notes":[{"id":"hmrc-not-given","text":"If HMRC holds a figure for 2025-26, the amount may change. It is on the P60 or tax return of that year: give it as hmrc in a case, or with --hmrc."}]}
  $ cat case.json accepted.json | tr '\n' ' ' | sed 's/} {/}\n{/' | cmcalc batch - --quiet --output-format csv
  case_id,line,effective_date,jurisdiction,income_basis,gross_weekly_income,rate,receiving_parent,children,weekly,total_weekly,without_variation_weekly,without_variation_rate,notes,refused,problems,with_variation_weekly,with_variation_rate,award_difference
  ,1,2026-06-03,GB,current,241.07,basic,A,2,38.57,38.57,,,hmrc-not-given,,,129.97,basic_plus,
  ,2,2026-06-03,GB,current,816.41,basic_plus,A,2,129.97,129.97,38.57,basic,hmrc-not-given,,,,,
