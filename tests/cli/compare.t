Two cases side by side: which facts differ, and what each of them makes of the difference:

  $ cat > monday.json << END
  > {"effective_date": "2026-06-03", "paying_parent": {"relevant_other_children": 1, "income": {
  >  "hmrc": [{"tax_year": "2025-26", "source": "paye", "kind": "employment", "amount": 31200}],
  >  "current": [{"kind": "employment", "amount": 2750, "period": "month"}]}},
  >  "receiving_parents": [{"id": "Alex", "children": [{"id": "Robin", "nights": 48}, {"id": "Kit", "nights": 48}]}]}
  > END
  $ sed 's/48/60/g; s/: 2750/: 3400/' monday.json > tuesday.json
  $ cmcalc compare monday.json tuesday.json
  £85.21 a week becomes £95.51.
    £10.30 a week more, £535.60 more in a year of 52 weeks.
  
  WHAT IS DIFFERENT
    Income, current 1, amount: £2,750.00 becomes £3,400.00
    Robin, nights: 48 becomes 60
    Kit, nights: 48 becomes 60
  
  WHAT EACH CHANGE COMES TO ALONE
    Income, current 1, amount                                           + £26.21
    Robin, nights                                                        − £6.09
    Kit, nights                                                          − £6.09
    together, beyond that                                                − £3.73
  
  THE FIRST STEP THAT DIFFERS
    before: Amount stated, £2,750.00 a month (reg 38)
    after: Amount stated, £3,400.00 a month (reg 38)
  $ cmcalc compare monday.json tuesday.json --format json | tr '{' '\n'
  
  "schema":"cmcalc.compare/1","a":
  "effective_date":"2026-06-03","weekly":85.21,"rate":"basic"},"b":
  "effective_date":"2026-06-03","weekly":95.51,"rate":"basic"},"changed":
  "facts":[
  "pointer":"/paying_parent/income/current/0/amount","old":2750.00,"new":3400.00},
  "pointer":"/receiving_parents/0/children/0/nights","old":48,"new":60},
  "pointer":"/receiving_parents/0/children/1/nights","old":48,"new":60}],"weekly":95.51,"rate":"basic","by":10.30,"by_year":535.60,"receiving_parents":[
  "id":"Alex","weekly":95.51,"by":10.30}],"each":[
  "change":"/paying_parent/income/current/0/amount=3400.00","by":26.21},
  "change":"/receiving_parents/0/children/0/nights=60","by":-6.09},
  "change":"/receiving_parents/0/children/1/nights=60","by":-6.09}],"together":-3.73,"first_difference":
  "base":
  "line":9,"id":"amount-stated","name":"Amount stated","law":"S.I. 2012/2677 reg 38","working":"£2,750.00 a month","amount":2750.00},"changed":
  "line":9,"id":"amount-stated","name":"Amount stated","law":"S.I. 2012/2677 reg 38","working":"£3,400.00 a month","amount":3400.00}}}}

Both amounts are those of calc:

  $ cmcalc calc monday.json tuesday.json --format json | grep -o '"weekly":[0-9.]*,"receiving'
  "weekly":85.21,"receiving
  "weekly":95.51,"receiving

The same case, in another order of its keys:

  $ echo '{"receiving_parents": [{"children": [{}]}], "paying_parent": {"income": {"gross_weekly": 412.50}}, "effective_date": "2025-06-03"}' > same.json
  $ echo "$CASE" > case.json
  $ cmcalc compare case.json same.json
  £49.50 a week stays the same.
  
  THE FIRST STEP THAT DIFFERS
    Every step of the working is the same.
  $ cmcalc compare case.json same.json --format json
  {"schema":"cmcalc.compare/1","a":{"effective_date":"2025-06-03","weekly":49.50,"rate":"basic"},"b":{"effective_date":"2025-06-03","weekly":49.50,"rate":"basic"},"changed":{"facts":[],"weekly":49.50,"rate":"basic","by":0.00,"by_year":0.00,"receiving_parents":[{"id":"A","weekly":49.50,"by":0.00}],"each":[],"together":0.00}}

