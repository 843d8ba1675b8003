What would change an amount. Two receiving parents, children with names, and nights that differ; HMRC's figure beside
current pay. For Robin and Kit at Alex's, 60 nights each; for Ellis at Sam's, 120:

  $ cat > two.json << END
  > {"case_id": "two", "effective_date": "2026-06-03", "paying_parent": {"relevant_other_children": 0, "other_arrangement_children": 0,
  >  "benefits": [], "partner": {"benefits": []}, "status": [], "income": {
  >  "hmrc": [{"tax_year": "2025-26", "source": "paye", "kind": "employment", "amount": 36500}],
  >  "current": [{"kind": "employment", "amount": 3000, "period": "month"}]}},
  >  "receiving_parents": [
  >   {"id": "Alex", "children": [{"id": "Robin", "nights": 60}, {"id": "Kit", "nights": 60}]},
  >   {"id": "Sam", "children": [{"id": "Ellis", "nights": 120}]}]}
  > END
  $ cmcalc whatif two.json
  Now £107.67 a week (basic rate).
    With £10.00 more of gross weekly income: £109.20 a week (+ £1.53).
  
  WHAT WOULD CHANGE IT
    Current pay £2,281.25 a month or less                    £80.75     − £26.92
      £718.75 a month less than now; then current income counts (reg 34(2)(a))
    Robin and Kit under 52 nights                           £120.33     + £12.66
      9 nights fewer than now (Sch 1 para 7(4))
    1 other child at home                                    £95.82     − £11.85
      none now (Sch 1 para 2(3))
    Maintenance for 1 child of Alex                          £88.00     − £19.67
      2 now; without Kit (Sch 1 para 2(1))
    Gross weekly income of £199.99 or less                   £30.76     − £76.91
      £500.01 a week less than now; then reduced rate (reg 43)
    Gross weekly income of £800.01 or more                  £123.05     + £15.38
      £100.01 a week more than now; part of it is then above the threshold (Sch
      1 para 2(2))
    Gross weekly income of £3,000.01 or more                £390.19    + £282.52
      £2,300.01 a week more than now; more of it changes nothing (Sch 1 para
      10(3))
    Current pay £3,802.09 a month or more                   £132.15     + £24.48
      £802.09 a month more than now; then current income counts (reg 34(2)(a))
    Ellis under 104 nights                                  £114.00      + £6.33
      17 nights fewer than now (Sch 1 para 7(4))
    Maintenance for 3 children of Alex                      £109.25      + £1.58
      2 now (Sch 1 para 2(1))
    Ellis 156 nights or more                                £101.33      − £6.34
      36 nights more than now (Sch 1 para 7(4))
    Maintenance for 2 children of Sam                       £104.50      − £3.17
      1 now (Sch 1 para 2(1))
    Robin and Kit 104 nights or more                         £95.00     − £12.67
      44 nights more than now (Sch 1 para 7(4))
  
  NOT STATED, AND WHAT IT COULD CHANGE
    No contributions to a pension
      with 0% to 20% of pay                                    £86.13 to £107.67
  
  To see one change step by step: --set nights=104, --set income=+200/month,
  --set other-children=1.
  For 3 June 2026; not a decision of the Child Maintenance Service.
  $ cmcalc whatif two.json --format json | tr '{' '\n'
  
  "schema":"cmcalc.whatif/1","base":
  "case_id":"two","effective_date":"2026-06-03","weekly":107.67,"rate":"basic"},"more_income":
  "change":"gross-weekly=710.00","weekly":109.20,"by":1.53},"thresholds":[
  "id":"current-income-test","fact":"/paying_parent/income/current/0/amount","from":3000.00,"to":2281.25,"distance":718.75,"weekly":80.75,"by":-26.92,"law":"S.I. 2012/2677 reg 34(2)(a)","change":"income=2281.25/month"},
  "id":"nights-band","fact":"/receiving_parents/0/children/0/nights","from":60,"to":51,"distance":9,"weekly":120.33,"by":12.66,"law":"Child Support Act 1991 Sch 1 para 7(4)","change":"nights@Alex=51"},
  "id":"other-children","fact":"/paying_parent/relevant_other_children","from":0,"to":1,"distance":1,"weekly":95.82,"by":-11.85,"law":"Child Support Act 1991 Sch 1 para 2(3)","change":"other-children=1"},
  "id":"children","fact":"/receiving_parents/0/children","from":2,"to":1,"distance":1,"weekly":88.00,"by":-19.67,"law":"Child Support Act 1991 Sch 1 para 2(1)","change":"children@Alex=1"},
  "id":"rate","fact":"/paying_parent/income/gross_weekly","from":700.00,"to":199.99,"distance":500.01,"weekly":30.76,"by":-76.91,"law":"S.I. 2012/2677 reg 43","change":"gross-weekly=199.99"},
  "id":"threshold-800","fact":"/paying_parent/income/gross_weekly","from":700.00,"to":800.01,"distance":100.01,"weekly":123.05,"by":15.38,"law":"Child Support Act 1991 Sch 1 para 2(2)","change":"gross-weekly=800.01"},
  "id":"cap","fact":"/paying_parent/income/gross_weekly","from":700.00,"to":3000.01,"distance":2300.01,"weekly":390.19,"by":282.52,"law":"Child Support Act 1991 Sch 1 para 10(3)","change":"gross-weekly=3000.01"},
  "id":"current-income-test","fact":"/paying_parent/income/current/0/amount","from":3000.00,"to":3802.09,"distance":802.09,"weekly":132.15,"by":24.48,"law":"S.I. 2012/2677 reg 34(2)(a)","change":"income=3802.09/month"},
  "id":"nights-band","fact":"/receiving_parents/1/children/0/nights","from":120,"to":103,"distance":17,"weekly":114.00,"by":6.33,"law":"Child Support Act 1991 Sch 1 para 7(4)","change":"nights@Sam=103"},
  "id":"children","fact":"/receiving_parents/0/children","from":2,"to":3,"distance":1,"weekly":109.25,"by":1.58,"law":"Child Support Act 1991 Sch 1 para 2(1)","change":"children@Alex=3"},
  "id":"nights-band","fact":"/receiving_parents/1/children/0/nights","from":120,"to":156,"distance":36,"weekly":101.33,"by":-6.34,"law":"Child Support Act 1991 Sch 1 para 7(4)","change":"nights@Sam=156"},
  "id":"children","fact":"/receiving_parents/1/children","from":1,"to":2,"distance":1,"weekly":104.50,"by":-3.17,"law":"Child Support Act 1991 Sch 1 para 2(1)","change":"children@Sam=2"},
  "id":"nights-band","fact":"/receiving_parents/0/children/0/nights","from":60,"to":104,"distance":44,"weekly":95.00,"by":-12.67,"law":"Child Support Act 1991 Sch 1 para 7(4)","change":"nights@Alex=104"}],"unstated":[
  "fact":"/paying_parent/income/hmrc/1","assumed":"no contributions to a pension","range":
  "from":"0%","to":"20%"},"lowest":86.13,"highest":107.67}]}

