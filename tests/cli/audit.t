A caseload with awards, one finding a line in the same order. A case without an award has nothing to agree with, and a
refused record keeps its place:

  $ LETTER='"award": {"weekly": 49.50}, '
  $ (echo "$CASE" | sed "s/{/{\"case_id\": \"A-1\", $LETTER/"
  >  echo "$CASE" | sed "s/{/{\"case_id\": \"A-2\", $LETTER/; s/{}/{\"nights\": 60}/"
  >  echo "$CASE" | sed "s/{/{\"case_id\": \"A-3\", \"award\": {\"weekly\": 31.27}, /"
  >  echo "$CASE" | sed "s/{/{\"case_id\": \"A-4\", $LETTER/; s/412.50/412.505/; s/{}/{\"nigths\": 4}/"
  >  echo "$CASE"
  >  echo "$CASE" | sed "s/{/{\"case_id\": \"A-6\", \"award\": {\"weekly\": 49.50, \"gross_weekly_income\": 412.60}, /") > awards.ndjson
  $ cmcalc audit awards.ndjson --quiet
  {"schema":"cmcalc.finding/1","case_id":"A-1","line":1,"agrees":true,"award_weekly":49.50,"weekly":49.50,"difference":0.00}
  {"schema":"cmcalc.finding/1","case_id":"A-2","line":2,"agrees":false,"award_weekly":49.50,"weekly":42.43,"difference":7.07,"cause":"nights-band"}
  {"schema":"cmcalc.finding/1","case_id":"A-3","line":3,"agrees":false,"award_weekly":31.27,"weekly":49.50,"difference":-18.23}
  {"schema":"cmcalc.finding/1","case_id":"A-4","line":4,"refused":["amount-not-whole-pence","unknown-key"]}
  {"schema":"cmcalc.finding/1","line":5,"weekly":49.50}
  {"schema":"cmcalc.finding/1","case_id":"A-6","line":6,"agrees":false,"award_weekly":49.50,"weekly":49.50,"difference":0.00}
  [1]

As a table:

  $ cmcalc audit awards.ndjson --quiet -o findings.csv
  [1]
  $ cat findings.csv
  case_id,line,agrees,award_weekly,weekly,difference,cause,refused
  A-1,1,true,49.50,49.50,0.00,,
  A-2,2,false,49.50,42.43,7.07,nights-band,
  A-3,3,false,31.27,49.50,-18.23,,
  A-4,4,,,,,,amount-not-whole-pence;unknown-key
  ,5,,,49.50,,,
  A-6,6,false,49.50,49.50,0.00,,

What they come to; too much and too little are not set off against each other:

  $ cmcalc audit awards.ndjson --quiet --summary text -o findings.csv
  Cases
    with an award                                                  4
    without an award                                               1
    refused                                                        1
  
  Awards
    every stated figure agrees                                     1
    too much a week                                                1
    too little a week                                              1
    only another figure differs                                    1
  
  Money a week
    awarded                                                  £179.77
    1% of it                                                   £1.80
    too much                                           £7.07 (3.93%)
    too little                                       £18.23 (10.14%)
    Too much and too little are not set off against each other.
  
  By rate                           awards   agree       too much     too little
    basic                                4       1          £7.07         £18.23
  
  By basis of income                awards   agree       too much     too little
    stated                               4       1          £7.07         £18.23
  
  By jurisdiction                   awards   agree       too much     too little
    GB                                   4       1          £7.07         £18.23
  
  By gross weekly income            awards   agree       too much     too little
    400-600                              4       1          £7.07         £18.23
  
  By number of receiving parents    awards   agree       too much     too little
    1                                    4       1          £7.07         £18.23
  
  By what may explain it            awards   agree       too much     too little
    nights-band                          1       0          £7.07          £0.00
    unexplained                          2       0          £0.00         £18.23
    A cause is the first explanation that fits, and not a finding.
  
  The largest differences
          line         award         rules    difference  case
             3        £31.27        £49.50       −£18.23  A-3
             2        £49.50        £42.43         £7.07  A-2
  [1]

  $ cmcalc audit awards.ndjson --quiet --summary json -o findings.csv
  {"schema":"cmcalc.audit/1","cases":6,"refused":1,"without_award":1,"awards":4,"agreeing":1,"awarded":179.77,"overstated":{"count":1,"weekly":7.07,"percent":3.93},"understated":{"count":1,"weekly":18.23,"percent":10.14},"other_figures":1,"one_percent":1.80,"rate":{"basic":{"awards":4,"agreeing":1,"awarded":179.77,"overstated":{"count":1,"weekly":7.07,"percent":3.93},"understated":{"count":1,"weekly":18.23,"percent":10.14},"other_figures":1}},"income_basis":{"stated":{"awards":4,"agreeing":1,"awarded":179.77,"overstated":{"count":1,"weekly":7.07,"percent":3.93},"understated":{"count":1,"weekly":18.23,"percent":10.14},"other_figures":1}},"jurisdiction":{"GB":{"awards":4,"agreeing":1,"awarded":179.77,"overstated":{"count":1,"weekly":7.07,"percent":3.93},"understated":{"count":1,"weekly":18.23,"percent":10.14},"other_figures":1}},"income_band":{"400-600":{"awards":4,"agreeing":1,"awarded":179.77,"overstated":{"count":1,"weekly":7.07,"percent":3.93},"understated":{"count":1,"weekly":18.23,"percent":10.14},"other_figures":1}},"receiving_parents":{"1":{"awards":4,"agreeing":1,"awarded":179.77,"overstated":{"count":1,"weekly":7.07,"percent":3.93},"understated":{"count":1,"weekly":18.23,"percent":10.14},"other_figures":1}},"cause":{"nights-band":{"awards":1,"agreeing":0,"awarded":49.50,"overstated":{"count":1,"weekly":7.07,"percent":14.28},"understated":{"count":0,"weekly":0.00,"percent":0.00},"other_figures":0},"unexplained":{"awards":2,"agreeing":0,"awarded":80.77,"overstated":{"count":0,"weekly":0.00,"percent":0.00},"understated":{"count":1,"weekly":18.23,"percent":22.57},"other_figures":1}},"largest":[{"case_id":"A-3","line":3,"award_weekly":31.27,"weekly":49.50,"difference":-18.23},{"case_id":"A-2","line":2,"award_weekly":49.50,"weekly":42.43,"difference":7.07,"cause":"nights-band"}]}
  [1]