What differs without a difference in any amount has its line too; the exit code is 0 in any case:

  $ sed 's/"effective_date"/"case_id": "A", "effective_date"/' case.json | cmcalc compare - case.json
  £49.50 a week stays the same.
  
  WHAT IS DIFFERENT
    Case id: "A" becomes not stated
  
  THE FIRST STEP THAT DIFFERS
    Every step of the working is the same.

Receiving parents who are in one case only:

  $ sed 's/]}]}$/]}, {"id": "Sam", "children": [{"nights": 120}]}]}/' monday.json > both.json
  $ cmcalc compare monday.json both.json | sed '/WHERE/,$d'
  £85.21 a week becomes £91.55.
    £6.34 a week more, £329.68 more in a year of 52 weeks.
    To Alex: £85.21 a week becomes £67.45.
    To Sam: £24.09 a week.
  
  WHAT IS DIFFERENT
    Sam, id: not stated becomes "Sam"
    Sam, child 1, nights: not stated becomes 120
  
  THE FIRST STEP THAT DIFFERS
    before: Basic rate, £85.21; 16% of £532.54 (2 qualifying children) (Sch 1
            para 2(1))
    after: Basic rate, £101.18; 19% of £532.54 (3 qualifying children) (Sch 1
           para 2(1))
  $ cmcalc compare both.json monday.json | sed '/WHERE/,$d'
  £91.55 a week becomes £85.21.
    £6.34 a week less, £329.68 less in a year of 52 weeks.
    To Alex: £67.45 a week becomes £85.21.
    To Sam: £24.09 a week, and nothing afterwards.
  
  WHAT IS DIFFERENT
    Sam, id: "Sam" becomes not stated
    Sam, child 1, nights: 120 becomes not stated
  
  THE FIRST STEP THAT DIFFERS
    before: Basic rate, £101.18; 19% of £532.54 (3 qualifying children) (Sch 1
            para 2(1))
    after: Basic rate, £85.21; 16% of £532.54 (2 qualifying children) (Sch 1
           para 2(1))
  $ cmcalc compare both.json monday.json --format json | grep -o '"receiving_parents":.*"each"'
  "receiving_parents":[{"id":"Alex","weekly":85.21,"by":17.76}],"each"

Facts of every kind:

  $ cat > first.json << END
  > {"effective_date": "2026-06-03", "decision": "default", "receiving_parents": [{"children": [{"date_of_birth": "2015-01-01"}, {}]}], "paying_parent": {"benefits": ["pip"]}}
  > END
  $ cat > second.json << END
  > {"effective_date": "2026-07-01", "jurisdiction": "NI", "receiving_parents": [{"children": [{"nights": {"count": 3, "days": 14}, "equal_care": false}, {"nights": "assumed"}]}], "paying_parent": {"benefits": [], "status": ["prisoner"]}}
  > END
  $ cmcalc compare first.json second.json
  £51.00 a week becomes £0.00.
    £51.00 a week less, £2,652.00 less in a year of 52 weeks.
    The rate changes from Default maintenance decision to Nil rate.
  
  WHAT IS DIFFERENT
    Effective date: 3 June 2026 becomes 1 July 2026
    Decision: default becomes not stated
    Benefits 1: pip becomes not stated
    Child 1, date of birth: 1 January 2015 becomes not stated
    Jurisdiction: not stated becomes NI
    Status 1: not stated becomes prisoner
    Child 1, equal care: not stated becomes no
    Child 1, nights: not stated becomes 3 in every 14
    Child 2, nights: not stated becomes assumed
  
  WHAT EACH CHANGE COMES TO ALONE
    Effective date                                                 no difference
    Decision                                               cannot be tried alone
    Benefits 1                                                     no difference
    Child 1, date of birth                                         no difference
    Jurisdiction                                                   no difference
    Status                                                         no difference
    Child 1, equal care                                            no difference
    Child 1, nights                                                no difference
    Child 2, nights                                                no difference
  
  THE FIRST STEP THAT DIFFERS
    before: Default maintenance decision, £51.00 (2 qualifying children), in
            force from 10 December 2012 (reg 49)
    after: Nil rate: the paying parent is a prisoner (reg 44(1)(b))