Each amount beyond is what a calculation gives there:

  $ week() { cmcalc calc - --format json | grep -o '"weekly":[0-9.]*' | head -1; }
  $ cmcalc calc two.json --format json | grep -o '"weekly":[0-9.]*' | head -1
  "weekly":107.67
  $ sed 's/60/51/g' two.json | week
  "weekly":120.33
  $ sed 's/120/103/' two.json | week
  "weekly":114.00
  $ sed 's/: 3000/: 3802.09/' two.json | week
  "weekly":132.15
  $ sed 's/: 3000/: 3802.08/' two.json | week
  "weekly":107.67

Facts that are stated by options, in place of a file; what is not stated is tried:

  $ cmcalc whatif --gross-weekly 300 --children 1 --date 2026-06-03
  Now £36.00 a week (basic rate).
    With £10.00 more of gross weekly income: £37.20 a week (+ £1.20).
  
  WHAT WOULD CHANGE IT
    The child 52 nights or more                              £30.86      − £5.14
      52 nights more than now (Sch 1 para 7(4))
    1 other child at home                                    £32.04      − £3.96
      none now (Sch 1 para 2(3))
    Maintenance for 2 children                               £48.00     + £12.00
      1 now (Sch 1 para 2(1))
    Gross weekly income of £199.99 or less                   £24.00     − £12.00
      £100.01 a week less than now; then reduced rate (reg 43)
    Gross weekly income of £800.01 or more                   £96.00     + £60.00
      £500.01 a week more than now; part of it is then above the threshold (Sch
      1 para 2(2))
    Gross weekly income of £3,000.01 or more                £294.00    + £258.00
      £2,700.01 a week more than now; more of it changes nothing (Sch 1 para
      10(3))
  
  NOT STATED, AND WHAT IT COULD CHANGE
    The paying parent is not a child, nor in prison, training or a care home
      with each such status alone                                £0.00 to £36.00
    No benefit that counts
      with each such benefit alone                               £7.00 to £36.00
    No partner on such a benefit
      with each such benefit alone                               £7.00 to £36.00
    No other children at home
      with 0 to 3 of them                                       £30.24 to £36.00
    No children under another arrangement
      with 0 to 3 of them                                       £14.25 to £36.00
    No nights with the paying parent
      with 0 to 366 nights a year                               £11.00 to £36.00
  
  To see one change step by step: --set nights=104, --set gross-weekly=+50,
  --set other-children=1.
  For 3 June 2026; not a decision of the Child Maintenance Service.

A file of standard input:

  $ cmcalc whatif - < two.json | head -1
  Now £107.67 a week (basic rate).

A benefit, beside which only the nights matter:

  $ cmcalc whatif --benefit new_state_pension --children 2 --nights 20 --date 2026-06-03 --other-children 0 --arrangement-children 0
  Now £7.00 a week (flat rate).
    Flat rate: the parent's own benefit or pension (reg 44(1)).
  
  WHAT WOULD CHANGE IT
    Both children 52 nights or more                           £0.00      − £7.00
      32 nights more than now (Sch 1 para 8)
  
  NOT STATED, AND WHAT IT COULD CHANGE
    The paying parent is not a child, nor in prison, training or a care home
      with each such status alone                                 £0.00 to £7.00
  
  To see one change step by step: --set nights=104, --set income=+200/month,
  --set other-children=1.
  For 3 June 2026; not a decision of the Child Maintenance Service.

