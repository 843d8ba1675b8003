The weekly amount with every step:

  $ cp "$CASES/two-children.json" .
  $ cmcalc calc two-children.json
  CHILD MAINTENANCE, 2012 SCHEME                                   Great Britain
  Case two-children, effective date 3 June 2026
  
    £81.93 a week for 2 children, which is £355.03 a month.
    Basic rate, on a gross weekly income of £575.34 (HMRC's figure).
  
  Law: Child Support Act 1991 (Sch 1), S.I. 2012/2677 (reg)
  
  INCOME
  Tax year 2025-26 is used                                    reg 4
    the latest to end before 3 June 2026 for which there is a record
  Employment                                      £31,200.00  reg 36(1)(a)
    HMRC, PAYE, Harbour Joinery, tax year 2025-26
  Pension contributions with relief at source      £1,200.00  reg 35(3)
    proved by the paying parent, tax year 2025-26
  HMRC figure after pension contributions         £30,000.00  reg 35(3)
    £31,200.00 − £1,200.00
  Historic income                                    £575.34  reg 35(1)(c)
    £30,000.00 ÷ 365 × 7
  Current employment income                          £632.88  reg 38
    £2,750.00 a month × 12 ÷ 365 × 7
  Current income differs from historic by             £57.53  reg 34(2)(a)
    £632.8767… against £575.3424…: 10% of it
  Difference needed                                  £143.84  reg 34(2)(a)
    25% of £575.34
  Historic income is used: current income differs too little  reg 34(2)(a)
    £57.53 is less than £143.84
  Current income is used from                        £719.18  reg 34(2)(a)
    £575.34 + £143.84
  Current income is used from, a year             £37,500.00  reg 34(2)(a)
    £719.1780… × 365 ÷ 7
  Rise in pay needed before current pay is used       £86.30  reg 34(2)(a)
    £719.18 − £632.88
  Current income is used up to                       £431.51  reg 34(2)(a)
    £575.3424… − £143.8356…
  Current income is used up to, a year            £22,500.00  reg 34(2)(a)
    £431.5068… × 365 ÷ 7
  Fall in pay needed before current pay is used      £201.37  reg 34(2)(a)
    £632.88 − £431.51
  Gross weekly income                                £575.34  reg 34(1)
    historic income
  
  RATE
  Income after other children                        £512.05  Sch 1 para 2(3)
    £575.34 less 11% (1 relevant other child)
  Basic rate                                          £81.93  Sch 1 para 2(1)
    16% of £512.05 (2 qualifying children)
  
  AMOUNT PAYABLE
  Weekly amount payable                               £81.93  reg 6
    £81.9287… to the nearest penny
  
  PAYMENTS
  A week                £81.93
  A fortnight          £163.86  a week × 2
  Four weeks           £327.72  a week × 4
  A month              £355.03  a week × 52 ÷ 12, to the nearest penny
  A year             £4,260.36  a week × 52
  Direct Pay: £81.93 a week is paid and received, without fees.
  Collect and Pay: £98.32 a week is paid and £78.65 received, after fees.
  Only the weekly amount is fixed by law.
  
  ASSUMED, BECAUSE IT IS NOT STATED
  - no nights with the paying parent
  - the paying parent is not a child, nor in prison, training or a care home
  - no benefit that counts
  - no partner on such a benefit
  - no children under another arrangement
  
  NOTES
  - The amount does not depend on HMRC's records of other tax years: the year
    that counts is the latest with a record of income, 2025-26.
    (fact-without-effect)
  
  This is what the rules give for the facts of this case; it is not a decision
  of the Child Maintenance Service and not legal advice.
  Rules of 2012 as in force from 13 December 2018; figures last compared with
  their sources on 21 November 2026.
  
    £81.93 a week for 2 children, which is £355.03 a month.

With the lines that changed nothing:

  $ cmcalc calc two-children.json --all-lines
  CHILD MAINTENANCE, 2012 SCHEME                                   Great Britain
  Case two-children, effective date 3 June 2026
  
    £81.93 a week for 2 children, which is £355.03 a month.
    Basic rate, on a gross weekly income of £575.34 (HMRC's figure).
  
  Law: Child Support Act 1991 (Sch 1), S.I. 2012/2677 (reg)
  Fewest qualifying children for the scheme
    S.I. 2013/2947 art 2
    1, in force from 25 November 2013
  
  STATUS AND BENEFITS
  Not nil by status (prison, care home, child, training)      Sch 1 para 5(a)
  Not flat by benefit                                         reg 44(1)
  Tax years looked back over                                  reg 4
    6, in force from 10 December 2012
  
  INCOME
  Tax year 2025-26 is used                                    reg 4
    the latest to end before 3 June 2026 for which there is a record
  Employment                                      £31,200.00  reg 36(1)(a)
    HMRC, PAYE, Harbour Joinery, tax year 2025-26
  HMRC figure                                     £31,200.00  reg 36(1)
    £31,200.00
  Pension contributions with relief at source      £1,200.00  reg 35(3)
    proved by the paying parent, tax year 2025-26
  Pension contributions, all                       £1,200.00  reg 35(3)
    £1,200.00
  HMRC figure after pension contributions         £30,000.00  reg 35(3)
    £31,200.00 − £1,200.00
  Historic income                                    £575.34  reg 35(1)(c)
    £30,000.00 ÷ 365 × 7
  Amount stated                                    £2,750.00  reg 38
    £2,750.00 a month, Harbour Joinery
  Current employment income                          £632.88  reg 38
    £2,750.00 a month × 12 ÷ 365 × 7
  Current earnings                                   £632.88  reg 37
    £632.88
  Current income                                     £632.88  reg 37
    £632.88
  Current income differs from historic by             £57.53  reg 34(2)(a)
    £632.8767… against £575.3424…: 10% of it
  Difference needed                                  £143.84  reg 34(2)(a)
    25% of £575.34
  Historic income is used: current income differs too little  reg 34(2)(a)
    £57.53 is less than £143.84
  Current income is used from                        £719.18  reg 34(2)(a)
    £575.34 + £143.84
  Current income is used from, a year             £37,500.00  reg 34(2)(a)
    £719.1780… × 365 ÷ 7
  Rise in pay needed before current pay is used       £86.30  reg 34(2)(a)
    £719.18 − £632.88
  Current income is used up to                       £431.51  reg 34(2)(a)
    £575.3424… − £143.8356…
  Current income is used up to, a year            £22,500.00  reg 34(2)(a)
    £431.5068… × 365 ÷ 7
  Fall in pay needed before current pay is used      £201.37  reg 34(2)(a)
    £632.88 − £431.51
  Gross weekly income                                £575.34  reg 34(1)
    historic income
  Cap on gross weekly income                       £3,000.00  Sch 1 para 10(3)
    £3,000.00, in force from 10 December 2012
  Income taken into account                          £575.34  Sch 1 para 10(3)
    £575.34 is not above £3,000.00
  Flat rate                                            £7.00  Sch 1 para 4(1)
    £7.00, in force from 25 November 2013
  
  RATE
  Nil rate does not apply                                     Sch 1 para 5(b)
    £575.34 is not below £7.00
  Flat rate: gross weekly income of at most          £100.00  Sch 1 para 4(1)(a)
    £100.00, in force from 10 December 2012
  Flat rate does not apply                                    Sch 1 para 4(1)(a)
    £575.34 is above £100.00
  Reduced rate: gross weekly income below            £200.00  Sch 1 para 3
    £200.00, in force from 10 December 2012
  Reduced rate does not apply                                 Sch 1 para 3
    £575.34 is not below £200.00
  Income after other children                        £512.05  Sch 1 para 2(3)
    £575.34 less 11% (1 relevant other child)
  Threshold between the two percentages              £800.00  Sch 1 para 2(2)
    £800.00, in force from 10 December 2012
  Income is not above the threshold                           Sch 1 para 2(2)
    £512.05 is not above £800.00
  Basic rate                                          £81.93  Sch 1 para 2(1)
    16% of £512.05 (2 qualifying children)
  
  AMOUNT PAYABLE
  Weekly amount payable                               £81.93  reg 6
    £81.9287… to the nearest penny
  A month, exactly                                   £355.03
    S.I. 1992/1989 reg 4
    £81.93 × 52 ÷ 12
  Paying parent's fee, exactly                        £16.39
    S.I. 2014/612 reg 7
    20% of £81.93
  Receiving parent's fee, exactly                      £3.28
    S.I. 2014/612 reg 7
    4% of £81.93
  
  PAYMENTS
  A week                £81.93
  A fortnight          £163.86  a week × 2
  Four weeks           £327.72  a week × 4
  A month              £355.03  a week × 52 ÷ 12, to the nearest penny
  A year             £4,260.36  a week × 52
  Direct Pay: £81.93 a week is paid and received, without fees.
  Collect and Pay: £98.32 a week is paid and £78.65 received, after fees.
  Only the weekly amount is fixed by law.
  
  ASSUMED, BECAUSE IT IS NOT STATED
  - no nights with the paying parent
  - the paying parent is not a child, nor in prison, training or a care home
  - no benefit that counts
  - no partner on such a benefit
  - no children under another arrangement
  
  NOTES
  - The amount does not depend on HMRC's records of other tax years: the year
    that counts is the latest with a record of income, 2025-26.
    (fact-without-effect)
  
  This is what the rules give for the facts of this case; it is not a decision
  of the Child Maintenance Service and not legal advice.
  Rules of 2012 as in force from 13 December 2018; figures last compared with
  their sources on 21 November 2026.
  
    £81.93 a week for 2 children, which is £355.03 a month.

For programs; the document is one line and one JSON text:

  $ echo "$CASE" > case.json
  $ cmcalc calc case.json --format json | wc -l
  1
  $ cmcalc calc case.json --format json | $PYTHON -m json.tool > pretty
  $ cmcalc calc case.json --format json | sed 's/{"line"/\n&/g'
  {"schema":"cmcalc.result/1","effective_date":"2025-06-03","jurisdiction":"GB","rules":{"id":"2012","in_force_from":"2018-12-13","verified_on":"2026-11-21"},"income_basis":"stated","gross_weekly_income":412.50,"rate":"basic","weekly":49.50,"receiving_parents":[{"id":"A","weekly":49.50,"children":1}],"assumed":["/paying_parent/status","/paying_parent/benefits","/paying_parent/partner","/paying_parent/relevant_other_children","/paying_parent/other_arrangement_children","/receiving_parents/0/children/0/nights"],"periods":{"fortnight":99.00,"four_weeks":198.00,"month":214.50,"year":2574.00},"collect_and_pay":{"payer_pays":59.40,"receiving_parents":[{"id":"A","payer_pays":59.40,"receives":47.52}]},"notes":[],"worksheet":[
  {"line":1,"id":"scheme.least-children","name":"Fewest qualifying children for the scheme","law":"S.I. 2013/2947 art 2","working":"1, in force from 25 November 2013"},
  {"line":2,"id":"nil-rate-status","name":"Not nil by status (prison, care home, child, training)","law":"Child Support Act 1991 Sch 1 para 5(a)","working":"","finding":false},
  {"line":3,"id":"flat-rate-benefit","name":"Not flat by benefit","law":"S.I. 2012/2677 reg 44(1)","working":"","finding":false},
  {"line":4,"id":"stated-income","name":"Gross weekly income already determined","law":"S.I. 2012/2677 reg 34(1)","working":"as stated","amount":412.50},
  {"line":5,"id":"gross-weekly-income","name":"Gross weekly income","law":"S.I. 2012/2677 reg 34(1)","working":"gross weekly income already determined","amount":412.50,"from":[4]},
  {"line":6,"id":"income.cap","name":"Cap on gross weekly income","law":"Child Support Act 1991 Sch 1 para 10(3)","working":"£3,000.00, in force from 10 December 2012","amount":3000.00},
  {"line":7,"id":"capped-income","name":"Income taken into account","law":"Child Support Act 1991 Sch 1 para 10(3)","working":"£412.50 is not above £3,000.00","amount":412.50,"from":[5,6]},
  {"line":8,"id":"flat-rate.amount","name":"Flat rate","law":"Child Support Act 1991 Sch 1 para 4(1)","working":"£7.00, in force from 25 November 2013","amount":7.00},
  {"line":9,"id":"nil-rate-by-income","name":"Nil rate does not apply","law":"Child Support Act 1991 Sch 1 para 5(b)","working":"£412.50 is not below £7.00","finding":false,"from":[7,8]},
  {"line":10,"id":"flat-rate.income-limit","name":"Flat rate: gross weekly income of at most","law":"Child Support Act 1991 Sch 1 para 4(1)(a)","working":"£100.00, in force from 10 December 2012","amount":100.00},
  {"line":11,"id":"flat-rate-by-income","name":"Flat rate does not apply","law":"Child Support Act 1991 Sch 1 para 4(1)(a)","working":"£412.50 is above £100.00","finding":false,"from":[7,10]},
  {"line":12,"id":"reduced-rate.income-below","name":"Reduced rate: gross weekly income below","law":"Child Support Act 1991 Sch 1 para 3","working":"£200.00, in force from 10 December 2012","amount":200.00},
  {"line":13,"id":"reduced-rate-applies","name":"Reduced rate does not apply","law":"Child Support Act 1991 Sch 1 para 3","working":"£412.50 is not below £200.00","finding":false,"from":[7,12]},
  {"line":14,"id":"basic-rate.threshold","name":"Threshold between the two percentages","law":"Child Support Act 1991 Sch 1 para 2(2)","working":"£800.00, in force from 10 December 2012","amount":800.00},
  {"line":15,"id":"income-exceeds-threshold","name":"Income is not above the threshold","law":"Child Support Act 1991 Sch 1 para 2(2)","working":"£412.50 is not above £800.00","finding":false,"from":[7,14]},
  {"line":16,"id":"basic-rate","name":"Basic rate","law":"Child Support Act 1991 Sch 1 para 2(1)","working":"12% of £412.50 (1 qualifying child)","amount":49.50,"from":[7]},
  {"line":17,"id":"weekly-amount","for":"A","name":"Weekly amount payable","law":"S.I. 2012/2677 reg 6","working":"£49.50 to the nearest penny","amount":49.50,"from":[16]},
  {"line":18,"id":"fortnight","name":"A fortnight","law":"S.I. 1992/1989 reg 4","working":"£49.50 × 2","amount":99.00,"from":[17]},
  {"line":19,"id":"four-weeks","name":"Four weeks","law":"S.I. 1992/1989 reg 4","working":"£49.50 × 4","amount":198.00,"from":[17]},
  {"line":20,"id":"month-exact","name":"A month, exactly","law":"S.I. 1992/1989 reg 4","working":"£49.50 × 52 ÷ 12","amount":214.50,"from":[17]},
  {"line":21,"id":"month","name":"A month","law":"S.I. 1992/1989 reg 4","working":"£214.50 to the nearest penny","amount":214.50,"from":[20]},
  {"line":22,"id":"year","name":"A year","law":"S.I. 1992/1989 reg 4","working":"£49.50 × 52","amount":2574.00,"from":[17]},
  {"line":23,"id":"paying-parents-fee-exact","name":"Paying parent's fee, exactly","law":"S.I. 2014/612 reg 7","working":"20% of £49.50","amount":9.90,"from":[17]},
  {"line":24,"id":"paying-parents-fee","name":"Paying parent's collection fee","law":"S.I. 2014/612 reg 7","working":"£9.90 to the nearest penny","amount":9.90,"from":[23]},
  {"line":25,"id":"receiving-parents-fee-exact","name":"Receiving parent's fee, exactly","law":"S.I. 2014/612 reg 7","working":"4% of £49.50","amount":1.98,"from":[17]},
  {"line":26,"id":"receiving-parents-fee","name":"Receiving parent's collection fee","law":"S.I. 2014/612 reg 7","working":"£1.98 to the nearest penny","amount":1.98,"from":[25]},
  {"line":27,"id":"paid-with-fee","name":"Paid through Collect and Pay","law":"S.I. 2014/612 reg 7","working":"£49.50 + £9.90","amount":59.40,"from":[17,24]},
  {"line":28,"id":"received-after-fee","name":"Received through Collect and Pay","law":"S.I. 2014/612 reg 7","working":"£49.50 − £1.98","amount":47.52,"from":[17,26]}]}

The other keys that a result can have:

  $ cat > result.py << 'END'
  > import json, sys
  > result = json.load(sys.stdin)
  > print(*result)
  > print(*{key: 0 for line in result["worksheet"] for key in line})
  > END
  $ cmcalc calc two-children.json --format json | $PYTHON result.py
  schema case_id effective_date jurisdiction rules income_basis gross_weekly_income rate weekly receiving_parents assumed periods collect_and_pay notes worksheet
  line id name law working finding amount from exact for

Several files give one result each, in order, with an empty line between two for people:

  $ echo "$CASE" | sed 's/412.50/100/' > low.json
  $ cmcalc calc case.json low.json | grep -A 1 -B 4 'a week,'
  [1]
  $ cmcalc calc low.json case.json low.json --format json | grep -o '"rate":"[a-z]*"'
  "rate":"flat"
  "rate":"basic"
  "rate":"flat"

One that is refused leaves no trace among them, and the exit code says so:

  $ echo '{}' > refused.json
  $ cmcalc calc case.json refused.json low.json 2> problems > results
  [3]
  $ cmcalc calc case.json low.json | cmp - results
  $ grep -c refused.json problems
  3
  $ cmcalc calc case.json refused.json 2> problems > results
  [3]
  $ cmcalc calc case.json | cmp - results

A file that cannot be read counts for more than one that is refused, wherever it stands:

  $ cmcalc calc refused.json missing.json > results 2> problems
  [2]
  $ cmcalc calc missing.json refused.json > results 2> problems
  [2]

A minus sign reads standard input:

  $ echo "$CASE" | cmcalc calc - --format json | grep -o '"weekly":[0-9.]*' | head -n 1
  "weekly":49.50
  $ echo "$CASE" | cmcalc calc low.json - --format json | grep -o '"rate":"[a-z]*"'
  "rate":"flat"
  "rate":"basic"
  $ echo '{' | cmcalc calc -
  <stdin>:2: cut-short
    Column 1: the text ends before an object is closed.
    Get the whole file again, or close what is open with "}".
  [3]
  $ cmcalc calc - < /
  <stdin>: file-not-read
    This file cannot be read: it is a folder.
    Check the name; a single minus sign reads standard input.
  [2]

A byte order mark is accepted, and the end of the file may be missing its line end:

  $ printf '\357\273\277%s' "$CASE" > marked.json
  $ cmcalc calc case.json > expected
  $ cmcalc calc marked.json | cmp - expected

Children for whom nothing is payable bring the total below the least amount, and nothing says that it is payable:

  $ echo "$CASE" | sed 's/{}/{"local_authority_nights": 300}/' > away.json
  $ cmcalc calc away.json | grep -E 'least amount|a week,|[Nn]othing'
    Nothing is payable for 1 child: £0.00 a week.
  Nothing payable                                      £0.00  reg 53
    Nothing is payable for 1 child: £0.00 a week.