The line at the end, and one that counts nothing but refused records:

  $ cmcalc audit awards.ndjson 2>&1 > findings.ndjson | sed -E 's/[0-9]+\.[0-9] s, [0-9,]+ cases/SECONDS s, RATE cases/'
  cmcalc: 6 read, 5 done, 1 refused, SECONDS s, RATE cases a second
  $ echo '{}' | cmcalc audit - --quiet --summary text
  {"schema":"cmcalc.finding/1","line":1,"refused":["missing-key"]}
  Cases
    with an award                                                  0
    without an award                                               0
    refused                                                        1
  [1]

Awards that all agree, and cases without any:

  $ head -n 1 awards.ndjson | cmcalc audit - --quiet --summary text
  {"schema":"cmcalc.finding/1","case_id":"A-1","line":1,"agrees":true,"award_weekly":49.50,"weekly":49.50,"difference":0.00}
  Cases
    with an award                                                  1
    without an award                                               0
    refused                                                        0
  
  Awards
    every stated figure agrees                                     1
    too much a week                                                0
    too little a week                                              0
    only another figure differs                                    0
  
  Money a week
    awarded                                                   £49.50
    1% of it                                                   £0.50
    too much                                           £0.00 (0.00%)
    too little                                         £0.00 (0.00%)
    Too much and too little are not set off against each other.
  
  By rate                           awards   agree       too much     too little
    basic                                1       1          £0.00          £0.00
  
  By basis of income                awards   agree       too much     too little
    stated                               1       1          £0.00          £0.00
  
  By jurisdiction                   awards   agree       too much     too little
    GB                                   1       1          £0.00          £0.00
  
  By gross weekly income            awards   agree       too much     too little
    400-600                              1       1          £0.00          £0.00
  
  By number of receiving parents    awards   agree       too much     too little
    1                                    1       1          £0.00          £0.00
  $ echo "$CASE" | cmcalc audit - --quiet --summary text
  {"schema":"cmcalc.finding/1","line":1,"weekly":49.50}
  Cases
    with an award                                                  0
    without an award                                               1
    refused                                                        0