The nil rate, which no income changes:

  $ cmcalc whatif --status prisoner --children 2 --date 2026-06-03
  Now £0.00 a week (nil rate).
    Nil rate: the paying parent is a prisoner (reg 45(1)(b)).
  
  No change of a single fact near this case would change the amount.
  
  To see one change step by step: --set nights=104, --set income=+200/month,
  --set other-children=1.
  For 3 June 2026; not a decision of the Child Maintenance Service.

A default maintenance decision:

  $ cmcalc whatif --decision default --children 2 --date 2026-06-03
  Now £51.00 a week (default maintenance decision).
  
  WHAT WOULD CHANGE IT
    Maintenance for 1 child                                  £39.00     − £12.00
      2 now (reg 49)
    Maintenance for 3 children                               £64.00     + £13.00
      2 now (reg 49)
  
  To see one change step by step: --set nights=104, --set income=+200/month,
  --set other-children=1.
  For 3 June 2026; not a decision of the Child Maintenance Service.

A child whose last day is known; nothing is payable after the last child:

  $ cmcalc whatif --gross-weekly 300 --children 2 --child-born 2009-01-10 --in-education --child-born 2010-03-01 --date 2026-06-03 | grep -A 1 "no longer"
    A, child 2 no longer counts from 1 September 2026        £36.00     − £12.00
      the last day is 31 August 2026 (s 55)
  --
    A, child 1 no longer counts from 10 January 2029          £0.00     − £48.00
      then nothing is payable (s 55)

A variation that is accepted: a ground does not count below its threshold. One that is only asked for changes nothing:

  $ cmcalc whatif --gross-weekly 500 --contact-costs 60/month --variation-accepted --children 1 --date 2026-06-03 | sed '/NOT STATED/,$d'
  Now £58.34 a week (basic rate).
    With £10.00 more of gross weekly income: £59.54 a week (+ £1.20).
  
  WHAT WOULD CHANGE IT
    The child 52 nights or more                              £50.01      − £8.33
      52 nights more than now (Sch 1 para 7(4))
    1 other child at home                                    £51.93      − £6.41
      none now (Sch 1 para 2(3))
    Maintenance for 2 children                               £77.79     + £19.45
      1 now (Sch 1 para 2(1))
    Gross weekly income of £213.80 or less                   £24.00     − £34.34
      £286.20 a week less than now; then reduced rate (reg 43)
    Gross weekly income of £813.81 or more                   £96.00     + £37.66
      £313.81 a week more than now; part of it is then above the threshold (Sch
      1 para 2(2))
    Gross weekly income of £3,013.81 or more                £294.00    + £235.66
      £2,513.81 a week more than now; more of it changes nothing (Sch 1 para
      10(3))
    Contact costs: £43.45 a month or less                    £60.00      + £1.66
      £16.55 a month less than now; then it does not count (reg 68)
  
  $ cmcalc whatif --gross-weekly 500 --contact-costs 60/month --children 1 --date 2026-06-03 | sed '/NOT STATED/,$d'
  Now £60.00 a week (basic rate).
    With £10.00 more of gross weekly income: £61.20 a week (+ £1.20).
  
  WHAT WOULD CHANGE IT
    The child 52 nights or more                              £51.43      − £8.57
      52 nights more than now (Sch 1 para 7(4))
    1 other child at home                                    £53.40      − £6.60
      none now (Sch 1 para 2(3))
    Maintenance for 2 children                               £80.00     + £20.00
      1 now (Sch 1 para 2(1))
    Gross weekly income of £199.99 or less                   £24.00     − £36.00
      £300.01 a week less than now; then reduced rate (reg 43)
    Gross weekly income of £800.01 or more                   £96.00     + £36.00
      £300.01 a week more than now; part of it is then above the threshold (Sch
      1 para 2(2))
    Gross weekly income of £3,000.01 or more                £294.00    + £234.00
      £2,500.01 a week more than now; more of it changes nothing (Sch 1 para
      10(3))
  