With another date for both:

  $ cmcalc compare monday.json tuesday.json --date 2025-01-01 | head -2
  £90.12 a week becomes £95.51.
    £5.39 a week more, £280.28 more in a year of 52 weeks.

One of the two may be standard input:

  $ cmcalc compare - tuesday.json < monday.json | head -1
  £85.21 a week becomes £95.51.
  $ cmcalc compare monday.json - < tuesday.json | head -1
  £85.21 a week becomes £95.51.
  $ cmcalc compare - - < tuesday.json
  cmcalc: FILE: options-disagree
    A single minus sign, for standard input, is given 2 times; it can be read
      only once.
    Name a file in place of all but one.
  Try cmcalc compare --help.
  [2]

Neither is replaced by the output:

  $ cp monday.json kept.json
  $ cmcalc compare monday.json tuesday.json -o monday.json
  cmcalc: --output: file-named-twice
    --output and FILE are the same file, which would be read and written at
      once.
    Write another name for --output; nothing was changed.
  Try cmcalc compare --help.
  [2]
  $ cmcalc compare tuesday.json monday.json -o monday.json
  cmcalc: --output: file-named-twice
    --output and FILE are the same file, which would be read and written at
      once.
    Write another name for --output; nothing was changed.
  Try cmcalc compare --help.
  [2]
  $ cmp monday.json kept.json
  $ cmcalc compare monday.json tuesday.json -o differences.txt && head -1 differences.txt
  £85.21 a week becomes £95.51.

A case that is refused, or cannot be read:

  $ sed 's/48/480/' monday.json > refused.json
  $ cmcalc compare monday.json refused.json
  refused.json:4: /receiving_parents/0/children/0/nights: count-out-of-range
    480 is out of range: "nights" can only be from 0 to 366.
    Write a whole number from 0 to 366 for "nights".
  [3]
  $ cmcalc compare refused.json monday.json --errors json
  {"schema":"cmcalc.error/1","file":"refused.json","problems":[{"id":"count-out-of-range","pointer":"/receiving_parents/0/children/0/nights","line":4,"problem":"480 is out of range: \"nights\" can only be from 0 to 366.","remedy":"Write a whole number from 0 to 366 for \"nights\"."}]}
  [3]
  $ cmcalc compare monday.json none.json
  none.json: file-not-read
    This file cannot be read: there is no such file.
    Check the name; a single minus sign reads standard input.
  [2]

Two are needed, no more and no less:

  $ cmcalc compare
  cmcalc: FILE: argument-missing
    No FILE is given.
    Write the name of a file; a single minus sign reads standard input.
  Try cmcalc compare --help.
  [2]
  $ cmcalc compare monday.json
  cmcalc: FILE: argument-missing
    Two cases are compared; the number of those given is 1.
    Write the names of two files, the earlier one first. A single minus sign,
      for standard input, may be one of them.
  Try cmcalc compare --help.
  [2]
  $ cmcalc compare monday.json tuesday.json monday.json
  cmcalc: FILE: argument-missing
    Two cases are compared; the number of those given is 3.
    Write the names of two files, the earlier one first. A single minus sign,
      for standard input, may be one of them.
  Try cmcalc compare --help.
  [2]