An award of £0.00, and one that states only another figure than the total:

  $ echo "$CASE" | sed 's/{/{"award": {"weekly": 0}, /' | cmcalc audit - --quiet --summary text
  {"schema":"cmcalc.finding/1","line":1,"agrees":false,"award_weekly":0.00,"weekly":49.50,"difference":-49.50,"cause":"equal-care-counted"}
  Cases
    with an award                                                  1
    without an award                                               0
    refused                                                        0
  
  Awards
    every stated figure agrees                                     0
    too much a week                                                0
    too little a week                                              1
    only another figure differs                                    0
  
  Money a week
    awarded                                                    £0.00
    1% of it                                                   £0.00
    too much                                                   £0.00
    too little                                                £49.50
    Too much and too little are not set off against each other.
  
  By rate                           awards   agree       too much     too little
    basic                                1       0          £0.00         £49.50
  
  By basis of income                awards   agree       too much     too little
    stated                               1       0          £0.00         £49.50
  
  By jurisdiction                   awards   agree       too much     too little
    GB                                   1       0          £0.00         £49.50
  
  By gross weekly income            awards   agree       too much     too little
    400-600                              1       0          £0.00         £49.50
  
  By number of receiving parents    awards   agree       too much     too little
    1                                    1       0          £0.00         £49.50
  
  By what may explain it            awards   agree       too much     too little
    equal-care-counted                   1       0          £0.00         £49.50
    A cause is the first explanation that fits, and not a finding.
  
  The largest differences
          line         award         rules    difference  case
             1         £0.00        £49.50       −£49.50
  $ echo "$CASE" | sed 's/{/{"award": {"gross_weekly_income": 400}, /' | cmcalc audit - --quiet --summary json
  {"schema":"cmcalc.finding/1","line":1,"agrees":false,"weekly":49.50}
  {"schema":"cmcalc.audit/1","cases":1,"refused":0,"without_award":0,"awards":1,"agreeing":0,"awarded":0.00,"overstated":{"count":0,"weekly":0.00},"understated":{"count":0,"weekly":0.00},"other_figures":1,"one_percent":0.00,"rate":{"basic":{"awards":1,"agreeing":0,"awarded":0.00,"overstated":{"count":0,"weekly":0.00},"understated":{"count":0,"weekly":0.00},"other_figures":1}},"income_basis":{"stated":{"awards":1,"agreeing":0,"awarded":0.00,"overstated":{"count":0,"weekly":0.00},"understated":{"count":0,"weekly":0.00},"other_figures":1}},"jurisdiction":{"GB":{"awards":1,"agreeing":0,"awarded":0.00,"overstated":{"count":0,"weekly":0.00},"understated":{"count":0,"weekly":0.00},"other_figures":1}},"income_band":{"400-600":{"awards":1,"agreeing":0,"awarded":0.00,"overstated":{"count":0,"weekly":0.00},"understated":{"count":0,"weekly":0.00},"other_figures":1}},"receiving_parents":{"1":{"awards":1,"agreeing":0,"awarded":0.00,"overstated":{"count":0,"weekly":0.00},"understated":{"count":0,"weekly":0.00},"other_figures":1}},"cause":{"unexplained":{"awards":1,"agreeing":0,"awarded":0.00,"overstated":{"count":0,"weekly":0.00},"understated":{"count":0,"weekly":0.00},"other_figures":1}},"largest":[]}

From a table, which gives a table; the column award_weekly holds the award:

  $ (echo case_id,effective_date,gross_weekly,children,award_weekly
  >  echo T-1,2025-06-03,412.50,1,49.50
  >  echo '=T-2',2025-06-03,412.50,2,49.50) > awards.csv
  $ cmcalc audit awards.csv --quiet
  case_id,line,agrees,award_weekly,weekly,difference,cause,refused
  T-1,2,true,49.50,49.50,0.00,,
  "'=T-2",3,false,49.50,66.00,-16.50,children-count,

Another day for all:

  $ cmcalc audit awards.csv --quiet --date 2026-06-03 --output-format ndjson
  {"schema":"cmcalc.finding/1","case_id":"T-1","line":2,"agrees":true,"award_weekly":49.50,"weekly":49.50,"difference":0.00}
  {"schema":"cmcalc.finding/1","case_id":"=T-2","line":3,"agrees":false,"award_weekly":49.50,"weekly":66.00,"difference":-16.50,"cause":"children-count"}

Refused records as they came, to be mended and read again:

  $ cmcalc audit awards.ndjson --quiet --rejects rejects.ndjson -o findings.ndjson
  [1]
  $ cut -c 1-120 rejects.ndjson
  {"schema":"cmcalc.error/1","case_id":"A-4","line":4,"problems":[{"id":"amount-not-whole-pence","pointer":"/paying_parent

The file that is read cannot be written too:

  $ cmcalc audit awards.ndjson -o awards.ndjson
  cmcalc: --output: file-named-twice
    --output and FILE are the same file, which would be read and written at
      once.
    Write another name for --output; nothing was changed.
  Try cmcalc audit --help.
  [2]
  $ cmcalc audit awards.ndjson -o findings.ndjson --rejects findings.ndjson
  cmcalc: --output: file-named-twice
    --output and --rejects are the same file, and one would replace the other.
    Write another name for --output; nothing was changed.
  Try cmcalc audit --help.
  [2]
  $ cmcalc audit
  cmcalc: FILE: argument-missing
    No FILE is given.
    Write the name of a file; a single minus sign reads standard input.
  Try cmcalc audit --help.
  [2]
  $ cmcalc audit none.ndjson --errors json
  {"schema":"cmcalc.error/1","file":"none.ndjson","problems":[{"id":"file-not-read","option":"FILE","problem":"This file cannot be read: there is no such file.","remedy":"Check the name; a single minus sign reads standard input."}]}
  [2]
  $ cmcalc audit awards.ndjson --worksheet
  cmcalc: --worksheet: unknown-option
    audit has no option --worksheet.
    Write an option that cmcalc audit -h lists.
  Try cmcalc audit --help.
  [2]

What a cause is:

  $ cmcalc explain pension-not-deducted
  pension-not-deducted                                               explanation
    The letter does not take off the pension contributions that the facts state.
  
    What to ask or look at
      Ask whether they were counted, and what proof of them is needed.