A day on which a figure of the law changes, and one on which another tax year counts:

  $ cmcalc whatif --benefit carers_allowance --children 1 --date 2013-06-01 | sed '/NOT STATED/,$d'
  Now £5.00 a week (flat rate).
    Flat rate: the parent's own benefit or pension (reg 44(1)).
  
  WHAT WOULD CHANGE IT
    The child 52 nights or more                               £0.00      − £5.00
      52 nights more than now (Sch 1 para 8)
    From 25 November 2013, on the same facts                  £7.00      + £2.00
      a figure of the law changes then (S.I. 2013/2947 art 2)
  
  $ cmcalc whatif --hmrc 30000@2024-25 --hmrc 36000@2025-26 --children 1 --date 2026-03-01 | sed '/NOT STATED/,$d'
  Now £69.04 a week (basic rate).
    With £10.00 more of gross weekly income: £70.24 a week (+ £1.20).
  
  WHAT WOULD CHANGE IT
    Current pay £1,875 a month or less                       £51.78     − £17.26
      none is stated; then current income counts (reg 34(2)(a))
    The child 52 nights or more                              £59.18      − £9.86
      52 nights more than now (Sch 1 para 7(4))
    1 other child at home                                    £61.45      − £7.59
      none now (Sch 1 para 2(3))
    Maintenance for 2 children                               £92.05     + £23.01
      1 now (Sch 1 para 2(1))
    Gross weekly income of £199.99 or less                   £24.00     − £45.04
      £375.35 a week less than now; then reduced rate (reg 43)
    Gross weekly income of £800.01 or more                   £96.00     + £26.96
      £224.67 a week more than now; part of it is then above the threshold (Sch
      1 para 2(2))
    Gross weekly income of £3,000.01 or more                £294.00    + £224.96
      £2,424.67 a week more than now; more of it changes nothing (Sch 1 para
      10(3))
    From 6 April 2026, on the same facts                     £82.85     + £13.81
      another tax year or age counts then (reg 4)
    Current pay £3,125 a month or more                       £86.30     + £17.26
      none is stated; then current income counts (reg 34(2)(a))
  

A change of one fact, beside the case as it is:

  $ cmcalc whatif two.json --set nights=+1
  £107.67 a week stays the same.
    To Alex: £76.00 a week stays the same.
    To Sam: £31.67 a week stays the same.
  
  WHAT IS DIFFERENT
    Alex, Robin, nights: 60 becomes 61
    Alex, Kit, nights: 60 becomes 61
    Sam, Ellis, nights: 120 becomes 121
  
  THE FIRST STEP THAT DIFFERS
    before: Alex, Robin: Nights with the paying parent, 60 nights (reg 46)
    after: Alex, Robin: Nights with the paying parent, 61 nights (reg 46)
  $ cmcalc whatif two.json --set nights@Sam/Ellis=103
  £107.67 a week becomes £114.00.
    £6.33 a week more, £329.16 more in a year of 52 weeks.
    To Alex: £76.00 a week stays the same.
    To Sam: £31.67 a week becomes £38.00.
  
  WHAT IS DIFFERENT
    Sam, Ellis, nights: 120 becomes 103
  
  THE FIRST STEP THAT DIFFERS
    before: Sam, Ellis: Nights with the paying parent, 120 nights (reg 46)
    after: Sam, Ellis: Nights with the paying parent, 103 nights (reg 46)

Several, with what each makes of the difference:

  $ cmcalc whatif two.json --set nights@Alex=104 --set other-children=+1 --set income=+802.09/month
  £107.67 a week becomes £105.69.
    £1.98 a week less, £102.96 less in a year of 52 weeks.
    To Alex: £76.00 a week becomes £70.46.
    To Sam: £31.67 a week becomes £35.23.
  
  WHAT IS DIFFERENT
    Relevant other children: 0 becomes 1
    Alex, Robin, nights: 60 becomes 104
    Alex, Kit, nights: 60 becomes 104
    Income, current 2, kind: not stated becomes employment
    Income, current 2, amount: not stated becomes £802.09
    Income, current 2, period: not stated becomes month
  
  WHAT EACH CHANGE COMES TO ALONE
    nights@Alex=104                                                     − £12.67
    other-children=+1                                                   − £11.85
    income=+802.09/month                                                + £24.48
    together, beyond that                                                − £1.94
  
  THE FIRST STEP THAT DIFFERS
    before: no such step
    after: Amount stated, £802.09 a month (reg 38)
  $ cmcalc whatif two.json --set nights@Alex=104 --set other-children=+1 --format json | tr '{' '\n'
  
  "schema":"cmcalc.whatif/1","base":
  "case_id":"two","effective_date":"2026-06-03","weekly":107.67,"rate":"basic"},"changed":
  "facts":[
  "pointer":"/paying_parent/relevant_other_children","old":0,"new":1},
  "pointer":"/receiving_parents/0/children/0/nights","old":60,"new":104},
  "pointer":"/receiving_parents/0/children/1/nights","old":60,"new":104}],"weekly":84.55,"rate":"basic","by":-23.12,"by_year":-1202.24,"receiving_parents":[
  "id":"Alex","weekly":56.37,"by":-19.63},
  "id":"Sam","weekly":28.18,"by":-3.49}],"each":[
  "change":"nights@Alex=104","by":-12.67},
  "change":"other-children=+1","by":-11.85}],"together":1.40,"first_difference":
  "changed":
  "line":31,"id":"income-after-other-children","name":"Income after other children","law":"Child Support Act 1991 Sch 1 para 2(3)","working":"£700.00 less 11% (1 relevant other child)","amount":623.00,"from":[24]}}}}