People and records are matched by what names them. A list in another order is the same list:

  $ cat > two.json << END
  > {"effective_date": "2026-06-03", "paying_parent": {"relevant_other_children": 1, "income": {
  >  "hmrc": [{"tax_year": "2025-26", "source": "paye", "kind": "employment", "amount": 31200}],
  >  "current": [{"kind": "employment", "amount": 2100, "period": "month"}]}},
  >  "receiving_parents": [{"id": "Alex", "children": [{"id": "Robin", "nights": 104}, {"id": "Kim", "nights": 51}]},
  >   {"id": "Sam", "children": [{"id": "Lee", "nights": 0}]}]}
  > END
  $ sed 's/{"id": "Robin", "nights": 104}, {"id": "Kim", "nights": 51}/{"id": "Kim", "nights": 51}, {"id": "Robin", "nights": 104}/' two.json > order.json
  $ cmcalc compare two.json order.json
  £91.55 a week stays the same.
    To Alex: £57.82 a week stays the same.
    To Sam: £33.73 a week stays the same.
  
  THE FIRST STEP THAT DIFFERS
    Every step of the working is the same.
  $ sed 's/{"id": "Robin", "nights": 104}, //' two.json > left.json
  $ cmcalc compare two.json left.json
  £91.55 a week becomes £85.21.
    £6.34 a week less, £329.68 less in a year of 52 weeks.
    To Alex: £57.82 a week becomes £42.60.
    To Sam: £33.73 a week becomes £42.60.
  
  WHAT IS DIFFERENT
    Alex, Robin, id: "Robin" becomes not stated
    Alex, Robin, nights: 104 becomes not stated
  
  THE FIRST STEP THAT DIFFERS
    before: Basic rate, £101.18; 19% of £532.54 (3 qualifying children) (Sch 1
            para 2(1))
    after: Basic rate, £85.21; 16% of £532.54 (2 qualifying children) (Sch 1
           para 2(1))
  $ cmcalc compare left.json two.json
  £85.21 a week becomes £91.55.
    £6.34 a week more, £329.68 more in a year of 52 weeks.
    To Alex: £42.60 a week becomes £57.82.
    To Sam: £42.60 a week becomes £33.73.
  
  WHAT IS DIFFERENT
    Alex, Robin, id: not stated becomes "Robin"
    Alex, Robin, nights: not stated becomes 104
  
  THE FIRST STEP THAT DIFFERS
    before: Basic rate, £85.21; 16% of £532.54 (2 qualifying children) (Sch 1
            para 2(1))
    after: Basic rate, £101.18; 19% of £532.54 (3 qualifying children) (Sch 1
           para 2(1))
  $ sed 's/"hmrc": \[/&{"tax_year": "2024-25", "source": "paye", "kind": "employment", "amount": 30000}, /' two.json > record.json
  $ cmcalc compare two.json record.json
  £91.55 a week stays the same.
    To Alex: £57.82 a week stays the same.
    To Sam: £33.73 a week stays the same.
  
  WHAT IS DIFFERENT
    Income, hmrc 1, tax year: not stated becomes 2024-25
    Income, hmrc 1, source: not stated becomes paye
    Income, hmrc 1, kind: not stated becomes employment
    Income, hmrc 1, amount: not stated becomes £30,000.00
  
  THE FIRST STEP THAT DIFFERS
    Every step of the working is the same.
  $ cmcalc compare two.json record.json --format json | grep -o '"each":.*'
  "each":[{"change":"/paying_parent/income/hmrc/1={\"tax_year\": \"2024-25\", \"source\": \"paye\", \"kind\": \"employment\", \"amount\": 30000.00}","by":0.00}],"together":0.00}}
  $ sed 's/{"id": "Robin", "nights": 104}, {"id": "Kim", "nights": 51}/{"id": "Kim", "nights": 60}, {"id": "Robin", "nights": 104}, {"id": "New", "nights": 3}/' two.json > both.json
  $ cmcalc compare two.json both.json
  £91.55 a week becomes £90.34.
    £1.21 a week less, £62.92 less in a year of 52 weeks.
    To Alex: £57.82 a week becomes £65.05.
    To Sam: £33.73 a week becomes £25.30.
  
  WHAT IS DIFFERENT
    Alex, Kim, nights: 51 becomes 60
    Alex, New, id: not stated becomes "New"
    Alex, New, nights: not stated becomes 3
  
  WHAT EACH CHANGE COMES TO ALONE
    Alex, Kim, nights                                                    − £4.82
    Alex, New                                                            + £2.40
    together, beyond that                                                + £1.21
  
  THE FIRST STEP THAT DIFFERS
    before: Basic rate, £101.18; 19% of £532.54 (3 qualifying children) (Sch 1
            para 2(1))
    after: Basic rate, £101.18; 19% of £532.54 (4 qualifying children) (Sch 1
           para 2(1))