Each short name, set, added to and taken from:

  $ facts() { cmcalc whatif two.json "$@" | sed -n '/DIFFERENT/,/^$/p' | sed '1d;$d'; }
  $ gross() { cmcalc whatif --gross-weekly 400 --children 2 --nights 100 --other-children 1 --arrangement-children 1 --benefit pip --partner-benefit pension_credit --date 2026-06-03 "$@" | sed -n '/DIFFERENT/,/^$/p' | sed '1d;$d'; }
  $ for change in 350.50 +20 -20.25; do gross --set gross-weekly=$change; done
    Income, gross weekly: £400.00 becomes £350.50
    Income, gross weekly: £400.00 becomes £420.00
    Income, gross weekly: £400.00 becomes £379.75
  $ facts --set gross-weekly=500 | head -3
    Income, hmrc 1, tax year: 2025-26 becomes not stated
    Income, hmrc 1, source: paye becomes not stated
    Income, hmrc 1, kind: employment becomes not stated
  $ for change in 2500/month +100/week +200/month -200/month; do facts --set income=$change; done
    Income, current 1, amount: £3,000.00 becomes £2,500.00
    Income, current 2, kind: not stated becomes employment
    Income, current 2, amount: not stated becomes £100.00
    Income, current 2, period: not stated becomes week
    Income, current 2, kind: not stated becomes employment
    Income, current 2, amount: not stated becomes £200.00
    Income, current 2, period: not stated becomes month
    Income, current 1, amount: £3,000.00 becomes £2,800.00
  $ for change in 104 assumed 2/14 3/week +10 -10 +400 -400; do facts --set nights@Alex/Kit=$change; done
    Alex, Kit, nights: 60 becomes 104
    Alex, Kit, nights: 60 becomes assumed
    Alex, Kit, nights: 60 becomes 2 in every 14
    Alex, Kit, nights: 60 becomes 3 in every 7
    Alex, Kit, nights: 60 becomes 70
    Alex, Kit, nights: 60 becomes 50
    Alex, Kit, nights: 60 becomes 366
    Alex, Kit, nights: 60 becomes 0
  $ for change in 3 +2 -1; do facts --set children@Alex=$change; done
    Alex, child 3, nights: not stated becomes 60
    Alex, child 3, nights: not stated becomes 60
    Alex, child 4, nights: not stated becomes 60
    Alex, Kit, id: "Kit" becomes not stated
    Alex, Kit, nights: 60 becomes not stated
  $ for change in 0 +1 -1; do gross --set other-children=$change --set arrangement-children=$change; done
    Relevant other children: 1 becomes 0
    Other arrangement children: 1 becomes 0
    Relevant other children: 1 becomes 2
    Other arrangement children: 1 becomes 2
    Relevant other children: 1 becomes 0
    Other arrangement children: 1 becomes 0
  $ for change in new_state_pension +dla -pip none; do gross --set benefit=$change; done
    Benefits 1: pip becomes not stated
    Benefits 1: not stated becomes new state pension
    Benefits 2: not stated becomes dla
    Benefits 1: pip becomes not stated
    Benefits 1: pip becomes not stated
  $ for change in income_support +income_based_jsa -pension_credit none; do gross --set partner-benefit=$change; done
    Partner, benefits 1: pension credit becomes not stated
    Partner, benefits 1: not stated becomes income support
    Partner, benefits 2: not stated becomes income based jsa
    Partner, benefits 1: pension credit becomes not stated
    Partner, benefits 1: pension credit becomes not stated
  $ for change in 2026-06-10 +30 -30; do gross --set date=$change; done
    Effective date: 3 June 2026 becomes 10 June 2026
    Effective date: 3 June 2026 becomes 3 July 2026
    Effective date: 3 June 2026 becomes 4 May 2026

Any fact by its JSON pointer: set, removed, a new entry, and a whole list:

  $ facts --set '/jurisdiction="NI"'
    Jurisdiction: not stated becomes NI
  $ facts --set /paying_parent/relevant_other_children=null
    Relevant other children: 0 becomes not stated
  $ facts --set /jurisdiction=null
  $ facts --set '/receiving_parents/1/children/1={"id": "Ash", "nights": 10}'
    Sam, Ash, id: not stated becomes "Ash"
    Sam, Ash, nights: not stated becomes 10
  $ facts --set '/receiving_parents/0/children=[{"nights": 60}]'
    Alex, Robin, id: "Robin" becomes not stated
    Alex, Robin, nights: 60 becomes not stated
    Alex, Kit, id: "Kit" becomes not stated
    Alex, Kit, nights: 60 becomes not stated
    Alex, child 1, nights: not stated becomes 60
  $ facts --set '/receiving_parents/2={"id": "a=b@c", "children": [{}]}' --set '/receiving_parents/2/children/0/nights=52'
    a=b@c, id: not stated becomes "a=b@c"
    a=b@c, child 1, nights: not stated becomes 52

A receiving parent who is new, or is left out:

  $ cmcalc whatif two.json --set '/receiving_parents/2={"id": "Jo", "children": [{}]}' | sed '/WHERE/,$d'
  £107.67 a week becomes £114.00.
    £6.33 a week more, £329.16 more in a year of 52 weeks.
    To Alex: £76.00 a week becomes £57.00.
    To Sam: £31.67 a week becomes £23.75.
    To Jo: £33.25 a week.
  
  WHAT IS DIFFERENT
    Jo, id: not stated becomes "Jo"
    Jo, child 1: not stated becomes stated
  
  THE FIRST STEP THAT DIFFERS
    before: Basic rate, £133.00; 19% of £700.00 (3 qualifying children) (Sch 1
            para 2(1))
    after: Basic rate, £133.00; 19% of £700.00 (4 qualifying children) (Sch 1
           para 2(1))
  $ cmcalc whatif two.json --set /receiving_parents/1=null | sed '/WHERE/,$d'
  £107.67 a week becomes £96.00.
    £11.67 a week less, £606.84 less in a year of 52 weeks.
    To Alex: £76.00 a week becomes £96.00.
    To Sam: £31.67 a week, and nothing afterwards.
  
  WHAT IS DIFFERENT
    Sam, id: "Sam" becomes not stated
    Sam, Ellis, id: "Ellis" becomes not stated
    Sam, Ellis, nights: 120 becomes not stated
  
  THE FIRST STEP THAT DIFFERS
    before: Basic rate, £133.00; 19% of £700.00 (3 qualifying children) (Sch 1
            para 2(1))
    after: Basic rate, £112.00; 16% of £700.00 (2 qualifying children) (Sch 1
           para 2(1))

The amount over a range. In text, neighbours with the same amount are joined:

  $ cmcalc whatif two.json --vary nights=0..366
  nights         a week        Alex         Sam  rate
  0–51          £133.00      £88.67      £44.33  Basic rate
  52–103        £114.00      £76.00      £38.00  Basic rate
  104–155        £95.00      £63.33      £31.67  Basic rate
  156–174        £76.00      £50.67      £25.33  Basic rate
  175–366        £45.50      £30.33      £15.17  Basic rate
  $ cmcalc whatif two.json --vary nights@Sam=100..105
  nights@Sam        a week        Alex         Sam  rate
  100–103          £114.00      £76.00      £38.00  Basic rate
  104–105          £107.67      £76.00      £31.67  Basic rate
  $ cmcalc whatif two.json --vary income=2000..4000/month:500
  income/month               a week        Alex         Sam  rate
  £2,000.00                  £70.79      £49.97      £20.82  Basic rate
  £2,500.00–£3,500.00       £107.67      £76.00      £31.67  Basic rate
  £4,000.00                 £137.69      £97.19      £40.50  Basic plus rate
  $ cmcalc whatif two.json --vary gross-weekly=0..1000:250
  gross-weekly               a week        Alex         Sam  rate
  £0.00                       £0.00       £0.00       £0.00  Nil rate
  £250.00                    £38.45      £27.14      £11.31  Basic rate
  £500.00                    £76.90      £54.29      £22.62  Basic rate
  £750.00                   £115.36      £81.43      £33.93  Basic rate
  £1,000.00                 £147.33     £104.00      £43.33  Basic plus rate
  $ cmcalc whatif two.json --vary children@Sam=1..4
  children@Sam        a week        Alex         Sam  rate
  1                  £107.67      £76.00      £31.67  Basic rate
  2                  £104.50      £57.00      £47.50  Basic rate
  3                  £102.60      £45.60      £57.00  Basic rate
  4                  £101.33      £38.00      £63.33  Basic rate
  $ cmcalc whatif two.json --vary other-children=0..4
  other-children        a week        Alex         Sam  rate
  0                    £107.67      £76.00      £31.67  Basic rate
  1                     £95.82      £67.64      £28.18  Basic rate
  2                     £92.59      £65.36      £27.23  Basic rate
  3–4                   £90.44      £63.84      £26.60  Basic rate
  $ cmcalc whatif two.json --vary arrangement-children=0..3:2
  arrangement-children        a week        Alex         Sam  rate
  0                          £107.67      £76.00      £31.67  Basic rate
  2                           £64.60      £45.60      £19.00  Basic rate
  $ cmcalc whatif two.json --vary date=2027-04-01..2027-04-10
  date                                         a week        Alex         Sam  rate
  1 April 2027 – 10 April 2027                £107.67      £76.00      £31.67  Basic rate
  $ cmcalc whatif two.json --vary /paying_parent/income/hmrc/0/amount=36499.99..36500.01:0.01
  /paying_parent/income/hmrc/0/amount        a week        Alex         Sam  rate
  £36,499.99–£36,500.01                     £107.67      £76.00      £31.67  Basic rate

Two make a grid, the first varying slowest:

  $ cmcalc whatif two.json --vary other-children=0..1 --vary nights@Alex=50..53
  other-children  nights@Alex        a week        Alex         Sam  rate
  0               50–51             £120.33      £88.67      £31.67  Basic rate
  0               52–53             £107.67      £76.00      £31.67  Basic rate
  1               50–51             £107.10      £78.91      £28.18  Basic rate
  1               52–53              £95.82      £67.64      £28.18  Basic rate

A value with which the case is refused has no amount, and the exit code says that there was one:

  $ cmcalc whatif two.json --vary date=2012-12-08..2012-12-11
  date                                         a week        Alex         Sam  rate
  8 December 2012 – 9 December 2012        refused: date-before-scheme
  10 December 2012 – 11 December 2012         £106.19      £74.96      £31.23  Basic rate
  [1]
  $ cmcalc whatif two.json --vary date=2012-12-09..2012-12-10 --format csv
  date,weekly,rate,weekly_Alex,weekly_Sam,refused
  2012-12-09,,,,,date-before-scheme
  2012-12-10,106.19,basic,74.96,31.23,
  [1]
  $ cmcalc whatif two.json --vary date=2012-12-09..2012-12-10 --format json
  {"schema":"cmcalc.whatif/1","base":{"case_id":"two","effective_date":"2026-06-03","weekly":107.67,"rate":"basic"},"rows":[{"date":"2012-12-09","refused":"date-before-scheme"},{"date":"2012-12-10","weekly":106.19,"rate":"basic","weekly_Alex":74.96,"weekly_Sam":31.23}]}
  [1]

As CSV, with a column for each receiving parent. No cell is a formula to a spreadsheet:

  $ cmcalc whatif two.json --vary nights@Alex=51..52 --vary other-children=0..1 --format csv
  nights@Alex,other-children,weekly,rate,weekly_Alex,weekly_Sam,refused
  51,0,120.33,basic,88.67,31.67,
  51,1,107.10,basic,78.91,28.18,
  52,0,107.67,basic,76.00,31.67,
  52,1,95.82,basic,67.64,28.18,
  $ sed 's/"Sam"/"=1+1"/' two.json > formula.json
  $ cmcalc whatif formula.json --vary nights@=1+1=103..104 --format csv
  cmcalc: --vary nights@=1+1=103..104: change-malformed
    "nights@" does not say whose fact it is.
    Write nights@ID, nights@ID/CHILD or children@ID; no other name has an @.
  Try cmcalc whatif --help.
  [2]
  $ cmcalc whatif formula.json --vary nights@Alex=51..52 --format csv
  nights@Alex,weekly,rate,weekly_Alex,weekly_=1+1,refused
  51,120.33,basic,88.67,31.67,
  52,107.67,basic,76.00,31.67,
  $ cmcalc whatif formula.json --vary nights@Alex=51..52 --format json
  {"schema":"cmcalc.whatif/1","base":{"case_id":"two","effective_date":"2026-06-03","weekly":107.67,"rate":"basic"},"rows":[{"nights@Alex":51,"weekly":120.33,"rate":"basic","weekly_Alex":88.67,"weekly_=1+1":31.67},{"nights@Alex":52,"weekly":107.67,"rate":"basic","weekly_Alex":76.00,"weekly_=1+1":31.67}]}

Into a file, which may not be the case itself:

  $ cmcalc whatif two.json --vary nights@Alex=51..52 --format csv -o rows.csv && cat rows.csv
  nights@Alex,weekly,rate,weekly_Alex,weekly_Sam,refused
  51,120.33,basic,88.67,31.67,
  52,107.67,basic,76.00,31.67,
  $ cmcalc whatif two.json -o what.txt && head -1 what.txt
  Now £107.67 a week (basic rate).
  $ cp two.json kept.json
  $ cmcalc whatif two.json -o two.json
  cmcalc: --output: file-named-twice
    --output and FILE are the same file, which would be read and written at
      once.
    Write another name for --output; nothing was changed.
  Try cmcalc whatif --help.
  [2]
  $ cmp two.json kept.json

A case that is refused, or that a change leads to:

  $ echo '{"effective_date": "2026-06-03", "receiving_parents": [{"children": [{"nights": 400}]}]}' > refused.json
  $ cmcalc whatif refused.json
  refused.json:1: /paying_parent: missing-key
    The case has no "paying_parent".
    Add "paying_parent", with the income, like {"income": {"gross_weekly":
      412.50}}.
  refused.json:1: /receiving_parents/0/children/0/nights: count-out-of-range
    400 is out of range: "nights" can only be from 0 to 366.
    Write a whole number from 0 to 366 for "nights".
  [3]
  $ cmcalc whatif refused.json --set nights=4
  refused.json:1: /paying_parent: missing-key
    The case has no "paying_parent".
    Add "paying_parent", with the income, like {"income": {"gross_weekly":
      412.50}}.
  refused.json:1: /receiving_parents/0/children/0/nights: count-out-of-range
    400 is out of range: "nights" can only be from 0 to 366.
    Write a whole number from 0 to 366 for "nights".
  [3]
  $ cmcalc whatif two.json --set nights=104 --set date=1999-01-01
  cmcalc: --set date=1999-01-01: date-before-scheme
    1999-01-01 is before 2012-12-10, when the 2012 scheme began.
    Write an effective date from 2012-12-10 on.
  [3]
  $ cmcalc whatif two.json --set nights=104 --set date=1999-01-01 --errors json
  {"schema":"cmcalc.error/1","problems":[{"id":"date-before-scheme","pointer":"/effective_date","option":"--set date=1999-01-01","problem":"1999-01-01 is before 2012-12-10, when the 2012 scheme began.","remedy":"Write an effective date from 2012-12-10 on."}]}
  [3]
  $ cmcalc whatif --gross-weekly 300 --children 1 --nights 400 --date 2026-06-03
  cmcalc: --nights 400: count-out-of-range
    400 is out of range: --nights can only be from 0 to 366.
    Write a whole number from 0 to 366 for --nights.
  [3]
  $ cmcalc whatif --children 1 --date 2026-06-03
  cmcalc: --income: income-insufficient
    There is nothing from which gross weekly income could be worked out.
    Give --income, --hmrc or another income; or --decision default if none is
      known.
  [3]
  $ cmcalc whatif none.json
  none.json: file-not-read
    This file cannot be read: there is no such file.
    Check the name; a single minus sign reads standard input.
  [2]

Ids that hide or reverse text are shown as they are, and are never obeyed:

  $ printf '{"effective_date": "2026-06-03", "paying_parent": {"income": {"gross_weekly": 400}}, "receiving_parents": [{"id": "A\\u202eB\\u001b[31m", "children": [{}]}, {"id": "C", "children": [{}]}]}' > hostile.json
  $ cmcalc whatif hostile.json --set other-children=1
  £64.00 a week becomes £56.96.
    £7.04 a week less, £366.08 less in a year of 52 weeks.
    To A\u202eB\u001b[31m: £32.00 a week becomes £28.48.
    To C: £32.00 a week becomes £28.48.
  
  WHAT IS DIFFERENT
    Relevant other children: not stated becomes 1
  
  THE FIRST STEP THAT DIFFERS
    before: no such step
    after: Income after other children, £356.00; £400.00 less 11% (1 relevant
           other child) (Sch 1 para 2(3))
  $ cmcalc whatif hostile.json --vary other-children=0..1
  other-children        a week  A\u202eB\u001b[31m           C  rate
  0                     £64.00              £32.00      £32.00  Basic rate
  1                     £56.96              £28.48      £28.48  Basic rate

A number of children that moves amounts from one receiving parent to another, with the same total:

  $ cmcalc whatif $CASES/default-decision.json
  Now £64.00 a week (default maintenance decision).
  
  WHAT WOULD CHANGE IT
    Maintenance for 1 child of Alex                          £51.00     − £13.00
      2 now (reg 49)
    Maintenance for 3 children of Alex                       £64.00
      2 now; £48.00 to Alex; £16.00 to Sam (reg 49)
    Maintenance for 2 children of Sam                        £64.00
      1 now; £32.00 to Alex; £32.00 to Sam (reg 49)
  
  To see one change step by step: --set nights=104, --set income=+200/month,
  --set other-children=1.
  For 3 June 2026; not a decision of the Child Maintenance Service.

A range of the case after other changes:

  $ cmcalc whatif two.json --set other-children=1 --vary nights=50..53
  nights        a week        Alex         Sam  rate
  50–51        £118.37      £78.91      £39.46  Basic rate
  52–53        £101.46      £67.64      £33.82  Basic rate
  $ cmcalc whatif two.json --set other-children=51 --vary nights=50..53
  cmcalc: --set other-children=51: change-not-possible
    "other-children=51" leads to a number or a day that a case cannot have.
    Write a smaller difference, or the value itself: 1 to 20 children of a
      receiving parent, 0 to 50 other children, a day of the calendar.
  Try cmcalc whatif --help.
  [2]
  $ cmcalc whatif two.json --set /effective_date='"2012-01-01"' --vary nights=50..53
  cmcalc: --set /effective_date="2012-01-01": date-before-scheme
    2012-01-01 is before 2012-12-10, when the 2012 scheme began.
    Write an effective date from 2012-12-10 on.
  [3]

The income of a range is all pay that counts:

  $ cat > jobs.json <<END
  > {"effective_date": "2026-06-03",
  >  "paying_parent": {"income": {"current": [
  >    {"kind": "employment", "payer": "Acme", "amount": 2000, "period": "month"},
  >    {"kind": "self_employment", "amount": 100, "period": "week"}]}},
  >  "receiving_parents": [{"children": [{}]}]}
  > END
  $ cmcalc whatif jobs.json --vary income=1000..1100/month:100
  income/month               a week  rate
  £1,000.00                  £27.62  Basic rate
  £1,100.00                  £30.38  Basic rate
  
  income= is all current pay: other pay that the case states is not counted in
  these amounts.
  $ cmcalc whatif jobs.json --set income=1000/month
  £67.23 a week becomes £27.62.
    £39.61 a week less, £2,059.72 less in a year of 52 weeks.
  
  WHAT IS DIFFERENT
    Income, current 1, kind: employment becomes not stated
    Income, current 1, amount: £2,000.00 becomes not stated
    Income, current 1, period: month becomes not stated
    Income, current 1, payer: "Acme" becomes not stated
    Income, current 2, kind: self employment becomes not stated
    Income, current 2, amount: £100.00 becomes not stated
    Income, current 2, period: week becomes not stated
    Income, current 1, kind: not stated becomes employment
    Income, current 1, amount: not stated becomes £1,000.00
    Income, current 1, period: not stated becomes month
  
  THE FIRST STEP THAT DIFFERS
    before: Amount stated, £2,000.00 a month, Acme (reg 38)
    after: Amount stated, £1,000.00 a month (reg 38)
